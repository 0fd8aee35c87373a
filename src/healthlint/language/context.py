"""For whom an article is written, and when and where it is checked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Locale(StrEnum):
    """The English of an article; it decides dialect, drug names and emergency numbers."""

    US = "en-US"
    UK = "en-GB"


class Audience(StrEnum):
    """Whom an article is for."""

    PATIENT = "patient"
    PROFESSIONAL = "professional"


class ArticleKind(StrEnum):
    """The kinds of article that rules on what is missing tell apart."""

    CONDITION = "condition"
    MEDICINE = "medicine"
    PROCEDURE = "procedure"
    NEWS = "news"
    BLOG = "blog"
    SERVICE = "service"
    WELLNESS = "wellness"
    OTHER = "other"


# School grades by Flesch-Kincaid. Only 22 % of NIH pages reach grade 8, so the limit for patients lies above what
# guides ask for; what lies between is left to the score table.
_GRADES = {Audience.PATIENT: 10.0, Audience.PROFESSIONAL: 15.0}


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the text. `target_grade` is the highest Flesch-Kincaid grade wanted; `kind` is
    None where the settings leave it to the article."""

    today: date
    locale: Locale = Locale.US
    audience: Audience = Audience.PATIENT
    grade: float | None = None
    kind: ArticleKind | None = None

    @property
    def target_grade(self) -> float:
        return self.grade if self.grade is not None else _GRADES[self.audience]
