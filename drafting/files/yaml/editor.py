"""Edits of somebody's YAML file: a value, an item or a key changes, every other byte stays.

Each edit replaces a span of the text, found by the places that `read_yaml` notes. A round trip
through a YAML library does not keep the other bytes: of the 25 hand-written layouts in
`tests/read/test_yaml_editor.py`, ruamel.yaml 0.19 keeps 8. Its writer has one indentation and one
line end for a whole file; it drops a byte order mark, `---`, and spaces at line ends and inside
brackets, joins wrapped texts, and writes a comment below a folded block into the block, where it
becomes part of the text. Its reader, in Python, takes thirty times as long as libyaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from attrs import frozen

from drafting.errors import FormatError, Problem
from drafting.files.yaml.reader import KeyPath, YamlFile, read_yaml
from drafting.files.yaml.writer import items, scalar
from drafting.messages import say

_PLAIN = re.compile(r"[^\W_][\w.~–-]*")
_Change = tuple[int, int, str]
"""Start and end of a span that gives way, and the text that takes its place."""


def rewrite(
    text: str, file: str, values: Mapping[KeyPath, str], aside: Mapping[KeyPath, str]
) -> str:
    """Replace values of a YAML text, and comment out items of its lists.

    `values` are new texts of scalars; `aside` gives the items that go, each with a line that
    gives the reason. In a list in brackets an item goes without a trace. A path to the first item
    of a list may also lead to a scalar that stands instead of the list.
    Raises `FormatError` where an item cannot be commented out, as the file is laid out.
    """
    layout = _Layout(text, read_yaml(text, file))
    bracketed = {path[:-1] for path in aside if layout.in_brackets(path[:-1])}
    changes = [
        layout.replaced(path, value)
        for path, value in values.items()
        if path[:-1] not in bracketed and not _inside(path, aside)
    ]
    changes += [
        layout.set_aside(path, reason)
        for path, reason in aside.items()
        if path[:-1] not in bracketed
    ]
    changes += [layout.shortened(path, values, aside) for path in bracketed]
    return reduce(_changed, sorted(changes, reverse=True), text)


def append_item(text: str, file: str, key: str, data: Mapping[str, Any]) -> str:
    """Append a mapping to the list under a key of the file's mapping.

    Raises `FormatError` where there is no list with an item to a line.
    """
    layout = _Layout(text, read_yaml(text, file))
    document = layout.document
    known = document.data.get(key) if isinstance(document.data, dict) else None
    if not isinstance(known, list) or not known:
        problem = say("`{key}` is no list with an item to append another to", key=key)
        do = say("begin each of its items with `- ` on a new line")
        raise FormatError(Problem("syntax", problem, document.where((key,)), do=do))
    last = (key, len(known) - 1)
    dash = layout.dash(last)
    indent = " " * (dash - layout.line_start(dash))
    entry = layout.newline.join([*(indent + line for line in items([data])), ""])
    end = layout.end(last)
    at_the_end = all(document.spans[each,][0] <= dash for each in document.data)
    if at_the_end and "\n..." not in text[end:]:
        ending = "" if text.endswith("\n") else layout.newline
        return f"{text}{ending}{entry}"
    end = text.find("\n", end) + 1
    return text[:end] + entry + text[end:]


def add_key(text: str, file: str, path: KeyPath, key: str, value: str) -> str:
    """Add a key after the last of the mapping at a path.

    Raises `FormatError` where there is no mapping with a key there.
    """
    layout = _Layout(text, read_yaml(text, file))
    document = layout.document
    last = next((each for each in reversed(document.spans) if each[:-1] == path), None)
    if last is None:
        problem = say(
            "`{name}` holds no key, after which `{key}` could be added", name=path[-1], key=key
        )
        raise FormatError(Problem("syntax", problem, document.where(path)))
    end = layout.end(last)
    indent = " " * (document.marks[last][1] - 1)
    flow = text[document.spans[path][0]] == "{"
    between = ", " if flow else f"{layout.newline}{indent}"
    return f"{text[:end]}{between}{key}: {scalar(value)}{text[end:]}"


def insert_before(text: str, file: str, key: str, lines: Iterable[str]) -> str:
    """Insert lines before a key of the file's mapping."""
    layout = _Layout(text, read_yaml(text, file))
    line, _ = layout.document.marks[key,]
    start = sum(map(len, text.splitlines(keepends=True)[: line - 1]))
    return text[:start] + layout.newline.join([*lines, text[start:]])


@frozen
class _Layout:
    """A text, and where its values stand in it."""

    text: str
    document: YamlFile

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def replaced(self, path: KeyPath, value: str) -> _Change:
        """Give a scalar another value, in the quotation marks that it has."""
        alone = path[-1] == 0 and path not in self.document.spans
        start, end = self.document.spans[path[:-1] if alone else path]
        old = self.text[start:end].rstrip()
        return start, start + len(old), _like(old, value)

    def set_aside(self, path: KeyPath, reason: str) -> _Change:
        """Comment out an item."""
        dash = self.dash(path)
        start, end = self.line_start(dash), self.line_end(self.end(path))
        indent = " " * (dash - start)
        lines = [line.removeprefix(indent) for line in self.text[start:end].split(self.newline)]
        commented = [f"{indent}# {line}" if line else f"{indent}#" for line in (reason, *lines)]
        return start, end, self.newline.join(commented)

    def shortened(
        self, path: KeyPath, values: Mapping[KeyPath, str], aside: Iterable[KeyPath]
    ) -> _Change:
        """Write a list in brackets anew, without the items that go."""
        written = []
        for index, _ in enumerate(self.document.value(path)):
            if (*path, index) not in aside:
                first, last = self.document.spans[*path, index]
                old, new = self.text[first:last], values.get((*path, index))
                written.append(old if new is None else _like(old, new))
        return *self.document.spans[path], f"[{', '.join(written)}]"

    def in_brackets(self, path: KeyPath) -> bool:
        """Whether a list is written `[…]`; one of operations is never shortened."""
        start, _ = self.document.spans[path]
        return self.text[start] == "[" and path != ("operations",)

    def dash(self, path: KeyPath) -> int:
        """The offset of the dash before an item of a list.

        Raises `FormatError` where it has none, or something else stands between.
        """
        start = self.document.spans[path][0]
        dash = len(self.text[:start].rstrip(" \r\n")) - 1
        if dash >= 0 and self.text[self.line_start(dash) : dash + 1].strip(" ") == "-":
            return dash
        problem = say("this item shares a line with something else, so that it cannot be edited")
        do = say("begin each item of the list with `- ` on a new line")
        raise FormatError(Problem("syntax", problem, self.document.where(path), do=do))

    def end(self, path: KeyPath) -> int:
        """The offset at which a value ends, without the empty lines and comments that follow it."""
        spans = self.document.spans
        inside = [each for each in spans if each[: len(path)] == path]
        end = max(spans[each][1] for each in inside if isinstance(self.document.value(each), str))
        closed = spans[path][1]
        if self.text[closed - 1 : closed] in ("}", "]"):
            end = max(end, closed)
        return len(self.text[:end].rstrip())

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        found = self.text.find("\n", offset)
        end = found if found >= 0 else len(self.text)
        return end - 1 if self.text[end - 1 : end] == "\r" else end


def _changed(text: str, change: _Change) -> str:
    start, end, new = change
    return text[:start] + new + text[end:]


def _inside(path: KeyPath, around: Iterable[KeyPath]) -> bool:
    return any(path[: len(each)] == each for each in around)


def _like(written: str, value: str) -> str:
    """Another value in the quotation marks of the one that is written."""
    if written[:1] == "'":
        return "'" + value.replace("'", "''") + "'"
    if written[:1] == '"' or not _PLAIN.fullmatch(value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value
