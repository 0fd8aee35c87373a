"""What the evidence pack finds in titles, in quotations and beside sources."""

import pytest


def test_a_title_in_front_matter_counts(find) -> None:
    source = '---\ntitle: "5 Miracle Cures Doctors Hate"\n---\n\nText on colds.\n'
    assert [("miracle", "Miracle Cures"), ("conspiracy", "Doctors Hate")] == find("evidence", "a.md", source)


def test_a_title_that_asks_or_denies_does_not(find) -> None:
    for title in ("Is there a miracle cure?", "There is no miracle cure", "Beware of every miracle cure"):
        assert [] == find("evidence", "a.md", f"---\ntitle: {title}\n---\n\nText on colds.\n")


def test_a_title_that_stands_in_the_text_too_is_found_once(find) -> None:
    source = "---\ntitle: A miracle cure\n---\n\n# A miracle cure\n\nText.\n"
    assert [("miracle", "miracle cure")] == find("evidence", "a.md", source)


@pytest.mark.parametrize("heading", ["Myth: garlic cures diabetes", "Myth 2"])
def test_what_stands_under_a_myth_is_refuted(find, heading: str) -> None:
    assert [] == find("evidence", "a.md", f"# Garlic\n\n## {heading}\n\nGarlic cures diabetes.\n")


def test_a_block_quote_is_a_testimonial_and_no_claim_of_the_article(find) -> None:
    assert [("anecdote-as-proof", "It cured my")] == find("evidence", "a.md", "# Oil\n\n> It cured my asthma.\n")
    assert [] == find("evidence", "a.md", "# Oil\n\n> The oil cures asthma.\n")


@pytest.mark.parametrize("source", ["[2]", "(Lee, 2021)", "[a review](https://www.cochrane.org/)", "[^1]"])
def test_a_source_in_the_paragraph_answers_a_claim_of_proof(find, source: str) -> None:
    assert [] == find("evidence", "a.md", f"# Zinc\n\nZinc is clinically proven to help {source}.\n\n[^1]: Lee 2021.\n")
    assert [("proven-without-source", "clinically proven")] == find(
        "evidence", "a.md", f"# Zinc\n\nZinc is clinically proven to help.\n\nMore {source}.\n\n[^1]: Lee 2021.\n"
    )


@pytest.mark.parametrize(
    ("loss", "count"), [("2 pounds in 1 week", 0), ("8 lbs in a week", 1), ("6 kg in two months", 0)]
)
def test_a_loss_of_weight_is_measured_against_what_is_possible(find, loss: str, count: int) -> None:
    assert count == len(find("evidence", "a.md", f"# Weight\n\nLose {loss}.\n"))


PITCH = "Doctors hate this trick. The tea guarantees results. It is a miracle cure."


def test_a_weak_sign_counts_only_where_the_article_persuades_elsewhere(find) -> None:
    weak = "It was half price."
    assert [] == find("evidence", "a.md", f"# Tea\n\n{weak}\n")
    assert ("sales-pressure", "half price") in find("evidence", "a.md", f"# Tea\n\n{PITCH}\n\n{weak}\n")


@pytest.mark.parametrize("form", ["reverses", "reversed", "is reversing"])
def test_a_cure_is_found_in_any_form_of_the_verb(find, form: str) -> None:
    assert ["promised-cure"] == [rule for rule, _ in find("evidence", "a.md", f"# Tea\n\nThe tea {form} diabetes.\n")]
