from collections import Counter

import pytest

from healthlint.claims import find_classifications, find_enumerations, scales, scales_of
from healthlint.claims.scales import scale_of_criterion
from healthlint.language import Analyser, Context, Passage
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(())


def passages(analyser: Analyser, text: str) -> tuple[Passage, ...]:
    return analyser.analyse(read_article("a.md", text.encode()), Context(TODAY)).passages


def test_a_value_belongs_to_one_scale() -> None:
    counts = Counter(value for scale in scales() for value in scale.values)
    assert [value for value, count in counts.items() if count > 1] == []
    assert [scale.name for scale in scales_of("chronic")] == ["duration"]


def test_a_criterion_names_one_scale() -> None:
    counts = Counter(name for scale in scales() for name in scale.criteria)
    assert [name for name, count in counts.items() if count > 1] == []
    assert scale_of_criterion("How  severe it is").name == "severity"
    assert scale_of_criterion("how long your symptoms have lasted").name == "duration"


def test_words_are_written_as_they_are_looked_up() -> None:
    written = [word for scale in scales() for word in (*scale.criteria, *scale.values, *scale.also)]
    assert [word for word in written if word != " ".join(word.lower().split())] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Pain is classed by duration as acute or chronic.", ["acute", "chronic"]),
        ("Pain is split into acute and chronic according to how long it lasts.", ["acute", "chronic"]),
        ("There are types of pain by duration:\n\n- acute pain\n- **chronic** pain: months\n", ["acute", "chronic"]),
        ("Types of headache (by severity): mild, severe.", ["mild", "severe"]),
        ("# Pain by duration\n\n## Acute pain\n\nA.\n\n## Chronic pain\n\nB.\n", ["acute", "chronic"]),
        ("Depression is graded by severity as mild or severe, and by course as single or chronic.", ["mild", "severe"]),
    ],
)
def test_values_are_found_inline_in_lists_and_as_headings(analyser: Analyser, text: str, values: list[str]) -> None:
    (found,) = find_classifications(passages(analyser, text))
    assert [value.word for value in found.values] == values


@pytest.mark.parametrize(
    "text",
    [
        "Depending on the severity, treatment may be acute or chronic.",
        "Pain is classified by duration and type: acute or chronic.",
        "Pain differs by duration. Acute or chronic pain needs care.",
        "Patients are grouped by severity, and chronic or acute cases are seen first.",
    ],
)
def test_where_the_values_are_uncertain_nothing_is_claimed(analyser: Analyser, text: str) -> None:
    assert list(find_classifications(passages(analyser, text))) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It has three parts: the head, the neck and the body.", [(3, 3, 3)]),
        ("Two signs: pain, swelling.", [(2, 2, 2)]),
        ("Five steps:\n\n1. Wash.\n2. Dry.\n", [(5, 2, 2)]),
        ("It lasts three days: Monday, Tuesday and Friday.", []),
        ("At least two signs: pain, swelling and heat.", []),
        ("Two signs, such as these: pain, swelling and heat.", []),
    ],
)
def test_a_promised_number_is_compared_with_what_is_listed(
    analyser: Analyser, text: str, bounds: list[tuple[int, int, int]]
) -> None:
    found = find_enumerations(passages(analyser, text))
    assert [(one.promised, one.least, one.most) for one in found] == bounds
