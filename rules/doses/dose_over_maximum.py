"""A dose is higher than adults may take

Figures slip: a zero too many, milligrams for micrograms, the daily limit given as one dose. A reader who follows the
page takes what no label allows, and with acetaminophen that can cost the liver.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.claims.dosing import Dose
from healthlint.claims.medicines import Dosing, Medicine, find_dosing
from healthlint.findings import Severity
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” of {medicine} is {how} ({limit}). Check the figure and its unit."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/druginfo/meds/a681004.html",
    "https://www.nhs.uk/medicines/paracetamol-for-adults/",
    "https://dailymed.nlm.nih.gov/dailymed/",
]
BAD = [
    "Adults can take up to [[6,000 mg]] of acetaminophen a day.",
    "Take [[5,000 mg]] of paracetamol for the pain.",
    {"text": "- Take [[2 paracetamol 500mg]] tablets up to 6 times in 24 hours.", "locale": "en-GB"},
    {"text": "Take [[two 1000 mg]] tablets of paracetamol four times a day.", "locale": "en-GB"},
    "Take [[1,000 mg]] of Tylenol every 4 hours.",
    "## Ibuprofen\n\nThe usual dose is [[4,000 mg]] every 6 hours.\n",
    "The usual dose of levothyroxine is [[100 mg]] once a day.",
    "Do not take more than [[40 g]] of acetaminophen in 24 hours.",
    "| Medicine | Most in a day |\n|---|---|\n| Loratadine | [[100 mg]] a day |\n",
    "You can buy ibuprofen without a prescription. Take [[800 mg]] three times a day for a headache.",
]
GOOD = [
    "Adults can take up to 4,000 mg of acetaminophen a day.",
    "Take one or two 500 mg tablets of paracetamol every 4 to 6 hours.",
    "Taking more than 10,000 mg of acetaminophen at once can kill.",
    "An overdose of 12 g of paracetamol damages the liver.",
    "In the trial, people were given 5,000 mg of acetaminophen by vein.",
    "Do not take 2,000 mg of paracetamol at once.",
    "Your doctor may prescribe 800 mg of ibuprofen three times a day.",
    "Take 650 mg of acetaminophen every 4 hours, but no more than 3,250 mg in 24 hours.",
    "Take 1,000 mg of Tylenol every 4 hours, at most 3,000 mg a day.",
    "Levothyroxine comes in tablets of 25 to 300 mcg.",
    "A glass of milk has 300 mg of calcium; ibuprofen has none.",
    "Children get 15 mg/kg of acetaminophen, up to 1,000 mg.",
    "Take aspirin. Include at least 14 grams of fiber daily.",
    "A bottle of 100 tablets holds 20,000 mg of ibuprofen.",
]
# What makes a large amount no advice to take it: harm, past trials, hospital care, a pack, another substance.
_NOT_ADVICE = re.compile(
    r"\b(?:over-?dos\w+|poison\w*|toxi\w+|harm\w*|damag\w+|destroy\w*|ruin\w*|high-dose|chemotherapy|cancers?|leuka?emia|sarcoma|fatal|lethal|deaths?|die[sd]?|kill\w*|dangerous|too\smuch|accident\w*|mistake\w*"
    r"|stud(?:y|ies)|trials?|mice|rats?|dogs?|cats?|animals?|researchers|participants|took|had\staken|swallow(?:s|ed)|were\sgiven|was\sgiven|hospital|intravenous\w*|by\svein|IV|infus\w+"
    r"|inject\w*|bottles?|packs?|packets?|packages?|calcium|sodium|caffeine|potassium|cream|gel|ointment|sold|cost|price|tons?|per\syear|a\syear|lifetime"
    r"|specialists?|loading|limit\s+was|used\s+to|formerly|lawsuit)\b",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(
    r"(?:\bnot|n['’]t|never|avoid|no\s+one\s+should)\b(?!.{0,40}\b(?:more|over|above|exceed|than)\b)", re.IGNORECASE
)
_BEYOND = re.compile(
    r"(?:more|greater|higher|larger)\s+than\s*$|(?:over|above|exceed(?:s|ing)?|beyond)\s*$", re.IGNORECASE
)
_LIMITING = re.compile(r"\b(?:not?|never|n['’]t|without)\b", re.IGNORECASE)
_CAP = re.compile(
    rf"\b(?:more\s+than|at\s+most|up\s+to|max(?:imum)?(?:\s+(?:of|is))?|limit(?:\s+(?:of|is))?|exceed|over)\s+(?:\w+\s+)?(?:[\d,.]+|{measures.COUNT})\s?"
    rf"(?:mg|g|grams?|milligrams?|doses?|{measures.FORM})\b",
    re.IGNORECASE,
)
_SUPERVISED = re.compile(
    r"\b(?:prescri\w+|doctors?|physicians?|providers?|GP|nurses?|specialists?|pharmacists?|clinicians?|surgeons?|supervision)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for dosing in find_dosing(manuscript.analysed):
        fault = _fault(dosing)
        if fault is not None and not _is_excused(dosing):
            severity, how, limit = fault
            yield Hit.at(
                dosing.passage,
                dosing.dose.where,
                severity=severity,
                medicine=dosing.medicine.name,
                how=how,
                limit=limit,
            )


def _fault(dosing: Dosing) -> tuple[Severity, str, str] | None:
    dose, medicine = dosing.dose, dosing.medicine
    if dose.single is not None and dose.single > medicine.single:
        tenfold = (
            "about ten times the highest dose" if dose.single >= 8 * medicine.single else "more than one dose may hold"
        )
        return Severity.ERROR, tenfold, f"at most {_amount(medicine.single)} at a time"
    if dose.daily is not None and dose.daily > medicine.daily and not _states_lower_limit(dosing):
        how = (
            "more than a day's doses may hold"
            if dose.times is None
            else f"with its times a day, {_amount(dose.daily)}, too much"
        )
        return Severity.ERROR, how, f"at most {_amount(medicine.daily)} in 24 hours"
    return _unsupervised(dosing, dose, medicine)


def _unsupervised(dosing: Dosing, dose: Dose, medicine: Medicine) -> tuple[Severity, str, str] | None:
    """A dose that only a prescription allows, where the block says that none is needed and names no professional."""
    text = dosing.passage.text
    bought = re.search(
        r"\b(?:over[- ]the[- ]counter|OTC|without\s+a?\s?prescription|buy|drugstore|shop)\b", text, re.IGNORECASE
    )
    if not bought or _SUPERVISED.search(re.sub(r"without\s+a?\s?prescription", "", text, flags=re.IGNORECASE)):
        return None
    if medicine.own_single is not None and dose.single is not None and dose.single > medicine.own_single:
        return Severity.WARNING, "a dose on prescription only", f"at most {_amount(medicine.own_single)} without one"
    if medicine.own_daily is not None and dose.daily is not None and dose.daily > medicine.own_daily:
        return (
            Severity.WARNING,
            "a dose on prescription only",
            f"at most {_amount(medicine.own_daily)} a day without one",
        )
    return None


def _is_excused(dosing: Dosing) -> bool:
    text, where, sentence = dosing.passage.text, dosing.dose.where, dosing.sentence
    before = text[sentence.start_char : where.start]
    if _NOT_ADVICE.search(sentence.text):
        return True
    if _BEYOND.search(before):
        return not _LIMITING.search(before)
    return bool(_FORBIDDEN.search(before))


def _states_lower_limit(dosing: Dosing) -> bool:
    """Whether the block caps the day's doses itself, so that the sum of the single doses does not count."""
    return dosing.dose.times is not None and bool(_CAP.search(dosing.passage.text, dosing.dose.where.end))


def _amount(milligrams: float) -> str:
    return f"{milligrams:,.0f} mg" if milligrams >= 20 else f"{milligrams:g} mg"
