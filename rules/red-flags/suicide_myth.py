"""A myth about suicide is told as fact

People who are asked about suicide are not made to think of it, and many who die had spoken of it before. A reader who
believes the myth does not ask, and does not take a warning as one.
"""

import re
from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is a myth that costs lives. Say to ask directly, to take it seriously and where to get help."
SEVERITY = "error"
REFERENCES = [
    "https://www.nimh.nih.gov/health/publications/5-action-steps-to-help-someone-having-thoughts-of-suicide",
    "https://preventsuicidepa.org/myths-misconceptions/",
]
BAD = [
    "# Low mood\n\n[[Never ask a friend whether she thinks of suicide]].\n",
    "# Low mood\n\n[[Do not mention suicide]] to a friend who is low.\n",
    "# Low mood\n\n[[Talking about suicide puts the idea]] into people's heads.\n",
    "# Low mood\n\n[[Those who talk of killing themselves only want attention]].\n",
    "# Low mood\n\n[[People who threaten suicide rarely do it]].\n",
    "# Low mood\n\nSuicidal thoughts are [[just a cry for attention]].\n",
]
GOOD = [
    "# Low mood\n\nTalking about suicide does not put the idea into anyone's head.\n",
    "# Low mood\n\nIt is a myth that people who talk about suicide never do it.\n",
    "# Low mood\n\nAsk directly whether she is thinking of suicide.\n",
    "# Low mood\n\nNever ask a person who is suicidal to wait. People who talk about suicide need help.\n",
    "# Low mood\n\n## Myths\n\n- People who talk about suicide never do it.\n",
    "# Low mood\n\nMyth: asking about suicide gives people the idea.\n",
]
_DOING = r"""(?: suicid\w+ | kill(?:ing)? \s (?: them | him | her | your )sel(?:f|ves) | end(?:ing)? \s (?: their
      | his | her | your ) \s (?: own \s )? li(?:fe|ves) | taking \s (?: their | his
        | her ) \s (?: own \s )? li(?:fe|ves) )"""
_PATTERN = re.compile(
    rf"""
    \b (?P<flag> (?: ask(?:ing)? | talk(?:ing)? | speak(?:ing)?
      | mention(?:ing)? ) \b [^.;!?]{{0,40}}? {_DOING} [^.;!?]{{0,30}}?
        (?<! not \s ) (?: puts? | plants? | gives? | putting ) \s (?: the | that | this | an | them \s the
          | people \s the
        | him \s the | her \s the ) \s (?: idea | thought )
    | (?: people | those | anyone | someone | patients | teenagers | anybody ) \s (?: who | that ) \s (?: talk | speak
        | threaten | say | joke ) s? \b [^.;!?]{{0,40}}? {_DOING} \s (?: never | do(?:es)? \s not | don['’]t | rarely
        | seldom | hardly \s ever | just | only | will \s not | won['’]t | are \s (?: only | just ) ) \b (?! \s need )
        (?: \s (?: \w+ \s ){{0,3}} (?: it | attention | so | through | suicide ) )?
    | (?<= \s ) (?: just | only | nothing \s but ) \s (?: a \s (?: cry | call | bid ) \s for \s attention
        | attention[-\s]seeking ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SILENCE = practice(
    "suicide suicidal killing ending taking",
    rf"""
    \b (?: never | do \s not | don['’]t | avoid | you \s should \s not | should \s never ) \s (?: ask(?:ing)?
      | speak(?:ing)? | talk(?:ing)? ) \b [^.;!?]{{0,50}}? \b (?: if | whether | about | of ) \b
    [^.;!?]{{0,40}}? {_DOING} \b
    | \b (?: never | do \s not | don['’]t | avoid | you \s should \s not | should \s never ) \s (?: mention(?:ing)?
      | bring(?:ing)? \s up | rais(?:e|ing) ) \s (?: the \s (?: word | subject | topic ) \s (?: of \s )? )? suicide \b
    """,
    forbids=True,
)
_ABOUT = re.compile(r"suicid|killing|self[- ]harm|end(?:ing)? (?:their|your) li", re.IGNORECASE)
_MYTHS = re.compile(r"\bmyths?\b|\bfacts?\b|misconception|\bwrong\b|true or false", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN, denies=True):
        if claim.passage is None or not _ABOUT.search(claim.passage.text):
            continue
        above = manuscript.read.headings_above(claim.passage.block)
        if not any(_MYTHS.search(heading.text) for heading in above):
            yield Hit(Spot(claim.passage, claim.where))
    for advice in find_advice(manuscript.frames, _SILENCE):
        yield Hit.at(advice.passage, advice.where)
