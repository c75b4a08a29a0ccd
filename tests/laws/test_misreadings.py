"""No order is carried out that a text does not give: names, exceptions and anchors, swapped."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.phrase import read_instructions, resolved
from tests.acts import act

_IDENTITY = Identity(
    "funds",
    kind="law",
    number="47-VI",
    date=datetime.date(2017, 2, 20),
    titles=Localized(
        {"ru": "О фондах", "kk": "Қорлар туралы", "en": "On funds", "uk": "Про фонди"}
    ),
)
_OTHERS: Mapping[str, list[str]] = {
    "ru": [
        "Закон от 3 марта 2016 года № 9 «О реках»",
        "Кодекс от 20 февраля 2017 года",
        "Указ Президента № 47-VI",
        "Закон о реках",
    ],
    "kk": ["«Өзендер туралы» 2016 жылғы 3 наурыздағы № 9 Заңы", "2003 жылғы Орман кодексі"],
    "en": ["Law of 3 March 2016, No. 9, “On rivers”", "Directive 2001/99/EC"],
    "uk": ["Закон від 3 березня 2016 року № 9 «Про річки»", "Водний кодекс України"],
}
_EXCEPTIONS: Mapping[str, list[str]] = {
    "ru": [", за исключением статьи {}", ", кроме пункта {}", " (за исключением статьи {})"],
    "kk": ["{}-бапты қоспағанда, ", "{}-баптан басқа, "],
    "en": [", except section {}", " (other than section {})", " save section {}"],
    "uk": [", крім статті {}", " (за винятком пункту {})"],
}
_REPEALS = {
    "ru": "Признать утратившим силу {0}{1}.",
    "kk": "{1}{0}ның күші жойылды деп танылсын.",
    "en": "{0}{1} is repealed.",
    "uk": "Визнати таким, що втратив чинність, {0}{1}.",
}
_ORDERS = {
    "ru": "Внести в {0} следующие изменения:\nпункт 2 статьи 1 исключить.",
    "kk": "{0}на мынадай өзгерістер енгізілсін:\n1-баптың 2-тармағы алып тасталсын.",
    "en": "{0} is amended as follows:\nitem 2 of article 1 is deleted.",
    "uk": "Внести до {0} такі зміни:\nпункт 2 статті 1 виключити.",
}
_POINTING = {
    "ru": "1) в {0}:\nв Правилах, утвержденных указанным актом:\nпункт 2 статьи 1 исключить.",
    "kk": "1) {0}нда:\nаталған Заңда:\n1-баптың 2-тармағы алып тасталсын.",
    "en": "{0} is amended as follows:\n(1) in that Act, item 2 of article 1 is deleted.",
    "uk": "1) у {0}:\nу зазначеному Законі:\nпункт 2 статті 1 виключити.",
}
_LANGUAGES = sorted(_ORDERS)


def _law(language: str) -> Act:
    law = act("# Статья 1. А\n\n1. Один.\n2. Два.\n", language=language)
    return evolve(law, identity=evolve(_IDENTITY, numbering=law.identity.numbering))


@pytest.mark.parametrize("language", _LANGUAGES)
@given(data=st.data())
def test_what_is_repealed_with_an_exception_is_not_repealed_whole(
    language: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(_OTHERS[language]))
    number = data.draw(st.integers(1, 200))
    spared = data.draw(st.sampled_from(_EXCEPTIONS[language])).format(number)
    reading = read_instructions(_REPEALS[language].format(name, spared), language)
    assert not reading.instructions
    assert reading.remainder


@pytest.mark.parametrize("frame", [_ORDERS, _POINTING], ids=["named", "pointed-to"])
@pytest.mark.parametrize("language", _LANGUAGES)
def test_an_order_for_another_act_is_not_carried_out(
    language: str, frame: Mapping[str, str]
) -> None:
    for name in _OTHERS[language]:
        reading = read_instructions(frame[language].format(name), language)
        with pytest.raises(PhraseError):
            resolved(reading, _law(language))


def test_a_list_in_letters_stands_in_the_numbered_one() -> None:
    text = "1) в статье 4:\nа) пункт 1 исключить;\nб) пункт 2 исключить;\n2) пункт 7 исключить."
    reading = read_instructions(text, "ru")
    assert [len(each.places[0]) for each in reading.instructions] == [2, 2, 1]
