"""Whether letters can be seen against what is behind them: shading, highlight, or the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from drafting.word.package.elements import Element, child_of, local_name, w

_LEAST = 1.5
"""The ratio of two luminances (WCAG 2, 1.4.3) below which nobody sees letters on the page."""
_WHITE, _BLACK = "ffffff", "000000"
_HIGHLIGHTS = {
    "black": _BLACK,
    "blue": "0000ff",
    "cyan": "00ffff",
    "green": "00ff00",
    "magenta": "ff00ff",
    "red": "ff0000",
    "yellow": "ffff00",
    "white": _WHITE,
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "c0c0c0",
}
"""ST_HighlightColor (ECMA-376 part 1, 17.18.40)."""
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_LIGHT, _DARK = ("background", "light"), ("text", "dark")
"""How colours of the theme begin that are that of the page, or of the letters."""


def faint(element: Element) -> Iterator[str]:
    """The colours of letters in a paragraph or a style that nobody sees against what is behind
    them. Letters of an automatic colour are black, or white where the shading is dark; a highlight
    does not change them."""
    around = _around(element)
    for properties in element.iter(w("rPr")):
        highlight, colour = child_of(properties, "highlight"), child_of(properties, "color")
        covered = _HIGHLIGHTS.get("" if highlight is None else highlight.get(w("val"), ""))
        letters = _colour(colour, "val", "themeColor")
        behind = covered or _fill(properties) or around
        if letters is None and not covered:
            continue
        if _ratio(letters or _BLACK, behind or _WHITE) < _LEAST:
            yield f"color {letters or _BLACK} on {behind or _WHITE}"


def fades(effect: Element) -> bool:
    """Whether a fill or a line of letters, of Word 2010, may leave them unseen: no fill, or one of
    the page's colour; other kinds are not judged, and may."""
    name = local_name(effect)
    value = next((each for key, each in effect.items() if key.endswith("}val")), "")
    match name:
        case "textFill" | "textOutline" | "solidFill" | "prstDash" | "round" | "bevel" | "miter":
            return False
        case "noFill":
            above = effect.getparent()
            return above is None or local_name(above) != "textOutline"
        case "srgbClr":
            return not _HEX.fullmatch(value) or _ratio(value.casefold(), _WHITE) < _LEAST
        case "schemeClr":
            return not value.startswith(("tx", "dk", "accent"))
        case _:
            return True


def _around(element: Element) -> str | None:
    """The shading of a paragraph or style, or of the nearest cell around it."""
    inner = child_of(element, "pPr")
    cells = (child_of(each, "tcPr") for each in element.iterancestors(w("tc")))
    found = (_fill(each) for each in chain([inner], cells) if each is not None)
    return next(filter(None, found), None)


def _fill(properties: Element) -> str | None:
    return _colour(child_of(properties, "shd"), "fill", "themeFill")


def _colour(element: Element | None, name: str, theme: str) -> str | None:
    """A colour as six digits; None where it is automatic, or not given."""
    if element is None:
        return None
    named, value = element.get(w(theme), ""), element.get(w(name), "").casefold()
    if named.startswith(_LIGHT):
        return _WHITE
    if named.startswith(_DARK):
        return _BLACK
    return value if _HEX.fullmatch(value) else None


def _ratio(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
