"""An act's `act.yaml` with a version appended; what is there stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import FormatError, Problem
from drafting.model.history import Version
from drafting.model.localized import Localized
from drafting.read.rewrite import item_start, value_end
from drafting.read.scalars import scalar
from drafting.read.yaml import read_yaml


def append_version(text: str, file: str, version: Version) -> str:
    """The text of act.yaml with an entry after the last of `versions`.

    Raises `FormatError` where `versions` is no list with an item to a line.
    """
    document = read_yaml(text, file)
    known = document.data.get("versions") if isinstance(document.data, dict) else None
    if not isinstance(known, list) or not known:
        told = "`versions` has no item to append another to"
        raise FormatError(Problem("syntax", told, document.where(("versions",))))
    last = ("versions", len(known) - 1)
    dash = item_start(document, text, last)
    indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
    newline = "\r\n" if "\r\n" in text else "\n"
    entry = newline.join(f"{indent}{line}" for line in _entry(version)) + newline
    if all(document.spans[key,][0] <= dash for key in document.data):
        ended = text if text.endswith("\n") else text + newline
        return ended + entry
    end = text.find("\n", value_end(document, text, last)) + 1
    return text[:end] + entry + text[end:]


def _entry(version: Version) -> Iterator[str]:
    yield f"- version: {version.version}"
    yield from _localized("adopted-by", version.adopted_by)
    yield f"  parent: {scalar(version.parent)}"
    yield "  proposals:"
    for adopted in version.proposals:
        yield f"    - proposal: {scalar(adopted.proposal)}"
        yield f"      digest: {adopted.digest}"
        if adopted.file:
            yield f"      file: {scalar(adopted.file)}"
    yield "  digest:"
    for language, digest in version.digest.items():
        yield f"    {language}: {digest}"


def _localized(key: str, text: Localized) -> Iterator[str]:
    if "" in text.by_language:
        yield f"  {key}: {scalar(text.get(''))}"
    elif text:
        yield f"  {key}:"
        for language, each in text.by_language.items():
            yield f"    {language}: {scalar(each)}"
