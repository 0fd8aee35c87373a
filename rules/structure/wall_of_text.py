"""A long stretch of text has no heading, list or table

Readers of health advice look for the one thing that they need, and give up on a page of unbroken text. Headings and
lists let them find it, and let those who are in pain or afraid take it in piece by piece.
"""

from collections.abc import Iterator

from healthlint.language import Audience
from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "{count} words follow here without a heading, list or table. Break them up with headings that say what comes."
SEVERITY = "warning"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/concise/write-short-sections/",
    "https://service-manual.nhs.uk/content/how-we-write",
]
_P = (
    "Gout begins in one joint, most often in the big toe. It becomes hot, red and very painful. Rest it and cool it. "
    * 3
)
_REST = f"{_P}\n\n" * 6
BAD = [
    f"# Gout\n\n[[{_P.strip()}]]\n\n{_REST}",
    f"# Gout\n\nIt hurts.\n\n## Care\n\n[[{_P.strip()}]]\n\n{_REST}## Outlook\n\nIt passes.\n",
    {"text": f"<h1>Gout</h1><p>[[{_P.strip()}]]</p>{f'<p>{_P}</p>' * 6}", "format": "html"},
]
GOOD = [
    f"# Gout\n\n{_P}\n\n## Care\n\n{_P}\n\n## Outlook\n\n{_P}\n",
    f"# Gout\n\n{_P * 3}\n\n- rest\n- water\n\n{_P * 3}\n",
    f"# Gout\n\n{_P}\n",
    {"text": f"# Gout\n\n{_P}\n\n{_REST}", "audience": "professional"},
    f"# Gout\n\n{_P * 2}\n\n| Food | Eat it? |\n|---|---|\n| liver | no |\n\n{_P * 2}\n",
]
_MOST = 450


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.audience is Audience.PROFESSIONAL:
        return
    stretch: list[Passage] = []
    for passage in manuscript.passages:
        if passage.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE) and passage.block.in_list is None:
            stretch.append(passage)
        elif passage.kind not in (BlockKind.ALT_TEXT, BlockKind.CAPTION, BlockKind.FOOTNOTE):
            yield from _judge(stretch)
            stretch = []
    yield from _judge(stretch)


def _judge(stretch: list[Passage]) -> Iterator[Hit]:
    count = sum(len(passage.text.split()) for passage in stretch)
    if count > _MOST:
        yield Hit.at(stretch[0], count=str(count))
