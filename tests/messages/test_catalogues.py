"""Every message is in every catalogue, with the same fields, and in the letters of its language."""

from __future__ import annotations

import ast
import io
import re
from gettext import GNUTranslations
from string import Formatter

import pytest

from tests.messages.catalogues import ROOT, TRANSLATED, catalogue, code, compiled, messages, stored

KEPT = re.compile(
    r"`[^`]*`"  # what stands in a file or a call
    r"|\{[^{}]*\}|%\(\w+\)\w|%\w|\$\w+"  # fields
    r"|--[\w-]+|(?<![\w-])-\w\b"  # options
    r"|[\w./*@#:-]*\.(?:docx?|rtf|odt|html?|md|txt|ya?ml|zip|png|pdf)\b|\.docx\b"  # files
    r"|\b(?:out|baselines|proposals|chambers)/[\w./*]*|\bcode-of-honour(?:@[\d-]+)?"
    r"|\bdrafting(?: (?:review|build|show|check))?\b|DRAFTING_DEBUG=1"
    r"|redline,table,amending-text,note,consolidated"
    r"|\b(?:kk|ru|uk|en|eId|zip|store|deflate|accept|reject|track|tell|ignore|new"
    r"|restate(?:-heading)?"
    r"|read|json|sha256|docx|akn|codify|html|md|txt|kz|ISO|w:document|w:body|gap"
    r"|Debian|libreoffice-writer|git|pytest-regressions|bash|zsh|fish|compinit|minisign"
    r"|py-minisign|pip install|redline)\b"
    r"|'law-drafting\[\w+\]'|REDLINE|\.pub\b|\.minisig\b|\bAkoma Ntoso\b|\.xml\b"
    r"|\b(?:Word|LibreOffice|Markdown|Bluebell|DOCX|PDFs?|HTML|XML|YAML|UTF|JSON(?: Schema)?)\b"
    r"|\b(?:PowerShell|Python|Liberation Serif|Writer|TAB|RTF|CRC|LF|CRLF)\b"
    r"|\bCtrl\+(?:A|Shift\+F9)|\bF9\b|U\+|0x"
)
"""What every language has in Latin letters."""
LATIN = re.compile(r"[A-Za-z]+")


def _texts(found: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found)


def _fields(text: str) -> set[str]:
    if "{" not in text or re.fullmatch(r".*\{[^\w{].*", text, re.DOTALL):
        return set(re.findall(r"%(?:\(\w+\))?\w", text))
    named = {f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None}
    return named | set(re.findall(r"%\(\w+\)\w", text))


def test_there_are_messages() -> None:
    assert len(messages()) > 1000


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_the_messages_of_the_code_and_no_others(language: str) -> None:
    """If not: `python -m tests.messages.catalogues`, then translate what is empty."""
    found = catalogue(language)
    assert {each.id for each in found if each.id} == messages()
    assert [each.id for each in found if each.fuzzy] == []
    assert [each.id for each in found if each.id and not all(_texts(each.string))] == []
    assert [error for each in found for error in each.check(found)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_fields_of_its_message(language: str) -> None:
    wrong = []
    for each in catalogue(language):
        for english in _texts(each.id):
            for text in _texts(each.string):
                fields = _fields(english) - {"count:"}
                blanks = re.fullmatch(r"(\s*).*?(\s*)", english, re.DOTALL)
                same = re.fullmatch(r"(\s*).*?(\s*)", text, re.DOTALL)
                assert blanks
                assert same
                if each.id and (
                    _fields(text) - {"count:"} != fields or blanks.groups() != same.groups()
                ):
                    wrong.append((english, text))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_what_is_typed(language: str) -> None:
    """Commands and keys in backticks; their metavars are words of the language."""
    quoted = re.compile(r"`([^`{}]*)`")
    wrong = [
        (each.id, each.string)
        for each in catalogue(language)
        if isinstance(each.id, str)
        and isinstance(each.string, str)
        and len(quoted.findall(each.id)) != len(quoted.findall(each.string))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_word_is_left_in_a_translation(language: str) -> None:
    left = {
        text: LATIN.findall(KEPT.sub(" ", text))
        for each in catalogue(language)
        if each.id
        for text in _texts(each.string)
    }
    assert {text: words for text, words in left.items() if words} == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_that_of_the_text(language: str) -> None:
    """If not: `python -m tests.messages.catalogues`."""

    def entries(data: bytes) -> dict[object, str]:
        return {k: v for k, v in vars(GNUTranslations(io.BytesIO(data)))["_catalog"].items() if k}

    assert entries(stored(language)) == entries(compiled(catalogue(language)))


def _unsaid(tree: ast.Module) -> list[str]:
    """Messages that are handed on as they are written, in English for everybody."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        match node.func.id:
            case "Problem":
                named = [each.value for each in node.keywords if each.arg in ("problem", "do")]
                texts = [*node.args[1:2], *named]
            case "CallError" | "ArgumentTypeError" | "flag":
                texts = node.args[-1:]
            case "argument" | "output" | "path":
                texts = [each.value for each in node.keywords if each.arg in ("help", "metavar")]
            case _:
                continue
        bare = [
            "".join(str(each.value) for each in ast.walk(text) if isinstance(each, ast.Constant))
            for text in texts
            if isinstance(text, ast.Constant | ast.JoinedStr)
        ]
        found += [each for each in bare if re.search(r"[a-z]{2,} ", each)]
    return [each for each in found if not each.startswith("drafting ")]


def test_no_message_goes_around_the_catalogues() -> None:
    unsaid = {file.relative_to(ROOT).as_posix(): _unsaid(tree) for file, tree in code()}
    assert {file: texts for file, texts in unsaid.items() if texts} == {}
