"""A proposal's YAML file ↔ `Proposal`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from types import MappingProxyType
from typing import Any

from attrs import evolve

from drafting.errors import DraftingError, FormatError, Problem, Where, in_order
from drafting.files.converter import check_rules, structure, to_data
from drafting.files.mistakes.placeholders import with_unfilled
from drafting.files.mistakes.unknown_words import choice, in_latin
from drafting.files.mistakes.yaml_words import odd_sign_behind_key
from drafting.files.yaml.reader import YamlFile, read_mapping, read_yaml, unbroken
from drafting.files.yaml.writer import indented, items, mapping, remarks
from drafting.messages import say
from drafting.model.act import Identity, Numbering
from drafting.model.operation import (
    BY_NAME,
    WHOLE_ACT,
    Insert,
    Operation,
    ReplaceEverywhere,
    Restate,
    name_of,
)
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.model.signs import unseen_sign
from drafting.text.layout import FragmentPlace
from drafting.text.reader import read_act, read_fragment

_OTHER_WORDS = {
    **dict.fromkeys(("remove", "omit", "strike", "exclude", "drop"), "delete"),
    **dict.fromkeys(("add", "append"), "insert"),
    **dict.fromkeys(("substitute", "rewrite"), "restate"),
}
"""What other tools and laws call operations."""


_LINED = frozenset({"reason", "text"})
"""Keys of texts that are made of lines, as a baseline is."""


def read_proposal(text: str, file: str, *, begun: bool = False) -> Proposal:
    """Read a proposal. `text` is the whole file, `file` its name in errors.

    Raises `FormatError` with everything that is wrong, each with line and column; also where a text
    is still to be filled in, unless the proposal is only `begun`.
    """
    document = read_mapping(text, file, "proposal: NAME")
    document = evolve(document, data=unbroken(document.data, _LINED))
    problems = [*document.problems]
    operations = tuple(_operations(document, problems))
    head = {key: value for key, value in document.data.items() if key != "operations"}
    amends = _resolve_target(head)
    try:
        proposal = structure(document, (), head, Proposal, also=("operations",))
        check_rules(document, (), proposal)
    except FormatError as error:
        raise FormatError(with_unfilled(document, (*error.problems, *problems))) from None
    wrong = in_order(problems) if begun else with_unfilled(document, problems)
    if wrong:
        raise FormatError(wrong)
    return evolve(
        proposal,
        amends=amends,
        operations=operations,
        origin=document.where(("proposal",)),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        as_written=text,
    )


def write_proposal(
    proposal: Proposal,
    language: str,
    comments: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> str:
    """Write a new file of a proposal, its head and its operations.

    `language` is that of the title; empty where the baseline has one language only, so that no
    text needs to name it. `comments` stand before operations, by their ids, a paragraph each; those
    of the whole file under the empty id.
    """
    head = proposal_head(proposal)
    for key in ("title", "initiator"):
        if key in head and len(getattr(proposal, key).by_language) == 1:
            text = getattr(proposal, key).best(language)
            head[key] = {language: text} if language else text
    lines = [*remarks(comments.get("", ())), *mapping(head), "operations:"]
    for operation in proposal.operations:
        item = items([operation_data(operation, bare=not language)])
        lines += ["", *indented([*remarks(comments.get(operation.id, ())), *item])]
    return "\n".join(lines) + "\n"


def place_of(proposal: Proposal, key: str) -> Where:
    """Where a key of a proposal stands in its file; where it was read from none, its origin."""
    if not proposal.as_written:
        return proposal.origin
    return read_yaml(proposal.as_written, proposal.origin.file).where((key,))


def proposal_head(proposal: Proposal) -> dict[str, Any]:
    """A proposal with the keys of a file, without its operations."""
    data: dict[str, Any] = to_data(proposal)
    head = {key: data[key] for key in _HEAD if key in data}
    if proposal.amends:
        head["target"] = {"proposal": proposal.amends}
    return {key: str(each) if key in _DATES else each for key, each in head.items()}


_DATES = frozenset({"date", "in-force"})
_HEAD = (
    "proposal", "target", "baseline", "title", "initiator", "date", "chamber", "status",
    "enacted-as", "in-force",
)  # fmt: skip
"""The keys of a file in the order in which they are written."""


def proposal_text(
    head: Mapping[str, Any], operations: Sequence[Mapping[str, Any]], comments: Iterable[str] = ()
) -> str:
    """A new file of the keys of a proposal, as another format has them; `comments` stand before
    the whole, a paragraph each."""
    first = {key: head[key] for key in _HEAD if key in head}
    ordered = (dict(sorted(each.items(), key=_place_in_file)) for each in operations)
    listed = (["", *indented(items([each]))] for each in ordered)
    lines = [*remarks(comments), *mapping(first), "operations:"]
    return "\n".join([*lines, *chain.from_iterable(listed)]) + "\n"


def _place_in_file(entry: tuple[str, Any]) -> int:
    """First what an operation does, then what is known of it, the reasons last."""
    return _LAST.index(entry[0]) if entry[0] in _LAST else -1


_LAST = ("expect", "effect", "digest", "reason", "basis")


def operation_data(operation: Operation, *, bare: bool = True) -> dict[str, Any]:
    """An operation with the keys of a file, without its `id` and what it leaves unsaid.

    If `bare`, a text that stands in one language is given without its language.
    """
    data = {"op": name_of(operation), **to_data(operation, bare=bare)}
    data.pop("id", None)
    return data


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
        do = say("list at least one operation: `- op: NAME`")
        problem = say("the proposal has no list of operations")
        if listed == []:
            problem = say("`operations` is empty")
        problems.append(Problem("missing", problem, where, do=do))
        return
    ids: set[str] = set()
    for index, data in enumerate(listed):
        try:
            operation = _operation(document, index, data)
        except DraftingError as error:
            problems += error.problems
            continue
        if operation.id in ids:
            problem = say("another operation has the id `{id}` too", id=operation.id)
            problems.append(
                Problem("syntax", problem, operation.origin, do=say("give one another id"))
            )
        ids.add(operation.id)
        yield operation


_IS_OP = re.compile(r"\W*op\W*(?:\s|$)")
"""The key `op` among other signs: `op:\xa0delete`."""


def _operation(document: YamlFile, index: int, data: Any) -> Operation:
    path = ("operations", index)
    where = document.where(path)
    if not isinstance(data, dict):
        problem = say("item {index} of `operations` is no mapping", index=index + 1)
        do = say("begin it with `op: NAME`")
        if odd := odd_sign_behind_key(str(data)):
            problem, do = odd
        raise FormatError(Problem("syntax", problem, where, do=do))
    name = data.get("op", "")
    cls = BY_NAME.get(name) if isinstance(name, str) else None
    if cls is None:
        raise FormatError(_no_operation(document, path, name, [*data]))
    fields = {key: value for key, value in data.items() if key != "op"}
    operation: Operation = structure(document, path, fields, cls)
    operation = evolve(operation, id=operation.id or str(index + 1), origin=where)
    check_rules(document, path, operation)
    if isinstance(operation, ReplaceEverywhere) and operation.at == WHOLE_ACT:
        if operation.digest:
            do = say("leave `digest` out, or name provisions in `at`")
            raise FormatError(
                Problem(
                    "syntax",
                    say("{name}: `digest` is given for the whole act", name=name),
                    where,
                    do=do,
                )
            )
        operation = evolve(operation, at=())
    _check_texts(document, path, operation)
    return operation


def _no_operation(
    document: YamlFile, path: tuple[str, int], name: object, keys: list[str]
) -> Problem:
    """Why a mapping with the value `name` of `op`, empty where it has none, is no operation."""
    key = "op"
    if name:
        problem = say("there is no operation `{name}`", name=name)
        do = choice(_OTHER_WORDS.get(str(name), str(name)), [*BY_NAME])
    elif like := next((each for each in keys if _IS_OP.match(in_latin(each))), ""):
        key = like
        problem, do = say("there is no key `{key}` here", key=key), choice(key, ["op"])
    else:
        problem = say("the key `op` is missing")
        do = say("write `op:` with one of these: {words}", words=", ".join(BY_NAME))
        if meant := next((each for each in keys if _OTHER_WORDS.get(each, each) in BY_NAME), ""):
            key, operation = meant, _OTHER_WORDS.get(meant, meant)
            do = say("write `op: {name}`, and what it needs in keys of its own", name=operation)
    return Problem("syntax", problem, document.where((*path, key)), do=do)


def _check_texts(document: YamlFile, path: tuple[str, int], operation: Operation) -> None:
    """Read the provisions that an operation brings, so that their errors have a line here."""
    if not isinstance(operation, Restate | Insert):
        return
    problems: list[Problem] = []
    for language, text in operation.text.by_language.items():
        if unseen_sign(text.replace("\n", " ")):
            continue  # the file was refused for it where it was read as YAML
        where = document.where((*path, "text", language) if language else (*path, "text"))
        try:
            if operation.at == WHOLE_ACT:
                provisions = read_act(text, Identity(""), "", language).body
            else:
                provisions = read_anywhere(text)
        except FormatError as error:
            problems += (_within(where, problem) for problem in error.problems)
        else:
            if not provisions:
                problems.append(Problem("syntax", say("the text holds no provision"), where))
    if problems:
        raise FormatError(problems)


def read_anywhere(text: str) -> tuple[Provision, ...]:
    """Read provisions of which only the act knows how deep they stand: at the first depth where
    they can be read. A heading without a word is of another kind at each, and only below an article
    may text stand on a level of its own. Raises `FormatError`, as at the outermost depth."""
    numbering = Numbering()
    try:
        return read_fragment(text, numbering, FragmentPlace())
    except FormatError:
        for depth in range(1, len(numbering.headings)):
            with suppress(FormatError):
                return read_fragment(text, numbering, FragmentPlace(depth))
        raise


def _within(where: Where, problem: Problem) -> Problem:
    """A problem of a line of a text that stands in the file."""
    line = say("line {line} of the text", line=problem.where.line)
    return evolve(problem, where=where, found=(line, *problem.found))
