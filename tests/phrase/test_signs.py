"""What a unit is called in a sentence: by its sign, and a new part by its place."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Renumber
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from tests.acts import act
from tests.laws.instructions import normal
from tests.laws.proposals import propose

LAW = Numbering(headings=(Kind.ARTICLE,), levels=(Kind.ITEM, Kind.SUBITEM))
TWO = "\n«Үшінші.\nТөртінші.»."
TEXT = """\
# 1-бап. Ұғымдар
Ұғымдар:
1) өзен;
2) көл;
3) теңіз:
  а) жылы.
# 2-бап. Тәртіп
Бірінші.
Екінші.
# 3-бап. Тізім
1. Өзендер:
  1) үлкен.
"""


@pytest.mark.parametrize(
    ("numbering", "operation", "kazakh", "russian"),
    [
        (
            LAW,
            Delete(at=("1.1", "1.2"), id="1"),
            "1-баптың 1) және 2) тармақшалары алып тасталсын.",
            "подпункты 1) и 2) статьи 1 исключить.",
        ),
        (
            LAW,
            Delete(at=("1.3",), id="1"),
            "1-баптың 3) тармағы алып тасталсын.",
            "пункт 3) статьи 1 исключить.",
        ),
        (
            LAW,
            Delete(at=("3.1.1",), id="1"),
            "3-баптың 1-тармағының 1) тармақшасы алып тасталсын.",
            "подпункт 1) пункта 1 статьи 3 исключить.",
        ),
        (
            LAW,
            Renumber(at=("1.2",), to=("4",), id="1"),
            "1-баптың 2) тармақшасы 4) тармақша деп есептелсін.",
            "подпункт 2) статьи 1 считать подпунктом 4).",
        ),
        (
            LAW,
            Insert(after="1.2", id="1", text=same("2-1) бұлақ;")),
            "1-бап мынадай мазмұндағы 2-1) тармақшамен толықтырылсын:\n«2-1) бұлақ;».",
            "статью 1 дополнить подпунктом 2-1) следующего содержания:\n«2-1) бұлақ;».",
        ),
        (
            LAW,
            Insert(after="2.part-2", id="1", text=same("Үшінші.\nТөртінші.")),
            f"2-бап мынадай мазмұндағы үшінші және төртінші бөліктермен толықтырылсын:{TWO}",
            f"статью 2 дополнить частями третьей и четвертой следующего содержания:{TWO}",
        ),
    ],
    ids=["subitem", "holds-others", "in-item", "renumber", "new", "next-parts"],
)
def test_a_sentence_names_a_unit_by_its_sign(
    numbering: Numbering, operation: Operation, kazakh: str, russian: str
) -> None:
    for language, sentence in (("kk", kazakh), ("ru", russian)):
        law = act(TEXT, numbering, language)
        amended = apply(law, propose(operation))
        text = write(amended, propose(operation), language).text
        assert text.strip().endswith(sentence)
        back = resolved(read_instructions(text, language), law)
        assert normal(apply(law, propose(*back))) == normal(amended)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "статью 1 дополнить подпунктом 2-1) следующего содержания:\n«2-1) бұлақ;»."),
        ("kk", "1-бап мынадай мазмұндағы 2-1) тармақшамен толықтырылсын:\n«2-1) бұлақ;»."),
    ],
)
def test_a_subitem_right_in_an_article_comes_after_the_number_below_its_own(
    language: str, sentence: str
) -> None:
    law = act(TEXT, LAW, language)
    (operation,) = resolved(read_instructions(sentence, language), law)
    assert isinstance(operation, Insert)
    assert operation.after == "1.2"
