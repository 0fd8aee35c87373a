from collections.abc import Callable, Sequence

import pytest

from healthlint.findings import Finding, Fix, Place, Scope, Severity
from healthlint.linting.fixing import Fixed, FixingError, fix_article
from healthlint.positions import LineIndex
from healthlint.reading import decode

Linter = Callable[[bytes], Sequence[Finding]]


def linter(*changes: tuple[str, str], safe: bool = True, rule: str = "grammar/test") -> Linter:
    """Finds words wherever they stand, each with a replacement."""

    def lint(content: bytes) -> list[Finding]:
        source = decode(content)
        lines = LineIndex(source)
        found = []
        for words, replacement in changes:
            at = source.find(words)
            while at >= 0:
                place = Place("a.md", lines.position(at), lines.position(at + len(words)), words)
                fix = Fix(replacement, safe)
                found.append(Finding(place, rule, Severity.WARNING, "m", Scope.WORDS, f"{at}", fix=fix))
                at = source.find(words, at + 1)
        return found

    return lint


def fix(text: str | bytes, lint: Linter, path: str = "a.md", unsafe: bool = False) -> Fixed:
    content = text.encode() if isinstance(text, str) else text
    return fix_article(path, content, lint(content), lint, unsafe=unsafe)


def test_safe_fixes_are_applied_and_the_outcome_is_stable() -> None:
    lint = linter(("advices", "advises"))
    once = fix("# Cold\n\nShe advices rest.\n\nHe advices 5 mg.\n", lint)
    assert (b"# Cold\n\nShe advises rest.\n\nHe advises 5 mg.\n", 2) == (once.content, once.applied)
    assert (once.content, 0) == (fix(once.content, lint).content, fix(once.content, lint).applied)


def test_unsafe_ones_only_on_request() -> None:
    lint = linter(("advices", "advises"), safe=False)
    assert b"She advices rest." == fix("She advices rest.", lint).content
    assert b"She advises rest." == fix("She advices rest.", lint, unsafe=True).content


def test_fixes_that_touch_wait_for_the_next_pass() -> None:
    lint = linter(("a older man", "an older man"), ("older man", "older person"))
    fixed = fix("See a older man.", lint)
    assert (b"See an older person.", 2) == (fixed.content, fixed.applied)


@pytest.mark.parametrize("changes", [(("see", "ask"), ("ask", "see")), (("very", "very very"),)])
def test_fixes_that_never_end_change_nothing(changes: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(FixingError, match="undo each other or never end"):
        fix("Please see her, it is very good.", linter(*changes))


def test_harm_is_refused_whatever_the_rule_says() -> None:
    fixed = fix(
        "Take 5.0 mg and do not drive, she advices.", linter(("5.0", "5"), ("not ", ""), ("advices", "advises"))
    )
    assert b"Take 5.0 mg and do not drive, she advises." == fixed.content
    assert [("5.0", "a number"), ("not ", "a negation")] == [
        (one.finding.place.excerpt, one.harm) for one in fixed.refused
    ]


@pytest.mark.parametrize(
    ("path", "text", "change"),
    [
        ("a.html", "<p>Rest well.</p>", ("well", "<b>well</b>")),
        ("a.html", "<p>Rest well.</p>", ("well", "well &amp; long")),
        ("a.md", "Rest well.\n", ("Rest", "- Rest")),
        ("a.md", "Rest [well](https://example.org).", ("example", "sample")),
        ("a.md", "<!-- a note -->\n\nRest.", ("note", "word")),
        ("a.md", "---\nauthor: Jo\n---\n\nRest.", ("Jo", "Joe")),
    ],
)
def test_a_fix_that_would_change_the_markup_is_refused(path: str, text: str, change: tuple[str, str]) -> None:
    fixed = fix(text, linter(change), path)
    assert text == fixed.content.decode()
    assert ["the markup"] == [one.harm for one in fixed.refused]


def test_one_that_breaks_the_markup_does_not_stop_the_others() -> None:
    fixed = fix("Rest well.\n\nShe advices it.\n", linter(("Rest", "- Rest"), ("advices", "advises")), unsafe=True)
    assert (b"Rest well.\n\nShe advises it.\n", 1) == (fixed.content, fixed.applied)


def test_words_left_out_take_a_blank_with_them() -> None:
    fixed = fix("It is really good.\n\nreally rest and sleep really.\n", linter(("really", "")))
    assert b"It is good.\n\nrest and sleep.\n" == fixed.content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encoding_and_line_ends_stay(encoding: str, end: str) -> None:
    text = f"# Fièvre 🤒{end}{end}She advices rest.{end}"
    fixed = fix(text.encode(encoding), linter(("advices", "advises")))
    assert text.replace("advices", "advises").encode(encoding) == fixed.content


def test_withheld_findings_are_left_alone_in_every_pass() -> None:
    lint = linter(("advices", "advises"), ("advises her", "tells her"))
    content = b"She advices her. He advises her."
    held = [finding for finding in lint(content) if finding.place.excerpt == "advises her"]
    wanted = [finding for finding in lint(content) if finding not in held]
    fixed = fix_article("a.md", content, wanted, lint, withheld=held)
    assert b"She advises her. He advises her." == fixed.content


def test_another_text_than_the_one_checked_is_refused() -> None:
    lint = linter(("advices", "advises"))
    with pytest.raises(FixingError, match="changed since it was checked"):
        fix_article("a.md", b"Now he advices rest.", lint(b"She advices rest."), lint)


def test_word_is_refused_with_the_reason() -> None:
    with pytest.raises(FixingError, match="healthlint annotate"):
        fix_article("a.DOCX", b"", [], linter())
