"""A number refers to a reference that the list does not have

A reader who wants to check the statement finds nothing at that number, and an editor cannot tell whether an entry was
lost or the number is wrong.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.citations import calls_in, entries_of

MESSAGE = "“{match}” refers to entry {number}, and the list of references has {entries}."
SEVERITY = "warning"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
BAD = [
    "# Gout\n\nGout is common.[1] It hurts.[[[3]]]\n\n## References\n\n1. Lee A. Gout. 2024.\n2. Ray B. 2023.\n",
    "# Gout\n\nGout is common.[[[2, 5]]]\n\n## Sources\n\n1. Lee A. Gout. 2024.\n2. Ray B. 2023.\n",
    "# Gout\n\nGout is common.[[[1-4]]]\n\n## References\n\n1. Lee A. Gout. 2024.\n2. Ray B. 2023.\n3. Kim C. 2022.\n",
]
GOOD = [
    "# Gout\n\nGout is common.[1] It runs in families.[2]\n\n## References\n\n1. Lee A. Gout. 2024.\n2. Ray B. 2023.\n",
    "# Gout\n\nGout is common.[1-3]\n\n## References\n\n1. Lee A. 2024.\n2. Ray B. 2023.\n3. Kim C. 2022.\n",
    "# Gout\n\nGout is common.[3]\n",
    "# Gout\n\nGout is common.[3]\n\n## References\n\nLee A. Gout. 2024.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    listed = {entry.number for entry in entries_of(manuscript)}
    if not listed:
        return
    for call in calls_in(manuscript):
        lost = next((number for number in call.numbers if number not in listed), None)
        if lost is not None:
            entries = f"{len(listed)} entries" if len(listed) > 1 else "1 entry"
            yield Hit.at(call.passage, call.where, number=str(lost), entries=entries)
