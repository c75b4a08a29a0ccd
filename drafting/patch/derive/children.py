"""What stands in a provision in both texts, or in the act → the steps between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from drafting.messages import say, to_say
from drafting.model.address import Site
from drafting.model.edit import Removal
from drafting.model.kind import Kind
from drafting.model.operation import Delete, Digests, Renumber, Restate, RestateHeading
from drafting.model.provision import Provision
from drafting.patch.derive.derived import NodePath, Step, node_of
from drafting.patch.derive.entries import Entries, ProvisionEntry
from drafting.patch.derive.halves import joined_at, split_at
from drafting.patch.derive.places import NewProvisions, NewSpot
from drafting.patch.derive.taking import Taking

if TYPE_CHECKING:
    from drafting.patch.derive.provisions import Deriver

_RENUMBERED = to_say(
    "The texts stand under other numbers, so they are renumbered; the other reading is that each "
    "is restated where it is."
)
_UNLIKE = to_say(
    "The old words and the new ones have little in common; the other reading is that one provision "
    "is deleted and another inserted in its place."
)
_TRACELESS = to_say(
    "No note stands where this was, so the number is freed; the other reading is that the number "
    "stays with a note, as `delete` without `number` leaves it in this act."
)


@define(eq=False)
class ChildrenSteps:
    """The steps among the children of one provision; `parent` None: of the act itself."""

    deriver: Deriver
    parent: Site | None
    news: Sequence[Provision]
    path: NodePath
    """The place of the provision in the new text."""
    entries: list[ProvisionEntry] = field(factory=list)
    found: list[Step] = field(factory=list)

    @property
    def node(self) -> int:
        """The order of the parent."""
        return node_of(self.parent)

    @property
    def places(self) -> NewProvisions:
        """What can be brought here."""
        return NewProvisions(self.deriver.trial, self.parent)

    def steps(self) -> list[Step] | None:
        """All steps; None where the children cannot be changed one by one."""
        below = self.deriver.trial.act.below(self.parent)
        sites = [site for site in below if site.order not in self.deriver.taken]
        pairing = Entries(sites, self.news, self.path, self.deriver.moves)
        self.entries = [*pairing.all()]
        self._halve()
        self._take()
        table = self.parent is not None and self.parent.provision.kind is Kind.TABLE
        if table and not any(each.kept for each in self.entries):
            # Not a row is left of it: its columns are others.
            return None
        if not self._pairs():
            return ChildrenSteps(self.deriver, self.parent, self.news, self.path).steps()
        for start, end in self._blocks():
            if not self._block(start, end):
                return None
        steps = _together(self.found, self.node, self.deriver)
        return [*_moved_together(steps, self.deriver)]

    # What stands in both texts.

    def _pairs(self) -> bool:
        """The steps inside what stands in both texts. What cannot be changed into its partner goes,
        and the partner comes. False: one is restated as a whole, so nothing can be taken out of it;
        what is found is found anew then."""
        entries: list[ProvisionEntry] = []
        for entry in self.entries:
            if entry.done or entry.site is None or entry.new is None:
                entries.append(entry)
                continue
            # Asked before: what is taken in inside of it does not leave it.
            loses = self._loses(entry.site)
            steps = self.deriver.pair(entry.site, self.news[entry.new], (*self.path, entry.new))
            if loses and (steps is None or _restates(steps, entry.site)):
                self.deriver.keep_whole(entry.site)
                return False
            if steps is None:
                entries += [ProvisionEntry(entry.site, None), ProvisionEntry(None, entry.new)]
                continue
            self.found += _as_unlike(steps, entry.site) if entry.unlike else steps
            entries.append(entry)
        self.entries = entries
        return True

    def _loses(self, site: Site) -> bool:
        """Whether something is taken out of a provision."""
        sites = self.deriver.trial.act.sites
        return any(sites[order].parent is site for order in self.deriver.taken)

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

    def _spot(self, start: int, end: int) -> NewSpot:
        before = self.entries[start - 1].site if start else None
        after = self.entries[end].site if end < len(self.entries) else None
        return NewSpot(before, after)

    # What goes.

    def _gone(self, gone: Sequence[Site]) -> bool:
        run: list[tuple[Site, Delete]] = []
        for site in gone:
            chosen = self._removing(site)
            if chosen is None:
                return False
            if chosen.expect:
                self._delete([site], chosen)
            else:
                run.append((site, chosen))
        if run:
            freed = next((each for _, each in run if each.number), Delete())
            self._delete([site for site, _ in run], freed)
        return True

    def _delete(self, sites: Sequence[Site], like: Delete) -> None:
        operation = evolve(like, at=tuple(site.address for site in sites))
        remark = say(_TRACELESS) if like.number else ""
        self.found.append(Step(self.deriver.trial.digested(operation, sites), self.node, remark))

    def _removing(self, site: Site) -> Delete | None:
        """The operation that takes a provision out and leaves nothing of it, if one does."""
        trial = self.deriver.trial
        at = (site.address,)
        for number in ("", "freed"):
            for operation in trial.confirmed(Delete(at=at, number=number), site):
                edits = trial.edits(operation) or ()
                if len(edits) == 1 and isinstance(edits[0], Removal) and edits[0].left is None:
                    return operation
        return None

    # What comes.

    def _come(self, come: Sequence[int], spot: NewSpot) -> bool:
        run: list[int] = []
        for new in come:
            moving = self.deriver.moves.comes.get((*self.path, new))
            if moving is None:
                run.append(new)
                continue
            if not self._insert(run, spot):
                return False
            run = []
            step = self.places.moved(moving, self.news[new], spot)
            if step is None:
                return False
            self.found.append(step)
        return self._insert(run, spot)

    def _insert(self, run: Sequence[int], spot: NewSpot) -> bool:
        if not run:
            return True
        step = self.places.inserted([self.news[new] for new in run], spot)
        if step:
            self.found.append(step)
            return True
        return len(run) > 1 and all(self._insert([new], spot) for new in run)

    # What comes around others, and what was in one or in two.

    def _take(self) -> None:
        """New provisions that take in what stands right after their place."""
        taking = Taking(self.deriver.trial, self.news, self.deriver.kept_whole)
        for start, end in [*self._blocks()]:
            open_ = [n for n in range(start, end) if not self.entries[n].done]
            news = [n for n in open_ if self.entries[n].new is not None]
            gone = [n for n in open_ if self.entries[n].site is not None]
            spot = self._spot(start, end)
            if news and gone:
                self._take_siblings(taking, news, gone, spot)
            elif news and start:
                taken = taking.tail(self.entries[start - 1], self.entries[news[-1]])
                if taken and self._taken(news, taken, spot):
                    self._done(news)

    def _take_siblings(
        self, taking: Taking, news: Sequence[int], gone: Sequence[int], spot: NewSpot
    ) -> None:
        """New provisions, each of which ends with the next of what goes."""
        waiting: list[int] = []
        left = [*gone]
        for number in news:
            waiting.append(number)
            sites = [site for n in left if (site := self.entries[n].site)]
            taken = taking.first(sites, self.entries[number])
            if not taken:
                continue
            before = spot.before if left[0] == gone[0] else None
            if not self._taken(waiting, taken, NewSpot(before, taken[0])):
                return
            self._done((*waiting, *left[: len(taken)]))
            waiting, left = [], left[len(taken) :]

    def _taken(self, news: Sequence[int], taken: Sequence[Site], spot: NewSpot) -> bool:
        """Let the last of new provisions take others in; whether it can."""
        places = [each for n in news if (each := self.entries[n].new) is not None]
        *others, last = (self.news[place] for place in places)
        first = len(last.children) - len(taken)
        bare = evolve(last, children=last.children[:first])
        step = self.places.taking([*others, bare], taken, spot)
        inside = self._inside(places[-1], first, taken) if step else None
        if step is None or inside is None:
            return False
        self.found += (step, *inside)
        self.deriver.taken.update(site.order for site in taken)
        return True

    def _inside(self, new: int, first: int, taken: Sequence[Site]) -> list[Step] | None:
        """The steps inside what a new provision takes in."""
        steps: list[Step] = []
        children = self.news[new].children
        content = self.deriver.trial.content
        for place, site in enumerate(taken, start=first):
            if content(site.provision) == content(children[place]):
                continue
            own = self.deriver.pair(site, children[place], (*self.path, new, place))
            if own is None:
                return None
            steps += own
        return steps

    def _done(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self.entries[number] = evolve(self.entries[number], done=True)

    def _halve(self) -> None:
        """One provision that becomes two, or two that become one."""
        if self.node in self.deriver.unhalved:
            return
        for number, entry in enumerate(self.entries[:-1]):
            other = self.entries[number + 1]
            if entry.site is None or entry.new is None or entry.done or other.done:
                continue
            new = self.news[entry.new]
            step = None
            if other.site is not None:
                left = self.news[other.new] if other.new is not None else None
                step = joined_at(self.deriver.trial, (entry.site, other.site), new, left)
            elif other.new is not None:
                step = split_at(self.deriver.trial, entry.site, new, self.news[other.new])
            if step:
                self.found.append(evolve(step, node=self.node))
                self._done((number, number + 1))


def _restates(steps: Sequence[Step], site: Site) -> bool:
    """Whether a provision is restated as a whole."""
    return any(
        isinstance(step.operation, Restate) and step.operation.at == (site.address,)
        for step in steps
    )


def _as_unlike(steps: Sequence[Step], site: Site) -> Iterator[Step]:
    """Steps on a provision that has few words in common with the one that stands there now."""
    for step in steps:
        coarse = isinstance(step.operation, Restate | RestateHeading)
        own = step.node == site.order and coarse and not step.remark
        yield evolve(step, remark=say(_UNLIKE)) if own else step


def _together(steps: Sequence[Step], node: int, deriver: Deriver) -> Iterator[Step]:
    """Neighbours that take other numbers, as one operation."""
    act = deriver.trial.act
    renumbering = [
        step
        for step in steps
        if isinstance(step.operation, Renumber)
        and step.node != node
        and node_of(act.sites[step.node].parent) == node
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
            yield Step(deriver.trial.digested(operation, sites), node, say(_RENUMBERED))
        elif step not in renumbering:
            yield step


def _moved_together(steps: Iterable[Step], deriver: Deriver) -> Iterator[Step]:
    """Neighbours that move to one place, as one operation."""
    run: list[Step] = []
    for step in steps:
        if run and not _moves_on(run[-1], step, deriver):
            yield _one_move(run, deriver)
            run = []
        run.append(step)
    if run:
        yield _one_move(run, deriver)


def _moves_on(before: Step, step: Step, deriver: Deriver) -> bool:
    if not before.moved or not step.moved:
        return False
    one, other = (deriver.trial.act.sites[each.moved[0]] for each in (before, step))
    first, second = (evolve(each.operation, at=(), digest=Digests()) for each in (before, step))
    return first == second and one.parent is other.parent and one.position + 1 == other.position


def _one_move(run: Sequence[Step], deriver: Deriver) -> Step:
    first, *others = run
    if not others:
        return first
    sites = [deriver.trial.act.sites[each.moved[0]] for each in run]
    operation = evolve(first.operation, at=tuple(site.address for site in sites))
    moved = tuple(site.order for site in sites)
    return evolve(first, operation=deriver.trial.digested(operation, sites), moved=moved)
