"""What can make a word processor show another text than the one that is read in a paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from drafting.word.document.styles import OFF
from drafting.word.package.elements import NAMESPACE, Element, child_of, local_name, w
from drafting.word.proof.contrast import faint

_HIDDEN = frozenset(
    {
        *("vanish", "specVanish", "webHidden", "strike", "dstrike", "framePr", "fitText"),
        *("dataBinding", "fldSimple", "fldChar", "pict", "object", "drawing", "altChunk"),
        *("outline", "emboss", "imprint", "effect", "position"),
    }
)
"""Properties and contents (ECMA-376 part 1, 17.3): text that is hidden, struck out, bound to other
data, computed anew, covered or moved away."""
_SHOWN = frozenset(
    f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{name}"
    for name in (
        *("checkbox", "checked", "checkedState", "uncheckedState"),
        *("ligatures", "numForm", "numSpacing", "stylisticSets", "styleSet", "cntxtAlts"),
    )
)
"""What a check box is beside the sign that the text has for it; shapes of the same letters."""
_SMALLEST, _NARROWEST = 8, 50
"""Half points, and per cent of the width: smaller letters are hard to see."""
_PLAIN = frozenset({"clear", "nil", ""})
"""Shading of one colour, or of none; a pattern covers what is below it."""
_DEFAULTS = ""


def hiding(
    root: Element, styles: Element | None, among: Collection[int]
) -> Iterator[tuple[int, str]]:
    """For each of some paragraphs of a text (indexes of `w:p`), what in it, or in the styles that
    it has, can hide or replace its text; an element that no word processor writes into a paragraph
    counts too."""
    named = _signs_of_styles(styles)
    defaults = [*named.get(_DEFAULTS, ())]
    for order, paragraph in enumerate(root.iter(w("p"))):
        if order in among:
            signs = [*defaults, *filter(None, map(_sign, paragraph.iter())), *faint(paragraph)]
            for style in _styles_of(paragraph):
                signs += (f"{style}: {sign}" for sign in named.get(style, ()))
            if signs:
                yield order, ", ".join(dict.fromkeys(signs))


def _styles_of(paragraph: Element) -> Iterator[str]:
    """The ids of the styles of a paragraph, of its runs, and of the tables around it."""
    for each in paragraph.iter(w("pStyle"), w("rStyle")):
        yield each.get(w("val"), "")
    for table in paragraph.iterancestors(w("tbl")):
        style = child_of(table, "tblPr", "tblStyle")
        if style is not None:
            yield style.get(w("val"), "")


def _signs_of_styles(styles: Element | None) -> Mapping[str, tuple[str, ...]]:
    """What each style, or one that it is based on, can hide text by; that of all texts by the empty
    id: the defaults, and the styles that hold where none is named."""
    own: dict[str, tuple[str, ...]] = {}
    based: dict[str, str] = {}
    defaults: list[str] = []
    for each in () if styles is None else styles.iterchildren(w("style"), w("docDefaults")):
        signs = (*filter(None, map(_sign, each.iter())), *faint(each))
        name = each.get(w("styleId"), _DEFAULTS)
        if each.tag == w("docDefaults") or each.get(w("default"), "0") not in OFF:
            defaults += signs
        own[name] = signs
        above = child_of(each, "basedOn")
        if above is not None:
            based[name] = above.get(w("val"), "")
    found = {name: own[name] for name in own if name}
    for name in found:
        above_it, seen = based.get(name), {name}
        while above_it and above_it not in seen:
            seen.add(above_it)
            found[name] += own.get(above_it, ())
            above_it = based.get(above_it)
    return {**found, _DEFAULTS: tuple(defaults)}


def _sign(element: Element) -> str:
    name, value = local_name(element), element.get(w("val"), "")
    if not name or element.tag in _SHOWN:
        return ""
    if not str(element.tag).startswith(f"{{{NAMESPACE}}}"):
        return name
    match name:
        case "sz" if value.isdecimal() and int(value) <= _SMALLEST:
            return f"size {value}"
        case "w" if value.isdecimal() and int(value) < _NARROWEST:
            return f"width {value}"
        case "shd" if value not in _PLAIN:
            return f"shd {value}"
        case _:
            return name if name in _HIDDEN and value not in OFF else ""
