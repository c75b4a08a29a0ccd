"""Comparative tables: a row for each element, both wordings whole, every difference to be seen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.language import of
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.mark import Mark
from drafting.model.operation import Forms, ReplaceEverywhere, ReplaceWords
from drafting.model.papers.paper import Cell, Paper, Paragraph, Role, Row, Run, Table
from drafting.papers import Matter, table
from drafting.papers.changed_elements import changed_elements
from drafting.papers.reasons import essences
from drafting.papers.tables.wordings import current, proposed
from drafting.patch import apply
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.tasks import dossier
from drafting.word.paper import render_docx
from drafting.word.paper.row_pieces import in_pieces
from tests.acts import act
from tests.examples import few
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_proposal
from tests.packages import read
from tests.papers.matters import matter_of
from tests.stories.test_stories import ON_PAPER


def rows(paper: Paper) -> list[Row]:
    (form,) = [block for block in paper.blocks if isinstance(block, Table)]
    return [row for row in form.rows if not row.header]


@pytest.mark.parametrize("story", ON_PAPER)
def test_the_table_of_a_story(story: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(render_plain(table(matter_of(story))), basename=story)


def test_the_table_of_deputies_has_an_author_and_room_for_a_decision(
    file_regression: FileRegressionFixture,
) -> None:
    paper = table(matter_of("restate", "deputies"))
    (row,) = rows(paper)
    assert [len(row.cells), row.cells[-1].paragraphs[0].text] == [6, ""]
    file_regression.check(render_plain(paper), basename="deputies")


def paragraphs(sites: list[Site], texts: list[str]) -> list[str]:
    """What a cell of the paper is to hold, from lines of the law and what is shown of each:
    a paragraph for each line, and one for each row of a table, with signs between its cells."""
    found: list[str] = []
    row: Site | None = None
    for site, text in zip(sites, texts, strict=True):
        before, row = row, site.around(Kind.ROW)
        if row is None or row is not before:
            found.append(text)
        else:
            between = " | " if site.provision.kind is Kind.CELL else " / "
            found[-1] += between + text
    return found


def holds_both_wordings(matter: Matter) -> None:
    """Law 4 for each row: without what is set off, or with it, a cell is the text of the law."""
    seen: list[int] = []
    for each in matter.elements:
        old = [line for line in each.lines if line.old]
        new = [line for line in each.lines if line.new]
        for side, lines, gone, mark in (
            (list(current(each, matter.labels)), old, Mark.INSERTED, Mark.DELETED),
            (list(proposed(each, matter.labels)), new, Mark.DELETED, Mark.INSERTED),
        ):
            stated = [one for one in side if one.role is Role.STATEMENT]
            if stated:
                assert len(side) == 1
                assert not lines if mark is Mark.DELETED else each.goes
                continue
            wordings = [line.text(without=gone) for line in lines]
            sites = [line.old if mark is Mark.DELETED else line.new for line in lines]
            assert [one.text for one in side] == paragraphs(sites, wordings)
            kept = [
                "".join(span.text for span in line.spans if span.mark is Mark.KEPT)
                for line in lines
            ]
            shown = [
                "".join(run.text for run in one.runs if run.shown is Mark.KEPT) for one in side
            ]
            assert shown == paragraphs(sites, kept)
            assert {run.shown for one in side for run in one.runs} <= {Mark.KEPT, mark}
        seen += [id(line) for line in each.lines]
    assert len(seen) == len(set(seen))
    assert {id(line) for line in matter.changes.lines if line.changed} <= set(seen)


@pytest.mark.parametrize("story", ON_PAPER)
def test_a_row_of_a_story_holds_both_wordings(story: str) -> None:
    holds_both_wordings(matter_of(story))


@every_proposal
def test_a_row_of_a_stored_proposal_holds_both_wordings(name: str) -> None:
    for amendment in amendments(name):
        holds_both_wordings(dossier.matter_of(amendment))


@few(10)
@given(data=st.data())
@each_operation
def test_the_rows_of_any_proposal_hold_both_wordings(data: st.DataObject, name: str) -> None:
    law, proposal = drawn(data, name)
    amended = carried_out(law, proposal)
    holds_both_wordings(Matter(amended.changes, proposal, edits=amended.edits))


def test_a_row_in_which_cells_apart_change_is_stated_once() -> None:
    law = act("1. а\n  | 1 | б | 1 |\n")
    operation = ReplaceWords(at=("1",), id="1", old=same("1"), new=same("2"), count=2)
    amended = apply(law, propose(operation))
    (element,) = Matter(amended.changes, propose(operation), edits=amended.edits).elements
    assert [line.text(without=Mark.DELETED) for line in element.lines] == ["2", "б", "2"]


def text_of(cell: Cell) -> list[str]:
    return [paragraph.text for paragraph in cell.paragraphs]


def test_what_is_restated_stands_whole_with_what_differs_set_off() -> None:
    (row,) = rows(table(matter_of("restate")))
    _, element, old, new, _ = row.cells
    assert text_of(element) == ["1-бөлімнің 2-тармағы"]
    assert text_of(old)[2:] == [
        "2. Мемлекеттік қызметшілер:",
        "1) заңдылық қағидатын басшылыққа алуға;",
        "2) мемлекеттік органның беделін нығайтуға;",
        "3) қызметтік ақпаратты жарияламауға",
        "тиіс.",
    ]
    shown = [run.text for each in new.paragraphs for run in each.runs if run.shown is Mark.INSERTED]
    assert shown == ["2) ", "заңда белгіленген жағдайлардан басқа уақытта ", "міндетті."]


def test_a_row_of_a_table_is_shown_as_a_row_below_its_head() -> None:
    row = rows(table(matter_of("insert-before-into-and-into-a-table")))[1]
    assert text_of(row.cells[3])[-2:] == ["Data | Fee", "up to 2 GB | one euro"]
    assert text_of(row.cells[2])[-1] == "None."


def document(paper: Paper, part: str = "word/document.xml") -> str:
    return read(render_docx(paper), part)


def test_both_cells_show_the_change_in_one_way() -> None:
    """What the other column has not is bold, in both; nothing is struck out or underlined."""
    paper = table(matter_of("replace-words"))
    old, new = re.findall(r"<w:tc>.*?</w:tc>", document(paper), re.DOTALL)[-3:-1]
    assert re.search(r"<w:b/><w:bCs/></w:rPr><w:t [^>]*>басшының рұқсатымен<", old)
    assert re.search(r"<w:b/><w:bCs/></w:rPr><w:t [^>]*>өз атынан", new)
    for sign in ("<w:u ", "<w:strike/>"):
        assert sign not in document(paper)
    html = render_html(paper)
    assert "<strong>басшының рұқсатымен</strong>" in html
    assert "<strong>өз атынан еркін</strong>" in html


def test_a_point_of_the_form_that_has_nothing_says_nothing() -> None:
    (row,) = rows(table(matter_of("replace-words")))
    assert [each.text[:2] for each in row.cells[-1].paragraphs] == ["1)", "2)"]


def test_a_table_is_a_clean_document_in_landscape_whose_head_repeats() -> None:
    paper = table(matter_of("replace-words"))
    xml = document(paper)
    assert "<w:ins " not in xml
    assert "<w:del " not in xml
    assert "trackRevisions" not in document(paper, "word/settings.xml")
    assert xml.count("<w:tblHeader/>") == 2
    assert 'w:orient="landscape"' in xml
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]
    assert sum(widths) <= 14570


@pytest.mark.parametrize("landscape", [True, False])
@given(data=st.data())
def test_pieces_of_a_row_hold_its_text_and_repeat_its_address(
    landscape: bool, data: st.DataObject
) -> None:
    """No letter is lost; a paragraph of the law stays whole; no piece has an empty address."""
    drawn_lines = st.lists(
        st.tuples(st.booleans(), st.integers(0, 60)).map(
            lambda pair: Paragraph((Run("Сөз сөйлем. " * pair[1], own=pair[0]),))
        ),
        max_size=6,
    )
    number, place = (Cell((Paragraph((Run(text),)),)) for text in ("1.", "5-тармақ"))
    wordings = [Cell(tuple(data.draw(drawn_lines))) for _ in range(2)]
    again = (number, Cell((Paragraph((Run("5-тармақ (жалғасы)"),)),)), None, None)
    row = Row((number, place, *wordings), again=again)
    form = Table((row,), widths=(5.0, 13.0, 40.0, 42.0), form=True)
    made = in_pieces(form, landscape=landscape).rows
    for at, cell in enumerate(wordings, start=2):
        shown = [each.text for piece in made for each in piece.cells[at].paragraphs]
        assert "".join("".join(shown).split()) == "".join("".join(text_of(cell)).split())
        laws = [each for each in cell.paragraphs if not each.runs[0].own]
        assert [
            each for piece in made for each in piece.cells[at].paragraphs if each in laws
        ] == laws
        assert not made[0].cells[at].continues
    for piece in made[1:]:
        assert text_of(piece.cells[1]) == ["5-тармақ (жалғасы)"]
        assert any(not cell.continues for cell in piece.cells[2:])


def test_words_in_narrow_columns_and_a_tall_head_leave_less_room() -> None:
    """A row is parted before it is taller than the page, and moves to another as a whole."""

    def row(words: str, *, header: bool = False) -> Row:
        text = Paragraph((Run(words, own=True),))
        return Row((Cell((text,)),) * 8, header=header, again=(None,) * 8)

    narrow = row("Қысқартылған сөз. " * 11)
    widths = (12.5,) * 8
    low, tall = row("Бір", header=True), row("Ұсынылатын редакция " * 5, header=True)
    assert len(in_pieces(Table((low, narrow), widths), landscape=True).rows) == 3
    low_rows, tall_rows = (
        in_pieces(Table((head, row("Бір сөз. " * 30)), widths), landscape=True).rows
        for head in (low, tall)
    )
    assert len(low_rows) == 2
    assert len(tall_rows) == 3


def test_a_row_that_a_page_has_room_for_is_kept_whole() -> None:
    xml = document(table(matter_of("replace-words")))
    assert xml.count("<w:tr>") == xml.count("<w:cantSplit/>") == 3


def test_changes_without_operations_have_rows_too() -> None:
    changes = matter_of("move").changes
    assert len(changed_elements(changes, ())) >= 2


def test_one_form_that_is_replaced_everywhere_is_not_replaced_respectively() -> None:
    labels = of("en").labels
    one, two = ({"plot": "bed"}, {"plot": "bed", "plots": "beds"})
    clauses = [
        essences([ReplaceEverywhere(forms=Forms({"": each}))], labels, "en") for each in (one, two)
    ]
    assert ["respectively" in each for each in clauses] == [False, True]
