"""A comment form stands in the text

The form below a blog post asks readers for their name and opinion; in the text of an article it is noise, and it shows
that the page was copied with everything around it. Readers who look for advice meet labels of fields that are not
there."""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” belongs to a comment form. Take the form out of the text."
SEVERITY = "warning"
REFERENCES = [
    "https://developer.wordpress.org/reference/functions/comment_form/",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
]
BAD = [
    "# Gout\n\nGout is painful.\n\n## [[Leave a Reply]]\n",
    "# Gout\n\nGout is painful.\n\n[[Leave a comment]]\n\nYour email address will not be published. "
    "Required fields are marked \\*\n\nPost Comment\n",
    "# Gout\n\nGout is painful.\n\n[[Your email address will not be published.]]\n",
    {"text": "Gout\n\nGout is painful.\n\n[[3 Comments]]\n\nLog in to reply\n", "format": "text"},
    {"text": "<h1>Gout</h1><p>Gout is painful.</p><p>[[Leave a Reply]]</p><p>Cancel reply</p>", "format": "html"},
    "# Gout\n\n[[Save my name, email, and website in this browser for the next time I comment.]]\n",
]
GOOD = [
    {
        "text": '<h1>Gout</h1><p>Gout hurts.</p><div id="respond"><h3>Leave a Reply</h3>'
        "<form><textarea></textarea></form></div>",
        "format": "html",
    },
    "# Gout\n\nLeave a reply slip with the nurse if you want to be called.\n",
    "# Gout\n\nDoctors did not comment. Tell us what you think of this page.\n",
    "# Your feedback\n\nYour email address will not be published if you fill in this form.\n",
    "# Comments and complaints\n\n## Leave a comment\n\nWrite to the hospital.\n",
]
_LINE = re.compile(
    r"""
      (?: leave | write | add | post | submit ) \s+ (?: a | your ) \s+ (?: reply | comment | response )
        (?: \s* (?: cancel \s+ reply | below ) )?
    | (?: post | submit | add | publish ) \s+ comments? | cancel \s+ reply
    | (?: \d+ | no | one ) \s+ (?: comments? | responses? | replies | thoughts )
        (?: \s+ (?: on | to ) \s+ \S.{0,80} | \s+ yet )?
    | (?: you \s+ must \s+ be | please ) \s+ log (?: ged )? [ -]? in
      \s+ to \s+ (?: post \s+ a \s+ )? (?: comment | reply )
    | log \s+ in \s+ to \s+ (?: reply | comment | leave \s+ a \s+ (?: comment | reply ) )
    | be \s+ the \s+ first \s+ to \s+ (?: comment | reply ) | comments \s+ are \s+ closed
    | join \s+ the \s+ (?: conversation | discussion )
    | notify \s+ me \s+ of \s+ (?: follow-?up \s+ comments | new \s+ (?: comments | posts ) ) \s+ by \s+ e-?mail
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE = re.compile(
    r"your\s+e-?mail\s+(?:address\s+)?will\s+not\s+be\s+published|required\s+fields\s+are\s+marked"
    r"|save\s+my\s+name,?\s+e-?mail",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:comments?|feedback|forms?|complaints?|blog|privacy)\b", re.IGNORECASE)
_ONE_FORM = 8  # passages; what follows within so many is the same form


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    if title is not None and _ABOUT.search(title.text):
        return
    last = -_ONE_FORM - 1
    for index, passage in enumerate(manuscript.passages):
        line = passage.text.strip(" \t*:.!–—-»«>")
        if _LINE.fullmatch(line) or _SENTENCE.match(line):
            if index - last > _ONE_FORM:
                yield Hit.at(passage)
            last = index
