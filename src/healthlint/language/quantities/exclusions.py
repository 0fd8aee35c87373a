"""Numbers that measure nothing: dates, times of day, telephone numbers, codes, reference marks, section numbers."""

import re
from collections.abc import Iterator

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\w%])"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%,]\d|\w)"
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Highway|Hwy|Parkway|Pkwy|Square|Sq"
    r"|Terrace|Crescent|Close|Place|Pl|Way)\b\.?"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
_HALF_DAY = r"(?:[ap]\.?\s?m\b\.?|[AP]\.?\s?M\b\.?|o[’']clock|noon\b|midnight\b)"
_NOT_COUNTED = (
    r"(?!\s*-?\s*(?:mg|g|kg|mcg|m[lL]|L|IU|k?cals?|calories|kJ|units?|people|patients|men|women|children|adults|steps"
    r"|cells|participants|times|hours|days|years|per|or more|and above)\b|\s*[%°+])"
)
"""What follows a number that is no year."""
_PATTERNS = (
    rf"\b{_MONTH}\s+{_DAY}(?:\s*(?:[-–,]|to|and|or)\s*{_DAY})*(?:\s*,?\s*{_YEAR})?",
    rf"\b{_DAY}(?:\s*(?:[-–]|to|and)\s*{_DAY})?\s+(?:of\s+)?{_MONTH}(?:\s*,?\s*{_YEAR})?",
    rf"\b{_MONTH}\s*(?:of\s+)?{_YEAR}",
    r"\b\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)\b",
    r"\b\d{4}-\d\d-\d\d\b",
    r"\b\d{1,2}\.\d{1,2}\.\d{4}\b",
    # Years: ranges, decades, and single ones, unless a counted thing or a unit follows.
    rf"(?<![\w.,$£€])(?:1[89]|20)\d\d\s*[-–/]\s*(?:{_YEAR}|\d\d)(?![\w,]){_NOT_COUNTED}",
    r"\b(?:1[5-9]|20)\d0[’']?s\b",
    rf"(?<![\w.,$£€])(?:1[89]|20)\d\d(?![\w%]|[,.]\d){_NOT_COUNTED}",
    rf"(?i:\b{_CLOCK}(?:\s*(?:[-–]|to|and|until)\s*{_CLOCK})?\s*{_HALF_DAY})",
    r"\b\d{1,2}:\d\d(?::\d\d)?\b",
    # Telephones and the like.
    r"(?<![\w.])(?:\+?\d{1,3}[-.\s])?\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b",
    rf"(?<![\w.,$£€-])\d{{3}}-\d{{4}}\b{_NOT_COUNTED}",
    r"(?<![\w.])\+?[01]-\d{3}-[\dA-Z-]{4,}",
    r"(?<![\w.,])0\d{2,4}[\s-]\d{3,4}(?:[\s-]?\d{3,4})?\b",
    r"(?<![\w.])\+\d{1,3}(?:[\s-]\d{2,5}){2,}",
    r"(?<![\w.,$£€])\d{5}-\d{4}\b|(?<![\w.,$£€])\d{7,}(?![\d,]|\.\d)",
    r"\b9-1-1\b|\b24/7\b|\b50/50\b|\b50-50\b|\b9/11\b|\b20/\d{2,3}(?=\s+(?:vision|eyesight))",
    r"(?<![\w.,$£€])(?:911|999)(?![\w,%]|\.\d)(?!\s*(?:mg|g|kg|mL|people|patients|days|hours)\b)",
    # Laws, codes and numbered references.
    r"\b\d+\s*(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)\b\.?(?:\s*§*\s*[\d.]+(?:\([a-z0-9]+\))*)?",
    r"[\[(]\s*(?!\d{1,3}(?:,\d{3})+[)\]])\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*[\])]",
    r"\b\d{1,4}(?:\(\d+\))?[:;]\d+(?:[-–]\w+)?|;\s*\d+\(\d+[^)]{0,12}\)\s*:?\s*[\w-]+",
    r"\b\d+(?:\.\d+){2,}\b",
    r"\b\d+\s+United\s+States\s+Code\b|\(\d+[A-Z]\)",
    # Addresses: 1700 Oak Tree Rd, 12 High Street.
    rf"\b\d{{1,5}}[A-Z]?(?:\s+(?:[NSEW]\.?|[NS][EW]|[A-Z][\w'’.-]+|\d+(?:st|nd|rd|th))){{1,4}},?\s+{_STREET}",
    r"\d+\([a-z]\)|(?<=\w[)\]”\"])\d+(?!\d*%)",
    r"\b[A-Z]{2}\.?,? \d{5}\b|\b\d+(?:\.\d+)?\s?[KMG]B\b",
    # Paths of addresses.
    r"(?:https?://|www\.|(?<=\()/|(?<=\w)/[a-z]+-[\w-]+/)[^\s)]+",
    # Numbers at the head of a list item.
    r"^[ \t]{0,8}\d{1,2}[.)]\s(?=\s*[A-Z“\"])",
    # Numbers that are not read because letters or signs are joined to them: B12, COVID-19, 10-10EZ, .2 after a stop.
    r"(?<=[^\W\d_])\d+(?:[.,]\d+)*|(?<=[^\W\d_)\]])\.\d+(?:,\d+)*|(?<=[)\]])\.\d+",
    r"(?<=[^\W\d_])-(?i:(?<!than-)(?<!under-)(?<!over-)(?<!mid-)(?<!to-)(?<!mg-)(?<!ml-)(?<!cm-)(?<!mm-)(?<!g-))\d+"
    r"(?:[.,]\d+)*",
    r"(?<![\d.,\u2009\u202f])0\d+\b",
    r"\b\d+(?:-\d+)*-?[A-Z]{2,}(?<!IU)(?<!MG)(?<!ML)(?<!KG)(?<!MCG)\b",
    r"\b\d+-[A-Z]\b",
    r"\b\d+(?:st|nd|rd|th)\b",
    r"[#№§]\s*\d+(?:[-.]\d+)*",
    # Numbers joined by hyphens, three or more: codes.
    r"\b\d+(?:-\d+){2,}\b",
    r"\b(?i:one[- ](?:to|on|by)[- ]one)\b|\b1[- ](?:to|on|by)[- ]1\b",
)
_NOTHING = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.MULTILINE)
_DIGIT = re.compile(r"\d|[Oo]ne")


def find_exclusions(text: str) -> Iterator[tuple[int, int]]:
    """The places, as (start, end), where the numbers are none to measure by, in order."""
    if _DIGIT.search(text):
        yield from (match.span() for match in _NOTHING.finditer(text))
