"""Which fields of a class go together, as data: the reader checks these rules, the schema states
them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, assert_never

from attrs import frozen

from drafting.errors import Code
from drafting.messages import say, say_count, to_say
from drafting.model import operation as op
from drafting.model.proposal import Proposal

_SPECIAL_KEYS = {"into": "in", "except_": "except"}
"""Fields that a file calls by a word that Python keeps for itself."""


@frozen
class Required:
    """Addresses must be given here, although the class has a default for them."""

    field: str
    example: str


@frozen
class Excluded:
    """A field cannot be given here, although its class has it; others may do its work."""

    field: str
    instead: tuple[str, ...] = ()


@frozen
class ExactlyOne:
    """All fields of exactly one group are given, and none of the other groups."""

    groups: tuple[tuple[str, ...], ...]


@frozen
class AtMostOne:
    """At most one of several fields is given."""

    fields: tuple[str, ...]


@frozen
class Needs:
    """A field can be given only beside another one."""

    field: str
    needed: str


@frozen
class OneEach:
    """A list has one entry for each address in `at`. JSON Schema cannot count one list by another:
    only the reader checks this."""

    field: str


FieldRule = Required | Excluded | ExactlyOne | AtMostOne | Needs | OneEach

_AT = (Required("at", "at: 2.5.2"), OneEach("digest"))
_PLACES = ExactlyOne((("before",), ("after",), ("into",)))
_COUNTS = AtMostOne(("nth", "count", "all"))
RULES: Mapping[type, tuple[FieldRule, ...]] = {
    Proposal: (Needs("in_force", "enacted_as"),),
    op.ReplaceWords: (*_AT, ExactlyOne((("old", "new"), ("pairs",))), _COUNTS),
    op.InsertWords: (
        *_AT,
        ExactlyOne((("before",), ("after",), ("position",))),
        AtMostOne(("nth", "position")),
    ),
    op.DeleteWords: (*_AT, _COUNTS),
    op.ReplaceEverywhere: (OneEach("digest"), Needs("digest", "at")),
    op.Restate: _AT,
    op.RestateHeading: _AT,
    op.Insert: (Excluded("at", ("before", "after", "into")), Excluded("digest"), _PLACES),
    op.Delete: _AT,
    op.Repeal: _AT,
    op.Renumber: (*_AT, OneEach("to")),
    op.Move: (*_AT, _PLACES),
    op.Split: _AT,
    op.Join: _AT,
    op.Designate: _AT,
}
"""Class → the rules of its fields; a class that is not here has none."""


@frozen
class Violation:
    """A rule that an object breaks: what is there, and what to do."""

    problem: str
    do: str
    field: str = ""
    """The field that is wrong; empty where the object as a whole is."""
    code: Code = "syntax"


def key_of(field: str) -> str:
    """The key in a file of a field of a class: `adopted_by` → `adopted-by`."""
    return _SPECIAL_KEYS.get(field, field.replace("_", "-"))


def violations(instance: Any) -> Iterator[Violation]:
    """The rules that an object breaks."""
    for rule in RULES.get(type(instance), ()):
        yield from _violations(rule, instance)


def _violations(rule: FieldRule, instance: Any) -> Iterator[Violation]:
    match rule:
        case Required(field, example):
            if not getattr(instance, field):
                problem = say("`{key}` has no address", key=key_of(field))
                do = say(
                    "write the address of what is changed, such as `{example}`", example=example
                )
                yield Violation(problem, do, code="missing")
        case Excluded(field, instead):
            if getattr(instance, field):
                do = (
                    say("write {listed} instead", listed=_listed(instead, say("or")))
                    if instead
                    else say("leave it out")
                )
                yield Violation(
                    say("`{key}` is no key of this operation", key=key_of(field)), do, field
                )
        case ExactlyOne(groups):
            fields = [field for group in groups for field in group]
            some = _given(instance, *fields)
            if tuple(some) not in groups:
                yield Violation(_what_is_given(some, fields), _choice(groups))
        case AtMostOne(fields):
            if len(some := _given(instance, *fields)) > 1:
                yield Violation(_what_is_given(some, fields), say("keep one of them"))
        case Needs(field, needed):
            if getattr(instance, field) and not getattr(instance, needed):
                problem = say(
                    "`{key}` is given without `{needed}`", key=key_of(field), needed=key_of(needed)
                )
                yield Violation(problem, say("add `{key}`", key=key_of(needed)), field, "missing")
        case OneEach(field):
            yield from _miscounted(field, instance)
        case _:
            assert_never(rule)


def _given(instance: Any, *fields: str) -> list[str]:
    return [field for field in fields if getattr(instance, field)]


def _choice(groups: tuple[tuple[str, ...], ...]) -> str:
    if all(len(group) == 1 for group in groups):
        return say(
            "write exactly one of {listed}",
            listed=_listed([field for (field,) in groups], say("and")),
        )
    return say(
        "write either {groups}",
        groups=say(", or ").join(_listed(group, say("and")) for group in groups),
    )


def _what_is_given(some: Sequence[str], fields: Sequence[str]) -> str:
    if not some:
        return say("there is none of {listed}", listed=_listed(fields, say("and")))
    together = to_say("{fields} are given together")
    alone = to_say("{fields} is given alone")
    return say(alone if len(some) == 1 else together, fields=_listed(some, say("and")))


def _miscounted(field: str, operation: op.Common) -> Iterator[Violation]:
    at, value = len(operation.at), getattr(operation, field)
    lists = value.by_language.values() if isinstance(value, op.Digests) else [value]
    # A range, `6–8`, may stand for any number of addresses: the new numbers are counted later.
    ranges = not isinstance(value, op.Digests) and any("–" in address for address in operation.at)
    wrong = [len(each) for each in lists if len(each) != at and not ranges]
    if at and wrong:
        problem = say(
            "`{key}` has {given}, `at` has {wanted}",
            key=key_of(field),
            given=_counted(wrong[0]),
            wanted=_counted(at),
        )
        yield Violation(
            problem, say("write one for each address in `at`, in the same order"), field
        )


def _counted(number: int) -> str:
    return say_count("{count} entry", "{count} entries", number)


def _listed(fields: Sequence[str], last: str) -> str:
    *most, end = [f"`{key_of(field)}`" for field in fields]
    return f"{', '.join(most)} {last} {end}" if most else end
