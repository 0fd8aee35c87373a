"""Whether a page gives advice on health, and so owes its readers what such a page must say."""

import re

from healthlint.language import AnalysedArticle
from healthlint.reading import BlockKind, Role

# Words of illness and treatment. Left out are words that pages on benefits, appointments and policy use as much
# ("health", "care", "doctor", "disability", "treatment", "patient").
_CLINICAL = frozenset(
    """
    abdomen abdominal abscess acetaminophen ache aching acne acute aid allergic allergy anaemia anemia ankle
    antibiotic antidepressant antihistamine anxiety appetite artery arthritis aspirin asthma backache bacteria
    bacterial belly bladder bleed bleeding blister bloated blood bone bowel brain breast breath breathe
    breathing breathless bruise burn calcium cancer cartilage catheter cell chemotherapy chest childbirth chill
    cholesterol chronic clot cold complication concussion condition confusion constipation contagious cough
    cramp cream cure cyst damage dehydrated dehydration delirium dementia depression diabetes diagnose diagnosed
    diagnosis diarrhea diarrhoea diet digestive disc disease disorder dizziness dizzy dose drowsy drug ear
    eczema elbow epilepsy exercise eye faint fainting fatigue fever fibre flu fluid foot fracture gland glucose
    gum headache heal heart heartburn hernia hip hormone hygiene hypertension ibuprofen immune infected
    infection infectious inflamed inflammation inflammatory injection injury insomnia insulin intestine itch
    itching itchy jaundice jaw joint kidney knee leg lesion lifestyle ligament liver lump lung medication
    medicine membrane menopause menstrual migraine mucus muscle nausea neck nerve nerves nose numb numbness
    nutrient obese obesity opioid organ osteoporosis ovary overdose pain painful painkiller pancreas paracetamol
    period physiotherapy pill pneumonia poison poisoning pregnancy pregnant pulse pus rash recover recovery
    rectal relapse relieve remedy respiratory rest salt scalp scar seizure sensation severe shivering shock sick
    sickness sinus skin sleep snoring sodium sore spasm spinal spine sprain sting stomach stool strain stress
    stretch stroke sugar surgery swallow sweat sweating swell swelling swollen symptom syndrome tablet
    temperature tendon therapy thirst thirsty throat throbbing thyroid tired tiredness tissue toe tongue tonsil
    tooth toothache toxin trauma tumor tumour twitch twitching ulcer unwell urinate urine uterus vaccination
    vaccine vagina vein vessel viral virus vitamin vomit vomiting waist weakness weight wheeze wheezing womb
    wound wrist yeast
    """.split()
)
# Pages on benefits for the ill name many illnesses, and these words more often.
_ADMINISTRATIVE = frozenset(
    """
    appeal application apply benefit claim claimant compensation copay coverage disability discharge eligibility
    eligible enrol enroll enrollment enrolment entitled evidence file form insurance pension registry
    reimbursement service veteran
    """.split()
)
# On clean pages the share of words of illness and treatment is above 5 % on nine in ten about conditions (NHS, NIH),
# and below 5 % on nine in ten about benefits and services (US Department of Veterans Affairs).
_RATE = 0.04
_LEAST_DIFFERENT = 6
# A shorter text is a fragment, a caption or an example of one sentence, not an article.
LEAST_WORDS = 120
# What a page on entitlements calls itself, in its title or its first headings.
_ON_CLAIMS = re.compile(
    r"\b(?:disability|cash|sickness|veterans?|va) benefits\b|\bcompensation\b|\beligib(?:le|ility)\b|\bpensions?\b"
    r"|\bhow (?:do i|to) (?:apply|claim|file)\b",
    re.IGNORECASE,
)
_FIRST_HEADINGS = 2
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def gives_health_advice(article: AnalysedArticle) -> bool:
    """Whether an article is long enough, and has enough words of illness and treatment, more than of claims and forms,
    and does not call itself one on entitlements.

    The title of the page counts with the body.
    """
    if count_words(article) < LEAST_WORDS:
        return False
    titles = [entry.value for entry in article.read.values(Role.TITLE)]
    headings = [passage.text for passage in article.of_kind(BlockKind.HEADING)]
    if any(map(_ON_CLAIMS.search, (*titles, *headings[:_FIRST_HEADINGS]))):
        return False
    texts = [*(passage.text for passage in article.passages), *titles]
    words = [word for text in texts for word in _WORD.findall(text.lower())]
    clinical = [stem for word in words if (stem := _stem(word, _CLINICAL)) is not None]
    administrative = sum(_stem(word, _ADMINISTRATIVE) is not None for word in words)
    often = len(clinical) >= _RATE * len(words) and len(clinical) > administrative
    return often and len(set(clinical)) >= _LEAST_DIFFERENT


def count_words(article: AnalysedArticle) -> int:
    """The words of the body, as white space parts them."""
    return sum(len(passage.text.split()) for passage in article.passages)


def _stem(word: str, known: frozenset[str]) -> str | None:
    """The word without the ending of its plural or past, if it is a known one."""
    forms = (word, *(word.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing")), f"{word[:-3]}y")
    return next((form for form in forms if form in known), None)
