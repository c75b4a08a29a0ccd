"""The package of a DOCX (ECMA-376 part 2): opened with suspicion, written back part for part.

Nothing is fetched or executed, and only parts that are read are unpacked. Parts that are not
replaced are written back as the very bytes that came, compressed as they were.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import evolve, field, frozen
from lxml import etree

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.word.package.archive import Archive, Content, problem
from drafting.word.package.elements import NAMESPACE, Element, w
from drafting.word.package.relationships import (
    Relationship,
    add_relationship,
    new_relationships,
    relationships_in,
    rels_of,
)
from drafting.word.package.xml import edited_part_bytes, is_strict, parse, part_bytes

MAX_PART = 64 * 1024 * 1024
"""Bytes of a part that is read; the text of a long code of laws has a tenth of that."""
MAX_PARAGRAPHS = 100_000
"""Paragraphs of a text; the longest codes of laws have a third of that."""
_MAX_LINKS = 8 * 1024 * 1024
"""Bytes of all parts with relationships, which are read whenever a document is opened."""
CONTENT_TYPES = "[Content_Types].xml"
_LINKS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006",
    True: "http://purl.oclc.org/ooxml/officeDocument",
}
"""Whether the text is of the strict class → the URI of its office vocabularies."""
_SIGNED = "origin"
"""The last segment of the type of the relationship to the origin of signatures."""
_SIGNATURES = "_xmlsignatures/"
_SIGNATURE_TYPES = "application/vnd.openxmlformats-package.digital-signature"
_HEAD = 1 << 16
"""Bytes of a part that hold its declaration and its root."""
_WITH_MACROS = "macroEnabled"
_MAIN = re.compile(r"application/vnd\.[\w.-]+\.(?:document|template)\.main\+xml")


@frozen(eq=False, repr=False)
class Package:
    """A DOCX by its parts. `name` is the file as messages call it."""

    name: str
    _archive: Archive
    _links: dict[str, tuple[Relationship, ...]] = field(factory=dict, init=False)
    """The relationships that were read, by the part that holds them."""

    @staticmethod
    def open(data: bytes, name: str) -> Package:
        """Open a DOCX. Raises `FormatError`, with everything suspicious at once.

        Refused are: files that are no zip or are cut short, files with a password, names of parts
        that lead out of the package or stand twice, packages that are too large when unpacked,
        macros, and links that a word processor would follow when it opens the file, but for those
        of `linked_outside`.
        """
        package = Package(name, Archive.open(data, name))
        problems = [*package._missing()] or [*package._active()]
        if problems:
            raise FormatError(problems)
        return package

    def replaced(self, parts: Mapping[str, Content], *, packed: bool = False) -> Package:
        """The package that `with_parts` writes."""
        return Package(self.name, Archive.open(self.with_parts(parts, packed=packed), self.name))

    @property
    def sha256(self) -> str:
        """Of the file."""
        return hashlib.sha256(self._archive.data).hexdigest()

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the zip."""
        return [*self._archive.entries]

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises `FormatError` where there is none, or it is too large."""
        entry = self._archive.entries.get(part)
        if entry is None:
            raise FormatError(problem(self.name, say("the part {part} is missing", part=part)))
        if entry.file_size > MAX_PART:
            wrong = say("the part is larger than {size} MB", size=MAX_PART >> 20)
            raise FormatError(problem(self.shown(part), wrong, f"{entry.file_size >> 20} MB"))
        return self._archive.read(part, self.shown(part))

    def head(self, part: str) -> bytes:
        """The beginning of a part that is there, with its declaration and its root. Raises
        `FormatError` where it is damaged."""
        return self._archive.head(part, self.shown(part), _HEAD)

    def is_readable(self, part: str) -> bool:
        """Whether a part is there and small enough to be read."""
        entry = self._archive.entries.get(part)
        return entry is not None and entry.file_size <= MAX_PART

    def checksum(self, part: str) -> bytes:
        """Size and CRC-32 of a part, which need no unpacking."""
        entry = self._archive.entries[part]
        return f"{entry.file_size} {entry.CRC:08x}".encode()

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
        return self.checked(self.tree(self.main))

    def checked(self, root: Element) -> Element:
        """The same of a tree that was made of the main part. Raises `FormatError`."""
        if root.tag != w("document") or root.find(w("body")) is None:
            wrong = say("the main part is not a w:document with a w:body")
            raise FormatError(problem(self.shown(self.main), wrong, f"<{root.tag!s}>"))
        if (count := int(_PARAGRAPHS(root))) > MAX_PARAGRAPHS:
            wrong = say("the text has more than {most} paragraphs", most=MAX_PARAGRAPHS)
            raise FormatError(problem(self.shown(self.main), wrong, str(count)))
        return root

    def related(self, part: str) -> tuple[Relationship, ...]:
        """The relationships of a part, or of the package (empty name). Raises `FormatError`."""
        rels = rels_of(part)
        return self._links_in(rels) if rels in self._archive.entries else ()

    def embedded_macros(self) -> Iterator[str]:
        """The content types of files with macros that are embedded in the document, and opened only
        by those who choose them there."""
        kinds = (each.get("ContentType", "") for each in self.tree(CONTENT_TYPES).iterchildren())
        yield from (each for each in kinds if _WITH_MACROS in each)

    def part_of(self, kind: str) -> str:
        """The part of a kind (`comments`, `styles`) that the text refers to; empty: none."""
        found = (each for each in self.related(self.main) if each.type == kind)
        return next((each.target for each in found if not each.external), "")

    def linked_outside(self) -> Iterator[Relationship]:
        """The pictures, templates and the like that a word processor fetches from outside when it
        opens the document. Nothing here fetches them, and no text is in them."""
        for part in self.names:
            if part.endswith(".rels"):
                yield from (
                    link for link in self._links_in(part) if link.is_fetched and not link.shows_text
                )

    def free_name(self, stem: str, numbers: Iterable[int | str]) -> str:
        """The name of a new XML part: the stem with the first number that is not taken."""
        taken = {name.casefold() for name in self.names}
        names = (f"{stem}{number}.xml" for number in numbers)
        return next(name for name in names if name.casefold() not in taken)

    @cached_property
    def is_strict(self) -> bool:
        """Whether the text is of the strict conformance class."""
        return is_strict(self.head(self.main))

    @property
    def office(self) -> str:
        """The URI below which the types of relationships stand, in the class of the text."""
        return _OFFICE[self.is_strict]

    def linked(
        self,
        kind: str,
        target: str,
        kinds: Mapping[str, str],
        changed: Mapping[str, bytes] = MappingProxyType({}),
    ) -> dict[str, bytes]:
        """The content types and the relationships of the text with new parts, as bytes.

        The text gets a relationship of a kind to the part `target`; `kinds` are the content
        types of all new parts, by name. `changed` are parts as they are already changed.
        """

        def now(part: str) -> Element:
            known = changed.get(part)
            return self.tree(part) if known is None else parse(known, self.shown(part))

        types = now(CONTENT_TYPES)
        add_content_types(types, kinds)
        rels = rels_of(self.main)
        known = rels in self.names
        links = now(rels) if known or rels in changed else new_relationships()
        path = posixpath.relpath(target, posixpath.dirname(self.main) or ".")
        add_relationship(links, f"{self.office}/relationships/{kind}", path)
        return {
            CONTENT_TYPES: edited_part_bytes(types, self.read(CONTENT_TYPES)),
            rels: edited_part_bytes(links, self.read(rels)) if known else part_bytes(links),
        }

    @cached_property
    def signatures(self) -> frozenset[str]:
        """The parts of digital signatures (part 2, 10), and those with their relationships."""
        types = self.tree(CONTENT_TYPES)
        signed = {
            (each.get("PartName") or f".{each.get('Extension')}").casefold()
            for each in types.iterchildren()
            if each.get("ContentType", "").startswith(_SIGNATURE_TYPES)
        }
        found = {
            name
            for name in self.names
            if name.startswith(_SIGNATURES)
            or {f"/{name}".casefold(), posixpath.splitext(name)[1].casefold()} & signed
        }
        return frozenset(found | ({rels_of(name) for name in found} & {*self.names}))

    def with_parts(self, replaced: Mapping[str, Content], *, packed: bool = False) -> bytes:
        """The bytes of the package with parts replaced, and new ones after the others.

        All else is copied as it was packed, but for digital signatures, which no longer hold: they
        are left out, as Word does. The same package and parts give the same bytes; `packed`
        deflates the parts that are replaced, where another zlib may give other bytes.
        """
        replaced = self._typed(replaced)
        gone = self.signatures
        if not gone:
            return self._archive.replaced(replaced, packed=packed)
        kept = {name: entry for name, entry in self._archive.entries.items() if name not in gone}
        archive = evolve(self._archive, entries=kept)
        return archive.replaced(self._unsigned(replaced), packed=packed)

    def _typed(self, replaced: Mapping[str, Content]) -> Mapping[str, Content]:
        """Parts that are replaced, and the content type of those with relationships, where the
        package names that of each of its own alone: a reader ignores others."""
        new = [part for part in replaced if part.endswith(".rels") and part not in self.names]
        if not new:
            return replaced
        known = replaced.get(CONTENT_TYPES)
        data = known if isinstance(known, bytes) else self.read(CONTENT_TYPES)
        types = parse(data, self.shown(CONTENT_TYPES))
        if all(content_type(types, part) for part in new):
            return replaced
        name = f"{{{_TYPES}}}Default"
        etree.SubElement(types, name, Extension="rels", ContentType=_LINKS_TYPE)
        return {**replaced, CONTENT_TYPES: edited_part_bytes(types, data)}

    def _unsigned(self, replaced: Mapping[str, Content]) -> dict[str, Content]:
        """Parts that are replaced, and with them those that name signatures, without these."""
        parts = dict(replaced)
        named = {f"/{part}".casefold() for part in self.signatures}
        for part in (CONTENT_TYPES, rels_of("")):
            known = parts.get(part)
            data = known if isinstance(known, bytes) else self.read(part)
            root = parse(data, self.shown(part))
            for child in [*root.iterchildren()]:
                is_origin = child.get("Type", "").rpartition("/")[2] == _SIGNED
                if is_origin or child.get("PartName", "").casefold() in named:
                    root.remove(child)
            parts[part] = edited_part_bytes(root, data)
        return parts

    def _missing(self) -> Iterator[Problem]:
        for part in (CONTENT_TYPES, rels_of("")):
            if part not in self._archive.entries:
                yield problem(self.name, say("the part {part} is missing", part=part))
                return
        main = [each for each in self.related("") if each.type == "officeDocument"]
        if len(main) != 1 or main[0].external or main[0].target not in self._archive.entries:
            found = ", ".join(each.target for each in main) or say("none")
            wrong = say("the package does not name exactly one document that it holds")
            yield problem(self.name, wrong, found)

    def _active(self) -> Iterator[Problem]:
        """Macros, and links that are followed when the file is opened."""
        links = [each for each in self.names if each.endswith(".rels")]
        if sum(self._archive.entries[each].file_size for each in links) > _MAX_LINKS:
            wrong = say("the relationships are larger than {size} MB", size=_MAX_LINKS >> 20)
            yield problem(self.name, wrong, say("{count} parts", count=len(links)))
            return
        types = self.tree(CONTENT_TYPES)
        kind = content_type(types, self.main)
        if macros := self._macros(types):
            yield problem(
                self.name, say("the document has macros"), macros, say("save it as .docx")
            )
        elif not _MAIN.fullmatch(kind):
            yield problem(self.shown(self.main), say("the main part is not a text document"), kind)
        for part in links:
            yield from self._followed(part)

    def _macros(self, types: Element) -> str:
        """A content type or a part that shows that the document has macros of its own; empty: it
        has none."""
        kinds = (each.get("ContentType", "") for each in types.iterchildren())
        signs = (each for each in kinds if f"{_WITH_MACROS}.main" in each or "vbaProject" in each)
        parts = (each for each in self.names if each.casefold().endswith("vbaproject.bin"))
        return next(iter((*signs, *parts)), "")

    def _links_in(self, rels: str) -> tuple[Relationship, ...]:
        """The relationships in a part that holds such."""
        if rels not in self._links:
            folder = posixpath.dirname(posixpath.dirname(rels))
            self._links[rels] = tuple(relationships_in(self.tree(rels), folder))
        return self._links[rels]

    def _followed(self, part: str) -> Iterator[Problem]:
        for link in self._links_in(part):
            if link.is_fetched and link.shows_text:
                wrong = say(
                    "a word processor that opens the document would fetch a file from outside"
                )
                do = say("break the link in a word processor: embed its target")
                yield problem(self.shown(part), wrong, f"{link.type}: {link.target}", do)


_PARAGRAPHS = etree.XPath("count(descendant::w:p)", namespaces={"w": NAMESPACE})


def add_content_types(types: Element, kinds: Mapping[str, str]) -> None:
    """Name the content types of new parts, by their names, in the root of `[Content_Types].xml`.

    It may name a part that is not there, and names none twice (part 2, 7.2.3).
    """
    new = {f"/{part}".casefold() for part in kinds}
    for each in [*types.iter(f"{{{_TYPES}}}Override")]:
        if each.get("PartName", "").casefold() in new:
            types.remove(each)
    for part, kind in kinds.items():
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=kind)


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
