"""How hard professionally edited health text is, and how often the readability rules speak on it."""
