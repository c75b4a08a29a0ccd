"""How many examples of a law did the work: counted by operation, asserted, printed after a run.

A law gets its amendment from `carried_out`, which rejects an example that is refused, and counts
both. `tests/conftest.py` opens a tally before every test and checks it afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt

from attrs import define, field
from hypothesis import assume

from drafting.errors import AddressError, DraftingError
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.operation import Insert, Operation, name_of
from drafting.model.proposal import Proposal
from drafting.patch import apply

LEAST = 0.5
"""The share of drawn examples, of each operation, that a law must have been shown on."""
LEAST_TOGETHER = 0.25
"""That of proposals of several operations, each of which may be refused, or unsayable."""
_TOO_FEW = 20
"""Of fewer examples a share says nothing."""
_BY_CHANCE = 3
"""How many standard deviations a share may lie below: of few examples it says little."""


@define
class Tally:
    """Of one test: operations drawn, and how many of these did the work, by name."""

    drawn: Counter[str] = field(factory=Counter)
    done: Counter[str] = field(factory=Counter)
    levels: Counter[str] = field(factory=Counter)
    """`restate item` → how often the operation was carried out on a provision of that kind."""

    def counts(self) -> list[dict[str, int]]:
        """The counts as plain data, which travels from the process that ran the test."""
        return [dict(each) for each in (self.drawn, self.done, self.levels)]

    @staticmethod
    def of(counts: list[dict[str, int]]) -> Tally:
        """The way back."""
        return Tally(*map(Counter, counts))

    def check(self) -> None:
        """Raise `AssertionError` where a law was shown on too few of the examples drawn."""
        for name, drawn in self.drawn.items():
            if drawn >= _TOO_FEW:
                share = self.done[name] / drawn
                least = LEAST_TOGETHER if name == "several" else LEAST
                least -= _BY_CHANCE * sqrt(least * (1 - least) / drawn)
                assert share >= least, f"{name}: {share:.0%} of {drawn} examples did the work"


current = Tally()
"""That of the test that runs now."""


def begin() -> None:
    """Open a tally for the next test."""
    global current  # noqa: PLW0603  # one test runs at a time in one process
    current = Tally()


def carried_out(law: Act, proposal: Proposal) -> Amended:
    """The amendment; an example that is refused is rejected, and counted."""
    name = _name(proposal)
    current.drawn[name] += 1
    try:
        amended = apply(law, proposal)
    except DraftingError:
        assume(False)
        raise
    current.done[name] += 1
    current.levels.update(_levels(law, proposal.operations))
    return amended


def not_shown(proposal: Proposal) -> None:
    """Reject an example that was carried out, but on which the law could not be shown."""
    current.done[_name(proposal)] -= 1
    assume(False)


def summary(tallies: Iterable[Tally]) -> Iterator[str]:
    """Lines for people: of each operation the share over all laws, and the kinds of its places."""
    total = Tally()
    for tally in tallies:
        total.drawn += tally.drawn
        total.done += tally.done
        total.levels += tally.levels
    for name, drawn in total.drawn.items():
        kinds = ", ".join(
            f"{level.removeprefix(f'{name} ')} {count}"
            for level, count in total.levels.most_common()
            if level.startswith(f"{name} ")
        )
        done = total.done[name]
        yield f"{name:<20}{done:>6} of {drawn:>5}  {done / drawn:>4.0%}  {kinds}"


def _name(proposal: Proposal) -> str:
    """That of its operation; of several together it is not plain which of them is refused."""
    (first, *others) = proposal.operations
    return "several" if others else name_of(first)


def _levels(law: Act, operations: Iterable[Operation]) -> Iterator[str]:
    for operation in operations:
        yield f"{name_of(operation)} {_kind(law, operation)}"


def _kind(law: Act, operation: Operation) -> str:
    """The kind of the provision that the operation names first."""
    address, *_ = operation.at or ("",)
    if isinstance(operation, Insert):
        address = operation.before or operation.after or operation.into
    try:
        target = law.find(address.partition("–")[0])
    except AddressError:
        return "act"
    return f"{target.site.provision.kind}"
