"""From hits in passages to findings in the source."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from healthlint.findings import Finding, Fix, Place, Related, Scope, Severity
from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import Article
from healthlint.rulebook import Hit, Rule, Spot

_WORDS_AROUND = 3


def place_hit(hit: Hit, rule: Rule, severity: Severity, article: Article, today: date) -> Finding:
    """Locate a hit in the article's source. A hit on the whole article stands at its title, or at its start.

    `severity` is the rule's by the settings; a hit's own severity counts where the settings leave the rule's alone. A
    fact has its key for a message until it is compared.
    """
    place = _place(article, _span_of(hit.spot, article))
    if hit.fact is not None:
        message = " ".join(hit.fact.key)
    else:
        message = hit.message or rule.message.format(match=place.excerpt, better=hit.replacement, **dict(hit.details))
    if rule.card.expires and today > rule.card.expires:
        message += f" (The advice behind this rule was to be looked at again by {rule.card.expires}: check its source.)"
    return Finding(
        place=place,
        rule=rule.card.id,
        severity=hit.severity if hit.severity and severity is rule.card.severity else severity,
        message=message,
        scope=Scope.ARTICLE if hit.spot is None else Scope.WORDS,
        fingerprint="",
        code=hit.code,
        related=tuple(Related(_place(article, _span_of(spot, article)), text) for spot, text in hit.related),
        fix=_fix(hit, rule),
    )


def settle(findings: Iterable[Finding], article: Article) -> tuple[Finding, ...]:
    """Sort findings, drop equal ones, and name each by its rule, its words and those around them.

    Among equal ones the order counts, so the names survive edits anywhere else in the article.
    """
    settled: list[Finding] = []
    seen: Counter[str] = Counter()
    for finding in sorted(set(findings), key=lambda finding: finding.sort_key):
        words = () if finding.scope is Scope.ARTICLE else _words_around(finding.place, article)
        key = "\0".join((finding.rule, finding.code or "", *words))
        seen[key] += 1
        name = hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        settled.append(replace(finding, fingerprint=name))
    return tuple(settled)


def _words_around(place: Place, article: Article) -> tuple[str, str, str]:
    """The last words before a place, its own, and the first after it, none of them from another block."""
    start, end = place.start.offset, place.end.offset
    block = next((one.span for one in article.blocks if one.span.start <= start < one.span.end), SourceSpan(start, end))
    before = article.source[block.start : start].split()[-_WORDS_AROUND:]
    after = article.source[end : max(end, block.end)].split()[:_WORDS_AROUND]
    return _plain(before), _plain(place.excerpt.split()), _plain(after)


def _plain(words: list[str]) -> str:
    return " ".join(words).casefold()


def _span_of(spot: Spot | None, article: Article) -> SourceSpan:
    if spot is None:
        return article.title.span if article.title else SourceSpan(0, 0)
    if spot.passage is not None and isinstance(spot.where, TextSpan):
        return spot.passage.block.source_map.to_source(spot.where)
    return SourceSpan(spot.where.start, spot.where.end)


def _place(article: Article, span: SourceSpan) -> Place:
    start, end = article.lines.position(span.start), article.lines.position(span.end)
    return Place(article.path, start, end, article.source[span.start : span.end])


def _fix(hit: Hit, rule: Rule) -> Fix | None:
    """A fix is offered only where the words were copied in one run, so that replacing them breaks no markup."""
    if hit.replacement is None or hit.spot is None or hit.spot.passage is None:
        return None
    where = hit.spot.where
    if not isinstance(where, TextSpan) or not hit.spot.passage.block.source_map.is_exact(where):
        return None
    return Fix(hit.replacement, rule.safe_fix)
