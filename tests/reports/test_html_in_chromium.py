"""The HTML report in real Chromium: filters, the way between two places, keys, print, access, and a hostile article."""

import re
from dataclasses import replace

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from healthlint.findings import Fix, Related, Report, RuleCard, Severity

from .browser import ReportPage
from .samples import finding, full_report, hostile_report, large_report, place, report, summary

TRAP = """\
<h1>Trap </h1>
<p>Words </script><script>window.owned = 1</script> &lt;script&gt;window.owned = 2&lt;/script&gt; <b>5 mg</b>.</p>
<p>A <a href="javascript:window.owned = 3">link</a> and <img src="x" onerror="window.owned = 4" alt="picture"> and
\u202eright to left\u202c {{data}} {{script}} <!-- <iframe srcdoc="x"> --> ${window.owned = 5}</p>
"""
MARKUP = '</script><script>window.owned = 6</script><img src=x onerror="window.owned = 7"><a href="javascript:0">x</a>'


def trap_report() -> Report:
    card = RuleCard(
        "doses/bare-number", MARKUP, MARKUP, Severity.ERROR, ("javascript:window.owned = 8", "https://a.org/")
    )
    path = f"a/{MARKUP.replace('/', '')}.html"
    flagged = finding(
        place(path, TRAP, "5 mg"),
        rule=card.id,
        message=MARKUP,
        code=MARKUP,
        related=(Related(place(path, TRAP, "right to left"), MARKUP),),
        fix=Fix(MARKUP, safe=False),
    )
    return replace(report((summary(path, TRAP, {}, unscored={"smog_index": MARKUP}),), (flagged,)), rules=(card,))


def test_the_overview_says_what_was_found_and_what_was_not_checked(page: ReportPage) -> None:
    page.open(full_report())
    assert "9 findings in 2 of 3 articles." == page.one(".lead").text
    assert ["care/croup.html doses/bare-number: the rule crashed: KeyError: 'ml'"] == page.texts(".failures li")[:1]
    assert "Not checked: grammar/languagetool (not set up; run `healthlint setup`)" in page.texts(".coverage li")
    assert ["Ankle sprain", "colds.txt"] == page.texts("#main .chart tbody th a")


def test_a_severity_is_filtered(page: ReportPage) -> None:
    page.open(full_report(), "#a0")
    assert 8 == len(page.texts(".card"))
    for severity in ("warning", "note"):
        page.one(f"#severities .{severity} input").click()
    assert {"error"} == set(page.texts(".card .severity"))
    assert "4 of 9 findings" == page.one("#count").text
    assert "may advice" not in page.texts("mark a")


def test_a_pack_is_filtered(page: ReportPage) -> None:
    page.open(full_report(), "#a0")
    page.one("#packs summary").click()
    for pack in ("contradictions", "missing", "readability", "debris"):
        page.one(f"#packs input[value={pack}]").click()
    assert ["grammar/grammar (MD_BASEFORM)", "grammar/typography"] == page.texts(".card .rule")
    assert ["Ankle sprain"] == page.texts("#articles .name")


def test_a_search_finds_words_of_either_place(page: ReportPage) -> None:
    page.open(full_report(), "#a0")
    page.search("ACUTE sprain")
    assert ["contradictions/wrong-scale"] == page.texts(".card .rule")
    page.search("nothing like this")
    assert ["Nothing here passes the filters."] == page.texts("#findings p")
    page.search("")
    assert 8 == len(page.texts(".card"))


def test_the_two_places_of_a_contradiction_lead_to_each_other(page: ReportPage) -> None:
    page.open(full_report(), "#a0")
    card = next(card for card in page.driver.find_elements(By.CSS_SELECTOR, ".card") if "wrong-scale" in card.text)
    second = page.follow(card.find_element(By.CSS_SELECTOR, "a[href$='.2']"))
    mark = f"mark[data-marks~='{second[1:]}']"
    assert "acute sprain" == page.one(f"{mark} > a").text
    assert page.is_in_view(mark)
    assert "current" in page.one(mark).get_attribute("class")
    first = page.follow(page.one(f"{mark} > a"))
    assert second.partition(".")[0] == first
    assert "severe and chronic" == page.one(f"mark[data-marks~='{first[1:]}'] > a").text
    assert page.is_in_view(f"mark[data-marks~='{first[1:]}']")
    page.driver.back()
    page.wait(f"return document.activeElement.id === '{second}'")


def test_words_lead_to_their_finding(page: ReportPage) -> None:
    page.open(full_report(), "#a0")
    mark = next(each for each in page.driver.find_elements(By.CSS_SELECTOR, "mark > a") if each.text == "may advice")
    card = page.follow(mark)
    assert "A verb is wanted here." in page.one(f"#{card}").text
    assert "Try may advise" in page.one(f"#{card}").text


def test_a_contradiction_between_two_articles_is_followed(page: ReportPage) -> None:
    page.open(full_report(), "#a2")
    assert ["5 ml"] == page.texts("mark > a")
    second = page.follow(page.one("ul.related a"))
    assert "Ankle sprain" == page.one("h1").text
    page.follow(page.one(f"mark.current sup a[href='#{second.partition('.')[0]}']"))
    assert "Croup" == page.one("h1").text


def test_the_keys_step_search_and_help(page: ReportPage) -> None:
    page.open(full_report())
    places = []
    for key in "jjjjk":
        page.press(key)
        # The first step opens the article, which the browser does once it is told of the new address.
        before = places[-1] if places else ""
        page.wait(f"return !['', '{before}'].includes(document.activeElement.id)")
        places.append(page.run("return document.activeElement.id"))
    assert ["c", "c", "c", "f", "c"] == [each[0] for each in places]
    assert places[2] == places[4]
    assert "Ankle sprain" == page.one("h1").text
    page.press("/")
    page.press("jk")
    assert "jk" == page.one("#query").get_attribute("value")
    page.search("")
    page.press(Keys.ESCAPE)
    page.press("?")
    assert page.one("#keys").is_displayed()
    page.press(Keys.ESCAPE)
    assert not page.one("#keys").is_displayed()
    page.press("o")
    page.wait("return document.querySelector('h1').textContent === 'Overview'")


def test_stepping_goes_through_all_articles_and_round(page: ReportPage) -> None:
    page.open(full_report())
    for key, title in (("k", "Ankle sprain"), ("k", "Croup"), ("j", "Ankle sprain")):
        page.press(key)
        page.wait(f"return document.querySelector('h1').textContent === '{title}'")


def test_light_and_dark_follow_the_system_until_switched(page: ReportPage) -> None:
    page.open(full_report())
    page.prefer("light")
    light = page.paper()
    page.prefer("dark")
    dark = page.paper()
    assert light != dark
    page.press("t")
    assert light == page.paper()
    page.driver.refresh()
    assert light == page.paper()


def test_the_print_holds_every_article_and_finding(page: ReportPage) -> None:
    page.open(full_report())
    text = re.sub(r"\s+", " ", page.printed())
    for words in ("Ankle sprain", "Give 5 ml", "Colds pass.", "acute sprain", "there:", "whole article", "by section"):
        assert words in text
    for each in full_report().findings:
        assert re.sub(r"\s+", " ", each.message) in text
    assert "" == page.one("#print").get_attribute("innerHTML")


def test_the_print_heeds_the_filters(page: ReportPage) -> None:
    page.open(full_report())
    page.search("verb")
    text = page.printed()
    assert "A verb is wanted here." in text
    assert "Two spaces." not in text
    assert "Give 5 ml" not in text


def test_a_hostile_article_stays_text(page: ReportPage) -> None:
    page.open(trap_report())
    assert page.run("return window.owned") is None
    for selector in ("img", "iframe", "[onerror]", "a[href^='javascript:']", "#main script"):
        assert [] == page.driver.find_elements(By.CSS_SELECTOR, selector)
    assert 2 == page.run("return document.scripts.length")
    prose = page.one(".prose").text
    assert "<script>window.owned = 2</script>" in prose
    assert "<U+202E>right to left" in prose
    assert "{{data}} {{script}}" in prose
    page.run("document.querySelector('.card details').open = true")
    assert 5 <= page.one(".card").text.count("window.owned = 6")
    assert ["https://a.org/"] == [
        link.get_attribute("href") for link in page.driver.find_elements(By.CSS_SELECTOR, ".references a")
    ]
    page.printed()
    assert page.run("return window.owned") is None


def test_another_hostile_article_opens(page: ReportPage) -> None:
    page.open(hostile_report())
    assert "<script>alert(1)</script> <img src=x>" in page.one(".prose").text


def test_nothing_is_fetched_and_nothing_else_runs(page: ReportPage) -> None:
    page.open(full_report())
    assert [] == page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    refused = page.driver.execute_async_script(
        "const done = arguments[0]; const refused = [];"
        "addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));"
        "const script = document.createElement('script'); script.textContent = 'window.owned = 1';"
        "const image = new Image(); image.src = 'https://example.org/a.png';"
        "document.body.append(script, image);"
        "fetch('https://example.org/').catch(() => setTimeout(() => done(refused.sort()), 50))"
    )
    assert ["connect-src", "img-src", "script-src-elem"] == refused
    assert page.run("return window.owned") is None
    assert all("Content Security Policy" in complaint["message"] for complaint in page.complaints())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#a0", "#f3"])
def test_the_page_has_no_barriers(page: ReportPage, scheme: str, fragment: str) -> None:
    page.open(full_report(), fragment)
    page.prefer(scheme)
    assert [] == page.barriers()


def test_a_large_report_draws_only_what_is_looked_at(page: ReportPage) -> None:
    page.open(large_report(250, 20))
    assert "5,000 findings in 250 of 250 articles." == page.one(".lead").text
    assert 0 == len(page.driver.find_elements(By.CSS_SELECTOR, ".card"))
    assert 25 == len(page.driver.find_elements(By.CSS_SELECTOR, "#main .bar-chart"))
    page.run("location.hash = '#a249'")
    page.wait("return document.querySelectorAll('.card').length === 20")


def test_one_article_is_shown_at_once(page: ReportPage) -> None:
    page.open(trap_report())
    assert "Trap" == page.one("h1").text
