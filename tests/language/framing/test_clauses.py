from collections.abc import Callable

import pytest

from healthlint.language.framing import Sentence
from healthlint.language.framing.clauses import find_clauses

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Rest helps.", ["rest helps ."]),
        ("If it swells, call us.", [", call us .", "if it swells"]),
        ("Call us if it swells.", ["call us .", "if it swells"]),
        ("It itches but it heals.", ["it itches", "but it heals ."]),
        ("It itches and leaves a mark.", ["it itches", "and leaves a mark ."]),
        ("Babies who cry (at night) need comfort.", ["babies need comfort .", "who cry", "( at night )"]),
        ("In adults, sleep matters.", ["in adults , sleep matters ."]),
        ("It hurts - see a doctor.", ["it hurts", "- see a doctor ."]),
    ],
)
def test_clauses(parse: Parse, text: str, clauses: list[str]) -> None:
    sentence = parse(text)
    found = find_clauses(sentence)
    words = [[sentence.words[index] for index in found.members(number)] for number in range(len(found.all))]
    assert clauses == [" ".join(clause) for clause in words if clause]


def test_a_contrasting_clause_has_its_own_scope(parse: Parse) -> None:
    clauses = find_clauses(parse("Adults sleep, whereas babies wake."))
    assert frozenset((clauses.of[-2],)) == clauses.related(clauses.of[-2])
