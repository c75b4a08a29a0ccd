"""How much a PDF unpacks to, before a reader unpacks it (ISO 32000-2, 7.3.8 and 7.4.4)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say

_MOST_UNPACKED = 64 << 20
"""Bytes of all streams together, pictures aside; the longest code of laws in force has a sixth."""
_MOST_OF_A_PAGE = 6 << 20
"""Bytes of one stream that is neither a picture nor a font: what draws a page is far shorter."""
_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 600
"""Bytes before a stream in which its dictionary stands."""
_PIECE = 1 << 14
"""Bytes that are unpacked at once."""
_READ_AGAIN, _READ = 4, 256 << 20
"""How often the bytes of a file are read, and how many beside, for streams in streams."""
_DEEPEST = 3
"""Filters in a row, at the most."""


def refuse_bombs(data: bytes, where: Where) -> None:
    """Raise `FormatError` where a stream, or all together, would unpack to more than a text has."""
    left = _MOST_UNPACKED
    most_read = _READ_AGAIN * len(data) + _READ
    view = memoryview(data)
    for head, start in _streams(data):
        if b"/Image" in head:
            continue  # the text of a page asks for no picture
        most = left if b"/Length1" in head else min(left, _MOST_OF_A_PAGE)
        size, read = _unpacked(view[start:], most, 1)
        left, most_read = left - size, most_read - read
        if size > most or most_read < 0:
            problem = say("the PDF would unpack to more than a text has")
            do = say("ask for the file of which it was made")
            raise FormatError(Problem("unreadable", problem, where, do=do))


def _streams(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The dictionary before each stream, and where the stream begins."""
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _HEAD) : match.start()]
        if not head.endswith(b"end"):
            yield head[head.rfind(b" obj") + 1 :], match.end()


def _unpacked(data: memoryview, most: int, depth: int) -> tuple[int, int]:
    """How long a packed stream is, unpacked, and how much of the data was read for that; just over
    `most` where it is longer, 0 where it is not packed."""
    unpacking = zlib.decompressobj()
    found = bytearray()
    read = 0
    while read < len(data) and not unpacking.eof and len(found) <= most:
        piece, read = data[read : read + _PIECE], read + _PIECE
        try:
            found += unpacking.decompress(piece, most + 1 - len(found))
        except zlib.error:
            break
    inner = 0
    if found and depth < _DEEPEST:
        inner, _ = _unpacked(memoryview(bytes(found)), most, depth + 1)
    return max(len(found), inner), read
