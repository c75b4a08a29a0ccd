"""Tracked changes settled: a part as it is with every change accepted, or every one rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from drafting.word.document.alternatives import ALTERNATE
from drafting.word.document.view import GONE_CELL, View
from drafting.word.package.elements import Element, child_of, local_name, new, parent_of, unwrap, w

_RANGES = tuple(
    w(f"{kind}Range{end}")
    for kind in (
        *("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom"),
        "customXmlMoveTo",
    )
    for end in ("Start", "End")
)
RECORDS = tuple(
    w(f"{name}Change")
    for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
)
_GONE = {View.ACCEPTED: ("del", "moveFrom"), View.REJECTED: ("ins", "moveTo")}
_SIGNS = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))
COMING, GHOST = w("keptComing"), w("keptGhost")
"""Around words of changes that keep their authors (`kept.py`): the document has them in the view in
which it is compared, and has not."""
LIVING = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_PROPERTIES = frozenset({w("rPr"), w("trPr"), w("numPr"), w("tcPr")})
_MARKED = (*_SIGNS, *RECORDS, w("cellIns"), w("cellDel"), w("cellMerge"))
_BLOCKS = (w("p"), w("tbl"), w("sdt"))
_BEFORE_MERGES = frozenset({"cnfStyle", "tcW", "gridSpan", "hMerge"})
"""Properties of a cell that stand before `w:vMerge` (17.4.70)."""
TAGS = tuple(w(f"customXml{kind}RangeStart") for kind in ("Ins", "Del", "MoveFrom", "MoveTo"))
"""Two for each control: around its start tag and its end tag."""


def settle(root: Element, view: View) -> int:
    """Accept or reject every tracked change of a part, in its tree; returns how many there were.

    A paragraph whose sign goes joins the next one (17.13.5.15, .20); before a table, at the end of
    a control, and after the end of a section at the end of a body, only an empty one goes.
    """
    count = sum(1 for _ in root.iter(*_MARKED)) + sum(1 for _ in root.iter(*TAGS)) // 2
    if not count:
        return 0
    _settle_controls(root, view)
    _settle_records(root, view)
    gone_paragraphs = [
        each for each in root.iter(w("p")) if _has_sign(child_of(each, "pPr", "rPr"), view)
    ]
    _settle_rows_and_cells(root, view)
    formulas = [*_formulas(root)]
    objects = [each for formula in formulas for each in _going_objects(formula, view)]
    _settle_signs(root, view)
    _settle_formulas(formulas, objects)
    for each in [*root.iter(*LIVING)]:
        each.tag = LIVING[str(each.tag)]
    for chain in _chains(gone_paragraphs):
        for paragraph in reversed(chain[:-1]):
            _put_before(paragraph, chain[-1])
        _join(chain[-1])
    return count


def _has_sign(properties: Element | None, view: View) -> bool:
    return properties is not None and any(local_name(each) in _GONE[view] for each in properties)


def _settle_records(root: Element, view: View) -> None:
    for record in [*root.iter(*RECORDS)]:
        properties = record.getparent()
        if properties is None:
            continue
        properties.remove(record)
        if view is View.REJECTED and len(record):
            _put_back(properties, record[0])


def _put_back(properties: Element, former: Element) -> None:
    """Replace properties by the former ones; what a record cannot hold stays."""
    keeps = {"rPr", "sectPr"} if properties.tag == w("pPr") else set()
    keeps |= {local_name(each) for each in properties if each.tag in _SIGNS}
    keeps |= {"cellIns", "cellDel", "cellMerge", "headerReference", "footerReference"}
    for each in [*properties]:
        if local_name(each) not in keeps:
            properties.remove(each)
    copies = [deepcopy(each) for each in former]
    first = {"headerReference", "footerReference"} | ({"ins", "del"} & keeps)
    before = [each for each in properties if local_name(each) in first]
    if properties.tag == w("rPr") or properties.tag == w("sectPr"):
        place = properties.index(before[-1]) + 1 if before else 0
    else:
        place = 0
    for offset, copy in enumerate(copies):
        properties.insert(place + offset, copy)


def _settle_controls(root: Element, view: View) -> None:
    """Take off the content controls and custom XML whose tags are tracked and go (17.13.5.4 to
    .11)."""
    kinds = {View.ACCEPTED: ("Del", "MoveFrom"), View.REJECTED: ("Ins", "MoveTo")}[view]
    starts = {w(f"customXml{kind}RangeStart") for kind in kinds}
    ends = {w(f"customXml{kind}RangeEnd") for kind in kinds}
    open_: set[str] = set()
    going: list[Element] = []
    for each in root.iter(w("sdt"), w("customXml"), *starts, *ends):
        if each.tag in starts:
            open_.add(each.get(w("id"), ""))
        elif each.tag in ends:
            open_.discard(each.get(w("id"), ""))
        elif open_:
            going.append(each)
    for control in going:
        content = child_of(control, "sdtContent") if control.tag == w("sdt") else control
        for child in [] if content is None else [*content]:
            if child.tag != w("customXmlPr"):
                control.addprevious(child)
        _drop(control)


def _settle_rows_and_cells(root: Element, view: View) -> None:
    for row in [*root.iter(w("tr"))]:
        if _has_sign(child_of(row, "trPr"), view):
            _drop(row)
    for mark in [*root.iter(w("cellIns"), w("cellDel"))]:
        properties = parent_of(mark)
        properties.remove(mark)
        cell = properties.getparent()
        if local_name(mark) == GONE_CELL[view] and cell is not None:
            _drop(cell)
    for merge in [*root.iter(w("cellMerge"))]:
        _settle_merge(merge, view)
    for table in [*root.iter(w("tbl"))]:
        if next(table.iter(w("tr")), None) is None:
            _drop(table)


def _settle_merge(merge: Element, view: View) -> None:
    """Put what a tracked merging of cells says in place of it (17.13.5.2): `cont` goes on the cell
    above, `rest` begins anew. Where it says nothing of a view, the cell stays as it is."""
    properties = parent_of(merge)
    properties.remove(merge)
    value = merge.get(w("vMerge" if view is View.ACCEPTED else "vMergeOrig"))
    if value is not None:
        for own in properties.findall(w("vMerge")):
            properties.remove(own)
        before = [each for each in properties if local_name(each) in _BEFORE_MERGES]
        own = new("vMerge", val="continue" if value == "cont" else "restart")
        properties.insert(properties.index(before[-1]) + 1 if before else 0, own)


def _settle_signs(root: Element, view: View) -> None:
    for sign in [*root.iter(*_SIGNS)]:
        parent = sign.getparent()
        if parent is None:
            continue
        if parent.tag in _PROPERTIES:
            parent.remove(sign)
        elif local_name(sign) in _GONE[view]:
            _drop(sign)
        else:
            unwrap(sign)
    for each in [*root.iter(*_RANGES)]:
        _drop(each)


def _settle_formulas(formulas: Sequence[Element], objects: Sequence[Element]) -> None:
    """Take away what is empty in formulas now, and the objects in them that go."""
    for formula in formulas:
        # Word marks what is in a run of a formula, not the run.
        for each in [*formula.iter("{*}r")]:
            if all(local_name(child) == "rPr" for child in each):
                _drop(each)
    for each in reversed(objects):
        _dissolve(each)
    for each in formulas:
        if not len(each):
            _drop_formula(each)


def _formulas(root: Element) -> Iterator[Element]:
    """The formulas in which something is tracked."""
    for each in root.iter("{*}oMath"):
        if next(each.iter(*_SIGNS), None) is not None:
            yield each


def _going_objects(formula: Element, view: View) -> Iterator[Element]:
    """The fractions, roots and the like of a formula whose control character goes (17.13.5.13,
    .17)."""
    for each in formula.iter("{*}ctrlPr"):
        properties = parent_of(each)
        if _has_sign(each, view) and local_name(properties).endswith("Pr"):
            yield parent_of(properties)


def _dissolve(item: Element) -> None:
    """Take an object of a formula away; what stays in its arguments stands in its place."""
    parts = [
        inner
        for part in item
        for inner in (part if local_name(part) == "mr" else (part,))  # the row of a matrix
    ]
    for part in parts:
        for each in [] if local_name(part).endswith("Pr") else [*part]:
            if not local_name(each).endswith("Pr"):
                item.addprevious(each)
    _drop(item)


def _drop_formula(formula: Element) -> None:
    """Take an empty formula away, and the paragraph of formulas that it was alone in."""
    around = parent_of(formula)
    _drop(formula)
    if local_name(around) == "oMathPara" and next(around.iterchildren("{*}oMath"), None) is None:
        _drop(around)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join(paragraph: Element) -> None:
    """Put the content of a paragraph before that of the next one."""
    following = next(_blocks_after(paragraph), None)
    content = [each for each in paragraph if each.tag != w("pPr")]
    if following is None or following.tag != w("p"):
        around = next(paragraph.iterancestors(ALTERNATE), None)
        chosen = around is not None and parent_of(paragraph).getparent() is around
        if not any(local_name(each) == "r" for each in content):
            before = paragraph.getprevious()
            ended = before is not None and child_of(before, "pPr", "sectPr") is not None
            if chosen or ended or following is not None or _ends_a_control(paragraph):
                _drop(paragraph)
            if around is not None and chosen and not any(len(each) for each in around):
                _drop(around)
        return
    _put_before(paragraph, following)


def _ends_a_control(paragraph: Element) -> bool:
    """Whether a paragraph is the last of several blocks in a control, and others come after it."""
    around, before = parent_of(paragraph), paragraph.getprevious()
    control = parent_of(around) if around.tag == w("sdtContent") else around
    in_control = control.tag in {w("sdt"), w("customXml")}
    several = before is not None and before.tag in _BLOCKS
    return in_control and several and next(control.itersiblings(*_BLOCKS), None) is not None


def _put_before(paragraph: Element, following: Element) -> None:
    place = 1 if child_of(following, "pPr") is not None else 0
    for each in reversed([each for each in paragraph if each.tag != w("pPr")]):
        following.insert(place, each)
    _drop(paragraph)


def _chains(paragraphs: Iterable[Element]) -> list[list[Element]]:
    """Paragraphs in document order, grouped where each follows the one before it: their content is
    put into the last of a group, and is moved only once."""
    chains: list[list[Element]] = []
    following = None
    for each in paragraphs:
        if each is following:
            chains[-1].append(each)
        else:
            chains.append([each])
        following = next(_blocks_after(each), None)
    return chains


def _blocks_after(paragraph: Element) -> Iterator[Element]:
    return paragraph.itersiblings(*_BLOCKS)
