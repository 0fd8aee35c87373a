"""Front matter in YAML and TOML: values, places, and what is said of broken ones."""

import pytest

from healthlint.reading import ReadingError, Role
from healthlint.reading.front_matter import read_front_matter


def read(source: str) -> list[tuple[str, str, str | None]]:
    """Key, value and the source at the value's place."""
    return [
        (entry.key, entry.value, source[entry.span.start : entry.span.end] if entry.span else None)
        for entry in read_front_matter(source)[0]
    ]


@pytest.mark.parametrize(
    ("line", "value", "written"),
    [
        ("key: plain words  # comment", "plain words", "plain words"),
        ('key: "quoted \\"é\\""', 'quoted "é"', 'quoted \\"é\\"'),
        ("key: 'it''s'", "it's", "it''s"),
        ("key: 2024-05-01", "2024-05-01", "2024-05-01"),
        ("key: 😀 5", "😀 5", "😀 5"),
        ("key: |\n  one\n  two", "one\ntwo", "one\n  two"),
        ("key: >-\n  one\n  two", "one two", "one\n  two"),
        ("key: one\n  two", "one two", "one\n  two"),
        ("key: &a one", "one", "one"),
    ],
)
def test_a_yaml_value_and_its_place(line: str, value: str, written: str) -> None:
    assert [("key", value, written)] == read(f"---\n{line}\n---\n")


@pytest.mark.parametrize(
    ("line", "value", "written"),
    [
        ('key = "words" # comment', "words", "words"),
        ("key = 'C:\\x'", "C:\\x", "C:\\x"),
        ('"key" = "é😀"', "é😀", "é😀"),
        ("key = 2024-05-01 # comment", "2024-05-01", "2024-05-01"),
        ("key = 1_000", "1_000", "1_000"),
        ("key = true", "true", "true"),
        ('key = "k"', "k", "k"),
        ('key = """\none\ntwo"""', "one\ntwo", "one\ntwo"),
        ('key = "a\\tb"', "a\tb", None),
    ],
)
def test_a_toml_value_and_its_place(line: str, value: str, written: str | None) -> None:
    assert [("key", value, written)] == read(f"+++\n{line}\n+++\n")


def test_nested_yaml_joins_names_and_lists_give_an_entry_an_item() -> None:
    source = "---\nauthor:\n  - name: Ann\n    url: /ann\n  - {name: Bea}\ntags: [flu, 'cold']\nempty:\nnone: ~\n---\n"
    assert [
        ("author.name", "Ann", "Ann"),
        ("author.url", "/ann", "/ann"),
        ("author.name", "Bea", "Bea"),
        ("tags", "flu", "flu"),
        ("tags", "cold", "cold"),
    ] == read(source)


def test_nested_toml_joins_names_and_lists_give_an_entry_an_item() -> None:
    source = (
        "+++\ntags = ['flu', # first\n  'cold']\nseo.title = 'T'\n[params]\nlastReviewed = 2024-05-01\n"
        "[[authors]]\nname = 'Ann'\n[[authors]]\nname = 'Bea'\nhome = {url = 'u', since = 2020-01-01}\n+++\n"
    )
    assert [
        ("tags", "flu", "flu"),
        ("tags", "cold", "cold"),
        ("seo.title", "T", "T"),
        ("params.lastReviewed", "2024-05-01", "2024-05-01"),
        ("authors.name", "Ann", "Ann"),
        ("authors.name", "Bea", "Bea"),
        ("authors.home.url", "u", "u"),
        ("authors.home.since", "2020-01-01", "2020-01-01"),
    ] == read(source)


def test_entries_have_a_role_and_say_where_they_are_from() -> None:
    [entry] = read_front_matter("---\nlast_reviewed: 2024-05-01\n---\n")[0]
    assert (Role.REVIEWED, "front-matter") == (entry.role, entry.origin)


def test_a_key_said_twice_gives_both() -> None:
    assert [("a", "1", "1"), ("a", "2", "2")] == read("---\na: 1\na: 2\n---\n")


def test_aliases_of_collections_are_not_unfolded() -> None:
    doubling = "".join(f"b{n}: &b{n} [*b{n - 1}, *b{n - 1}]\n" for n in range(1, 40))
    assert [("b0", "x", "x")] == read(f"---\nb0: &b0 [x]\n{doubling}---\n")


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("---\na: b\n---\nText", "Text"),
        ("\ufeff---\r\na: b\r\n---\r\nText", "\nText"),
        ("---\na: b\n...\nText", "Text"),
        ("--- \na: b\n---", ""),
        ("---\n---\nText", "Text"),
        ("+++\na = 1\n+++\nText", "Text"),
        ("\ufeffText", "Text"),
        ("Text\n---\na: b\n---\n", "Text\n---\na: b\n---\n"),
        ("---\na: b\n\nno end", "---\na: b\n\nno end"),
        ("---\n\nBetween two rules.\n\n---\n", "---\n\nBetween two rules.\n\n---\n"),
        ("----\na: b\n----\n", "----\na: b\n----\n"),
        ("", ""),
    ],
)
def test_where_the_body_begins(source: str, body: str) -> None:
    assert body == source[read_front_matter(source)[1] :]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("---\na: b\nc: [1, 2\n---\n", r"front matter, line 4: expected ',' or '\]'"),
        ("---\r\na: b\r\n\tc: d\r\n---\r\n", r"front matter, line 3: found character '\\t'"),
        ("---\ntitle: {% x %}\n---\n", "front matter, line 2: found character '%'"),
        ("---\na: b\nb: \x01\n---\n", r"front matter, line 3: a control character, U\+0001"),
        ("---\na: " + "[" * 10_000 + "\n---\n", "front matter, line 2: nested too deeply"),
        ("+++\na = 1\nb =\n+++\n", "front matter, line 3: Invalid value"),
        ("+++\na = 1\na = 2\n+++\n", "front matter, line 3: Cannot overwrite"),
        ("+++\na = " + "[" * 10_000 + "\n+++\n", "front matter, line 2: nested too deeply"),
        ("+++\na = " + "9" * 5_000 + "\n+++\n", "front matter, line 2: Exceeds the limit"),
    ],
)
def test_broken_front_matter_is_said_with_its_line(source: str, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        read_front_matter(source)
