"""One remark a place, the best, and who agrees."""

from healthlint.grammar.joining import join
from healthlint.grammar.remarks import Remark


def remark(start: int, end: int, engine: str = "harper", grade: str = "keep", *replacements: str) -> Remark:
    return Remark(start, end, engine, f"{engine}-{start}", "grammar", "", replacements, grade)


def places(remarks: list[Remark]) -> list[tuple[int, int, str, tuple[str, ...]]]:
    return [(one.start, one.end, one.engine, one.engines) for one in remarks]


def test_nothing_joins_to_nothing() -> None:
    assert [] == join([])


def test_remarks_on_different_places_all_stay_in_order() -> None:
    assert [(0, 2, "harper", ("harper",)), (2, 4, "languagetool", ("languagetool",))] == places(
        join([remark(2, 4, "languagetool"), remark(0, 2)])
    )


def test_one_place_has_one_remark_and_remembers_who_agrees() -> None:
    joined = join([remark(0, 6), remark(2, 9, "languagetool"), remark(2, 6, "house")])
    assert [(2, 6, "house", ("harper", "house", "languagetool"))] == places(joined)


def test_two_remarks_at_the_same_empty_place_are_one() -> None:
    assert [(3, 3, "languagetool", ("harper", "languagetool"))] == places(
        join([remark(3, 3), remark(3, 3, "languagetool")])
    )


def test_a_kept_remark_goes_before_a_note_and_a_replacement_before_none() -> None:
    assert ["harper"] == [one.engine for one in join([remark(0, 5), remark(0, 5, "languagetool", "note")])]
    assert ["harper"] == [
        one.engine for one in join([remark(0, 5, "harper", "keep", "x"), remark(0, 5, "languagetool")])
    ]


def test_remarks_linked_only_by_a_third_that_goes_both_stay() -> None:
    joined = join([remark(0, 5, "languagetool"), remark(4, 12), remark(10, 15, "languagetool")])
    assert [(0, 5), (10, 15)] == [(one.start, one.end) for one in joined]


def test_a_remark_within_reach_of_an_earlier_long_one_belongs_to_it() -> None:
    joined = join([remark(0, 20, "languagetool"), remark(1, 2), remark(18, 19)])
    assert [(0, 20, "languagetool", ("harper", "languagetool"))] == places(joined)
