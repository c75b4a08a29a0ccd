"""Orders for another act are not held against this one."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.phrase import read_instructions, resolved
from drafting.phrase.resolving.other_act import is_other
from tests.acts import act

_LAW = Identity(
    "law",
    titles=Localized({"ru": "О пастбищах", "kk": "Жайылымдар туралы", "en": "On pastures"}),
    citations=Localized({"ru": "Закон от 20 февраля 2017 года № 47-VI «О пастбищах»"}),
)
_TITLED = Identity("titled", titles=Localized({"ru": "О пастбищах"}))
_TAX = Identity(
    "tax", kind="code", titles=Localized({"ru": "О налогах и платежах (Налоговый кодекс)"})
)
_CODE = Identity("code", titles=Localized({"ru": "Лесной кодекс Республики Казахстан"}))
_BASIC = Identity(
    "basic",
    kind="constitution",
    titles=Localized(
        {"ru": "Конституция Республики Казахстан", "kk": "Қазақстан Республикасының Конституциясы"}
    ),
)
_RULES = Identity(
    "rules",
    number="17",
    date=datetime.date(2019, 5, 6),
    titles=Localized({"ru": "Правила фонда", "kk": "Қор қағидалары"}),
)
_FUND = Identity("fund", titles=Localized({"ru": "О фонде (вместе с Правилами фонда)"}))
_CHANGES = Identity(
    "changes",
    titles=Localized(
        {
            "en": "The Pastures Act 2010 (Amendment) Regulations 2023",
            "ru": "О внесении изменений и дополнений в Закон «О пастбищах»",
            "kk": "«Жайылымдар туралы» Заңға өзгерістер мен толықтырулар енгізу туралы",
            "uk": "Про внесення змін до Закону України «Про пасовища»",
        }
    ),
)
_EU = Identity(
    "eu",
    titles=Localized(
        {"en": "Regulation (EU) 2015/21 on pastures and amending Directive 2002/22/EC"}
    ),
)


def _of(identity: Identity, language: str = "ru") -> Act:
    law = act("# Статья 1. Предмет\n\n1. Один.\n2. Два.\n", language=language)
    return evolve(law, identity=evolve(identity, numbering=law.identity.numbering))


@pytest.mark.parametrize(
    ("identity", "language", "named", "other"),
    [
        (_LAW, "ru", "Закон Республики Казахстан от 20 февраля 2017 года № 47-VI «О пастбищах»", 0),
        (_LAW, "ru", "Закон Республики Казахстан «О пастбищах»", 0),
        (_LAW, "ru", "Закон Республики Казахстан от 20 февраля 2017 года № 47‑VІ", 0),
        (_LAW, "ru", "указанный Закон", 0),
        (_LAW, "ru", "Закон", 0),
        (_LAW, "ru", "Закон Республики Казахстан от 20 февраля 2017 года № 48-VI «О пастбищах»", 1),
        (_LAW, "ru", "Закон Республики Казахстан от 3 марта 2016 года «О пастбищах»", 1),
        (_LAW, "ru", "Закон Республики Казахстан «О пастбищах и лугах»", 1),
        (_LAW, "ru", "Земельный кодекс Республики Казахстан", 1),
        (_LAW, "kk", "«Жайылымдар туралы» Қазақстан Республикасының Заңына", 0),
        (_LAW, "kk", "«Су туралы» Қазақстан Республикасының Заңына", 1),
        (_LAW, "kk", "аталған Заңға", 0),
        (_LAW, "en", "the Law “On pastures”", 0),
        (_LAW, "en", "the Law “On water”", 1),
        (_LAW, "en", "the Law “О пастбищах”", 0),
        (_LAW, "ru", "акт «law»", 0),
        (_BASIC, "ru", "Конституцию Республики Казахстан, принятую на собрании 3 мая 1990 года", 0),
        (_BASIC, "ru", "Конституцию Украины", 1),
        (_BASIC, "kk", "собранияда қабылданған Қазақстан Республикасының Конституциясына", 0),
        (_CODE, "ru", "Лесной кодекс Республики Казахстан от 8 июля 2003 года", 0),
        (_CODE, "ru", "Водный кодекс Республики Казахстан от 9 июля 2003 года", 1),
        (_RULES, "ru", "Правила фонда, утвержденные постановлением от 6 мая 2019 года № 17", 0),
        (_RULES, "ru", "постановление от 6 мая 2019 года № 17 «Об утверждении Правил фонда»", 0),
        (_RULES, "ru", "Правила", 0),
        (_RULES, "ru", "постановление от 6 мая 2019 года № 18 «Об утверждении Правил фонда»", 1),
        (_LAW, "ru", "Указ Президента от 20 февраля 2017 года № 47-VI «О пастбищах»", 1),
        (_LAW, "ru", "Закон от 21 февраля 2017 года «О пастбищах»", 1),
        (_LAW, "ru", "Закон от 20.02.2017 «О пастбищах»", 0),
        (_LAW, "ru", "Закон о пастбищах и лугах", 1),
        (_LAW, "ru", "указанный Кодекс", 1),
        (_LAW, "ru", "некоторые законы Республики Казахстан", 1),
        (_LAW, "kk", "«Жайылымдар туралы» 2017 жылғы 20 ақпандағы Жарлығына", 1),
        (_TITLED, "ru", "Закон Республики Казахстан от 9 марта 2009 года № 99", 1),
        (_TITLED, "ru", "Кодекс Республики Казахстан от 9 марта 2009 года", 1),
        (_TITLED, "ru", "Закон от 9 марта 2009 года № 99 «О пастбищах»", 0),
        (_TITLED, "ru", "Закон о пастбищах", 0),
        (_TAX, "ru", "Налоговый кодекс", 0),
        (_TAX, "ru", "Кодекс «О налогах и платежах» (Налоговый кодекс)", 0),
        (_TAX, "ru", "Кодекс о недрах", 1),
        (_RULES, "ru", "Инструкция фонда", 1),
        (_RULES, "ru", "приказ «Об утверждении Правил банка»", 1),
        (_RULES, "ru", "Правила фонда и банка", 1),
        (_CHANGES, "en", "the Pastures Act 2010", 1),
        (_CHANGES, "en", "the Pastures Act 2010 (Amendment) Regulations 2023", 0),
        (_CHANGES, "en", "the Pastures Act 2010 (Amendment) Regulations 2021", 1),
        (_CHANGES, "en", "these Regulations", 0),
        (
            _CHANGES,
            "ru",
            "Закон Республики Казахстан от 20 февраля 2017 года № 47 «О пастбищах»",
            1,
        ),
        (_CHANGES, "ru", "Закон «О внесении изменений и дополнений в Закон «О пастбищах»", 0),
        (_CHANGES, "ru", "указанный Закон", 0),
        (_CHANGES, "kk", "«Жайылымдар туралы» Қазақстан Республикасының Заңына", 1),
        (_CHANGES, "uk", "Закон України «Про пасовища»", 1),
        (_LAW, "ru", "Закон «О внесении изменений в Закон «О пастбищах»", 1),
        (_EU, "en", "Regulation (EU) 2015/21", 0),
        (_EU, "en", "Regulation (EU) 2015/22", 1),
        (_EU, "en", "Regulation (EU) No 21/2015", 1),
        (_EU, "en", "Regulation (EU) 2019/7 amending Regulation (EU) 2015/21", 1),
        (_FUND, "ru", "акт «О фонде (вместе с Правилами фонда)»", 0),
        (Identity("unknown"), "ru", "Водный кодекс Республики Казахстан", 0),
    ],
)
def test_a_name_may_contradict_what_is_known(
    identity: Identity, language: str, named: str, other: int
) -> None:
    assert is_other(_of(identity, language), named, language) == bool(other)


def test_orders_for_two_acts_are_refused_for_the_other() -> None:
    text = (
        "1. В Водный кодекс Республики Казахстан:\nпункт 2 статьи 1 исключить.\n"
        "2. В Лесной кодекс Республики Казахстан:\nпункт 1 статьи 1 исключить.\n"
    )
    with pytest.raises(PhraseError) as refusal:
        resolved(read_instructions(text, "ru"), _of(_CODE))
    (problem,) = refusal.value.problems
    assert problem.problem == "this amends another act: Водный кодекс Республики Казахстан"
    assert problem.where.line == 2


_OTHER_ORDER = "в приказе от 3 мая 2018 года № 5 «Об утверждении Правил банка»"


@pytest.mark.parametrize(
    ("chapeau", "inside"),
    [
        (_OTHER_ORDER, "в Правилах, утвержденных указанным приказом"),
        (_OTHER_ORDER, "в приложении 1 к указанному приказу"),
    ],
)
def test_a_name_that_points_to_another_act_is_that_of_another_act(
    chapeau: str, inside: str
) -> None:
    text = f"1) {chapeau}:\n{inside}:\nпункт 2 исключить.\n"
    with pytest.raises(PhraseError, match="this amends another act: приказе от 3 мая 2018"):
        resolved(read_instructions(text, "ru"), _of(_RULES))


def test_a_name_that_points_to_this_act_is_that_of_this_act() -> None:
    text = (
        "1) в приказе от 6 мая 2019 года № 17 «Об утверждении Правил фонда»:\n"
        "в Правилах, утвержденных указанным приказом:\nпункт 2 статьи 1 исключить.\n"
    )
    (operation,) = resolved(read_instructions(text, "ru"), _of(_RULES))
    assert operation.at == ("1.2",)


def test_an_act_is_known_by_the_first_line_of_its_title() -> None:
    ferries = act("= Ferry law\n= of the islands\n\n1. A ferry.\n2. A boat.\n", language="en")
    text = "The Ferry law is amended as follows:\nitem 1 shall be deleted;"
    [operation] = resolved(read_instructions(text, "en"), ferries)
    assert operation.at == ("1",)


def test_a_title_that_speaks_of_acts_is_that_of_the_act_that_has_it() -> None:
    measures = act("= Меры № 453 «Закон»\n= Лесного кодекса\n1. Лес.\n", language="ru")
    assert not is_other(measures, "акт «Меры № 453 «Закон»»", "ru")


def test_an_order_that_names_its_act_is_whole_below_a_heading_of_the_amending_act() -> None:
    """«Статья 2» may name a place, and is not read; what stands below it may need one."""
    first = "Статья 1\nВнести в Закон «О садах» изменение, заменив слово «сад» словом «парк».\n"
    head = f"{first}Статья 2\n"
    whole = "В пункте 1 статьи 15 Закона «О лесах» слова «лес» заменить словами «роща»."
    reading = read_instructions(head + whole, "ru")
    assert [each.text for each in reading.remainder] == ["Статья 1", "Статья 2"]
    assert reading.instructions[-1].act == "Закона «О лесах»"
    part = "В пункте 1 слова «лес» заменить словами «роща»."
    reading = read_instructions(head + part, "ru")
    assert [each.text for each in reading.remainder] == ["Статья 1", "Статья 2", part]
