"""Diagrams: their data name the drawing of them, by a relationship of the part that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.compare_docx.packages import Pages, written
from tests.compare_docx.redlines import compared
from tests.compare_docx.redlining import tracked_text
from tests.import_docx.packages import p
from tests.inplace.specimens import par, r
from tests.judges.looks import differences

_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_DSP = "http://schemas.microsoft.com/office/drawing/2008/diagram"


def with_diagram(text: str, first: int = 1, after: str = "Слова.") -> bytes:
    """A document with a diagram; `first` is where its relationships begin."""

    def body(pages: Pages) -> str:
        drawn = pages.link("diagramDrawing", "drawing1.xml")
        shown = pages.link("diagramData", "data1.xml")
        pages.parts["word/drawing1.xml"] = f"<drawing>{text}</drawing>".encode()
        pages.parts["word/data1.xml"] = (
            f'<dataModel xmlns="{_DGM}" xmlns:dsp="{_DSP}"><t>{text}</t>'
            f'<dsp:dataModelExt relId="{drawn}" minVer="{_DGM}"/></dataModel>'
        ).encode()
        diagram = f'<dgm:relIds xmlns:dgm="{_DGM}" r:dm="{shown}"/>'
        data = f'<a:graphic><a:graphicData uri="{_DGM}">{diagram}</a:graphicData></a:graphic>'
        inline = f'<wp:inline><wp:docPr id="1" name="d"/>{data}</wp:inline>'
        return par(r("А "), f"<w:r><w:drawing>{inline}</w:drawing></w:r>") + p(after)

    return written(body, first)


def without(_: str) -> bytes:
    return written(lambda _: par(r("А ")) + p("Слова."))


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("other", [with_diagram, without])
def test_each_diagram_has_its_own_drawing(other: Callable[[str], bytes], keep: str) -> None:
    one, two = with_diagram("один"), other("два")
    for old, new in ((one, two), (two, one)):
        redline = compared(old, new, keep=keep).document
        assert differences(redline, new, accept=True) == []
        assert differences(redline, old, accept=False) == []


def test_a_diagram_is_the_same_whatever_the_number_of_its_drawing() -> None:
    old, new = with_diagram("один"), with_diagram("один", first=20, after="Слова и ещё.")
    redline = compared(old, new).document
    assert tracked_text(redline).split() == ["и", "ещё"]
    assert differences(redline, old, accept=False) == []
