"""What word processors and other tools leave in a document, and what an act makes of it."""

from __future__ import annotations

from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.import_docx.test_closing import imported

REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def text_of(body: str, **parts: str) -> list[str]:
    """The lines of the act in a document."""
    return write_act(imported(docx(body, **parts)).act).splitlines()


def test_a_note_without_a_paragraph_is_an_empty_note() -> None:
    body = f"<w:p><w:r><w:t>1. Право</w:t></w:r>{REFERENCE}</w:p>"
    lines = text_of(body, footnotes='<w:footnote w:id="1"/>')
    assert lines == ["1. Право[^1]", "  [^1]"]


def test_a_cell_without_a_paragraph_is_an_empty_cell() -> None:
    row = f"<w:tr><w:tc>{p('а')}</w:tc><w:tc><w:tcPr/></w:tc></w:tr>"
    assert text_of(f"<w:tbl>{row}</w:tbl>") == ["| а |  |"]
