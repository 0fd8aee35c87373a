"""Candidates for a contradiction, and the judges that grade them: the seam between finding and deciding."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from healthlint.claims.claim import Claim, SubjectOrigin
from healthlint.claims.slots import Confidence, Fault


class Grade(StrEnum):
    """How sure a judge is that two claims contradict each other."""

    SURE = "sure"
    LIKELY = "likely"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims of one slot that exclude each other about one subject; `first` stands before `second`.

    `scope` holds the names of the scopes in which they were compared, `here` and `there` what each says.
    """

    first: Claim
    second: Claim
    scope: tuple[str, ...]
    slot: str
    fault: Fault
    confidence: Confidence
    there: str
    here: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A grade and the name of the judge that gave it."""

    grade: Grade
    by: str


class Judge(Protocol):
    """Anything that grades candidates."""

    def grade(self, candidate: Candidate) -> Verdict:
        """The verdict on one candidate."""


class KnowledgeJudge:
    """Grades by the confidence that the knowledge files give the slot, and by how both subjects were found."""

    def grade(self, candidate: Candidate) -> Verdict:
        """SURE where the slot is trusted and both subjects are named in place or come from the same heading."""
        origins = {candidate.first.subject.origin, candidate.second.subject.origin}
        near = origins <= {SubjectOrigin.SENTENCE, SubjectOrigin.TITLE} or len(origins) == 1
        sure = candidate.confidence is Confidence.HIGH and near
        return Verdict(Grade.SURE if sure else Grade.LIKELY, "knowledge")
