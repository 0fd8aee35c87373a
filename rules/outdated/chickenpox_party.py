"""A chickenpox party is advised

Nobody can know whose chickenpox will be a mild one: some children get pneumonia, infected skin or swelling of the
brain. A vaccine gives the protection without the illness.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” puts children in danger of a severe illness. Write of the vaccine."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/chickenpox/vaccines/index.html",
    "https://www.cdc.gov/chickenpox/prevention/index.html",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[A chickenpox party]] is a good way to get it over with.",
    "[[Take your toddler to a pox party]] while she is young.",
    "[[Let your child play with a friend who has chickenpox]], so that it is over early.",
    "It is best to [[expose children to chickenpox]] while they are small.",
]
GOOD = [
    "Do not hold a chickenpox party.",
    "A chickenpox party can put your child in hospital.",
    "Some parents hold pox parties, but this is dangerous.",
    "Keep your child away from a friend who has chickenpox.",
    "If your child was exposed to chickenpox, call the doctor.",
]
_POX = r"(?: chicken \s? pox | pox | varicella )"
_PRACTICE = practice(
    "pox chickenpox varicella",
    rf"""
    \b (?: (?: (?: take | bring | send | invite ) \s (?: \w+ \s ){{0,3}}? (?: to
      | along \s to ) \s )? (?: (?: an? | the ) \s )?
        {_POX} \s part(?:y|ies)
    | (?: hold | have | host | throw | organi[sz]e | arrange | plan ) \s (?: an? \s )? {_POX} \s part(?:y|ies)
    | let \s (?: your | the | them | him | her ) \s (?: \w+ \s ){{0,3}}? (?: play | mix | sleep
      | share ) \b [^.;]{{0,40}}? \b
        (?: has | with | have | had ) \s {_POX}
    | (?: expose | exposing ) \s (?: \w+ \s ){{0,3}}? to \s {_POX} (?: \s on \s purpose )? ) \b
    """,
    unless=r"dangerous | risk\w* | hospital | vaccin\w+ \s instead | avoid",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
