"""Rule pages: whole pages, examples as prose and as code, and folders of pages kept up to date."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from healthlint.documenting import rule_page, rules_table, stale_docs, write_docs
from healthlint.findings import RuleCard, Severity
from healthlint.rulebook import Pack, Profile, Rule
from healthlint.rulebook.examples import parse_example

GOOD = ("Cheese is cured for six months.", "Fever ended a day sooner.")


def rule(
    *bad: str | dict[str, Any],
    good: Sequence[str | dict[str, Any]] = GOOD,
    identity: str = "evidence/promised-cure",
    title: str = "A cure is promised",
    severity: Severity = Severity.ERROR,
    safe_fix: bool = False,
    profile: Profile = Profile.DEFAULT,
    expires: date | None = None,
) -> Rule:
    """A rule that is only shown, never run."""
    sources = ("https://example.org/trials", "https://example.org/words")
    card = RuleCard(identity, title, "A trial measures an effect in those who took part.", severity, sources, expires)
    return Rule(
        card=card,
        message="“{match}” promises a cure. Say what was measured.",
        check=lambda manuscript: (),
        bad=tuple(map(parse_example, bad)),
        good=tuple(map(parse_example, good)),
        safe_fix=safe_fix,
        profile=profile,
    )


def pack(*rules: Rule, name: str = "evidence", default: bool = True) -> Pack:
    return Pack(name, "Evidence", "Claims and what they rest on.", default, rules)


def flagged(*bad: str | dict[str, Any]) -> str:
    """The flagged examples of a page, without the legend."""
    page = rule_page(rule(*bad))
    return page.split("## Flagged\n\n")[1].split("\n\n", 1)[1].split("\n\n## Left alone")[0]


def test_a_page_tells_all_of_a_rule() -> None:
    page = rule_page(
        rule(
            "Vitamin D [[cures -> shortens]] the flu.",
            "# Zinc\n\nIt **[[cures]]** ((colds)) and\n[[flu]].\n",
            expires=date(2028, 1, 1),
        )
    )
    assert (
        """\
# A cure is promised

`evidence/promised-cure` · error · default profile

A trial measures an effect in those who took part.

> “…” promises a cure. Say what was measured.

## Flagged

What is flagged is in **bold**, or has `^` under it. What it is compared with is in *italics*, or has `-` under it.

- Vitamin D **cures** the flu.

```text
# Zinc

It **cures** colds and
     ^^^^^   -----
flu.
^^^
```

## Left alone

- Cheese is cured for six months.
- Fever ended a day sooner.

## The fix

A suggestion: whether it fits is for a person to say.

- `cures` → `shortens`

## Expires

The advice behind this rule dates. It is to be looked at again by 2028-01-01.

## Sources

- <https://example.org/trials>
- <https://example.org/words>
"""
        == page
    )


def test_a_page_without_fix_and_expiry_leaves_them_out() -> None:
    page = rule_page(rule("It [[cures]] flu."))
    assert "## The fix" not in page
    assert "## Expires" not in page
    assert "italics" not in page


def test_an_example_of_two_articles_shows_both() -> None:
    assert (
        "*One article:*\n\n```text\nIt cures.\n   ^^^^^\n```\n\n*Another article:*\n\n```text\nIt kills.\n   -----\n```"
        == flagged({"text": "It [[cures]].", "beside": "It ((kills))."})
    )


def test_a_safe_fix_says_so() -> None:
    page = rule_page(rule("Use `a` [[5  mg -> 5 mg]] and [[`x` -> ]] now.", safe_fix=True))
    assert "Safe: it cannot change the meaning.\n\n- `5  mg` → `5 mg`\n- `` `x` `` → nothing\n" in page


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        ("It [[cures]] and ((heals)).", "- It **cures** and *heals*."),
        ("[[Cures]] all", "- **Cures** all"),
        ("Take [[5]]mg.", "- Take **5**mg."),
        ("It *[[cures]]* flu.", "```text\nIt *cures* flu.\n    ^^^^^\n```"),
        ("Hello [[%d]] there.", "```text\nHello %d there.\n      ^^\n```"),
        ("- [[500]] daily", "```text\n- 500 daily\n  ^^^\n```"),
        ("1. [[500]] daily", "```text\n1. 500 daily\n   ^^^\n```"),
        ("A &amp; [[B]]", "```text\nA &amp; B\n        ^\n```"),
        ("Two  [[blanks]]", "```text\nTwo  blanks\n     ^^^^^^\n```"),
        ("😀 *hot* [[flu]]", "```text\n😀 *hot* flu\n         ^^^\n```"),
        ("\tTab [[flu]]", "```text\n    Tab flu\n        ^^^\n```"),
        ("`````\n[[x]]\n`````", "``````text\n`````\nx\n^\n`````\n``````"),
        ("[[two\nlines]] here\n", "```text\ntwo\n^^^\nlines here\n^^^^^\n```"),
        ("one\r\n[[two]]\r\n", "```text\none\ntwo\n^^^\n```"),
        ("# [[]]Title", "```text\n# Title\n  ^\n```"),
        ("[[]]", "- An empty article."),
        ({"text": "<p>[[x]]</p>", "format": "html"}, "*HTML:*\n\n```text\n<p>x</p>\n   ^\n```"),
        ({"text": "Ring [[911]].", "locale": "en-GB"}, "- *British English:* Ring **911**."),
        (
            {"text": "[[Dose]].", "format": "text", "audience": "professional"},
            "- *plain text, for professionals:* **Dose**.",
        ),
    ],
)
def test_an_example_is_shown_as_it_was_written(example: str | dict[str, Any], shown: str) -> None:
    assert shown == flagged(example)


def test_prose_and_code_keep_their_order() -> None:
    assert "- **a** b\n- **c** d\n\n```text\n*e*\n ^\n```\n\n- **f** g" == flagged(
        "[[a]] b", "[[c]] d", "*[[e]]*", "[[f]] g"
    )


def test_a_table_links_to_each_page() -> None:
    always, strict = rule("[[a]]"), rule("[[a]]", identity="respect/label", title="This | that", profile=Profile.STRICT)
    assert """\
**Evidence** (`evidence`): Claims and what they rest on.

| rule | what it finds | severity | profile |
|---|---|---|---|
| [`evidence/promised-cure`](docs/rules/evidence/promised-cure.md) | A cure is promised | error | default |

**Evidence** (`respect`): Claims and what they rest on. Runs only when it is selected.

| rule | what it finds | severity | profile |
|---|---|---|---|
| [`respect/label`](docs/rules/respect/label.md) | This \\| that | error | strict |
""" == rules_table([pack(always), pack(strict, name="respect", default=False)], "docs/rules")


def test_pages_are_written_once_and_then_fresh(tmp_path: Path) -> None:
    folder, packs = tmp_path / "docs" / "rules", [pack(rule("[[a]]"))]
    paths = [folder / "README.md", folder / "evidence" / "promised-cure.md"]
    assert paths == stale_docs(folder, packs)
    assert paths == write_docs(folder, packs)
    assert [] == stale_docs(folder, packs)
    assert [] == write_docs(folder, packs)
    assert sorted([*paths, folder / "evidence"]) == sorted(folder.glob("**/*"))
    assert paths[1].read_text(encoding="utf-8").endswith(rule_page(packs[0].rules[0]))
    assert "(evidence/promised-cure.md)" in paths[0].read_text(encoding="utf-8")


def test_a_changed_rule_and_a_rule_that_is_gone_are_stale(tmp_path: Path) -> None:
    write_docs(tmp_path, [pack(rule("[[a]]"), rule("[[a]]", identity="evidence/gone"))])
    packs = [pack(rule("[[b]]"))]
    stale = [tmp_path / "README.md", tmp_path / "evidence/gone.md", tmp_path / "evidence/promised-cure.md"]
    assert stale == stale_docs(tmp_path, packs)
    assert stale == write_docs(tmp_path, packs)
    assert not (tmp_path / "evidence/gone.md").exists()
    assert [] == stale_docs(tmp_path, packs)


def test_a_page_that_somebody_else_wrote_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "evidence" / "notes.md"
    own.parent.mkdir()
    own.write_bytes(b"caf\xe9")
    assert own not in write_docs(tmp_path, [pack(rule("[[a]]"))])
    assert b"caf\xe9" == own.read_bytes()
