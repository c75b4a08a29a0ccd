"""Styles and lists of the old document, named as in the new one; what only the old one has is
brought over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from attrs import define, field
from lxml import etree

from drafting.word.compare.carrier import Carrier
from drafting.word.compare.content import shape
from drafting.word.document.styles import val
from drafting.word.package.elements import NAMESPACE, Element, local_name, w
from drafting.word.package.package import Package
from drafting.word.package.xml import edited_part_bytes

_STYLED = etree.XPath(
    "//w:pStyle/@w:val|//w:rStyle/@w:val|//w:tblStyle/@w:val", namespaces={"w": NAMESPACE}
)
_NUMBERED = etree.XPath("//w:numPr/w:numId/@w:val", namespaces={"w": NAMESPACE})
_OF_STYLE = ("basedOn", "next", "link")
_NOT_DEFINING = frozenset(
    map(w, ("name", "uiPriority", "qFormat", "semiHidden", "unhideWhenUsed", "rsid", "locked"))
) | frozenset(map(w, _OF_STYLE))
_NOT_OF_LIST = frozenset(map(w, ("nsid", "tmpl", "name")))
_NONE = "0"


@define(eq=False, repr=False)
class StyleNames:
    """The styles of two documents."""

    carrier: Carrier
    part: str
    root: Element | None
    """`w:styles` of the new document."""
    names: dict[str, str]
    """Id in the old document → id in the redline, where it is another one."""
    pending: dict[str, Element]
    """Id in the redline → a style that only the old document has."""
    differing: dict[str, str]
    """Id of a style that both define, each otherwise → its name."""
    used: set[str] = field(factory=set)
    """Ids of all styles that either document uses."""

    @staticmethod
    def of(carrier: Carrier) -> StyleNames:
        """Name the styles of the old document as in the new one: by kind and name."""
        old_part, part = carrier.other.part_of("styles"), carrier.own.part_of("styles")
        if not part:
            return StyleNames(carrier, "", None, {}, {}, {})
        if not old_part or carrier.other.read(old_part) == carrier.own.read(part):
            return StyleNames(carrier, part, None, {}, {}, {})
        root = carrier.own.tree(part)
        known = {_name(each): each for each in root.iterchildren(w("style"))}
        taken = {each.get(w("styleId"), "") for each in root.iterchildren(w("style"))}
        styles = [*carrier.other.tree(old_part).iterchildren(w("style"))]
        names: dict[str, str] = {}
        brought: list[Element] = []
        for style in styles:
            own = style.get(w("styleId"), "")
            twin = known.get(_name(style))
            if twin is not None:
                names[own] = twin.get(w("styleId"), "")
            else:
                names[own] = _free(own, taken)
                taken.add(names[own])
                brought.append(style)
        differing = {
            names[style.get(w("styleId"), "")]: val(style, "name")
            for style in styles
            if (twin := known.get(_name(style))) is not None
            and _definition(style, names) != _definition(twin, {})
        }
        pending = {}
        for style in brought:
            copy = deepcopy(style)
            own = names[style.get(w("styleId"), "")]
            copy.set(w("styleId"), own)
            copy.attrib.pop(w("default"), None)
            for name in _OF_STYLE:
                for each in copy.iterchildren(w(name)):
                    each.set(w("val"), names.get(each.get(w("val"), ""), each.get(w("val"), "")))
            pending[own] = copy
        others = {own: name for own, name in names.items() if own != name}
        return StyleNames(carrier, part, root, others, pending, differing)

    def rename(self, root: Element) -> None:
        """Name the styles that a part of the old document uses as in the redline."""
        if self.root is not None:
            self.used.update(map(str, _STYLED(root)))
        if self.names:
            _rename(_STYLED(root), self.names)

    def bring_used(self, roots: Sequence[Element], numbers: Callable[[Element], None]) -> None:
        """Bring over the styles that only the old document has and the redline uses."""
        if self.root is None:
            return
        todo = [str(each) for root in roots for each in _STYLED(root)]
        self.used.update(todo)
        if not self.pending:
            return
        added = False
        while todo:
            style = self.pending.pop(todo.pop(), None)
            if style is None:
                continue
            numbers(style)
            self.root.append(style)
            added = True
            todo += [val(style, name) for name in _OF_STYLE]
        if added:
            before = self.carrier.own.read(self.part)
            self.carrier.parts[self.part] = edited_part_bytes(self.root, before)

    def changed(self) -> list[str]:
        """The names of used styles that the documents define differently."""
        return sorted(name for own, name in self.differing.items() if own in self.used)


@define(eq=False, repr=False)
class ListNames:
    """The lists of two documents (17.9)."""

    carrier: Carrier
    part: str
    root: Element | None
    names: dict[str, str]
    pending: dict[str, tuple[Element, Element]]
    """Number in the redline → `w:num` and `w:abstractNum` of the old document."""

    @staticmethod
    def of(carrier: Carrier) -> ListNames:
        """Number the lists of the old document as in the new one: those that count alike, in
        order; the others get numbers of their own."""
        old_part, part = carrier.other.part_of("numbering"), carrier.own.part_of("numbering")
        same = old_part and part and carrier.other.read(old_part) == carrier.own.read(part)
        if not old_part or same:
            return ListNames(carrier, part, None, {}, {})
        if not part:
            part = carrier.bring(old_part)
            carrier.link_to("numbering", part)
            return ListNames(carrier, part, None, {}, {})
        root, old_root = carrier.own.tree(part), carrier.other.tree(old_part)
        here: dict[object, list[str]] = {}
        for number, num, abstract in _lists(root):
            here.setdefault(_signature(num, abstract), []).append(number)
        taken = {number for number, _, _ in _lists(root)}
        names: dict[str, str] = {}
        pending: dict[str, tuple[Element, Element]] = {}
        for number, num, abstract in _lists(old_root):
            alike = here.get(_signature(num, abstract), [])
            if alike:
                chosen = number if number in alike else alike[0]
                alike.remove(chosen)
                names[number] = chosen
            else:
                names[number] = str(max([0, *map(int, taken)]) + 1)
                pending[names[number]] = num, abstract
                taken.add(names[number])
        others = {own: name for own, name in names.items() if own != name}
        return ListNames(carrier, part, root, others, pending)

    def rename(self, root: Element) -> None:
        """Number the lists that a part, or a style, of the old document uses as in the redline."""
        if self.names:
            _rename(_NUMBERED(root), self.names)

    def rename_style(self, style: Element) -> None:
        """The same for a style that is brought over."""
        for each in style.iter(w("numId")):
            number = each.get(w("val"), "")
            each.set(w("val"), self.names.get(number, number))

    def bring_used(self, roots: Sequence[Element]) -> None:
        """Bring over the lists that only the old document has and the redline uses."""
        if self.root is None or not self.pending:
            return
        used = dict.fromkeys(str(each) for root in roots for each in _NUMBERED(root))
        added = False
        for number in used:
            if number in self.pending:
                self._bring(number, *self.pending.pop(number))
                added = True
        if added:
            before = self.carrier.own.read(self.part)
            self.carrier.parts[self.part] = edited_part_bytes(self.root, before)

    def _bring(self, number: str, num: Element, abstract: Element) -> None:
        assert self.root is not None, "there are lists"
        kinds = [*self.root.iterchildren(w("abstractNum"))]
        nums = [*self.root.iterchildren(w("num"))]
        own = str(max([0, *(int(each.get(w("abstractNumId"), "0")) for each in kinds)]) + 1)
        kind = deepcopy(abstract)
        kind.set(w("abstractNumId"), own)
        for each in [*kind.iter(w("nsid"), w("tmpl"), w("lvlPicBulletId"))]:
            each.getparent().remove(each)  # type: ignore[union-attr]  # it has one
        copy = deepcopy(num)
        copy.set(w("numId"), number)
        for each in copy.iterchildren(w("abstractNumId")):
            each.set(w("val"), own)
        if kinds:
            kinds[-1].addnext(kind)
        elif nums:
            nums[0].addprevious(kind)
        else:
            self.root.append(kind)
        if nums:
            nums[-1].addnext(copy)
        else:
            kind.addnext(copy)


def same_defaults(old: Package, new: Package) -> bool:
    """Whether both documents have the same fonts and spacing where nothing else is set."""
    found = []
    for package in (old, new):
        part = package.part_of("styles")
        defaults = package.tree(part).find(w("docDefaults")) if part else None
        found.append(None if defaults is None else shape(defaults))
    return found[0] == found[1]


_SEEN = (
    *("evenAndOddHeaders", "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "defaultTabStop"),
    *("autoHyphenation", "footnotePr", "endnotePr", "noColumnBalance", "documentProtection"),
)
"""Settings by which a document looks otherwise, or may be edited otherwise."""


def differing_settings(old: Package, new: Package) -> list[str]:
    """The settings that are seen and differ, and `theme` if its fonts or colours do."""
    one, other = map(_settings, (old, new))
    differing = [name for name in _SEEN if one.get(name) != other.get(name)]
    parts = old.part_of("theme"), new.part_of("theme")
    apart = all(parts) and old.read(parts[0]) != new.read(parts[1])
    return [*differing, *["theme"] * apart]


def _settings(package: Package) -> dict[str, object]:
    part = package.part_of("settings")
    settings = package.tree(part).iterchildren("*") if part else ()
    return {local_name(each): shape(each) for each in settings}


def _rename(references: Sequence[object], names: dict[str, str]) -> None:
    for reference in references:
        name = names.get(str(reference))
        if name is not None:
            reference.getparent().set(reference.attrname, name)  # type: ignore[attr-defined]  # lxml's


def _name(style: Element) -> tuple[str, str]:
    return style.get(w("type"), "paragraph"), val(style, "name").casefold()


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 1
    while f"{name}Old{number}" in taken:
        number += 1
    return f"{name}Old{number}"


def _definition(style: Element, names: dict[str, str]) -> object:
    based = val(style, "basedOn")
    own = (shape(each) for each in style if isinstance(each.tag, str))
    kept = tuple(each for each in own if each[0] not in _NOT_DEFINING)
    return names.get(based, based), kept


def _lists(root: Element) -> Iterator[tuple[str, Element, Element]]:
    kinds = {each.get(w("abstractNumId")): each for each in root.iterchildren(w("abstractNum"))}
    for num in root.iterchildren(w("num")):
        abstract = kinds.get(val(num, "abstractNumId"))
        number = num.get(w("numId"), _NONE)
        if abstract is not None and number.isdecimal():
            yield number, num, abstract


def _signature(num: Element, abstract: Element) -> object:
    levels = tuple(
        shape(each)
        for each in abstract
        if isinstance(each.tag, str) and each.tag not in _NOT_OF_LIST
    )
    overrides = tuple(shape(each) for each in num.iterchildren(w("lvlOverride")))
    return levels, overrides
