"""Why a proposal is not written into a document: goldens."""

from __future__ import annotations

import pytest
from attrs import evolve
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError
from tests.import_docx.packages import docx, p
from tests.inplace import odd_specimens
from tests.inplace.redlining import into
from tests.inplace.specimens import (
    LAW,
    NOTES,
    REFERENCE,
    TYPED,
    Specimen,
    come,
    control,
    delete,
    field,
    insert,
    law,
    par,
    r,
    replace,
    spec,
    table,
    words,
)

END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
LOCKED = '<w:lock w:val="sdtContentLocked"/>'
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>'
GAP = "# 1. Глава\n\n1. Первый.\n[… 2.–3.]\n\n# 2. Глава другая\n\n4. Четвертый.\n"
REFUSED: dict[str, Specimen] = {
    "locked": words(
        "сто тенге", replace("сто", "двести"), r("2. "), control(r("сто"), LOCKED), r(" тенге")
    ),
    "bound-to-data": words(
        "сто тенге", replace("сто", "двести"), r("2. "), control(r("сто"), BOUND), r(" тенге")
    ),
    "a-new-note": words(
        "право[^1] и срок",
        insert("[^2]", "срок"),
        r("2. право"),
        REFERENCE,
        r(" и срок"),
        footnotes=NOTES,
    ),
    "a-field-over-paragraphs": spec(
        LAW,
        delete("2"),
        law("1. Первый пункт.")
        + par(field("QUOTE x").removesuffix(END), r("2. Второй пункт."))
        + par(r("3. Третий пункт."), END),
    ),
    "a-note-whose-reference-stays": spec(
        "1. Право[^1] на отпуск.\n[^1] Сноска о праве.\n",
        delete("footnote-1"),
        par(r("1. Право"), REFERENCE, r(" на отпуск.")),
        footnotes=NOTES,
    ),
    "a-control-character": spec(LAW, come("1-1. Но\\x0bвый.", "after: 1").replace("'", '"'), TYPED),
    "a-gap-that-moves": spec(
        GAP,
        "- {op: move, at: '1', after: '2', number: '3', reason: Так}",
        law("1. Глава", "1. Первый.", "2. Неизвестный.", "2. Глава другая", "4. Четвертый."),
    ),
    "other-words": spec(
        LAW, delete("2"), law("1. Первый пункт.", "2. Второй\u00a0пункт.", "3. Третий пункт.")
    ),
    "one-line-less": spec(LAW, delete("2"), law("1. Первый пункт.", "3. Третий пункт.")),
    "one-line-more": spec(LAW, delete("2"), TYPED + p("4. Четвертый пункт.")),
    "another-act": spec(
        LAW, delete("2"), law("Договор", "Стороны договорились о цене.", "Цена тверда.")
    ),
    "another-number": spec(
        LAW, delete("2"), law("1. Первый пункт.", "2) Второй пункт.", "3. Третий пункт.")
    ),
    "other-cells": spec(
        "| а | б |\n",
        "- {op: replace-words, at: table-1.row-1.cell-1, old: а, new: в}",
        par(r("а б")),
    ),
    "other-words-beside-an-empty-cell": spec(
        "1. Первый.\n| а |  |\n2. Второй.\n",
        "- {op: replace-words, at: '2', old: Второй, new: Иной}",
        p("1. Первый.") + table([p("а"), p("")]) + p("2. Другой."),
    ),
}


REFUSED |= odd_specimens.REFUSED


@pytest.mark.parametrize("name", REFUSED)
def test_the_reason_is_told(name: str, file_regression: FileRegressionFixture) -> None:
    specimen = REFUSED[name]
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended)
    file_regression.check(f"{refused.value}\n", extension=".txt")


def test_nothing_is_refused_twice() -> None:
    """The same reason is told once, however often it stands in the way."""
    one = REFUSED["locked"]
    both = control(r("сто"), LOCKED) + r(" и ") + control(r("сто"), LOCKED)
    specimen = evolve(
        one,
        law="1. Начало.\n2. сто и сто тенге\n3. Конец.\n",
        operations="- {op: replace-words, at: 2, old: сто, new: двести, all: 'true'}",
        data=docx(law("1. Начало.") + par(r("2. "), both, r(" тенге")) + law("3. Конец.")),
    )
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended)
    assert len(refused.value.problems) == 1
