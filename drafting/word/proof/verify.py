"""A document in both views, compared with the lines that it should hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field

from drafting.model.proof.held import Fingerprint, Revision
from drafting.model.proof.verified import Deviation, Edited, How
from drafting.word.package.elements import Element
from drafting.word.proof.pairing import LinePair, pair
from drafting.word.proof.seen import Seen

LinePlace = tuple[str, int]
"""An address and -1; for a new paragraph, the address before it and the index of its `w:p`."""


@define(eq=False)
class Held:
    """One view of a document, compared with the lines that it should hold."""

    wanted: Mapping[str, Fingerprint]
    by_element: Mapping[Element, Seen]
    paragraphs: dict[LinePlace, tuple[Seen, ...]] = field(factory=dict)
    """The paragraphs of every provision, and new ones."""
    differences: dict[LinePlace, Deviation] = field(factory=dict)
    order: dict[LinePlace, int] = field(factory=dict)
    """The index of the `w:p` at its present or former place."""

    def reads(self, place: LinePlace) -> tuple[str, ...]:
        """The text there, a line for each paragraph."""
        return tuple(each.line for each in self.paragraphs.get(place, ()))


def held(
    wanted: Sequence[Fingerprint],
    lines: Mapping[str, str],
    seen: Sequence[Seen],
    *,
    exact: bool,
) -> Held:
    """Find every line, and every difference.

    `lines` has the known texts by address; `exact` is as in `Proof`.
    """
    view = Held(
        {line.address: line for line in wanted},
        {element: each for each in seen for element in each.elements},
    )
    address, at = "", -1
    for each in pair(wanted, seen, exact=exact):
        found = tuple(seen[j] for j in each.seen)
        if each.wanted is not None:
            address = wanted[each.wanted].address
        if found and not each.moved and not found[0].note:
            at = found[-1].place
        place = (address, at if each.wanted is None else -1)
        view.paragraphs[place], view.order[place] = found, at
        if not each.same or each.moved:
            should = "" if each.wanted is None else lines.get(address)
            label = "" if each.wanted is None else wanted[each.wanted].label
            reads = tuple(_shown(one.line, label) for one in found)
            view.differences[place] = Deviation(_how(each), reads, should)
    return view


def edits(old: Held, new: Held, own: Iterable[Revision]) -> list[Edited]:
    """Every provision that differs from its right text, in the order of the document.

    `old` is the view with every change rejected, `new` the one with every change accepted;
    `own` are the changes that belong to the document.
    """
    ours = frozenset(each.signature for each in own)
    _name_what_is_new(old, new)
    _name_what_is_new(new, old)
    places = {**old.differences, **new.differences}
    order = {**old.order, **new.order}
    return [
        _edited(place, old, new, ours) for place in sorted(places, key=lambda each: order[each])
    ]


def _name_what_is_new(view: Held, other: Held) -> None:
    """Give new paragraphs of one view the address of a provision of the other: a change of the
    document's own that inserts or deletes it is no longer tracked."""
    there = {
        found[-1].place: place
        for place, found in other.paragraphs.items()
        if found and place[1] < 0 and place[0] not in view.wanted
    }
    for place in [place for place in view.differences if place[1] >= 0]:
        if (name := there.get(place[1])) is not None:
            view.paragraphs[name] = view.paragraphs.pop(place)
            view.differences[name] = view.differences.pop(place)
            view.order[name] = view.order.pop(place)


def _edited(place: LinePlace, old: Held, new: Held, ours: frozenset[tuple[str, str]]) -> Edited:
    before, after = old.differences.get(place), new.differences.get(place)
    signed = dict.fromkeys(each for seen in _around(place, old, new) for each in seen.revisions())
    others = tuple(each for each in signed if each.signature not in ours)
    stands_alone = not others and old.reads(place) == new.reads(place)
    either = after or before
    assert either is not None, "one view differs"
    how = either.how
    if stands_alone and after is None:
        how = How.ACCEPTED
    if stands_alone and before is None:
        how = How.REJECTED
    if after and after.should is None and before is None:
        after = evolve(after, should=_unchanged(place, old, new))
    tracked = before is None and bool(others)
    return Edited(place[0], how, tracked, others, before, after)


def _around(place: LinePlace, old: Held, new: Held) -> Iterator[Seen]:
    """The paragraphs of a provision in both views, and those that contain them in the other."""
    found: dict[Seen, None] = {}
    for view, other in ((old, new), (new, old)):
        for seen in view.paragraphs.get(place, ()):
            found[seen] = None
            parts = (other.by_element.get(element) for element in seen.elements)
            found.update(dict.fromkeys(part for part in parts if part))
    return iter(found)


def _unchanged(place: LinePlace, old: Held, new: Held) -> str | None:
    """The right text of a provision that no change of the document's own touches: the text with
    every change rejected, provided that this is right."""
    address = place[0]
    one, other = old.wanted.get(address), new.wanted.get(address)
    return " ".join(old.reads(place)) if one and one == other else None


def _shown(line: str, label: str) -> str:
    """A line with one space between its number and its text."""
    if not label or not line.startswith(label):
        return line
    return f"{label} {line.removeprefix(label).lstrip()}"


def _how(each: LinePair) -> How:
    if each.wanted is None:
        return How.NEW
    if not each.seen:
        return How.GONE
    if len(each.seen) > 1:
        return How.SPLIT
    return How.MOVED if each.same else How.REWORDED
