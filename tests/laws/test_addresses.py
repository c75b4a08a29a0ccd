"""Law 2, for places: whatever a provision is called, the same provision is found."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from drafting.language.addresses import address as written
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from tests.acts import acts
from tests.laws.numbered_truth import only_by_place
from tests.laws.stored import every_act, stored_act

LANGUAGES = ["kk", "ru", "en"]


@given(acts())
def test_the_canonical_address_finds_its_provision_and_no_other(law):
    addresses = [site.address for site in law.sites]
    assert len(set(addresses)) == len(addresses)
    for site in law.sites:
        assert law.find(site.address) == Target(site)


@given(acts())
def test_a_canonical_address_is_read_as_it_is(law):
    for site in law.sites:
        assert law.find(written.canonical(site.address)).site is site


@given(acts())
def test_the_own_line_of_a_provision_is_found(law):
    for site in law.sites:
        one = site.provision
        if (one.headed and not one.leads_in) or (one.num and one.text):
            own = Target(site, own=True)
            assert law.find(own.address) == own


@given(acts())
def test_an_eid_finds_its_provision(law):
    for site in law.sites:
        assert written.find(law, site.eid) == Target(site), site.eid


@pytest.mark.parametrize("language", LANGUAGES)
@given(law=acts(odd=False))
def test_an_address_in_words_finds_its_provision(language, law):
    for site in _unmistakable(law):
        _found_by_words(law, site, language)


@every_act
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_provision_of_a_stored_text_is_found_by_all_its_names(name, language, spoken):
    law = stored_act(name, language)
    for site in law.sites:
        assert law.find(site.address) == Target(site)
        assert law.find(written.canonical(site.eid)).site is site
        _found_by_words(law, site, spoken)


def _found_by_words(law: Act, site: Site, language: str) -> None:
    said = written.words(Target(site), language)
    assert written.find(law, said) == Target(site), said


def _unmistakable(law: Act) -> list[Site]:
    """Those that kind and number alone can tell from all others."""
    named = Counter(map(_name, law.sites))
    return [
        site
        for site in law.sites
        if not any(only_by_place(each) or named[_name(each)] > 1 for each in site.chain())
    ]


def _name(site: Site) -> tuple[int, Kind, str]:
    """What it stands in, its kind and number: «часть первая» may have a number or none."""
    return id(site.parent), site.called, site.number
