"""A medicine that was withdrawn is named as a treatment

These medicines were taken off the market because they damaged hearts, livers or nerves, or raised the risk of cancer.
A page that still offers one is old, and a reader may look for it in a drawer or on the internet.
"""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” was withdrawn in {year} ({why}). Name a present treatment, or say that it is gone."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-requests-withdrawal-weight-loss-drug-belviq-belviq-xr-lorcaserin-market",
    "https://www.gov.uk/drug-safety-update/pholcodine-containing-cough-and-cold-medicines-withdrawn-from-uk-market-as-a-precautionary-measure",
    "https://www.ema.europa.eu/en/medicines/human/referrals/sibutramine",
]
EXPIRES = date(2029, 1, 1)
BAD = [
    "Doctors treat arthritis with [[Vioxx]] or ibuprofen.",
    "[[Lorcaserin]] helps people to lose weight.",
    "For pain, you can take [[Darvocet]].",
    {"text": "Try a linctus with [[pholcodine]] for a dry cough.", "locale": "en-GB"},
    "Medicines for weight loss include [[sibutramine]].",
]
GOOD = [
    "Vioxx was withdrawn in 2004.",
    "Rofecoxib (Vioxx) was taken off the market because of heart attacks.",
    "The makers of Vioxx paid billions in a lawsuit.",
    "Pholcodine is sold in Australia.",
    "Avoid slimming pills from the internet: some contain sibutramine, which is banned.",
    "Belviq is no longer sold.",
    "Some slimming teas were found to hide sibutramine.",
    "## Sibutramine\n\nThe FDA asked in 2010 for sibutramine to be taken off the market.\n",
    "Stop taking lorcaserin and throw it away.",
]
_HEART, _LIVER = "it harmed the heart", "it damaged the liver"
_WITHDRAWN = {
    "rofecoxib": ("2004", _HEART),
    "vioxx": ("2004", _HEART),
    "valdecoxib": ("2005", _HEART),
    "bextra": ("2005", _HEART),
    "cerivastatin": ("2001", "it destroyed muscle"),
    "baycol": ("2001", "it destroyed muscle"),
    "lipobay": ("2001", "it destroyed muscle"),
    "troglitazone": ("2000", _LIVER),
    "rezulin": ("2000", _LIVER),
    "sibutramine": ("2010", _HEART),
    "meridia": ("2010", _HEART),
    "reductil": ("2010", _HEART),
    "rimonabant": ("2008", "it led to depression and suicide"),
    "acomplia": ("2008", "it led to depression and suicide"),
    "lorcaserin": ("2020", "more cancers were seen"),
    "belviq": ("2020", "more cancers were seen"),
    "propoxyphene": ("2010", _HEART),
    "dextropropoxyphene": ("2010", _HEART),
    "darvocet": ("2010", _HEART),
    "darvon": ("2010", _HEART),
    "co-proxamol": ("2007", "overdoses killed"),
    "distalgesic": ("2007", "overdoses killed"),
    "terfenadine": ("1998", _HEART),
    "seldane": ("1998", _HEART),
    "astemizole": ("1999", _HEART),
    "hismanal": ("1999", _HEART),
    "phenylpropanolamine": ("2000", "it caused strokes"),
}
_ONLY_IN = {"pholcodine": (Locale.UK, "2023", "it can cause anaphylaxis in surgery")}
_NAMES = re.compile(rf"(?<![\w-])(?:{'|'.join((*_WITHDRAWN, *_ONLY_IN))})(?![\w-])", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:withdrawn|withdrew|withdrawal|banned|removed|recall(?:ed|s)?|no\slonger|taken\soff|pulled|discontinued|lawsuits?|scandal|off\sthe\smarket|not\savailable"
    r"|stopped|stop|avoid|never|illegal|hid(?:e|den|ing)|contain(?:s|ed)?|contaminated|tainted|former(?:ly)?|was|were|paid|dangerous|warn\w*|dogs?|cats?|veterinar\w+)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    found = [(passage, match) for passage in manuscript.passages for match in _NAMES.finditer(passage.text)]
    # An article that says once that a medicine is gone has said it; where it does not, its first mention is enough.
    settled = {match[0].lower() for passage, match in found if _TOLD.search(passage.text)}
    for passage, match in found:
        name = match[0].lower()
        locale, year, why = _ONLY_IN.get(name) or (None, *_WITHDRAWN[name])
        if name not in settled and locale in (None, manuscript.context.locale):
            settled.add(name)
            yield Hit.at(passage, TextSpan(*match.span()), year=year, why=why)
