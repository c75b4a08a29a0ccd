"""Differences that a reader may not see are named when two texts are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.diff.compare import compare
from drafting.diff.look_alikes import look_alikes
from tests.acts import act
from tests.conftest import Run


@pytest.mark.parametrize(
    ("old", "new", "sort", "signs"),
    [
        ("1. Учет ведется.", "1. Учёт ведётся.", "ё and е", "U+0435 and U+0451"),
        ("1. Журнал хранится.", "1. Журнал xранится.", "letters of two", "U+0445 and U+0078"),
        ("1. Закон сор.", "1. Закон cop.", "letters of two", "U+0441 and U+0063"),
        ("1. Срок десять дней.", "1. Срок\u00a0десять дней.", "white space", "U+0020 and U+00A0"),
        ("1. Право граждан.", "1. Право гра\u00adждан.", "white space", "U+00AD"),
        ("1. Закон – право.", "1. Закон — право.", "dashes", "U+2013 and U+2014"),
        ("1. Учет «дел».", '1. Учёт "дел".', "several sorts", "U+0435 and U+0451"),
    ],
)
def test_they_are_named(old: str, new: str, sort: str, signs: str) -> None:
    warnings = [*look_alikes(compare(act(f"{old}\n"), act(f"{new}\n")))]
    (warning,) = warnings
    assert sort in warning.problem
    assert warning.found[0].startswith("1: ")
    assert signs in warning.found[0]


@pytest.mark.parametrize(
    ("old", "new"), [("1. Право есть.", "1. Право было."), ("1. Право.", "1. Право.\n2. Долг.")]
)
def test_other_differences_are_not(old: str, new: str) -> None:
    assert not [*look_alikes(compare(act(f"{old}\n"), act(f"{new}\n")))]


def test_compare_warns_of_them(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("1. Учет.\n", encoding="utf-8")
    Path("b.txt").write_text("1. Учёт.\n", encoding="utf-8")
    status, _, err = run("compare", "a.txt", "b.txt", "--lang", "ru")
    assert status == 0
    assert "ё and е" in err
