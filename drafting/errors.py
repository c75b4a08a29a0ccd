"""What can be wrong, as data: where, what is wrong, what is there, what to do.

A mistake of the user's is a `DraftingError` that carries every `Problem` found at once.
Anything else that escapes is a bug of ours, and the command line says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import asdict, evolve, frozen


@frozen
class Where:
    """A place: in a file, in an act, or both. Lines and columns count from 1; 0 is unknown."""

    file: str = ""
    line: int = 0
    column: int = 0
    act: str = ""
    address: str = ""
    language: str = ""
    """Of the text, where the act has several and not all of them are meant."""

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        place = ":".join([self.file, *numbers]) if self.file else ""
        provision = " ".join(filter(None, [self.act, self.language, self.address]))
        return "  ".join(filter(None, [place, provision]))


@frozen
class Problem:
    """One thing that is wrong, or (as a warning) odd but lawful."""

    code: str
    """A word for machines: `not-found`, `ambiguous`, `stale`, `clash`, `no-op`, `syntax` …"""
    problem: str
    """What is wrong: a sentence that is true of this input, without a full stop."""
    where: Where = Where()
    found: tuple[str, ...] = ()
    """What is there, a line each."""
    do: str = ""
    """What to do about it."""

    def __str__(self) -> str:
        head = [f"{self.where}\n  {self.problem}"] if str(self.where) else [self.problem]
        match self.found:
            case ():
                found = []
            case (line,):
                found = [f"  found: {line}"]
            case lines:
                found = ["  found:", *(f"    {line}" for line in lines)]
        do = [f"  do: {self.do}"] if self.do else []
        return "\n".join([*head, *found, *do])

    def at(self, **place: Any) -> Problem:
        """The same problem, with fields of its place filled in (see `Where`)."""
        return evolve(self, where=evolve(self.where, **place))

    def as_data(self) -> dict[str, Any]:
        """Plain data for `--json`."""
        return asdict(self, filter=lambda _, value: value not in ("", 0, ()))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order in which a reader of the file meets them."""
    return sorted(problems, key=lambda each: (each.where.line, each.where.column))


def by_language(told: Mapping[str, Sequence[Problem]]) -> Iterator[Problem]:
    """What is told of each language of one text: with its language, unless it is told of all."""
    known = [frozenset(problems) for problems in told.values()]
    for language, problems in told.items():
        for problem in problems:
            if all(problem in others for others in known):
                yield problem
            else:
                yield problem.at(language=language)


class DraftingError(Exception):
    """The input is wrong; `problems` says everything that is."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n\n".join(str(problem) for problem in self.problems)


class FormatError(DraftingError):
    """A file or a text is not written as its format wants."""


class AddressError(DraftingError):
    """An address names no provision, or more than one."""


class PatchError(DraftingError):
    """An operation cannot be carried out exactly: nothing of the proposal is."""


class PhraseError(DraftingError):
    """A change cannot be put into words of a language, or words cannot be understood."""


class WorkspaceError(DraftingError):
    """A file or folder of the workspace is missing, unreadable, or not what its digest says."""
