"""Nobody is named as the author

Readers judge advice by who gives it, and a page that nobody signs cannot be asked or corrected. The name may be that of
a person or of an organisation, in a byline, in the front matter or in the page's metadata; the account name that Word
writes into a file's properties is seen by no reader and does not count.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.bylines import names_author

MESSAGE = "The article does not say who wrote or published it. Name a person or an organisation."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/evaluatinghealthinformation.html",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
_BODY = """
A sprain is a stretch or a tear of a ligament, the band that holds two bones together at a joint. The ankle, the wrist
and the knee are sprained most often. The joint hurts, swells and turns blue, and you may not be able to put weight on
it.

## What helps

Rest the joint for two days and hold something cold against it, wrapped in a towel, for ten minutes at a time. Raise the
leg when you sit. A firm bandage can ease the swelling. Paracetamol helps with the pain; take no more than the label
says. After two days, begin to move the joint gently, even if it still aches a little. Most sprains heal within six
weeks. Insulin is produced by the pancreas and has no part in this. By Friday, most people can walk without pain.
"""
BAD = [
    f"# [[Sprains]]\n{_BODY}",
    f'---\ntitle: Sprains\nauthor: ""\n---\n\n# [[Sprains]]\n{_BODY}',
    f"---\nauthor: admin\n---\n\n# [[Sprains]]\n{_BODY}",
    f"# [[Sprains]]\n\nBy: {{{{author_name}}}}\n{_BODY}",
    f"# [[Sprains]]\n\nMedically reviewed by Florence Nightingale, MD\n{_BODY}",
]
GOOD = [
    f"---\nauthor: Florence Nightingale\n---\n\n# Sprains\n{_BODY}",
    f"# Sprains\n\nBy Florence Nightingale\n{_BODY}",
    f"# Sprains\n\n*By Florence Nightingale, RN | Updated March 3, 2026*\n{_BODY}",
    f"# Sprains\n{_BODY}\nWritten by: the patient information team\n",
    f"# Sprains\n{_BODY}\nThis leaflet was produced by the Joint Trust.\n",
    f"# Sprains\n\nby the editors of Limb Monthly\n{_BODY}",
    f"# Sprains\n{_BODY}\n## About the author\n\nFlorence Nightingale nursed for ten years.\n",
    f"# Sprains\n{_BODY}\nFlorence Nightingale, MRCGP\n",
    {
        "text": '<html><head><script type="application/ld+json">{"@type": "Article", "author": {"@type": "Person", '
        f'"name": "Florence Nightingale"}}}}</script></head><body><h1>Sprains</h1><p>{_BODY}</p></body></html>',
        "format": "html",
    },
    "# Sprains\n\nRest the joint.\n",
    "# How to claim\n\n" + "Send the form with your claim to the office, and keep a copy of the form. " * 12,
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.gives_health_advice and not names_author(manuscript):
        yield Hit.of_article()
