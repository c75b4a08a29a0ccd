"""The looks of a document as digests: every part, and every paragraph or other piece of a part.

A part that is XML is taken in its canonical form (Exclusive XML Canonicalization 1.0), in which
namespaces count where they are used, without what word processors write anew whenever they save:
numbers of editing sessions, marks of the spelling checker, the place of the last edit, the time.
Nothing of this shows on a page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress

from attrs import frozen
from lxml import etree

from drafting.errors import FormatError
from drafting.model.proof import PartDigest
from drafting.word.package.elements import WORD_2010, Element, drop, local_name, w
from drafting.word.package.package import CONTENT_TYPES, Package
from drafting.word.package.relationships import rels_of
from drafting.word.package.xml import parse

PROGRAM = "docProps/app.xml"
"""The part that names the program that saved a document last (ECMA-376 part 1, 22.2)."""
_CORE = "docProps/core.xml"
_SHORT = 8
"""Digits of the digest of a piece: the digest of its part decides, this one finds the place."""
_END_OF_PARAGRAPH = b"</w:p>"
_SESSIONS = (
    *map(w, ("rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidDel", "rsidSect", "rsidTr")),
    f"{WORD_2010}paraId",
    f"{WORD_2010}textId",
)
_HABITS = tuple(
    map(
        w,
        (
            *("proofErr", "lastRenderedPageBreak", "lang", "noProof", "themeFontLang"),
            *("proofState", "zoom", "rsids", "rsidRoot", "rsid"),
        ),
    )
)
_HABIT = w("habit")
_LAST_EDIT = "_GoBack"
_PROGRAM_KINDS = frozenset({"extended-properties", "extendedProperties", "extended-properties+xml"})
"""How the kind of `PROGRAM` ends: as a relationship of either class, as a content type."""
_TIMES = frozenset({"created", "modified", "lastModifiedBy", "revision", "lastPrinted"})
"""Core properties that are written whenever a document is saved (part 2, 8.3)."""
_NAMESPACES_NAMED = etree.XPath(
    "//@mc:*|//mc:Choice/@Requires",
    namespaces={"mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"},
)
"""Lists of prefixes, whose namespaces decide what a reader shows (part 3, 7)."""
STORIES = frozenset({"document", "hdr", "ftr", "footnotes", "endnotes", "comments"})


@frozen(eq=False, repr=False)
class PartLooks:
    """A part as it is compared."""

    name: str
    pieces: tuple[bytes, ...]
    """Its content, cut into pieces: of a text, each ends with a paragraph; of another part, each is
    a child of its root."""

    @property
    def digest(self) -> PartDigest:
        """What a proof keeps of it."""
        made = _Digest()
        made.add(*self.pieces)
        return made.of_part(self.name)


class _Digest:
    """The digest of a part, piece by piece; a text may be written into it as it comes."""

    def __init__(self) -> None:
        self._whole = hashlib.sha256()
        self._short: list[str] = []
        self._rest = b""

    def write(self, data: bytes) -> int:
        """Take the next bytes of a text, whose pieces end with a paragraph."""
        *pieces, self._rest = (self._rest + data).split(_END_OF_PARAGRAPH)
        self.add(*(each + _END_OF_PARAGRAPH for each in pieces))
        return len(data)

    def add(self, *pieces: bytes) -> None:
        """Take the next pieces."""
        if self._short and pieces:
            self._whole.update(b"\0")
        self._whole.update(b"\0".join(pieces))
        self._short += [hashlib.sha256(each).hexdigest()[:_SHORT] for each in pieces]

    def of_part(self, name: str) -> PartDigest:
        """What a proof keeps of the part."""
        short = tuple(self._short) if len(self._short) > 1 else ()
        return PartDigest(name, self._whole.hexdigest(), short)

    def of_text(self, name: str, root: Element) -> PartDigest:
        """The same of a text, which is at no time in memory as a whole. Raises `C14NError`."""
        root.getroottree().write(self, method="c14n", exclusive=True, with_comments=False)
        self.add(self._rest)
        return self.of_part(name)


@frozen(eq=False, repr=False)
class State:
    """The parts of a document as it was made: whole, or only by their digests."""

    parts: Mapping[str, PartLooks | PartDigest]

    @staticmethod
    def of(parts: Iterable[PartLooks | PartDigest]) -> State:
        """The same by name."""
        return State({each.name: each for each in parts})


def digest_of(part: PartLooks | PartDigest) -> PartDigest:
    """The digest of a part."""
    return part.digest if isinstance(part, PartLooks) else part


def looks_of(
    package: Package, text: Element, without: Collection[str], *, brief: bool
) -> Iterator[PartLooks | PartDigest]:
    """Every part of a document, by name, but for some parts and the one with the program's name.

    `text` is the root of the main part, which is edited; `brief` is to have the digest of that part
    alone. Of a part that is too large to be read, only size and checksum are compared. Raises
    `FormatError` where a part is damaged.
    """
    for name in sorted({*package.names} - {*without, PROGRAM, rels_of(PROGRAM)}):
        if name == package.main:
            text = _without_habits(text)
            digest = _digest_of_text(name, text) if brief else None
            yield digest or PartLooks(name, _pieces(name, text) or (package.read(name),))
        elif package.is_readable(name):
            data = package.read(name)
            root = readable_root(data, package.shown(name))
            pieces = () if root is None else _pieces(name, root)
            yield PartLooks(name, pieces or (data,))
        else:
            yield PartLooks(name, (package.checksum(name),))


def _pieces(name: str, root: Element) -> tuple[bytes, ...]:
    """A part, cut into the pieces that are compared; empty: it is compared as it is."""
    try:
        if local_name(root) in STORIES:
            return tuple(_paragraphs(canonical(root)))
        return (_shell(root), *(each for _, each in children(root, name)))
    except etree.C14NError:
        # A namespace is a relative address (Canonical XML 1.1, 1.3).
        return ()


def _digest_of_text(name: str, root: Element) -> PartDigest | None:
    """The digest of a text; None: it has to be cut into pieces first."""
    if local_name(root) in STORIES:
        with suppress(etree.C14NError):
            return _Digest().of_text(name, root)
    return None


def readable_root(data: bytes, shown: str) -> Element | None:
    """The root of a part, without what word processors write anew; None: it is no XML, or none
    that is safe to read."""
    if b"<" not in data[:8]:
        return None
    with suppress(FormatError):
        return _without_habits(parse(data, shown))
    return None


def canonical(element: Element) -> bytes:
    """An element in its canonical form."""
    data: bytes = etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
    return data


def _paragraphs(whole: bytes) -> Iterator[bytes]:
    start = 0
    while (end := whole.find(_END_OF_PARAGRAPH, start)) >= 0:
        start, end = end + len(_END_OF_PARAGRAPH), start
        yield whole[end:start]
    yield whole[start:]


def children(root: Element, name: str) -> list[tuple[Element, bytes]]:
    """The children of a root that are compared, each in its canonical form; relationships and
    content types in one order, since their order says nothing (part 2, 6.5, 7.2)."""
    found = [
        (each, canonical(each))
        for each in root
        if not (name == _CORE and local_name(each) in _TIMES) and not _names_program(each)
    ]
    if name == CONTENT_TYPES or name.endswith(".rels"):
        found.sort(key=lambda each: each[1])
    return found


def _names_program(each: Element) -> bool:
    """Whether a relationship or a content type names the part with the program's name as such: as
    another part, of styles or headers, it would decide what is shown."""
    part = each.get("PartName", "") or each.get("Target", "")
    kind = each.get("ContentType", "").rpartition(".")[2] or each.get("Type", "").rpartition("/")[2]
    return part.removeprefix("/") == PROGRAM and kind in _PROGRAM_KINDS


def _shell(root: Element) -> bytes:
    """A root without its children, with text that stands among them."""
    texts = [root.text, *(each.tail for each in root)]
    shell = [str(root.tag), str(sorted(root.attrib.items()))]
    shell += [each.strip() for each in texts if each and each.strip()]
    return " ".join(shell).encode("utf-8", "surrogatepass")


def _without_habits(root: Element) -> Element:
    """The root of a part, edited: without what word processors write anew when they save, and with
    the namespaces themselves where prefixes are listed."""
    for each in _NAMESPACES_NAMED(root):
        known = each.getparent().nsmap
        parts = (name.partition(":") for name in each.split())
        named = " ".join(f"{known.get(prefix, prefix)}{sign}{own}" for prefix, sign, own in parts)
        each.getparent().set(each.attrname, named)
    etree.strip_attributes(root, *_SESSIONS)
    for names in (_HABITS, (w("rsids"),)):  # a list of sessions is empty without these
        for each in [*root.iter(*names)]:
            if _is_empty(each):
                each.tag = _HABIT
        etree.strip_elements(root, _HABIT, with_tail=False)
    for start in [*root.iter(w("bookmarkStart"))]:
        if start.get(w("name")) == _LAST_EDIT and _is_empty(start):
            number = start.get(w("id"))
            ends = (each for each in root.iter(w("bookmarkEnd")) if each.get(w("id")) == number)
            for each in (start, next(ends, None)):
                if each is not None and _is_empty(each):
                    drop(each)
    for each in [*root.iter(w("rPr"))]:
        if _is_empty(each) and not each.attrib:
            drop(each)
    return root


def _is_empty(element: Element) -> bool:
    """Whether it holds nothing that could be shown."""
    return not len(element) and not (element.text or "").strip()
