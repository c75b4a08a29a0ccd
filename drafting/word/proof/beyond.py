"""What beside the paragraphs of an act can make a word processor show another text of it: the looks
of their automatic numbers, drawings that lie on the page, letters of the document's own, and
settings by which changes are not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.word.document.document import WordDocument
from drafting.word.document.styles import OFF
from drafting.word.package.elements import Element, local_name, w
from drafting.word.package.package import Package

_EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
_SHOWN_CHANGES = ("markup", "insDel")
_MARGINS = frozenset({"header", "footer"})
_WRAPPED = frozenset({"wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom"})
"""How text goes around a drawing (ECMA-376 part 1, 20.4.2); any other lies over or under it."""


def numbered_levels(document: WordDocument) -> Mapping[Element, Element]:
    """`w:p` → the `w:lvl` by whose look its number is displayed. Bullets are none: they stand in
    fonts of signs."""
    found: dict[Element, Element] = {}
    for element in document.numbers:
        listed = document.lists.listed(element, document.view)
        shape = document.lists.by_num[listed.num].levels.get(listed.level) if listed else None
        if shape and shape.element is not None and shape.format != "bullet":
            found[element] = shape.element
    return found


def beyond(document: WordDocument) -> Iterator[str]:
    """What in the document can show people another text, each after its part. Raises
    `FormatError`."""
    package = document.package
    for part, root in _texts(document):
        if any(map(_lies_on_the_page, root.iter())):
            yield f"{part}: anchor"
    for part, root in _trees(package, "fontTable"):
        for font in root.iter(w("font")):
            if any(font.find(w(each)) is not None for each in _EMBEDDED):
                yield f"{part}: embedded {font.get(w('name'), '')}"
    for part, root in _trees(package, "settings"):
        for view in root.iter(w("revisionView")):
            if any(view.get(w(each), "1") in OFF for each in _SHOWN_CHANGES):
                yield f"{part}: revisionView"


def _texts(document: WordDocument) -> Iterator[tuple[str, Element]]:
    package = document.package
    yield package.main, document.root
    yield from document.trees.items()
    for each in package.related(package.main):
        if each.type in _MARGINS and not each.external:
            yield each.target, package.tree(each.target)


def _trees(package: Package, kind: str) -> Iterator[tuple[str, Element]]:
    if (part := package.part_of(kind)) in package.names:
        yield part, package.tree(part)


def _lies_on_the_page(element: Element) -> bool:
    """Whether a drawing stands where it is put, and no text goes around it."""
    if local_name(element) == "anchor":
        return not any(local_name(each) in _WRAPPED for each in element)
    if "position:absolute" not in "".join(element.get("style", "").split()):
        return False
    return not any(
        local_name(each) == "wrap" and each.get("type", "none") != "none" for each in element
    )
