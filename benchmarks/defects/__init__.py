"""How many of the labelled defects of whole bad articles are found, and how much is said of good ones."""
