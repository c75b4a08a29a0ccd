"""Our own reader as a judge: the paragraphs of a DOCX with every change accepted or rejected."""

from __future__ import annotations

from drafting.word.document.story import read_story
from drafting.word.document.view import View
from drafting.word.package.elements import w
from drafting.word.package.package import Package


def resolved_paragraphs(data: bytes, *, accept: bool) -> list[str]:
    """The body's paragraphs with all changes accepted (or rejected), in the order of reading.

    Cells of tables are read one after another, nested ones too; headers, notes, comments and
    text boxes are no part of the body. A tab is `\\t`, a break `BREAK`. Deleted text, rows and
    paragraph marks (ECMA-376 part 1, 17.13.5) count as Word counts them: where a paragraph mark
    goes, its paragraph joins the next one, and the last paragraph of a body or a cell stays.
    What is no DOCX is a `FormatError`.
    """
    body = Package.open(data, "document").document().find(w("body"))
    assert body is not None, "the document has one"
    story = read_story(body, View.ACCEPTED if accept else View.REJECTED)
    return [paragraph.text for paragraph in story.paragraphs()]
