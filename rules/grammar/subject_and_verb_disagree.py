"""A verb does not agree with its subject

A subject in the singular takes “is”, “has” or a verb in -s; one in the plural does not, however many words stand
between the two. Where they disagree, the reader looks for another subject.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import children, is_plural, is_singular, prose, word_after
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” does not agree with its subject, “{subject}”."
SEVERITY = "warning"
REFERENCES = [
    "https://owl.purdue.edu/owl/general_writing/grammar/subject_verb_agreement.html",
    "https://dictionary.cambridge.org/grammar/british-grammar/subject-verb-agreement",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "The ((causes)) of this kind of headache [[is -> are]] not known.",
    "The main ((symptom)) of these infections [[are -> is]] a rash.",
    "((One)) of the tests [[show -> shows]] how well the lungs work.",
    "These ((tablets)) [[helps -> help]] you sleep.",
]
GOOD = [
    "The causes of this kind of headache are not known.",
    "The main symptom of these infections is a rash.",
    "One of the tests shows how well the lungs work.",
    "If the pain were worse, you would know.",
    "A number of tests are done.",
    "Rest and water are all you need.",
    "The doctor may suggest that the child stay at home.",
    "Two weeks is a long time.",
    "Three tablets is too many.",
    "He is one of the patients who need an operation.",
]
_PLURAL_OF = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SINGULAR_OF = {plural: singular for singular, plural in _PLURAL_OF.items()}
_SUM = frozenset(
    "day week month year hour minute second mile pound dollar gram milligram litre liter step cup glass drop".split()
)
_CERTAIN = frozenset("a an each every this that another one".split())
_SEVERAL = frozenset("all some most any no half these those both".split())
_ADDED = frozenset("and or nor plus & , / ( - – — ; : with including especially what which".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for verb in sentence:
            subject = _subject_of(verb)
            if subject is None or verb.i - subject.i > 12 or not _is_plain(subject, verb):
                continue
            right = _form_for(subject, verb)
            if right is not None:
                yield Hit.at(
                    passage,
                    verb,
                    replacement=right,
                    related=((Spot.of(passage, subject), "the subject"),),
                    subject=subject.text,
                )


def _subject_of(verb: Token) -> Token | None:
    """The subject before a finite verb, be it an auxiliary, a copula or the main verb; none in a relative clause."""
    if verb.tag_ not in ("VBZ", "VBP", "VBD") or verb.pos_ not in ("VERB", "AUX"):
        return None
    if verb.dep_ in ("aux", "aux:pass", "cop"):
        if any(
            left.tag_ in ("MD", "VBZ", "VBP", "VBD") and left.dep_.startswith("aux") and left != verb
            for left in verb.head.lefts
        ):
            return None
        clause = verb.head
    else:
        if children(verb, "aux", "aux:pass", "cop"):
            return None
        clause = verb
    subjects = children(clause, "nsubj", "nsubj:pass")
    if len(subjects) != 1 or subjects[0].i > verb.i or clause.dep_.startswith("acl"):
        return None
    return subjects[0]


def _is_plain(subject: Token, verb: Token) -> bool:
    """Whether nothing is added to the subject, and nothing before the verb might be the subject instead."""
    if children(subject, "conj", "appos", "flat", "nummod", "parataxis", "list"):
        return False
    between = subject.doc[subject.sent.start : verb.i]
    return not any(
        word.lower_ in _ADDED or word.tag_ in ("CC", "NNP", "NNPS", "``", "''", "VBG", "WP", "WDT", "HYPH", "CD")
        for word in between
        if word.lower_ != "one"
    )


def _form_for(subject: Token, verb: Token) -> str | None:
    """The form that agrees with the subject, where the verb certainly does not."""
    word = verb.lower_
    determiner = next((child.lower_ for child in subject.lefts if child.dep_ == "det"), "")
    if word in _SINGULAR_OF and (word != "were" or not _is_unreal(verb)):
        is_one = subject.lower_ == "one" and _is_of_several(subject)
        return _SINGULAR_OF[word] if is_one or _is_one_thing(subject, determiner) else None
    if verb.lower_ in _PLURAL_OF:
        return _PLURAL_OF[word] if _is_many(subject) else None
    if verb.pos_ != "VERB" or not verb.text.islower():
        return None
    if verb.tag_ == "VBZ" and _is_many(subject) and verb.lemma_ != word and word.endswith("s"):
        return verb.lemma_
    is_bare = verb.tag_ == "VBP" and verb.lemma_ == word
    is_one = subject.lower_ == "one" and _is_of_several(subject)
    if is_bare and (is_one or (is_singular(subject) and determiner in _CERTAIN)) and not _is_unreal(verb):
        return _with_s(word)
    return None


def _is_of_several(subject: Token) -> bool:
    after = word_after(subject)
    return after is not None and after.lower_ == "of"


def _is_one_thing(subject: Token, determiner: str) -> bool:
    return (
        is_singular(subject)
        and determiner not in ("all", "some", "most", "any", "no", "half", "these", "those", "both")
        and not _is_several(subject)
    )


def _is_several(subject: Token) -> bool:
    """Whether a word for several stands before: then it is the noun that is wrong."""
    return any(child.lower_ in ("various", "many", "several") for child in subject.lefts) or not subject.text.islower()


def _is_many(subject: Token) -> bool:
    is_sum = subject.lemma_ in _SUM or any(child.like_num for child in subject.lefts)
    return is_plural(subject) and not is_sum


def _is_unreal(verb: Token) -> bool:
    """Whether a wish, a condition or a demand explains the form."""
    clause = verb.head if verb.dep_ in ("aux", "aux:pass", "cop") else verb
    return any(child.dep_ == "mark" for child in clause.lefts) or clause.dep_ in ("ccomp", "advcl")


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeou" else f"{base}s"
