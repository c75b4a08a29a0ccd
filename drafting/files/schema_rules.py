"""What JSON Schema can say of the fields of an operation together: the rules of `consistent`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any, get_type_hints

from drafting.files.consistent import COUNTS, PLACES
from drafting.files.structure import key_of
from drafting.model.operation import (
    DeleteWords,
    Insert,
    InsertWords,
    Move,
    Operation,
    ReplaceEverywhere,
    ReplaceWords,
)

Schema = dict[str, Any]

WITHOUT_AT = frozenset({Insert, ReplaceEverywhere})
"""Operations that may say by other fields what they change, or mean the whole act."""
NEVER_AT = frozenset({Insert})
"""Of these, the ones whose place is said by other fields alone."""


def rules_of(cls: type[Operation]) -> list[Schema]:
    """The rules of an operation's fields, each a schema that it must satisfy.

    What counts one list against another (a digest for each address) is left to the reader.
    """
    rules: list[Schema] = []
    if cls is ReplaceEverywhere:
        rules.append({"dependencies": {"digest": ["at"]}})
    if cls is ReplaceWords:
        pair = {"required": ["old", "new"]}
        rules += [{"oneOf": [pair, {"required": ["pairs"]}]}]
        rules += [_not_both(cls, "pairs", "old"), _not_both(cls, "pairs", "new")]
    if cls in (ReplaceWords, DeleteWords):
        rules += [_not_both(cls, one, other) for one, other in combinations(COUNTS, 2)]
    if cls is InsertWords:
        rules += [_exactly_one(cls, ("before", "after", "position"))]
        rules += [_not_both(cls, "nth", "position")]
    if cls in (Insert, Move):
        rules += [_exactly_one(cls, PLACES)]
    return rules


def _exactly_one(cls: type, names: Sequence[str]) -> Schema:
    return {"oneOf": [_given(cls, name) for name in names]}


def _not_both(cls: type, one: str, other: str) -> Schema:
    return {"not": {"allOf": [_given(cls, one), _given(cls, other)]}}


def _given(cls: type, name: str) -> Schema:
    """That a field is there; a switch, that it is on."""
    key = key_of(name)
    on = {"properties": {key: {"enum": [True, "true"]}}} if _is_switch(cls, name) else {}
    return {"required": [key], **on}


def _is_switch(cls: type, name: str) -> bool:
    return bool(get_type_hints(cls)[name] is bool)
