"""Problems as data: where, what is wrong, what was found, what to do.

A mistake in the input is a `DraftingError` that carries every `Problem` found. Any other
exception that escapes is a bug of this program, and the command line reports it as one.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from attrs import asdict, evolve, frozen

from drafting.messages import say, to_say

Code = Literal[
    "ambiguous",
    "bug",
    "call",
    "changed",
    "changed-target",
    "clash",
    "count",
    "dangling",
    "differs",
    "digest",
    "empty",
    "exists",
    "form",
    "gap",
    "heading",
    "import",
    "language",
    "leftover",
    "lineage",
    "look-alike",
    "mark",
    "missing",
    "no-evidence",
    "no-language",
    "no-number",
    "no-office",
    "no-op",
    "no-proof",
    "no-reason",
    "no-text",
    "no-title",
    "no-workspace",
    "note",
    "not-found",
    "not-understood",
    "order",
    "other-version",
    "predicate",
    "stale",
    "stranger",
    "structure",
    "syntax",
    "tracked",
    "twice",
    "twin-cells",
    "twin-count",
    "twin-elsewhere",
    "twin-gap",
    "twin-kind",
    "twin-lacking",
    "twin-missing",
    "twin-number",
    "twin-order",
    "twin-place",
    "twin-text",
    "twin-vacated",
    "unknown-key",
    "unread",
    "unreadable",
    "unused",
    "unused-term",
    "unwritable",
]
"""What sort of problem it is, for machines."""
_DENIED = to_say("there is no permission, or another program has it open")
_LIMITS = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: to_say("the disk is for reading only"),
    errno.ENOSPC: to_say("the disk is full"),
    errno.EDQUOT: to_say("the disk is full"),
    errno.EFBIG: to_say("no file may be so large here"),
    errno.ENAMETOOLONG: to_say("its name is too long"),
}
"""Reasons of the system that no code of ours can have caused."""
_REASONS = {
    errno.ENOENT: to_say("it is not there"),
    errno.EISDIR: to_say("it is a folder"),
    errno.ENOTDIR: to_say("a file stands in place of a folder"),
    errno.EEXIST: to_say("a file stands in place of a folder"),
    errno.ELOOP: to_say("it is a link that leads back to itself"),
    **_LIMITS,
}
"""Reasons that a person can mend; the system's own words for others are kept."""


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

    code: Code
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
                found = [f"  {say('found:')} {line}"]
            case lines:
                found = [f"  {say('found:')}", *(f"    {line}" for line in lines)]
        do = [f"  {say('do:')} {self.do}"] if self.do else []
        return "\n".join([*head, *found, *do])

    def at(self, **place: Any) -> Problem:
        """The same problem, with fields of its place filled in (see `Where`)."""
        return evolve(self, where=evolve(self.where, **place))

    def as_data(self) -> dict[str, Any]:
        """Plain data for `--json`."""
        return asdict(self, filter=lambda _, value: value not in ("", 0, ()))


def reason_of(error: OSError) -> str:
    """Why the system refuses a file, to stand after a colon."""
    known = _REASONS.get(error.errno or 0)
    return say(known) if known else str(error.strerror)


def refusal(error: Exception) -> Problem | None:
    """The problem of a file that the system refuses; None where the error may be a bug of ours."""
    if not isinstance(error, OSError) or error.errno not in _LIMITS:
        return None
    problem = say("the system refuses this: {reason}", reason=reason_of(error))
    return Problem("unreadable", problem, Where(file=str(error.filename or "")))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order in which a reader of the file meets them."""
    return sorted(problems, key=lambda each: (each.where.line, each.where.column))


def by_language(found: Mapping[str, Sequence[Problem]]) -> Iterator[Problem]:
    """Merge the problems of a text's languages; each has its language, unless all share it, or the
    name of its file has it: such a problem of a text is that of each proposal to it."""
    sides = [frozenset(problems) for problems in found.values()]
    shared = frozenset.intersection(*sides) if sides else frozenset()
    for language, problems in found.items():
        for problem in problems:
            known = problem in shared or problem.where.file.endswith(f".{language}.txt")
            yield problem if known else problem.at(language=language)


class DraftingError(Exception):
    """The input is wrong; `problems` is everything that is."""

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
    """A file or folder of the workspace is missing, unreadable, or not that of its digest."""
