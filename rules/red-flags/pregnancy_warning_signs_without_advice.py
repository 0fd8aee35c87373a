"""A warning sign in pregnancy without word on whom to call

Bleeding or fewer movements of the baby may mean that mother or child is in danger. Readers must be told to call the
midwife, the maternity unit or a doctor the same day."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "In pregnancy this may mean danger for mother or child. Say beside “{match}” that it needs help at once, and "
    "where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/hearher/maternal-warning-signs/index.html",
]
BAD = [
    "# Pregnancy\n\nYou may notice [[bleeding in pregnancy]] after sex. Rest for a day.\n",
    "# Weeks 28 to 40\n\nPregnancy is long. Your [[baby may move less]] towards the end.\n",
    "# Pregnancy\n\nThe signs include:\n\n- nausea\n- [[vaginal bleeding in pregnancy]]\n",
]
GOOD = [
    "# Pregnancy\n\nCall your midwife if you have bleeding in pregnancy.\n",
    "# Periods\n\nYou may bleed for five days.\n",
    "# Pregnancy\n\nMost women have no bleeding in pregnancy.\n",
    "# Pregnancy\n\nIf your baby moves less, go to the maternity unit.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "bleeding-in-pregnancy"):
        yield Hit.at(sign.passage, sign.where)
