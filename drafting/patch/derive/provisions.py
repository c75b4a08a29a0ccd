"""Provisions of two texts, pair by pair → the steps from the one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, evolve, field

from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import Designation, Relabelling, Removal, Rewriting
from drafting.model.kind import FRAMES, Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Designate,
    Insert,
    Join,
    Operation,
    Renumber,
    Repeal,
    Restate,
    RestateHeading,
    Split,
)
from drafting.model.provision import Provision
from drafting.patch.derive.children import ChildrenSteps
from drafting.patch.derive.derived import ROOT, NodePath, Step, node_of
from drafting.patch.derive.moves import Moves
from drafting.patch.derive.trial import Trial, is_listed
from drafting.patch.derive.words import restated_line, word_operations
from drafting.patch.operation.vacated import repeal_note

_BASE = 20
"""What an operation weighs beside its texts, in characters."""
_FINER = 1.2
"""How much longer finer operations may be than a new wording of the whole."""
_FILLED = to_say(
    "A gap of the old text is not in the new one. If the new text only holds what stood there, "
    "this is no amendment: complete the stored version instead."
)


@define(eq=False)
class Deriver:
    """Finds steps, and coarser ones where these did not come out."""

    trial: Trial
    new: Act
    coarse: set[int] = field(factory=set)
    """Orders of provisions that are to be restated as wholes; `ROOT`: the act."""
    places: dict[NodePath, int] = field(factory=dict)
    """Place in the new text → the order of the provision of the old text that stands there now."""
    moves: Moves = field(init=False)
    unhalved: set[int] = field(factory=set)
    """Orders of provisions in which nothing is split or joined, as that did not come out."""
    taken: set[int] = field(factory=set)
    """Orders of provisions that a new one takes in."""
    kept_whole: set[int] = field(factory=set)
    """Orders of provisions that are restated as wholes, so that nothing is taken out of them."""

    def __attrs_post_init__(self) -> None:
        self.moves = Moves.between(self.trial, self.new)

    def steps(self) -> list[Step] | None:
        """All steps; None where the act must be restated as a whole."""
        self._begin()
        if ROOT in self.coarse:
            return None
        while True:
            steps = ChildrenSteps(self, None, self.new.body, ()).steps()
            done = {order for step in steps or () for order in step.moved}
            undone = [order for order in self.moves.goes if order not in done]
            if not undone:
                return steps
            # What they stand in is restated on one side: on the other they only go, or come.
            for order in undone:
                self.moves.forget(order)
            self._begin()

    def _begin(self) -> None:
        self.places.clear()
        self.taken.clear()

    def keep_whole(self, site: Site) -> None:
        """Let nothing be taken out of a provision from now on."""
        self.kept_whole.add(site.order)
        sites = self.trial.act.sites
        self.taken = {order for order in self.taken if sites[order].parent is not site}

    def restate(self, steps: Iterable[Step]) -> None:
        """Let what is around steps that cannot be carried out be restated; let no provision move
        that cannot."""
        nodes: list[int] = []
        for step in steps:
            if sum(map(self.moves.forget, step.moved)):
                continue
            if isinstance(step.operation, Split | Join) and step.node not in self.unhalved:
                self.unhalved.add(step.node)
                continue
            nodes.append(step.node)
        self._restate_whole(nodes)

    def restate_at(self, paths: Iterable[NodePath]) -> None:
        """Let the innermost provisions at places of the new text be restated as wholes."""
        self._restate_whole(map(self._innermost, paths))

    def _restate_whole(self, nodes: Iterable[int]) -> None:
        # All are looked up first: of two in one provision, the second is not one failure more.
        self.coarse |= {*map(self._coarser, nodes)}

    def _innermost(self, path: NodePath) -> int:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, ROOT)

    def _coarser(self, node: int) -> int:
        """A provision, or the one around it that is not restated as a whole yet."""
        while node != ROOT and node in self.coarse:
            node = node_of(self.trial.act.sites[node].parent)
        return node

    def pair(self, site: Site, new: Provision, path: NodePath) -> list[Step] | None:
        """The steps that make a provision of one that is there; None where there are none."""
        self.places[path] = site.order
        old = site.provision
        if self.trial.same(old, new):
            return []
        if site.order in self.coarse:
            return self._whole(site, new)
        return _finer(self._fine(site, new, path), self._whole(site, new))

    def _whole(self, site: Site, new: Provision) -> list[Step] | None:
        """A new wording of the whole provision."""
        old = site.provision
        if old.kind is Kind.TITLE:
            lines = "\n".join([new.text, *(each.text for each in new.children)])
            operation: Operation = RestateHeading(
                at=(site.address,), text=self.trial.wording.text(lines)
            )
        else:
            text = self.trial.written(new)
            if not text:
                return None
            operation = Restate(at=(site.address,), text=self.trial.wording.text(text))
        edits = self.trial.edits(operation) or ()
        if len(edits) == 1 and isinstance(edits[0], Rewriting):
            made = evolve(edits[0].new, kind=new.kind) if not new.num else edits[0].new
            if self.trial.same(made, new):
                return [self.step(operation, site, gap_remark([old], [new]))]
        only_text = self.trial.same(evolve(old, text=new.text), new)
        return self._line(site, new) if only_text else None

    def _line(self, site: Site, new: Provision) -> list[Step] | None:
        operation = restated_line(self.trial, site, new.text)
        return [self.step(operation, site)] if operation else None

    def _fine(self, site: Site, new: Provision, path: NodePath) -> list[Step] | None:
        """Steps on the number, the words and what stands in a provision."""
        old = site.provision
        if vacating := self._vacating(site, new):
            return vacating
        if (designating := self._designating(site, new, path)) is not None:
            return designating
        steps: list[Step] = []
        if old.num != new.num:
            renumbering = self._renumbering(site, new)
            if renumbering is None:
                return None
            steps += renumbering
        elif old.label != new.label or not _of_one_kind(old, new):
            return None
        if (old.headed, old.run_in, old.outdent) != (new.headed, new.run_in, new.outdent):
            return None
        # A number that stands alone in its heading, before or after, has no space behind it.
        alone = old.headed and not (old.text and new.text)
        if (old.sep != new.sep and not alone) or old.leads_in is not new.leads_in:
            return None
        if old.text != new.text:
            worded = self._worded(site, new)
            if worded is None:
                return None
            steps += worded
        inside = ChildrenSteps(self, site, new.children, path).steps()
        return None if inside is None else [*steps, *inside]

    def _worded(self, site: Site, new: Provision) -> list[Step] | None:
        if site.provision.kind in FRAMES:
            return None
        words = word_operations(self.trial, site, new.text)
        fine = [self.step(each, site) for each in words] if words is not None else None
        return _finer(fine, self._line(site, new))

    def _renumbering(self, site: Site, new: Provision) -> list[Step] | None:
        old = site.provision
        if not (old.num and new.num and _of_one_kind(old, new)):
            return None
        operation = Renumber(at=(site.address,), to=(new.num,))
        edits = self.trial.edits(operation) or ()
        if any(isinstance(each, Relabelling) and each.label == new.label for each in edits):
            remark = say(
                "{old} stands under {new}, so it is renumbered; the other reading "
                "is that both are restated where they are.",
                old=old.label,
                new=new.label,
            )
            return [self.step(operation, site, remark)]
        return None

    def _vacating(self, site: Site, new: Provision) -> list[Step] | None:
        """What leaves a number with a note."""
        if not new.text.endswith("]") or new.text == site.provision.text:
            return None
        candidates: list[Operation] = [Delete(at=(site.address,)), Repeal(at=(site.address,))]
        start = new.text.rfind("[")
        note = new.text[start:].strip("[]")
        lead = repeal_note(site.provision.kind, self.trial.act.language, "x").removesuffix("x")
        if note.startswith(lead):
            by = self.trial.wording.text(note.removeprefix(lead))
            candidates.append(Repeal(at=(site.address,), by=by))
        for operation in candidates:
            for confirmed in self.trial.confirmed(operation, site):
                edits = self.trial.edits(confirmed) or ()
                lefts = [each.left for each in edits if isinstance(each, Removal)]
                if len(lefts) == len(edits) == 1 and lefts[0] and self.trial.same(lefts[0], new):
                    return [self.step(confirmed, site)]
        return None

    def _designating(self, site: Site, new: Provision, path: NodePath) -> list[Step] | None:
        """Steps by which text gets a number, with those on its words and on what stands in it."""
        old = site.provision
        inside = bool(old.num) and new.leads_in and not old.leads_in and not new.text
        if not inside and (old.num or not new.num or old.headed or new.headed):
            return None
        first, *others = new.children if inside else (new,)
        operation = Designate(at=(site.address,), label=first.label)
        edits = self.trial.edits(operation) or ()
        if len(edits) != 1 or not isinstance(edits[0], Designation):
            return None
        if edits[0].label != first.label or (inside and old.label != new.label):
            return None
        steps = [self.step(operation, site)]
        if old.text != first.text:
            worded = self._worded(site, first)
            if worded is None:
                return None
            steps += worded
        below = (*path, 0) if inside else path
        children = ChildrenSteps(self, site, first.children, below).steps()
        if children is None:
            return None
        steps += children
        if others:
            text = self.trial.wording.text(f"{self.trial.written(*others)}\n")
            insertion = Insert(text=text, into=site.address)
            if not self.trial.edits(insertion):
                return None
            steps.append(Step(insertion, site.order))
        return steps

    def step(self, operation: Operation, site: Site, remark: str = "") -> Step:
        """A step that changes one provision, with its digest."""
        return Step(self.trial.digested(operation, [site]), site.order, remark)


def _of_one_kind(one: Provision, other: Provision) -> bool:
    """Whether the kinds of both are the same, or those of their levels."""
    return one.kind is other.kind or (is_listed(one) and is_listed(other))


def gap_remark(olds: Sequence[Provision], news: Sequence[Provision]) -> str:
    """A remark where the new text lacks a gap that the old one has; empty: it lacks none."""
    before, after = (
        sum(each.kind is Kind.GAP for top in tops for each in top.walk()) for tops in (olds, news)
    )
    return say(_FILLED) if after < before else ""


def _weight(steps: Sequence[Step]) -> int:
    """How long operations are, in characters of their texts."""
    return sum(_BASE + _texts(step.operation) for step in steps)


def _texts(operation: Operation) -> int:
    """The length of the texts of an operation; words of the old text that it only names weigh less
    than new ones."""
    new = [getattr(operation, name, None) for name in ("text", "new")]
    old = [getattr(operation, name, None) for name in ("old", "before", "after")]
    words = getattr(operation, "words", None)
    (old if isinstance(operation, DeleteWords) else new).append(words)
    for pair in getattr(operation, "pairs", ()):
        old.append(pair.old)
        new.append(pair.new)
    return _length(new) + _length(old) // 4


def _length(texts: Iterable[object]) -> int:
    return sum(
        len(text)
        for each in texts
        if isinstance(each, Localized)
        for text in each.by_language.values()
    )


def _finer(fine: list[Step] | None, coarse: list[Step] | None) -> list[Step] | None:
    """Of two ways, the one that changes less; the other, where that is not much longer."""
    if fine is None or coarse is None:
        return coarse if fine is None else fine
    return fine if _weight(fine) <= _FINER * _weight(coarse) + _BASE else coarse
