"""The article reads as spun by a machine

A spinner replaces words by synonyms so that a copied text is not found out. It replaces terms of medicine as well, and
what it writes has not been read by anyone who would know: no single mended phrase makes such a text safe.
"""

import re
from collections.abc import Iterator

from healthlint.grammar.torture import find_tortured_phrases
from healthlint.positions import TextSpan
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "The article reads as spun by a machine: {count} phrases are synonyms of what medicine says."
SEVERITY = "warning"
REFERENCES = ["https://arxiv.org/abs/2107.06751", "https://developers.google.com/search/docs/essentials/spam-policies"]
BAD = [
    "# [[Gout]]\n\nGout is a kind of ((joint torment)) that may end in ((kidney disappointment)). "
    "((Ceaseless illness)) weakens the bones.\n",
    "# [[Coughs]]\n\nYou may ((experience a test)) for a cough that is ((rough to diagnose)). A doctor may ((imply a "
    "few exercises)) that ((subside the cough)). It ((may prolong for)) a week.\n",
]
GOOD = [
    "# Gout\n\nGout is a kind of joint pain that may end in kidney failure. Chronic illness weakens the bones.\n",
    "# Gout\n\nOld books speak of joint torment.\n",
    "# Coughs\n\nYou may have a test for a cough that is hard to diagnose.\n",
]
_ODD = re.compile(
    r"""\b(?:
        experience \s (?: an? | some | (?: a \s )? few ) \s (?: tests? | scans? | x-?rays? | operations? )
      | experience \s (?: acupuncture | acupressure | surgery | chemotherapy | physiotherapy )
      | impl(?:y|ies) \s (?: an? \s )? (?: few \s | some \s )? (?: \w+ \s ){0,4}? (?: exercises? | tests? | medicines? )
      | subsid(?:e|es|ing) \s (?: the | your | this ) \s (?: pain | cough | fever | swelling | itch | symptoms )
      | (?: can | may | might | will ) \s prolong \s (?: for | to )
      | rough \s to \s (?: diagnose | treat )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FEWEST_TORTURED = 3
_FEWEST = 5


def check(manuscript: Manuscript) -> Iterator[Hit]:
    tortured, odd = [], []
    for passage in manuscript.passages:
        tortured += [Spot.of(passage, TextSpan(start, end)) for start, end, _ in find_tortured_phrases(passage.text)]
        odd += [Spot.of(passage, TextSpan(*match.span())) for match in _ODD.finditer(passage.text)]
    if len(tortured) >= _FEWEST_TORTURED or len(tortured) + len(odd) >= _FEWEST:
        related = tuple((spot, "an odd synonym") for spot in (*tortured, *odd))
        yield Hit(None, details=(("count", str(len(related))),), related=related)
