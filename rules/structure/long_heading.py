"""A heading is as long as a paragraph

Readers look at headings to find their place, and do not read them to the end. A long heading hides the words that they
are looking for, and is often a sentence that was meant to stand below it.
"""

from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This heading has {count} words. Cut it to what readers look for, {most} at most; leave the rest to the text."
SEVERITY = "note"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/add-useful-headings/",
    "https://service-manual.nhs.uk/content/formatting",
]
_L = "How to tell whether the pain in your toe comes from gout or from an injury, and what you can do about it at home"
BAD = [
    f"# Gout\n\n## [[{_L}]]\n\nRest.\n",
    f"# [[{_L}]]\n\nIt hurts.\n",
    {"text": f"<h1>Gout</h1><h2>[[{_L}]]</h2><p>Rest.</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\n## How to tell gout from an injury\n\nRest.\n",
    f"# Gout\n\n{_L}.\n",
    "# Gout\n\n## When to see a doctor about pain in a toe that does not go away in a week\n\nSee one.\n",
    f"# Gout\n\n- {_L}\n",
    f"# Gout\n\n## {_L}?\n\nRest.\n",
]
_MOST = 18  # words; a question in the readers' own words may be longer


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.analysed.of_kind(BlockKind.HEADING):
        count = len(passage.text.split())
        if count > _MOST and not passage.text.rstrip().endswith("?"):
            yield Hit.at(passage, count=str(count), most=str(_MOST))
