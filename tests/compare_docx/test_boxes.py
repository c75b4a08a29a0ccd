"""Text boxes in fields, and text boxes that refer to notes."""

from __future__ import annotations

import pytest

from tests.compare_docx.packages import Pages, written
from tests.compare_docx.redlines import compared, marked
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par, r
from tests.judges.looks import differences

BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
PLACES = {
    "line": "{}",
    "field": _FIELD,
    "simple field": '<w:fldSimple w:instr=" REF a ">{}</w:fldSimple>',
    "link": '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
}


def document(place: str, words: str, *, noted: bool) -> bytes:
    """A line with a text box at a place of it; with words, and a note on these."""

    def body(pages: Pages) -> str:
        note = ""
        if noted:
            number = pages.note("footnote", p("Пояснение."))
            note = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        box = BOX.format(par(r(words), note, r(" кротов")))
        return par(r("До "), PLACES[place].format(box), r(" после")) + p("Конец.") + SECTION

    return written(body, 1)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Сад", False), ("Двор", False)),
        (("Сад", False), ("Сад", True)),
        (("Сад", True), ("Двор", True)),
    ],
)
def test_a_text_box_changes_by_itself(
    place: str, first: tuple[str, bool], second: tuple[str, bool]
) -> None:
    ones = [document(place, words, noted=noted) for words, noted in (first, second)]
    for old, new in (ones, ones[::-1]):
        found = compared(old, new)
        assert found.changes
        assert found.warnings == ()
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("До ", " после"), ("До  ", " после")),
        (("До ", " после"), ("До ", "  после ")),
        (("До  ", " после"), ("До ", "  после")),
        (("ДО ", "\u00a0ПОСЛЕ"), ("до  ", " после")),
        (("Straße ", " x"), ("STRASSE ", " x")),
    ],
)
@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_box_between_blanks_and_capitals_that_do_not_count_is_compared(
    before: tuple[str, str], after: tuple[str, str], keep: str
) -> None:
    old, new = (
        docx(par(r(first), BOX.format(p(words)), r(last)) + p("Конец.") + SECTION)
        for (first, last), words in ((before, "Сад один."), (after, "Сад два."))
    )
    found = compared(old, new, keep=keep, white_space=False, case=False)
    assert "Сад [-один-]{+два+}.\n" in marked(found.document)
