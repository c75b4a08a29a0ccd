"""The numbered parts of a code's articles, which are counted in words."""

from __future__ import annotations

import pytest

from drafting.errors import AddressError, PhraseError
from drafting.language.addresses import address as written
from drafting.model.act import Numbering
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import (
    Delete,
    Insert,
    Join,
    Operation,
    Renumber,
    ReplaceWords,
    Restate,
)
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from tests.acts import act
from tests.laws.instructions import normal
from tests.laws.proposals import propose

CODE = Numbering(headings=(Kind.ARTICLE,), levels=(Kind.PART, Kind.ITEM))
TEXT = """\
# 40-бап. Бұзу
1. Белгіні бұзу –
екі айыппұлға әкеп соғады.
1-1. Қайталап бұзу –
үш айыппұлға әкеп соғады.
2. Сол әрекет:
  1) топпен жасалса;
  2) түнде жасалса, –
төрт айыппұлға әкеп соғады.
# 41-бап. Жасыру
Бірінші сөйлем.
Екінші сөйлем.
# 42-бап. Екеуі
Бірінші кіріспе.
Екінші кіріспе.
1. Бір.
2. Екі.
"""


@pytest.mark.parametrize(
    ("address", "kazakh", "russian", "english"),
    [
        ("40.1", "40-баптың бірінші бөлігі", "часть первая статьи 40", "article 40, part 1"),
        ("40.1-1", "40-баптың 1-1-бөлігі", "часть 1-1 статьи 40", "article 40, part 1-1"),
        (
            "40.1.para-2",
            "40-баптың бірінші бөлігінің екінші абзацы",
            "абзац второй части первой статьи 40",
            "article 40, part 1, paragraph 2",
        ),
        (
            "40.2.2",
            "40-баптың екінші бөлігінің 2) тармағы",
            "пункт 2) части второй статьи 40",
            "article 40, part 2, item 2",
        ),
        ("41.part-2", "41-баптың екінші бөлігі", "часть вторая статьи 41", "article 41, part 2"),
    ],
)
def test_a_part_is_called_by_its_place(
    address: str, kazakh: str, russian: str, english: str
) -> None:
    law = act(TEXT, CODE)
    target = law.find(address)
    for language, words in (("kk", kazakh), ("ru", russian), ("en", english)):
        assert written.words(target, language) == words
        assert written.find(law, words) == target
    assert written.find(law, target.site.eid) == target
    assert target.address == address


def test_a_line_of_a_numbered_part_is_still_found_as_a_part_of_it() -> None:
    law = act(TEXT, CODE)
    assert law.find("40.1.part-2") == law.find("40.1.para-2")
    assert law.find("40.2.part-2").address == "40.2.para-2"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("пункт 2 статьи 40 исключить;", "ru"), ("40-баптың 2-тармағы алып тасталсын;", "kk")],
)
def test_a_part_is_no_item(sentence: str, language: str) -> None:
    with pytest.raises(PhraseError):
        resolved(read_instructions(sentence, language), act(TEXT, CODE, language))


@pytest.mark.parametrize("words", ["часть вторая статьи 42", "42-баптың екінші бөлігі"])
def test_where_both_fit_both_are_listed(words: str) -> None:
    law = act(TEXT, CODE)
    with pytest.raises(AddressError) as refusal:
        written.find(law, words)
    (problem,) = refusal.value.problems
    assert problem.code == "ambiguous"
    shown = [line.split()[0] for line in problem.found]
    assert [law.find(address).site.provision.text for address in shown] == [
        "Екінші кіріспе.",
        "Екі.",
    ]


@pytest.mark.parametrize(
    ("operation", "kazakh", "russian"),
    [
        (
            Delete(at=("40.1", "40.2"), id="1"),
            "40-баптың бірінші және екінші бөліктері алып тасталсын.",
            "части первую и вторую статьи 40 исключить.",
        ),
        (
            ReplaceWords(at=("40.2.para-2",), id="1", old=same("төрт"), new=same("бес")),
            "екінші абзацында «төрт» деген сөз «бес» деген сөзбен ауыстырылсын.",
            "в абзаце втором части второй статьи 40 слово «төрт» заменить словом «бес».",
        ),
        (
            Restate(at=("40.1-1",), id="1", text=same("1-1. Жаңа.")),
            "40-баптың 1-1-бөлігі мынадай редакцияда жазылсын:\n«1-1. Жаңа.».",
            "часть 1-1 статьи 40 изложить в следующей редакции:\n«1-1. Жаңа.».",
        ),
        (
            Insert(after="40.2", id="1", text=same("3. Жаңа.")),
            "40-бап мынадай мазмұндағы үшінші бөлікпен толықтырылсын:\n«3. Жаңа.».",
            "статью 40 дополнить частью третьей следующего содержания:\n«3. Жаңа.».",
        ),
        (
            Insert(after="40.1-1", id="1", text=same("1-2. Жаңа.")),
            "40-бап мынадай мазмұндағы 1-2-бөлікпен толықтырылсын:\n«1-2. Жаңа.».",
            "статью 40 дополнить частью 1-2 следующего содержания:\n«1-2. Жаңа.».",
        ),
        (
            Renumber(at=("40.2",), to=("3",), id="1"),
            "40-баптың екінші бөлігі үшінші бөлік деп есептелсін.",
            "часть вторую статьи 40 считать частью третьей.",
        ),
    ],
    ids=["delete", "replace-words", "restate", "insert", "between", "renumber"],
)
def test_a_sentence_counts_parts(operation: Operation, kazakh: str, russian: str) -> None:
    for language, sentence in (("kk", kazakh), ("ru", russian)):
        law = act(TEXT, CODE, language)
        amended = apply(law, propose(operation))
        text = write(amended, propose(operation), language).text
        assert text.strip().endswith(sentence)
        back = resolved(read_instructions(text, language), law)
        assert normal(apply(law, propose(*back))) == normal(amended)


def test_the_words_of_official_sentences() -> None:
    """Of an act whose paragraphs and parts are counted both ways."""
    text = (
        "в статье 40:\n"
        "в абзаце втором части первой слово «екі» заменить словом «үш»;\n"
        "пункт 1) части второй исключить;\n"
        "в абзаце втором части 1-1 слово «үш» заменить словом «төрт».\n"
    )
    operations = resolved(read_instructions(text, "ru"), act(TEXT, CODE, "ru"))
    assert [each.at for each in operations] == [("40.1.para-2",), ("40.2.1",), ("40.1-1.para-2",)]


def test_a_new_part_has_the_number_that_is_announced() -> None:
    text = "статью 40 дополнить частью третьей следующего содержания:\n«4. Жаңа.».\n"
    with pytest.raises(Exception, match="announced: 3; in the quotation: 4"):
        resolved(read_instructions(text, "ru"), act(TEXT, CODE, "ru"))


def test_every_place_of_a_code_is_found_by_its_words() -> None:
    law = act(TEXT.partition("# 42")[0], CODE)
    for site in law.sites:
        for language in ("kk", "ru", "en"):
            assert written.find(law, written.words(Target(site), language)) == Target(site)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "части первую – вторую статьи 40 исключить."),
        ("ru", "в статье 40 части первую, 1-1 и вторую исключить."),
        ("kk", "40-баптың бірінші, 1-1 және екінші бөліктері алып тасталсын."),
    ],
)
def test_a_part_between_others_is_in_the_range_and_in_the_list(
    language: str, sentence: str
) -> None:
    (operation,) = resolved(read_instructions(sentence, language), act(TEXT, CODE, language))
    assert operation.at == ("40.1", "40.1-1", "40.2")
    words = sentence.partition(" исключить")[0].removeprefix("в статье 40 ")
    if words.startswith("части первую –"):
        found = written.find_all(act(TEXT, CODE, "ru"), words)
        assert [target.address for target in found] == list(operation.at)


@pytest.mark.parametrize(
    ("at", "kazakh", "russian"),
    [
        (
            ("5.1", "5.1-1"),
            "5-баптың бірінші және 1-1-бөліктері бірінші бөлік болып біріктірілсін.",
            "части первую и 1-1 статьи 5 объединить в часть первую.",
        ),
        (
            ("5.1-1", "5.2"),
            "5-баптың 1-1 және екінші бөліктері 1-1-бөлік болып біріктірілсін.",
            "части 1-1 и вторую статьи 5 объединить в часть 1-1.",
        ),
    ],
)
def test_a_part_between_others_is_joined_by_its_number(
    at: tuple[str, ...], kazakh: str, russian: str
) -> None:
    proposal = propose(Join(at=at, id="1"))
    for language, sentence in (("kk", kazakh), ("ru", russian)):
        law = act("# 5-бап. Аты\n1. Бір.\n1-1. Бір жарым.\n2. Екі.\n", CODE, language)
        text = write(apply(law, proposal), proposal, language).text
        assert text.strip().endswith(sentence)
        (back,) = resolved(read_instructions(text, language), law)
        assert back.at == at


@pytest.mark.parametrize(
    "sentence",
    [
        "екінші бөліктен кейін мынадай мазмұндағы 2-1-бөлікпен толықтырылсын:\n«2-1. Жаңа.».",
        "мынадай мазмұндағы 2-1-бөлікпен толықтырылсын:\n«2-1. Жаңа.».",
    ],
)
def test_a_part_without_a_heading_comes_beside_its_like_where_others_have_one(
    sentence: str,
) -> None:
    law = act("1. Бір.\n2. Екі.\n# 5-бөлік. Жалпы\nҮш.\n", CODE, "kk")
    operations = resolved(read_instructions(sentence, "kk"), law)
    added = apply(law, propose(*operations)).act.body[2]
    assert (added.kind, added.line) == (Kind.PART, "2-1. Жаңа.")
