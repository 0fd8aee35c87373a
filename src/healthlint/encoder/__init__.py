"""A small neural reader on onnxruntime: sentence vectors and verdicts on pairs of statements."""
