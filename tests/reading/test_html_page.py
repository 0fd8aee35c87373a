"""The HTML reader: what of a page is the article, and what its head and microdata say."""

import pytest

from healthlint.reading import Region, Role, from_html


def regions(source: str) -> dict[str, str]:
    return {block.text: block.region.value for block in from_html.read(source).blocks}


def metadata(source: str) -> list[tuple[str, str, str, str]]:
    return [(entry.role.value, entry.key, entry.value, entry.origin) for entry in from_html.read(source).metadata]


@pytest.mark.parametrize(
    ("markup", "region"),
    [
        ("<nav>", Region.NAVIGATION),
        ("<div role=navigation>", Region.NAVIGATION),
        ("<ol class='site-breadcrumbs__list'>", Region.NAVIGATION),
        ("<div aria-label=Breadcrumb>", Region.NAVIGATION),
        ("<ol itemscope itemtype='https://schema.org/BreadcrumbList'>", Region.NAVIGATION),
        ("<div class=skip-link>", Region.NAVIGATION),
        ("<footer>", Region.FOOTER),
        ("<div id=footer>", Region.FOOTER),
        ("<div role=contentinfo>", Region.FOOTER),
        ("<div id=cookie-banner>", Region.COOKIES),
        ("<p class='cookieConsent'>", Region.COOKIES),
        ("<aside id=cookies>", Region.COOKIES),
        ("<div class='x-gdpr-box'>", Region.COOKIES),
        ("<div id=respond>", Region.COMMENTS),
        ("<section class='comments-area'>", Region.COMMENTS),
        ("<div id=disqus_thread>", Region.COMMENTS),
        ("<form><textarea></textarea>", Region.COMMENTS),
        ("<aside>", Region.ASIDE),
        ("<div class='related-posts'>", Region.ASIDE),
        ("<div class='col-4 sidebar'>", Region.ASIDE),
        ("<div class=social-share>", Region.ASIDE),
        ("<div class=newsletter-signup>", Region.ASIDE),
    ],
)
def test_the_page_around_the_article_is_told_apart(markup: str, region: Region) -> None:
    name = markup[1:].split()[0].rstrip(">")
    source = f"<p>Before</p>{markup}Inside</{name}><p>After</p>"
    assert {"Before": "body", "Inside": region.value, "After": "body"} == regions(source)


@pytest.mark.parametrize(
    "markup",
    [
        "<body class='has-sidebar cookies'>",
        "<main class=comments>",
        "<div class=layout-with-sidebar><main>",
        "<section class='alcohol-related'>",
        "<section id=social-anxiety>",
        "<section id=respond-to-treatment>",
        "<div id=informed-consent>",
        "<div class=shared-decisions>",
        "<article><footer>",
        "<main><header>",
        "<header>",
        "<form><h1>Page</h1><textarea></textarea>",
        "<form><input>",
    ],
)
def test_what_only_looks_like_it_is_body(markup: str) -> None:
    assert "body" == regions(f"{markup}Inside")["Inside"]


def test_a_header_with_navigation_is_navigation_but_for_the_title() -> None:
    assert {"Logo": "navigation", "Home": "navigation", "Text": "body"} == regions(
        "<header>Logo<nav>Home</nav></header><p>Text"
    )
    assert {"Title": "body", "Home": "navigation"} == regions("<header><h1>Title</h1><nav>Home</nav></header>")
    assert {"Site": "navigation", "Title": "body"} == regions("<header>Site</header><main><h1>Title</h1></main>")
    assert {"Site": "navigation", "Home": "navigation", "Title": "body"} == regions(
        "<header><h1>Site</h1><nav>Home</nav></header><main><h1>Title</h1></main>"
    )


def test_the_head_is_metadata() -> None:
    source = (
        '<html lang="en-GB"><title>Back &amp; neck\n pain</title><meta name=author content=" Dr A &quot;B&quot; ">'
        '<meta property="article:published_time" content="2024-01-02"><meta itemprop=dateModified content=2024-02-03>'
        "<meta name=viewport content=x><meta name=description content=''><meta charset=utf-8>"
        '<link rel="canonical" href="https://example.org/?a=1&copy=2">'
    )
    assert [
        ("language", "lang", "en-GB", "meta"),
        ("title", "title", "Back & neck pain", "meta"),
        ("author", "author", 'Dr A "B"', "meta"),
        ("published", "article:published_time", "2024-01-02", "meta"),
        ("modified", "dateModified", "2024-02-03", "microdata"),
        ("other", "viewport", "x", "meta"),
        ("other", "canonical", "https://example.org/?a=1&copy=2", "meta"),
    ] == metadata(source)
    spans = [entry.span for entry in from_html.read(source).metadata]
    assert ["en-GB", "Back &amp; neck\n pain", " Dr A &quot;B&quot; "] == [
        source[span.start : span.end] for span in spans[:3] if span
    ]


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_json_ld_of_the_page_has_roles_and_places() -> None:
    source = script(
        '{"@context": "https://schema.org", "@type": "MedicalWebPage", "name": "Colds", "dateModified": "2024-01-02",'
        ' "author": [{"@type": "Person", "name": "A\\u00e9 B"}, "C"], "reviewedBy": {"name": "D", "url": "u"},'
        ' "comment": {"author": {"name": "Troll"}, "datePublished": "2020-01-01"}, "isFree": true, "words": 10}'
    )
    draft = from_html.read(source)
    assert [
        ("title", "name", "Colds"),
        ("modified", "dateModified", "2024-01-02"),
        ("author", "author.name", "Aé B"),
        ("author", "author", "C"),
        ("reviewer", "reviewedBy.name", "D"),
    ] == [(entry.role.value, entry.key, entry.value) for entry in draft.metadata if entry.role is not Role.OTHER]
    spans = {entry.value: entry.span for entry in draft.metadata}
    assert ["A\\u00e9 B", "C", "10"] == [
        source[span.start : span.end] for value in ("Aé B", "C", "10") if (span := spans[value])
    ]


def test_json_ld_graphs_tell_the_page_from_the_site() -> None:
    source = script(
        '{"@graph": [{"@type": "WebSite", "name": "Site", "datePublished": "2001"},'
        ' {"@type": ["WebPage", "Article"], "datePublished": "2024", "author": {"@id": "#a"}},'
        ' {"@type": "Person", "@id": "#a", "name": "Author"}]}'
    )
    assert [("published", "datePublished", "2024", "json-ld"), ("author", "author.name", "Author", "json-ld")] == [
        entry for entry in metadata(source) if entry[0] != "other"
    ]


@pytest.mark.parametrize("text", ["{", '{"a": }', "[" * 100_000, "", '{"a": ' + "9" * 10_000 + "}"])
def test_broken_json_ld_is_said(text: str) -> None:
    [entry] = from_html.read(script(text) + "<p>Text").metadata
    assert (Role.OTHER, "json-ld-error", "json-ld") == (entry.role, entry.key, entry.origin)
    assert "" != entry.value


def test_microdata_and_marks_of_author_and_date() -> None:
    source = (
        "<div itemscope><b itemprop=headline>Colds  today</b><span itemprop=author itemscope><i itemprop=name>A</i>"
        "</span><time itemprop=datePublished datetime=2024-01-02>2 January</time><p itemprop=articleBody>Text</div>"
        "<time datetime=2024-02-03 pubdate>x</time><time class='date updated' datetime=2024-03-04>x</time>"
        "<a rel=author href=x>B</a><p class=byline>By <b>C</b> &amp; D</p><p class=byline>Reviewed by E</p>"
    )
    assert [
        ("title", "headline", "Colds today", "microdata"),
        ("author", "author.name", "A", "microdata"),
        ("published", "datePublished", "2024-01-02", "microdata"),
        ("published", "pubdate", "2024-02-03", "microdata"),
        ("modified", "updated", "2024-03-04", "microdata"),
        ("author", "author", "B", "microdata"),
        ("author", "byline", "C & D", "microdata"),
    ] == metadata(source)


def test_whole_articles_are_no_metadata() -> None:
    assert [] == metadata(f"<div itemprop=author>{'word ' * 200}</div>")
