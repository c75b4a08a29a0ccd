"""What differs, is seen and cannot be tracked is named, with all of it."""

from __future__ import annotations

import pytest

from drafting.errors import Problem
from tests.compare_docx.redlines import compared
from tests.compare_docx.test_definitions import OFFICE, RELATIONSHIPS, rewritten
from tests.import_docx.packages import docx, p, style
from tests.inplace.specimens import SECTION, control, par, r, table
from tests.packages import read

SETTINGS = "settings of the documents differ, which cannot be tracked"
STYLES = "styles are defined differently in both documents, which cannot be tracked"
SHARED = "references share a note in one document alone, which cannot be tracked"
SEVERAL_BODIES = "the document has several bodies: in the redline they are one"
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


def referring(kind: str) -> dict[str, str]:
    """The links of a document that refers to a part of a kind, which it may lack."""
    link = f'<Relationship Id="rT" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
    links = f'<Relationships xmlns="{RELATIONSHIPS}">{link}</Relationships>'
    return {"word/_rels/document.xml.rels": links}


def themed(font: str, name: str = "Office") -> bytes:
    """A document with a theme of one font."""
    fonts = (
        f'<fontScheme name="{name}"><minorFont><latin typeface="{font}"/></minorFont></fontScheme>'
    )
    theme = f"<theme><themeElements>{fonts}</themeElements></theme>"
    return rewritten(docx(p("А.")), {**referring("theme"), "word/theme.xml": theme})


def test_a_theme_or_settings_that_are_not_there_are_none() -> None:
    for lacking in (rewritten(docx(p("А.")), referring(each)) for each in ("theme", "settings")):
        assert named(docx(p("А.")), lacking) == []
        assert named(lacking, themed("Calibri")) == [(SETTINGS, ("theme",))]


def test_a_theme_by_what_it_defines() -> None:
    for other in (docx(p("А.")), themed("Arial")):
        assert named(other, themed("Calibri")) == [(SETTINGS, ("theme",))]
    assert named(themed("Arial"), themed("Arial", "Larissa")) == []


def test_no_control_that_takes_its_text_from_data_where_only_runs_are_cut() -> None:
    bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'
    whole, cut = (
        docx(
            control(par(*map(r, words)), bound)
            + table([control(p("б"), bound) + p(), par(*map(r, words))])
        )
        for words in (["слово"], ["сло", "во"])
    )
    assert named(whole, cut) == []


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


def test_several_bodies_are_one() -> None:
    one = docx(p("А.") + SECTION + "</w:body><w:body>" + p("Б.") + SECTION)
    other = docx(p("А.") + p("В.") + SECTION)
    for old, new in ((one, other), (other, one), (one, one)):
        for keep in ("new", "old"):
            found = compared(old, new, keep=keep)
            assert read(found.document).count("<w:body>") == 1
            assert read(found.document).count("<w:sectPr") == 1
            assert {each.problem for each in found.warnings} == {SEVERAL_BODIES}
