"""A section is harder than the rest

An article can be easy on the whole and lose its readers in one section, often the one on tests or treatment. Sections
of at least 100 words are looked at, where the article itself keeps to its grade.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This section reads at grade {grade} by Flesch-Kincaid, in an article that reads at grade {whole}."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/concise/write-short-sections/",
    "https://www.ahrq.gov/health-literacy/improve/precautions/tool11.html",
]
_EASY = (
    "You may feel tired, sad or tense for weeks on end. You may sleep badly or eat less than you did. These are signs "
    "that you should not put down to age or to the weather. Talk to a friend or to your doctor. Go for a walk each "
    "day, if you can, and get up at the same time. Try to do one thing a day that you used to like. It may feel like "
    "hard work at first, but it does get easier in time. Do not drink to feel better, since that makes it worse. If "
    "you think of harming yourself, call for help at once, by day or by night. You are not a burden to those who care "
    "for you, and what you feel now can pass. Most people get well with care. Some need it for a few weeks and some "
    "for longer. All of them were glad that they asked."
)
_HARD = (
    "Psychological therapies, particularly cognitive behavioural interventions, demonstrate effectiveness comparable "
    "to antidepressant medication. Selective serotonin reuptake inhibitors ordinarily represent the initial "
    "pharmacological recommendation. Practitioners periodically evaluate therapeutic response, tolerability and "
    "suicidality, particularly throughout the introductory period. Discontinuation necessitates gradual dosage "
    "reduction, minimising physiological withdrawal phenomena. Combination therapy is considered whenever monotherapy "
    "produces inadequate improvement. Electroconvulsive therapy remains an alternative for individuals experiencing "
    "life-threatening deterioration. Continuation for approximately six months following symptomatic remission "
    "considerably diminishes the probability of recurrence. Multidisciplinary collaboration facilitates comprehensive "
    "rehabilitation, and occupational participation accelerates recuperation. Psychoeducational programmes "
    "additionally strengthen understanding. Practitioners should communicate individualised recommendations regarding "
    "alternative treatments, including their respective contraindications and interactions with concomitant medication."
)
BAD = [
    f"# Low mood\n\n## Signs\n\n{_EASY} {_EASY} {_EASY} {_EASY}\n\n## [[Treatment]]\n\n{_HARD}\n",
    f"# Low mood\n\n{_EASY} {_EASY} {_EASY} {_EASY}\n\n## Care\n\n### [[Medicines]]\n\n{_HARD}\n",
]
GOOD = [
    f"# Low mood\n\n## Signs\n\n{_EASY}\n\n## Treatment\n\n{_EASY}\n",
    f"# Low mood\n\n## Signs\n\n{_EASY}\n\n## Treatment\n\nPsychological therapies demonstrate effectiveness.\n",
    f"# Low mood\n\n## Signs\n\n{_HARD}\n\n## Treatment\n\n{_HARD}\n",
]

# A hundred words measure a grade only roughly, so a section may pass the target by this much. On the clean sets the
# rule then finds one section in about twenty pages of the US Department of Veterans Affairs, and none on pages of the
# NHS (`python -m benchmarks.readability`).
_MARGIN = 2.0


def check(manuscript: Manuscript) -> Iterator[Hit]:
    whole = manuscript.scores.scores.get("flesch_kincaid_grade")
    target = manuscript.context.target_grade
    if whole is None or round(whole, 1) > target:
        return
    grades = {section.section: section.scores["flesch_kincaid_grade"] for section in manuscript.scores.sections}
    hard = {section for section, grade in grades.items() if grade > target + _MARGIN}
    sections = manuscript.read.sections
    for section in sorted(hard - {sections[inner].parent for inner in hard}):
        heading = next(passage for passage in manuscript.passages if passage.block.section == section)
        yield Hit.at(heading, grade=f"{grades[section]:.1f}", whole=f"{whole:.1f}")
