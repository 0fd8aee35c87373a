"""Readers are told to stop or skip a prescribed medicine on their own

Insulin, steroids, antidepressants, seizure medicines and others must be stopped slowly or not at all, and stopping them
can bring the illness back or harm at once. Whether and how to stop is for the reader to settle with the prescriber.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can harm. Say to ask the prescriber or a pharmacist before stopping or changing the medicine."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/druginfo/meds/a601102.html",
    "https://medlineplus.gov/druginfo/meds/a697048.html",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "There is [[no need to go on with the capsules]] once you feel well.",
    "Take a [[holiday from your statin]] this summer.",
    "You can [[stop taking your blood pressure tablets]] as soon as you feel better.",
    "[[Throw away your insulin]] after a month on this plan.",
    "[[Come off antidepressants]] as soon as you feel better.",
    "[[Skip your seizure medicine]] when you go to a party.",
    "[[Stop prednisone]] at once if your face swells.",
]
GOOD = [
    "Replace your inhaler when the counter reads zero.",
    "Put your insulin in the fridge and throw away any pen that has been frozen.",
    "Skip the salt when your blood pressure medicine is not enough.",
    "Take a break from your screen every hour if your medicine makes your eyes dry.",
    "Throw the used needle away in a sharps bin when you have injected your insulin.",
    "Do not stop taking your tablets without talking to your doctor.",
    "Your doctor may ask you to stop taking warfarin before the operation.",
    "If you stop taking your tablets, your blood pressure rises.",
    "Talk to your doctor before you stop taking antidepressants.",
    "Stop taking ibuprofen and get help if you have black stools.",
    "You can stop taking painkillers when the pain has gone.",
    "Some people stop taking their statin because of muscle pain.",
    "You should slowly come off antidepressants with the help of your doctor.",
]
_MEDICINE = r"""(?: insulin | prednisone | prednisolone | steroids? | antidepressants? | warfarin | statins? | lithium
    | beta[- ]?blockers? | levothyroxine | metformin | blood \s thinners? | anticonvulsants? | antipsychotics?
    | methadone | (?: blood[- ]pressure | heart | seizure | epilepsy | diabetes | thyroid | asthma | HIV | bipolar
    | prescription | prescribed ) \s (?: tablets? | pills? | medicines? | medications? | drugs? | treatment ) )"""
_STOPPING = practice(
    "insulin prednisone prednisolone steroid antidepressant warfarin statin lithium blocker levothyroxine metformin "
    "thinner anticonvulsant antipsychotic methadone tablet pill medicine medication drug treatment",
    rf"""
    \b (?: stop (?: \s (?: taking | using | injecting ) )? | quit (?: \s taking )? | come \s off | give \s up | skip
    | drop | ditch | throw \s (?: away | out ) | bin | halve | leave \s (?: out | off ) ) \s+
    (?: (?: all | your | the | of | any ) \s+ ){{0,3}} {_MEDICINE} \b
    """,
    unless=r"""
    \b (?: doctors? | physicians? | GP | prescribers? | pharmacists? | nurses? | providers? | specialists? | surgeons?
    | teams? | clinics? | slowly | gradually | taper\w* | wean\w* | surgery | operation | test | scan | emergency
    | 911 | 999 | allerg\w+ | (?: before | when | because | why | people | who | those ) \s (?: \w+ \s ){0,2} stop ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _STOPPING))
    for found in (*known, *find_hazards(manuscript.frames, "medicine-stopped-alone", known)):
        yield Hit.at(found.passage, found.where)
