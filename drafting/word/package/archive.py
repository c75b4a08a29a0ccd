"""The zip below a package (ECMA-376 part 2, annex B; APPNOTE): opened with suspicion.

Whatever reads the file after us must see what we saw: headers that contradict each other, parts
inside each other, and data after the end of a part are refused.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import IO, TypeAlias

from attrs import field, frozen

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say, to_say

Content: TypeAlias = bytes | Callable[[IO[bytes]], object]
"""The content of a part, or what writes it: a long text need not be in memory as a whole."""
MAX_FILE = 128 * 1024 * 1024
"""Bytes of a DOCX as it lies on disk."""
MAX_ALL = 512 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
MAX_PARTS = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN = {
    b"{\\rtf": (to_say("an RTF file"), ".rtf"),
    b"%pdf": (to_say("a PDF"), ".pdf"),
    b"<!doctype html": (to_say("an HTML or XML file"), ".html"),
    b"<html": (to_say("an HTML or XML file"), ".html"),
    b"<": (to_say("an HTML or XML file"), ""),
}
"""How files of other kinds begin, in small letters, and how their names end (empty: variously)."""
LOCK_SIGN = "~$"
"""How the name of a file begins that Word keeps beside a document while it is open."""
_ENCRYPTED, _DESCRIPTOR, _UTF8 = 0x1, 0x8, 0x800
_MAX_KEPT = 1 << 20
"""Bytes of parts that are kept, unpacked."""
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_END_SIGN, _END64_SIGN = b"PK\x05\x06", b"PK\x06\x07"
_LEVEL = 4
"""Of deflate: of public documents, a tenth larger than at level 6, in half the time."""
_DIRECTORY_ENTRY = 512
"""Bytes that the directory may take for each part, on average."""
_UNSAFE = ("\\", "\0", "//", "%2f", "%5c", "%00")
"""What no name of a part may hold (part 2, 6.2.2)."""
_AGAIN = to_say("if it is a DOCX, save it again from a word processor")
_SHOWN = 10
"""Problems with parts that are listed one by one."""


@frozen(eq=False, repr=False)
class Archive:
    """The files of a zip."""

    data: bytes
    entries: Mapping[str, zipfile.ZipInfo]
    _kept: dict[str, bytes] = field(factory=dict, init=False)
    """Small parts that were read: styles and settings are asked for again and again."""

    @staticmethod
    def open(data: bytes, name: str) -> Archive:
        """Read the directory. Raises `FormatError` with everything suspicious in it."""
        _recognise(data, name)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError):
            raise FormatError(problem(name, say("the directory of the zip is damaged"))) from None
        problems = [*_too_many(entries, name)] or [*_suspicious(entries, data, name)]
        if problems:
            more = len(problems) - _SHOWN
            rest = (
                [problem(name, say("more problems are not listed: {more}", more=more))]
                if more > 0
                else []
            )
            raise FormatError([*problems[:_SHOWN], *rest])
        return Archive(data, {e.filename: e for e in entries if not e.is_dir()})

    def read(self, part: str, shown: str) -> bytes:
        """The whole content of a part, with its length and checksum verified.

        Raises `FormatError`; `shown` is the part as errors name it.
        """
        if part in self._kept:
            return self._kept[part]
        entry = self.entries[part]
        packed = self.packed(entry)
        if entry.compress_type == zipfile.ZIP_STORED:
            data, ended = bytes(packed), True
        else:
            inflater = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                data = inflater.decompress(packed, entry.file_size + 1)
            except zlib.error:
                raise FormatError(problem(shown, say("the part cannot be unpacked"))) from None
            ended = inflater.eof and not inflater.unused_data
        if len(data) != entry.file_size or not ended:
            wrong = say("the part is not as long as the directory of the zip states")
            raise FormatError(
                problem(shown, wrong, say("{file_size} bytes stated", file_size=entry.file_size))
            )
        if zlib.crc32(data) != entry.CRC:
            raise FormatError(
                problem(shown, say("the part is damaged: its checksum (CRC-32) differs"))
            )
        if len(data) + sum(map(len, self._kept.values())) <= _MAX_KEPT:
            self._kept[part] = data
        return data

    def head(self, part: str, shown: str, size: int) -> bytes:
        """The first bytes of a part; what follows them is not verified. Raises `FormatError` where
        they cannot be unpacked; `shown` as in `read`."""
        entry = self.entries[part]
        packed = self.packed(entry)
        if entry.compress_type == zipfile.ZIP_STORED:
            return bytes(packed[:size])
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size)
        except zlib.error:
            raise FormatError(problem(shown, say("the part cannot be unpacked"))) from None

    def packed(self, entry: zipfile.ZipInfo) -> memoryview:
        """The bytes of a part as they are compressed (APPNOTE 4.3.7)."""
        start = entry.header_offset + _header(self.data, entry)[0]
        return memoryview(self.data)[start : start + entry.compress_size]

    def replaced(self, parts: Mapping[str, Content], *, packed: bool = False) -> bytes:
        """The zip with some parts replaced, and new ones after the others, by name.

        New content is stored unless it is to be `packed`: the output of deflate depends on the
        zlib of the machine. All else is copied as it was packed.
        """
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as target:
            for name, entry in self.entries.items():
                if name in parts:
                    store(target, name, parts[name], packed=packed)
                else:
                    _copy(target, entry, self.packed(entry))
            for name in sorted(parts.keys() - self.entries.keys()):
                store(target, name, parts[name], packed=packed)
        return written.getvalue()


def problem(file: str, wrong: str, found: str = "", do: str = "") -> Problem:
    """A problem of a file, or of a part of it."""
    return Problem("syntax", wrong, Where(file), (found,) if found else (), do or say(_AGAIN))


def _recognise(data: bytes, name: str) -> None:
    """Refuse a file that is no zip, or too large a zip, before its directory is read."""
    if not data:
        raise FormatError(problem(name, say("the file is empty")))
    if data.startswith(_OLE):
        wrong = say("the file has a password, or is of a Word before 2007")
        do = say("take the password off, or save it as .docx")
        raise FormatError(problem(name, wrong, do=do))
    if len(data) > MAX_FILE:
        wrong = say("the file is larger than {size} MB", size=MAX_FILE >> 20)
        raise FormatError(problem(name, wrong, f"{len(data) >> 20} MB"))
    end = _end_of(data)
    if end < 0:
        head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if b"PK".startswith(data[:2]):
            raise FormatError(problem(name, say("the file is cut short")))
        wrong = say("the file is not a DOCX")
        if PurePath(name).name.startswith(LOCK_SIGN):
            found = say("what Word keeps beside a document while the document is open")
            do = say("take the document itself: its name does not begin with `~$`")
            raise FormatError(problem(name, wrong, found, do))
        for kind, ending in (known for sign, known in _KNOWN.items() if head.startswith(sign)):
            do = say("let the name of the file end in `{ending}`", ending=ending)
            raise FormatError(problem(name, wrong, say(kind), do if ending else ""))
        raise FormatError(problem(name, wrong, say("no zip package")))
    size = _END.unpack_from(data, end)[5]
    if data[max(0, end - 20) :].startswith(_END64_SIGN) or size > MAX_PARTS * _DIRECTORY_ENTRY:
        wrong = say("the zip has a directory for more than {most} parts", most=MAX_PARTS)
        raise FormatError(problem(name, wrong))


def _end_of(data: bytes) -> int:
    """Where the directory's end record stands, found as `zipfile` finds it; -1: nowhere."""
    last = len(data) - _END.size
    if last >= 0 and data.startswith(_END_SIGN, last) and data.endswith(b"\0\0"):
        return last
    found = data.rfind(_END_SIGN, max(0, last - (1 << 16)))
    return found if found <= last else -1


def _too_many(entries: list[zipfile.ZipInfo], name: str) -> Iterator[Problem]:
    if len(entries) > MAX_PARTS:
        yield problem(
            name, say("the zip has more than {most} parts", most=MAX_PARTS), str(len(entries))
        )
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_ALL:
        wrong = say("the zip unpacks to more than {size} MB", size=MAX_ALL >> 20)
        yield problem(name, wrong, f"{unpacked >> 20} MB")


def _suspicious(entries: list[zipfile.ZipInfo], data: bytes, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        shown = ascii(entry.orig_filename[:80])
        if _leads_out(entry.orig_filename):
            yield problem(name, say("the name of a part could lead out of the package"), shown)
        if entry.filename.casefold() in seen:
            yield problem(name, say("two parts have names that differ in case at most"), shown)
        seen.add(entry.filename.casefold())
        if entry.flag_bits & _ENCRYPTED:
            yield problem(name, say("a part has a password"), shown, say("take the password off"))
            continue
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield problem(
                name, say("a part is packed by a method other than store and deflate"), shown
            )
        size, agrees = _header(data, entry)
        if not agrees:
            yield problem(name, say("the header of a part contradicts the directory"), shown)
        if entry.header_offset < end:
            yield problem(
                name, say("a part overlaps another one, or begins before the file"), shown
            )
        end = max(end, entry.header_offset + size + entry.compress_size)
        if end > len(data):
            yield problem(name, say("a part reaches beyond the end of the file"), shown)


def _leads_out(name: str) -> bool:
    lower = name.lower()
    drive = lower[1:2] == ":" and lower[0].isascii() and lower[0].isalpha()
    return (
        drive
        or name.startswith("/")
        or any(sign in lower for sign in _UNSAFE)
        or any(each in (".", "..") for each in name.split("/"))
    )


def _header(data: bytes, entry: zipfile.ZipInfo) -> tuple[int, bool]:
    """The size of a part's own header, and whether it agrees with the directory."""
    at = entry.header_offset
    if not 0 <= at <= len(data) - _LOCAL.size:
        return _LOCAL.size, False
    sign, _, flags, method, _, _, crc, packed, size, name_size, extra = _LOCAL.unpack_from(data, at)
    start = at + _LOCAL.size
    name = data[start : start + name_size]
    encoding = "utf-8" if flags & _UTF8 else "cp437"
    agrees = (
        sign == b"PK\x03\x04"
        and method == entry.compress_type
        and name.decode(encoding, "replace") == entry.orig_filename
        and not (flags ^ entry.flag_bits) & (_ENCRYPTED | _UTF8)
    )
    if not flags & _DESCRIPTOR and entry.file_size < (1 << 32) - 1 and size != (1 << 32) - 1:
        listed = (entry.CRC, entry.compress_size, entry.file_size)
        agrees = agrees and (crc, packed, size) == listed
    return _LOCAL.size + name_size + extra, agrees


def store(target: zipfile.ZipFile, name: str, data: Content, *, packed: bool = False) -> None:
    """Write a part under a fixed date; without compression, or deflated at a fixed level."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 0, 0
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    if isinstance(data, bytes):
        target.writestr(entry, data, compresslevel=_LEVEL if packed else None)
        return
    entry._compresslevel = _LEVEL if packed else None  # type: ignore[attr-defined]  # as above
    with target.open(entry, "w") as file:
        data(file)


def _copy(target: zipfile.ZipFile, source: zipfile.ZipInfo, packed: memoryview) -> None:
    """Write a part as it is packed; `zipfile` itself can only pack it anew."""
    entry = zipfile.ZipInfo(source.filename, source.date_time)
    for name in ("compress_type", "CRC", "compress_size", "file_size", "external_attr"):
        setattr(entry, name, getattr(source, name))
    entry.flag_bits = source.flag_bits & ~_DESCRIPTOR
    entry.create_system = source.create_system
    assert target.fp is not None, "open for writing"
    entry.header_offset = target.fp.tell()
    target.fp.write(entry.FileHeader())
    target.fp.write(packed)
    target.filelist.append(entry)
    target.NameToInfo[entry.filename] = entry
    target.start_dir = target.fp.tell()
    target._didModify = True  # type: ignore[attr-defined]  # the directory is written at the end
