"""Augmentation: treebank paragraphs rewritten as real pages write them, with the same analysis."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from training.conversion import Paragraph, Sentence, Word

Rewrite = Callable[[Paragraph, random.Random], Paragraph]

UNITS = ("mg", "mcg", "g", "kg", "mL", "ml", "L", "cm", "mm", "mmHg", "mmol", "IU", "kcal", "°C", "°F", "%", "units")
MINOR = frozenset(
    ("a", "an", "the", "and", "or", "but", "of", "in", "on", "to", "for", "with", "by", "at", "from", "vs")
)
MEASURABLE = frozenset(
    ("year", "day", "week", "month", "hour", "minute", "mile", "dollar", "foot", "meter", "pound", "kilometer")
)
CURLY = str.maketrans({"'": "’"})
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
DASHES = ("-", "–", "—")
OBJECT = "\ufffc"
"""The object replacement character, which stands for inline code and images."""


def augment(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """Return the paragraph, rewritten in none, one or several ways drawn by chance; words and heads stay aligned."""
    for rewrite, share in REWRITES:
        if chance.random() < share:
            paragraph = rewrite(paragraph, chance)
    return paragraph


def lower_case(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """All words in lower case."""
    return _map(paragraph, lambda word: replace(word, form=word.form.lower()))


def upper_case(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """One sentence of the paragraph alone, in capitals, as old headings are."""
    return _map(_heading(paragraph, chance), lambda word: replace(word, form=word.form.upper()))


def title_case(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """One sentence alone, its words capitalised but the minor ones, without a final full stop."""

    def capitalise(word: Word) -> Word:
        minor = word.form in MINOR or not word.form[:1].isalpha()
        return word if minor else replace(word, form=word.form[:1].upper() + word.form[1:])

    return _map(_heading(paragraph, chance), capitalise)


def list_item(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """One sentence alone without its final full stop, sometimes without its capital."""
    item = _heading(paragraph, chance)
    words = item.sentences[0].words
    if chance.random() < 0.5 and words[0].tag not in ("NNP", "NNPS") and words[0].form != "I":
        first = replace(words[0], form=words[0].form[:1].lower() + words[0].form[1:])
        return replace(item, sentences=(replace(item.sentences[0], words=(first, *words[1:])),))
    return item


def drop_last_stop(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """The paragraph without its last full stop."""
    *others, last = paragraph.sentences
    return replace(paragraph, sentences=(*others, _without_stop(last)))


def change_quotes(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """Straight quotes and apostrophes made curly, or curly ones straight."""
    forms = "".join(word.form for sentence in paragraph.sentences for word in sentence.words)
    if set(forms) & set("’‘“”"):
        return _map(paragraph, lambda word: replace(word, form=word.form.translate(STRAIGHT)))

    def curl(word: Word) -> Word:
        quotes = {"``": "“", "''": "”"}
        form = quotes[word.tag] if word.form == '"' and word.tag in quotes else word.form.translate(CURLY)
        return replace(word, form=form)

    return _map(paragraph, curl)


def change_dashes(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """Spaced dashes and the dashes of number ranges written with another dash."""
    dash = chance.choice(DASHES)
    sentences = []
    for sentence in paragraph.sentences:
        words = list(sentence.words)
        for position, word in enumerate(words):
            if word.form in (*DASHES, "--") and 0 < position < len(words) - 1:
                before, after = words[position - 1], words[position + 1]
                spaced = before.space and word.space
                ranged = before.form[-1:].isdigit() and after.form[:1].isdigit()
                if spaced or ranged:
                    words[position] = replace(word, form="–" if ranged and dash == "—" else dash)
        sentences.append(replace(sentence, words=tuple(words)))
    return replace(paragraph, sentences=tuple(sentences))


def lose_apostrophes(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """Negated contractions without their apostrophe ("dont")."""
    return _map(
        paragraph,
        lambda word: replace(word, form=re.sub("['’]", "", word.form)) if re.fullmatch("n['’]t", word.form) else word,
    )


def command(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """Sentences such as "You should rest" and "We must not wait" made commands: "Rest", "Do not wait"."""
    return replace(paragraph, sentences=tuple(map(_command, paragraph.sentences)))


def write_units(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """The nouns of "5 days" or "ten miles" replaced by unit signs, often written against their number."""
    sentences = []
    for sentence in paragraph.sentences:
        words = list(sentence.words)
        for position in range(1, len(words)):
            number, noun = words[position - 1], words[position]
            measured = noun.lemma in MEASURABLE and noun.tag == "NNS" and number.tag == "CD" and number.space
            if measured and number.head == position:
                figure = number.form if number.form[:1].isdigit() else str(chance.randint(2, 600))
                unit = chance.choice(UNITS)
                words[position - 1] = replace(number, form=figure, lemma=figure, space=chance.random() < 0.5)
                words[position] = replace(noun, form=unit, lemma=unit)
        sentences.append(replace(sentence, words=tuple(words)))
    return replace(paragraph, sentences=tuple(sentences))


def place_objects(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """A few nouns replaced by the object replacement character."""

    def place(word: Word) -> Word:
        fits = word.tag in ("NN", "NNP") and word.space and chance.random() < 0.15
        return replace(word, form=OBJECT, lemma=OBJECT) if fits else word

    return _map(paragraph, place)


def _heading(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    short = [sentence for sentence in paragraph.sentences if len(sentence.words) <= 15] or paragraph.sentences
    return replace(paragraph, sentences=(_without_stop(chance.choice(short)),))


def _command(sentence: Sentence) -> Sentence:
    words = sentence.words
    root = next(position for position, word in enumerate(words) if word.head == position)
    advised = words[0].tag == "PRP" and root > 1 and words[1].tag == "MD" and words[root].tag == "VB"
    if not advised or words[0].head != root or words[1].head != root or any(word.head in (0, 1) for word in words):
        return sentence
    denied = words[2].lemma == "not"
    auxiliary = Word("Do", "do", "AUX", "VB", "Mood=Imp|VerbForm=Fin", root, "aux", words[1].space)
    kept = [*([auxiliary] if denied else []), *words[2:]]
    dropped = len(words) - len(kept)
    kept[0] = replace(kept[0], form=kept[0].form[:1].upper() + kept[0].form[1:])
    shifted = [replace(word, head=word.head - dropped) for word in kept]
    if not denied:
        shifted[root - dropped] = replace(shifted[root - dropped], features="Mood=Imp|VerbForm=Fin")
    return replace(sentence, words=tuple(shifted))


def _without_stop(sentence: Sentence) -> Sentence:
    words = sentence.words
    last = len(words) - 1
    if last < 1 or words[-1].form != "." or any(word.head == last for word in words):
        return sentence
    return replace(sentence, words=words[:-1])


def _map(paragraph: Paragraph, change: Callable[[Word], Word]) -> Paragraph:
    sentences = tuple(replace(sentence, words=tuple(map(change, sentence.words))) for sentence in paragraph.sentences)
    return replace(paragraph, sentences=sentences)


REWRITES: tuple[tuple[Rewrite, float], ...] = (
    (command, 0.4),
    (write_units, 0.25),
    (place_objects, 0.02),
    (change_quotes, 0.3),
    (change_dashes, 0.3),
    (lose_apostrophes, 0.05),
    (drop_last_stop, 0.05),
    (list_item, 0.05),
    (title_case, 0.05),
    (upper_case, 0.02),
    (lower_case, 0.04),
)
"""What is done, and to which share of the paragraphs."""
