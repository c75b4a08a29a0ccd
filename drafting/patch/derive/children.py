"""What stands in a provision, or in the act, in both texts → the steps from the one to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from drafting.diff.align import align, between, longest_rising, unpaired
from drafting.model.address import Site
from drafting.model.edit import Insertion, Removal
from drafting.model.kind import Kind
from drafting.model.operation import Delete, Insert, Move, Operation, Renumber
from drafting.model.provision import Provision
from drafting.patch.derive.derived import ROOT, Step
from drafting.patch.derive.halves import joined_at, split_at

if TYPE_CHECKING:
    from drafting.patch.derive.provisions import Deriver

Path = tuple[int, ...]


@frozen
class _Entry:
    """A provision of either text, or of both."""

    site: Site | None
    new: int | None
    """Position in the new text."""
    done: bool = False
    """Whether its steps are found already."""

    @property
    def kept(self) -> bool:
        """Whether it stands in both texts."""
        return self.site is not None and self.new is not None


@frozen
class _Spot:
    """Where new provisions are to stand: after one that stays, and before another."""

    before: Site | None
    after: Site | None


@define(eq=False)
class ChildrenSteps:
    """The steps among the children of one provision; `parent` None: of the act itself."""

    deriver: Deriver
    parent: Site | None
    news: Sequence[Provision]
    path: Path
    entries: list[_Entry] = field(factory=list)
    found: list[Step] = field(factory=list)

    @property
    def node(self) -> int:
        """The order of the parent."""
        return self.parent.order if self.parent else ROOT

    def steps(self) -> list[Step] | None:
        """All steps; None where the children cannot be changed one by one."""
        act = self.deriver.trial.act
        sites = [s for s in act.below(self.parent) if s.order not in self.deriver.taken]
        self.entries = [*self._aligned(sites)]
        if all(each.kept for each in self.entries) and not self.entries:
            return []
        self._halve()
        self._take()
        if not self._pairs():
            return None
        for start, end in self._blocks():
            if not self._block(start, end):
                return None
        return [*_together(self.found, self.node, self.deriver)]

    def _aligned(self, sites: Sequence[Site]) -> Iterator[_Entry]:
        i = j = 0
        gone: list[Site] = []
        come: list[int] = []
        for before, after in align([site.provision for site in sites], self.news):
            if before and after and not _other_division(before, after):
                yield from self._beside(gone, come)
                gone, come = [], []
                yield _Entry(sites[i], j)
            else:
                gone += sites[i : i + 1] if before else ()
                come += [j] if after else ()
            i, j = i + (before is not None), j + (after is not None)
        yield from self._beside(gone, come)

    def _beside(self, gone: Sequence[Site], come: Sequence[int]) -> Iterator[_Entry]:
        """What goes and comes in one place: where the one stands instead of the other, under its
        number or as the only line there, it is reworded, however unlike the words are."""
        moves = self.deriver.moves
        gone = [each for each in gone if each.order not in moves.goes]
        moving = [each for each in come if (*self.path, each) in moves.comes]
        rest = [each for each in come if each not in moving]
        named = {_name(site.provision): n for n, site in enumerate(gone) if site.provision.num}
        pairs = [
            (n, m)
            for m, new in enumerate(rest)
            if (n := named.get(_name(self.news[new]))) is not None
        ]
        found: list[_Entry] = []
        for before, after in between(longest_rising(sorted(pairs)), gone, rest, self._one_by_one):
            found.append(_Entry(before, after))
        yield from self._with(found, moving)

    def _one_by_one(
        self, gone: Sequence[Site], come: Sequence[int]
    ) -> Iterator[tuple[Site | None, int | None]]:
        both = [(site, new) for site, new in zip(gone, come, strict=False)]
        if len(gone) == len(come) and all(
            _fits(site.provision, self.news[new]) for site, new in both
        ):
            yield from both
        else:
            yield from unpaired(gone, come)

    def _with(self, found: Sequence[_Entry], moving: Sequence[int]) -> Iterator[_Entry]:
        """Entries, with those that move here in their places in the new text."""
        waiting = [*moving]
        for entry in found:
            while waiting and entry.new is not None and waiting[0] < entry.new:
                yield _Entry(None, waiting.pop(0))
            yield entry
        yield from (_Entry(None, new) for new in waiting)

    def _pairs(self) -> bool:
        """The steps inside what stands in both texts. What cannot be changed into its partner goes,
        and the partner comes."""
        entries: list[_Entry] = []
        for entry in self.entries:
            if entry.done or entry.site is None or entry.new is None:
                entries.append(entry)
                continue
            steps = self.deriver.pair(entry.site, self.news[entry.new], (*self.path, entry.new))
            if steps is None:
                if any(each.parent is entry.site for each in self._taken_sites()):
                    return False
                entries += [_Entry(entry.site, None), _Entry(None, entry.new)]
                continue
            self.found += steps
            entries.append(entry)
        self.entries = entries
        return True

    def _taken_sites(self) -> Iterator[Site]:
        return (self.deriver.trial.act.sites[order] for order in self.deriver.taken)

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """Stretches of entries between those that stand in both texts."""
        start = 0
        for number, entry in enumerate(self.entries):
            if entry.kept:
                yield start, number
                start = number + 1
        yield start, len(self.entries)

    def _block(self, start: int, end: int) -> bool:
        """The steps for what goes and what comes in one place."""
        block = [each for each in self.entries[start:end] if not each.done]
        gone = [each.site for each in block if each.site]
        come = [each.new for each in block if each.new is not None]
        return self._gone(gone) and self._come(come, self._spot(start, end))

    def _spot(self, start: int, end: int) -> _Spot:
        before = self.entries[start - 1].site if start else None
        after = self.entries[end].site if end < len(self.entries) else None
        return _Spot(before, after)

    # What goes.

    def _gone(self, gone: Sequence[Site]) -> bool:
        trial = self.deriver.trial
        run: list[Site] = []
        for site in gone:
            if site.order in self.deriver.moves.goes:
                continue
            chosen = self._removing(site)
            if chosen is None:
                self.deriver.traceless.setdefault(self.node, []).append(site)
                return False
            if chosen.expect:
                self.found.append(Step(trial.digested(chosen, [site]), self.node))
            else:
                run.append(site)
        if run:
            operation = Delete(at=tuple(site.address for site in run))
            self.found.append(Step(trial.digested(operation, run), self.node))
        return True

    def _removing(self, site: Site) -> Operation | None:
        """The operation that takes a provision out and leaves nothing of it, if one does."""
        for operation in self.deriver.confirmed(Delete(at=(site.address,)), site):
            edits = self.deriver.trial.edits(operation) or ()
            if len(edits) == 1 and isinstance(edits[0], Removal) and edits[0].left is None:
                return operation
        return None

    # What comes.

    def _come(self, come: Sequence[int], spot: _Spot) -> bool:
        run: list[int] = []
        for new in come:
            if (moving := self.deriver.moves.comes.get((*self.path, new))) is None:
                run.append(new)
                continue
            if not self._insert_run(run, spot):
                return False
            run = []
            if not self._move(moving, new, spot):
                self.deriver.moves.forget(moving.order)
                return False
        return self._insert_run(run, spot)

    def _insert_run(self, run: Sequence[int], spot: _Spot) -> bool:
        if not run:
            return True
        step = self._inserted(run, spot)
        if step:
            self.found.append(step)
            return True
        if len(run) == 1:
            return False
        return all(self._insert_run([new], spot) for new in run)

    def _inserted(self, run: Sequence[int], spot: _Spot) -> Step | None:
        trial = self.deriver.trial
        wanted = [self.news[new] for new in run]
        text = trial.written(*wanted)
        if not text:
            return None
        for place in self._places(spot):
            operation = Insert(text=trial.wording.text(f"{text}\n"), **place)
            edits = trial.edits(operation) or ()
            if len(edits) == 1 and self._is_there(edits[0], spot, wanted):
                return Step(operation, self.node)
        return None

    def _places(self, spot: _Spot) -> Iterator[dict[str, str]]:
        if spot.before:
            yield {"after": spot.before.address}
        if spot.after:
            yield {"before": spot.after.address}
        if self.parent and spot.after is None:
            yield {"into": self.parent.address}
        beside = self.deriver.trial.act.below(self.parent)
        low, high = self._bounds(spot)
        for site in beside:
            if low <= site.position < high:
                yield {"after": site.address}

    def _bounds(self, spot: _Spot) -> tuple[int, int]:
        """The positions in the old text between which the place is."""
        low = spot.before.position + 1 if spot.before else 0
        count = len(self.deriver.trial.act.children(self.parent))
        return low, spot.after.position if spot.after else count

    def _is_there(self, edit: object, spot: _Spot, wanted: Sequence[Provision]) -> bool:
        low, high = self._bounds(spot)
        trial = self.deriver.trial
        return (
            isinstance(edit, Insertion)
            and edit.parent is self.parent
            and low <= edit.position <= high
            and [*map(trial.key, edit.provisions)] == [*map(trial.key, wanted)]
        )

    def _move(self, site: Site, new: int, spot: _Spot) -> bool:
        trial = self.deriver.trial
        wanted = self.news[new]
        number = wanted.num if wanted.num != site.provision.num else ""
        for place in self._places(spot):
            if site.address in place.values():
                continue
            operation = Move(at=(site.address,), number=number, **place)
            edits = trial.edits(operation) or ()
            if len(edits) == 2 and self._is_there(edits[1], spot, [wanted]):
                remark = (
                    "The same text, to the letter, stands in another place, so it moves; the other "
                    "reading is that it is deleted there and inserted here."
                )
                step = Step(trial.digested(operation, [site]), self.node, remark, site.order)
                self.found.append(step)
                return True
        return False

    # What comes around others, and what was in one or in two.

    def _take(self) -> None:
        """New provisions that take in what stands right after their place."""
        for start, end in [*self._blocks()]:
            open_ = [n for n in range(start, end) if not self.entries[n].done]
            news = [n for n in open_ if self.entries[n].new is not None]
            gone = [n for n in open_ if self.entries[n].site is not None]
            if not news:
                continue
            before = self.entries[start - 1] if start else None
            spot = self._spot(start, end)
            if gone:
                self._take_siblings(news, gone, spot)
            elif before and (taken := self._tail(before, self.entries[news[-1]])):
                if self._taking(news, taken, spot):
                    self._done(news)

    def _take_siblings(self, news: Sequence[int], gone: Sequence[int], spot: _Spot) -> None:
        """New provisions, each of which ends with the next of what goes."""
        waiting: list[int] = []
        left = [*gone]
        for number in news:
            waiting.append(number)
            sites = [site for n in left if (site := self.entries[n].site)]
            taken = self._run(sites, self.entries[number])
            if not taken:
                continue
            place = _Spot(spot.before, taken[0]) if left[0] == gone[0] else _Spot(None, taken[0])
            if not self._taking(waiting, taken, place):
                return
            self._done((*waiting, *left[: len(taken)]))
            waiting, left = [], left[len(taken) :]

    def _done(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self.entries[number] = evolve(self.entries[number], done=True)

    def _run(self, sites: Sequence[Site], entry: _Entry) -> list[Site]:
        """As many of the first sites as the new provision ends with."""
        assert entry.new is not None, "it comes"
        children = self.news[entry.new].children
        for count in range(min(len(sites), len(children)), 0, -1):
            pairs = zip(sites[:count], children[len(children) - count :], strict=True)
            if all(self._is_one(site, child) for site, child in pairs):
                return [*sites[:count]]
        return []

    def _is_one(self, site: Site, child: Provision) -> bool:
        """Whether a provision is one that stands in a new one now: the same, or of one number."""
        old = site.provision
        if old.run_in or (old.num, old.headed) != (child.num, child.headed):
            return False
        same = self.deriver.trial.content(old) == self.deriver.trial.content(child)
        return same or (bool(old.num) and old.label == child.label and _share(old, child))

    def _tail(self, before: _Entry, entry: _Entry) -> list[Site]:
        """The last children of the provision before that stand in the new one now."""
        if before.site is None or before.new is None or entry.new is None:
            return []
        trial = self.deriver.trial
        kept, now = self.news[before.new].children, before.site.provision.children
        if not now or (kept and trial.content(kept[-1]) == trial.content(now[-1])):
            return []
        return self._suffix(trial.act.below(before.site), entry)

    def _suffix(self, sites: Sequence[Site | None], entry: _Entry) -> list[Site]:
        """The longest end of sites that stands at the end of the new provision."""
        assert entry.new is not None, "it comes"
        trial = self.deriver.trial
        found: list[Site] = []
        children = self.news[entry.new].children
        for site, child in zip(reversed(sites), reversed(children), strict=False):
            if site is None or not self._is_one(site, child):
                break
            found.insert(0, site)
        return found

    def _taking(self, news: Sequence[int], taken: Sequence[Site], spot: _Spot) -> bool:
        trial = self.deriver.trial
        wanted = [self.news[each] for n in news if (each := self.entries[n].new) is not None]
        last = wanted[-1]
        bare = evolve(last, children=last.children[: len(last.children) - len(taken)])
        wanted = [*wanted[:-1], bare]
        text = trial.written(*wanted)
        listed = [site.address for site in taken]
        ranges = [(f"{listed[0]}–{listed[-1]}",)] if len(listed) > 1 else []
        for place in self._places(spot):
            for takes in (*ranges, tuple(listed)):
                operation = Insert(text=trial.wording.text(f"{text}\n"), takes=takes, **place)
                edits = trial.edits(operation) or ()
                if (
                    len(edits) == 1
                    and self._is_there(edits[0], spot, wanted)
                    and isinstance(edits[0], Insertion)
                    and [*edits[0].taken] == [*taken]
                ):
                    remark = (
                        "What follows stands in the new provision as it is; the other reading is "
                        "that it moves there."
                    )
                    inside = self._inside(news[-1], taken)
                    if inside is None:
                        return False
                    self.found += (Step(operation, self.node, remark), *inside)
                    self.deriver.taken.update(site.order for site in taken)
                    return True
        return False

    def _inside(self, number: int, taken: Sequence[Site]) -> list[Step] | None:
        """The steps inside what a new provision takes in."""
        new = self.entries[number].new
        assert new is not None, "it comes"
        children = self.news[new].children
        first = len(children) - len(taken)
        steps: list[Step] = []
        for place, site in enumerate(taken, start=first):
            if self.deriver.trial.content(site.provision) == self.deriver.trial.content(children[place]):
                continue
            own = self.deriver.pair(site, children[place], (*self.path, new, place))
            if own is None:
                return None
            steps += own
        return steps

    def _halve(self) -> None:
        """One provision that becomes two, or two that become one."""
        if self.node in self.deriver.unhalved:
            return
        for number, entry in enumerate(self.entries[:-1]):
            other = self.entries[number + 1]
            if not entry.kept or entry.done or other.done:
                continue
            assert entry.site is not None and entry.new is not None, "it stands in both texts"
            new = self.news[entry.new]
            step = None
            if other.new is not None and other.site is None:
                step = split_at(self.deriver.trial, entry.site, new, self.news[other.new])
            elif other.site is not None:
                left = self.news[other.new] if other.new is not None else None
                step = joined_at(self.deriver.trial, (entry.site, other.site), new, left)
            if step:
                self.found.append(evolve(step, node=self.node))
                self.entries[number] = evolve(entry, done=True)
                self.entries[number + 1] = evolve(other, done=True)


def _together(steps: Sequence[Step], node: int, deriver: Deriver) -> Iterator[Step]:
    """Neighbours that take other numbers, as one operation."""
    act = deriver.trial.act
    renumbering = [
        step
        for step in steps
        if isinstance(step.operation, Renumber)
        and step.node != node
        and _parent(act.sites[step.node]) == node
        and step.operation.at == (act.sites[step.node].address,)
    ]
    if len(renumbering) < 2:
        yield from steps
        return
    sites = [act.sites[step.node] for step in renumbering]
    numbers = [step.operation.to[0] for step in renumbering if isinstance(step.operation, Renumber)]
    operation = Renumber(at=tuple(site.address for site in sites), to=tuple(numbers))
    for step in steps:
        if step is renumbering[0]:
            remark = (
                "The texts stand under other numbers, so they are renumbered; the other reading is "
                "that each is restated where it is."
            )
            yield Step(deriver.trial.digested(operation, sites), node, remark)
        elif step not in renumbering:
            yield step


def _name(provision: Provision) -> tuple[object, ...]:
    return provision.kind, provision.headed, provision.num


def _other_division(old: Provision, new: Provision) -> bool:
    """Whether a division is another one, and not a new wording: an article, and a chapter, or the
    chapter in which that article stands now."""
    if not old.headed or old.kind is new.kind:
        return False
    return old.num != new.num or any(_name(child) == _name(old) for child in new.children)


def _share(one: Provision, other: Provision) -> bool:
    """Whether two provisions have half of their words in common."""
    words, others = (Counter(w for e in each.walk() for w in e.text.split()) for each in (one, other))
    return 4 * (words & others).total() >= words.total() + others.total()


def _fits(old: Provision, new: Provision) -> bool:
    """Whether the one can stand in the place of the other: a line without a number, or a row."""
    cells = len(old.children) == len(new.children) or old.kind is not Kind.ROW
    return not (old.num or new.num) and _name(old) == _name(new) and cells


def _parent(site: Site) -> int:
    return site.parent.order if site.parent else ROOT
