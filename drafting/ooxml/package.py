"""The package of a DOCX (ECMA-376 part 2): opened with suspicion, written back part for part.

Nothing is fetched, executed or unpacked that is not asked for. What is not replaced is written
back as the very bytes that came, compressed as they were.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from drafting.errors import FormatError, Problem, Where
from drafting.ooxml.elements import Element, w
from drafting.ooxml.xml import parse

MAX_FILE = 256 * 1024 * 1024
"""Bytes of a DOCX as it lies on disk."""
MAX_PART = 128 * 1024 * 1024
"""Bytes of a part that is read; the text of a long code of laws has a tenth of that."""
MAX_ALL = 1024 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
MAX_PARTS = 10_000
CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_DESCRIPTOR = 0x8
_LOCAL = struct.Struct("<4s5H3L2H")
_UNSAFE = re.compile(r"^[/\\]|\\|^[A-Za-z]:|(?:^|/)\.\.?(?:/|$)|//|\0")
_LOCAL_TEMPLATE = re.compile(r"(?:file:///[A-Za-z]:|(?!\w+:|[/\\]{2}))[^?]*", re.IGNORECASE)
_MAIN = re.compile(r"application/vnd\.[\w.-]+\.(?:document|template)\.main\+xml")


@frozen
class Relationship:
    """What a part, or the package, leads to (ECMA-376 part 2, 6.5)."""

    id: str
    type: str
    """The last segment of its type: `officeDocument`, `comments`, `hyperlink`."""
    target: str
    """The name of a part; of what is external, its address as it stands."""
    external: bool = False


@frozen
class Package:
    """A DOCX by its parts. `name` is the file as messages call it."""

    name: str
    _data: bytes = field(repr=False)
    _entries: Mapping[str, zipfile.ZipInfo] = field(repr=False)

    @staticmethod
    def open(data: bytes, name: str) -> Package:
        """Open a DOCX. Raises `FormatError`, with all that is suspicious about it at once.

        Refused are: what is no zip or is cut short, files with a password, names of parts that
        lead out of the package or stand twice, packages that unpack to more than they may,
        macros, and links that a word processor would follow when it opens the file.
        """
        entries = _entries(data, name)
        package = Package(name, data, {entry.filename: entry for entry in entries})
        problems = [*_sizes(package), *package._missing()]
        if not problems:
            problems = [*package._active()]
        if problems:
            raise FormatError(problems)
        return package

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the zip."""
        return [*self._entries]

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises `FormatError` where there is none, or it is too large."""
        entry = self._entries.get(part)
        if entry is None:
            raise FormatError(_problem(self.name, f"the document has the part {part}", "none"))
        if entry.file_size > MAX_PART:
            told = f"a part that is read has at most {MAX_PART >> 20} MB"
            raise FormatError(_problem(self.shown(part), told, f"{entry.file_size >> 20} MB"))
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as archive, archive.open(entry) as stream:
                return stream.read(MAX_PART)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as e:
            raise FormatError(_problem(self.shown(part), _WHOLE, str(e))) from None

    def tree(self, part: str) -> Element:
        """The root of a part that is XML. Raises `FormatError`."""
        return parse(self.read(part), self.shown(part))

    def shown(self, part: str) -> str:
        """A part as messages name it."""
        return f"{self.name}/{part}"

    @cached_property
    def main(self) -> str:
        """The name of the part with the text: `word/document.xml`."""
        return next(each.target for each in self.related("") if each.type == "officeDocument")

    def document(self) -> Element:
        """`w:document`, the root of the main part, which has a `w:body`. Raises `FormatError`."""
        root = self.tree(self.main)
        if root.tag != w("document") or root.find(w("body")) is None:
            told = "the main part holds w:document with w:body"
            raise FormatError(_problem(self.shown(self.main), told, f"<{root.tag!s}>"))
        return root

    def related(self, part: str) -> list[Relationship]:
        """What a part leads to; the empty name is the package itself. Raises `FormatError`."""
        rels = rels_of(part)
        if rels not in self._entries:
            return []
        return [*_relationships(self.tree(rels), part)]

    def part_of(self, kind: str) -> str:
        """The part that the text leads to by a kind (`comments`, `styles`); empty: none."""
        found = (each for each in self.related(self.main) if each.type == kind)
        return next((each.target for each in found if not each.external), "")

    def with_parts(self, replaced: Mapping[str, bytes]) -> bytes:
        """The bytes of the package with parts replaced, and new ones after the others.

        New content is stored, not compressed: what deflate makes depends on the zlib of the
        machine. All else is copied as it was packed.
        """
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            for name, entry in self._entries.items():
                if name in replaced:
                    _store(target, name, replaced[name])
                else:
                    _copy(target, entry, self._packed(entry))
            for name in replaced.keys() - self._entries.keys():
                _store(target, name, replaced[name])
        return packed.getvalue()

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of a part as they are compressed (APPNOTE 4.3.7)."""
        header = _LOCAL.unpack_from(self._data, entry.header_offset)
        start = entry.header_offset + _LOCAL.size + header[-2] + header[-1]
        return self._data[start : start + entry.compress_size]

    def _missing(self) -> Iterator[Problem]:
        for part in (CONTENT_TYPES, rels_of("")):
            if part not in self._entries:
                yield _problem(self.name, f"a DOCX has the part {part}", "none")
                return
        main = [each for each in self.related("") if each.type == "officeDocument"]
        if len(main) != 1 or main[0].external or main[0].target not in self._entries:
            found = ", ".join(each.target for each in main) or "none"
            yield _problem(self.name, "the package names one document and holds it", found)

    def _active(self) -> Iterator[Problem]:
        """Macros, and what would be fetched when the file is opened."""
        kind = content_type(self.tree(CONTENT_TYPES), self.main)
        if "macroEnabled" in kind or any(each.endswith("vbaProject.bin") for each in self.names):
            told = "the document has no macros"
            yield _problem(self.name, told, kind or "vbaProject.bin", "save it as .docx")
        elif not _MAIN.fullmatch(kind):
            yield _problem(self.shown(self.main), "the main part is a text document", kind)
        for part in self.names:
            if part.endswith(".rels"):
                yield from self._links(part)

    def _links(self, part: str) -> Iterator[Problem]:
        for link in _relationships(self.tree(part), ""):
            if link.external and not _is_harmless(link):
                told = "nothing outside is fetched when the document is opened"
                hint = "break the link in a word processor: embed what it leads to"
                yield _problem(self.shown(part), told, f"{link.type}: {link.target}", hint)


_WHOLE = "the file is whole"
_AGAIN = "is it a DOCX? save it anew from a word processor"


def rels_of(part: str) -> str:
    """The name of the part with the relationships of a part, or of the package."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def content_type(types: Element, part: str) -> str:
    """The content type of a part, from the root of `[Content_Types].xml` (part 2, 7.2.3)."""
    named = f"/{part}".casefold()
    for override in types.iter(f"{{{_TYPES}}}Override"):
        if override.get("PartName", "").casefold() == named:
            return override.get("ContentType", "")
    suffix = part.rpartition(".")[2].casefold()
    for default in types.iter(f"{{{_TYPES}}}Default"):
        if default.get("Extension", "").casefold() == suffix:
            return default.get("ContentType", "")
    return ""


def add_content_type(types: Element, part: str, kind: str) -> None:
    """Say of what content type a new part is."""
    override = types.makeelement(f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=kind)
    types.append(override)


def add_relationship(relationships: Element, kind: str, target: str) -> str:
    """Lead to a new part by a relationship of a type (a whole URI); returns its id.

    `relationships` is the root of a part of relationships, `target` as it stands there.
    """
    taken = {each.get("Id") for each in relationships}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    relationships.append(
        relationships.makeelement(
            f"{{{RELATIONSHIPS}}}Relationship", Id=f"rId{number}", Type=kind, Target=target
        )
    )
    return f"rId{number}"


def _relationships(root: Element, part: str) -> Iterator[Relationship]:
    folder = posixpath.join("/", posixpath.dirname(part))
    for each in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        target = each.get("Target", "")
        external = each.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        kind = each.get("Type", "").rpartition("/")[2]
        yield Relationship(each.get("Id", ""), kind, target, external)


def _is_harmless(link: Relationship) -> bool:
    """A link that a reader follows by hand, or the template that a text was once begun from."""
    if link.type == "hyperlink":
        return True
    return link.type == "attachedTemplate" and bool(_LOCAL_TEMPLATE.fullmatch(link.target))


def _entries(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    if data.startswith(_OLE):
        hint = "take the password off, or save it as .docx"
        told = "a DOCX is a zip package without a password"
        found = "a file with a password, or of Word before 2007"
        raise FormatError(_problem(name, told, found, hint))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
    except (zipfile.BadZipFile, ValueError, struct.error, UnicodeDecodeError) as error:
        told = "a DOCX is a zip package, and whole"
        raise FormatError(_problem(name, told, str(error))) from None
    if len(entries) > MAX_PARTS:
        told = f"a DOCX has at most {MAX_PARTS} parts"
        raise FormatError(_problem(name, told, str(len(entries))))
    if problems := [*_suspicious(entries, data, name)]:
        raise FormatError(problems)
    return entries


def _suspicious(entries: list[zipfile.ZipInfo], data: bytes, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        shown = entry.filename[:80]
        if _UNSAFE.search(entry.filename):
            yield _problem(name, "names of parts stay inside the package", ascii(shown))
        if entry.filename.casefold() in seen:
            yield _problem(name, "every part stands once", ascii(shown))
        seen.add(entry.filename.casefold())
        if entry.flag_bits & _ENCRYPTED:
            yield _problem(name, "no part has a password", shown, "take the password off")
        if entry.header_offset < end or entry.header_offset + _LOCAL.size > len(data):
            yield _problem(name, "parts do not overlap", shown)
        end = entry.header_offset + _LOCAL.size + entry.compress_size
        if end > len(data):
            yield _problem(name, _WHOLE, shown)


def _sizes(package: Package) -> Iterator[Problem]:
    unpacked = sum(entry.file_size for entry in package._entries.values())
    if unpacked > MAX_ALL:
        told = f"a DOCX unpacks to at most {MAX_ALL >> 20} MB"
        yield _problem(package.name, told, f"{unpacked >> 20} MB")


def _store(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 0, 0
    entry.compress_type = zipfile.ZIP_STORED
    target.writestr(entry, data)


def _copy(target: zipfile.ZipFile, source: zipfile.ZipInfo, packed: bytes) -> None:
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


def _problem(file: str, wanted: str, found: str, hint: str = _AGAIN) -> Problem:
    return Problem("syntax", wanted, Where(file), (found,), hint)
