"""Text of the site's widgets stands in the article

Buttons to share, subscribe or read on, labels of advertisements and lists of related posts belong to the page around an
article. As lines of its text they interrupt the advice, and cannot even be pressed.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is text of a button or box of the site. Take it out of the article."
SEVERITY = "warning"
REFERENCES = [
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
]
BAD = [
    "# Gout\n\nGout is painful.\n\n[[Share this:]]\n",
    "# Gout\n\nGout is painful.\n\n- [[Click to share on Facebook (Opens in new window)]]\n",
    "# Gout\n\nGout is painful.\n\n[[Subscribe to our newsletter!]]\n",
    {"text": "Gout\n\nGout is painful.\n\n[[ADVERTISEMENT]]\n\nIt comes at night.\n", "format": "text"},
    "# Gout\n\nGout is painful. It comes at night.\n\n[[Continue reading →]]\n",
    "# Gout\n\nGout is painful.\n\n## [[Related posts]]\n\n- Lupus\n",
    "# Gout\n\nGout is painful.\n\n[[12 bloggers like this:]]\n",
    {"text": "<h1>Gout</h1><p>[[Back to top | Print this page | Email to a friend]]</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\nShare this page with your family, and ask a friend to keep the tablets.\n",
    "# Gout\n\nYou can subscribe to our newsletter for people with gout, which comes out in spring.\n",
    "# Drug advertising\n\n## Advertisement\n\nAn advertisement must name the risks.\n",
    "# Gout\n\nContinue reading the label until you find the dose.\n",
    {"text": '<h1>Gout</h1><p>Gout hurts.</p><div class="sharedaddy"><p>Share this:</p></div>', "format": "html"},
    "# Gout\n\n[Back to top](#gout)\n",
    "# Gout\n\n## Related conditions\n\n- Lupus\n",
    "# Gout\n\nRead more: [Lupus](/lupus)\n",
]
_LINE = re.compile(
    r"""
      share \s+ (?: this | on | via | with )
      (?: \s+ (?: post | page | article | story | facebook | twitter | x | linkedin
        | friends | email | whatsapp | pinterest ) )? \W*
    | (?: like \s+ this : | tweet | pin \s+ it | loading (?: \.\.\. | … ) ) \W*
    | click \s+ to \s+ (?: share \s+ on | email \s+ (?: this | a ) | print ) .{0,60}
    | (?: \d+ | one ) \s+ bloggers? \s+ likes? \s+ this \W*
    | (?: please \s+ )? (?: subscribe | sign \s+ up ) \s+ (?: to | for ) \s+ (?: our | the | my ) \s+ (?: free \s+ )?
        (?: \w+ \s+ )? (?: newsletter | mailing \s+ list | blog | channel | updates )
        (?: \s+ (?: today | now | here ) )? \W*
    | (?: follow | like ) \s+ us \s+ on \s+ (?: facebook | twitter | x | instagram | youtube | linkedin ) .{0,40}
    | (?: advertisements? | sponsored \s+ (?: content | links? ) | report \s+ this \s+ ad ) \W*
    | (?: continue \s+ reading | keep \s+ reading | read \s+ more | read \s+ the \s+ full \s+ (?: article | post ) ) \W*
    | (?: related | recent | popular | similar | you \s+ (?: may | might ) \s+ also \s+ like )
        (?: \s+ (?: posts | stories ) )? \W*
    | (?: previous | next | older | newer ) \s+ (?: posts? | articles? ) \W*
    | (?: print | email | bookmark | save ) \s+ this \s+ (?: page | article | post ) \W* | print \s+ friendly \W*
    | (?: e-?mail | send ) \s+ (?: this \s+ )? to \s+ a \s+ friend \W*
    | (?: posted | filed ) \s+ (?: in | under ) \s* : .{1,80} | tagged (?: \s+ (?: as | with ) )? \s* : .{1,80}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HARMLESS = re.compile(r"(?:related|recent|popular|similar|read\s+more)\W*|back\s+to\s+(?:the\s+)?top", re.IGNORECASE)
_BAR = re.compile(r"\s*[|•·]\s*")
_ABOUT = re.compile(r"\b(?:advert\w*|sharing|social\s+media|newsletters?|blogs?|cookies?|website)\b", re.IGNORECASE)
_MOST_WORDS = 20


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    if title is not None and _ABOUT.search(title.text):
        return
    for passage in manuscript.passages:
        text = passage.text.strip()
        if passage.kind is BlockKind.TABLE_CELL or len(text.split()) > _MOST_WORDS:
            continue
        parts = [part for part in _BAR.split(text) if part and not _HARMLESS.fullmatch(part)]
        if parts and 2 * sum(_LINE.fullmatch(part) is not None for part in parts) >= len(parts):
            yield Hit.at(passage)
