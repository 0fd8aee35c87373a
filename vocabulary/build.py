"""Build the medical vocabulary that is shipped in src/healthlint/grammar/data from open word lists.

    python -m vocabulary.build --data DIR --medical-spelling FILE --misspellings FILE

DIR holds mesh/terms.tsv, doid/term-names.tsv, drugs/drugbank_vocabulary.csv and scowl/american-english-large. The
medical spelling list is en_med_glut.dic of Debian's hunspell-en-med; the misspellings, none of which gets in, are one
`wrong->right` a line (dictionary.txt of codespell). SOURCES.md beside the result says where each list comes from and
under which licence.
"""

import argparse
import csv
import gzip
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from healthlint.grammar.vocabulary import one_edit_away
from vocabulary.british import british_forms

HERE = Path(__file__).parent
RESULT = HERE.parent / "src/healthlint/grammar/data/words.txt.gz"
WORD = re.compile(r"[^\W\d_]{3,}")
ENGLISH_WORD = re.compile(r"[^\W\d_]{2,}")
SHORTEST_UNCERTAIN = 6
INFLECTION = re.compile(r"(?:ae?|al|es?|ic?|is|on|ous|s|um|us|y)$")
LATIN = re.compile(r"[a-zà-öø-ÿ]+")
TRUSTED_AGAINST_MISSPELLINGS = {"transferrin", "selectin", "allo", "creatin", "collectin", "dota"}
"""Substances whose names look like a known misspelling of something else."""


def main() -> None:
    """Read the lists, sort their words into sections and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--medical-spelling", type=Path, required=True)
    parser.add_argument("--misspellings", type=Path, required=True)
    arguments = parser.parse_args()
    wrong = misspellings(arguments.misspellings)
    english = set(read_scowl(arguments.data / "scowl/american-english-large"))
    additions = set(read_additions(HERE / "additions.txt"))
    cased = english | additions | set(read_diseases(arguments.data / "doid/term-names.tsv"))
    cased |= set(read_drugs(arguments.data / "drugs/drugbank_vocabulary.csv"))
    headings = {
        word for word in read_mesh(arguments.data / "mesh/terms.tsv") if word in cased or word.capitalize() not in cased
    }
    medical = cased | headings
    medical |= set(read_medical_spelling(arguments.medical_spelling, {word.lower() for word in medical} | wrong))
    medical |= {plural for word in medical - english for plural in plurals(word)}
    words = (english | medical) - wrong | additions | {plural for word in additions for plural in plurals(word)}
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_bytes(gzip.compress(render(sections(words)).encode(), mtime=0))
    print(f"{RESULT.name}: {len(words)} words in American spelling, {RESULT.stat().st_size // 1000} kB")


def misspellings(path: Path) -> set[str]:
    """The wrong forms of a `wrong->right` list."""
    wrong = {line.split("->")[0].strip() for line in path.read_text().splitlines() if "->" in line}
    return wrong - TRUSTED_AGAINST_MISSPELLINGS


def read_scowl(path: Path) -> Iterator[str]:
    """Every word that is not a single letter, a possessive or an abbreviation in capitals."""
    for word in path.read_text().split():
        if ENGLISH_WORD.fullmatch(word) and not word.isupper():
            yield word


def read_additions(path: Path) -> Iterator[str]:
    """Our own words; comments start with a number sign."""
    for line in path.read_text().splitlines():
        if not line.startswith("#"):
            yield from line.split()


def read_mesh(path: Path) -> Iterator[str]:
    """The words of the headings, which are in title case, in lower case."""
    return lowered(line.split("\t")[1] for line in path.read_text().splitlines()[1:])


def read_diseases(path: Path) -> Iterator[str]:
    """The words of the names of diseases, whose case is meant: a capital is a person or a place."""
    for line in path.read_text().splitlines()[1:]:
        for word in WORD.findall(line.split("\t")[1]):
            if word[1:].islower():
                yield word


def read_drugs(path: Path) -> Iterator[str]:
    """The words of the drugs' common names, and their international names; other synonyms are chemical or foreign."""
    with path.open(newline="") as lines:
        for row in csv.DictReader(lines):
            synonyms = set(row["Synonyms"].split(" | "))
            yield from lowered([row["Common name"], *(name for name in synonyms if is_international(name, synonyms))])


def is_international(name: str, synonyms: set[str]) -> bool:
    """Whether the Latin form of a name stands beside it: Salbutamol, Salbutamolum."""
    stem = name.removesuffix("e")
    return f"{name}um" in synonyms or (f"{stem}um" in synonyms and stem not in synonyms)


def read_medical_spelling(path: Path, certain: set[str]) -> Iterator[str]:
    """The words of a list that holds misspelt ones: those of some length that are not close to a certain word."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.strip()
        lower = word.lower()
        sound = len(word) >= SHORTEST_UNCERTAIN and word[1:].islower() and LATIN.fullmatch(lower)
        if sound and lower not in certain and not is_close(lower, certain):
            yield word


def is_close(word: str, certain: set[str]) -> bool:
    """Whether a word is one letter away from a certain one, and not just an inflection of it (petechiae, petechia)."""
    stem = INFLECTION.sub("", word)
    return any(INFLECTION.sub("", near) != stem for near in certain.intersection(one_edit_away(word)))


def lowered(phrases: Iterable[str]) -> Iterator[str]:
    """The words of phrases that are no abbreviation, in lower case."""
    for phrase in phrases:
        for word in WORD.findall(phrase):
            if word[1:].islower() and LATIN.fullmatch(word.lower()):
                yield word.lower()


def plurals(word: str) -> Iterator[str]:
    """The regular plural of a word in lower case, which the medical lists, unlike the general one, do not give."""
    if not word.islower():
        return
    if re.search(r"(?:[sxz]|[cs]h)$", word):
        yield f"{word}es"
    elif re.search(r"[^aeiou]y$", word):
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}s"


def sections(words: set[str]) -> dict[str, set[str]]:
    """Words for every locale, for one, and names; the accent of a word may be left out."""
    words = words | {unaccented(word) for word in words}
    plain = {word for word in words if word.islower()}
    british = {(word, *form) for word in plain for form in british_forms(word)}
    only_american = {word for word, _, exclusive in british if exclusive}
    return {
        "en": plain - only_american - {form for _, form, exclusive in british if exclusive},
        "en-US": only_american,
        "en-GB": {form for _, form, _ in british},
        "names": {word for word in words if not word.islower() and word.lower() not in plain},
    }


def unaccented(word: str) -> str:
    """The word with its letters bare of accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def render(parts: dict[str, set[str]]) -> str:
    """A blank line between sections, each a title line and its words in order."""
    return "\n\n".join("\n".join([title, *sorted(words)]) for title, words in parts.items())


if __name__ == "__main__":
    main()
