"""The recipe of the judge: an encoder that says whether two statements of one article contradict each other."""
