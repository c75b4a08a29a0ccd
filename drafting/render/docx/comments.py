"""Comments: where they are anchored in the body, and what they say."""

from __future__ import annotations

from attrs import define, field, frozen
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.comments import CommentsPart
from lxml.etree import QName, XPath

from drafting.errors import FormatError, Problem
from drafting.model.paper import Comment
from drafting.ooxml.elements import NAMESPACE, Element, add, new
from drafting.ooxml.revisions import Revisions
from drafting.render.docx.runs import Stretch, add_text
from drafting.render.docx.styles import COMMENT_REFERENCE, COMMENT_TEXT

_COMMENT_SIZE = 20
"""In half points; said of each run, as LibreOffice does not heed the style of a comment."""
_CHANGE_OF_ROW = XPath(
    "ancestor::w:tr[1]/w:trPr/*[self::w:ins or self::w:del]", namespaces={"w": NAMESPACE}
)


@frozen
class Extent:
    """What of a change is written: its first stretch, the last of the paragraph where that
    stands, and the last of all; `container` is the body or the cell that holds the first."""

    container: Element
    paragraph: Element
    first: Element
    last_near: Element
    last: Element
    one_container: bool = True


@define
class Anchors:
    """Collects the extents of the changes that have a comment while the body is written."""

    _wanted: frozenset[str]
    extents: dict[str, Extent] = field(factory=dict, init=False)

    def note(self, container: Element, paragraph: Element, stretch: Stretch) -> None:
        """Take notice of a stretch that was written."""
        if stretch.change not in self._wanted:
            return
        known = self.extents.get(stretch.change)
        if known is None:
            self.extents[stretch.change] = Extent(
                container, paragraph, stretch.first, stretch.last, stretch.last
            )
            return
        self.extents[stretch.change] = Extent(
            known.container,
            known.paragraph,
            known.first,
            stretch.last if paragraph is known.paragraph else known.last_near,
            stretch.last,
            known.one_container and container is known.container,
        )


def add_comments(
    document: Document, comments: tuple[Comment, ...], anchors: Anchors, revisions: Revisions
) -> None:
    """Write the comments' part and put their ranges into the body that is already written.

    A comment is a range with a start, an end and a reference (ECMA-376 part 1, 17.13.4). A range
    that would begin in one cell and end elsewhere covers only its first paragraph.
    """
    if not comments:
        return
    lost = [comment.change for comment in comments if comment.change not in anchors.extents]
    if lost:
        raise FormatError(_unanchored(change) for change in lost)
    root = _comments_root(document)
    ends: dict[str, Element] = {}
    for comment in comments:
        number = revisions.number()
        _add_text(root, comment, number, revisions)
        extent = anchors.extents[comment.change]
        last = extent.last if extent.one_container else extent.last_near
        ends[comment.change] = _anchor(
            extent.first, ends.get(comment.change, last), comment.change, number, revisions
        )


def _comments_root(document: Document) -> Element:
    """`w:comments`; python-docx makes the part when its comments are asked for."""
    assert not len(document.comments), "the document is a new one"
    part = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    assert isinstance(part, CommentsPart)
    element: Element = part.element
    return element


def _unanchored(change: str) -> Problem:
    return Problem(
        code="not-found",
        wanted=f"a comment on the change {change} needs a run of that change in the body",
        hint="give at least one run of the paper's blocks that change",
    )


def _anchor(
    first: Element, last: Element, change: str, number: str, revisions: Revisions
) -> Element:
    """Put a range around the elements from `first` to `last`; what ends it is returned.

    The reference stands beside `w:ins` and `w:del`, never inside: it would vanish with the text
    and leave the comment without a place. Only a row that goes or comes as a whole takes it along
    anyway; there LibreOffice keeps the row for a range or for a reference without a change.
    """
    run = new("r")
    add(add(run, "rPr"), "rStyle", val=COMMENT_REFERENCE)
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


def _add_text(root: Element, comment: Comment, number: str, revisions: Revisions) -> None:
    """Write `w:comment` (ECMA-376 part 1, 17.13.4.2); its first paragraph begins with its sign."""
    signature = revisions.signature(comment.change)
    initials = "".join(word[0] for word in signature["author"].split())[:3]
    element = add(root, "comment", id=number, **signature, initials=initials)
    for index, text in enumerate(comment.paragraphs or ("",)):
        paragraph = add(element, "p")
        add(add(paragraph, "pPr"), "pStyle", val=COMMENT_TEXT)
        if not index:
            sign = add(paragraph, "r")
            add(add(sign, "rPr"), "rStyle", val=COMMENT_REFERENCE)
            add(sign, "annotationRef")
        add_text(paragraph, text, half_points=_COMMENT_SIZE)
