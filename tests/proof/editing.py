"""A person with a word processor: small edits of a document, tracked or not."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from drafting.word.package.elements import Element, add, new, w
from drafting.word.package.package import Package
from drafting.word.package.xml import part_bytes

DATE = "2024-05-06T07:08:09Z"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def edited(data: bytes, *edits: Callable[[Element], None]) -> bytes:
    """The document with `w:document` edited."""
    package = Package.open(data, "document")
    root = package.document()
    for edit in edits:
        edit(root)
    return package.with_parts({package.main: part_bytes(root)})


def paragraph(root: Element, holding: str) -> Element:
    """The first paragraph with those words."""
    return next(p for p in root.iter(w("p")) if holding in text(p))


def text(p: Element) -> str:
    return "".join(t.text or "" for t in p.iter(w("t"), w("delText")))


def run(words: str, *, deleted: bool = False) -> Element:
    made = new("r")
    piece = add(made, "delText" if deleted else "t")
    piece.set(SPACE, "preserve")
    piece.text = words
    return made


def insert_tracked(p: Element, words: str, author: str) -> None:
    """At the end of a paragraph."""
    mark = add(p, "ins", id="9001", author=author, date=DATE)
    mark.append(run(words))


def delete_tracked(p: Element, author: str) -> None:
    """All text of a paragraph that is not tracked already, and its mark."""
    for r in [*p.iterchildren(w("r"))]:
        mark = new("del", id="9002", author=author, date=DATE)
        p.replace(r, mark)
        mark.append(run("".join(t.text or "" for t in r.iter(w("t"))), deleted=True))
    properties = p.find(w("pPr"))
    assert properties is not None
    add(add(properties, "rPr"), "del", id="9003", author=author, date=DATE)


def replace(p: Element, old: str, with_: str) -> None:
    """Without tracking."""
    for t in p.iter(w("t"), w("delText")):
        if old in (t.text or ""):
            t.text = (t.text or "").replace(old, with_)
            return
    raise AssertionError(f"no {old}")


def remove(p: Element) -> None:
    parent = p.getparent()
    assert parent is not None
    parent.remove(p)


def after(p: Element, words: str) -> None:
    """A new paragraph, without tracking."""
    made = new("p")
    made.append(run(words))
    p.addnext(made)


def split(p: Element, at: str) -> None:
    """Into two paragraphs, before some words, without tracking, as Word does it: a bookmark that
    ended with the paragraph ends with the second one."""
    second = new("p")
    (t,) = [t for t in p.iter(w("t")) if at in (t.text or "")]
    whole = t.text or ""
    t.text, rest = whole[: whole.index(at)], whole[whole.index(at) :]
    second.append(run(rest))
    for end in [*p.iterchildren(w("bookmarkEnd"))]:
        second.append(end)
    p.addnext(second)


def accept_all(root: Element) -> None:
    """As a word processor does; for documents whose changes are inside paragraphs."""
    etree.strip_elements(root, w("del"), with_tail=False)
    etree.strip_tags(root, w("ins"))


def reject_all(root: Element) -> None:
    """Likewise."""
    etree.strip_elements(root, w("ins"), with_tail=False)
    for t in root.iter(w("delText")):
        t.tag = w("t")
    etree.strip_tags(root, w("del"))
