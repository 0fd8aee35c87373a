"""An image has no alternative text

People who cannot see an image hear its alternative text in its place; without one they hear a file name or nothing. A
picture in health advice mostly shows something that the reader must know, such as a rash or an exercise.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = 'Say in the image\'s alternative text what it shows; an image that says nothing gets alt="" in HTML.'
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/tutorials/images/",
    "https://service-manual.nhs.uk/accessibility/content",
]
BAD = [
    "# Gout\n\n[[![](toe.jpg)]]\n",
    {"text": '<h1>Gout</h1><p>[[<img src="toe.gif">]]</p>', "format": "html"},
    'A red toe: [[<img src="toe.png" width="200">]] hurts.\n',
]
GOOD = [
    "# Gout\n\n![A red, swollen big toe](toe.jpg)\n",
    {"text": '<h1>Gout</h1><img src="line.gif" alt="">', "format": "html"},
    {
        "text": '<h1>Gout</h1><img src="line.gif" role="presentation"><img aria-hidden="true" src="a.svg">',
        "format": "html",
    },
    {"text": '<h1>Gout</h1><img src="toe.gif" alt="A red toe"><img src="a.png" aria-label="A toe">', "format": "html"},
    {"text": '<h1>Gout</h1><img src="https://stats.example/p" width="1" height="1">', "format": "html"},
]
_HIDDEN = re.compile(
    r"""\brole\s*=\s*["']?(?:presentation|none)\b|\baria-(?:hidden\s*=\s*["']?true|label(?:ledby)?\s*=)"""
    r"""|\b(?:width|height)\s*=\s*["']?[01]\b""",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    source = manuscript.read.source
    for image in manuscript.read.images:
        markup = source[image.span.start : image.span.end]
        is_tag = markup.lstrip().startswith("<")
        # In Markdown an empty alternative is one that was not written.
        absent = image.alternative is None if is_tag else not (image.alternative or "").strip()
        if absent and manuscript.read.format != "word" and not _HIDDEN.search(markup):
            yield Hit.in_source(image.span)
