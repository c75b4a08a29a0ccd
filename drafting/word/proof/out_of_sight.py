"""Measures and fields by which a paragraph, all its words read, shows nobody these words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from drafting.word.document.styles import is_on
from drafting.word.package.elements import Element, child_of, local_name, w

_SMALLEST, _NARROWEST = 8, 50
"""Half points, and per cent of the width: smaller letters are hard to see."""
_OFF_PAGE, _ACROSS = -850, 9_000
"""Twips: an indent that leads off a page with narrow margins; one that leaves no room on it."""
_LOWEST, _CLOSEST = 120, -60
"""Twips: lines and letters that are nearer than this cover each other."""
_SYMBOLS = frozenset(
    {"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol", "marlett", "mt extra"}
)
"""Fonts that have other signs in the place of letters."""
_LINK = "HYPERLINK"
"""The field whose result is never computed anew."""


def measured(element: Element) -> str:
    """What in a measure of letters or lines puts them out of sight; empty: nothing."""
    value = element.get(w("val"), "")
    match local_name(element):
        case "sz" | "szCs" if value.isdecimal() and int(value) <= _SMALLEST:
            return f"size {value}"
        case "w" if value.isdecimal() and int(value) < _NARROWEST:
            return f"width {value}"
        case "spacing" if value and _number(value) < _CLOSEST:
            return f"spacing {value}"
        case "spacing" if element.get(w("lineRule")) != "atLeast":
            line = element.get(w("line"), "")
            return f"line {line}" if line and 0 < _number(line) < _LOWEST else ""
        case "ind":
            return next(map(_indent, filter(_is_far, element.items())), "")
        case "trHeight" if element.get(w("hRule")) == "exact" and _number(value) < _LOWEST:
            return f"trHeight {value}"
        case "rFonts" if not _is_of_mark(element):
            return next((each for each in element.values() if each.casefold() in _SYMBOLS), "")
        case _:
            return ""


def around(paragraph: Element) -> Iterator[str]:
    """What of the rows and content controls around a paragraph can hide or replace it."""
    for each in paragraph.iterancestors(w("tr"), w("sdt")):
        if is_on(each, "trPr", "hidden"):
            yield "hidden"
        if (height := child_of(each, "trPr", "trHeight")) is not None and (
            sign := measured(height)
        ):
            yield sign
        if child_of(each, "sdtPr", "dataBinding") is not None:
            yield "dataBinding"


def computed(root: Element) -> list[bool]:
    """For each `w:p`, in order, whether some of it is in a field whose result may be computed
    anew; what a field never ends counts to the end of the text."""
    steps: dict[int, int] = {}
    opened: list[tuple[int, list[str]]] = []
    order = -1

    def close() -> None:
        start, code = opened.pop()
        if not "".join(code).strip().upper().startswith(_LINK):
            steps[start] = steps.get(start, 0) + 1
            steps[order + 1] = steps.get(order + 1, 0) - 1

    for each in root.iter(w("p"), w("fldChar"), w("instrText")):
        if each.tag == w("p"):
            order += 1
        elif each.tag == w("instrText"):
            if opened:
                opened[-1][1].append(each.text or "")
        elif (kind := each.get(w("fldCharType"))) == "begin":
            opened.append((order, []))
        elif kind == "end" and opened:
            close()
    while opened:
        close()
    return [open_ > 0 for open_ in accumulate(steps.get(n, 0) for n in range(order + 1))]


def _number(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        return 0


def _is_far(attribute: tuple[str, str]) -> bool:
    """Attributes in hundredths of a letter are about a tenth of a point each."""
    name, value = attribute
    scale = 2 if name.endswith("Chars") else 1
    return not _OFF_PAGE <= _number(value) * scale <= _ACROSS


def _indent(attribute: tuple[str, str]) -> str:
    return f"{attribute[0].rpartition('}')[2]} {attribute[1]}"


def _is_of_mark(fonts: Element) -> bool:
    """Whether a font is that of the mark of a paragraph, which has no letters."""
    return next(fonts.iterancestors(w("pPr")), None) is not None
