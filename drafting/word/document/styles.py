"""The styles of a document, each with the styles that it is based on (ECMA-376 part 1, 17.7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from drafting.word.document.view import View
from drafting.word.package.elements import Element, child_of, w
from drafting.word.package.package import Package

_VAL = w("val")
_DEEPEST = 50
"""The most styles that are based on each other; word processors read a dozen."""
OFF = frozenset({"0", "false", "off"})
ON = frozenset({"1", "true", "on"})
"""What a toggle says (17.17.4)."""


@frozen(eq=False, repr=False)
class Styles:
    """The styles of a document by id."""

    by_id: Mapping[str, Element] = MappingProxyType({})
    """Id → `w:style`."""
    default: str = ""
    """The id of the style of paragraphs that name no style."""
    defaults: Element | None = None
    """`w:rPr` of text for which no style says anything else (17.7.5.5)."""
    _chains: dict[str, tuple[Element, ...]] = field(factory=dict, repr=False)
    _lifting: dict[str, bool] = field(factory=dict, repr=False)

    @staticmethod
    def of(package: Package) -> Styles:
        """The styles of a document. Raises `FormatError`."""
        part = package.part_of("styles")
        if not part:
            return Styles()
        tree = package.tree(part)
        found = {style.get(w("styleId"), ""): style for style in tree.iterchildren(w("style"))}
        default = next(
            (
                name
                for name, style in found.items()
                if style.get(w("type"), "paragraph") == "paragraph"
                and style.get(w("default"), "0") not in OFF
            ),
            "",
        )
        return Styles(found, default, child_of(tree, "docDefaults", "rPrDefault", "rPr"))

    @cached_property
    def lift(self) -> bool:
        """Whether a style of paragraphs, or the defaults, may raise or lower text."""
        names = (
            name
            for name, style in self.by_id.items()
            if style.get(w("type"), "paragraph") == "paragraph"
        )
        return _lifts(self.defaults) or any(map(self._lifts, names))

    def lifts(self, property_: Element) -> bool:
        """Whether a property of a run may raise or lower text; of others than `w:rStyle`: yes."""
        return property_.tag != w("rStyle") or self._lifts(property_.get(_VAL, ""))

    def _lifts(self, name: str) -> bool:
        if name not in self._lifting:
            looks = (child_of(style, "rPr") for style in self.chain(name))
            self._lifting[name] = any(map(_lifts, looks))
        return self._lifting[name]

    def chain(self, name: str) -> tuple[Element, ...]:
        """A style and the styles that it is based on, the nearest first."""
        if name not in self._chains:
            self._chains[name] = tuple(self._based(name or self.default))
        return self._chains[name]

    def named(self, name: str) -> str:
        """The id of the style of a name, written small; empty: no style has that name."""
        return next((i for i, each in self.by_id.items() if val(each, "name").lower() == name), "")

    def value(self, name: str, *path: str) -> str:
        """The value in a style, or in the nearest that it is based on; empty: none has it."""
        for style in self.chain(name):
            found = child_of(style, *path)
            if found is not None:
                return found.get(w("val"), "true")
        return ""

    def _based(self, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while name and name not in seen and len(seen) < _DEEPEST:
            seen.add(name)
            style = self.by_id.get(name)
            if style is None:
                return
            yield style
            name = val(style, "basedOn")


NO_STYLES = Styles()


def _lifts(look: Element | None) -> bool:
    lifting = (w("vertAlign"), w("position"))
    return look is not None and next(look.iterchildren(*lifting), None) is not None


def properties_in(element: Element, view: View, name: str = "pPr") -> Element | None:
    """The properties of a paragraph, or of a run (`rPr`), in force in a view: the former, if their
    change is rejected (17.13.5.29, .31)."""
    found = child_of(element, name)
    if found is not None and view is View.REJECTED:
        former = child_of(found, f"{name}Change", name)
        return found if former is None else former
    return found


def children(element: Element | None) -> dict[str, Element]:
    """The children of an element by qualified name; of None: none."""
    return {} if element is None else {str(each.tag): each for each in element}


def val_of(element: Element | None) -> str:
    """The `w:val` of an element; of None: empty."""
    return "" if element is None else element.get(_VAL, "")


def val(parent: Element | None, *path: str) -> str:
    """The `w:val` of the element at the end of a path; empty if there is none."""
    return val_of(None if parent is None else child_of(parent, *path))


def is_on(parent: Element | None, *path: str) -> bool:
    """Whether a toggle is present and not off (17.17.4)."""
    found = None if parent is None else child_of(parent, *path)
    return found is not None and found.get(w("val"), "true") not in OFF
