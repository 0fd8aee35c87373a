"""The emergency number is another country's

A number that is not answered costs the minutes in which a life is saved. Pages for the United States give 911, pages
for the United Kingdom 999."""

from collections.abc import Iterator

from healthlint.claims.helplines import emergency_numbers, numbers_of_another_country
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not the emergency number of this page's readers. Print {number}, or name the country."
SEVERITY = "error"
REFERENCES = ["https://www.911.gov/calling-911/", "https://www.swast.nhs.uk/when-to-call-999"]
BAD = [
    "# Stroke\n\nCall [[999 -> 911]] at once.\n",
    {"text": "# Stroke\n\nDial [[911 -> 999]] at once.\n", "locale": "en-GB"},
    "# Choking\n\n- Shout for help\n- Ring [[999 -> 911]] for an ambulance\n",
    {"text": "# Stroke\n\nIf your face droops, phone [[9-1-1 -> 999]].\n", "locale": "en-GB"},
    {"text": "# Stroke\n\nWherever you are in Scotland, dial [[911 -> 999]].\n", "locale": "en-GB"},
    "# Stroke\n\nIn the United States, ring [[999 -> 911]] at once.\n",
]
GOOD = [
    "# Stroke\n\nCall 911 at once.\n",
    {"text": "# Stroke\n\nDial 999 at once.\n", "locale": "en-GB"},
    "# Travel\n\nIn the UK, call 999.\n",
    "# Stroke\n\nCall 911 (or 999 in Britain).\n",
    "# Trial\n\nThe trial had 999 people.\n",
    {"text": "# Travel\n\nIf you fall ill in the USA, call 911.\n", "locale": "en-GB"},
    {"text": "# History\n\nThe attacks of 9/11 made 911 a household word.\n", "locale": "en-GB"},
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    number = "911" if manuscript.context.locale == "en-US" else "999"
    for passage, where in emergency_numbers(manuscript.analysed):
        if passage.text[where.start : where.end].replace("-", "") != number:
            yield Hit.at(passage, where, replacement=number, number=number)
    for passage, where, right in numbers_of_another_country(manuscript.analysed):
        yield Hit.at(passage, where, replacement=right, number=right)
