"""Medicine is measured with a kitchen spoon

Spoons from the drawer hold from half to twice of what a teaspoon should, and children have been overdosed with them.
The syringe, cup or spoon that comes with the medicine is the only safe measure.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is no measure for medicine. Point to the syringe, cup or spoon that comes with it."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
    "https://www.fda.gov/consumers/consumer-updates/should-you-give-kids-medicine-coughs-and-colds",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If you lost the syringe, use [[a kitchen spoon]] for the medicine.",
    "[[A household teaspoon]] works fine to measure the syrup.",
    "Give the liquid medicine with [[a regular tablespoon]].",
    "You can measure the dose with [[a soup spoon]].",
]
GOOD = [
    "Do not measure the medicine with a kitchen spoon.",
    "Measure with the syringe that came with the bottle, not with a kitchen spoon.",
    "Never use a household teaspoon to give medicine: it is not exact.",
    "Stir the soup with a kitchen spoon before you take your medicine.",
    "Kitchen spoons hold different amounts of medicine, so use the cup.",
    "Use a dosing syringe instead of a regular spoon to give the medicine.",
    "Is it safe to give medicine with a kitchen spoon?",
]
_SPOON = practice(
    "spoon tablespoon teaspoon",
    r"""(?: an? | any | your | the ) \s+ (?: kitchen | household | soup | ordinary | regular | normal | everyday |
    dessert | table | eating | standard \s kitchen | metal ) [\s-]?
    (?: spoons? | teaspoons? | tablespoons? ) (?: \s+ from \s+ (?: the | your ) \s+ (?: \w+ \s+ )? drawer )?""",
    about=r"\b (?: medicines? | medications? | syrup | liquid | doses? | dosing | syringe | antibiotics? "
    r"| acetaminophen | paracetamol | ibuprofen | suspension ) \b",
    unless=r"\b (?: stir | soup \s with | eat | mix ) \b",
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _SPOON):
        yield Hit.at(advice.passage, advice.where)
