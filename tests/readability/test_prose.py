"""What of an article is read as prose."""

import pytest

from healthlint.readability.prose import read_prose


def prose(build, source: str) -> list[str]:
    return [sentence.text for _, sentence in read_prose(build(source))]


def test_paragraphs_items_quotations_and_definitions_are_prose_and_nothing_else(build) -> None:
    source = (
        "# Flu in adults and children is common.\nFlu spreads by coughs. It can be serious.\n"
        "| Fever is seen in most cases.\n^ The virus is seen here.\n! A man holds his head.\n[1] Smith showed this.\n"
        "> I was ill for weeks.\nAvoid it thus:\n- wash your hands\n- get the vaccine. It is free\n: A lung infection"
    )
    assert [
        "Flu spreads by coughs.",
        "It can be serious.",
        "I was ill for weeks.",
        "Avoid it thus:",
        "wash your hands",
        "get the vaccine.",
        "It is free",
        "A lung infection",
    ] == prose(build, source)


@pytest.mark.parametrize(
    "label", ["Home > Colds > Coughs in children", "By the editors", "Share on this site:", "Advertisement"]
)
def test_labels_are_not_prose(build, label: str) -> None:
    assert ["A cough passes."] == prose(build, f"{label}\nA cough passes.\n{label}")


def test_a_long_paragraph_that_lost_its_full_stop_is_prose(build) -> None:
    sentence = "A cough that lasts for more than three weeks should be seen by a doctor in the surgery"
    assert [sentence] == prose(build, sentence)


@pytest.mark.parametrize(
    "heading", ["References", "Further reading", "Sources and references", "Related links", "2. References"]
)
def test_references_and_links_are_not_prose(build, heading: str) -> None:
    source = (
        f"# Flu\nFlu is common.\n## {heading}\n- Smith A. Flu. 2020.\n### Books\nJones B wrote a book.\n## Care\nRest."
    )
    assert ["Flu is common.", "Rest."] == prose(build, source)


def test_a_heading_that_only_begins_like_references_is_prose(build) -> None:
    assert ["They are many."] == prose(build, "# Sources of vitamin D\nThey are many.")
