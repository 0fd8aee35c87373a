"""The alternative text of an image is a file name or a placeholder

Those who hear the page read to them hear “IMG underscore 2041 dot jpg” where others see a rash or an exercise. A file
name or the word “image” says that there is a picture, which they know, and not what it shows.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript

MESSAGE = "The alternative text “{alternative}” does not say what the image shows. Describe it in a short sentence."
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/tutorials/images/tips/",
    "https://www.w3.org/TR/WCAG20-TECHS/F30.html",
]
BAD = [
    "# Gout\n\n[[![toe-final2.jpg](toe.jpg)]]\n",
    {"text": '<h1>Gout</h1>[[<img src="toe.gif" alt="Image">]]', "format": "html"},
    "# Gout\n\n[[![IMG_2041](toe.jpg)]]\n",
    "# Gout\n\n[[![picture 3](toe.jpg)]]\n",
]
GOOD = [
    "# Gout\n\n![A red, swollen big toe](toe.jpg)\n",
    "# Gout\n\n![Toe](toe.jpg)\n",
    "# Gout\n\n![X-ray image of a toe](toe.jpg)\n",
    {"text": '<h1>Gout</h1><img src="toe.gif" alt="">', "format": "html"},
    "# Gout\n\n![Logo of the World Health Organization](who.png)\n",
]
_USELESS = re.compile(
    r"\s*(?:\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)|(?:img|dsc|dscn|pic|screen[ _-]?shot)[\s_-]*\d[\w-]*"
    r"|(?:an?\s+)?(?:image|img|picture|pic|photo|photograph|graphic|figure|placeholder|untitled|alt(?:\s+text)?|stock\s+photo"
    r"|banner|thumbnail|spacer)\s*\d*)\s*",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for image in manuscript.read.images:
        if image.alternative and manuscript.read.format != "word" and _USELESS.fullmatch(image.alternative):
            yield Hit.in_source(image.span, alternative=image.alternative.strip())
