"""How deep each line of a text stands, where no indent shows it: by the sorts of their numbers,
each of which stands in the one before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.number import is_roman, roman_value
from drafting.text.labels import Label, heading, numbered
from drafting.text.layout import LEADS
from drafting.text.run_in import OWN, inner_numbers

_OPENING = (*LEADS, "-")
"""What a text before a list ends with."""
_ENDED = (*_OPENING, ".", ";", ")")
"""What a line ends with that the next one does not go on with."""


def are_nested(
    lines: Sequence[str],
    outermost: Container[int] = (),
    headed: Collection[int] = (),
    *,
    beside: bool = False,
) -> bool:
    """Whether the lines stand inside each other, and no indent shows it. Those in `outermost` stand
    in no other, and what is below the first number shows how that is written; those in `headed` are
    headings, below which lists may stand `beside` the line that leads to them."""
    if any(line.startswith(" ") for line in lines):
        return False
    found = _OpenLists()
    inner = [line for at, line in enumerate(lines) if at == 0 or at not in outermost]
    sorts = {found.take(label, led_in=led_in) for label, led_in in _labels(inner) if label}
    opened = any(
        one.endswith(":") and not sort_of(other) and other[:1].islower()
        for one, other in pairwise(lines)
    )
    below = range(1, len(lines)) if headed and not beside else ()
    leads = _leads(lines, 0) or any(at not in headed and _has_list(lines, at) for at in below)
    return len(sorts) > 1 or (bool(sorts) and (opened or leads))


def lists_stand_beside(act: Act) -> bool:
    """Whether an act has a list below a heading beside the line that leads to it."""
    below = (act.children(site) for site in act.sites if site.provision.headed)
    pairs = (pair for children in below for pair in pairwise(children))
    return any(one.text.endswith(":") and not one.num and other.num for one, other in pairs)


def _has_list(lines: Sequence[str], at: int) -> bool:
    """Whether a line below a heading leads to the list below it: one that ends with a dash stands
    beside its list there."""
    return _leads(lines, at) and lines[at].rstrip().endswith(":")


def _leads(lines: Sequence[str], at: int) -> bool:
    """Whether a line without a number leads to the list below it: “boat means—”, then `(a)`."""
    below = _label(lines[at + 1]) if at + 1 < len(lines) else None
    return bool(below) and _label(lines[at]) is None and lines[at].rstrip().endswith(_OPENING)


def levels(
    lines: Sequence[str],
    outermost: set[int],
    headed: set[int],
    own: set[int],
    *,
    beside: bool = False,
) -> Iterator[int]:
    """The level of each line: a sort of number that is new stands in the one before it; text with
    a small letter is a paragraph of the number above, or closes the sentence that led to the list,
    with a capital one it is a part of the item. A list that an unnumbered line leads to stands in
    that line; below a heading, where that ends with a colon, and lists stand not `beside` it.

    The number of a line in `headed` opens no level, be it written as that of an item or not, nor
    does that of a footnote; the text of those in `own` begins behind their number.
    Lines in `outermost` stand in no other.
    """
    found = _OpenLists()
    inside = 0
    for at, (line, (label, led_in)) in enumerate(zip(lines, _labels(lines), strict=True)):
        if inside and not label and lines[at - 1].endswith("."):
            found.close(0)
        if not (label or found.sorts):
            inside = int(not beside and _has_list(lines, at) if headed else _leads(lines, at))
        if at in headed:
            found, inside = _OpenLists(), 0
            begun = heading(line.lstrip(" #"), {}) if at in own else None
            found.take_all(_numbers(begun.rest.removeprefix(OWN)) if begun else ())
            yield 0
        elif is_footnote(line):
            yield 0
        elif label:
            if at in outermost:
                found, inside = _OpenLists(), 0
            sort = found.take(label, led_in=led_in)
            yield inside + found.sorts.index(sort)
            found.take_all(inner_numbers(label.rest, label.sep))
        elif line[:1].islower():
            if found.sorts and found.led_in[-1] and not lines[at - 1].endswith(_ENDED):
                found.close(len(found.sorts) - 1)
            yield len(found.sorts) + (inside if found.sorts else 0)
        else:
            found.close(1)
            yield 0


def sort_of(line: str) -> str:
    """What sort of number begins a line: `1.`, `1)`, `a)`; empty where none does.

    `2a.`, `2-1.` and `2¹.` stand between others of the sort `1.`, and `[(2)]` between `(1)`.
    """
    label = _label(line)
    return _sort(label, _plain_sign(label.num)) if label else ""


def is_footnote(line: str) -> bool:
    """Whether a line is a footnote."""
    label = numbered(line)
    return label is not None and label.kind is Kind.FOOTNOTE


@define
class _OpenLists:
    """The lists that are open, from the outermost one inwards."""

    sorts: list[str] = field(factory=list)
    last: list[str] = field(factory=list)
    """The last number of each."""
    led_in: list[bool] = field(factory=list)
    """Whether a text led to each."""

    def take(self, label: Label, *, led_in: bool, run_in: bool = False) -> str:
        """Go on to a number, to which a text may have `led_in`, or which stands right behind
        another (`run_in`); its sort."""
        sort = _sort(label, self._sign(label, opened=led_in or run_in))
        if sort in self.sorts:
            at = self.sorts.index(sort)
            led_in = self.led_in[at]
            self.close(at)
        self.sorts.append(sort)
        self.last.append(_stem(label))
        self.led_in.append(led_in)
        return sort

    def take_all(self, labels: Iterable[Label]) -> None:
        """Go on to numbers each of which stands right behind the one before."""
        for label in labels:
            self.take(label, led_in=False, run_in=True)

    def close(self, level: int) -> None:
        """Close the lists from a level on."""
        del self.sorts[level:], self.last[level:], self.led_in[level:]

    def _sign(self, label: Label, *, opened: bool) -> str:
        """What stands for the number in its sort. A letter may be a Roman figure, and a double one
        begin a list of its own: `(aa)` in `(i)`."""
        num = _stem(label)
        if not (num.isascii() and num.isalpha()):
            return _plain_sign(num)
        roman, letter, double = ("I", "A", "AA") if num.isupper() else ("i", "a", "aa")
        figure, before = self._last(label, roman), self._last(label, letter)
        if figure and is_roman(num) and roman_value(num) == roman_value(figure) + 1:
            return roman
        goes_on = before and len(num) == 1 and ord(num) == ord(before[0]) + 1
        if goes_on and not (opened and num == roman):
            return letter
        if num == roman or (is_roman(num) and (figure or not before) and len(num) > 1):
            return roman
        if num == num[0] * 2 and (self._last(label, double) or (opened and num == double)):
            return double
        return roman if figure and num.startswith(figure) else letter

    def _last(self, label: Label, sign: str) -> str:
        """The last number of the list that has a sign, and the marks of a number around it."""
        sort = _sort(label, sign)
        return self.last[self.sorts.index(sort)] if sort in self.sorts else ""


def _plain_sign(num: str) -> str:
    """What stands for a number whatever its letters are: the British `A1` stands before `1`."""
    return "1" if re.match(r"[A-Z]*\d", num) else "a"


def _stem(label: Label) -> str:
    """The number behind which an inserted one stands: `II` of `II-A`; any other as it is."""
    letters = re.match(r"[A-Z]+(?![^\W_])|[a-z]+(?![^\W\d_])", label.num)
    return letters[0] if letters else label.num


def _sort(label: Label, sign: str) -> str:
    around = re.fullmatch(r"(\W*).*?(\W*)", label.label, re.DOTALL)
    assert around is not None, "any text has something between its ends, be it nothing"
    first, last = (mark.strip("[] ") for mark in around.groups())
    return f"{first}{sign}{last}"


def _label(line: str) -> Label | None:
    label = numbered(line)
    return None if label is None or label.kind is Kind.FOOTNOTE else label


def _labels(lines: Sequence[str]) -> Iterator[tuple[Label | None, bool]]:
    """The number of each line, and whether the line before it opens a list."""
    for before, line in pairwise(("", *lines)):
        yield _label(line), before.rstrip().endswith(_OPENING)


def _numbers(text: str) -> Iterator[Label]:
    """The numbers with which a text begins, from the outermost."""
    if label := _label(text):
        yield label
        yield from inner_numbers(label.rest, label.sep)
