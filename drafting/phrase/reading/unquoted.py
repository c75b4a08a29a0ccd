"""New wording without quotation marks, below the sentence that orders it.

Pages print it so, and so do the acts of Australia, Canada and New Zealand. Where it ends is seen
from the numbers of the act around it, whose next one begins the next order; where that is in doubt,
the sentence is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import define, field

from drafting.model.numbers.roman import in_roman, roman_value

_NUMBER = re.compile(r"(?:\((?P<in>\w{1,5})\)|(?P<bare>\d{1,4}[A-Z]{0,2})(?=[.\s]))(?P<dot>\.?)")
_DIVISION = re.compile(r"(?:Part|Schedule|Division|PART|SCHEDULE|DIVISION)\s[\dA-Z]")
_DEFINES = re.compile(r"\b(?:means|includes?|has the (?:same )?meaning)\b")
"""A definition may stand below another one; what else has no number may be a name or a note."""
_LISTED = re.compile(r"\([a-z]{1,5}\)\s")
_LAST_ROMAN = 15
_ENDED = (".", ";", ":", ",", "—", "”", "and", "or", ")")


@define
class ListNumbers:
    """The numbers of an amending act on the way to a line: the last one of each open list."""

    last: dict[str, str] = field(factory=dict)
    """Sort of number → the last one, the outermost first."""

    def take(self, line: str) -> None:
        """Go on to a line, which may begin with several numbers: `2 (1)`."""
        while (match := _NUMBER.match(line)) and (number := _number(line)):
            sort, num = number
            begun = [*self.last]
            if sort in begun:
                self.last = {each: self.last[each] for each in begun[: begun.index(sort)]}
            self.last[sort] = num
            line = line[match.end() :].lstrip(" .—–-")
            if not line.startswith("("):
                return

    def goes_on_with(self, line: str) -> bool:
        """Whether a line has the next number of one of its lists."""
        number = _number(line)
        return number is not None and number[1] in _next(self.last.get(number[0], ""))


def _number(line: str) -> tuple[str, str] | None:
    match = _NUMBER.match(line)
    if match is None:
        return None
    num = match["in"] or match["bare"]
    sign = f"({{}}){match['dot']}" if match["in"] else f"{{}}{match['dot']}"
    kind = "1" if num[0].isdecimal() else ("A" if num.isupper() else "a")
    return sign.format(kind), num


def _next(num: str) -> Iterator[str]:
    """The numbers that may come after one in its list."""
    if not num:
        return
    figures = re.match(r"\d+", num)
    if figures:
        yield str(int(figures[0]) + 1)
        letters = num[figures.end() :]
        yield figures[0] + (letters[:-1] + chr(ord(letters[-1]) + 1) if letters else "A")
        return
    yield num[:-1] + chr(ord(num[-1]) + 1)
    value = roman_value(num)
    if value and value < _LAST_ROMAN:
        yield in_roman(value + 1).lower()


def unquoted(
    lines: Sequence[str],
    start: int,
    counted: ListNumbers,
    is_order: Callable[[int], bool],
    begins_item: Callable[[int], bool],
) -> int:
    """Where new wording that begins at a line ends; 0 where that is in doubt. `is_order` and
    `begins_item` are asked about a line of the amending act."""
    written: list[str] = []
    for at in range(start, len(lines)):
        line = lines[at].strip()
        if not line:
            continue
        if written:
            goes_on = counted.goes_on_with(line)
            if begins_item(at) or _DIVISION.match(line) or (goes_on and is_order(at)):
                return at if _is_whole(written) else 0
            after = written[-1].endswith(".") and not _NUMBER.match(line)
            if goes_on or is_order(at) or (after and not _DEFINES.search(line)):
                return 0
        written.append(line)
    return len(lines) if _is_whole(written) else 0


def begins_with_term(line: str) -> bool:
    """Whether the marks at the beginning of a line are those of a term, and not around the line:
    “owner” includes a tenant;"""
    return _TERM.match(line) is not None and line.count("“") == line.count("”")


_TERM = re.compile(r"\s*“[^“”]+”\s+[^“”\s].*[^“”]$")


def _is_whole(written: Sequence[str]) -> bool:
    """Whether a text has an end: a last line without one may be a heading of what comes next, but
    for a definition, or the last of its list, which have none in New Zealand."""
    if len(written) < 2:
        return bool(written)
    last = written[-1]
    return last.endswith(_ENDED) or bool(_DEFINES.search(last) or _LISTED.match(last))


def first_number(line: str) -> str:
    """The number with which new wording begins, as addresses have it; empty where it has none."""
    match = re.match(r"\(?(?P<num>\d+[A-Z]{0,3}(?:\.\d+)*|[A-Za-z]{1,3}(?=\)))[).]{0,2}\s", line)
    return match["num"] if match else ""
