"""Whether an article explains a term: by a gloss, brackets, a definition, another name, or plain words beside it."""

import re
from collections.abc import Iterable

from healthlint.language import AnalysedArticle, Passage
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

# What comes right after a term that is explained: "oedema (swelling)", "oedema, or swelling", "oedema is a ...".
_AFTER = re.compile(
    r"""[s’'”"*\s]*(?:
        \((?!\d|see\b|e\.?g|for\s+example|such\s+as|including|fig|table) | [–—] | \s--?\s
        | \s*or\s+(?:a|an|the)\b
        | ,\s*(?:or|also|which|meaning|that\s+is|i\.?e\.?|known|called|sometimes|often|commonly)\b
        | ,\s*(?:a|an|another|when|where)\b
        | :\s
        | (?:is|are|was)\s+(?:a|an|the|when|where|what|another|also|any|one|defined|called|known|caused)\b
        | (?:means?|refers?\s+to|describes?|stands?\s+for|happens?|occurs?|develops?|involves?)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What comes right before one: "swelling (oedema", "called oedema", "swelling, or oedema", "swelling – oedema".
_BEFORE = re.compile(
    r"""(?:\(\s*(?:or|also|called|known\s+as|i\.?e\.?,?|a|an|the|medically|technically)?(?:\s+(?:called|known\s+as|a|an))?
        | calls?(?:\s+(?:it|this|that|them))?
        | (?:called|known\s+as|named|termed|terms?(?:\s+for\s+\w+)?|say|word(?:\s+is)?)
        | names?(?:\s+(?:is|for)(?:\s+this)?)?
        | ,\s*or(?:\s+(?:a|an|the))? | [–—] | \s-
    )\s*(?:a|an|the)?\s*["“*‘'(]*\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_WINDOW = 60  # letters before a term that can hold what introduces it


def is_explained_at(passage: Passage, where: TextSpan, plain: Iterable[str] = ()) -> bool:
    """Whether the passage explains the term that stands there; `plain` are wordings that do wherever they stand in it.

    A heading that is about the term counts, since the section below it explains it; so does a term of a glossary.
    """
    text = passage.text
    if passage.kind in (BlockKind.TERM, BlockKind.DEFINITION):
        return True
    if passage.kind is BlockKind.HEADING:
        return text.rstrip().endswith("?") or len(text.split()) <= len(text[where.start : where.end].split()) + 2
    if _AFTER.match(text, where.end) or _BEFORE.search(text[max(0, where.start - _WINDOW) : where.start]):
        return True
    lower = text.lower()
    return any(words in lower for words in plain)


def links_at(article: AnalysedArticle, passage: Passage) -> tuple[TextSpan, ...]:
    """The stretches of a passage that are links: a page that a term leads to can explain it."""
    read = article.read
    return tuple(link.where for link in read.links if read.blocks[link.block] is passage.block)
