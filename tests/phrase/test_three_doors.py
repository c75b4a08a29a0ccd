"""One address, typed, cited and ordered in a sentence, names the same units in every language."""

from __future__ import annotations

import pytest

from drafting.citations.citation import citations
from drafting.language.addresses import address as typed
from drafting.language.units import Unit, Units, address
from drafting.model.kind import Kind
from drafting.phrase.places import read_places
from drafting.phrase.quotes import normalised, taken_out

SAME = [
    # canonical, then as kk, ru and en write it
    ("section-2.item-5", "2-бөлімнің 5-тармағы", "пункт 5 раздела 2", "item 5 of section 2"),
    (
        "item-5.subitem-2",
        "5-тармақтың 2) тармақшасы",
        "подпункт 2) пункта 5",
        "subitem 2) of item 5",
    ),
    ("item-5-1", "5-1-тармақ", "пункт 5-1", "item 5-1"),
    ("item-5.1", "5.1-тармақ", "пункт 5.1", "item 5.1"),
    ("item-12a", "12a-тармақ", "пункт 12a", "item 12a"),
    ("item-5.part-2", "5-тармақтың екінші бөлігі", "часть вторая пункта 5", None),
    ("item-5.para-2", "5-тармақтың екінші абзацы", "второй абзац пункта 5", None),
    ("item-5.para-2", None, None, "second paragraph of item 5"),
    ("item-5.part-2", None, None, "2nd part of item 5"),
    ("item-3–item-5", "3–5-тармақтар", "пункты 3–5", "items 3 to 5"),
    ("article-12.3.a", "12(3)(a)-бап", "статья 12(3)(a)", "article 12(3)(a)"),
    ("section~1", "нөмірсіз 1-бөлім", "раздел без номера 1", "unnumbered section 1"),
    ("subitem-u", "u) тармақша", "подпункт u)", "subitem (u)"),
    ("chapter-IV", "IV-тарау", "глава IV", "chapter IV"),
    ("chapter-IV", "ІV-тарау", "глава ІV", None),
    ("item-5.subitem-2", "5-тармақтың 2) тармақшaсы", "подпункт 2) пунктa 5", None),
    ("annex-2", "2-қосымша", "приложение № 2", "schedule 2"),
    ("annex-2", None, None, "appendix 2"),
    ("para-3", "3-азатжол", "абзац 3", "para 3"),
    ("item-3", None, None, "clause 3"),
    ("subitem-3", None, None, "subparagraph 3"),
    ("subitem-3", None, None, "sub-paragraph 3"),
    ("subsection-2", "2-бөлімше", "подраздел 2", "sub-section 2"),
]
ROWS = [
    pytest.param(language, words, canonical, id=words)
    for canonical, *written in SAME
    for language, words in zip(("kk", "ru", "en"), written, strict=True)
    if words
]


@pytest.mark.parametrize(("language", "words", "canonical"), ROWS)
def test_an_address_is_the_same_through_every_door(
    language: str, words: str, canonical: str
) -> None:
    (citation,) = citations(f"(см. {words})", language)
    (ordered,) = _ordered(words, language)
    assert [address(units, bare=False) for units in (*citation.chains, ordered)] == [canonical] * 2
    if "–" not in canonical:
        assert typed.canonical(words) == canonical


def _ordered(words: str, language: str) -> tuple[Units, ...]:
    quoting = taken_out(words)
    location = read_places(normalised(quoting.skeleton), language, quoting)
    return location.places if location else ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "5 немесе 6-тармақтар"),
        ("ru", "пункты 5 или 6"),
        ("en", "items 5 or 6"),
    ],
)
def test_a_choice_may_be_cited_but_never_ordered(language: str, words: str) -> None:
    """An order that leaves open what it changes is none; a citation of either is of both."""
    (citation,) = citations(words, language)
    assert citation.chains == ((Unit(Kind.ITEM, "5"),), (Unit(Kind.ITEM, "6"),))
    assert not _ordered(words, language)
    assert typed.canonical(words) == words


@pytest.mark.parametrize(
    ("language", "words", "places"),
    [
        ("en", "item 2 of part 1 and the first note of part 1", ["part-1.item-2", "part-1.note-1"]),
        ("en", "part 2 and the second table", ["part-2", "table-2"]),
        ("ru", "части 1-1 и вторую статьи 5", ["article-5.part-1-1", "article-5.part-2"]),
    ],
)
def test_a_place_in_words_after_a_number_belongs_to_the_next_noun(
    language: str, words: str, places: list[str]
) -> None:
    assert [address(units, bare=False) for units in _ordered(words, language)] == places
