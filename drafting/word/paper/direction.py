"""Papers in a language that is written from right to left, as Word writes them."""

from __future__ import annotations

import unicodedata
from copy import copy
from itertools import takewhile

from docx.document import Document

from drafting.language.script import right_to_left
from drafting.word.package.elements import Element, local_name, new, w

_LETTERS = frozenset({"R", "AL"})
"""Classes of letters that are written so, in the Unicode bidirectional algorithm."""
_OF_SCRIPT = {w("b"): w("bCs"), w("i"): w("iCs"), w("sz"): w("szCs")}
"""A look of letters → that of the letters of a complex script (17.3.2.2, 17.3.2.17, 17.3.2.39)."""
_BEHIND_RTL = frozenset({"cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"})
"""What stands behind `w:rtl` in the properties of a run (17.3.2.30)."""
_BEFORE_COLUMNS = ("tblStyle", "tblpPr", "tblOverlap")
"""What stands before `w:bidiVisual` in the properties of a table (17.4.1)."""
_BEHIND_BIDI = tuple(
    "w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents "
    "w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl "
    "w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange".split()
)
"""What stands behind `w:bidi` in the properties of a paragraph (17.3.1.6)."""


def set_direction(document: Document, language: str) -> None:
    """Let the paragraphs, words and columns of a document run from right to left, where its
    language does (ECMA-376 part 1, 17.3.1.6, 17.3.2.30, 17.4.1)."""
    if not right_to_left(language):
        return
    look = document.styles["Normal"].element.get_or_add_pPr()
    if look.find(w("bidi")) is None:
        look.insert_element_before(new("bidi"), *_BEHIND_BIDI)
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is not None:
            _turn(root)


def _turn(root: Element) -> None:
    for properties in root.iterfind(f".//{w('tbl')}/{w('tblPr')}"):
        if properties.find(w("bidiVisual")) is None:
            before = sum(1 for name in _BEFORE_COLUMNS if properties.find(w(name)) is not None)
            properties.insert(before, new("bidiVisual"))
    for run in root.iter(w("r")):
        _turn_run(run)
    for properties in root.iter(w("rPr")):
        for each in properties.findall("*"):
            twin = _OF_SCRIPT.get(str(each.tag))
            if twin and properties.find(twin) is None:
                same = copy(each)
                same.tag = twin
                each.addnext(same)


def _turn_run(run: Element) -> None:
    """Mark a run with letters that are written from right to left."""
    text = "".join(each.text or "" for each in run.iter(w("t"), w("delText")))
    if _LETTERS.isdisjoint(map(unicodedata.bidirectional, text)):
        return
    properties = run.find(w("rPr"))
    if properties is None:
        properties = new("rPr")
        run.insert(0, properties)
    if properties.find(w("rtl")) is not None:
        return
    before = [*takewhile(lambda each: local_name(each) not in _BEHIND_RTL, properties)]
    properties.insert(len(before), new("rtl"))
