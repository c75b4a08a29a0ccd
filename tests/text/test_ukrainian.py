"""The names of acts in Ukrainian sentences."""

from __future__ import annotations

import pytest

from drafting.language import of
from drafting.language.uk.names import name_in
from drafting.language.uk.nouns import NOUNS
from drafting.model.kind import Kind


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Кримінальний кодекс України", "Кримінального кодексу України"),
        ("Закон України «Про вибори»", "Закону України «Про вибори»"),
        ("Постанова Кабінету Міністрів", "Постанови Кабінету Міністрів"),
        ("типові правила", "типових правил"),
        ("ЗЕМЕЛЬНИЙ КОДЕКС УКРАЇНИ", "ЗЕМЕЛЬНОГО КОДЕКСУ УКРАЇНИ"),
        ("ПОСТАНОВА КАБІНЕТУ МІНІСТРІВ", "ПОСТАНОВИ КАБІНЕТУ МІНІСТРІВ"),
        ("Порядок", "Порядку"),
    ],
)
def test_the_name_of_an_act_after_a_preposition(name: str, genitive: str) -> None:
    assert name_in(name, "gen") == genitive


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        (Kind.ITEM, "втратив чинність"),
        (Kind.ARTICLE, "втратила чинність"),
        (Kind.PART, "втратила чинність"),
        (Kind.SECTION, "втратив чинність"),
    ],
)
def test_the_note_of_a_repeal_agrees_with_its_noun(kind: Kind, note: str) -> None:
    assert of("uk").nouns.repealed(kind) == note
    assert all(
        of("uk").nouns.repealed(each).endswith(" чинність") for each in Kind if each in NOUNS
    )


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("Перелік дерев", "loc", "Переліку дерев"),
        ("Типове положення", "loc", "Типовому положенні"),
        ("Методика, затверджена наказом", "loc", "Методиці, затвердженій наказом"),
        ("Загальні вимоги", "gen", "Загальних вимог"),
        ("Про сади", "acc", "документ Про сади"),
    ],
)
def test_the_name_of_a_document_in_its_cases(name: str, case: str, form: str) -> None:
    assert name_in(name, case) == form
