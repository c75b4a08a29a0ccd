"""Plain texts whose lines are broken at one width, also amid words: which hyphens stay."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from tests.imports import imported
from tests.work import lines_run

RUSSIAN = """\
                        ЗАКОН О САДАХ

1. Ворота закрывают ночью, ключи передают сторожу, за управ-
ление садом он отвечает перед советом, и за социально-эконо-
мический отчёт, и за план, в котором совет раз в год опреде-
ляет, какие деревья сажают, каково управление, и социально-/
экономический расчёт расходов на год, и за одно-, двухлетние
и многолетние растения, и за все старые деревья: одно- и
многоствольные.
2. Сторож внимателен, и никто не вправе без его ведома войти
в сад, пока он не спит, а ключей не дают когда- и кому-
либо.
"""
ENGLISH = """\
                             GARDEN ACT

1. The gate is shut at night, and the council is con-
sulted on what is planted, on the long-term plan and on
the short-term one; no tree is felled where it is not con-
sulted, and whoever fells one pays what the council de-
termines, having regard to the long-
term plan, and to what is consulted on, in the short-
or long-term view, in the north of the town, the north-
western one too, and a western gate is kept shut.
"""


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            RUSSIAN,
            "ru",
            ["за управление садом", "социально-экономический отчёт", "определяет",
             "социально-/экономический расчёт", "одно- и многоствольные", "когда- и кому-либо"],
        ),
        (
            ENGLISH,
            "en",
            ["consulted on what", "not consulted", "determines", "long-term plan, and",
             "short- or long-term view", "the north-western one"],
        ),
    ],
)  # fmt: skip
def test_words_that_a_line_end_parts_are_joined(text: str, language: str, words: list[str]) -> None:
    read = imported(text, language)
    law = write_act(read.act)
    assert [each for each in words if each not in law] == []
    joins = [found for each in read.warnings if "parted" in each.problem for found in each.found]
    assert len(joins) == sum(
        line.endswith("-") and not after.startswith(("or ", "многоствольные"))
        for line, after in zip(text.split("\n"), text.split("\n")[1:], strict=False)
    )


def test_a_long_paragraph_of_parted_words_is_soon_read() -> None:
    def work(lines: int) -> int:
        text = (
            "ЗАКОН\n\n1. "
            + "сад у дома и река за полем, и лес, и горы, и весь луг, и пар-\nк " * lines
        )
        return lines_run(lambda: imported(text, "ru").act)

    work(4)
    assert work(80) < 2.6 * work(40)
