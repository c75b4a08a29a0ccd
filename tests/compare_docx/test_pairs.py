"""Every pair of documents becomes one redline: rejected it is the old one, accepted the new one."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from drafting.word.compare import ComparedDocuments
from tests.compare_docx.pairs import PAIRS, Pair
from tests.compare_docx.redlining import changes, compared, grammar, lost_parts, tracked_text
from tests.judges import libreoffice_stories
from tests.judges.looks import differences
from tests.judges.stories import stories

UNTRACKED: dict[str, tuple[str, ...]] = {
    "comment": ("commentRangeStart", "commentRangeEnd", "commentReference"),
    "bookmark": ("bookmarkStart", "bookmarkEnd"),
}
"""Elements of which Word records no change: rejected, those of the new document stay, and what the
old one had is in the warnings. By the first words of the names of pairs."""
ONLY_LIBREOFFICE = {
    "page break|beside a break": "a page break belongs to a paragraph there, not to its text",
    "reference": "it computes a reference anew when it settles a change",
    "formula|picture: changed, only": "a paragraph that holds but a deleted object goes with it",
    "end: .*tables? ": "it cannot join a paragraph with one behind a table that goes with it",
    "contents: come": "the paragraph with the end of a field stays, empty",
    "control": "of a control it settles no changes",
    "(beside|before) a table|the paragraph between two": "an empty paragraph stays there",
    "nested table|merged cells: gone, in a note": "cells of a table that goes stay, empty",
    "column|cell: (added|gone)": "it knows no inserted and deleted cells, and empties them",
    "header: of a section": "it tracks no pages: an empty paragraph and the headers stay",
    "cells: (merged|parted)": "it knows no tracked merging of cells",
}
"""Pairs that LibreOffice alone settles otherwise, now and then, and why."""
SHARE = 12
"""An office takes its time: it judges each pair in so many, or all of them with `--every-pair`."""


def _untracked(name: str) -> tuple[str, ...]:
    return UNTRACKED.get(name) or UNTRACKED.get(name.partition(":")[0], ())


LOSING = [
    name for name in PAIRS if _untracked(name) and not re.search("added|moved|one made two", name)
]
"""Of these the old document has something that no redline brings back."""


@cache
def _redline(name: str) -> ComparedDocuments:
    return compared(PAIRS[name].old, PAIRS[name].new)


def _faults(name: str, pair: Pair) -> list[str]:
    document = _redline(name).document
    found = []
    for view, accept, wanted in (("accepted", True, pair.new), ("rejected", False, pair.old)):
        without = () if accept else _untracked(name)
        obtained, expected = stories(document, accept=accept), stories(wanted, accept=True)
        if without:
            obtained.pop("comments", None)
            expected.pop("comments", None)
        if obtained != expected:
            found.append(f"{view} text: {obtained} instead of {expected}")
        else:
            looks = differences(document, wanted, accept=accept, without=without)
            found += [f"{view} looks: {each}" for each in looks]
    if name in LOSING and not _redline(name).warnings:
        found.append("no warning of what is lost")
    problems = [each.problem for each in _redline(name).warnings]
    found += [each for each in problems if "has not the text" in each]
    tracked = tracked_text(document)
    found += [f"{words!r} is tracked" for words in pair.same if words in tracked]
    found += [f"grammar: {each}" for each in grammar(document)]
    found += [f"lost: {each}" for each in lost_parts(document, pair.new)]
    return found


@pytest.mark.parametrize("name", PAIRS)
def test_rejected_it_is_the_old_document_and_accepted_the_new_one(name: str) -> None:
    assert _faults(name, PAIRS[name]) == []


def test_two_documents_that_look_the_same_have_no_changes() -> None:
    for name in ("whole: the same", "look: run cut elsewhere", "look: revision ids"):
        assert changes(_redline(name).document) == 0
        assert not _redline(name).warnings


def test_a_document_and_itself_have_no_changes() -> None:
    for name, pair in list(PAIRS.items())[::11]:
        assert changes(compared(pair.new, pair.new).document) == 0, name


def test_the_same_documents_make_the_same_bytes() -> None:
    for name, pair in list(PAIRS.items())[::11]:
        assert compared(pair.old, pair.new).document == _redline(name).document, name


def test_libreoffice_finds_both_documents(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> None:
    share = 1 if pytestconfig.getoption("--every-pair") else SHARE
    names = list(PAIRS)[::share]
    documents = {each for name in names for each in (PAIRS[name].old, PAIRS[name].new)}
    documents |= {_redline(name).document for name in names}
    numbered = {str(number): data for number, data in enumerate(documents)}
    heard = libreoffice_stories(numbered, tmp_path_factory.mktemp("judged"))
    judged = {numbered[number]: texts for number, texts in heard.items()}
    assert [name for name in names if not _agrees(name, judged)] == []


def _agrees(name: str, judged: dict[bytes, dict[str, Any]]) -> bool:
    """Whether LibreOffice finds both documents in a redline, or fails for a reason of its own."""
    pair, document = PAIRS[name], judged[_redline(name).document]
    right = all(
        _heard(document.get(view)) == _heard(judged[wanted].get("accept"))
        for view, wanted in (("accept", pair.new), ("reject", pair.old))
    )
    return right or any(re.search(each, name) for each in ONLY_LIBREOFFICE)


def _heard(texts: dict[str, list[str]] | None) -> object:
    """Without the carriage return that it leaves where a paragraph was joined, and the signs
    without width that it puts around a shape and into an empty cell of a tracked row."""
    if texts is None:
        return None
    return {
        story: [re.sub("[\u200b\u200d]", "", text.rstrip("\r")) for text in lines]
        for story, lines in texts.items()
    }
