"""Each of our own patterns: what it marks, what it makes of it, and what it leaves alone."""

import pytest

from healthlint.grammar import PLACEHOLDER, House, Text
from healthlint.grammar.house import _patterns

MARKED = {
    "x-ray": [
        ("You may need an [Xray] of the chest.", "X-ray"),
        ("The [Xrays] show the bone.", "X-rays"),
        ("She was [xrayed] twice.", "x-rayed"),
        ("An [X ray] of the hand is taken.", "X-ray"),
        ("They took two [X rays].", "X-rays"),
    ],
    "over-the-counter": [
        ("[Over the counter] medications help.", "Over-the-counter"),
        ("Try [over the counter] pain relievers.", "over-the-counter"),
    ],
    "follow-up": [("You will have a [follow up] appointment.", "follow-up")],
    "advice-for-advise": [("A doctor may [advice] you to rest.", "advise")],
    "advise-for-advice": [("Seek medical [advise] before you travel.", "advice")],
    "breath-for-breathe": [("It is hard to [breath].", "breathe"), ("Try to [breath] in slowly.", "breathe")],
    "loose-for-lose": [("You may [loose] weight.", "lose")],
    "prostrate-for-prostate": [("[Prostrate] cancer grows slowly.", "Prostate")],
}
LEFT_ALONE = [
    "An X-ray of the chest was taken. Gamma and X ray bursts differ.",
    "You can buy it over the counter. Medications can help.",
    "Follow up with your doctor. A follow-up appointment is made.",
    "The advice you need. You can give advice on diet. They may advise you.",
    "Doctors advise rest. The medical team will advise you. Our nurses advise against it.",
    "Take a deep breath. It takes your breath away. Short of breath in the night.",
    "Wear loose clothes. The loose weight moved. A tooth may come loose.",
    "Lie prostrate on the floor. The prostate gland is small.",
    f"You may loose weight{PLACEHOLDER}loose."[:15] + PLACEHOLDER,
]


@pytest.mark.parametrize(
    ("code", "marked", "cure"), [(code, *case) for code, cases in MARKED.items() for case in cases]
)
def test_a_fault_is_marked_and_mended(code: str, marked: str, cure: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    (remarks,) = House().check([Text(text)])
    assert [(marked.index("["), marked.index("]") - 1, code, (cure,))] == [
        (remark.start, remark.end, remark.code, remark.replacements) for remark in remarks
    ]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert [[]] == House().check([Text(text)])


def test_every_pattern_has_a_case() -> None:
    assert set(MARKED) == {pattern.code for pattern in _patterns()}
