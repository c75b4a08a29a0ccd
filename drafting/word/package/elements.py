"""Elements of WordprocessingML, made with lxml."""

from __future__ import annotations

from collections.abc import Container
from copy import deepcopy
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BLANK = " \t\r\n"
"""The white space of XML."""
WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
"""Before names that Word added in 2010."""


@lru_cache(1000)
def w(name: str) -> str:
    """The qualified name of an element or attribute of WordprocessingML."""
    return f"{{{NAMESPACE}}}{name}"


TEXTS = (w("t"), w("delText"))
"""Words of a run; those of one that goes have a name of their own."""
REFERENCES = (w("footnoteReference"), w("endnoteReference"))
"""Of notes."""


def shown_text(element: Element) -> str:
    """The text of a `w:t`; without `xml:space`, the white space at its ends does not show."""
    text = element.text or ""
    shown = text.strip(BLANK)
    return text if shown is text or element.get(SPACE) == "preserve" else shown


def words_in(element: Element) -> str:
    """All words in an element, those that come and those that go."""
    return "".join(each.text or "" for each in element.iter(*TEXTS))


def add(parent: Element, name: str, /, **attributes: str) -> Element:
    """A new last child of `parent`; names are without prefix."""
    if not attributes:
        return etree.SubElement(parent, w(name))
    return etree.SubElement(parent, w(name), {w(key): value for key, value in attributes.items()})


def new(name: str, /, **attributes: str) -> Element:
    """A new element without a parent."""
    return etree.Element(
        w(name), {w(key): value for key, value in attributes.items()}, nsmap={"w": NAMESPACE}
    )


def parent_of(element: Element) -> Element:
    """The parent of an element that has one."""
    parent = element.getparent()
    assert parent is not None, "it stands somewhere"
    return parent


def child_made(element: Element, name: str) -> Element:
    """The first child of a name; where an element lacks it, a new one before all others."""
    found = child_of(element, name)
    if found is None:
        found = new(name)
        element.insert(0, found)
    return found


def copied(element: Element) -> Element:
    """A copy of an element with all in it, without the text behind it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy


def put_before(parent: Element, child: Element, later: Container[str]) -> None:
    """Put a child before the first one of the names that come after it in the schema."""
    follower = next((each for each in parent if local_name(each) in later), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)


def put_first(head: Element, element: Element) -> None:
    """Put an element at the start of a paragraph, or of the content of a control."""
    properties = child_of(head, "pPr")
    if properties is None:
        head.insert(0, element)
    else:
        properties.addnext(element)


def drop(element: Element) -> None:
    """Take an element, with all in it, out of what it stands in."""
    parent_of(element).remove(element)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    for child in [*element]:
        element.addprevious(child)
    drop(element)


def local_name(element: Element) -> str:
    """Its name without a namespace. No part that is read holds comments."""
    return _local(str(element.tag))


@lru_cache(1000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def child_of(element: Element, *path: str) -> Element | None:
    """The first element at the end of a path of names; quicker than `find`."""
    for name in path:
        tag = w(name)
        for child in element:
            if child.tag == tag:
                element = child
                break
        else:
            return None
    return element
