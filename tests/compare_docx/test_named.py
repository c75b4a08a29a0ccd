"""What differs, is seen and cannot be tracked is named, with all of it."""

from __future__ import annotations

import pytest

from drafting.errors import Problem
from tests.compare_docx.redlines import compared, read
from tests.compare_docx.test_definitions import OFFICE, RELATIONSHIPS, rewritten
from tests.import_docx.packages import docx, p, style
from tests.inplace.specimens import par, r

SETTINGS = "settings of the documents differ, which cannot be tracked"
STYLES = "styles are defined differently in both documents, which cannot be tracked"
SHARED = "references share a note in one document alone, which cannot be tracked"
SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r>{}</w:r></w:p></w:footnote>'
LINE = SEPARATOR.format("<w:separator/>")


def named(old: bytes, new: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """What the redline of two documents warns of, the same whichever of them is the old one."""

    def shown(warnings: tuple[Problem, ...]) -> list[tuple[str, tuple[str, ...]]]:
        return [(each.problem, each.found) for each in warnings]

    found = shown(compared(old, new).warnings)
    assert shown(compared(new, old).warnings) == found
    return found


def noted(first: int, second: int, *notes: str, separator: str = LINE) -> bytes:
    """A document of two references to notes, by their numbers."""
    references = (f'<w:r><w:footnoteReference w:id="{each}"/></w:r>' for each in (first, second))
    body = par(r("А"), next(references), r(" и Б"), next(references))
    numbered = enumerate(notes, start=1)
    return docx(
        body,
        footnotes=separator
        + "".join(f'<w:footnote w:id="{at}">{p(text)}</w:footnote>' for at, text in numbered),
    )


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("compat", '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="11"/></w:compat>'),
        ("clrSchemeMapping", '<w:clrSchemeMapping w:t1="light1"/>'),
        ("displayBackgroundShape", "<w:displayBackgroundShape/>"),
        ("noLineBreaksBefore", '<w:noLineBreaksBefore w:lang="ja-JP" w:val="!"/>'),
    ],
)
def test_a_setting(name: str, setting: str) -> None:
    one, other = docx(p("А."), settings=""), docx(p("А."), settings=setting)
    assert named(one, other) == [(SETTINGS, (name,))]


def test_the_colour_behind_the_text() -> None:
    plain, main = docx(p("А.")), "word/document.xml"
    text = read(plain).replace("<w:body>", '<w:background w:color="FFFF00"/><w:body>')
    assert named(plain, rewritten(plain, {main: text})) == [(SETTINGS, ("background",))]


def test_a_theme_of_one_document() -> None:
    plain = docx(p("А."))
    link = f'<Relationship Id="rT" Type="{OFFICE}/theme" Target="theme.xml"/>'
    links = f'<Relationships xmlns="{RELATIONSHIPS}">{link}</Relationships>'
    with_theme = {"word/_rels/document.xml.rels": links, "word/theme.xml": "<theme/>"}
    assert named(plain, rewritten(plain, with_theme)) == [(SETTINGS, ("theme",))]


def test_the_line_before_notes() -> None:
    one = noted(1, 2, "Первая.", "Вторая.")
    other = noted(1, 2, "Первая.", "Вторая.", separator=SEPARATOR.format("<w:t>* * *</w:t>"))
    assert named(one, other) == [(SETTINGS, ("footnotes: separator",))]


def test_references_that_share_a_note() -> None:
    one, other = noted(1, 1, "Первая."), noted(1, 2, "Первая.", "Вторая.")
    assert named(one, one) == []
    for documents in ((one, other), (other, one)):
        assert [each.problem for each in compared(*documents).warnings] == [SHARED]


def test_each_of_many_styles() -> None:
    names = [f"Положение закона {number}" for number in range(5)]
    one, other = (
        docx(
            "".join(p("А.", f'<w:pStyle w:val="{each}"/>') for each in names),
            styles="".join(style(each, f'<w:spacing w:after="{after}"/>') for each in names),
        )
        for after in (100, 200)
    )
    assert named(one, other) == [(STYLES, (", ".join(names),))]
