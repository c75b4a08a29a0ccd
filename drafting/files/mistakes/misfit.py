"""Values that a field cannot hold, all those of a list or a mapping at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
K = TypeVar("K", str, int)


class MisfitError(ValueError):
    """A value that its field cannot hold: what is wrong, and what to do.

    `predicate` follows the name of the value (`at` | is a mapping), unless it is a `sentence`;
    `do` is empty where the field decides what to do.
    `below` leads from the field to the wrong value, where that is a part of it.
    """

    def __init__(self, predicate: str, do: str, *below: str | int, sentence: bool = False) -> None:
        super().__init__(predicate)
        self.predicate, self.do, self.below, self.sentence = predicate, do, below, sentence


class MisfitsError(ValueError):
    """Everything in one list or mapping that its field cannot hold."""

    def __init__(self, misfits: Sequence[MisfitError]) -> None:
        super().__init__()
        self.misfits = misfits


def each_part(
    parts: Iterable[tuple[K, Any]], read: Callable[[Any], T], wrong: Iterable[MisfitError] = ()
) -> dict[K, T]:
    """Read the parts of a value, each given with its key or index.

    Raises `MisfitsError` with what is `wrong` already, and with all that is wrong about the parts.
    """
    found: dict[K, T] = {}
    misfits = [*wrong]
    for step, part in parts:
        try:
            found[step] = read(part)
        except MisfitError as error:
            misfits += _below(step, [error])
        except MisfitsError as error:
            misfits += _below(step, error.misfits)
    if misfits:
        raise MisfitsError(misfits)
    return found


def _below(step: str | int, misfits: Sequence[MisfitError]) -> Sequence[MisfitError]:
    for misfit in misfits:
        misfit.below = (step, *misfit.below)
    return misfits
