"""An act's `act.yaml` → `History`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.errors import FormatError, Problem, in_order
from drafting.files.structure import structure
from drafting.files.yaml import YamlFile, read_yaml
from drafting.model.act import Identity
from drafting.model.history import QUALITIES, History, Source, Version


def read_history(text: str, file: str) -> History:
    """Read `act.yaml`. Raises `FormatError` with everything that is wrong, each at its place."""
    document = read_yaml(text, file)
    if not isinstance(document.data, dict):
        wanted = "an act.yaml is a mapping that begins with `act: NAME`"
        raise FormatError(Problem(code="syntax", problem=wanted, where=document.where(())))
    problems = [*document.problems, *_wrong_words(document)]
    sources = tuple(_listed(document, "sources", Source, problems))
    versions = tuple(_listed(document, "versions", Version, problems))
    head = {
        key: value for key, value in document.data.items() if key not in ("sources", "versions")
    }
    try:
        identity = structure(document, (), head, Identity, also=("sources", "versions"))
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    if problems:
        raise FormatError(in_order(problems))
    return History(identity, sources, versions)


def _listed(document: YamlFile, key: str, cls: type, problems: list[Problem]) -> Iterator[Any]:
    listed = document.data.get(key, [])
    if not isinstance(listed, list):
        wanted = f"`{key}` is a list"
        problems.append(Problem(code="syntax", problem=wanted, where=document.where((key,))))
        return
    for index, data in enumerate(listed):
        try:
            yield structure(document, (key, index), data, cls)
        except FormatError as error:
            problems += error.problems


def _wrong_words(document: YamlFile) -> Iterator[Problem]:
    """Words that are none of those that a key may have, and names that stand twice."""
    data = document.data
    if _get(_get(data, "numbering"), "deleted") not in (None, "kept", "freed"):
        where = document.where(("numbering", "deleted"))
        yield Problem(code="syntax", problem="`deleted` is `kept` or `freed`", where=where)
    if _get(data, "amended") not in (None, "words", "whole"):
        where = document.where(("amended",))
        yield Problem(code="syntax", problem="`amended` is `words` or `whole`", where=where)
    names: set[str] = set()
    for number, version in enumerate(_items(_get(data, "versions"))):
        name = str(_get(version, "version"))
        if name in names:
            where = document.where(("versions", number, "version"))
            yield Problem("syntax", f"there are two versions `{name}`", where)
        names.add(name)
        for index, evidence in enumerate(_items(_get(version, "evidence"))):
            if _get(evidence, "quality") not in (None, *QUALITIES):
                where = document.where(("versions", number, "evidence", index, "quality"))
                wanted = f"`quality` is one of {', '.join(QUALITIES)}"
                yield Problem(code="syntax", problem=wanted, where=where)


def _get(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None


def _items(data: Any) -> list[Any]:
    return data if isinstance(data, list) else []
