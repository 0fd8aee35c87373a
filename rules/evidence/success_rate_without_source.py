"""A success rate has no source

A success rate means nothing unless readers can see in whom it was measured, by whom, and what counted as success. A
number without a source cannot be checked."""

from collections.abc import Iterator

from healthlint.claims.endorsement import is_cited
from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” needs its source. Say who measured it, in how many people, and link to it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "# Laser\n\nThe laser has [[a success rate of 98%]].\n",
    "# Plan\n\nOur plan has a [[95% success rate]].\n",
    "# Oil\n\nThe oil [[cures 9 out of 10]] people with warts.\n",
    "# Patch\n\nThe patch is [[97% effective]].\n",
]
GOOD = [
    "# Laser\n\nThe laser has a success rate of 98% [3].\n",
    "# Condoms\n\nCondoms are [98% effective](https://www.nhs.uk/contraception/).\n",
    "# Trial\n\nIn a trial of 200 people, the success rate was 60%.\n",
    "# Plan\n\nAds that claim a 95% success rate have no proof.\n",
    "# Cancer\n\nThe survival rate is 90%.\n",
    "# Vaccine\n\nAccording to the CDC, the vaccine is 97% effective.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "success-rate-without-source"):
        if claim.passage is None or not is_cited(manuscript.analysed, claim.passage):
            yield Hit(Spot(claim.passage, claim.where))
