"""What is wrong with an address that finds no provision, or more than one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.address.names import is_transparent
from drafting.model.gap import may_hold
from drafting.model.kind import Kind, noun

if TYPE_CHECKING:
    from drafting.model.address.index import Index
    from drafting.model.address.site import Site, Target

_SHOWN = 12
_WORDS = frozenset(Kind) - {Kind.ANNEX}
"""Kinds that one act calls by the word of another: a § is an article, or a section."""


def ambiguous(targets: Sequence[Target], wanted: str) -> Problem:
    """The problem of an address that fits several provisions."""
    return Problem(
        code="ambiguous",
        problem=say(
            "the address {wanted} fits {count} provisions", wanted=wanted, count=len(targets)
        ),
        found=tuple(_described(target.site) for target in targets[:_SHOWN]),
        do=say("write one of these addresses in full"),
    )


def missing(index: Index, wanted: str, written: str = "") -> Problem:
    """The problem of an address that finds nothing, called as it is `written`: what stands where it
    ends, or elsewhere."""
    segments = wanted.split(".")
    ends = (n for n in range(len(segments) - 1, 0, -1) if _reached(index, segments[:n]))
    depth = next(ends, 0)
    site = _reached(index, segments[:depth])[0].site if depth else None
    segment = segments[depth]
    below = index.below(site)
    inner = (index.below(part) for part in below if is_transparent(part.provision))
    reached = [one for some in inner for one in some if one.provision.num] + below
    elsewhere = [*_elsewhere(index, wanted)] if site is None else []
    if site and segment.startswith("table"):
        elsewhere = [*_tables_beside(index, site, segments[depth:])]
    elif site:
        elsewhere = [*_in_other_annexes(index, site, segments[1:])]
    return Problem(
        code="not-found",
        problem=say("there is no {wanted}", wanted=written or wanted),
        found=(
            _what_it_has(site, _names(index, site, segment, reached)),
            *_in_gaps(below, segment),
            *_under_another_word(reached, segment),
            *(say("elsewhere: {described}", described=_described(one)) for one in elsewhere),
        ),
        do=_as_range(index, wanted) or _how_to_write(wanted),
    )


def _names(index: Index, site: Site | None, segment: str, reached: Sequence[Site]) -> list[str]:
    """What could have been written for a segment: what has its kind below the provision, at any
    depth, or else what stands there."""
    kind, _, number = segment.partition("-")
    if number:
        # An article may be sought in the act, though it stands in a chapter.
        nums = dict.fromkeys(one.name for one in index.sites if one.provision.kind == kind)
        alike = (one for num in nums for one in index.under(site, num))
        named = [one for one in alike if one.provision.kind == kind and one.provision.num]
        # An annex without a number, such as the rules that an order approves.
        below = (one for one in index.below(site) if one.provision.headed)
        bare = [one for one in below if one.provision.kind == kind and not one.provision.num]
        if named or bare:
            return [*(one.name for one in bare), *(one.name_with_kind for one in named)]
    return [one.name for one in reached]


def _what_it_has(site: Site | None, names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN]) or say("nothing below")
    more = say(" … ({count} in all)", count=len(names)) if len(names) > _SHOWN else ""
    address = site.address if site else say("the act")
    return say("{address} has: {names}{more}", address=address, names=shown, more=more)


def _in_gaps(below: Sequence[Site], segment: str) -> Iterator[str]:
    for text in (one.provision.text for one in below if one.provision.kind is Kind.GAP):
        if may_hold(text, segment):
            yield say("it may stand in the gap {text}, which the baseline does not hold", text=text)


def _under_another_word(reached: Sequence[Site], segment: str) -> Iterator[str]:
    word, _, number = segment.partition("-")
    alike = (one for one in reached if word in _WORDS and number and one.provision.num == number)
    for one in islice(alike, _SHOWN):
        yield say("under another word: {described}", described=_described(one))


def _elsewhere(index: Index, wanted: str) -> Iterator[Site]:
    """What the act has under such a name at any depth."""
    last = wanted.rpartition(".")[2]
    alike = (
        one
        for one in index.sites
        if last in (one.name, one.name_with_kind)
        and (one.address.endswith(f".{wanted}") or one.name_with_kind == wanted)
    )
    return islice(alike, _SHOWN)


def _tables_beside(index: Index, site: Site, segments: Sequence[str]) -> Iterator[Site]:
    """The table that is sought below a numbered line: it stands beside it, unless indented."""
    found = (
        target.site
        for around in site.chain()[:-1]
        for target in _reached(index, [*around.address.split("."), *segments])
    )
    return islice(found, _SHOWN)


def _in_other_annexes(index: Index, site: Site, segments: Sequence[str]) -> Iterator[Site]:
    """What is sought in one annex and stands in another: rules and their annexes have the same
    numbers."""
    in_annex = site.chain()[0].provision.kind is Kind.ANNEX
    found = (
        target.site
        for one in (index.below(None) if in_annex else ())
        if one.provision.kind is Kind.ANNEX
        for target in _reached(index, [one.name, *segments])
    )
    return islice(found, _SHOWN)


def _as_range(index: Index, wanted: str) -> str:
    """What to write where a hyphen stands for the dash of a range; empty where none does."""
    if apart := re.fullmatch(r"(\S.*) - (\S.*)", wanted):
        return say("a range has a dash: {range}", range=" – ".join(apart.groups()))
    hyphened = re.fullmatch(r"(.*\.[^.-]+)-([^.-]+\..*)", wanted)
    ends = hyphened.groups() if hyphened else ()
    numbers = re.fullmatch(r"((?:.*\.)?(?:[a-z]+-)?)(\d{1,5})-(\d{1,5})", wanted)
    if numbers and int(numbers[2]) < int(numbers[3]):  # 5-1 is a number of its own
        ends = numbers[1] + numbers[2], numbers[1] + numbers[3]
    if ends and all(_reached(index, end.split(".")) for end in ends):
        last = numbers[3] if numbers else ends[1]
        return say("a range has a dash: {range}", range=f"{ends[0]}–{last}")
    return ""


def _how_to_write(wanted: str) -> str:
    """What to write for an address that nothing answers to: numbers, or numbers and words."""
    if wanted == "act":
        return say("the whole act is addressed by `repeal` and `restate` alone")
    if " " not in wanted or not wanted[0].isdigit():
        return say("`drafting show ACT --addresses` prints the address of each line")
    if any(re.fullmatch(r"[^\W\d_]{2,}\.?", word) for word in wanted.split()):
        return say("write the numbers alone, the outer ones first, with dots between them: 2.5.2")
    return say("several are written as a list, [6, 7], or as a range, 6–8")


def _reached(index: Index, segments: Sequence[str]) -> list[Target]:
    return index.reached(".".join(segments))


def _described(site: Site) -> str:
    return f"{site.address}  {noun(site.provision.kind)}: {site.provision.shown[:60]}"
