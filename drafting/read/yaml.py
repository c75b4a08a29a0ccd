"""YAML → plain data whose every value is a string, with the place of each.

Nothing is guessed: `5.10` stays `5.10` and `no` stays `no`. Of YAML 1.1 only mappings, sequences
and scalars are used; anchors, aliases and tags have no place in a proposal, and are refused.
"""

from __future__ import annotations

from typing import Any

import yaml
from attrs import define, field, frozen

from drafting.errors import FormatError, Problem, Where

Path = tuple[str | int, ...]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 20


@frozen
class Document:
    """The data of one file, and where each value stands in it."""

    data: Any
    file: str
    marks: dict[Path, tuple[int, int]]
    """Path → line and column of the value (of its key, where it is in a mapping), from 1."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it as YAML, though it could be read."""

    def where(self, path: Path) -> Where:
        """The place of the value at a path, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column = self.marks.get(path, (1, 1))
        return Where(self.file, line, column)


@define
class _Open:
    """A mapping or sequence that is still being read."""

    value: Any
    path: Path
    key: str | None = None


@define
class _Composer:
    document: Document
    problems: list[Problem] = field(factory=list)
    stack: list[_Open] = field(factory=list)
    root: Any = None

    def add(self, event: yaml.NodeEvent, value: Any) -> Path:
        """Put a value where it belongs; returns its path."""
        place = _place(event)
        if not self.stack:
            self.document.marks[()] = place
            self.root = value
            return ()
        around = self.stack[-1]
        if isinstance(around.value, list):
            path: Path = (*around.path, len(around.value))
            around.value.append(value)
        elif around.key is None:
            return self._key(around, value, place)
        else:
            path = (*around.path, around.key)
            around.value[around.key] = value
            around.key = None
            return path
        self.document.marks[path] = place
        return path

    def _key(self, around: _Open, key: Any, place: tuple[int, int]) -> Path:
        path = (*around.path, str(key))
        if not isinstance(key, str):
            self.refuse("a key is one word", place)
            key = str(id(key))
        elif key in around.value:
            self.refuse(f"the key `{key}` stands twice", place)
        around.key = key
        self.document.marks.setdefault(path, place)
        return path

    def refuse(self, wanted: str, place: tuple[int, int]) -> None:
        """Note what is wrong, and go on."""
        where = Where(self.document.file, *place)
        self.problems.append(Problem(code="syntax", wanted=wanted, where=where))


def read_yaml(text: str, file: str) -> Document:
    """Read one YAML document. Raises `FormatError` where it cannot be read to its end."""
    composer = _Composer(Document(None, file, {}))
    try:
        for event in yaml.parse(text, Loader=_Loader):
            _compose(composer, event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        composer.refuse(f"this is not YAML: {error.problem or error.context}", place)
        raise FormatError(composer.problems) from None
    except yaml.YAMLError as error:
        composer.refuse(f"this is not YAML: {str(error).splitlines()[0]}", (1, 1))
        raise FormatError(composer.problems) from None
    return Document(composer.root, file, composer.document.marks, tuple(composer.problems))


def _compose(composer: _Composer, event: yaml.Event) -> None:
    place = _place(event)
    if getattr(event, "anchor", None):
        composer.refuse("anchors and aliases are not used here: write the text out", place)
    match event:
        case yaml.DocumentStartEvent() if composer.root is not None:
            composer.refuse("one file holds one document", place)
        case yaml.ScalarEvent():
            composer.add(event, event.value)
        case yaml.AliasEvent():
            composer.add(event, "")
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            path = composer.add(event, value)
            composer.stack.append(_Open(value, path))
            if len(composer.stack) > _DEEPEST:
                where = Where(composer.document.file, *place)
                raise FormatError(Problem("syntax", "this is nested too deeply", where))
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            composer.stack.pop()


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
