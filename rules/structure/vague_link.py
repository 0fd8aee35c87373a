"""The words of a link do not say where it leads

People who use a screen reader go from link to link, and hear “here”, “here”, “read more”. Others look through the page
for the link that they need and pass it by.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not say where the link leads. Use the title of the page that it opens."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/formatting",
    "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html",
    "https://www.plainlanguage.gov/guidelines/web/write-effective-links/",
]
BAD = [
    "For a chart, [ [[click here]] ](https://example.org/chart).\n",
    {"text": '<p>The list is <a href="/list">[[here]]</a>.</p>', "format": "html"},
    {"text": '<p>Gout hurts. <a href="/gout">[[Read more »]]</a></p>', "format": "html"},
]
GOOD = [
    "See the [chart of foods that are low in purines](https://example.org/chart).\n",
    {"text": '<p><a href="/gout" aria-label="Read more about gout">Read more</a></p>', "format": "html"},
    {"text": '<nav><a href="/gout">More</a></nav><p>Gout hurts.</p>', "format": "html"},
    "Click here and there with the mouse to mark where it hurts.\n",
    {
        "text": '<p><a href="/gout">Read more about gout</a> or <a href="/care">here is how to care for a toe</a>.</p>',
        "format": "html",
    },
    "See note [1](#note).\n",
]
_VAGUE = re.compile(
    r"\W*(?:(?:please\s+)?click(?:\s+(?:on\s+)?(?:here|this|this\s+link))?|(?:over\s+|right\s+|see\s+|go\s+|look\s+)?here"
    r"|this(?:\s+(?:link|page|site|website|article|one|post))?|(?:the\s+)?link|read(?:\s+(?:more|on|this|here))?"
    r"|(?:learn|find\s+out|see|view|know|discover|tell\s+me)\s+more(?:\s+here)?|more(?:\s+(?:info|information|details|here))?"
    r"|continue(?:\s+reading)?|details|web\s?page|website)\W*",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    article = manuscript.read
    passages = {id(passage.block): passage for passage in manuscript.passages}
    for link in article.links:
        block = article.blocks[link.block]
        passage = passages.get(id(block))
        words = block.text[link.where.start : link.where.end]
        if passage is None or not words.strip() or not _VAGUE.fullmatch(words):
            continue
        place = block.source_map.to_source(link.where)
        opening = article.source.rfind("<a", 0, place.start)
        if article.format == "html" and "aria-label" in article.source[opening : place.start]:
            continue
        yield Hit.at(passage, link.where)
