"""The zip below a package (ECMA-376 part 2, annex B; APPNOTE): opened with suspicion.

Whatever reads the file after us must see what we saw: a header that says one thing and another
that says a second, parts inside each other, or data after the end of a part are refused.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from drafting.errors import FormatError, Problem, Where

MAX_FILE = 128 * 1024 * 1024
"""Bytes of a DOCX as it lies on disk."""
MAX_ALL = 512 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
MAX_PARTS = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN = {b"{\\rtf": "an RTF file", b"%PDF": "a PDF", b"<": "an HTML or XML file"}
_ENCRYPTED, _DESCRIPTOR, _UTF8 = 0x1, 0x8, 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_END_SIGN, _END64_SIGN = b"PK\x05\x06", b"PK\x06\x07"
_DIRECTORY_ENTRY = 512
"""Bytes that the directory may take for each part, on average."""
_UNSAFE = re.compile(r"^[/\\]|\\|^[A-Za-z]:|(?:^|/)\.\.?(?:/|$)|//|\0|%2f|%5c|%00", re.IGNORECASE)
"""Part 2, 6.2.2: what no name of a part may hold."""
_WHOLE = "the file is whole"
_AGAIN = "is it a DOCX? save it anew from a word processor"
_SHOWN = 10
"""Suspicious parts that are told one by one."""


@frozen
class Archive:
    """The files of a zip. `name` is the zip as messages call it."""

    name: str
    data: bytes = field(repr=False)
    entries: Mapping[str, zipfile.ZipInfo] = field(repr=False)

    @staticmethod
    def open(data: bytes, name: str) -> Archive:
        """Read the directory. Raises `FormatError`, with all that is suspicious about it."""
        _recognise(data, name)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError):
            told = "a DOCX is a zip package, and whole"
            raise FormatError(problem(name, told, "its directory cannot be read")) from None
        problems = [*_too_many(entries, name)] or [*_suspicious(entries, data, name)]
        if problems:
            more = len(problems) - _SHOWN
            rest = [problem(name, f"and {more} more are like these", "")] if more > 0 else []
            raise FormatError([*problems[:_SHOWN], *rest])
        return Archive(name, data, {e.filename: e for e in entries if not e.is_dir()})

    def read(self, part: str, shown: str) -> bytes:
        """What a part holds, all of it, with its length and checksum proved.

        Raises `FormatError`; `shown` names the part there.
        """
        entry = self.entries[part]
        packed = self.packed(entry)
        if entry.compress_type == zipfile.ZIP_STORED:
            data, ended = bytes(packed), True
        else:
            inflater = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                data = inflater.decompress(packed, entry.file_size + 1)
            except zlib.error:
                raise FormatError(problem(shown, _WHOLE, "it cannot be unpacked")) from None
            ended = inflater.eof and not inflater.unused_data
        if len(data) != entry.file_size or not ended:
            told = "a part is as long as the directory says"
            raise FormatError(problem(shown, told, f"not {entry.file_size} bytes"))
        if zlib.crc32(data) != entry.CRC:
            raise FormatError(problem(shown, _WHOLE, "its checksum differs (CRC-32)"))
        return data

    def packed(self, entry: zipfile.ZipInfo) -> memoryview:
        """The bytes of a part as they are compressed (APPNOTE 4.3.7)."""
        start = entry.header_offset + _header(self.data, entry)[0]
        return memoryview(self.data)[start : start + entry.compress_size]

    def replaced(self, parts: Mapping[str, bytes]) -> bytes:
        """The zip with some parts replaced, and new ones after the others, by name.

        New content is stored, not compressed: what deflate makes depends on the zlib of the
        machine. All else is copied as it was packed.
        """
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as target:
            for name, entry in self.entries.items():
                if name in parts:
                    _store(target, name, parts[name])
                else:
                    _copy(target, entry, self.packed(entry))
            for name in sorted(parts.keys() - self.entries.keys()):
                _store(target, name, parts[name])
        return written.getvalue()


def problem(file: str, wanted: str, found: str, hint: str = _AGAIN) -> Problem:
    """What is wrong with a file, or with a part of it."""
    return Problem("syntax", wanted, Where(file), (found,) if found else (), hint)


def _recognise(data: bytes, name: str) -> None:
    """Refuse what is no zip of a size that can be read, before a directory of it is made."""
    told = "a DOCX is a zip package without a password"
    if not data:
        raise FormatError(problem(name, told, "the file is empty"))
    if data.startswith(_OLE):
        hint = "take the password off, or save it as .docx"
        found = "a file with a password, or of Word before 2007"
        raise FormatError(problem(name, told, found, hint))
    if len(data) > MAX_FILE:
        told = f"a DOCX has at most {MAX_FILE >> 20} MB"
        raise FormatError(problem(name, told, f"{len(data) >> 20} MB"))
    end = _end_of(data)
    if end < 0:
        head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
        found = next((what for sign, what in _KNOWN.items() if head.startswith(sign)), "")
        if not found:
            found = "cut short" if data.startswith(b"PK") else "no zip package"
        raise FormatError(problem(name, "a DOCX is a zip package, and whole", found))
    size = _END.unpack_from(data, end)[5]
    if data[max(0, end - 20) :].startswith(_END64_SIGN) or size > MAX_PARTS * _DIRECTORY_ENTRY:
        told = f"a DOCX has at most {MAX_PARTS} parts"
        raise FormatError(problem(name, told, "a directory for many more"))


def _end_of(data: bytes) -> int:
    """Where the directory's end record stands, found as `zipfile` finds it; -1: nowhere."""
    last = len(data) - _END.size
    if last >= 0 and data.startswith(_END_SIGN, last) and data.endswith(b"\0\0"):
        return last
    found = data.rfind(_END_SIGN, max(0, last - (1 << 16)))
    return found if found <= last else -1


def _too_many(entries: list[zipfile.ZipInfo], name: str) -> Iterator[Problem]:
    if len(entries) > MAX_PARTS:
        yield problem(name, f"a DOCX has at most {MAX_PARTS} parts", str(len(entries)))
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_ALL:
        yield problem(name, f"a DOCX unpacks to at most {MAX_ALL >> 20} MB", f"{unpacked >> 20} MB")


def _suspicious(entries: list[zipfile.ZipInfo], data: bytes, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        shown = ascii(entry.orig_filename[:80])
        if _UNSAFE.search(entry.orig_filename):
            yield problem(name, "names of parts stay inside the package", shown)
        if entry.filename.casefold() in seen:
            yield problem(name, "every part stands once", shown)
        seen.add(entry.filename.casefold())
        if entry.flag_bits & _ENCRYPTED:
            yield problem(name, "no part has a password", shown, "take the password off")
            continue
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield problem(name, "parts are stored or deflated", shown)
        size, agrees = _header(data, entry)
        if not agrees:
            yield problem(name, "a part's own header says what the directory says", shown)
        if entry.header_offset < end:
            yield problem(name, "parts do not overlap", shown)
        end = max(end, entry.header_offset + size + entry.compress_size)
        if end > len(data):
            yield problem(name, _WHOLE, shown)


def _header(data: bytes, entry: zipfile.ZipInfo) -> tuple[int, bool]:
    """The size of a part's own header, and whether it says what the directory says."""
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
        told = (entry.CRC, entry.compress_size, entry.file_size)
        agrees = agrees and (crc, packed, size) == told
    return _LOCAL.size + name_size + extra, agrees


def _store(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 0, 0
    entry.compress_type = zipfile.ZIP_STORED
    target.writestr(entry, data)


def _copy(target: zipfile.ZipFile, source: zipfile.ZipInfo, packed: memoryview) -> None:
    """Write a part as it is packed; `zipfile` itself knows only to pack it anew."""
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
