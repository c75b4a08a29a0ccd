"""What of the tracked changes of an RTF LibreOffice does not read.

Its import takes tracked words, and neither the ends of paragraphs that come or go, nor rows, nor
former looks: whatever it writes then has lost them. So they are looked for in the file itself, by
the control words of the Rich Text Format Specification 1.9.1, "Track Changes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, evolve, field

_TOKEN = re.compile(
    rb"\\([a-z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|(\\\*)|\\([^a-z])|([{}])|([^\\{}\r\n]+)"
)
_TRACKED = re.compile(rb"\\(?:revised|deleted|trauth|crauth|prauth)(?![a-z])")
_BLANK = 20
"""Characters of a paragraph that show which one it is."""
_ENDS = frozenset({"par", "sect", "cell", "row"})
_APART = frozenset(
    "fonttbl colortbl stylesheet info revtbl pict header footer listtable listoverridetable".split()
)
"""Groups that hold no text of the body."""


@define
class _RtfGroup:
    """What holds in a group, and in the groups in it."""

    tracked: frozenset[str] = frozenset()
    """Those of `revised`, `deleted`, `crauth`, `prauth` that hold."""
    apart: bool = False
    skip: int = 1
    """Characters after `\\u` that stand for it where Unicode is not known."""


@define
class _RevisionReader:
    codec: str
    groups: list[_RtfGroup] = field(factory=lambda: [_RtfGroup()])
    text: str = ""
    row: bool = False
    """Whether the row has come or gone."""
    looks: bool = False
    """Whether the paragraph has had other looks."""
    _left: int = 0
    """Characters that are still to be passed over."""

    def read(self, data: bytes) -> Iterator[str]:
        for match in _TOKEN.finditer(data):
            word, number, code, star, sign, brace, plain = match.groups()
            group = self.groups[-1]
            if brace == b"{":
                self.groups.append(evolve(group))
            elif brace:
                if len(self.groups) > 1:
                    self.groups.pop()
            elif star:
                group.apart = True
            elif word:
                yield from self._word(group, word.decode(), number)
            elif code:
                self._add(group, bytes([int(code, 16)]).decode(self.codec, "replace"))
            elif sign in (b"\\", b"{", b"}", b"~"):
                self._add(group, sign.decode().replace("~", " "))
            elif plain:
                self._add(group, plain.decode("latin-1"))

    def _add(self, group: _RtfGroup, text: str) -> None:
        skipped = min(self._left, len(text))
        self._left -= skipped
        if not group.apart:
            self.text += text[skipped:]
            self.looks |= bool({"crauth", "prauth"} & group.tracked)

    def _word(self, group: _RtfGroup, word: str, number: bytes | None) -> Iterator[str]:
        if word in _APART:
            group.apart = True
        elif word == "u" and number:
            self._add(group, chr(int(number) % 0x10000))
            self._left = group.skip
        elif word == "uc":
            group.skip = int(number or 1)
        elif word in ("revised", "deleted", "crauth", "prauth"):
            on = {word} if number != b"0" or word.endswith("auth") else set()
            group.tracked = (group.tracked - {word}) | on
        elif word in ("plain", "pard"):
            ends = {"prauth"} if word == "pard" else {"revised", "deleted", "crauth"}
            group.tracked -= ends
        elif word == "trowd":
            self.row = False
        elif word == "trauth":
            self.row = True
        elif word in _ENDS and not group.apart:
            ends_tracked = word != "cell" and bool({"revised", "deleted"} & group.tracked)
            lost = self.row if word == "row" else ends_tracked or self.looks
            if lost:
                yield self.text.strip()[:_BLANK] or "¶"
            if word != "cell":
                self.text = ""
            self.looks = False


def untold_revisions(data: bytes) -> list[str]:
    """How the paragraphs and rows of an RTF begin of which the end, the row or the looks are
    tracked."""
    if not _TRACKED.search(data):
        return []
    page = re.search(rb"\\ansicpg(\d+)", data)
    codec = f"cp{int(page[1])}" if page else "cp1252"
    try:
        "".encode(codec)
    except LookupError:
        codec = "cp1252"
    return [*_RevisionReader(codec).read(data)]
