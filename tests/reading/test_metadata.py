"""Keys of any format and what they mean."""

import pytest

from healthlint.reading import Role
from healthlint.reading.metadata import role_of


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (Role.TITLE, "title og:title dc.title citation_title twitter:title seo.title headline"),
        (Role.DESCRIPTION, "description og:description meta_description Dcterms.Abstract"),
        (Role.AUTHOR, "author Authors byline dc.creator article:author citation_author author.name params.author"),
        (Role.REVIEWER, "reviewedBy reviewed_by medically_reviewed_by medically-reviewed-by reviewedBy.name reviewer"),
        (Role.PUBLISHED, "date datePublished pubdate article:published_time publish_date DC.date.issued"),
        (Role.MODIFIED, "lastmod dateModified last_updated lastUpdated article:modified_time og:updated_time updated"),
        (Role.REVIEWED, "lastReviewed last_reviewed last-reviewed reviewDate extra.last_reviewed"),
        (Role.NEXT_REVIEW, "next_review review_due nextReviewDate review-due-date"),
        (Role.LANGUAGE, "lang language og:locale inLanguage"),
        (Role.KEYWORDS, "tags keywords article:tag news_keywords"),
        (Role.CITATION, "citation references citation.url sources citation_reference"),
        (Role.OTHER, "layout author.url author.jobTitle image.title og:image dc cover.date a.b.c . _ dates"),
    ],
)
def test_role(role: Role, keys: str) -> None:
    assert dict.fromkeys(keys.split(), role) == {key: role_of(key) for key in keys.split()}


def test_the_empty_key_means_nothing() -> None:
    assert Role.OTHER is role_of("")
