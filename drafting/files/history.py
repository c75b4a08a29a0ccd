"""An act's `act.yaml` ↔ `History`: read, begun, and added to; an addition leaves every other byte
as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from drafting.errors import FormatError, Problem
from drafting.files.converter import structure, to_data
from drafting.files.mistakes.placeholders import with_unfilled
from drafting.files.names import unnamed_versions
from drafting.files.yaml.editor import append_item, insert_before
from drafting.files.yaml.reader import YamlFile, read_mapping, read_yaml
from drafting.files.yaml.writer import indented, items, mapping
from drafting.messages import say
from drafting.model.act import Identity, Numbering
from drafting.model.history import History, Source, Version

_LISTS = ("sources", "versions")


def read_history(text: str, file: str) -> History:
    """Read `act.yaml`. Raises `FormatError` with everything that is wrong, each at its place."""
    document = read_mapping(text, file, "act: NAME")
    problems = [*document.problems]
    sources = tuple(_read_list(document, "sources", Source, problems))
    versions = tuple(_read_list(document, "versions", Version, problems))
    problems += [*_repeated_versions(document), *unnamed_versions(document)]
    head = {key: value for key, value in document.data.items() if key not in _LISTS}
    try:
        identity = structure(document, (), head, Identity, also=_LISTS)
    except FormatError as error:
        raise FormatError(with_unfilled(document, (*error.problems, *problems))) from None
    if wrong := with_unfilled(document, problems):
        raise FormatError(wrong)
    return History(identity, sources, versions)


def new_register(history: History) -> str:
    """The text of a new act.yaml."""
    identity, numbering = history.identity, history.identity.numbering
    head = to_data(evolve(identity, numbering=Numbering()))
    lines = [*mapping(head), "numbering:", *indented(_numbering_lines(numbering))]
    for key, each in (("sources", history.sources), ("versions", history.versions)):
        lines += ["", f"{key}:", *indented(items(map(_entry, each)))]
    return "\n".join([*lines, ""])


def _numbering_lines(numbering: Numbering) -> Iterator[str]:
    """What an importer has found of a text: by it the text is read again as what it was."""
    if numbering.headings != Numbering().headings:
        yield f"headings: [{', '.join(numbering.headings)}]"
    yield f"levels: [{', '.join(numbering.levels)}]"
    if numbering.in_articles:
        yield f"in-articles: [{', '.join(numbering.in_articles)}]"
    yield f"through: [{', '.join(sorted(numbering.through))}]"
    if numbering.words:
        yield from mapping({"words": {word: str(kind) for word, kind in numbering.words.items()}})
    if numbering.figures:
        yield "figures:"
        for look, kinds in numbering.figures.items():
            yield f"  {json.dumps(look)}: [{', '.join(kinds)}]"


def identity_text(identity: Identity) -> str:
    """The identity of an act as one line, which `read_identity` reads; empty where none would be
    read as that identity."""
    numbering = identity.numbering
    data = to_data(identity)
    data["numbering"] = to_data(numbering) | {
        "headings": [*numbering.headings],
        "levels": [*numbering.levels],
        "through": sorted(numbering.through),
    }
    if numbering.unheaded is not None:
        data["numbering"]["unheaded"] = sorted(numbering.unheaded)
    text = json.dumps(data, ensure_ascii=False, default=str)
    try:
        return text if read_identity(text, "") == identity else ""
    except FormatError:
        return ""


def read_identity(text: str, file: str) -> Identity:
    """The identity of an act from a line of `identity_text`. Raises `FormatError`."""
    document = read_mapping(text, file, "act: NAME")
    if document.problems:
        raise FormatError(document.problems)
    return structure(document, (), document.data, Identity)


def append_version(text: str, file: str, version: Version) -> str:
    """The text of act.yaml with an entry after the last of `versions`.

    Raises `FormatError` where `versions` is no list with an item to a line.
    """
    return append_item(text, file, "versions", _entry(version))


def proved(text: str, file: str, expected: History) -> bytes:
    """The bytes of an act.yaml that was written anew, which must be read as what was meant."""
    if read_history(text, file) != expected:
        raise RuntimeError(f"{file} would be read as another history")
    return text.encode()


def append_source(text: str, file: str, source: Source) -> str:
    """The text of act.yaml with an entry after the last of `sources`, or the first before
    `versions`. Raises `FormatError`."""
    data = to_data(source)
    document = read_yaml(text, file)
    if isinstance(document.data, dict) and "sources" in document.data:
        return append_item(text, file, "sources", data)
    return insert_before(text, file, "versions", ["sources:", *indented(items([data])), ""])


def _entry(each: Source | Version) -> dict[str, Any]:
    """A source, or a version with its digests last, and its seal behind them."""
    data: dict[str, Any] = to_data(each)
    last = ("digest", "identity", "seal") if isinstance(each, Version) else ()
    return data | {key: data.pop(key) for key in last if key in data}


def _read_list(document: YamlFile, key: str, cls: type, problems: list[Problem]) -> Iterator[Any]:
    listed = document.data.get(key, [])
    if not isinstance(listed, list):
        where = document.where((key,))
        do = say("begin each of its items with `- ` on a new line")
        problems.append(Problem("syntax", say("`{key}` is no list", key=key), where, do=do))
        return
    for index, data in enumerate(listed):
        try:
            yield structure(document, (key, index), data, cls)
        except FormatError as error:
            problems += error.problems


def _repeated_versions(document: YamlFile) -> Iterator[Problem]:
    """A problem for each version under the name of an earlier one."""
    listed = document.data.get("versions")
    names: set[str] = set()
    for index, version in enumerate(listed if isinstance(listed, list) else ()):
        name = version.get("version") if isinstance(version, dict) else None
        if isinstance(name, str) and name in names:
            where = document.where(("versions", index, "version"))
            do = say("give one of them another name")
            yield Problem("syntax", say("there are two versions `{name}`", name=name), where, do=do)
        names.add(str(name))
