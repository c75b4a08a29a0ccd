"""An act's `act.yaml` → `History`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.errors import FormatError, Problem, in_order
from drafting.model.act import Identity
from drafting.model.history import QUALITIES, History, Source, Version
from drafting.read.structure import structure
from drafting.read.yaml import Document, read_yaml


def read_history(text: str, file: str) -> History:
    """Read `act.yaml`. Raises `FormatError` with everything that is wrong, each at its place."""
    document = read_yaml(text, file)
    if not isinstance(document.data, dict):
        wanted = "an act.yaml is a mapping that begins with `act: NAME`"
        raise FormatError(Problem(code="syntax", wanted=wanted, where=document.where(())))
    problems = list(document.problems)
    sources = tuple(_listed(document, "sources", Source, problems))
    versions = tuple(_listed(document, "versions", Version, problems))
    head = {
        key: value for key, value in document.data.items() if key not in ("sources", "versions")
    }
    try:
        identity = structure(document, (), head, Identity)
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    problems += _wrong_words(document, identity, versions)
    if problems:
        raise FormatError(in_order(problems))
    return History(identity, sources, versions)


def _listed(document: Document, key: str, cls: type, problems: list[Problem]) -> Iterator[Any]:
    listed = document.data.get(key, [])
    if not isinstance(listed, list):
        wanted = f"`{key}` is a list"
        problems.append(Problem(code="syntax", wanted=wanted, where=document.where((key,))))
        return
    for index, data in enumerate(listed):
        try:
            yield structure(document, (key, index), data, cls)
        except FormatError as error:
            problems += error.problems


def _wrong_words(
    document: Document, identity: Identity, versions: tuple[Version, ...]
) -> Iterator[Problem]:
    if identity.numbering.deleted not in ("kept", "freed"):
        where = document.where(("numbering", "deleted"))
        yield Problem(code="syntax", wanted="`deleted` is `kept` or `freed`", where=where)
    for number, version in enumerate(versions):
        for index, evidence in enumerate(version.evidence):
            if evidence.quality not in QUALITIES:
                where = document.where(("versions", number, "evidence", index, "quality"))
                wanted = f"`quality` is one of {', '.join(QUALITIES)}"
                yield Problem(code="syntax", wanted=wanted, where=where)
