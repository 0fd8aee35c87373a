import pytest

from healthlint.language.quantities import Kind, find_quantities, unit_named
from healthlint.language.quantities.units import unit_table


def test_the_table_is_large_enough_and_sound() -> None:
    table = unit_table()
    assert len(table.units) >= 80
    assert all(unit.factor > 0 for unit in table.units.values())
    assert set(table.kinds.values()) <= set(Kind)
    assert set(table.kinds) <= {unit.dimension for unit in table.units.values()}


@pytest.mark.parametrize("spelling", sorted(unit_table().spellings))
def test_every_spelling_is_read_after_a_number(spelling: str) -> None:
    unit, per = unit_table().spellings[spelling]
    if unit.dimension in ("dollars", "pounds sterling", "euros") and not spelling.isalpha():
        text = f"{spelling}40"
    else:
        text = f"40 {spelling}"
    (found,) = find_quantities(text)
    assert len(text) == found.where.end
    expected = {"degree": "degree Celsius"}.get(unit.name, unit.name)
    assert (expected, per) == (str(found.unit), found.per)


def test_unknown_unit() -> None:
    with pytest.raises(KeyError):
        unit_named("furlong")


def test_a_word_that_is_a_unit_after_digits_only() -> None:
    assert [Kind.LENGTH] == [one.kind for one in find_quantities("2 feet")]
    assert [Kind.COUNT] == [one.kind for one in find_quantities("two feet")]
