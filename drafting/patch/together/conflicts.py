"""Which operations of several proposals clash: found before anything is carried out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import combinations
from typing import assert_never

from attrs import frozen

from drafting.language.fold import occurrences
from drafting.model import operation as op
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.conflict import Clash, Conflict
from drafting.model.edit import Edit, WordEdit, new_texts, place_of
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.patch.operation.inflected import FormTable
from drafting.patch.together.commuting import order_matters, same_result
from drafting.patch.together.counted_places import recounted
from drafting.patch.together.displaced_words import sought_words
from drafting.patch.together.overlap import Overlap, by_line, overlaps, same_place


def conflicts(act: Act, located: Sequence[Located]) -> list[Conflict]:
    """Every pair of operations of different proposals that clash, in the order of the text.

    Each pair is listed once, with the first way in which it clashes.
    """
    owners = {id(edit): each.proposal.proposal for each in located for edit in each.edits}
    edits = [edit for each in located for edit in each.edits]
    found: dict[frozenset[int], Conflict] = {}
    for overlap in _every(act, edits, located, found):
        conflict, pair = _conflict(overlap, owners), _pair(overlap.one, overlap.other)
        if conflict.one != conflict.other:
            found.setdefault(pair, conflict)
    order = {site.address: site.order for site in _touched(edits)}
    return sorted(found.values(), key=lambda each: order.get(each.address, -1))


def _pair(one: Edit, other: Edit) -> frozenset[int]:
    return frozenset((id(one.operation), id(other.operation)))


def _every(
    act: Act, edits: list[Edit], located: Sequence[Located], found: Container[frozenset[int]]
) -> Iterator[Overlap]:
    yield from overlaps(act, edits)
    yield from same_place(act, edits)
    yield from _one_line(act, edits, located, found)
    yield from _reaching_new_text(act, located)
    yield from recounted(act, located)


def _one_line(
    act: Act, edits: list[Edit], located: Sequence[Located], found: Container[frozenset[int]]
) -> Iterator[Overlap]:
    """Changes of one line that do not meet, but of which one makes the other come out otherwise.

    Both are made to see that, so a pair that is found already is passed over. What gives the same
    line in two ways would stand there twice."""
    owners = {id(edit): number for number, each in enumerate(located) for edit in each.edits}
    for order, together in by_line(edits).items():
        for one, other in combinations(together, 2):
            if owners[id(one)] == owners[id(other)] or _pair(one, other) in found:
                continue
            site = act.sites[order]
            if same_result(one, other):
                yield Overlap(Clash.DUPLICATE, one, other, site.address, site.line[:100])
            elif order_matters(act, one, other):
                yield Overlap(Clash.ORDER, one, other, site.address, site.line[:100])


def _reaching_new_text(act: Act, located: Sequence[Located]) -> Iterator[Overlap]:
    """Words changed wherever they stand, where another proposal brings new text that has them."""
    for each in located:
        for sweep in _sweeps(act, each):
            for other in located:
                if other is not each:
                    yield from _swept(sweep, other)


@frozen
class _Sweep:
    """An operation that changes words wherever they stand in its scope."""

    edit: WordEdit
    scope: tuple[Site, ...]
    """Empty: the whole act."""
    finds: Callable[[str], bool]

    def reaches(self, site: Site | None) -> bool:
        """Whether new text at, or in, a provision is in its scope."""
        return not self.scope or any(site and site.within(around) for around in self.scope)


def _sweeps(act: Act, located: Located) -> Iterator[_Sweep]:
    for edits in _by_operation(located).values():
        context = Context(act, edits[0].operation)
        if finds := _finder(context):
            scope = tuple(aim.site for aim in located.places[edits[0].operation.id].at)
            yield _Sweep(edits[0], scope, finds)


def _by_operation(located: Located) -> dict[str, list[WordEdit]]:
    """Edits of words, by the id of their operation."""
    found: dict[str, list[WordEdit]] = defaultdict(list)
    for edit in located.edits:
        if isinstance(edit, WordEdit):
            found[edit.operation.id].append(edit)
    return found


def _finder(context: Context) -> Callable[[str], bool] | None:
    """Whether a text has the words that an operation changes everywhere; None for all others."""
    language = context.act.language
    if isinstance(context.operation, op.ProvisionOperation):
        return None
    match context.operation:
        case op.ReplaceEverywhere(forms=forms):
            table = FormTable(forms.get(language))
            return lambda text: any(table.hits(text))
        case (op.ReplaceWords(all=True) | op.DeleteWords(all=True)) as operation:
            wanted = [words.get(language) for words in sought_words(operation)]
        case op.ReplaceWords() | op.DeleteWords() | op.InsertWords():
            return None
        case _:
            assert_never(context.operation)
    return lambda text: any(any(occurrences(words, text)) for words in wanted)


def _swept(sweep: _Sweep, other: Located) -> Iterator[Overlap]:
    for edit in other.edits:
        site = place_of(edit)
        if not sweep.reaches(site):
            continue
        for line in new_texts(edit):
            if sweep.finds(line):
                address = site.address if site else ""
                yield Overlap(Clash.ORDER, sweep.edit, edit, address, line[:100])


def _conflict(overlap: Overlap, owners: dict[int, str]) -> Conflict:
    return Conflict(
        clash=overlap.clash,
        one=owners[id(overlap.one)],
        other=owners[id(overlap.other)],
        one_operation=overlap.one.operation,
        other_operation=overlap.other.operation,
        address=overlap.address,
        found=overlap.found,
    )


def _touched(edits: list[Edit]) -> Iterator[Site]:
    for edit in edits:
        site = place_of(edit)
        if site:
            yield site
