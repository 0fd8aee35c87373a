"""Advice that an article gives: the places where it wants an act done, rather than denies, tells or refutes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span

from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, Certainty, Force, FrameReader, Polarity, Voice
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Advice:
    """The words of a passage that give the advice."""

    passage: Passage
    where: TextSpan


@dataclass(frozen=True, slots=True)
class Practice:
    """An act or view to look for.

    `words` are lower-case words of which one must stand in the article at all, so that others cost nothing. `what` is
    the act: its match is flagged, and its group `act`, or the match itself, is where the statement is read. `about`
    must match the sentence, its block, the lead-in of its list or a heading above; `unless` clears the sentence.
    `stated` takes a plain statement for advice too ("it is caused by stress"), which otherwise needs praise; `forbids`
    says that the advice is itself to leave or put off something ("no peanuts before the age of three").
    """

    words: tuple[str, ...]
    what: re.Pattern[str]
    about: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    stated: bool = False
    forbids: bool = False


def practice(
    words: str, what: str, about: str = "", unless: str = "", *, stated: bool = False, forbids: bool = False
) -> Practice:
    """A practice of verbose regular expressions in any case; `words` are parted by blanks."""
    return Practice(
        words=tuple(words.split()),
        what=_compile(what),
        about=_compile(about) if about else None,
        unless=_compile(unless) if unless else None,
        stated=stated,
        forbids=forbids,
    )


def _compile(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE | re.VERBOSE)


_WANTED = frozenset((Force.MUST, Force.SHOULD, Force.MAY))
_UNWANTED = frozenset((Force.MUST_NOT, Force.SHOULD_NOT, Force.NEED_NOT))
_FORBIDDING = frozenset((Act.PROHIBITION, Act.WARNING))
_TOLD = frozenset((Act.QUESTION, Act.PAST, Act.REPORTED))
_OWN_VOICES = frozenset((Voice.PLAIN, Voice.FACT))
_PRAISE = _compile(
    r"""\b (?: helps? | works? (?!\s+by) | sooth(?:e|es|ing) | reliev(?:e|es) | eas(?:e|es) | heals? | cures? | treats?
    | prevents? | protects? | stops? | safe(?:st)? | fine | okay | best | better | good | great | ideal | effective
    | perfect | recommended | recommends? | advised? | advisable | necessary | needed | essential | important | vital
    | remedy | gentle | brings | lowers | cools | reduces | calms | standard | should | must | try | usual(?:ly)? |
    enough | first[- ]line | key | right | tak(?:e|es|ing)
    | (?:is|are) \s+ (?:\w+\s+)? (?:put|placed|laid|given|used|applied|told|asked|due|offered) ) \b"""
)
_LOOKS_BACK = _compile(
    r"""\b (?: myths? | misconceptions? | used \s to | no \s longer | out-?dated | old[- ](?:fashioned|wives) |
    wrong(?:ly)?
    | mistake(?:n|nly)? | tempt(?:ed|ing|ation) | resist | urge | contrary | instead \s of | rather \s than | formerly
    | once \s+ (?: thought | believed | told | advised | recommended | common | used | taught ) | previously | folk |
    banned
    | in \s the \s past | years \s ago | decades | until \s (?: recently | (?:the\s)? (?:19|20)\d\d ) | historically
    | traditionally | replaced | stopped? \s+ (?: advising | recommending ) | outlived | (?:better|safer|more\s\w+)
    \s than | seals? | swears? \s by |
    tell \s you \s to | told
    | (?:people|many|some|parents) \s (?:\w+\s)? (?:believe|think|say|swear|claim) | (?:may|might) \s have \s
    (?:heard|told|read)
    | do(?:es)? \s not \s need \s to | don['’]t \s need \s to ) \b"""
)
_DENIED = _compile(
    r"""\b (?: don['’]t | (?:do|does|did|should|must|can|could|will|would) \s not |
    (?:did|does|is|are|should|ca|wo|would|could)n['’]t
    | cannot | not \s+ (?:\w+\s+){0,2} (?: recommended | advised | advisable | needed | necessary | help\w* | work |
    good | safe
    | enough | proven | true | effective | correct | a \s good ) | never | unsafe | dangerous | discourag\w+ |
    unnecessary | (?: advis\w+ | warn\w* ) \s+ against
    | avoid(?:ed|ing)? | no \s+ (?: need | evidence | benefit | reason | point )  ) \b"""
)
_BELITTLED = _compile(r"\b (?: few(?:er)? | less | without | against ) \b")
_HARM = _compile(
    r"""\b (?: worse(?:n|ns)? | harm(?:s|ful)? | damag(?:e|es|ing) | risk(?:s|y)? | traps? | infections? | irritat\w+
    | delay(?:s|ed)? | suffocat\w+
    | dangers? | injur\w+ | poison\w* | death | die[sd]? | weaken\w* | stiff\w* | slow(?:s|er)? | chok\w+ |
    push(?:es|ed)? | problems? | concern ) \b"""
)
# What the next sentence says of the one before: "This can make it worse.", "In fact, it does not help."
_TAKEN_BACK = _compile(
    r"""\W* (?: but | however | this | that | these | it \s+ (?: can | may | could | does | will | makes? | traps |
    is \s+ (?: not | a | wrong | dangerous | harmful | no ) ) | doing \s so | in \s fact | actually | don['’]t | do
    \s not | never
    | today | now(?:adays)? | avoid | not \s (?:so|true|any) | wrong | false | none | unfortunately | while | they |
    experts | doctors
    | guidelines | research | studies | we | although | both | fact | reality | the \s truth ) \b"""
)
# After an order only this: "Do not rinse it." may well go on with the advice.
_TURNS = _compile(
    r"""\W* (?: but | however | this | that | doing \s so | in \s fact | actually | today | now(?:adays)? | not \s
    (?:so|true|any) | wrong
    | false | unfortunately | experts | doctors | guidelines | research | fact | reality | the \s truth ) \b"""
)
_HEADED_AGAINST = _compile(
    r"""\b (?: not | n['’]ts? | don['’]ts? | donts? | avoid | mistakes? | myths? | never | wrong | worst |
    misconceptions? | history
    | fiction | outdated | old \s advice | stop \s doing | harmful | dangers? | then \s and \s now | past ) \b |
    n['’]t \b"""
)
_CLAUSE_OPENS = _compile(
    r"(?: ^ | [,;:–—(] ) \W* (?: (?:just|simply|then|please|instead|first|next|and|always) \s+ )* $"
)
_FOLLOWING = re.compile(r"[;:]| (?:so|to|and do not|and don['’]t|because|if|until|but do not|but don['’]t)\b")
# Verbs that the tagger takes for nouns or past forms where they open an order.
_BARE_VERBS = frozenset(
    "put pour spread rub apply use dab coat cover place hold try give take keep lay let add tie suck pee urinate rest"
    " sponge wipe massage starve tilt lean double clean wash rinse dip mix shake follow stay drink eat "
    "come stop quit skip throw ditch share save pass hand "
    "isolate quarantine wedge insert slip push jam cut soak withhold hang bathe smear slather flush rinse".split()
)
_SILENT_KINDS = frozenset((BlockKind.HEADING, BlockKind.ALT_TEXT, BlockKind.FOOTNOTE))


def find_advice(reader: FrameReader, sought: Practice) -> Iterator[Advice]:
    """The places where the article gives a practice as advice; silent where it forbids it, refutes it or looks back."""
    article = reader.article
    page = _lower(article.read.source)
    if not any(word in page for word in sought.words):
        return
    for passage in article.passages:
        if passage.kind in _SILENT_KINDS:
            continue
        end = 0
        for match in sought.what.finditer(passage.text):
            where = TextSpan(*match.span("flag" if "flag" in sought.what.groupindex else 0))
            sentence = next(one for one in passage.sentences if where.start < one.end_char)
            if (
                match.start() < end
                or match.end() > sentence.end_char
                or not _concerns(article, passage, sentence, sought)
            ):
                continue
            act = match.start("act") if match.groupdict().get("act") else match.start()
            if _is_given(article, passage, sentence, TextSpan(act, match.end()), reader, sought):
                end = match.end()
                yield Advice(passage, where)


@lru_cache(maxsize=4)
def _lower(source: str) -> str:
    return source.lower()


def _above(article: AnalysedArticle, passage: Passage) -> Iterator[str]:
    """The headings above a passage, the lead-in of its list, and the headers of its cell, as they are written."""
    block = passage.block
    yield from (heading.text for heading in article.read.headings_above(block))
    if block.in_list is not None and block.in_list.lead_in is not None:
        yield article.read.blocks[block.in_list.lead_in].text
    if block.in_table is not None:
        yield from (block.in_table.column_header, block.in_table.row_header)


def _concerns(article: AnalysedArticle, passage: Passage, sentence: Span, sought: Practice) -> bool:
    if sought.unless is not None and sought.unless.search(sentence.text):
        return False
    about = sought.about
    return about is None or bool(about.search(passage.text)) or any(map(about.search, _above(article, passage)))


def _is_given(
    article: AnalysedArticle, passage: Passage, sentence: Span, act: TextSpan, reader: FrameReader, sought: Practice
) -> bool:
    frame = reader.read(passage, act)
    if frame.stance.voice not in _OWN_VOICES or any(map(_HEADED_AGAINST.search, _above(article, passage))):
        return False
    speech, assertion = frame.speech, frame.assertion
    is_order = speech.force in _WANTED or _opens_order(passage, sentence, act)
    if (speech.act in _TOLD and not is_order) or assertion.certainty is Certainty.HYPOTHETICAL:
        return False
    if sought.forbids:
        return not _LOOKS_BACK.search(sentence.text) and not _is_taken_back(passage, sentence, is_order=True)
    if assertion.polarity is not Polarity.AFFIRMED or speech.act in _FORBIDDING or speech.force in _UNWANTED:
        return False
    clauses = _main_clause(sentence.text) if is_order else sentence.text
    if _LOOKS_BACK.search(clauses) or _DENIED.search(clauses) or _is_taken_back(passage, sentence, is_order):
        return False
    if is_order:
        return True
    if _HARM.search(clauses) or _BELITTLED.search(clauses):
        return False
    return sought.stated or bool(_PRAISE.search(sentence.text)) or _is_item(passage, sentence)


def _is_item(passage: Passage, sentence: Span) -> bool:
    """Whether a list item names no more than a thing to do ("strict bed rest for a week"), under "what helps"."""
    verbless = not any(token.tag_ in ("VBZ", "VBP", "VBD", "MD") for token in sentence)
    return passage.kind is BlockKind.LIST_ITEM and verbless


def _main_clause(order: str) -> str:
    """An order without the clauses of purpose and the orders that follow ("… so as not to …")."""
    return _FOLLOWING.split(order)[0]


def _opens_order(passage: Passage, sentence: Span, act: TextSpan) -> bool:
    """Whether the act opens its sentence or clause as a bare verb, though the reading of acts saw no order in it."""
    word = re.match(r"\w*", passage.text[act.start : act.end])
    if word is None or word[0].lower() not in _BARE_VERBS:
        return False
    return bool(_CLAUSE_OPENS.search(passage.text[sentence.start_char : act.start]))


def _is_taken_back(passage: Passage, sentence: Span, is_order: bool) -> bool:
    """Whether the next sentence of the block turns against the advice."""
    after = passage.text[sentence.end_char :].lstrip()
    following = re.split(r"(?<=[.!?])\s", after, maxsplit=1)[0]
    turns = _TURNS if is_order else _TAKEN_BACK
    return bool(
        turns.match(following)
        and (_LOOKS_BACK.search(following) or _DENIED.search(following) or _HARM.search(following))
    )
