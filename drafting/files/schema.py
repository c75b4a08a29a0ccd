"""The nouns → JSON Schema of the files that hold them, so that editors complete and check.

Draft 07, which the YAML language server reads. Editors see numbers, switches and dates where our
reader sees strings, so both spellings are allowed. A key that is written has a value: there the
schema is stricter than the reader, which takes an empty word for one that was not given.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from itertools import combinations
from types import UnionType
from typing import Any, Union, assert_never, get_args, get_origin, get_type_hints

import attrs

from drafting.files.converter import NOT_IN_FILES, words_of
from drafting.files.docstrings import docstring, field_docstrings
from drafting.files.field_rules import (
    RULES,
    AtMostOne,
    ExactlyOne,
    Excluded,
    FieldRule,
    Needs,
    OneEach,
    Required,
    key_of,
)
from drafting.language import CODES
from drafting.model.act import Identity
from drafting.model.history import Source, Version
from drafting.model.kind import NUMBERED, Kind
from drafting.model.localized import Localized
from drafting.model.operation import NAMES, Basis, Digests, Forms, Nth, Operation
from drafting.model.papers.chamber import Chamber
from drafting.model.proposal import Proposal

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
"""What editors make of what is a text to our reader: `5.2` and `true` are texts as well."""
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"


def _proposal_schema() -> Schema:
    """JSON Schema of a proposal's file."""
    root = _object(Proposal)
    root["properties"]["target"] = {
        "description": "The name of the act, or `{proposal: NAME}` to amend an amendment.",
        **_TARGET,
    }
    root["properties"]["operations"] = {
        "description": "What is changed: at least one operation.",
        "type": "array",
        "minItems": 1,
        "items": {"$ref": "#/definitions/operation"},
    }
    root["required"] = ["proposal", "target", "operations"]
    root |= {"if": _AMENDS_PROPOSAL, "else": {"required": ["baseline"]}}
    definitions = {"operation": _operation()}
    definitions |= {name: _of_operation(cls, name) for cls, name in NAMES.items()}
    return _file("A proposal", root, definitions)


def _act_schema() -> Schema:
    """JSON Schema of `act.yaml`."""
    root = _object(Identity)
    for key, cls in (("sources", Source), ("versions", Version)):
        root["properties"][key] = {
            "description": docstring(cls),
            "type": "array",
            "items": _object(cls),
        }
    return _file("An act and its versions", root, {})


def _chamber_schema() -> Schema:
    """JSON Schema of a template of papers, `chambers/NAME.yaml`."""
    return _file("The forms that a chamber wants its papers in", _object(Chamber), {})


SCHEMAS = {"proposal": _proposal_schema, "act": _act_schema, "chamber": _chamber_schema}
"""What there is a schema of → its maker."""


def write_schema(name: str) -> str:
    """The file of a schema, by a name in `SCHEMAS`."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def _file(title: str, root: Schema, definitions: Mapping[str, Schema]) -> Schema:
    referred = json.dumps((root, definitions)) + json.dumps(_SHARED["localized"])
    shared = {name: each for name, each in _SHARED.items() if f'/{name}"' in referred}
    return {"$schema": _DRAFT, "title": title, **root, "definitions": {**definitions, **shared}}


def _object(cls: type) -> Schema:
    """A mapping whose keys are the fields of an attrs class, and no others."""
    hints, described = get_type_hints(cls), field_docstrings(cls)
    rules = RULES.get(cls, ())
    excluded = {rule.field for rule in rules if isinstance(rule, Excluded)}
    required = [rule.field for rule in rules if isinstance(rule, Required)]
    fields = [f for f in attrs.fields(cls) if f.name not in NOT_IN_FILES | excluded]
    required += [f.name for f in fields if f.default is attrs.NOTHING]
    schema = {
        "description": docstring(cls),
        "type": "object",
        "properties": {
            key_of(f.name): _described(described.get(f.name, ""), _type(hints[f.name]))
            for f in fields
        },
        "required": [*map(key_of, required)],
        "additionalProperties": False,
    }
    between = [each for rule in rules for each in _rule(cls, rule)]
    return schema | ({"allOf": between} if between else {})


def _type(hint: Any) -> Schema:
    """What a file may hold where a field of that type is read (see `converter`)."""
    if plain := _PLAIN.get(hint):
        return plain
    if words := [word for word in words_of(hint) if word]:
        one_of = {"enum": words}
        return {"anyOf": [one_of, _ref("date")]} if datetime.date in get_args(hint) else one_of
    if attrs.has(hint):
        return _object(hint)
    inner = get_args(hint)
    match get_origin(hint):
        case origin if origin is tuple:
            return _list(inner[0]) | {"minItems": 1}
        case origin if origin is frozenset:
            return _list(inner[0])
        case origin if origin in (Union, UnionType) and inner[-1] is type(None):
            return _type(inner[0])
        case origin if origin is Mapping:
            keys = words_of(inner[0])
            named = {"propertyNames": {"enum": [*keys]}} if keys else {}
            return _table(_type(inner[1])) | named
        case _:
            raise TypeError(f"how {hint} is written in a file is not known")


def _rule(cls: type, rule: FieldRule) -> list[Schema]:
    """A rule between fields as schemas that an object must satisfy."""
    match rule:
        case ExactlyOne(groups):
            apart = [
                _not_both(cls, other, one)
                for group, another in combinations(groups, 2)
                if len(group) + len(another) > 2
                for one in group
                for other in another
            ]
            return [{"oneOf": [_given(cls, *group) for group in groups]}, *apart]
        case AtMostOne(fields):
            return [_not_both(cls, one, other) for one, other in combinations(fields, 2)]
        case Needs(field, needed):
            return [{"dependencies": {key_of(field): [key_of(needed)]}}]
        case Required() | Excluded() | OneEach():
            return []
        case _:
            assert_never(rule)


def _not_both(cls: type, one: str, other: str) -> Schema:
    return {"not": {"allOf": [_given(cls, one), _given(cls, other)]}}


def _given(cls: type, *names: str) -> Schema:
    """Fields are there; a switch, that it is on."""
    hints = get_type_hints(cls)
    on = {key_of(name): {"enum": [True, "true"]} for name in names if hints[name] is bool}
    return {"required": [*map(key_of, names)], **({"properties": on} if on else {})}


def _list(hint: Any) -> Schema:
    """A list; of kinds, one alone may stand without its brackets."""
    one = _type(hint)
    if hint is Kind:
        return {"type": ["string", "array"], "pattern": f"^({'|'.join(NUMBERED)})$", "items": one}
    return {"type": "array", "items": one}


def _described(text: str, schema: Schema) -> Schema:
    """With a description, which editors show beside a `$ref` too, and validators leave alone."""
    return {"description": text, **schema} if text else schema


def _table(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


_PLAIN: Mapping[Any, Schema] = {
    str: _ref("text"),
    int: _ref("number"),
    Nth: {"anyOf": [{"enum": ["last"]}, _ref("number")]},
    bool: _ref("switch"),
    datetime.date | None: _ref("date"),
    Kind: _ref("kind"),
    tuple[str, ...]: _ref("texts"),
    Localized: _ref("localized"),
    Basis: _ref("basis"),
    Forms: _ref("forms"),
    Digests: _ref("digests"),
}
"""Type of a field → what a file may hold there."""
_SHARED: Mapping[str, Schema] = {
    "text": {"type": _SCALAR, "minLength": 1},
    "localized": {
        "type": [*_SCALAR, "object"],
        "minLength": 1,
        "minProperties": 1,
        "propertyNames": {"pattern": _LANGUAGE},
        "properties": {language: _ref("text") for language in CODES},
        "additionalProperties": _ref("text"),
    },
    "texts": {
        "type": [*_SCALAR, "array"],
        "minLength": 1,
        "minItems": 1,
        "items": _ref("text"),
    },
    "digests": {
        "type": [*_SCALAR, "array", "object"],
        "minLength": 1,
        "minItems": 1,
        "items": _ref("text"),
        "minProperties": 1,
        "propertyNames": {"pattern": _LANGUAGE},
        "additionalProperties": _ref("texts"),
    },
    "number": {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": 999_999,
        "pattern": "^[1-9][0-9]{0,5}$",
    },
    "switch": {"type": ["boolean", "string"], "pattern": "^(true|false)$"},
    "date": {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    },
    "kind": {"enum": [kind.value for kind in NUMBERED]},
    "forms": {
        "type": "object",
        "minProperties": 1,
        "anyOf": [_table(_ref("text")), _table(_table(_ref("text")))],
    },
    "basis": _object(Basis),
}
"""What many fields hold, by its name under `definitions`."""
_TARGET: Schema = {
    **_SHARED["text"],
    "type": [*_SCALAR, "object"],
    "properties": {"act": _ref("text"), "proposal": _ref("text")},
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": False,
}
_AMENDS_PROPOSAL: Schema = {
    "properties": {"target": {"type": "object", "required": ["proposal"]}},
    "required": ["target"],
}


def _operation() -> Schema:
    """Any operation: its keys depend on `op`."""
    branches = [
        {
            "if": {"properties": {"op": {"const": name}}, "required": ["op"]},
            "then": {"$ref": f"#/definitions/{name}"},
        }
        for name in NAMES.values()
    ]
    names = {
        "description": "What is done.",
        "enum": list(NAMES.values()),
        "enumDescriptions": [docstring(cls) for cls in NAMES],
    }
    return {
        "type": "object",
        "properties": {"op": names},
        "required": ["op"],
        "allOf": branches,
    }


def _of_operation(cls: type[Operation], name: str) -> Schema:
    schema = _object(cls)
    schema["properties"] = {"op": {"const": name}, **schema["properties"]}
    schema["required"] = ["op", *schema["required"]]
    return schema
