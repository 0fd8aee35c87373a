"""How well quantities are found: precision and recall on labelled excerpts, and words per second."""
