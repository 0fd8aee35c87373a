"""Which parts of an HTML page are the article and which the page around it."""

import re

from healthlint.reading.article import Region
from healthlint.reading.html.tags import HEADINGS
from healthlint.reading.html.tokens import StartTag

_BY_TAG = {"nav": Region.NAVIGATION, "aside": Region.ASIDE, "search": Region.NAVIGATION}
_BY_ROLE = {
    "navigation": Region.NAVIGATION,
    "search": Region.NAVIGATION,
    "complementary": Region.ASIDE,
    "contentinfo": Region.FOOTER,
}
_LATER = "(?:[-_](?:posts?|articles?|links?|contents?|topics?|pages?|stories|reading|items?|news|resources?|widget))"
# Whole names of classes and ids, so that "alcohol-related", "social-anxiety" or "respond-to-pain" are none of these.
_BY_NAME: tuple[tuple[re.Pattern[str], Region], ...] = (
    (
        re.compile(
            r"cookies?|.*(?:cookies?[-_]?(?:banner|bar|consent|notice|popup|policy|law|message|modal|warning|overlay|dialog"
            r"|wrapper|container|info|alert|prompt|settings)|gdpr|(?:^|[-_])consent[-_]?(?:banner|bar|popup|manager|modal"
            r"|overlay|dialog|notice)|onetrust|cookiebot|cookiebar).*"
        ),
        Region.COOKIES,
    ),
    (
        re.compile(
            r"comments?|comments?[-_]?(?:form|list|area|respond|section|wrapper|box|body|reply|thread)|respond"
            r"|disqus(?:[-_].*)?"
        ),
        Region.COMMENTS,
    ),
    (
        re.compile(
            r".*breadcrumbs?.*|nav|navbar|navigation|(?:site|main|top|primary|page|post)[-_](?:nav|navigation|menu)"
            r"|pagination|skip[-_](?:link|nav|to[-_]content|to[-_]main).*|skiplink"
        ),
        Region.NAVIGATION,
    ),
    (re.compile(r"(?:site|page|global|main)?[-_]?footer"), Region.FOOTER),
    (
        re.compile(
            rf"related{_LATER}?|(?:you-may-also|also)[-_]like|recommended{_LATER}"
            r"|shar(?:e|ing)(?:[-_](?:buttons?|links?|bar|tools?|icons?|this|widget))?|sharedaddy|addtoany.*"
            r"|(?:social|page|post)[-_]shar(?:e|ing).*|social[-_](?:links?|icons?|buttons?|bar|media[-_](?:links|icons))"
            r"|newsletter(?:[-_](?:form|sign-?up|box|widget|subscribe))?|(?:left|right|page|site)?[-_]?sidebar(?:[-_].*)?"
        ),
        Region.ASIDE,
    ),
)
_CERTAIN = frozenset({Region.COOKIES, Region.COMMENTS})  # of an `aside` or `footer` too
# Names here say things about the whole page ("has-sidebar", "cookies-enabled"), or about one piece of text.
_UNNAMED = HEADINGS | {"main", "article", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "li", "dt", "dd"}
_MOST_NAMES = 20
_LONGEST_NAME = 60


def region_of(tag: StartTag, outer: Region, *, in_article: bool) -> Region:
    """The region of a block element, given the region around it and whether it stands in an article or main.

    Whatever surrounds it, `main` is the body: a page that wraps it in "layout-sidebar" is no aside.
    """
    role = tag.value("role").lower()
    if tag.name == "main" or role == "main":
        return Region.BODY
    if outer is not Region.BODY:
        return outer
    by_name = _region_by_name(tag)
    found = by_name if by_name in _CERTAIN else _BY_TAG.get(tag.name) or _BY_ROLE.get(role) or by_name
    if tag.name == "footer" and by_name not in _CERTAIN:
        found = Region.FOOTER
    if found is Region.FOOTER and in_article:
        return Region.BODY
    return found or outer


def _region_by_name(tag: StartTag) -> Region | None:
    if not tag.attributes or tag.name in _UNNAMED:
        return None
    if tag.value("itemtype").endswith("BreadcrumbList") or "breadcrumb" in tag.value("aria-label").lower():
        return Region.NAVIGATION
    names = f"{tag.value('id')} {tag.value('class')}".lower().split()
    for name in names[:_MOST_NAMES]:
        if len(name) > _LONGEST_NAME:
            continue
        for pattern, region in _BY_NAME:
            if pattern.fullmatch(name):
                return region
    return None
