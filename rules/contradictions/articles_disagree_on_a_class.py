"""Two articles put the same thing in opposite classes

One article calls an illness contagious, another says that it cannot be passed on; or a medicine needs a prescription
on one page and none on the next. A reader who opens both does not know which to trust, and mostly trusts neither. Only
what stands in front is compared: the lead, a definition, the answer to a question, a table.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_classes

MESSAGE = "Here {subject} {here}, but in {page} it {there}; both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://insidegovuk.blog.gov.uk/2014/02/18/policy-pages-maintaining-consistency-across-departments/",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    {
        "text": "# Psoriasis\n\nPsoriasis is [[contagious]].\n",
        "beside": "# Living with psoriasis\n\nPsoriasis is ((not contagious)).\n",
    },
    {
        "text": "# Asthma\n\n## Outlook\n\nTalk to your doctor.\n\n## Is there a cure?\n\nAsthma can [[be cured]].\n",
        "beside": "# Asthma\n\nThere is ((no cure)) for asthma.\n",
    },
    {
        "text": "# Hemophilia\n\nLast reviewed: March 2019\n\nHemophilia is [[not hereditary]].\n",
        "beside": "# Bleeding disorders\n\nLast reviewed: March 2026\n\nHemophilia is ((inherited)).\n",
    },
]
GOOD = [
    {"text": "# Psoriasis\n\nPsoriasis is contagious.\n", "beside": "# Rashes\n\nImpetigo is not contagious.\n"},
    {
        "text": "# Tuberculosis\n\nActive tuberculosis is contagious.\n",
        "beside": "# Tuberculosis\n\nLatent tuberculosis is not contagious.\n",
    },
    {
        "text": "# Psoriasis\n\nIs psoriasis contagious?\n\nPsoriasis is not contagious.\n",
        "beside": "# Myths\n\nMyth: psoriasis is contagious.\n",
    },
    {
        "text": "# Asthma\n\nThere is no cure for asthma.\n",
        "beside": "# Research\n\nScientists hope that asthma can be cured.\n",
    },
    {
        "text": "# Psoriasis\n\nPsoriasis is contagious.\n\n## Outlook\n\nPsoriasis is not contagious.\n",
        "beside": "# Skin care\n\nWash your hands.\n",
    },
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_classes(manuscript)
