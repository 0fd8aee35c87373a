"""Reading the open lists that give the lexicon of medical terms its breadth."""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from vocabulary.build import is_international
from vocabulary.terms_curated import Entry

PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9'’ -]+")
DRUG_NAME = re.compile(r"[A-Z][a-z]{5,}(?:[ -](?:acid|sodium|alfa|beta|vedotin|pegol|medocaril|mofetil|etexilate))?")
ABBREVIATION = re.compile(r"(?=[\w-]*[A-Z0-9][\w-]*[A-Z0-9])[\w-]{1,9}(?: [A-Z0-9]+)*")
NOT_OF_PEOPLE = re.compile(
    r"\b(?:Animals?|Bovine|Porcine|Avian|Canine|Feline|Equine|Murine|Simian|Dogs?|Cats?|Goats?|Sheep|Rodents?|Cattle|"
    r"Horses?|Swine|Poultry|Fish|Birds?|Monkey|Primates?|Insects?|Plants?|Experimental|Microscopy|Chromatography|"
    r"Spectroscopy|Toxicity|Caries Activity)\b"
)
DISEASES = {"name": 0, "exact-synonym": 1}
HEADINGS = {
    "vaccine": r"Vaccines?|Toxoid",
    "drug-class": r"Agents|Inhibitors|Antagonists|Agonists|Blockers|Anesthetics",
    "condition": r"Diseases?|Syndromes?|Disorders?|Neoplasms?|Infections?|Injuries|Fractures|Poisoning|"
    r"Deficiency|Anomalies|Abnormalities|Obstruction|Insufficiency|Hernia|Atrophy|Dystrophy|Dystrophies|Palsy|"
    r"\w{3,}itis|\w{3,}(?<!gl)omas?|\w{3,}(?<!gn)osis|\w{2,}emia|\w{3,}pathy|\w{3,}pathies|\w{3,}plegia|\w{3,}iasis",
    "symptom": r"\w{3,}algia|\w{3,}rrhagia|Pain",
    "procedure": r"\w{3,}ectomy|\w{3,}plasty|\w{3,}otomy|\w{3,}ostomy|Transplantation|Bypass|Anesthesia|"
    r"Surgical Procedures|Arthrodesis|Implantation",
    "test": r"\w{3,}scopy|\w{4,}graphy|Tests?|Tomography|Biopsy|\w{4,}centesis|Imaging",
    "body-part": r"Artery|Arteries|Veins?|Nerves?|Muscles?|Bones?|Joints?|Glands?|Ligaments?|Ducts?|Valves?|Cortex|"
    r"Tendons?|Cartilage|Ganglia|Plexus|Sinuses|Membranes?",
    "organism": r"\w*virus|\w*viruses|\w*bacteria",
}
"""Kinds of MeSH headings by how their last word, or the whole heading, ends."""
SPECIES = re.compile(r"[A-Z][a-z]{4,} [a-z]{4,}(?:us|a|um|is|ae|i|e|ii|ens|ans)")
NO_SPECIES = re.compile(r"(?:Vitamin|Factor|Hepatitis|Interferon|Fluids?)\b")


def read_diseases(path: Path) -> Iterator[Entry]:
    """The Disease Ontology: names and exact synonyms, the name first."""
    names: dict[str, list[tuple[int, str]]] = {}
    for row in _rows(path):
        if len(row) == 3 and row[2] in DISEASES and PLAIN_NAME.fullmatch(row[1]):
            names.setdefault(row[0], []).append((DISEASES[row[2]], row[1]))
    for id, ranked in names.items():
        ordered = list(dict.fromkeys(name for _, name in sorted(ranked, key=lambda pair: pair[0])))
        yield from _entries(id, "condition", ordered)


def read_drugs(path: Path) -> Iterator[Entry]:
    """The DrugBank vocabulary: names that look like those of medicines, each with its international names."""
    with path.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            synonyms = set(row["Synonyms"].split(" | "))
            names = [row["Common name"], *sorted(name for name in synonyms if is_international(name, synonyms))]
            if DRUG_NAME.fullmatch(names[0]):
                good = dict.fromkeys(name.lower() for name in names if DRUG_NAME.fullmatch(name))
                yield from _entries(f"DrugBank:{row['DrugBank ID']}", "drug", list(good))


def read_symptoms(path: Path) -> Iterator[Entry]:
    """The headings of MeSH that are signs and symptoms."""
    for row in _rows(path):
        name = turned(row[1])
        if PLAIN_NAME.fullmatch(name) and (kind := heading_kind(name) or "symptom"):
            yield from _entries(f"MeSH:{row[0]}", kind, [name.lower()])


def read_headings(path: Path) -> Iterator[Entry]:
    """The headings of MeSH whose form shows what kind of thing they name."""
    for row in _rows(path):
        name = turned(row[1])
        if PLAIN_NAME.fullmatch(name) and (kind := heading_kind(name)):
            yield from _entries(f"MeSH:{row[0]}", kind, [name if kind == "organism" else name.lower()])


def turned(heading: str) -> str:
    """A heading in the order of speech: "Anemia, Hemolytic" is "Hemolytic Anemia"."""
    parts = heading.split(", ")
    return " ".join(reversed(parts)) if len(parts) == 2 else heading


def heading_kind(heading: str) -> str | None:
    """The kind of what a heading names, or None where its form does not show it."""
    if SPECIES.fullmatch(heading) and not NO_SPECIES.match(heading):
        return "organism"
    if NOT_OF_PEOPLE.search(heading):
        return None
    kind = next((kind for kind, end in HEADINGS.items() if re.search(rf"(?:^|[ -])(?:{end})$", heading)), None)
    return None if kind != "condition" and re.search(r" (?:of|from|and) ", heading) else kind


def _entries(id: str, kind: str, names: list[str]) -> Iterator[Entry]:
    """The entry of what has a name that is no abbreviation; abbreviations of the lists mean too many things."""
    if plain := [name for name in names if not ABBREVIATION.fullmatch(name)]:
        yield Entry(id, plain[0], kind, tuple(plain))


def _rows(path: Path) -> Iterable[list[str]]:
    return (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
