"""The readers that judge the redlines, held against markup whose meaning the standard gives."""

from __future__ import annotations

import pytest

from tests.compare_docx.packages import Pages, written
from tests.import_docx.packages import p
from tests.inplace.specimens import SECTION, control, field, gone, ins, par, r, signed, table
from tests.judges.looks import differences
from tests.judges.stories import stories

BY = 'w:id="{}" w:author="Other" w:date="2019-05-05T10:00:00Z"'


def _row_of(row: str, mark: str) -> str:
    return row.replace("<w:tr>", f"<w:tr><w:trPr><w:{mark} {BY.format(60)}/></w:trPr>", 1)


def _grid(row: int, mark: str) -> str:
    cut = table([p("а")], [p("б")], [p("в")]).split("<w:tr>")
    return "<w:tr>".join(cut[: row + 1]) + _row_of("<w:tr>" + "<w:tr>".join(cut[row + 1 :]), mark)


_LAST = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr></w:pPr>' + r("б")
_PAIR = table([p("а"), p("б")])
_ALONE = _PAIR.replace(f"{_LAST}</w:p></w:tc>", "")
_COME = _PAIR.replace(_LAST, _LAST.replace("</w:tcPr>", f"<w:cellIns {BY.format(61)}/></w:tcPr>"))


def _formerly(kind: str, now: str, before: str) -> str:
    change = f"<w:{kind}Change {BY.format(62)}><w:{kind}>{before}</w:{kind}></w:{kind}Change>"
    return f"<w:{kind}>{now}{change}</w:{kind}>"


def _controlled(kind: str) -> str:
    start, end = f"<w:customXml{kind}RangeStart {BY}/>", f'<w:customXml{kind}RangeEnd w:id="{{}}"/>'
    return (
        f"{start.format(63)}<w:sdt><w:sdtPr/><w:sdtContent>{end.format(63)}{p('а')}"
        f"{start.format(64)}</w:sdtContent></w:sdt>{end.format(64)}"
    )


def _break(kind: str = "") -> str:
    return f"<w:r><w:br {kind}/></w:r>"


def _lost(element: str) -> str:
    return f"<w:del {BY.format(67)}>{element}</w:del>"


def _ending(kind: str) -> str:
    return f"<w:rPr><w:{kind} {BY.format(68)}/></w:rPr>{SECTION}"


TAGS = '<w:customXml w:uri="urn:garden" w:element="bed">{}</w:customXml>'
MERGED = f'<w:cellMerge {BY.format(63)} w:vMerge="cont"/>'
FORMULA = "<m:oMath><m:r><m:t>х</m:t></m:r></m:oMath>"
WORDS, BREAK = gone("раз") + ins(r("два")), _break('w:type="page"')
RUN = _formerly("rPr", "<w:b/>", "<w:i/>")
_BEFORE = '<w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/>'
_SHIFTED = _formerly("trPr", "", _BEFORE)
PARAGRAPH = _formerly("pPr", '<w:jc w:val="both"/>', '<w:jc w:val="right"/>')
MOVED = (
    f'<w:moveFromRangeStart {BY.format(71)} w:name="m"/><w:p><w:pPr><w:rPr><w:moveFrom '
    f"{BY.format(72)}/></w:rPr></w:pPr><w:moveFrom {BY.format(73)}>{r('а')}</w:moveFrom></w:p>"
    f'<w:moveFromRangeEnd w:id="71"/>{p("б")}<w:moveToRangeStart {BY.format(74)} w:name="m"/><w:p>'
    f"<w:pPr><w:rPr><w:moveTo {BY.format(75)}/></w:rPr></w:pPr><w:moveTo {BY.format(76)}>{r('а')}"
    f'</w:moveTo></w:p><w:moveToRangeEnd w:id="74"/>{p("в")}'
)
MARKUP: dict[str, tuple[str, str, str]] = {
    "inserted and deleted runs": (
        par(r("а"), gone("б"), ins(r("в")), r("г")),
        par(r("авг")),
        par(r("абг")),
    ),
    "a deletion in an insertion": (
        par(r("а"), f"<w:ins {BY.format(90)}>{r('б')}{gone('в')}</w:ins>"),
        par(r("аб")),
        par(r("а")),
    ),
    "a paragraph deleted": (signed("del", gone("а")) + p("б"), p("б"), p("а") + p("б")),
    "a paragraph inserted": (signed("ins", ins(r("а"))) + p("б"), p("а") + p("б"), p("б")),
    "a mark deleted: the properties of the next stay": (
        '<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:del '
        + BY.format(65)
        + "/></w:rPr></w:pPr>"
        + r("а")
        + "</w:p>"
        + p("б", '<w:jc w:val="right"/>'),
        p("аб", '<w:jc w:val="right"/>'),
        p("а", '<w:jc w:val="both"/>') + p("б", '<w:jc w:val="right"/>'),
    ),
    "three marks deleted": (
        signed("del", gone("а", 1)) + signed("del", r("б"), gone("в", 2)) + signed("del") + p("г"),
        p("бг"),
        p("а") + p("бв") + p() + p("г"),
    ),
    "a deleted paragraph before a table": (
        p("а") + signed("del", gone("б")) + table([p("в")]) + p("г"),
        p("а") + table([p("в")]) + p("г"),
        p("а") + p("б") + table([p("в")]) + p("г"),
    ),
    "a deleted paragraph before an empty one that ends a section": (
        signed("del", gone("а")) + p("", SECTION) + p("б"),
        p("", SECTION) + p("б"),
        p("а") + p("", SECTION) + p("б"),
    ),
    "the last paragraph of a cell stays": (
        table([p("а") + signed("del", gone("б"))]) + p("в"),
        table([p("а") + p()]) + p("в"),
        table([p("а") + p("б")]) + p("в"),
    ),
    "a row inserted": (
        _grid(1, "ins") + p(),
        table([p("а")], [p("б")], [p("в")]) + p(),
        table([p("а")], [p("в")]) + p(),
    ),
    "a row deleted": (
        _grid(0, "del") + p(),
        table([p("б")], [p("в")]) + p(),
        table([p("а")], [p("б")], [p("в")]) + p(),
    ),
    "a cell inserted": (_COME + p(), _PAIR + p(), _ALONE + p()),
    "a row that begins elsewhere": (
        _PAIR.replace("<w:tr>", f"<w:tr>{_SHIFTED}", 1) + p(),
        _PAIR + p(),
        _PAIR.replace("<w:tr>", f"<w:tr><w:trPr>{_BEFORE}</w:trPr>", 1) + p(),
    ),
    "a look of a run": (
        par(f"<w:r>{RUN}<w:t>а</w:t></w:r>"),
        par(r("а", "<w:b/>")),
        par(r("а", "<w:i/>")),
    ),
    "a look of a paragraph": (
        f"<w:p>{PARAGRAPH}{r('а')}</w:p>",
        p("а", '<w:jc w:val="both"/>'),
        p("а", '<w:jc w:val="right"/>'),
    ),
    "a paragraph moved": (MOVED, p("б") + p("а") + p("в"), p("а") + p("б") + p("в")),
    "a control inserted": (
        _controlled("Ins") + p(),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('а')}</w:sdtContent></w:sdt>" + p(),
        p("а") + p(),
    ),
    "a control deleted": (
        _controlled("Del") + p(),
        p("а") + p(),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('а')}</w:sdtContent></w:sdt>" + p(),
    ),
    "words of a control around paragraphs": (
        control(par(WORDS), '<w:id w:val="5"/>') + p(),
        control(p("два"), '<w:id w:val="5"/>') + p(),
        control(p("раз"), '<w:id w:val="5"/>') + p(),
    ),
    "a paragraph of custom XML deleted": (
        TAGS.format(signed("del", gone("а")) + p("б")) + p(),
        TAGS.format(p("б")) + p(),
        TAGS.format(p("а") + p("б")) + p(),
    ),
    "cells merged": (
        _PAIR.replace(_LAST, _LAST.replace("</w:tcPr>", f"{MERGED}</w:tcPr>")) + p(),
        _PAIR.replace(_LAST, _LAST.replace("</w:tcPr>", '<w:vMerge w:val="continue"/></w:tcPr>'))
        + p(),
        _PAIR + p(),
    ),
    "words of a control of plain text": (
        par(control(WORDS, "<w:text/>")),
        par(control(r("два"), "<w:text/>")),
        par(control(r("раз"), "<w:text/>")),
    ),
    "a reference beside a change": (
        par(field("REF нет", r("пункт 5")), WORDS),
        par(field("REF нет", r("пункт 5")), r("два")),
        par(field("REF нет", r("пункт 5")), r("раз")),
    ),
    "words before a page break deleted": (
        par(gone("раз"), BREAK, r("два")),
        par(BREAK, r("два")),
        par(r("раз"), BREAK, r("два")),
    ),
    "a break that clears deleted": (
        par(r("а"), _lost(_break('w:clear="all"')), r("б")),
        par(r("аб")),
        par(r("а"), _break('w:clear="all"'), r("б")),
    ),
    "words behind a line break at the end of a section": (
        par(r("а"), _break(), WORDS, properties=SECTION) + p("б"),
        par(r("а"), _break(), r("два"), properties=SECTION) + p("б"),
        par(r("а"), _break(), r("раз"), properties=SECTION) + p("б"),
    ),
    "a formula alone deleted": (
        par(_lost(FORMULA)) + p("б"),
        p() + p("б"),
        par(FORMULA) + p("б"),
    ),
    "the end of a section inserted": (
        par(r("а"), properties=_ending("ins")) + signed("del") + p("б"),
        p("а", SECTION) + p("б"),
        p("а") + p("б"),
    ),
    "the end of a section inserted at the end of the text": (
        par(r("а"), properties=_ending("ins")) + signed("del") + SECTION,
        p("а", SECTION) + SECTION,
        p("а") + SECTION,
    ),
    "a deleted field": (
        par(
            f'<w:del {BY.format(66)}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
            '<w:delInstrText> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/>'
            "</w:r></w:del>",
            r("а"),
        ),
        par(r("а")),
        par(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            r("а"),
        ),
    ),
}


@pytest.mark.parametrize("name", MARKUP)
def test_changes_are_settled_as_the_standard_has_it(name: str) -> None:
    redline, accepted, rejected = (written(lambda _, body=body: body) for body in MARKUP[name])
    for accept, wanted in ((True, accepted), (False, rejected)):
        assert stories(redline, accept=accept) == stories(wanted, accept=True)
        assert differences(redline, wanted, accept=accept) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (par(r("а")), par(r("б"))),
        (par(r("а")), par(r("а", "<w:b/>"))),
        (p("а"), p("а", '<w:jc w:val="both"/>')),
        (p("а") + p(), p("а")),
        (p("а"), p("а", mark="<w:b/>")),
        (table([p("а")]), table([p("а")]).replace('w:w="2000"', 'w:w="2001"')),
        (p("а", '<w:pStyle w:val="Heading1"/>'), p("а", '<w:pStyle w:val="Heading2"/>')),
    ],
)
def test_a_difference_is_found(one: str, other: str) -> None:
    first, second = (written(lambda _, body=body: body) for body in (one, other))
    assert len(differences(first, second, accept=True)) >= 1


def test_pictures_are_compared_by_their_bytes_and_notes_by_their_words() -> None:
    def document(colour: str, note: str, first: int) -> bytes:
        def body(pages: Pages) -> str:
            number = pages.note("footnote", p(note))
            picture = f'<w:r><w:pict><v:imagedata r:id="{pages.picture(colour)}"/></w:pict></w:r>'
            return par(picture, f'<w:r><w:footnoteReference w:id="{number}"/></w:r>')

        return written(body, first)

    same = document("ff0000", "а", 1), document("ff0000", "а", 30)
    assert differences(*same, accept=True) == []
    for other in (document("00ff00", "а", 1), document("ff0000", "б", 1)):
        assert len(differences(same[0], other, accept=True)) == 1
