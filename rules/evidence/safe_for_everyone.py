"""A treatment is called safe for everyone

There is no medicine, herb or supplement without somebody who must not take it: a child, a pregnant woman, a person
      with
an allergy, sick kidneys or another medicine. Those readers are the ones who needed the warning.
"""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: no treatment suits everyone. Say who should not have it, or should ask first."
SEVERITY = "error"
REFERENCES = [
    "https://www.nccih.nih.gov/health/know-science/natural-doesnt-mean-better",
    "https://medlineplus.gov/druginformation.html",
]
BAD = [
    "# Sore throat\n\nThe antibiotic [[suits everybody]].\n",
    "# Herbs\n\nThe tablets are [[safe for people of all ages]].\n",
    "# Gel\n\nThe gel [[can be used by anyone]], children included.\n",
    "# Oil\n\nThis remedy is [[safe at any age]].\n",
    "# Iron\n\nThe capsules are [[suitable for the whole family]].\n",
    "# Cream\n\n[[Anybody can take]] these drops.\n",
    "# Zinc\n\nThe supplement [[cannot harm anyone]].\n",
]
GOOD = [
    "# Statins\n\nStatins are not suitable for everyone. They do not suit everybody.\n",
    "# Walking\n\nWalking is safe for almost everyone. Anyone can use the pool.\n",
    "# Vaccines\n\nNo medicine is safe for everybody.\n",
    "# Herbs\n\nIt is a myth that herbs are safe for everyone.\n",
    "# Games\n\nThe centre is open to everyone and suitable for all ages.\n",
    "# Tablets\n\nThe tablets are safe for most people.\n",
    "# Help\n\nThe helpline can be used by anyone with asthma who takes tablets.\n",
    "# Shared packs\n\nKeep them where anybody can take the tablets in an emergency.\n",
]
_ALL = r"""(?: everyone | everybody | anyone | anybody | all \s (?: people | patients | adults | children
      | ages ) | people \s of \s (?: all | any ) \s ages? | the \s whole \s family
        | every (?: \s \w+ )? \s (?: age | person | patient | child | body ) )"""
_TREATMENT = re.compile(
    r"""\b (?: tablets? | pills? | capsules? | drops | syrups? | creams? | gels? | ointments? | medicines?
      | medications?
    | drugs? | antibiotics? | antihistamines? | painkillers? | remed(?:y|ies) | supplements? | vitamins? | herbs?
      | herbal
    | oils? | teas? | tinctures? | products? | treatments? | doses? | dosage | inhalers? | sprays? | vaccines?
    | aspirin | ibuprofen | paracetamol | acetaminophen | naproxen | penicillin | amoxicillin | statins?
    | lozenges? | patch(?:es)? | balms? | powders? | steroids? | zinc | iron | magnesium | potassium | melatonin
      | \w+(?:cillin|profen|statin|azole|mycin) ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_PATTERN = re.compile(
    rf"""
    \b (?P<flag> (?: safe | suitable | harmless | fine | ideal ) \s (?: for | at
      | in ) \s (?: (?: \w+ \s of \s )? (?: any | every | all )
        \s ages? | {_ALL} )
    | suits? \s {_ALL}
    | can \s (?: safely \s )? be \s (?: used | taken | given ) \s (?: by | to ) \s {_ALL}
    | (?: anyone | anybody | everyone | everybody ) \s can \s (?: safely \s )? (?: take | use | have )
    | (?: cannot | can['’]t | will \s not | won['’]t | does \s not | doesn['’]t ) \s (?: possibly \s )? (?: harm
      | hurt )
        \s (?: anyone | anybody | you ) ) \b (?! \s (?: who | with | over | under | aged | except | but ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEDGED = re.compile(r"\b(?:almost|nearly|most|not|no|if|should be|must be|keep|where)\b", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN, denies=True):
        if claim.passage is None:
            continue
        sentence = next(one for one in claim.passage.sentences if claim.where.start < one.end_char)
        before = claim.passage.text[sentence.start_char : claim.where.start]
        if not _HEDGED.search(before) and _TREATMENT.search(sentence.text):
            yield Hit(Spot(claim.passage, claim.where))
