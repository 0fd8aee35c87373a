import pytest

from healthlint.language.quantities import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "38 °C (100.4 °F)",
        "100.4ºF/38ºC",
        "5 kg (11 lb)",
        "8 ounces (240 mL)",
        "1.5 litres (about 3 pints)",
        "1.5 litres or 3 pints",
        "60 minutes (1 hour)",
        "one in four (25%)",
    ],
)
def test_the_same_in_two_units(text: str) -> None:
    assert [1, 0] == [quantity.paired for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    ["5 kg, 11 lb", "2 weeks (3 days in hospital)", "5 mg (10 mL)", "2 hours or 30 minutes", "1 cup (3 oz) of spinach"],
)
def test_other_neighbours(text: str) -> None:
    assert [None, None] == [quantity.paired for quantity in find_quantities(text)]


def test_ounces_beside_a_volume_are_fluid() -> None:
    assert ["fluid ounce", "millilitre"] == [str(one.unit) for one in find_quantities("8 ounces (240 mL)")]
    assert ["ounce", "gram"] == [str(one.unit) for one in find_quantities("8 ounces (227 g)")]
