"""The language of a document: its letters tell it, or it says so itself."""

from __future__ import annotations

import pytest

from drafting.word.document.document import read_document
from drafting.word.reading.language import language_of
from tests.import_docx.packages import docx, p
from tests.inplace.odd_specimens import box

RU = "Настоящий Закон регулирует отношения."
KK = "Осы Заң қоғамдық қатынастарды реттейді."
NOTHING = "nothing: it has no known letters"
LETTERS, ITSELF = "its letters", "its proofing language"


def lang(code: str) -> str:
    return f"<w:p><w:r><w:rPr><w:lang w:val='{code}'/></w:rPr></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        (p(RU), {}, ("ru", LETTERS)),
        (p(RU) + lang("en-US"), {}, ("ru", LETTERS)),
        (p(RU) + lang("ru-RU"), {}, ("ru", ITSELF)),
        (p(RU) + lang("bg-BG"), {}, ("bg", ITSELF)),
        (p(KK) + lang("ru-RU"), {}, ("kk", LETTERS)),
        (p(RU * 50 + KK), {}, ("ru", LETTERS)),
        (p("Земельні відносини є їх об’єктом."), {}, ("uk", LETTERS)),
        (p("This Act binds the state."), {}, ("en", LETTERS)),
        (p("Dieses Gesetz gilt.") + lang("de-DE"), {}, ("de", ITSELF)),
        (p("Code") + lang("ru-RU"), {}, ("en", LETTERS)),
        (p("中华人民共和国") + lang("en-US"), {}, ("zh", LETTERS)),
        (
            p("中华人民共和国") + lang("en-US").replace("w:val", "w:eastAsia='zh-CN' w:val"),
            {},
            ("zh", ITSELF),
        ),
        (p("中华人民共和国"), {}, ("zh", LETTERS)),
        (p("대한민국 정원법"), {}, ("ko", LETTERS)),
        (p("日本の庭園に関する法律"), {}, ("ja", LETTERS)),
        (p("สวน"), {}, ("en", NOTHING)),
        (f"<w:p>{box(p('The fee is paid.'))}</w:p>", {}, ("en", LETTERS)),
        (p("Loi"), {"settings": "<w:themeFontLang w:val='fr-FR'/>"}, ("fr", ITSELF)),
        (
            p("Loi"),
            {
                "styles": "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='fr'/></w:rPr>"
                "</w:rPrDefault></w:docDefaults>"
            },
            ("fr", ITSELF),
        ),
    ],
)
def test_the_language(body: str, parts: dict[str, str], expected: tuple[str, str]) -> None:
    assert language_of(read_document(docx(body, **parts), "law.docx")) == expected
