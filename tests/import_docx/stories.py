"""Documents as they come, one for each thing that they may have; what each becomes is a golden."""

from __future__ import annotations

from tests.import_docx.documents import run
from tests.import_docx.lists import COMPATIBLE, DELETED, HEADED, LAW, LINKED, UNNUMBERED, listed
from tests.import_docx.packages import abstract, docx, level, num, numbered, p, style

CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def bold(text: str, properties: str = CENTRED) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, bold=True)}</w:p>"


def styled(name: str, text: str) -> str:
    return p(text, f'<w:pStyle w:val="{name}"/>')


def indented(text: str, twips: int) -> str:
    return p(text, f'<w:ind w:left="{twips}"/>')


def cell(*paragraphs: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def tr(*cells: str, header: bool = False) -> str:
    head = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{head}{''.join(cells)}</w:tr>"


def paragraph(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def box(*content: str) -> str:
    held = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{COMPATIBLE}"><mc:Choice Requires="wps"><w:drawing>'
        f"{held}</w:drawing></mc:Choice><mc:Fallback><w:pict>{held}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(code: str, result: str) -> str:
    marks = ["begin", "separate", "end"]
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in marks)
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{run(result)}{end}"


def reference(kind: str, number: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference {more} w:id="{number}"/></w:r>'


def note(kind: str, number: int, *texts: str) -> str:
    return f'<w:{kind} w:id="{number}">{"".join(map(p, texts))}</w:{kind}>'


HEADINGS = (
    style("a3", based="1").replace('w:val="a3"/>', 'w:val="Title"/>', 1)
    + style("1", '<w:outlineLvl w:val="0"/>')
    + style("2", '<w:outlineLvl w:val="1"/>')
    + style("Child", based="2")
    + style("11").replace('w:name w:val="11"', 'w:name w:val="toc 1"')
)

STORIES: dict[str, bytes] = {
    "a-law": docx(
        bold("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН")
        + bold("О государственной службе")
        + p("Настоящий Закон регулирует отношения, связанные с государственной службой.")
        + bold("Раздел 1. Общая часть")
        + bold("Глава 1. Общие положения")
        + bold("Статья 1. Основные понятия", "")
        + p("В настоящем Законе используются следующие понятия:")
        + p("1) государственный служащий – гражданин Республики Казахстан;")
        + p("2)\tгосударственная служба – деятельность служащих.")
        + p("Иные понятия используются в значениях других законов.")
        + bold("Статья 2. Принципы", "")
        + p("1. Государственная служба основана на принципах:")
        + p("– законности;")
        + p("– верности присяге.")
        + p("2.Служащие обязаны:")
        + p("1) соблюдать законы;")
        + p("2) хранить тайны:")
        + p("а) государственные;")
        + p("б) служебные;")
        + p("2-1) являться на службу.")
        + p("Обязанности устанавливаются только законом.")
        + bold("Глава 2. Поступление на службу")
        + bold("Статья 3. Конкурс", "")
        + p("Статья 4 настоящего Закона действует и для конкурса.")
    ),
    "a-decree-in-kazakh": docx(
        p("Қазақстан Республикасы", RIGHT)
        + p("Президентінің Жарлығымен бекітілген", RIGHT)
        + bold("Ар-намыс кодексі")
        + bold("1-бөлім. Жалпы ережелер")
        + p("1. Мемлекеттік қызмет – халықтың сенімі.")
        + p("2. Қызметшілер:")
        + p("1) заңды сақтайды;")
        + p("2) халыққа қызмет етеді.")
        + bold("2-бөлім. Мінез-құлық қағидалары")
        + p("3. Қызметшілер әдепті болады.")
        + p("1-қосымша", RIGHT)
        + p("Кодекске", RIGHT)
        + bold("Ант мәтіні")
        + p("Ант беремін.")
    ),
    "a-code-in-english": docx(
        styled("a3", "Code of Honour")
        + styled("1", "Part 1. General")
        + styled("2", "Article 1. Purpose")
        + p("(1) This Code binds civil servants.")
        + p("(a) of the state;")
        + p("(b) of its bodies.")
        + p("(2) It does not bind judges.")
        + styled("Child", "Article 2. Scope")
        + p("The scope is the state."),
        styles=HEADINGS,
    ),
    "numbers-that-are-automatic": docx(
        styled("H1", "Жалпы ережелер")
        + styled("H2", "Мақсаты")
        + p("Тармақтың бірінші бөлігі:", numbered(2))
        + p("бірінші;", numbered(2, 1))
        + p("екінші.", numbered(2, 1))
        + p("Келесі тармақ.", numbered(2))
        + styled("H1", "Ерекше ережелер")
        + styled("H2", "Тәртібі")
        + p("", numbered(2)),
        styles=HEADED,
        numbering=LINKED + LAW.replace('Id="0"', 'Id="1"') + num(1, 0) + num(2, 1),
    ),
    "numbers-that-acts-do-not-know": docx(
        listed(0, 1, 2, 3),
        numbering=abstract(
            0,
            level(0, "%1", "upperRoman"),
            level(1, "%2.", "lowerLetter"),
            level(2, "%3.", "hebrew1"),
            level(3, "\uf0b7", "bullet"),
        )
        + num(1, 0),
    ),
    "levels-by-indent": docx(
        p("1. Первый:")
        + indented("1. вложенный первый;", 700)
        + indented("2. вложенный второй.", 700)
        + p("2. Второй.")
    ),
    "roman-and-latin-letters": docx(
        "".join(
            p(f"{letter}) text;")
            for letter in (
                "a",
                "b",
                "i",
                "ii",
                "iii",
                "iv",
                "v",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i",
                "j",
            )
        )
    ),
    "captions-in-the-middle": docx(
        bold("Правила этикета")
        + bold("Общие положения")
        + p("1. Первый пункт.")
        + bold("Обязанности")
        + p("2. Второй пункт.")
        + bold("3. Заключительные положения")
        + p("3. Третий пункт.")
    ),
    "a-heading-in-two-paragraphs": docx(
        bold("РАЗДЕЛ I") + bold("ОБЩИЕ ПОЛОЖЕНИЯ") + p("1. Первый.")
    ),
    "annexes": docx(
        p("О службе", CENTRED)
        + p("1. Утвердить перечень.")
        + p("Приложение 1", RIGHT)
        + p("к приказу", RIGHT)
        + bold("ПЕРЕЧЕНЬ")
        + p("1. Первый.")
        + bold("Глава 1. Порядок")
        + p("2. Второй. Приложение 2 не применяется.")
        + p("Приложение 2 к настоящему приказу применяется сразу;")
        + p("Приложение 2")
        + p("1. Первый.")
    ),
    "an-order-that-approves-rules": docx(
        bold("Қағидаларды бекіту туралы")
        + p("Заңның 5-бабына сәйкес БҰЙЫРАМЫН:")
        + p("1. Қоса беріліп отырған Қағидалар бекітілсін.")
        + p("2. Осы бұйрық қолданысқа енгізіледі.")
        + paragraph(run("Министр\tА. Б."))
        + p("Бұйрыққа", RIGHT)
        + p("қосымша", RIGHT)
        + bold("Әдеп қағидалары")
        + bold("1-тарау. Жалпы ережелер")
        + p("1. Мыналар сақталсын:")
        + p("1) адалдық;")
        + p("2) әділдік.")
        + bold("§ 1. Тәртіп")
        + p("2. Тәртіп сақталсын.")
    ),
    "new-wording-in-quotation-marks": docx(
        p("1. Внести в Закон следующие изменения:")
        + p("1) статью 5 изложить в следующей редакции:")
        + p("«Статья 5. Права")
        + p("1. Служащий имеет права:")
        + p("1) на труд;")
        + p("2) на отдых.»;")
        + p("2) дополнить статьей 6 следующего содержания:")
        + p("«Статья 6. «О чести»")
        + p("Честь охраняется законом.».")
        + p("2. Настоящий Закон вводится в действие со дня опубликования.")
    ),
    "notes": docx(
        bold("Положение")
        + paragraph(run("1. Первый"), reference("footnote", 2), run(" пункт:"))
        + paragraph(run("1) подпункт"), reference("endnote", 2), run(";"))
        + p("2) другой.")
        + paragraph(
            run("2. Второй"), reference("footnote", 3, 'w:customMarkFollows="1"'), run("*.")
        )
        + p("", numbered(9)),
        footnotes=note("footnote", 2, "О первом.", "1. И еще о нем.")
        + note("footnote", 3, "* О втором."),
        endnotes=note("endnote", 2, "О подпункте."),
    ),
    "tables": docx(
        p("1. Перечень:")
        + table(
            tr(cell(p("№")), cell(p("Должность")), header=True),
            tr(cell(p("", numbered(1))), cell(p("Министр"), p("1) первый;"), p(""))),
            tr(cell(p("a | b ¶ c")), cell(table(tr(cell(p("внутри")))), p())),
            tr(cell(p("Итого"), more='<w:gridSpan w:val="2"/>')),
        )
        + table(tr(cell(p("другая")), cell(p())))
        + p("2. Далее."),
        numbering=LAW + num(1, 0),
    ),
    "things-that-are-no-text": docx(
        p("1. Первый.", mark="")
        + paragraph(run("2. Второй "), "<w:r><w:drawing/></w:r>", run("с рисунком."))
        + paragraph(run("3. Третий "), box(p("В рамке."), p("1. И еще.")), run("с рамкой."))
        + paragraph(
            run("4. Формула "),
            f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>a+b</m:t></m:r></m:oMath>',
        )
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>5. Скрытый.</w:t></w:r></w:p>"
        + paragraph(run("6. Знак "), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
        + paragraph(field("LISTNUM NumberDefault", ""), run("Сам себе номер."))
        + "<w:sectPr/>",
        header=p("Проект"),
    ),
    "things-around-text": docx(
        paragraph(
            "<w:hyperlink>", run("1. Ссылка"), "</w:hyperlink>", run(" и "), field("REF x", "поле")
        )
        + f"<w:sdt><w:sdtContent>{p('2. Поле ввода.')}</w:sdtContent></w:sdt>"
        + p("3. Строка", "").replace("Строка", "Строка</w:t><w:br/><w:t>за строкой")
        + paragraph(run("4.\xa0Неразрывный и "), "<w:r><w:noBreakHyphen/></w:r>", run("дефис."))
    ),
    "a-table-of-contents": docx(
        styled("11", "Статья 1. Права\t3") + styled("2", "Статья 1. Права") + p("Текст."),
        styles=HEADINGS,
    ),
    "lines-that-look-like-markup": docx(
        "".join(
            map(
                p,
                (
                    *(
                        "# не заголовок",
                        "= не название",
                        "| не таблица |",
                        "\\ черта",
                        "[^1] не сноска",
                    ),
                    *(
                        "{примечание редактора}",
                        "[… 2.–4.]",
                        "[…] неполно",
                        "2015. год",
                        "5 . пункт",
                    ),
                ),
            )
        )
    ),
    "styles-without-words": docx(
        styled("1", "Введение")
        + p("Текст.")
        + styled("1", "Основная часть")
        + styled("2", "Первая тема")
        + p("Текст.")
        + styled("2", "1. Вторая тема")
        + p("1. Пункт.")
        + p("none", UNNUMBERED),
        styles=HEADINGS,
    ),
    "tracked-changes": docx(
        p("1. Первый.")
        + p("2. Второй.", mark=DELETED)
        .replace("<w:r>", "<w:del w:id='2' w:author='Б.'><w:r>")
        .replace("</w:r></w:p>", "</w:r></w:del></w:p>")
        + paragraph(
            run("3. Третий"), '<w:ins w:id="3" w:author="А.">', run(" новый"), "</w:ins>", run(".")
        )
    ),
}
