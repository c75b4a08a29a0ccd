"""Documents of a person's own, laid out otherwise than ours, with text where the act has gaps."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.files.workspace import Workspace
from drafting.model.proof.held import Revision
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import proof_of as proof_of_amendment
from drafting.tasks.verify import verify
from drafting.word.package.elements import Element, new, w
from drafting.word.proof.part import attach
from tests.conftest import ROOT, Run
from tests.hostile.files import docx, text
from tests.proof import editing
from tests.proof.editing import edited, paragraph

BASELINE = (ROOT / "baselines/code-of-honour/2013-10-01.kk.txt").read_text(encoding="utf-8")
FIRST, SECOND = (
    next(line.strip() for line in BASELINE.splitlines() if line.strip().startswith(number))
    for number in ("1)", "2)")
)
OWN = [
    "Кодекс",
    "1. Осы Кодекс …",
    "4. Тағы бір тармақ.",
    "",
    "2-бөлім.  Мемлекеттік қызметшілер мінез-құлқының жалпы қағидалары",
    "5. Мемлекеттік қызметшілер:",
    FIRST.replace(" ", "\t", 1),
    "  " + SECOND,
    "3) адал болуға;",
    "6. Соңғы тармақ.",
]
AGAINST = ("verify", "own.docx", "--against", "code-of-honour", "--width", "100")


def own() -> bytes:
    return docx("".join(map(text, OWN)))


def test_layout_and_what_stands_in_gaps_is_no_difference(run: Run) -> None:
    Path("own.docx").write_bytes(own())
    status, out, _ = run(*AGAINST)
    assert status == 0, out


def test_words_that_are_there_and_not_seen_are_no_exact_text(run: Run) -> None:
    def hide(root: Element) -> None:
        (r,) = paragraph(root, "саясатын").iter(w("r"))
        r.insert(0, new("rPr"))
        r[0].append(new("vanish"))

    Path("own.docx").write_bytes(edited(own(), hide))
    status, out, _ = run(*AGAINST)
    assert status == 1
    assert "2.5.2: vanish" in out
    assert "бірақ ол басқа мәтінді көрсетуі мүмкін" in out


def test_edits_of_it_are_told(run: Run, file_regression: FileRegressionFixture) -> None:
    data = edited(
        own(),
        lambda root: editing.insert_tracked(paragraph(root, "заңдылық"), " (әрқашан)", "Айгүл"),
        lambda root: editing.insert_tracked(paragraph(root, "адал"), " (және шыншыл)", "Болат"),
        lambda root: editing.replace(paragraph(root, "саясатын"), "саясатын", "бағытын"),
    )
    Path("own.docx").write_bytes(data)
    status, out, _ = run(*AGAINST)
    assert status == 1
    file_regression.check(out)


@pytest.fixture
def redlined(workspace: Path) -> bytes:
    """The person's document with the amendment in it, tracked, and its proof."""
    words = "мемлекеттік саяси қызметшілер – "

    def amended(root: Element) -> None:
        p = paragraph(root, "саясатын")
        (t,) = p.iter(w("t"))
        t.text, rest = "  2) ", (t.text or "").partition(") ")[2]
        editing.insert_tracked(p, words, "Автор")
        p.append(editing.run(rest))

    amendment = amend_stored(Workspace(workspace), "restrict-policy-support").first
    signed = [Revision("Автор", editing.DATE)]
    proof = proof_of_amendment(amendment, signed, exact=False)
    return attach(edited(own(), amended), proof)


def test_a_redline_in_it_proves_itself(redlined: bytes, workspace: Path) -> None:
    for there in (None, Workspace(workspace)):
        verified = verify(there, redlined, "own.docx")
        assert verified.exact, verified


def test_what_was_edited_in_it_is_found(redlined: bytes, workspace: Path) -> None:
    data = edited(
        redlined,
        lambda root: editing.replace(paragraph(root, "2-бөлім"), "жалпы", "ерекше"),
        lambda root: editing.replace(paragraph(root, "адал"), "адал", "тек адал"),
    )
    for there in (None, Workspace(workspace)):
        verified = verify(there, data, "own.docx")
        assert [each.address for each in verified.edits] == ["2"]
