"""Several provisions on one line, pasted without their line breaks: «1. … 2. … 3. …»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from attrs import evolve

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.structure.doubts.readings import Answers, LineReading, Question
from drafting.structure.page import Page, PageLine
from drafting.structure.structured_line import StructuredLine
from drafting.text.labels import Label, numbered
from drafting.text.lines import LineForm
from drafting.text.numbers.next_number import following

_LIKELY = re.compile(
    r"^(?P<led>[^\n]{0,2000}?[:—–][^\S\n]?)?"
    r"(?P<open>\(?)(?:\d{1,3}|[^\W\d_]{1,4})(?P<shut>[.)])[^\S\n][^\n]*?"
    r"[;.!?»”\"](?(led),?)[^\S\n](?:[^\W\d_]{1,5}[^\S\n])?"
    r"(?P=open)(?:\d{1,3}|[^\W\d_]{1,4})(?P=shut)[^\S\n]",
    re.MULTILINE,
)
"""A line with two numbers of one form, at its head or behind a colon; those of a heading aside."""
_BEFORE = {
    ".": r"(?:;|(?<=[\w»”\")]{3})[.!?])[»”\"]?\s",
    ")": r"[;.][»”\"]?\s(?:[^\W\d_]{1,5}\s)?",
}
"""How a number ends → what parts it from the provision before it; the full stop of an abbreviation
ends none."""
_IN_LIST = dict.fromkeys(_BEFORE, r"[;,.][»”\"]?\s(?:[^\W\d_]{1,5}\s)?")
"""What parts the numbers of a list to which a colon leads."""
_LED_TO = re.compile(r"(?::\s|[—–]\s?)(?=\(?[1aаi][.)]\s)")
"""What leads to a list on the same line, before its first number."""
_MOST_LEADS = 20
"""How many of them are tried in a text: behind each, all of it is looked through."""
_MARKS = str.maketrans("“”", "«»")


def run_on_lines(lines: Sequence[StructuredLine]) -> Iterator[tuple[Question, str]]:
    """Lines that go on with the next numbers, or with a list behind a colon: what is asked, and the
    second provision."""
    whole = "\n".join(line.text for line in lines)
    at = end = 0
    for match in _LIKELY.finditer(whole):
        at += whole.count("\n", end, match.start())
        end = match.start()
        line, (after,) = lines[at], lines[at + 1 : at + 2] or (None,)
        reading = _READINGS.get(line.form)
        if reading is None or line.apart or line.signs:
            continue
        if not match["led"] and (line.label is None or reading != "number"):
            continue
        _, *others = parts_of(line.text)
        if others and not (after and _is_number(after.label, others[0])):
            before = lines[at - 1].text if at else ""
            flat = " ".join(line.text.split())
            texts = before, after.text if after else ""
            yield Question(flat, reading, "several", None, *texts), others[0]


_READINGS: Mapping[LineForm, LineReading] = {
    LineForm.HEADING: "heading",
    LineForm.NUMBERED: "number",
    LineForm.PLAIN: "text",
}


def _is_number(label: Label | None, part: str) -> bool:
    own = numbered(part)
    return bool(label and own and (label.label, label.kind) == (own.label, own.kind))


def parts_of(text: str, *, inserted: bool = False) -> list[str]:
    """A line, parted before each number that goes on from its own, and before those of a list to
    which a colon leads; whole where none does. What stands in quotation marks is of the line.

    With `inserted`, a number goes on with one that is inserted behind it too: `2A`, `2-1`, `2¹`.
    """
    parts: list[str] = []
    rest = _in_a_row(text, _BEFORE, inserted=inserted)
    while rest:
        first, *others = rest
        lead, items = _lead_and_list(first)
        parts.append(lead)
        rest = [*items, *others]
    return parts


def _lead_and_list(text: str) -> tuple[str, list[str]]:
    """What leads to a list, and its items; the whole text and none where it has no list."""
    for led in islice(_LED_TO.finditer(text), _MOST_LEADS):
        lead, items = text[: led.end()].rstrip(), _in_a_row(text[led.end() :], _IN_LIST)
        if len(items) > 1 and _outside_quotes(lead):
            return lead, items
    return text, []


_INSERTED = "|".join(("A", "a", "-1", "¹", r"\.1"))
"""The ends of the first numbers that are inserted behind one."""


def _in_a_row(text: str, before: Mapping[str, str], *, inserted: bool = False) -> list[str]:
    label = numbered(text)
    opens, _, shut = label.label.partition(label.num) if label and label.num else ("", "", "")
    if label is None or shut not in before:
        return [text]
    num, last, parts, start = label.num, "", [], 0
    while wanted := following(num, last):
        more = f"|{re.escape(num)}(?:{_INSERTED})" if inserted else ""
        sign = f'[«“"]?{re.escape(opens)}(?P<num>{re.escape(wanted)}{more}){re.escape(shut)}'
        pattern = re.compile(rf"{before[shut]}(?={sign}\s+[«“\"]?(?P<begin>[^\W_]))")
        end, found = next(
            (
                (match.end(), match["num"])
                for match in pattern.finditer(text, start + len(opens + num + shut))
                if _outside_quotes(text[start : match.end()])
                and not (before[shut] is _BEFORE["."] and match["begin"].islower())
            ),
            (0, ""),
        )
        if not end:
            break
        parts.append(text[start:end].rstrip())
        last, num, start = num, found, end
    return [*parts, text[start:]]


def _outside_quotes(text: str) -> bool:
    flat = text.translate(_MARKS)
    return flat.count("«") == flat.count("»") and text.count('"') % 2 == 0


def parted_page(page: Page, answers: Answers) -> Page:
    """The page with a line for each provision where a person reads several on one. Raises
    `FormatError` where such a line goes on with no further number."""
    if "several" not in answers.lines.values():
        return page
    units = []
    for unit in page.units:
        if not isinstance(unit, PageLine) or answers.reading(unit.text) != "several":
            units.append(unit)
            continue
        *parts, last = parts_of(unit.text)
        if not parts or unit.number:
            problem = say("the line goes on with no further number")
            raise FormatError(Problem("import", problem, found=(unit.text[:100],)))
        units += [evolve(unit, text=part, notes=()) for part in parts]
        units.append(evolve(unit, text=last))
    return evolve(page, units=tuple(units))
