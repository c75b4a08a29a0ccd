"""What can make a word processor show another text than the one that is read in a paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafting.word.package.elements import NAMESPACE, Element, local_name, w

_HIDDEN = frozenset(
    {
        *("vanish", "specVanish", "webHidden", "strike", "dstrike", "framePr", "fitText"),
        *("dataBinding", "fldSimple", "fldChar", "pict", "object", "drawing", "altChunk"),
        *("outline", "emboss", "imprint", "effect", "shd", "highlight", "position"),
    }
)
"""Properties and contents (ECMA-376 part 1, 17.3): text that is hidden, struck out, bound to other
data, computed anew, covered or moved away."""
_PALE = frozenset({"ffffff", "fefefe", "fdfdfd", "auto1"})
_SMALLEST, _NARROWEST = 8, 50
"""Half points, and per cent of the width: smaller letters are hard to see."""
_OFF = frozenset({"0", "false", "off"})


def hiding(root: Element, among: Collection[int]) -> Iterator[tuple[int, str]]:
    """For each of some paragraphs of a text (indexes of `w:p`), what in it can hide or replace its
    text; an element that no word processor writes into a paragraph counts too."""
    for order, paragraph in enumerate(root.iter(w("p"))):
        if order in among:
            found = dict.fromkeys(filter(None, map(_sign, paragraph.iter())))
            if found:
                yield order, ", ".join(found)


def _sign(element: Element) -> str:
    name, value = local_name(element), element.get(w("val"), "")
    if not name:
        return ""
    if not str(element.tag).startswith(f"{{{NAMESPACE}}}"):
        return name
    match name:
        case "color" if value.casefold() in _PALE:
            return f"color {value}"
        case "sz" if value.isdecimal() and int(value) <= _SMALLEST:
            return f"size {value}"
        case "w" if value.isdecimal() and int(value) < _NARROWEST:
            return f"width {value}"
        case _:
            return name if name in _HIDDEN and value not in _OFF else ""
