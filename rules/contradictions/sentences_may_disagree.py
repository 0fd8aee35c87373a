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
    "# Ringworm\n\n## What it is\n\n((Ringworm is not a worm but a fungus.))\n\n"
    "## Cause\n\n[[A small worm under the skin makes the ring.]]\n",
    "# Statins\n\n## When\n\n((A statin works at any hour of the day.))\n\n"
    "## Bedtime\n\n[[A statin is of no use unless it is swallowed at night.]]\n",
    "# Migraine\n\n## Diet\n\n((No food has been shown to bring on a migraine.))\n\n"
    "## Triggers\n\n[[Cheese brings on migraine in many people.]]\n",
]
GOOD = [
    "# Fever\n\nChildren with a fever should stay home from school.\n\nAdults with a mild fever can go to work.\n",
    "# Colds\n\nAntibiotics do not help against a cold.\n\nUntil the 1980s doctors gave antibiotics for colds.\n",
    "# Aspirin\n\nAdults can take aspirin for pain.\n\nChildren under 16 must not take aspirin.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_opinions(manuscript, sure=False)
