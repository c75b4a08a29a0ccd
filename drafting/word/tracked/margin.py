"""Comments: reasons and bases in the margin of a document that may have comments already."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from drafting.model.paper import Comment
from drafting.word.document.document import WordDocument
from drafting.word.document.story import child_of, name_of
from drafting.word.document.styles import val
from drafting.word.package.elements import Element, add, new
from drafting.word.package.package import CONTENT_TYPES, add_content_type, add_relationship, rels_of
from drafting.word.package.xml import is_strict, rewritten, written
from drafting.word.tracked.comments import Commenter
from drafting.word.tracked.planner import Plan
from drafting.word.tracked.writer import Pen

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
"""By whether the document is of the strict class."""


def write_comments(
    comments: Iterable[Comment], document: WordDocument, plan: Plan, pen: Pen
) -> dict[str, bytes]:
    """Anchor comments on the changes that are written, and put their texts into a part, which is
    made if there is none. Returns the parts that this changes or makes."""
    told = [comment for comment in comments if comment.change in plan.anchors]
    if not told:
        return {}
    part = document.package.part_of("comments")
    root = document.package.tree(part) if part else new("comments")
    commenter = Commenter(
        pen.revisions,
        _style(document, "annotation text"),
        _style(document, "annotation reference"),
        with_paragraphs=True,
    )
    ends: dict[str, Element] = {}
    for comment in told:
        number = pen.revisions.number()
        commenter.add(root, comment, number)
        first, last = _extent(comment.change, document.root, plan, pen)
        last = ends.get(comment.change, last)
        ends[comment.change] = commenter.anchor(first, last, comment.change, number)
    if part:
        return {part: rewritten(root, document.package.read(part))}
    return _with_new_part(document, root)


def _with_new_part(document: WordDocument, root: Element) -> dict[str, bytes]:
    package = document.package
    strict = is_strict(package.read(package.main))
    folder = posixpath.dirname(package.main)
    names = {name.casefold() for name in package.names}
    numbers = ("", *map(str, range(2, len(names) + 3)))
    name = next(f"comments{n}.xml" for n in numbers if f"{folder}/comments{n}.xml" not in names)
    types = package.tree(CONTENT_TYPES)
    part = posixpath.join(folder, name)
    add_content_type(types, part, _KIND)
    rels = rels_of(package.main)
    related = package.tree(rels)
    add_relationship(related, _TYPES[strict], name)
    return {
        CONTENT_TYPES: rewritten(types, package.read(CONTENT_TYPES)),
        rels: rewritten(related, package.read(rels)),
        part: written(root, strict=strict),
    }


def _style(document: WordDocument, name: str) -> str:
    """The id of the style of a name, as the document has it; empty: it has none."""
    styles = document.lists.styles.by_id
    return next((key for key, each in styles.items() if val(each, "name").lower() == name), "")


def _extent(change: str, body: Element, plan: Plan, pen: Pen) -> tuple[Element, Element]:
    """The first and the last element that a comment is to stand around: both in one body or cell,
    or else in one paragraph. Where no text of the change is in the body, all of its paragraph."""
    touched = [_topmost(each) for each in pen.touched.get(change, ()) if _is_in(body, each)]
    if not touched:
        return _whole(plan.anchors[change].element)
    staying = [each for each in touched if not _goes(each, pen)]
    if staying:
        touched = staying
    first, last = touched[0], touched[-1]
    if _container(first) is _container(last):
        return first, last
    return first, [each for each in touched if each.getparent() is first.getparent()][-1]


def _is_in(body: Element, element: Element) -> bool:
    return body in element.iterancestors()


def _goes(element: Element, pen: Pen) -> bool:
    """Whether the paragraph that it stands in comes or goes with its sign."""
    paragraph = element.getparent()
    sign = None if paragraph is None else child_of(paragraph, "pPr", "rPr")
    return sign is not None and any(map(pen.is_own, sign))


def _container(element: Element) -> Element | None:
    """The body or the cell in which the paragraph of an element stands."""
    paragraph = element.getparent()
    return None if paragraph is None else paragraph.getparent()


def _topmost(element: Element) -> Element:
    """What stands right in the paragraph around it."""
    at = element
    while (parent := at.getparent()) is not None and name_of(parent) != "p":
        at = parent
    return at


def _whole(paragraph: Element) -> tuple[Element, Element]:
    content = [each for each in paragraph if name_of(each) != "pPr"]
    if not content:
        content = [add(paragraph, "r")]
    return content[0], content[-1]
