"""The recipe of healthlint's language model: from open treebanks to the packaged spaCy pipeline."""
