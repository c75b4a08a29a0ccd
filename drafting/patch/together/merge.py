"""Several proposals made one: in the order of the act, without those that clash."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from drafting.model.act import Act
from drafting.model.conflict import Clash, Conflict
from drafting.model.edit import Edit, Insertion
from drafting.model.localized import Localized
from drafting.model.proposal import Proposal
from drafting.patch.located import Located
from drafting.patch.together.conflicts import conflicts

_COMPATIBLE = frozenset({Clash.SAME_PLACE})
"""Clashes that the order of the merged proposals settles."""

_FORMS = ("chamber", "status", "enacted_as", "in_force")
"""What papers take their form from: that of all of the proposals, where they agree."""


@frozen
class LeftOut:
    """A proposal that is not in the merged one, and the conflicts with those that are."""

    proposal: Proposal
    conflicts: tuple[Conflict, ...]


@frozen
class Merged:
    """One proposal made of several."""

    proposal: Proposal
    """Its operations are named `PROPOSAL/ID`."""
    parts: tuple[Proposal, ...]
    """Those that are in it, in their order."""
    left_out: tuple[LeftOut, ...] = ()

    @property
    def owners(self) -> Mapping[str, Proposal]:
        """Operation's id → the proposal that it comes from."""
        return {
            _operation_id(part, operation.id): part
            for part in self.parts
            for operation in part.operations
        }


def marshalled(act: Act, located: Iterable[Located]) -> list[Located]:
    """Proposals in the order in which they would be taken: by the place in the act of their
    first change, then by date, initiator and name."""
    return sorted(located, key=lambda each: _rank(act, each))


def text_order(act: Act, edit: Edit) -> int:
    """Where an edit stands in the order of the text: that of the provision it changes, or of
    the last one that it comes after."""
    if not isinstance(edit, Insertion):
        return edit.site.order
    before = act.below(edit.parent)[: edit.position]
    if before:
        return before[-1].orders[-1]
    return edit.parent.order if edit.parent else -1


def merge(act: Act, located: Sequence[Located], name: str) -> Merged:
    """Take the proposals in the order given, leaving out each that clashes with one taken."""
    clashing: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts(act, located):
        if conflict.clash not in _COMPATIBLE:
            clashing[conflict.one].append(conflict)
            clashing[conflict.other].append(conflict)
    taken: dict[str, Proposal] = {}
    left_out: list[LeftOut] = []
    for each in located:
        own = each.proposal.proposal
        against = [c for c in clashing[own] if {c.one, c.other} - {own} <= taken.keys()]
        if against:
            left_out.append(LeftOut(each.proposal, tuple(against)))
        else:
            taken[own] = each.proposal
    parts = tuple(taken.values())
    return Merged(_one_proposal(parts, name), parts, tuple(left_out))


def _operation_id(proposal: Proposal, identifier: str) -> str:
    """The name of an operation among those of several proposals."""
    return f"{proposal.proposal}/{identifier}"


def _one_proposal(parts: Sequence[Proposal], name: str) -> Proposal:
    digests = "".join(part.sha256 for part in parts)
    forms = {key: getattr(parts[0], key) for key in _FORMS if _agree(parts, key)}
    return Proposal(
        proposal=name,
        target=parts[0].target,
        baseline=parts[0].baseline,
        amends=parts[0].amends,
        title=_joined_texts([part.title for part in parts]),
        initiator=_joined_texts([part.initiator for part in parts]),
        date=max((part.date for part in parts if part.date), default=None),
        operations=tuple(
            evolve(operation, id=_operation_id(part, operation.id))
            for part in parts
            for operation in part.operations
        ),
        origin=parts[0].origin,
        sha256=hashlib.sha256(digests.encode()).hexdigest(),
        **forms,
    )


def _agree(parts: Sequence[Proposal], key: str) -> bool:
    return len({getattr(part, key) for part in parts}) == 1


def _joined_texts(texts: Sequence[Localized]) -> Localized:
    """Texts joined, each once, in every language that one of them has."""
    languages = dict.fromkeys(key for text in texts for key in text.by_language)
    return Localized(
        {
            language: "; ".join(dict.fromkeys(filter(None, (t.best(language) for t in texts))))
            for language in languages
        }
    )


def _rank(act: Act, located: Located) -> tuple[int, str, str, str]:
    proposal = located.proposal
    first = min((text_order(act, edit) for edit in located.edits), default=-1)
    date = proposal.date.isoformat() if proposal.date else "9999"
    return first, date, proposal.initiator.best(""), proposal.proposal
