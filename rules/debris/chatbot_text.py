"""Words of a chat program were left in the article

A chat program speaks of itself, of its training and to the person who asked it. Where such words reach readers,
      nobody
has read the text before it was published, and its facts are as unchecked as its phrases.
"""

import re
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is what a chat program says to its user. Take it out, and check the whole text by hand."
SEVERITY = "error"
REFERENCES = [
    "https://www.who.int/publications/i/item/9789240084759",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
]
BAD = [
    "# Gout\n\n[[As an AI language model]], I have no body, but gout is said to hurt.\n",
    "# Gout\n\n[[Certainly! Here is a draft]] of the article on gout.\n",
    "# Gout\n\nGout is painful. [[I hope this helps]]! Gout comes in attacks.\n",
    "# Gout\n\n[[As of my last knowledge update]], two drugs were approved.\n",
    "# Gout\n\nGout hurts.\n\n[[Would you like me to expand]] on the diet?\n",
    "# Gout\n\n[[I'm sorry, but I can't provide medical advice]].\n",
]
GOOD = [
    "# Chat programs\n\nA page may say “As an AI language model”. Do not trust it with your health.\n",
    "# Gout\n\nCertainly, gout is painful. Here is what helps.\n",
    "# Gout\n\nI hope this leaflet helps my patients.\n",
    "# Gout\n\nAI language models read X-rays of the foot. Regenerate your energy with rest.\n",
    "# Gout\n\n> I'm sorry, but I can't walk, I told the nurse.\n",
]
_SAID = re.compile(
    r"""
      \b as \s an? \s (?: AI | artificial \s intelligence | large ) (?: \s (?: language | text ) )? (?: \s (?: model
        | assistant | program | chatbot ) ) \b
    | \b as \s of \s my \s (?: last | latest | most \s recent ) \s (?: knowledge \s | training \s )? (?: update
      | cut-?off )
    | \b my \s (?: knowledge | training ) \s (?: cut-?off | data \b ) | \b knowledge \s cut-?off \s (?: date | in )
    | (?: ^ | (?<= [.!?] \s ) ) (?: certainly | sure | of \s course | absolutely ) [!,.] \s (?: here (?: \s is
      | \s are | ['’]s ) | below \s is )
        \s (?: a | an | the | your | some ) (?: \s \w+ )?
    | \b I \s hope \s (?: this | that ) \s
        (?: (?: information | answer | overview | summary | explanation | draft ) \s )? (?: helps
          | was \s helpful | is \s helpful | answers ) \b
    | (?: ^ | (?<= [.!?] \s ) ) (?: I['’]m | I \s am ) \s sorry , \s but \s I \s (?: can['’]?t | cannot
      | am \s (?: not \s able | unable ) \s to )
        \s (?: provide | give | help | offer | assist ) (?: \s \w+ ){0,2}
    | (?: ^ | (?<= [.!?] \s ) ) (?: would \s you \s like \s me | do \s you \s want \s me ) \s to \s \w+
    | (?: ^ | (?<= [.!?] \s ) ) let \s me \s know \s if \s you (?: ['’]d | \s would )? \s (?: like | need | want ) \b
    | \b regenerate \s response \b | \b ChatGPT \s said \s? :
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"[“\"‘']\s*$")


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if passage.kind is BlockKind.QUOTE:
            continue
        for match in _SAID.finditer(passage.text):
            if not _QUOTED.search(passage.text[: match.start()]):
                yield Hit.at(passage, TextSpan(*match.span()))
