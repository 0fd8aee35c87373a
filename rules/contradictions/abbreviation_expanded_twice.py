"""One abbreviation is spelled out in two ways

An abbreviation that stands for two things lets a reader take one for the other: MS is multiple sclerosis to one and
mitral stenosis to another. Often one of the two expansions is simply wrong.
"""

from collections.abc import Iterator

from healthlint.claims.expansions import Expansion, find_expansions, mean_different_things
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{short}” is “{first}” elsewhere in the article, and “{second}” here."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
    "https://www.plainlanguage.gov/guidelines/concise/",
]
BAD = [
    "Her ((multiple sclerosis (MS))) was mild.\n\nSurgeons widen the valve in [[mitral stenosis (MS)]].\n",
    "An ((ECG (electrical cardiac graph))) is painless. The [[exercise conduction gauge (ECG)]] takes a minute.\n",
    "((Chronic obstructive pulmonary disease (COPD))) lasts. [[COPD (chronic obstructive pancreas disease)]] kills.\n",
    "Try ((cognitive behaviour therapy (CBT))).\n\n## Later\n\nA [[computer brain test (CBT)]] is next.\n",
    "((COPD stands for chronic obstructive pulmonary disease)).\n\n"
    "[[COPD, or chronic occupational pulmonary disorder]], lasts.\n",
]
GOOD = [
    "Try cognitive behaviour therapy (CBT). We offer cognitive behavioural therapy (CBT) online.",
    "Magnetic resonance imaging (MRI) is safe. The magnetic resonance image (MRI) is clear.",
    "Pelvic inflammatory disease (PID) hurts. PID (pelvic inflammatory disease) can be treated.",
    "Body mass index (BMI) and bone mineral density (BMD) are measured.",
    "Multiple sclerosis (MS) is a nerve disease.\n\n## References\n\nMedical Society (MS), 2020.\n",
    "Type O blood (see below) and red blood cells (RBC); red blood corpuscles are the same.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known: dict[str, Expansion] = {}
    reported: set[str] = set()
    for expansion in find_expansions(manuscript.analysed):
        first = known.setdefault(expansion.short, expansion)
        if first is expansion or expansion.short in reported or not mean_different_things(first, expansion):
            continue
        reported.add(expansion.short)
        related = ((Spot.of(first.passage, first.where), f"here it is “{first.text}”"),)
        yield Hit.at(
            expansion.passage,
            expansion.where,
            related=related,
            short=expansion.short,
            first=first.text,
            second=expansion.text,
        )
