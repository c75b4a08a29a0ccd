"""YAML as strings only, every value with its place."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.files.yaml.reader import read_yaml


def _data(text: str):
    return read_yaml(text, "p.yaml").data


def _refusal(text: str) -> str:
    with pytest.raises(FormatError) as refused:
        read_yaml(text, "p.yaml")
    return str(refused.value)


@pytest.mark.parametrize(
    "value",
    [
        *("5.10", "no", "yes", "on", "null", "~", "1e3", "2015-03-01", "0x1F", "010", "1_000"),
        *(".inf", "true", "12:30:45", "5-1", "§2.5", "=", "<<", "1.", "+1"),
    ],
)
def test_a_value_is_the_string_that_is_written(value):
    assert _data(f"a: {value}") == {"a": value}
    assert _data(f"- {value}") == [value]


def test_a_key_is_a_string_too():
    assert _data("1: a\nno: b\n~: c") == {"1": "a", "no": "b", "~": "c"}


def test_blocks_are_joined_as_yaml_has_it():
    assert _data("a: |\n  5. b\n    1) c\nd: >-\n  e\n  f\n") == {"a": "5. b\n  1) c\n", "d": "e f"}


def test_nothing_at_all_is_nothing():
    assert _data("") is None
    assert _data("# only a remark\n") is None
    assert _data("a:\n") == {"a": ""}


def test_every_value_has_its_place():
    document = read_yaml("a:\n  - b: 1\n    c: 2\n", "p.yaml")
    assert str(document.where(("a", 0, "c"))) == "p.yaml:3:5"
    assert str(document.where(("a", 0))) == "p.yaml:2:5"
    assert str(document.where(("a", 0, "missing"))) == "p.yaml:2:5"
    assert str(document.where(())) == "p.yaml:1:1"


def test_every_problem_of_a_file_is_named_at_its_place():
    text = "a: 1\na: 2\nb: &x 3\nc: *x\n? [d]\n: 4\n--- \ne: 5\n"
    named = "\n".join(map(str, read_yaml(text, "p.yaml").problems))
    assert named == (
        "p.yaml:2:1\n  the key `a` stands twice\n"
        "  do: keep one of the two; the first is in line 1\n"
        "p.yaml:3:4\n  the anchor &x stands here\n  do: write the text out\n"
        "p.yaml:4:4\n  the alias *x stands here\n  do: write the text out\n"
        "p.yaml:5:3\n  a list stands as a key\n  do: write a key of one word\n"
        "p.yaml:7:1\n  a second document begins here\n  do: give each document a file of its own"
    )


@pytest.mark.parametrize("tag", ["!!python/object:os.system {}", "!!int 5", "!x y", "!!binary aa"])
def test_tags_have_no_place_here(tag):
    assert [str(named.where) for named in read_yaml(f"a: {tag}", "p.yaml").problems] == [
        "p.yaml:1:4"
    ]


@pytest.mark.parametrize(
    "junk",
    [
        *(
            "a: [1",
            "a: {b",
            "a: 'b",
            "\ta: b",
            "a:\n\t- b",
            "a: b: c",
            "- a\nb: c",
            "%YAML 9.9\n--- a",
        ),
        *(
            "@a",
            "`a",
            "a: *",
            "\x00",
            "\x07",
            "a: \ufffe",
            "a: |\n b\n  c\n d\n\te: f",
            "'",
            "&",
            "]",
        ),
    ],
)
def test_what_is_not_yaml_is_refused_at_its_place(junk):
    named = _refusal(junk)
    assert named.startswith("p.yaml:")
    assert "\n  do: " in named


@pytest.mark.parametrize(
    "deep", ["[" * 5000, "a: " + "[" * 25 + "]" * 25, "{a: " * 100, "- " * 5000 + "a"]
)
def test_what_is_nested_too_deeply_is_refused(deep):
    assert "nested too deeply" in _refusal(deep)


def test_a_long_text_is_read():
    text = "сөз " * 100_000
    assert _data(f"a: {text}") == {"a": text.strip()}
