"""How hard an article is to read: the standard scores, for the whole, its sections and its sentences."""

from healthlint.readability.scores import ArticleScores, SectionScores, SentenceCost, score_article

__all__ = ["ArticleScores", "SectionScores", "SentenceCost", "score_article"]
