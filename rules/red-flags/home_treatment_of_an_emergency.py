"""An emergency is to be treated at home, or in a way that harms

Coughing does not restart a heart, a needle does not cure a stroke, and drink poured into an unconscious mouth runs into
the lungs. Each minute spent on it is missing for the treatment that works.
"""

from collections.abc import Iterator

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” loses time or harms. Say to call {number}, and give the first aid that is taught today."
SEVERITY = "error"
REFERENCES = [
    "https://www.heart.org/en/health-topics/cardiac-arrest/emergency-treatment-of-cardiac-arrest/cough-cpr",
    "https://fullfact.org/online/pin-needle-stroke",
    "https://www.swast.nhs.uk/when-to-call-999",
    "https://medlineplus.gov/ency/article/000022.htm",
    "https://medlineplus.gov/ency/article/000031.htm",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Cayenne pepper in water stops a heart attack]].",
    "A brew of [[herbs cures meningitis]].",
    "[[Suck the venom out after a snake bite]].",
    "Give the [[unconscious man a sip]] of brandy.",
]
GOOD = [
    "Cayenne pepper does not stop a heart attack.",
    "Garlic may help to prevent a heart attack.",
    "Never give an unconscious person a drink.",
    "It is a myth that coughing can stop a heart attack.",
    "Once the person is awake, give juice.",
    "If somebody has a heart attack, call 911.",
    "Ice packs and massage help after a stroke to loosen a stiff arm.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    number = "911" if manuscript.context.locale == "en-US" else "999"
    for hazard in find_hazards(manuscript.frames, "home-treatment-of-an-emergency"):
        yield Hit.at(hazard.passage, hazard.where, number=number)
