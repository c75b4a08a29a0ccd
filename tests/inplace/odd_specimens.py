"""Documents with what word processors write beside the plain elements, each with a change."""

from __future__ import annotations

from tests.import_docx.packages import p
from tests.inplace.specimens import REASON, Specimen, come, delete, law, spec

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

ODD: dict[str, Specimen] = {
    "inserted among folded headings": spec(
        ARTICLES, come("# 1-1-бап. Жаңа\\n\\nЖаңа мәтін.", "after: 1").replace("'", '"'), FOLDED
    ),
    "a folded heading deleted": spec(ARTICLES, delete("1"), FOLDED),
    "the last folded heading deleted": spec(ARTICLES, delete("3"), FOLDED),
    "a folded heading moved": spec(
        ARTICLES, f"- {{op: move, at: 3, before: 1, number: '0'{REASON}}}", FOLDED
    ),
}
