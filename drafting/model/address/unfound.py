"""What is wrong with an address that finds no provision, or more than one."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def missing(index: Index, wanted: str) -> Problem:
    """The problem of an address that finds nothing: what stands where it ends, or elsewhere."""
    segments = wanted.split(".")
    ends = (n for n in range(len(segments) - 1, 0, -1) if _reached(index, segments[:n]))
    depth = next(ends, 0)
    site = _reached(index, segments[:depth])[0].site if depth else None
    below = index.below(site)
    inner = (index.below(part) for part in below if is_transparent(part.provision))
    reached = [one for some in inner for one in some if one.provision.num] + below
    names = [one.name for one in reached]
    # An article may be sought in the act, though it stands in a chapter.
    kind, _, number = segments[depth].partition("-") if depth < len(segments) else ("", "", "")
    if number:
        nums = dict.fromkeys(one.name for one in index.sites if one.provision.kind == kind)
        alike = (one for num in nums for one in index.under(site, num))
        named = [one for one in alike if one.provision.kind == kind and one.provision.num]
        names = [one.name_with_kind for one in named] or names
    shown = ", ".join(names[:_SHOWN]) or say("nothing below")
    more = say(" … ({count} in all)", count=len(names)) if len(names) > _SHOWN else ""
    found = [
        say(
            "{address} has: {names}{more}",
            address=site.address if site else say("the act"),
            names=shown,
            more=more,
        )
    ]
    found += [
        say(
            "it may stand in the gap {text}, which the baseline does not hold",
            text=one.provision.text,
        )
        for one in below
        if one.provision.kind is Kind.GAP and may_hold(one.provision.text, segments[depth])
    ]
    found += [
        say("under another word: {described}", described=_described(one))
        for one in reached
        if one.provision.num and segments[depth].endswith(f"-{one.provision.num}")
        if segments[depth].removesuffix(f"-{one.provision.num}") in _WORDS
    ][:_SHOWN]
    found += [
        say("elsewhere: {described}", described=_described(one))
        for one in index.sites
        if site is None and segments[-1] in (one.name, one.name_with_kind)
        if one.address.endswith(f".{wanted}") or one.name_with_kind == wanted
    ][:_SHOWN]
    # A table below a numbered line stands beside it, unless it is indented.
    found += [
        say("elsewhere: {described}", described=_described(target.site))
        for around in (site.chain()[:-1] if site and segments[depth].startswith("table") else ())
        for target in _reached(index, [*around.address.split("."), *segments[depth:]])
    ][:_SHOWN]
    hyphened = re.fullmatch(r"(.*\.[^.-]+)-([^.-]+\..*)", wanted)
    if hyphened and all(_reached(index, end.split(".")) for end in hyphened.groups()):
        return Problem(
            code="not-found",
            problem=say("there is no {wanted}", wanted=wanted),
            found=tuple(found),
            do=say("a range has a dash: {range}", range="–".join(hyphened.groups())),
        )
    return Problem(
        code="not-found",
        problem=say("there is no {wanted}", wanted=wanted),
        found=tuple(found),
        do=_how_to_write(wanted),
    )


def _how_to_write(wanted: str) -> str:
    """What to write for an address that nothing answers to: numbers, or numbers and words."""
    if wanted == "act":
        return say("the whole act is addressed by `repeal` and `restate` alone")
    if " " not in wanted or not wanted[0].isdigit():
        return say("`drafting show` prints the act with its numbers")
    if any(re.fullmatch(r"[^\W\d_]{2,}\.?", word) for word in wanted.split()):
        return say("write the numbers alone, the outer ones first, with dots between them: 2.5.2")
    return say("several are written as a list, [6, 7], or as a range, 6–8")


def _reached(index: Index, segments: Sequence[str]) -> list[Target]:
    return index.reached(".".join(segments))


def _described(site: Site) -> str:
    return f"{site.address}  {noun(site.provision.kind)}: {site.provision.shown[:60]}"
