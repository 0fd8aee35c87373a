"""Which passages of plain text are headings, guessed from their look and from what follows."""

import re
from collections.abc import Sequence

from healthlint.reading.plain_text.lines import Passage

_MOST_WORDS = 12
_LONGEST_RUN = 2  # headings in a row; more short lines in a row are a list without bullets or a menu
_ENDS = (".", "!", ",", ";")
_QUESTION = re.compile(r"(?:what|when|where|who|why|how|which|is|are|can|could|do|does|should|will)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
_SENTENCE = re.compile(r"""[.!?…:]["”’)\]]*(?:\s|$)""")
_BEGINS = re.compile(r"""["“‘'(¿¡]*(?:[^\W\d_]|\d)""")
# What opens a line about the article: a byline or a date, not a heading.
_ABOUT = re.compile(
    r"(?:written )?by\s+\S|copyright\s|©"
    r"|(?:(?:medically|clinically|last|page last|first) )?(?:reviewed|updated|published)\s+(?:by|on|\d)"
    r"|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d",
    re.IGNORECASE,
)


def guess_levels(passages: Sequence[Passage]) -> list[int]:
    """For each passage its level as a heading, or 0: the title is 1, others 2, deeper where numbered "1.2"."""
    levels = [0] * len(passages)
    run: list[int] = []  # places of the candidates since the last passage that cannot be a heading
    prose_before = False
    for place, passage in enumerate(passages):
        if passage.underline:
            levels[place] = 1 if passage.underline == "=" else 2
        elif _is_candidate(passage):
            run.append(place)
            continue
        elif _is_about_article(passage):
            continue
        elif run:
            for heading in _headings_before(run, passages, place, at_top=not prose_before):
                levels[heading] = _level(passages[heading], first=not prose_before and not any(levels))
        run = []
        prose_before = prose_before or _is_prose(passage)
    return levels


def _is_candidate(passage: Passage) -> bool:
    text = passage.text
    if len(passage.lines) > 1 or len(text.split(None, _MOST_WORDS)) > _MOST_WORDS or text.endswith(_ENDS):
        return False
    if passage.marker is not None and (passage.marker.number is None or not passage.alone):
        return False
    if text.endswith("?") and not (passage.alone and _QUESTION.match(text)):
        return False
    if passage.lines[0].is_breadcrumb or _is_about_article(passage):
        return False
    return _is_capitals(text) or (passage.first and _begins_as_title(text))


def _is_about_article(passage: Passage) -> bool:
    """Whether it is a byline, a date or the like, which may stand between a heading and its text."""
    return len(passage.lines) == 1 and bool(passage.lines[0].is_key or _ABOUT.match(passage.text))


def _is_prose(passage: Passage) -> bool:
    """Whether it is text of the article, which the title stands above."""
    if passage.underline or passage.lines[0].is_breadcrumb:
        return False
    return (
        len(passage.lines) > 1 or len(passage.text.split(None, _MOST_WORDS)) > _MOST_WORDS or passage.text[-1] in ".!?"
    )


def _begins_as_title(text: str) -> bool:
    """Whether its first letter is a capital, or a figure comes first ("10 ways to …")."""
    begin = _BEGINS.match(text)
    return begin is not None and not begin[0][-1].islower()


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(letter.isalpha() for letter in text) > 3


def _headings_before(run: list[int], passages: Sequence[Passage], place: int, *, at_top: bool) -> list[int]:
    """Those of a run of candidates that head what follows at `place`."""
    last, follower = passages[run[-1]], passages[place]
    whole = _whole(follower)
    is_item = follower.marker is not None
    if is_item and last.marker is not None:
        return []
    if is_item and last.text.endswith(":"):  # the lead-in of a list, which may have a heading itself
        return _headings_before(run[:-1], passages, run[-1], at_top=at_top) if run[1:] else []
    if sum(passages[candidate].marker is not None for candidate in run) > 1:  # items with blank lines between
        return []
    if not is_item and (len(whole) <= len(last.text) or not _SENTENCE.search(whole)):
        return []
    if len(run) <= _LONGEST_RUN + at_top:
        return run
    return run[-1:] if at_top else []


def _level(passage: Passage, *, first: bool) -> int:
    number = _NUMBER.match(passage.text)
    if number and passage.marker is None and "." in number[1]:
        return min(6, 2 + number[1].count("."))
    return 1 if first and not number else 2


def _whole(passage: Passage) -> str:
    return " ".join(line.text for line in passage.lines)
