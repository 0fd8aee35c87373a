"""Every example of every rule is a test: what it marks is found there, and nothing else."""

import pytest

from healthlint.language import Analyser, Context
from healthlint.linting import problems_with
from healthlint.linting.planning import Plan
from healthlint.linting.proofreading import Proofreaders
from healthlint.linting.settings import GrammarSettings
from healthlint.rulebook import Example, Rule, load_packs
from healthlint.rulebook.examples import TODAY

CASES = [
    pytest.param(rule, example, id=f"{rule.card.id}-{kind}-{number}")
    for pack in load_packs()
    for rule in pack.rules
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples, 1)
]


@pytest.fixture(scope="module")
def proofread():
    return Proofreaders().proofreader_for(
        Plan((), Context(TODAY), None, GrammarSettings(engines=("harper",)), None, None)
    )


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_rule_does_what_its_example_says(rule: Rule, example: Example, analyser: Analyser, proofread) -> None:
    assert [] == list(problems_with(rule, example, analyser, proofread))
