"""Tags around words: smart tags, embedded and overridden directions."""

from __future__ import annotations

import re

import pytest

from tests.compare_docx.redlines import compared
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par, r, table
from tests.judges.looks import differences
from tests.packages import read

TAGS = {
    "smartTag": '<w:smartTag w:element="e"><w:smartTagPr><w:attr w:name="n" w:val="1"/>'
    "</w:smartTagPr>{}</w:smartTag>",
    "bdo": '<w:bdo w:val="rtl">{}</w:bdo>',
    "dir": '<w:dir w:val="rtl">{}</w:dir>',
}
LINK = '<w:hyperlink w:anchor="a">{}</w:hyperlink>'


def bare(document: bytes) -> str:
    """The markup of the body without signatures."""
    return re.sub(r' w:(id|author|date)="[^"]*"', "", read(document))


@pytest.mark.parametrize("name", TAGS)
@pytest.mark.parametrize("wrapped", [False, True])
def test_tags_with_all_their_words_stand_in_the_change(name: str, wrapped: bool) -> None:
    """Nothing of them is left that would keep the paragraph before a table."""
    words = r("в саду")
    tagged = TAGS[name].format(TAGS[name].format(LINK.format(words) if wrapped else words))
    line = par(r("Кроты живут "), tagged, r("."))
    ones = [
        docx(p("Начало.") + each + table([["клетка"]]) + p("Конец.") + SECTION)
        for each in (line, "")
    ]
    for old, new in (ones, ones[::-1]):
        found = compared(old, new)
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []
        assert found.warnings == ()
        text, mark = ("w:t", "ins") if old is ones[1] else ("w:delText", "del")
        inside = tagged.replace("w:t>", f"{text}>").replace("<w:t ", f"<{text} ")
        assert f'<w:{mark}><w:r><{text} xml:space="preserve">Кроты' in bare(found.document)
        assert inside in bare(found.document)
        assert bare(found.document).count(f"<w:{mark}>") == 1
        assert "RangeStart" not in bare(found.document)


@pytest.mark.parametrize("name", TAGS)
def test_words_in_tags_that_stay_change_inside(name: str) -> None:
    old, new = (
        docx(par(r("До "), TAGS[name].format(r(f"кроты {word} землю")), r(".")) + SECTION)
        for word in ("роют", "копают")
    )
    found = compared(old, new)
    assert differences(found.document, new, accept=True) == []
    assert differences(found.document, old, accept=False) == []
    assert bare(found.document).count(f"<w:{name} ") == 1


def test_a_smart_tag_of_a_paragraph_that_stays_stands_around_the_change() -> None:
    """Microsoft's validator does not know it in a change."""
    words = r("роют")
    plain, tagged = (
        docx(par(r("Кроты "), each, r(" землю.")) + SECTION)
        for each in (words, TAGS["smartTag"].format(words))
    )
    for old, new in ((plain, tagged), (tagged, plain)):
        found = compared(old, new)
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []
        mark = "ins" if new is tagged else "del"
        assert f"</w:smartTagPr><w:{mark}>" in bare(found.document)
