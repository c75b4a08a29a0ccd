"""The paragraphs of a DOCX with every tracked change accepted or rejected."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from types import MappingProxyType

from attrs import field, frozen
from lxml import etree

from drafting.errors import FormatError, Problem, Where

MAX_BYTES = 512 * 1024 * 1024
"""Of a part once unpacked: a package that claims more is not read."""

_RELATIONSHIPS = "_rels/.rels"
_MAIN = "/relationships/officeDocument"
_NAMESPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_TEXT = frozenset({"t", "delText"})
_SIGNS = MappingProxyType(
    {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "softHyphen": "\xad"}
)
_SKIPPED = frozenset(
    {"pPr", "rPr", "instrText", "delInstrText", "drawing", "pict", "object", "AlternateContent"}
)
"""Properties, codes of fields, and what floats beside the text."""
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom"})


def resolved_paragraphs(data: bytes, *, accept: bool) -> list[str]:
    """The body's paragraphs with all changes accepted (or rejected), in the order of reading.

    Cells of tables are read one after another, nested ones too; headers, notes, comments and
    text boxes are no part of the body. A tab is `\\t`, a break `\\n`. Deleted text, rows and
    paragraph marks (ECMA-376 part 1, 17.13.5) count as Word counts them: where a paragraph mark
    goes, its paragraph joins the next one, and the last paragraph of a body or a cell stays.
    What is no DOCX is a `FormatError`.
    """
    body = _body(data)
    resolver = _Resolver(frozenset(("del", "moveFrom") if accept else ("ins", "moveTo")))
    return [*resolver.paragraphs(body)]


@frozen
class _Resolver:
    """Reads one of the two texts; `gone` are the elements whose content is not in it."""

    gone: frozenset[str]
    _cell_gone: str = field(init=False)

    @_cell_gone.default
    def _name_of_cell_mark(self) -> str:
        return "cellDel" if "del" in self.gone else "cellIns"

    def paragraphs(self, container: etree._Element) -> Iterator[str]:
        """Of a body or a cell: never none, as neither can be without one."""
        carried = ""
        ended = True
        count = 0
        for block in self._blocks(container):
            if _name(block) == "tbl":
                if carried:
                    yield carried
                carried, ended = "", True
                count += 1
                yield from self._table(block)
                continue
            carried += "".join(self._text(block))
            ended = not self._is_gone(block, "pPr", "rPr")
            if ended:
                yield carried
                carried = ""
                count += 1
        if not ended or not count:
            yield carried

    def _blocks(self, container: etree._Element) -> Iterator[etree._Element]:
        """Paragraphs and tables, out of whatever is wrapped around them."""
        for child in container:
            name = _name(child)
            if name in {"p", "tbl"}:
                yield child
            elif name in _WRAPPERS and name not in self.gone:
                yield from self._blocks(child)

    def _table(self, table: etree._Element) -> Iterator[str]:
        for row in _inside(table, "tr"):
            if not self._is_gone(row, "trPr"):
                for cell in _inside(row, "tc"):
                    marks = (_name(mark) for mark in _all(cell, "tcPr"))
                    if self._cell_gone not in marks:
                        yield from self.paragraphs(cell)

    def _is_gone(self, element: etree._Element, *path: str) -> bool:
        return any(_name(mark) in self.gone for mark in _all(element, *path))

    def _text(self, element: etree._Element) -> Iterator[str]:
        for child in element:
            name = _name(child)
            if name in _TEXT:
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name not in self.gone and name not in _SKIPPED:
                yield from self._text(child)


def _name(element: etree._Element) -> str:
    """Its local name; comments and processing instructions have none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _all(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The children of the element at the end of a path of local names."""
    for name in path:
        found = next((child for child in element if _name(child) == name), None)
        if found is None:
            return
        element = found
    yield from element


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, out of content controls too."""
    for child in element:
        if _name(child) == wanted:
            yield child
        elif _name(child) in {"sdt", "sdtContent", "customXml"}:
            yield from _inside(child, wanted)


def _body(data: bytes) -> etree._Element:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            part = _main_part(package)
            root = _parse(package, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise _problem("a DOCX is a zip package", str(error)) from error
    body = next((child for child in root if _name(child) == "body"), None)
    if etree.QName(root).namespace not in _NAMESPACES or body is None:
        raise _problem("the main part holds w:document with w:body", f"<{_name(root)}>", part)
    return body


def _main_part(package: zipfile.ZipFile) -> str:
    """The part that the package names as its document (ECMA-376 part 2, 6.5)."""
    for relationship in _parse(package, _RELATIONSHIPS):
        if relationship.get("Type", "").endswith(_MAIN):
            target = relationship.get("Target", "")
            return posixpath.normpath(posixpath.join("/", target)).lstrip("/")
    raise _problem("the package names its main document", "no such relationship", _RELATIONSHIPS)


def _parse(package: zipfile.ZipFile, part: str) -> etree._Element:
    """The root of a part, read without entities, without a network, and not beyond a size."""
    try:
        size = package.getinfo(part).file_size
    except KeyError as error:
        raise _problem(f"a DOCX has the part {part}", "no such part") from error
    if size > MAX_BYTES:
        raise _problem(f"a part has at most {MAX_BYTES} bytes", f"{size} bytes", part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with package.open(part) as stream:
        content = stream.read(MAX_BYTES + 1)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        where = Where(part, *error.position)
        raise _problem("a part is well-formed XML", error.msg or "", where=where) from error
    if root.getroottree().docinfo.doctype:
        raise _problem("a part has no document type declaration", "<!DOCTYPE", part)
    return root


def _problem(wanted: str, found: str, part: str = "", *, where: Where | None = None) -> FormatError:
    hint = "is it a DOCX? save it anew from a word processor"
    return FormatError(Problem("syntax", wanted, where or Where(part), (found,), hint))
