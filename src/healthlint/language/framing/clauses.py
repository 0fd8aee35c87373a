"""The clauses of a sentence: which words belong together, and under which marker ("if", "because", "but")."""

from dataclasses import dataclass

from healthlint.language.framing.sentence import Sentence

# A clause that one of these opens depends on another. Words that are also prepositions open one only with a subject.
_MARKERS = frozenset("if unless because although though whereas whether until why how which who whom whose".split())
_AMBIGUOUS = frozenset("once when while since as before after so where what lest provided".split())
# After these "if" asks whether.
_ASKING = frozenset(
    ("check", "see", "know", "ask", "decide", "wonder", "sure", "tell", "out", "unclear", "test", "determine", "show")
)
_PHRASES = {("in", "case"), ("as", "long"), ("even", "though"), ("even", "if"), ("in", "order")}
_BREAKS = frozenset((";", ":", "—", "--", "otherwise"))
_COORDINATORS = frozenset(("and", "or", "nor", "yet", "so", ","))
_BE = frozenset(("is", "are", "was", "were", "been", "at"))
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_SUBJECTS = frozenset("i you he she it they we this that these those there".split())
_STOPS = frozenset((",", ";", "and", "or", "that", "so", "when", "while", "since", "as", "where"))
_PREDICATES = frozenset(("conj", "parataxis", "ROOT", "advcl", "ccomp"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the word that opens it ("" for the first), what it hangs on, and what it goes on from.

    `parent` is the clause that a dependent clause belongs to; `before` the clause that a coordinated one without a
    subject of its own shares its subject and scope with. Both index `Clauses.all`.
    """

    marker: str
    start: int
    parent: int | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one sentence; `of` is the index of each word's clause."""

    all: tuple[Clause, ...]
    of: tuple[int, ...]

    def words_of(self, clause: int) -> range:
        """From the first to the last word of a clause, words of clauses inside it included."""
        inside = self.members(clause)
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def members(self, clause: int) -> list[int]:
        """The words of a clause, without those of clauses inside it; none where all of it lies in other clauses."""
        return [index for index, owner in enumerate(self.of) if owner == clause]

    def related(self, clause: int) -> frozenset[int]:
        """The clauses whose scope holds for a clause: itself, those above, those before it, and their dependents."""
        chain: set[int] = set()
        index: int | None = clause
        while index is not None and index not in chain:
            chain.add(index)
            one = self.all[index]
            index = one.before if one.before is not None else one.parent
            if one.marker in ("whereas", "although", "though", "while"):
                break
        added = {index for index, one in enumerate(self.all) if one.parent in chain and one.marker in _HOLDING}
        return frozenset(chain | added)


# The dependent clauses that say when or for whom the main clause holds; "because" and "which" ones have their own say.
_HOLDING = frozenset("if unless once when while before after until in-case as-long who as provided even-if".split())
CONDITIONS = frozenset("if unless once in-case as-long provided even-if".split())


def find_clauses(sentence: Sentence) -> Clauses:
    """Split a sentence by its parse, mended by markers and commas where the parser errs."""
    size = len(sentence)
    clauses = [Clause("", 0)]
    of: list[int] = []
    stack = [(0, size)]
    seen: set[int] = set()
    for index in range(size):
        while len(stack) > 1 and index >= stack[-1][1]:
            stack.pop()
        current, end = stack[-1]
        marker = _dependent_marker(sentence, index)
        if sentence.words[index] == "(":
            clauses.append(Clause("(", index, parent=current))
            stack.append((len(clauses) - 1, _closing_bracket(sentence, index, end)))
        elif marker:
            clauses.append(Clause(marker, index, parent=current))
            stack.append((len(clauses) - 1, _dependent_end(sentence, index, end)))
        elif (
            index
            and (current in seen or sentence.words[index] not in _COORDINATORS)
            and (breaks := _coordinate_break(sentence, index, end))
        ):
            before = current if breaks == "shared" else None
            clauses.append(Clause(sentence.words[index], index, clauses[current].parent, before))
            stack[-1] = (len(clauses) - 1, end)
        of.append(stack[-1][0])
        # A comma after what is fronted ("In adults, …") opens nothing: the main clause has yet to get its verb.
        is_verb = sentence.tags[index] in _FINITE or sentence.tags[index] == "VB" or sentence.relations[index] == "ROOT"
        if is_verb:
            seen.add(of[-1])
    return Clauses(tuple(clauses), tuple(of))


def _dependent_marker(sentence: Sentence, index: int) -> str:
    """The marker of a dependent clause that a word opens, the words of a phrase joined by hyphens; "" elsewhere."""
    if index >= len(sentence):
        return ""
    word = sentence.words[index]
    pair = sentence.words[index : index + 2]
    if pair in _PHRASES and not (word == "as" and sentence.words[index + 2 : index + 3] != ("as",)):
        return "-".join(pair)
    if word == "if" and index and sentence.lemmas[index - 1] in _ASKING:
        return "whether"
    if word == "that" and sentence.tags[index] == "WDT" and sentence.relations[sentence.heads[index]] == "acl:relcl":
        return "that"
    if word in _MARKERS:
        # "even if" was opened by "even".
        return "" if index and (sentence.words[index - 1], word) in _PHRASES else word
    if word in _AMBIGUOUS and _has_subject_next(sentence, index + 1, word):
        return word
    return ""


def _has_subject_next(sentence: Sentence, start: int, marker: str) -> bool:
    """Whether a subject and a finite verb follow, or for "when" and "while" a participle."""
    if start >= len(sentence) or (marker == "once" and start > 1 and sentence.words[start - 2] in _BE):
        return False
    if marker in ("when", "while") and sentence.tags[start] in ("VBG", "VBN"):
        return True
    for index in range(start, min(start + 6, len(sentence))):
        if sentence.words[index] in (",", ";", "and"):
            return False
        if sentence.relations[index] in ("nsubj", "nsubj:pass", "expl") and sentence.heads[index] >= index:
            return True
        if (
            sentence.words[index] in _SUBJECTS
            and sentence.tags[index + 1 : index + 2]
            and (sentence.tags[index + 1] in _FINITE)
        ):
            return True
    return False


def _dependent_end(sentence: Sentence, start: int, limit: int) -> int:
    """Where the clause that opens at start ends: the right edge of its verb, or the comma before the main clause."""
    head = sentence.heads[start]
    if sentence.words[start] in ("in", "as", "even"):
        head = max(sentence.heads[start : start + 4])
    fronted = start == 0 or sentence.words[start - 1] in (",", "but", "and", ";", "—")
    end = min(sentence.edges[head] + 1, limit) if head > start else limit
    if sentence.words[start] in ("who", "which", "whose", "that") and head > start:
        return _before_main_verb(sentence, start, head, end)
    commas = [index for index in range(start + 1, end) if sentence.words[index] == ","]
    if fronted:
        closing = [comma for comma in commas if not _continues_list(sentence, comma, end)]
        if closing:
            return closing[0]
        # "If it itches but does not spread, …": what the parser hangs elsewhere is of the condition up to its comma.
        joins = sentence.words[end : end + 1] in (("and",), ("or",), ("but",))
        return end + sentence.words[end:limit].index(",") if joins and "," in sentence.words[end:limit] else end
    # "… if you have a fever and you feel worse": both are conditions, whatever the second hangs on.
    if sentence.words[start] not in ("if", "unless"):
        return end
    subject = sentence.words[start + 1 : start + 2]
    if sentence.words[end : end + 2] in ((",", "and"), (",", "or")) and sentence.words[end + 2 : end + 3] == subject:
        return limit
    return limit if sentence.words[end : end + 1] in (("and",), ("or",)) else end


def _closing_bracket(sentence: Sentence, start: int, limit: int) -> int:
    inside = sentence.words[start:limit]
    return start + inside.index(")") + 1 if ")" in inside else limit


def _before_main_verb(sentence: Sentence, start: int, head: int, end: int) -> int:
    """A relative clause stops before the verb of the clause around it, should the parser have let it in."""
    finite = [index for index in range(start, end) if sentence.tags[index] in _FINITE]
    later = [index for index in finite if index > head and sentence.words[index - 1] not in ("and", "or", ",", "that")]
    if later and sentence.tags[later[0]] == "MD" and sentence.relations[later[0]].startswith("aux"):
        return later[0]
    return end


def _continues_list(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a comma separates members of a list ("insulin, steroids or aspirin, …") rather than clauses."""
    for index in range(comma + 1, end):
        if sentence.words[index] in ("or", "and"):
            return True
        if sentence.tags[index] in _FINITE or sentence.tags[index] == "VB":
            return False
    return False


def _coordinate_break(sentence: Sentence, index: int, end: int) -> str:
    """ "own" where a coordinated clause with a subject of its own opens, "shared" where it has none, "" elsewhere."""
    word = sentence.words[index]
    if word in _BREAKS or (word in ("-", "–") and _stands_apart(sentence, index)):
        return "own"
    if word == "but":
        if sentence.words[index - 1] == "nothing":
            return ""
        return "own" if _opens_clause(sentence, index + 1, end) else "shared"
    if word in ("however", "therefore", "instead"):
        return "own" if sentence.words[index - 1] in (",", ";") else ""
    if word == "," and _dependent_marker(sentence, index + 1):
        return ""
    if word in _COORDINATORS and _opens_clause(sentence, index + 1, end):
        return "own"
    if word in ("and", ",") and index + 1 < end and _opens_predicate(sentence, index + 1):
        return "shared"
    return ""


def _stands_apart(sentence: Sentence, index: int) -> bool:
    """Whether blanks surround a hyphen or dash, so that it sets off rather than joins."""
    return 0 < index < len(sentence) - 1 and (
        sentence.ends[index - 1] < sentence.starts[index] and sentence.ends[index] < sentence.starts[index + 1]
    )


def _opens_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a subject with a finite verb of its own begins at start."""
    for index in range(start, min(start + 8, end)):
        if index > start and (sentence.words[index] in _STOPS or sentence.words[index] in _MARKERS):
            return False
        if sentence.relations[index] in ("nsubj", "nsubj:pass", "expl"):
            head = sentence.heads[index]
            opened = sentence.relations[head] in _PREDICATES and head > index
            return opened or sentence.words[index] in _SUBJECTS
        if sentence.tags[index] in _FINITE or sentence.relations[index] == "ROOT":
            return False
    return False


def _opens_predicate(sentence: Sentence, start: int) -> bool:
    """Whether a verb that goes on with the subject before it begins at start ("and leaves no mark", "and call")."""
    index = start
    while index < len(sentence) - 1 and sentence.tags[index] == "RB":
        index += 1
    tag = sentence.tags[index]
    if tag in ("VBZ", "VBP", "VBD", "MD"):
        return sentence.relations[index] in ("conj", "parataxis", "ROOT", "aux", "cop", "aux:pass")
    return tag == "VB" and sentence.relations[index] in ("conj", "aux", "ROOT") and sentence.words[start - 1] == "and"
