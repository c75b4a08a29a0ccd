"""Provisions of two languages, paired among siblings."""

from __future__ import annotations

from drafting.diff.twins import twins
from tests.acts import act


def test_of_many_lines_without_numbers_those_with_one_figure_and_those_at_one_place_are_twins():
    """Too many to be compared each with each."""
    kazakh = [*["бақ"] * 110, "7 бақ", *["гүл"] * 110]
    russian = [*["сад"] * 111, "7 садов", *["цветок"] * 110]
    sites = [
        [
            site
            for site in act("= T\n\n" + "\n".join(lines), None, code).lines()
            if site.address != "title"
        ]
        for lines, code in ((kazakh, "kk"), (russian, "ru"))
    ]
    found = twins(*sites)
    places = [tuple(each and each.position for each in pair) for pair in found.pairs]
    before = [(at, at) for at in range(110)]
    assert places == [*before, (None, 110), *((at, at + 1) for at in range(110, 221))]
    assert found.strays == ()
