"""Values of one scale stand under the criterion of another

A reader who is told that pain is sorted by duration looks for how long it lasts; "severe" says how bad it is. The list
and its criterion cannot both be right, and what the article describes next will not fit what it promised.
"""

import re
from collections.abc import Iterator, Sequence

from healthlint.claims import Classification, Value, find_classifications, scales_of
from healthlint.rulebook import Hit, Manuscript, Passage, Spot, TextSpan

MESSAGE = "“{match}” is a matter of {actual}, but this sorts by {criterion}."
SEVERITY = "error"
REFERENCES = [
    "https://www.ninds.nih.gov/health-information/disorders/back-pain",
    "https://www.plainlanguage.gov/guidelines/organize/",
]
BAD = [
    "Neck pain is classified by ((duration)): [[severe]] and chronic. Rest may help.",
    "Back pain is divided based on its ((duration)) – [[mild]] and chronic.\n\n((Acute)) back pain goes away.",
    "Headaches can be grouped by ((severity)):\n\n- mild\n- moderate\n- **[[chronic]]** (most days)\n",
    "Meningitis is categorised according to its ((cause)) as [[severe]], viral or bacterial.",
    "Coughs are sorted by ((how long they last)) into acute, subacute and [[moderate]].",
    "Hepatitis may be classified as acute or [[severe]], depending on the ((duration)).",
    "## Kinds of cough by ((severity))\n\n### [[Acute]] cough\n\nIt goes.\n\n### ((Chronic)) cough\n\nIt stays.\n",
    "Migraine is grouped by ((how often it happens)): [[mild, moderate or severe]]. ((Episodic)) migraine is common.",
    "Doctors group tendonitis by ((how long symptoms have lasted)): [[mild]] or acute.",
    "Based on ((severity)), hives are divided into two types, [[acute]] and severe.",
    "We speak of two kinds of back pain by ((duration)), [[severe]] and chronic.",
    "Types of headache, by ((severity)): [[acute]], mild or severe.",
    "| Form | ((Severity)) |\n|---|---|\n| A | mild |\n| B | [[chronic]] |\n",
    "Sprains are graded by ((severity)): mild and severe.\n\n[[Acute]] sprains heal. ((Chronic)) sprains come back.",
]
GOOD = [
    "Neck pain is classified by duration: acute, subacute and chronic.",
    "Doctors classify asthma by severity: intermittent, mild persistent, moderate persistent or severe persistent.",
    "Depression is grouped by severity and duration: mild, severe or chronic.",
    "Depending on the severity, treatment is short-term or long-term.",
    "Pain is classified by its duration (acute or chronic), cause and location.",
    "Based on how severe the attack is, your doctor may order short-term or long-term tests.",
    "Types of headache, by frequency: episodic and chronic.",
    "Pain can be classified by duration and type: severe, chronic or nerve pain.",
    "Meningitis is sorted by cause: bacterial, viral and fungal. Acute meningitis is an emergency.",
    "Sprains are graded by severity: mild and severe. Mild sprains heal in days. Chronic sprains come back.",
    "| Form | Severity |\n|---|---|\n| A | mild |\n| B | severe, and often chronic |\n",
    "Coughs are sorted by duration, chronic coughs being the harder ones.",
    "Cancers are grouped by how far they have spread. Severe pain is rare.",
    "Asthma is grouped by age: childhood and adult.",
]

_OPENING = re.compile(r"(?:(?:the|an?|in|with)\s+)?(?P<value>[\w-]+)\s+(?P<noun>[\w-]+(?:\s+[\w-]+)?)", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for one in find_classifications(manuscript.passages):
        listed = {value.word for value in one.values}
        described = [value for value in _described_after(one, manuscript.passages) if value.word not in listed]
        wrong = [value for value in one.values if not one.admits(value.word)]
        if wrong:
            lacking = [value for value in described if one.admits(value.word)]
            yield _hit(one, wrong, lacking[:1], "this is described, and the list lacks it")
        elif len({value.word for value in described}) > 1 and not _describes_any(one, manuscript.passages):
            strange = [value for value in described if not one.admits(value.word)]
            if len(strange) == len(described):
                yield _hit(one, strange[:1], strange[1:2], "this too")


def _hit(one: Classification, wrong: Sequence[Value], others: Sequence[Value], why: str) -> Hit:
    """One finding a list: on the values that stand together, with the rest of them as further places."""
    first = wrong[0]
    beside = [value for value in wrong if value.passage is first.passage]
    related = [(Spot.of(one.passage, one.criteria[0]), f"this says that the sorting is by {one.criterion}")]
    related += [(Spot.of(value.passage, value.where), "this too") for value in wrong if value not in beside]
    related += [(Spot.of(other.passage, other.where), why) for other in others]
    actual = " or ".join(scale.name for scale in scales_of(first.word))
    where = TextSpan(first.where.start, beside[-1].where.end)
    return Hit.at(first.passage, where, related=tuple(related), actual=actual, criterion=one.criterion)


def _describes_any(one: Classification, passages: Sequence[Passage]) -> bool:
    listed = {value.word for value in one.values}
    return any(value.word in listed for value in _described_after(one, passages))


def _described_after(one: Classification, passages: Sequence[Passage]) -> Iterator[Value]:
    """Values that open a later sentence or heading about the thing that was sorted: "Acute back pain lasts ..."."""
    start = passages.index(one.passage)
    taken = {(id(value.passage), value.where) for value in one.values}
    topic = set(re.findall(r"[a-z]{4,}", one.passage.text[: one.criteria[0].start].lower()))
    for passage in passages[start:]:
        for sentence in passage.sentences:
            if passage is one.passage and sentence.start_char <= one.criteria[0].start:
                continue
            opening = _OPENING.match(passage.text, sentence.start_char, sentence.end_char)
            if opening is None or not topic & set(opening["noun"].lower().split()):
                continue
            value = Value(passage, TextSpan(*opening.span("value")), opening["value"].lower())
            if scales_of(value.word) and (id(passage), value.where) not in taken:
                yield value
