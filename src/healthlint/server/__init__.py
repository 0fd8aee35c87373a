"""The language server: healthlint inside an editor, over standard input and output."""

from healthlint.server.serving import serve

__all__ = ["serve"]
