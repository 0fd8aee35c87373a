"""A helpline stands with a number that is not its own

Whoever calls a crisis line has little strength to try twice. A digit that is wrong, or the number of another line,
leads them nowhere."""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.helplines import digits, numbers_given
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not the number of {line}. It is {number}."
SEVERITY = "error"
EXPIRES = date(2028, 11, 1)
REFERENCES = [
    "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    "https://988lifeline.org/",
    "https://poisonhelp.hrsa.gov/",
]
BAD = [
    "# Poisons\n\nCall Poison Control at [[1-800-222-1212]].\n",
    {"text": "# Low mood\n\nCall Samaritans on [[116 132]].\n", "locale": "en-GB"},
    "# Help\n\nThe Suicide Prevention Lifeline is [[1-800-273-8225]].\n",
    {"text": "# Help\n\nChildline: [[0800 1112]]\n", "locale": "en-GB"},
]
GOOD = [
    "# Poisons\n\nCall Poison Control at 1-800-222-1222.\n",
    {"text": "# Low mood\n\nCall Samaritans on 116 123, free.\n", "locale": "en-GB"},
    "# Help\n\nCall the Veterans Crisis Line at 988 and press 1.\n",
    "# Help\n\nCall Poison Control or 911.\n",
    {"text": "# Help\n\nSamaritans has 201 branches.\n", "locale": "en-GB"},
    {"text": "# Low mood\n\nYou can call the Samaritans, or ring your surgery on 01234 567 890.\n", "locale": "en-GB"},
    "# Help\n\nThe Veterans Crisis Line: text 838255.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for number in numbers_given(manuscript.analysed):
        printed = digits(number.passage.text[number.where.start : number.where.end])
        if printed not in number.line.numbers | number.line.former:
            yield Hit.at(number.passage, number.where, line=number.named, number=number.line.say)
