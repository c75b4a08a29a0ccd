"""Fields and controls that fetch something or run a program are named, and left inert."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import par, r


def _simple(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} ">{r("граждан.")}</w:fldSimple>'


def _in_pieces(code: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end")
    )
    halves = (code[:4], code[4:])
    codes = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in halves)
    return f"{begin}{codes}{separate}{r('граждан.')}{end}"


CODES = ("DDE excel x", "ddeauto excel x", "INCLUDETEXT x.docx", "INCLUDEPICTURE x", "LINK Excel x")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("written", [_simple, _in_pieces])
def test_it_is_named_and_its_text_is_read(code: str, written: Callable[[str], str]) -> None:
    data = docx(par(r("1. Право "), written(code)) + p("2. Долг."))
    imported = import_document(data, "x.docx", ImportedAs(Identity("x"), "2020", "ru"))
    (named,) = [each for each in imported.warnings if "runs a program" in each.problem]
    assert code in f"{named.problem} {named.found}"
    assert write_act(imported.act) == "1. Право граждан.\n2. Долг.\n"


def test_an_activex_control_is_named() -> None:
    data = docx(par(r("1. Право."), "<w:r><w:control w:name='x'/></w:r>") + p("2. Долг."))
    imported = import_document(data, "x.docx", ImportedAs(Identity("x"), "2020", "ru"))
    assert any("ActiveX" in f"{each.problem} {each.found}" for each in imported.warnings)
