"""An entry of the references is not cited in the text

Where others are cited by number, an entry that no statement refers to supports nothing, or a statement has lost the
number that would let a reader check it.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.citations import calls_in, entries_of

MESSAGE = "Nothing in the text refers to entry {number}. Cite it where it belongs, or take it out."
SEVERITY = "note"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
BAD = [
    "# Gout\n\nGout is common.[1]\n\n## References\n\n1. Lee A. Gout. 2024.\n2. [[Ray B. Joints. 2023.]]\n",
    "# Gout\n\nGout is common.[1, 3]\n\n## References\n\n1. Lee A. 2024.\n2. [[Ray B. 2023.]]\n3. Kim C. 2022.\n",
    "# Gout\n\nIt hurts.[2]\n\n## Sources\n\n1. [[Lee A. Gout. 2024.]]\n2. Ray B. 2023.\n",
]
GOOD = [
    "# Gout\n\nGout is common.[1] It hurts.[2]\n\n## References\n\n1. Lee A. 2024.\n2. Ray B. 2023.\n",
    "# Gout\n\nGout is common.\n\n## References\n\n1. Lee A. Gout. 2024.\n2. Ray B. 2023.\n",
    "# Gout\n\nGout is common.[1-3]\n\n## References\n\n1. Lee A. 2024.\n2. Ray B. 2023.\n3. Kim C. 2022.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    cited = {number for call in calls_in(manuscript) for number in call.numbers}
    if not cited:
        return
    for entry in entries_of(manuscript):
        if entry.number not in cited:
            yield Hit.at(entry.passage, number=str(entry.number))
