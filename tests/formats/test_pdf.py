"""A PDF: what is printed around the text goes, broken paragraphs are whole, and all is named."""

from __future__ import annotations

import random
import sys
import textwrap
import zlib
from collections import Counter
from collections.abc import Iterator

import pytest

from drafting.errors import FormatError
from drafting.text.writer import write_act
from tests.formats.printed import ADVANCE, HEIGHT, SIZE, WIDTH, Printed, pdf
from tests.imports import imported

LEFT, INDENT, COLUMNS, ROWS = 90, 30, 68, 8
"""The margin and the indent of a paragraph, in points; letters of a line, lines of a page."""
HEAD = "ЗАКОН О САДАХ"
LAW = """# Статья 1. Ворота

1. Ворота садов закрываются на ночь и открываются на рассвете хранителем ворот, который \
назначается общественно-полезным собранием жителей на срок, предусмотренный пунктом 2 \
статьи 3 настоящего Закона.
2. Ворота окрашиваются:
  1) в зелёный цвет, если сад старше ста лет и находится под охраной государства в порядке, \
установленном законодательством об охране памятников;
  2) в белый цвет.

# Статья 2. Деревья

3. Деревья считаются каждый год; о числе деревьев хранитель сообщает собранию не позднее \
первого июня, а собрание – жителям.
"""


def paragraphs() -> Iterator[tuple[str, bool]]:
    for line in LAW.splitlines():
        if line:
            yield line.removeprefix("# ").strip(), line.startswith("#")


def broken(text: str, *, hyphens: bool) -> list[str]:
    """The lines of a paragraph, whose first one is indented."""
    room = COLUMNS - round(INDENT / (SIZE * ADVANCE))
    if not hyphens:
        first, *_ = textwrap.wrap(text, room, break_on_hyphens=False)
        rest = text[len(first) :].strip()
        return [first, *textwrap.wrap(rest, COLUMNS, break_on_hyphens=False)]
    lines = []
    while len(text) > room:
        cut = text.rfind(" ", 0, room)
        word = text[cut + 1 :].split(maxsplit=1)[0]
        fits = room - cut - 2
        if word.isalpha() and 3 <= fits < len(word) - 2:
            lines.append(f"{text[: cut + 1 + fits]}-")
            text = text[cut + 1 + fits :]
        else:
            lines.append(text[:cut])
            text = text[cut + 1 :]
        room = COLUMNS
    return [*lines, text]


def printed(*, hyphens: bool = False, numbered: bool = False) -> bytes:
    lines: list[tuple[float, str, bool]] = []
    for text, heading in paragraphs():
        if heading:
            width = len(text) * SIZE * ADVANCE
            lines.append((LEFT + (COLUMNS * SIZE * ADVANCE - width) / 2, text, True))
            continue
        for at, line in enumerate(broken(text, hyphens=hyphens)):
            lines.append((LEFT + (0 if at else INDENT), line, False))
    pages = []
    for start in range(0, len(lines), ROWS):
        number = start // ROWS + 1
        page = [Printed(250, HEIGHT - 40, HEAD), Printed(WIDTH / 2, 40, f"– {number} –")]
        for row, (x, text, bold) in enumerate(lines[start : start + ROWS], start=1):
            y = HEIGHT - 80 - 18 * row
            page.append(Printed(x, y, text, bold))
            if numbered:
                page.append(Printed(40, y, str(start + row)))
        pages.append(page)
    while len(pages) < 3:  # of a head that stands once or twice nobody knows that it is one
        pages.append([*pages[0][:1], Printed(WIDTH / 2, 40, f"– {len(pages) + 1} –")])
    return pdf(pages)


@pytest.mark.parametrize("hyphens", [False, True])
@pytest.mark.parametrize("numbered", [False, True])
def test_the_text_that_was_printed_comes_in(hyphens: bool, numbered: bool) -> None:
    read = imported(printed(hyphens=hyphens, numbered=numbered), "ru", "law.pdf")
    assert write_act(read.act) == LAW
    named = Counter(what for what, _ in read.changed)
    assert named["running heads and feet are left out"] == 3
    assert named["numbers of pages are left out"] == 3
    assert named["line numbers are left out"] == 2 * numbered
    joins = sum(count for what, count in named.items() if "join" in what)
    assert joins == sum(len(broken(text, hyphens=hyphens)) - 1 for text, _ in paragraphs())


def test_columns_are_read_one_after_the_other() -> None:
    page = [
        Printed(x, HEIGHT - 80 - 18 * row, f"{start + row}. {words}.")
        for x, start, words in ((50, 0, "Ворота закрыты"), (330, 10, "Деревья посчитаны"))
        for row in range(1, 11)
    ]
    read = imported(pdf([page]), "ru", "law.pdf")
    assert [site.provision.num for site in read.act.lines()] == [str(n) for n in range(1, 21)]
    assert ("pages of two columns are read one column after the other", "") in read.changed


def test_a_sign_that_no_font_here_shows_is_not_lost_in_silence() -> None:
    """PDFium passes over a piece of text in which it sees nothing."""
    read = imported(
        pdf([[Printed(90, 700, "1. Номер сада обозначается знаком"), Printed(300, 700, "№")]]),
        "ru",
        "law.pdf",
    )
    assert "№" in write_act(read.act) or any("page 1: 1" in place for _, place in read.changed)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (pdf([[], [], [Printed(9, 9, "5")]]), "pictures of pages, and no text"),
        (b"%PDF-1.7", "not a complete PDF"),
        (b"no PDF at all", "not a complete PDF"),
        (b"%PDF-1.7\n4 0 obj <<>> stream\n" + zlib.compress(bytes(7 << 20)), "would unpack to"),
        (
            b"%PDF-1.7\n4 0 obj <<>> stream\n" + zlib.compress(zlib.compress(bytes(7 << 20))),
            "would unpack to",
        ),
        (printed()[:900], "not a complete PDF|pictures of pages"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        imported(data, "ru", "law.pdf")


def test_without_its_library_a_pdf_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(FormatError, match="`pypdfium2`, which is not installed"):
        imported(printed(), "ru", "law.pdf")


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_pdf_comes_in_or_is_refused(seed: int) -> None:
    data = bytearray(printed())
    chance = random.Random(seed)
    for _ in range(chance.choice([1, 5, 50])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        imported(bytes(data), "ru", "law.pdf")
    except FormatError:
        return
