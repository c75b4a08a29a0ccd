"""White space at the ends of a text without `xml:space`: Word does not show it, others do."""

from __future__ import annotations

import pytest
from lxml import etree

from drafting.word.package.elements import SPACE, drop, w
from tests.compare_docx.redlines import compared
from tests.compare_docx.test_definitions import rewritten
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par
from tests.judges.looks import differences
from tests.packages import read


def bare(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def raw(data: bytes, without: str) -> str:
    """All characters of the first paragraph but those in such a change."""
    paragraph = next(etree.fromstring(read(data).encode()).iter(w("p")))
    for change in [*paragraph.iter(w(without))]:
        drop(change)
    return "".join(paragraph.itertext(w("t"), w("delText")))


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (" Кроты роют.", " Кроты копают."),
        (" Кроты роют.", " Сад растёт."),
        ("Кроты роют ", "Кроты копают "),
        (" Кроты роют землю ", " Кроты роют чужую землю "),
        (" Кроты", " Кроты роют."),
    ],
)
def test_white_space_that_does_not_show_stays(first: str, second: str, keep: str) -> None:
    ones = [docx(par(bare(each)) + p("Конец.") + SECTION) for each in (first, second)]
    for old, new in (ones, ones[::-1]):
        found = compared(old, new, keep=keep)
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []
        assert found.warnings == ()
        sides = {old: first, new: second} if old is ones[0] else {old: second, new: first}
        assert raw(found.document, "del") == sides[new]
        assert raw(found.document, "ins") == sides[old]
        markup = read(found.document)
        for name in ("t", "delText"):
            assert f'<w:{name} xml:space="preserve"> </w:{name}>' not in markup


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("around", ["<w:document ", "<w:body>", "<w:p>", "<w:r>"])
def test_white_space_is_kept_where_an_element_around_the_text_says_so(
    around: str, keep: str
) -> None:
    spaced, main = docx(par(bare("Кроты"), bare(" "), bare("роют.")) + SECTION), "word/document.xml"
    kept = read(spaced).replace(around, f'{around[:-1]} xml:space="preserve"{around[-1]}')
    one, other = rewritten(spaced, {main: kept}), docx(par(bare("Сад")) + SECTION)
    for old, new in ((one, other), (other, one)):
        markup = read(compared(old, new, keep=keep).document)
        change = "del" if old is one else "ins"
        text = "delText" if old is one else "t"
        [found] = etree.fromstring(markup.encode()).iter(w(change))
        shown = [each for each in found.iter(w(text)) if each.text == " "]
        assert all(each.get(SPACE) == "preserve" for each in shown)
        assert "".join(found.itertext(w(text))) == "Кроты роют."


@pytest.mark.parametrize("keep", ["new", "old"])
def test_white_space_that_does_not_show_in_a_field_stays(keep: str) -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    instruction = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
    empty = char("begin") + instruction + char("separate") + bare("     ") + char("end")
    ones = [docx(par(bare("Кроты") + each) + SECTION) for each in (empty, bare(" роют."))]
    for old, new in (ones, ones[::-1]):
        found = compared(old, new, keep=keep)
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []
        assert found.warnings == ()
