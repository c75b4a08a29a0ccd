"""The package of the redline: that of the new document, with what the redline takes from the old.

Relationships of the old document are named as in the new one before anything is compared: the same
picture then has the same number on both sides, and what only the old document has gets a number of
its own, and is brought over if it stands in the redline.
"""

from __future__ import annotations

import hashlib
import itertools
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from attrs import define, field
from lxml import etree

from drafting.word.package.elements import Element
from drafting.word.package.package import CONTENT_TYPES, Package, add_content_types, content_type
from drafting.word.package.relationships import RELATIONSHIPS, new_relationships, rels_of
from drafting.word.package.xml import edited_part_bytes, in_class, parse, part_bytes

_REFERS = etree.XPath(
    "//@r:*",
    namespaces={"r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
)
_DRAWN = rb"""(<[\w.:-]*dataModelExt\b[^>]*?\brelId\s*=\s*["'])([^"']*)"""
"""Where the data of a diagram name the drawing of it, by a relationship of the part that shows it
(MS-ODRAWXML, 2.8.1.1)."""
_DEEPEST = 8
"""Parts that refer to each other further than this are not compared."""


class Link(NamedTuple):
    """A relationship as it is written."""

    id: str
    type: str
    """The whole URI."""
    target: str
    """The name of the part; of an external one, its address."""
    external: bool


def _links_of(package: Package, part: str) -> list[Link]:
    """The relationships of a part, with their whole types."""
    rels = rels_of(part)
    if rels not in package.names:
        return []
    whole = {each.get("Id", ""): each.get("Type", "") for each in package.tree(rels)}
    return [
        Link(each.id, whole.get(each.id, ""), each.target, each.external)
        for each in package.related(part)
    ]


@define(eq=False, repr=False)
class Carrier:
    """The new package while it is filled."""

    own: Package
    other: Package
    parts: dict[str, bytes] = field(factory=dict)
    """Parts that are new or changed."""
    targets: dict[tuple[str, str], str] = field(factory=dict)
    """Part, and number of a relationship in it → the part of the old document that it stood for."""
    _types: dict[str, str] = field(factory=dict)
    _added: dict[str, list[Link]] = field(factory=dict)
    """Part → the relationships it gets."""
    _pending: dict[str, dict[str, Link]] = field(factory=dict)
    """Part of the new package → number → what it refers to in the old one, if it is used."""
    _renamed: dict[str, dict[str, str]] = field(factory=dict)
    """Part of the new package → number in the part of the old one → number in the redline."""
    _brought: dict[str, str] = field(factory=dict)
    _copied: dict[str, str] = field(factory=dict)
    """Part of the redline → the part of the new document of which it is a copy."""
    _digests: dict[tuple[int, str], str] = field(factory=dict)

    def other_tree(self, part: str) -> Element:
        """The root of a part of the old package, in the class of the new one (annex A)."""
        return tree_in_class(self.other, part, strict=self.own.is_strict)

    def copy_links(self, part: str, name: str) -> None:
        """Give a copy of a part of the new document its type and all that it refers to."""
        self._copied[name] = part
        self.set_type(name, content_type(self.own.tree(CONTENT_TYPES), part))
        for link in _links_of(self.own, part):
            self.add_link(name, link)

    def rename_links(self, root: Element, old_part: str, new_part: str) -> None:
        """Number the relationships that a part of the old document uses as those of the new."""
        references = _REFERS(root)
        if not references:
            return
        source = self._copied.get(new_part, new_part)
        known = _links_of(self.own, source) if source in self.own.names else []
        identities = {each.id: self._identity(self.own, each) for each in known}
        by_target: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for number, identity in identities.items():
            by_target[identity].append(number)
        taken = {*identities}
        pending = self._pending.setdefault(new_part, {})
        names = self._renamed.setdefault(new_part, {})
        for link in _links_of(self.other, old_part):
            identity = self._identity(self.other, link)
            like = by_target.get(identity, [])
            same = link.id if link.id in like else next(iter(like), None)
            if same and len(like) > 1:  # each of several that are alike stands for one
                like.remove(same)
            if same is None:
                numbers = (f"rIdOld{n}" for n in itertools.count(1))
                same = next(each for each in numbers if each not in taken)
                taken.add(same)
                pending[same] = link
            self.targets[new_part, same] = link.target
            names[link.id] = same
        for reference in references:
            owner, attribute = reference.getparent(), reference.attrname
            owner.set(attribute, names.get(str(reference), str(reference)))

    def bring_used(self, root: Element, part: str) -> None:
        """Bring over what a part of the redline refers to in the old document."""
        pending = self._pending.get(part)
        if not pending:
            return
        waiting = [*dict.fromkeys(str(each) for each in _REFERS(root))][::-1]
        while waiting:
            number = waiting.pop()
            link = pending.pop(number, None)
            if link is None:
                continue
            target = link.target if link.external else self.bring(link.target)
            self.add_link(part, Link(number, link.type, target, link.external))
            if not link.external:
                waiting += self._drawn(target, self._renamed[part])

    def _drawn(self, name: str, names: Mapping[str, str]) -> list[str]:
        """Let the data of a diagram that were brought over name the drawing as the redline does;
        the number of that drawing."""
        data = self.parts.get(name, b"")
        found = re.search(_DRAWN, data)
        if found is None:
            return []
        number = names.get(found[2].decode(), found[2].decode())
        self.parts[name] = data[: found.start(2)] + number.encode() + data[found.end(2) :]
        return [number]

    def bring(self, part: str) -> str:
        """Bring a part of the old package over, and all that it refers to; its new name."""
        if part in self._brought:
            return self._brought[part]
        name = self.free_name(part)
        self._brought[part] = name
        self.parts[name] = self.other.read(part)
        self.set_type(name, content_type(self.other.tree(CONTENT_TYPES), part))
        for link in _links_of(self.other, part):
            target = link.target
            if not link.external:
                if target not in self.other.names:
                    continue
                target = self.bring(target)
            self.add_link(name, Link(link.id, link.type, target, link.external))
        return name

    def are_one(self, package: Package, part: str, other: str) -> bool:
        """Whether a part of a package, and one of the old document, are the same with all that
        they refer to."""
        if not (part and other):
            return part == other
        return self._digest(package, part, 0) == self._digest(self.other, other, 0)

    def set_type(self, part: str, kind: str) -> None:
        """The content type of a part that is brought over or made."""
        self._types[part] = kind

    def add_link(self, part: str, link: Link) -> None:
        """Give a part a relationship."""
        self._added.setdefault(part, []).append(link)

    def link_to(self, kind: str, target: str) -> str:
        """The number of the text's relationship of a kind to a part, made if it has not one: of
        a part with two, Docxodus settles the changes twice."""
        part, type_ = self.own.main, f"{self.own.office}/relationships/{kind}"
        links: list[Link] = [*_links_of(self.own, part), *self._added.get(part, [])]
        for each in links:
            if (each.type, each.target, each.external) == (type_, target, False):
                return each.id
        taken = {*(each.id for each in links), *self._pending.get(part, {})}
        number = next(n for n in map("rId{}".format, itertools.count(1)) if n not in taken)
        self.add_link(part, Link(number, type_, target, False))
        return number

    def finished(self) -> dict[str, bytes]:
        """All parts that are new or changed."""
        for part, links in self._added.items():
            self.parts[rels_of(part)] = self._relationships(part, links)
        missing = {
            part: kind
            for part, kind in self._types.items()
            if content_type(self.own.tree(CONTENT_TYPES), part) != kind
        }
        if missing:
            types = self.own.tree(CONTENT_TYPES)
            add_content_types(types, missing)
            self.parts[CONTENT_TYPES] = edited_part_bytes(types, self.own.read(CONTENT_TYPES))
        return self.parts

    def _relationships(self, part: str, links: Iterable[Link]) -> bytes:
        rels = rels_of(part)
        known = rels in self.own.names and part in self.own.names
        root = self.own.tree(rels) if known else new_relationships()
        folder = posixpath.dirname(part) or "."
        for link in links:
            target = link.target
            element = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
            element.set("Id", link.id)
            element.set("Type", link.type)
            if link.external:
                element.set("Target", target)
                element.set("TargetMode", "External")
            else:
                element.set("Target", posixpath.relpath(target, folder))
        return edited_part_bytes(root, self.own.read(rels)) if known else part_bytes(root)

    def _identity(self, package: Package, link: Link) -> tuple[str, str]:
        kind = link.type.rpartition("/")[2]
        if link.external:
            return kind, f"\0{link.target}"
        return kind, self._digest(package, link.target, 0)

    def _digest(self, package: Package, part: str, depth: int) -> str:
        """A digest of a part and of all that it refers to."""
        key = (id(package), part)
        if key not in self._digests:
            if part not in package.names:
                return f"missing {part}"
            data = package.read(part)
            if b"dataModelExt" in data:
                data = re.sub(_DRAWN, rb"\1", data)
            found = hashlib.sha256(data)
            if depth < _DEEPEST:
                self._digests[key] = part
                for link in _links_of(package, part):
                    inner = (
                        link.target
                        if link.external
                        else self._digest(package, link.target, depth + 1)
                    )
                    found.update(f"{link.id} {link.type} {inner}".encode())
            self._digests[key] = found.hexdigest()
        return self._digests[key]

    def free_name(self, part: str) -> str:
        """The name of a new part: this one, or one like it."""
        taken = {name.casefold() for name in (*self.own.names, *self.parts)}
        stem, dot, suffix = part.rpartition(".")
        if not dot:
            stem, suffix = part, ""
        return next(name for name in _names(stem, dot + suffix) if name.casefold() not in taken)


def tree_in_class(package: Package, part: str, *, strict: bool) -> Element:
    """The root of a part as it is in a conformance class, the drawings and formulas in it too
    (annex A). Raises `FormatError`."""
    if package.is_strict is strict:
        return package.tree(part)
    return parse(in_class(package.read(part), strict=strict), package.shown(part))


def _names(stem: str, suffix: str) -> Iterator[str]:
    yield stem + suffix
    for number in itertools.count(1):
        yield f"{stem}_old{number}{suffix}"
