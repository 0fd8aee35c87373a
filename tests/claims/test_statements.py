"""What a clause says, however it is put, and which statements an article contradicts itself in."""

import pytest

from healthlint.claims.detection import find_candidates
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.kinds import find_kind_disagreements
from healthlint.claims.numeric import NumericReader, Topic, find_disagreements
from healthlint.claims.phrasings import Answer
from healthlint.claims.slots import Fault
from healthlint.claims.statements import Statement, Surroundings, read_statements
from healthlint.claims.tablets import find_tablet_sums
from healthlint.language import Analyser, Context
from healthlint.language.quantities import find_quantities
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def reader_of(analyser: Analyser, text: str) -> ClaimReader:
    return ClaimReader(analyser.analyse(read_article("a.md", text.encode()), Context(TODAY)))


def statements(analyser: Analyser, sentence: str) -> list[Statement]:
    reader = reader_of(analyser, f"# Gout\n\n{sentence}\n")
    found: list[Statement] = []
    for passage in reader.article.passages[1:]:
        for one in passage.sentences:
            around = Surroundings(
                reader.subjects.topic_places(passage),
                find_quantities(passage.text),
                reader.subjects.terms_of(passage),
                reader.subjects.means_topic(passage, one),
            )
            found.extend(read_statements(one, around))
    return found


@pytest.mark.parametrize(
    ("sentence", "content", "answer"),
    [
        ("Gout is hereditary.", {"hereditary"}, Answer.YES),
        ("Gout runs in families.", {"hereditary"}, Answer.YES),
        ("Parents never pass gout on to their children.", {"hereditary"}, Answer.NO),
        ("Genes have nothing to do with gout.", {"hereditary"}, Answer.NO),
        ("People with gout should eat nuts.", {"nut"}, Answer.YES),
        ("Avoid nuts if you have gout.", {"nut"}, Answer.NO),
        ("It is a mistake for people with gout to eat nuts.", {"nut"}, Answer.NO),
        ("Gout usually causes swelling.", {"swelling"}, Answer.USUALLY),
        ("Gout rarely causes swelling.", {"swelling"}, Answer.RARELY),
    ],
)
def test_one_content_in_many_wordings(analyser: Analyser, sentence: str, content: set[str], answer: Answer) -> None:
    (found,) = statements(analyser, sentence)
    assert (content, answer) == (set(found.content), found.answer)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Smoking raises the risk of gout.", [("amount", "up")]),
        ("Smoking protects people from gout.", [("amount", "down")]),
        ("Gout is more common in men than in women.", [("sex", "men")]),
        ("Women are less likely than men to have gout.", [("sex", "men")]),
        ("Gout is caused by a virus, not by bacteria.", [("agent", "virus")]),
        ("Take naproxen for gout on an empty stomach.", [("meals", "empty")]),
    ],
)
def test_a_side_is_known_by_its_wordings(analyser: Analyser, sentence: str, sides: list[tuple[str, str]]) -> None:
    (found,) = statements(analyser, sentence)
    assert sides == [(axis, side) for axis, side, _ in found.sides]


@pytest.mark.parametrize(
    "sentence",
    [
        "Is gout hereditary?",
        "Gout may be hereditary.",
        "False belief: gout is hereditary.",
        "My neighbor says that gout is hereditary.",
        "Gout does not always cause swelling.",
    ],
)
def test_what_is_not_said_flatly_is_no_statement(analyser: Analyser, sentence: str) -> None:
    assert [] == statements(analyser, sentence)


@pytest.mark.parametrize(
    ("first", "second", "fault"),
    [
        ("Gout gets worse over time.", "Gout never progresses.", Fault.STATEMENT),
        ("Take aspirin if you have gout.", "Stay away from aspirin if you have gout.", Fault.ACTION),
        ("Coffee raises the risk of gout.", "Coffee makes gout less likely.", Fault.EFFECT),
        ("Gout is common.", "Cases of gout are hardly ever seen.", Fault.EXTENT),
        ("Call 911 if gout causes fainting.", "You can stay at home if gout causes fainting.", Fault.URGENCY),
    ],
)
def test_statements_of_one_content_contradict_each_other(
    analyser: Analyser, first: str, second: str, fault: Fault
) -> None:
    claims = reader_of(analyser, f"# Gout\n\n{first}\n\n## More\n\n{second}\n").claims
    assert [fault] == [one.fault for one in find_candidates(claims)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Gout gets worse over time.", "In children, gout does not get worse over time."),
        ("Gout gets worse over time.", "If it is treated, gout does not get worse over time."),
        ("Coffee raises the risk of gout.", "Tea lowers the risk of gout."),
        ("Gout is common.", "In Iceland, gout is rare."),
        ("Put ice on it if you have gout.", "For a sprained ankle, put a warm compress on it."),
    ],
)
def test_another_scope_or_thing_is_no_contradiction(analyser: Analyser, first: str, second: str) -> None:
    claims = reader_of(analyser, f"# Gout\n\n{first}\n\n## More\n\n{second}\n").claims
    assert [] == list(find_candidates(claims))


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        ("Gout lasts 3 to 5 days.", "The usual length of gout is 6 to 8 weeks.", Topic.DURATION),
        ("Adults with gout take naproxen twice a day.", "For gout, take naproxen every 4 hours.", Topic.FREQUENCY),
        ("About 2 percent of adults have gout.", "Gout affects one in five adults.", Topic.PREVALENCE),
        ("Gout begins in early childhood.", "Gout begins after the age of 60.", Topic.AGE),
    ],
)
def test_numbers_of_one_content_disagree(analyser: Analyser, first: str, second: str, topic: Topic) -> None:
    reader = reader_of(analyser, f"# Gout\n\n{first}\n\n## More\n\n{second}\n")
    assert 1 == len(list(find_disagreements(NumericReader(reader).claims(), topic)))


def test_kinds_are_counted_of_the_topic_alone(analyser: Analyser) -> None:
    text = (
        "# Gout\n\nThere are two types of gout.\n\nGout has a third type.\n\nThere are four types of tests for gout.\n"
    )
    reader = reader_of(analyser, text)
    pairs = list(find_kind_disagreements(reader.article.passages, reader.subjects, reader.frames))
    assert [(2, 3)] == [(first.number, second.number) for first, second in pairs]


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Take two 250 mg tablets of amoxicillin (500 mg).", True),
        ("Take two 250 mg tablets of amoxicillin (750 mg).", False),
        ("Take three tablets of 100 mg each, 400 mg in total.", False),
        ("Take 500 mg of naproxen twice a day, which is 1,000 mg a day.", True),
        ("Take 500 mg of naproxen twice a day, which is 2,000 mg a day.", False),
    ],
)
def test_tablets_come_to_their_dose(text: str, agrees: bool) -> None:
    assert [agrees] == [one.agrees for one in find_tablet_sums(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People with gout should not swim.", "People with gout should swim every day."),
        ("You cannot catch gout from food.", "Gout is caught from food and water."),
        ("Never use vinegar on the joint.", "Rinse the joint with vinegar each day."),
        ("Vomiting is common in gout.", "Vomiting hardly ever occurs in gout."),
        ("Gout lengthens the tendon.", "Gout shortens the tendon."),
        ("Gout affects 4 % of adults.", "About one in four adults has gout."),
    ],
)
def test_what_is_denied_is_denied_of_all_that_it_covers(analyser: Analyser, one: str, other: str) -> None:
    text = f"# Gout\n\n## Facts\n\n{one}\n\n## More\n\n{other}\n"
    reader = reader_of(analyser, text)
    numbers = list(NumericReader(reader).claims())
    found = [*find_candidates(reader.claims), *(one for topic in Topic for one in find_disagreements(numbers, topic))]
    assert 1 == len(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People with gout should not swim in winter.", "People with gout should swim."),
        ("Gout is not contagious.", "Flu, in contrast to gout, is contagious."),
        ("You do not need surgery.", "Surgery removes the deposits."),
        ("High blood pressure is a risk.", "Low blood pressure is a risk."),
        ("Do not stop because you feel better.", "Stop."),
        ("Your joints are weak.", "Keep your joints strong."),
    ],
)
def test_what_may_both_be_true(analyser: Analyser, one: str, other: str) -> None:
    text = f"# Gout\n\n## Facts\n\n{one}\n\n## More\n\n{other}\n"
    assert [] == list(find_candidates(reader_of(analyser, text).claims))
