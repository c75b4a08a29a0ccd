"""Edits of one version of an act → the same edits of another, where they are certain.

A three-way merge, provision by provision and word by word: an edit is carried over where what it
touches, and the words around it, are the same in both versions; it is done where its result is
there. All else is a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property
from typing import assert_never

from attrs import evolve, frozen

from drafting.diff.words import pieces
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
    edited,
)
from drafting.model.operation import Move
from drafting.model.provision import Provision
from drafting.patch.rebase.outcomes import Outcome, ThreeWays
from drafting.patch.rebase.same_provision import (
    ProvisionMatch,
    same_provisions,
    same_reading,
    same_wording,
)

_WORD = re.compile(r"[^\W_]")

CarriedEdit = Edit | Outcome
"""The edit of the other version; or `DONE`, `GONE`, `CONFLICT`."""


@frozen
class CarriedEdits:
    """All edits of one operation, from one version to another."""

    base: Act
    onto: Act
    match: ProvisionMatch
    edits: Sequence[Edit]

    @cached_property
    def all(self) -> list[CarriedEdit]:
        """What becomes of each edit, in their order."""
        return [self._one(edit) for edit in self.edits]

    @property
    def parted(self) -> bool:
        """Whether new provisions have no certain place, and nothing stands there to be shown."""
        return any(
            isinstance(edit, Insertion)
            and carried is Outcome.CONFLICT
            and not self.lines(edit).onto
            for edit, carried in zip(self.edits, self.all, strict=True)
        )

    def missing(self, site: Site) -> Outcome | None:
        """Why no provision certainly took the place: it is gone, or what it became is not certain.

        None where one did.
        """
        if site.order in self.match.contested:
            return Outcome.CONFLICT
        found = self.match.certain.get(site.order)
        if found is not None:
            vacated = found.provision.vacated and not site.provision.vacated
            return Outcome.GONE if vacated else None
        taken = self.onto.index.candidates(site.address) or site.order in self.match.likely
        return Outcome.CONFLICT if taken else Outcome.GONE

    def lines(self, edit: Edit) -> ThreeWays:
        """What the edit is about, in the old version, in the new one, and as it was to be."""
        if isinstance(edit, Insertion):
            between = self._between(edit)
            onto = between[2][0].shown if between and between[2] else ""
            return ThreeWays("", onto, edit.provisions[0].shown)
        site = edit.site
        found = self.match.certain.get(site.order) or self._at_its_address(site)
        onto = found.provision.shown if found else ""
        return ThreeWays(site.provision.shown, onto, _wanted(edit))

    def _at_its_address(self, site: Site) -> Site | None:
        there = self.onto.index.candidates(site.address)
        return there[0].site if len(there) == 1 else None

    def _one(self, edit: Edit) -> CarriedEdit:
        if isinstance(edit, Insertion):
            return self._insertion(edit)
        if isinstance(edit, Removal):
            return self._removal(edit)
        if isinstance(edit, Designation) and self._is_designated(edit):
            return Outcome.DONE
        if missing := self.missing(edit.site):
            return missing
        found = self.match.certain[edit.site.order]
        match edit:
            case WordEdit():
                return self._words(edit, found)
            case Rewriting():
                if same_provisions((found.provision,), (edit.new,)):
                    return Outcome.DONE
                same = same_reading(edit.site.provision, found.provision)
                return evolve(edit, site=found) if same else Outcome.CONFLICT
            case Relabelling():
                return _relabelling(edit, found)
            case Designation():
                return self._designation(edit, found)
            case _:
                assert_never(edit)

    def _words(self, edit: WordEdit, found: Site) -> CarriedEdit:
        old, now = edit.site.provision.text, found.provision.text
        if edit.restated:
            if now == edit.new:
                return Outcome.DONE
            return evolve(edit, site=found) if now == old else Outcome.CONFLICT
        if span := _same_stretch(old, now, edit.start, edit.end):
            return evolve(edit, site=found, start=span[0], end=span[1])
        if now == self._after(edit.site):
            return Outcome.DONE
        new = old[: edit.start] + edit.new + old[edit.end :]
        there = _same_stretch(new, now, edit.start, edit.start + len(edit.new))
        return Outcome.DONE if there else Outcome.CONFLICT

    def _after(self, site: Site) -> str:
        """The provision's text after all word edits of the operation."""
        own = (each for each in self.edits if isinstance(each, WordEdit) and each.site is site)
        return edited(site.provision.text, own)

    def _is_designated(self, edit: Designation) -> bool:
        """Whether the text has that number already, and nothing that goes along is left beside it.

        Text behind the number of its provision has its old words in a new place: it is the
        provision that has to be there for certain.
        """
        order = edit.site.order
        line = self.match.certain.get(order) if edit.inside else self.match.of(edit.site)
        if line and edit.inside:
            inner = self.onto.below(line)[:1]
            line = inner[0] if inner and inner[0].provision.run_in else None
        if line is None or line.provision.label != edit.label:
            return False
        if order in self.match.contested and self.match.contested[order] is not line:
            return False
        along = map(self.match.of, self.base.below(edit.site) if edit.inside else edit.taken)
        return not any(each and each is not line and each.parent is line.parent for each in along)

    def _designation(self, edit: Designation, found: Site) -> CarriedEdit:
        """Text that is to be numbered, where it is still as it was."""
        taken = tuple(site for site in map(self.match.of, edit.taken) if site)
        if len(taken) < len(edit.taken) or not same_reading(edit.site.provision, found.provision):
            return Outcome.CONFLICT
        return evolve(edit, site=found, taken=taken)

    def _removal(self, edit: Removal) -> CarriedEdit:
        missing, moved = self.missing(edit.site), isinstance(edit.operation, Move)
        found = self.match.of(edit.site)
        if missing is Outcome.GONE and not moved:
            left = edit.left
            done = found is None if left is None else found and found.provision.text == left.text
            return Outcome.DONE if done else Outcome.GONE
        if missing or found is None:
            return missing or Outcome.GONE
        if moved and found.order in self._arrived():
            return Outcome.DONE
        # What goes may end with another mark now, no longer the last of its list.
        alike = same_reading if moved else same_wording
        same = alike(edit.site.provision, found.provision)
        return evolve(edit, site=found) if same else Outcome.CONFLICT

    def _insertion(self, edit: Insertion) -> CarriedEdit:
        if edit.parent and (missing := self.missing(edit.parent)):
            return missing
        between = self._between(edit)
        if between is None:
            return Outcome.CONFLICT
        parent, position, there = between
        if not there:
            return self._taking(evolve(edit, parent=parent, position=position))
        return Outcome.DONE if _is_inserted(edit, there) else Outcome.CONFLICT

    def _taking(self, edit: Insertion) -> CarriedEdit:
        """An insertion at its place in the other version, with what it takes in there: all of it
        has to be there still, in one row."""
        found = [self.match.of(site) for site in edit.taken]
        sites = tuple(site for site in found if site)
        row = all(
            site.parent is sites[0].parent and site.position == sites[0].position + n
            for n, site in enumerate(sites)
        )
        if len(sites) != len(found) or not row:
            return Outcome.CONFLICT
        return evolve(edit, taken=sites)

    def _arrived(self) -> set[int]:
        """What stands where the operation would bring it, in the order of the new version."""
        found: set[int] = set()
        for edit in self.edits:
            if isinstance(edit, Insertion) and self._insertion(edit) is Outcome.DONE:
                parent, position, there = self._between(edit) or (None, 0, ())
                places = range(position, position + len(there))
                found |= {s.order for s in self.onto.below(parent) if s.position in places}
        return found

    def _between(self, edit: Insertion) -> tuple[Site | None, int, Sequence[Provision]] | None:
        """What stands, in the other version, between the neighbours of the insertion: the
        parent, the position of the first, and all of it. None where that is not certain."""
        parent = self.match.of(edit.parent) if edit.parent else None
        if edit.parent and parent is None:
            return None
        leaving = {each.site.order for each in self.edits if isinstance(each, Removal)}
        olds = [s for s in self.base.below(edit.parent) if s.order not in leaving]
        news = self.onto.below(parent)
        found = {s.position: self.match.of(s) for s in olds}
        placed = {at: s.position for at, s in found.items() if s and s.parent is parent}
        if not placed and any(site not in edit.taken for site in olds):
            return None
        beside = [s for s in olds if s.position < edit.position][-1:]
        beside += [s for s in olds if s.position >= edit.position][:1]
        doubtful = (self.match.likely.get(s.order) for s in beside if not found[s.position])
        if any(site and site.parent is parent for site in doubtful):
            return None
        # The nearest neighbours alone: what else has changed its order is no matter to the place.
        # What has come between them is.
        before = [-1, *(placed[at] for at in sorted(placed) if at < edit.position)]
        after = [*(placed[at] for at in sorted(placed) if at >= edit.position), len(news)]
        start, end = before[-1] + 1, after[0]
        if start > end:
            return None
        return parent, start, [site.provision for site in news[start:end]]


def _same_stretch(old: str, new: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch of one text stands in another; None unless it, and a word on each side of
    it (or the end of the text), are the same in both."""
    if old == new:
        return start, end
    at = there = 0
    for piece in pieces(old, new):
        stop = at + len(piece.old)
        if piece.kept and at <= start and end <= stop:
            first = at == there == 0
            last = stop == len(old) and there + len(piece.new) == len(new)
            left = first or _WORD.search(old, at, start)
            if left and (last or _WORD.search(old, end, stop)):
                return start - at + there, end - at + there
        at, there = stop, there + len(piece.new)
    return None


def same_edits(one: Iterable[Edit], other: Iterable[Edit]) -> bool:
    """Whether two lists of edits of one act do the same, in any order."""
    return sorted(map(_key, one), key=repr) == sorted(map(_key, other), key=repr)


def _key(edit: Edit) -> Hashable:
    match edit:
        case WordEdit():
            return "words", edit.site.order, edit.start, edit.end, edit.new
        case Relabelling():
            return "number", edit.site.order, edit.num, edit.label
        case Removal():
            return "removal", edit.site.order, edit.left is None
        case Rewriting():
            return "rewriting", edit.site.order, _plain((edit.new,))
        case Designation():
            taken = tuple(site.order for site in edit.taken)
            return "designation", edit.site.order, edit.label, edit.inside, taken
        case Insertion():
            order = edit.parent.order if edit.parent else None
            taken = tuple(site.order for site in edit.taken)
            return "insertion", order, edit.position, _plain(edit.provisions), taken
        case _:
            assert_never(edit)


def _plain(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """Without layout."""
    return tuple(evolve(p, blank=0, outdent=0, children=_plain(p.children)) for p in provisions)


def _is_inserted(edit: Insertion, there: Sequence[Provision]) -> bool:
    """Whether what stands there is what is to be inserted, with all that it takes in: numbered
    provisions by their numbers, whatever became of their words, others by their words."""
    if not edit.taken or len(there) != len(edit.provisions):
        return same_provisions(there, edit.provisions)
    *others, last = there
    own = len(edit.provisions[-1].children)
    brought = (*others, evolve(last, children=last.children[:own]))
    inside = last.children[own:]
    return (
        same_provisions(brought, edit.provisions)
        and len(inside) == len(edit.taken)
        and all(
            _is_taken(site.provision, each) for site, each in zip(edit.taken, inside, strict=True)
        )
    )


def _is_taken(old: Provision, now: Provision) -> bool:
    same = bool(old.num) or same_reading(old, now)
    return same and (old.headed, old.label) == (now.headed, now.label)


def _relabelling(edit: Relabelling, found: Site) -> CarriedEdit:
    old, now = edit.site.provision, found.provision
    if not same_reading(old, now):
        return Outcome.CONFLICT
    if now.num == edit.num:
        return Outcome.DONE
    return evolve(edit, site=found) if now.num == old.num else Outcome.CONFLICT


def _wanted(edit: WordEdit | Relabelling | Removal | Rewriting | Designation) -> str:
    old = edit.site.provision
    match edit:
        case WordEdit():
            return old.reworded(old.text[: edit.start] + edit.new + old.text[edit.end :]).line
        case Relabelling():
            return f"{edit.label}{old.sep}{old.text}"
        case Removal():
            return edit.left.shown if edit.left else ""
        case Rewriting():
            return edit.new.shown
        case Designation(inside=True):
            sep = "" if old.label.endswith(")") and edit.label.startswith("(") else old.sep
            return f"{old.label}{sep}{edit.label} {old.text}"
        case Designation():
            return f"{edit.label} {old.text}"
        case _:
            assert_never(edit)
