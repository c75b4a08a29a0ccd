"""Two versions of an act as documents of a given size, the same for the same numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.compare_docx.packages import written
from tests.import_docx.packages import p
from tests.inplace.specimens import SECTION

_WORDS = (
    "право гражданин закон орган порядок срок решение заявление договор работник статья пункт "
    "обязанность ответственность государственный местный уполномоченный установленный настоящий "
    "следующий бюджет налог суд жалоба проверка сведения документ реестр лицензия разрешение день "
    "месяц год лицо организация деятельность безопасность охрана труд отпуск оплата гарантия"
).split()


def _sentence(draw: random.Random, least: int = 8, most: int = 30) -> str:
    words = [draw.choice(_WORDS) for _ in range(draw.randint(least, most))]
    return " ".join(words).capitalize()


def _act(draw: random.Random, size: int) -> Iterator[str]:
    """An article in every seventh line, its items between."""
    for number in range(size):
        article, item = divmod(number, 7)
        label = f"Статья {article + 1}." if item == 0 else f"{item}."
        yield f"{label} {_sentence(draw)}."


def _amended(draw: random.Random, lines: list[str], share: float) -> Iterator[str]:
    """Of the lines that change half have words replaced, a fifth goes, a fifth comes, and a tenth
    grows."""
    changed = set(draw.sample(range(len(lines)), round(len(lines) * share)))
    for number, line in enumerate(lines):
        kind = draw.random() if number in changed else 1.0
        words = line.split(" ")
        at = draw.randrange(2, len(words) - 1)
        if kind < 0.5:
            words[at] = "иное"
            yield " ".join(words)
        elif kind < 0.7:
            continue
        elif kind < 0.9:
            yield line
            yield f"{number}-1. {_sentence(draw)}."
        elif kind < 1.0:
            yield " ".join([*words[:at], "а", "также", draw.choice(_WORDS), *words[at:]])
        else:
            yield line


def two_versions(size: int, share: float) -> tuple[bytes, bytes]:
    """The old and the new document, of so many paragraphs, of which that share changes."""
    draw = random.Random(size)
    old = list(_act(draw, size))
    new = list(_amended(draw, old, share))
    return _document(old), _document(new)


def _document(lines: list[str]) -> bytes:
    body = "".join(p(line, '<w:jc w:val="both"/>') for line in lines) + SECTION
    return written(lambda _: body)
