"""Titles of several lines."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.language.addresses import address
from drafting.model.address import Target
from drafting.model.change import ChangeSet
from drafting.model.localized import same
from drafting.model.operation import (
    Delete,
    Insert,
    Operation,
    ReplaceWords,
    Restate,
    RestateHeading,
)
from drafting.model.papers.paper import Paragraph, Role
from drafting.papers.body import blocks
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

TEXT = "= ЗАКОН\n\n= О совете\nПреамбула.\n1. Текст.\n"


def test_each_line_of_a_title_is_found() -> None:
    law = act(TEXT, language="ru")
    assert write_act(law) == TEXT
    assert [site.address for site in law.lines()] == [
        "title", "title.para-2", "preamble.para-1", "1"
    ]  # fmt: skip
    for language in ("kk", "ru", "en"):
        for site in law.lines():
            written = address.words(Target(site), language)
            assert address.find(law, written).site is site


def test_each_line_of_a_title_is_a_title_on_paper() -> None:
    shown = blocks(ChangeSet.unchanged(act(TEXT)))
    roles = [block.role for block in shown if isinstance(block, Paragraph)]
    assert roles == [Role.TITLE, Role.TITLE, Role.TEXT, Role.TEXT]


@pytest.mark.parametrize(
    ("operation", "title"),
    [
        (RestateHeading(at=("title",), text=same("КОДЕКС")), "= КОДЕКС\n"),
        (RestateHeading(at=("title",), text=same("КОДЕКС\nО суде")), "= КОДЕКС\n= О суде\n"),
        (Restate(at=("title",), text=same("= КОДЕКС\n= О суде")), "= КОДЕКС\n= О суде\n"),
        (Restate(at=("title.para-2",), text=same("О суде")), "= ЗАКОН\n\n= О суде\n"),
        (
            ReplaceWords(at=("title",), old=same("совете"), new=same("суде")),
            "= ЗАКОН\n\n= О суде\n",
        ),
        (Delete(at=("title.para-2",)), "= ЗАКОН\n"),
        (
            Insert(after="title.para-2", text=same("Республики")),
            "= ЗАКОН\n\n= О совете\n= Республики\n",
        ),
    ],
)
def test_each_line_of_a_title_is_amended(operation: Operation, title: str) -> None:
    amended = apply(act(TEXT, language="ru"), propose(operation)).act
    assert write_act(amended) == f"{title}Преамбула.\n1. Текст.\n"


@pytest.mark.parametrize("text", ["a\n= b", "= a\nb\n= c", "{n}\n= a", "1. a\n= b"])
def test_a_title_stands_before_all_else(text: str) -> None:
    with pytest.raises(FormatError):
        act(text)
