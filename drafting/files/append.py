"""An act's `act.yaml`, new or with something added; what is there stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.errors import FormatError, Problem
from drafting.files.rewrite import item_start, value_end
from drafting.files.scalars import scalar
from drafting.files.yaml import Path, read_yaml
from drafting.model.history import History, Source, Version
from drafting.model.localized import Localized


def append_version(text: str, file: str, version: Version) -> str:
    """The text of act.yaml with an entry after the last of `versions`.

    Raises `FormatError` where `versions` is no list with an item to a line.
    """
    return _append(text, file, "versions", _entry(version))


def append_source(text: str, file: str, source: Source) -> str:
    """The text of act.yaml with an entry after the last of `sources`, or the first before
    `versions`. Raises `FormatError`."""
    document = read_yaml(text, file)
    if isinstance(document.data, dict) and "sources" in document.data:
        return _append(text, file, "sources", _source(source))
    line, _ = document.marks["versions",]
    newline = "\r\n" if "\r\n" in text else "\n"
    start = sum(map(len, text.splitlines(keepends=True)[: line - 1]))
    entry = ["sources:", *(f"  {each}" for each in _source(source)), ""]
    return text[:start] + newline.join([*entry, text[start:]])


def add_key(text: str, file: str, path: Path, key: str, value: str) -> str:
    """The text of act.yaml with a key after the last of the mapping at a path.

    Raises `FormatError` where there is no mapping with a key there.
    """
    document = read_yaml(text, file)
    last = next((each for each in reversed(document.spans) if each[:-1] == path), None)
    if last is None:
        told = f"`{path[-1]}` is a mapping with a key to add `{key}` after"
        raise FormatError(Problem("syntax", told, document.where(path)))
    start, end = document.spans[path][0], value_end(document, text, last)
    if text[start] == "{":
        return f"{text[:end]}, {key}: {scalar(value)}{text[end:]}"
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * (document.marks[last][1] - 1)
    return f"{text[:end]}{newline}{indent}{key}: {scalar(value)}{text[end:]}"


def new_register(history: History) -> str:
    """The text of an act.yaml that has one source and one version."""
    identity, numbering = history.identity, history.identity.numbering
    lines = [f"act: {identity.act}"]
    if identity.titles:
        titles = identity.titles.by_language.items()
        lines += ["titles:", *(f"  {language}: {scalar(title)}" for language, title in titles)]
    lines += ["numbering:", f"  levels: [{', '.join(numbering.levels)}]"]
    lines += [f"  through: [{', '.join(sorted(numbering.through))}]", "", "sources:"]
    lines += (f"  {line}" for source in history.sources for line in _source(source))
    lines += ["", "versions:"]
    lines += (f"  {line}" for version in history.versions for line in _entry(version))
    return "\n".join([*lines, ""])


def _append(text: str, file: str, key: str, lines: Iterable[str]) -> str:
    document = read_yaml(text, file)
    known = document.data.get(key) if isinstance(document.data, dict) else None
    if not isinstance(known, list) or not known:
        told = f"`{key}` has no item to append another to"
        raise FormatError(Problem("syntax", told, document.where((key,))))
    last = (key, len(known) - 1)
    dash = item_start(document, text, last)
    indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
    newline = "\r\n" if "\r\n" in text else "\n"
    entry = newline.join(f"{indent}{line}" for line in lines) + newline
    if all(document.spans[each,][0] <= dash for each in document.data):
        ended = text if text.endswith("\n") else text + newline
        return ended + entry
    end = text.find("\n", value_end(document, text, last)) + 1
    return text[:end] + entry + text[end:]


def _entry(version: Version) -> Iterator[str]:
    yield f"- version: {version.version}"
    yield from _localized("adopted-by", version.adopted_by)
    if version.parent:
        yield f"  parent: {scalar(version.parent)}"
    if version.proposals:
        yield "  proposals:"
    for adopted in version.proposals:
        yield f"    - proposal: {scalar(adopted.proposal)}"
        yield f"      digest: {adopted.digest}"
        if adopted.file:
            yield f"      file: {scalar(adopted.file)}"
    yield "  digest:"
    for language, digest in version.digest.items():
        yield f"    {language}: {digest}"


def _source(source: Source) -> Iterator[str]:
    yield f"- id: {scalar(source.id)}"
    yield from _localized("title", source.title)
    if source.digest:
        yield f"  digest: {source.digest}"


def _localized(key: str, text: Localized) -> Iterator[str]:
    if "" in text.by_language:
        yield f"  {key}: {scalar(text.get(''))}"
    elif text:
        yield f"  {key}:"
        for language, each in text.by_language.items():
            yield f"    {language}: {scalar(each)}"
