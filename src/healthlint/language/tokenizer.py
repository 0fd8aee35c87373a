"""The tokenizer of the language model: spaCy's English rules, and what health text adds to them."""

import re
from itertools import chain

from spacy.language import Language
from spacy.symbols import NORM, ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

UNITS = (
    *("kg", "g", "mg", "mcg", "µg", "μg", "ug", "ng", "lb", "lbs", "oz"),
    *("L", "l", "dL", "dl", "mL", "ml", "µL", "μL", "cc", "fl", "pt", "tsp", "tbsp", "cup", "cups"),
    *("km", "m", "cm", "mm", "µm", "μm", "nm", "in", "ft", "mi"),
    *("h", "hr", "hrs", "hour", "hours", "min", "mins", "minute", "minutes", "sec", "secs", "ms"),
    *("day", "days", "wk", "wks", "week", "weeks", "month", "months", "yr", "yrs", "year", "years"),
    *("mmol", "µmol", "μmol", "nmol", "pmol", "mol", "mEq", "meq", "IU", "iu", "U", "kcal", "cal", "Cal", "kJ"),
    *("mmHg", "kPa", "Pa", "bpm", "mSv", "Gy", "Hz", "kHz", "dB", "MHz", "W", "kW", "mph", "am", "pm", "AM", "PM"),
    *("°C", "°F", "℃", "℉", "°", "ºC", "ºF", "%"),
)
"""Unit signs that may be written against their number ("500mg", "38°C")."""

ABBREVIATIONS = (
    *("al.", "approx.", "incl.", "Ft.", "Lt.", "Sgt.", "vol.", "pp.", "ca.", "cf."),
    *("p.o.", "b.i.d.", "t.i.d.", "q.i.d.", "q.d.", "p.r.n.", "i.v.", "I.V."),
)
"""Abbreviations that keep their full stop, beyond those that spaCy knows."""

WHOLE_WORDS = ("°C", "°F", "ºC", "ºF", "\ufffc", "e-mail", "E-mail", "e-mails")

AMBIGUOUS = ("id", "Id", "ID", "wed", "Wed", "lets", "Lets", "cant", "Cant", "wont", "Wont")
"""Spellings that spaCy takes for a contraction; "id", "wed" and "lets" are words of their own. The rest is restored."""

LOST_APOSTROPHES = {
    **{f"{stem}nt": (stem, "nt") for stem in ("do", "is", "was", "are", "did", "does", "have", "has", "had")},
    **{f"{stem}nt": (stem, "nt") for stem in ("could", "should", "would", "ca", "wo", "were", "must", "need")},
    **{f"{stem}s": (stem, "s") for stem in ("that", "what", "there", "here", "who", "he", "she")},
    **{f"{stem}re": (stem, "re") for stem in ("they", "you")},
    **{f"{stem}ve": (stem, "ve") for stem in ("i", "you", "we", "they")},
    "im": ("i", "m"),
    "youll": ("you", "ll"),
    "theyll": ("they", "ll"),
}
"""Contractions that lost their apostrophe and can be nothing else in health text, with their two words."""

PREFIXED = (
    "non",
    "anti",
    "pre",
    "post",
    "co",
    "re",
    "semi",
    "pro",
    "sub",
    "multi",
    "counter",
    "mis",
    "inter",
    "ex",
    "mid",
    "cross",
)
"""Word beginnings that stay one word with what follows their hyphen, as the treebanks write them ("non-steroidal")."""

RUNS = r"(?:[!?]{2,}|[=_*~#+<>]{2,}|-{2,}|\.{2,})"
"""Repeated marks, one token a run."""
NUMBERED = r"\d+(?:-\d+){2,}"
"""Telephone numbers and dates: three or more groups of digits joined by hyphens."""


def build_tokenizer(nlp: Language) -> Tokenizer:
    """Return a tokenizer for nlp (an English pipeline): its default rules, then ours; wholly saved by nlp.to_disk."""
    defaults = nlp.Defaults
    units = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
    no_degree = r"(?!°[CF]|º[CF])"
    prefix = compile_prefix_regex([RUNS, *(defaults.prefixes or ())]).pattern
    suffixes = [RUNS, r"(?<=\w)[`´]s", r"(?<=/[A-Za-z])\.", *(defaults.suffixes or ())]
    infixes = [
        rf"(?<=[0-9])(?=(?:{units})(?![A-Za-z0-9]))",
        r"(?<=[0-9])[–—−](?=[0-9])",
        r"(?<=[0-9%])[-–](?=[$£€0-9])",
        r"(?:(?<=mg)|(?<=mL)|(?<=ml)|(?<=cg)|(?<=°C)|(?<=°F))[-–](?=[0-9])",
        r"(?<=[A-Za-zµμ%])/(?=[0-9])",
        r"(?<=[0-9])/(?=[A-Za-zµμ])",
        RUNS,
        *(no_degree + _keep_prefixed(entry) for entry in defaults.infixes or ()),
    ]
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(defaults.tokenizer_exceptions or {}),
        prefix_search=re.compile(no_degree + f"(?:{prefix})").search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(rf"^(?:{NUMBERED}|{RUNS})$").match,
        url_match=defaults.url_match,
    )


def _exceptions(rules: dict[str, list[dict[int, str]]]) -> dict[str, list[dict[int, str]]]:
    """spaCy's exceptions without the ambiguous ones and those of the form "and/or", with ours."""
    kept = {text: parts for text, parts in rules.items() if text not in AMBIGUOUS and not set("/°") & set(text)}
    shouted = {text.upper(): _shout(parts) for text, parts in kept.items() if re.search("[a-z]{2,}['’][a-z]+$", text)}
    own: dict[str, list[dict[int, str]]] = {text: [{ORTH: text}] for text in chain(ABBREVIATIONS, WHOLE_WORDS)}
    norms = {"nt": "not", "s": "'s", "re": "are", "ve": "have", "m": "am", "ll": "will", "ca": "can", "wo": "will"}
    for text, (first, second) in LOST_APOSTROPHES.items():
        norm = [norms.get(first, first), norms[second]]
        for form in (text, text.capitalize()):
            head = form[: len(first)]
            own[form] = [{ORTH: head, NORM: norm[0]}, {ORTH: second, NORM: norm[1]}]
    return shouted | kept | own


def _shout(parts: list[dict[int, str]]) -> list[dict[int, str]]:
    """The parts of a contraction in capitals; norms stay as they are."""
    return [{key: value.upper() if key == ORTH else value for key, value in part.items()} for part in parts]


def _keep_prefixed(infix: str | re.Pattern[str]) -> str:
    """An infix that splits letters at a hyphen, told not to split after a prefix such as "non"."""
    pattern = infix if isinstance(infix, str) else infix.pattern
    if "-|–|—" not in pattern:
        return pattern
    guard = "".join(rf"(?<!\b{word})" for prefix in PREFIXED for word in (prefix, prefix.capitalize()))
    return guard + pattern
