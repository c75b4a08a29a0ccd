"""What fetches something or runs a program in a word processor is named, or refused as asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run
from tests.hostile.files import HARMLESS, MAIN, packed, parts, text, types
from tests.hostile.test_hostile import COMMANDS, files_below
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import par, r

CALLS = {
    **COMMANDS,
    "derive": ["derive", "x.docx"],
    "compare two": ["compare", "x.docx", "x.docx", "-o", "both.docx"],
    "verify alone": ["verify", "x.docx"],
}


def field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} ">{r("слово")}</w:fldSimple>'


WORKBOOK = (
    '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/>'
)
BODY = par(r("1. Право "), field("DDEAUTO excel x")) + p("2. Долг.")
ACTIVE = {
    "text": docx(BODY),
    "header": docx(p("1. Право."), header=par(field("INCLUDETEXT x.docx"))),
    "footnotes": docx(
        p("1. Право."), footnotes=f"<w:footnote w:id='1'>{par(field('LINK x'))}</w:footnote>"
    ),
    "embedded": packed({**parts(text("1. Право.")), "[Content_Types].xml": types(MAIN, WORKBOOK)}),
    "control": docx(par(r("1. Право."), "<w:r><w:control w:name='x'/></w:r>")),
}


OUTSIDE = {"picture": HARMLESS["linked-image"]()}
"""Active where it is refused; where it is named, as what it is."""


@pytest.mark.parametrize("name", ACTIVE | OUTSIDE)
def test_it_is_refused_wherever_a_document_comes_in(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    Path("x.docx").write_bytes((ACTIVE | OUTSIDE)[name])
    before = files_below(workspace)
    errors = set()
    for call in CALLS.values():
        status, out, err = run(*call, "--active", "refuse")
        assert (status, out) == (1, "")
        errors.add(err)
    assert files_below(workspace) == before
    (err,) = errors
    file_regression.check(err, basename=name)


def test_a_document_of_words_alone_comes_in(run: Run) -> None:
    Path("x.docx").write_bytes(docx(p("1. Right."), header=par(r("Law"), field("PAGE"))))
    status, _, err = run(*COMMANDS["import"], "--print", "--lang", "en", "--active", "refuse")
    assert (status, "refuse" in err) == (0, False)


@pytest.mark.parametrize("name", ACTIVE)
@pytest.mark.parametrize("call", ["import", "compare two"])
def test_it_is_named_where_it_is_not_refused(name: str, call: str, run: Run) -> None:
    Path("x.docx").write_bytes(ACTIVE[name])
    status, _, err = run(*CALLS[call])
    assert status == 0
    assert "runs a program" in err
