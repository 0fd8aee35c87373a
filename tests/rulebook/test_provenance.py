from datetime import date

import pytest

from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.reading import Role, read_article
from healthlint.rulebook import Manuscript
from healthlint.rulebook.bylines import names_author, names_reviewer
from healthlint.rulebook.examples import TODAY
from healthlint.rulebook.provenance import heads_references, stated_dates


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(())


def manuscript(analyser: Analyser, line: str, path: str = "a.md") -> Manuscript:
    source = f"# Back pain\n\n{line}\n\nRest is good for the back.\n"
    article: AnalysedArticle = analyser.analyse(read_article(path, source.encode()), Context(TODAY))
    return Manuscript(article, lambda analysed: ())


AUTHORS = """
By Florence Nightingale
By: Florence Nightingale
by Florence Nightingale and Mary Seacole
By Florence Nightingale, MD
By Dr Smith | Updated March 3, 2024
Written by Florence Nightingale
Written by: Florence Nightingale, RN
Medically written by Florence Nightingale
Author: Florence Nightingale
Authors: J. Smith and B. Chu
Author(s): Florence Nightingale
Contributors: Florence Nightingale
Medical author: Florence Nightingale, MD
Words by Florence Nightingale
Story by Florence Nightingale
Posted by Florence Nightingale on May 3, 2021
Posted on May 3, 2021 by Florence Nightingale
May 3, 2021 • By Florence Nightingale
Co-authored by Florence Nightingale
By May Ling
By the editors of Spine Weekly
By Spine Clinic Staff
By the British Back Foundation
Published by the Royal College of Backs
Produced by: Patient Information Team
Content created by: the Spine Trust
This leaflet was produced by the Spine Trust.
This page was written by a GP.
This information has been prepared by the pharmacy team.
About the author
Updated by: Florence Nightingale
This page is written and peer reviewed by clinicians.
Florence Nightingale, RN, is a nurse in Leeds.
Dr Florence Nightingale, MRCGP
Florence Nightingale, health writer
Last updated 3 May 2021 by Florence Nightingale. Article by Mary Seacole.
"""
NO_AUTHORS = """
WHAT YOU CAN DO YOURSELF
By Monday, most people feel better.
By August you may be well.
By Day 3, Swelling goes down.
By Christmas Day most backs were well.
By eating less salt, you help your heart.
By: [INSERT NAME]
Author: admin
Written by
Insulin is produced by the pancreas.
The guideline was written by experts.
Tests developed by labs vary.
An illness that was caused—or made worse—by your health service
The number grew from 3 to 5 by the health service.
The pain is caused by a muscle.
Reviewed by Florence Nightingale, PhD student of law and letters, who read the text for us
"""
REVIEWERS = """
Medically reviewed by Florence Nightingale, MD
Medically reviewed by: Florence Nightingale
Medically Reviewed on 3/3/2024 by Florence Nightingale, MD
Reviewed by: Florence Nightingale
Reviewed by Dr Lee, March 2024
Reviewed May 2024 by Florence Nightingale
Clinically reviewed by the pharmacy team
Scientifically reviewed by Florence Nightingale
Evidence reviewed by Florence Nightingale
Medical reviewer: Florence Nightingale
Expert reviewer: Florence Nightingale
Peer reviewer: Dr Lee
Reviewer: Florence Nightingale, RN
Fact checked by Florence Nightingale
Fact-checked by: Florence Nightingale
Medical review: Dr Lee
Last reviewed by Florence Nightingale on 3 May 2024
This page was reviewed by a pharmacist.
This article has been medically reviewed by Florence Nightingale.
This information was checked by nurses in May 2023.
Checked by: Dr Lee
Verified by: Florence Nightingale
Approved by: Dr Lee, consultant
Clinical approval: Dr Lee
Peer reviewed by Dr Lee
Reviewed for medical accuracy by Florence Nightingale
Reviewed and approved by Dr Lee
Medical editor: Florence Nightingale
Consultant adviser: Dr Lee
Written by Mary Seacole and medically reviewed by Florence Nightingale.
Our content is checked by our medical advisory board.
Written by Florence Nightingale, RD
By Dr Lee
This leaflet was written by the dermatology team.
Updated by: Florence Nightingale, MD, Internal Medicine
"""
NO_REVIEWERS = """
Your claim will be reviewed by a nurse.
Your medicines should be reviewed by your doctor.
The vaccine was approved by the FDA in 2015.
Skin checked by a nurse heals well.
Have your symptoms checked by a doctor.
Reviewed by: [INSERT NAME]
Reviewed: 3 March 2024
Written by Florence Nightingale
Approved by
"""


@pytest.mark.parametrize("line", AUTHORS.strip().splitlines())
def test_authors_are_named_in_many_ways(analyser: Analyser, line: str) -> None:
    assert names_author(manuscript(analyser, line))


@pytest.mark.parametrize("line", NO_AUTHORS.strip().splitlines())
def test_other_lines_name_no_author(analyser: Analyser, line: str) -> None:
    assert not names_author(manuscript(analyser, line))


@pytest.mark.parametrize("line", REVIEWERS.strip().splitlines())
def test_reviewers_are_named_in_many_ways(analyser: Analyser, line: str) -> None:
    assert names_reviewer(manuscript(analyser, line))


@pytest.mark.parametrize("line", NO_REVIEWERS.strip().splitlines())
def test_other_lines_name_no_reviewer(analyser: Analyser, line: str) -> None:
    assert not names_reviewer(manuscript(analyser, line))


MARCH = (date(2024, 3, 3), date(2024, 3, 3))


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Page last reviewed: 3 March 2024", Role.REVIEWED),
        ("Reviewed: 3 March 2024", Role.REVIEWED),
        ("Medically reviewed by Florence Nightingale, MD on March 3, 2024", Role.REVIEWED),
        ("Medically reviewed by Florence Nightingale, MD — By Mary Seacole — 3 March 2024", Role.REVIEWED),
        ("Date of last review: 3 March 2024", Role.REVIEWED),
        ("We last reviewed this page on 3 March 2024.", Role.REVIEWED),
        ("Page last checked: 3 March 2024", Role.REVIEWED),
        ("Review date: 3 March 2024", Role.REVIEWED),
        ("Last updated on 03/03/2024", Role.MODIFIED),
        ("This page was last updated on 3 March 2024.", Role.MODIFIED),
        ("Updated: Mar 3, 2024, 10:30 am", Role.MODIFIED),
        ("(Updated 3 March 2024)", Role.MODIFIED),
        ("Last modified 2024-03-03", Role.MODIFIED),
        ("Published: March 3, 2024", Role.PUBLISHED),
        ("Posted March 3, 2024 by Florence Nightingale", Role.PUBLISHED),
        ("Written by Florence Nightingale on 3 March 2024", Role.PUBLISHED),
        ("Date of publication: 3rd of March 2024", Role.PUBLISHED),
        ("Version 3, published 3 March 2024", Role.PUBLISHED),
        ("Next review due: 3 March 2024", Role.NEXT_REVIEW),
        ("Due for review: 3 March 2024", Role.NEXT_REVIEW),
        ("Planned review date: 3 March 2024", Role.NEXT_REVIEW),
        ("This leaflet will be reviewed in 03 March 2024.", Role.NEXT_REVIEW),
    ],
)
def test_dates_are_stated_in_many_ways(analyser: Analyser, line: str, role: Role) -> None:
    assert [(role, *MARCH)] == [(one.role, one.first, one.last) for one in stated_dates(manuscript(analyser, line))]


def test_a_line_may_state_several_dates(analyser: Analyser) -> None:
    line = "Written by Mary Seacole Published: 17 March 2022 Last reviewed 3 March 2024. Next review due 3 March 2027."
    roles = [one.role for one in stated_dates(manuscript(analyser, line))]
    assert [Role.PUBLISHED, Role.REVIEWED, Role.NEXT_REVIEW] == roles


def test_the_review_date_of_a_leaflet_may_lie_ahead(analyser: Analyser) -> None:
    assert [Role.NEXT_REVIEW] == [one.role for one in stated_dates(manuscript(analyser, "Review date: March 2029"))]


@pytest.mark.parametrize(
    "line",
    [
        "The guidelines were published in 2019.",
        "Published in 2019, the study showed a benefit.",
        "A large trial (published 2019) found no effect.",
        "The vaccine was approved by the FDA in 2015.",
        "Updated 2023 guidelines recommend exercise.",
        "Smith J. Pain. Published 3 March 2019. Accessed 4 May 2020.",
        "In 2020, doctors reviewed the data.",
        "Your claim will be reviewed in 2024.",
        "## References\n\n1. Spine Trust. Back pain. Last reviewed 3 March 2019.",
    ],
)
def test_other_dates_are_not_of_the_article(analyser: Analyser, line: str) -> None:
    assert () == stated_dates(manuscript(analyser, line))


def test_a_date_below_the_references_is_of_the_article(analyser: Analyser) -> None:
    line = "## References\n\n1. Spine Trust. Back pain. Last reviewed 3 March 2019.\n\nLast reviewed: 3 March 2024"
    assert [MARCH[0]] == [one.first for one in stated_dates(manuscript(analyser, line))]


@pytest.mark.parametrize(
    "heading",
    ["References", "Sources", "Sources and further reading", "Medical references", "Bibliography", "References:"],
)
def test_headings_of_sources_are_known(heading: str) -> None:
    assert heads_references(heading)


@pytest.mark.parametrize(
    "heading", ["Sources of vitamin D", "Evidence for a link with diet", "Further help", "Resources", "Energy sources"]
)
def test_other_headings_are_none_of_sources(heading: str) -> None:
    assert not heads_references(heading)
