"""Evidence in what an article says: aims, interests, uncertainty, benefits, risks, choices, support."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from healthlint.language import Passage
from healthlint.positions import TextSpan
from healthlint.rulebook import Manuscript, Spot
from healthlint.rulebook.provenance import own_passages
from healthlint.scorecards.finder import Finder, body_passages

_PAGE = r"(?:page|article|leaflet|guide|information|booklet|fact\s?sheet|factsheet|resource|site|website)"
_CARER = r"(?:doctor|GP|physician|nurse|pharmacist|midwife|surgeon|specialist|dentist|provider|care\s+team|\w+ologist)"
_CHOICE = r"(?:treatments?|options?|choices?|medicines?|surgery|benefits?|risks?|operations?|tests?)"
_INTERESTS = (
    r"(?:funding|disclosures?|conflicts?\s+of\s+interest|competing\s+interests?|declarations?\s+of\s+interests?)"
)

_OPENING_WORDINGS = {
    "aim": (
        "a statement of what the page is for",
        rf"""\b(?:this|our)\s+{_PAGE}\s+(?:will\s+)?(?:explains?|tells?|describes?|covers?|is\s+(?:about|for)|helps?
        |aims?|answers?|looks\s+at)\b | \b(?:in|on)\s+this\s+{_PAGE},?\s+(?:you|we)\b | \byou(?:['’]ll|\s+will)\s+
        (?:learn|find\s+out)\b | \bwho\s+(?:is\s+)?this\s+{_PAGE}\s+(?:is\s+)?for\b""",
    ),
}
_BODY_WORDINGS = {
    "weak-evidence": (
        "a word on evidence that is not enough",
        r"""\b(?:evidence|research|stud(?:y|ies)|data|trials?)\s+(?:\w+\s+){0,4}?(?:is|are|has\s+been|have\s+been|remains?)
        \s+(?:still\s+|very\s+|too\s+)?(?:limited|mixed|unclear|weak|conflicting|lacking|scarce|inconclusive|poor)\b
        | \b(?:no|little|limited|weak|not\s+enough|insufficient|mixed|conflicting)\s+(?:\w+\s+)?evidence\b
        | \bmore\s+(?:research|studies|evidence|trials)\s+(?:is|are)\s+needed\b
        | \bexperts\s+(?:disagree|do\s+not\s+agree|don['’]t\s+agree|are\s+not\s+sure)\b""",
    ),
    "unknown": (
        "a word on what is not known",
        r"""\b(?:not\s+(?:yet\s+)?(?:known|clear|certain)|unclear|uncertain|unknown)\b
        | \b(?:we|doctors|scientists|researchers|experts)\s+(?:still\s+)?(?:do\s+not|don['’]t)\s+(?:yet\s+)?
        (?:fully\s+)?(?:know|understand)\b""",
    ),
    "mechanism": (
        "a word on how a treatment works",
        r"\bworks?\s+by\b | \bhow\s+(?:it|they|\w+)\s+works?\b | \b(?:blocks|relaxes|slows|kills|replaces)\s+the\b",
    ),
    "benefits": (
        "a word on benefits",
        r"\bbenefits?\b | \b(?:eases?|relieves?|helps?\s+(?:to\s+)?(?:reduce|prevent|ease|relieve|control)|protects?"
        r"\s+against|lowers?\s+(?:the|your)\s+(?:risk|chance)|reduces?\s+(?:the|your)\s+(?:risk|chance))\b",
    ),
    "risks": (
        "a word on risks",
        r"\b(?:side[\s-]effects?|risks?|complications?|harms?|adverse|allergic\s+reactions?)\b",
    ),
    "untreated": (
        "a word on what happens without treatment",
        r"""\bwithout\s+(?:any\s+)?(?:treatment|surgery|medicine) | \buntreated\b
        | \bif\s+(?:it\s+is\s+|it['’]s\s+|they\s+are\s+)?not\s+treated
        | \bif\s+you\s+(?:do\s+not|don['’]t)\s+(?:treat|have\s+treatment|get\s+treatment)
        | \bwatchful\s+waiting\b | \bno\s+treatment\s+is\s+(?:needed|an\s+option)
        | \b(?:go(?:es)?|clears?|gets?\s+better|heals?)\s+(?:away\s+|up\s+)?(?:on\s+(?:its|their)\s+own|by\s+(?:itself
        |themselves))\b""",
    ),
    "daily-life": (
        "a word on daily life",
        r"\b(?:quality\s+of\s+life|daily\s+(?:life|activities)|everyday\s+(?:life|activities)|(?:back\s+to|off|time\s+off)"
        r"\s+work|drive|driving|your\s+(?:sleep|mood|sex\s+life|job|relationships?))\b",
    ),
    "options": (
        "more than one treatment",
        r"""\btreatment\s+(?:options|choices)\b | \b(?:options|choices)\s+for\s+treat\w+
        | \b(?:several|different|two|three|many|various)\s+(?:\w+\s+)?(?:treatments|ways\s+to\s+treat)\b
        | \btreatments?\s+(?:include|may\s+include|can\s+include)\b""",
    ),
    "shared-decision": (
        "help to decide together with a professional",
        rf"""\b(?:talk|speak|discuss|ask)\b[^.]{{0,60}}?\b{_CARER}\b[^.]{{0,40}}?\b(?:whether\s+(?:you|to|a|the)|which
            |about\b[^.]{{0,60}}?\b{_CHOICE})\b
        | \bdiscuss\b[^.]{{0,40}}?\b{_CHOICE}\s+(?:[^.]{{0,40}}?\s)?with\s+(?:your|a|the)\s+(?:\w+\s+)?{_CARER}
        | \bwhat\s+is\s+(?:right|best)\s+for\s+you\b
        | \bquestions\s+(?:to|you\s+(?:can|could|may\s+want\s+to))\s+ask\b | \bdecide\s+(?:together|with\s+your)\b
        | \bshared\s+decisions?\b | \bdecision\s+aids?\b | \bwhat\s+matters\s+(?:most\s+)?to\s+you\b""",
    ),
    "reasons": ("a reason for the advice", r"\bbecause\b | \bso\s+that\b | \b(?:this|it)\s+(?:can\s+|may\s+)?helps?\b"),
    "calculation": (
        "a calculation",
        r"\b(?:multiply|divide|subtract|calculate|work\s+out|add\s+up)\b | \bper\s+(?:kg|kilogram|kilo|pound)\b"
        r" | (?<=[mg])/kg\b",
    ),
    "probability": (
        "a chance in numbers",
        r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d[\d,]*|ten|five"
        r"|four|three|two|a\s+hundred)\b | \b\d[\d.]*\s?(?:%|per\s?cent\b|percent\b)",
    ),
    "tool": (
        "a tool to act with",
        r"\b(?:checklists?|(?:food|symptom|pain|headache|bladder|sleep)\s+diar(?:y|ies)|planners?|worksheets?|action\s+plans?"
        r"|printable|downloadable|log\s?book|tracker)\b",
    ),
}
_PAGE_WORDINGS = {
    "disclosure": (
        "a disclosure of money or interests",
        rf"""\b(?:this|our)\s+(?:\w+\s+)?(?:{_PAGE}|work|charity|organi[sz]ation)\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?
        (?:funded|sponsored|paid\s+for|supported\s+by|owned)
        | \b(?:we|authors?|writers?)\s+(?:\w+\s+){{0,4}}?(?:conflicts?\s+of\s+interest|competing\s+interests?
            |commissions?|sponsorship|advertising|funding\s+from|affiliate)
        | ^\W*(?:{_INTERESTS}|sponsor(?:ed\s+by|ship)?)\s*[:–—]\s*\S | ^\W*(?:funded|paid\s+for)\s+by\b
        | ^\W*{_INTERESTS}\W*$ | \bno\s+(?:conflicts?\s+of\s+interest|competing\s+interests?)\b
        | \b(?:has|contains|uses)\s+affiliate\s+links\b""",
    ),
    "copyright": (
        "a note of copyright",
        r"""©\s*\S | \bcopyright\b | \(c\)\s*(?:19|20)\d\d | \bcreative\s+commons\b | \bCC[\s-]BY\b
        | \ball\s+rights\s+reserved\b""",
    ),
    "support": (
        "a further source of support or information",
        r"""^\W*(?:(?:further|more|additional|other)\s+(?:information|help|support|reading|resources|advice)|where\s+to\s+
        (?:get|find)\s+(?:more\s+)?(?:help|support|information)|useful\s+(?:links|contacts|organi[sz]ations|resources)
        |resources|(?:help\s+and\s+)?support(?:\s+groups?)?|find(?:ing)?\s+support|learn\s+more|get\s+support)\W*$
        | \bfor\s+(?:more|further)\s+(?:information|help|support|advice)\b
        | \b(?:help\s?line|support\s+(?:group|line|network))s?\b[^.]*(?:\d{3}|www\.|https?:)""",
    ),
    "feedback": (
        "a way to give feedback",
        rf"""\b(?:your|give|send|leave|share|provide|welcome)\s+(?:us\s+)?(?:your\s+|any\s+)?(?:feedback|comments)\b
        | \bfeedback\s+(?:form|on\s+this)\b | \btell\s+us\s+what\s+you\s+think\b
        | \b(?:was|is|did)\s+(?:you\s+find\s+)?this\s+{_PAGE}\s+(?:helpful|useful)\b
        | \breport\s+(?:an?\s+)?(?:problem|error|mistake)\s+(?:with|on|in)\s+this\b""",
    ),
    "users": (
        "a word on users who took part",
        r"\b(?:developed|written|created|reviewed|tested|produced|made)\s+(?:\w+\s+){0,3}?(?:with|by)\s+(?:the\s+help\s+of\s+)?"
        r"(?:\w+\s+){0,2}?(?:patients|parents|users|carers|readers|people\s+(?:with|who))\b | \bpatient\s+panel\b"
        r" | \blived\s+experience\b",
    ),
}
_OPENING = 8  # passages, in which a page says what it is for
_LONG = 60  # words; a longer paragraph does not speak of its own page


def _find(
    pattern: re.Pattern[str], passages: Callable[[Manuscript], Iterator[Passage]], page: Manuscript
) -> Iterator[Spot]:
    for passage in passages(page):
        for sentence in passage.sentences:
            if pattern.search(sentence.text.strip()):
                yield Spot.of(passage, TextSpan(sentence.start_char, sentence.end_char))


def _opening(manuscript: Manuscript) -> Iterator[Passage]:
    return islice(body_passages(manuscript), _OPENING)


def _short_passages(manuscript: Manuscript) -> Iterator[Passage]:
    return (passage for passage in own_passages(manuscript) if len(passage.text.split()) <= _LONG)


def _finders() -> Iterator[tuple[str, Finder]]:
    for wordings, passages in (
        (_OPENING_WORDINGS, _opening),
        (_BODY_WORDINGS, body_passages),
        (_PAGE_WORDINGS, _short_passages),
    ):
        for name, (what, pattern) in wordings.items():
            compiled = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
            yield name, Finder(what, partial(_find, compiled, passages))


FINDERS = dict(_finders())
