"""Lines that look like a number, a heading, a note or a table, and are read as plain text.

`labels/` and `lines.py` read; this folder only warns. Its patterns are wider than theirs on
purpose: a number in a form that nobody thought of is named, and does not pass for text of the
provision before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from drafting import language as languages
from drafting.model.kind import Kind
from drafting.model.numbers.number import FROM_RAISED, RAISED
from drafting.text import labels
from drafting.text.lines import plain
from drafting.text.notes import REFERENCE
from drafting.text.unread.headings import (
    HEAD,
    any_word,
    heading_of_others,
    heading_sign,
    numbered_word,
)
from drafting.text.unread.numbers import CAPITAL, number_sign

Look = Literal["number", "heading", "note", "table"]


@frozen
class UnreadLine:
    """The look of a line that is read as plain text."""

    look: Look
    sign: str
    """The beginning of the line that looks so: `(A-i)`, `Стаття 5.`"""


def unread_line(text: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    """The look of a line that is read as plain text; None where it looks like nothing else.

    `text` is without indent, and without the backslash that it may have in the text file: a line
    that would be read as something else without it was meant to be text. `words` as in `Numbering`.
    """
    if not text or plain(text) != text:
        return None
    shown = _shown(text)
    return _look(shown, words) or (_marked(shown, words) if shown[:1] in _MARKS else None)


def _marked(shown: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    """The look of a line behind the mark that begins it."""
    if shown.startswith(_CHANGED):
        return _look(shown.removeprefix(_CHANGED), words)
    mark = _BULLET.match(shown)
    if mark is None:
        return None
    behind = shown[mark.end() :]
    if mark[0] == _STAR and (starred := labels.unsigned(behind)):
        return UnreadLine("number", f"{_STAR}{starred.label}")
    heading = heading_sign(behind, words)
    return UnreadLine("heading", f"{mark[0]}{heading}") if heading else None


def _look(shown: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    looks: tuple[tuple[Look, str], ...] = (
        ("table", _table(shown)),
        ("note", _note(shown)),
        ("heading", heading_sign(shown, words)),
        ("number", number_sign(shown)),
    )
    return next((UnreadLine(look, sign) for look, sign in looks if sign), None)


def unread_heading(text: str, words: Mapping[str, Kind]) -> str:
    """The beginning of a heading without a number that looks like one; empty where none does.

    `text` is the whole line without its `#`: of `# Annex A. List` it begins with the word.
    """
    read = labels.heading(text, words)
    if read and (read.num or read.kind is Kind.ARTICLE):
        return ""
    if read and read.kind and languages.names_its_act(read.kind, read.rest):
        return ""
    shown = _shown(text)
    found = numbered_word(shown, words) or any_word(shown) or number_sign(shown)
    others = None if found else heading_of_others(text, words)
    return others.label if others else found or "".join(_BARE.findall(shown))


_BARE = re.compile(rf"^\d{{1,3}}[A-ZА-Я]{{0,3}}(?=\s+{CAPITAL}|\s*$)")
"""A bare number, which only at the head of a heading is more than a sum, a day or a house."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_CHANGED = "(("
"""How Italy's official site marks the beginning of words that were changed."""
_STAR = "*"
"""How Canada's marks a section that a note below says the day of."""
_MARKS = "(*•·"
_BULLET = re.compile(r"[*•·]{1,3}\)?\s*")
"""A star before a whole heading, as of a list, refers to a note below."""
_WIDE = str.maketrans("（）．：［］", "().:[]")
"""Signs as wide as a Chinese letter."""


_NOTED = re.compile(
    rf"^(?P<bare>[^\[]{{1,40}}?){REFERENCE.pattern}(?=\s?[.:)–—-])"
    rf"|^(?P<stopped>[^\[]{{0,39}}[.)]){REFERENCE.pattern}(?=\s|$)"
)
"""A number with a reference to a footnote before its stop: `9[^1].`, `Chapter 2[^3].`; or behind
it: «Статья 5.[^1] Сад»."""


def _shown(text: str) -> str:
    if _ODD.search(text, 0, HEAD):
        text = _NOTED.sub(r"\g<bare>\g<stopped>", text)
        head = _RAISED_PIECE.sub(_lowered, _UNSEEN.sub("", text[:HEAD]))
        text = f"{head}{text[HEAD:]}"
    return text.lstrip().translate(_WIDE)


_ODD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff^⁻<]")
_RAISED_PIECE = re.compile(
    rf"(?<=\d)(?:⁻(?P<figures>[{RAISED}]+)"
    r"|(?:\^|<sup>)[-–]?(?P<plain>\d{1,2})(?:\^|</sup>)?)"
)
"""How texts without raised figures write those of an inserted number: `5⁻¹ )`, `5^1^`,
`5<sup>1</sup>`."""


def _lowered(match: re.Match[str]) -> str:
    return f"-{match['plain'] or match['figures'].translate(FROM_RAISED)}"


_NOTE_WORDS = ("Ескерту.", "Сноска.")
"""As the official bank of Kazakhstan's laws begins its notes."""
_PARTS = re.compile(r"(?:[*=~–—-]\s?){3,}")
"""Signs alone, `* * *`, by which an editor parts a text."""


def _note(text: str) -> str:
    """A footnote without the end of its number, a note without its beginning, a line of signs."""
    if text.startswith("[^") or _PARTS.fullmatch(text):
        return text[:20]
    if text.endswith("}") and "{" not in text:
        return text[-20:]
    return next((word for word in _NOTE_WORDS if text.startswith(word)), "")


_RULE = re.compile(r"[\s+|¦─-╿=_-]+")
_CROSSED = re.compile(r"[+|¦─-╿]|[-=_]{3}\s+[-=_]{3}")
_MAY_HAVE_COLUMNS = re.compile(r"[│┃║|¦\t]| {3}")
_COLUMNS = re.compile(r"[│┃║|¦]|\S\t+\S.*\t+\S|^(?=.{1,120}$).*\S {3,}\S.* {3,}\S")


def _table(text: str) -> str:
    """A rule of a table drawn with signs, or cells set apart by bars, tabs or wide spaces."""
    if len(text) > 2 and _RULE.fullmatch(text) and _CROSSED.search(text):
        return text[:20]
    match = _COLUMNS.search(text) if _MAY_HAVE_COLUMNS.search(text) else None
    if match is None:
        return ""
    bars = len(re.findall(r"[│┃║|¦]", text))
    return text[:20] if bars != 1 or text.endswith(("|", "│", "┃", "║")) else ""
