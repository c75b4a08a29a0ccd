"""The nouns → JSON Schema of the files that hold them, so that editors complete and check.

Draft 07, which the YAML language server reads. Editors see numbers, switches and dates where our
reader sees strings, so both spellings are allowed. A key that is written has a value: there the
schema is stricter than the reader, which takes an empty word for one that was not given.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from drafting.files.docstrings import told_of, told_of_fields
from drafting.files.schema_rules import NEVER_AT, WITHOUT_AT, rules_of
from drafting.files.structure import NOT_IN_FILES, key_of
from drafting.language import CODES
from drafting.model.act import Identity, Numbering
from drafting.model.chamber import ORIENTATIONS, SIGNERS, SOURCES, Chamber, Column, TableForm
from drafting.model.history import QUALITIES, Evidence, Source, Version
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    NAMES,
    Basis,
    Digests,
    Forms,
    Insert,
    InsertWords,
    Operation,
    Restate,
)
from drafting.model.proposal import ENACTED_AS, STATUSES, Proposal

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
"""What editors make of what is a text to our reader: `5.2` and `true` are texts as well."""
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
_WORDS: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Restate, "show"): ("words", "whole"),
    (InsertWords, "position"): ("start", "end"),
    (Insert, "number"): ("given", "next"),
    (Numbering, "deleted"): ("kept", "freed"),
    (Identity, "amended"): ("words", "whole"),
    (Proposal, "status"): STATUSES,
    (Proposal, "enacted_as"): ENACTED_AS,
    (Evidence, "quality"): QUALITIES,
    (Column, "source"): SOURCES,
    (TableForm, "orientation"): ORIENTATIONS,
}
"""Fields that hold one of a few words."""


def proposal_schema() -> Schema:
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


def act_schema() -> Schema:
    """JSON Schema of `act.yaml`."""
    root = _object(Identity)
    for key, cls in (("sources", Source), ("versions", Version)):
        root["properties"][key] = {
            "description": told_of(cls),
            "type": "array",
            "items": _object(cls),
        }
    return _file("An act and its versions", root, {})


def chamber_schema() -> Schema:
    """JSON Schema of a template of papers, `chambers/NAME.yaml`."""
    root = _object(Chamber)
    root["properties"]["signatures"]["propertyNames"] = {"enum": list(SIGNERS)}
    return _file("The forms that a chamber wants its papers in", root, {})


SCHEMAS = {"proposal": proposal_schema, "act": act_schema, "chamber": chamber_schema}
"""What there is a schema of → its maker."""


def write_schema(name: str) -> str:
    """The file of a schema, by a name in `SCHEMAS`."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def _file(title: str, root: Schema, definitions: Mapping[str, Schema]) -> Schema:
    referred = json.dumps((root, definitions)) + json.dumps(_SHARED["localized"])
    shared = {name: each for name, each in _SHARED.items() if f'/{name}"' in referred}
    return {"$schema": _DRAFT, "title": title, **root, "definitions": {**definitions, **shared}}


def _object(cls: type, leave_out: frozenset[str] = frozenset()) -> Schema:
    """A mapping whose keys are the fields of an attrs class, and no others."""
    hints, told = get_type_hints(cls), told_of_fields(cls)
    fields = [f for f in attrs.fields(cls) if f.name not in NOT_IN_FILES | leave_out]
    return {
        "description": told_of(cls),
        "type": "object",
        "properties": {
            key_of(f.name): _described(told.get(f.name, ""), _field(cls, f.name, hints[f.name]))
            for f in fields
        },
        "required": [key_of(f.name) for f in fields if f.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _field(cls: type, name: str, hint: Any) -> Schema:
    words = _WORDS.get((cls, name))
    return {"enum": list(words)} if words else _type(hint)


def _type(hint: Any) -> Schema:
    """What a file may hold where a field of that type is read (see `structure`)."""
    if plain := _PLAIN.get(hint):
        return plain
    if attrs.has(hint):
        return _object(hint)
    inner = get_args(hint)
    match get_origin(hint):
        case origin if origin is tuple:
            return _list(inner[0]) | {"minItems": 1}
        case origin if origin is frozenset:
            return _list(inner[0])
        case _:
            raise TypeError(f"how {hint} is written in a file is not known")


def _list(hint: Any) -> Schema:
    """A list; of kinds, one alone may stand without its brackets."""
    one = _type(hint)
    if hint is Kind:
        return {"type": ["string", "array"], "pattern": f"^({'|'.join(Kind)})$", "items": one}
    return {"type": "array", "items": one}


def _described(told: str, schema: Schema) -> Schema:
    """With a description, which editors show beside a `$ref` too, and validators leave alone."""
    return {"description": told, **schema} if told else schema


def _table(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


_PLAIN: Mapping[Any, Schema] = {
    str: _ref("text"),
    int: _ref("number"),
    bool: _ref("switch"),
    datetime.date | None: _ref("date"),
    Kind: _ref("kind"),
    tuple[str, ...]: _ref("texts"),
    Localized: _ref("localized"),
    Basis: _ref("basis"),
    Forms: _ref("forms"),
    Digests: _ref("digests"),
    Mapping[str, str]: _table(_ref("text")),
    Mapping[str, Kind]: _table(_ref("kind")),
    Mapping[str, Localized]: _table(_ref("localized")),
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
    "kind": {"enum": [kind.value for kind in Kind]},
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
    """Any operation: `op` says which keys it has."""
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
        "enumDescriptions": [told_of(cls) for cls in NAMES],
    }
    return {
        "type": "object",
        "properties": {"op": names},
        "required": ["op"],
        "allOf": branches,
    }


def _of_operation(cls: type[Operation], name: str) -> Schema:
    schema = _object(cls, frozenset({"at", "digest"}) if cls in NEVER_AT else frozenset())
    schema["properties"] = {"op": {"const": name}, **schema["properties"]}
    at = [] if cls in WITHOUT_AT else ["at"]
    schema["required"] = ["op", *at, *schema["required"]]
    rules = rules_of(cls)
    return schema | ({"allOf": rules} if rules else {})
