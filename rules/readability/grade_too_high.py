"""The article reads at too high a grade

The average adult in the US reads at the level of the eighth or ninth grade, and illness makes reading harder; guides
for health writers ask for the sixth to eighth. Since only one NIH page in five is at the eighth or below, this rule
waits until an article lies well above. The grade is a reason to look, and the sentences shown are where to begin.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = (
    "The text reads at grade {grade} by Flesch-Kincaid; its readers are to manage with grade {target}. "
    "Begin with the sentences that cost most."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.ahrq.gov/health-literacy/improve/precautions/tool11.html",
    "https://www.nih.gov/institutes-nih/nih-office-director/office-communications-public-liaison/clear-communication/"
    "clear-simple",
    "https://service-manual.nhs.uk/content/how-we-write",
    "https://digital.nhs.uk/blog/transformation-blog/2019/creating-better-content-for-users-with-low-health-literacy",
]
_HARD = (
    "((Osteoporosis is characterised by progressive deterioration of the skeletal architecture, increasing the "
    "susceptibility to fragility fractures.)) It affects people as they age. ((Pharmacological intervention, "
    "predominantly with bisphosphonates, substantially diminishes the probability of vertebral fractures in "
    "postmenopausal women.)) Tablets are taken once a week, with a glass of water. ((Nutritional supplementation, "
    "particularly calcium and vitamin D, complements pharmacological management whenever dietary consumption is "
    "demonstrably insufficient.)) Walking helps the bones. A balanced diet with enough milk, cheese and greens gives "
    "the bones what they need in most cases. The results of therapy are evaluated by densitometry every two years. "
    "Falls are the cause of most breaks, so clear the floor at home and wear firm shoes. Ask for help with this."
)
_PLAIN = (
    "Bones grow thin with age. Then they break more easily, even after a small fall. A tablet once a week makes them "
    "stronger. Take it when you get up, with a glass of water, and stay upright for half an hour. Eat enough cheese, "
    "milk and greens, so that your bones get what they need. A walk each day helps as well. Falls cause most breaks, "
    "so clear the floor at home and wear firm shoes. Ask your doctor for a bone scan if you have broken a bone after a "
    "small fall. Tell your doctor if the tablets upset your stomach, since there are others that you could try instead."
)
BAD = [f"# [[Thin bones]]\n\n{_HARD}\n", f"[[]]{_HARD}\n"]
GOOD = [
    f"# Thin bones\n\n{_PLAIN}\n",
    {"text": _HARD.replace("((", "").replace("))", ""), "audience": "professional"},
    "# Osteoporosis\n\nOsteoporosis is characterised by progressive deterioration of skeletal architecture.\n",
]
_SHOWN = 3

# Against the target for patients, grade 10, this speaks of no page of the NHS, of 29 % of those of the US Department of
# Veterans Affairs, and of 75 % of those that NIH and CDC wrote for patients (`python -m benchmarks.readability`).


def check(manuscript: Manuscript) -> Iterator[Hit]:
    scores = manuscript.scores
    grade = scores.scores.get("flesch_kincaid_grade")
    target = manuscript.context.target_grade
    if grade is None or round(grade, 1) <= target:
        return
    related = tuple(
        (
            Spot.of(one.passage, one.sentence),
            f"{one.words} words, {one.hard_words} of them hard: grade {grade - one.cost:.1f} without it",
        )
        for one in scores.costs[:_SHOWN]
        if one.cost > 0
    )
    yield Hit(None, details=(("grade", f"{grade:.1f}"), ("target", f"{target:g}")), related=related)
