"""A list has no line that introduces it

The line before a list says what its items have in common: things to do, to avoid, or signs of danger. A reader who
comes to the list alone, as most do, cannot tell.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "Introduce this list with a line that says what its items are, and end it with a colon."
SEVERITY = "note"
PROFILE = "strict"
NEEDS = ["tags"]
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/use-lists/",
    "https://service-manual.nhs.uk/content/formatting",
]
BAD = [
    "# Gout\n\nIt hurts.\n\n- [[rest]]\n- water\n",
    "# Gout\n\n## Care\n\n- [[rest]]\n- water\n- ice\n",
    {"text": "<h1>Gout</h1><p>It passes in days.</p><ul><li>[[beer]]</li><li>liver</li></ul>", "format": "html"},
]
GOOD = [
    "# Gout\n\nThese help:\n\n- rest\n- water\n",
    "# Gout\n\n## Key points\n\n- It hurts.\n- It passes.\n",
    "# Gout\n\n## Foods to avoid\n\n- beer\n- liver\n",
    "# Gout\n\n## At a glance\n\n- It hurts.\n- It passes.\n",
    "# Gout\n\n## What should I avoid?\n\n- beer\n- liver\n",
    "# Gout\n\nDo one of the following\n\n- rest\n- drink\n",
    "# Gout\n\nThese help:\n\n- rest\n  - in bed\n  - in a chair\n",
    {"text": "<h1>Gout</h1><p>Do you:</p><ul><li>feel hot?</li><li>feel pain?</li></ul>", "format": "html"},
    "# References\n\n1. World Health Organization. Gout. 2024.\n2. NICE. Gout. 2023.\n",
]
_SOURCES = (
    "reference",
    "source",
    "link",
    "further reading",
    "related",
    "more ",
    "content",
    "on this page",
    "bibliography",
)
# A heading that stands for what the items have in common, though it has no plural.
_SUMMARY = re.compile(
    r"\b(?:summary|glance|brief|checklist|overview|takeaway|do|don['’]t|how to|when to|who)\b", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    blocks = manuscript.read.blocks
    headings = {id(one.block): one for one in manuscript.analysed.of_kind(BlockKind.HEADING)}
    for passage in manuscript.analysed.of_kind(BlockKind.LIST_ITEM):
        place = passage.block.in_list
        if place is None or place.number != 1 or place.depth != 1:
            continue
        above = [heading.text.lower() for heading in manuscript.read.headings_above(passage.block)]
        if any(text.startswith(_SOURCES) for text in above):
            continue
        lead = blocks[place.lead_in] if place.lead_in is not None else None
        text = lead.text.rstrip() if lead is not None else ""
        introduces = text.endswith((":", "?", ",", "…", "–", "—")) or (
            lead is not None and lead.kind is BlockKind.PARAGRAPH and text[-1:].isalnum()
        )
        heading = headings.get(id(blocks[blocks.index(passage.block) - 1]))
        if not introduces and not (heading is not None and _names_items(heading)):
            yield Hit.at(passage)


def _names_items(heading: Passage) -> bool:
    """Whether a heading right above a list says what its items are: "Key points", "Foods to avoid", "At a glance"."""
    return any(token.tag_ == "NNS" for token in heading.doc) or bool(_SUMMARY.search(heading.text))
