"""Two places say opposite things of an effect

In one place something raises a risk or a level, or eases a complaint, and in another it lowers it or makes it worse.
Readers act on such a sentence; both cannot hold for the same people at the same time.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here it is said that something {here}, elsewhere that it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.cdc.gov/health-topics.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Asthma\n\nSmoking ((raises)) the risk of asthma.\n\n## Facts\n\nSmoking [[lowers]] the risk of asthma.\n",
    "# Arthritis\n\nExercise ((relieves)) the pain of arthritis.\n\n"
    "## Living with it\n\nExercise [[worsens]] the pain of arthritis.\n",
]
GOOD = [
    "# Asthma\n\nSmoking raises the risk of asthma.\n\nThese things lower the risk of asthma.\n",
    "# Asthma\n\nSmoking raises the risk of asthma.\n\nBreastfeeding lowers the risk of asthma.\n",
    "# Arthritis\n\nExercise relieves the pain of arthritis.\n\nHard exercise worsens the pain of arthritis.\n",
    "# Arthritis\n\nExercise relieves the pain of arthritis.\n\nIf overdone, exercise worsens the pain of arthritis.\n",
    "# Asthma\n\nSmoking raises the risk of asthma.\n\nMyth: smoking lowers the risk of asthma.\n",
    "# Angina\n\n- Is relieved by rest\n\n## Unstable\n\n- Usually is not relieved by rest\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.EFFECT)
