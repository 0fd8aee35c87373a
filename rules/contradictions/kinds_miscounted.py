"""Two places disagree on how many kinds of a thing there are

One place says that there are two types, and no more; another speaks of three, or of the third. Readers who look for the
type that they have been told of cannot find it.
"""

from collections.abc import Iterator

from healthlint.claims.kinds import find_kind_disagreements
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” and “{there}” disagree on how many kinds there are."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/",
    "https://service-manual.nhs.uk/content/formatting",
]
BAD = [
    "# Gout\n\nThere are only ((two types)) of gout: early and late.\n\n"
    "## Care\n\nThere are [[three types]] of gout: early, late and mixed.\n",
    "# Gout\n\nGout has ((two forms)), early and late.\n\n## Care\n\nGout has [[a third form]], which is rare.\n",
    "# Gout\n\nGout has ((two forms)), early and late, and no others.\n\n"
    "## Care\n\n[[Besides early and late, there is]] sudden gout.\n",
    "# Pressure ulcers\n\nPressure ulcers have ((four stages)).\n\n"
    "## Care\n\nA [[stage 5]] pressure ulcer needs surgery.\n",
]
GOOD = [
    "# Gout\n\nThere are two types of gout: early and late.\n\nThere are three types of medicine for gout.\n",
    "# Gout\n\nThere are two main types of gout.\n\nA third type of gout is rare.\n",
    "# Gout\n\nThere are two types of gout.\n\nBy cause, there are three types of gout.\n",
    "# Gout\n\nThere are two types of gout.\n\nIn children, there are three types of gout.\n",
    "# Pressure ulcers\n\nPressure ulcers have four stages.\n\n## Care\n\nA stage 4 pressure ulcer needs surgery.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    reader = manuscript.claim_reader
    for first, second in find_kind_disagreements(manuscript.passages, reader.subjects, reader.frames):
        there = first.passage.text[first.where.start : first.where.end]
        related = ((Spot.of(first.passage, first.where), f"here it is “{there}”"),)
        yield Hit.at(second.passage, second.where, related=related, there=there)
