"""Comments (ECMA-376 part 1, 17.13.4): their text, and their anchors in the body."""

from __future__ import annotations

from attrs import frozen
from lxml.etree import QName, XPath

from drafting.model.paper import Comment
from drafting.word.document.runs import fill
from drafting.word.package.elements import NAMESPACE, Element, add, new
from drafting.word.tracked.revisions import Revisions

_SIZE = "20"
"""In half points; said of each run, as LibreOffice does not heed the style of a comment."""
_CHANGE_OF_ROW = XPath(
    "ancestor::w:tr[1]/w:trPr/*[self::w:ins or self::w:del]", namespaces={"w": NAMESPACE}
)
_CHANGE_OF_PARAGRAPH = XPath(
    "../w:pPr/w:rPr/*[self::w:ins or self::w:del or self::w:moveFrom or self::w:moveTo]",
    namespaces={"w": NAMESPACE},
)


@frozen
class Commenter:
    """Writes comments. Styles are ids; empty: the document has none."""

    revisions: Revisions
    text_style: str
    reference_style: str
    with_paragraphs: bool = False
    """Whether a comment on paragraphs that come or go as a whole does so with them, and stands
    at their end without a range. Where one stays behind, LibreOffice gives the next paragraph the
    look and the number of the one that went."""

    def add(self, root: Element, comment: Comment, number: str) -> None:
        """Write `w:comment` (17.13.4.2); its first paragraph begins with its sign."""
        signature = self.revisions.signature(comment.change)
        initials = "".join(word[0] for word in signature["author"].split())[:3]
        element = add(root, "comment", id=number, **signature, initials=initials)
        for index, said in enumerate(comment.paragraphs or ("",)):
            paragraph = add(element, "p")
            if self.text_style:
                add(add(paragraph, "pPr"), "pStyle", val=self.text_style)
            if not index:
                sign = add(paragraph, "r")
                _set_style(sign, self.reference_style)
                add(sign, "annotationRef")
            run = add(paragraph, "r")
            properties = add(run, "rPr")
            add(properties, "sz", val=_SIZE)
            add(properties, "szCs", val=_SIZE)
            fill(run, said)

    def anchor(self, first: Element, last: Element, change: str, number: str) -> Element:
        """Put a range around the elements from `first` to `last`; what ends it is returned.

        The reference stands beside `w:ins` and `w:del`, never inside: it would vanish with the
        text and leave the comment without a place. Only a row that goes or comes as a whole takes
        it along anyway; there LibreOffice keeps the row for a range or for a reference without a
        change.
        """
        run = new("r")
        _set_style(run, self.reference_style)
        add(run, "commentReference", id=number)
        of_row = _CHANGE_OF_ROW(last)
        whole = of_row or (_CHANGE_OF_PARAGRAPH(last) if self.with_paragraphs else ())
        if whole:
            wrapper = self.revisions.annotate(new("p"), QName(whole[-1]).localname, change)
            wrapper.append(run)
            last.addnext(wrapper)
            return wrapper
        first.addprevious(new("commentRangeStart", id=number))
        end = new("commentRangeEnd", id=number)
        last.addnext(end)
        end.addnext(run)
        return run


def _set_style(run: Element, style: str) -> None:
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
