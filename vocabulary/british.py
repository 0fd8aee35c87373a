"""British spellings derived from American ones, for word lists that have only the American.

Each rule names the stems or roots that are known to vary, instead of a general pattern, so that a misspelt word never
becomes a British one.
"""

import re
from collections.abc import Callable, Iterator

OUR = (
    "arbor|ardor|armor|behavior|belabor|candor|clamor|clangor|color|demeanor|discolor|dolor|enamor|endeavor|favor|"
    "fervor|flavor|glamor|harbor|honor|humor|labor|malodor|misbehavior|neighbor|odor|parlor|rancor|rigor|rumor|savior|"
    "savor|splendor|succor|tumor|valor|vapor|vigor"
)
OUR_ENDINGS = "s|ed|ing|ings|er|ers|ful|fully|less|able|ably|hood|hoods|ite|ites|y"
RE = (
    "caliber|center|centiliter|centimeter|deciliter|epicenter|fiber|goiter|kilometer|liter|luster|maneuver|meager|"
    "microliter|milliliter|millimeter|nanometer|ocher|saber|scepter|sepulcher|somber|specter|theater|titer"
)
DOUBLED = (
    "bevel|cancel|channel|chisel|counsel|dial|dishevel|duel|equal|fuel|funnel|gravel|grovel|gruel|initial|jewel|label|"
    "laurel|level|marshal|marvel|medal|model|panel|pedal|pencil|quarrel|ravel|refuel|relabel|remodel|rival|shovel|"
    "shrivel|signal|snorkel|spiral|stencil|swivel|tinsel|total|towel|travel|trowel|tunnel|unravel|yodel"
)
EMIC = "an|acid|bacter|calc|glyc|isch|kal|leuk|lipid|natr|normovol|ox|polycyth|py|septic|thalass|tox|ur|vir|vol"
CHANGES: dict[str, str | Callable[[re.Match[str]], str]] = {
    rf"^((?:un|dis|re|pre|anti|multi)?(?:{OUR})(?<=or))(?=$|(?:{OUR_ENDINGS})$)": lambda match: match[1][:-1] + "ur",
    r"^((?:neuro)?behavio)r(?=al)": r"\1ur",
    rf"^({RE})(?=$|s$|d$)": lambda match: match[1][:-2] + "re",
    rf"^((?:un|re|mis)?(?:{DOUBLED}))(?=ed$|ing$|er$|ers$|ings$|or$|ors$)": lambda match: match[1] + match[1][-1],
    r"(?<=[a-z])(?<!acad)(?<!boh)(?<!dysph)(?<!a)emia(?=s?$)": "aemia",
    rf"(?<!pr)({EMIC})emi(?=cs?$|cally$)": r"\1aemi",
    r"^(anti|auto|deoxy|met|micro|oxy|pseudo|immuno)?hem(?=o|at|ang|orrh|arthr)": r"\1haem",
    r"(?<=[inry])esthe(?=[st])": "aesthe",
    r"^pedi(?=at)": "paedi",
    r"^orthoped(?=i)": "orthopaed",
    r"^gynec(?=o)": "gynaec",
    r"^(appendico|ileo)?cec(?=um|al|o|a$)": r"\1caec",
    r"^fec(?=al|es$)": "faec",
    r"^etiol(?=og)": "aetiol",
    r"^(?:ameb)(?=a|i|o)": "amoeb",
    r"^(gastro|tracheo|pharyngo)?esophag": r"\1oesophag",
    r"^(lymph|lip|myx|papill|pseudo)?edem(?=a)": r"\1oedem",
    r"^(anti|non|phyto|xeno|hyper)?estr(?=og|adi|i[ao]|on|us)": r"\1oestr",
    r"^fet(?=us|al|o|icid)": "foet",
    r"rrhe(?=a|i[cn])": "rrhoe",
    r"(?<=[a-z])pne(?=a|ic)": "pnoe",
    r"^celiac": "coeliac",
    r"^homeop": "homoeop",
    r"^maneuv": "manoeuv",
    r"^cesarean": "caesarean",
    r"^hydrocele": "hydrocoele",
    r"yz(?=es?$|ed$|ers?$|ing$)": "ys",
    r"sulf": "sulph",
    r"^gray(?=$|s$|e|i)": "grey",
    r"^mold(?=$|s$|y$|ed$|ing|ier)": "mould",
    r"^plow": "plough",
    r"^aluminum": "aluminium",
    r"^skeptic": "sceptic",
    r"^pajama": "pyjama",
    r"^jewelry": "jewellery",
    r"^mustache": "moustache",
    r"^(fulfi|enro|disti|insti)ll(?=$|s$|ment)": r"\1l",
    r"^(skil|wil)lful": r"\1ful",
    r"^(defen|offen|preten)se": r"\1ce",
    r"^(catal|anal|monol|prol|epil)og(?=$|s$)": r"\1ogue",
}
BOTH = re.compile(r"sulph|foet|homoeo|hydrocoele|paediatrist|analogue|micrometre")
"""British forms whose American partner is used in Britain as well."""
Z = re.compile(r"(?<=[a-z]{3})iz(?=es?$|ed$|ers?$|ing$|ations?$|able$|ingly$)")
SIZE = re.compile(r"(?:^|down|over|under|out|super|mid|pint|right|re|cap|as)siz|priz|seiz|maiz")


def british_forms(word: str) -> Iterator[tuple[str, bool]]:
    """The British spellings of an American word in lower case; true where the American one is wrong in Britain."""
    form = word
    for pattern, new in CHANGES.items():
        form = re.sub(pattern, new, form)
    if form != word:
        yield form, not BOTH.search(form)
    for spelling in dict.fromkeys((word, form)):
        if Z.search(spelling) and not SIZE.search(spelling):
            yield Z.sub("is", spelling), False
