"""Links earn money for the publisher and the page does not say so

A reader takes a recommendation for advice, and must be able to see that the publisher is paid when it is followed.
Consumer law asks for the notice to stand close to the links.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = "The article links to sellers with a partner's code, and does not say that it is paid for sales."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ftc.gov/business-guidance/resources/ftcs-endorsement-guides-what-people-are-asking",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
BAD = [
    "# [[Vitamin D]]\n\nWe like [these drops](https://www.amazon.com/dp/B000?tag=health-20).\n",
    "# [[Sleep]]\n\nTry [this pillow](https://shop.example/p?affid=77).\n",
    "# [[Sleep]]\n\nTry [this pillow](https://shop.example/p?utm_medium=affiliate).\n",
]
GOOD = [
    "# Vitamin D\n\nWe earn a commission on sales. Try [these](https://www.amazon.com/dp/B000?tag=health-20).\n",
    "# Vitamin D\n\nThis page has affiliate links. Try [these](https://www.amazon.com/dp/B000?tag=health-20).\n",
    "# Vitamin D\n\nSee [the study](https://www.example.org/study?tag=vitamin).\n",
    "# Vitamin D\n\nWe like [these drops](https://www.amazon.com/dp/B000).\n",
]
_PAID = re.compile(
    r"""amazon\.[a-z.]+/.*[?&]tag= | //amzn\.to/ | [?&] (?: aff(?:iliate)?_?(?:id)? | affid | partner_?id | awinaffid )=
    | utm_medium=affiliate | //(?:www\.)?(?: awin1 | shareasale | anrdoezrs | jdoqocy | tkqlhce | dpbolvw | linksynergy
    | clickbank | skimresources )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SAID = re.compile(
    r"""\b(?: affiliates? | commissions? | sponsored | sponsorship | advertisements? | advertising | paid \s+ (?: link
    | partnership | promotion ) s? | (?: earn | receive | get ) s? \s+ (?: \w+ \s+ ){0,4} (?: when | if )
    \s+ you \s+ buy
    | qualifying \s+ purchases )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not any(_PAID.search(link.target) for link in manuscript.read.links):
        return
    if not any(_SAID.search(passage.text) for passage in manuscript.every_passage):
        yield Hit.of_article()
