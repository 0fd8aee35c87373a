"""The one writer of rule pages: for the documentation, `healthlint explain`, and wherever else a rule is explained."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path, PurePath

from rich.cells import cell_len

from healthlint.language import Audience, Locale
from healthlint.positions import LineIndex, SourceSpan
from healthlint.rulebook import Example, Pack, Rule

_GENERATED = "<!-- Written by `healthlint write-docs`: change the rule, not this page. -->\n\n"
_INDEX = "README.md"
# What Markdown would not print as it stands. An example without any of it is shown as prose, any other as code.
_MARKUP = re.compile(r"[`*_\\<>\[\]#&|~\n\r\t]|\s\s|^[-+=:\s]|^\d+[.)]|\s$|^$|://|www\.")
_FORMATS = {".html": "HTML", ".txt": "plain text"}
_LOCALES = {Locale.UK: "British English"}
_AUDIENCES = {Audience.PROFESSIONAL: "for professionals"}


def rule_page(rule: Rule) -> str:
    """One rule explained, in Markdown: its title, why, what it says, its examples, its fix, expiry and sources."""
    card = rule.card
    said = re.sub(r"\{\w*\}", "…", rule.message)
    sections = [
        f"# {card.title}",
        f"`{card.id}` · {card.severity} · {rule.profile} profile",
        card.why,
        f"> {said}",
        "## Flagged",
        _legend(rule.bad),
        _examples(rule.bad),
        "## Left alone",
        _examples(rule.good),
        *_fix_section(rule),
    ]
    if card.expires:
        sections += ["## Expires", f"The advice behind this rule dates. It is to be looked at again by {card.expires}."]
    sections += ["## Sources", "\n".join(f"- <{reference}>" for reference in card.references)]
    return "\n\n".join(sections) + "\n"


def rules_table(packs: Iterable[Pack], folder: str = "") -> str:
    """A Markdown table of the rules of each pack, with links to their pages in `folder`."""
    parts = []
    for pack in packs:
        selected = "" if pack.default else " Runs only when it is selected."
        parts.append(f"**{pack.title}** (`{pack.name}`): {pack.description}{selected}")
        lines = ["| rule | what it finds | severity | profile |", "|---|---|---|---|"]
        for rule in pack.rules:
            card = rule.card
            link = f"[`{card.id}`]({PurePath(folder, _page_path(rule)).as_posix()})"
            title = card.title.replace("|", r"\|")
            lines.append(f"| {link} | {title} | {card.severity} | {rule.profile} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def write_docs(folder: Path, packs: Sequence[Pack]) -> list[Path]:
    """Bring the pages in `folder` up to date, `<pack>/<rule>.md` and `README.md`; returns the paths that changed.

    Pages of rules that are gone are removed, if they were written here. Raises OSError.
    """
    pages = _pages(folder, packs)
    stale = stale_docs(folder, packs)
    for path in stale:
        if path not in pages:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_text(pages[path], encoding="utf-8", newline="\n")
        new.replace(path)
    return stale


def stale_docs(folder: Path, packs: Sequence[Pack]) -> list[Path]:
    """The paths that `write_docs` would write or remove, in order. Raises OSError."""
    pages = _pages(folder, packs)
    there = {path: path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("**/*.md")}
    changed = {path for path, text in pages.items() if there.get(path) != text}
    left = {path for path, text in there.items() if text.startswith(_GENERATED)}
    return sorted(changed | (left - pages.keys()))


def _pages(folder: Path, packs: Sequence[Pack]) -> Mapping[Path, str]:
    index = f"{_GENERATED}# Rules\n\n{rules_table(packs)}"
    pages = {folder / _page_path(rule): _GENERATED + rule_page(rule) for pack in packs for rule in pack.rules}
    return {folder / _INDEX: index, **pages}


def _page_path(rule: Rule) -> str:
    return f"{rule.card.id}.md"


def _legend(examples: Iterable[Example]) -> str:
    legend = "What is flagged is in **bold**, or has `^` under it."
    if any(example.related or example.beside for example in examples):
        legend += " What it is compared with is in *italics*, or has `-` under it."
    return legend


def _examples(examples: Iterable[Example]) -> str:
    """Prose examples as items of a list, the others as blocks of code, in their order."""
    shown = [_shown(example) for example in examples]
    runs = groupby(shown, key=lambda text: text.startswith("- "))
    return "\n\n".join(("\n" if is_list else "\n\n").join(run) for is_list, run in runs)


def _shown(example: Example) -> str:
    if example.beside is None:
        return _as_prose(example) if _is_prose(example) else _as_code(example)
    beside = example.beside
    other = replace(example, source=beside.source, flags=frozenset(), related=beside.related)
    return "\n\n".join(("*One article:*", _as_code(example), "*Another article:*", _as_code(other)))


def _is_prose(example: Example) -> bool:
    """Whether Markdown would print the example as it stands, with its marks as emphasis."""
    source = example.source
    spans = sorted([span for span, _ in example.flags] + list(example.related))
    if _MARKUP.search(source) or any(one.end > other.start for one, other in pairwise(spans)):
        return False
    # Emphasis needs a letter or digit just inside each end, lest punctuation or a blank there make it plain asterisks.
    return all(span and source[span.start].isalnum() and source[span.end - 1].isalnum() for span in spans)


def _as_prose(example: Example) -> str:
    marks = [(span, "**") for span, _ in example.flags] + [(span, "*") for span in example.related]
    text = example.source
    for span, mark in sorted(marks, reverse=True):
        text = f"{text[: span.start]}{mark}{text[span.start : span.end]}{mark}{text[span.end :]}"
    label = _label(example)
    return f"- {f'*{label}:* ' if label else ''}{text}"


def _as_code(example: Example) -> str:
    if not example.source:
        return "- An empty article."
    lines = LineIndex(example.source)
    last = lines.position(len(example.source.rstrip("\r\n"))).line
    drawn: list[str] = []
    for number in range(1, last + 1):
        drawn.append(lines.line_text(number).expandtabs(4))
        start, end = lines.line_span(number)
        under = _underline(example, SourceSpan(start, end))
        drawn += [under] if under else []
    longest = max((len(run) for run in re.findall("`+", example.source)), default=0)
    fence = "`" * max(3, longest + 1)
    label = _label(example)
    return "\n".join([*([f"*{label}:*", ""] if label else []), f"{fence}text", *drawn, fence])


def _underline(example: Example, line: SourceSpan) -> str:
    """The marks to set under a line: `^` for what is flagged, `-` for what is related."""
    marks = [(span, "-") for span in example.related] + [(span, "^") for span, _ in example.flags]
    under: dict[int, str] = {}
    for span, mark in marks:
        start, end = max(span.start, line.start), min(span.end, line.end)
        if start > end or (start == end and len(span)):
            continue
        first = cell_len(example.source[line.start : start].expandtabs(4))
        width = cell_len(example.source[line.start : end].expandtabs(4)) - first
        under |= dict.fromkeys(range(first, first + max(1, width)), mark)
    return "".join(under.get(cell, " ") for cell in range(max(under, default=-1) + 1))


def _label(example: Example) -> str:
    """In what an example differs from a Markdown article in American English for patients."""
    context = example.context
    named = (
        _FORMATS.get(PurePath(example.path).suffix),
        _LOCALES.get(context.locale),
        _AUDIENCES.get(context.audience),
    )
    return ", ".join(filter(None, named))


def _fix_section(rule: Rule) -> list[str]:
    fixes = {
        (example.source[span.start : span.end], better): None
        for example in rule.bad
        for span, better in sorted(example.flags, key=lambda flag: flag[0])
        if better is not None
    }
    if not fixes:
        return []
    safe, unsafe = "Safe: it cannot change the meaning.", "A suggestion: whether it fits is for a person to say."
    lines = [f"- {_code(words)} → {_code(better) if better else 'nothing'}" for words, better in fixes]
    return ["## The fix", safe if rule.safe_fix else unsafe, "\n".join(lines)]


def _code(text: str) -> str:
    """Text as inline code, with blanks and backticks kept."""
    line = re.sub(r"[\r\n]+", " ", text)
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"
