"""Provisions as they read now → a proposal's YAML file, ready to edit.

The way back from `proposal`: whatever the text of the law holds, the skeleton is a file that
`read_proposal` reads. What its author has to say is left as `…`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from drafting.errors import AddressError, DraftingError, Problem
from drafting.files.quotation import (
    TO_FILL_IN,
    beside,
    first_words,
    has_no_form,
    middle_words,
    neighbour,
    number_between,
    wording,
)
from drafting.files.scalars import block, comment, scalar
from drafting.language import address as written
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.operation import (
    BY_NAME,
    NAMES,
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
from drafting.text.writer import digest_of

_DIGITS = 16
_OTHER_PLACES = "   # or before: …, or in: …"


@frozen(kw_only=True)
class SkeletonParts:
    """What a skeleton is made of."""

    acts: Sequence[Act]
    """The version to be amended, in every language that it holds."""
    addresses: Sequence[str]
    """Of what is to be changed, in any form: an operation for each."""
    op: str = ""
    """Name of the operations; if empty, `restate`, or `restate-heading` for a heading."""
    name: str = ""
    """Name of the proposal; if empty, made of what it does: `restate-code-of-honour-2.5.2`."""
    date: datetime.date
    schema: str
    """Where editors find the JSON Schema, seen from the file."""
    missing_schema: str = ""
    """The command that writes the schema there, if it is not there yet."""


@frozen
class _Aim:
    """One address, as each language that has it reads there."""

    address: str
    by_language: Mapping[str, tuple[Act, Target]]
    alone: bool
    """Whether the version holds one language only, so that a text need not name it."""

    @property
    def first(self) -> tuple[Act, Target]:
        return next(iter(self.by_language.values()))

    def texts(
        self, key: str, text: Callable[[Act, Target], str], write: Callable[[str], list[str]]
    ) -> list[str]:
        """A key with a text: of the one language, or of each."""
        texts = {name: text(*there) or TO_FILL_IN for name, there in self.by_language.items()}
        if self.alone:
            return _entry(key, write(texts.popitem()[1]))
        each = [line for name, one in texts.items() for line in _entry(name, write(one))]
        return [f"{key}:", *_indented(each)]


def write_skeleton(outline: SkeletonParts) -> str:
    """The file of a proposal with an operation for each address.

    Raises `AddressError` with every address that names nothing, or not one thing; `DraftingError`
    where a heading is wanted of what has none.
    """
    aims = _aims(outline)
    operations = [line for aim in aims for line in ("", *_operation(aim, outline.op))]
    name = outline.name or _name(outline, aims[0])
    return "\n".join([*_head(outline, name), "operations:", *_indented(operations)[1:]]) + "\n"


def _name(outline: SkeletonParts, aim: _Aim) -> str:
    op, act = NAMES[_class(aim, outline.op)], outline.acts[0].identity.act
    return f"{op}-{act}-{aim.address}".replace("~", "-")


def _aims(outline: SkeletonParts) -> list[_Aim]:
    aims: list[_Aim] = []
    problems: list[Problem] = []
    for address in outline.addresses:
        try:
            aims.append(_aim(outline.acts, address))
        except AddressError as error:
            problems += error.problems
    if problems:
        raise AddressError(problems)
    return aims


def _aim(acts: Sequence[Act], address: str) -> _Aim:
    """What an address names. The first language reads it; the others look at the same place."""
    first, *others = acts
    target = first.find(written.canonical(address))
    found = {first.language: (first, target)}
    for act in others:
        try:
            found[act.language] = act, act.find(target.address)
        except AddressError:
            continue
    return _Aim(target.address, found, alone=not others)


def _head(outline: SkeletonParts, name: str) -> Iterator[str]:
    act = outline.acts[0]
    languages = [each.language for each in outline.acts]
    yield f"# yaml-language-server: $schema={outline.schema}"
    if outline.missing_schema:
        yield f"# (The schema, by which editors complete and check: {outline.missing_schema})"
    yield f"# Amends {act.name}. Comments quote it as it is now. Write what stands as …; then"
    yield f"#   drafting review {name}    shows what changes,"
    yield f"#   drafting build {name}    writes the papers."
    yield "# A digest is that of what is quoted: should the text ever differ, nothing is built."
    yield ""
    yield f"proposal: {scalar(name)}"
    yield f"target: {scalar(act.identity.act)}"
    yield f"baseline: {scalar(act.version)}"
    for key in ("title", "initiator"):
        if len(languages) == 1:
            yield f"{key}: {TO_FILL_IN}"
        else:
            yield f"{key}: {{{', '.join(f'{each}: {TO_FILL_IN}' for each in languages)}}}"
    yield f"date: {outline.date.isoformat()}"
    yield ""


def _operation(aim: _Aim, op: str) -> list[str]:
    cls = _class(aim, op)
    lines = list(_as_it_is(aim))
    fields = [*_place(aim, cls), *_fields(aim, cls), "# reason: …", "# basis: [{cite: …}]"]
    return [*lines, f"- op: {NAMES[cls]}", *_indented(fields)]


def _class(aim: _Aim, op: str) -> type[Operation]:
    act, target = aim.first
    provision = target.site.provision
    heading = provision.kind is Kind.TITLE or (provision.headed and target.own)
    if op != NAMES[RestateHeading]:
        return BY_NAME[op] if op else (RestateHeading if heading else Restate)
    if heading or provision.headed:
        return RestateHeading
    told = Problem(
        code="not-found",
        problem="this provision has no heading",
        found=(provision.line[:100],),
        do="`--op restate` gives it another wording",
    )
    raise DraftingError(told.at(act=act.name, address=aim.address))


def _as_it_is(aim: _Aim) -> Iterator[str]:
    """The provision's text in each language."""
    for language, (act, target) in aim.by_language.items():
        yield f"# {aim.address} ({language})"
        yield from comment(wording(act, target))


def _place(aim: _Aim, cls: type[Operation]) -> Iterator[str]:
    """Where the operation applies, and the digest of what stands there in each language."""
    act, target = aim.first
    if cls is Insert:
        yield f"after: {scalar(target.site.address)}{_OTHER_PLACES}"
        return
    places = {language: (each, _aimed(*each, cls)) for language, each in aim.by_language.items()}
    yield f"at: {_listed([each.address for each in _aimed(act, target, cls)])}"
    digests = {
        language: _listed([_digest(text, each) for each in targets])
        for language, ((text, _), targets) in places.items()
        if not any(map(has_no_form, targets))
    }
    if aim.alone:
        yield from (f"digest: {digest}" for digest in digests.values())
    elif digests:
        each = (f"{language}: {digest}" for language, digest in digests.items())
        yield f"digest: {{{', '.join(each)}}}"


def _aimed(act: Act, target: Target, cls: type[Operation]) -> list[Target]:
    """What an operation is to: two neighbours, where it joins them."""
    other = neighbour(act, target.site, 1) if cls is Join else None
    return [target, Target(other)] if other else [target]


def _fields(aim: _Aim, cls: type[Operation]) -> list[str]:
    """The fields that the operation has of its own, filled with what is there now."""
    act, target = aim.first
    number = scalar(number_between(act, target.site) or TO_FILL_IN)
    after = neighbour(act, target.site, 1) or neighbour(act, target.site, -1)
    fields: dict[type[Operation], Callable[[], list[str]]] = {
        ReplaceWords: lambda: [*aim.texts("old", _first, _line), *aim.texts("new", _blank, _line)],
        InsertWords: lambda: [
            *aim.texts("after", _first, _line),
            *aim.texts("words", _blank, _line),
        ],
        DeleteWords: lambda: aim.texts("words", _first, _line),
        ReplaceEverywhere: lambda: aim.texts("forms", _term, _form),
        Restate: lambda: aim.texts("text", wording, block),
        RestateHeading: lambda: aim.texts("text", _heading, _line),
        Insert: lambda: aim.texts("text", beside, block),
        Delete: list,
        Repeal: lambda: ["# by: …"],
        Renumber: lambda: [f"to: {number}"],
        Move: lambda: [f"after: {scalar(after.address if after else TO_FILL_IN)}{_OTHER_PLACES}"],
        Split: lambda: [*aim.texts("before", _middle, _line), f"number: {number}"],
        Join: list,
    }
    return fields[cls]()


def _blank(*_: object) -> str:
    return TO_FILL_IN


def _first(_: Act, target: Target) -> str:
    return first_words(target)


def _term(_: Act, target: Target) -> str:
    return first_words(target, most=1)


def _middle(_: Act, target: Target) -> str:
    return middle_words(target)


def _heading(_: Act, target: Target) -> str:
    return target.site.provision.text


def _form(term: str) -> list[str]:
    return ["", f"  {scalar(term)}: {TO_FILL_IN}"]


def _line(text: str) -> list[str]:
    return [scalar(text)]


def _listed(words: Sequence[str]) -> str:
    scalars = [scalar(word) for word in words]
    return scalars[0] if len(scalars) == 1 else f"[{', '.join(scalars)}]"


def _digest(act: Act, target: Target) -> str:
    return digest_of(target.site.provision, act.identity.numbering.words)[:_DIGITS]


def _entry(key: str, value: list[str]) -> list[str]:
    return [f"{key}: {value[0]}".rstrip(), *value[1:]]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]
