"""What stands on a version: once something does, its text is never edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from drafting.errors import DraftingError, FormatError
from drafting.files.yaml.reader import read_yaml, unbroken
from drafting.language.dates import read_date
from drafting.messages import say
from drafting.model.history import History, Version


@frozen
class ProposalBase:
    """What a proposal's file is written against, whether or not the rest of it can be read."""

    file: str
    act: str = ""
    version: str = ""
    """Empty: the latest version."""
    known: bool = True
    """False: the file cannot be read, and may be written against any version."""


def base_in(text: str, file: str) -> ProposalBase:
    """The base that a proposal's text names."""
    try:
        data: Any = unbroken(read_yaml(text, file).data)
    except DraftingError:
        return ProposalBase(file, known=False)
    if not isinstance(data, Mapping):
        return ProposalBase(file, known=False)
    target, version = data.get("target", ""), data.get("baseline", "")
    act = target.get("act", "") if isinstance(target, Mapping) else target
    if not isinstance(act, str) or not isinstance(version, str):
        return ProposalBase(file, known=False)
    return ProposalBase(file, act, version)


def version_called(history: History, name: str) -> Version | None:
    """The version that goes by a name, or by a date in any form; the latest, of an empty name.

    Raises `FormatError` where the date may be two.
    """
    found = history.version(name)
    if found is None:
        try:
            found = history.version(read_date(name).isoformat())
        except FormatError as error:
            if error.problems[0].code == "ambiguous":
                raise
    return found


def built_on(history: History, version: Version, bases: Iterable[ProposalBase]) -> str:
    """What stands on the text of a version, as a clause; empty: nothing does yet."""
    act, name = history.identity.act, version.version
    if version.proposals:
        return say("{act}@{name} was made by the proposals that it names", act=act, name=name)
    if sealing := history.sealing(version):
        return say(
            "the seal of {act}@{version} covers its digest", act=act, version=sealing.version
        )
    for other in history.versions:
        if other.parent == name and other is not version:
            return say("{act}@{version} has it as its parent", act=act, version=other.version)
    for base in bases:
        if not base.known:
            return say("{file} cannot be read, and may be written against it", file=base.file)
        if base.act == act and history.version(base.version) is version:
            return say("{file} is written against it", file=base.file)
    return ""
