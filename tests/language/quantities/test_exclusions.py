import pytest

from healthlint.language.quantities import find_quantities
from tests.language.quantities.conftest import Reader


@pytest.mark.parametrize(
    "text",
    [
        "type 2 diabetes",
        "Stages 3 and 4",
        "grade 2 sprain",
        "COVID-19 and H1N1",
        "vitamin B12 or omega-3",
        "help is there 24/7",
        "Call 9-1-1, or call 111",
        "call 1-800-273-8255",
        "1-877-222-VETS (1-877-222-8387)",
        "phone 0800 123 4567",
        "in 1998 and since 2010",
        "from 2010 to 2015, in the 1990s",
        "on May 5, 2015, or 3 March",
        "on 12/05/2015",
        "8:00 a.m. to 9 p.m. or at 5pm",
        "as shown [12], and again (3)",
        "Figure 2, Table 3 and page 12",
        "VA Form 21-22 or 10-10EZ",
        "38 U.S.C. 1151",
        "2009;89(2):668S",
        "1. Rest",
        "20/20 vision",
        "a one-on-one talk",
        "a 1996 study",
        "the 2nd and 3rd week",
        "no one, one of them, the one",
        "daily activities and monthly payments",
        "Once you rest",
        "a second opinion, a third treatment",
        "day 3 or week 12",
        "Suite 200 Atlanta, GA 30329",
        "https://example.org/two-weeks/3-days",
        "the last half-time show",
        "several requirements",
        "file of 405 KB",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert () == find_quantities(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019 people in 2019", ["2019"]),
        ("2000 calories", ["2000 calories"]),
        ("the level is 12 g/dL.2 It", ["12 g/dL"]),
        ("ring 24 hours a day", ["24 hours a day"]),
        ("In type 2 diabetes, 5 mg", ["5 mg"]),
        ("the 50 U.S. states", ["50"]),
    ],
)
def test_numbers_beside_them(read: Reader, text: str, words: list[str]) -> None:
    assert words == [found for found, _ in read(text)]
