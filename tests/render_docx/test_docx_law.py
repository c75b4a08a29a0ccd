"""The law: all changes rejected, the body is the old text; all accepted, the new one."""

from __future__ import annotations

import pytest
from docx_papers import (
    FLAT_PAPERS,
    TABLE_PAPERS,
    commented,
    deleted,
    find,
    inserted,
    kept,
    paper,
    par,
    part,
    row,
    standing,
    table,
)
from hypothesis import given, settings

from drafting.model.mark import Mark
from drafting.model.papers.paper import Cell, Paper, Row, Table
from drafting.word.document.document import read_document
from drafting.word.document.styles import properties_in, val
from drafting.word.document.view import View
from drafting.word.paper import render_docx
from drafting.word.paper.styles import STYLES
from tests.examples import few
from tests.judges.own_reader import resolved_paragraphs

some = few(20)


def check(document: Paper) -> None:
    data = render_docx(document)
    for accept in (True, False):
        assert resolved_paragraphs(data, accept=accept) == standing(document, accept=accept)


@some
@given(FLAT_PAPERS)
def test_any_order_of_paragraphs_resolves_to_both_texts(document: Paper) -> None:
    check(document)
    check(commented(document))


@some
@given(FLAT_PAPERS)
def test_in_either_text_every_paragraph_has_the_style_that_it_has_there(document: Paper) -> None:
    """A sign that stays ends one paragraph in the old text and another in the new one; one that
    is in a single text has the style that it has there (17.3.1.29, 17.13.5.29)."""
    data = render_docx(document)
    for view, gone in ((View.REJECTED, Mark.INSERTED), (View.ACCEPTED, Mark.DELETED)):
        styles = [
            val(properties_in(paragraph.element, view), "pStyle")
            for paragraph in read_document(data, "", view).story.paragraphs()
        ]
        wanted = [STYLES[each.role] for each in document.blocks if each.mark is not gone]
        assert not wanted or styles == wanted


@some
@given(TABLE_PAPERS)
def test_any_table_among_kept_paragraphs_resolves_to_both_texts(document: Paper) -> None:
    check(document)
    check(commented(document))


@settings(some, max_examples=20)
@given(TABLE_PAPERS)
def test_annotations_are_numbered_once_and_the_last_mark_of_a_container_stays(
    document: Paper,
) -> None:
    body = part(commented(document))
    changes = "//w:ins | //w:del | //w:pPrChange | //w:commentReference"
    ids = [one.get(f"{{{one.nsmap['w']}}}id") for one in find(body, changes)]
    assert len(ids) == len(set(ids))
    ends = "//w:tr[not(w:trPr/w:ins | w:trPr/w:del)]/w:tc/w:p[last()] | //w:body/w:p[last()]"
    assert not find(body, f"({ends})/w:pPr/w:rPr")
    assert not find(body, "//w:p[following-sibling::*[1][self::w:tbl]]/w:pPr/w:rPr")


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (deleted(),),
        (inserted(),),
        (deleted(), inserted()),
        (inserted(), deleted()),
        (deleted("a"), deleted("b"), inserted("c"), inserted("d")),
        (inserted("a"), deleted("b"), inserted("c"), deleted("d")),
        (kept(), deleted()),
        (kept(), inserted()),
        (kept(), deleted("a"), inserted("b"), deleted("c")),
        (deleted(), kept()),
        (inserted(), kept()),
        (kept(), deleted("a"), deleted("b"), deleted("c")),
        (par("=a", "+b"), inserted("c"), kept("d")),
        (par("=a", "+b"), inserted("c"), deleted("d"), kept("e")),
        (par("=a", "-b"), deleted("c"), kept("d")),
        (par("=a", "+b"), par("+c", "=d")),
        (par(), inserted(), par(), deleted(), par()),
    ],
    ids=str,
)
def test_paragraphs_at_an_end_resolve_to_both_texts(blocks: tuple[object, ...]) -> None:
    check(paper(*blocks))
    check(paper(kept(), Table((Row((Cell(blocks or (kept(),)),)),)), kept()))


@pytest.mark.parametrize("accept", [True, False])
def test_where_nothing_stays_between_tables_one_empty_paragraph_does(accept: bool) -> None:
    grid = table(row(kept("cell")))
    only = inserted("x") if not accept else deleted("x")
    data = render_docx(paper(only, grid, only, grid, only))
    assert resolved_paragraphs(data, accept=accept) == ["", "cell", "", "cell", ""]
