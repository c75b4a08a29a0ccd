"""YAML → plain data whose every value is a string, with the place of each.

Nothing is guessed: `5.10` stays `5.10` and `no` stays `no`. Of YAML only mappings, sequences and
scalars are used; anchors, aliases and tags have no place in a proposal, and are refused. The
events of libyaml give every problem of a file at once, in linear time, whatever the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import yaml
from attrs import define, evolve, field, frozen

from drafting.errors import FormatError, Problem, Where
from drafting.files.mistakes.yaml_words import in_plain_words, odd_sign_behind_key
from drafting.messages import say, to_say
from drafting.model.signs import unseen_sign

KeyPath = tuple[str | int, ...]
"""The keys and indexes that lead to a value."""
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 20
_TOO_DEEP = to_say("this is nested too deeply")
_BOM = "\ufeff"
_GLUED = frozenset({"-op", "-id", "-cite", "-old", "-version"})
"""First keys of an item, to which its dash was glued."""

_CUT_OFF = re.compile(r"[ \t]+#(?=[^\s#!])[^\n]{0,40}")
"""“form #3” ends before “#3”, a comment in YAML; one that is meant has a space behind its sign."""
_TEXTS = frozenset(
    "after before cite expect initiator new old quote reason text title words".split()
)
"""Keys of texts, in a proposal."""


@frozen
class YamlFile:
    """The data of one file, and where each value stands in it."""

    data: Any
    file: str
    marks: dict[KeyPath, tuple[int, int]]
    """Path → line and column of the value (of its key, where it is in a mapping), from 1."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it as YAML, though it could be read."""
    spans: dict[KeyPath, tuple[int, int]] = field(factory=dict)
    """Path → offsets in the text at which the value begins and ends; a block value may end
    with the empty lines and comments that follow it."""

    def where(self, path: KeyPath) -> Where:
        """The place of the value at a path, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column = self.marks.get(path, (1, 1))
        return Where(self.file, line, column)

    def value(self, path: KeyPath) -> Any:
        """The value at a path."""
        value: Any = self.data
        for step in path:
            value = value[step]
        return value


def read_mapping(text: str, file: str, first: str) -> YamlFile:
    """Read a file that holds one mapping, which begins with `first`. Raises `FormatError`."""
    document = read_yaml(text, file)
    if isinstance(document.data, dict):
        return document
    match document.data:
        case None | "":
            problem = say("the file is empty")
        case list():
            problem = say("the file holds a list")
        case _:
            problem = say("the file holds a single text")
    do = say("begin the file with `{first}`", first=first)
    if odd := odd_sign_behind_key(str(document.data)):
        problem, do = odd
    raise FormatError(Problem("syntax", problem, document.where(()), do=do))


def unbroken(data: Any, lined: Collection[str] = ()) -> Any:
    """The data of a file in which no text has the line break that ends it as a block, `old: |`:
    it would stand for a space among words, and no number has one.

    Below the keys `lined` there are texts made of lines: those keep it if they have several. A
    register of versions is read with its breaks, as its seals cover them.
    """
    return _unbroken(data, lined, among_lines=False)


def _unbroken(value: Any, lined: Collection[str], *, among_lines: bool) -> Any:
    match value:
        case str():
            line = value.rstrip("\n")
            return value if among_lines and "\n" in line else line
        case list():
            return [_unbroken(each, lined, among_lines=among_lines) for each in value]
        case dict():
            return {
                key: _unbroken(each, lined, among_lines=among_lines or key in lined)
                for key, each in value.items()
            }
    return value


def read_yaml(text: str, file: str) -> YamlFile:
    """Read one YAML document. Raises `FormatError` where it cannot be read to its end."""
    proper = text.removeprefix(_BOM)
    composer = _Composer(YamlFile(None, file, {}), proper, shift=len(text) - len(proper))
    try:
        for event in yaml.parse(proper, Loader=_Loader):
            if isinstance(event, yaml.DocumentStartEvent) and composer.root is not None:
                do = say("give each document a file of its own")
                composer.refuse(say("a second document begins here"), _place(event), do)
                break
            composer.compose(event)
    except yaml.MarkedYAMLError as error:
        mistake = in_plain_words(proper, error)
        # The scanner has a limit of its own, and may meet it before ours is.
        deep = "nesting" in str(error.problem or error.context)
        problem = say(_TOO_DEEP) if deep else mistake.problem
        known = {(each.where.line, each.where.column) for each in composer.problems}
        if mistake.place not in known:
            composer.refuse(problem, mistake.place, mistake.do, mistake.found)
        raise FormatError(composer.problems) from None
    except yaml.reader.ReaderError as error:
        before = proper[: error.position]
        place = before.count("\n") + 1, len(before) - before.rfind("\n")
        sign = f"U+{ord(proper[error.position]):04X}"
        problem = say("the sign {sign} stands here, which no text has", sign=sign)
        composer.refuse(problem, place, say("take it out"))
        raise FormatError(composer.problems) from None
    except yaml.YAMLError as error:
        composer.refuse(say("this is not YAML: {error}", error=str(error).splitlines()[0]), (1, 1))
        raise FormatError(composer.problems) from None
    return evolve(composer.document, data=composer.root, problems=tuple(composer.problems))


@define
class _Open:
    """A mapping or sequence that is still being read."""

    value: Any
    path: KeyPath
    first: yaml.Event
    key: str | None = None


@define
class _Composer:
    document: YamlFile
    text: str
    problems: list[Problem] = field(factory=list)
    stack: list[_Open] = field(factory=list)
    root: Any = None
    shift: int = 0
    """Characters before the text proper: 1, where it has a byte order mark."""

    def compose(self, event: yaml.Event) -> None:
        """Take the next event. Raises `FormatError` where it leads too deep."""
        if isinstance(event, yaml.NodeEvent):
            place = _place(event)
            self._refuse_features(event, place)
        match event:
            case yaml.ScalarEvent():
                if sign := unseen_sign(event.value.replace("\n", " ")):
                    problem = say("the text has the sign {sign}, which nobody sees", sign=sign)
                    self.refuse(problem, place, say("take it out"))
                path = self._add(place, event.value)
                self._refuse_cut_off(path, event)
                around = self.stack[-1] if self.stack else None
                if around is None or around.key is None:
                    self._span(path, event, event)
            case yaml.AliasEvent():
                self._add(place, "")
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
                self.stack.append(_Open(value, self._add(place, value), event))
                if len(self.stack) > _DEEPEST:
                    raise FormatError(
                        Problem("syntax", say(_TOO_DEEP), Where(self.document.file, *place))
                    )
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                opened = self.stack.pop()
                self._span(opened.path, opened.first, event)

    def _refuse_features(self, event: yaml.NodeEvent, place: tuple[int, int]) -> None:
        """Refuse what YAML has and a proposal has no place for."""
        if event.anchor:
            if isinstance(event, yaml.AliasEvent):
                problem = say("the alias *{anchor} stands here", anchor=event.anchor)
            else:
                problem = say("the anchor &{anchor} stands here", anchor=event.anchor)
            self.refuse(problem, place, say("write the text out"))
        if tag := getattr(event, "tag", None):
            do = say("put the text in quotes, or leave the tag out: every value is read as a text")
            self.refuse(say("the tag {tag} stands here", tag=tag), place, do)

    def _refuse_cut_off(self, path: KeyPath, event: yaml.ScalarEvent) -> None:
        """Refuse a text whose rest YAML would leave out without a word."""
        if event.style or event.end_mark is None or not _TEXTS.intersection(path):
            return
        if rest := _CUT_OFF.match(self.text, event.end_mark.index):
            problem = say("the text ends before a `#`, behind which YAML has a comment")
            do = say("put the text in quotes; a comment has a space behind its `#`")
            self.refuse(problem, _place(event), do, (event.value[-40:] + rest[0],))

    def refuse(
        self, problem: str, place: tuple[int, int], do: str = "", found: tuple[str, ...] = ()
    ) -> None:
        """Note what is wrong, and go on."""
        where = Where(self.document.file, *place)
        self.problems.append(Problem("syntax", problem, where, found, do))

    def _add(self, place: tuple[int, int], value: Any) -> KeyPath:
        """Put a value where it belongs; returns its path."""
        if not self.stack:
            self.document.marks[()] = place
            self.root = value
            return ()
        around = self.stack[-1]
        if isinstance(around.value, list):
            path: KeyPath = (*around.path, len(around.value))
            around.value.append(value)
            self.document.marks[path] = place
            return path
        if around.key is None:
            return self._key(around, value, place)
        path = (*around.path, around.key)
        around.value[around.key] = value
        around.key = None
        return path

    def _key(self, around: _Open, key: Any, place: tuple[int, int]) -> KeyPath:
        path = (*around.path, str(key))
        if not isinstance(key, str):
            a_mapping = to_say("a mapping stands as a key")
            a_list = to_say("a list stands as a key")
            problem = say(a_mapping if isinstance(key, dict) else a_list)
            self.refuse(problem, place, say("write a key of one word"))
            key = str(id(key))
        elif key in around.value:
            line, _ = self.document.marks[path]
            do = say("keep one of the two; the first is in line {line}", line=line)
            self.refuse(say("the key `{key}` stands twice", key=key), place, do)
        elif key in _GLUED:
            do = say("write `- {key}: …`", key=key[1:])
            self.refuse(say("a space is missing after the dash"), place, do)
        around.key = key
        self.document.marks.setdefault(path, place)
        return path

    def _span(self, path: KeyPath, first: yaml.Event, last: yaml.Event) -> None:
        """Note where the value at a path begins and ends."""
        start, end = first.start_mark, last.end_mark
        if start and end:
            span = start.index + self.shift, end.index + self.shift
            self.document.spans.setdefault(path, span)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
