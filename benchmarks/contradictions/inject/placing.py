"""Articles cut to the sections around an injection, with both sentences in them and known by their offsets."""

from dataclasses import dataclass

from benchmarks.contradictions.inject.anchors import Anchor, Article, Section

DISTANCES = ("same paragraph", "other section", "summary")
_OPENING_WORDS, _AROUND = 45, 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A Markdown text; `anchor` and `injected` are stretches of it, the anchor's None for a fault in one sentence."""

    text: str
    anchor: tuple[int, int] | None
    injected: tuple[int, int]


def place(article: Article, anchor: Anchor | None, planted: str, injected: str, distance: str) -> Placed:
    """Build the short article.

    Where there is no anchor of the article's own, `planted` (it may be empty) is put into its second section.
    """
    home = anchor.section if anchor else 1
    away = next(index for index in (2, 1, 0) if index != home and index < len(article.sections))
    parts = [f"# {article.title}"]
    for index in sorted({home, away}):
        section = article.sections[index]
        parts.append(f"## {section.heading}")
        sentences = _excerpt(section, anchor if index == home else None)
        if index == home and planted:
            sentences.append(planted)
        if (distance == "same paragraph" and index == home) or (distance == "other section" and index == away):
            sentences.append(injected)
        parts.append(" ".join(sentences))
    if distance == "summary":
        parts += ["## Key points", injected]
    text = "\n\n".join(parts) + "\n"
    first = anchor.text if anchor else planted
    start = text.rindex(injected)
    return Placed(text, _stretch(text, first) if first else None, (start, start + len(injected)))


def _excerpt(section: Section, anchor: Anchor | None) -> list[str]:
    """The anchor with the sentences beside it, or the section's opening."""
    if not anchor:
        return _opening(section.paragraphs[0])
    sentences = section.paragraphs[anchor.paragraph]
    return list(sentences[max(0, anchor.sentence - _AROUND) : anchor.sentence + _AROUND + 1])


def _opening(sentences: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for sentence in sentences:
        kept.append(sentence)
        if sum(len(one.split()) for one in kept) >= _OPENING_WORDS:
            break
    return kept


def _stretch(text: str, sentence: str) -> tuple[int, int]:
    start = text.index(sentence)
    return start, start + len(sentence)
