"""No order is carried out that a text does not give: names, exceptions and anchors, swapped."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Forms,
    InsertWords,
    Operation,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    name_of,
)
from drafting.phrase import read_instructions, resolved
from tests.acts import act
from tests.laws.swapped import Swapped, swapped

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


def misread(example: Swapped) -> str:
    """What comes of a text: `carried out`, `refused`, or `refused though clear`; anything else is
    what was done and should not have been."""
    reading = read_instructions(example.text, example.language)
    if example.excepts and reading.instructions:
        return f"understood: {reading.instructions}"
    try:
        operations = resolved(reading, example.law)
    except PhraseError:
        return "refused though clear" if example.orders else "refused"
    done = tuple(_order(each) for each in operations)
    return "carried out" if done == example.orders else f"done: {done}"


def _order(operation: Operation) -> tuple[str, ...]:
    """An operation as the truth has it; of another kind or with more than it, as it is."""
    match operation:
        case Delete(at=at) | Repeal(at=at):
            found = at
        case DeleteWords(at=at, words=words):
            found = *_where(at), words.best("")
        case ReplaceWords(at=at, old=old, new=new):
            found = *_where(at), old.best(""), new.best("")
        case InsertWords(at=at, after=after, words=words):
            found = *_where(at), after.best(""), words.best("")
        case ReplaceEverywhere(at=at, forms=Forms(by_language=tables), except_=()):
            found = (
                *_where(at),
                *(each for table in tables.values() for pair in table.items() for each in pair),
            )
        case _:
            found = (str(operation),)
    return name_of(operation), *found


def _where(at: tuple[str, ...]) -> tuple[str, ...]:
    return at or ("",)


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_no_swap_of_names_exceptions_and_anchors_is_misread(start: int) -> None:
    """What is clear is mostly carried out, so that refusing all is no way to pass."""
    outcomes = Counter(misread(swapped(Random(start + number))) for number in range(100))
    assert set(outcomes) <= {"carried out", "refused", "refused though clear"}, outcomes
    assert outcomes["carried out"] > 2 * outcomes["refused though clear"]


def test_a_list_in_letters_stands_in_the_numbered_one() -> None:
    text = "1) в статье 4:\nа) пункт 1 исключить;\nб) пункт 2 исключить;\n2) пункт 7 исключить."
    reading = read_instructions(text, "ru")
    assert [len(each.places[0]) for each in reading.instructions] == [2, 2, 1]
