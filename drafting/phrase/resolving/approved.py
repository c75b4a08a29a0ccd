"""Orders on a document that an act approves: «в Правилах …, утвержденных указанным приказом».

Such a document is an annex of the act that approves it, and begins its numbers anew: item 2 of the
rules is not item 2 of the order (article 25 of the law of Kazakhstan on legal acts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from attrs import evolve

from drafting.errors import PhraseError
from drafting.language.units import Unit, Units, below, units_of
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.other_act import (
    approves,
    document_of,
    is_approved_by_other,
    is_approving,
    is_called,
    names_document,
)
from drafting.phrase.whole_act import title_in_text

_TITLE = Unit(Kind.TITLE)
_CAPTION = 8
"""Lines and headings at the beginning of an annex that may name it."""


def within_annex(ordered: Instruction, act: Act, language: str) -> Instruction:
    """An order with its places in the annex that holds the document that it names, where the act
    approves one; as it is, where it names none, or the text of the act is that document.

    Raises `PhraseError` where it cannot be seen which annex that is.
    """
    named = ordered.act
    if not (names_document(named, language) and approves(act, language)):
        return ordered
    annexes = [site for site in act.index.below(None) if site.provision.kind is Kind.ANNEX]
    title = title_in_text(act, language)
    if is_approved_by_other(act, named, language):
        raise refused(say("this amends another act: {named}", named=named))
    is_document = not is_approving(title, language) and is_called(title, named, language)
    if is_document or not (title or annexes):
        return ordered
    heads = {site.address: _first_lines(site.provision) for site in annexes}
    owners = {at: document_of(each, language) for at, each in heads.items()}
    inner = [site for site in annexes if _is_of(owners[site.address], named, language)]
    found = [
        site
        for site in annexes
        if not owners[site.address] and is_called(" ".join(heads[site.address]), named, language)
    ]
    if any(_in_annex(place) for place in _every(ordered)):
        return _in_its_annexes(ordered, inner, named)
    if len(found) != 1:
        raise _not_shown(named)
    if any(each[-1].kind is Kind.ANNEX for each in ordered.brings):
        others = [each for each in annexes if each not in inner and each is not found[0]]
        if others or ordered.places or ordered.anchor:
            raise _not_shown(named)
        return evolve(ordered, act="")
    around = units_of(Target(found[0]))
    if (_TITLE,) in ordered.places and not _is_titled(found[0], named, language):
        # The title of the document is a line below «Приложение 1 к приказу».
        lines = [each for each in _lines(act, found[0]) if _is_titled(each, named, language)]
        if len(lines) != 1 or len(ordered.places) != 1:
            raise refused(say("it does not show which line is the title of: {named}", named=named))
        place = units_of(Target(lines[0]))
        if lines[0].provision.headed:
            return evolve(ordered, act="", places=((*place, _TITLE),))
        op = "restate" if ordered.op == "restate-heading" else ordered.op
        return evolve(ordered, op=op, act="", places=(place,))
    return evolve(
        ordered,
        act="",
        places=tuple(below(around, each) for each in ordered.places) or (around,),
        anchor=below(around, ordered.anchor) if ordered.anchor else (),
        spared=tuple(below(around, each) for each in ordered.spared),
    )


def _not_shown(named: str) -> PhraseError:
    return refused(
        say("it does not show which annex of the act it amends: {named}", named=named),
        say("name the annex by its number, or import the document as an act of its own"),
    )


def _is_of(owner: str, named: str, language: str) -> bool:
    """Whether an annex belongs to a document that is named, or to a bare «Правилам»."""
    return bool(owner) and (is_called(owner, named, language) or is_called(named, owner, language))


def _in_annex(place: Units) -> bool:
    return any(each.kind is Kind.ANNEX for each in place)


def _in_its_annexes(ordered: Instruction, inner: Sequence[Site], named: str) -> Instruction:
    """An order on annexes of the document: «приложение 1 к указанным Правилам»."""

    def placed(place: Units) -> Units:
        first = place[0] if place else None
        numbers = [each for each in inner if first and each.provision.num == first.num]
        if first is None or first.kind is not Kind.ANNEX or first.last or len(numbers) != 1:
            raise _not_shown(named)
        return below(units_of(Target(numbers[0])), place[1:])

    return evolve(
        ordered,
        act="",
        places=tuple(map(placed, ordered.places)),
        anchor=placed(ordered.anchor) if ordered.anchor else (),
        spared=tuple(map(placed, ordered.spared)),
    )


def _lines(act: Act, annex: Site) -> Iterator[Site]:
    """The lines and headings of an annex before its first number."""
    for each in act.index.below(annex):
        if each.provision.num:
            return
        yield from (each,) if each.provision.headed else act.index.below(each) or (each,)


def _is_titled(line: Site, named: str, language: str) -> bool:
    return is_called(line.provision.text, named, language)


def _every(ordered: Instruction) -> Iterator[Units]:
    yield from ordered.places
    yield ordered.anchor
    yield from ordered.spared


def _first_lines(annex: Provision) -> list[str]:
    """What an annex is called, its heading, and the lines and headings below it before its first
    number."""
    inside = takewhile(lambda each: not each.num, islice(annex.walk(), 1, None))
    lines = islice((each.text for each in inside if each.text), _CAPTION)
    return [annex.label, *filter(None, [annex.text]), *lines]
