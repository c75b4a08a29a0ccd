"""White space at the ends of a text without `xml:space`: Word does not show it, others do."""

from __future__ import annotations

import pytest
from lxml import etree

from drafting.word.package.elements import drop, w
from tests.compare_docx.redlines import compared, read
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par
from tests.judges.looks import differences


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
