"""`missing`: what an article of its kind must say somewhere and does not."""

from collections.abc import Iterator, Mapping
from typing import Any

from healthlint.language import Part
from healthlint.reading import Role
from healthlint.rulebook.finders.options import FinderError, choice, expression, expressions, refuse_unknown, texts
from healthlint.rulebook.health_advice import LEAST_WORDS, count_words
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`text`: a pattern, or several, of which any satisfies the rule anywhere on the page, footers included;
    `metadata`: roles that do; `when`: a pattern without which the rule has nothing to ask; `of`: "article", or
    "health-advice" to ask nothing of pages on services, claims or the site; `least_words`: shorter ones are let be.
    """
    refuse_unknown(options, ("text", "metadata", "when", "of", "least_words"))
    of = choice(options, "of", ("article", "health-advice"), "article")
    says, when = expressions(options, "text"), expression(options, "when")
    least = options.get("least_words", LEAST_WORDS)
    if not isinstance(least, int) or least < 0:
        raise FinderError("least_words", "must be a number of words")
    try:
        roles = tuple(map(Role, texts(options, "metadata")))
    except ValueError as error:
        raise FinderError("metadata", f"{error}; known are {', '.join(Role)}") from error
    if not says and not roles:
        raise FinderError("text", "missing; say under `text` or `metadata` what satisfies the rule")

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        if count_words(manuscript.analysed) < least or (of == "health-advice" and not manuscript.gives_health_advice):
            return
        if when is not None and not any(when.search(passage.text) for passage in manuscript.passages):
            return
        if any(entry.value.strip() for entry in manuscript.read.values(*roles)) if roles else False:
            return
        if any(one.search(passage.text) for passage in manuscript.every_passage for one in says):
            return
        yield Hit.of_article()

    return check, frozenset()
