"""A part of a package → its tree and back: without entities, without a network, within bounds."""

from __future__ import annotations

import codecs
import io
import re
from typing import IO

from lxml import etree

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say, to_say
from drafting.word.package.archive import Content
from drafting.word.package.elements import SPACE, Element, w

DEEPEST = 200
"""Elements inside each other: real documents have about forty, libxml2 reads 256."""
MAX_TAGS = 2_000_000
"""Tags of a part. A paragraph of a word processor has fifty, a code of laws half a million."""
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']*)["']""")
_PROLOG = re.compile(rb"(?>\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*+(?P<doctype><!DOCTYPE)?", re.DOTALL)
_DECLARED = rb'(xmlns(?::[\w.-]+)?\s*=\s*["\'])([^"\'<]*)(["\'])'
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
_ENCODINGS = {False: {"UTF-8", "US-ASCII", "ASCII"}, True: {"UTF-16", "UTF-16LE", "UTF-16BE"}}
"""The encodings that a part may declare, by whether it is in UTF-16."""
_UTF16 = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
_NOT_UTF = to_say("the part is not XML in UTF-8 or UTF-16")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_IGNORABLE, _CHOICE = f"{_MC}Ignorable", f"{_MC}Choice"
_OF_STRICT = rb"^http://purl\.oclc\.org/ooxml/(\w+)/(\w+)$"
_OF_TRANSITIONAL = (
    rb"^http://schemas\.openxmlformats\.org/"
    rb"(wordprocessingml|drawingml|officeDocument|schemaLibrary)/2006/(\w+)$"
)
_TO_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_TO_STRICT = rb"http://purl.oclc.org/ooxml/\1/\2"
_TEXTS = ("t", "delText", "instrText", "delInstrText")
_SPACE = b"xml:space="
_SPACE_OF_TEXTS = tuple(b"<w:%s %s" % (name.encode(), _SPACE) for name in _TEXTS)
_STRICT = {transitional: strict for strict, transitional in _TRANSITIONAL.items()}


def parse(data: bytes, where: str) -> Element:
    """The root of a part; `where` names the part in errors.

    The elements come in the transitional namespaces, whatever the class of the part (see
    `part_bytes`), and each text with the `xml:space` that holds for it. Raises `FormatError` for a
    part that is not well-formed, has a document type declaration (it could hold entities), is
    nested too deeply or has too many elements.
    """
    data = _in_utf8(data, where)
    prolog = _PROLOG.match(data)
    if prolog and prolog["doctype"]:
        raise _declares_a_type(where)
    many = len(data) > MAX_TAGS and max(data.count(b"<"), data.count(b"=")) > MAX_TAGS
    if many:
        raise _wrong(Where(where), say("the part has more than {most} tags", most=MAX_TAGS))
    # A comment inside a text would hide from whoever reads the tree what stands behind it.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        strip_cdata=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_renamed(data, _TRANSITIONAL), parser)
    except etree.XMLSyntaxError as error:
        if "depth" in (error.msg or ""):
            raise _too_deep(where) from None
        line, column = error.position
        place = Where(where, line, column)
        reason = (error.msg or "").partition(", line ")[0].strip()
        raise _wrong(place, say("the part is not well-formed XML"), reason) from None
    if root.getroottree().docinfo.doctype:
        raise _declares_a_type(where)
    if _TOO_DEEP(root):
        raise _too_deep(where)
    if data.count(_SPACE) > sum(map(data.count, _SPACE_OF_TEXTS)):
        _spread_space(root)
    return root


def _spread_space(root: Element) -> None:
    """Give each text the `xml:space` of what it stands in: XML has it handed down (XML 1.0, 2.10),
    and a text may come to stand elsewhere."""
    for text in root.iter(*map(w, _TEXTS)):
        if text.get(SPACE) is None:
            around = next((each for each in text.iterancestors() if each.get(SPACE)), None)
            if around is not None and around.get(SPACE) == "preserve":
                text.set(SPACE, "preserve")


def _in_utf8(data: bytes, where: str) -> bytes:
    """The part in UTF-8; it may also come in UTF-16, but in nothing else (part 2, 6.2.5)."""
    order = next((name for sign, name in _UTF16.items() if data.startswith(sign)), "")
    sixteen = bool(order)
    if sixteen:
        try:
            data = data.decode(order).encode()
        except UnicodeError:
            raise _wrong(Where(where), say(_NOT_UTF), say("broken UTF-16")) from None
    data = data.removeprefix(codecs.BOM_UTF8)
    declaration = _DECLARATION.match(data)
    declared = _ENCODING.search(declaration[0]) if declaration else None
    if declared and declared[1].decode("ascii", "replace").upper() not in _ENCODINGS[sixteen]:
        raise _wrong(Where(where), say(_NOT_UTF), declared[1].decode("ascii", "replace"))
    if not data.lstrip().startswith(b"<"):
        raise _wrong(Where(where), say(_NOT_UTF), say("no XML"))
    return data[declaration.end() :] if sixteen and declaration else data


def in_class(data: bytes, *, strict: bool) -> bytes:
    """A part in the namespaces of another conformance class (annex A): those of the drawings and
    formulas in it too."""
    if strict:
        return _renamed_by(_OF_TRANSITIONAL, _TO_STRICT, data)
    return _renamed_by(_OF_STRICT, _TO_TRANSITIONAL, data)


def _renamed_by(pattern: bytes, name: bytes, data: bytes) -> bytes:
    return re.sub(_DECLARED, lambda m: m[1] + re.sub(pattern, name, m[2]) + m[3], data)


def ignoring(root: Element, other: Element) -> Element:
    """The root of a part, made anew so that readers may ignore what they may in another part, and
    know the names by which alternatives that came from there are chosen (part 3, 7.2, 7.5):
    without these they refuse the part."""
    wanted = {other.nsmap.get(prefix) for prefix in other.get(_IGNORABLE, "").split()} - {None}
    known = {root.nsmap.get(prefix) for prefix in root.get(_IGNORABLE, "").split()}
    missing = sorted(str(each) for each in wanted - known)
    named: dict[str | None, str] = {
        each: uri for each in _unknown(root) if (uri := other.nsmap.get(each))
    }
    if not (missing or named):
        return root
    names: dict[str | None, str] = {**root.nsmap, **named}
    prefixes = root.get(_IGNORABLE, "").split()
    theirs = {uri: prefix for prefix, uri in other.nsmap.items() if prefix}
    for uri in missing:
        prefix = next((each for each, known_uri in names.items() if each and known_uri == uri), "")
        if not prefix:
            prefix = theirs[uri]
            while prefix in names:
                prefix += "x"
            names[prefix] = uri
        prefixes.append(prefix)
    names.setdefault("mc", _MC[1:-1])
    made = etree.Element(root.tag, dict(root.attrib), nsmap=names)
    if prefixes:
        made.set(_IGNORABLE, " ".join(prefixes))
    made.text = root.text
    made.extend([*root])
    return made


def _unknown(root: Element) -> set[str]:
    """The prefixes by which alternatives are chosen, and which mean nothing where these stand."""
    return {
        prefix
        for each in root.iter(_CHOICE)
        for prefix in each.get("Requires", "").split()
        if prefix not in each.nsmap
    }


def is_strict(data: bytes) -> bool:
    """Whether a part is of the strict conformance class."""
    named = any(name in data for name in _TRANSITIONAL)
    return named and any(each[2] in _TRANSITIONAL for each in re.finditer(_DECLARED, data))


def part_bytes(root: Element, *, strict: bool = False) -> bytes:
    """The bytes of a part, in UTF-8, on request in the namespaces of the strict class."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _renamed(data, _STRICT) if strict else data


def edited_part_bytes(root: Element, before: bytes) -> bytes:
    """The bytes of an edited part, in its own class, under its own declaration (in UTF-8)."""
    part = edited_part(root, before)
    if isinstance(part, bytes):
        return part
    written = io.BytesIO()  # holds less at once than `tostring`
    part(written)
    return written.getvalue()


def edited_part(root: Element, before: bytes) -> Content:
    """The same, to be written into a package: not in memory as a whole, but in the strict class."""
    declared = _DECLARATION.match(before)
    if declared is None or (declared[1] or b"utf-8").lower() != b"utf-8":
        return part_bytes(root, strict=is_strict(before))

    def write(file: IO[bytes]) -> None:
        file.write(declared[0])
        root.getroottree().write(file, encoding="UTF-8", xml_declaration=False)

    if not is_strict(before):
        return write
    written = io.BytesIO()
    write(written)
    return _renamed(written.getvalue(), _STRICT)


def _renamed(data: bytes, names: dict[bytes, bytes]) -> bytes:
    """Rename namespaces where they are declared, never in the text."""
    if not any(name in data for name in names):
        return data
    return re.sub(_DECLARED, lambda m: m[1] + names.get(m[2], m[2]) + m[3], data)


def _declares_a_type(where: str) -> FormatError:
    return _wrong(Where(where), say("the part declares a document type"), "<!DOCTYPE …>")


def _too_deep(where: str) -> FormatError:
    return _wrong(
        Where(where), say("elements are nested more than {deepest} levels deep", deepest=DEEPEST)
    )


def _wrong(where: Where, wrong: str, found: str = "") -> FormatError:
    do = say("if you trust the sender, open it in a word processor and save it again")
    return FormatError(Problem("syntax", wrong, where, (found,) if found else (), do))
