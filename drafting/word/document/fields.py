"""Fields whose results a word processor computes when it is asked, and not when the text changes.

The result of such a field (ECMA-376 part 1, 17.16) is text in the document: a table of contents,
the number of an item that another one refers to.
"""

from __future__ import annotations

import itertools
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafting.word.package.elements import Element, local_name, new, w
from drafting.word.package.package import Package
from drafting.word.package.xml import edited_part_bytes, part_bytes

_KEPT = frozenset({"TOC", "TOA", "INDEX", "REF", "PAGEREF", "NOTEREF", "STYLEREF", "SEQ"})
_FETCHING = frozenset(
    "DDE DDEAUTO INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT LINK DATABASE RD MACROBUTTON".split()
)
"""Fields by which a word processor fetches something, or runs a program (17.16.5)."""
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"})
"""Parts with text beside the main one, by the type of the relationship to each."""
_SIGNS = (b"instrText", b"fldSimple", b"control")
_NAME = re.compile(r"\s*(\w+)")
_SETTINGS = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_FOLLOWERS = frozenset(
    "hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema "
    "themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures "
    "forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults "
    "doNotEmbedSmartTags decimalSymbol listSeparator".split()
)
"""What comes after `w:updateFields` in the settings (17.15.1.81; CT_Settings)."""


def kept_results(root: Element) -> Counter[str]:
    """How many fields of each kind a text has whose results may be out of date once it changes."""
    names = (_NAME.match(code) for code in _codes(root))
    return Counter(name[1].upper() for name in names if name and name[1].upper() in _KEPT)


def active_content(package: Package) -> tuple[str, ...]:
    """What of a document fetches something or runs a program in a word processor, once a person
    lets it: the codes of such fields, wherever they stand, `ActiveX` where there are controls
    (17.3.3.3), and the content types of embedded files with macros. Nothing here does either.
    Raises `FormatError`."""
    stories = (each for each in package.related(package.main) if each.type in _STORIES)
    parts = (package.main, *(each.target for each in stories if not each.external))
    found = (_outward(package.tree(part)) for part in parts if _has_fields(package, part))
    codes = (code for codes in found for code in codes)
    return tuple(dict.fromkeys((*codes, *package.embedded_macros())))


def _has_fields(package: Package, part: str) -> bool:
    """Whether a part has to be parsed: its bytes are quick to look through."""
    data = package.read(part) if part in package.names else b""
    return b"\0" in data[:64] or any(sign in data for sign in _SIGNS)


def _outward(root: Element) -> Iterator[str]:
    for code in _codes(root):
        name = _NAME.match(code)
        if name and name[1].upper() in _FETCHING:
            yield code.strip()
    if next(root.iter(w("control")), None) is not None:
        yield "ActiveX"


def with_update_request(data: bytes) -> bytes:
    """A DOCX that asks Word to compute its fields anew when it opens it (17.15.1.81).

    Raises `FormatError`.
    """
    package = Package.open(data, "document")
    part = package.part_of("settings")
    root = package.tree(part) if part else new("settings")
    for each in root.findall(w("updateFields")):
        root.remove(each)
    request = new("updateFields", val="true")
    names = ((each, local_name(each)) for each in root)
    after = (each for each, name in names if each.tag != w(name) or name in _FOLLOWERS)
    if (follower := next(after, None)) is None:
        root.append(request)
    else:
        follower.addprevious(request)
    if part:
        return package.with_parts({part: edited_part_bytes(root, package.read(part))})
    stem = posixpath.join(posixpath.dirname(package.main), "settings")
    part = package.free_name(stem, itertools.chain([""], itertools.count(2)))
    parts = package.linked("settings", part, {part: _SETTINGS})
    return package.with_parts({**parts, part: part_bytes(root, strict=package.is_strict)})


def _codes(root: Element) -> Iterator[str]:
    """The codes of all fields; that of a complex one may stand in several runs."""
    open_: list[list[str] | None] = []
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        match local_name(element):
            case "fldSimple":
                yield element.get(w("instr"), "")
            case "instrText" if open_ and (code := open_[-1]) is not None:
                code.append(element.text or "")
            case "fldChar":
                kind = element.get(w("fldCharType"))
                if kind == "begin":
                    open_.append([])
                elif open_:
                    code = open_.pop()
                    if code is not None:
                        yield "".join(code)
                    if kind == "separate":
                        open_.append(None)
            case _:
                pass


def ends_of_fields(container: Element, children: Sequence[Element]) -> dict[int, int]:
    """The index of a child in which a field begins → that of the child in which it ends, with all
    that begin in between. A field that ends elsewhere, or never, is not among them."""
    if next(container.iter(w("fldChar")), None) is None:
        return {}
    ends: dict[int, int] = {}
    open_: list[tuple[int, int]] = []
    """Children, each with the depth before it."""
    depth = 0
    for index, child in enumerate(children):
        before = lowest = depth
        chars = [each.get(w("fldCharType")) for each in child.iter(w("fldChar"))]
        for kind in chars:
            depth += (kind == "begin") - (kind == "end")
            lowest = min(lowest, depth)
        while open_ and open_[-1][0] > lowest:
            open_.pop()
        if chars and lowest == before:
            open_.append((before, index))
        while open_ and open_[-1][0] == depth:
            ends[open_.pop()[1]] = index
    return ends
