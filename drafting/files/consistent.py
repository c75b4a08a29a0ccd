"""What the fields of an operation must be together, beyond what each must be alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from drafting.files.structure import key_of
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)

PLACES = ("before", "after", "into")
COUNTS = ("nth", "count", "all")


def inconsistencies(operation: Operation) -> Iterator[str]:
    """What is wrong with an operation as written, a clause each."""
    if not operation.at and not isinstance(operation, Insert | ReplaceEverywhere):
        yield "the key `at` is missing: the address of what is changed"
    if any(len(each) != len(operation.at) for each in operation.digest.by_language.values()):
        yield "there is one digest for each address in `at`"
    match operation:
        case ReplaceWords():
            yield from _replace_words(operation)
            yield from _one_at_most(operation, COUNTS)
        case DeleteWords():
            yield from _one_at_most(operation, COUNTS)
        case InsertWords():
            yield from _exactly_one(operation, ("before", "after", "position"))
            yield from _among(operation, "position", ("", "start", "end"))
            if operation.nth and operation.position:
                yield "`nth` goes with `before` or `after`"
        case Restate():
            yield from _among(operation, "show", ("words", "whole"))
        case Insert():
            yield from _exactly_one(operation, PLACES)
            yield from _among(operation, "number", ("given", "next"))
            if operation.at:
                yield "it says where with `before`, `after` or `in`, not with `at`"
        case Move():
            yield from _exactly_one(operation, PLACES)
        case Renumber():
            ranges = any("–" in address for address in operation.at)
            if not ranges and len(operation.to) != len(operation.at):
                yield "`to` has one number for each address in `at`"
        case ReplaceEverywhere() | RestateHeading() | Delete() | Repeal() | Split() | Join():
            pass
        case _:
            assert_never(operation)


def _replace_words(operation: ReplaceWords) -> Iterator[str]:
    single = bool(operation.old) and bool(operation.new)
    if bool(operation.pairs) == single or bool(operation.old) != bool(operation.new):
        yield "`old` and `new` are wanted, or `pairs`, not both"


def _exactly_one(operation: Operation, names: Sequence[str]) -> Iterator[str]:
    if sum(bool(getattr(operation, name)) for name in names) != 1:
        yield f"exactly one of {_listed(names)} is wanted"


def _one_at_most(operation: Operation, names: Sequence[str]) -> Iterator[str]:
    if sum(bool(getattr(operation, name)) for name in names) > 1:
        yield f"at most one of {_listed(names)} can be given"


def _among(operation: Operation, name: str, words: Sequence[str]) -> Iterator[str]:
    if getattr(operation, name) not in words:
        yield f"`{key_of(name)}` is {' or '.join(f'`{word}`' for word in words if word)}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{key_of(name)}`" for name in names)
