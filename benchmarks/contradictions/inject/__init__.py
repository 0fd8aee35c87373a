"""HealthContra-Inject: contradictions put into clean articles, each with a compatible decoy that looks like it."""

from benchmarks.contradictions.inject.command import add_arguments, run

__all__ = ["add_arguments", "run"]
