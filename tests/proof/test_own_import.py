"""A document held against the version that `import` made of it is that version."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.import_docx.packages import abstract, docx, level, num, numbered, p
from tests.inplace.odd_specimens import box
from tests.inplace.specimens import REFERENCE, WHO, gone, ins, par, r, signed, table

BULLETED = abstract(0, level(0, "\uf0b7", "bullet"), level(1, "o", "bullet")) + num(1, 0)
UNKNOWN = abstract(0, level(0, "Пример %1 –")) + num(1, 0)
NOTE = f'<w:footnote w:id="1">{p("Первый абзац.")}{p()}{p("Второй абзац.")}</w:footnote>'
TRACKED = par(ins(r("Новое ")), r("право"), gone(" старое"))
COMES = f'<w:tr><w:trPr><w:ins w:id="70" {WHO}/></w:trPr>'

DOCUMENTS = {
    "bullets": docx(
        p("Кроме:") + p("первое;", numbered(1)) + p("второе.", numbered(1, 1)), numbering=BULLETED
    ),
    "numbers that acts do not have": docx(
        p("Виды:") + p("первый;", numbered(1)) + p("второй.", numbered(1)), numbering=UNKNOWN
    ),
    "bullets in cells": docx(
        table([p("первое;", numbered(1)) + p("второе.", numbered(1)), p("б")]) + p(),
        numbering=BULLETED,
    ),
    "a note of several paragraphs": docx(
        par(r("1. Право"), REFERENCE) + p("2. Долг."), footnotes=NOTE
    ),
    "a note without a paragraph": docx(
        par(r("1. Право"), REFERENCE), footnotes='<w:footnote w:id="1"/>'
    ),
    "a text box in a cell": docx(
        table([par(r("а"), box(p("Врезка.") + p("Ещё."))), p("б")]) + p("После.")
    ),
    "a table in a text box": docx(par(r("1. Право"), box(table([p("а"), p("б")]) + p()))),
    "a cell that reads as an item without its automatic number does": docx(
        table([p("Груша"), p("5")], [p("Слива"), p("7")])
        + p("Деревья:")
        + p("Груша", numbered(1))
        + p("Слива", numbered(1)),
        numbering=abstract(0, level(0, "%1.")) + num(1, 0),
    ),
    "tracked changes": docx(TRACKED + p("Долг.")),
    "an empty row that comes": docx(
        COMES.join(table([p("а"), p("б")], [p(), p()]).rsplit("<w:tr>", 1)) + p("После.")
    ),
}


@pytest.fixture
def imported(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def verified(name: str, *options: str) -> tuple[int, str, str]:
        Path("law.docx").write_bytes(DOCUMENTS[name])
        named = ("--act", "law", "--version", "2020-01-01", "--lang", "ru")
        status, _, err = run("import", "law.docx", *named, *options)
        assert status == 0, err
        return run("verify", "law.docx", "--against", "law", "--width", "100")

    return verified


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_that_version(imported: Run, name: str) -> None:
    status, out, _ = imported(name)
    assert status == 0, out


def test_with_which_view_of_its_changes_it_is_that_version_is_named(imported: Run) -> None:
    assert imported("tracked changes")[1].startswith("Если принять все правки, документ в точности")


def test_with_the_other_view_too(imported: Run) -> None:
    status, out, _ = imported("tracked changes", "--changes", "reject")
    assert status == 0
    assert out.startswith("Если отклонить все правки, документ в точности")


BODY = (
    p("1. Начало.")
    + par(r("2. Сто"), ins(r(" новых")), gone(" старых"), r(" тенге."))
    + signed("del", r("3. Часть"))
    + par(r(" и конец."))
    + signed("ins", ins(r("4. Новый.")))
    + p("5. Последний.")
)
PROPOSAL = """\
proposal: fee
target: law
baseline: 2020-01-01
title: Сбор
initiator: Депутат А.
date: 2021-05-04
operations: [{op: replace-words, at: 2, old: Сто, new: Двести, reason: Так}]
"""


BECOMES_AN_ITEM = f'{numbered(1)}<w:pPrChange w:id="90" {WHO}><w:pPr/></w:pPrChange>'
OTHERS = {
    "words, paragraphs": docx(BODY),
    "an automatic number": docx(
        p("2. Сто тенге.") + p("Долг.", BECOMES_AN_ITEM),
        numbering=abstract(0, level(0, "%1.", start=3)) + num(1, 0),
    ),
}


@pytest.mark.parametrize("changes", OTHERS)
def test_changes_that_others_had_tracked_are_no_edits(
    imported: Run, run: Run, changes: str
) -> None:
    """Their text is the baseline of a proposal that is put into the document."""
    DOCUMENTS["changes of others"] = OTHERS[changes]
    assert imported("changes of others")[0] == 0
    Path("proposals").mkdir(exist_ok=True)
    Path("proposals/fee.yaml").write_text(PROPOSAL, encoding="utf-8")
    status, _, err = run("build", "fee", "--into", "law.docx", "-o", "out")
    assert status == 0, err
    status, out, _ = run("verify", "out/fee/ru/redline.docx", "--width", "100")
    assert status == 0, out
