"""Headers and footers of two documents, by section."""

from __future__ import annotations

import pytest

from tests.compare_docx.redlines import compared
from tests.compare_docx.test_definitions import OFFICE, RELATIONSHIPS, rewritten
from tests.import_docx.packages import R, W, docx, p
from tests.judges.looks import differences
from tests.packages import read

_SHAPE = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="r1"/></v:shape>'
_PICTURE = f"<w:p><w:r><w:pict>{_SHAPE}</w:pict></w:r></w:p>"


def with_logos(*logos: str) -> bytes:
    """A document of two sections, each with a header of its own, or both with one: the headers are
    alike to the letter, and each shows a picture of its own."""
    numbers = [min(each, len(logos)) for each in (1, 2)]
    first, last = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rH{each}"/></w:sectPr>'
        for each in numbers
    )
    document = docx(p("А.", first) + p("Б.") + last)
    parts = {}
    links = []
    for number, logo in enumerate(logos, start=1):
        links.append(_link(f"rH{number}", "header", f"header{number}.xml"))
        parts[f"word/header{number}.xml"] = f"<w:hdr {W} {R}>{_PICTURE}</w:hdr>"
        parts[f"word/_rels/header{number}.xml.rels"] = _links(_link("r1", "image", f"{logo}.png"))
        parts[f"word/{logo}.png"] = logo
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    named = "".join(
        f'<Override PartName="/word/header{number}.xml" ContentType="{kind}"/>'
        for number in range(1, len(logos) + 1)
    )
    types = read(document, "[Content_Types].xml").replace("<Override", f"{named}<Override", 1)
    types = types.replace(
        "<Default", '<Default Extension="png" ContentType="image/png"/><Default', 1
    )
    parts |= {"word/_rels/document.xml.rels": _links(*links), "[Content_Types].xml": types}
    return rewritten(document, parts)


def _link(id_: str, kind: str, to: str) -> str:
    return f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{to}"/>'


def _links(*links: str) -> str:
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(links)}</Relationships>'


@pytest.mark.parametrize("keep", ["new", "old"])
def test_headers_that_differ_in_a_picture_alone(keep: str) -> None:
    one, two = with_logos("lion"), with_logos("lion", "bear")
    for old, new in ((one, two), (two, one)):
        redline = compared(old, new, keep=keep).document
        assert differences(redline, new, accept=True) == []
        assert differences(redline, old, accept=False) == []


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize(("before", "verb"), [(True, "deleted"), (False, "inserted")])
def test_a_header_of_one_document_alone_is_named(keep: str, before: bool, verb: str) -> None:
    with_header, without = with_logos("lion"), docx(p("А.") + p("Б.") + "<w:sectPr/>")
    pair = (with_header, without) if before else (without, with_header)
    named = [each.problem for each in compared(*pair, keep=keep).warnings]
    assert f"a header is {verb}: only its text is tracked" in named
