"""Two sentences may not both be true

A small neural model that learnt from pairs of health statements leans towards a contradiction between these two. It is
wrong at least as often as right here, so it asks no more than that somebody reads both places.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_opinions

MESSAGE = "Does this agree with “{there}”? The second reader doubts it ({share}{scope})."
SEVERITY = "note"
PROFILE = "strict"
NEEDS = ["tags", "lemmas", "parse", "second-reading"]
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/",
    "https://service-manual.nhs.uk/content/formatting-and-punctuation",
]
BAD = [
    "# Cataracts\n\n## Treatment\n\n((No operation is needed, as drops dissolve the cloud.))\n\n"
    "## Surgery\n\n[[The only cure is to take the cloudy lens out in an operation.]]\n",
    "# Ringworm\n\n## What it is\n\n((Ringworm is not a worm but a fungus.))\n\n"
    "## Cause\n\n[[A small worm under the skin makes the ring.]]\n",
    "# Thyroid tablets\n\n## How long\n\n((Most people take the tablets for the rest of their lives.))\n\n"
    "## Stopping\n\n[[You can stop the tablets for good after six weeks.]]\n",
]
GOOD = [
    "# Fever\n\nChildren with a fever should stay home from school.\n\nAdults with a mild fever can go to work.\n",
    "# Colds\n\nAntibiotics do not help against a cold.\n\nUntil the 1980s doctors gave antibiotics for colds.\n",
    "# Aspirin\n\nAdults can take aspirin for pain.\n\nChildren under 16 must not take aspirin.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_opinions(manuscript, sure=False)
