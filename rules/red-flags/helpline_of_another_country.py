"""A helpline of another country is given

A crisis or poison line is answered in its own country only, and a reader in need who gets no answer may not try again.
Give the lines of the country that the page is for."""

from collections.abc import Iterator

from healthlint.claims.helplines import digits, numbers_given, speaks_of_elsewhere
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "{line} (“{match}”) cannot be reached by this page's readers. Give {ours}, or name the country."
SEVERITY = "error"
REFERENCES = ["https://www.samaritans.org/how-we-can-help/contact-samaritan/", "https://988lifeline.org/"]
BAD = [
    "# Low mood\n\nCall Samaritans on [[116 123]].\n",
    {"text": "# Low mood\n\nCall the Suicide and Crisis Lifeline on [[988]].\n", "locale": "en-GB"},
    {"text": "# Poisons\n\nCall Poison Control at [[1-800-222-1222]].\n", "locale": "en-GB"},
    "# Children\n\nChildline: [[0800 1111]]\n",
]
GOOD = [
    {"text": "# Low mood\n\nCall Samaritans on 116 123.\n", "locale": "en-GB"},
    "# Low mood\n\nCall the Suicide and Crisis Lifeline on 988.\n",
    "# Low mood\n\nIn the UK, call Samaritans on 116 123.\n",
    {"text": "# Travel\n\nIn the US, Poison Control is on 1-800-222-1222.\n", "locale": "en-GB"},
    "# History\n\nSamaritans began in 1953.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    locale = manuscript.context.locale
    ours = "988 and 1-800-222-1222" if locale == "en-US" else "Samaritans on 116 123, and 111"
    for number in numbers_given(manuscript.analysed):
        printed = digits(number.passage.text[number.where.start : number.where.end])
        is_foreign = number.line.country != locale and printed in number.line.numbers
        if is_foreign and not speaks_of_elsewhere(number.passage, number.where):
            yield Hit.at(number.passage, number.where, line=number.named, ours=ours)
