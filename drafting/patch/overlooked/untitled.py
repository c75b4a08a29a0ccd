"""Headings that come without a title into an act whose headings of that kind have titles, while the
line below looks like one: an amending act quotes «Article 5a» and its title on two lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.edit import Edit, Rewriting, new_provisions
from drafting.model.kind import COUNTED, Kind
from drafting.model.provision import Provision
from drafting.patch.context import Context

_MOST = 0.6
"""The share of headings of a kind that have titles, in an act that gives them titles."""
_LONGEST = 200
"""Characters of a title."""
_ENDS = (".", ";", ":", ",", "—", "–")


def title_warnings(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Warn of each heading that edits bring without the title that stands below it."""
    for edit in edits:
        kept = isinstance(edit, Rewriting) and not edit.site.provision.text
        for new in () if kept else new_provisions(edit):
            for each in new.walk():
                if _has_its_title_below(each) and _has_titles(act, each.kind):
                    problem = Problem(
                        code="structure",
                        problem=say(
                            "the heading has no title, as others of the act have, and the line "
                            "below it looks like one"
                        ),
                        found=(each.line, each.children[0].text),
                        do=say("if it is the title, put it on the line of the heading"),
                    )
                    yield Context(act, edit.operation).locate_problem("", problem)


def _has_its_title_below(one: Provision) -> bool:
    if not (one.headed and one.num) or one.text or len(one.children) < 2:
        return False
    below = one.children[0]
    plain = below.kind in COUNTED and not below.num
    return plain and below.text[:1].isupper() and _is_title(below.text)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and not text.endswith(_ENDS)


def _has_titles(act: Act, kind: Kind) -> bool:
    headings = [each.provision for each in act.sites if each.provision.kind is kind]
    titled = [each for each in headings if each.headed and each.text]
    return bool(titled) and len(titled) >= _MOST * len(headings)
