"""A heading does not say what stands below it

“Introduction” or “More information” could stand over any article; a reader who looks through the headings learns
nothing from it. A heading in the readers' own words, or as their question, takes them to the answer.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” could stand over any text. Say what this section is about."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/add-useful-headings/",
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
]
BAD = [
    "# Gout\n\n## [[Introduction]]\n\nGout is painful.\n\n## Treatment\n\nRest.\n",
    "# Gout\n\nIt hurts.\n\n## [[Additional information]]\n\nRest.\n\n## [[Final Thoughts]]\n\nGout passes.\n",
    {"text": "<h1>Gout</h1><p>It hurts.</p><h2>[[4. Miscellaneous:]]</h2><p>Rest.</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\n## What gout is\n\nGout is painful.\n",
    "# Introduction to gout\n\nGout is painful.\n",
    "# Gout\n\n## Introduction of solid food\n\nRest.\n",
    "# Gout\n\n## More information about diets\n\nRest.\n",
    "# Gout\n\nIntroduction\n",
]
_GENERIC = re.compile(
    r"[\d.)\s]*(?:introduction|intro|conclusions?|in\s+conclusion|final\s+thoughts|closing\s+thoughts|general|miscellaneous"
    r"|(?:other|more|further|additional|general|extra|important|useful)\s+(?:info|information|points|details|notes)"
    r"|details|details?\s+and\s+more|overview\s+and\s+introduction|the\s+basics|things\s+to\s+know|other|others"
    r"|everything\s+(?:else\s+)?you\s+need\s+to\s+know)\W*",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.analysed.of_kind(BlockKind.HEADING):
        if _GENERIC.fullmatch(passage.text):
            yield Hit.at(passage)
