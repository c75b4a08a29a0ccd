"""A proposal's YAML file → `Proposal`."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from attrs import evolve

from drafting.errors import DraftingError, FormatError, Problem, Where, in_order
from drafting.files.consistent import inconsistencies
from drafting.files.structure import structure
from drafting.files.yaml import YamlFile, read_yaml
from drafting.model.act import Numbering
from drafting.model.operation import (
    BY_NAME,
    WHOLE_ACT,
    Insert,
    Operation,
    ReplaceEverywhere,
    Restate,
)
from drafting.model.proposal import ENACTED_AS, IN_FORCE, STATUSES, Proposal
from drafting.text.reader import FragmentPlace, read_fragment


def read_proposal(text: str, file: str) -> Proposal:
    """Read a proposal. `text` is the whole file, `file` its name in errors.

    Raises `FormatError` with everything that is wrong, each with line and column.
    """
    document = read_yaml(text, file)
    if not isinstance(document.data, dict):
        wanted = "a proposal is a mapping that begins with `proposal: NAME`"
        raise FormatError(Problem(code="syntax", problem=wanted, where=document.where(())))
    problems = [*document.problems, *_wrong_words(document)]
    operations = tuple(_operations(document, problems))
    head = {key: value for key, value in document.data.items() if key != "operations"}
    amends = _resolve_target(head)
    try:
        proposal = structure(document, (), head, Proposal, also=("operations",))
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    if problems:
        raise FormatError(in_order(problems))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return evolve(
        proposal,
        amends=amends,
        operations=operations,
        origin=document.where(("proposal",)),
        sha256=sha256,
        as_written=text,
    )


def _wrong_words(document: YamlFile) -> Iterator[Problem]:
    """Words that are none of those that a key may have."""
    for key, words in (("status", STATUSES), ("enacted-as", ENACTED_AS)):
        if document.data.get(key) not in (None, *words):
            told = f"`{key}` is one of {', '.join(words)}"
            yield Problem("syntax", told, document.where((key,)))
    from_when = document.data.get("in-force")
    if from_when not in (None, *IN_FORCE) and not _is_date(from_when):
        told = f"`in-force` is one of {', '.join(IN_FORCE)}, or a date such as 2015-03-01"
        yield Problem("syntax", told, document.where(("in-force",)))
    if from_when and not document.data.get("enacted-as"):
        told = "`in-force` needs `enacted-as`: the form of the act that enters into force"
        yield Problem("missing", told, document.where(("in-force",)))


def _is_date(text: Any) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True


def _resolve_target(head: dict[str, Any]) -> str:
    """Write `target: {act: …}` as `target: …`; returns the name in `target: {proposal: …}`."""
    match head.get("target"):
        case {"act": act, **more} if not more:
            head["target"] = act
        case {"proposal": str(name), **more} if not more:
            head["target"] = ""
            head.setdefault("baseline", "")
            return name
    return ""


def _operations(document: YamlFile, problems: list[Problem]) -> Iterator[Operation]:
    listed = document.data.get("operations")
    if not isinstance(listed, list) or not listed:
        where = document.where(("operations",))
        wanted = "`operations` is a list of at least one operation"
        problems.append(Problem(code="missing", problem=wanted, where=where))
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
            problems.append(Problem(code="syntax", problem=wanted, where=operation.origin))
        ids.add(operation.id)
        yield operation


def _operation(document: YamlFile, index: int, data: Any) -> Operation:
    path = ("operations", index)
    where = document.where(path)
    if not isinstance(data, dict):
        wanted = "an operation is a mapping that begins with `op: NAME`"
        raise FormatError(Problem(code="syntax", problem=wanted, where=where))
    name = data.get("op", "")
    cls = BY_NAME.get(name) if isinstance(name, str) else None
    if cls is None:
        like = get_close_matches(str(name), BY_NAME, 1)
        raise FormatError(
            Problem(
                code="syntax",
                problem=f"there is no operation `{name}`" if name else "the key `op` is missing",
                where=document.where((*path, "op")),
                do=f"did you mean `{like[0]}`?" if like else f"there are: {', '.join(BY_NAME)}",
            )
        )
    fields = {key: value for key, value in data.items() if key != "op"}
    operation: Operation = structure(document, path, fields, cls)
    operation = evolve(operation, id=operation.id or str(index + 1), origin=where)
    if isinstance(operation, ReplaceEverywhere) and operation.at == WHOLE_ACT:
        operation = evolve(operation, at=())
    if wrong := list(inconsistencies(operation)):
        raise FormatError(Problem("syntax", f"{name}: {told}", where) for told in wrong)
    _check_texts(document, path, operation)
    return operation


def _check_texts(document: YamlFile, path: tuple[str, int], operation: Operation) -> None:
    """Read the provisions that an operation brings, so that their errors have a line here."""
    if not isinstance(operation, Restate | Insert):
        return
    problems: list[Problem] = []
    for language, text in operation.text.by_language.items():
        where = document.where((*path, "text", language) if language else (*path, "text"))
        try:
            brought = read_fragment(text, Numbering(), FragmentPlace())
        except FormatError as error:
            problems += (_within(where, told) for told in error.problems)
        else:
            if not brought:
                problems.append(Problem("syntax", "a text was wanted here", where))
    if problems:
        raise FormatError(problems)


def _within(where: Where, told: Problem) -> Problem:
    """What is wrong with a line of a text that stands in the file."""
    line = f"line {told.where.line} of the text"
    return evolve(told, where=where, found=(line, *told.found))
