"""Articles for the tests of scorecards: one that is well made, and one that is not."""

from datetime import date
from pathlib import Path

from healthlint.linting import Found, Settings
from healthlint.scorecards import Scored
from healthlint.scorecards.card import Decision, Verdict
from healthlint.scorecards.instruments import load_instruments
from healthlint.scorecards.reading import read_scorecards

TODAY = date(2026, 6, 15)

GOOD = """\
# Gout

By Mary Seacole, MD, Nightingale Hospital

Published: 3 March 2026. Last reviewed: 5 May 2026. Next review: May 2029.

Medically reviewed by Florence Nightingale, RN

This page explains what gout is and how it is treated.

## Key points

- Gout is a painful swelling of a joint.
- Medicines ease the pain.

## What gout is

Gout is a kind of arthritis. Sharp crystals build up in a joint and cause severe pain and swelling, most often in the
big toe. It is caused by too much uric acid in the blood. An attack comes on quickly, often at night, and the joint is
hot and sore. About 1 in 40 people in the UK have it.[1] Without treatment, an attack passes in one to two weeks.

## How gout is treated

There are several treatments. They are painkillers such as ibuprofen and medicines that lower uric acid. A side effect
of ibuprofen is stomach pain. The evidence on cherries is limited.

When an attack begins, do this:

1. Take the medicine with food.
2. Rest the foot, and raise it.
3. Drink plenty of water.

Talk to your doctor about which medicine suits you. If you have a fever and a hot joint, call your doctor at once.
This page does not replace the advice of your doctor.

![A swollen big toe](toe.png)

## Where to get help

Ring the helpline of the Gout Trust.

## References

1. Lee A. Gout in the UK. Gut Review 2024.

## About this page

The authors declare no conflicts of interest. © 2026 Health Trust. Was this page helpful? Send us your feedback.
"""

HOSTILE = "</li><script>alert(1)</script><img src=x onerror=alert(2)>"

BAD = f"""\
<html><head><title>Miracle cure of gout</title></head><body>
<h1>Gout {HOSTILE.replace("<", "&lt;")}</h1>
<p>Our miracle drops cure gout {HOSTILE.replace("<", "&lt;")} with no side effects. They are guaranteed to work. Gout is
a painful swelling of a joint, caused by uric acid, with pain, swelling, fever and redness of the toe, the knee, the
ankle and the elbow. Nephrolithiasis may follow in the kidney. Buy
<a href="https://www.amazon.com/dp/B0?tag=gout-20">these drops</a> today. This medicine is a natural remedy for pain and
inflammation, and it heals arthritis, diabetes and cancer. The pain goes, the swelling goes, the fever goes, and the
joint heals. The symptoms of gout are pain, heat and swelling of the toe, and the skin over the joint itches and peels
when the attack ends. Most people have it in the big toe, and the pain is worst at night. It was never so easy to be rid
of the pain.</p>
<img src="toe.png">
<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
</body></html>
"""


def score(text: str, name: str = "a.md", settings: Settings | None = None) -> Scored:
    """All scorecards of a text, under settings of its own or the built-in ones."""
    found = Found(settings or Settings(), None, Path.cwd())
    return read_scorecards(Path(name), text.encode(), found, load_instruments(), TODAY)


def decision(scored: Scored, instrument: str, item: str) -> Decision:
    (scorecard,) = (one for one in scored.scorecards if one.instrument.id == instrument)
    (found,) = (one for one in scorecard.decisions if one.item.id == item)
    return found


def verdicts(scored: Scored, verdict: Verdict) -> set[str]:
    """The items with a verdict, as "instrument item"."""
    return {
        f"{scorecard.instrument.id} {one.item.id}"
        for scorecard in scored.scorecards
        for one in scorecard.decisions
        if one.verdict is verdict
    }
