"""A proposal's YAML text with single values replaced, and operations set aside as comments.

Everything else stays byte for byte as its author wrote it: order, quotation marks, comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, field

from drafting.errors import FormatError, Problem
from drafting.files.yaml import Path, YamlFile, read_yaml

_PLAIN = re.compile(r"[^\W_][\w.~–-]*")


def rewrite(
    text: str,
    file: str,
    values: Mapping[Path, str],
    aside: Mapping[Path, str],
) -> str:
    """Replace values of a YAML text, and comment out items of its lists.

    `values` are new texts of scalars; `aside` gives the items that go, each with a line that
    says why. In a list in brackets an item goes without a trace. A path to the first item of a
    list may also lead to a scalar that stands instead of the list.
    Raises `FormatError` where an item cannot be commented out, as the file is laid out.
    """
    rewriting = _Rewriting(text, read_yaml(text, file))
    bracketed = {path[:-1] for path in aside if rewriting.in_brackets(path[:-1])}
    for path, value in values.items():
        if path[:-1] not in bracketed and not _inside(path, aside):
            rewriting.replace(path, value)
    for path, reason in aside.items():
        if path[:-1] not in bracketed:
            rewriting.set_aside(path, reason)
    for path in bracketed:
        rewriting.shorten(path, values, aside)
    return rewriting.carried_out()


def item_start(document: YamlFile, text: str, path: Path) -> int:
    """The offset of the dash before an item of a list.

    Raises `FormatError` where it has none, or something else stands between.
    """
    start = document.spans[path][0]
    dash = len(text[:start].rstrip(" \r\n")) - 1
    if dash < 0 or text[dash] != "-" or text[_line_start(text, dash) : dash].strip(" "):
        wanted = "this cannot be rewritten as it is laid out: write each item on a line of its own"
        hint = "begin each item of the list with `- ` on a new line"
        raise FormatError(Problem("syntax", wanted, document.where(path), do=hint))
    return dash


def value_end(document: YamlFile, text: str, path: Path) -> int:
    """The offset at which a value ends, without the empty lines and comments that follow it."""
    inside = [p for p in document.spans if p[: len(path)] == path and _is_leaf(document, p)]
    end = max(document.spans[p][1] for p in inside)
    closed = document.spans[path][1]
    if text[closed - 1 : closed] in ("}", "]"):
        end = max(end, closed)
    return len(text[:end].rstrip())


@define
class _Rewriting:
    text: str
    document: YamlFile
    changes: list[tuple[int, int, str]] = field(factory=list)
    """Start and end of stretches that give way, and to what."""

    def replace(self, path: Path, value: str) -> None:
        """Give a scalar another value, in the quotation marks that it has."""
        start, end = self.document.spans[self._path(path)]
        old = self.text[start:end].rstrip()
        self.changes.append((start, start + len(old), _like(old, value)))

    def set_aside(self, path: Path, reason: str) -> None:
        """Comment out an item."""
        dash = item_start(self.document, self.text, path)
        start = _line_start(self.text, dash)
        end = _line_end(self.text, value_end(self.document, self.text, path))
        indent = " " * (dash - start)
        newline = "\r\n" if "\r\n" in self.text else "\n"
        lines = [line.removeprefix(indent) for line in self.text[start:end].split(newline)]
        commented = [f"{indent}# {line}" if line else f"{indent}#" for line in (reason, *lines)]
        self.changes.append((start, end, newline.join(commented)))

    def shorten(self, path: Path, values: Mapping[Path, str], aside: Iterable[Path]) -> None:
        """Write a list in brackets anew, without the items that go."""
        start, end = self.document.spans[path]
        items = []
        for index in range(len(_value(self.document, path))):
            if (*path, index) not in aside:
                first, last = self.document.spans[*path, index]
                written = self.text[first:last]
                new = values.get((*path, index))
                items.append(written if new is None else _like(written, new))
        self.changes.append((start, end, f"[{', '.join(items)}]"))

    def carried_out(self) -> str:
        """The text with all changes."""
        text = self.text
        for start, end, new in sorted(self.changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _path(self, path: Path) -> Path:
        """The path itself, or that of the scalar which stands for a list of one."""
        scalar = path[-1] == 0 and path not in self.document.spans
        return path[:-1] if scalar else path

    def in_brackets(self, path: Path) -> bool:
        """Whether a list is written `[…]`; one of operations is never shortened."""
        start, _ = self.document.spans[path]
        return self.text[start] == "[" and path != ("operations",)


def _inside(path: Path, around: Iterable[Path]) -> bool:
    return any(path[: len(each)] == each for each in around)


def _is_leaf(document: YamlFile, path: Path) -> bool:
    return isinstance(_value(document, path), str)


def _value(document: YamlFile, path: Path) -> Any:
    value: Any = document.data
    for step in path:
        value = value[step]
    return value


def _like(written: str, value: str) -> str:
    """Another value in the quotation marks of the one that is written."""
    sign = written[:1]
    if sign == "'":
        return "'" + value.replace("'", "''") + "'"
    if sign == '"' or not _PLAIN.fullmatch(value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    end = found if found >= 0 else len(text)
    return end - 1 if text[end - 1 : end] == "\r" else end
