"""The parts of the Markdown reader."""
