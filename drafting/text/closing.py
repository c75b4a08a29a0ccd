"""The closing block of an act: who signed it, where and when, under which number.

It stands at the end of the act, or of its body before the annexes, and is no part of the last
provision: that may go without it. Its lines are known by their look alone, in any language; in it
“A. Smith” is a name, and no number, unless it comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import Problem
from drafting.messages import say, to_say
from drafting.model.act import Numbering
from drafting.model.cells import Merge
from drafting.model.kind import Kind
from drafting.text.labels import kind_of_heading
from drafting.text.lines import CLOSES, CONTINUES_BODY, LineForm, ScannedLine, try_scan
from drafting.text.notes import in_notes

_SIGNERS = 3
"""Who signs an act, at the most; a longer table is a list of persons."""
CLOSING_MARKS = (CLOSES, CONTINUES_BODY)


@frozen
class ClosingPlace:
    """Where the closing block of a text begins, and the text without the marks for it."""

    start: int | None
    """The index of its first line; None where there is no closing block."""
    lines: Sequence[str]
    """With a backslash before each name in it that begins like a number."""
    problems: Sequence[Problem] = ()
    """Each with its line."""


def closing_place(lines: Sequence[str], numbering: Numbering) -> ClosingPlace:
    """Find the closing block of a whole text: by its marks, or else by the look of its lines."""
    marked = {at: line[: len(CLOSES)] for at, line in enumerate(lines) if _mark(line)}
    plain = [line[len(CLOSES) :] if at in marked else line for at, line in enumerate(lines)]
    read = _by_look(plain, numbering)
    if not marked:
        return _place(read, plain, numbering)
    (at, mark), *others = marked.items()
    opens = mark == CLOSES
    problems = [
        _problem(lines, each, say("the closing block is marked above")) for each, _ in others
    ]
    if opens is (at == read):
        first = to_say("the line is read as the first of the closing block anyway")
        why = say(first if opens else to_say("the line is read so anyway"))
        problems.append(_problem(lines, at, why))
    elif opens and not _could_close(plain, at, numbering):
        why = say(
            "a heading, a number or an indented line stands between it and the end of the body"
        )
        problems.append(_problem(lines, at, why))
    place = _place(at if opens else None, plain, numbering)
    return evolve(place, problems=[*problems, *place.problems])


def names_that_look_numbered(lines: Sequence[str], numbering: Numbering) -> Sequence[int]:
    """The indexes of the lines that begin like numbers and are names in the closing block that the
    look of the lines gives a whole text."""
    return _names(_by_look(lines, numbering), lines, numbering)


def names_as_text(lines: Sequence[str], numbering: Numbering) -> list[str]:
    """Lines of a closing block, with a backslash before each name that begins like a number."""
    return [f"\\{line}" if _is_name(line, numbering) else line for line in lines]


def _names(start: int | None, lines: Sequence[str], numbering: Numbering) -> Sequence[int]:
    return [at for at in _inside(start, lines, numbering) if _is_name(lines[at], numbering)]


def _inside(start: int | None, lines: Sequence[str], numbering: Numbering) -> range:
    """The indexes of the lines of a closing block, but for its first one."""
    return range(0) if start is None else range(start + 1, _end(lines, numbering))


def _place(start: int | None, lines: Sequence[str], numbering: Numbering) -> ClosingPlace:
    inside = _inside(start, lines, numbering)
    below = slice(inside.start, inside.stop)
    plain = [*lines]
    plain[below] = names_as_text(lines[below], numbering)
    needless = (at for at in inside if _without_backslash(lines[at], numbering) != lines[at])
    why = say("the backslash protects nothing: in a closing block this is a name anyway")
    problems = [
        Problem("syntax", why, found=(lines[at][:80],), do=say("leave the backslash out")).at(
            line=at + 1
        )
        for at in needless
    ]
    return ClosingPlace(start, plain, problems)


def with_closing_mark(
    lines: Sequence[str], start: int | None, numbering: Numbering
) -> Sequence[str]:
    """The inverse: the lines of a text, with the mark that its closing block needs, if any, and
    without the backslashes that it does not need."""
    inside = _inside(start, lines, numbering)
    lines = [
        _without_backslash(line, numbering) if at in inside else line
        for at, line in enumerate(lines)
    ]
    read = _by_look(lines, numbering)
    if read == start:
        return lines
    at, mark = (read, CONTINUES_BODY) if start is None else (start, CLOSES)
    assert at is not None, "one of two that differ is a line"
    return [*lines[:at], mark + lines[at], *lines[at + 1 :]]


def signs_off(text: str) -> bool:
    """Whether a line looks like a name that signs an act, or like the number of one."""
    return not _look(text).isdisjoint({_SIGNED, "number"})


def is_signed(text: str) -> bool:
    """Whether a line is a name with two initials, the place of a seal, or the number of an act."""
    return _BELOW.fullmatch(text) is not None


def begins_closing(text: str) -> bool:
    """Whether a line says where and when an act was signed, in a language of Europe whose other
    closing lines are not known: «Donné à Bruxelles, le 3 mai 2003.»; or by whose authority."""
    return (_DAY.fullmatch(text) or _words().signed.fullmatch(text)) is not None


def agrees(text: str) -> bool:
    """Whether a line stands above those who agreed to an act: «СОГЛАСОВАН»."""
    return _words().agreed.fullmatch(text.strip(" \u00a0")) is not None


def closes(text: str) -> bool:
    """Whether a line looks like one of a closing block: a name, an office, a day, a town."""
    found = _look(text)
    return not found.isdisjoint({_SIGNED, "number", "date", "office"}) or (
        "place" in found and _words().town.match(text.strip()) is not None
    )


def signs_beside(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of a table are but offices that sign an act, each beside a name."""
    pairs = all(len(row) == 2 for row in rows) and 0 < len(rows) <= _SIGNERS
    return pairs and all(closes(office) and signs_off(name) for office, name in rows)


def _mark(line: str) -> str:
    """The mark before a line; empty where none stands there, or nothing that can have one."""
    scanned = try_scan(line) if line.startswith(CLOSING_MARKS) else None
    return scanned.mark if scanned else ""


def _problem(lines: Sequence[str], at: int, why: str) -> Problem:
    mark = lines[at][: len(CLOSES)].strip()
    return Problem(
        code="syntax",
        problem=say("the mark `{mark}` cannot stand here: {why}", mark=mark, why=why),
        found=(lines[at][:80],),
        do=say("leave the mark out, or write a backslash before it where it is text"),
    ).at(line=at + 1)


def _end(lines: Sequence[str], numbering: Numbering) -> int:
    """The index of the first annex's heading, or the number of lines."""
    for at, line in enumerate(lines):
        if line.startswith("# "):
            scanned = try_scan(line, numbering.cues)
            label = scanned.label if scanned else None
            if kind_of_heading(label, 1, numbering) is Kind.ANNEX:
                return at
    return len(lines)


def _unnumbered(line: str, numbering: Numbering) -> ScannedLine | None:
    """A line that a closing block may have in it; None of any other."""
    scanned = None if line.startswith(" ") else try_scan(line, numbering.cues)
    if scanned and _is_name(line, numbering):
        return ScannedLine(LineForm.PLAIN, line)
    forms = {LineForm.PLAIN, LineForm.NOTE, LineForm.ROW}
    return scanned if scanned and scanned.form in forms and not scanned.mark else None


def _is_name(line: str, numbering: Numbering) -> bool:
    """Whether a line begins like a number, and is a name in a closing block."""
    scanned = try_scan(line, numbering.cues) if _NAME.fullmatch(line) else None
    return scanned is not None and scanned.form is LineForm.NUMBERED


def _without_backslash(line: str, numbering: Numbering) -> str:
    rest = line.removeprefix("\\")
    return rest if _is_name(rest, numbering) else line


def _could_close(lines: Sequence[str], start: int, numbering: Numbering) -> bool:
    block = range(start, _end(lines, numbering))
    notes = in_notes(lines)
    every = all(not lines[at] or at in notes or _unnumbered(lines[at], numbering) for at in block)
    return bool(block) and every and not _in_table(lines, start)


def _in_table(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a row of a table, and not the first one."""
    return at > 0 and lines[at].startswith("|") and lines[at - 1].lstrip(" ").startswith("|")


def _announces(line: str) -> bool:
    """Whether what follows a line is a part of what it begins: a list of names, say."""
    if line.startswith("#"):
        return not (line.endswith((".", "]", "}", ";")) or _GONE.search(line))
    return line.startswith("= ") or line.endswith((":", ","))


_GONE = re.compile(r"\d\S* \([^()]+\)$")
"""«Статья 2. (Утратила силу)»: a heading with what became of its text."""


def _by_look(lines: Sequence[str], numbering: Numbering) -> int | None:
    """The longest run from the end of the body in which each line looks like a closing one."""
    looks: dict[int, frozenset[str]] = {}
    start, before = None, ""
    notes = in_notes(lines)
    end = _end(lines, numbering)
    agreed = min(_agreed(lines, end), _day(lines, end))
    for at in range(end - 1, -1, -1):
        if not lines[at] or at in notes:
            continue
        scanned = _unnumbered(lines[at], numbering)
        if scanned and scanned.form is LineForm.NOTE:
            continue
        found = _looks(scanned) if scanned else frozenset()
        if scanned and at > agreed:
            found = found or frozenset({_FURNITURE})
        if not found:
            before = lines[at].strip()
            break
        looks[at] = found
        if found != {_FURNITURE} and not _is_name(lines[at], numbering):
            start = at
    if start is None or not before or _announces(before) or _in_table(lines, start):
        return None
    return start if _certain([look for at, look in looks.items() if at >= start]) else None


def _agreed(lines: Sequence[str], end: int) -> int:
    """The index of the line below which but those who agreed to the act are named; `end` where none
    is."""
    for at in range(end - 1, max(-1, end - _MOST_AGREED), -1):
        if agrees(lines[at]):
            return at
        if len(lines[at]) > _LONGEST_NAME or lines[at].endswith((".", ";", ":", ",")):
            return end
    return end


def _day(lines: Sequence[str], end: int) -> int:
    """The index of the line below which but names and offices stand; `end` where none is."""
    for at in range(end - 1, max(-1, end - _MOST_AGREED), -1):
        if begins_closing(lines[at]):
            return at
        if len(lines[at]) > _LONGEST_NAME:
            break
    return end


_MOST_AGREED, _LONGEST_NAME = 40, 100
_SIGNED, _FURNITURE = "signed", "furniture"
_ALONE = 2
"""Looks that make a run certain."""


def _certain(run: Iterable[frozenset[str]]) -> bool:
    """Whether lines that look like closing ones are a closing block together: a signature, or a
    place, a date, a number or an office, of which one beside another is enough."""
    every = frozenset().union(*run) - {_FURNITURE}
    return _SIGNED in every or len(every) >= _ALONE


def _looks(scanned: ScannedLine) -> frozenset[str]:
    """What a line of a closing block looks like; empty of any other line."""
    if scanned.form is not LineForm.ROW:
        return _look(scanned.text)
    cells = [cell for cell in scanned.cells if not isinstance(cell, Merge)]
    texts = [text.strip(" \\\u00a0") for cell in cells for text in cell]
    found = [_look(text) for text in texts if text]
    return frozenset().union(*found) if all(found) else frozenset()


def _look(text: str) -> frozenset[str]:
    words = _words()
    text = text.strip(" \u00a0")
    if _RULE.fullmatch(text) or agrees(text):
        return frozenset({_FURNITURE})
    if words.signature.fullmatch(text):
        return frozenset({_SIGNED})
    if begins_closing(text):
        return frozenset({"date", "place"})
    if words.ending.fullmatch(text):
        return frozenset({"name"})
    if words.office.fullmatch(text) and not text.endswith((".", ",", ";", ":")):
        return frozenset({"office"})
    rest, found = text, set[str]()
    for look, pattern in (("date", words.date), ("number", words.number)):
        match = pattern.search(rest)
        if match:
            found.add(look)
            rest = f"{rest[: match.start()]}\t{rest[match.end() :]}"
    parts = [part for part in (each.strip(" \u00a0,") for each in rest.split("\t")) if part]
    if parts[-1:] == ["."] and (found or words.town.match(parts[0])):
        parts.pop()
    if len(parts) > 1 or not all(words.place.fullmatch(part) for part in parts):
        return frozenset()
    return frozenset(found | ({"place"} if parts else set()))


@frozen
class _Shapes:
    signature: re.Pattern[str]
    agreed: re.Pattern[str]
    ending: re.Pattern[str]
    """The last words for an office, and the name."""
    office: re.Pattern[str]
    date: re.Pattern[str]
    number: re.Pattern[str]
    place: re.Pattern[str]
    signed: re.Pattern[str]
    """What stands above the names of those who signed."""
    town: re.Pattern[str]
    """The words before its name."""


_RULE = re.compile(r"(?:[*_–—-]\s*){3,}|©.*|Інд\.\s?\d+")
"""What sets a page off below its text, on the official sites too; the index of an office."""
_DAY = re.compile(
    r"[A-ZÀ-ÞŽ][\w’' \u00a0-]{1,40}, (?:[^\W\d_]{1,5}['’]? )?\d{1,2}(?:er|[º.])? (?:de )?"
    r"[^\W\d_]{3,10} (?:de )?\d{4}(?:[.;].{0,60})?"
)
_UPPER = languages.capital()
_NAMED = rf"{_UPPER}[\w’'ʼ-]*[\w]"
_PARTICLE = r"(?i:(?:van|von|der|den|de|du|di|da|del|della|dos|la|le|ten|ter|zu)[ \u00a0])"
_INITIALED = rf"(?:{_UPPER}\.(?:[-‑]{_UPPER}\.)?[ \u00a0]?){{1,3}}{_PARTICLE}{{0,3}}{_NAMED}"
_NAME = re.compile(_INITIALED)
_BELOW = re.compile(rf"(?=\w\.\w\.){_INITIALED}|М\.П\.|№\s?\d+[-/][\w/-]+")
_WORD = r"[«“\"(]?[^\W\d_][\w’'ʼ-]*[»”\")]?"
_SPACE = r"[\s\u00a0]+"
_BETWEEN = r"(?:,?[\s\u00a0]+(?:_+[\s\u00a0]*)?)"
"""What stands between an office and a name."""


@cache
def _words() -> _Shapes:
    closing = [each.closing for each in languages.every()]
    first = "|".join(each.offices for each in closing if not each.office_last)
    last = "|".join(each.offices for each in closing if each.office_last)
    towns = "|".join(each.towns for each in closing)
    agreed = "|".join(each.agreed for each in closing)
    dates = "|".join(each.dates for each in closing)
    signed = "|".join(each.signed for each in closing if each.signed)
    more = rf"(?:,?{_SPACE}{_WORD})"
    held = (
        rf"(?:(?:{first})(?!\w){more}{{0,12}}?"
        rf"|{_UPPER}[\w-]*{more}{{0,12}}?{_SPACE}(?:{last})|(?:{last}))"
    )
    capitals = rf"{_NAMED}(?:[ \u00a0]{_NAMED}){{0,2}}"
    return _Shapes(
        signature=re.compile(
            rf"(?:{held}{_BETWEEN})?(?:{_INITIALED}|{_NAMED}[ \u00a0](?:{_UPPER}\.[ \u00a0]?){{2}})"
        ),
        agreed=re.compile(rf"[«“\"]?(?:{agreed})[»”\"]?:?"),
        ending=re.compile(rf"{_UPPER}[\w-]*{more}{{0,6}}?{_BETWEEN}{_INITIALED}"),
        office=re.compile(held),
        date=re.compile(rf"(?<!\w)(?:{dates}|\d{{2}}\.\d{{2}}\.\d{{4}}(?:\s?(?:г|р|ж)\.)?)(?!\w)"),
        number=re.compile(
            rf"(?<!\w)(?:№|N[o°]?\.?)[\s\u00a0]?\d+(?:[-–/]\w+)*(?:[ \u00a0]{_UPPER}{{2,4}})?(?!\w)"
        ),
        signed=re.compile(rf"(?:{signed})(?<![.;:])"),
        town=re.compile(rf"(?:{towns})(?!\w)"),
        place=re.compile(
            rf"(?:(?:{towns})[ \u00a0]?)?{capitals}"
            rf"(?:[ \u00a0](?:{towns}))?(?:,[ \u00a0]{capitals})?"
        ),
    )
