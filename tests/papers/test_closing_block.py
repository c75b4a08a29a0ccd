"""The block that closes an act stands on paper as one: apart from the text, without lines."""

from __future__ import annotations

from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Paper, Paragraph, Role, Table
from drafting.papers.body import blocks
from drafting.render.html import render_html
from drafting.word.paper import render_docx
from tests.acts import act
from tests.packages import read

SIGNED = """\
1. Бірінші тармақ.

Қазақстан Республикасының
Президенті Н. Назарбаев

Астана, Ақорда, 2013 жылғы 1 қазан
№ 651
"""
IN_COLUMNS = "1. Бірінші тармақ.\n\n<< Министр\n| а | б |\n"


def document(paper: Paper, part: str) -> str:
    return read(render_docx(paper), f"word/{part}.xml")


def test_its_lines_are_of_one_style_with_space_before_the_first() -> None:
    lines = blocks(ChangeSet.unchanged(act(SIGNED)))
    assert [each.role for each in lines if isinstance(each, Paragraph)] == [
        Role.TEXT,
        *[Role.CLOSING] * 4,
    ]
    paper = Paper("t", "kk", lines)
    assert document(paper, "document").count('<w:pStyle w:val="ClosingLine"/>') == 4
    style = (
        document(paper, "styles").partition('w:styleId="ClosingLine"')[2].partition("</w:style>")
    )
    assert 'w:before="480"' in style[0]
    assert "<w:contextualSpacing/>" in style[0]
    assert render_html(paper).count('<p class="closing">') == 4


def test_its_columns_have_no_lines() -> None:
    paper = Paper("t", "kk", blocks(ChangeSet.unchanged(act(IN_COLUMNS))))
    (table,) = [each for each in paper.blocks if isinstance(each, Table)]
    assert table.bare
    assert "<w:tblStyle" not in document(paper, "document")
    assert '<table class="bare">' in render_html(paper)
