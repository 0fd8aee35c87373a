"""A placeholder of a template was never filled in

Readers are left without what should stand there, which may be the number to call or the name of the clinic. It also
tells them that nobody read the page before it was published.
"""

import re
from collections.abc import Iterator

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript, SourceSpan, TextSpan

MESSAGE = "“{match}” is a placeholder that was never filled in."
SEVERITY = "error"
REFERENCES = [
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    "https://service-manual.nhs.uk/content/standard-for-creating-health-content",
]
BAD = [
    "# Gout\n\n[[%d]] bloggers like this:\n",
    "# Gout\n\nDear [[%s]], your results are here.\n",
    {"text": "<h1>Gout</h1><p>Call [[{{clinic_phone}}]] today.</p>", "format": "html"},
    "# Gout\n\nAt [[{{ practice name }}]] we treat gout.\n",
    {"text": "Gout\n\nCall [[[INSERT PHONE NUMBER]]] for help.\n", "format": "text"},
    {"text": "Gout\n\nSee us at [[[Clinic address]]].\n", "format": "text"},
    {"text": "Gout\n\nWelcome to [[<<CLINIC>>]], the home of joints.\n", "format": "text"},
    "# Gout\n\n[[TODO]]: ask the nurse about the dose.\n",
    "# Gout\n\nNext review date: [[TBC]]\n",
    "# Gout\n\nCall (555) [[XXX-XXXX]].\n",
    "# Gout\n\n[[Lorem ipsum]] dolor sit amet.\n",
    "# Gout\n\nLast reviewed: [[00/00/0000]]\n",
    {"text": 'Gout\n\nAppointments\n\n[[[contact-form id="12" title="Book"]]]\n', "format": "text"},
    {"text": "Gout\n\nGout is [[{painful|sore|aching}]].\n", "format": "text"},
    {"text": "<head><title>[[Untitled document]]</title></head><body><h1>Gout</h1></body>", "format": "html"},
    {
        "text": '<h1>Gout</h1><p>Buy <a href="https://shop.example/p?id={partner}">[[the cream]]</a>.</p>',
        "format": "html",
    },
    {"text": "<h1>Gout</h1><p>It hurts.</p><footer>Owned by [[%CLINIC_NAME%]].</footer>", "format": "html"},
    "# Gout\n\n| Day | Task |\n|---|---|\n| Monday | rest [[??]] hours |\n",
    {"text": "<h1>Gout</h1><p>[[{% include dose.html %}]]</p>", "format": "html"},
]
GOOD = [
    "# Gout\n\n50 % of people, or 100%s of cases, and 5% dextrose.\n",
    "# Gout\n\nCall {{ site.phone }} or {{ page.clinic | upcase }}. {% include dose.html %} {{< figure >}}\n",
    "# Gout\n\n- eat less meat\n{.list--check}\n",
    "# Gout\n\nUse `%d` and `{{name}}` in the code.\n",
    "# Triple X\n\nGirls with 47,XXX or XXX syndrome are often tall.\n",
    "# Gout\n\nBring your [PDF] form. [MRSA] is rare. “I told [the doctor] that it hurt,” she said.\n",
    "# Gout\n\nWrite the date as DD/MM/YYYY on the form.\n",
    "# Gout\n\n- [ ] take the tablet\n- [x] drink water\n",
    "# Gout\n\nIn 1 [of 5] people it comes back [1].\n",
    {"text": "<h1>Gout</h1><p>Gout hurts <em>a lot</em> &lt; 5 days.</p>", "format": "html"},
]
_FIELD = (
    r"(?:name|address|e-?mail|phone|telephone|number|date|city|town|state|county|logo|link|url|image|photo|picture"
    r"|author|title|company|organi[sz]ation|clinic|practice|hospital|surgery|brand)"
)
_BRACKETED = rf"""
    (?: (?i: insert | enter | add ) \s+ [\w\s’'/-]{{2,40}}
      | (?: [Yy]our | YOUR | [A-Z][\w’-]* ) \s+ (?: [\w-]+ \s+ )? (?i: {_FIELD} )
      | (?= [A-Z] ) (?i: {_FIELD} )
      | [\w\s]{{2,30}} \s (?i: goes \s here | to \s go \s here ) | (?i: {_FIELD} \s here )
      | TB[CDA] | XX+ | [Ll]orem [^\]]* )
"""
_MARKS = re.compile(
    rf"""
      (?<! [\d\w%] ) (?<! \d \s ) % (?: \d+ \$ )? [ds] \b                                       # printf
    | (?<! \w ) % [A-Z][A-Z_]{{2,}} %
    | \[ \s* {_BRACKETED} \s* \]
    | << \s* [A-Za-z][\w\s]{{1,30}} >> | « [A-Z][A-Za-z]*_[A-Za-z_]+ »
    | \b TODO \b | \b FIXME \b | \b TBD \b | (?<= : \s ) TB[CA] \b
    | (?<! [\w,] ) XXX+ (?: - X+ )* (?! \w | \s syndrome | \s (?:female|girl|women|karyotype) )
    | (?i: \b lorem \s+ ipsum \b )
    | (?<! [\w?] [?] ) (?<= \s ) \?\?+ (?= \s \w ) | (?<= \s ) _{{3,}} (?= \s (?: minutes | hours | days | weeks
      | times | mg | mL ) \b )
    | \b 00 / 00 / (?: 0000 | 00 ) \b
    | \[ /? [a-z][a-z\d_-]+ (?: \s+ [a-z_-]+ \s? = \s? (?: "[^"]*" | “[^”]*” | ”[^”]*” | [^\s\]]+ ) )+ \s* /? \]
    | \[ / [a-z][a-z\d_-]+ \]
    | \{{ [A-Za-z’' ]+ (?: \| [A-Za-z’' ]+ )+ \}}                                              # spun text
    | (?<! \{{ ) \{{ (?: first | last | full | user | clinic | practice )? _? name \}} (?! \}} )
    | Error! \s (?: Bookmark | Reference ) [\w\s]+? (?: defined | found ) | \[object \s Object\]
    """,
    re.VERBOSE,
)
_BRACES = re.compile(r"\{\{[^{}]{1,60}\}\}|\{%[^{}]{1,80}%\}")
# What a site generator fills in: variables with a full stop, filters, tags and its own shortcodes.
_GENERATED = re.compile(r"\{%|\{\{\s*(?:[<%#/>&]|[\w\s]*[.|(:]|content\b|[a-z]+[A-Z]\w*\s*\}\})")
# A variable in single braces; sites write their own in two.
_IN_LINK = re.compile(r"(?<![{$%])\{[a-z][a-z_]*\}(?!\})|%[A-Z][A-Z_]{2,}%|\[(?:INSERT|YOUR)[^\]]*\]")
_UNTITLED = re.compile(
    r"\W*(?:untitled(?:\s+(?:document|page|\d+))?|new\s+page|page\s+title|document\s*\d*)\W*", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    is_markdown = manuscript.read.format == "markdown"
    for passage in manuscript.every_passage:
        for start, end in _placeholders(passage.text, is_markdown):
            yield Hit.at(passage, TextSpan(start, end))
    of_block = {id(passage.block): passage for passage in manuscript.every_passage}
    for link in manuscript.read.links:
        holder = of_block.get(id(manuscript.read.blocks[link.block]))
        if holder is not None and link.where.end > link.where.start and _IN_LINK.search(link.target):
            yield Hit.at(holder, link.where)
    for entry in manuscript.read.values(Role.TITLE, Role.DESCRIPTION, Role.AUTHOR, Role.REVIEWER):
        if entry.span is None:
            continue
        whole = manuscript.read.source[entry.span.start : entry.span.end]
        if entry.role is Role.TITLE and _UNTITLED.fullmatch(whole):
            yield Hit.in_source(entry.span)
        for start, end in _placeholders(whole, is_markdown):
            yield Hit.in_source(SourceSpan(entry.span.start + start, entry.span.start + end))


def _placeholders(text: str, is_markdown: bool) -> Iterator[tuple[int, int]]:
    for match in _MARKS.finditer(text):
        yield match.span()
    for match in _BRACES.finditer(text):
        if not (is_markdown and _GENERATED.match(match[0])):
            yield match.span()
