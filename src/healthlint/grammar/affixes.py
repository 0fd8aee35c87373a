"""Medical words that are made of known parts: hyper + tension, gastr + o + enter + itis."""

import re
from collections.abc import Callable
from functools import cache

PREFIXES = (
    "anti auto bio cardio cerebro counter cranio dermato electro endo extra gastro hepato hydro hyper hypo immuno "
    "infra inter intra macro mega micro mid mini mono multi musculo neo nephro neuro non osteo over para patho peri "
    "pharmaco phono photo physio poly post pre pseudo psycho radio retro self semi socio spino sub super supra tele "
    "thermo thrombo trans trigemino ultra under vaso vestibulo"
).split()
SUFFIXES = "free less like osis pathy related therapy wide wise".split()
COMBINING_FORMS = (
    "abdomin aden adip adren angi append arteri arthr balan blephar bronch bronchi burs carcin cardi cerebr "
    "cephal cervic chol cholecyst chondr col colp conjunctiv coron crani cyst cyt dermat derm diverticul duoden "
    "encephal endocard enter epididym episi erythr fasci fibr gastr gingiv glomerul gloss granul "
    "haem hepat herni hidr hyster ile irid jejun kerat labyrinth laryng leuk lip lith lymph lymphaden mamm "
    "mast mastoid mening my myel myos myring nas nephr neur onych oophor ophthalm orch orchi oste ot "
    "ovari pancreat papill parotid path pericard peritone phleb pharyng pleur pneum pneumon polyp proct prostat "
    "pulmon pyel rect ren retin rhin sacr salping sarc scler sial sigmoid sinus sphincter splen spondyl stomat "
    "synov ten tend thorac thromb thyroid tonsill trache tympan tumor typhl ur ureter urethr uter vagin valvul "
    "vas vascul ven ventricul vertebr vesic vulv"
).split()
ENDINGS = (
    "algia algic cele centesis clasis cyte cytes cytosis desis dynia ectasis ectomy ectomies "
    "genesis genic gram grams graphy itis logist logists logical logy lysis lytic malacia megaly metry "
    "oma omas opsy osis otomy ostomy ostomies otomies otic pathic pathies pathy penia pexy phobia plasty "
    "plasties plegia rrhage rrhagia rrhaphy sclerosis scope scopes scopic scopically scopies scopy "
    "spasm stasis stenosis stomy therapy tomy tripsy uria"
).split()
SHORTEST_STEM = 5


LOCAL_FORMS = {"en-US": "esophag gynec hem pedi".split(), "en-GB": "oesophag gynaec haem paedi".split()}
LOCAL_ENDINGS = {"en-US": "emia emic rrhea".split(), "en-GB": "aemia aemic rrhoea".split()}


def is_medical_compound(word: str, locale: str) -> bool:
    """Whether a word in lower case is made of medical forms only, in the spelling of a locale."""
    return _compound(locale).fullmatch(word) is not None


def has_known_stem(word: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a word in lower case is a known word with an affix."""
    stems = [word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix)]
    stems += [word.removesuffix(suffix) for suffix in SUFFIXES if word.endswith(suffix)]
    return any(len(stem) >= SHORTEST_STEM and is_known(stem) for stem in stems)


@cache
def _compound(locale: str) -> re.Pattern[str]:
    """A prefix, a few combining forms, each with or without its o, and one ending."""
    forms = "|".join(COMBINING_FORMS + LOCAL_FORMS[locale])
    endings = "|".join(ENDINGS + LOCAL_ENDINGS[locale])
    return re.compile(rf"(?:{'|'.join(PREFIXES)})?(?:(?:{forms})o?){{1,4}}(?:{endings})")
