"""Relationships between the parts of a package (ECMA-376 part 2, 6.5)."""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from drafting.word.package.elements import Element

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ABSOLUTE = re.compile(r"\s*(?:[A-Za-z][\w+.-]*:|[/\\]{2}|\\)")
_LOCAL = (
    r"(?i:(?:file://(?:localhost)?/(?![/\\%])|[a-z]:\\(?!\\)|(?![\w+.-]+:|[/\\]{2}|[\\%\s]))[^?]*)"
)
"""The address of a file on the reader's own machine."""


class Relationship(NamedTuple):
    """A relationship of a part, or of the package, to a target (ECMA-376 part 2, 6.5)."""

    id: str
    type: str
    """The last segment of its type: `officeDocument`, `comments`, `hyperlink`."""
    target: str
    """The name of a part; of an external target, its address as it stands."""
    external: bool = False

    @property
    def is_fetched(self) -> bool:
        """Whether a word processor fetches the target from outside when it opens the document: it
        does not follow hyperlinks by itself, and the template on the same machine is harmless."""
        if not self.external or self.type == "hyperlink":
            return False
        return self.type != "attachedTemplate" or not re.fullmatch(_LOCAL, self.target)

    @property
    def shows_text(self) -> bool:
        """Whether the target may hold text that the document then shows: no picture, no template,
        and of the reader's own machine neither the workbook of a chart, of which a picture is
        stored (part 1, 21.2.2.63), nor a list of recipients (17.14.30), which a word processor
        opens only when it is allowed to."""
        if self.type in {"oleObject", "mailMergeSource", "mailMergeHeaderSource"}:
            return re.fullmatch(_LOCAL, self.target) is None
        return self.type not in {"image", "attachedTemplate"}


def rels_of(part: str) -> str:
    """The name of the part with the relationships of a part, or of the package."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def new_relationships() -> Element:
    """The root of a new part of relationships."""
    return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})


def add_relationship(relationships: Element, kind: str, target: str) -> None:
    """Add a relationship of a type (a whole URI) to the root of a part of relationships."""
    taken = {each.get("Id") for each in relationships}
    key = next(name for n in itertools.count(1) if (name := f"rId{n}") not in taken)
    name = f"{{{RELATIONSHIPS}}}Relationship"
    etree.SubElement(relationships, name, Id=key, Type=kind, Target=target)


def relationships_in(root: Element, folder: str) -> Iterator[Relationship]:
    """The relationships below a root, of a part in a folder."""
    folder = posixpath.join("/", folder)
    for each in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        target = each.get("Target", "")
        internal = each.get("TargetMode", "Internal") == "Internal"
        external = not internal or bool(_ABSOLUTE.match(target))
        if not external:
            target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        kind = each.get("Type", "").rpartition("/")[2]
        yield Relationship(each.get("Id", ""), kind, target, external)
