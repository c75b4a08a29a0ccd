"""What an operation is carried out on, and how it refuses or warns."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from drafting.errors import PatchError, Problem
from drafting.model.act import Act
from drafting.model.edit import Places
from drafting.model.operation import Operation


@frozen
class Context:
    """One operation, the act that it is carried out on, and what else is known."""

    act: Act
    operation: Operation
    seen: Sequence[Act] = ()
    """Other stored texts of the act, in which a stale provision is looked for."""
    warnings: list[Problem] = field(factory=list)
    """Odd but lawful things, of all operations of the proposal."""
    places: Places = field(factory=Places)
    """What the operation's addresses name; filled in before it is carried out."""

    def refused(self, address: str, problem: Problem) -> PatchError:
        """The error to raise: the problem, at the operation and the address in the act."""
        return PatchError(self.locate_problem(address, problem))

    def warn(self, address: str, problem: Problem) -> None:
        """Add a warning, at the operation and the address in the act."""
        self.warnings.append(self.locate_problem(address, problem))

    def locate_problem(self, address: str, problem: Problem) -> Problem:
        """The problem, at the operation and the address in the act."""
        origin = self.operation.origin
        return problem.at(
            file=origin.file,
            line=origin.line,
            column=origin.column,
            act=self.act.name,
            address=address,
        )
