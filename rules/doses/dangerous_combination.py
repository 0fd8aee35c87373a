"""Two things that must not be taken together are advised together

Two anti-inflammatory painkillers, a blood thinner with aspirin, a double source of acetaminophen, or alcohol with
sleeping pills can each make a reader bleed, lose the liver or stop breathing.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” combines what must not be taken together. Warn of it, or say who has to decide on it."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/druginfo/meds/a682277.html",
    "https://medlineplus.gov/druginfo/meds/a681004.html",
    "https://www.nhs.uk/medicines/ibuprofen-for-adults/taking-ibuprofen-with-other-medicines-and-herbal-supplements/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Hypericum gives your fluoxetine]] an extra lift.",
    "Season your food with a [[salt substitute if you take spironolactone]]: it tastes fine.",
    "[[Take ibuprofen together with naproxen]] if the pain is bad.",
    "[[Ibuprofen and naproxen work better when taken together]].",
    "It is fine to [[take aspirin while you are on warfarin]].",
    "You can safely [[combine Tylenol with a cold remedy that contains acetaminophen]].",
    "[[A glass of wine with your sleeping pills]] helps you to sleep.",
]
GOOD = [
    "Opiate drugs can help to relieve pain, and clonazepam may ease the jerks.",
    "The programme helps people to come off opioids and sleeping tablets slowly.",
    "Take your thyroid tablet with water, and your calcium at dinner.",
    "Warfarin and apixaban are medicines that help to prevent strokes, and aspirin is sometimes used as well.",
    "Take levothyroxine at least four hours before calcium tablets.",
    "Medicines for restless legs include opioids and benzodiazepines.",
    "Do not take ibuprofen together with naproxen.",
    "Taking aspirin while you are on warfarin can make you bleed.",
    "Take ibuprofen or naproxen, but not both.",
    "You can take acetaminophen together with ibuprofen.",
    "Wine with your sleeping pills is dangerous.",
    "Your doctor may prescribe aspirin while you are on warfarin.",
    "NSAIDs such as ibuprofen and naproxen help with pain.",
    "Ask your pharmacist before you take aspirin with warfarin.",
]
_NSAID = r"(?: ibuprofen | naproxen | aspirin | diclofenac | advil | motrin | aleve | nurofen | celecoxib | meloxicam )"
_THINNER = (
    r"(?: warfarin | apixaban | rivaroxaban | dabigatran | edoxaban | coumadin | (?: a \s )? blood \s thinners? )"
)
_TOGETHER = r"(?: with | together \s with | along \s with | alongside | plus | on \s top \s of )"
_SEDATIVE = (
    r"(?: (?: sleeping | sleep ) \s (?: pills? | tablets? ) | opioids? | zolpidem | diazepam | benzodiazepines? )"
)
_DRINK = r"(?: beers? | wine | whisky | whiskey | alcohol | drinks? )"
_COMBINING = practice(
    "ibuprofen naproxen aspirin diclofenac advil motrin aleve nurofen acetaminophen paracetamol tylenol sleeping "
    "opioid zolpidem diazepam benzodiazepine",
    rf"""
    \b (?: (?: tak(?:e|ing) | us(?:e|ing) | combin(?:e|ing) | mix(?:ing)? | add(?:ing)? ) \s+ )?
    (?: {_NSAID} \s+ {_TOGETHER} \s+ (?: some \s | a \s )? (?! [^.]* \b low[- ]dose ) {_NSAID}
      | {_NSAID} \s+ and \s+ {_NSAID} \s+ (?: \w+ \s+ ){{0,3}} (?: when \s+ | if \s+ )? (?: taken \s+ )? together
      | {_NSAID} \s+ (?: {_TOGETHER} | while \s (?: you \s are | you['’]re ) \s (?: on | taking ) | and ) \s+ {_THINNER}
      | (?: tylenol | acetaminophen | paracetamol | panadol ) \s+ {_TOGETHER} \s+ (?: [\w-]+ \s+ ){{1,5}}
        (?: that | which ) \s+ (?: also \s+ )? (?: contains? | has | have ) \s+ (?: acetaminophen | paracetamol )
      | (?: (?: a | an | one | some ) \s+ (?: few \s+ | glass \s of \s+ )? )? {_DRINK} \s+ {_TOGETHER} \s+ your \s+
        {_SEDATIVE} ) \b
    """,
    unless=r"""
    \b (?: both \s at \s once | doctors? | prescri\w+ | pharmacists? | specialists? | bleed\w* | dangerous
    | interact\w* | unless | such \s as | including | cream | gel | differ\w* ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _COMBINING))
    for found in (*known, *find_hazards(manuscript.frames, "dangerous-combination", known)):
        yield Hit.at(found.passage, found.where)
