"""The part with the comments of a document, which may have comments already, or none."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from drafting.model.paper import Comment
from drafting.word.document.document import WordDocument
from drafting.word.document.styles import val
from drafting.word.package.elements import Element, new
from drafting.word.package.package import CONTENT_TYPES, add_content_type, add_relationship, rels_of
from drafting.word.package.xml import edited_part_bytes, is_strict, part_bytes
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
    """Write the comments on changes of a document; returns the changed and the new parts."""
    anchored = [comment for comment in comments if comment.change in plan.anchors]
    if not anchored:
        return {}
    part = document.package.part_of("comments")
    root = document.package.tree(part) if part else new("comments")
    commenter = Commenter(
        pen,
        plan.anchors,
        _style(document, "annotation text"),
        _style(document, "annotation reference"),
        with_paragraphs=True,
    )
    commenter.add_all(anchored, root, document.root)
    if part:
        return {part: edited_part_bytes(root, document.package.read(part))}
    return _with_new_part(document, root)


def _with_new_part(document: WordDocument, root: Element) -> dict[str, bytes]:
    package = document.package
    strict = is_strict(package.read(package.main))
    folder = posixpath.dirname(package.main)
    part = package.free_name(posixpath.join(folder, "comments"), ("", *range(2, 10_000)))
    types = package.tree(CONTENT_TYPES)
    add_content_type(types, part, _KIND)
    rels = rels_of(package.main)
    related = package.tree(rels)
    add_relationship(related, _TYPES[strict], posixpath.basename(part))
    return {
        CONTENT_TYPES: edited_part_bytes(types, package.read(CONTENT_TYPES)),
        rels: edited_part_bytes(related, package.read(rels)),
        part: part_bytes(root, strict=strict),
    }


def _style(document: WordDocument, name: str) -> str:
    """The id of the style of a name in the document; empty: there is none."""
    styles = document.lists.styles.by_id
    return next((key for key, each in styles.items() if val(each, "name").lower() == name), "")
