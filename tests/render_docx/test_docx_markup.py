"""What is written, and in which order."""

from __future__ import annotations

import io
import zipfile

import attrs
import pytest
from docx_papers import DATE, deleted, find, inserted, kept, paper, par, part, row, table
from lxml import etree

from drafting.errors import FormatError
from drafting.model.mark import Mark
from drafting.model.papers.paper import Cell, Comment, Paragraph, Role, Row, Run, Table
from drafting.word.document.title_block import without_title_block
from drafting.word.paper import render_docx
from tests.judges.own_reader import resolved_paragraphs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SMALL = paper(
    par("=An act", role=Role.HEADING_1),
    par("=Within ", "-ten", "+five", "= days."),
    deleted("1) gone;"),
    inserted("1) come;", role=Role.GAP),
    table(
        row(kept("Now"), kept("Then"), header=True),
        row(par("=a\tb", "-\nc"), (kept("d"), inserted("e"))),
        row(deleted("f"), deleted("g"), mark="-"),
    ),
    kept("The end"),
    inserted("of all", role=Role.HEADING_3),
    front=(par("=Text with changes", role=Role.TITLE),),
    header="An act",
    identifier="sha256 0f",
    comments=(Comment("c1", ("Why", "Because")),),
)


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_golden_of_the_body(file_regression) -> None:
    root = part(SMALL)
    etree.indent(root)
    file_regression.check(etree.tostring(root, encoding="unicode"), extension=".xml")


def test_the_same_paper_is_the_same_bytes() -> None:
    assert render_docx(SMALL) == render_docx(SMALL)


def test_the_package_holds_nothing_of_the_template_and_no_date_of_its_own() -> None:
    data = render_docx(SMALL)
    listed = names(data)
    assert listed[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert not [name for name in listed if "custom" in name or "thumbnail" in name]
    infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_a_long_title_and_a_long_list_of_authors_are_cut_where_word_cuts_them() -> None:
    long = "Закон " + "о внесении изменений и дополнений " * 9
    authors = ", ".join(["депутат Государственной палаты 𝔸."] * 9)
    marked = attrs.evolve(SMALL, title=long, author=authors, front=(par("-a", "+b"),))
    data = render_docx(marked)
    package = zipfile.ZipFile(io.BytesIO(data))
    core = etree.fromstring(package.read("docProps/core.xml"))
    values = [each.text or "" for each in core if each.tag.endswith(("title", "creator"))]
    changes = find(etree.fromstring(package.read("word/document.xml")), "//w:ins | //w:del")
    values += [each.get(W + "author") for each in changes]
    assert len(values) > 4
    for value in values:
        assert 240 < len(value.encode("utf-16-le")) / 2 <= 255
        assert value.endswith("…")
        assert long.startswith(value[:-1]) or authors.startswith(value[:-1])


def test_every_part_is_well_formed() -> None:
    package = zipfile.ZipFile(io.BytesIO(render_docx(SMALL)))
    for name in package.namelist():
        etree.fromstring(package.read(name))


def test_no_number_is_used_twice_in_any_part() -> None:
    marked = attrs.evolve(SMALL, front=(par("-a", "+b", role=Role.TITLE),))
    package = zipfile.ZipFile(io.BytesIO(render_docx(marked)))
    ids: list[str] = []
    for name in package.namelist():
        root = etree.fromstring(package.read(name))
        changes = find(root, "//w:ins | //w:del | //w:pPrChange | //w:commentReference")
        ids += [one.get(W + "id") for one in changes]
    assert len(ids) == len(set(ids)) > 10


def test_author_and_date_are_those_of_the_paper() -> None:
    change = find(part(paper(par("+a"))), "//w:ins")[0]
    assert dict(change.attrib) == {
        W + "id": "0",
        W + "author": "A. Editor",
        W + "date": "2025-03-01T00:00:00Z",
    }


def test_without_author_and_date_the_author_is_neutral_and_no_date_is_written() -> None:
    document = paper(par("+a"), author="", date=None)
    assert dict(find(part(document), "//w:ins")[0].attrib) == {
        W + "id": "0",
        W + "author": "drafting",
    }
    assert b"created" not in etree.tostring(part(document, "docProps/core.xml"))


def test_insertions_on_both_sides_of_a_kept_mark_have_different_times() -> None:
    changes = find(part(paper(par("=a", "+b"), par("+c", "=d"))), "//w:ins")
    assert [one.get(W + "date") for one in changes] == [
        "2025-03-01T00:00:00Z",
        "2025-03-01T12:00:00Z",
    ]


def test_deleted_text_stands_in_deltext_with_tabs_and_breaks_as_elements() -> None:
    run = find(part(paper(par("-a\t\nb"))), "//w:del/w:r")[0]
    assert [child.tag for child in run] == [W + "delText", W + "tab", W + "br", W + "delText"]
    assert not find(run, "w:t")


def test_the_change_of_a_paragraph_mark_is_the_first_of_its_properties() -> None:
    properties = find(part(paper(deleted(), kept())), "//w:p[1]/w:pPr/w:rPr")[0]
    assert [child.tag for child in properties] == [W + "del"]


def test_the_last_mark_is_kept_and_remembers_the_former_style() -> None:
    body = part(paper(kept(), inserted(role=Role.HEADING_1)))
    first, last = find(body, "//w:p")
    assert find(first, "w:pPr/w:rPr/w:ins")
    assert not find(last, "w:pPr/w:rPr")
    assert find(last, "w:pPr/w:pStyle/@w:val") == ["Heading1"]
    assert find(last, "w:pPr/w:pPrChange/w:pPr/w:pStyle/@w:val") == ["BodyText"]


def test_rows_are_marked_with_all_that_is_in_them() -> None:
    body = part(paper(kept(), table(row(deleted(), mark="-"), row(inserted(), mark="+")), kept()))
    for name, line in zip(("del", "ins"), find(body, "//w:tr"), strict=True):
        assert find(line, f"w:trPr/w:{name}")
        assert find(line, f"w:tc/w:p/w:pPr/w:rPr/w:{name}")
        assert find(line, f"w:tc/w:p/w:{name}/w:r")


def test_a_header_row_repeats_and_no_row_is_split() -> None:
    body = part(SMALL)
    assert len(find(body, "//w:trPr/w:cantSplit")) == 3
    assert len(find(body, "//w:trPr/w:tblHeader")) == 1


def test_columns_have_their_shares_and_a_short_row_spans_the_rest() -> None:
    cells = tuple(Cell((kept(),)) for _ in range(3))
    body = part(paper(Table((Row(cells), Row(cells[:1]), Row(())), (1, 2, 1))))
    widths = [int(width) for width in find(body, "//w:gridCol/@w:w")]
    assert widths == [2409, 4819, 2409]
    assert find(body, "//w:tr[position() > 1]//w:gridSpan/@w:val") == ["3", "3"]


def test_a_table_without_rows_is_not_written() -> None:
    assert not find(part(paper(Table(()))), "//w:tbl")


def test_changes_are_tracked_further_only_where_there_are_some() -> None:
    assert find(part(SMALL, "word/settings.xml"), "w:trackRevisions")
    assert not find(part(paper(kept()), "word/settings.xml"), "w:trackRevisions")
    mode = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert find(part(SMALL, "word/settings.xml"), mode) == ["15"]


@pytest.mark.parametrize(
    ("language", "written"), [("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB"), ("de", "de")]
)
def test_the_language_is_the_default_of_the_document(language: str, written: str) -> None:
    styles = part(paper(kept(), language=language), "word/styles.xml")
    assert find(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == [written]


def test_the_title_block_stands_in_the_body_and_is_no_text_of_the_law() -> None:
    body = part(SMALL)
    assert find(body, "//w:sectPr/w:titlePg")
    (control,) = find(body, "//w:body/w:sdt")
    assert body.find(f"{W}body")[0] is control
    assert find(control, ".//w:t/text()") == ["Text with changes"]
    law = resolved_paragraphs(render_docx(SMALL), accept=False)
    assert "Text with changes" not in law
    assert len(law) == len(
        resolved_paragraphs(render_docx(attrs.evolve(SMALL, front=())), accept=False)
    )
    headers = {name: part(SMALL, f"word/{name}.xml") for name in ("header1", "header2")}
    assert find(headers["header1"], "//w:t/text()") == []
    assert find(headers["header2"], "//w:t/text()") == ["An act"]


def test_a_document_without_the_line_below_a_title_block_has_none() -> None:
    body = part(SMALL).find(f"{W}body")
    blocks = [*body.iter(f"{W}p")]
    assert len([*without_title_block(blocks)]) == len(blocks) - 2
    blocks.pop(1)
    assert [*without_title_block(blocks)] == blocks


def test_every_footer_counts_pages() -> None:
    for name in ("footer1", "footer2"):
        footer = part(SMALL, f"word/{name}.xml")
        assert find(footer, "//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]
        assert "sha256" not in "".join(find(footer, "//w:t/text()"))


def test_core_properties_are_those_of_the_paper() -> None:
    core = etree.tostring(part(SMALL, "docProps/core.xml"), encoding="unicode")
    for text in ("An act", "A. Editor", "kk-KZ", f"{DATE}T00:00:00Z"):
        assert text in core


@pytest.mark.parametrize("bad", ["\x0b", "\x00", "\ud800", "￾", "\r"])
def test_every_text_that_xml_cannot_hold_is_told_at_once(bad: str) -> None:
    document = paper(kept("fine"), kept(f"left{bad}right"), title=f"{bad}")
    with pytest.raises(FormatError) as caught:
        render_docx(document)
    first, second = caught.value.problems
    assert first.code == second.code == "syntax"
    assert second.problem == f"block 2: the character U+{ord(bad):04X} cannot stand in a DOCX"
    assert second.found == (ascii(f"left{bad}right"),)


def test_runs_without_text_are_no_changes() -> None:
    assert not find(part(paper(Paragraph((Run("", Mark.INSERTED),)))), "//w:ins")
