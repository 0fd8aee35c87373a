"""Ice is advised straight on the skin

Ice that touches the skin can burn it within minutes, most of all where the skin is numb. It is wrapped in a towel and
held there for up to 20 minutes.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can burn the skin. Advise ice in a towel, for up to 20 minutes."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/sprains-and-strains/",
    "https://medlineplus.gov/ency/patientinstructions/000525.htm",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Hold the ice directly on the skin]] until it is numb.",
    "[[Press ice cubes straight against the bare skin]].",
    "[[Ice should be applied directly to the skin]].",
    "You can [[put an ice pack on bare skin]].",
    "[[Apply the frozen peas directly to the skin]] of the ankle.",
]
GOOD = [
    "Do not put ice directly on the skin.",
    "Put ice in a towel, and never straight on to the skin.",
    "Wrap the ice pack in a cloth so that it does not touch bare skin.",
    "Putting ice directly on the skin can burn it.",
    "Put the cream directly on the skin after the ice.",
]
_ICE = r"""(?: ice (?: \s (?: cubes? | packs? | bags? ) )? | (?: cold | gel | frozen ) \s packs?
      | frozen \s (?: peas | vegetables ) )"""
_PRACTICE = practice(
    "ice frozen cold",
    rf"""
    \b {_ICE} \s (?: should | can | may | must ) \s be \s (?: put | held | placed | pressed | applied | laid | kept ) \s
    (?: (?: directly | straight | right ) \s (?: on | onto | against | to ) \s (?: the \s )?
      | (?: on | onto | against ) \s (?: the \s )? (?: bare | naked ) \s ) skin \b
    | \b (?: put | hold | place | press | apply | lay | use | rub | keep ) (?: ting | ping
      | ing )? \s+ (?: [\w’'-]+ \s+ ){{0,3}}?
    {_ICE} \s+ (?: [\w’'-]+ \s+ ){{0,2}}? (?: (?: directly | straight | right ) \s (?: on (?: to )? | onto
      | against | to )
    (?: \s to )? \s (?: [\w’'-]+ \s ){{0,2}}? skin | (?: on (?: \s to )? | onto | against | to ) \s (?: [\w’'-]+ \s )?
    (?: bare | naked | uncovered ) \s skin ) \b
    """,
    unless=r"towel | cloth | wrap\w* | burns? \s it",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
