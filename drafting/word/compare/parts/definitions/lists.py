"""Lists of the old document (17.9), numbered as in the new one; what only the old one has is
brought over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from attrs import define, field
from lxml import etree

from drafting.word.compare.keys import shape
from drafting.word.compare.parts.carrier import Carrier
from drafting.word.compare.parts.definitions.definers import DefiningParts, referred_to, same_part
from drafting.word.document.styles import val
from drafting.word.package.elements import NAMESPACE, Element, drop, w

_NUMBERED = etree.XPath(".//w:numPr/w:numId/@w:val", namespaces={"w": NAMESPACE})
_REFERENCE = rb"numId\b[^>]*?\bval\s*=\s*[\"']\s*(\d+)"
_STYLES = tuple(map(w, ("pStyle", "numStyleLink", "styleLink")))
_PICTURE = w("lvlPicBulletId")
_NOT_OF_LIST = frozenset(map(w, ("nsid", "tmpl", "name", "styleLink", "numStyleLink")))
_NONE = "0"


@define(eq=False, repr=False)
class ListNames:
    """The lists of two documents."""

    parts: DefiningParts | None
    """None: both documents have the same lists."""
    names: dict[str, str] = field(factory=dict)
    """Number in the old document → number in the redline."""
    pending: dict[str, tuple[Element, Element]] = field(factory=dict)
    """Number in the redline → `w:num` and `w:abstractNum` of the old document."""
    kinds: dict[str, object] = field(factory=dict)
    """Number of a list in the new document → how it counts and looks."""
    old_kinds: dict[str, object] = field(factory=dict)
    _taken: set[str] = field(factory=set)
    _last: int = 0
    """The largest number of a `w:abstractNum` of the redline."""

    def old_kind(self, number: str) -> object:
        """How a list of the old document counts and looks; its number where all are the same."""
        return number if self.parts is None else self.old_kinds.get(number)

    def kind(self, number: str) -> object:
        """The same of a list of the new document."""
        return number if self.parts is None else self.kinds.get(number)

    @staticmethod
    def of(carrier: Carrier, styles: Mapping[str, str]) -> ListNames:
        """Number the lists of the old document as in the new one: those that count alike, in
        order; the others get numbers of their own. `styles`: how its styles are named."""
        if same_part(carrier, "numbering"):
            return ListNames(None)
        parts = DefiningParts.of(carrier, "numbering")
        for each in parts.old.iter(*_STYLES):
            name = each.get(w("val"), "")
            each.set(w("val"), styles.get(name, name))
        found = ListNames(parts)
        here: dict[object, list[str]] = {}
        for number, num, abstract in _lists(parts.root):
            found.kinds[number] = kind = _kind(num, abstract, parts.root)
            here.setdefault(kind, []).append(number)
        found._taken = {_NONE, *found.kinds, *referred_to(carrier.own, _REFERENCE)}
        for number, num, abstract in _lists(parts.old):
            found.old_kinds[number] = kind = _kind(num, abstract, parts.old)
            alike = here.get(kind, [])
            if alike:
                chosen = number if number in alike else alike[0]
                alike.remove(chosen)
                found.names[number] = chosen
            else:
                found.names[number] = found._free(number)
                found.pending[found.names[number]] = num, abstract
        return found

    def rename(self, root: Element) -> None:
        """Number the lists that a part, or a style, of the old document uses as in the redline."""
        if self.parts is None:
            return
        for reference in _NUMBERED(root):
            number = str(reference)
            if number not in self.names:  # no list there, nor must it become one in the redline
                lost = number in self.kinds or number in self.pending
                self.names[number] = self._free(number) if lost else number
            if self.names[number] != number:
                reference.getparent().set(reference.attrname, self.names[number])

    def bring_used(self, roots: Sequence[Element]) -> None:
        """Bring over the lists that only the old document has and the redline uses."""
        if self.parts is None or not self.pending:
            return
        used = dict.fromkeys(str(each) for root in roots for each in _NUMBERED(root))
        brought = [number for number in used if number in self.pending]
        for number in brought:
            self._bring(number, *self.pending.pop(number), self.parts)
        if brought:
            self.parts.write()

    def _free(self, number: str) -> str:
        """A number that nothing in the new document has: this one if it can be."""
        if number in self._taken:
            number = str(max(map(int, self._taken)) + 1)
        self._taken.add(number)
        return number

    def _bring(self, number: str, num: Element, abstract: Element, parts: DefiningParts) -> None:
        root = parts.root
        kind_before = next(root.iterchildren(w("abstractNum"), reversed=True), None)
        before = next(root.iterchildren(w("num"), reversed=True), None)
        if not self._last:
            ids = (
                each.get(w("abstractNumId"), "0") for each in root.iterchildren(w("abstractNum"))
            )
            self._last = max(map(int, ids), default=0)
        self._last += 1
        own = str(self._last)
        kind = deepcopy(abstract)
        kind.set(w("abstractNumId"), own)
        for each in [*kind.iter(w("nsid"), w("tmpl"), w("styleLink"))]:
            drop(each)
        copy = deepcopy(num)
        copy.set(w("numId"), number)
        for each in (*kind.iter(_PICTURE), *copy.iter(_PICTURE)):
            each.set(w("val"), _bring_picture(each.get(w("val"), ""), parts))
        for each in copy.iterchildren(w("abstractNumId")):
            each.set(w("val"), own)
        if kind_before is not None:
            kind_before.addnext(kind)
        elif before is not None:
            next(root.iterchildren(w("num"))).addprevious(kind)
        else:
            root.append(kind)
        (kind if before is None else before).addnext(copy)


def _lists(root: Element) -> Iterator[tuple[str, Element, Element]]:
    """Each `w:num` with its number and its `w:abstractNum`; where that one is only the name of a
    style, the one that defines the style (17.9.21)."""
    kinds = {each.get(w("abstractNumId")): each for each in root.iterchildren(w("abstractNum"))}
    styled = [each for each in kinds.values() if val(each, "styleLink")]
    by_style = {val(each, "styleLink"): each for each in styled}
    for num in root.iterchildren(w("num")):
        abstract = kinds.get(val(num, "abstractNumId"))
        number = num.get(w("numId"), _NONE)
        if abstract is not None and number.isdecimal():
            yield number, num, by_style.get(val(abstract, "numStyleLink"), abstract)


def _kind(num: Element, abstract: Element, root: Element) -> object:
    """How a list counts and looks."""
    overrides = num.iterchildren(w("lvlOverride"))
    levels = (each for each in abstract if each.tag not in _NOT_OF_LIST)
    return tuple(_shape(each, root) for each in (*levels, *overrides))


def _shape(element: Element, root: Element) -> object:
    """The shape of a level, with its picture in place of the number of the picture."""
    if next(element.iter(_PICTURE), None) is None:
        return shape(element)
    copy, pictures = deepcopy(element), _pictures(root)
    shown = []
    for each in copy.iter(_PICTURE):
        picture = pictures.get(each.attrib.pop(w("val"), ""))
        shown.append(tuple(map(shape, picture if picture is not None else ())))
    return shape(copy), tuple(shown)


def _pictures(root: Element) -> dict[str, Element]:
    pictures = root.iterchildren(w("numPicBullet"))
    return {each.get(w("numPicBulletId"), ""): each for each in pictures}


def _bring_picture(number: str, parts: DefiningParts) -> str:
    """Bring over the picture of a bullet; its number."""
    picture = _pictures(parts.old).get(number)
    if picture is None:
        return number
    taken = [int(each) for each in _pictures(parts.root) if each.isdecimal()]
    copy = deepcopy(picture)
    copy.set(w("numPicBulletId"), str(max(taken, default=-1) + 1))
    parts.root.insert(len(taken), copy)
    return copy.get(w("numPicBulletId"), "")
