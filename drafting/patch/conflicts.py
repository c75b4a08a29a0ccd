"""Which operations of several proposals clash, told before anything is carried out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.conflict import Clash, Conflict
from drafting.model.operation import ReplaceEverywhere
from drafting.patch.edit import Edit, Insertion, Rewriting, WordEdit
from drafting.patch.located import Located
from drafting.patch.order import order_matters
from drafting.patch.overlap import Overlap, by_line, overlaps, same_place
from drafting.text.forms import FormTable


def conflicts(act: Act, located: Sequence[Located]) -> list[Conflict]:
    """Every pair of operations of different proposals that clash, in the order of the text.

    Each pair is told once, by the first way in which it clashes.
    """
    owners = {id(edit): each.proposal.proposal for each in located for edit in each.edits}
    edits = [edit for each in located for edit in each.edits]
    found: dict[tuple[str, str, str, str], Conflict] = {}
    for overlap in _every(act, edits, located, owners):
        conflict = _conflict(overlap, owners)
        key = (
            conflict.one, conflict.one_operation.id, conflict.other, conflict.other_operation.id
        )  # fmt: skip
        if conflict.one != conflict.other and (*key[2:], *key[:2]) not in found:
            found.setdefault(key, conflict)
    order = {site.address: site.order for site in _touched(edits)}
    return sorted(found.values(), key=lambda each: order.get(each.address, -1))


def _every(
    act: Act, edits: list[Edit], located: Sequence[Located], owners: dict[int, str]
) -> Iterator[Overlap]:
    yield from overlaps(act, edits)
    yield from same_place(act, edits)
    yield from _one_line(act, edits, owners)
    yield from _reaching_new_text(act, located)


def _one_line(act: Act, edits: list[Edit], owners: dict[int, str]) -> Iterator[Overlap]:
    """Changes of one line that do not meet, but of which one makes the other come out otherwise."""
    for order, together in by_line(edits).items():
        for one, other in combinations(together, 2):
            if owners[id(one)] != owners[id(other)] and order_matters(act, one, other):
                site = act.sites[order]
                line = site.provision.line[:100]
                yield Overlap(Clash.ORDER, one, other, site.address, line)


def _reaching_new_text(act: Act, located: Sequence[Located]) -> Iterator[Overlap]:
    """A term replaced throughout, where another proposal brings new text that has the term."""
    for each in located:
        for edit in _first_of_each_term(each):
            assert isinstance(edit.operation, ReplaceEverywhere)
            table = FormTable(edit.operation.forms.get(act.language))
            for other in located:
                if other is not each:
                    yield from _with_term(table, edit, other)


def _first_of_each_term(located: Located) -> Iterator[WordEdit]:
    told: set[str] = set()
    for edit in located.edits:
        operation = edit.operation
        if isinstance(edit, WordEdit) and isinstance(operation, ReplaceEverywhere):
            if operation.id not in told and not operation.at:
                yield edit
            told.add(operation.id)


def _with_term(table: FormTable, term: WordEdit, other: Located) -> Iterator[Overlap]:
    for edit in other.edits:
        for address, line in _brought(edit):
            if not isinstance(edit.operation, ReplaceEverywhere) and any(table.hits(line)):
                yield Overlap(Clash.ORDER, term, edit, address, line[:100])


def _brought(edit: Edit) -> Iterator[tuple[str, str]]:
    """The lines that an edit brings, each with the address of its place."""
    match edit:
        case WordEdit(site=site, new=new) if new:
            yield site.address, new
        case Rewriting(site=site, new=new):
            yield from ((site.address, each.text) for each in new.walk() if each.text)
        case Insertion(parent=parent, provisions=provisions):
            address = parent.address if parent else ""
            lines = (each.text for new in provisions for each in new.walk())
            yield from ((address, line) for line in lines if line)


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
        site = edit.parent if isinstance(edit, Insertion) else edit.site
        if site:
            yield site
