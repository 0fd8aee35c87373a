"""Faults of grammar: determiners, prepositions, number, forms of verbs, agreement, pronouns, word class."""

from training.detector.edits import Edit, Means, in_case
from training.detector.texts import Sentence, Token

ARTICLES = ("a", "an", "the")
PREPOSITIONS = tuple("in on at of for to with by from about into during over after through under between".split())
VERBS = frozenset("VB VBD VBG VBN VBP VBZ".split())
MASS = {
    "advice": "advices", "information": "informations", "equipment": "equipments", "research": "researches",
    "knowledge": "knowledges", "evidence": "evidences", "progress": "progresses", "furniture": "furnitures",
    "homework": "homeworks", "luggage": "luggages", "traffic": "traffics", "behavior": "behaviors",
    "medicine": "medicines", "work": "works", "help": "helps", "damage": "damages", "health": "healths",
    "food": "foods", "water": "waters", "money": "moneys", "music": "musics", "news": "newses",
}  # fmt: skip
AGREEING = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do", "do": "does",
    "isn't": "aren't", "doesn't": "don't", "don't": "doesn't", "wasn't": "weren't", "this": "these", "these": "this",
    "that": "those", "those": "that",
}  # fmt: skip
ONE = frozenset("a an this that each every one another either".split())
UNCLEAR = frozenset("the your their his her our my its any some no".split())
"""Words after which a noun may stand in either number."""
MANY = frozenset("many several few two three four five six these those most all other such various".split())
PRONOUNS = {
    "he": "him", "him": "he", "she": "her", "they": "them", "them": "they", "we": "us", "us": "we", "i": "me",
    "me": "I", "his": "he", "their": "they", "our": "we", "my": "me", "your": "you", "its": "it's", "who": "which",
    "which": "who", "whose": "who", "himself": "hisself", "themselves": "theirself", "her": "she", "it": "its",
}  # fmt: skip
AMOUNTS = {
    "many": "much", "much": "many", "few": "little", "little": "few", "fewer": "less", "less": "fewer",
    "number": "amount", "amount": "number", "another": "other", "other": "another", "others": "other",
    "every": "all", "each": "all", "too": "very", "very": "much", "so": "such", "such": "so", "more": "most",
    "as": "than", "than": "then", "since": "for", "for": "since", "because": "because of", "although": "despite",
    "despite": "although", "during": "while", "while": "during", "if": "weather", "also": "too", "either": "neither",
}  # fmt: skip


def lose_determiner(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The article is lost: "take ∅ tablet"."""
    token = sentence[place]
    lost = token.tag in {"DT", "PRP$"} and token.text.lower() in (*ARTICLES, "this", "their", "your", "his", "its")
    return Edit(place, place + 1, ()) if lost and place + 1 < len(sentence) else None


def add_determiner(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """An article before a plural or a mass noun, a name, or a second determiner."""
    token = sentence[place]
    before = sentence[place - 1] if place else None
    if before and before.tag in {"DT", "PRP$", "JJ", "CD", "NN", "NNP", "POS", "HYPH"}:
        return None
    if token.tag == "NNS":
        return Edit(place, place, (means.chance.choice(("a", "a", "the")),)) if place else None
    if token.tag == "NN" and token.lemma in MASS:
        return Edit(place, place, (means.chance.choice(("a", "an", "the")),)) if place else None
    if token.tag in {"NNP", "PRP", "VBG"} and place and before and before.text.isalpha():
        return Edit(place, place, ("the",))
    return None


def change_determiner(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """ "an" for "a", "a" for "the" before a plural, and the like."""
    word = sentence[place].text.lower()
    if sentence[place].tag != "DT" or word not in ARTICLES or place + 1 == len(sentence):
        return None
    other = {"a": ("an", "an", "some"), "an": ("a", "a", "some"), "the": ("a", "an")}[word]
    plural = next((token.tag for token in sentence[place + 1 : place + 5] if token.tag.startswith("NN")), "")
    if word == "the" and plural not in {"NNS", "NNPS"}:
        return None
    return _instead(sentence, place, means.chance.choice(other))


def lose_preposition(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The preposition or "to" is lost: "listen ∅ music"."""
    token = sentence[place]
    lost = token.tag in {"IN", "TO", "RP"} and token.text.lower() in (*PREPOSITIONS, "to", "up", "out", "off")
    return Edit(place, place + 1, ()) if lost and 0 < place < len(sentence) - 1 else None


def add_preposition(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A preposition between a verb and its object: "discuss about it"."""
    if not place or sentence[place - 1].tag not in VERBS or not sentence[place - 1].text.isalpha():
        return None
    if sentence[place - 1].lemma in {"be", "have", "do"} or sentence[place].tag not in {"DT", "PRP$", "NNS", "PRP"}:
        return None
    return Edit(place, place, (means.chance.choice(("about", "to", "of", "for", "on", "with", "in", "at")),))


def change_preposition(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Another preposition: "depend of"."""
    token = sentence[place]
    if token.tag not in {"IN", "TO"} or token.text.lower() not in PREPOSITIONS:
        return None
    return _instead(sentence, place, means.chance.choice([one for one in PREPOSITIONS if one != token.text.lower()]))


def change_number(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Singular for plural and the reverse, where the words before it tell the number; plurals of mass nouns."""
    token = sentence[place]
    if token.tag not in {"NN", "NNS"}:
        return None
    if token.lemma.lower() in MASS and token.tag == "NN":
        return _instead(sentence, place, MASS[token.lemma.lower()])
    before = [one.text.lower() for one in sentence[max(0, place - 3) : place]]
    if token.tag == "NN" and not ONE.intersection(before):
        return None
    if token.tag == "NNS" and UNCLEAR.intersection(before) and not MANY.intersection(before):
        return None
    other = means.form(token, "NN" if token.tag == "NNS" else "NNS")
    return _instead(sentence, place, other) if other else None


def change_verb_form(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A form that the place does not take: "can helps", "to going", "is cause", "have went"."""
    token = sentence[place]
    if token.tag not in {"VB", "VBG", "VBN"} or token.lemma in {"be", "have"}:
        return None
    tags = {"VB": ("VBG", "VBZ", "VBD", "VBN"), "VBG": ("VB", "VBN", "VBZ"), "VBN": ("VB", "VBG", "VBD")}[token.tag]
    if token.tag == "VBN" and means.form(token, "VBD") is None:
        tags = ("VB", "VBG")
    other = means.form(token, means.chance.choice(tags))
    return _instead(sentence, place, other) if other else None


def change_auxiliary(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The auxiliary is lost or added: "it ∅ caused by", "is helps"."""
    token = sentence[place]
    if place and token.text.lower() in {"is", "are", "was", "were", "be", "been", "has", "have", "do", "does"}:
        return Edit(place, place + 1, ()) if place + 1 < len(sentence) else None
    if place and token.tag in {"VBZ", "VBP", "VBD"} and token.lemma not in {"be", "have", "do"}:
        return Edit(place, place, (means.chance.choice(("is", "are", "was", "be", "will")),))
    return None


def break_agreement(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The verb in the other number: "the tablets helps"."""
    token = sentence[place]
    if token.text.lower() in AGREEING and token.tag in {"VBZ", "VBP", "VBD", "DT"}:
        follows = sentence[place + 1].tag if place + 1 < len(sentence) else ""
        if token.tag == "DT" and follows not in {"NN", "NNS", "JJ"}:
            return None
        return _instead(sentence, place, AGREEING[token.text.lower()])
    other = {"VBZ": "VBP", "VBP": "VBZ"}.get(token.tag)
    form = means.form(token, other) if other else None
    return _instead(sentence, place, form) if form else None


def change_tense(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Another tense than the verbs around it have."""
    token = sentence[place]
    tags = [one.tag for one in sentence if one.tag in {"VBD", "VBP", "VBZ"}]
    if token.tag not in {"VBD", "VBP", "VBZ"} or len(tags) < 3 or len({tag == "VBD" for tag in tags}) > 1:
        return None
    form = means.form(token, "VBD" if token.tag != "VBD" else means.chance.choice(("VBP", "VBZ", "VBG")))
    return _instead(sentence, place, form) if form else None


def change_pronoun(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """Another case or kind of pronoun."""
    token = sentence[place]
    tagged = token.tag in {"PRP", "PRP$", "WP", "WDT", "WP$"}
    other = PRONOUNS.get(token.text.lower()) if tagged else None
    return _instead(sentence, place, other) if other else None


def lose_pronoun(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """The subject or object is lost: "∅ is helpful"."""
    lost = sentence[place].tag in {"PRP", "EX", "WDT"} and 0 < place < len(sentence) - 1
    return Edit(place, place + 1, ()) if lost else None


def change_amount(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """ "much" for "many" and other small words that are taken for one another."""
    other = AMOUNTS.get(sentence[place].text.lower())
    return _instead(sentence, place, other) if other and place + 1 < len(sentence) else None


def change_class(sentence: Sentence, place: int, means: Means) -> Edit | None:
    """A word of the same root and another class: "it is difficulty", "eat healthy" for "healthily"."""
    token = sentence[place]
    if not token.tag.startswith(("JJ", "RB", "NN", "VB")) or token.tag.startswith("NNP"):
        return None
    others = means.related.get(token.text.lower(), ())
    return _instead(sentence, place, means.chance.choice(others)) if others else None


def _instead(sentence: Sentence, place: int, word: str) -> Edit | None:
    token: Token = sentence[place]
    return Edit(place, place + 1, (in_case(word, token.text),)) if word.lower() != token.text.lower() else None
