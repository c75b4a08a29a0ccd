"""What an explanatory note says of the citations that a proposal affects."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.errors import Problem
from drafting.model.localized import Localized, same
from drafting.model.operation import (
    Delete,
    Forms,
    Insert,
    Operation,
    Renumber,
    ReplaceEverywhere,
    ReplaceWords,
)
from drafting.papers import note
from drafting.patch import apply
from drafting.render.plain import render_plain
from tests.acts import act
from tests.laws.proposals import propose
from tests.papers.matters import matter

LAWS = {
    "en": "1. A mole digs.\n2. A mole under item 1 rests.\n3. Bees fly.\n",
    "ru": "1. Крот роет.\n2. Крот по пункту 1 отдыхает.\n3. Пчелы летают.\n",
    "uk": "1. Кріт риє.\n2. Кріт за пунктом 1 спить.\n3. Бджоли літають.\n",
    "kk": "1. Көртышқан қазады.\n2. 1-тармақтағы көртышқан демалады.\n3. Аралар ұшады.\n",
}
SAID = {
    "en": "Item 2: “A mole under [item 1] rests”. Before: “1. A mole digs”. Now: “1. [deleted]”.",
    "ru": "Пункт 2: «Крот по [пункту 1] отдыхает». Было: «1. Крот роет». Стало: «1. [исключен]».",
    "uk": "Пункт 2: «Кріт за [пунктом 1] спить». Було: «1. Кріт риє». Стало: «1. [виключено]».",
    "kk": "2-тармақ: «[1-тармақтағы] көртышқан демалады». Бұрын: «1. Көртышқан қазады». "
    "Енді: «1. [алып тасталды]».",
}


def _said(language: str, *operations: Operation) -> str:
    change = propose(*operations)
    paper = note(matter(change, apply(act(LAWS[language], None, language), change)))
    (found,) = [line for line in render_plain(paper).splitlines() if "[1-" in line or "1]" in line]
    return found


@pytest.mark.parametrize("language", LAWS)
def test_a_citation_that_loses_what_it_cites_is_in_the_language_of_the_note(
    language: str,
) -> None:
    assert _said(language, Delete(id="1", at=("1",))) == SAID[language]


def test_what_is_cited_is_quoted_as_it_was_and_is() -> None:
    words = ReplaceWords(id="1", at=("1",), old=same("digs"), new=same("eats"))
    assert _said("en", words) == (
        "Item 2: “A mole under [item 1] rests”. Before: “A mole digs”. Now: “A mole eats”."
    )


def test_a_place_is_named_where_it_is_another() -> None:
    moved = Renumber(id="1", at=("1",), to=("1-1",))
    assert _said("en", moved).endswith(
        "Before: “1. A mole digs”. Now (item 1-1): “1-1. A mole digs”."
    )
    taken = Insert(id="2", before="1", text=same("1. A bee digs."))
    assert _said("en", moved, taken).endswith("The citation now leads elsewhere: “1. A bee digs”.")


def _note(language: str, reason: Localized, code: str) -> list[str]:
    """The lines of a note on a deletion, where one warning of that code was given."""
    change = propose(Delete(id="1", at=("3",), reason=reason))
    found = matter(change, apply(act("3. a\n4. b\n", None, language), change))
    warned = evolve(found, warnings=(Problem(code, "no amending text"),))
    return render_plain(note(warned)).splitlines()


def test_a_note_without_an_amending_text_lists_no_change_without_a_reason() -> None:
    assert not [line for line in _note("de", same("r"), "no-language") if "reason in" in line]


def test_a_change_whose_reason_is_in_another_language_is_listed() -> None:
    lines = _note("de", Localized({"en": "Moles."}), "no-language")
    assert lines[lines.index("Changes without a reason in this language:") + 1] == "Item 3"


def test_a_reason_in_another_language_stands_in_a_note_without_labels_of_its_own() -> None:
    lines = _note("de", Localized({"en": "Moles."}), "no-language")
    assert [line for line in lines if "Moles." in line]
    assert not [line for line in lines if "Not in" in line]


def test_a_form_that_stands_in_an_exception_is_not_called_absent_from_the_text() -> None:
    forms = Forms({"en": {"mole": "vole", "bees": "wasps"}})
    change = propose(ReplaceEverywhere(id="1", except_=("3",), forms=forms))
    text = render_plain(note(matter(change, apply(act(LAWS["en"], None, "en"), change))))
    assert "Forms of words that do not stand where they are to be replaced:\nbees\n" in text
