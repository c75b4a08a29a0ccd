"""New provisions in a place of the old text: the operations that bring them there exactly."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from drafting.messages import say, to_say
from drafting.model.address import Site
from drafting.model.edit import Edit, Insertion
from drafting.model.operation import Insert, Move
from drafting.model.provision import Provision
from drafting.patch.derive.derived import Step, node_of
from drafting.patch.derive.trial import Trial

_MOVES = to_say(
    "The same text, to the letter, stands in another place, so it moves; the other reading is that "
    "it is deleted there and inserted here."
)
_TAKES = to_say(
    "What follows stands in the new provision now; the other reading is that it moves there, or is "
    "deleted and inserted."
)


@frozen
class NewSpot:
    """Where new provisions are to stand: after one that stays, and before another."""

    before: Site | None
    after: Site | None


@frozen
class NewProvisions:
    """The places for new provisions in one provision; `parent` None: in the act itself."""

    trial: Trial
    parent: Site | None

    def inserted(self, wanted: Sequence[Provision], spot: NewSpot) -> Step | None:
        """The step that inserts provisions; None where no insertion makes exactly these."""
        for operation, edits in self._insertions(wanted, spot, [{}]):
            if len(edits) == 1 and self._is_there(edits[0], spot, wanted):
                return Step(operation, node_of(self.parent))
        return None

    def taking(
        self, wanted: Sequence[Provision], taken: Sequence[Site], spot: NewSpot
    ) -> Step | None:
        """The step that inserts provisions, the last of which takes others in; `wanted` are without
        these."""
        listed = [site.address for site in taken]
        ways = [{"takes": tuple(listed)}]
        if len(listed) > 1:
            ways.insert(0, {"takes": (f"{listed[0]}–{listed[-1]}",)})
        for operation, edits in self._insertions(wanted, spot, ways):
            if (
                len(edits) == 1
                and isinstance(edits[0], Insertion)
                and self._is_there(edits[0], spot, wanted)
                and [*edits[0].taken] == [*taken]
            ):
                return Step(operation, node_of(self.parent), say(_TAKES))
        return None

    def moved(self, site: Site, wanted: Provision, spot: NewSpot) -> Step | None:
        """The step that moves a provision; None where it does not become exactly this."""
        number = wanted.num if wanted.num != site.provision.num else ""
        for place in self._named(spot):
            if site.address in place.values():
                continue
            operation = Move(at=(site.address,), number=number, **place)
            edits = self.trial.edits(operation) or ()
            if len(edits) == 2 and self._is_there(edits[1], spot, [wanted]):
                operation = self.trial.digested(operation, [site])
                return Step(operation, node_of(self.parent), say(_MOVES), (site.order,))
        return None

    def _insertions(
        self, wanted: Sequence[Provision], spot: NewSpot, ways: Sequence[dict[str, Any]]
    ) -> Iterator[tuple[Insert, tuple[Edit, ...]]]:
        text = self.trial.written(*wanted)
        if not text:
            return
        for place in self._named(spot):
            for more in ways:
                given = self.trial.wording.text(f"{text}\n")
                operation = Insert(text=given, **place, **more)
                yield operation, self.trial.edits(operation) or ()

    def _named(self, spot: NewSpot) -> Iterator[dict[str, Any]]:
        """The ways to name a place, the likeliest first."""
        if spot.before:
            yield {"after": spot.before.address}
        if spot.after:
            yield {"before": spot.after.address}
        if self.parent and spot.after is None:
            yield {"into": self.parent.address}
        low, high = self._bounds(spot)
        for site in self.trial.act.below(self.parent):
            if low <= site.position < high:
                yield {"after": site.address}

    def _bounds(self, spot: NewSpot) -> tuple[int, int]:
        """The positions in the old text between which the place is."""
        low = spot.before.position + 1 if spot.before else 0
        count = len(self.trial.act.children(self.parent))
        return low, spot.after.position if spot.after else count

    def _is_there(self, edit: Edit, spot: NewSpot, wanted: Sequence[Provision]) -> bool:
        low, high = self._bounds(spot)
        return (
            isinstance(edit, Insertion)
            and edit.parent is self.parent
            and low <= edit.position <= high
            and self._keys(edit.provisions) == self._keys(wanted)
        )

    def _keys(self, provisions: Sequence[Provision]) -> list[Hashable]:
        """Provisions to the letter; how far out a note is written follows from the lines around it,
        once all operations are carried out."""
        return [self.trial.key(evolve(each, outdent=0)) for each in provisions]
