"""A heading skips a level

People who use a screen reader move through an article by its levels of headings, and take a level that is skipped for
a section that is missing. The level says where a section belongs, not how large its words are.
"""

from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is a heading of level {level} straight below one of level {above}. Make it level {right}."
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
    "https://service-manual.nhs.uk/accessibility/content",
]
BAD = [
    "# Gout\n\n## ((Treatment))\n\nRest.\n\n#### [[Medicines]]\n\nAsk a pharmacist.\n",
    "# ((Gout))\n\nIt hurts.\n\n### [[Signs]]\n\nA red toe.\n\n### Care\n\nRest.\n",
    {"text": "<h1>Gout</h1><h2>((Care))</h2><p>Rest.</p><h5>[[At night]]</h5><p>Sleep.</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\n## Treatment\n\nRest.\n\n### Medicines\n\nAsk a pharmacist.\n",
    "# Gout\n\n## Treatment\n\n### Medicines\n\n#### Creams\n\nUse them.\n\n## Outlook\n\nIt passes.\n",
    "## Gout\n\nIt hurts.\n\n### Signs\n\nA red toe.\n",
    {"text": "<nav><h1>Site</h1></nav><main><h2>Gout</h2><h3>Care</h3><p>Rest.</p></main>", "format": "html"},
    {"text": "GOUT\n\nIt hurts.\n\nCare\n\nRest.\n", "format": "text"},
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.read.format == "text":  # the levels are then our own guess
        return
    above = None
    for passage in manuscript.passages:
        if passage.kind is not BlockKind.HEADING:
            continue
        level = passage.block.level
        if above is not None and level > above.block.level + 1:
            right = above.block.level + 1
            yield Hit.at(
                passage,
                related=((Spot.of(above), "this is the heading above it"),),
                level=str(level),
                above=str(above.block.level),
                right=str(right),
            )
        above = passage
