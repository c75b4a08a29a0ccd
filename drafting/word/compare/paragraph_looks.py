"""The looks of paragraphs and sections: copied, compared, put."""

from __future__ import annotations

from copy import deepcopy

from drafting.word.package.elements import Element, child_made, child_of, copied, local_name, new, w
from drafting.word.tracked.markup.properties import put_property, section_of

_NOT_LOOK = frozenset({"sectPr", "pPrChange"})
_NOT_TRACKED = frozenset({"headerReference", "footerReference", "printerSettings", "sectPrChange"})
_SIGNS = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})


def look_of_paragraph(paragraph: Element) -> Element:
    """A copy of the look of a paragraph and of its sign, without its section and its changes."""
    found = child_of(paragraph, "pPr")
    look = new("pPr")
    for each in () if found is None else found:
        if local_name(each) not in _NOT_LOOK:
            look.append(copied(each))
    mark = child_of(look, "rPr")
    if mark is not None:
        for each in signs_of(mark):
            mark.remove(each)
        if not len(mark):
            look.remove(mark)
    return look


def signs_of(mark: Element | None) -> list[Element]:
    """What says in the `w:rPr` of a paragraph that its sign comes or goes."""
    return [] if mark is None else [each for each in mark if each.tag in _SIGNS]


def without_sign(look: Element) -> Element:
    """A look without that of the sign."""
    if child_of(look, "rPr") is None:
        return look
    copy = deepcopy(look)
    copy.remove(child_of(copy, "rPr"))  # type: ignore[arg-type]  # it has one
    return copy


def put_look(paragraph: Element, look: Element) -> None:
    """Give a paragraph and its sign a look; its section stays."""
    own = child_made(paragraph, "pPr")
    for child in [*own]:
        if local_name(child) not in _NOT_LOOK:
            own.remove(child)
    for child in look:
        put_property(own, deepcopy(child))


def section_look(section: Element) -> Element:
    """A copy of the properties of a section that can be tracked: all but headers and footers."""
    copy = deepcopy(section)
    for each in [*copy]:
        if local_name(each) in _NOT_TRACKED:
            copy.remove(each)
    return copy


def ends_one_section(old: Element, new_paragraph: Element) -> bool:
    """Whether a section ends with a paragraph in one of two documents alone."""
    return (section_of(old) is None) is not (section_of(new_paragraph) is None)
