"""Documents with what word processors write beside the plain elements, each with a change."""

from __future__ import annotations

from tests.import_docx.packages import abstract, level, num, numbered, p
from tests.inplace.specimens import (
    CELLS,
    GRID,
    LAW,
    LISTS,
    NOTES,
    PLAIN,
    REASON,
    REFERENCE,
    WHO,
    Specimen,
    come,
    control,
    delete,
    insert,
    law,
    par,
    r,
    replace,
    spec,
    table,
    words,
)

W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
COLLAPSED = f"<w15:collapsed {W15}/>"
ARTICLES = (
    "# 1-бап. Бірінші\n\nМәтін.\n\n# 2-бап. Екінші\n\nТағы мәтін.\n\n# 3-бап. Үшінші\n\nСоңы.\n"
)
FOLDED = "".join(
    p(head, f"<w:outlineLvl w:val='0'/>{COLLAPSED}") + p(text)
    for head, text in (
        ("1-бап. Бірінші", "Мәтін."),
        ("2-бап. Екінші", "Тағы мәтін."),
        ("3-бап. Үшінші", "Соңы."),
    )
)


def box(content: str) -> str:
    """A run with a text box."""
    return (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
        'style="width:90pt;height:40pt"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def alternatives(choice: str, fallback: str, requires: str = "w16se") -> str:
    """The same twice, for newer and for older word processors."""
    return (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        '2006" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" '
        f'xmlns:x="urn:example"><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def emoji(more: str = "") -> str:
    """A run with an emoji, as Word 2016 writes it."""
    symbol = '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F4D8"/>'
    older = '<w:t xml:space="preserve">📘</w:t>'
    return f"<w:r>{alternatives(symbol, older)}{more}</w:r>"


BOXED_TABLE = box(table([p("Клетка")]) + p())
BOXED = LAW.replace("2. Второй пункт.\n", "2. Второй пункт.\n| Клетка |\n")
WITH_BOXED_TABLE = p("1. Первый пункт.") + par(r("2. Второй пункт."), BOXED_TABLE)
WITH_BOXED_TABLE += p("3. Третий пункт.")
IN_A_BOX = frozenset({"Клетка", "Врезка.", "Вторая строка."})
BANNER = par(box(p("Врезка.") + p("Вторая строка.")))
BANNERED = "Врезка.\nВторая строка.\nПервая часть.\nВторая часть.\n"


def merged_rows() -> str:
    """A head, and three rows of which the first column is one cell."""
    rows = [[p("Группа"), p("Ставка")], [p("Хлеб"), p("10")], [p(), p("20")], [p(), p("30")]]
    head, first, *others = table(*rows).split("<w:tr>")[1:]
    shape = '<w:tcW w:w="2000" w:type="dxa"/>'
    restart, goes_on = f'{shape}<w:vMerge w:val="restart"/>', f"{shape}<w:vMerge/>"
    made = [head, first.replace(shape, restart, 1)]
    made += (each.replace(shape, goes_on, 1) for each in others)
    return "<w:tr>".join([table(*rows).split("<w:tr>")[0], *made]) + p()


MERGED_LAW = "| Группа | Ставка |\n| Хлеб | 10 |\n| ^ | 20 |\n| ^ | 30 |\n"
FLAT_LAW = MERGED_LAW.replace("^", "")
MARKED_NUMBER = (
    f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="{{}}" {WHO}/></w:numPr>'
)
EXAMPLES = abstract(0, level(0, "Пример %1:")) + num(1, 0)
CHANGED = f"- {{op: replace-words, at: preamble.para-2, old: Вторая, new: Иная{REASON}}}"

UP = '<w:vertAlign w:val="superscript"/>'
SMALL_UP = '<w:position w:val="8"/><w:sz w:val="14"/>'
FLAT = '<w:vertAlign w:val="baseline"/>'
RAISING = (
    f'<w:style w:type="character" w:styleId="High"><w:rPr>{UP}</w:rPr></w:style>'
    f'<w:style w:type="paragraph" w:styleId="All"><w:rPr>{UP}</w:rPr></w:style>'
)
AREA = "ст. 5¹ про 10 м² землі."
RAISED_RUNS = r("2. ст. 5"), r("1", UP), r(" про 10 м"), r("2", UP), r(" землі.")

RAISED_NUMBER = "1. Первый пункт.\n1¹. Новый пункт.\n2. Второй пункт.\n"
WITH_RAISED_NUMBER = (
    law("1. Первый пункт.") + par(r("1"), r("1", UP), r(". Новый пункт.")) + law("2. Второй пункт.")
)
RAISED_NOTES = par("<w:r><w:footnoteRef/></w:r>", r(" Сноска о 5"), r("1", UP), r("."))


def styled(text: str) -> str:
    """A run that a style of characters raises."""
    return r(text, '<w:rStyle w:val="High"/>')


SET_APART = table([p(), p("Приложение 1") + p("к приказу")])
ANNEXED = "1. Первый пункт.\n2. Второй пункт.\n\n# Приложение 1\n\nк приказу\n1. Сад.\n2. Парк.\n"


def apart(operations: str) -> Specimen:
    """A law with an annex whose first lines stand in the right cell of a table."""
    body = law("1. Первый пункт.", "2. Второй пункт.") + SET_APART + law("1. Сад.", "2. Парк.")
    return spec(ANNEXED, operations, body)


ODD: dict[str, Specimen] = {
    "set apart: words": apart(
        "- {op: replace-words, at: annex-1.part-1, old: приказу, new: закону}"
    ),
    "set apart: a line between its lines": apart(come("особое", "before: annex-1.part-1")),
    "set apart: a line of it deleted": apart(delete("annex-1.part-1")),
    "set apart: an item before it": apart(come("3. Новый.", "after: 2")),
    "set apart: an item behind it": apart(come("0. Новый.", "before: annex-1.1")),
    "set apart: another number": apart("- {op: renumber, at: annex-1, to: '2'}"),
    "set apart: all of it deleted": apart(delete("annex-1")),
    "set apart: an annex behind its own": apart(
        come("# Приложение 2\\n\\n1. Лес.", "after: annex-1").replace("'", '"')
    ),
    "set apart: as rows of a version from before": spec(
        "1. Первый пункт.\n2. Второй пункт.\n|  | Приложение 1 ¶ к приказу |\n3. Третий пункт.\n",
        "- {op: replace-words, at: table-1.row-1.cell-2, old: приказу, new: закону}",
        law("1. Первый пункт.", "2. Второй пункт.") + SET_APART + law("3. Третий пункт."),
    ),
    "raised: words between raised digits": words(AREA, replace("про", "о"), *RAISED_RUNS),
    "raised: words behind a raised digit": words(AREA, insert(" 1 поля", "м²"), *RAISED_RUNS),
    "raised: a raised digit for another": words(AREA, replace("5¹", "5²"), *RAISED_RUNS),
    "raised: a plain digit for a raised one": words(
        AREA, replace("5¹ про", "51 про"), *RAISED_RUNS
    ),
    "raised: a raised digit for a plain one": words(AREA, replace("10 м²", "1¹ м²"), *RAISED_RUNS),
    "raised: a raised digit deleted": words(AREA, replace("5¹", "5"), *RAISED_RUNS),
    "raised: by a style of characters": words(
        "ст. 5¹ закону",
        replace("5¹ закону", "6 закону"),
        r("2. ст. 5"),
        styled("1"),
        r(" закону"),
        styles=RAISING,
    ),
    "raised: by its place and size": words(
        "ст. 5¹² закону", replace("5¹²", "5¹³"), r("2. ст. 5"), r("12", SMALL_UP), r(" закону")
    ),
    "raised: in a paragraph that a style raises": words(
        "год ²⁰²⁰ и слово",
        replace("²⁰²⁰ и", "2021 и"),
        r("2. ", FLAT),
        r("год 2020 и слово", "<w:b/>"),
        properties='<w:pStyle w:val="All"/>',
        styles=RAISING,
    ),
    "raised: an item inserted after one with a raised number": spec(
        RAISED_NUMBER,
        come("1². Новейший пункт 2.", "after: 1¹"),
        WITH_RAISED_NUMBER,
    ),
    "raised: an item with a raised number deleted": spec(
        RAISED_NUMBER,
        delete("1¹"),
        WITH_RAISED_NUMBER,
    ),
    "raised: a number that takes another": spec(
        RAISED_NUMBER,
        f"- {{op: renumber, at: 1¹, to: 1-1{REASON}}}",
        WITH_RAISED_NUMBER,
    ),
    "raised: in a note, footnote": spec(
        "1. Первый[^1] пункт.\n2. Второй пункт.\n[^1] Сноска о 5¹.\n",
        f"- {{op: replace-words, at: footnote-1, old: 5¹, new: 5²{REASON}}}",
        par(r("1. Первый"), REFERENCE, r(" пункт.")) + law("2. Второй пункт."),
        footnotes=f'<w:footnote w:id="1">{RAISED_NOTES}</w:footnote>',
    ),
    "inserted among folded headings": spec(
        ARTICLES, come("# 1-1-бап. Жаңа\\n\\nЖаңа мәтін.", "after: 1").replace("'", '"'), FOLDED
    ),
    "a folded heading deleted": spec(ARTICLES, delete("1"), FOLDED),
    "the last folded heading deleted": spec(ARTICLES, delete("3"), FOLDED),
    "a folded heading moved": spec(
        ARTICLES, f"- {{op: move, at: 3, before: 1, number: '0'{REASON}}}", FOLDED
    ),
    "words before a table in a text box": spec(
        BOXED, f"- {{op: replace-words, at: 1, old: Первый, new: Иной{REASON}}}", WITH_BOXED_TABLE
    ),
    "inserted after the lines of a text box": spec(
        BANNERED,
        come("Новая часть.", "after: preamble.para-2"),
        BANNER + law("Первая часть.", "Вторая часть."),
    ),
    "words before an emoji": words(
        "книга 📘 закона", replace("книга", "том"), r("2. книга "), emoji(), r(" закона")
    ),
    "an emoji deleted": words(
        "книга 📘 закона", "op: delete-words, words: '📘 '", r("2. книга "), emoji(), r(" закона")
    ),
    "words after an emoji in its run": words(
        "книга 📘 закона",
        replace("закона", "права"),
        r("2. книга "),
        emoji('<w:t xml:space="preserve"> закона</w:t>'),
    ),
    "words beside words that stand twice": words(
        "сбор не взимается",
        replace("сбор", "налог"),
        r("2. сбор "),
        alternatives(r("не "), r("не ")),
        r("взимается"),
    ),
    "a paragraph beside one that stands twice": spec(
        PLAIN,
        delete("preamble.para-1"),
        p("Первая часть.")
        + alternatives(p("Вторая часть."), p("Вторая часть."))
        + p("Третья часть."),
    ),
    "words of a run whose look another has changed": words(
        "сто тенге в год",
        replace("тенге", "рублей"),
        r("2. сто тенге в год", f'<w:b/><w:rPrChange w:id="60" {WHO}><w:rPr/></w:rPrChange>'),
    ),
    "words of a control around a paragraph": spec(
        PLAIN, CHANGED, p("Первая часть.") + control(p("Вторая часть.")) + p("Третья часть.")
    ),
    "words of a control around a paragraph, without a reason": spec(
        PLAIN,
        CHANGED.replace(REASON, ""),
        p("Первая часть.") + control(p("Вторая часть.")) + p("Третья часть."),
    ),
    "words of the second paragraph of a control": spec(
        PLAIN, CHANGED, control(law("Первая часть.", "Вторая часть.")) + p("Третья часть.")
    ),
    "the first paragraph of a control deleted": spec(
        PLAIN,
        delete("preamble.para-1"),
        control(law("Первая часть.", "Вторая часть.")) + p("Третья часть."),
    ),
    "inserted before the first paragraph of a control": spec(
        PLAIN,
        come("Новая часть.", "before: preamble.para-2"),
        p("Первая часть.") + control(law("Вторая часть.", "Третья часть.")),
    ),
    "words of a control of plain text": words(
        "сто тенге в год",
        replace("сто", "двести"),
        r("2. "),
        control(r("сто"), "<w:text/>"),
        r(" тенге в год"),
    ),
    "words of a control around a cell": spec(
        GRID,
        f"- {{op: replace-words, at: table-1.row-1.cell-1, old: а, new: я{REASON}}}",
        table(*CELLS)
        .replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>", 1)
        .replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1)
        + p(),
    ),
    "a control of plain text deleted with its paragraph": spec(
        PLAIN,
        delete("preamble.para-2"),
        p("Первая часть.")
        + par(r("Вторая "), control(r("часть."), "<w:text/>"))
        + p("Третья часть."),
    ),
    "a row that a merged cell covers deleted": spec(
        MERGED_LAW, delete("table-1.row-4"), merged_rows()
    ),
    "all rows of a merged cell deleted": spec(
        FLAT_LAW, delete("table-1.row-2–table-1.row-4"), merged_rows()
    ),
    "a row inserted below a merged cell": spec(
        MERGED_LAW, come("| Соль | 5 |", "after: table-1.row-4"), merged_rows()
    ),
    "a row inserted above a merged cell": spec(
        MERGED_LAW, come("| Соль | 5 |", "after: table-1.row-1"), merged_rows()
    ),
    "a paragraph deleted with its footnote": spec(
        "Первая часть.\nВторая[^1] часть.\n  [^1] Сноска о праве.\nТретья часть.\n",
        delete("preamble.para-2"),
        p("Первая часть.")
        + par(r("Вторая"), REFERENCE, r(" часть."))
        + p("Третья часть.", '<w:jc w:val="right"/>'),
        footnotes=NOTES,
    ),
    "two paragraphs deleted, the last with its footnote": spec(
        "Первая часть.\nВторая часть.\nТретья[^1] часть.\n  [^1] Сноска о праве.\nКонец.\n",
        delete("preamble.para-2–preamble.para-3"),
        law("Первая часть.", "Вторая часть.")
        + par(r("Третья"), REFERENCE, r(" часть."))
        + p("Конец."),
        footnotes=NOTES,
    ),
    "one of several numbers that acts do not have deleted": spec(
        "Виды:\nПример 1: первый\nПример 2: второй\nПример 3: третий\n",
        delete("preamble.para-3"),
        p("Виды:") + "".join(p(t, numbered(1)) for t in ("первый", "второй", "третий")),
        numbering=EXAMPLES,
    ),
    "a heading whose number has no dot deleted": spec(
        "# 1 Общее\n\n## 1.1 Предмет\n\nТекст.\n\n## 1.2 Понятия\n\nСлова.\n",
        delete("1.1.1"),
        p("Общее", f"{numbered(1)}<w:outlineLvl w:val='0'/>")
        + p("Предмет", f"{numbered(1, 1)}<w:outlineLvl w:val='1'/>")
        + p("Текст.")
        + p("Понятия", f"{numbered(1, 1)}<w:outlineLvl w:val='1'/>")
        + p("Слова."),
        numbering=abstract(0, level(0, "%1"), level(1, "%1.%2")) + num(1, 0),
    ),
    "inserted after a paragraph whose number another has inserted": spec(
        "1. Первый пункт.\n2. Второй пункт.\n",
        come("3. Третий пункт.", "after: 2"),
        p("Первый пункт.", MARKED_NUMBER.format(70)) + p("Второй пункт.", MARKED_NUMBER.format(71)),
        numbering=LISTS,
    ),
    "the paragraph between two tables deleted": spec(
        "Часть.\n| а | б |\nМежду.\n| в | г |\nКонец.\n",
        delete("preamble~2.para-1"),
        p("Часть.") + table(CELLS[0]) + p("Между.") + table(CELLS[1]) + p("Конец."),
    ),
}
REFUSED: dict[str, Specimen] = {
    "a-line-between-those-of-a-text-box": spec(
        BANNERED,
        come("Новая часть.", "after: preamble.para-1"),
        BANNER + law("Первая часть.", "Вторая часть."),
    ),
    "a-cell-in-a-text-box": spec(
        BOXED,
        "- {op: replace-words, at: table-1.row-1.cell-1, old: Клетка, new: Ячейка, reason: Так}",
        WITH_BOXED_TABLE,
    ),
    "words-that-stand-twice": words(
        "сбор не взимается",
        "op: delete-words, words: 'не '",
        r("2. сбор "),
        alternatives(r("не "), r("не ")),
        r("взимается"),
    ),
    "a-paragraph-after-one-that-stands-twice": spec(
        PLAIN,
        delete("preamble.para-3"),
        p("Первая часть.")
        + alternatives(p("Вторая часть."), p("Вторая часть."))
        + p("Третья часть."),
    ),
    "words-in-a-covered-cell": spec(
        FLAT_LAW, "- {op: restate, at: table-1.row-3.cell-1, text: Соль}", merged_rows()
    ),
    "the-row-in-which-a-merged-cell-begins": spec(FLAT_LAW, delete("table-1.row-2"), merged_rows()),
    "a-row-that-would-part-a-merged-cell": spec(
        FLAT_LAW, come("| Соль | 5 |", "after: table-1.row-2"), merged_rows()
    ),
    "a-note-that-stays-without-its-reference": spec(
        "1. Право[^1] на отпуск.\n[^1] Сноска о праве.\n",
        "- {op: delete-words, at: 1, words: '[^1]', reason: Так}",
        par(r("1. Право"), REFERENCE, r(" на отпуск.")),
        footnotes=NOTES,
    ),
    "several-bodies": spec(
        LAW,
        delete("2"),
        law("1. Первый пункт.", "2. Второй пункт.") + "</w:body><w:body>" + p("3. Третий пункт."),
    ),
}
