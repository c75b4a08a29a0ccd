"""Russian nouns in the cases that amending sentences need."""

from __future__ import annotations

import pytest

from drafting.language.ru.names import accusative_name, approved_name, name_in
from drafting.language.ru.nouns import CASES, NOUNS
from drafting.language.slavic import Gender
from drafting.model.kind import Kind


@pytest.mark.parametrize(
    ("kind", "one", "several"),
    [
        (Kind.ITEM, "пункт пункта пункт пунктом пункте", "пункты пунктов пункты пунктами пунктах"),
        (Kind.PART, "часть части часть частью части", "части частей части частями частях"),
        (
            Kind.ARTICLE,
            "статья статьи статью статьей статье",
            "статьи статей статьи статьями статьях",
        ),
        (
            Kind.PARAGRAPH,
            "абзац абзаца абзац абзацем абзаце",
            "абзацы абзацев абзацы абзацами абзацах",
        ),
        (
            Kind.ANNEX,
            "приложение приложения приложение приложением приложении",
            "приложения приложений приложения приложениями приложениях",
        ),
    ],
)
def test_the_cases_of_a_noun(kind: Kind, one: str, several: str) -> None:
    noun = NOUNS[kind]
    assert [noun.form(case) for case in CASES] == one.split()
    assert [noun.form(case, several=True) for case in CASES] == several.split()


def test_every_element_has_its_forms() -> None:
    assert set(NOUNS) == set(Kind)


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.PART, Kind.ANNEX, Kind.ARTICLE])
def test_the_accusative_is_that_of_its_gender(kind: Kind) -> None:
    noun = NOUNS[kind]
    nominative, accusative = noun.form("nom"), noun.form("acc")
    feminine_in_a = noun.gender is Gender.FEMININE and nominative.endswith(("а", "я"))
    assert (nominative != accusative) == feminine_in_a


@pytest.mark.parametrize(
    ("name", "accusative"),
    [
        ("Закон Республики Казахстан", "Закон Республики Казахстан"),
        ("Уголовный кодекс Республики Казахстан", "Уголовный кодекс Республики Казахстан"),
        ("Указ Президента", "Указ Президента"),
        ("постановление Правительства", "постановление Правительства"),
        ("приказ Министра юстиции", "приказ Министра юстиции"),
        ("решение маслихата", "решение маслихата"),
        ("Правила проведения конкурса", "Правила проведения конкурса"),
        ("Типовые правила", "Типовые правила"),
        ("Памятка для сотрудников", "Памятку для сотрудников"),
        ("Инструкция по учету", "Инструкцию по учету"),
        ("Типовая инструкция", "Типовую инструкцию"),
        ("Конституция Республики Казахстан", "Конституцию Республики Казахстан"),
        ("Методика, утвержденная приказом", "Методику, утвержденную приказом"),
        ("Правила, утвержденные приказом", "Правила, утвержденные приказом"),
        ("ТИПОВАЯ ИНСТРУКЦИЯ ПО УЧЕТУ", "ТИПОВУЮ ИНСТРУКЦИЮ ПО УЧЕТУ"),
        ("«О связи»", "документ «О связи»"),
    ],
)
def test_the_name_of_an_act_as_an_object(name: str, accusative: str) -> None:
    assert accusative_name(name) == accusative


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("Типовые правила полива", "loc", "Типовых правилах полива"),
        ("Общая инструкция", "loc", "Общей инструкции"),
        ("Технический регламент", "loc", "Техническом регламенте"),
        ("Технический регламент", "acc", "Технический регламент"),
        ("Перечень деревьев", "dat", "Перечню деревьев"),
        ("Методика, утвержденная приказом", "loc", "Методике, утвержденной приказом"),
        ("Описание правила", "loc", ""),
        ("Третий перечень", "loc", ""),
    ],
)
def test_the_name_of_a_document_in_its_cases(name: str, case: str, form: str) -> None:
    assert name_in(name, case) == form


def test_a_name_that_a_caption_begins_in_capitals_has_them_in_no_sentence() -> None:
    name = approved_name("ПРАВИЛА полива", "приказ")
    assert name == "Правила полива, утвержденные указанным приказом"
