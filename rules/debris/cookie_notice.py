"""A cookie notice stands in the text

The notice about cookies belongs to the site, which shows it once and lets readers answer. Copied into an article it is
the first thing that many readers meet, and it says nothing on what they came for.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” belongs to the site's cookie notice. Take it out of the article."
SEVERITY = "warning"
REFERENCES = [
    "https://design-system.service.gov.uk/components/cookie-banner/",
    "https://design-system.dwp.gov.uk/patterns/consent-to-cookies",
]
BAD = [
    "# Gout\n\n[[We use cookies to give you the best experience on our website.]]\n\nGout is painful.\n",
    "# Gout\n\nGout is painful.\n\n[[By continuing to use this site you agree to our use of cookies.]]\n",
    {"text": "Gout\n\n[[Accept all cookies]]\n\nGout is painful.\n", "format": "text"},
    {"text": "<h1>Gout</h1><p>[[This website uses cookies.]] Gout is painful.</p>", "format": "html"},
]
GOOD = [
    "# Cookies on this site\n\nWe use cookies to count visits.\n",
    "# Privacy policy\n\nThis website uses cookies.\n",
    "# Diabetes at Christmas\n\nWe use cookies to treat a low blood sugar. Cookies have 10 g of sugar each.\n",
    {"text": '<h1>Gout</h1><div id="cookie-banner"><p>We use cookies to count visits.</p></div>', "format": "html"},
    "# Gout\n\nAccept all the help that you are offered.\n",
]
_NOTICE = re.compile(
    r"""
      \b (?: we | (?: this | our | the ) \s+ (?: web \s? )? (?: site | page ) ) \s+ (?: \w+ \s+ )? uses? \s+
        (?: \w+ \s+ ){0,3}? cookies \b [^.]{0,200} \.?
    | \b by \s+ (?: continuing | using | browsing | clicking ) \b [^.]{0,80} \b cookies \b [^.]{0,80} \.?
    | ^ \W* (?: accept | reject | manage | allow ) \s+ (?: all \s+ | non-essential \s+ | additional \s+ )? cookies \W* $
    | ^ \W* cookie \s+ (?: settings | preferences | policy | consent | notice ) \W* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FOOD = re.compile(r"\b(?:sugar|snacks?|eat|bake|biscuits?|food)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:cookies?|privacy|terms|website|data)\b", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    if title is not None and _ABOUT.search(title.text):
        return
    for passage in manuscript.passages:
        notice = _NOTICE.search(passage.text)
        if notice and not _FOOD.search(passage.text):
            yield Hit.at(passage, TextSpan(*notice.span()))
            return
