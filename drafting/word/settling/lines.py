"""The accepted text of a document, in the structure that the baseline gives its lines.

A document shows no more of a structure than its looks do: an import may put a line one level further
in than the baseline has it. So the two views of the document are imported, and what differs between
these is carried over into the text of the baseline: a line that stays is the line of the baseline,
and one that comes or changes stands where its neighbours say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from drafting.diff.align import most_alike
from drafting.errors import FormatError
from drafting.model.act import Act
from drafting.text.reader import INDENT, read_act
from drafting.text.writer import write_act
from drafting.word.document.document import WordDocument
from drafting.word.document.match import Matched, match

_LEAD = re.compile(r"(?P<spaces> *)(?P<hashes>#*)(?P<space> ?)")
_MARKS = re.compile(r"^(?:= |<< |>> |< |> |\\)|(?<=\s)¶ |(?<=\s)# ")
_LIKE = 0.4
"""Share of common characters from which two lines are one, reworded."""
_PAIRS = 40_000
"""More comparisons than this are not made for one place."""


@frozen
class Settled:
    """The new text of an act, as a document has it."""

    act: Act
    matched: Matched
    """Its lines in the document."""
    outside: tuple[str, ...] = ()
    """Lines that change in the document where the act has a gap."""


@frozen
class _Line:
    """A line of an act's text file."""

    text: str
    blank: int = 0

    @property
    def level(self) -> int:
        return len(_lead(self.text)["spaces"]) // INDENT

    @property
    def depth(self) -> int:
        """How many `#` a heading has."""
        return len(_lead(self.text)["hashes"]) if self.is_heading else 0

    @property
    def is_heading(self) -> bool:
        lead = _lead(self.text)
        return bool(lead["hashes"] and lead["space"])

    @property
    def body(self) -> str:
        """The line without its indent and its `#`."""
        lead = _lead(self.text)
        return self.text[lead.end() if self.is_heading else len(lead["spaces"]) :]

    @property
    def key(self) -> str:
        """The line as a document has it."""
        return _MARKS.sub("", self.body).strip().removeprefix("{").removesuffix("}").strip()

    def at(self, level: int, depth: int) -> str:
        """The same line at another level, or in another depth."""
        if self.is_heading:
            return f"{'#' * max(1, depth)} {self.body}"
        return " " * (INDENT * max(0, level)) + self.body


def settled(
    baseline: Act, before: Act, after: Act, document: WordDocument, version: str = "document"
) -> Settled | None:
    """The accepted text of a document; None where it cannot be read as an act, line for line.

    `before` and `after` are the imports of the text that is the baseline and of the accepted one,
    `document` is the accepted view.
    """
    transfer = _Transfer(*(tuple(_lines(act)) for act in (baseline, before, after)))
    lines = transfer.lines()
    form = baseline.form
    texts = [
        [*lines],
        [_Line(each.at_marks(), each.blank) for each in map(_Unmarked, lines)],
        [*transfer.news],
    ]
    for each in texts:
        written = form.newline.join(
            text for line in each for text in (*[""] * line.blank, line.text)
        )
        try:
            act = read_act(
                written + form.ending, baseline.identity, version, baseline.language
            )
        except FormatError:
            continue
        matched = match(act, document)
        if isinstance(matched, Matched):
            return Settled(act, matched, tuple(transfer.outside))
    return None


@frozen
class _Unmarked:
    """A line without the marks that say how it is to be read, where it would be read otherwise."""

    line: _Line

    @property
    def blank(self) -> int:
        return self.line.blank

    def at_marks(self) -> str:
        body = re.sub(r"^(?:<< |>> |< |> )", "", self.line.body)
        return self.line.text[: len(self.line.text) - len(self.line.body)] + body


class _Transfer:
    """Carries what differs between two imports over into the baseline."""

    def __init__(
        self, baseline: Sequence[_Line], olds: Sequence[_Line], news: Sequence[_Line]
    ) -> None:
        self._baseline, self._olds, self.news = baseline, olds, news
        self._to_old = dict(_same(olds, baseline))
        """Index in the import of the baseline → index in the baseline."""
        self._pairs = dict(self._paired())
        """Index in the accepted text → index in the import of the baseline."""
        self.outside: list[str] = []

    def lines(self) -> list[_Line]:
        """The lines of the new text."""
        made: list[_Line] = []
        passed = 0
        shift = (0, 0)
        for new, line in enumerate(self.news):
            old = self._pairs.get(new)
            if old is None:
                if self._is_outside(new):
                    self.outside.append(line.body)
                    continue
                shift = self._shift_at(new, shift)
                made.append(_moved(line, shift))
                continue
            own = self._to_old.get(old)
            if own is None:
                if line.key != self._olds[old].key:
                    self.outside.append(line.body)
                continue
            made += self._unseen(passed, own)
            passed = max(passed, own + 1)
            there, seen = self._baseline[own], self._olds[old]
            shift = (there.level - seen.level, there.depth - seen.depth)
            same = line.key == seen.key
            moved = _moved(line, shift, there.blank)
            stays = same and (line.level, line.depth) == (seen.level, seen.depth)
            made.append(there if stays else moved)
        made += self._unseen(passed, len(self._baseline))
        return made

    def _shift_at(self, new: int, before: tuple[int, int]) -> tuple[int, int]:
        """How a new line stands otherwise than it is imported: as the line after it does, if that
        is at its level, or else as the one before it."""
        for after in range(new + 1, len(self.news)):
            own = self._to_old.get(self._pairs.get(after, -1))
            if own is None:
                continue
            if self.news[after].level == self.news[new].level and (
                self.news[after].is_heading is self.news[new].is_heading
            ):
                there, seen = self._baseline[own], self._olds[self._pairs[after]]
                return there.level - seen.level, there.depth - seen.depth
            break
        return before

    def _unseen(self, start: int, end: int) -> Iterator[_Line]:
        """Lines of the baseline that its document does not have: gaps, and editor's notes."""
        seen = set(self._to_old.values())
        return (self._baseline[n] for n in range(start, end) if n not in seen)

    def _is_outside(self, new: int) -> bool:
        """Whether a new line stands where the act has a gap: between lines that the act lacks."""
        beside = [self._pairs.get(new + step) for step in (-1, 1)]
        return any(old is not None and old not in self._to_old for old in beside)

    def _paired(self) -> Iterator[tuple[int, int]]:
        olds, news = self._olds, self.news
        matcher = SequenceMatcher(
            None, [line.key for line in olds], [line.key for line in news], autojunk=False
        )
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag == "equal":
                yield from zip(range(k, m), range(i, j), strict=True)
            elif tag == "replace":
                yield from self._alike(range(i, j), range(k, m))

    def _alike(self, olds: range, news: range) -> Iterator[tuple[int, int]]:
        if len(olds) * len(news) > _PAIRS:
            yield from zip(news, olds, strict=False)
            return
        alike = [
            [_likeness(self._olds[old].key, self.news[new].key) for new in news] for old in olds
        ]
        for row, column in most_alike(alike, _LIKE):
            yield news[column], olds[row]


def _moved(line: _Line, shift: tuple[int, int], blank: int = 0) -> _Line:
    return _Line(line.at(line.level + shift[0], line.depth + shift[1]), blank)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0


def _same(one: Sequence[_Line], other: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Lines of two texts that are the same, in their order."""
    matcher = SequenceMatcher(
        None, [line.key for line in one], [line.key for line in other], autojunk=False
    )
    for i, j, size in matcher.get_matching_blocks():
        yield from zip(range(i, i + size), range(j, j + size), strict=True)


def _lines(act: Act) -> Iterator[_Line]:
    blank = 0
    for text in write_act(act).removeprefix("\ufeff").split(act.form.newline):
        if text:
            yield _Line(text, blank)
        blank = 0 if text else blank + 1


def _lead(text: str) -> re.Match[str]:
    match = _LEAD.match(text)
    assert match is not None, "it matches nothing at least"
    return match
