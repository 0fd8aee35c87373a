"""Two articles give different numbers for the same thing

A cold lasts a week on one page and a month on another, or the most to take in a day is 4 grams here and 3 grams there.
When advice changes, one page is brought up to date and the others are forgotten. Only what stands in front is compared:
the lead, a definition, the answer to a question, a table.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_numbers

MESSAGE = "Here {what} ({subject}) {here}, but in {page} it {there}; both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://insidegovuk.blog.gov.uk/2014/02/18/policy-pages-maintaining-consistency-across-departments/",
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
]
BAD = [
    {
        "text": "# Shingles\n\nThe rash usually clears up [[within 5 days]].\n",
        "beside": "# Shingles\n\nThe rash lasts ((two to three weeks)).\n",
    },
    {
        "text": "# Gout\n\n## What is gout?\n\nAn attack of gout usually lasts [[6 to 8 weeks]].\n",
        "beside": "# Gout at work\n\nAn attack of gout usually lasts ((3 to 5 days)).\n",
    },
    {
        "text": "# Asthma\n\nReviewed: May 2018\n\n## Key facts\n\nAsthma affects [[about one in three]] adults.\n",
        "beside": "# Asthma\n\nReviewed: May 2026\n\n((About one in ten)) adults have asthma.\n",
    },
]
GOOD = [
    {
        "text": "# Shingles\n\nThe rash lasts two to three weeks.\n",
        "beside": "# Shingles\n\nThe rash usually clears up within a month.\n",
    },
    {
        "text": "# Shingles\n\nThe rash lasts two to three weeks.\n",
        "beside": "# Shingles\n\nIn children, the rash lasts 5 days.\n",
    },
    {
        "text": "# Shingles\n\nThe rash lasts two to three weeks.\n",
        "beside": "# Measles\n\nThe rash lasts 5 days.\n",
    },
    {
        "text": "# Asthma\n\nAbout one in ten adults have asthma.\n",
        "beside": "# Asthma in Japan\n\nIn Japan, asthma affects about one in three adults.\n",
    },
    {
        "text": "# Gout\n\nAn attack of gout usually lasts 3 to 5 days.\n",
        "beside": "# Diet\n\nEat well.\n\n## Notes\n\nWithout treatment an attack of gout may last 6 weeks.\n",
    },
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_numbers(manuscript)
