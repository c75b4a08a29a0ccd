"""What an operation is carried out on, and how it refuses or warns."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from drafting.errors import PatchError, Problem
from drafting.model.act import Act
from drafting.model.operation import Operation


@frozen
class Context:
    """One operation, the act that it is carried out on, and what else is known."""

    act: Act
    operation: Operation
    seen: Sequence[Act] = ()
    """Other stored texts of the act, to tell what became of a provision."""
    warnings: list[Problem] = field(factory=list)
    """Odd but lawful things, of all operations of the proposal."""

    def refused(self, address: str, told: Problem) -> PatchError:
        """An error at the place of the operation and of what it addresses; for raising."""
        return PatchError(self.placed(address, told))

    def warn(self, address: str, told: Problem) -> None:
        """Add a warning at the same place."""
        self.warnings.append(self.placed(address, told))

    def placed(self, address: str, told: Problem) -> Problem:
        """The problem at the same place."""
        file = self.operation.origin
        return told.at(
            file=file.file,
            line=file.line,
            column=file.column,
            act=self.act.name,
            address=address,
        )
