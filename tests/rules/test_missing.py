from io import BytesIO

import docx
import pytest

ADVICE = """
Shingles is a painful rash of the skin. It comes from the virus that causes chickenpox, which sleeps in a nerve after
the infection and wakes when the immune system is weak. First the skin tingles, burns or itches on one side of the body.
Some days later blisters appear, fill with fluid and form a scab. Many people also have a headache or a fever.

Keep the rash clean and dry, and wear loose clothes. A cool cloth on the blisters eases the pain for a while, and so
does paracetamol. Tablets against the virus work best in the first three days of the rash. Pain in the nerve can last
for months after the skin has healed. A vaccine prevents most cases. Do not touch a person who is pregnant until the
last blister has dried.
"""
WHOLE = f"""# Shingles

By Mary Seacole. Medically reviewed by Florence Nightingale, MD.
Published 4 May 2024. Last reviewed 4 May 2026. Next review 4 May 2029.
{ADVICE}
Call your doctor as soon as the rash appears.

## Sources

- The Skin Trust. Shingles. Last reviewed 3 March 2015.

This page does not replace the advice of your doctor.
"""
ABSENT = {
    "no-author",
    "no-disclaimer",
    "no-publication-date",
    "no-references",
    "no-review-date",
    "no-reviewer",
    "no-word-on-when-to-get-help",
}


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    document.core_properties.author = "Florence Nightingale, MD"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("path", ["shingles.md", "shingles.txt"])
def test_an_article_that_says_all_is_not_asked_for_anything(find, path: str) -> None:
    assert [] == find("missing", path, WHOLE)


def test_an_article_that_says_nothing_is_asked_for_each_thing_once_at_its_title(find) -> None:
    found = find("missing", "shingles.md", f"# Shingles\n{ADVICE}")
    assert sorted((rule, "Shingles") for rule in ABSENT) == sorted(found)


def test_what_stands_in_the_footer_of_a_page_counts(find) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ADVICE.strip().split("\n\n"))
    footer = "<p>Written by the Skin Trust</p><p>Page last reviewed: 4 May 2026</p><p>For information only.</p>"
    found = find("missing", "shingles.html", f"<main><h1>Shingles</h1>{body}</main><footer>{footer}</footer>")
    assert {"no-next-review-date", "no-references", "no-reviewer", "no-word-on-when-to-get-help"} == {
        rule for rule, _ in found
    }


def test_what_word_writes_into_the_properties_of_a_file_does_not_count(find) -> None:
    found = find("missing", "shingles.docx", word_file("Shingles", *ADVICE.strip().split("\n\n")))
    assert ABSENT == {rule for rule, _ in found}


def test_a_byline_in_a_word_file_counts(find) -> None:
    lines = ("Shingles", "By Florence Nightingale, MD", "Updated 4 May 2026", *ADVICE.strip().split("\n\n"))
    found = find("missing", "shingles.docx", word_file(*lines))
    expected = {"no-disclaimer", "no-next-review-date", "no-references", "no-word-on-when-to-get-help"}
    assert expected == {rule for rule, _ in found}


def test_a_page_on_claims_is_asked_for_nothing(find) -> None:
    claims = "File your claim for disability compensation with evidence of the injury, the illness or the pain. " * 10
    assert [] == find("missing", "claims.md", f"# How to claim for a disease of the skin\n\n{claims}")


def test_a_date_is_wrong_in_one_way_at_a_time(find) -> None:
    source = WHOLE.replace("4 May 2026", "4 May 2036")
    assert [("date-in-the-future", "4 May 2036"), ("dates-out-of-order", "4 May 2029")] == find(
        "missing", "a.md", source
    )


@pytest.mark.parametrize(
    "line",
    [
        "Please see a doctor if the rash is near your eye.",
        "Ask your midwife if you are pregnant.",
        "If the pain is severe, go to A&E.",
        "Dial 999 if you cannot breathe.",
        "You should be seen by an ophthalmologist.",
        "Phone NHS 111 if you are worried.",
        "Get urgent medical help if your sight changes.",
        "Let your health care provider know.",
        "Make an appointment with your GP surgery.",
        "Your pharmacist can help.",
        "A rash near the eye is a medical emergency.",
        "When should I get help? When the rash spreads.",
        "Don't hesitate to raise this with your nurse.",
    ],
)
def test_help_is_offered_in_many_words(find, line: str) -> None:
    found = find("missing", "a.md", f"# Shingles\n{ADVICE}\n{line}\n")
    assert "no-word-on-when-to-get-help" not in {rule for rule, _ in found}


@pytest.mark.parametrize(
    "line",
    [
        "Disclaimer: see our terms.",
        "This leaflet isn't meant to take the place of talking to your doctor; it is for information only.",
        "Nothing here is intended to replace a consultation with a clinician.",
        "We do not provide individual medical advice.",
        "The content is for educational purposes.",
        "This is general guidance, and it gives general information.",
        "This information should not be used to diagnose or treat a disease.",
        "Information is to support, and not to replace, the bond between patient and doctor.",
        "If you have questions about your own health, ask your nurse about your personal risk.",
        "Always follow the advice of your own care team.",
    ],
)
def test_limits_are_stated_in_many_words(find, line: str) -> None:
    found = find("missing", "a.md", f"# Shingles\n{ADVICE}\n{line}\n")
    assert "no-disclaimer" not in {rule for rule, _ in found}
