"""Opposite things are said of the same illness or medicine

An illness is called contagious and not contagious, curable and without a cure, or a medicine needs a prescription and
is sold without one. Only one of the two can be true of the same thing.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = ["https://www.cdc.gov/health-topics.html", "https://medlineplus.gov/genetics/"]
BAD = [
    "# Psoriasis\n\nPsoriasis is ((not contagious)).\n\n## At home\n\nIt is [[contagious]].\n",
    "# Asthma\n\nThere is ((no cure)) for asthma.\n\n## Outlook\n\nAsthma can [[be cured]].\n",
    "# Hemophilia\n\nHemophilia is ((inherited)).\n\nHemophilia is [[not hereditary]].\n",
]
GOOD = [
    "# Lupus\n\nLupus is not contagious.\n\nThe signs of lupus vary from person to person.\n",
    "# Colds\n\nColds spread to other people.\n\nThe best ways to avoid catching a cold are these.\n",
    "# Impetigo\n\nImpetigo is contagious.\n\nIt stops being contagious when dry.\n",
    "# Rashes\n\nPsoriasis is not contagious.\n\nImpetigo is contagious.\n",
    "# Tuberculosis\n\nLatent tuberculosis is not contagious.\n\nActive tuberculosis is contagious.\n",
    "# Psoriasis\n\nMyth: psoriasis is contagious.\n\nFact: psoriasis is not contagious.\n",
    "# Asthma\n\nThere is no cure for asthma.\n\nScientists hope that asthma can be cured.\n",
    "# Psoriasis\n\nIs psoriasis contagious?\n\nPsoriasis is not contagious.\n",
    "# Psoriasis\n\nIt is not contagious.\n\nThe virus is contagious.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.PROPERTY)
