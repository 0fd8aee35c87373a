"""The parts of the plain text reader."""
