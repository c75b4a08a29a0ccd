"""A document without our changes, written so that two of them can be held against each other.

Of the project's own code nothing is used: what is undone here by hand must be the document that
came, element for element, but for where its runs are cut.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.packages import parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Element = etree._Element


def part(data: bytes, name: str = "word/document.xml") -> Element:
    return etree.fromstring(parts(data)[name].replace(STRICT, TRANSITIONAL))


def ids(root: Element) -> set[str]:
    return {each.get(W + "id", "") for each in root.iter() if each.get(W + "id")}


def undone(data: bytes, before: bytes) -> tuple[str, str]:
    """Both documents: with our changes undone, and as it came."""
    root, old = part(data), part(before)
    known = ids(old)
    _undo(root, lambda each: _is_new(each, known))
    return _plain(root), _plain(old)


def _is_new(element: Element, known: set[str]) -> bool:
    """Whether it is ours: others' changes, which may be cut in two, are of "Other"."""
    id_ = element.get(W + "id")
    return id_ is not None and id_ not in known and element.get(W + "author") != "Other"


def _undo(root: Element, ours: Callable[[Element], bool]) -> None:
    def all_of(*names: str) -> list[Element]:
        return [each for each in root.iter(*(W + name for name in names)) if ours(each)]

    _take_out_comments(all_of)
    between = _lines_after_tables(all_of("ins", "moveTo"))
    for each in all_of("ins", "moveTo"):
        if each.getparent().tag == W + "trPr":
            row = each.getparent().getparent()
            row.getparent().remove(row)
        elif each.getparent().tag != W + "rPr":
            each.getparent().remove(each)
    for each in all_of("del", "moveFrom"):
        _undelete(each)
    for each in all_of("pPrChange"):
        _look_again(each)
    for each in all_of("ins", "moveTo"):
        _joined(each.getparent().getparent().getparent(), each)
    for table in list(root.iter(W + "tbl")):
        if table.find(f".//{W}tr") is None:
            table.getparent().remove(table)
    for each in between:
        if each.getparent() is not None and all(child.tag == W + "pPr" for child in each):
            each.getparent().remove(each)


def _lines_after_tables(inserted: list[Element]) -> list[Element]:
    """Lines of ours such that only lines of ours stand between two tables. Word keeps a paragraph
    there, so the sign of one of them is not marked as inserted, and an empty one is left of it."""
    lines = [each.getparent() for each in inserted if each.getparent().tag == W + "p"]

    def table(line: Element, *, preceding: bool) -> bool:
        others = (each for each in line.itersiblings(preceding=preceding) if each not in lines)
        beside = next(others, None)
        return beside is not None and beside.tag == W + "tbl"

    return [line for line in lines if table(line, preceding=True) and table(line, preceding=False)]


def _take_out_comments(all_of: Callable[..., list[Element]]) -> None:
    ranges = ("commentRange", "moveFromRange", "moveToRange")
    for each in all_of(*(f"{name}{end}" for name in ranges for end in ("Start", "End"))):
        each.getparent().remove(each)
    for each in all_of("commentReference"):
        run = each.getparent()
        run.getparent().remove(run)


def _undelete(each: Element) -> None:
    if each.getparent().tag not in (W + "rPr", W + "trPr"):
        for text in each.iter(W + "delText", W + "delInstrText"):
            text.tag = W + ("t" if text.tag == W + "delText" else "instrText")
        for child in list(each):
            each.addprevious(child)
    each.getparent().remove(each)


def _look_again(change: Element) -> None:
    properties = change.getparent()
    for child in list(properties):
        if child.tag not in (W + "rPr", W + "sectPr"):
            properties.remove(child)
    for index, child in enumerate(deepcopy(list(change[0]))):
        properties.insert(index, child)


def _joined(paragraph: Element, sign: Element) -> None:
    """Join a paragraph, whose sign was inserted, with the next one."""
    following = paragraph.getnext()
    while following is not None and following.tag != W + "p":
        following = following.getnext()
    content = [each for each in paragraph if each.tag != W + "pPr"]
    if following is None or (not content and following.getprevious() is not paragraph):
        if content:
            sign.getparent().remove(sign)
        else:
            paragraph.getparent().remove(paragraph)
        return
    at = 1 if following.find(W + "pPr") is not None else 0
    for index, each in enumerate(content):
        following.insert(at + index, each)
    paragraph.getparent().remove(paragraph)


def _plain(root: Element) -> str:
    """One way to write what can be written in several."""
    for kind in ("footnoteReference", "endnoteReference"):
        # A new note between others gives them other ids.
        for index, each in enumerate(root.iter(W + kind)):
            each.set(W + "id", str(index))
    for each in root.iter():
        each.tail = None
        if each.tag in (W + "p", W + "body", W + "tc", W + "r"):
            each.text = None
    for simple in list(root.iter(W + "fldSimple")):
        _complex(simple)
    for change in root.iter(W + "rPrChange"):
        # Where its run was cut, the second half has a number of its own.
        change.attrib.pop(W + "id", None)
    for name in ("rPr", "trPr", "pPr"):
        for each in list(root.iter(W + name)):
            if not len(each):
                each.getparent().remove(each)
    for run in list(root.iter(W + "r")):
        if not [each for each in run if each.tag != W + "rPr"]:
            run.getparent().remove(run)
    for paragraph in root.iter(W + "p"):
        for container in [paragraph, *paragraph.iter()]:
            _merge(container)
    for paragraph in list(root.iter(W + "p")):
        empty = all(child.tag == W + "pPr" for child in paragraph)
        section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        if empty and not section and paragraph.getparent().tag == W + "body":
            # What separates a new table from what follows, or ends the body, can stay behind; the
            # sign of an empty paragraph beside one can go with it (17.4.37, 17.2.2).
            paragraph.getparent().remove(paragraph)
    return etree.tostring(root, method="c14n").decode().replace("<w:p", "\n<w:p")


def _complex(simple: Element) -> None:
    def run(child: Element) -> Element:
        made = etree.Element(W + "r")
        made.append(child)
        return made

    def char(kind: str) -> Element:
        return etree.Element(W + "fldChar", {W + "fldCharType": kind})

    code = etree.Element(W + "instrText")
    code.text = simple.get(W + "instr")
    for each in (run(char("begin")), run(code), run(char("separate")), *simple, run(char("end"))):
        simple.addprevious(each)
    simple.getparent().remove(simple)


def _merge(container: Element) -> None:
    for child in list(container):
        before = child.getprevious()
        if before is None or before.tag != child.tag:
            continue
        if child.tag == W + "r" and _look(before) == _look(child):
            before.extend([each for each in child if each.tag != W + "rPr"])
            container.remove(child)
        elif _is_one(before, child):
            before.extend(list(child))
            container.remove(child)
            _merge(before)
    if container.tag == W + "r":
        for text in list(container):
            before = text.getprevious()
            text.attrib.pop(SPACE, None)
            if text.tag == W + "t" and before is not None and before.tag == W + "t":
                before.text = (before.text or "") + (text.text or "")
                container.remove(text)


def _look(run: Element) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    properties = run.find(W + "rPr")
    look = b"" if properties is None else etree.tostring(properties, method="c14n")
    return look, tuple(sorted(run.attrib.items()))


def _is_one(one: Element, other: Element) -> bool:
    """Whether two insertions of another's are one that was cut."""
    if one.tag not in (W + "ins", W + "moveTo") or one.getparent().tag != W + "p":
        return False
    return all(one.get(W + name) == other.get(W + name) for name in ("author", "date"))
