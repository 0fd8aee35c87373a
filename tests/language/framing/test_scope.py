from collections.abc import Callable

import pytest

from healthlint.language.framing import Dimension, Frame, Origin

Read = Callable[..., Frame]


def names(frame: Frame, dimension: Dimension) -> list[str]:
    return [scope.name for scope in frame.scopes if scope.dimension is dimension]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Honey [soothes] a cough.", []),
        ("Children under 1 should not [eat] honey.", ["children", "age:<1"]),
        ("Adults [need] less sleep, but teenagers need more.", ["adults"]),
        ("Adults need less sleep, but teenagers [need] more.", ["teenagers"]),
        ("Lupus is more [common] in women than in men.", ["women"]),
        ("Unlike adults, babies [breathe] fast.", ["babies"]),
        ("Everyone except children can [join].", ["not:children"]),
        ("You can [swim] unless you have epilepsy.", ["not:with:epilepsy"]),
        ("If you are pregnant or have heart disease, [ask] first.", ["pregnancy", "with:heart disease"]),
        ("[Ask] first if you take lithium.", ["taking:lithium"]),
        ("Anyone who has had a seizure must [ask] first.", ["had:seizure"]),
        ("Patients with a history of gout should [drink] water.", ["had:gout"]),
        ("People with moderate or severe asthma [need] an inhaler.", ["with:severe asthma"]),
        ("If you don't have a thermometer, [feel] the neck.", ["not:with:thermometer"]),
        ("Keep it out of the reach of children and [close] the lid.", []),
        ("Breastfeeding [protects] against infection.", []),
        ("While breastfeeding, [avoid] codeine.", ["breastfeeding"]),
    ],
)
def test_population(read: Read, marked: str, expected: list[str]) -> None:
    assert expected == names(read(marked), Dimension.POPULATION)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("In the first 24 hours, [rest] the wrist.", ["first:24 hours"]),
        ("At first the skin [peels].", ["start"]),
        ("After that, the skin [peels].", ["later"]),
        ("During an attack, [stay] calm.", ["during:attack"]),
        ("[Drink] nothing before the scan.", ["before:scan"]),
        ("[Rest] after meals.", ["after:meals"]),
        ("Cramps [strike] at night.", ["night"]),
        ("In the long term, smoking [harms] the lungs.", ["long-term"]),
        ("During pregnancy, gums [bleed].", []),
        ("Wait before you [drive].", []),
    ],
)
def test_phase(read: Read, marked: str, expected: list[str]) -> None:
    assert expected == names(read(marked), Dimension.PHASE)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("If the wound bleeds, [press] on it.", ["the wound bleeds"]),
        ("[Wait] unless the wound bleeds.", ["not:the wound bleeds"]),
        ("[Rinse] it because the wound bleeds.", []),
        ("[Ask] first if you have asthma.", []),
    ],
)
def test_condition(read: Read, marked: str, expected: list[str]) -> None:
    assert expected == names(read(marked), Dimension.CONDITION)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Raise] your left knee.", ["left knee"]),
        ("The pain [keeps] coming back.", []),
        ("Hand, foot and mouth disease [spreads] fast.", []),
        ("The pool is 6 feet [deep].", []),
    ],
)
def test_site(read: Read, marked: str, expected: list[str]) -> None:
    assert expected == names(read(marked), Dimension.SITE)


def test_a_scope_has_its_place_and_origin(read: Read) -> None:
    text = "Adults with gout should [rest]."
    scopes = read(text).scopes
    assert [("Adults", Origin.SENTENCE), ("with gout", Origin.SENTENCE)] == [
        (text[scope.place.start : scope.place.end], scope.origin) for scope in scopes
    ]
