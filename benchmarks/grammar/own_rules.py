"""What the rules on the parse say, as remarks, so that they are measured beside the engines."""

from collections.abc import Sequence

from healthlint.grammar import Remark, Text
from healthlint.language import AnalysedArticle, Analyser, Context, Locale, Passage
from healthlint.positions import SourceSpan, TextSpan
from healthlint.positions.source_map import Piece, SourceMap
from healthlint.reading import Block, BlockKind, read_article
from healthlint.rulebook import Manuscript, Rule, load_packs
from healthlint.rulebook.examples import TODAY

ENGINE_RULES = frozenset({"grammar/punctuation", "grammar/spelling", "grammar/wrong-wording"})
"""The rules that only pass on what the engines remark."""


class OwnRules:
    """The rules of the grammar pack that look at the parse themselves."""

    def __init__(self) -> None:
        packs = [pack for pack in load_packs() if pack.name == "grammar"]
        self._rules: list[Rule] = [rule for pack in packs for rule in pack.rules if rule.card.id not in ENGINE_RULES]
        self._analyser = Analyser({part for rule in self._rules for part in rule.needs})

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks of the rules on each text of one article."""
        docs = self._analyser.language.pipe(text.text for text in texts)
        passages = tuple(Passage(_block(text), doc) for text, doc in zip(texts, docs, strict=True))
        context = Context(TODAY, Locale(texts[0].locale))
        # The rules look at nothing but the passages: what stands for the article may be any.
        article = AnalysedArticle(read_article("texts.txt", b"Texts."), context, passages)
        manuscript = Manuscript(article, lambda _: ())
        remarks: dict[int, list[Remark]] = {id(passage): [] for passage in passages}
        for rule in self._rules:
            for hit in rule.check(manuscript):
                if hit.spot is not None and isinstance(hit.spot.where, TextSpan):
                    where, identity = hit.spot.where, rule.card.id
                    remark = Remark(where.start, where.end, "rules", identity, "grammar", rule.card.title)
                    remarks[id(hit.spot.passage)].append(remark)
        return [remarks[id(passage)] for passage in passages]


def _block(text: Text) -> Block:
    piece = Piece(text.text, SourceSpan(0, len(text.text)), True)
    return Block(BlockKind(text.kind), SourceMap([piece]))


def add_apart(joined: Sequence[Remark], own: Sequence[Remark]) -> list[Remark]:
    """The joined remarks of the engines, and of our own those at places where no engine remarks."""
    apart = [one for one in own if not any(one.start < other.end and other.start < one.end for other in joined)]
    return sorted([*joined, *apart], key=lambda remark: remark.start)
