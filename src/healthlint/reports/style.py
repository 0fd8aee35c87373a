"""How a report is to look, decided by whoever prints it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """The width in terminal cells, and whether colour may be used; formats for machines heed neither."""

    width: int = 100
    colour: bool = False
