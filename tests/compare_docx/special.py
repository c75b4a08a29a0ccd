"""Pairs that are no element at a place: rows, columns and cells, headers, sections, notes in
another order, looks alone, repeated lines, nothing at all."""

from __future__ import annotations

from collections.abc import Callable

from tests.compare_docx.packages import Pages, written
from tests.import_docx.packages import numbered, p
from tests.inplace.specimens import SECTION, field, par, r, table

Text = Callable[[Pages], str]
BEGIN, END = "Начало документа.", "Конец документа."
Sides = tuple[Text, Text, tuple[str, ...]]
_NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def between(old: str, new: str, *same: str) -> Sides:
    """Two contents between the same two paragraphs."""
    return (
        lambda _: p(BEGIN) + old + p(END) + SECTION,
        lambda _: p(BEGIN) + new + p(END) + SECTION,
        (BEGIN, END, *same),
    )


def _cells(*words: str) -> list[str]:
    return [p(word) for word in words]


ROWS = [_cells("раз", "один"), _cells("два", "другой"), _cells("три", "третий")]
MORE = _cells("новая", "строка")
WIDER = [[*row, p(word)] for row, word in zip(ROWS, ("а", "б", "в"), strict=True)]
NARROW = [row[:1] for row in ROWS]
FRONT = [[p(word), *row] for row, word in zip(ROWS, ("а", "б", "в"), strict=True)]
MIDDLE = [[row[0], p(word), row[1]] for row, word in zip(ROWS, ("а", "б", "в"), strict=True)]


def _tables() -> dict[str, Sides]:
    words = ("один", "другой", "третий")
    grid = table(*ROWS)
    found = {
        "row: added": between(grid, table(ROWS[0], MORE, *ROWS[1:]), *words),
        "row: added, first": between(grid, table(MORE, *ROWS), *words),
        "row: added, last": between(grid, table(*ROWS, MORE), *words),
        "row: gone": between(grid, table(ROWS[0], ROWS[2]), "один", "третий"),
        "row: gone, first": between(grid, table(*ROWS[1:]), "другой", "третий"),
        "row: gone, last": between(grid, table(*ROWS[:2]), "один", "другой"),
        "row: moved": between(grid, table(ROWS[1], ROWS[2], ROWS[0]), "третий"),
        "row: changed": between(grid, table(ROWS[0], _cells("два", "иной"), ROWS[2]), "раз"),
        "row: gone, only": between(table(MORE), "", BEGIN),
        "table: replaced with all that follows it": (
            lambda _: p(BEGIN) + table(MORE) + p("Было.") + SECTION,
            lambda _: p(BEGIN) + table(_cells("а", "б")) + p("Иное") + SECTION,
            (BEGIN,),
        ),
        "column: added, last": between(grid, table(*WIDER), *words),
        "column: added, first": between(grid, table(*FRONT), *words),
        "column: added": between(grid, table(*MIDDLE), *words),
        "column: gone, last": between(table(*WIDER), grid, *words),
        "column: gone, first": between(table(*FRONT), grid, *words),
        "column: gone": between(table(*MIDDLE), grid, *words),
        "column: gone, of two": between(grid, table(*NARROW), "раз", "два", "три"),
        "column and a word of another": between(
            grid, table(*WIDER).replace("другой", "иной"), "один", "третий"
        ),
        "cell: added": between(grid, table(ROWS[0], [*ROWS[1], p("ещё")], ROWS[2]), *words),
        "cell: gone": between(table(ROWS[0], [*ROWS[1], p("ещё")], ROWS[2]), grid, *words),
        "cell: emptied": between(grid, table(ROWS[0], _cells("два", ""), ROWS[2]), "один"),
        "cell: filled": between(table(ROWS[0], _cells("два", ""), ROWS[2]), grid, "один"),
        "paragraph before a table: gone": between(p("До.") + grid, grid, *words),
        "paragraph before a table: added": between(grid, p("До.") + grid, *words),
        "paragraph after a table: gone": between(grid + p("После."), grid, *words),
        "last paragraph of a cell: gone": between(
            table([p("а") + p("бе"), p("в")]), table([p("а"), p("в")])
        ),
        "last paragraph of a cell: added": between(
            table([p("а"), p("в")]), table([p("а") + p("бе"), p("в")])
        ),
        "table: properties changed": between(
            grid, grid.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Grid"/>'), *words
        ),
        "row: made a header": between(
            grid,
            grid.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1),
            *words,
        ),
        "cell: shaded": between(
            grid,
            grid.replace(
                'w:type="dxa"/></w:tcPr>',
                'w:type="dxa"/><w:shd w:val="clear" w:fill="FFFF00"/></w:tcPr>',
                1,
            ),
            *words,
        ),
        "cells: merged across": between(
            grid,
            grid.replace(
                f'<w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p("раз")}</w:tc>'
                f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p("один")}</w:tc>',
                f'<w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>{p("раз")}'
                f"{p('один')}</w:tc>",
            ),
            "другой",
            "третий",
        ),
        "cells: merged down": between(grid, _merged(grid), "один", "третий"),
        "cells: parted": between(_merged(grid), grid, "один", "третий"),
        "two equal tables: a word of the second": between(
            grid + p("и") + grid, grid + p("и") + table(*ROWS[:2], _cells("три", "иной"))
        ),
    }
    rows = [_cells("сумма", "100") for _ in range(5)]
    changed = [*rows[:2], _cells("сумма", "105"), *rows[3:]]
    return found | {"equal rows: one figure": between(table(*rows), table(*changed), "сумма")}


def _merged(grid: str) -> str:
    width = '<w:tcW w:w="2000" w:type="dxa"/>'
    one = f'{width}<w:vMerge w:val="restart"/></w:tcPr>{p("раз")}'
    return grid.replace(f"{width}</w:tcPr>{p('раз')}", one).replace(
        f"{width}</w:tcPr>{p('два')}", f"{width}<w:vMerge/></w:tcPr>{p('два')}"
    )


def _headed(kind: str, content: str | None, type_: str = "default") -> Text:
    def body(pages: Pages) -> str:
        reference, first = "", "<w:titlePg/>" if type_ == "first" else ""
        if content is not None:
            id_ = pages.header(kind, content)
            reference = f'<w:{kind}Reference w:type="{type_}" r:id="{id_}"/>'
        section = SECTION.replace("<w:sectPr>", f"<w:sectPr>{reference}").replace(
            "</w:sectPr>", f"{first}</w:sectPr>"
        )
        return p(BEGIN) + p(END) + section

    return body


def _headers() -> dict[str, Sides]:
    found: dict[str, Sides] = {}
    for kind in ("header", "footer"):
        one, other = p("Проект от 1 мая"), p("Проект от 2 мая")
        ways = {
            "changed": (one, other),
            "added": (None, one),
            "gone": (one, None),
            "paragraph added": (one, one + p("На согласовании")),
            "table added": (one, table([p("а"), p("б")]) + one),
            "field changed": (
                par(r("стр. "), field("PAGE", r("1"))),
                par(r("стр. "), field("NUMPAGES", r("1"))),
            ),
        }
        for way, (old, new) in ways.items():
            found[f"{kind}: {way}"] = (_headed(kind, old), _headed(kind, new), (BEGIN, END))
        found[f"{kind}: changed, of the first page"] = (
            _headed(kind, one, "first"),
            _headed(kind, other, "first"),
            (BEGIN, END),
        )
    return found


def _notes(kind: str) -> dict[str, Sides]:
    def noted(*contents: str) -> Text:
        def body(pages: Pages) -> str:
            numbers = [pages.note(kind, content) for content in contents]
            marks = (f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>' for number in numbers)
            lines = [par(r(f"Строка {index}"), mark) for index, mark in enumerate(marks)]
            return p(BEGIN) + "".join(lines) + p(END) + SECTION

        return body

    mark = f"<w:r><w:{kind}Ref/></w:r>"
    one, two = par(mark, r(" Первая сноска.")), par(mark, r(" Вторая сноска."))
    return {
        f"{kind}: swapped": (noted(one, two), noted(two, one), (BEGIN, END)),
        f"{kind}: paragraph added": (noted(one), noted(one + p("Ещё слова.")), (BEGIN, END)),
        f"{kind}: paragraph gone": (noted(one + p("Ещё слова.")), noted(one), (BEGIN, END)),
        f"{kind}: added before another": (
            lambda pages: (
                p(BEGIN) + par(r("Одна. "), r("Другая."), _made(pages, kind, two)) + p(END)
            ),
            lambda pages: (
                p(BEGIN)
                + par(r("Одна. "), _made(pages, kind, one), r("Другая."), _made(pages, kind, two))
                + p(END)
            ),
            (BEGIN, END),
        ),
        f"{kind}: gone with its paragraph": (
            noted(one, two),
            lambda pages: p(BEGIN) + par(r("Строка 0"), _made(pages, kind, one)) + p(END) + SECTION,
            (BEGIN, END),
        ),
    }


def _made(pages: Pages, kind: str, content: str) -> str:
    return f'<w:r><w:{kind}Reference w:id="{pages.note(kind, content)}"/></w:r>'


def _looks() -> dict[str, Sides]:
    text = "Право на труд."
    bold = par(r("Право на "), r("труд", "<w:b/>"), r("."))
    return {
        "look: a word made bold": between(p(text), bold),
        "look: a word no more bold": between(bold, p(text)),
        "look: a paragraph made bold": between(p(text), par(r(text, "<w:b/>"))),
        "look: colour and a word": between(
            par(r("Право на труд", '<w:color w:val="FF0000"/>'), r(".")),
            par(r("Право на отдых", '<w:color w:val="00FF00"/>'), r(".")),
        ),
        "look: struck": between(p(text), par(r(text, "<w:strike/>"))),
        "look: mark of a paragraph": between(p(text), p(text, mark="<w:b/>")),
        "look: indent": between(p(text), p(text, '<w:ind w:left="720"/>')),
        "look: style of a paragraph": between(p(text), p(text, '<w:pStyle w:val="Heading1"/>')),
        "look: made a list item": between(p(text), p(text, numbered(1))),
        "look: no more a list item": between(p(text, numbered(1)), p(text)),
        "look: another list": between(
            p("один", numbered(1)) + p(text, numbered(1)),
            p("один", numbered(1)) + p(text, numbered(2)),
        ),
        "look: page turned": (
            lambda _: p(BEGIN) + p(END) + SECTION,
            lambda _: (
                p(BEGIN)
                + p(END)
                + SECTION.replace(
                    'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'
                )
            ),
            (BEGIN, END),
        ),
        "look: run cut elsewhere": between(p(text), par(r("Пра"), r("во на тр"), r("уд."))),
        "look: revision ids": between(
            p(text), p(text).replace("<w:p>", '<w:p w:rsidR="00AA11BB">')
        ),
    }


def _repeated() -> dict[str, Sides]:
    line = p("Подпись ____ Дата ____")
    found: dict[str, Sides] = {}
    for name, at in {"first": 0, "middle": 2, "last": 4}.items():
        lines = [line] * 5
        lines[at] = p("Подпись ____ Число ____")
        found[f"equal lines: a word, {name}"] = between(line * 5, "".join(lines), "Подпись")
    found["equal lines: one added"] = between(line * 4, line * 5)
    found["equal lines: one gone"] = between(line * 5, line * 4)
    words = "Право есть. " * 6
    other = "Право есть. " * 3 + "Право было. " + "Право есть. " * 2
    found["equal sentences: a word"] = between(p(words), p(other))
    found["empty paragraphs: one added"] = between(p() * 2, p() * 3)
    found["empty paragraphs: all gone"] = between(p("а") + p() * 3 + p("б"), p("а") + p("б"))
    return found


def _whole() -> dict[str, Sides]:
    def document(*texts: str, section: str = SECTION) -> Text:
        return lambda _: "".join(p(text) for text in texts) + section

    three = ("Первая часть.", "Вторая часть.", "Третья часть.")
    items = [p("первое;", numbered(1)), p("второе;", numbered(1)), p("третье.", numbered(1))]
    return {
        "whole: to nothing": (document(*three), document(""), ()),
        "whole: from nothing": (document(""), document(*three), ()),
        "whole: nothing in common": (document(*three), document("Иное.", "Прочее."), ()),
        "whole: the same": (document(*three), document(*three), three),
        "whole: without sections": (
            document(*three, section=""),
            document(*three[:2], section=""),
            three[:2],
        ),
        "paragraph: joined with the next": between(
            p("Право на труд,") + p("а также отдых."), p("Право на труд, а также отдых.")
        ),
        "paragraph: parted": between(
            p("Право на труд, а также отдых."), p("Право на труд,") + p("а также отдых.")
        ),
        "paragraph: end and beginning changed": between(
            p("Право на труд") + p("и на отдых."), p("Право на работу") + p("или на отдых.")
        ),
        "paragraph: end changed, and the next grows at its beginning": between(
            p("Право на труд") + p("на отдых."), p("Право на работу") + p("и на отдых.")
        ),
        "paragraph: grows at its end, and another follows": between(
            p("Право на труд"), p("Право на труд и отдых") + p("и на лечение.")
        ),
        "list: item added, first": between(
            "".join(items), p("новое;", numbered(1)) + "".join(items)
        ),
        "list: item added": between(
            "".join(items), items[0] + p("новое;", numbered(1)) + "".join(items[1:]), "третье"
        ),
        "list: two items swapped": between("".join(items), items[0] + items[2] + items[1]),
        "section: two made one": between(
            p("Раздел.", SECTION) + p("Дальше."), p("Раздел.") + p("Дальше.")
        ),
        "section: one made two": between(
            p("Раздел.") + p("Дальше."), p("Раздел.", SECTION) + p("Дальше.")
        ),
        "section: one made two before a table": between(
            p("Раздел.") + table(*ROWS), p("Раздел.", SECTION) + table(*ROWS)
        ),
        "section: one made two before a table, by a paragraph": between(
            p("Раздел.") + table(*ROWS), p("Раздел.") + p("", SECTION) + table(*ROWS)
        ),
        "section: two made one before a table": between(
            p("Раздел.", SECTION) + table(*ROWS), p("Раздел.") + table(*ROWS)
        ),
        "section: one made two inside a paragraph that changes": between(
            p("Право на труд") + p("Дальше."), p("Право на отдых") + p("и", SECTION) + p("Дальше.")
        ),
        "section: one made two after a paragraph that grows": between(
            p("Право на труд") + p("Дальше."),
            p("Право на труд и отдых") + p("", SECTION) + p("Дальше."),
        ),
        "section: two made one inside a paragraph that changes": between(
            p("Право на отдых") + p("и", SECTION) + p("Дальше."), p("Право на труд") + p("Дальше.")
        ),
        "section: goes, and another paragraph comes before a table": between(
            p("Раздел.") + p("", SECTION) + table(*ROWS), p("Раздел.") + p("Иное.") + table(*ROWS)
        ),
        "section: comes for another paragraph before a table": between(
            p("Раздел.") + p("Иное.") + table(*ROWS), p("Раздел.") + p("", SECTION) + table(*ROWS)
        ),
        "section: goes with a paragraph for another before a table": between(
            p("Раздел.") + p("Часть вторая.") + p("", SECTION) + table(*ROWS),
            p("Раздел.") + p("Совсем иное") + table(*ROWS),
        ),
        "table to paragraphs": between(table(_cells("а", "б")), p("а") + p("б")),
        "paragraphs to a table": between(p("а") + p("б"), table(_cells("а", "б"))),
        "words across runs, links and fields": between(
            par(r("по ", "<w:b/>"), field("QUOTE a", r("статье 5")), r(" и пункту 7 закона")),
            par(r("по ", "<w:b/>"), field("QUOTE a", r("статье 6")), r(" и пункту 8 закона")),
            "закона",
        ),
    }


SPECIAL: dict[str, Sides] = {
    **_tables(),
    **_headers(),
    **_notes("footnote"),
    **_notes("endnote"),
    **_looks(),
    **_repeated(),
    **_whole(),
}


def made(sides: Sides) -> tuple[bytes, bytes, tuple[str, ...]]:
    """Both documents, whose ids begin at different numbers, and words that do not change."""
    old, new, same = sides
    return written(old), written(new, first=20), same
