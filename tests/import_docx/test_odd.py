"""What word processors and other tools leave in a document, and what an act makes of it."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.text.writer import write_act
from tests.hostile import files
from tests.hostile.files import rels
from tests.import_docx.packages import abstract, docx, level, num, numbered, p
from tests.import_docx.test_closing import imported
from tests.inplace.odd_specimens import alternatives
from tests.inplace.specimens import WHO, control, par, r

REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


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


@pytest.mark.parametrize(
    ("requires", "seen"), [("w14", "выбор"), ("w14 x", "замена"), ("x", "замена"), ("q", "замена")]
)
def test_of_alternatives_that_is_read_which_word_shows(requires: str, seen: str) -> None:
    run = alternatives(r("выбор"), r("замена"), requires)
    paragraph = alternatives(p("выбор"), p("замена"), requires)
    content = alternatives("<w:t>выбор</w:t>", "<w:t>замена</w:t>", requires)
    cell = alternatives(f"<w:tc>{p('выбор')}</w:tc>", f"<w:tc>{p('замена')}</w:tc>", requires)
    row = alternatives(
        *(f"<w:tr><w:tc>{p(t)}</w:tc></w:tr>" for t in ("выбор", "замена")), requires
    )
    table = f"<w:tbl>{row}<w:tr>{cell}</w:tr></w:tbl>"
    body = f"<w:p>{r('1. ')}{run}<w:r>{content}</w:r></w:p>{paragraph}{table}"
    lines = text_of(f'<w:sdt xmlns:w14="{W14}"><w:sdtContent>{body}</w:sdtContent></w:sdt>')
    assert lines == [f"1. {seen}{seen}", seen, f"| {seen} |", f"| {seen} |"]


def test_what_is_to_be_looked_through_is_read_and_else_told() -> None:
    wrapped = f'<x:mark xmlns:x="urn:example">{r("не ")}</x:mark>'
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    process = f'xmlns:mc="{compatible}" xmlns:x="urn:example" mc:ProcessContent="x:mark"'
    through = f"<w:p {process}>{r('Сбор ')}{wrapped}{r('взимается.')}</w:p>"
    assert text_of(through) == ["Сбор не взимается."]
    warnings = imported(docx(f"<w:p>{r('Сбор ')}{wrapped}{r('взимается.')}</w:p>")).warnings
    assert "something is not kept" in [each.problem for each in warnings]


def test_the_placeholder_of_a_control_is_told() -> None:
    body = p("1. Право.") + control(p("Щелкните здесь."), "<w:showingPlcHdr/>")
    (warning,) = imported(docx(body)).warnings
    assert "placeholder" in warning.problem
    assert warning.found == ("paragraph 2: Щелкните здесь.",)


def test_automatic_numbers_without_a_dot_are_numbers_of_headings() -> None:
    outline = abstract(0, level(0, "%1"), level(1, "%1.%2")) + num(1, 0)
    body = (
        p("Общие положения", f'{numbered(1)}<w:outlineLvl w:val="0"/>')
        + p("Предмет", f'{numbered(1, 1)}<w:outlineLvl w:val="1"/>')
        + p("Текст.")
    )
    lines = text_of(body, numbering=outline)
    assert lines == ["# 1 Общие положения", "", "## 1.1 Предмет", "", "Текст."]


@pytest.mark.parametrize(
    ("kind", "target", "named"),
    [
        ("image", "http://192.0.2.1/x", "picture from outside"),
        ("attachedTemplate", "http://192.0.2.1/x", "template from outside"),
        ("oleObject", "file:///C:/x.xlsx", "an object is linked"),
        ("mailMergeSource", "file:///C:/moles.mdb", "a list of recipients"),
    ],
)
def test_what_is_linked_from_outside_is_told_and_no_reason_to_refuse(
    kind: str, target: str, named: str
) -> None:
    links = rels((kind, target, "External"))
    result = imported(
        files.docx(files.text("1. Право."), **{"word/_rels/document.xml.rels": links})
    )
    (warning,) = [each for each in result.warnings if named in each.problem]
    assert warning.found == (target,)


def test_all_bodies_are_read_and_told() -> None:
    result = imported(docx(p("1. Право.") + "</w:body><w:body>" + p("2. Долг.")))
    assert write_act(result.act) == "1. Право.\n2. Долг.\n"
    assert [each.found for each in result.warnings] == [("2 bodies",)]


def test_comments_of_xml_are_no_text() -> None:
    note = "<!-- here --><?and here?>"
    row = f"{note}<w:tr>{note}<w:tc>{note}{p('а')}{note}</w:tc></w:tr>"
    body = f"{note}<w:p>{note}{r('1. Право')}</w:p>{note}<w:tbl>{note}{row}</w:tbl>"
    assert text_of(body) == ["1. Право", "| а |"]


def test_what_stands_behind_a_comment_of_xml_in_a_text_is_read() -> None:
    body = f"<w:p>{r('1. Право<!-- here --> гражданина<?and here?>.')}</w:p>"
    assert text_of(body) == ["1. Право гражданина."]


def test_a_note_without_a_reference_and_a_reference_without_a_note_are_told() -> None:
    orphan = f'<w:footnote w:id="7">{p("Ничья.")}</w:footnote>'
    separator = f'<w:footnote w:type="separator" w:id="0">{p("—")}</w:footnote>'
    body = f"<w:p>{r('1. Право')}{REFERENCE}</w:p>"
    result = imported(docx(body, footnotes=separator + orphan))
    assert [(each.problem.partition(" is")[0], each.found) for each in result.warnings] == [
        ("the reference of a note leads to no note", ("[^1]",)),
        ("a note to which no text refers", ("Ничья.",)),
    ]


def test_text_that_is_struck_out_by_hand_is_named() -> None:
    """Word's strike-through is no tracked change: the words are still the text."""
    read = imported(docx(par(r("1. The fee is "), r("five", "<w:strike/>"), r(" ten."))))
    (warning,) = [each for each in read.warnings if "struck-out" in each.problem]
    assert warning.found == ("paragraph 1: 1. The fee is five ten.",)


def test_a_numbered_line_behind_a_line_break_is_named() -> None:
    """Shift and Enter end a line and no paragraph, whatever the next line looks like."""
    body = par(r("1) a garden;"), "<w:r><w:br/></w:r>", r("2) a park;"))
    read = imported(docx(body + par(r("one"), "<w:r><w:br/></w:r>", r("line"))))
    (warning,) = [each for each in read.warnings if "line break" in each.problem]
    assert warning.found == ("paragraph 1: 1) a garden; 2) a park;",)


def test_a_line_that_is_shown_in_one_with_the_next_is_named() -> None:
    heading = p("1. Parks.", mark="<w:vanish/><w:specVanish/>")
    found = imported(docx(heading + p("A park is open.")))
    assert write_act(found.act).splitlines() == ["1. Parks.", "A park is open."]
    (warning,) = [each for each in found.warnings if "in one with the next" in each.problem]
    assert warning.found == ("1. Parks.",)


def test_a_reading_above_characters_is_named() -> None:
    reading = "<w:rt><w:r><w:t>kinder</w:t></w:r></w:rt>"
    ruby = f"<w:r><w:ruby>{reading}<w:rubyBase>{r('garden')}</w:rubyBase></w:ruby></w:r>"
    result = imported(docx(f"<w:p>{r('1. The ')}{ruby}{r(' is open.')}</w:p>"))
    assert write_act(result.act) == "1. The garden is open.\n"
    [warning] = [each for each in result.warnings if "above" in each.problem]
    assert "kinder" in warning.found[0]


def test_a_title_in_a_heading_of_its_own_is_the_line_below_the_number_of_its_division() -> None:
    def styled(text: str, at: int) -> str:
        return p(text, f'<w:outlineLvl w:val="{at}"/>')

    law = styled("Розділ I", 0) + styled("Сади", 0) + styled("Стаття 1", 1) + styled("Гай", 1)
    read = imported(docx(f"{law}{p('Гай росте.')}{styled('Розділ II', 0)}{styled('Ліс', 1)}"))
    lines = [line for line in write_act(read.act).splitlines() if line]
    assert lines == [
        *("# Розділ I", "Сади", "## Стаття 1", "Гай", "Гай росте."),
        *("# Розділ II", "## Ліс"),
    ]
    (named,) = (each.found for each in read.warnings if "in two paragraphs" in each.problem)
    assert named == ("Розділ I / Сади", "Стаття 1 / Гай")


@pytest.mark.parametrize(
    ("kind", "changes", "other"), [("ins", "reject", "accept"), ("del", "accept", "reject")]
)
def test_a_document_that_its_changes_leave_empty(kind: str, changes: str, other: str) -> None:
    text = "t" if kind == "ins" else "delText"
    run = f"<w:r><w:{text}>1. Сад растёт.</w:{text}></w:r>"
    with pytest.raises(FormatError) as error:
        imported(docx(par(f'<w:{kind} w:id="1" {WHO}>{run}</w:{kind}>')), changes)
    (problem,) = error.value.problems
    assert f"with its tracked changes {changes}ed" in problem.problem
    assert f"`drafting import law.docx --changes {other}`" in problem.do
