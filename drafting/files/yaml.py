"""YAML → plain data whose every value is a string, with the place of each.

Nothing is guessed: `5.10` stays `5.10` and `no` stays `no`. Of YAML 1.1 only mappings, sequences
and scalars are used; anchors, aliases and tags have no place in a proposal, and are refused.
"""

from __future__ import annotations

from typing import Any

import yaml
from attrs import define, evolve, field, frozen

from drafting.errors import FormatError, Problem, Where

Path = tuple[str | int, ...]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 20
_TOO_DEEP = "this is nested too deeply"
_BOM = "\ufeff"


@frozen
class YamlFile:
    """The data of one file, and where each value stands in it."""

    data: Any
    file: str
    marks: dict[Path, tuple[int, int]]
    """Path → line and column of the value (of its key, where it is in a mapping), from 1."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it as YAML, though it could be read."""
    spans: dict[Path, tuple[int, int]] = field(factory=dict)
    """Path → offsets in the text at which the value begins and ends; a block value may end
    with the empty lines and comments that follow it."""

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
    first: yaml.Event
    key: str | None = None


@define
class _Composer:
    document: YamlFile
    problems: list[Problem] = field(factory=list)
    stack: list[_Open] = field(factory=list)
    root: Any = None
    shift: int = 0
    """Characters before the text proper: 1, where it has a byte order mark."""

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

    def add_scalar(self, event: yaml.ScalarEvent) -> None:
        """Put a scalar where it belongs: as a value, or as the key of one."""
        keyed = self.stack and isinstance(self.stack[-1].value, dict)
        path = self.add(event, event.value)
        if not keyed or self.stack[-1].key is None:
            self.span(path, event, event)

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

    def span(self, path: Path, first: yaml.Event, last: yaml.Event) -> None:
        """Note where the value at a path begins and ends."""
        start, end = first.start_mark, last.end_mark
        if start and end:
            span = start.index + self.shift, end.index + self.shift
            self.document.spans.setdefault(path, span)

    def refuse(self, wanted: str, place: tuple[int, int]) -> None:
        """Note what is wrong, and go on."""
        where = Where(self.document.file, *place)
        self.problems.append(Problem(code="syntax", problem=wanted, where=where))


def read_yaml(text: str, file: str) -> YamlFile:
    """Read one YAML document. Raises `FormatError` where it cannot be read to its end."""
    proper = text.removeprefix(_BOM)
    composer = _Composer(YamlFile(None, file, {}), shift=len(text) - len(proper))
    try:
        for event in yaml.parse(proper, Loader=_Loader):
            if isinstance(event, yaml.DocumentStartEvent) and composer.root is not None:
                composer.refuse("one file holds one document", _place(event))
                break
            _compose(composer, event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        told = str(error.problem or error.context)
        # The scanner has a limit of its own, and may meet it before ours is.
        deep = "nesting" in told
        composer.refuse(_TOO_DEEP if deep else f"this is not YAML: {told}", place)
        raise FormatError(composer.problems) from None
    except yaml.YAMLError as error:
        composer.refuse(f"this is not YAML: {str(error).splitlines()[0]}", (1, 1))
        raise FormatError(composer.problems) from None
    return evolve(composer.document, data=composer.root, problems=tuple(composer.problems))


def _compose(composer: _Composer, event: yaml.Event) -> None:
    place = _place(event)
    if getattr(event, "anchor", None):
        composer.refuse("anchors and aliases are not used here: write the text out", place)
    if getattr(event, "tag", None) not in (None, "!"):
        composer.refuse("tags are not used here: every value is a text", place)
    match event:
        case yaml.ScalarEvent():
            composer.add_scalar(event)
        case yaml.AliasEvent():
            composer.add(event, "")
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            path = composer.add(event, value)
            composer.stack.append(_Open(value, path, event))
            if len(composer.stack) > _DEEPEST:
                where = Where(composer.document.file, *place)
                raise FormatError(Problem("syntax", _TOO_DEEP, where))
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            opened = composer.stack.pop()
            composer.span(opened.path, opened.first, event)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
