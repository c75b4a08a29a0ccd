"""A proposal's YAML file → `Proposal`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, assert_never

from attrs import evolve

from drafting.errors import DraftingError, FormatError, Problem, in_order
from drafting.model.act import Numbering
from drafting.model.localized import Localized
from drafting.model.operation import (
    NAMES,
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Operation,
    ReplaceWords,
    Restate,
    name_of,
)
from drafting.model.proposal import Proposal
from drafting.read.structure import key_of, structure
from drafting.read.yaml import Document, read_yaml
from drafting.text.reader import Place, read_fragment

_BY_NAME = {name: cls for cls, name in NAMES.items()}


def read_proposal(text: str, file: str) -> Proposal:
    """Read a proposal. `text` is the whole file, `file` its name in errors.

    Raises `FormatError` with everything that is wrong, each with line and column.
    """
    document = read_yaml(text, file)
    if not isinstance(document.data, dict):
        wanted = "a proposal is a mapping that begins with `proposal: NAME`"
        raise FormatError(Problem(code="syntax", wanted=wanted, where=document.where(())))
    problems = list(document.problems)
    operations = tuple(_operations(document, problems))
    head = {key: value for key, value in document.data.items() if key != "operations"}
    if isinstance(head.get("target"), dict) and set(head["target"]) == {"act"}:
        head["target"] = head["target"]["act"]
    try:
        proposal = structure(document, (), head, Proposal)
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    if problems:
        raise FormatError(in_order(problems))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return evolve(
        proposal, operations=operations, origin=document.where(("proposal",)), sha256=sha256
    )


def _operations(document: Document, problems: list[Problem]) -> Iterator[Operation]:
    listed = document.data.get("operations")
    if not isinstance(listed, list) or not listed:
        where = document.where(("operations",))
        wanted = "`operations` is a list of at least one operation"
        problems.append(Problem(code="missing", wanted=wanted, where=where))
        return
    ids: set[str] = set()
    for index, data in enumerate(listed):
        try:
            operation = _operation(document, index, data)
        except DraftingError as error:
            problems += error.problems
            continue
        if operation.id in ids:
            wanted = f"the id `{operation.id}` is that of another operation too"
            problems.append(Problem(code="syntax", wanted=wanted, where=operation.origin))
        ids.add(operation.id)
        yield operation


def _operation(document: Document, index: int, data: Any) -> Operation:
    path = ("operations", index)
    where = document.where(path)
    if not isinstance(data, dict):
        wanted = "an operation is a mapping that begins with `op: NAME`"
        raise FormatError(Problem(code="syntax", wanted=wanted, where=where))
    name = data.get("op", "")
    cls = _BY_NAME.get(name) if isinstance(name, str) else None
    if cls is None:
        like = get_close_matches(str(name), _BY_NAME, 1)
        raise FormatError(
            Problem(
                code="syntax",
                wanted=f"there is no operation `{name}`" if name else "the key `op` is missing",
                where=document.where((*path, "op")),
                hint=f"did you mean `{like[0]}`?" if like else f"there are: {', '.join(_BY_NAME)}",
            )
        )
    fields = {key: value for key, value in data.items() if key != "op"}
    operation: Operation = structure(document, path, fields, cls)
    operation = evolve(operation, id=operation.id or str(index + 1), origin=where)
    _check(operation)
    _check_texts(document, path, operation)
    return operation


def _check(operation: Operation) -> None:
    """What the classes alone cannot say. Raises `FormatError`."""
    match operation:
        case ReplaceWords():
            single = bool(operation.old) and bool(operation.new)
            if bool(operation.pairs) == single or bool(operation.old) != bool(operation.new):
                raise _wrong(operation, "`old` and `new` are wanted, or `pairs`, not both")
            _one_at_most(operation, ("nth", "count", "all"))
            _at(operation)
        case DeleteWords():
            _one_at_most(operation, ("nth", "count", "all"))
            _at(operation)
        case InsertWords():
            _check_point(operation)
            _at(operation)
        case Insert():
            _exactly_one(operation, ("before", "after", "into"))
            if operation.at:
                raise _wrong(operation, "`insert` says where with `before`, `after` or `in`")
        case Restate() | Delete():
            _at(operation)
        case _:
            assert_never(operation)
    if operation.digest and len(operation.digest) != len(operation.at or (1,)):
        raise _wrong(operation, "there is one digest for each address in `at`")


def _check_point(operation: InsertWords) -> None:
    _exactly_one(operation, ("before", "after", "position"))
    if operation.position not in ("", "start", "end"):
        raise _wrong(operation, "`position` is `start` or `end`")
    if operation.nth and operation.position:
        raise _wrong(operation, "`nth` goes with `before` or `after`")


def _at(operation: Operation) -> None:
    if not operation.at:
        raise _wrong(operation, "the key `at` is missing: the address of what is changed")


def _exactly_one(operation: Operation, names: Sequence[str]) -> None:
    if sum(bool(getattr(operation, name)) for name in names) != 1:
        listed = ", ".join(f"`{key_of(name)}`" for name in names)
        raise _wrong(operation, f"exactly one of {listed} is wanted")


def _one_at_most(operation: Operation, names: Sequence[str]) -> None:
    if sum(bool(getattr(operation, name)) for name in names) > 1:
        listed = ", ".join(f"`{key_of(name)}`" for name in names)
        raise _wrong(operation, f"at most one of {listed} can be given")


def _wrong(operation: Operation, wanted: str) -> FormatError:
    problem = Problem("syntax", f"{name_of(operation)}: {wanted}", operation.origin)
    return FormatError(problem)


def _check_texts(document: Document, path: tuple[str, int], operation: Operation) -> None:
    """Read the provisions that an operation brings, so that their errors have a line here."""
    if not isinstance(operation, Restate | Insert):
        return
    for language, text in _texts(operation.text):
        try:
            read_fragment(text, Numbering(), Place())
        except FormatError as error:
            where = document.where((*path, "text", language) if language else (*path, "text"))
            raise FormatError(
                evolve(
                    problem,
                    where=where,
                    found=(f"line {problem.where.line} of the text", *problem.found),
                )
                for problem in error.problems
            ) from None


def _texts(text: Localized) -> Iterator[tuple[str, str]]:
    yield from text.by_language.items()
