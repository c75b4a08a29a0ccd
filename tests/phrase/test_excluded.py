"""Excluded paragraphs and parts keep their place: sentences and addresses count as the law does."""

from __future__ import annotations

import pytest

from drafting.errors import AddressError
from drafting.language.addresses.address import find, words
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.operation import Delete
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

GARDEN = imported(
    """ЗАКОН УКРАЇНИ
Про сад
Стаття 5. Заборони
1. У саду заборонено:
1) рвати:
гілки;
{Абзац третій пункту 1 частини першої статті 5 виключено на підставі Закону № 5-V від 02.03.2005}
листя;
2) бігати.
{Абзац другий частини першої статті 5 виключено на підставі Закону № 5-V від 02.03.2005}
Варта пояснює заборони.
Стаття 6. Варта
Сад стережуть двоє.
{Частину другу статті 6 виключено на підставі Закону № 5-V від 02.03.2005}
Варта має:
свисток;
{Абзац третій частини третьої статті 6 виключено на підставі Закону № 5-V від 02.03.2005}
ліхтар.
Варта спить удень.
""",
    "uk",
)
PARAGRAPHS = [
    site
    for site in GARDEN.sites
    if site.provision.kind in {Kind.PARAGRAPH, Kind.PART} and not site.provision.num
]


def test_what_is_written_is_found_and_read_again() -> None:
    assert len(PARAGRAPHS) > 6
    for site in PARAGRAPHS:
        assert find(GARDEN, words(Target(site), "uk")).site is site
        proposal = propose(Delete(id="1", at=(site.address,)))
        sentences = write(apply(GARDEN, proposal), proposal).text
        (operation,) = resolved(read_instructions(sentences, "uk"), GARDEN)
        assert isinstance(operation, Delete), sentences
        assert [GARDEN.find(each).site for each in operation.at] == [site], sentences


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("листя;", "абзац четвертий пункту 1 частини першої статті 5"),
        ("Варта має:", "частина третя статті 6"),
        ("ліхтар.", "абзац четвертий частини третьої статті 6"),
        ("Варта спить удень.", "частина четверта статті 6"),
    ],
)
def test_an_address_in_words_counts_what_is_excluded(line: str, address: str) -> None:
    (site,) = (each for each in PARAGRAPHS if each.provision.text == line)
    assert words(Target(site), "uk") == address
    assert find(GARDEN, address).site is site


def test_a_paragraph_of_a_part_after_an_excluded_one() -> None:
    sentence = "в абзаці другому частини третьої статті 6 слово «свисток» замінити словом «дзвін»."
    assert changed(GARDEN, sentence) == ["- свисток;", "+ дзвін;"]


def test_what_is_excluded_is_not_found() -> None:
    with pytest.raises(AddressError, match="paragraph 2 is excluded there"):
        find(GARDEN, "частина друга статті 6")
