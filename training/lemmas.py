"""The lemmatizer's tables: WordNet's, as spacy-lookups-data gives them, corrected and completed by the treebanks."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.lookups import Lookups, load_lookups

from training.conversion import Paragraph

TABLES = ("lemma_rules", "lemma_index", "lemma_exc")
INFLECTED = ("noun", "verb", "adj", "adv")
UNSURE = ("s", "f", "x", "z", "ch", "sh", "man", "y")
"""How nouns end whose plural may be more than an s; only those need the index."""
FEWEST = 2
"""How often the treebanks must hold a form; forms met once are often misspellings."""
LOST = {"n't": "nt"}
Exceptions = dict[str, dict[str, list[str]]]


def build_lookups(paragraphs: Iterable[Paragraph]) -> Lookups:
    """Return the tables of spaCy's English rule lemmatizer: rules, known lemmas and exceptions by part of speech."""
    wordnet = load_lookups("en", list(TABLES))
    rules, index, known = map(wordnet.get_table, TABLES)
    lemmas = {pos: {word for word in index[pos] if word.isalpha()} for pos in INFLECTED}
    exceptions: Exceptions = {pos: _certain(known[pos], lemmas[pos]) for pos in INFLECTED}
    exceptions["noun"].update(_singulars(lemmas["noun"]))
    treebanks = _treebank_lemmas(paragraphs)
    lemmas["noun"] -= _hiding(lemmas["noun"], set(treebanks["noun"]))
    for pos, forms in treebanks.items():
        exceptions.setdefault(pos, {}).update(forms)
        lemmas.setdefault(pos, set()).update(lemma for (lemma,) in forms.values() if lemma.isalpha())
    lemmas["verb"] = _without_twins(lemmas["verb"])
    lemmas["noun"] = {noun for noun in lemmas["noun"] if noun.endswith(UNSURE)}
    tables = Lookups()
    tables.add_table("lemma_rules", {pos: rules[pos] for pos in INFLECTED})
    tables.add_table("lemma_index", {pos: dict.fromkeys(sorted(words), 1) for pos, words in lemmas.items()})
    tables.add_table("lemma_exc", exceptions)
    return tables


def _certain(known: dict[str, list[str]], lemmas: set[str]) -> dict[str, list[str]]:
    """WordNet's exceptions but those that end in s and are doubtful or regular ("masses", "leaves" of "leave")."""
    return {
        form: found
        for form, found in known.items()
        if not (form.endswith("s") and (len(found) > 1 or (form[:-1] in lemmas and found != [form[:-1]])))
    }


def _singulars(nouns: set[str]) -> dict[str, list[str]]:
    """Nouns that end in s and are no plural ("diabetes"), each its own lemma."""
    return {noun: [noun] for noun in nouns if noun.endswith("s") and noun[:-1] not in nouns}


def _hiding(nouns: set[str], seen: set[str]) -> set[str]:
    """Rare nouns whose plural is that of another: "dos", for which the lemmatizer would take "doses"."""
    single = {noun for noun in nouns - seen if noun.endswith("s") and not noun.endswith("ss")}
    return {noun for noun in single if f"{noun}e" in nouns}


def _without_twins(verbs: set[str]) -> set[str]:
    """The verbs without those whose -ing form the lemmatizer would confuse: "hop" ("hoping" is "hope"), "singe"."""
    twins = {verb for verb in verbs if f"{verb}e" in verbs}
    return verbs - {f"{verb}e" if verb.endswith("ng") else verb for verb in twins}


def _treebank_lemmas(paragraphs: Iterable[Paragraph]) -> Exceptions:
    """The most frequent lemma of each lower-cased form by part of speech; of names, only plurals.

    Sentences without tags (ATIS) are left out: their lemmas are less sure ("leaf" for the verb "leaves").
    """
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            for word in sentence.words:
                if word.tag and (word.pos != "PROPN" or (word.tag == "NNPS" and word.lemma != word.form)):
                    counts[word.pos.lower(), word.form.lower()][word.lemma] += 1
    found: Exceptions = defaultdict(dict)
    for (pos, form), lemmas in counts.items():
        if lemmas.total() < FEWEST:
            continue
        for spelling in {form, form.replace("'", "’"), LOST.get(form, form)}:
            found[pos][spelling] = [lemmas.most_common(1)[0][0]]
    return dict(found)
