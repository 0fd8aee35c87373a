"""The rest of a whole does not add up with the part

If 80 % have one form, the remaining ones are 20 %. Where the two do not come to 100 %, one of the numbers was changed
and the other was left, and the reader cannot tell which.
"""

from collections.abc import Iterator

from healthlint.claims.proportions import find_wrong_remainders
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” and the share before it do not come to 100 %. Correct one of them."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "In ((80%)) of people it is mild, and in [[the remaining 30%]] it is severe.",
    "About ((15 percent)) are inherited; [[the other 75 percent]] are not.",
    "Of these, ((60%)) heal and [[the other 20%]] do not.",
]
GOOD = [
    "In 80% of people it is mild, and in the remaining 20% it is severe.",
    "About 10 to 15 percent are inherited; the other 85 to 90 percent are not.",
    "A diet of 50% starch, 20% protein and the other 30% fat is usual.",
    "Some 50% come from starch, 20% from protein and the remaining 30% from fat.",
    "It is mild in 70%. Of the remaining 30%, a third need surgery.",
    "In 20% of cases, which heal in 9% of children, surgery helps; the other 80% need none.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if "the remaining" not in passage.text and "the other" not in passage.text:
            continue
        for sentence in passage.sentences:
            for rest in find_wrong_remainders(passage.text, sentence.start_char, sentence.end_char, 0):
                related = tuple((Spot.of(passage, place), "with this share") for place in rest.before[-1:])
                yield Hit.at(passage, rest.where, related=related)
