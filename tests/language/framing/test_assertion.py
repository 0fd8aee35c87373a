from collections.abc import Callable

import pytest

from healthlint.language import Analyser, Part
from healthlint.language.framing import AssertionReader, Frame, Sentence, read_sentence

Read = Callable[..., Frame]


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("Measles is [contagious].", "affirmed"),
        ("Gout is not [contagious].", "negated"),
        ("Gout isn’t [contagious].", "negated"),
        ("Gout isnt [contagious].", "negated"),
        ("No pill [cures] a hangover.", "negated"),
        ("Shingles heals without [scars].", "negated"),
        ("There is no treatment that [cures] asthma.", "negated"),
        ("There is a treatment that [cures] warts.", "affirmed"),
        ("Shingles [heals] without scars.", "affirmed"),
        ("Gallstones are neither [rare] nor dangerous.", "negated"),
        ("Gallstones are neither rare nor [dangerous].", "negated"),
        ("Gallstones are not dangerous, but they [hurt].", "affirmed"),
        ("Cramps do not last because the muscle [relaxes].", "affirmed"),
        ("Gloves prevent [blisters].", "negated"),
        ("Blisters can be prevented by [wearing] gloves.", "affirmed"),
        ("[Blisters] can be prevented by wearing gloves.", "negated"),
        ("Do not stop [exercising].", "affirmed"),
        ("It is not uncommon to [sneeze] twice.", "affirmed"),
        ("Yoga not only [calms] but also strengthens.", "affirmed"),
        ("Not all moles are [harmful].", "partial"),
        ("A cough does not necessarily [mean] flu.", "partial"),
        ("A sore knee does not mean that you [have] arthritis.", "partial"),
        ("The drops are [non-toxic].", "negated"),
        ("The swab is [painless].", "negated"),
        ("It is unlikely to [spread].", "negated"),
        ("A cure is [unlikely].", "negated"),
        ("Children who are not vaccinated can [spread] measles.", "affirmed"),
        ("People who do not sleep or have never [slept] well tire easily.", "negated"),
    ],
)
def test_polarity(read: Read, marked: str, polarity: str) -> None:
    assert polarity == read(marked).assertion.polarity


@pytest.mark.parametrize(
    ("marked", "certainty"),
    [
        ("The rash [itches].", "certain"),
        ("The rash may [itch].", "uncertain"),
        ("The rash may itch and [burn].", "uncertain"),
        ("The fever can [return].", "uncertain"),
        ("Asthma can be [controlled].", "certain"),
        ("Adults may [take] two tablets.", "certain"),
        ("In May the pollen count [rises].", "certain"),
        ("It is not thought to [harm] the baby.", "uncertain"),
        ("It is unclear whether honey [helps].", "uncertain"),
        ("If your lips [swell], get help.", "hypothetical"),
        ("If your lips swell, [get] help.", "certain"),
        ("Get help if your lips swell and you [feel] faint.", "hypothetical"),
        ("Check if you [have] a rash.", "uncertain"),
        ("If the rash itches but does not [spread], wait.", "hypothetical"),
        ("The nurse will check for [swelling].", "hypothetical"),
    ],
)
def test_certainty(read: Read, marked: str, certainty: str) -> None:
    assert certainty == read(marked).assertion.certainty


@pytest.mark.parametrize(
    ("marked", "frequency"),
    [
        ("Styes rarely [need] treatment.", "rarely"),
        ("Styes hardly ever [need] treatment.", "rarely"),
        ("Styes sometimes [burst].", "sometimes"),
        ("Styes often [burst].", "often"),
        ("Most styes [burst].", "usually"),
        ("Styes always [hurt].", "always"),
        ("Styes [hurt].", ""),
    ],
)
def test_frequency_is_no_negation(read: Read, marked: str, frequency: str) -> None:
    assertion = read(marked).assertion
    assert (frequency, "affirmed") == (assertion.frequency, assertion.polarity)


def test_cues_have_their_places(read: Read) -> None:
    text = "Honey might not [help] babies."
    places = read(text).assertion.cues
    assert ["might", "not"] == [text[place.start : place.end] for place in places]


def test_negation_is_read_without_a_parse() -> None:
    doc = Analyser((Part.TAGS,)).language("If you faint, call us. Gout is not contagious, but it hurts.")
    sentences: list[Sentence] = [read_sentence(sentence) for sentence in doc.sents]
    second = AssertionReader(sentences[1])
    found = [second.read(sentences[1].words.index(word)).polarity for word in ("contagious", "hurts")]
    assert ["negated", "affirmed"] == found
