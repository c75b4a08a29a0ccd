"""Styles and lists of two documents: one where they are the same, brought over where they are not,
and named where both documents define them otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from lxml import etree

from tests.compare_docx.redlines import compared
from tests.import_docx.packages import abstract, docx, level, num, numbered, p, style
from tests.inplace.specimens import SECTION, par, r
from tests.judges.looks import differences
from tests.packages import packed, parts, read

KEEPS = pytest.mark.parametrize("keep", ["new", "old"])
STYLED = '<w:pStyle w:val="H"/>'
KEPT = "<w:keepNext/>"
LARGE = '<w:spacing w:after="400"/>'
ROMAN = abstract(0, level(0, "%1:", "upperRoman")) + num(1, 0)
PLAIN = abstract(0, level(0, "%1)")) + num(1, 0)
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml"


def exact(old: bytes, new: bytes, keep: str) -> bytes:
    """The redline, which has the looks of both documents and no warning."""
    found = compared(old, new, keep=keep)
    for accept, other in ((True, new), (False, old)):
        assert differences(found.document, other, accept=accept) == []
    assert found.warnings == ()
    return found.document


def named(old: bytes, new: bytes, keep: str) -> list[str]:
    """What the warnings of a redline name."""
    return [line for each in compared(old, new, keep=keep).warnings for line in each.found]


def default(name: str, properties: str = "") -> str:
    return style(name, properties).replace("<w:style ", '<w:style w:default="1" ')


def called(ident: str, name: str, properties: str) -> str:
    return style(ident, properties).replace(f'<w:name w:val="{ident}"', f'<w:name w:val="{name}"')


def rewritten(data: bytes, changed: Mapping[str, str]) -> bytes:
    """A package with other parts, or with more of them."""
    return packed({**parts(data), **changed})


@KEEPS
def test_a_document_without_styles_gets_those_that_go_and_come(keep: str) -> None:
    with_styles = docx(p("Глава.", STYLED) + p("А.") + SECTION, styles=style("H", LARGE))
    without = docx(p("А.") + SECTION)
    for old, new in ((with_styles, without), (without, with_styles)):
        assert 'w:styleId="H"' in read(exact(old, new, keep), "word/styles.xml")


@KEEPS
def test_a_style_without_an_id_is_not_the_one_of_its_name(keep: str) -> None:
    nobodys = style("H", LARGE).replace(' w:styleId="H"', "")
    old = docx(p("Глава.", STYLED) + p("А.") + SECTION, styles=style("H", LARGE))
    new = docx(p("Глава.", STYLED) + p("Б.") + SECTION, styles=nobodys)
    for one, other in ((old, new), (new, old)):
        assert 'w:val=""' not in read(exact(one, other, keep))


@KEEPS
def test_two_styles_of_one_name_stay_two(keep: str) -> None:
    """As where a program adds its own “Caption” beside the “caption” that Word has."""
    both = called("Own", "Caption", LARGE) + called("H", "caption", KEPT)
    own = '<w:pStyle w:val="Own"/>'
    old = docx(p("Глава.", own) + p("А.", STYLED) + SECTION, styles=both)
    new = docx(p("Глава.", STYLED) + p("Б.", own) + SECTION, styles=both + style("I"))
    for one, other in ((old, new), (new, old)):
        exact(one, other, keep)


@KEEPS
def test_two_styles_of_one_name_with_other_ids(keep: str) -> None:
    both = called("Own", "Caption", LARGE) + called("H", "caption", KEPT)
    own = '<w:pStyle w:val="Own"/>'
    old = docx(p("Глава.", own) + p("А.", STYLED) + SECTION, styles=both)
    again = both.replace('"Own"', '"a"').replace('"H"', '"b"')
    new = docx(p("Глава.", '<w:pStyle w:val="a"/>') + SECTION, styles=again)
    alone = docx(p("Глава.", STYLED) + SECTION, styles=called("H", "caption", KEPT))
    for one, other in ((old, new), (new, old), (old, alone), (alone, old)):
        exact(one, other, keep)


@KEEPS
def test_a_style_brings_its_list(keep: str) -> None:
    styles = style("H", numbered(1))
    old = docx(p("Глава.", STYLED) + p("А.") + SECTION, styles=styles, numbering=ROMAN)
    new = docx(p("А.") + p("Пункт.", numbered(1)) + SECTION, styles=style("S"), numbering=PLAIN)
    for one, other in ((old, new), (new, old)):
        assert "upperRoman" in read(exact(one, other, keep), "word/numbering.xml")


@KEEPS
def test_a_list_that_is_the_name_of_a_style_brings_what_the_style_defines(keep: str) -> None:
    named_list = (
        abstract(0, more='<w:numStyleLink w:val="NL"/>')
        + abstract(1, level(0, "%1:", "upperRoman"), more='<w:styleLink w:val="NL"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("NL", numbered(2), kind="numbering")
    old = docx(p("Пункт.", numbered(1)) + p("А.") + SECTION, styles=styles, numbering=named_list)
    new = docx(p("А.") + p("Б.", numbered(1)) + SECTION, styles=style("S"), numbering=PLAIN)
    for one, other in ((old, new), (new, old)):
        exact(one, other, keep)


@KEEPS
def test_the_picture_of_a_bullet_comes_with_its_list(keep: str) -> None:
    drawn = (
        '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com'
        f':vml"><v:imagedata xmlns:r="{OFFICE}" r:id="r1"/></v:shape></w:pict></w:numPicBullet>'
    )
    bullet = level(0, "•", "bullet").replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    old = rewritten(
        docx(
            p("Пункт.", numbered(1)) + p("А.") + SECTION,
            numbering=drawn + abstract(0, bullet) + num(1, 0),
        ),
        {
            "word/_rels/numbering.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship'
            f' Id="r1" Type="{OFFICE}/image" Target="media/bullet.png"/></Relationships>',
            "word/media/bullet.png": "a picture",
        },
    )
    new = docx(p("А.") + p("Б.", numbered(1)) + SECTION, numbering=PLAIN)
    redline = exact(old, new, keep)
    assert read(redline, "word/media/bullet.png") == "a picture"
    numbering = read(redline, "word/numbering.xml")
    assert numbering.count("<w:numPicBullet ") == numbering.count("<w:lvlPicBulletId ") == 1


@KEEPS
@pytest.mark.parametrize(
    ("look", "there", "lacking"),
    [
        (STYLED, {"styles": style("S") + style("H", LARGE)}, {"styles": style("S")}),
        (numbered(2), {"numbering": PLAIN + num(2, 0)}, {"numbering": ROMAN}),
        (numbered(1), {"numbering": PLAIN}, {}),
    ],
    ids=["style", "list", "no lists"],
)
def test_what_is_not_defined_does_not_become_so(
    look: str, there: dict[str, str], lacking: dict[str, str], keep: str
) -> None:
    old = docx(p("Было.", look) + p("А.") + SECTION, **there)
    new = docx(p("Не определено.", look) + p("А.") + SECTION, **lacking)
    for one, other in ((old, new), (new, old)):
        exact(one, other, keep)


@KEEPS
def test_a_list_of_a_style_is_one_whatever_the_style_is_called(keep: str) -> None:
    def made(name: str) -> bytes:
        of_style = abstract(0, level(0, "%1.", more=f'<w:pStyle w:val="{name}"/>')) + num(1, 0)
        look = f'<w:pStyle w:val="{name}"/>{numbered(1)}'
        named_so = style(name).replace(f'w:name w:val="{name}"', 'w:name w:val="heading 1"')
        return docx(p("Глава.", look) + SECTION, styles=named_so, numbering=of_style)

    found = compared(made("Heading1"), made("1"), keep=keep)
    assert not found.changes
    assert found.warnings == ()


@KEEPS
def test_a_list_of_a_style_is_compared_by_how_it_counts(keep: str) -> None:
    def made(number: int, lists: str) -> bytes:
        body = p("Глава.", STYLED) + SECTION
        return docx(body, styles=style("H", numbered(number)), numbering=lists)

    other_number = abstract(4, level(0, "%1:", "upperRoman")) + num(7, 4)
    assert named(made(1, ROMAN), made(7, other_number), keep) == []
    assert named(made(1, ROMAN), made(1, PLAIN), keep) == ["H"]


@KEEPS
def test_default_styles_that_differ_are_named_where_they_are_used(keep: str) -> None:
    body, all_styled = p("А.") + SECTION, p("А.", STYLED) + SECTION
    plain = {"styles": default("Normal") + style("H")}
    large = {"styles": default("Normal", LARGE) + style("H")}
    assert named(docx(body, **plain), docx(body, **large), keep) == ["Normal"]
    assert named(docx(body), docx(body, **large), keep) == ["Normal"]
    assert named(docx(body, **large), docx(body), keep) == ["Normal"]
    assert named(docx(all_styled, **plain), docx(all_styled, **large), keep) == []
    other = {"styles": default("Standard") + style("H")}
    names = ["Normal", "Standard"][:: 1 if keep == "new" else -1]
    assert named(docx(body, **large), docx(body, **other), keep) == [" / ".join(names)]
    assert named(docx(body, **plain), docx(body, **other), keep) == []


@KEEPS
def test_what_is_not_seen_makes_no_other_style(keep: str) -> None:
    old, new = (
        docx(p("А.", STYLED) + SECTION, styles=style("H", more=more))
        for more in ("", '<w:aliases w:val="h"/><w:uiPriority w:val="1"/><w:rPr/>')
    )
    assert named(old, new, keep) == []


@KEEPS
def test_a_style_on_which_a_used_one_is_based_is_named(keep: str) -> None:
    old, new = (
        docx(p("А.", STYLED) + SECTION, styles=style("Base", look) + style("H", based="Base"))
        for look in ("", LARGE)
    )
    assert named(old, new, keep) == ["Base"]


@KEEPS
def test_what_readers_may_ignore_in_a_list_they_may_ignore_in_the_redline(keep: str) -> None:
    old = docx(p("Пункт.", numbered(1)) + p("А.") + SECTION, numbering=ROMAN)
    part = read(old, "word/numbering.xml")
    part = part.replace("<w:numbering ", f'<w:numbering xmlns:w15="{W15}" ')
    part = part.replace("<w:numbering ", f'<w:numbering xmlns:mc="{MC}" mc:Ignorable="w15" ')
    part = part.replace("<w:abstractNum ", '<w:abstractNum w15:restartNumberingAfterBreak="0" ')
    old = rewritten(old, {"word/numbering.xml": part})
    new = docx(p("А.") + p("Б.", numbered(1)) + SECTION, numbering=PLAIN)
    redline = exact(old, new, keep)
    assert 'Ignorable="w15"' in read(redline, "word/numbering.xml")


@KEEPS
@pytest.mark.parametrize("known", ["", f'xmlns:other="{W15}" '])
def test_an_alternative_is_chosen_by_a_name_that_the_redline_knows(keep: str, known: str) -> None:
    """Word refuses a part with another; nothing in the alternative itself need be of that name."""
    choice = '<mc:Choice Requires="w15"><w:t>да</w:t></mc:Choice>'
    inside = f"{choice}<mc:Fallback><w:t>нет</w:t></mc:Fallback>"
    run = f"<w:r><mc:AlternateContent>{inside}</mc:AlternateContent></w:r>"
    main, names = "word/document.xml", f'xmlns:mc="{MC}" xmlns:w15="{W15}" '
    one, other = (
        rewritten(data, {main: read(data).replace("<w:document ", f"<w:document {more}")})
        for data, more in ((docx(par(r("А "), run)), names), (docx(p("А ") + p("Б.")), known))
    )
    for old, new in ((one, other), (other, one)):
        root = etree.fromstring(read(compared(old, new, keep=keep).document).encode())
        assert [each.nsmap.get("w15") for each in root.iter(f"{{{MC}}}Choice")] == [W15]


def made_strict(data: bytes) -> bytes:
    """A document in the strict class."""
    names = re.compile(
        "http://schemas.openxmlformats.org/(wordprocessingml|officeDocument|drawingml)/2006/"
    )
    every = parts(data).items()
    return packed({name: names.sub(rf"{STRICT}/\1/", part.decode()) for name, part in every})


@KEEPS
def test_lists_of_a_strict_document_come_in_the_class_of_the_redline(keep: str) -> None:
    old = docx(p("Пункт.", numbered(1)) + p("А.") + SECTION, numbering=ROMAN)
    strict = made_strict(old)
    new = docx(p("А.") + SECTION)
    for one, other in ((strict, new), (new, strict)):
        exact(one, other, keep)
        redline = compared(one, other, keep=keep).document
        is_strict = (one if keep == "old" else other) is strict
        assert (STRICT in read(redline, "word/numbering.xml")) is is_strict


def test_settings_and_themes_are_the_same_in_both_classes() -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    links = (
        f'<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="rS" Type="{OFFICE}/settings" Target="settings.xml"/>'
        f'<Relationship Id="rT" Type="{OFFICE}/theme" Target="theme.xml"/></Relationships>'
    )
    theme = f'<a:theme xmlns:a="{drawing}"><a:themeElements><a:fontScheme name="Office">'
    theme += '<a:majorFont><a:latin typeface="{}"/></a:majorFont>'
    theme += "</a:fontScheme></a:themeElements></a:theme>"
    formulas = '<m:mathPr><m:mathFont m:val="Cambria Math"/></m:mathPr>'
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = {
        "word/_rels/document.xml.rels": links,
        "word/settings.xml": f"<w:settings {word} {math}>{formulas}</w:settings>",
    }
    one, other = (
        rewritten(docx(p("А.")), parts | {"word/theme.xml": theme.format(font)})
        for font in ("Arial", "Calibri")
    )
    for pair in ((one, made_strict(one)), (made_strict(one), one)):
        assert compared(*pair).warnings == ()
        assert named(pair[0], made_strict(other), "new") == ["theme"]
