"""New divisions that come beside a provision of another one, “After section 4 insert—“PART 3””, and
headings without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve, frozen

from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import NO_LAW, Kind
from drafting.model.numbers.order import order_of
from drafting.model.operation import Delete, Move, Operation
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.quoted_line import bare_number, may_be_title
from drafting.text.labels import heading, numbered

HEADING_BEFORE = Unit(Kind.TITLE, sort="cross-heading")
"""The heading without a number right before a provision."""
_NOUN = re.compile(r"[^\W\d_]{3}")


@frozen
class BesideDivision:
    """Where a division comes whose like holds what the order names."""

    like: Site
    """The division of its kind that stands there."""
    after: bool
    taken: tuple[Site, ...] = ()
    """What stands below the new one then: the rest of a division that it parts."""


def beside_division(
    act: Act, anchor: Site, new: Provision, *, after: bool
) -> BesideDivision | None:
    """Where a `new` division comes `after` an element of one of its kind, or before it; None where
    the element stands in none.

    Raises `PhraseError` where it would part the division within one of its own divisions.
    """
    chain = [each for each in anchor.chain() if each is not anchor]
    like = next((each for each in chain if each.provision.kind is new.kind), None)
    # A number without a noun is of that level at which it stands.
    named = new.headed and new.num and _NOUN.search(new.label)
    stands = like is not None and like.provision.headed and like.provision.num
    if like is None or anchor.provision.kind is new.kind or not (named and stands):
        return None
    inside = [each for each in anchor.chain() if each is not like and each.within(like)]
    before = [site for one in inside for site in _siblings(act, one) if site.order < one.order]
    behind = [site for one in inside for site in _siblings(act, one) if site.order > one.order]
    if after and not behind:
        return BesideDivision(like, after=True)
    if not (after or before):
        return BesideDivision(like, after=False)
    rest = behind if after else [anchor, *behind]
    if anchor.parent is not like or any(not each.provision.num for each in rest):
        wrong = say(
            "{new} would stand within {like}: {rest} comes behind it",
            new=new.line[:40],
            like=like.address,
            rest=rest[0].address,
        )
        raise refused(wrong, say("order what becomes of them"))
    return BesideDivision(like, after=True, taken=tuple(rest))


def cross_heading(
    act: Act, ordered: Instruction, anchor: Site
) -> tuple[Site | None, int, list[Site]]:
    """Where a heading without a number comes with what stands below it: before the heading of
    its neighbour, or in a group, of which it takes what stands after it and is of one kind with
    that: no heading of sections has schedules below it.

    Raises `PhraseError` where no heading can stand, or one stands already.
    """
    after = ordered.side == "after"
    around = anchor.parent
    if not anchor.provision.headed:
        if around and _is_title_of(act, around, anchor):
            return around.parent, around.position + after, []
        raise refused(say("no heading can stand there: {address}", address=anchor.address))
    behind = act.below(around)[anchor.position + after :]
    like = anchor.provision.kind
    taken = [*takewhile(lambda s: s.provision.num and s.provision.kind is like, behind)]
    if not (around and around.unnumbered and around.provision.headed):
        return around, anchor.position + after, taken
    first = anchor.position == 0 and not after
    if first and len(ordered.text) == 1:
        line = around.provision.text
        raise refused(
            say("a heading stands before {address}: {line}", address=anchor.address, line=line),
            say("order that it is replaced, or name what the new one comes before"),
        )
    return around.parent, around.position + (not first), [] if first else taken


def _is_title_of(act: Act, above: Site | None, site: Site) -> bool:
    """Whether a heading without a number is the title of one provision, on the line above its
    number, as in Ireland."""
    return bool(
        above and above.unnumbered and above.provision.headed and _siblings(act, site) == [site]
    )


def lone_heading(targets: Sequence[Target]) -> Site | None:
    """What a heading without a number heads, where that heading goes alone: “omit the italic
    heading before section 3”."""
    one = targets[0] if len(targets) == 1 else None
    if one is None or not one.own:
        return None
    below = one.site.provision.children
    whole = below and all(each.headed for each in below)
    return one.site if one.site.unnumbered and one.site.provision.headed and whole else None


def without_heading(act: Act, site: Site) -> Iterator[Operation]:
    """The operations by which a heading goes and what stands below it stays where it is: below the
    heading before, if there is one."""
    below = tuple(each.address for each in act.below(site))
    before = act.below(site.parent)[site.position - 1] if site.position else None
    if before is None:
        yield Move(at=below, before=site.address)
    elif before.unnumbered and before.provision.headed and act.below(before):
        yield Move(at=below, after=act.below(before)[-1].address)
    else:
        yield Move(at=below, after=before.address)
    yield Delete(at=(site.address,), number="freed")


def with_title_above(
    ordered: Instruction, act: Act, targets: Sequence[Target]
) -> Instruction | None:
    """An order that restates a provision with the title that stands on the line above its number,
    in the act as in the quotation, as one on both; None for any other."""
    if len(targets) != 1 or len(ordered.places) != 1 or len(ordered.text) < 2:
        return None
    site, (first, second) = targets[0].site, (line.strip() for line in ordered.text[:2])
    label = numbered(second)
    alike = label is not None and label.num == site.provision.num
    titled = may_be_title(first, act.identity.numbering.cues)
    if site.provision.headed or not (alike and titled and _is_title_of(act, site.parent, site)):
        return None
    (place,) = ordered.places
    return evolve(ordered, places=(place, (*place, HEADING_BEFORE)))


def below_heading(lines: Sequence[str], *, leads_in: bool) -> tuple[str, ...]:
    """A heading and what comes with it, each provision with a number as one below the heading,
    whose text begins behind its number where that of the others `leads_in` so."""
    first, *below = lines
    last, written = "", [first]
    for line in below:
        label = heading(line.strip(), {})
        num = bare_number(line.strip()) or (label.num if label and label.kind else "")
        begins = num and order_of(num) > order_of(last)
        last = num if begins else last
        own = bare_number(line.strip()) if leads_in and begins else ""
        shown = f"{own} ¶ {line.strip()[len(own) :].lstrip(' ¶')}" if own else line.strip()
        written.append(f"## {shown}" if begins else line)
    return tuple(written)


def _siblings(act: Act, site: Site) -> list[Site]:
    return [each for each in act.below(site.parent) if each.provision.kind not in NO_LAW]
