"""Content controls and custom XML that one document has around blocks that stand free in the other.

The other document gets the same control around these blocks, so that what is in both is compared;
once that is written, the control is marked as the only thing that came or went.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import pairwise

from attrs import define

from drafting.model.mark import Mark
from drafting.word.compare.blocks import CONTROLS, blocks_of, content_of
from drafting.word.compare.controls import takes_data
from drafting.word.compare.sameness import Sameness
from drafting.word.package.elements import Element, w
from drafting.word.tracked.markup.properties import section_of

Pairs = list[tuple[int, int]]
_LIKE = 0.6
"""Likeness from which a block in a control is the one that stood free."""
_TRIES = 64
"""Places at which the content of one control is sought."""


@define(eq=False, repr=False)
class LoneControls:
    """The blocks of two bodies and which are one; controls are put around what only one has so."""

    old: list[Element]
    new: list[Element]
    pairs: Pairs
    same: Sameness

    def put_around(self, come: Mark, gone: Mark) -> dict[Element, Mark]:
        """Put the controls around the free blocks; each is one with that of the other document.

        Returns them, as they stand in the new document, with their marks.
        """
        if not any(each.tag in CONTROLS for each in (*self.old, *self.new)):
            return {}
        partners = {self.old[a]: self.new[b] for a, b in self.pairs}
        shells: dict[Element, tuple[Element, int]] = {}
        lone: dict[Element, Mark] = {}
        taken: set[Element] = set()
        for is_new in (True, False):
            for control, run in [*self._found(is_new=is_new)]:
                if not taken.isdisjoint([control, *run]):
                    continue
                taken |= {control, *run}
                shell = _around(control, run)
                shells[run[0]] = shell, len(run)
                one, other = (shell, control) if is_new else (control, shell)
                partners[one] = other
                lone[other] = come if is_new else gone
        if lone:
            self.old, self.new = (_with_shells(each, shells) for each in (self.old, self.new))
            places = {each: index for index, each in enumerate(self.new)}
            self.pairs = [
                (a, places[partners[each]]) for a, each in enumerate(self.old) if each in partners
            ]
        return lone

    def _found(self, *, is_new: bool) -> Iterator[tuple[Element, list[Element]]]:
        """Controls of one document, and the free blocks of the other that are in them."""
        free, holding = (self.old, self.new) if is_new else (self.new, self.old)
        start, begin = 0, 0
        for a, b in [*self.pairs, (len(self.old), len(self.new))]:
            end, stop = (a, b) if is_new else (b, a)
            is_last = (a, b) == (len(self.old), len(self.new))
            for number, control in enumerate(holding[begin:stop] if start < end else (), begin):
                if control.tag in CONTROLS:
                    inside = blocks_of(content_of(control))
                    at = self._place(inside, free, (start, end), is_new=is_new)
                    after = None if at is None else at + len(inside)
                    # What stands behind it in one text alone could not go from the end of it.
                    if after is not None and not (
                        is_last and (after == end) is not (number + 1 == stop)
                    ):
                        yield control, free[at:after]
                        start = after
            if is_last and start < end and begin < stop and _share_end(free[-1], holding[-1]):
                yield holding[-1], free[-1:]
            start, begin = end + 1, stop + 1

    def _place(
        self,
        inside: list[Element],
        free: Sequence[Element],
        within: tuple[int, int],
        *,
        is_new: bool,
    ) -> int | None:
        """Where the blocks of a control stand free, if they do between two pairs."""
        start, end = within
        if not (_can_be_in(inside) and any(self.same.words(each) for each in inside)):
            return None
        for at in range(start, min(start + _TRIES, end - len(inside) + 1)):
            both = zip(free[at : at + len(inside)], inside, strict=True)
            if all(self._is_one(*each, is_new=is_new) for each in both) and _can_be_in(
                free[at : at + len(inside)]
            ):
                return at
        return None

    def _is_one(self, free: Element, held: Element, *, is_new: bool) -> bool:
        old, new = (free, held) if is_new else (held, free)
        if old.tag != new.tag:
            return False
        return self.same.text(old) == self.same.text(new) or self.same.likeness(old, new) >= _LIKE


def _can_be_in(blocks: Sequence[Element]) -> bool:
    """Whether blocks can be put into a control: nothing stands between them, and no section ends
    with one of them, which a control cannot lose."""
    return (
        bool(blocks)
        and all(one.getnext() is other for one, other in pairwise(blocks))
        and not any(section_of(each) is not None for each in blocks if each.tag == w("p"))
    )


def _share_end(free: Element, control: Element) -> bool:
    """Whether a paragraph and a control, the last blocks of both texts, end with one sign: that of
    the paragraph cannot go, nor that in the control come, where nothing follows. Not if the control
    takes its text from data: whoever opens the document would lose the words of the paragraph."""
    if free.tag != w("p") or control.tag not in CONTROLS or takes_data(control):
        return False
    ends = free, ([None, *blocks_of(content_of(control))])[-1]
    return all(
        each is not None and each.tag == w("p") and section_of(each) is None for each in ends
    )


def _with_shells(
    blocks: Sequence[Element], shells: Mapping[Element, tuple[Element, int]]
) -> list[Element]:
    found: list[Element] = []
    left = 0
    for each in blocks:
        if each in shells:
            shell, left = shells[each]
            found.append(shell)
        elif left == 0:
            found.append(each)
        left = max(0, left - 1)
    return found


def _around(control: Element, run: Sequence[Element]) -> Element:
    """A control like another one, without its content, put around blocks."""
    shell = control.makeelement(control.tag, dict(control.attrib), control.nsmap)
    content = content_of(control)
    holder = shell
    for child in control:
        if child is content:
            holder = content.makeelement(content.tag, dict(content.attrib), content.nsmap)
            shell.append(holder)
        elif control.tag == w("sdt") or child.tag == w("customXmlPr"):
            shell.append(deepcopy(child))
    run[0].addprevious(shell)
    holder.extend(run)
    return shell
