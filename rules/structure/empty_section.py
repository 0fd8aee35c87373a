"""A heading has nothing below it

Readers who go to a section because its heading promises an answer find none. Either the text was lost, or the heading
was meant to go with it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Nothing stands under “{match}”. Write the section or take the heading out."
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
    "https://www.plainlanguage.gov/guidelines/organize/add-useful-headings/",
]
BAD = [
    "# Gout\n\nIt hurts.\n\n## [[Side effects]]\n\n## Outlook\n\nIt passes.\n",
    "# Gout\n\nIt hurts.\n\n## Care\n\n### [[At night]]\n\n## Outlook\n\nIt passes.\n",
    {"text": "<h1>Gout</h1><p>It hurts.</p><h2>[[Causes]]</h2>\n<h2>Care</h2><p>Rest.</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\n## Care\n\n### At night\n\nSleep.\n",
    "# Gout\n\nIt hurts.\n\n## A red toe\n\n![](toe.jpg)\n\n## Care\n\nRest.\n",
    "# Gout\n\n## Where to get help\n\n{% include help.html %}\n\n## Care\n\nRest.\n",
    "# Gout\n\nIt hurts.\n\n## Foods\n\n- beer\n- liver\n\n## Care\n\nRest.\n",
    {"text": "<h1>Gout</h1><h2>Film</h2><video src='a.mp4'></video><h2>Care</h2><p>Rest.</p>", "format": "html"},
    "# Gout\n\n# Treatment of gout\n\nRest.\n",
    "# Gout\n\nIt hurts.\n\n## You can also book:\n\n## By phone\n\nCall the desk.\n",
]
# What may lie between two headings when there is nothing: their own marks and tags, comments, containers.
_MARKUP = re.compile(
    r"(?:<!--.*?-->|</?(?:h[1-6]|div|section|span|header|hr|br|strong|b|em)\b[^>]*>|[\s#=*_-])*", re.DOTALL
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.read.format in ("text", "word"):
        return
    title, source = manuscript.read.title, manuscript.read.source
    for one, after in pairwise(manuscript.passages):
        if one.kind is not BlockKind.HEADING or after.kind is not BlockKind.HEADING or one.block is title:
            continue
        if one.text.rstrip().endswith(":"):  # it leads to the headings that follow
            continue
        between = source[one.block.span.end : after.block.span.start]
        if after.block.level <= one.block.level and _MARKUP.fullmatch(between):
            yield Hit.at(one)
