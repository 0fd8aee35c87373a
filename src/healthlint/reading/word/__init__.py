"""The parts of the Word reader."""
