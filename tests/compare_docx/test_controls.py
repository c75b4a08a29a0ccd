"""Content controls that come or go around paragraphs and tables that both documents have."""

from __future__ import annotations

import re

import pytest

from tests.compare_docx.redlines import compared, marked
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, control, par, r, table
from tests.judges.looks import differences
from tests.judges.stories import stories
from tests.packages import read

ID = '<w:id w:val="5"/>'
GRID = table([p("Грядка"), p("Морковь")])
TAGS = '<w:customXml w:uri="urn:garden" w:element="bed">{}</w:customXml>'
LINES = p("Сад открыт весь день.") + p("Кроты живут под садом.") + GRID
FREE_AND_HELD = {
    "a paragraph": (p("Сад открыт."), control(p("Сад открыт."), ID)),
    "paragraphs and a table": (LINES, control(LINES, ID)),
    "each by itself": (
        p("Раз.") + p("Два.") + p("Три."),
        control(p("Раз."), ID) + control(p("Два.")) + control(p("Три.")),
    ),
    "custom XML": (p("Сад открыт."), TAGS.format(p("Сад открыт."))),
    "beside equal lines": (p("Раз.") * 3, p("Раз.") + control(p("Раз."), ID) + p("Раз.")),
}


def pages(*bodies: str) -> list[bytes]:
    return [docx(p("Начало.") + each + p("Конец.") + SECTION) for each in bodies]


def changed(document: bytes) -> list[str]:
    """The names of all tracked changes of the body."""
    return re.findall(r"<w:(ins|del|\w+Change|customXml\w+RangeStart) ", read(document))


@pytest.mark.parametrize("name", FREE_AND_HELD)
@pytest.mark.parametrize("back", [False, True])
def test_a_control_around_what_stays_comes_or_goes_alone(name: str, back: bool) -> None:
    old, new = pages(*FREE_AND_HELD[name][:: -1 if back else 1])
    for keep in ("new", "old"):
        found = compared(old, new, keep=keep)
        assert differences(found.document, new, accept=True) == []
        assert differences(found.document, old, accept=False) == []
        kinds = set(changed(found.document))
        assert kinds == {f"customXml{'Del' if back else 'Ins'}RangeStart"}
        assert found.warnings == ()


def test_words_that_change_in_it_are_the_only_ones() -> None:
    old, new = pages(
        p("Сад открыт весь день и всю ночь."),
        control(p("Сад открыт почти весь день и всю ночь."), ID),
    )
    for one, other in ((old, new), (new, old)):
        document = compared(one, other).document
        assert stories(document, accept=True) == stories(other, accept=True)
        assert differences(document, one, accept=False) == []
        assert "{+почти +}" in marked(document).replace("[-", "{+").replace("-]", "+}")
        assert marked(document).count("Сад открыт") == 1


def test_what_could_not_go_from_the_end_of_a_cell_goes_and_comes_whole() -> None:
    cells = p("Раз."), control(p("Раз."), ID) + p()
    old, new = pages(*(table([each, p("рядом")]) for each in cells))
    for one, other in ((old, new), (new, old)):
        document = compared(one, other).document
        assert differences(document, other, accept=True) == []
        assert differences(document, one, accept=False) == []


def test_a_control_that_comes_around_each_of_many_lines_is_found() -> None:
    lines = [f"Строка номер {number}." for number in range(1500)]
    old, new = pages("".join(map(p, lines)), "".join(control(p(each)) for each in lines))
    assert set(changed(compared(old, new).document)) == {"customXmlInsRangeStart"}


CHUNK = '<w:altChunk r:id="r9"/>'


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (p("А.") + CHUNK + p("Б.") + p("В."), p("А.") + CHUNK + p("В.")),
        (p("А.") + p("Б.") + CHUNK + p("В."), p("А.") + CHUNK + p("В.")),
        (p("А.") + CHUNK + p("Б.") + p("Г.") + p("В."), p("А.") + CHUNK + p("В.")),
        (CHUNK + p("Б.") + p("В."), CHUNK + p("В.")),
        (p("А.") + CHUNK + p("Б.") + CHUNK + p("В."), p("А.") + CHUNK * 2 + p("В.")),
    ],
)
def test_what_goes_behind_a_text_in_another_format_stays_behind_it(more: str, less: str) -> None:
    old, new = docx(more + SECTION), docx(less + SECTION)
    for one, other in ((old, new), (new, old)):
        found = compared(one, other)
        assert differences(found.document, other, accept=True) == []
        assert differences(found.document, one, accept=False) == []
        assert found.warnings == ()


@pytest.mark.parametrize(
    "held", ['<w:bookmarkStart w:id="3" w:name="q"/>', '<w:permStart w:id="3" w:edGrp="everyone"/>']
)
def test_a_control_in_a_line_around_nothing_but_a_mark_comes(held: str) -> None:
    """As some word processors put one around each end of the range of a comment."""
    end = re.sub(r'Start (w:id="3").*', r"End \1/>", held)
    lines = [
        par(r("Кроты "), each, r("живут"), end, r(" под садом.")) for each in (held, control(held))
    ]
    found = compared(*pages(*lines))
    for accept, wanted in zip((False, True), pages(*lines), strict=True):
        assert differences(found.document, wanted, accept=accept) == []
    assert changed(found.document) == ["customXmlInsRangeStart"] * 2
    assert found.warnings == ()
