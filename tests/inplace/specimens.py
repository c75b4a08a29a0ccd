"""Documents as people have them, tiny and named, each with a law that it holds and a change."""

from __future__ import annotations

from textwrap import dedent

from attrs import frozen

from drafting.model.act import Act, Numbering
from drafting.model.change import Amended
from tests.acts import act
from tests.import_docx.packages import abstract, docx, level, num, numbered, p, style
from tests.packages import packed, parts
from tests.patch.amending import FREED, carried_out

WHO = 'w:author="Other" w:date="2019-05-05T10:00:00Z"'
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
LAW = "1. Первый пункт.\n2. Второй пункт.\n3. Третий пункт.\n"
PLAIN = "Первая часть.\nВторая часть.\nТретья часть.\n"
LISTS = abstract(0, level(0, "%1.", more='<w:suff w:val="tab"/>'), level(1, "%2)")) + num(1, 0)
REASON = ", reason: Так лучше"


@frozen
class Specimen:
    """A document that holds a law, and operations on that law."""

    law: str
    operations: str
    data: bytes
    numbering: Numbering = FREED

    @property
    def act(self) -> Act:
        return act(self.law, self.numbering, "ru")

    @property
    def amended(self) -> Amended:
        return carried_out(self.act, self.operations)


def r(text: str, look: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*content: str, properties: str = "") -> str:
    """A paragraph of whatever content."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def table(*rows: list[str]) -> str:
    """A table of cells, each given as its content."""
    grid = '<w:gridCol w:w="2000"/>' * len(rows[0])
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def field(code: str, *result: str) -> str:
    """A complex field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def law(*texts: str, properties: str = "") -> str:
    """Paragraphs of one run each."""
    return "".join(p(text, properties) for text in texts)


def control(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def spec(
    law_text: str, operations: str, body: str, numbers: Numbering = FREED, /, **parts: str
) -> Specimen:
    return Specimen(dedent(law_text), operations, docx(body, **parts), numbers)


def words(text: str, operation: str, *content: str, properties: str = "", **parts: str) -> Specimen:
    """A law of two items, the second of which changes; `content` is that of its paragraph."""
    body = law("1. Начало.") + par(*content, properties=properties) + law("3. Конец.")
    return spec(
        f"1. Начало.\n2. {text}\n3. Конец.\n", f"- {{{operation}, at: 2{REASON}}}", body, **parts
    )


def replace(old: str, new: str) -> str:
    return f"op: replace-words, old: '{old}', new: '{new}'"


def insert(what: str, after: str) -> str:
    return f"op: insert-words, words: '{what}', after: '{after}'"


def delete(at: str) -> str:
    return f"- {{op: delete, at: {at}{REASON}}}"


def come(text: str, where: str) -> str:
    return f"- {{op: insert, text: '{text}', {where}{REASON}}}"


ITEMS = [
    p("Первый пункт.", numbered(1)),
    p("Второй пункт.", numbered(1)),
    p("Третий пункт.", numbered(1)),
]
TWO_ARTICLES = (
    "# Статья 1. Сады\n\n1. Первый пункт.\n2. Второй пункт.\n| а | б |\n\n"
    "# Статья 2. Дома\n\n3. Третий пункт.\n"
)
ITEMS_AND_TABLE = [
    p("Статья 1. Сады"),
    *ITEMS[:2],
    table([p("а"), p("б")]),
    p("Статья 2. Дома"),
    ITEMS[2],
]
SIGNS = "Кроме:\n– первое;\n– второе.\n"
BULLETED = abstract(0, level(0, "–", "bullet")) + num(1, 0)
BULLETS = p("Кроме:") + p("  первое;", numbered(1)) + p("второе.", numbered(1))
TYPED = law("1. Первый пункт.", "2. Второй пункт.", "3. Третий пункт.")
PARTS = law("Первая часть.", "Вторая часть.", "Третья часть.")
GRID = "| а | б |\n| в | г |\n"
CELLS = [[p("а"), p("б")], [p("в"), p("г")]]
TEXT_BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1" '
    'style="width:50pt;height:20pt"><v:textbox>'
    f"<w:txbxContent>{p('Штамп')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
NOTES = (
    f'<w:footnote w:id="1">{par("<w:r><w:footnoteRef/></w:r>", r(" Сноска о праве."))}</w:footnote>'
)
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
COMMENTS = f'<w:comment w:id="7" {WHO} w:initials="O">{p("Почему?")}</w:comment>'


def ins(*content: str) -> str:
    """Another's insertion of runs."""
    return f'<w:ins w:id="90" {WHO}>{"".join(content)}</w:ins>'


def gone(text: str, number: int = 91) -> str:
    """Another's deletion."""
    run = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="{number}" {WHO}>{run}</w:del>'


def signed(sign: str, *content: str) -> str:
    """A paragraph whose sign another has inserted or deleted."""
    mark = f'<w:{sign} w:id="80" {WHO}/>'
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{''.join(content)}</w:p>"


def strict(data: bytes) -> bytes:
    """The same document in the strict conformance class."""
    names = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    files = parts(data)
    for one, other in names.items():
        files = {name: part.replace(one, other) for name, part in files.items()}
    return packed(files)


SPECIMENS: dict[str, Specimen] = {
    "first paragraph": spec(PLAIN, delete("preamble.para-1"), PARTS),
    "middle paragraph": spec(PLAIN, delete("preamble.para-2"), PARTS),
    "last paragraph": spec(PLAIN, delete("preamble.para-3"), PARTS),
    "last two paragraphs": spec(PLAIN, delete("preamble.para-2–preamble.para-3"), PARTS),
    "only paragraph": spec("Одна часть.\n", delete("preamble.para-1"), p("Одна часть.")),
    "everything deleted": spec(PLAIN, delete("preamble.para-1–preamble.para-3"), PARTS),
    "inserted first": spec(LAW, come("0. Нулевой.", "before: 1"), TYPED),
    "inserted in the middle": spec(LAW, come("1-1. Новый.", "after: 1"), TYPED),
    "inserted last": spec(LAW, come("4. Новый.", "after: 3"), TYPED),
    "inserted after an insertion": spec(
        LAW,
        f"- {{op: insert-words, at: 2, words: ' и слова', position: end{REASON}}}\n"
        + come("2-1. Новый.", "after: 2"),
        TYPED,
    ),
    "insertions on both sides of a mark": spec(
        PLAIN,
        "- {op: insert-words, at: preamble.para-1, words: ' и слова', position: end}\n"
        "- {op: insert-words, at: preamble.para-2, words: 'Слова и ', position: start}",
        PARTS,
    ),
    "empty paragraphs between": spec(
        LAW,
        delete("2"),
        law("1. Первый пункт.", "", "2. Второй пункт.", "", "3. Третий пункт.", ""),
    ),
    "deleted before a table": spec(
        f"1. Часть.\n2. До.\n{GRID}3. После.\n",
        delete("2"),
        law("1. Часть.", "2. До.") + table(*CELLS) + p("3. После."),
    ),
    "inserted before a table": spec(
        f"1. Часть.\n{GRID}3. После.\n",
        come("2. До.", "after: 1"),
        law("1. Часть.") + table(*CELLS) + p("3. После."),
    ),
    "deleted after a table": spec(
        f"1. Часть.\n{GRID}2. После.\n3. Конец.\n",
        delete("2"),
        law("1. Часть.") + table(*CELLS) + law("2. После.", "3. Конец."),
    ),
    "last in a cell deleted": spec(
        "| а ¶ второй | б |\n",
        delete("table-1.row-1.cell-1.para-2"),
        table([law("а", "второй"), p("б")]) + p(),
    ),
    "last in a cell inserted": spec(
        "| а | б |\n",
        "- {op: restate, at: table-1.row-1, text: '| а ¶ новый | б |'}",
        table([law("а"), p("б")]) + p(),
    ),
    "words of a cell": spec(
        "| слово один | б |\n| в | г |\n",
        "- {op: replace-words, at: table-1.row-1.cell-1, old: один, new: два, reason: Так}",
        table([par(r("сло"), r("во один", "<w:b/>")), p("б")], CELLS[1]) + p(),
    ),
    "row deleted": spec(GRID, delete("table-1.row-2"), table(*CELLS) + p()),
    "first row deleted": spec(GRID, delete("table-1.row-1"), table(*CELLS) + p()),
    "row inserted": spec(GRID, come("| д | е |", "after: table-1.row-1"), table(*CELLS) + p()),
    "row inserted first": spec(
        GRID, come("| д | е |", "before: table-1.row-1"), table(*CELLS) + p()
    ),
    "table deleted": spec(
        f"1. Часть.\n{GRID}2. После.\n",
        delete("table-1"),
        p("1. Часть.") + table(*CELLS) + p("2. После."),
    ),
    "words and a table inserted first": spec(
        LAW, "- {op: insert, before: '1', text: \"0. Слова.\\n| д | е |\", reason: Так}", TYPED
    ),
    "table inserted": spec(
        LAW, "- {op: insert, after: '1', text: \"| д | е |\\n| ё | ж |\", reason: Так}", TYPED
    ),
    "nested tables": spec(
        "| а ¶ внутри ¶ после | б |\n",
        "- {op: replace-words, at: table-1.row-1.cell-1.para-2, old: внутри, new: изнутри}",
        table([p("а") + table([p("внутри")]) + p("после"), p("б")]) + p(),
    ),
    "row with a nested table deleted": spec(
        "| а ¶ внутри ¶ после | б |\n| в | г |\n",
        delete("table-1.row-1"),
        table([p("а") + table([p("внутри")]) + p("после"), p("б")], CELLS[1]) + p(),
    ),
    "merged cells": spec(
        GRID,
        delete("table-1.row-2"),
        table(*CELLS).replace('w:type="dxa"/>', 'w:type="dxa"/><w:vMerge w:val="restart"/>', 1)
        + p(),
    ),
    "section break in the deleted paragraph": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.") + p("Вторая часть.", SECTION) + p("Третья часть."),
    ),
    "section break in the only paragraph of its section": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.", SECTION) + p("Вторая часть.", SECTION) + p("Третья часть.") + SECTION,
    ),
    "inserted at the end of a section": spec(
        LAW,
        come("1-1. Новый.", "after: 1"),
        p("1. Первый пункт.", SECTION) + law("2. Второй пункт.", "3. Третий пункт.") + SECTION,
    ),
    "deleted after a section break": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.", SECTION) + law("Вторая часть.", "Третья часть.") + SECTION,
    ),
    "across runs": words(
        "право на отпуск и оплату",
        replace("на отпуск", "на отдых"),
        r("2. пра", "<w:b/>"),
        r("во на от", "<w:i/>"),
        r("пуск и "),
        r("оплату"),
    ),
    "across proofreading marks and bookmarks": words(
        "право на отпуск и оплату",
        replace("на отпуск", "на отдых"),
        r("2. право "),
        '<w:bookmarkStart w:id="5" w:name="b"/><w:proofErr w:type="spellStart"/>',
        r("на от"),
        '<w:proofErr w:type="spellEnd"/>',
        r("пу"),
        '<w:bookmarkEnd w:id="5"/>',
        r("ск и оплату"),
    ),
    "across another's comment": words(
        "право на отпуск и оплату",
        replace("на отпуск", "на отдых"),
        r("2. право "),
        '<w:commentRangeStart w:id="7"/>',
        r("на отпуск"),
        '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>',
        r(" и оплату"),
        comments=COMMENTS,
    ),
    "paragraph with another's comment": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.")
        + par(
            '<w:commentRangeStart w:id="7"/>',
            r("Вторая часть."),
            '<w:commentRangeEnd w:id="7"/>',
            '<w:r><w:commentReference w:id="7"/></w:r>',
        )
        + p("Третья часть."),
        comments=COMMENTS,
    ),
    "inside a link": words(
        "по закону о труде и спорах",
        replace("труде", "работе"),
        r("2. по "),
        '<w:hyperlink w:anchor="b">',
        r("закону о труде", '<w:u w:val="single"/>'),
        "</w:hyperlink>",
        r(" и спорах"),
    ),
    "after a link": words(
        "по закону о труде и спорах",
        insert(" и отдыхе", "труде"),
        r("2. по "),
        '<w:hyperlink w:anchor="b">',
        r("закону о труде", '<w:u w:val="single"/>'),
        "</w:hyperlink>",
        r(" и спорах"),
    ),
    "from a link on": words(
        "по закону о труде и спорах",
        replace("труде и спорах", "работе"),
        r("2. по "),
        '<w:hyperlink w:anchor="b">',
        r("закону о труде"),
        "</w:hyperlink>",
        r(" и спорах"),
    ),
    "inside a field": words(
        "согласно пункту 15 закона",
        replace("15 закона", "16 закона"),
        r("2. согласно пункту "),
        field("QUOTE x", r("1"), r("5")),
        r(" закона"),
    ),
    "part of a field": words(
        "согласно пункту 15 закона",
        replace("пункту 15", "статье 15"),
        r("2. согласно "),
        field("QUOTE x", r("пункту "), r("15")),
        r(" закона"),
    ),
    "after a field": words(
        "согласно пункту 15 закона",
        insert(" и 16", "15"),
        r("2. согласно пункту "),
        field("QUOTE x", r("15")),
        r(" закона"),
    ),
    "before a field": words(
        "согласно пункту 15 закона",
        insert(" № ", "пункту"),
        r("2. согласно пункту"),
        field("QUOTE x", r(" 15")),
        r(" закона"),
    ),
    "a field without a result": words(
        "согласно пункту закона",
        replace("согласно пункту", "по пункту"),
        r("2. согласно "),
        field("XE t"),
        r("пункту закона"),
    ),
    "a simple field": words(
        "согласно пункту 15 закона",
        replace("15", "16"),
        r("2. согласно пункту "),
        '<w:fldSimple w:instr=" QUOTE x ">',
        r("15"),
        "</w:fldSimple>",
        r(" закона"),
    ),
    "beside a simple field": words(
        "согласно пункту 15 закона",
        insert(" и 16", "15"),
        r("2. согласно пункту "),
        '<w:fldSimple w:instr=" QUOTE x ">',
        r("15"),
        "</w:fldSimple>",
        r(" закона"),
    ),
    "paragraph with a field deleted": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.")
        + par(r("Вторая "), field("QUOTE x", r("часть"), field("QUOTE y", r("."))))
        + p("Третья часть."),
    ),
    "inside a content control": words(
        "сумма сто тенге",
        replace("сто", "двести"),
        r("2. сумма "),
        control(r("сто")),
        r(" тенге"),
    ),
    "after a content control": words(
        "сумма сто тенге",
        insert(" и десять", "сто"),
        r("2. сумма "),
        control(r("сто")),
        r(" тенге"),
    ),
    "paragraphs in a content control": spec(
        PLAIN,
        delete("preamble.para-2"),
        control(p("Первая часть.") + p("Вторая часть.")) + p("Третья часть."),
    ),
    "smart tag": words(
        "город Астана и область",
        replace("Астана и", "Алматы и"),
        r("2. город "),
        '<w:smartTag w:uri="u" w:element="e">',
        r("Астана"),
        "</w:smartTag>",
        r(" и область"),
    ),
    "deleting another's insertion": words(
        "право на отпуск и оплату",
        replace("на отпуск", "на отдых"),
        r("2. право "),
        ins(r("на отпуск и")),
        r(" оплату"),
    ),
    "inserting into another's insertion": words(
        "право на отпуск и оплату",
        insert(" и лечение", "отпуск"),
        r("2. право "),
        ins(r("на отпуск и"), r(" оплату")),
    ),
    "after another's insertion": words(
        "право на отпуск и оплату",
        insert(" и лечение", "отпуск"),
        r("2. право "),
        ins(r("на отпуск")),
        r(" и оплату"),
    ),
    "around another's deletion": words(
        "право на отпуск и оплату",
        replace("на отпуск", "на отдых"),
        r("2. право на "),
        gone("полный "),
        r("отпуск и оплату"),
    ),
    "another's inserted paragraph deleted": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.") + signed("ins", ins(r("Вторая часть."))) + p("Третья часть."),
    ),
    "inserted after another's inserted paragraph": spec(
        LAW,
        f"- {{op: insert-words, at: 2, words: ' и слова', position: end{REASON}}}\n"
        + come("2-1. Новый.", "after: 2"),
        p("1. Первый пункт.") + signed("ins", ins(r("2. Второй пункт."))) + p("3. Третий пункт."),
    ),
    "another's deleted paragraph before the deleted one": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.")
        + signed("del", gone("Бывшая часть."))
        + law("Вторая часть.", "Третья часть."),
    ),
    "another's change of look": spec(
        PLAIN,
        delete("preamble.para-3"),
        p("Первая часть.")
        + p(
            "Вторая часть.",
            f'<w:jc w:val="both"/><w:pPrChange w:id="80" {WHO}><w:pPr/></w:pPrChange>',
        )
        + p(
            "Третья часть.",
            f'<w:jc w:val="center"/><w:pPrChange w:id="81" {WHO}><w:pPr/></w:pPrChange>',
        ),
    ),
    "a look per paragraph at the end": spec(
        PLAIN,
        delete("preamble.para-3"),
        p("Первая часть.")
        + p("Вторая часть.", '<w:jc w:val="both"/>')
        + p("Третья часть.", '<w:jc w:val="center"/>'),
    ),
    "footnote in deleted text": words(
        "право[^1] на отпуск",
        "op: delete-words, words: 'право[^1] '",
        r("2. право"),
        REFERENCE,
        r(" на отпуск"),
        footnotes=NOTES,
    ),
    "text of a footnote": spec(
        "1. Право[^1] на отпуск.\n[^1] Сноска о праве.\n",
        "- {op: replace-words, at: footnote-1, old: праве, new: правах, reason: Так}",
        par(r("1. Право"), REFERENCE, r(" на отпуск.")),
        footnotes=NOTES,
    ),
    "text box beside the words": words(
        "право на отпуск",
        replace("право на", "отказ от"),
        r("2. право"),
        TEXT_BOX,
        r(" на отпуск"),
    ),
    "text box in the deleted paragraph": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.") + par(r("Вторая"), TEXT_BOX, r(" часть.")) + p("Третья часть."),
    ),
    "no-break space": words(
        "статья\u00a05 закона",
        replace("статья\u00a05", "статья\u00a06"),
        r("2. статья\u00a05 закона"),
    ),
    "dashes": words("служащий – лицо", replace("–", "—"), r("2. служащий – лицо")),
    "look-alike letters": words(
        "қызметшi беделі", replace("беделі", "атағы"), r("2. қызметшi бед"), r("елі")
    ),
    "soft hyphen": words(
        "закон\u00adный срок",
        replace("срок", "день"),
        r("2. закон"),
        "<w:r><w:softHyphen/></w:r>",
        r("ный срок"),
    ),
    "no-break hyphen": words(
        "а\u2011б и срок",
        replace("и срок", "и день"),
        r("2. а"),
        "<w:r><w:noBreakHyphen/></w:r>",
        r("б и срок"),
    ),
    "symbol": words(
        "знак\uf0a7 и срок",
        replace("и срок", "и день"),
        r("2. знак"),
        '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>',
        r(" и срок"),
    ),
    "tab stops": words(
        "имя\tдолжность",
        replace("должность", "место"),
        r("2."),
        "<w:r><w:tab/></w:r>",
        r("имя"),
        "<w:r><w:tab/><w:t>долж</w:t></w:r>",
        r("ность"),
    ),
    "line break": words(
        "имя\u2028должность",
        replace("имя\u2028должность", "место"),
        "<w:r><w:t>2. имя</w:t><w:br/><w:t>должность</w:t></w:r>",
    ),
    "one run with all": words(
        "имя и\tместо",
        replace("и\tместо", "а место"),
        "<w:r><w:rPr><w:b/></w:rPr><w:t>2. имя и</w:t><w:tab/>"
        "<w:lastRenderedPageBreak/><w:t>место</w:t></w:r>",
    ),
    "astral signs": words("знак 𝔸𝔹 и", replace("𝔸𝔹", "𝔸ℂ"), r("2. знак 𝔸𝔹 и")),
    "combining marks": words(
        "э\u0301та норма", replace("э\u0301та", "эта"), r("2. э"), r("\u0301та норма")
    ),
    "hidden beside": words(
        "право на отпуск", insert(" и труд", "право"), r("2. право", "<w:vanish/>"), r(" на отпуск")
    ),
    "tab after the number": spec(
        LAW,
        come("1-1. Новый.", "after: 1"),
        law("1.<T>Первый пункт.", "2.<T>Второй пункт.", "3.<T>Третий пункт.").replace(
            "<T>", '</w:t><w:tab/><w:t xml:space="preserve">'
        ),
    ),
    "heading restated": spec(
        "# Глава 1. Общие положения\n\n1. Пункт.\n",
        "- {op: restate-heading, at: 1, text: 'Особые положения', reason: Так}",
        p("Глава 1. Общие положения", '<w:pStyle w:val="H"/>') + p("1. Пункт."),
        styles=style("H", '<w:jc w:val="center"/>'),
    ),
    "heading of a bare number": spec(
        "# Приложение 1\n\n1. Пункт.\n",
        "- {op: restate-heading, at: annex-1, text: 'Перечень', reason: Так}",
        p("Приложение 1") + p("1. Пункт."),
    ),
    "heading inserted": spec(
        "# Глава 1. Общие положения\n\n1. Пункт.\n",
        '- {op: insert, after: 1, text: "# Глава 2. Новая\\n\\n2. Пункт второй.", reason: Так}',
        p("Глава 1. Общие положения", '<w:pStyle w:val="H"/>') + p("1. Пункт."),
        styles=style("H", '<w:jc w:val="center"/>'),
    ),
    "title": spec(
        "= Закон о труде\n\n1. Пункт.\n",
        "- {op: replace-words, at: title, old: труде, new: работе, reason: Так}",
        par(r("Закон о", "<w:caps/>"), '<w:r><w:t xml:space="preserve"> </w:t></w:r>', r("труде"))
        + p("1. Пункт."),
    ),
    "an automatic number freed": spec(LAW, delete("2"), "".join(ITEMS), numbering=LISTS),
    "the last automatic number freed": spec(LAW, delete("3"), "".join(ITEMS), numbering=LISTS),
    "an automatic number vacated": spec(
        LAW, delete("2"), "".join(ITEMS), Numbering(), numbering=LISTS
    ),
    "1-1 among automatic numbers": spec(
        LAW, come("1-1. Новый.", "after: 1"), "".join(ITEMS), numbering=LISTS
    ),
    "the next automatic number": spec(
        LAW, come("4. Новый.", "after: 3"), "".join(ITEMS), numbering=LISTS
    ),
    "a number like one that goes before a table": spec(
        TWO_ARTICLES,
        f"{delete('article-1')}\n{come('1. Новый.', 'before: article-2')}",
        "".join(ITEMS_AND_TABLE),
        numbering=LISTS,
    ),
    "an item and a table after a table that goes": spec(
        TWO_ARTICLES,
        f"{delete('article-1')}\n{come('1. Новый.', 'before: article-2')}\n"
        f"- {{op: move, at: ['1.2', 1.table-1], before: article-2{REASON}}}",
        "".join(ITEMS_AND_TABLE),
        numbering=LISTS,
    ),
    "automatic numbers renumbered": spec(
        LAW,
        come("2. Новый.", "after: 1").replace("2.", "1-1.")
        + "\n- {op: renumber, at: '3', to: '5'}",
        "".join(ITEMS),
        numbering=LISTS,
    ),
    "words before a bullet": spec(
        SIGNS,
        f"- {{op: insert-words, words: 'Новое', position: start, at: preamble.para-2{REASON}}}",
        BULLETS,
        numbering=BULLETED,
    ),
    "words after a bullet": spec(
        SIGNS,
        f"- {{{replace('первое', 'новое')}, at: preamble.para-2{REASON}}}",
        BULLETS,
        numbering=BULLETED,
    ),
    "another text without a bullet": spec(
        SIGNS,
        f"- {{op: restate, text: 'Иное;', at: preamble.para-2{REASON}}}",
        BULLETS,
        numbering=BULLETED,
    ),
    "another text with a bullet": spec(
        SIGNS,
        f"- {{op: restate, text: '– иное;', at: preamble.para-2{REASON}}}",
        BULLETS,
        numbering=BULLETED,
    ),
    "a bullet that comes": spec(
        SIGNS, come("– новое;", "after: preamble.para-2"), BULLETS, numbering=BULLETED
    ),
    "a bullet with more white space that comes": spec(
        SIGNS, come("–  новое;", "after: preamble.para-2"), BULLETS, numbering=BULLETED
    ),
    "another bullet": spec(
        SIGNS,
        f"- {{{replace('– первое', '• первое')}, at: preamble.para-2{REASON}}}",
        BULLETS,
        numbering=BULLETED,
    ),
    "a subitem among automatic numbers": spec(
        "1. Первый:\n  1) раз;\n  2) два.\n2. Второй.\n",
        come("1-1) полтора;", "after: '1.1'"),
        p("Первый:", numbered(1))
        + p("раз;", numbered(1, 1))
        + p("два.", numbered(1, 1))
        + p("Второй.", numbered(1)),
        numbering=LISTS,
    ),
    "moved": spec(LAW, "- {op: move, at: '3', before: '1', number: '0', reason: Так}", TYPED),
    "a gap": spec(
        "1. Первый пункт.\n[… 2.–3.]\n4. Четвертый.\n",
        come("3-1. Новый.", "before: 4"),
        law("1. Первый пункт.", "2. Неизвестный.", "3. Другой.", "4. Четвертый."),
        Numbering(),
    ),
    "an unknown text deleted": spec(
        "# 1. Глава\n\n1. Первый пункт.\n[… 2.–3.]\n\n# 2. Глава другая\n\n4. Четвертый.\n",
        delete("1"),
        law(
            "1. Глава",
            "1. Первый пункт.",
            "2. Неизвестный.",
            "3. Другой.",
            "2. Глава другая",
            "4. Четвертый.",
        ),
    ),
}
SPECIMENS["of the strict class"] = Specimen(
    LAW, come("1-1. Новый.", "after: 1"), strict(SPECIMENS["inserted first"].data)
)
