"""Finding what an operation addresses: provisions, their digests, words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from drafting.diff.words import spans
from drafting.errors import AddressError, PatchError, Problem
from drafting.language.addresses import address as written
from drafting.language.fold import occurrences
from drafting.messages import say, say_count
from drafting.model.address import Site, Target
from drafting.model.cells import Merge
from drafting.model.edit import Places
from drafting.model.mark import in_signs
from drafting.model.operation import (
    Insert,
    Move,
    Nth,
    Operation,
    ReplaceEverywhere,
    is_of_whole_act,
)
from drafting.patch.context import Context
from drafting.patch.operation.occurrence import Occurrence, words_not_there
from drafting.text.writer import digest_of, given_digest, write_provision

SHORTEST_DIGEST = 8
_SHOWN = 12


def find_places(context: Context) -> Places:
    """Look up every address of the operation. Raises `PatchError` where one names nothing or too
    much, or a digest is stale."""
    operation = context.operation
    if is_of_whole_act(operation):
        return Places()
    at = tuple(targets(context))
    match operation:
        case Insert():
            beside = operation.before or operation.after or operation.into
            taken = [target for each in operation.takes for target in _targets(context, each)]
            return Places(at, _target(context, beside), taken=tuple(taken))
        case Move():
            beside = operation.before or operation.after or operation.into
            return Places(at, _target(context, beside))
        case ReplaceEverywhere():
            return Places(at, excepted=tuple(_target(context, e) for e in operation.except_))
        case _:
            return Places(at)


def targets(context: Context) -> list[Target]:
    """What the addresses in `at` name, in their order; ranges are resolved to siblings.

    Raises `PatchError` where one names nothing or too much, or its digest is stale.
    """
    operation = context.operation
    expected = operation.expect.get(context.act.language)
    found: list[Target] = []
    for index, address in enumerate(operation.at):
        named = _targets(context, address)
        for aim in named if expected else ():
            spots(context, aim, SoughtWords(expected, nth=1))
        if given := operation.digest.get(context.act.language):
            _check_digest(context, named, given[index])
        found += named
    return found


def _targets(context: Context, address: str) -> list[Target]:
    """What an address, or a range, names."""
    try:
        return [_with_text(context, each) for each in written.find_all(context.act, address)]
    except AddressError as error:
        raise PatchError(
            context.locate_problem(each.where.address, each) for each in error.problems
        ) from None


def _target(context: Context, address: str) -> Target:
    try:
        return _with_text(context, written.find(context.act, address))
    except AddressError as error:
        raise PatchError(context.locate_problem(address, each) for each in error.problems) from None


def _with_text(context: Context, aim: Target) -> Target:
    """Refuse a merged cell, whose text stands in another one."""
    cell = aim.site.provision
    if cell.merged:
        left = cell.label == Merge.LEFT
        beside = say("to its left") if left else say("above it")
        problem = Problem(
            code="not-found",
            problem=say(
                "the cell is merged into the one {beside}, and has no text of its own",
                beside=beside,
            ),
            found=(f"`{cell.label}`",),
            do=say(
                "address the cell {beside}; to change what is merged, restate the table",
                beside=beside,
            ),
        )
        raise context.refused(aim.address, problem)
    return aim


def _check_digest(context: Context, named: Sequence[Target], digest: str) -> None:
    wanted = digest.casefold()
    if len(named) != 1 or len(wanted) < SHORTEST_DIGEST:
        wrong = say(
            "the digest has {count} digits, fewer than {shortest}",
            count=len(wanted),
            shortest=SHORTEST_DIGEST,
        )
        if len(named) != 1:
            wrong = say(
                "the digest is given for an address that names {count} provisions", count=len(named)
            )
        problem = Problem(code="syntax", problem=wrong, found=(digest,))
        raise context.refused(context.operation.at[0], problem)
    site = named[0].site
    numbering = context.act.identity.numbering
    if digest_of(site.provision, numbering).startswith(wanted):
        return
    problem = Problem(
        code="stale",
        problem=say("the provision is not the one that the proposal was written against"),
        found=tuple(_since(context, site, wanted)),
        do=say(
            "read it again, and if the change still fits, write `digest: {digest}`",
            digest=given_digest(site.provision, numbering),
        ),
    )
    raise context.refused(site.address, problem)


def _since(context: Context, site: Site, digest: str) -> Iterator[str]:
    """How the provision differs from the one with that digest, where any stored text has it."""
    numbering = context.act.identity.numbering
    for other in context.seen:
        for each in other.sites:
            if digest_of(each.provision, numbering).startswith(digest):
                yield say(
                    "as the author saw it ({name} {address}), and now:",
                    name=other.name,
                    address=each.address,
                )
                for line in _difference(each, site):
                    yield f"  {line}"
                return
    yield say("its digest was {digest}, in no stored version; it reads now:", digest=digest)
    for line in write_provision(site.provision, numbering).split("\n")[:_SHOWN]:
        yield f"  {line}"


def _difference(old: Site, new: Site) -> Iterator[str]:
    found = spans(write_provision(old.provision), write_provision(new.provision), "")
    yield from "".join(in_signs(span.text, span.mark) for span in found).split("\n")


@frozen
class SoughtWords:
    """Words to be found: in one place, the nth or the last, so many, or (`every`) any number."""

    words: str
    nth: Nth = 0
    count: int = 0
    every: bool = False


def spots(context: Context, aim: Target, wanted: SoughtWords) -> list[Occurrence]:
    """The places of words in what is addressed, as many as are wanted.

    Raises `PatchError` where they are not there, or in more places or others than wanted.
    """
    words, nth, count = wanted.words, wanted.nth, wanted.count
    sites = context.act.wording(aim)
    found = [
        Occurrence(site, start, end)
        for site in sites
        for start, end in occurrences(words, site.provision.text)
    ]
    if not found:
        raise context.refused(aim.address, words_not_there(context.act, aim, sites, words))
    if nth == "last":
        return found[-1:]
    if nth and nth <= len(found):
        return [found[nth - 1]]
    if not nth and (wanted.every or len(found) == (count or 1)):
        for one, other in pairwise(found):
            if one.site is other.site and other.start < one.end:
                raise context.refused(aim.address, _overlapping(words, one, other))
        return found
    raise context.refused(aim.address, _too_many(found, wanted, context.operation))


def _overlapping(words: str, *found: Occurrence) -> Problem:
    return Problem(
        code="ambiguous",
        problem=say('places of the words "{words}" overlap, and cannot all change', words=words),
        found=tuple(spot.shown() for spot in found),
        do=say("quote more of the text"),
    )


def _too_many(found: list[Occurrence], wanted: SoughtWords, operation: Operation) -> Problem:
    words, nth, count = wanted.words, wanted.nth, wanted.count
    places = tuple(f"{n}: {spot.shown()}" for n, spot in enumerate(found[:_SHOWN], start=1))
    times = {1: say("once"), 2: say("twice")}.get(len(found)) or say_count(
        "{count} time", "{count} times", len(found)
    )
    if nth:
        asked, do = (
            say(", so there is no place {nth}", nth=nth),
            say("`nth` is at most {count} here", count=len(found)),
        )
    elif count:
        asked, do = (
            say(", not {count}", count=count),
            say("if all of them are meant, write `count: {count}`", count=len(found)),
        )
    else:
        ways = {"nth": (say("`nth: 2`"), say("`nth: last`")), "all": (say("`all: true`"),)}
        each = [way for key, some in ways.items() if hasattr(operation, key) for way in some]
        can = say(" or ").join(filter(None, (", ".join(each[:-1]), *each[-1:])))
        asked, do = (
            "",
            say("add {can}, or quote more of the text", can=can)
            if can
            else say("quote more of it"),
        )
    return Problem(
        code="count" if nth or count else "ambiguous",
        problem=say(
            'the words "{words}" occur {times}{asked}', words=words, times=times, asked=asked
        ),
        found=places,
        do=do,
    )


def no_change(line: str) -> Problem:
    """An operation that would leave the text as it is."""
    return Problem(
        code="no-op",
        problem=say("the operation would change nothing"),
        found=(line,),
        do=say("leave it out, or look whether the baseline is the one you mean"),
    )
