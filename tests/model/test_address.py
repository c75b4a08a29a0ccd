"""How an address finds a provision, or tells why not."""

from __future__ import annotations

import pytest

from drafting.errors import AddressError
from drafting.language.addresses import address as written
from drafting.model.act import Numbering
from drafting.model.address import Target
from drafting.model.address.index import Index
from drafting.model.kind import Kind
from tests.acts import act

_THROUGH = Numbering(through=frozenset({Kind.ITEM}))
_SECTIONS = "# 1-бөлім. a\n1. b\n2. c\n# 2-бөлім. d\n3. e\n  1) f\n  2) g\nh\n[… 4.–6.]"


def _refusal(law, address: str) -> str:
    with pytest.raises(AddressError) as refused:
        law.find(address)
    return str(refused.value)


def test_numbers_join_from_the_outermost_division_inwards():
    law = act(_SECTIONS)
    assert [site.address for site in law.sites] == [
        *("1", "1.1", "1.2", "2", "2.3", "2.3.1", "2.3.2", "2.3.part-2", "2.gap-1")
    ]


def test_divisions_may_be_left_out_where_items_are_numbered_through():
    law = act(_SECTIONS, _THROUGH)
    assert law.find("3.2").address == "2.3.2"
    assert "there is no 3.2" in _refusal(act(_SECTIONS), "3.2")


def test_words_of_a_language_that_addresses_do_not_have_are_no_list():
    law = act("# § 1 Zweck\n(1) a\n(2) b", _THROUGH)
    assert "write the numbers alone" in _refusal(law, "1 Absatz 2")
    assert "several are written as a list" in _refusal(law, "1 2")


_RULES = (
    "1. Утвердить.\n# Приложение 1. Правила\n## Глава 1. Общее\n1. a\n2. b\n## Глава 2. Порядок\n"
    "3. c\n  1) d\n### Параграф 1. Срок\n4. e\n# Приложение 2. Перечень\n## Раздел 1. f\n1. g\n"
    "## Раздел 2. h\n1. i\n2. j"
)


def test_divisions_may_be_left_out_where_the_items_of_an_annex_go_through_it():
    law = act(_RULES)
    assert law.find("annex-1.3.1").address == "annex-1.2.3.1"
    assert written.find(law, "пункт 4 приложения 1").site.address == "annex-1.2.1.4"
    assert law.find("annex-1.item-1").address == "annex-1.1.1"
    assert "there is no 3" in _refusal(law, "3")


def test_each_annex_shows_by_its_own_numbers_whether_they_go_through_it():
    assert "there is no annex-2.item-2" in _refusal(act(_RULES), "annex-2.item-2")
    alone = "# Приложение. Правила\n[…]\n## Глава 2. Порядок\n3. c"
    assert "there is no annex.3" in _refusal(act(alone), "annex.3")
    assert act(alone, _THROUGH).find("annex.3").address == "annex.2.3"
    of_one = "# Приложение. Правила\n## Глава 1. Порядок\n1. a\n2. b"
    assert act(of_one).find("annex.item-2").address == "annex.1.2"
    of_articles = of_one.replace("Глава 1", "Статья 1")
    assert "there is no annex.item-2" in _refusal(act(of_articles), "annex.item-2")


@pytest.mark.parametrize(
    ("where", "address"),
    [("статья 2 раздела 2", "2.2.2"), ("пункт 3 статьи 2 раздела 2", "2.2.2.3")],
)
def test_an_article_may_be_named_by_its_section_whose_chapters_are_left_out(where, address):
    first, *others = (f"## Глава {n}. Б\n### Статья {n}. В\n3. г" for n in (1, 2, 3))
    text = "\n".join(["# Раздел 1. А", first, "# Раздел 2. Д", *others])
    law = act(text, language="ru")
    assert written.find(law, where).address == address
    assert "there is no" in _refusal(law, "section-1.article-2")
    assert "under another word: 1  article: Article 1. A" in _refusal(
        act("# Article 1. A\n(1) b"), "chapter-1.1"
    )
    assert act(_RULES).find("annex-1.chapter-2.item-4").address == "annex-1.2.1.4"


def test_a_missing_article_of_an_act_in_chapters_names_the_articles_and_no_items():
    text = "\n".join(f"# Глава {n}. Б\n## Статья {n}. В\n1. г\n2. д" for n in (1, 2))
    law = act(text, language="ru")
    assert "found: the act has: article-1, article-2\n" in _refusal(law, "article-9")
    assert "found: the act has: 1, 2\n" in _refusal(law, "item-9")
    assert "found: chapter-1.1 has: item-1, item-2\n" in _refusal(law, "article-1.item-9")


def test_a_number_that_stands_twice_by_mistake_leaves_the_others_their_addresses():
    law = act(_RULES.replace("2. b", "1. b"))
    assert law.find("annex-1.item-3").address == "annex-1.2.3"
    assert "fits 2 provisions" in _refusal(law, "annex-1.item-1")


def test_an_address_that_fits_two_provisions_lists_both():
    named = _refusal(act("# 1-бөлім. a\n1. b\n# 2-бөлім. c\n1. d", _THROUGH), "item-1")
    assert named == (
        "law@2020-01-01 item-1\n"
        "  the address item-1 fits 2 provisions\n"
        "  found:\n"
        "    1.1  item: 1. b\n"
        "    2.1  item: 1. d\n"
        "  do: write one of these addresses in full"
    )


def test_two_of_one_number_differ_by_their_place():
    law = act("5. a\n5. b")
    assert [site.address for site in law.sites] == ["5~1", "5~2"]
    assert law.find("5~2").site.provision.text == "b"
    assert "fits 2 provisions" in _refusal(law, "5")
    assert "there is no 5~3" in _refusal(law, "5~3")
    assert "there is no 5~0" in _refusal(law, "5~0")


def test_two_kinds_of_one_number_differ_by_their_kind():
    law = act("5. a\n# 5-бөлім. b")
    assert [site.address for site in law.sites] == ["item-5", "section-5"]
    assert law.find("section-5").site.provision.text == "b"


def test_no_address_is_that_of_two_provisions():
    law = act("1. a\n# 1-бөлім. b\n# c")
    addresses = [site.address for site in law.sites]
    assert len(set(addresses)) == 3, addresses


def test_an_unnumbered_part_around_a_list_may_be_left_out():
    law = act("# 1-бап. a\nb:\n  1) c\n  2) d\ne")
    assert law.find("1.2").site.provision.text == "d"
    assert law.find("1.part-1.2") == law.find("1.2")
    assert law.find("1.2").address == "1.2"


def test_one_number_in_two_parts_needs_the_part():
    law = act("# 1-бап. a\nb:\n  1) c\ne:\n  1) f")
    assert [site.address for site in law.sites if site.provision.num == "1"][1:] == [
        "1.part-1.1",
        "1.part-2.1",
    ]
    assert "fits 2 provisions" in _refusal(law, "1.1")


def test_the_own_line_of_a_provision_is_its_heading_or_its_first_paragraph():
    law = act("# 2-бөлім. a\n5. b\n  1) c\nd")
    assert (law.find("2.heading").own, law.find("2.heading").site.address) == (True, "2")
    assert (law.find("2.5.para-1").own, law.find("2.5.part-1").address) == (True, "2.5.para-1")
    assert not law.find("2.5.part-2").own
    assert "there is no 2.para-1" in _refusal(law, "2.para-1")


def test_what_has_no_number_is_named_by_its_kind():
    law = act("= a\nb\nc\n5. d\n  | e ¶ f | g |\n  [^1] h\n[…]\n{i}\n# 1-қосымша\n# 2-қосымша")
    assert [site.address for site in law.sites] == [
        *("title", "preamble", "preamble.para-1", "preamble.para-2", "5", "5.table-1"),
        *("5.table-1.row-1", "5.table-1.row-1.cell-1", "5.table-1.row-1.cell-1.para-2"),
        *("5.table-1.row-1.cell-2", "5.footnote-1", "gap-1", "note-1", "annex-1", "annex-2"),
    ]


def test_numbers_with_a_dot_are_found():
    law = act("1. a\n  1.1. b\n  1.2. c\n1.10. d")
    assert law.find("1.1.2").site.provision.text == "c"
    assert law.find("1.10").site.provision.text == "d"


def test_a_number_with_a_dot_beside_the_same_numbers_one_in_the_other():
    law = act("1. a\n  1) b\n    2) c\n1.1. d\n  2) e\n")
    assert [site.address for site in law.sites] == [
        *("1", "item-1.subitem-1", "item-1.subitem-1.subitem-2", "item-1.1", "item-1.1.subitem-2")
    ]
    for site in law.sites:
        assert law.find(site.address).site is site
        for language in ("kk", "ru", "en"):
            words = written.words(Target(site), language)
            assert law.find(written.canonical(words)).site is site, words
        assert law.find(written.canonical(site.eid)).site is site
    assert "fits 2 provisions" in _refusal(law, "1.1")
    assert "fits 2 provisions" in _refusal(law, "1.1.2")


def test_the_heading_of_a_number_with_a_dot_beside_the_same_numbers_one_in_the_other():
    law = act("# 1-бөлім. a\n## 1-тарау. b\n# 1.1-бөлім. c")
    for site in law.sites:
        own = Target(site, own=True)
        assert law.find(own.address) == own


@pytest.mark.parametrize(("address", "named"), [("5", True), ("6", True), ("7", False)])
def test_a_gap_says_that_a_number_may_be_in_it(address, named):
    message = _refusal(act(_SECTIONS), f"2.{address}")
    assert ("it may stand in the gap [… 4.–6.]" in message) is named


def test_an_annex_without_a_number_is_named_beside_those_that_have_one() -> None:
    law = act("1. a\n\n# Утверждены приказом\n\n1. b\n5. c\n\n# Приложение 1 к приказу\n\n1. d")
    assert "the act has: annex, annex-1\n" in _refusal(law, "annex-2")
    assert "elsewhere: annex.5  item: 5. c" in _refusal(law, "annex-1.5")
    assert "elsewhere" not in _refusal(law, "annex-1.6")


def test_a_missing_address_names_what_is_there_and_where_it_may_be(file_regression):
    law = act(_SECTIONS + "\n# 3-бөлім. i\n" + "\n".join(f"{n}. j" for n in range(7, 40)))
    wanted = ["9", "2.5", "3.99", "2.3.2.1", "4.1", "title", "5~2", "annex-1", "3", "3.7.heading"]
    named = []
    for address in wanted:
        try:
            named.append(f"{address}: {law.find(address).site.provision.line}")
        except AddressError as error:
            named.append(str(error))
    file_regression.check("\n\n".join(named) + "\n")


def test_a_number_that_stands_often_is_sought_once(monkeypatch: pytest.MonkeyPatch):
    asked = 0
    step = Index._step

    def counted(self, above, segment):
        nonlocal asked
        asked += 1
        return step(self, above, segment)

    monkeypatch.setattr(Index, "_step", counted)
    seen = []
    for times in (50, 100):
        asked = 0
        addresses = [
            site.address for site in act("# 1-бөлім. a\n" + "1. b\n  1) c\n" * times).sites
        ]
        assert len({*addresses}) == 1 + 2 * times
        seen.append(asked)
    assert seen[1] < 3 * seen[0]
