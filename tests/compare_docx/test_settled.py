"""Tracked changes that a document has, settled before it is compared."""

from __future__ import annotations

import pytest

from drafting.word.document.view import View
from drafting.word.package.elements import child_of, w
from drafting.word.package.package import Package
from drafting.word.tracked.markup.settling import settle
from tests.compare_docx.redlines import compared
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, WHO, table
from tests.judges.looks import differences


def _merging(says: str, own: str = "") -> str:
    """A table of two rows, with a cell of the second one that somebody merged or split."""
    grid = table([p("а"), p("б")], [p(), p("в")])
    cut = grid.rindex("</w:tcPr>", 0, grid.rindex("</w:tcPr>"))
    return f'{grid[:cut]}{own}<w:cellMerge w:id="9" {WHO} {says}/>{grid[cut:]}'


@pytest.mark.parametrize(
    ("says", "own", "view", "value"),
    [
        ('w:vMerge="cont"', "", View.ACCEPTED, "continue"),
        ('w:vMerge="cont"', "", View.REJECTED, None),
        ('w:vMerge="cont" w:vMergeOrig="rest"', "", View.REJECTED, "restart"),
        ('w:vMerge="rest" w:vMergeOrig="cont"', "<w:vMerge/>", View.ACCEPTED, "restart"),
        ('w:vMerge="rest" w:vMergeOrig="cont"', "", View.REJECTED, "continue"),
    ],
)
def test_a_tracked_merging_of_cells_is_settled(
    says: str, own: str, view: View, value: str | None
) -> None:
    root = Package.open(docx(_merging(says, own) + p() + SECTION), "a.docx").document()
    settle(root, view)
    cell = list(root.iter(w("tc")))[2]
    merge = child_of(cell, "tcPr", "vMerge")
    assert (None if merge is None else merge.get(w("val"))) == value
    assert next(root.iter(w("cellMerge")), None) is None
    names = [str(each.tag).rpartition("}")[2] for each in cell[0]]
    assert names == sorted(names, key=["tcW", "vMerge"].index)


def test_cells_that_somebody_merged_are_merged_in_the_old_document() -> None:
    old, new = (
        docx(each + p() + SECTION)
        for each in (_merging('w:vMerge="cont"'), table([p("а"), p("б")], [p(), p("в г")]))
    )
    found = compared(old, new)
    assert differences(found.document, old, accept=False) == []
    assert differences(found.document, new, accept=True) == []


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ('<w:customXml w:element="a">', "</w:customXml>"),
    ],
)
def test_an_empty_paragraph_whose_sign_goes_does_not_stay_at_the_end_of_a_control(
    opening: str, closing: str
) -> None:
    gone = (
        f'<w:p><w:pPr><w:rPr><w:del w:id="5" {WHO}/></w:rPr></w:pPr><w:del w:id="6" {WHO}>'
        "<w:r><w:delText>Школа учит.</w:delText></w:r></w:del></w:p>"
    )
    whole = docx(p("Сады.") + opening + p("Крот.") + gone + closing + p("Огород.") + SECTION)
    plain = docx(p("Сады.") + opening + p("Крот.") + closing + p("Огород.") + SECTION)
    found = compared(whole, plain)
    assert differences(found.document, plain, accept=True) == []
    assert differences(found.document, plain, accept=False) == []
    lone = docx(p("Сады.") + opening + gone + closing + p("Огород.") + SECTION)
    root = Package.open(lone, "a.docx").document()
    settle(root, View.ACCEPTED)
    assert len([*root.iter(w("p"))]) == 3, "a control has a paragraph"
