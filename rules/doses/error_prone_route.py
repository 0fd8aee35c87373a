"""Where a medicine goes is cut to letters that are misread

“SC” has been taken for under the tongue, “SQ” for “5 every”, and “OD”, “OS” and “AU” mix up eyes and ears. A drop in
the wrong place harms, and the words leave no doubt.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” is misread. Write “{plain}”."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
]
BAD = [
    "Inject 40 mg [[SC]] once a day.",
    "Heparin 5,000 units [[SQ]] every 12 hours",
    "Give the vaccine as 0.5 mL [[sub q]] in the arm.",
    "Use 2 drops [[OU]] at night.",
    "Put 4 drops [[AU]] twice a day.",
]
GOOD = [
    "Inject 40 mg under the skin once a day.",
    "In Charleston, SC, 40 clinics give 5 mg doses.",
    "Column 2 lists drops and AU, the sign of gold.",
    "Call our SC office at 5 mg street.",
    "Eyes are noted as OD and OS on a glasses prescription.",
]
_WORDS = {
    "sc": "under the skin",
    "sq": "under the skin",
    "subq": "under the skin",
    "ij": "by injection",
    "ou": "in both eyes",
    "os": "in the left eye",
    "au": "in both ears",
    "as": "in the left ear",
    "ad": "in the right ear",
}
_ROUTE = re.compile(
    r"(?:\d\s?(?:mg|mcg|m[lL]|units?|micrograms?|IU)\s+(?P<skin>SC|SQ|sq|sub[\s-]?q|SubQ|IJ)|\bdrops?\s+(?P<eye>OU|OS|AU|AS|AD))(?![\w-])(?!,\s?\d{5})"
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _ROUTE.finditer(passage.text):
            group = "skin" if match["skin"] else "eye"
            letters = re.sub(r"[\s-]", "", match[group].lower())
            yield Hit.at(passage, TextSpan(*match.span(group)), plain=_WORDS[letters])
