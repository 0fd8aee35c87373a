"""Examples for the detector: clean sentences with faults put in, clean ones, and LanguageTool's own examples."""

import csv
import html
import random
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from training.detector import grammar_faults as grammar
from training.detector import writing_faults as writing
from training.detector.edits import Edit, Example, Fault, Means, write
from training.detector.texts import Sentence, forms_of

WEIGHTS: Mapping[Fault, float] = {
    grammar.lose_determiner: 8,
    grammar.add_determiner: 4,
    grammar.change_determiner: 2,
    grammar.lose_preposition: 4,
    grammar.add_preposition: 3,
    grammar.change_preposition: 7,
    grammar.change_number: 8,
    grammar.change_verb_form: 7,
    grammar.change_auxiliary: 5,
    grammar.break_agreement: 6,
    grammar.change_tense: 3,
    grammar.change_pronoun: 3,
    grammar.lose_pronoun: 2,
    grammar.change_amount: 2,
    grammar.change_class: 5,
    writing.misspell: 11,
    writing.confuse: 5,
    writing.exchange: 4,
    writing.split: 1,
    writing.run_together: 1,
    writing.lose_apostrophe: 2,
    writing.lose_capital: 2,
    writing.lose_comma: 3,
    writing.add_comma: 1.5,
    writing.change_stop: 4,
    writing.lose_hyphen: 0.5,
    writing.lose_word: 3,
    writing.double_word: 2,
    writing.move_word: 3,
}
"""How often each fault is made, near what collections of corrected writing count."""
CLEAN = 0.3
"""The share of the sentences that stay as they are."""
NUMBERS = ((1, 0.45), (2, 0.25), (3, 0.15), (4, 0.1), (6, 0.05))
"""How many faults a faulty sentence gets, and how often."""
TRIES = 40
Key = TypeVar("Key")
PAIRED = 0.25
"""The share of the texts that are two sentences together."""
TOOL_EXAMPLE = re.compile(r"<example\b([^>]*)>(.*?)</example>", re.DOTALL)
CORRECTION = re.compile(r'correction="([^"]*)"')


def read_means(sentences: Sequence[Sentence], lexicon: Path, tool: zipfile.ZipFile, chance: random.Random) -> Means:
    """What faults are made with: forms in the sentences, Open English WordNet, LanguageTool's confused words."""
    known = frozenset(token.text.lower() for sentence in sentences for token in sentence)
    confused: dict[str, set[str]] = defaultdict(set)
    sets = tool.read("org/languagetool/resource/en/confusion_sets.txt").decode()
    for first, second in re.findall(
        r"^#?\s*([a-z']+)(?:\|[^;]*)?\s*(?:;|->)\s*([a-z']+)(?:\|[^;]*)?\s*;", sets, re.MULTILINE
    ):
        if first in known and second in known and first != second:
            confused[first].add(second)
            confused[second].add(first)
    related: dict[str, set[str]] = defaultdict(set)
    with (lexicon / "oewn_derivations.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            one, other = row["lemma"].lower(), row["other"].lower()
            if one[:4] == other[:4] and one != other and {one, other} <= known:
                related[one].add(other)
                related[other].add(one)
    synonyms: dict[tuple[str, str], set[str]] = defaultdict(set)
    with (lexicon / "oewn_synsets.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            members = [member.lower() for member in row["members"].split("|") if member.isalpha()]
            kind = {"s": "j", "a": "j"}.get(row["part_of_speech"], row["part_of_speech"])
            for member in members:
                synonyms[member, kind].update(other for other in members if other[:4] != member[:4])
    return Means(chance, forms_of(sentences), known, _listed(confused), _listed(related), _listed(synonyms))


def _listed(table: Mapping[Key, set[str]]) -> dict[Key, Sequence[str]]:
    return {key: sorted(words) for key, words in table.items() if words}


def spoil(sentence: Sentence, means: Means) -> Example:
    """The sentence with some faults, or none."""
    chance = means.chance
    if chance.random() < CLEAN:
        return write(sentence, ())
    wanted = chance.choices([number for number, _ in NUMBERS], [share for _, share in NUMBERS])[0]
    wanted = min(wanted, 1 + len(sentence) // 6)
    kinds, weights = list(WEIGHTS), list(WEIGHTS.values())
    edits, taken = list[Edit](), set[int]()
    for _ in range(TRIES):
        fault = chance.choices(kinds, weights)[0]
        places = [place for place in range(len(sentence)) if not {place - 1, place, place + 1} & taken]
        chance.shuffle(places)
        edit = next((found for place in places[:12] if (found := fault(sentence, place, means))), None)
        touched = set(range(edit.start, max(edit.end, edit.start + 1))) if edit else set()
        if edit and not touched & taken:
            edits.append(edit)
            taken |= touched
        if len(edits) == wanted:
            break
    return write(sentence, edits)


def make_examples(sentences: Sequence[Sentence], means: Means) -> Iterator[Example]:
    """One example of each sentence, or of two together."""
    order = list(sentences)
    means.chance.shuffle(order)
    place = 0
    while place < len(order):
        sentence = order[place]
        place += 1
        if means.chance.random() < PAIRED and place < len(order) and len(sentence) + len(order[place]) < 50:
            last = sentence[-1]
            sentence = (*sentence[:-1], type(last)(last.text, last.tag, last.lemma, True), *order[place])
            place += 1
        yield spoil(sentence, means)


def read_tool_examples(tool: zipfile.ZipFile) -> Iterator[Example]:
    """The examples of LanguageTool's English rules (LGPL-2.1): faulty ones, and what is right."""
    names = ("grammar.xml", "en-US/grammar.xml", "en-GB/grammar.xml")
    for name in names:
        for attributes, inner in TOOL_EXAMPLE.findall(tool.read(f"org/languagetool/rules/en/{name}").decode()):
            before, opened, rest = inner.partition("<marker>")
            marked, _, after = rest.partition("</marker>")
            texts = [html.unescape(re.sub(r"<[^>]*>|\s+", " ", part)) for part in (before, marked, after)]
            correction = CORRECTION.search(attributes)
            if correction is None and "incorrect" not in attributes:
                yield Example(" ".join("".join(texts).split()), ())
            elif opened and len(marked.split()) < 6:
                start = len(texts[0])
                yield Example("".join(texts), ((start, start + len(texts[1])),))
                better = html.unescape(correction[1]).split("|")[0] if correction else ""
                if better:
                    yield Example(texts[0] + better + texts[2], ())
