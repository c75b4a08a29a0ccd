"""Provisions as they read now → a proposal's YAML file, ready to edit.

Whatever the text of the law holds, the skeleton is a file that `read_proposal` reads. What its
author has to fill in is left as `…`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from drafting.errors import AddressError, DraftingError, Problem
from drafting.files.mistakes.placeholders import TO_FILL_IN
from drafting.files.skeleton.texts import (
    beside,
    first_label,
    first_words,
    has_no_form,
    middle_words,
    neighbour,
    number_after,
    other_number,
    wording,
)
from drafting.files.yaml.writer import comment, indented, mapping
from drafting.language.addresses import address as written
from drafting.messages import say
from drafting.model import operation as op
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.text.writer import given_digest

_OTHER_PLACES = "   # or before: …, or in: …"
"""Stands behind the place of what is inserted or moved."""


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

    def values(self, make: Callable[[Act, Target], Any]) -> Any:
        """The value of a field: that of the one language, or of each."""
        made = {language: make(*there) for language, there in self.by_language.items()}
        return made.popitem()[1] if self.alone else made


def write_skeleton(parts: SkeletonParts) -> str:
    """Write the file of a proposal with an operation for each address.

    Raises `AddressError` with every address that names nothing, or not one thing; `DraftingError`
    where a heading is to be restated of a provision that has none.
    """
    aims = _aims(parts)
    operations = [line for aim in aims for line in ("", *_operation(aim, parts.op))]
    name = parts.name or _name(parts, aims[0])
    lines = [*_head(parts, name), "operations:", *indented(operations[1:])]
    return "\n".join(lines) + "\n"


def _name(parts: SkeletonParts, aim: _Aim) -> str:
    name, act = op.NAMES[_class(aim, parts.op)], parts.acts[0].identity.act
    return f"{name}-{act}-{aim.address}".replace("~", "-")


def _aims(parts: SkeletonParts) -> list[_Aim]:
    aims: list[_Aim] = []
    problems: list[Problem] = []
    for address in parts.addresses:
        try:
            aims.append(_aim(parts.acts, address))
        except AddressError as error:
            problems += error.problems
    if problems:
        raise AddressError(problems)
    return aims


def _aim(acts: Sequence[Act], address: str) -> _Aim:
    """What an address names. The first language reads it; the others look at the same place."""
    first, *others = acts
    target = written.find(first, address)
    found = {first.language: (first, target)}
    for act in others:
        try:
            found[act.language] = act, act.find(target.address)
        except AddressError:
            continue
    return _Aim(target.address, found, alone=not others)


def _head(parts: SkeletonParts, name: str) -> Iterator[str]:
    act = parts.acts[0]
    languages = [each.language for each in parts.acts]
    yield f"# yaml-language-server: $schema={parts.schema}"
    if parts.missing_schema:
        schema = say(
            "The schema, by which editors complete and check: {command}",
            command=parts.missing_schema,
        )
        yield f"# ({schema})"
    amends = say(
        "Amends {act}. Comments quote it as it is now. Write what stands as …; then", act=act.name
    )
    yield f"# {amends}"
    yield "#   " + say("drafting review {name}    shows what changes,", name=name)
    yield "#   " + say("drafting build {name}    writes the papers.", name=name)
    never = say(
        "A digest is that of what is quoted: should the text ever differ, nothing is built."
    )
    yield f"# {never}"
    yield ""
    empty = {language: [TO_FILL_IN] for language in languages}
    yield from mapping(
        {
            "proposal": name,
            "target": act.identity.act,
            "baseline": act.version,
            **dict.fromkeys(("title", "initiator"), empty if len(languages) > 1 else TO_FILL_IN),
            "date": parts.date.isoformat(),
        }
    )
    yield ""


def _operation(aim: _Aim, asked: str) -> Iterator[str]:
    """An operation, below the provision's text in each language as comments."""
    cls = _class(aim, asked)
    for language, (act, target) in aim.by_language.items():
        yield f"# {aim.address} ({language})"
        yield from comment(wording(act, target))
    yield f"- op: {op.NAMES[cls]}"
    for line in mapping({**_place(aim, cls), **_fields(aim, cls)}):
        yield f"  {line}{_OTHER_PLACES if _is_place(line, cls) else ''}" if line else ""
    if cls is op.Repeal:
        yield "  # by: …"
    yield from ("  # reason: …", "  # basis: [{cite: …}]")


def _is_place(line: str, cls: type[op.Operation]) -> bool:
    return cls in (op.Insert, op.Move) and line.startswith("after: ")


def _class(aim: _Aim, asked: str) -> type[op.Operation]:
    act, target = aim.first
    provision = target.site.provision
    heading = provision.kind is Kind.TITLE or (provision.headed and target.own)
    if asked != op.NAMES[op.RestateHeading]:
        return op.BY_NAME[asked] if asked else (op.RestateHeading if heading else op.Restate)
    if heading or provision.headed:
        return op.RestateHeading
    problem = Problem(
        code="not-found",
        problem=say("this provision has no heading"),
        found=(provision.line[:100],),
        do=say("`--op restate` gives it another wording"),
    )
    raise DraftingError(problem.at(act=act.name, address=aim.address))


def _place(aim: _Aim, cls: type[op.Operation]) -> dict[str, Any]:
    """Where the operation applies, and the digest of what stands there in each language."""
    act, target = aim.first
    if cls is op.Insert:
        return {"after": target.site.address}
    place: dict[str, Any] = {"at": [each.address for each in _targets(act, target, cls)]}
    digests = {
        language: [_digest(text, each) for each in targets]
        for language, (text, aimed) in aim.by_language.items()
        if not any(map(has_no_form, targets := _targets(text, aimed, cls)))
    }
    if digests:
        place["digest"] = digests.popitem()[1] if aim.alone else digests
    return place


def _targets(act: Act, target: Target, cls: type[op.Operation]) -> list[Target]:
    """What an operation is to: two neighbours, where it joins them."""
    other = neighbour(act, target.site, 1) if cls is op.Join else None
    return [target, Target(other)] if other else [target]


def _fields(aim: _Aim, cls: type[op.Operation]) -> dict[str, Any]:
    """The fields that the operation has of its own, filled with what is there now."""
    act, target = aim.first
    number = number_after(act, target.site) or TO_FILL_IN
    beside_it = neighbour(act, target.site, 1) or neighbour(act, target.site, -1)
    texts: dict[type[op.Operation], dict[str, Callable[[Act, Target], Any]]] = {
        op.ReplaceWords: {"old": _first, "new": _to_fill_in},
        op.InsertWords: {"after": _first, "words": _to_fill_in},
        op.DeleteWords: {"words": _first},
        op.ReplaceEverywhere: {"forms": _forms},
        op.Restate: {"text": _block(wording)},
        op.RestateHeading: {"text": lambda _, target: target.site.provision.text or TO_FILL_IN},
        op.Insert: {"text": _block(beside)},
        op.Split: {"before": lambda _, target: middle_words(target) or TO_FILL_IN},
    }
    others: dict[type[op.Operation], dict[str, str]] = {
        op.Renumber: {"to": other_number(act, target.site) or TO_FILL_IN},
        op.Move: {"after": beside_it.address if beside_it else TO_FILL_IN},
        op.Split: {"number": number},
        op.Designate: {"label": first_label(act, target)},
    }
    made = {key: aim.values(make) for key, make in texts.get(cls, {}).items()}
    return made | others.get(cls, {})


def _to_fill_in(*_: object) -> str:
    return TO_FILL_IN


def _first(_: Act, target: Target) -> str:
    return first_words(target) or TO_FILL_IN


def _forms(_: Act, target: Target) -> dict[str, str]:
    return {first_words(target, most=1) or TO_FILL_IN: TO_FILL_IN}


def _block(make: Callable[[Act, Target], str]) -> Callable[[Act, Target], str]:
    """A text that stands in a block, even where it is one line."""
    return lambda act, target: f"{make(act, target) or TO_FILL_IN}\n"


def _digest(act: Act, target: Target) -> str:
    return given_digest(target.site.provision, act.identity.numbering)
