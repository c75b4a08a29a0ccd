"""Comments: where they are anchored in the body, and what they say."""

from __future__ import annotations

from attrs import define, field, frozen
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.comments import CommentsPart

from drafting.errors import FormatError, Problem
from drafting.model.paper import Comment
from drafting.word.package.elements import Element
from drafting.word.paper.runs import RunStretch
from drafting.word.paper.styles import COMMENT_REFERENCE, COMMENT_TEXT
from drafting.word.tracked.comments import Commenter
from drafting.word.tracked.revisions import Revisions


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

    def note(self, container: Element, paragraph: Element, stretch: RunStretch) -> None:
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
    commenter = Commenter(revisions, COMMENT_TEXT, COMMENT_REFERENCE)
    ends: dict[str, Element] = {}
    for comment in comments:
        number = revisions.number()
        commenter.add(root, comment, number)
        extent = anchors.extents[comment.change]
        last = ends.get(comment.change, extent.last if extent.one_container else extent.last_near)
        ends[comment.change] = commenter.anchor(extent.first, last, comment.change, number)


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
        problem=f"a comment on the change {change} needs a run of that change in the body",
        do="give at least one run of the paper's blocks that change",
    )
