"""A part of a package → its tree and back: without entities, without a network, within bounds."""

from __future__ import annotations

import re

from lxml import etree

from drafting.errors import FormatError, Problem, Where
from drafting.ooxml.elements import Element

DEEPEST = 200
"""Elements inside each other: real documents have about forty, libxml2 reads 256."""
_TOO_DEEP = etree.XPath("/*" * (DEEPEST + 1))
_DECLARED = re.compile(rb'(xmlns(?::[\w.-]+)?\s*=\s*["\'])([^"\'<]*)(["\'])')
_DECLARATION = re.compile(
    rb"""(?:\xef\xbb\xbf)?<\?xml(?=\s)[^>]*?(?:encoding=["']([\w.-]+)["'][^>]*?)?\?>\s*"""
)
_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
"""Namespaces of the strict conformance class (ECMA-376 part 1, 2.1, annex A) → of part 4."""
_STRICT = {transitional: strict for strict, transitional in _TRANSITIONAL.items()}


def parse(data: bytes, where: str) -> Element:
    """The root of a part; `where` names the part in errors.

    Whatever class it is of, its elements come in the transitional namespaces (see `written`).
    Raises `FormatError` for what is not well-formed, has a document type declaration (it could
    hold entities) or is nested too deeply.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(_renamed(data, _TRANSITIONAL), parser)
    except etree.XMLSyntaxError as error:
        if "depth" in (error.msg or ""):
            raise _wrong(Where(where), "elements are nested too deeply", "") from None
        line, column = error.position
        place = Where(where, line, column)
        raise _wrong(place, "the part is well-formed XML", error.msg or "") from None
    if root.getroottree().docinfo.doctype:
        raise _wrong(Where(where), "the part has no document type declaration", "<!DOCTYPE …>")
    if _TOO_DEEP(root):
        raise _wrong(Where(where), "elements are nested too deeply", f"more than {DEEPEST} levels")
    return root


def is_strict(data: bytes) -> bool:
    """Whether a part is of the strict conformance class."""
    return any(match[2] in _TRANSITIONAL for match in _DECLARED.finditer(data))


def written(root: Element, *, strict: bool = False) -> bytes:
    """The bytes of a part, in UTF-8; in the namespaces of the strict class, if it came so."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _renamed(data, _STRICT) if strict else data


def rewritten(root: Element, before: bytes) -> bytes:
    """The bytes of a part that was edited, in the class that it came in, under the declaration
    that it had (in UTF-8)."""
    declared = _DECLARATION.match(before)
    if declared is None or (declared[1] or b"utf-8").lower() != b"utf-8":
        return written(root, strict=is_strict(before))
    data: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)
    return declared[0] + (_renamed(data, _STRICT) if is_strict(before) else data)


def _renamed(data: bytes, names: dict[bytes, bytes]) -> bytes:
    """With other names of namespaces; only where they are declared, never in the text."""
    if not any(name in data for name in names):
        return data
    return _DECLARED.sub(lambda m: m[1] + names.get(m[2], m[2]) + m[3], data)


def _wrong(where: Where, wanted: str, found: str) -> FormatError:
    hint = "open it in a word processor and save it anew, if you trust where it comes from"
    return FormatError(Problem("syntax", wanted, where, (found,) if found else (), hint))
