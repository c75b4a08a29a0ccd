"""The reader of tracked changes, on markup that we do not write ourselves."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.word.package import package as package_module
from tests.judges.own_reader import resolved_paragraphs
from tests.packages import packed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://x/relationships/{}" Target="{}"/>'
    "</Relationships>"
)


def package(
    document: str, *, target: str = "word/document.xml", kind: str = "officeDocument"
) -> bytes:
    links = RELATIONSHIPS.format(kind, target)
    return packed(
        {"[Content_Types].xml": TYPES, "_rels/.rels": links, target.lstrip("/"): document}
    )


def body(content: str, *, namespace: str = W) -> bytes:
    return package(f'<w:document xmlns:w="{namespace}"><w:body>{content}</w:body></w:document>')


def p(content: str, mark: str = "") -> str:
    properties = f"<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{properties}{content}</w:p>"


def t(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def both(content: str) -> tuple[list[str], list[str]]:
    data = body(content)
    return resolved_paragraphs(data, accept=True), resolved_paragraphs(data, accept=False)


def test_a_move_is_an_insertion_here_and_a_deletion_there() -> None:
    old = p(f"<w:moveFrom>{t('a')}</w:moveFrom>", "moveFrom")
    new = p(f"<w:moveTo>{t('a')}</w:moveTo>", "moveTo")
    assert both(old + p(t("b")) + new + p(t("c"))) == (["b", "a", "c"], ["a", "b", "c"])


def test_an_insertion_that_was_deleted_is_in_neither_text() -> None:
    assert both(p(f"<w:ins><w:del>{t('a')}</w:del></w:ins>{t('b')}")) == (["b"], ["b"])


def test_the_last_paragraph_mark_stays_where_it_ends_something() -> None:
    gone = f"<w:del>{t('b')}</w:del>"
    assert both(p(t("a")) + p(f"{t('c')}{gone}", "del")) == (["a", "c"], ["a", "cb"])
    assert both(p(t("a")) + p(gone, "del")) == (["a"], ["a", "b"])
    assert both(p(gone, "del")) == ([""], ["b"])


def test_a_deleted_mark_joins_with_the_next_paragraph() -> None:
    assert both(p(t("a"), "del") + p(t("b"))) == (["ab"], ["a", "b"])


def test_signs_become_characters_and_codes_of_fields_do_not_show() -> None:
    content = (
        "<w:r><w:t>a</w:t><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>b</w:t></w:r>"
        "</w:hyperlink><w:r><w:drawing><w:p/></w:drawing></w:r>"
    )
    assert both(p(content))[0] == ["a\t\u2028\u2028‑\xadb"]


def test_cells_are_read_in_order_nested_ones_and_content_controls_too() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(t('b'))}</w:tc></w:tr></w:tbl>"
    outer = (
        f"<w:tbl><w:tr><w:tc>{p(t('a'))}{inner}{p(t('c'))}</w:tc></w:tr>"
        f"<w:sdt><w:sdtContent><w:tr><w:tc>{p(t('d'))}</w:tc></w:tr></w:sdtContent></w:sdt>"
        "</w:tbl>"
    )
    control = f"<w:sdt><w:sdtContent>{p(t('e'))}</w:sdtContent></w:sdt>"
    assert both(f"{outer}<!-- a remark -->{control}")[0] == ["a", "b", "c", "d", "e"]


def test_rows_and_cells_go_and_come() -> None:
    content = (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t('a'))}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p(t('b'))}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p(t('c'))}</w:tc>"
        f"<w:tc><w:tcPr><w:cellIns/></w:tcPr>{p(t('d'))}</w:tc></w:tr></w:tbl>{p('')}"
    )
    assert both(content) == (["b", "d", ""], ["a", "c", ""])


def test_a_paragraph_before_a_table_can_only_vanish_if_it_is_empty() -> None:
    grid = f"<w:tbl><w:tr><w:tc>{p(t('c'))}</w:tc></w:tr></w:tbl>{p('')}"
    assert both(p(t("a"), "del") + grid)[0] == ["a", "c", ""]
    assert both(p("", "del") + grid)[0] == ["c", ""]


def test_the_strict_namespace_and_another_name_of_the_part_are_read() -> None:
    document = f'<w:document xmlns:w="{STRICT}"><w:body>{p(t("a"))}</w:body></w:document>'
    assert resolved_paragraphs(package(document, target="/w/d2.xml"), accept=True) == ["a"]


@pytest.mark.parametrize(
    ("document", "kind", "wanted"),
    [
        (None, "", "the file is not a DOCX"),
        ("<w", "officeDocument", "the part is not well-formed XML"),
        (
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            "officeDocument",
            "the part declares a document type",
        ),
        ("<a/>", "officeDocument", "the main part is not a w:document with a w:body"),
        ("<a xmlns='http://x'><body/></a>", "officeDocument", "the main part is not a w:document"),
        ("<a/>", "image", "the package does not name exactly one document"),
    ],
)
def test_what_is_no_docx_is_refused(document: str | None, kind: str, wanted: str) -> None:
    data = b"no zip" if document is None else package(document, kind=kind)
    with pytest.raises(FormatError, match=wanted) as caught:
        resolved_paragraphs(data, accept=True)
    (problem,) = caught.value.problems
    assert problem.code == "syntax"
    assert problem.found
    assert problem.do


def test_a_package_without_its_parts_is_told_so() -> None:
    with pytest.raises(FormatError, match=r"the part \[Content_Types\].xml is missing"):
        resolved_paragraphs(packed({"a": "b"}), accept=True)


def test_a_part_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_PART", 1024)
    with pytest.raises(FormatError, match="the part is larger than"):
        resolved_paragraphs(body(p(t("a" * 1024))), accept=True)
