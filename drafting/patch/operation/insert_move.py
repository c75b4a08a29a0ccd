"""Operations that put provisions in a place: insert, move."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.address import Site
from drafting.model.cells import Merge, merges
from drafting.model.edit import Insertion, Removal
from drafting.model.kind import COUNTED, NOTES, Kind
from drafting.model.localized import same
from drafting.model.numbers.number import FIGURED, bare
from drafting.model.operation import Insert, Move
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.operation.locate import no_change
from drafting.patch.operation.new_text import plain_beside, provisions_of
from drafting.patch.operation.numbers import NumberSpot, number_alone, numbered_next, warn_gaps
from drafting.patch.operation.taken import taken_into
from drafting.text.numbers.next_number import relabelled
from drafting.text.numbers.sorts import sort_of
from drafting.text.writer import write_provision

_FIRST_NUMBER = re.compile(FIGURED)


def insert(context: Context, operation: Insert) -> Iterator[Insertion]:
    """Put new provisions before or after an existing one, or last in one (art. 26(7))."""
    spot, plain = _spot(context, operation)
    new_provisions = provisions_of(context, operation.text, spot.parent, plain, spot.position)
    taken = taken_into(context, spot, new_provisions)
    if operation.number == "next":
        new_provisions = tuple(numbered_next(context, spot, new_provisions))
    warn_gaps(context, spot, new_provisions)
    if operation.into and not taken:
        _look_behind_text(context, spot, new_provisions[0])
    if spot.parent is None and _opens(spot.siblings[: spot.position], new_provisions):
        paragraphs = tuple(evolve(new, kind=Kind.PARAGRAPH) for new in new_provisions)
        new_provisions = (Provision(Kind.PREAMBLE, children=paragraphs),)
    new_provisions = _spaced(spot, new_provisions)
    yield Insertion(spot.parent, spot.position, new_provisions, operation, taken)


def _look_behind_text(context: Context, spot: NumberSpot, new: Provision) -> None:
    """Name a number that comes last in a provision, behind the text that ends its list. Below a
    heading that can be meant; elsewhere the text file cannot have it, and it is refused."""
    listed = (each.num and not each.headed and each.kind not in NOTES for each in spot.siblings)
    places = [at for at, item in enumerate(listed) if item]
    behind = spot.siblings[places[-1] + 1 :] if places else ()
    if spot.parent is None or not behind or any(each.num or each.headed for each in behind):
        return
    site = context.act.below(spot.parent)[places[-1]]
    if behind[-1].kind not in COUNTED or sort_of(new.line) != sort_of(site.line):
        return
    problem = Problem(
        code="order",
        problem=say("{label} comes behind the text that ends the list", label=new.label),
        found=(behind[-1].line[:100],),
        do=say(
            "`after: {address}` puts it right behind {label}",
            address=site.address,
            label=site.provision.label,
        ),
    )
    if not spot.parent.provision.headed:
        raise context.refused(spot.address, problem)
    context.warn(spot.address, problem)


def _opens(before: Sequence[Provision], new_provisions: Sequence[Provision]) -> bool:
    """Whether unnumbered lines come before anything numbered, and so are the act's preamble."""
    return all(
        new.kind in {Kind.PART, Kind.PARAGRAPH} and not new.num for new in new_provisions
    ) and all(each.kind is Kind.TITLE for each in before)


def move(context: Context, operation: Move) -> Iterator[Removal | Insertion]:
    """Take provisions, with all in them, to another place; nothing is left behind."""
    spot, plain = _spot(context, operation)
    for aim in context.places.at:
        old = aim.site.provision
        inside = spot.parent is not None and spot.parent.within(aim.site)
        if aim.own or inside:
            wrong = say("the provision would move into itself")
            if aim.own:
                wrong = say("the address names a line of text, not a whole provision")
            raise context.refused(aim.address, Problem("syntax", wrong))
        if Merge.ABOVE in merges(old):
            wrong = say("cells of the row continue those above, and would be parted from them")
            do = say("restate the rows that are merged, or the table, as a whole")
            raise context.refused(aim.address, Problem("structure", wrong, do=do))
        if not operation.number and _stays(context, spot, aim.site):
            raise context.refused(aim.address, no_change(old.line))
        if operation.number and not old.num:
            problem = Problem(
                "not-found", say("the provision has no number to change"), found=(old.line,)
            )
            raise context.refused(aim.address, problem)
        if operation.number:
            num = number_alone(context, aim.address, operation.number)
            like = _like(spot, aim.site)
            old = evolve(
                old, num=num, label=relabelled(like.label, like.num, num, context.act.language)
            )
        written = write_provision(old, context.act.identity.numbering)
        if not written:
            problem = Problem("empty", say("the paragraph has no text to move"))
            raise context.refused(aim.address, problem)
        new_provisions = provisions_of(context, same(written), spot.parent, plain, spot.position)
        warn_gaps(context, spot, new_provisions)
        if operation.into:
            _look_behind_text(context, spot, new_provisions[0])
        yield Removal(aim.site, operation)
        yield Insertion(spot.parent, spot.position, _spaced(spot, new_provisions), operation)


def _like(spot: NumberSpot, site: Site) -> Provision:
    """The provision as which one that moves writes its new number: the one beside which it will
    stand, where numbers of another kind stand there; or else itself."""
    old = site.provision
    around = (*reversed(spot.siblings[: spot.position]), *spot.siblings[spot.position :])
    alike = [
        each for each in around if each.num and each.headed == old.headed and each.kind not in NOTES
    ]
    kinds = {each.kind for each in alike}
    goes = spot.parent is not site.parent and alike and old.kind not in kinds | NOTES
    return alike[0] if goes else old


def _stays(context: Context, spot: NumberSpot, site: Site) -> bool:
    """Whether a provision would stand where it does; or, moved alone, pass only its likenesses."""
    if spot.parent is not site.parent:
        return False
    if spot.position > site.position:
        passed = spot.siblings[site.position + 1 : spot.position]
    else:
        passed = spot.siblings[spot.position : site.position]
    own = write_provision(site.provision)
    alone = len(context.places.at) == 1
    return not passed or (alone and all(write_provision(each) == own for each in passed))


def _spot(context: Context, operation: Insert | Move) -> tuple[NumberSpot, Kind]:
    """The place for the provisions, and the kind of unnumbered lines there."""
    anchor = context.places.beside
    assert anchor is not None, "an insertion and a move have an address of where they go"
    if anchor.own:
        problem = Problem(
            code="syntax",
            problem=say("the address names a line of text, beside which no provision can stand"),
            do=say("give the address of a provision"),
        )
        raise context.refused(anchor.address, problem)
    sibling = None if operation.into else anchor.site
    parent = sibling.parent if sibling else anchor.site
    siblings = context.act.children(parent)
    position = sibling.position if sibling else len(siblings)
    if sibling and operation.after:
        position = _behind(sibling, siblings)
    beside = sibling.provision if sibling else None
    if beside and beside.kind is Kind.NOTE:
        beside = next((one for one in siblings[position:] if one.kind is not Kind.NOTE), None)
    return NumberSpot(parent, position, siblings, anchor.address), plain_beside(parent, beside)


def _behind(site: Site, siblings: Sequence[Provision]) -> int:
    """The place behind a provision and the editor's notes on it, whose first number is its own. One
    on what it stands in, or on a neighbour that is gone, does not stay with it."""
    place = site.position + 1
    *around, num = (one.provision.num for one in site.chain())
    while place < len(siblings) and siblings[place].kind is Kind.NOTE and num not in around:
        first = _FIRST_NUMBER.search(siblings[place].text)
        if first is None or bare(first[0]) != num:
            break
        place += 1
    return place


def _spaced(spot: NumberSpot, new_provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """With the empty lines before them that others of their sort have there."""
    return tuple(evolve(new, blank=new.blank or _blank(spot, new)) for new in new_provisions)


def _blank(spot: NumberSpot, new: Provision) -> int:
    """As before the next of its sort; or the last, if that does not open its division: the empty
    line below a heading is that of the heading, unless another heading stands below it."""
    sort = new.headed, bool(new.num)
    alike = [(each.headed, bool(each.num)) == sort for each in spot.siblings]
    if True in alike[spot.position :]:
        return spot.siblings[alike.index(True, spot.position)].blank
    last = max((at for at, like in enumerate(alike) if like), default=-1)
    return spot.siblings[last].blank if last > 0 or (new.headed and last == 0) else 0
