"""A sentence is too long

Readers lose the beginning before they reach the end: in tests, they understood hardly a tenth of sentences of 43 words.
Guides ask for 20 to 25 words; this rule waits until a sentence is half as long again and more. Items of a list count
one by one, and so does the line that leads into them.
"""

from collections.abc import Iterator

from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This sentence has {count} words; more than {most} are hard to follow. Split it, or make a list of its parts."
SEVERITY = "warning"
REFERENCES = [
    "https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/",
    "https://www.plainlanguage.gov/guidelines/concise/write-short-sentences/",
]
BAD = [
    "[[If the rash spreads to the face or the eyes, or if your child has a fever that does not go down within three "
    "days of the first spots, or seems very drowsy, you should call your doctor before you come to the surgery.]] Keep "
    "cool.",
    "Before the scan:\n\n- eat nothing\n- [[bring the list of all the medicines that you take, which the nurse who "
    "calls you on the day before will go through with you so that she can tell you which of them you have to leave out "
    "on the morning of the scan]]\n",
]
GOOD = [
    "Call your doctor if the rash spreads to the face. Do this before you come to the surgery.",
    "Call your doctor if:\n\n"
    "- the rash spreads to the face or the eyes, or your child finds it hard to open them\n"
    "- your child has a fever that does not go down within three days of the first spots\n"
    "- your child seems very drowsy or does not want to drink\n",
    {
        "text": "If the rash spreads to the face or the eyes, or if the child has a fever that does not go down within "
        "three days of the first spots, or seems very drowsy, arrange for a review in the surgery on the same day.",
        "audience": "professional",
    },
    "# References\n\n- Smith A, Jones B, Brown C, Green D, White E, Black F, Young G, Old H, Short I, Long J, North K, "
    "South L, East M, West N, Hill O, Dale P, Wood Q, Field R, Lake S, Ford T, Bridge U, Street V, Lane W\n",
]

# On the clean sets this makes 0.5 findings per 1,000 words of the US Department of Veterans Affairs and none on pages
# of the NHS; five words less would make three times as many (`python -m benchmarks.readability`).
_MOST = {Audience.PATIENT: 40, Audience.PROFESSIONAL: 50}


def check(manuscript: Manuscript) -> Iterator[Hit]:
    most = _MOST[manuscript.context.audience]
    for one in manuscript.scores.costs:
        if one.words > most:
            yield Hit.at(one.passage, one.sentence, count=str(one.words), most=str(most))
