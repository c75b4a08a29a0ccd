"""Looks: what they were stands in the record of a tracked change."""

from __future__ import annotations

import pytest

from tests.compare_docx.redlines import compared, holding, marked
from tests.import_docx.packages import abstract, docx, level, num, numbered, p, style
from tests.inplace.specimens import SECTION, par, r, table
from tests.judges.looks import differences
from tests.packages import read

LISTS = abstract(0, level(0, "%1.")) + num(1, 0)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_word_gets_bold(keep: str) -> None:
    old = docx(par(r("Одно слово здесь.")) + SECTION)
    new = docx(par(r("Одно "), r("слово", "<w:b/>"), r(" здесь.")) + SECTION)
    for one, other in ((old, new), (new, old)):
        found = holding(one, other, keep=keep)
        assert read(found.document).count("<w:rPrChange ") == 1
        assert found.changes.formatting == 1
        assert "<w:ins " not in read(found.document)


def test_a_reworded_word_keeps_the_look_of_its_document() -> None:
    old = docx(par(r("Срок "), r("пять", "<w:i/>"), r(" дней")) + SECTION)
    new = docx(par(r("Срок "), r("шесть", "<w:b/>"), r(" дней")) + SECTION)
    holding(old, new)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_paragraph_is_set_otherwise(keep: str) -> None:
    old = docx(p("Первый.") + p("Второй.", '<w:jc w:val="both"/>') + SECTION)
    new = docx(p("Первый.") + p("Второй.", '<w:jc w:val="center"/>') + SECTION)
    found = holding(old, new, keep=keep)
    assert read(found.document).count("<w:pPrChange ") == 1


def test_the_sign_of_a_paragraph_has_a_look() -> None:
    holding(docx(p("А.", mark="<w:b/>") + SECTION), docx(p("А.") + SECTION))
    holding(docx(p("А.") + SECTION), docx(p("А.", mark='<w:sz w:val="30"/>') + SECTION))


@pytest.mark.parametrize("keep", ["new", "old"])
def test_tables_rows_cells_and_sections(keep: str) -> None:
    plain = table([p("а"), p("б")], [p("в"), p("г")])
    wide = plain.replace('w:w="0" w:type="auto"', 'w:w="5000" w:type="pct"')
    shaded = plain.replace(
        'w:type="dxa"/></w:tcPr>', 'w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>', 1
    )
    head = plain.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    for other, record in ((wide, "tblPr"), (shaded, "tcPr"), (head, "trPr")):
        for one, two in ((plain, other), (other, plain)):
            found = holding(docx(one + p() + SECTION), docx(two + p() + SECTION), keep=keep)
            assert read(found.document).count(f"<w:{record}Change ") == 1
    turned = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    found = holding(docx(p("А.") + SECTION), docx(p("А.") + turned), keep=keep)
    assert read(found.document).count("<w:sectPrChange ") == 1


def test_formatting_is_listed_or_left_out() -> None:
    old = docx(par(r("Одно слово здесь.")) + SECTION)
    new = docx(par(r("Одно "), r("слово", "<w:b/>"), r(" здесь.")) + SECTION)
    listed = compared(old, new, formatting="tell")
    assert "PrChange" not in read(listed.document)
    assert any("слово" in line for each in listed.warnings for line in each.found)
    ignored = compared(old, new, formatting="ignore")
    assert "PrChange" not in read(ignored.document)
    assert ignored.warnings == ()


def test_on_is_on() -> None:
    old, new = (docx(par(r("А.", look)) + SECTION) for look in ("<w:b/>", '<w:b w:val="1"/>'))
    assert not compared(old, new).changes


def test_an_inserted_item_is_one_insertion() -> None:
    items = [p(text, numbered(1)) for text in ("первый;", "второй;", "третий.")]
    longer = [*items[:1], p("новый;", numbered(1)), *items[1:]]
    old, new = (docx("".join(each) + SECTION, numbering=LISTS) for each in (items, longer))
    found = holding(old, new)
    assert marked(found.document).count("¶") == 1
    assert "PrChange" not in read(found.document)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_lists_are_brought_over_where_they_count_otherwise(keep: str) -> None:
    letters = abstract(0, level(0, "%1)", "lowerLetter")) + num(1, 0)
    old = docx(p("а", numbered(1)) + p("уходит", numbered(1)) + SECTION, numbering=letters)
    new = docx(p("а", numbered(1)) + SECTION, numbering=LISTS)
    found = compared(old, new, keep=keep)
    numbering = read(found.document, "word/numbering.xml")
    assert numbering.count("<w:num ") == 2
    assert "lowerLetter" in numbering
    assert "decimal" in numbering


@pytest.mark.parametrize("keep", ["new", "old"])
def test_styles_are_brought_over_by_name(keep: str) -> None:
    old = docx(
        p("Первый.") + p("Уходит.", '<w:pStyle w:val="Lost"/>') + SECTION,
        styles=style("Base") + style("Lost", '<w:ind w:left="400"/>', "Base"),
    )
    new = docx(p("Первый.") + SECTION, styles=style("Base"))
    found = compared(old, new, keep=keep)
    assert 'w:styleId="Lost"' in read(found.document, "word/styles.xml")


def test_styles_of_other_ids_and_one_name_are_one() -> None:
    named = style("Heading1").replace('w:name w:val="Heading1"', 'w:name w:val="heading 1"')
    other = named.replace('w:styleId="Heading1"', 'w:styleId="1"')
    old = docx(p("Глава.", '<w:pStyle w:val="Heading1"/>') + SECTION, styles=named)
    new = docx(p("Глава.", '<w:pStyle w:val="1"/>') + SECTION, styles=other)
    assert not compared(old, new).changes


def test_a_style_that_is_defined_otherwise_is_named() -> None:
    old = docx(p("А.", '<w:pStyle w:val="S"/>') + SECTION, styles=style("S"))
    new = docx(
        p("А.", '<w:pStyle w:val="S"/>') + SECTION, styles=style("S", '<w:jc w:val="center"/>')
    )
    (warning,) = compared(old, new).warnings
    assert warning.found == ("S",)


KINDS = ["characters", "paragraph", "section", "table"]


@pytest.mark.parametrize("formatting", ["tell", "ignore"])
def test_untracked_the_redline_looks_as_the_document_that_carries_it(formatting: str) -> None:
    def document(words: str, look: str, wide: str) -> bytes:
        held = f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tr><w:tc>{p('Клетка.')}</w:tc></w:tr></w:tbl>"
        page = f'<w:sectPr><w:pgSz w:w="{wide}" w:h="16838"/></w:sectPr>'
        bold = r("Толсто.", "<w:b/>" if look else "")
        return docx(p(words, look) + p("Уходит.") * (not look) + par(bold) + held + p() + page)

    old, new = document("Сад.", "", "11906"), document("Двор.", '<w:jc w:val="center"/>', "8000")
    carried_old = compared(old, new, keep="old", formatting=formatting)
    assert differences(carried_old.document, old, accept=False) == []
    carried_new = compared(old, new, keep="new", formatting=formatting)
    assert differences(carried_new.document, new, accept=True) == []
    for each in (carried_old, carried_new):
        assert "PrChange" not in read(each.document)
        assert marked(each.document).startswith("[-Сад-]{+Двор+}.\n[-Уходит.-]-¶\nТолсто")
        listed = [line for warning in each.warnings for line in warning.found]
        assert sorted(line.split(":")[0] for line in listed) == KINDS * (formatting == "tell")
