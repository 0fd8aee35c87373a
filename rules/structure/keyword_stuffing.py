"""A phrase is repeated for search engines

Text in which the same words come again and again was written to be found, not to be read, and readers notice it.
Search engines count it as spam and rank the page lower for it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind, Role
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "“{phrase}” comes {count} times {where}. Write for the reader: name it once, then say “it” or “this”."
SEVERITY = "warning"
REFERENCES = [
    "https://developers.google.com/search/docs/essentials/spam-policies",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
]
BAD = [
    "# Gout\n\n[[Back pain relief]] is what our back pain relief guide is about, since back pain relief is hard"
    " to find "
    "and the best back pain relief is here.\n",
    {
        "text": "<title>[[Gout Diet - Gout Symptoms, Gout Treatment, Gout Pain]]</title><h1>Gout</h1><p>It hurts.</p>",
        "format": "html",
    },
    "# Gout\n\nLooking for a [[natural migraine remedy]]? Natural migraine remedy pages abound, but this natural "
    "migraine remedy beats every other natural migraine remedy on sale.\n",
]
GOOD = [
    "# Gout\n\nGout hurts. Gout is a kind of arthritis. Gout comes in attacks. Gout can be treated.\n",
    "# Blood pressure\n\nHigh blood pressure has no signs. If you have high blood pressure, your doctor measures your "
    "blood pressure again at home, since blood pressure rises in a clinic. Other tests look at the heart, the"
    " eyes and the "
    "kidneys, and at how much sugar and fat there is in the blood. Most people need more than one medicine.\n",
    "# Diabetes\n\n- type 1 diabetes\n- type 2 diabetes\n- type 1 diabetes in children\n- type 2 diabetes at 40\n",
    {"text": "<title>Gout: symptoms, diet and treatment</title><h1>Gout</h1><p>It hurts.</p>", "format": "html"},
    {"text": "<title>Type 1 diabetes or type 2 diabetes?</title><h1>Diabetes</h1><p>Two kinds.</p>", "format": "html"},
]
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_SMALL = frozenset(
    "a an the and or but of to in on at by for with from as is are was were be been being it its this that these those"
    " you your they their he she his her we our i my not no nor if when than then so do does did have has had"
    " can may might"
    " will would should must could about into over under after before during between more most less other any some all"
    " each every one two there here what which who how why also only such up out".split()
)
_LEAST_TIMES = 4
_SHARE = 0.25  # of the words of a paragraph; natural text stays well below
_LONGEST = 4
_TITLE_TIMES = 3


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.analysed.of_kind(BlockKind.PARAGRAPH):
        yield from _in_paragraph(passage)
    for entry in manuscript.read.values(Role.TITLE):
        words = [word.lower() for word in _WORD.findall(entry.value)]
        often = Counter(word for word in words if word not in _SMALL and len(word) > 2).most_common(1)
        if entry.span is not None and often and often[0][1] >= _TITLE_TIMES:
            yield Hit.in_source(entry.span, phrase=often[0][0], count=str(often[0][1]), where="in the title")
            return  # other metadata repeat the title


def _in_paragraph(passage: Passage) -> Iterator[Hit]:
    found = list(_WORD.finditer(passage.text))
    words = [match[0].lower() for match in found]
    if len(words) < _LEAST_TIMES * 2:
        return
    for length in range(_LONGEST, 1, -1):
        grams = Counter(
            tuple(words[at : at + length])
            for at in range(len(words) - length + 1)
            if words[at] not in _SMALL and words[at + length - 1] not in _SMALL
        )
        phrase, count = grams.most_common(1)[0] if grams else ((), 0)
        if count >= _LEAST_TIMES and count * length >= _SHARE * len(words):
            at = next(index for index in range(len(words)) if tuple(words[index : index + length]) == phrase)
            place = TextSpan(found[at].start(), found[at + length - 1].end())
            yield Hit.at(passage, place, phrase=" ".join(phrase), count=str(count), where="in this paragraph")
            return
