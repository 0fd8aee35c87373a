from collections.abc import Callable

import pytest

from healthlint.language.framing import Frame

Read = Callable[..., Frame]


@pytest.mark.parametrize(
    ("marked", "act", "force"),
    [
        ("[Drink] some water.", "instruction", "must"),
        ("[Rest].", "instruction", "must"),
        ("[Rest] is important for muscles.", "statement", "none"),
        ("Please [sit] down.", "instruction", "must"),
        ("To get help, first [call] the office.", "instruction", "must"),
        ("Sit down and [breathe] slowly.", "instruction", "must"),
        ("Always [check] the date.", "instruction", "must"),
        ("Make sure you [check] the date.", "instruction", "must"),
        ("You must [fast].", "instruction", "must"),
        ("This helps ensure that you [sleep].", "statement", "none"),
        ("You should [sleep] more.", "advice", "should"),
        ("The bruise should [fade].", "statement", "none"),
        ("Try to [sleep] more.", "advice", "should"),
        ("A second dose is [recommended].", "advice", "should"),
        ("Consider [buying] a splint.", "advice", "may"),
        ("You may [swim].", "permission", "may"),
        ("You may have [read] otherwise.", "statement", "none"),
        ("It is safe to [swim].", "permission", "may"),
        ("You don't need to [fast].", "permission", "need-not"),
        ("There is no need to [fast].", "permission", "need-not"),
        ("You may need to [fast].", "statement", "none"),
        ("You should not [swim].", "prohibition", "should-not"),
        ("[Avoid] the sun.", "prohibition", "should-not"),
        ("You should [avoid] the sun.", "prohibition", "should-not"),
        ("Sunbeds are not [advised].", "prohibition", "should-not"),
        ("Do not [swim].", "prohibition", "must-not"),
        ("Never [swim] alone.", "prohibition", "must-not"),
        ("Swim, but do not [dive].", "prohibition", "must-not"),
        ("Be careful when [diving].", "warning", "should"),
        ("Caution: the gel [burns].", "warning", "none"),
        ("Here [are] the causes.", "statement", "none"),
        ("Loose shirts are [best].", "statement", "none"),
        ("Can I [swim]?", "question", "none"),
        ("Researchers found that swimmers [slept] well.", "reported", "none"),
        ("He [swam] for years.", "past", "none"),
        ("Salt [raises] blood pressure.", "statement", "none"),
    ],
)
def test_act_and_force(read: Read, marked: str, act: str, force: str) -> None:
    speech = read(marked).speech
    assert (act, force) == (speech.act, speech.force)


@pytest.mark.parametrize(
    ("marked", "verb", "thing", "place"),
    [
        ("Do not [take] this tablet with milk.", "take", "tablet", "take this tablet"),
        ("You should [drink] more water.", "drink", "water", "drink more water"),
        ("You may [swim].", "swim", "", "swim"),
    ],
)
def test_action(read: Read, marked: str, verb: str, thing: str, place: str) -> None:
    action = read(marked).speech.action
    assert action is not None
    text = marked.replace("[", "").replace("]", "")
    assert (verb, thing, place) == (action.verb, action.object, text[action.place.start : action.place.end])
