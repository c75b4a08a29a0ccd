"""Styles of the old document, named as in the new one; what only the old one has is brought
over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from copy import deepcopy

from attrs import define, field
from lxml import etree

from drafting.word.compare.keys import shape
from drafting.word.compare.parts.carrier import Carrier
from drafting.word.compare.parts.definitions.definers import DefiningParts, referred_to, same_part
from drafting.word.compare.parts.definitions.lists import ListNames
from drafting.word.document.styles import ON, val
from drafting.word.package.elements import NAMESPACE, Element, w

_STYLED = etree.XPath(
    "//w:pStyle/@w:val|//w:rStyle/@w:val|//w:tblStyle/@w:val", namespaces={"w": NAMESPACE}
)
_REFERENCE = rb"(?:p|r|tbl)Style\b[^>]*?\bval\s*=\s*[\"']([^\"']*)"
_WITHOUT = {
    kind: etree.XPath(
        f"boolean(//w:{name}[not(w:{name}Pr/w:{style})])", namespaces={"w": NAMESPACE}
    )
    for kind, name, style in (
        ("paragraph", "p", "pStyle"),
        ("character", "r", "rStyle"),
        ("table", "tbl", "tblStyle"),
    )
}
"""Whether something has no style of its own, and so has the default one (17.7.4.17)."""
_OF_STYLE = ("basedOn", "next", "link")
_LOOKS = frozenset(map(w, ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")))
"""What of a style is seen; the rest is about its name and its place in lists of styles."""


@define(eq=False, repr=False)
class StyleNames:
    """The styles of two documents."""

    parts: DefiningParts | None
    """None: both documents have the same styles and the same lists."""
    names: dict[str, str] = field(factory=dict)
    """Id in the old document → id in the redline."""
    pending: dict[str, Element] = field(factory=dict)
    """Id in the redline → a style that only the old document has."""
    _own: dict[str, Element] = field(factory=dict)
    """The styles of the new document."""
    _used: set[str] = field(factory=set)
    """Ids of all styles that either document uses."""
    _unnamed: set[str] = field(factory=set)
    """The kinds of which either document uses the default style without its name."""

    @staticmethod
    def of(carrier: Carrier) -> StyleNames:
        """Name the styles of the old document as in the new one: by kind and name."""
        if all(same_part(carrier, kind) for kind in ("styles", "numbering")):
            return StyleNames(None)
        parts = DefiningParts.of(carrier, "styles")
        found = StyleNames(parts)
        found._own = {_id(each): each for each in parts.root.iterchildren(w("style"))}
        styles = [each for each in parts.old.iterchildren(w("style")) if _id(each)]
        found.names, alone = _paired(styles, found._own)
        taken = {*found._own, *(referred_to(carrier.own, _REFERENCE) if alone else ())}
        for style in alone:
            own = found.names[_id(style)] = _free(_id(style), taken)
            found.pending[own] = style
            taken.add(own)
        return found

    def rename(self, root: Element) -> None:
        """Name the styles that a part of the old document uses as in the redline."""
        if self.parts is None:
            return
        for reference in _STYLED(root):
            name = str(reference)
            if name not in self.names:  # not defined there, nor must it become so in the redline
                self.names[name] = _free(name, self._own)
            if self.names[name] != name:
                reference.getparent().set(reference.attrname, self.names[name])
        self._follow(root)

    def bring_used(self, roots: Sequence[Element], lists: ListNames) -> list[Element]:
        """Bring over the styles that only the old document has and the redline uses; these."""
        if self.parts is None:
            return []
        for root in roots:
            self._follow(root)
        brought = []
        todo = [str(each) for root in roots for each in _STYLED(root)] if self.pending else []
        while todo:
            own = todo.pop()
            style = self.pending.pop(own, None)
            if style is None:
                continue
            copy = deepcopy(style)
            copy.set(w("styleId"), own)
            copy.attrib.pop(w("default"), None)
            for name in _OF_STYLE:
                for each in copy.iterchildren(w(name)):
                    each.set(w("val"), self._renamed(each.get(w("val"), "")))
            lists.rename(copy)
            self.parts.root.append(copy)
            brought.append(copy)
            todo += [val(copy, name) for name in _OF_STYLE]
        if brought:
            self.parts.write()
        return brought

    def changed(self, lists: ListNames) -> list[str]:
        """The names of used styles that the documents define differently."""
        if self.parts is None:
            return []
        old = {self._renamed(_id(each)): each for each in self.parts.old.iterchildren(w("style"))}
        found = set()
        todo = [*self._used]
        for kind in self._unnamed:
            was, is_now = _default(old, kind), _default(self._own, kind)
            todo += (name for name in (was, is_now) if name)
            if was != is_now and self._differ(old.get(was), self._own.get(is_now), lists):
                names = val(old.get(was), "name"), val(self._own.get(is_now), "name")
                found.add(" / ".join(filter(None, names)))
        seen = set()
        while todo:
            name = todo.pop()
            one, other = old.get(name), self._own.get(name)
            if name in seen:
                continue
            seen.add(name)
            if one is not None:
                todo.append(self._renamed(val(one, "basedOn")))
            if other is not None:
                todo.append(val(other, "basedOn"))
            if one is not None and other is not None and self._differ(one, other, lists):
                found.add(val(other, "name"))
        return sorted(found)

    def _differ(self, old: Element | None, new: Element | None, lists: ListNames) -> bool:
        sides = (old, lists.old_kind, self._renamed), (new, lists.kind, str)
        one, other = (_definition(*each) for each in sides)
        return one != other

    def _follow(self, root: Element) -> None:
        self._used.update(map(str, _STYLED(root)))
        self._unnamed.update(
            kind for kind, is_any in _WITHOUT.items() if kind not in self._unnamed and is_any(root)
        )

    def _renamed(self, name: str) -> str:
        return self.names.get(name, name)


def _name(style: Element) -> tuple[str, str]:
    return style.get(w("type"), "paragraph"), val(style, "name").casefold()


def _id(style: Element) -> str:
    return style.get(w("styleId"), "")


def _paired(
    styles: Sequence[Element], own: Mapping[str, Element]
) -> tuple[dict[str, str], list[Element]]:
    """Id of a style → id of the one of its kind and name in the new document, and those without.

    Of several of one name each is the one with its id, if there is one, else the next.
    """
    free: dict[tuple[str, str], list[str]] = {}
    for name, style in own.items():
        if name:  # A style without an id is nobody's, whatever its name.
            free.setdefault(_name(style), []).append(name)
    names: dict[str, str] = {}
    for each in styles:
        same = free.get(_name(each), [])
        if _id(each) in same:
            same.remove(_id(each))
            names[_id(each)] = _id(each)
    alone = []
    for each in styles:
        if _id(each) not in names and (same := free.get(_name(each), [])):
            names[_id(each)] = same.pop(0)
        elif _id(each) not in names:
            alone.append(each)
    return names, alone


def _free(name: str, taken: Collection[str]) -> str:
    if name not in taken:
        return name
    number = 1
    while f"{name}Old{number}" in taken:
        number += 1
    return f"{name}Old{number}"


def _default(styles: Mapping[str, Element], kind: str) -> str:
    """The id of the default style of a kind: of several the last (17.7.4.17)."""
    found = ""
    for name, style in styles.items():
        if style.get(w("type"), "paragraph") == kind and style.get(w("default")) in ON:
            found = name
    return found


def _definition(
    style: Element | None, kind: Callable[[str], object], renamed: Callable[[str], str]
) -> object:
    """What a style says, with its list in place of the number of the list."""
    if style is None:
        return "", (), ()
    based, style = renamed(val(style, "basedOn")), deepcopy(style)
    lists = tuple(kind(each.attrib.pop(w("val"), "")) for each in style.iter(w("numId")))
    looks = (each for each in style if each.tag in _LOOKS and len(each))
    return based, lists, tuple(map(shape, looks))
