"""New numbers that follow of what comes, or goes, before them: “by striking subsection (b) and
redesignating the subsequent subsections accordingly”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from attrs import frozen

from drafting.errors import PhraseError
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.operation import Delete, Insert, Move, Operation, Renumber
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.quoted_provisions import brought
from drafting.text.numbers.next_number import following


@frozen
class _ComeOrGone:
    """What comes into a provision (None: the act), or goes from it."""

    parent: Site | None
    at: int
    """The position among the children there, before any other change."""
    new: tuple[str, ...] = ()
    """The numbers that come; none where what stands there goes."""


def cause(orders: Sequence[Instruction], at: int) -> int:
    """Where the order stands of which the new numbers at a place of a text follow: before it; or,
    where its quotation stands below both, after it, on the same line.

    Raises `PhraseError` where the text has no such order, or it is about other provisions.
    """
    own = orders[at]
    after = [at + 1] if at + 1 < len(orders) and orders[at + 1].line == own.line else []
    near = (n for n in (*after, *range(at - 1, -1, -1)) if orders[n].op in {"insert", "delete"})
    place: int | None = next(near, None)
    found = None if place is None else orders[place]
    new = () if found is None else found.brings if found.op == "insert" else found.places
    around = own.places[0] if own.places else ()
    within = all(each[: len(around)] == around for each in new)
    alike = {each[-1].kind for each in new} == {own.brings[0][-1].kind}
    if place is None or not (within and alike):
        raise _unclear()
    return place


def renumbered_rest(act: Act, caused: Iterable[Operation], above: Iterable[Operation]) -> Renumber:
    """The new numbers behind what some operations bring into one provision, or take from it, and
    what those `above` do there.

    Raises `PhraseError` where that is not clear, or its numbers do not follow each other.
    """
    own = [change for each in caused for change in _changes(act, each)]
    parents = {change.parent for change in own}
    if len(parents) != 1:
        raise _unclear()
    (parent,) = parents
    others = [*above]
    if any(_gives_numbers(act, each, parent) for each in others):
        raise _unclear()
    known = [change for each in others for change in _changes(act, each)]
    changes = [*dict.fromkeys([*own, *(each for each in known if each.parent is parent)])]
    start = min(each.at for each in changes)
    old = [(site.provision.num, site) for site in act.below(parent) if site.provision.num]
    _check_follow([num for num, site in old if site.position >= start - 1])
    gone = {each.at for each in changes if not each.new}
    left = [(num, site) for num, site in old if site.position not in gone]
    came = [(each.at - 0.5, num, None) for each in changes for num in each.new]
    row = sorted([*came, *((site.position, num, site) for num, site in left)], key=itemgetter(0))
    given = [num for spot, num, _ in row if spot < start - 0.5]
    at: list[str] = []
    to: list[str] = []
    for num, site in ((num, site) for spot, num, site in row if spot >= start - 0.5):
        wanted = following(given[-1], *given[-2:-1]) if given else old[0][0]
        given.append(wanted)
        if site is None and num != wanted:
            raise _do_not_follow(given[-2:-1], num)
        if site and num != wanted:
            at.append(site.address)
            to.append(wanted)
    if not at:
        raise refused(say("nothing that stands behind it gets another number"))
    return Renumber(at=tuple(at), to=tuple(to))


def _changes(act: Act, operation: Operation) -> Iterator[_ComeOrGone]:
    match operation:
        case Delete():
            for site in (act.find(where).site for where in operation.at):
                if site.provision.num:
                    yield _ComeOrGone(site.parent, site.position)
        case Insert():
            beside = operation.before or operation.after
            site = act.find(beside or operation.into).site
            parent = site.parent if beside else site
            at = site.position + bool(operation.after) if beside else len(act.below(parent))
            new = brought(act, operation.text.get(act.language) or "")
            if nums := tuple(each.num for each in new if each.num):
                yield _ComeOrGone(parent, at, nums)
        case _:
            pass


def _gives_numbers(act: Act, operation: Operation, parent: Site | None) -> bool:
    """Whether an operation gives other numbers in a provision."""
    match operation:
        case Renumber():
            return any(act.find(where).site.parent is parent for where in operation.at)
        case Move():
            beside = operation.before or operation.after
            site = act.find(beside or operation.into).site
            ends = (act.find(operation.at[0]).site.parent, site.parent if beside else site)
            return any(each is parent for each in ends)
        case _:
            return False


def _check_follow(numbers: Sequence[str]) -> None:
    for at, num in enumerate(numbers[1:], start=1):
        if following(numbers[at - 1], *numbers[max(at - 2, 0) : at - 1]) != num:
            raise _do_not_follow(numbers[at - 1 : at], num)


def _do_not_follow(last: Sequence[str], num: str) -> PhraseError:
    wrong = say("the number {num} is not the one after {last}", num=num, last="".join(last))
    return refused(wrong, _each())


def _unclear() -> PhraseError:
    return refused(say("which provisions get other numbers is not clear"), _each())


def _each() -> str:
    return say("give each a number of its own")
