"""The parts of the HTML reader."""
