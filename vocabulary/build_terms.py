"""Build the lexicon of medical terms that is shipped in src/healthlint/language/terms/data.

    python -m vocabulary.build_terms --data DIR

DIR holds wordlists/mesh/terms.tsv and symptoms.tsv, wordlists/doid/term-names.tsv and
wordlists/drugs/drugbank_vocabulary.csv. Our own tables stand in data/curated beside the result, SOURCES.md beside it
says where each list comes from and under which licence. The same input gives the same bytes.
"""

import argparse
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from healthlint.language.terms.spelling import singular_forms
from vocabulary.terms_curated import Entry, Stem, read_ambiguity, read_curated
from vocabulary.terms_lists import read_diseases, read_drugs, read_headings, read_symptoms
from vocabulary.terms_variants import exact_keys, keys

DATA = Path(__file__).parents[1] / "src/healthlint/language/terms/data"
RESULT = DATA / "terms.json.gz"
SALE = {True: "yes", False: "no", None: ""}


class Lexicon:
    """What has been claimed so far: a name belongs to the first concept that claims it."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.exact: dict[str, str] = {}
        self.concepts: dict[str, list[str]] = {}

    def add_own(self, entry: Entry) -> None:
        """Add one of our own concepts; raises ValueError for a name that two of them claim."""
        for target, key in self._claims(entry):
            if target.setdefault(key, entry.id) != entry.id:
                raise ValueError(f"{key!r} names {target[key]!r} and {entry.id!r}")
        self._describe(entry, [*entry.names, *entry.exact])

    def add_listed(self, entry: Entry, blocked: set[str]) -> None:
        """Add a concept of a list, or its names to the concept that its preferred name already stands for."""
        owner = next((self.names[key] for key in keys(entry.name) if key in self.names), entry.id)
        free = [name for name in entry.names if not any(self._knows(key) or key in blocked for key in keys(name))]
        kept = Entry(owner, entry.name, entry.kind, tuple(free), classes=entry.classes)
        if not free:
            return
        for target, key in self._claims(kept):
            target.setdefault(key, owner)
        if owner in self.concepts:
            self.concepts[owner].extend(free)
        else:
            self._describe(kept, free)

    def _knows(self, key: str) -> bool:
        head, _, last = key.rpartition(" ")
        return key in self.names or any(f"{head} {form}".strip() in self.names for form in singular_forms(last))

    def _claims(self, entry: Entry) -> Iterable[tuple[dict[str, str], str]]:
        yield from ((self.names, key) for name in entry.names for key in keys(name))
        yield from ((self.exact, key) for name in entry.exact for key in exact_keys(name))

    def _describe(self, entry: Entry, names: list[str]) -> None:
        name = entry.name if entry.name in names else names[0]
        synonyms = [other for other in dict.fromkeys(names) if other != name]
        self.concepts[entry.id] = [name, entry.kind, " ".join(entry.classes), SALE[entry.over_the_counter], *synonyms]


def main() -> None:
    """Read our own tables, then the lists, and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    lists = parser.parse_args().data / "wordlists"
    curated = read_curated(DATA / "curated")
    ambiguity = read_ambiguity(DATA / "curated")
    lexicon = Lexicon()
    for phrase in ambiguity["other"]:
        lexicon.names |= dict.fromkeys(keys(phrase), "")
    for entry in curated.entries:
        lexicon.add_own(entry)
    own = len(lexicon.concepts)
    blocked = set(ambiguity["blocked"].split("\n"))
    for entry in (
        *read_diseases(lists / "doid/term-names.tsv"),
        *(classified(drug, curated.stems) for drug in read_drugs(lists / "drugs/drugbank_vocabulary.csv")),
        *read_symptoms(lists / "mesh/symptoms.tsv"),
        *read_headings(lists / "mesh/terms.tsv"),
    ):
        lexicon.add_listed(entry, blocked)
    RESULT.write_bytes(gzip.compress(render(lexicon, ambiguity).encode(), mtime=0))
    print(
        f"{RESULT.name}: {own} own concepts, {len(lexicon.concepts) - own} from lists, "
        f"{len(lexicon.names) + len(lexicon.exact)} names, {RESULT.stat().st_size // 1000} kB"
    )


def classified(drug: Entry, stems: list[Stem]) -> Entry:
    """A medicine with the classes that the stem of its name tells."""
    classes = tuple(stem.drug_class for stem in stems if stem.covers(drug.name))
    return Entry(drug.id, drug.name, drug.kind, drug.names, classes=classes)


def render(lexicon: Lexicon, ambiguity: dict[str, Any]) -> str:
    """The lexicon as JSON, as healthlint.language.terms.lexicon reads it."""
    longest: dict[str, int] = {}
    for key in (*lexicon.names, *lexicon.exact):
        words = key.lower().replace(" ,", "").split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    content = {
        "names": lexicon.names,
        "exact": lexicon.exact,
        "longest": {first: most for first, most in longest.items() if most > 1},
        "noun": sorted(set(ambiguity["noun"].split())),
        "surroundings": ambiguity["context"],
        "concepts": {id: "\t".join(fields) for id, fields in lexicon.concepts.items()},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


if __name__ == "__main__":
    main()
