"""A medicine is advised in one place and forbidden in another

One place says to take a medicine, and another says, without any limit, not to take it or any of its class. A reader who
finds only the first may be harmed. Name those who must not take it, or drop the advice.
"""

from collections.abc import Iterator

from healthlint.claims.medicine_advice import find_medicine_clashes
from healthlint.rulebook import Hit, Manuscript, Spot
from healthlint.rulebook.clashes import describe_scope

MESSAGE = "{medicine} is advised here, and {forbidden} forbidden elsewhere, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = ["https://www.nhs.uk/medicines/", "https://medlineplus.gov/druginformation.html"]
BAD = [
    "# Dengue\n\nAvoid ((NSAIDs)), because they raise the risk of bleeding.\n\n## At home\n\nTake [[ibuprofen]].\n",
    "# Chickenpox\n\nNever take ((aspirin)).\n\n## Fever\n\n[[Aspirin]] can be taken every six hours.\n",
    "# Flu\n\n((Advil)) should not be used.\n\n## Fever\n\nTake [[ibuprofen]].\n",
]
GOOD = [
    "# Dengue\n\nAvoid NSAIDs, because they raise the risk of bleeding.\n\nTake acetaminophen.\n",
    "# Fever\n\nDo not take ibuprofen with aspirin.\n\nTake ibuprofen.\n",
    "# Fever\n\nDo not take ibuprofen if you have an ulcer.\n\nTake ibuprofen.\n",
    "# Fever\n\nDo not give aspirin to children.\n\nAdults can take aspirin.\n",
    "# Fever\n\n## Before surgery\n\nAvoid aspirin.\n\n## Pain relief\n\nTake aspirin.\n",
    "# Fever\n\nAvoid ibuprofen.\n\nShould you take ibuprofen?\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for ban, advice in find_medicine_clashes(manuscript.claim_reader):
        medicine, forbidden = advice.term.concept.name, ban.term.concept.name
        related = ((Spot.of(ban.passage, ban.term.where), "this is forbidden here"),)
        scope = describe_scope(sorted(advice.scopes))
        name = medicine[:1].upper() + medicine[1:]
        yield Hit.at(
            advice.passage, advice.term.where, related=related, medicine=name, forbidden=forbidden, scope=scope
        )
