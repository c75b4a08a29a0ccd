"""Redlines whose looks are somebody else's: a person's own document, and two that were compared."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from drafting.model.proof import Made, Proof
from drafting.word.package.elements import Element, w
from drafting.word.package.package import Package
from drafting.word.proof.part import attach
from drafting.word.proof.reading import read_proof
from tests.conftest import Run
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import par, r
from tests.proof.editing import edited, paragraph, replace
from tests.proof.editing import run as a_run
from tests.proof.kinds_of_edits import xml
from tests.proof.test_own_import import PROPOSAL

LAW = docx(par(r("1. Право ", "<w:b/>"), r("граждан.")) + p("2. Сто тенге.") + p("3. Конец."))
REDLINE = Path("out/fee/ru/redline.docx")


def report(run: Run, *arguments: str) -> tuple[int, dict[str, object]]:
    status, out, err = run("verify", *arguments, "--json")
    assert out, err
    return status, json.loads(out)


@pytest.fixture
def built(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A proposal in a person's own document."""
    monkeypatch.chdir(tmp_path)
    Path("law.docx").write_bytes(LAW)
    named = ("--act", "law", "--version", "2020-01-01", "--lang", "ru")
    assert run("import", "law.docx", *named)[0] == 0
    Path("proposals").mkdir(exist_ok=True)
    Path("proposals/fee.yaml").write_text(PROPOSAL, encoding="utf-8")
    status, _, err = run("build", "fee", "--into", "law.docx")
    assert status == 0, err
    return run


def test_an_own_document_is_exact_as_it_was_made(built: Run) -> None:
    status, found = report(built, str(REDLINE))
    assert (status, found["verdict"], found["made"], found["alone"]) == (0, "exact", "own", False)


def test_an_edit_of_its_looks_is_named(built: Run) -> None:
    def white(root: Element) -> None:
        run = next(paragraph(root, "Право").iter(w("r")))
        properties = run.find(w("rPr"))
        assert properties is not None
        properties.append(xml("<w:color w:val='FFFFFF'/>"))

    REDLINE.write_bytes(edited(REDLINE.read_bytes(), white))
    for options in ((), ("--original", "law.docx")):
        status, found = report(built, str(REDLINE), *options)
        assert (status, found["verdict"]) == (1, "changed")
        (problem,) = found["differences"]
        assert problem["where"]["address"] == "1"


def test_it_is_made_again_of_its_original(built: Run) -> None:
    """Digests that were written anew, with the proof sealed anew, hide nothing then."""
    status, found = report(built, str(REDLINE), "--original", "law.docx")
    assert (status, found["verdict"]) == (0, "exact")
    data = edited(REDLINE.read_bytes(), lambda root: paragraph(root, "3.").append(a_run("!")))
    forged = attach(data, proof_of(data))
    REDLINE.write_bytes(forged)
    status, found = report(built, str(REDLINE), "--original", "law.docx")
    assert status == 1


def test_another_original_is_no_witness(built: Run) -> None:
    Path("other.docx").write_bytes(docx(p("1. Право граждан.")))
    status, found = report(built, str(REDLINE), "--original", "other.docx")
    assert (status, found["verdict"]) == (1, "unknown")


def proof_of(data: bytes) -> Proof:
    proof = read_proof(Package.open(data, "document"))
    assert proof is not None
    return proof


def _claimed(data: bytes) -> bytes:
    """A redline of ours that says to be a person's own, everything in it sealed anew."""
    return attach(data, evolve(proof_of(data), exact=False))


def _filled(root: Element) -> None:
    replace(paragraph(root, "[… 3)–]"), "[… 3)–]", "3) жаңа міндет")


def _kept(_: Element) -> None:
    """Nothing is edited."""


@pytest.mark.parametrize("edit", [_filled, _kept])
def test_our_redline_that_says_to_be_a_persons_own_is_doubted(
    edit: Callable[[Element], None], run: Run, workspace: Path
) -> None:
    """It has our styles: what it says of itself is not enough; the places where it differs from
    ours are listed."""
    assert run("build", "restrict-policy-support", "--only", "redline", "--lang", "kk")[0] == 0
    path = workspace / "out/restrict-policy-support/kk/redline.docx"
    Path("claimed.docx").write_bytes(_claimed(edited(path.read_bytes(), edit)))
    status, found = report(run, "claimed.docx")
    assert (status, found["verdict"]) == (1, "unknown")
    (doubt,) = found["doubts"]
    assert "says that it is a person's own" in doubt["problem"]
    assert any("жаңа міндет" in line for line in doubt.get("found", ())) is (edit is _filled)


def test_what_can_hide_text_needs_a_witness_in_an_own_document(built: Run) -> None:
    """Whoever hides a word can also write the digests that cover it."""

    def hidden(root: Element) -> None:
        run = next(paragraph(root, "Право").iter(w("r")))
        properties = run.find(w("rPr"))
        assert properties is not None
        properties.append(xml("<w:vanish/>"))

    data = edited(REDLINE.read_bytes(), hidden)
    REDLINE.write_bytes(attach(data, proof_of(data)))
    status, found = report(built, str(REDLINE))
    assert (status, found["verdict"]) == (1, "unknown")
    assert "1: vanish" in found["doubts"][0]["found"]


@pytest.fixture
def compared(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Two documents, and their redline."""
    monkeypatch.chdir(tmp_path)
    Path("old.docx").write_bytes(LAW)
    new = docx(par(r("1. Право ", "<w:b/>"), r("людей.")) + p("2. Сто тенге.") + p("3. Конец."))
    Path("new.docx").write_bytes(new)
    status, _, err = run("compare", "old.docx", "new.docx", "-o", "redline.docx")
    assert status == 0, err
    return run


def test_the_redline_of_two_documents_proves_itself(compared: Run) -> None:
    status, found = report(compared, "redline.docx")
    assert (status, found["verdict"], found["made"]) == (0, "exact", Made.DOCUMENTS)
    assert found["alone"] is True
    originals = ("--original", "old.docx", "--original", "new.docx")
    status, found = report(compared, "redline.docx", *originals)
    assert (status, found["verdict"], found["alone"]) == (0, "exact", False)


def test_an_edit_of_it_is_named_with_its_place(compared: Run) -> None:
    data = Path("redline.docx").read_bytes()
    data = edited(data, lambda root: replace(paragraph(root, "Сто"), "Сто", "Двести"))
    Path("redline.docx").write_bytes(data)
    status, found = report(compared, "redline.docx")
    assert (status, found["verdict"]) == (1, "changed")
    (problem,) = found["differences"]
    assert "paragraph 2 “2. Двести тенге.”" in problem["problem"]


def test_with_both_documents_a_redline_that_was_sealed_anew_is_found(compared: Run) -> None:
    data = Path("redline.docx").read_bytes()
    data = edited(data, lambda root: replace(paragraph(root, "Сто"), "Сто", "Двести"))
    Path("redline.docx").write_bytes(attach(data, proof_of(data)))
    assert report(compared, "redline.docx")[0] == 0
    originals = ("--original", "old.docx", "--original", "new.docx")
    status, found = report(compared, "redline.docx", *originals)
    assert status == 1
    assert any("Двести" in line for line in found["differences"][0]["found"])


def test_how_they_were_compared_is_kept(compared: Run) -> None:
    options = ("--keep", "old", "--moves", "--case", "--author", "А", "--date", "2020-01-02")
    assert compared("compare", "old.docx", "new.docx", "-o", "redline.docx", *options)[0] == 0
    originals = ("--original", "old.docx", "--original", "new.docx")
    assert report(compared, "redline.docx", *originals)[0] == 0
