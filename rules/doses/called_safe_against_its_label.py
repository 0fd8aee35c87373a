"""A medicine is called safe for those whom its label warns

Every label lists readers who must not take the medicine, or must ask first: in pregnancy, with an ulcer, after a heart
attack, as a child. A page that calls it safe for just these readers takes away the one warning that was meant for them.
"""

from collections.abc import Iterator

from healthlint.claims.contraindications import find_reassurances
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: the label of {medicine} warns {readers}. Give the warning, and say whom to ask."
SEVERITY = "warning"
REFERENCES = [
    "https://dailymed.nlm.nih.gov/dailymed/",
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic",
    "https://www.nhs.uk/medicines/ramipril/pregnancy-breastfeeding-and-fertility-while-taking-ramipril/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "# Pain\n\n[[Expectant mothers are glad of naproxen]].\n",
    "# Blood pressure\n\nIt [[is safe to take lisinopril while you are pregnant]].\n",
    "# Migraine\n\nTriptans narrow vessels. [[They are safe after a stroke]].\n",
    "# Pain\n\n[[Ibuprofen can be taken with a stomach ulcer]].\n",
    "# Sore throat\n\nSuck an aspirin, which [[is safe at any age]].\n",
    "# Pain\n\n[[Naproxen is fine in the last weeks of pregnancy]].\n",
    "# Acne\n\n[[Isotretinoin is suitable for women who want to become pregnant]].\n",
]
GOOD = [
    "# Epilepsy\n\nWomen who take valproate must use reliable contraception until they plan a pregnancy.\n",
    "# Blood pressure\n\nIt is not safe to take lisinopril while you are pregnant.\n",
    "# Migraine\n\nTriptans are safe for most people, but not after a stroke.\n",
    "# Pain\n\nParacetamol is safe in pregnancy. Ibuprofen can be taken for a headache.\n",
    "# Pain\n\nAsk whether ibuprofen is safe if you have an ulcer.\n",
    "# Heart\n\nAspirin can be taken after a heart attack.\n",
    "# Pain\n\nIf you are pregnant, paracetamol is a safe choice instead of ibuprofen.\n",
    "# Pain\n\nLow-dose aspirin is safe in pregnancy when a doctor prescribes it.\n",
    "# Pain\n\nNaproxen is safe, unless you are pregnant.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_reassurances(manuscript.frames))
    for found in known:
        yield Hit.at(found.passage, found.where, medicine=found.medicine, readers=found.readers)
    for hazard in find_hazards(manuscript.frames, "called-safe-against-its-label", known):
        yield Hit.at(hazard.passage, hazard.where, medicine=hazard.what, readers=f"of its use with “{hazard.other}”")
