"""What hangs from a clause without being what it says: reasons, purposes, asides, and further clauses."""

from collections.abc import Sequence

from spacy.tokens import Token

_REASONS = frozenset(("because", "since", "as", "so"))
_POINTING = frozenset("it they this these that those which who he she one".split())
_LEADING = frozenset("take need use help require be have".split())
_VERBS = ("VERB", "AUX")
_BANS = frozenset(("not", "n't", "n’t", "never", "no", "avoid", "nobody", "without", "cannot"))


def parted(clause: Sequence[Token]) -> list[list[Token]]:
    """A clause and those that "and" adds to it, each with its own subject; one part where they share more than that."""
    root = next((token for token in clause if token.dep_ == "ROOT"), None)
    if root is None:
        return [list(clause)]
    added = [child for child in root.children if child.dep_ == "conj" and child.pos_ in _VERBS and child in clause]
    added = [child for child in added if _is_own_clause(child)]
    if not added:
        return [list(clause)]
    taken = {token.i for child in added for token in child.subtree}
    parts = [[token for token in clause if token.i not in taken]]
    for child in added:
        subtree = {token.i for token in child.subtree}
        parts.append([token for token in clause if token.i in subtree and token.dep_ != "cc"])
    return [part for part in parts if len(part) > 1]


def _is_own_clause(verb: Token) -> bool:
    """Whether a verb has a subject of its own that points to nothing: "it" may mean anything in the clause before."""
    joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in verb.children)
    return joined and any(child.dep_.startswith("nsubj") and child.lower_ not in _POINTING for child in verb.children)


def without_adjuncts(clause: Sequence[Token]) -> list[Token]:
    """The tokens of a clause but its asides and, where it bans nothing, its reasons and purposes.

    "Do not stop because you feel better" bans less than "do not stop".
    """
    bans = any(token.lower_ in _BANS for token in clause)
    dropped: set[int] = set()
    for token in clause:
        is_aside = token.dep_ == "acl:relcl" and _follows_comma(token)
        if is_aside or (not bans and token.dep_ == "advcl" and _gives_reason(token)):
            dropped.update(one.i for one in token.subtree)
        if token.dep_ == "acl" and token.lower_ == "caused":
            # "The vomiting caused by norovirus" is the vomiting from it.
            dropped.add(token.i)
        if token.text == "," and _opens_part(token):
            dropped.update(one.i for one in clause if one.i >= token.i)
    kept = [token for token in clause if token.i not in dropped]
    return kept if any(token.pos_ in _VERBS for token in kept) else list(clause)


def _opens_part(comma: Token) -> bool:
    """Whether what follows a comma speaks of a part of what was named: ", most of them in the first year"."""
    rest = comma.doc[comma.i + 1 : comma.i + 4]
    words = [token.lower_ for token in rest]
    return len(words) > 2 and words[0] in ("most", "many", "some") and words[1:] in (["of", "them"], ["of", "which"])


def _follows_comma(verb: Token) -> bool:
    first = verb.left_edge
    return first.i > 0 and first.nbor(-1).text == "," and first.lower_ in ("which", "who")


def _gives_reason(verb: Token) -> bool:
    """Whether a verb stands behind "because", "since", "as" or "so", or behind "to" after what is done."""
    marks = [child for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i]
    if verb.i < verb.head.i:
        return any(mark.lower_ == "because" for mark in marks)
    has_subject = any(child.dep_.startswith("nsubj") for child in verb.children)
    opening = verb.left_edge
    if has_subject and any(mark.lower_ in _REASONS and mark.i == opening.i for mark in marks):
        # "As bad as it will ever be" compares; ", as it will get worse" gives a reason.
        return opening.lower_ != "as" or opening.nbor(-1).text == ","
    acts = verb.head.lemma_.lower() not in _LEADING and any(child.dep_ == "obj" for child in verb.head.children)
    return acts and any(mark.lower_ == "to" and mark.i == verb.left_edge.i for mark in marks)


def supposed(tokens: Sequence[Token]) -> frozenset[int]:
    """The words of an "if" or "when" clause, where a denial is part of the condition."""
    inside = False
    found: list[int] = []
    root = tokens[0].sent.root
    for number, token in enumerate(tokens):
        if inside and found and (token is root or (token.head is root and token.dep_ in ("aux", "cop", "aux:pass"))):
            inside = tokens[0].lower_ == "if"
        if token.lower_ in ("if", "when", "unless", "who", "that", "which") and token.tag_ != "DT":
            inside = True
        elif token.text == "," or (token.pos_ == "AUX" and token.dep_ == "aux" and token.lower_ in ("should", "must")):
            inside = False
        elif token.lower_ == "need" and [one.lower_ for one in tokens[number + 1 : number + 2]] == ["not"]:
            # "Patients who are monitored need not" is the main clause again.
            inside = False
        if inside:
            found.append(token.i)
    return frozenset(found)
