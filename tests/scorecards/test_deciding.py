from healthlint.findings import Finding, Place, Scope, Severity, Waived
from healthlint.positions import LineIndex
from healthlint.scorecards.card import Evidence, Item, Verdict
from healthlint.scorecards.deciding import Observed, decide

POSITION = LineIndex("Gout").position(0)
PLACE = Place("a.md", POSITION, POSITION, "")
AUTHOR = Evidence("an author", PLACE)


def finding(rule: str) -> Finding:
    return Finding(PLACE, rule, Severity.WARNING, "Wrong.", Scope.WORDS, "")


def observed(
    *rules: str,
    waived: tuple[str, ...] = (),
    ran: tuple[str, ...] = ("missing/no-author",),
    author: bool = False,
    advice: bool = True,
) -> Observed:
    return Observed(
        tuple(map(finding, rules)),
        tuple(Waived(finding(rule), "agreed") for rule in waived),
        frozenset(ran),
        {"author": (AUTHOR,) if author else (), "date": ()},
        advice,
    )


ITEM = Item(
    "1",
    "Who wrote it?",
    not_met_by=("missing/no-author",),
    doubted_by=("evidence",),
    met_by=("author",),
    look_at=("date",),
)
SILENT = Item("1", "Who wrote it?", not_met_by=("missing/no-author",), silence_is_met=True)


def test_a_finding_makes_an_item_not_met_whatever_else_was_found() -> None:
    decision = decide(ITEM, observed("missing/no-author", "doses/double-dose", author=True))
    assert Verdict.NOT_MET is decision.verdict
    assert (finding("missing/no-author"),) == decision.findings


def test_evidence_makes_an_item_met_and_is_shown() -> None:
    decision = decide(ITEM, observed(author=True))
    assert (Verdict.MET, "Found: an author.", (AUTHOR,)) == (decision.verdict, decision.reason, decision.evidence)


def test_a_doubt_leaves_an_item_to_a_person_even_with_evidence() -> None:
    decision = decide(ITEM, observed("evidence/miracle", author=True))
    assert (Verdict.PERSON, (finding("evidence/miracle"),)) == (decision.verdict, decision.findings)
    assert (AUTHOR,) == decision.evidence


def test_a_finding_that_was_let_stand_is_for_a_person() -> None:
    decision = decide(ITEM, observed(waived=("missing/no-author",), author=True))
    assert (Verdict.PERSON, (finding("missing/no-author"),)) == (decision.verdict, decision.findings)


def test_what_is_not_found_is_for_a_person() -> None:
    decision = decide(ITEM, observed())
    assert Verdict.PERSON is decision.verdict
    assert decision.reason.startswith("Not found: an author.")


def test_what_must_be_found_is_not_met_without_it() -> None:
    item = Item("8", "Are there authors?", met_by=("author",), absence_is_not_met=True)
    assert Verdict.NOT_MET is decide(item, observed()).verdict
    assert Verdict.MET is decide(item, observed(author=True)).verdict


def test_silence_counts_only_where_the_rules_ran_on_a_page_of_health_advice() -> None:
    assert Verdict.MET is decide(SILENT, observed()).verdict
    assert Verdict.PERSON is decide(SILENT, observed(ran=())).verdict
    assert Verdict.PERSON is decide(SILENT, observed(advice=False)).verdict


def test_an_item_that_nothing_decides_is_for_a_person() -> None:
    decision = decide(Item("3", "Is it good?"), observed(author=True))
    assert (Verdict.PERSON, "Nothing in the text decides it.") == (decision.verdict, decision.reason)
