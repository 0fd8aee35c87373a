"""What healthlint says of professionally edited health text, where most of what a linter says is a false alarm."""
