"""YAML as editors see it, and as our reader does; and the shipped schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

from drafting.files.yaml.reader import read_yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "drafting" / "schema"


class _Editor(yaml.SafeLoader):
    """YAML 1.2, as the language server reads it: no dates, and `yes` and `no` are texts."""


_Editor.yaml_implicit_resolvers = {
    first: [
        (tag, regexp)
        for tag, regexp in resolvers
        if not tag.endswith(":timestamp") and not (tag.endswith(":bool") and first in "yYnNoO")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator(name: str) -> Draft7Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def as_an_editor(text: str) -> Any:
    return yaml.load(text, Loader=_Editor)


def as_our_reader(text: str) -> Any:
    return read_yaml(text, "file.yaml").data


def problems(schema: Draft7Validator, data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(data)]
