"""Orders on a document that an act approves: «в Правилах …, утвержденных указанным приказом».

Such a document is an annex of the act that approves it, and begins its numbers anew: item 2 of the
rules is not item 2 of the order (article 25 of the law of Kazakhstan on legal acts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from attrs import evolve

from drafting import language as languages
from drafting.errors import PhraseError
from drafting.language.addresses.named_units import in_running_text
from drafting.language.units import Unit, Units, below, units_of
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.phrase.documents import approves, is_approving, is_called, names_document
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.other_act import is_approved_by_other
from drafting.phrase.resolving.places.annexes import Annexes, annex_unit
from drafting.phrase.whole_act import title_in_text

_TITLE = Unit(Kind.TITLE)


def within_annex(ordered: Instruction, act: Act, language: str) -> Instruction:
    """An order with its places in the annex that holds the document that it names, where the act
    approves one; as it is, where it names none, or the text of the act is that document.

    Raises `PhraseError` where it cannot be seen which annex that is.
    """
    named = ordered.act
    if not names_document(named, language):
        return _in_own_annexes(ordered, act, language)
    if not approves(act, language):
        return ordered
    title = title_in_text(act, language)
    if is_approved_by_other(act, named, language):
        raise refused(say("this amends another act: {named}", named=named))
    is_document = not is_approving(title, language) and is_called(title, named, language)
    annexes = Annexes(act, language)
    if is_document or not (title or annexes.all):
        return ordered
    inner, found = annexes.belonging_to(named), annexes.holding(named)
    if _names_more(named, language):
        raise _not_shown(named)
    if any(_in_annex(place) for place in _every(ordered)):
        return _in_its_annexes(ordered, inner, named)
    if len(found) != 1:
        raise _not_shown(named)
    if any(each[-1].kind is Kind.ANNEX for each in ordered.brings):
        others = [each for each in annexes.all if each not in inner and each is not found[0]]
        if others or ordered.places or ordered.anchor:
            raise _not_shown(named)
        return evolve(ordered, act="")
    around = (annex_unit(found[0]),)
    if (_TITLE,) in ordered.places and not _is_titled(found[0], named, language):
        # The title of the document is a line below «Приложение 1 к приказу».
        lines = [each for each in _lines(act, found[0]) if _is_titled(each, named, language)]
        if len(lines) != 1 or len(ordered.places) != 1:
            raise refused(say("it does not show which line is the title of: {named}", named=named))
        place = below(around, units_of(Target(lines[0]))[1:])
        if lines[0].provision.headed:
            return evolve(ordered, act="", places=((*place, _TITLE),))
        op = "restate" if ordered.op == "restate-heading" else ordered.op
        return evolve(ordered, op=op, act="", places=(place,))
    inside = ordered.placed(partial(below, around))
    return evolve(inside, act="", places=inside.places or (around,))


def _in_own_annexes(ordered: Instruction, act: Act, language: str) -> Instruction:
    """An order on an annex by a number that an annex of the rules has, too: it is that of the act
    itself."""
    numbered = {
        place[0].num
        for place in _every(ordered)
        if place and place[0].kind is Kind.ANNEX and place[0].num and not place[0].last
    }
    if not (numbered and approves(act, language)):
        return ordered
    annexes = Annexes(act, language)
    own = {num: annex_unit(site) for num in numbered if (site := annexes.own(num))}

    def placed(place: Units) -> Units:
        return (own.get(place[0].num, place[0]), *place[1:]) if _in_annex(place[:1]) else place

    return ordered.placed(placed)


def _names_more(named: str, language: str) -> bool:
    """Whether an annex is named besides a document: «Правила и приложение 1 к ним»."""
    conjunction = languages.of(language).addresses.conjunction
    joined = re.compile(rf"(?:,|\s(?:{conjunction}))(?:\s\w{{1,2}})?\s*$")
    units = in_running_text(named, language)
    return any(each.kind is Kind.ANNEX and joined.search(named[: each.start]) for each in units)


def _not_shown(named: str) -> PhraseError:
    return refused(
        say("it does not show which annex of the act it amends: {named}", named=named),
        say("name the annex by its number, or import the document as an act of its own"),
    )


def _in_annex(place: Units) -> bool:
    return any(each.kind is Kind.ANNEX for each in place)


def _in_its_annexes(ordered: Instruction, inner: Sequence[Site], named: str) -> Instruction:
    """An order on annexes of the document: «приложение 1 к указанным Правилам»."""

    def placed(place: Units) -> Units:
        first = place[0] if place else None
        numbers = [each for each in inner if first and each.provision.num == first.num]
        if first is None or first.kind is not Kind.ANNEX or first.last or len(numbers) != 1:
            raise _not_shown(named)
        return (annex_unit(numbers[0]), *place[1:])

    return evolve(ordered.placed(placed), act="")


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
    yield from ordered.takes
