"""What becomes of an operation when another version of its act takes the place of the old."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from drafting.errors import Problem
from drafting.messages import to_say
from drafting.model.operation import Operation
from drafting.model.proposal import Proposal


class Outcome(StrEnum):
    """Whether the operation still stands, and if not, why."""

    UNCHANGED = to_say("unchanged")
    """What it changes reads the same, at the same address."""
    CARRIED = to_say("carried")
    """It applies exactly, at another address or beside other changes."""
    ELSEWHERE = to_say("words found elsewhere")
    """The words, with what is around them, stand in the one provision that took the place."""
    DONE = to_say("already done")
    """What it would make is there."""
    GONE = to_say("gone")
    """What it changes is no more, or only its number is left."""
    CONFLICT = to_say("conflict")
    """What it changes was changed too, or what became of it is not certain."""

    @property
    def stands(self) -> bool:
        """Whether the operation stays in the proposal."""
        return self in {Outcome.UNCHANGED, Outcome.CARRIED, Outcome.ELSEWHERE}

    @property
    def refuses(self) -> bool:
        """Whether the proposal cannot be rebased unless this operation is left out."""
        return self in {Outcome.GONE, Outcome.CONFLICT}


@frozen
class Reference:
    """An address in an operation: where it is written, and what it has to be."""

    key: str
    """The field: `at`, `before`, `after`, `into`, `except_`, `takes`."""
    index: int
    """Its place among the addresses of that field."""
    written: str
    now: str = ""
    """The address in the other version; as it was written, where that still names the same."""


@frozen
class ThreeWays:
    """One line as the old version has it, as the new one has it, and as it was to be."""

    base: str = ""
    onto: str = ""
    wanted: str = ""

    def named(self) -> Mapping[str, str]:
        """Each line under its name."""
        return {
            to_say("base"): self.base,
            to_say("onto"): self.onto,
            to_say("wanted"): self.wanted,
        }


@frozen(kw_only=True)
class Verdict:
    """What becomes of an operation at one of its addresses, or at all of them together where the
    operation cannot be split by address."""

    outcome: Outcome
    operation: Operation
    """As it is written in the proposal."""
    place: int
    """Its index among the operations of the proposal."""
    indexes: tuple[int, ...] = ()
    """Which of its addresses in `at` this is about."""
    references: tuple[Reference, ...] = ()
    digests: Mapping[tuple[str, int], str] = field(factory=dict)
    """Key of `Digests` and index in `at` → the digest of the provision as it reads now."""
    lines: ThreeWays = ThreeWays()
    """What a conflict is about."""
    remarks: tuple[str, ...] = ()
    """What else a reader should know."""
    language: str = ""
    """The language that it was found in, where others say otherwise."""


@frozen
class Rebased:
    """A proposal, and what becomes of each of its operations."""

    proposal: Proposal
    onto: str
    """The name of the version that it is to be written against."""
    verdicts: tuple[Verdict, ...]
    """In the order of the operations and of their addresses."""

    @property
    def refusals(self) -> tuple[Verdict, ...]:
        """Those that keep the proposal from being rebased as it is."""
        return tuple(verdict for verdict in self.verdicts if verdict.outcome.refuses)

    def of(self, place: int) -> Sequence[Verdict]:
        """The verdicts on one operation, by its index in the proposal."""
        return [verdict for verdict in self.verdicts if verdict.place == place]


def lines_of(problem: Problem) -> tuple[str, ...]:
    """A problem as lines, without its place."""
    return (problem.problem, *problem.found)
