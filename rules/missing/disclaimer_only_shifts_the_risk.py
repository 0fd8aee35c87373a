"""The disclaimer protects the publisher and leaves the reader alone

“Use at your own risk” tells readers that the page may be wrong, and not what to do about it. A disclaimer helps where
it says that the page does not replace a health professional, and when to ask one.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot, samples

MESSAGE = "“{match}” only protects the publisher. Say that the page does not replace a health professional's advice."
SEVERITY = "warning"
REFERENCES = [
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# Gallstones\n{_BODY}\n[[Use this page at your own risk]].\n",
    f"# Gallstones\n{_BODY}\n[[We are not liable]] for any harm that comes from this page.\n",
    f"# Gallstones\n{_BODY}\nThis page is [[for entertainment purposes only]].\n",
]
GOOD = [
    f"# Gallstones\n{_BODY}\nWe are not liable for any harm. This page does not replace advice from your doctor.\n",
    f"# Gallstones\n{_BODY}\nUse it at your own risk, and ask your doctor if you are unsure.\n",
    f"# Gallstones\n{_BODY}\nWe are not responsible for the content of other websites.\n",
    f"# Gallstones\n{_BODY}\nThis page is for information only.\n",
    "# Gallstones\n\nUse this page at your own risk.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or any(said(manuscript.frames, "professional-advice")):
        return
    for claim in said(manuscript.frames, "risk-shifted"):
        yield Hit(Spot(claim.passage, claim.where))
