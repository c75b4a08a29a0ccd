"""Texts that look the same to a reader: equal but for white space and look-alike letters.

White space is doubled or no-break blanks, tabs and signs without a width; look-alikes are Latin
letters for Cyrillic ones and the other way. A line break is no white space, and ё is no е. Texts
are only compared here: what is written keeps its own signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from drafting.language.fold import TO_CYRILLIC, without_yo
from drafting.model.signs import BREAK

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNIT = re.compile(
    f"(?P<space>[{_UNSEEN}]*\\s[\\s{_UNSEEN}]*)|(?P<unseen>[{_UNSEEN}]+)"
    "|(?P<letter>.[\u0300-\u036f]*)",
    re.DOTALL,
)
_ODD = re.compile(f"^\\s|\\s$|[^\\S ]|  |[{_UNSEEN}\u0300-\u036f]")
_ODD_SIGN = re.compile(f"[{_UNSEEN}]|[^\\S ]")
_AROUND = 40
"""Characters shown on either side of a difference."""
_SPELT = 8
"""Characters of a difference that are spelt out."""


@frozen
class _AlikeUnit:
    """The characters that are compared as one: a letter with its marks, a stretch of blanks."""

    key: str
    start: int
    end: int


@frozen
class AlikeTexts:
    """Two texts that look the same."""

    offsets: tuple[int, ...]
    """For each offset in the one, from 0 to its length, the offset in the other."""
    end: int
    """Offset in the other at which what looks the same ends."""


def is_alike(one: str, other: str) -> bool:
    """Whether two texts look the same, white space around them aside."""
    return one == other or alike_key(one) == alike_key(other)


def is_alike_but_for_yo(one: str, other: str) -> bool:
    """Whether they would look the same if ё were е."""
    return without_yo(alike_key(one)) == without_yo(alike_key(other))


def alike(wanted: str, there: str, *, whole: bool = True) -> AlikeTexts | None:
    """Where each place of a text is in another one that looks the same; None: it does not.

    Unless `whole`, the other one only begins so.
    """
    key, full = alike_key(wanted), alike_key(there)
    if not (key == full if whole else full.startswith(key)):
        return None
    ours, theirs = [*_signs(wanted)], [*_signs(there)][: len(key)]
    offsets: list[int] = []
    last = theirs[0].start if theirs else 0
    for one, other in zip(ours, theirs, strict=True):
        offsets += [last] * (one.start - len(offsets))
        offsets += [
            min(other.start + at, other.end)
            for at in range(len(offsets) - one.start, one.end - one.start)
        ]
        last = other.end
    offsets += [last] * (len(wanted) + 1 - len(offsets))
    return AlikeTexts(tuple(offsets), last)


def differing(wanted: str, there: str) -> tuple[str, str, int]:
    """Two texts that look the same around the first place where their signs differ, these spelt
    out; and the number of such places."""
    unlike: list[tuple[tuple[int, int], tuple[int, int]]] = []
    one_end = other_end = 0
    for one, other in dict.fromkeys(zip(_signs(wanted), _signs(there), strict=True)):
        places = (one_end or one.start, one.end), (other_end or other.start, other.end)
        one_end, other_end = one.end, other.end
        if wanted[slice(*places[0])] != there[slice(*places[1])]:
            unlike.append(places)
    if not unlike:
        return wanted[:_AROUND], there[:_AROUND], 0
    first, second = unlike[0]
    return _around(wanted, *first), _around(there, *second), len(unlike)


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    spelt = "".join(f"<U+{ord(char):04X}>" for char in text[start : min(end, start + _SPELT)])
    lead = "…" if start > _AROUND else ""
    tail = "…" if end + _AROUND < len(text) else ""
    return lead + _spelt_out(before) + spelt + _spelt_out(after) + tail


def _spelt_out(text: str) -> str:
    return _ODD_SIGN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


@lru_cache(maxsize=4096)
def alike_key(text: str) -> str:
    """The same for all texts that look the same, white space around them aside."""
    if _ODD.search(text) is None:
        return text.translate(TO_CYRILLIC)
    return "".join(each.key for each in _units(text))


def _signs(text: str) -> Iterator[_AlikeUnit]:
    """The unit of each character of the key."""
    for each in _units(text):
        for _ in each.key:
            yield each


def _units(text: str) -> Iterator[_AlikeUnit]:
    """The units of a text with a key, without white space around it."""
    for match in _UNIT.finditer(text):
        is_end = match.start() == 0 or match.end() == len(text)
        if key := "" if match["space"] and is_end else _unit_key(match):
            yield _AlikeUnit(key, *match.span())


def _unit_key(match: re.Match[str]) -> str:
    if match["space"]:
        return "".join(char for char in match[0] if char == BREAK) or " "
    if match["unseen"]:
        return ""
    letter = match[0] if len(match[0]) == 1 else unicodedata.normalize("NFC", match[0])
    return letter.translate(TO_CYRILLIC)
