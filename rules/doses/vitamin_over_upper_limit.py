"""A vitamin or mineral is advised every day above its upper limit

Too much vitamin D calcifies the kidneys, too much A damages the liver and the unborn child, too much B6 the nerves.
Above the tolerable upper intake only a doctor decides.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.language.framing import Act, Certainty, Force, Polarity, Voice
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = (
    "“{match}” a day of {substance} is above what adults tolerate ({limit}). Check the figure, or name the doctor."
)
SEVERITY = "error"
REFERENCES = [
    "https://ods.od.nih.gov/factsheets/VitaminD-HealthProfessional/",
    "https://ods.od.nih.gov/factsheets/VitaminB6-HealthProfessional/",
    "https://www.ncbi.nlm.nih.gov/books/NBK278991/table/diet-treatment-obes.table17die/?report=objectonly",
    "https://books.nap.edu/openbook.php?record_id=13050&page=443",
    "https://books.nap.edu/openbook.php?record_id=6015&page=182",
    "https://www.scribd.com/document/716954115/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Take [[20,000 IU]] of vitamin D every day through the winter.",
    "Vitamin B6: [[500 mg]] daily eases tingling.",
    "A daily [[100 mg]] of zinc keeps infections away.",
    "Adults take [[1,000 micrograms]] of selenium each morning.",
]
GOOD = [
    "Take 1,000 IU of vitamin D every day.",
    "Do not take 20,000 IU of vitamin D every day.",
    "Your doctor may prescribe 50,000 IU of vitamin D once a week.",
    "Taking 500 mg of vitamin B6 every day can damage nerves.",
    "In the trial, people took 20,000 IU of vitamin D every day.",
    "Zinc: 11 mg a day. Vitamin C: 90 mg a day.",
    "The upper limit of zinc is 40 mg a day; 100 mg is too much.",
    "For a deficiency, 50,000 IU of vitamin D is taken each week.",
]
# The tolerable upper intake of adults in milligrams, and in international units where they are used: Food and Nutrition
# Board, read on 2026-11-25 in reprints of its tables (vitamins: https://www.ncbi.nlm.nih.gov/books/NBK278991/ table 17,
# and for vitamin D the newer figure of the Office of Dietary Supplements, as others quote it; minerals:
# https://www.scribd.com/document/716954115/). Those of vitamin D, vitamin C and zinc are set higher, so that only what
# no page would advise by plan is found; the message gives the upper intake itself.
_LIMITS = {
    "vitamin D3?": (0.25, 10_000.0, "4,000 IU"),
    "vitamin A|retinol": (3.0, 10_000.0, "10,000 IU"),
    "vitamin E": (1000.0, 1500.0, "1,500 IU"),
    "vitamin B-?6|pyridoxine": (100.0, None, "100 mg"),
    "vitamin C|ascorbic acid": (3000.0, None, "2,000 mg"),
    "zinc": (80.0, None, "40 mg"),
    "selenium": (0.4, None, "400 micrograms"),
    "iodine|kelp": (1.1, None, "1,100 micrograms"),
    "calcium": (2500.0, None, "2,500 mg"),
}
_SUBSTANCE = re.compile("|".join(rf"(?P<v{at}>\b(?:{name})\b)" for at, name in enumerate(_LIMITS)), re.IGNORECASE)
_AMOUNT = re.compile(
    rf"(?<![\d.,/-])(?P<amount>{measures.NUMBER})[\s-]?"
    r"(?P<unit>IU|international\s+units?|units|mg|milligrams?|mcg|µg|μg|micrograms?|g|grams?)\b(?!\s?/)",
    re.IGNORECASE,
)
_DAILY = re.compile(
    r"\b(?:daily|(?:a|per|each|every) (?:day|morning|night|evening)|once a day|twice a day)\b", re.IGNORECASE
)
_CLEARED = re.compile(
    r"\b(?:week\w*|month\w*|doctors?|prescri\w+|specialists?|providers?|deficien\w+|toxi\w+|too much|upper|limits?"
    r"|maximum|exceed\w*|above|more than|over (?=\d)|damage\w*|harm\w*|risks?|cause[sd]?|trials?|stud(?:y|ies)|took"
    r"|were given|used to|overdos\w+|transplant|cystic|dialysis|parathyroid|creams?|eye disease|AREDS2?"
    r"|diets?|foods?|milk)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for sentence in passage.sentences if _SUBSTANCE.search(passage.text) else ():
            text = sentence.text
            if not _DAILY.search(text) or _CLEARED.search(text):
                continue
            named = list(_SUBSTANCE.finditer(text))
            for match in _AMOUNT.finditer(text):
                if not named:
                    break
                nearest = min(named, key=lambda one: abs(one.start() - match.start()))
                limit, units, words = list(_LIMITS.values())[int((nearest.lastgroup or "v0")[1:])]
                where = TextSpan(sentence.start_char + match.start(), sentence.start_char + match.end())
                if not _is_above(match, limit, units):
                    continue
                frame = manuscript.frames.read(passage, where)
                told = frame.stance.voice in (Voice.PLAIN, Voice.FACT) and frame.assertion.polarity is Polarity.AFFIRMED
                unsure = frame.assertion.certainty is Certainty.HYPOTHETICAL or frame.speech.act is Act.QUESTION
                if told and not unsure and frame.speech.force not in (Force.MUST_NOT, Force.SHOULD_NOT):
                    yield Hit.at(passage, where, substance=nearest[0], limit=words)


def _is_above(match: re.Match[str], milligrams: float, units: float | None) -> bool:
    amount, unit = measures.number(match["amount"]), match["unit"].lower()
    if unit.startswith(("iu", "international", "units")):
        return units is not None and amount > units
    factor = (
        0.001 if unit.startswith(("mcg", "µ", "μ", "microg")) else 1.0 if unit.startswith(("mg", "milli")) else 1000.0
    )
    return amount * factor > milligrams
