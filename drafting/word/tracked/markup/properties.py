"""The looks of paragraphs and runs: copied from a model, changed as a tracked change."""

from __future__ import annotations

from collections.abc import Set
from copy import deepcopy

from lxml import etree

from drafting.word.package.elements import (
    Element,
    add,
    child_made,
    child_of,
    copied,
    local_name,
    new,
    put_before,
    w,
)
from drafting.word.tracked.markup.writer import Pen

_ORDER = tuple(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange".split()
)
"""Children of `w:pPr` as the schema orders them (ECMA-376 part 1, 17.3.1.26)."""
_NOT_LOOK = frozenset({"rPr", "sectPr", "pPrChange"})
_LOOK = frozenset(w(name) for name in _ORDER if name not in _NOT_LOOK)
"""Elements of other namespaces, as `w15:collapsed`, are no look: they stay where they are, and a
new paragraph has none."""
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange"})
_UNSEEN = frozenset({"vanish", "specVanish", "webHidden"})


def run_look(run: Element) -> Element | None:
    """A copy of the look of a text, for a visible text: `w:rPr`; None: it has none."""
    copy = copy_without(child_of(run, "rPr"), _TRACKED | _UNSEEN)
    return copy if copy is not None and len(copy) else None


def copy_without(element: Element | None, names: Set[str]) -> Element | None:
    """A copy of an element without the children of some names; of None: None."""
    if element is None:
        return None
    copy = copied(element)
    for child in [*copy]:
        if local_name(child) in names:
            copy.remove(child)
    return copy


def sign_look(paragraph: Element) -> Element | None:
    """A copy of the look of the sign of a paragraph, without its changes."""
    properties = child_of(paragraph, "pPr")
    return None if properties is None else run_look(properties)


def paragraph_look(paragraph: Element) -> Element:
    """A copy of the look of a paragraph: `w:pPr` without its mark, section and changes, and
    without elements that the schema does not know."""
    found = child_of(paragraph, "pPr")
    look = new("pPr")
    if found is not None:
        for each in found:
            if each.tag in _LOOK:
                look.append(copied(each))
    return look


def same_look(one: Element, other: Element) -> bool:
    """Whether two looks are the same."""
    return one is other or _canonical(one) == _canonical(other)


def put_property(parent: Element, child: Element) -> Element:
    """Put a child of `w:pPr` at its place in the schema, in place of one of its name."""
    old = child_of(parent, local_name(child))
    if old is not None:
        parent.replace(old, child)
        return child
    name = local_name(child)
    place = _ORDER.index(name) if name in _ORDER else -1  # what no schema knows comes first
    put_before(parent, child, _ORDER[place + 1 :])
    return child


def sign_properties(paragraph: Element) -> Element:
    """The `w:rPr` of the paragraph's sign, made if there is none."""
    parent = child_made(paragraph, "pPr")
    found = child_of(parent, "rPr")
    return put_property(parent, new("rPr")) if found is None else found


def put_row_sign(row: Element, sign: Element) -> None:
    """Put the mark of a row that comes or goes (17.13.5.12, .16): after its other properties, and
    before what they were."""
    properties = child_of(row, "trPr")
    if properties is None:
        properties = new("trPr")
        exceptions = child_of(row, "tblPrEx")
        if exceptions is None:
            row.insert(0, properties)
        else:
            exceptions.addnext(properties)
    put_before(properties, sign, {"trPrChange"})


def set_look(paragraph: Element, look: Element) -> None:
    """Give a paragraph a look; its sign, its section and its changes stay."""
    own = child_made(paragraph, "pPr")
    for child in [*own]:
        if child.tag in _LOOK:
            own.remove(child)
    for child in deepcopy(look):
        put_property(own, child)


def change_look(paragraph: Element, old: Element, look: Element, change: str, pen: Pen) -> None:
    """Give a paragraph a look as a tracked change (17.13.5.29) of the look before.

    Where somebody else has already changed its look, that change stays: it holds the look before
    both.
    """
    set_look(paragraph, look)
    own = child_made(paragraph, "pPr")
    if child_of(own, "pPrChange") is None and not same_look(old, look):
        signature = pen.revisions.signature(change)
        record = put_property(own, new("pPrChange", id=pen.revisions.number(), **signature))
        former = add(record, "pPr")
        former.extend(deepcopy(each) for each in old)


def without_number(look: Element, level: Element | None) -> Element:
    """The same look without an automatic number, with the text in its place (17.9.18).

    `level` is the `w:pPr` of the level that numbered it.
    """
    plain = deepcopy(look)
    number = put_property(plain, new("numPr"))
    add(number, "numId", val="0")
    if level is not None:
        for name in ("tabs", "ind"):
            own = child_of(level, name)
            if own is not None and child_of(plain, name) is None:
                put_property(plain, deepcopy(own))
    return plain


def section_of(paragraph: Element) -> Element | None:
    """The section that ends with a paragraph (17.6.18)."""
    return child_of(paragraph, "pPr", "sectPr")


def _canonical(look: Element) -> bytes:
    return b"".join(etree.tostring(each, method="c14n", exclusive=True).strip() for each in look)


_FORMER_WITHOUT = frozenset(
    "ins del moveFrom moveTo cellIns cellDel cellMerge headerReference footerReference rPrChange "
    "pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange".split()
)
"""What former properties cannot hold (17.13.5.30 to .38)."""


def replace_properties(properties: Element, others: Element | None) -> None:
    """Give an element the properties of another; what no record of former ones holds stays."""
    for each in [*properties]:
        if local_name(each) not in _FORMER_WITHOUT:
            properties.remove(each)
    place = sum(1 for each in properties if local_name(each).endswith("Reference"))
    for each in () if others is None else others:
        if local_name(each) not in _FORMER_WITHOUT:
            properties.insert(place, deepcopy(each))
            place += 1


def record_former(properties: Element, former: Element | None, change: str, pen: Pen) -> None:
    """Record in properties of any kind what they were before, as a tracked change.

    `properties` is a `w:rPr`, `w:tblPr`, `w:tblPrEx`, `w:trPr`, `w:tcPr` or `w:sectPr`, in which
    the record comes last; of a `w:pPr` the sign's own properties stay out of it.
    """
    name = local_name(properties)
    signature = pen.revisions.signature(change)
    record = new(f"{name}Change", id=pen.revisions.number(), **signature)
    inner = add(record, name)
    without = _FORMER_WITHOUT | ({"rPr", "sectPr"} if name == "pPr" else frozenset())
    for each in () if former is None else former:
        if local_name(each) not in without:
            inner.append(copied(each))
    properties.append(record)
