"""Faults of writing: misspelt, confused, split and joined words, capitals, punctuation, lost, doubled, moved words."""

import re

from training.detector.edits import Edit, Means, in_case
from training.detector.texts import Sentence

SLIPS = (
    ("ie", "ei"), ("ei", "ie"), ("ea", "ae"), ("ou", "uo"), ("tion", "sion"), ("sion", "tion"), ("ance", "ence"),
    ("ence", "ance"), ("able", "ible"), ("ible", "able"), ("ph", "f"), ("gh", ""), ("ll", "l"), ("ss", "s"),
    ("mm", "m"), ("nn", "n"), ("cc", "c"), ("tt", "t"), ("rr", "r"), ("pp", "p"), ("ff", "f"), ("ur", "er"),
    ("er", "ar"), ("ar", "er"), ("or", "er"), ("al", "el"), ("le", "el"), ("ck", "k"), ("c", "s"), ("s", "c"),
    ("y", "i"), ("i", "y"), ("e", "a"), ("a", "e"), ("i", "e"), ("e", "i"), ("o", "u"), ("u", "o"), ("wh", "w"),
    ("kn", "n"), ("rh", "r"), ("ely", "ly"), ("lly", "ly"), ("ment", "mant"), ("ful", "full"), ("ous", "us"),
    ("ght", "th"), ("tch", "ch"), ("que", "k"), ("sc", "s"), ("ui", "u"), ("oe", "e"), ("ae", "e"), ("mb", "m"),
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
COMPOUNDS = (
    "every day", "a lot", "at least", "in fact", "as well", "of course", "all right", "in spite", "each other",
    "no one", "even though", "high school", "long term", "any more", "in front", "some times", "may be", "along side",
)  # fmt: skip
LINKING = frozenset("and but so because although however therefore which while when if or that".split())


def misspell(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A slip of the finger or of the ear within a word."""
    token, chance = sentence[place], means.chance
    word = token.text
    if not re.fullmatch(r"[A-Za-z][a-z]{3,}", word) or token.tag.startswith("NNP"):
        return None
    begin = chance.randrange(1, len(word) - 1)
    kind = chance.random()
    if kind < 0.45:
        fitting = [(old, new) for old, new in SLIPS if old in word[1:]]
        if not fitting:
            return None
        old, new = chance.choice(fitting)
        at = word.index(old, 1)
        changed = word[:at] + new + word[at + len(old) :]
    elif kind < 0.6:
        changed = word[:begin] + word[begin + 1] + word[begin] + word[begin + 2 :]
    elif kind < 0.75:
        changed = word[:begin] + word[begin + 1 :]
    elif kind < 0.9:
        changed = word[:begin] + word[begin] + word[begin:]
    else:
        changed = word[:begin] + chance.choice(LETTERS) + word[begin + chance.randrange(2) :]
    known = changed == word or changed.lower() in means.known
    return None if known else Edit(place, place + 1, (changed,))


def confuse(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A word that sounds or looks alike: "there" for "their"."""
    token = sentence[place]
    others = means.confused.get(token.text.lower(), ())
    return Edit(place, place + 1, (in_case(means.chance.choice(others), token.text),)) if others else None


def exchange(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A synonym that does not fit here, as software for rewriting chooses it: "bosom malignancy"."""
    token = sentence[place]
    if not token.tag.startswith(("NN", "VB", "JJ")) or token.tag.startswith("NNP"):
        return None
    others = means.synonyms.get((token.lemma.lower(), token.tag[0].lower()), ())
    if not others:
        return None
    chosen = means.chance.choice(others)
    form = means.forms.get((chosen, token.tag), chosen if token.tag in {"NN", "JJ", "VB", "VBP"} else "")
    return Edit(place, place + 1, (in_case(form, token.text),)) if form else None


def split(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """One word written as two: "any one", "with out"."""
    word = sentence[place].text
    cuts = [cut for cut in range(2, len(word) - 1) if word[:cut].lower() in means.known and word[cut:] in means.known]
    if not word.isalpha() or len(word) < 6 or not cuts:
        return None
    cut = means.chance.choice(cuts)
    return Edit(place, place + 1, (word[:cut], word[cut:]))


def run_together(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Two words written as one: "alot"."""
    if place + 1 >= len(sentence) or not sentence[place].blank:
        return None
    first, second = sentence[place].text, sentence[place + 1].text
    usual = f"{first} {second}".lower() in COMPOUNDS
    if not (first.isalpha() and second.isalpha()) or (not usual and means.chance.random() > 0.1):
        return None
    return Edit(place, place + 2, (first + second,))


def lose_apostrophe(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """ "dont", "the patients doctor"; or an apostrophe in a plural."""
    token = sentence[place]
    if place + 1 < len(sentence) and not token.blank:
        after = sentence[place + 1].text.replace("’", "'")
        if after.lower() in {"n't", "'s", "'re", "'ve", "'ll", "s'"}:
            return Edit(place, place + 2, (token.text + after.replace("'", ""),))
    if token.tag == "NNS" and token.text.endswith("s") and means.chance.random() < 0.2:
        return Edit(place, place + 1, (token.text[:-1] + "'s",))
    return None


def lose_capital(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A name, "I" or the first word in small letters; or a capital where none belongs."""
    word = sentence[place].text
    if sentence[place].tag.startswith("NNP") and word[:1].isupper() and word[1:].islower() and place:
        return Edit(place, place + 1, (word.lower(),))
    if word == "I" or (place == 0 and word[:1].isupper() and (word[1:].islower() or len(word) == 1)):
        return Edit(place, place + 1, (word.lower(),))
    if sentence[place].tag in {"NN", "NNS", "JJ", "VB"} and word.islower() and place and means.chance.random() < 0.05:
        return Edit(place, place + 1, (word.capitalize(),))
    return None


def lose_comma(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The comma after an opening clause or phrase, in a list, or of an apposition is lost."""
    is_comma = sentence[place].text == "," and 0 < place < len(sentence) - 1
    return Edit(place, place + 1, ()) if is_comma else None


def add_comma(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A comma between a verb and what belongs to it, or after a linking word."""
    token = sentence[place]
    wrong = token.tag in {"VBZ", "VBP", "VB", "IN", "DT", "MD", "TO"} or token.text.lower() in LINKING
    fits = wrong and token.blank and token.text.isalpha() and place and place + 1 < len(sentence)
    return Edit(place, place + 1, (token.text + ",",)) if fits else None


def change_stop(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A full stop or semicolon within the text is lost or becomes a comma; a question ends in a full stop."""
    token = sentence[place]
    if token.text in {".", ";", ":"} and 0 < place < len(sentence) - 1 and token.blank:
        return Edit(place, place + 1, means.chance.choice(((), (",",))))
    if token.text == "?" and place + 1 == len(sentence):
        return Edit(place, place + 1, (".",))
    return Edit(place, place + 1, ()) if token.text == "." and place + 1 == len(sentence) else None


def lose_hyphen(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """ "long term treatment" for "long-term treatment"."""
    if sentence[place].tag != "HYPH" or not 0 < place < len(sentence) - 1:
        return None
    return Edit(place - 1, place + 2, (sentence[place - 1].text, sentence[place + 1].text))


def lose_word(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A word that its neighbours need is lost: a verb, a noun between determiner and verb, a conjunction."""
    token = sentence[place]
    if not 0 < place < len(sentence) - 1 or not token.text.isalpha():
        return None
    after, before = sentence[place + 1].tag, sentence[place - 1].tag
    needed = (
        (token.tag in {"NN", "NNS"} and before in {"DT", "PRP$"} and after[:2] in {"VB", "MD", "IN"})
        or (token.tag in {"VBZ", "VBP", "VBD", "MD"} and before[:2] in {"NN", "PR"})
        or (token.tag == "CC" and after[:2] == before[:2])
        or (token.tag == "VB" and before in {"TO", "MD"})
    )
    return Edit(place, place + 1, ()) if needed else None


def double_word(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A word is written twice, or a small word too many."""
    token = sentence[place]
    if not place or not token.text.isalpha() or not token.text.islower():
        return None
    extra = token.text if means.chance.random() < 0.3 else means.chance.choice(("the", "of", "to", "is", "and", "that"))
    return Edit(place, place, (extra,))


def move_word(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Two neighbours change places: "can be also seen", "the pain severe"."""
    if not 0 < place < len(sentence) - 2:
        return None
    first, second = sentence[place], sentence[place + 1]
    fits = {
        ("JJ", "NN"), ("JJ", "NNS"), ("RB", "VB"), ("RB", "VBN"), ("RB", "JJ"), ("MD", "RB"), ("DT", "JJ"),
        ("TO", "VB"), ("IN", "DT"), ("VBZ", "RB"), ("VBP", "RB"), ("DT", "NN"), ("NN", "NNS"), ("NN", "NN"),
    }  # fmt: skip
    if (first.tag, second.tag) not in fits or not (first.text.islower() and second.text.islower()):
        return None
    return Edit(place, place + 2, (second.text, first.text))
