"""Nobody with medical training is named as having checked the article

An error in advice on health can harm, and most writers cannot see it; publishers that are trusted have each page
checked by a clinician and say by whom. An article whose author is a health professional, with the qualification
given, meets this as well.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.bylines import names_reviewer

MESSAGE = "The article does not say which health professional checked it. Name the reviewer and the qualification."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/about/general/reviewandupdate/",
    "https://www.nhs.uk/our-policies/content-policy/",
    "https://service-manual.nhs.uk/content/standard-for-creating-health-content",
]
_BODY = """
A migraine is a bad headache, most often on one side, with throbbing pain. You may feel sick, be sick, or find that
light and noise hurt. Some people see flashing lights or have numbness in a hand before the pain begins. An attack can
last from four hours to three days.

## What helps

Lie down in a dark, quiet room. Painkillers such as ibuprofen or paracetamol work best when you take them early. A
medicine against nausea can be taken at the same time. Sleep often ends an attack. Your medicines should be reviewed by
a pharmacist once a year. Keep a diary to find what sets off your migraine: stress, tiredness, alcohol and missed meals
are common. The newest vaccine against something else was approved by the FDA in 2015.
"""
BAD = [
    f"# [[Migraine]]\n{_BODY}",
    f"# [[Migraine]]\n\nBy Mary Seacole, health writer\n{_BODY}",
    f"# [[Migraine]]\n\nReviewed: 3 March 2026\n{_BODY}",
    f"# [[Migraine]]\n\nMedically reviewed by: [INSERT NAME]\n{_BODY}",
    f"---\nauthor: Mary Seacole\nreviewer:\n---\n\n# [[Migraine]]\n{_BODY}",
]
GOOD = [
    f"# Migraine\n\nMedically reviewed by Florence Nightingale, MD\n{_BODY}",
    f"# Migraine\n\n*Written by Mary Seacole and clinically reviewed by Florence Nightingale.*\n{_BODY}",
    f"# Migraine\n{_BODY}\nMedical reviewer: Dr Florence Nightingale\n",
    f"# Migraine\n{_BODY}\nReviewed for accuracy by the headache clinic, May 2026\n",
    f"# Migraine\n{_BODY}\nThis page has been checked by a consultant neurologist.\n",
    f"# Migraine\n{_BODY}\nOur pages are overseen by a medical advisory board.\n",
    f"# Migraine\n\nBy Florence Nightingale, MRCGP\n{_BODY}",
    f"# Migraine\n{_BODY}\nReview date: 5/3/2026. Updated by: Florence Nightingale, MD, Neurology.\n",
    f"---\nreviewed_by: Florence Nightingale, RN\n---\n\n# Migraine\n{_BODY}",
    {
        "text": '<html><head><script type="application/ld+json">{"@type": "MedicalWebPage", "reviewedBy": {"@type": '
        f'"Person", "name": "Mary Seacole"}}}}</script></head><body><h1>Migraine</h1><p>{_BODY}</p></body></html>',
        "format": "html",
    },
    "# Migraine\n\nLie down in a dark room.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.gives_health_advice and not names_reviewer(manuscript):
        yield Hit.of_article()
