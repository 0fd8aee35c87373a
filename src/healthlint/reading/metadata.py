"""What a metadata key of any format means, whatever the format calls it."""

import re

from healthlint.reading.article import Role

# Names without case, separators and vocabulary prefixes; nested ones keep their parent ("author.name").
_NAMES: dict[Role, str] = {
    Role.TITLE: "title headline pagetitle seotitle metatitle",
    Role.DESCRIPTION: "description abstract summary excerpt metadescription seodescription lede teaser standfirst",
    Role.AUTHOR: (
        "author authors by byline creator writer writers writtenby authorname authoredby contributor contributors "
        "postauthor articleauthor"
    ),
    Role.REVIEWER: (
        "reviewer reviewers reviewedby medicallyreviewedby clinicallyreviewedby medicalreviewer medicalreviewers "
        "clinicalreviewer factcheckedby factchecker medicalreview medicaleditor expertreviewer approvedby"
    ),
    Role.PUBLISHED: (
        "published date datepublished publisheddate publishdate publicationdate pubdate publishedtime publishedat "
        "publishedon dateposted postdate posted created createdat datecreated creationdate issued dateissued "
        "onlinedate firstpublished datefirstpublished originallypublished"
    ),
    Role.MODIFIED: (
        "modified datemodified modifieddate modifiedtime modifiedat modifiedon updated dateupdated updateddate "
        "updatedtime updatedat updatedon lastmod lastmodified lastmodifieddate datelastmodified lastupdated "
        "lastupdate datelastupdated lastedited pagelastupdated"
    ),
    Role.REVIEWED: (
        "reviewed lastreviewed datereviewed reviewdate reviewedat reviewedon reviewedtime datelastreviewed "
        "lastreview lastreviewdate lastrevieweddate medicallyreviewed medicallyreviewedon medicallyrevieweddate "
        "pagelastreviewed"
    ),
    Role.NEXT_REVIEW: (
        "nextreview nextreviewdate nextreviewdue reviewdue reviewduedate duereview reviewby reviewbefore "
        "reviewexpires datenextreview nextreviewed"
    ),
    Role.LANGUAGE: "language lang locale inlanguage contentlanguage",
    Role.KEYWORDS: "keywords keyword tags tag subject subjects newskeywords metakeywords topics categories category",
    Role.CITATION: "citation citations references reference sources bibliography",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}
# Vocabularies ("dc.creator") and the drawers that site generators keep metadata in ("params.author").
_PREFIX = re.compile(
    r"^(?:(?:article|og|dcterms|dc|twitter|sailthru|parsely|schema|params|extra|meta|metadata|seo|page|data)[:._]"
    r"|citation_)+"
)
# What of a person a nested name gives; other things about a person ("author.url") have a role of their own or none.
_NAME_PARTS = frozenset({"name", "label", "text", "value", "givenname", "familyname"})


def role_of(key: str) -> Role:
    """The role of a key as written: `dc.creator`, `article:published_time`, `lastReviewed`, `author.name`.

    Case, separators and vocabulary prefixes make no difference; an unknown key is `Role.OTHER`.
    """
    names = [_bare(part) for part in _PREFIX.sub("", key.strip().lower(), count=1).split(".")]
    joined = _ROLES.get("".join(names))
    if joined is not None or len(names) == 1:
        return joined or Role.OTHER
    parent = _ROLES.get(names[-2], Role.OTHER)
    return parent if names[-1] in _NAME_PARTS or parent is Role.CITATION else Role.OTHER


def _bare(name: str) -> str:
    return "".join(letter for letter in name if letter.isalnum())
