"""A DOCX with all its tracked changes accepted or rejected, by ECMA-376 part 1, 17.13.5.

Of the project's own code nothing is used: this is a judge of it.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from copy import deepcopy
from functools import lru_cache

from attrs import define, field, frozen
from lxml import etree

Element = etree._Element
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_RECORDS = ("PrChange", "PrExChange")
_MARKS = {W + name for name in ("ins", "del", "moveFrom", "moveTo")}
_PROPERTIES = {W + name for name in ("rPr", "pPr", "trPr", "tcPr", "tblPr", "sectPr")}
_KEPT = {
    "rPr": ("ins", "del", "moveFrom", "moveTo"),
    "pPr": ("rPr", "sectPr"),
    "sectPr": ("headerReference", "footerReference"),
    "trPr": ("ins", "del"),
    "tcPr": ("cellIns", "cellDel", "cellMerge"),
}
"""What a record of former properties does not hold, and so does not take back (17.13.5.29–37)."""
_HOLDERS = ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
_BETWEEN = {
    W + name
    for name in (
        *("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd"),
    )
}
_RANGES = {
    W + f"{kind}Range{end}"
    for kind in (
        *("moveFrom", "moveTo", "customXmlIns", "customXmlDel"),
        *("customXmlMoveFrom", "customXmlMoveTo"),
    )
    for end in ("Start", "End")
}


@frozen
class Target:
    """Where a relationship leads: a part, or an address outside."""

    kind: str
    to: str
    outside: bool


@define
class Settled:
    """The parts of a package; those that hold text are settled when they are asked for."""

    parts: dict[str, bytes]
    accept: bool
    _trees: dict[str, Element] = field(factory=dict)
    _links: dict[str, dict[str, Target]] = field(factory=dict)

    @property
    def main(self) -> str:
        """The name of the part with the body."""
        links = self.links("")
        return next(each.to for each in links.values() if each.kind == "officeDocument")

    def links(self, part: str) -> dict[str, Target]:
        """The relationships of a part, by their ids; of the package itself for `""`."""
        if part not in self._links:
            self._links[part] = self._read_links(part)
        return self._links[part]

    def _read_links(self, part: str) -> dict[str, Target]:
        folder, name = posixpath.split(part)
        data = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for each in etree.fromstring(data) if data else ():
            outside = each.get("TargetMode") == "External"
            to = each.get("Target", "")
            if not outside:
                to = posixpath.normpath(posixpath.join("/", folder, to)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Target(kind, to, outside)
        return found

    def tree(self, part: str) -> Element:
        """The root of a part, with its changes settled."""
        if part not in self._trees:
            root = parsed(self.parts[part])
            settle(root, accept=self.accept)
            self._trees[part] = root
        return self._trees[part]

    def beside(self, kind: str) -> Element | None:
        """The root of the part of such a kind that belongs to the body: `styles`, `footnotes`."""
        for each in self.links(self.main).values():
            if each.kind == kind and each.to in self.parts:
                return self.tree(each.to)
        return None


@lru_cache(maxsize=8)
def settled(data: bytes, *, accept: bool) -> Settled:
    """A document in one view; nothing is settled before it is asked for, nor may be changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return Settled({name: package.read(name) for name in package.namelist()}, accept)


def parsed(data: bytes) -> Element:
    """The root of a part; one of the strict class as if it were a transitional one."""
    for strict, transitional in _STRICT.items():
        data = data.replace(strict, transitional)
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True, remove_comments=True))
    for text in root.iter(W + "t", W + "delText"):
        if text.text and text.get(SPACE) != "preserve":
            text.text = text.text.strip(" \t\r\n")  # as Word reads it
    return root


def settle(root: Element, *, accept: bool) -> None:
    """Accept or reject every change under an element, in it."""
    gone = {W + name for name in (("del", "moveFrom") if accept else ("ins", "moveTo"))}
    _properties(root, accept=accept)
    _controls(root, accept=accept)
    _rows_and_cells(root, gone, accept=accept)
    _runs(root, gone)
    for each in list(root.iter(*_RANGES)):
        drop(each)
    for each in list(root.iter(W + "hyperlink")):
        if not len(each):
            drop(each)
    for holder in _block_controls(root):
        _marks(holder, gone)
    for each in list(root.iter(MC + "AlternateContent")):
        if not any(len(branch) for branch in each):
            drop(each)
    for holder in root.iter(*(W + name for name in _HOLDERS)):
        _marks(holder, gone)
    if root.tag not in {W + name for name in _HOLDERS}:
        _marks(root, gone)
    _inherited(root)


def _properties(root: Element, *, accept: bool) -> None:
    """17.13.5.29 to .37: the former properties, in the element that records their change."""
    for change in [each for each in root.iter(etree.Element) if each.tag.endswith(_RECORDS)]:
        now = change.getparent()
        now.remove(change)
        if accept or not len(change):
            continue
        kept = {W + name for name in _KEPT.get(etree.QName(now).localname, ())}
        for child in list(now):
            if child.tag not in kept:
                now.remove(child)
        former = [deepcopy(child) for child in change[0]]
        if now.tag == W + "pPr":
            now[:0] = former
        else:
            now.extend(former)
    for change in list(root.iter(W + "tblGridChange", W + "numberingChange")):
        now = change.getparent()
        now.remove(change)
        if not accept and change.tag == W + "tblGridChange" and len(change):
            now[:] = [deepcopy(child) for child in change[0]]


def _controls(root: Element, *, accept: bool) -> None:
    """17.13.5.4 to .11: a control whose start tag stands in such a range goes, and its content
    stays."""
    kinds = ("customXmlDel", "customXmlMoveFrom") if accept else ("customXmlIns", "customXmlMoveTo")
    starts = {W + f"{kind}RangeStart" for kind in kinds}
    ends = {W + f"{kind}RangeEnd" for kind in kinds}
    open_: set[str] = set()
    going = []
    for each in root.iter(W + "sdt", W + "customXml", *starts, *ends):
        if each.tag in starts:
            open_.add(each.get(W + "id", ""))
        elif each.tag in ends:
            open_.discard(each.get(W + "id", ""))
        elif open_:
            going.append(each)
    for each in going:
        content = each.find(W + "sdtContent") if each.tag == W + "sdt" else each
        for child in [] if content is None else list(content):
            if child.tag != W + "customXmlPr":
                each.addprevious(child)
        drop(each)


def _rows_and_cells(root: Element, gone: set[str], *, accept: bool) -> None:
    """17.13.5.1 to .3 of cells, .12 and .17 of rows. What is left empty goes too."""
    cell_gone, cell_kept = (W + "cellDel", W + "cellIns")[:: 1 if accept else -1]
    for row in list(root.iter(W + "tr")):
        marks = [each for each in row.iterfind(f"{W}trPr/*") if each.tag in _MARKS]
        if any(each.tag in gone for each in marks):
            drop(row)
            continue
        for each in marks:
            drop(each)
        for cell in list(row.iter(W + "tc")):
            properties = cell.find(W + "tcPr")
            if properties is None:
                continue
            if properties.find(cell_gone) is not None:
                drop(cell)
                continue
            for each in list(properties.iterchildren(cell_kept)):
                drop(each)
            _merged(properties, accept=accept)
        if row.find(f".//{W}tc") is None:
            drop(row)
    for table in list(root.iter(W + "tbl")):
        if table.find(f".//{W}tr") is None:
            drop(table)


def _merged(properties: Element, *, accept: bool) -> None:
    """17.13.5.2: whether a cell goes on another."""
    for change in list(properties.iterchildren(W + "cellMerge")):
        value = change.get(W + ("vMerge" if accept else "vMergeOrig"))
        for each in list(properties.iterchildren(W + "vMerge")):
            drop(each)
        if value:
            named = {"rest": "restart", "cont": "continue"}.get(value, value)
            change.addprevious(etree.Element(W + "vMerge", {W + "val": named}))
        drop(change)


def _runs(root: Element, gone: set[str]) -> None:
    """17.13.5.14, .18, .22, .25: content that goes, and content that stays. No marks of paragraphs
    and rows."""
    for each in list(root.iter(*_MARKS)):
        above = each.getparent()
        if above is None or above.tag in _PROPERTIES:
            continue
        if each.tag in gone:
            drop(each)
            continue
        for child in list(each):
            each.addprevious(child)
        drop(each)
    for each in root.iter(W + "delText", W + "delInstrText"):
        each.tag = W + ("t" if each.tag == W + "delText" else "instrText")


def _inherited(root: Element) -> None:
    """17.10.5: a section without a header of its own has that of the section before it."""
    shown: dict[tuple[str, str], Element] = {}
    for section in root.iter(W + "sectPr"):
        own = section.iterchildren(W + "headerReference", W + "footerReference")
        here = {(each.tag, each.get(W + "type", "default")): each for each in own}
        lacking = [deepcopy(each) for place, each in shown.items() if place not in here]
        section[:0] = lacking
        shown |= here


def _block_controls(root: Element) -> list[Element]:
    """Contents of controls, custom XML and alternatives (part 3, 7.5) in which paragraphs stand."""
    content = root.iter(W + "sdtContent", W + "customXml", MC + "Choice", MC + "Fallback")
    return [each for each in content if any(child.tag == W + "p" for child in each)]


def _marks(holder: Element, gone: set[str]) -> None:
    """17.13.5.15, .19, .20, .24: where the mark of a paragraph goes, its content joins that of
    the next one, whose properties stay. What has no next paragraph keeps its mark, unless it is
    empty and something else can end its place: before the end of a body, that of a section."""
    for paragraph in list(holder.iterchildren(W + "p")):
        properties = paragraph.find(f"{W}pPr/{W}rPr")
        marks = [] if properties is None else [each for each in properties if each.tag in _MARKS]
        goes = any(each.tag in gone for each in marks)
        for each in marks:
            drop(each)
        if not goes:
            continue
        following = paragraph.getnext()
        while following is not None and following.tag in _BETWEEN:
            following = following.getnext()
        content = [each for each in paragraph if each.tag != W + "pPr"]
        if following is not None and following.tag == W + "p":
            at = 1 if following.find(W + "pPr") is not None else 0
            following[at:at] = content
            drop(paragraph)
        elif not content and (_may_lack(following, holder) or _ends_section(paragraph)):
            drop(paragraph)


def _may_lack(following: Element | None, holder: Element) -> bool:
    """Whether an empty paragraph can go: a body, a cell, a note ends with a paragraph."""
    if following is None or following.tag == W + "sectPr":
        return holder.tag not in {W + name for name in _HOLDERS}
    return True


def _ends_section(paragraph: Element) -> bool:
    """Whether the paragraph before ends a section (17.6.18)."""
    before = paragraph.getprevious()
    return before is not None and before.find(f"{W}pPr/{W}sectPr") is not None


def drop(element: Element) -> None:
    """Take an element out, with the text behind it."""
    above = element.getparent()
    if above is not None:
        above.remove(element)
