"""What every rule is given: the analysed article, and what the readability and grammar services say of it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from healthlint.claims.claim import Claim
from healthlint.claims.detection import find_candidates
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.numeric import Disagreement, NumericReader, Topic, find_disagreements
from healthlint.claims.slots import Fault
from healthlint.claims.verdicts import Candidate, Grade, KnowledgeJudge
from healthlint.encoder.storing import Store
from healthlint.grammar import Remark
from healthlint.language import AnalysedArticle, Context, Passage
from healthlint.language.framing import FrameReader
from healthlint.readability import ArticleScores, score_article
from healthlint.reading import Article
from healthlint.rulebook.health_advice import gives_health_advice

if TYPE_CHECKING:
    from healthlint.claims.second_reading import Opinion

Proofread = Callable[[AnalysedArticle], tuple[tuple[Remark, ...], ...]]


class Manuscript:
    """An article under review. Services run when a rule first asks for them, and once."""

    def __init__(self, article: AnalysedArticle, proofread: Proofread, store: Store | None = None) -> None:
        """`store` is where what the second reader says of sentences is kept, if anywhere."""
        self.analysed = article
        self._proofread = proofread
        self._store = store
        self._disagreements: dict[Topic, tuple[Disagreement, ...]] = {}

    @property
    def read(self) -> Article:
        """The article as it was read: blocks, sections, metadata, links."""
        return self.analysed.read

    @property
    def context(self) -> Context:
        return self.analysed.context

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the body, in reading order."""
        return self.analysed.passages

    @property
    def every_passage(self) -> tuple[Passage, ...]:
        """The passages of the whole page, navigation and footers included."""
        return self.analysed.every_passage

    @cached_property
    def scores(self) -> ArticleScores:
        """The readability of the article, its sections and its sentences."""
        return score_article(self.analysed)

    @cached_property
    def remarks(self) -> tuple[tuple[Remark, ...], ...]:
        """What the grammar engines say of each passage of the body, in the order of `passages`."""
        return self._proofread(self.analysed)

    @cached_property
    def frames(self) -> FrameReader:
        """The reader of frames that all rules share: each sentence is read once."""
        return FrameReader(self.analysed)

    @cached_property
    def claim_reader(self) -> ClaimReader:
        """The readers of frames and subjects, and the claims in words that they give."""
        return ClaimReader(self.analysed, self.frames)

    @cached_property
    def _candidates(self) -> tuple[Candidate, ...]:
        return tuple(find_candidates(self.claim_reader.claims))

    def contradictions(self, fault: Fault) -> tuple[Candidate, ...]:
        """The candidates of one kind that the judge does not turn down."""
        judge = KnowledgeJudge()
        of_kind = (candidate for candidate in self._candidates if candidate.fault is fault)
        return tuple(candidate for candidate in of_kind if judge.grade(candidate).grade is not Grade.NO)

    @cached_property
    def numeric_claims(self) -> tuple[Claim, ...]:
        """What the article says in numbers."""
        return tuple(NumericReader(self.claim_reader).claims())

    def disagreements(self, topic: Topic) -> tuple[Disagreement, ...]:
        """The places that give different numbers for one thing, of one topic; looked for once."""
        if topic not in self._disagreements:
            self._disagreements[topic] = tuple(find_disagreements(self.numeric_claims, topic))
        return self._disagreements[topic]

    @cached_property
    def second_opinions(self) -> tuple["Opinion", ...]:
        """The pairs of sentences that may contradict each other by the second reader, and do not by the claims."""
        # It brings onnxruntime, which many runs do without.
        from healthlint.claims.second_reading import likeliest, read_twice
        from healthlint.encoder.reader import shared_encoder
        from healthlint.encoder.remembering import RememberingEncoder

        encoder = shared_encoder()
        reader = encoder if self._store is None else RememberingEncoder(encoder, self._store)
        opinions = read_twice(self.analysed, self.frames, reader)
        known: list[Candidate | Disagreement] = [*self._candidates]
        known += (found for topic in Topic for found in self.disagreements(topic))
        return tuple(
            one for one in likeliest(opinions) if not any(one.is_about(claims.first, claims.second) for claims in known)
        )

    @cached_property
    def gives_health_advice(self) -> bool:
        """Whether the article is one on illness or treatment, rather than on services, claims or the site itself."""
        return gives_health_advice(self.analysed)
