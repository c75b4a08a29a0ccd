"""Words with a quotation mark that a reader would take for that of the quotation are refused."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.language import STYLES
from drafting.model.localized import same
from drafting.model.operation import (
    DeleteWords,
    Forms,
    InsertWords,
    Operation,
    ReplaceEverywhere,
    ReplaceWords,
)
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

EN = "1. A walk “is public.”\n2. A walk ‘is’ the owner’s. It is public.\n"
RU = "1. Сад «открыт.»\n2. Сад «ТОО «Роза»» закрыт. Он открыт.\n"


def _read_back(text: str, operation: Operation, language: str, style: str = "") -> None:
    """Written and read back to the same text."""
    law = act(text, language=language)
    amended = apply(law, propose(operation))
    written = write(amended, propose(operation), language, style).text
    back = resolved(read_instructions(written, language), law, ends=True)
    assert write_act(apply(law, propose(*back)).act) == write_act(amended.act)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "operation",
    [
        ReplaceEverywhere(id="a", forms=Forms({"": {"is public.”": "is open.”"}})),
        DeleteWords(id="a", at=("1",), words=same("public.”")),
        DeleteWords(id="a", at=("1",), words=same("“is")),
        InsertWords(id="a", at=("1",), words=same("or not.”"), after=same("public.”")),
        ReplaceWords(id="a", at=("1",), old=same("“is"), new=same("“was")),
    ],
)
def test_words_with_one_mark_of_two_are_refused(operation: Operation, style: str) -> None:
    with pytest.raises(PhraseError, match="read as that of the quotation"):
        _read_back(EN, operation, "en", style)


@pytest.mark.parametrize("language", ["ru", "uk", "kk"])
@pytest.mark.parametrize(
    "operation",
    [
        ReplaceEverywhere(id="a", forms=Forms({"": {"открыт.»": "закрыт.»"}})),
        DeleteWords(id="a", at=("1",), words=same("открыт.»")),
        ReplaceWords(id="a", at=("1",), old=same("открыт"), new=same("цел» и «открыт")),
        ReplaceWords(id="a", at=("2",), old=same("«Роза»»"), new=same("«Дуб»")),
    ],
)
def test_so_they_are_in_other_languages(operation: Operation, language: str) -> None:
    with pytest.raises(PhraseError, match="read as that of the quotation"):
        _read_back(RU, operation, language)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "operation",
    [
        ReplaceWords(id="a", at=("1",), old=same("is public.”"), new=same("is open.”")),
        DeleteWords(id="a", at=("1",), words=same("“is public.”")),
        DeleteWords(id="a", at=("2",), words=same("the owner’s")),
    ],
)
def test_marks_that_show_what_is_meant_are_written(operation: Operation, style: str) -> None:
    """Old and new words that end with the same mark change the same without it."""
    _read_back(EN, operation, "en", style)


@pytest.mark.parametrize("language", ["ru", "uk", "kk"])
def test_words_with_both_marks_are_written(language: str) -> None:
    whole = ReplaceWords(id="a", at=("2",), old=same("«ТОО «Роза»»"), new=same("ТОО «Дуб»"))
    _read_back(RU, whole, language)
