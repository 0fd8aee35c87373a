"""`healthlint init`."""

from pathlib import Path

import click

from healthlint.cli.problems import WrongUse

_SETTINGS = """\
# Settings of healthlint. It is found from each article upward; an unknown key is an error.
# Everything here is commented out and shows the default or an example.

# What `healthlint check` checks when no path is given, from this folder.
# paths = ["content"]

# Files never to check, as in .gitignore. What .gitignore itself names is left out of folders already.
# exclude = ["drafts/", "*.generated.md"]

# The rules that run: packs or rule ids. `healthlint rules` lists them.
# select = ["contradictions", "missing", "readability"]
# ignore = ["readability/long-paragraph"]

# Whom the articles are for ("patient" or "professional").
# audience = "patient"

# What they are: "condition", "medicine", "procedure", "news", "blog", "service", "wellness" or "other". Without it each
# article is taken for what its front matter, title and headings say.
# kind = "condition"

# The English that they are in ("en-US" or "en-GB"). Without it an article's own language tag counts, or else en-US.
# locale = "en-GB"

# "strict" adds rules that are right less often.
# profile = "default"

# "standard" leaves out the second reader, a neural model that compares sentences and takes about a second an article.
# depth = "deep"

# The least severity that makes the exit code 1: "error", "warning", "note" or "never".
# fail-on = "error"

# Findings that are accepted for now; `healthlint baseline` writes this file.
# baseline = "healthlint-baseline.json"

# Folders with your own packs of rules; Python rules in them run only with --trust-rules.
# rules = ["our-rules"]

# [severity]
# "readability/long-sentence" = "note"

# [readability]
# grade = 8.0                     # the highest Flesch-Kincaid grade wanted

# [grammar]
# engines = ["harper", "languagetool"]   # those that must run; otherwise LanguageTool runs where it is set up
# ignore = ["MORFOLOGIK_RULE_EN_US"]     # engines' own codes
# vocabulary = "words.txt"               # words that are right, one a line

# [grammar.languagetool]
# url = "http://localhost:8081"          # a server of your own
# timeout = 60.0                         # seconds for one request

# [language]
# model = "en_core_web_sm"               # an installed spaCy pipeline instead of healthlint's own

# Settings for some of the articles; a later override wins.
# [[overrides]]
# files = ["for-clinicians/**"]
# audience = "professional"
# locale = "en-GB"
"""


@click.command()
def init() -> None:
    """Write a healthlint.toml that explains every setting."""
    path = Path("healthlint.toml")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_SETTINGS)
    except FileExistsError as error:
        raise WrongUse(f"{path} is already there") from error
    except OSError as error:
        raise WrongUse(f"{path} cannot be written: {error.strerror}") from error
    click.echo(f"Wrote {path}. Every setting in it is commented out; healthlint works without any.")
