"""Documents with what word processors write beside the plain elements, each with a change."""

from __future__ import annotations

from tests.import_docx.packages import p
from tests.inplace.specimens import LAW, REASON, Specimen, come, delete, law, par, r, spec, table

W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
COLLAPSED = f"<w15:collapsed {W15}/>"
ARTICLES = "# 1-бап. Бірінші\n\nМәтін.\n\n# 2-бап. Екінші\n\nТағы мәтін.\n\n# 3-бап. Үшінші\n\nСоңы.\n"
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


BOXED_TABLE = box(table([p("Клетка")]) + p())
BOXED = LAW.replace("2. Второй пункт.\n", "2. Второй пункт.\n| Клетка |\n")
WITH_BOXED_TABLE = p("1. Первый пункт.") + par(r("2. Второй пункт."), BOXED_TABLE)
WITH_BOXED_TABLE += p("3. Третий пункт.")
IN_A_BOX = frozenset({"Клетка", "Врезка.", "Вторая строка."})
BANNER = par(box(p("Врезка.") + p("Вторая строка.")))
BANNERED = "Врезка.\nВторая строка.\nПервая часть.\nВторая часть.\n"

ODD: dict[str, Specimen] = {
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
}
