"""Sentences of amending acts, each understood whole, or not at all."""

from __future__ import annotations

import re

import pytest

from drafting.cli.commands.papers.instruct import as_json
from drafting.model.operation import NAMES
from drafting.phrase import read_instructions
from tests.phrase.sentences import HERE, table, told

LANGUAGES = ("kk", "ru", "en")
SAME = "= "
NOT_UNDERSTOOD = "~ not understood"
FILES = (*LANGUAGES, "uk", "en-uk", "en-us", "en-eu", "en-ca", "en-au")
"""Tables of sentences: by language, and in English by style, too."""
AT_ONCE = 50
"""Entries of a table that one test looks at: a test for each would cost more than its reading."""
TABLES = [
    pytest.param(name, entries[at : at + AT_ONCE], id=f"{name}.txt:{entries[at][0]}")
    for name in FILES
    for entries in [list(table(f"{name}.txt"))]
    for at in range(0, len(entries), AT_ONCE)
]
TWINS = [
    pytest.param(sentences, says, id=f"twins.txt:{line}")
    for line, sentences, says in table("twins.txt")
]
STYLES = [
    pytest.param(sentences, says, id=f"twins-en.txt:{line}")
    for line, sentences, says in table("twins-en.txt")
]
DOUBTFUL = [
    pytest.param(language, line, id=f"{language}:{number}")
    for language in LANGUAGES
    for number, line in enumerate(
        (HERE / f"not-understood.{language}.txt").read_text(encoding="utf-8").split("\n"), start=1
    )
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("name", "entries"), TABLES)
def test_a_sentence_orders_this(name: str, entries: list[tuple[int, list[str], list[str]]]) -> None:
    read = {
        line: told(read_instructions("\n".join(sentences), name[:2]))
        for line, sentences, _ in entries
    }
    assert read == {line: says for line, _, says in entries}


@pytest.mark.parametrize(("sentences", "says"), TWINS)
def test_twins_order_the_same(sentences: list[str], says: list[str]) -> None:
    lines = [each for each in sentences if not each.startswith(SAME)]
    half = len(lines) // 2
    russian = read_instructions("\n".join(lines[:half]), "ru")
    kazakh = read_instructions("\n".join(lines[half:]), "kk")
    assert _plain(told(russian)) == _plain(says)
    assert _plain(told(kazakh)) == [_in_kazakh(each, sentences) for each in _plain(says)]


@pytest.mark.parametrize(("sentences", "says"), STYLES)
def test_every_style_of_english_orders_the_same(sentences: list[str], says: list[str]) -> None:
    styles: dict[str, list[str]] = {}
    for line in sentences:
        style, _, sentence = line.partition("| ")
        styles.setdefault(style, []).append(sentence)
    for style, own in styles.items():
        assert told(read_instructions("\n".join(own), "en")) == says, style


@pytest.mark.parametrize(("language", "line"), DOUBTFUL)
def test_what_is_in_doubt_is_told_with_its_place(language: str, line: str) -> None:
    reading = read_instructions(f"\n{line}\n", language)
    assert not reading.instructions
    assert not reading.frame
    assert [(left.text, left.line) for left in reading.remainder] == [(line.strip(), 2)]


@pytest.mark.parametrize("name", FILES)
def test_how_it_is_typed_makes_no_difference(name: str) -> None:
    """No-break spaces, look-alike letters, a space too many, in all that is not quoted."""
    language = name[:2]
    for line, sentences, says in table(f"{name}.txt"):
        typed = [_typed(sentence, language) for sentence in sentences]
        read = _folded(told(read_instructions("\r\n".join(typed), language)))
        assert read == _folded(says), f"{name}.txt:{line}"


def _plain(says: list[str]) -> list[str]:
    """Without the name of the annex, and the text of what is left over, which each language says in
    its own words."""
    own = re.compile(r", annex: [^}]+|, act: [^}]+|(?<=~ not understood) .*")
    return [own.sub("", line) for line in says]


def _in_kazakh(says: str, sentences: list[str]) -> str:
    for line in sentences:
        for pair in line.removeprefix(SAME).split("; ") if line.startswith(SAME) else ():
            russian, kazakh = pair.split("|")
            says = says.replace(russian, kazakh)
    return says


def _typed(sentence: str, language: str) -> str:
    pieces = re.split(r"([«“‘\"].*[»”’\"])", sentence)
    return "".join(each if at % 2 else _mistyped(each, language) for at, each in enumerate(pieces))


def _mistyped(text: str, language: str) -> str:
    if language == "en":
        return text.replace(" ", "\u00a0 ")
    return text.replace("і", "i").replace("е", "e").replace(" ", "\u00a0 ")


def _folded(says: list[str]) -> list[str]:
    """The names of acts and annexes are told as they are typed."""
    return [_mistyped(re.sub(r"\s+", " ", line), "kk").replace("\u00a0", "") for line in says]


@pytest.mark.parametrize("name", FILES)
def test_most_are_understood(name: str) -> None:
    """Whole: nine of ten, and of those of one Parliament four of five; the rest is left over."""
    entries = [says for _, _, says in table(f"{name}.txt")]
    whole = [says for says in entries if not any(NOT_UNDERSTOOD in line for line in says)]
    assert len(whole) >= len(entries) * (0.9 if name in {"kk", "ru", "en"} else 0.8)


def test_every_operation_has_sentences_in_every_language() -> None:
    """So that none is forgotten when one is added."""
    for language in LANGUAGES:
        found = {
            each["op"]
            for _, sentences, _ in table(f"{language}.txt")
            for each in as_json(read_instructions("\n".join(sentences), language))["operations"]
        }
        assert found == set(NAMES.values())
