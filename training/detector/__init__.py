"""The error detector: which words of a sentence a reader would correct."""
