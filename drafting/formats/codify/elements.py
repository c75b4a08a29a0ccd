"""Names and paths of the format, for both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision

_Element = etree._Element
LIBRARY = "https://code.dccouncil.us/schemas/dc-library"
CODIFY = "https://code.dccouncil.us/schemas/codify"
NAMESPACES = frozenset({CODIFY, "https://open.law/schemas/codify"})
"""That of D.C., and that of other jurisdictions which publish with the same software."""
_GLUED = re.compile(r"\([^()]*\)")
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")


def library(name: str) -> str:
    """The qualified name of an element of a law."""
    return f"{{{LIBRARY}}}{name}"


def codify(name: str) -> str:
    """The qualified name of an instruction, or of an attribute of one."""
    return f"{{{CODIFY}}}{name}"


def is_codify(root: _Element) -> bool:
    """Whether a document has instructions of this kind."""
    return any(True for _ in instructions(root))


def instructions(root: _Element) -> Iterator[_Element]:
    """The instructions of a document, in its order."""
    return (each for each in root.iter() if etree.QName(each).namespace in NAMESPACES)


def attribute(element: _Element, name: str) -> str:
    """The value of an attribute of the format, in either namespace; empty where it is left out."""
    return next(filter(None, (element.get(f"{{{space}}}{name}") for space in NAMESPACES)), "")


def text_in(element: _Element) -> str:
    """The text of an element as the code has it: of one that has a value there, that stands for
    its words, be it empty; a section that the law cites has its number in the code, a broken line
    its break."""
    given = (element.get(f"{{{space}}}value") for space in NAMESPACES)
    if (value := next((each for each in given if each is not None), None)) is not None:
        return value
    if section := cited_section(element):
        return f"§ {section}"
    if etree.QName(element).localname == "br":
        return "\n"
    return (element.text or "") + "".join(text_in(each) + (each.tail or "") for each in element)


def cited_section(element: _Element) -> str:
    """The number in the code of a section, or of what stands in it, that an element of a law cites;
    empty: it cites none, or a division, which the code calls otherwise from each place."""
    path = element.get("path") or ""
    cites = etree.QName(element).localname == "code-cite" and path.startswith("§")
    return path[1:].replace("|", "") if cites else ""


def segments(path: str) -> Iterator[str]:
    """The segments of a path: `§38-501|(b)(1)` has three."""
    for each in filter(None, path.split("|")):
        yield from _GLUED.findall(each) if _GLUED.sub("", each) == "" else [each]


def number_in(segment: str) -> str:
    """The number in a segment, as addresses write it: `§38-501` → `38-501`, `(a)` → `a`."""
    return _MARKS.sub("", segment)


def segment_of(provision: Provision) -> str:
    """The segment of a provision; empty where it has no number, or that of a note."""
    if not provision.num or provision.kind in {Kind.FOOTNOTE, Kind.CELL}:
        return ""
    if not provision.headed:
        return provision.label
    divided = any(child.headed for child in provision.children)
    return provision.num if divided else f"§{provision.num}"


def path_of(site: Site) -> str:
    """The path of a provision; empty where the format has no name for it."""
    parts = [segment_of(each.provision) for each in site.chain()]
    return "|".join(parts) if all(parts) else ""
