"""A line of an act's text file, apart from the indent and the signs that make it what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from drafting.model.act import Act
from drafting.model.provision import GAP_SIGN
from drafting.text.labels import Label, heading, numbered
from drafting.text.layout import INDENT
from drafting.text.writer import write_act

_LEAD = re.compile(r"(?P<spaces> *)(?P<hashes>#*)(?P<space> ?)")
_MARKS = re.compile(r"^(?:= |<< |>> |< |> |\\)|(?<=\s)¶ |(?<=\s)# |(?<=\|)=(?= )")
_CLOSED = ("|", GAP_SIGN)
"""How lines begin in which nothing stands: of a table, and a gap."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]\s")


@frozen
class TextLine:
    """A line of an act's text file."""

    text: str
    blank: int = 0

    @property
    def level(self) -> int:
        """Its level of indent."""
        return len(_lead(self.text)["spaces"]) // INDENT

    @property
    def depth(self) -> int:
        """How many `#` a heading has."""
        return len(_lead(self.text)["hashes"]) if self.is_heading else 0

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of a division."""
        lead = _lead(self.text)
        return bool(lead["hashes"] and lead["space"])

    @property
    def is_footnote(self) -> bool:
        """Whether it is a footnote: `[^2] Text`."""
        return bool(_FOOTNOTE.match(self.body))

    @property
    def body(self) -> str:
        """The line without its indent and its `#`."""
        lead = _lead(self.text)
        return self.text[lead.end() if self.is_heading else len(lead["spaces"]) :]

    @property
    def key(self) -> str:
        """The line as a document has it."""
        return _MARKS.sub("", self.body).strip().removeprefix("{").removesuffix("}").strip()

    @property
    def loose(self) -> str:
        """The same, whatever white space it has: between a number and its text that is layout."""
        return " ".join(self.key.split())

    @property
    def frame(self) -> str:
        """What makes it more than a line of text: `#`, `=` or `{`; empty: nothing."""
        if self.is_heading:
            return "#"
        return self.body[:1] if self.body.startswith(("= ", "{")) else ""

    def framed(self, like: TextLine) -> TextLine:
        """Its words as a line of the sort that another one is: a heading, a title, a note."""
        match like.frame:
            case "#":
                return evolve(self, text=f"{'#' * max(1, like.depth)} {self.key}")
            case "=":
                return evolve(self, text=f"= {self.key}")
            case "{":
                return evolve(self, text=f"{{{self.key}}}")
            case _:
                return self

    @property
    def number(self) -> str:
        """Its number, as it is written; empty: it has none, or is a heading."""
        return self.label.label if self.label and not self.is_heading else ""

    @property
    def label(self) -> Label | None:
        """The number at its head, or that of a heading."""
        return heading(self.body, {}) if self.is_heading else numbered(self.body)

    def spaced(self, space: str) -> TextLine:
        """The same with that white space behind its number, where it has some there."""
        label = self.label
        if label is None or not label.sep.isspace():
            return self
        body = label.label + space + label.rest.lstrip()
        return evolve(self, text=self.text.removesuffix(self.body) + body)

    @property
    def sort(self) -> str:
        """How its number is written, whatever that is: `9.`, `a)`."""
        bare = re.sub(r"[^\W\d_]+", "a", re.sub(r"[\d\s–-]+", "9", self.number))
        return re.sub(r"(?:9a?)+", "9", bare)

    def at(self, level: int, depth: int) -> str:
        """The same line at another level, or in another depth."""
        if self.is_heading:
            return f"{'#' * max(1, depth)} {self.body}"
        return " " * (INDENT * max(0, level)) + self.body


def text_lines(act: Act) -> Iterator[TextLine]:
    """The lines of an act that are not empty."""
    blank = 0
    for text in write_act(act).removeprefix("\ufeff").split(act.form.newline):
        if text:
            yield TextLine(text, blank)
        blank = 0 if text else blank + 1


def lines_around(lines: Sequence[TextLine]) -> list[int | None]:
    """For each line, the line that it stands in; None: it stands in a division, or in nothing."""
    found: list[int | None] = []
    open_: list[int] = []
    for number, line in enumerate(lines):
        if line.is_heading:
            open_ = []
            found.append(None)
            continue
        while open_ and lines[open_[-1]].level >= line.level:
            open_.pop()
        found.append(open_[-1] if open_ else None)
        open_.append(number)
    return found


def headings_around(lines: Sequence[TextLine]) -> list[int | None]:
    """For each heading, the heading in which it stands; None: in none, or it is no heading."""
    found: list[int | None] = []
    open_: list[int] = []
    for number, line in enumerate(lines):
        if not line.is_heading:
            found.append(None)
            continue
        while open_ and lines[open_[-1]].depth >= line.depth:
            open_.pop()
        found.append(open_[-1] if open_ else None)
        open_.append(number)
    return found


def within_reach(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """Lines, none of which is further in than the one before it allows."""
    deepest = depth = 0
    for line in lines:
        if line.is_heading:
            deepest, depth = 0, min(line.depth, depth + 1)
            yield line if depth == line.depth else evolve(line, text=line.at(0, depth))
            continue
        if line.frame:
            yield line
            continue
        level = min(line.level, deepest)
        deepest = level if line.body.startswith(_CLOSED) else level + 1
        yield line if level == line.level else evolve(line, text=line.at(level, 0))


def _lead(text: str) -> re.Match[str]:
    match = _LEAD.match(text)
    assert match is not None, "it matches nothing at least"
    return match
