"""What can make a word processor show another text than the one that is read in a paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from drafting.word.document.styles import OFF
from drafting.word.package.elements import (
    NAMESPACE,
    WORD_2010,
    Element,
    child_of,
    local_name,
    parent_of,
    w,
    words_in,
)
from drafting.word.proof.contrast import fades, faint
from drafting.word.proof.out_of_sight import around, computed, measured

_HIDDEN = frozenset(
    "vanish specVanish webHidden strike dstrike framePr fitText dataBinding fldSimple pict object "
    "control drawing ruby outline emboss imprint effect position eastAsianLayout pgNum dayShort "
    "dayLong monthShort monthLong yearShort yearLong".split()
)
"""Properties and contents (ECMA-376 part 1, 17.3): text that is hidden, struck out, bound to other
data, computed anew, covered or moved away."""
_SHOWN = frozenset(
    f"{WORD_2010}{name}"
    for name in (
        *("checkbox", "checked", "checkedState", "uncheckedState"),
        *("ligatures", "numForm", "numSpacing", "stylisticSets", "styleSet", "cntxtAlts"),
    )
)
"""What a check box is beside the sign that the text has for it; shapes of the same letters."""
_AROUND_BOXES = frozenset({w("r"), w("p")})
_BROUGHT = (w("altChunk"), w("subDoc"))
"""Other documents, whose text is shown in their place."""
_PLAIN = frozenset({"clear", "nil", ""})
"""Shading of one colour, or of none; a pattern covers what is below it."""
_DEFAULTS = ""


def hiding(
    root: Element,
    styles: Element | None,
    among: Collection[int],
    levels: Mapping[Element, Element],
) -> Iterator[tuple[int, str]]:
    """For each of some paragraphs of a text (indexes of `w:p`), what in it, around it, or in the
    styles that it has, can hide or replace its text; an element that no word processor writes into
    a paragraph counts too, and another document between the paragraphs. `levels` has the `w:lvl`
    by whose look the number of a paragraph is displayed."""
    named = _signs_of_styles(styles)
    defaults = [*named.get(_DEFAULTS, ())]
    fields = computed(root)
    order, last = -1, min(among, default=-1)
    for paragraph in root.iter(w("p"), *_BROUGHT):
        if paragraph.tag != w("p"):
            if last >= 0:
                yield last, local_name(paragraph)
            continue
        order += 1
        if order in among:
            last = order
            signs = [*defaults, *filter(None, map(_sign, _own(paragraph))), *faint(paragraph)]
            signs += around(paragraph)
            signs += ["field"] if fields[order] else []
            if (level := levels.get(paragraph)) is not None:
                signs += (f"number: {sign}" for sign in _signs_of(level))
            for style in _styles_of(paragraph):
                signs += (f"{style}: {sign}" for sign in named.get(style, ()))
            if signs:
                yield order, ", ".join(dict.fromkeys(signs))


def _own(paragraph: Element) -> Iterator[Element]:
    """The elements of a paragraph without those of text boxes that hold words: these are read as
    paragraphs of their own."""
    boxed: set[Element] = set()
    for content in paragraph.iter(w("txbxContent")):
        if content not in boxed and words_in(content):
            outwards = chain([content], content.iterancestors())
            outer = next(each for each in outwards if parent_of(each).tag in _AROUND_BOXES)
            boxed.update(outer.iter())
    return (each for each in paragraph.iter() if each not in boxed)


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
        signs = (*_signs_of(each),)
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


def _signs_of(look: Element) -> Iterator[str]:
    """What in a style, or in the level of a list, can hide text."""
    yield from filter(None, map(_sign, look.iter()))
    yield from faint(look)


def _sign(element: Element) -> str:
    name, value = local_name(element), element.get(w("val"), "")
    if not name or element.tag in _SHOWN:
        return ""
    if str(element.tag).startswith(WORD_2010):
        return name if fades(element) else ""
    if not str(element.tag).startswith(f"{{{NAMESPACE}}}"):
        return name
    match name:
        case "shd" if value not in _PLAIN:
            return f"shd {value}"
        case "bdo" | "dir" if value == "rtl":
            return f"{name} rtl"
        case _:
            return name if name in _HIDDEN and value not in OFF else measured(element)
