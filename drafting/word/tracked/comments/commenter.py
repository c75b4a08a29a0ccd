"""Comments (ECMA-376 part 1, 17.13.4): their text, and their anchors in the body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen
from lxml.etree import QName, XPath

from drafting.model.papers.paper import Comment
from drafting.word.document.runs import fill
from drafting.word.package.elements import (
    NAMESPACE,
    Element,
    add,
    child_of,
    local_name,
    new,
    parent_of,
    put_first,
    w,
)
from drafting.word.tracked.comments.controls import begins_with_a_comment, head_of
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.plan import ParagraphPlan

_SIZE = "20"
"""In half points; written at each run, as LibreOffice ignores the style of a comment."""
_CHANGE_OF_ROW = XPath(
    "ancestor::w:tr[1]/w:trPr/*[self::w:ins or self::w:del]", namespaces={"w": NAMESPACE}
)
_CHANGE_OF_PARAGRAPH = XPath(
    "../w:pPr/w:rPr/*[self::w:ins or self::w:del or self::w:moveFrom or self::w:moveTo]",
    namespaces={"w": NAMESPACE},
)


@frozen
class Commenter:
    """Writes comments on changes that a pen has written. Styles are ids; empty: no style."""

    pen: Pen
    anchors: Mapping[str, ParagraphPlan]
    """Change's id → the first paragraph that it concerns."""
    text_style: str
    reference_style: str
    with_paragraphs: bool = False
    """Whether a comment on whole inserted or deleted paragraphs comes and goes with them, and
    stands at their end without a range. Where a range stays behind, LibreOffice gives the next
    paragraph the look and the number of the deleted one."""

    def add_all(self, comments: Iterable[Comment], root: Element, body: Element) -> None:
        """Put the texts of comments into `w:comments`, and their anchors into a body.

        Several comments on one change come one after another.
        """
        order = {paragraph: index for index, paragraph in enumerate(body.iter(w("p")))}
        ends: dict[str, Element] = {}
        for comment in comments:
            number = self.pen.revisions.number()
            self._write(root, comment, number)
            first, last, head = self._extent(comment.change, order)
            last = ends.get(comment.change, last)
            ends[comment.change] = self._anchor(first, last, comment.change, number, head)

    def add_where_needed(self, text: str, root: Element, body: Element) -> bool:
        """Comment on changes without a comment where one has to stand first (`controls`); returns
        whether there are any."""
        heads: dict[Element, tuple[str, Element]] = {}
        for change, elements in self.pen.touched.items():
            for element in elements:
                head = head_of(element)
                if head is not None and head.getroottree().getroot() is body:
                    heads.setdefault(head, (change, element))
        needed = {each: by for each, by in heads.items() if not begins_with_a_comment(each)}
        for head, (change, element) in needed.items():
            number = self.pen.revisions.number()
            self._write(root, Comment(change, (text,)), number)
            self._anchor(element, _topmost(element), change, number, head)
        return bool(needed)

    def _write(self, root: Element, comment: Comment, number: str) -> None:
        """Write `w:comment` (17.13.4.2); its first paragraph begins with its sign."""
        signature = self.pen.revisions.signature(comment.change)
        initials = "".join(word[0] for word in signature["author"].split())[:3]
        element = add(root, "comment", id=number, **signature, initials=initials)
        for index, text in enumerate(comment.paragraphs or ("",)):
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
            fill(run, text)

    def _extent(
        self, change: str, order: Mapping[Element, int]
    ) -> tuple[Element, Element, Element | None]:
        """The first and the last element of the range of a comment: both in one body or cell, or
        else in one paragraph; the whole paragraph if no text of the change is in the body. And
        where the comment has to stand first instead, if anywhere."""
        inner = {_topmost(each): each for each in reversed(self.pen.touched.get(change, ()))}
        touched = _in_order([each for each in inner if each.getparent() in order], order)
        if not touched:
            return *_whole(self.anchors[change].element), None
        if self.with_paragraphs:
            touched = [each for each in touched if not self._goes(each)] or touched
        first, last = touched[0], touched[-1]
        if _container(first) is not _container(last):
            last = [each for each in touched if each.getparent() is first.getparent()][-1]
        return first, last, head_of(inner[first])

    def _goes(self, element: Element) -> bool:
        """Whether the paragraph of an element is inserted or deleted with its sign."""
        sign = child_of(parent_of(element), "pPr", "rPr")
        return sign is not None and any(map(self.pen.is_own, sign))

    def _anchor(
        self, first: Element, last: Element, change: str, number: str, head: Element | None
    ) -> Element:
        """Put a range around the elements from `first` to `last`; returns its last element.

        The reference stands beside `w:ins` and `w:del`, never inside: it would vanish with the
        text and leave the comment without a place. Only a whole inserted or deleted row takes it
        along anyway; there LibreOffice keeps the row for a range or for an untracked reference.
        Where there is a `head`, it stands first in that, without a range.
        """
        run = new("r")
        _set_style(run, self.reference_style)
        add(run, "commentReference", id=number)
        of_row = _CHANGE_OF_ROW(last)
        whole = of_row or (_CHANGE_OF_PARAGRAPH(last) if self.with_paragraphs else ())
        if whole:
            revisions = self.pen.revisions
            signature = revisions.signature(change)
            wrapper = new(QName(whole[-1]).localname, id=revisions.number(), **signature)
            wrapper.append(run)
            if head is None:
                last.addnext(wrapper)
            else:
                put_first(head, wrapper)
            return wrapper
        if head is not None:
            put_first(head, run)
            return run
        first.addprevious(new("commentRangeStart", id=number))
        end = new("commentRangeEnd", id=number)
        last.addnext(end)
        end.addnext(run)
        return run


def _set_style(run: Element, style: str) -> None:
    if style:
        add(add(run, "rPr"), "rStyle", val=style)


def _topmost(element: Element) -> Element:
    """The child of the paragraph that an element is in."""
    at = element
    while (parent := at.getparent()) is not None and local_name(parent) != "p":
        at = parent
    return at


def _in_order(elements: Sequence[Element], order: Mapping[Element, int]) -> list[Element]:
    """Children of paragraphs in the order of reading."""

    def place(element: Element) -> tuple[int, int]:
        paragraph = parent_of(element)
        return order[paragraph], paragraph.index(element)

    return sorted(elements, key=place)


def _container(element: Element) -> Element | None:
    """The body or the cell of the paragraph of an element."""
    return parent_of(element).getparent()


def _whole(paragraph: Element) -> tuple[Element, Element]:
    content = [each for each in paragraph if local_name(each) != "pPr"]
    if not content:
        content = [add(paragraph, "r")]
    return content[0], content[-1]
