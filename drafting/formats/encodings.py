"""Which of the old encodings of Cyrillic a text is in, by how often their letters stand in it."""

from __future__ import annotations

import re
import shlex
from pathlib import PurePath

from drafting.messages import say

_CYRILLIC = ("CP1251", "KOI8-R", "CP866", "ISO-8859-5")
"""As `iconv` and Python name them."""
_COMMON = re.compile(r"(?<=[а-я])[оеаинт]")
"""The small letters that are most of any text in Russian, Ukrainian and Kazakh, in a word."""
_SHARE = 0.2
"""The share of bytes above ASCII that are such letters, at least: in the right encoding nearly half
are, and in Latin letters with accents few."""
_FEWEST = 12
"""Bytes above ASCII from which an encoding can be known."""


def cyrillic_encoding(data: bytes) -> str:
    """The encoding of Cyrillic in which most of a text makes words; empty: in none."""
    high = sum(byte > 0x7F for byte in data)
    found = max(_CYRILLIC, key=lambda each: common_letters(data, each))
    sure = high >= _FEWEST and common_letters(data, found) > _SHARE * high
    return found if sure else ""


def common_letters(data: bytes, encoding: str) -> int:
    """How many of the commonest letters stand in words of a text in an encoding."""
    return sum(1 for _ in _COMMON.finditer(data.decode(encoding, "replace")))


def to_utf8(encoding: str, name: str) -> str:
    """What to do about a file in an old encoding; empty, where it is not known."""
    path = PurePath(name)
    if not (encoding and path.suffix):
        return say("save it in UTF-8 (in an editor: Save with encoding)")
    command = f"iconv -f {encoding} -t UTF-8 {shlex.quote(name)}"
    made = shlex.quote(f"{path.stem}-utf8{path.suffix}")
    return say("save it in UTF-8; in its folder: `{command} > {made}`", command=command, made=made)
