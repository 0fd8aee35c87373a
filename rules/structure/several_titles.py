"""The page has more than one title

A heading of the first level names the whole page. With several of them readers, screen readers and search engines do
not know which page they are on, and every part seems to be an article of its own.
"""

from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is a second heading of level 1. Keep level 1 for the title of the page."
SEVERITY = "note"
REFERENCES = [
    "https://service-manual.nhs.uk/accessibility/content",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
]
BAD = [
    "# ((Gout))\n\nIt hurts.\n\n# [[Treatment]]\n\nRest.\n",
    {
        "text": "<h1>((Gout))</h1><p>It hurts.</p><h2>Signs</h2><p>A red toe.</p><h1>[[Care]]</h1><p>Rest.</p>",
        "format": "html",
    },
    "# ((Gout))\n\nIt hurts.\n\n# [[Signs]]\n\nA red toe.\n\n# Care\n\nRest.\n",
]
GOOD = [
    "# Gout\n\nIt hurts.\n\n## Treatment\n\nRest.\n",
    "# Gout\n\n# Gout\n\nIt hurts.\n",
    "---\ntitle: Gout\n---\n\n# Signs\n\nA red toe.\n\n# Care\n\nRest.\n",
    {"text": "GOUT\n\nIt hurts.\n\nCARE\n\nRest.\n", "format": "text"},
    {
        "text": "<header><h1>The clinic</h1></header><nav><h1>Menu</h1></nav><main><h1>Gout</h1><p>Rest.</p></main>",
        "format": "html",
    },
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding an article: where every part has level 1, each further finding would say the same."""
    if manuscript.read.format == "text" or any(one.origin == "front-matter" for one in manuscript.read.metadata):
        return
    titles = [one for one in manuscript.analysed.of_kind(BlockKind.HEADING) if one.block.level == 1]
    second = next((one for one in titles if one.text.casefold() != titles[0].text.casefold()), None)
    if second is not None:
        yield Hit.at(second, related=((Spot.of(titles[0]), "the first title"),))
