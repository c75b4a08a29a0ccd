"""Pairs at borders: ends of a body, a cell or a note; ends of ranges; content controls around rows
and cells; white space that does not show."""

from __future__ import annotations

from tests.compare_docx.elements import INLINE
from tests.compare_docx.packages import Pages
from tests.compare_docx.special import BEGIN, END, Sides, between
from tests.import_docx.packages import numbered, p
from tests.inplace.specimens import SECTION, control, field, par, r, table

_ONE, _OTHER = p("Раз, один."), p("Два, другой.")
_GRID = table([p("а"), p("б")])


def _both_ways(pairs: dict[str, Sides]) -> dict[str, Sides]:
    back = {f"{name}, back": (new, old, same) for name, (old, new, same) in pairs.items()}
    return pairs | back


def _last(old: str, new: str) -> Sides:
    """Two contents at the end of the text."""
    return (lambda _: p(BEGIN) + old + SECTION, lambda _: p(BEGIN) + new + SECTION, (BEGIN,))


def _in_cell(content: str) -> str:
    return table([content, p("рядом")])


def _in_note(content: str) -> Sides:
    def body(note: str) -> object:
        def made(pages: Pages) -> str:
            number = pages.note("footnote", note)
            return par(r(BEGIN), f'<w:r><w:footnoteReference w:id="{number}"/></w:r>') + SECTION

        return made

    return body(_ONE), body(_ONE + content), (BEGIN,)  # type: ignore[return-value]  # as a Text


def _ends() -> dict[str, Sides]:
    tabled = _GRID + p()
    return {
        "end: a table comes": _last(_ONE, _ONE + tabled),
        "end: two tables come": _last(_ONE, _ONE + tabled + _GRID + p()),
        "end: a table comes, no text before": _last("", tabled),
        "end: a table for paragraphs": _last(_ONE + _OTHER + p("Три."), _ONE + tabled),
        "end: a table and the text before it for others": (
            lambda _: _ONE + _GRID + p() + SECTION,
            lambda _: p("Право.") + table([p("и"), p("к"), p("л")]) + p() + _GRID + p() + SECTION,
            (),
        ),
        "a table for the paragraph between two": between(
            _ONE + _GRID + table([p("и")]), _ONE + p("Право.", numbered(1)) + table([p("и")])
        ),
        "end: a table in a cell": between(_in_cell(_ONE), _in_cell(_ONE + tabled)),
        "end: a table in a note": _in_note(tabled),
        "end: a control in a cell": between(
            _in_cell(_ONE), _in_cell(p("До.") + control(_ONE, '<w:id w:val="5"/>') + p())
        ),
        "end: no section": (
            lambda _: p(BEGIN) + p(END),
            lambda _: p(BEGIN) + p(END) + SECTION,
            (BEGIN, END),
        ),
    }


def _ranged(before: str, within: str) -> str:
    mark = '<w:bookmarkStart w:id="70" w:name="q"/>', '<w:bookmarkEnd w:id="70"/>'
    may = '<w:permStart w:id="71" w:edGrp="everyone"/>', '<w:permEnd w:id="71"/>'
    return (
        par(r(before), mark[0], r(within), mark[1], r(" тут."))
        + par(may[0], r(f"{within} и ещё"), may[1], r(" здесь."))
        + par(mark[0].replace("q", "t"), r(f"Только {within}"), mark[1])
    )


def _ranges() -> dict[str, Sides]:
    return {
        "range: a word in it": between(_ranged("До ", "спорное"), _ranged("До ", "ясное")),
        "range: a word before it": between(_ranged("До ", "спорное"), _ranged("Перед ", "спорное")),
        "range: all words": between(_ranged("До ", "спорное"), _ranged("Перед ", "ясное слово")),
    }


def _held(content: str, number: int = 1) -> str:
    return control(content, f'<w:id w:val="{number}"/>')


def _row(*words: str) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p(word)}</w:tc>' for word in words
    )
    return f"<w:tr>{cells}</w:tr>"


def _rows(*rows: str) -> str:
    grid = '<w:gridCol w:w="2000"/>' * 2
    properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _controls() -> dict[str, Sides]:
    one, two, three = _row("раз", "один"), _row("два", "другой"), _row("три", "третий")
    cell = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>' + p("б") + "</w:tc>"
    wide = _row("а").replace("</w:tr>", f"{_held(cell)}</w:tr>")
    tagged = '<w:customXml w:element="e"><w:customXmlPr><w:attr w:name="n" w:val="{}"/>'
    place = tagged + "</w:customXmlPr>{}</w:customXml>"
    return {
        "row control: comes": between(_rows(one, three), _rows(one, _held(two), three)),
        "row control: comes, first": between(_rows(three), _rows(_held(one + two), three)),
        "row control: a row in it comes": between(
            _rows(one, _held(two)), _rows(one, _held(two + three))
        ),
        "row control: a row in it comes, first": between(
            _rows(_held(two), three), _rows(_held(one + two), three)
        ),
        "row control: around kept rows": between(
            _rows(one, two, three), _rows(one, _held(two + three))
        ),
        "row control: around a changed row": between(
            _rows(one, two, three), _rows(_held(one), _held(_row("два", "иной")), three)
        ),
        "row tags: around kept rows": between(
            _rows(one, two, three), _rows(place.format(1, one + two), three)
        ),
        "cell control: comes": between(_rows(_row("а")), _rows(wide)),
        "inline control: emptied": between(
            par(r("До "), _held(r("слово"))), par(r("До "), _held(""))
        ),
        "a control for the same paragraph": between(_in_cell(_ONE), _in_cell(_held(_ONE) + p())),
        "a control for the same table": between(_GRID + p("х"), _held(_GRID) + p("х")),
        "customXml: comes": between(
            par(r("До после")), par(r("До "), place.format(1, r("слова ")), r("после"))
        ),
        "customXml: another": between(
            par(r("До "), place.format(1, r("слово")), r(" после")),
            par(r("До "), place.format(2, r("слово")), r(" после")),
        ),
        "alternative runs: changed": between(_chosen("один"), _chosen("два")),
        "row control: around some that go": between(
            _rows(one, two, three), _rows(_held(one + three))
        ),
        "row control: parted": between(_rows(_held(one + two)), _rows(_held(one), _held(two, 2))),
        "row control: a row leaves it": between(
            _rows(_held(one + two), three), _rows(_held(one), two, three)
        ),
        "row control in another: goes": between(_rows(_held(_held(one), 2), two), _rows(one, two)),
        "row control: another name": between(_rows(_named("а", one)), _rows(_named("б", one))),
        "cell control: around a kept cell": between(
            _rows(_row("а").replace("</w:tr>", f"{cell}</w:tr>")), _rows(wide)
        ),
        "block control: another name": between(_named("а", _ONE), _named("б", _ONE)),
        "control in a control: comes": between("", _held(_ONE + _held(_OTHER, 2))),
        "control in a control: comes around words": between(_held(_ONE), _held(_held(_ONE, 2))),
        "control: a table for its paragraph": between(_held(_ONE), _held(_GRID)),
        "control: a section in it": between(_held(p("А.")), _held(p("А.", SECTION))),
        "row control in another: a row of it goes": between(
            _rows(_held(_held(one + two, 2) + three)), _rows(_held(_held(one, 2) + three))
        ),
        "inline control: other words around and in it": between(
            par(r("До "), _held(r("слово"))), par(r("Перед этим "), _held(r("иное дело")))
        ),
        "a run without text: comes before a control": between(
            _held(_ONE), par("<w:r><w:t/></w:r>") + _held(_ONE)
        ),
        "inline control: comes, empty": between(par(r("До ")), par(r("До "), _held(""))),
        "nested table: a column goes": between(
            table([table([p("а"), p("б")], [p("в"), p("г")]) + p(), p("х")]),
            table([table([p("а")], [p("в")]) + p(), p("х")]),
        ),
    }


def _named(name: str, content: str) -> str:
    return control(content, f'<w:alias w:val="{name}"/><w:id w:val="1"/>')


def _sections() -> dict[str, Sides]:
    held = _held(_OTHER)
    return {
        f"section before a {name}: {way}": between(old + after, new + after)
        for name, after in (("table", _GRID), ("control", held))
        for way, old, new in (
            ("its end", p("А."), p("А.", SECTION)),
            ("with its words", p("А."), p("Б, иные слова.", SECTION)),
            ("whole", "", _ONE + p("А.", SECTION)),
            ("for another", p("Только здесь."), p("А.", SECTION)),
        )
    } | {
        f"alternative blocks: {way}": between(old, new)
        for way, old, new in (
            ("changed", _blocks("один", "1"), _blocks("два", "2")),
            ("come", "", _blocks("один", "1")),
            ("come, empty", "", _blocks("", "")),
            ("for the same words", p("один"), _blocks("один", "один")),
        )
    }


def _blocks(shown: str, other: str) -> str:
    return _twice(p(shown), p(other))


def _twice(shown: str, other: str) -> str:
    choice = f'<mc:Choice Requires="w16se">{shown}</mc:Choice>'
    return f"<mc:AlternateContent>{choice}<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"


def _alternative_rows() -> dict[str, Sides]:
    one, two, other, more = (
        _row(*words)
        for words in (("раз", "один"), ("два", "другой"), ("два", "иной"), ("ещё", "строка"))
    )
    cells = _row("а").replace("</w:tr>", "{}</w:tr>")
    first, second = (
        each[each.index("<w:tc>") : each.rindex("</w:tr>")] for each in (_row("б"), _row("в"))
    )
    return {
        f"alternative rows: {way}": between(_rows(*old), _rows(*new))
        for way, old, new in (
            ("changed", (one, _twice(two, two)), (one, _twice(other, other))),
            ("changed in one branch", (_twice(one, two), more), (_twice(one, other), more)),
            ("come", (one,), (_twice(two, two), one)),
            ("a row of them comes", (_twice(two, two),), (_twice(two + more, two + more),)),
            ("for the same row", (one, two), (one, _twice(two, two))),
            (
                "of cells",
                (cells.format(_twice(first, first)),),
                (cells.format(_twice(second, second)),),
            ),
        )
    }


def _headed(*sections: tuple[str, str]) -> object:
    """Paragraphs that end sections, each with its own header, or that of the section before."""

    def made(pages: Pages) -> str:
        found = []
        for words, header in sections:
            reference = ""
            if header:
                number = pages.header("header", p(header))
                reference = f'<w:headerReference w:type="default" r:id="{number}"/>'
            found.append((words, SECTION.replace("<w:sectPr>", f"<w:sectPr>{reference}")))
        (words, last) = found.pop()
        return "".join(p(each, section) for each, section in found) + p(words) + last

    return made


def _inherited() -> dict[str, Sides]:
    one, two = ("Раз.", "Верх"), ("Два.", "Иной верх")
    return {
        "header: no more that of the section before": (
            _headed(one, ("Два.", "")),
            _headed(one, two),
            ("Раз.", "Два."),
        ),
        "header: of a section that comes": (
            _headed(("Два.", "Верх")),
            _headed(one, two),
            ("Два.",),
        ),
    }  # type: ignore[dict-item]  # as a Text


def _chosen(words: str) -> str:
    choice = f'<mc:Choice Requires="w16se">{r(words)}</mc:Choice>'
    return par(
        r("До "),
        f"<mc:AlternateContent>{choice}<mc:Fallback>{r(words)}</mc:Fallback></mc:AlternateContent>",
        r(" после."),
    )


def _bare(*texts: str) -> str:
    return par(*(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts))


def _blanks() -> dict[str, Sides]:
    return {
        "bare text: blanks that begin to show": between(_bare("До ", "и."), par(r("До "), r("и."))),
        "bare text: cut": between(_bare(" До и после ", "х"), _bare(" До или после ", "х")),
        "bare text: a blank alone goes": between(_bare("До", " ", "и."), _bare("До", "и.")),
        "trailing blank": between(p("Слово"), p("Слово ")),
        "tab first": between(p("Слово"), par("<w:r><w:tab/></w:r>", r("Слово"))),
    }


def _section_last() -> dict[str, Sides]:
    """The text ends with the end of a section: no paragraph stands after it."""
    ends, other = p("Конец.", SECTION), p("Иное совсем.", SECTION)
    return {
        f"section at the end of the text: {name}": (_ending(old), _ending(new), ())
        for name, old, new in (
            ("its end", p("А.") + p("Конец."), p("А.") + ends),
            ("with its words", p("А."), p("А.") + ends),
            ("with words before it", p("А."), p("А.") + p("Б.") + ends),
            ("for words", p("А.") + p("Б."), p("А.") + ends),
            ("for others", ends + p("А.") + p("Б, слова."), other),
            ("after a table", _GRID + p("А.") + p("Б."), _GRID + other),
            ("moved", p("А.", SECTION) + p("Б."), p("А.") + p("Б.", SECTION)),
            ("two", p("А.") + p("Б."), p("А.", SECTION) + p("Б.", SECTION)),
            ("before words that come", p("А.", SECTION), p("А.") + p("Б.") + p("В.")),
            ("before words for others", ends + p("Б."), p("Конец.") + p("И.") + p("К.")),
        )
    }


def _ending(content: str) -> object:
    return lambda _: p(BEGIN) + content + SECTION.replace("11906", "12240")


def _among(*lines: str) -> object:
    """Lines between two others; `№` stands for a footnote, `▣` for a text box."""

    def made(pages: Pages) -> str:
        def line(text: str) -> str:
            signs = {"№": "footnote", "▣": "text box"}
            return par(*(INLINE[signs[c]](pages, 0) if c in signs else r(c) for c in text))

        return p(BEGIN) + "".join(map(line, lines)) + p(END) + SECTION

    return made


def _remarked(*lines: str) -> object:
    """Lines, of which `!` has a comment with a bookmark in it."""

    def made(pages: Pages) -> str:
        mark = '<w:bookmarkStart w:id="75" w:name="q"/>{}<w:bookmarkEnd w:id="75"/>'
        number = pages.note("comment", par(mark.format(r("Почему?"))))
        reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        return "".join(par(r(each), reference * (each == "!")) for each in lines) + SECTION

    return made


def _in_box(content: str) -> object:
    boxed = '<w:r><w:pict><v:shape id="b" style="width:140pt;height:28pt"><v:textbox>{}</v:textbox>'
    boxed = boxed.format(f"<w:txbxContent>{content}</w:txbxContent>")
    return lambda _: par(r(BEGIN), f"{boxed}</v:shape></w:pict></w:r>") + p(END) + SECTION


def _signs() -> dict[str, Sides]:
    return {
        f"sign of a paragraph with a {name}: {way}": (_among(*old), _among(*new), (BEGIN, END))
        for name, way, old, new in (
            ("note", "comes", (), ("а№",)),
            ("note", "comes, between others", (), ("а", "б№", "в")),
            ("note", "for another", ("а№",), ("б, иные слова№", "и")),
            ("note", "beside one that stays", ("а№",), ("а№", "б№")),
            ("box", "comes", (), ("а▣",)),
            ("box", "before one without words", ("а", "▣"), ("а", "б", "▣")),
        )
    }  # type: ignore[dict-item]  # as a Text


def _fields() -> dict[str, Sides]:
    def contents(*entries: str) -> str:
        start, rest = field("TOC", "\0").split("\0")
        lines = [par(start if not n else "", r(entry)) for n, entry in enumerate(entries)]
        return "".join(lines) + par(rest)

    one, two, three = "Глава первая", "Глава вторая", "Глава третья"
    return {
        "contents: an entry comes": between(contents(one, two), contents(one, three, two)),
        "contents: first entry goes": between(contents(one, two, three), contents(two, three)),
        "contents: come": between("", contents(one, two)),
    }


BORDERS: dict[str, Sides] = _both_ways(
    {
        **_ends(),
        **_ranges(),
        **_controls(),
        **_blanks(),
        **_fields(),
        **_sections(),
        **_inherited(),
        **_section_last(),
        "comment: with a bookmark, moved": (
            _remarked(BEGIN, "!", "В середине.", "И далее.", END),
            _remarked(BEGIN, "В середине.", "И далее.", "!", END),
            (BEGIN, END),
        ),
        "a row in a text box: comes": (
            _in_box(_rows(_row("а", "б")) + p()),
            _in_box(_rows(_row("а", "б"), _row("в", "г")) + p()),
            (BEGIN, END),
        ),
        **_alternative_rows(),
        **_signs(),
    }
)
