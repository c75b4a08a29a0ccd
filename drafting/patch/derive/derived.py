"""What a derivation comes to: operations, why each was chosen, and what no operation makes."""

from __future__ import annotations

from attrs import frozen

from drafting.errors import Problem
from drafting.model.address import Site
from drafting.model.change import Amended
from drafting.model.operation import Operation

ROOT = -1
"""Stands for the act itself among the orders of its provisions."""
NodePath = tuple[int, ...]
"""Where a provision stands in the new text: its index in each that it stands in, and there."""


def node_of(site: Site | None) -> int:
    """The order of a provision (None: the act)."""
    return site.order if site else ROOT


@frozen
class Step:
    """An operation on the way from one text to the other, before all of them are proved."""

    operation: Operation
    node: int
    """The order of the provision whose inside it changes; `ROOT` for the act."""
    remark: str = ""
    """Why it was chosen, where another reading is possible, and which."""
    moved: tuple[int, ...] = ()
    """Of a move: the orders of the provisions that move."""


@frozen
class Derivation:
    """One derived operation."""

    operation: Operation
    remark: str = ""
    """A sentence on how sure the reading is, with the other one; empty where there is but one."""


@frozen
class Derived:
    """Operations that make one text of another, proved by carrying them out."""

    derivations: tuple[Derivation, ...]
    amended: Amended | None
    """What they make of the old text; None where both texts are the same law."""
    differences: tuple[Problem, ...] = ()
    """What differs all the same, as no operation makes it: empty lines, line ends, numbering."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operations, in the order of the text."""
        return tuple(each.operation for each in self.derivations)
