"""Comments (ECMA-376 part 1, 17.13.4): their text, and their anchors in the body."""

from __future__ import annotations

from lxml.etree import QName, XPath

from drafting.model.paper import Comment
from drafting.ooxml.elements import NAMESPACE, Element, add, new
from drafting.ooxml.revisions import Revisions
from drafting.ooxml.runs import fill

_SIZE = "20"
"""In half points; said of each run, as LibreOffice does not heed the style of a comment."""
_CHANGE_OF_ROW = XPath(
    "ancestor::w:tr[1]/w:trPr/*[self::w:ins or self::w:del]", namespaces={"w": NAMESPACE}
)


def anchor(
    first: Element, last: Element, change: str, number: str, revisions: Revisions, style: str
) -> Element:
    """Put a range around the elements from `first` to `last`; what ends it is returned.

    The reference stands beside `w:ins` and `w:del`, never inside: it would vanish with the text
    and leave the comment without a place. Only a row that goes or comes as a whole takes it along
    anyway; there LibreOffice keeps the row for a range or for a reference without a change.
    `style` is the id of the reference's style; empty: none.
    """
    run = new("r")
    _set_style(run, style)
    add(run, "commentReference", id=number)
    of_row = _CHANGE_OF_ROW(last)
    if of_row:
        wrapper = revisions.annotate(new("p"), QName(of_row[0]).localname, change)
        wrapper.append(run)
        last.addnext(wrapper)
        return wrapper
    first.addprevious(new("commentRangeStart", id=number))
    end = new("commentRangeEnd", id=number)
    last.addnext(end)
    end.addnext(run)
    return run


def add_comment(
    root: Element, comment: Comment, number: str, revisions: Revisions, text: str, reference: str
) -> None:
    """Write `w:comment` (17.13.4.2); its first paragraph begins with its sign.

    `text` and `reference` are the ids of the styles of its paragraphs and of the sign; empty:
    none.
    """
    signature = revisions.signature(comment.change)
    initials = "".join(word[0] for word in signature["author"].split())[:3]
    element = add(root, "comment", id=number, **signature, initials=initials)
    for index, said in enumerate(comment.paragraphs or ("",)):
        paragraph = add(element, "p")
        if text:
            add(add(paragraph, "pPr"), "pStyle", val=text)
        if not index:
            sign = add(paragraph, "r")
            _set_style(sign, reference)
            add(sign, "annotationRef")
        run = add(paragraph, "r")
        properties = add(run, "rPr")
        add(properties, "sz", val=_SIZE)
        add(properties, "szCs", val=_SIZE)
        fill(run, said)


def _set_style(run: Element, style: str) -> None:
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
