"""Two sentences cannot both be true

A small neural model that learnt from pairs of health statements takes these two for a contradiction. It knows language
and no medicine, and may be wrong: read both places, and keep the one that your source supports.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_opinions

MESSAGE = "The second reader takes this and “{there}” for a contradiction ({share} sure{scope})."
SEVERITY = "note"
NEEDS = ["tags", "lemmas", "parse", "second-reading"]
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/",
    "https://service-manual.nhs.uk/content/formatting-and-punctuation",
]
BAD = [
    "# Warfarin\n\n## Checks\n\n((Everyone on warfarin needs regular blood tests.))\n\n"
    "## Good to know\n\n[[Once you are settled on it, no laboratory ever has to look at your blood again.]]\n",
    "# Glandular fever\n\n## Passing it on\n\n((Kissing is the usual way to catch it.))\n\n"
    "## At home\n\n[[It cannot be caught from another person's saliva.]]\n",
    "# Insulin\n\n## Storing it\n\n((Keep unopened pens in the fridge.))\n\n"
    "## On the shelf\n\n[[Unopened pens must never be put in a refrigerator.]]\n",
]
GOOD = [
    "# Fever\n\nChildren with a fever should stay home from school.\n\nAdults with a mild fever can go to work.\n",
    "# Colds\n\nAntibiotics do not help against a cold.\n\nUntil the 1980s doctors gave antibiotics for colds.\n",
    "# Aspirin\n\nAdults can take aspirin for pain.\n\nChildren under 16 must not take aspirin.\n",
    "# Shingles\n\n## Before the rash\n\nThere is nothing to see at first.\n\n"
    "## At its height\n\nBlisters stand out plainly on the skin.\n",
    "# Scarlet fever\n\nIt lasts for about a week.\n\nThe number of infections is recorded every year.\n",
    "# Thrush\n\nSee a doctor if:\n\n- your thrush keeps coming back\n\n## Do\n\n- avoid sex until thrush is gone\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_opinions(manuscript, sure=True)
