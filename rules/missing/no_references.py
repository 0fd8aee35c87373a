"""No source is given for what the article says

A reader, or the next editor, can check a statement only if the article says where it comes from. A list of references
does this, and so do numbered notes, citations of author and year, and links to studies, reviews and guidelines.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind, Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import heads_references

MESSAGE = "The article names no sources. Add references, or links to the studies and guidelines it rests on."
SEVERITY = "warning"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
_BODY = """
Heartburn is a burning pain in the chest, behind the breastbone. It comes from acid that rises from the stomach into the
food pipe. You may also have a sour taste in your mouth, a cough or a sore throat. It is often worse after a meal, when
you bend over, or when you lie down.

## What helps

Eat smaller meals, and eat the last one three hours before you go to bed. Raise the head of the bed. Lose weight if you
need to, and stop smoking. Alcohol, coffee and stress can make the pain worse. An antacid from the pharmacy brings quick
relief. Other medicines, such as omeprazole, make the stomach produce less acid. The source of the pain is the acid, and
a good source of calcium does not help.
"""
BAD = [
    f"# [[Heartburn]]\n{_BODY}",
    f"# [[Heartburn]]\n{_BODY}\n[Stomach ulcers](/conditions/stomach-ulcer) can feel alike.\n",
    f"# [[Heartburn]]\n{_BODY}\nStudies show that raising the bed helps nine people in ten.\n",
    f"# [[Heartburn]]\n{_BODY}\n## Related links\n\n- [Diet](/diet)\n",
]
GOOD = [
    f"# Heartburn\n{_BODY}\n## References\n\n1. Lee A. Reflux. Gut Review 2024.\n",
    f"# Heartburn\n{_BODY}\n## Sources and further reading\n\n- The Stomach Trust\n",
    f"# Heartburn\n{_BODY}\n## Where this information comes from\n\n- The Stomach Trust\n",
    f"# Heartburn\n{_BODY}\nSource: the Stomach Trust\n",
    f"# Heartburn\n{_BODY}\nSources: Stomach Trust; Gut Review.\n",
    f"# Heartburn\n{_BODY}\nRaising the bed helps (Lee et al., 2024).\n",
    f"# Heartburn\n{_BODY}\nRaising the bed helps. [3]\n",
    f"# Heartburn\n{_BODY}\nRaising the bed [helps](https://doi.org/10.1000/182).\n",
    f"# Heartburn\n{_BODY}\nRaising the bed [helps](https://pubmed.ncbi.nlm.nih.gov/12345678/).\n",
    f"# Heartburn\n{_BODY}\nRaising the bed helps.[^1]\n\n[^1]: Lee A. Gut Review 2024.\n",
    f"# Heartburn\n{_BODY}\nThis page is based on the guideline of the Stomach Trust.\n",
    "# Heartburn\n\nRaise the head of the bed.\n",
]
_LABEL = re.compile(
    r"^\W*(?:(?:main|key|information|data)\s+)?(?:references?|sources?|citations?|bibliography)(?:\s+used)?\s*:\s*\S",
    re.IGNORECASE,
)
_CITATION = re.compile(
    r"""\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]                        # [1], [2, 3]
    | \([^()]{0,60}\b[A-Z][\w’'-]+(?:\s+(?:et\s+al\.?|and|&)[^()]{0,40})?,?\s+(?:19|20)\d\d[a-z]?(?:;[^()]{0,80})?\)
    | \b(?:Accessed|Retrieved)\s+(?:on\s+|from\s+)?[\w.]+,?\s+\d
    | \bet\s+al\b | \bdoi:\s*10\. | \b10\.\d{4,9}/\S | \bPMID\b
    | \b(?i:based|drawn)\s+(?:mainly\s+)?(?:up)?on\s+(?:[\w’']+\s+){0,6}(?i:guid(?:eline|ance)|review|evidence\s+from)
    | (?i:adapted|reproduced|taken)\s+from\s+(?:the\s+)?[A-Z]
    """,
    re.VERBOSE,
)
_LIBRARY = re.compile(
    r"//(?:[\w-]+\.)*(?:doi\.org|pubmed\.gov|ncbi\.nlm\.nih\.gov|cochrane(?:library)?\.(?:org|com)|nice\.org\.uk"
    r"|clinicaltrials\.gov|bmj\.com|nejm\.org|jamanetwork\.com|thelancet\.com|nature\.com|sciencedirect\.com"
    r"|onlinelibrary\.wiley\.com|link\.springer\.com|academic\.oup\.com|journals\.\w+\.\w+|plos\.org|biomedcentral\.com"
    r"|frontiersin\.org|mdpi\.com|tandfonline\.com|sagepub\.com|europepmc\.org|uspreventiveservicestaskforce\.org"
    r"|acpjournals\.org|ahajournals\.org|sign\.ac\.uk|medrxiv\.org)(?:[/?#]|$)",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.gives_health_advice and not _gives_sources(manuscript):
        yield Hit.of_article()


def _gives_sources(manuscript: Manuscript) -> bool:
    article = manuscript.read
    if any(entry.value.strip() for entry in article.values(Role.CITATION)):
        return True
    if any(_LIBRARY.search(link.target) for link in article.links):
        return True
    return any(
        passage.kind is BlockKind.FOOTNOTE
        or heads_references(passage.text)
        or _LABEL.match(passage.text)
        or _CITATION.search(passage.text)
        or _LIBRARY.search(passage.text)
        for passage in manuscript.every_passage
    )
