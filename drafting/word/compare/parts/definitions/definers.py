"""A part with definitions, of styles or of lists, in two documents."""

from __future__ import annotations

import re

from attrs import define

from drafting.word.compare.parts.carrier import Carrier
from drafting.word.package.elements import Element, new
from drafting.word.package.package import CONTENT_TYPES, Package, content_type
from drafting.word.package.xml import edited_part_bytes, ignoring, part_bytes

_REFERRING = {"styles", "numbering", "header", "footer", "footnotes", "endnotes"}


@define(eq=False, repr=False)
class DefiningParts:
    """A part of both documents, either of which may lack it; a missing one defines nothing."""

    carrier: Carrier
    kind: str
    """`styles`, `numbering`: the type of the relationship, and the name of the root."""
    old_part: str
    part: str
    old: Element
    root: Element
    """The root of the part of the new document, which becomes that of the redline."""

    @staticmethod
    def of(carrier: Carrier, kind: str) -> DefiningParts:
        """The part of each document."""
        old_part, part = carrier.other.part_of(kind), carrier.own.part_of(kind)
        old = carrier.other_tree(old_part) if old_part else new(kind)
        own = carrier.own.tree(part) if part else new(kind)
        part = part or carrier.free_name(f"word/{kind}.xml")
        if old_part:
            carrier.rename_links(old, old_part, part)
        return DefiningParts(carrier, kind, old_part, part, old, own)

    def write(self) -> None:
        """Write what was added to the part of the new document; make the part if it has none."""
        own, parts = self.carrier.own, self.carrier.parts
        root = ignoring(self.root, self.old)
        if self.part in own.names:
            parts[self.part] = edited_part_bytes(root, own.read(self.part))
        else:
            types = self.carrier.other.tree(CONTENT_TYPES)
            self.carrier.set_type(self.part, content_type(types, self.old_part))
            self.carrier.link_to(self.kind, self.part)
            parts[self.part] = part_bytes(root, strict=own.is_strict)
        self.carrier.bring_used(root, self.part)


def same_part(carrier: Carrier, kind: str) -> bool:
    """Whether both documents have the same part of a kind, or none."""
    return carrier.are_one(carrier.own, carrier.own.part_of(kind), carrier.other.part_of(kind))


def referred_to(package: Package, pattern: bytes) -> set[str]:
    """What the parts of a document refer to, whether it is defined or not: the first group."""
    parts = [package.main]
    parts += [
        each.target
        for each in package.related(package.main)
        if each.type in _REFERRING and not each.external and each.target in package.names
    ]
    return {
        each.decode("utf-8", "replace")
        for part in parts
        for each in re.findall(pattern, package.read(part))
    }
