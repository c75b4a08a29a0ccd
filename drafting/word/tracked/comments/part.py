"""The part with the comments of a document, which may have comments already, or none."""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Mapping

from drafting.language.labels import labels
from drafting.model.papers.paper import Paper
from drafting.word.document.document import WordDocument
from drafting.word.package.elements import Element, new
from drafting.word.package.package import Package
from drafting.word.package.xml import edited_part_bytes, part_bytes
from drafting.word.tracked.comments.commenter import Commenter
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.planner import Plan

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def write_comments(
    paper: Paper,
    document: WordDocument,
    plan: Plan,
    pen: Pen,
    changed: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Write the comments on changes of a document; returns the changed and the new parts.

    `changed` are parts as they are already changed.
    """
    anchored = [comment for comment in paper.comments if comment.change in plan.anchors]
    part = document.package.part_of("comments")
    root = document.package.tree(part) if part else new("comments")
    commenter = Commenter(
        pen,
        plan.anchors,
        document.lists.styles.named("annotation text"),
        document.lists.styles.named("annotation reference"),
        with_paragraphs=True,
    )
    commenter.add_all(anchored, root, document.root)
    text = labels(paper.language).proposed
    if not (commenter.add_where_needed(text, root, document.root) or anchored):
        return {}
    if part:
        return {part: edited_part_bytes(root, document.package.read(part))}
    return _as_new_part(document.package, root, changed)


def _as_new_part(package: Package, root: Element, changed: Mapping[str, bytes]) -> dict[str, bytes]:
    stem = posixpath.join(posixpath.dirname(package.main), "comments")
    part = package.free_name(stem, itertools.chain([""], itertools.count(2)))
    comments = part_bytes(root, strict=package.is_strict)
    return {**package.linked("comments", part, {part: _KIND}, changed), part: comments}
