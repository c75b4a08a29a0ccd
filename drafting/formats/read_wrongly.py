"""Text in UTF-8 that a program read in another encoding and stored again: «РЎС‚Р°С‚С‚СЏ» for
«Стаття», “CÃ´te” for “Côte”. Its letters are wrong, and its bytes are in good UTF-8."""

from __future__ import annotations

import re
from itertools import islice

from drafting.errors import FormatError, Problem, Where
from drafting.formats.encodings import turned_back
from drafting.messages import say
from drafting.structure.doubts.oddities import shortened

_STRETCH = re.compile(r"[^\x00-\x7f]+")
_APART = re.compile(r"[^\x00-\x7f]+|[\x00-\x7f]+")
_ENCODINGS = ("CP1251", "ISO-8859-1", "CP1252")
_FEWEST, _MOST, _SHARE = 3, 500, 0.9
"""Stretches of signs above ASCII by which a text is judged, at least and at most, and the share of
them that turns back into UTF-8, at least. No accented letter does, and no word of Cyrillic."""


def refuse_wrong_letters(text: str, name: str) -> None:
    """Raise `FormatError` where the letters of a text were read in a wrong encoding; `name` is its
    file, for what to do."""
    stretches = [each[0] for each in islice(_STRETCH.finditer(text), _MOST)]
    if len(stretches) < _FEWEST:
        return
    for encoding in _ENCODINGS:
        if sum(_back(each, encoding) != "" for each in stretches) >= _SHARE * len(stretches):
            line = next(line for line in text.splitlines() if not line.isascii())
            meant = "".join(_back(each, encoding) or each for each in _APART.findall(line))
            problem = say("the letters are wrong: UTF-8 was read as {encoding}", encoding=encoding)
            found = (shortened(line), say("meant: {text}", text=shortened(meant)))
            raise FormatError(
                Problem("unreadable", problem, Where(name), found, turned_back(encoding, name))
            )


def _back(stretch: str, encoding: str) -> str:
    """The text that a stretch was; empty where it was none."""
    try:
        data = b"".join(_byte(sign, encoding) for sign in stretch)
        return data.decode()
    except ValueError:
        return ""


def _byte(sign: str, encoding: str) -> bytes:
    """What a program read as a sign: a byte that an encoding lacks became the sign of its value, or
    the mark of the only one that Windows-1251 lacks, which «И» has."""
    if sign == "\ufffd" and encoding == "CP1251":
        return b"\x98"
    if "\x80" <= sign <= "\x9f":
        return sign.encode("latin-1")
    return sign.encode(encoding)
