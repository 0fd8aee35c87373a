import tomllib
from dataclasses import fields
from importlib.resources import files

import pytest

from healthlint.linting.selection import fits
from healthlint.rulebook import BUILT_IN, load_packs
from healthlint.scorecards.card import Instrument, Item
from healthlint.scorecards.evidence import FINDERS
from healthlint.scorecards.instruments import load_instruments

INSTRUMENTS = load_instruments()
ITEMS = [(one.id, item) for one in INSTRUMENTS for item in one.items]


def test_every_instrument_has_all_of_its_items() -> None:
    # JAMA's four benchmarks are held in their eight parts; PEMAT-P has 17 items on understanding and 7 on acting.
    numbers = {one.id: len(one.items) for one in INSTRUMENTS}
    assert {"jama": 8, "discern": 16, "pemat": 24, "cci": 20, "pif-tick": 10} == numbers
    assert {"Authorship", "Attribution", "Disclosure", "Currency"} == {item.part for item in INSTRUMENTS[0].items}
    assert all(len({item.id for item in one.items}) == len(one.items) for one in INSTRUMENTS)


def test_every_instrument_says_where_it_comes_from() -> None:
    assert all(one.url.startswith("https://") and one.source and one.about for one in INSTRUMENTS)


def test_files_have_no_keys_but_those_that_are_read() -> None:
    for instrument in INSTRUMENTS:
        text = files("healthlint.scorecards").joinpath(f"{instrument.id}.toml").read_text(encoding="utf-8")
        table = tomllib.loads(text)
        assert set(table) == {field.name for field in fields(Instrument)}
        assert {key for item in table["items"] for key in item} <= {field.name for field in fields(Item)}


def test_every_rule_that_decides_exists() -> None:
    ids = [rule.card.id for pack in load_packs(BUILT_IN) for rule in pack.rules]
    named = {name for _, item in ITEMS for name in (*item.not_met_by, *item.doubted_by)}
    assert set() == {name for name in named if not any(fits(name, one) for one in ids)}


def test_every_kind_of_evidence_exists_and_is_used() -> None:
    assert set(FINDERS) == {name for _, item in ITEMS for name in (*item.met_by, *item.look_at)}


@pytest.mark.parametrize("item", [item for _, item in ITEMS], ids=[f"{one}-{item.id}" for one, item in ITEMS])
def test_what_is_said_of_silence_and_absence_has_something_to_be_about(item: Item) -> None:
    assert item.question.endswith("?")
    assert not item.silence_is_met or item.not_met_by
    assert not item.absence_is_not_met or item.met_by
