"""Content controls and custom XML around blocks, rows and cells: their tags come, go or change.

A control of one document alone stands between the ends of ranges (17.13.5.4 to .7), whatever is in
it. One whose properties change is two in the redline, the old one around the new one: the one goes,
the other comes, and what is in them is compared all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.blocks import BLOCKS, CONTROLS, content_of
from drafting.word.compare.keys import around_key
from drafting.word.compare.merging import CHANGE, Merging
from drafting.word.compare.paragraph.content import RANGES
from drafting.word.compare.sameness import Sameness
from drafting.word.document.alternatives import ALTERNATE
from drafting.word.package.elements import Element, child_of, local_name, new, w

_AROUND = frozenset({*CONTROLS, w("sdtContent")})
_NO_OTHERS = (BLOCKS - _AROUND - {ALTERNATE}) | {
    *RANGES,
    *map(w, ("sectPr", "proofErr", "sdtPr", "sdtEndPr", "customXmlPr")),
    *map(w, ("tblPr", "tblGrid", "tr", "tblPrEx", "trPr", "tc", "tcPr")),
}
_WITH_ALL = frozenset(map(w, ("p", "tr", "tc", "txbxContent")))
"""What goes with all the controls in it, or holds controls that are marked with its text."""
_OWN_PACKAGE = to_say("`{name}` is not compared: the redline has what stands in its own package")
_BINDINGS = (
    w("dataBinding"),
    "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding",
)


def mark_control(control: Element, mark: Mark, merging: Merging) -> Element:
    """Mark a content control itself as inserted or deleted (17.13.5.4 to .7): its tags stand
    between the ends of ranges; its content is marked by itself. Returns the last of all that."""
    kind = "customXmlIns" if mark is Mark.INSERTED else "customXmlDel"
    content = control if control.tag == w("customXml") else child_of(control, "sdtContent")
    if content is None:
        return control
    properties = child_of(control, "customXmlPr")
    revisions = merging.pen.revisions
    first, last = revisions.number(), revisions.number()
    signature = revisions.signature(CHANGE)
    control.addprevious(new(f"{kind}RangeStart", id=first, **signature))
    content.insert(0 if properties is None else 1, new(f"{kind}RangeEnd", id=first))
    content.append(new(f"{kind}RangeStart", id=last, **signature))
    end = new(f"{kind}RangeEnd", id=last)
    control.addnext(end)
    merging.counts[f"controls {mark.value}"] += 1
    return end


def mark_controls(container: Element, mark: Mark, merging: Merging) -> Element:
    """Mark the controls around blocks, rows or cells that come or go as a whole: the container, if
    it is one, and those in it. Returns the last of all that."""
    last = container
    if container.tag in _WITH_ALL:
        return last
    for control in [*container.iter(*CONTROLS)]:
        above = control
        while above is not container and above.tag not in _WITH_ALL:
            above = above.getparent()  # type: ignore[assignment]  # it stands inside
        if above is container:
            end = mark_control(control, mark, merging)
            last = end if control is container else last
    return last


def mark_lone(control: Element, merging: Merging) -> bool:
    """Mark a control that one document alone has around blocks of both, if it is such a one
    (`lone_controls.py`). Returns whether it is."""
    mark = merging.lone.pop(control, None)
    if mark is not None:
        mark_control(control, mark, merging)
    return mark is not None


def _put_around(control: Element, first: Element, last: Element, merging: Merging) -> None:
    """Put a control of the document that is brought over, as gone, around what stands between two
    neighbours of the redline."""
    inside = content_of(control)
    for each in [*inside]:
        if each.tag != w("customXmlPr"):
            inside.remove(each)
    control.tail = None
    units = [first]
    while units[-1] is not last:
        following = units[-1].getnext()
        assert following is not None, "the last stands after the first"
        units.append(following)
    first.addprevious(control)
    inside.extend(units)
    mark_control(control, merging.gone, merging)


def change_control(control: Element, former: Element, merging: Merging) -> None:
    """Track that a control of both documents was another one."""
    if around_key([former]) != around_key([control]):
        end = mark_control(control, merging.come, merging)
        start = control.getprevious()
        assert start is not None, "it is marked"
        _put_around(former, start, end, merging)


def read_alike(old: Element, new: Element, same: Sameness) -> bool:
    """Whether two blocks, rows or cells have one text, and controls are of one sort."""
    return same.text(old) == same.text(new) and around_key([old]) == around_key([new])


def takes_data(control: Element) -> bool:
    """Whether a content control takes its text from data."""
    properties = child_of(control, "sdtPr")
    return properties is not None and next(properties.iterchildren(*_BINDINGS), None) is not None


def warn_of_data(control: Element, merging: Merging) -> None:
    """Name a content control that takes its text from data, in which words change.

    Whoever opens the document replaces the content by that of the data (17.5.2.6), and of data no
    change can be tracked: a part of custom XML (15.2.5) holds one value. The redline has the data
    of the package that is kept.
    """
    if takes_data(control):
        text = "".join(control.itertext(w("t")))
        problem = say(
            "a content control that takes its text from data changes: it may be written anew"
        )
        merging.warn("tracked", problem, text)


def warn_of_others(old: Element, new: Element, same: Sameness, merging: Merging) -> None:
    """Name what stands beside the blocks, rows or cells of two containers: a text in another
    format, say, which is a part of its own (17.17.2)."""
    ones, others = [*_others_of(old)], [*_others_of(new)]
    if [*map(same.markup, ones)] != [*map(same.markup, others)]:
        name = local_name((ones or others)[0])
        merging.warn("tracked", say(_OWN_PACKAGE, name=name))


def _others_of(container: Element) -> Iterator[Element]:
    """What stands in a body, a table or a row, or in a control there, and is neither a block, a row
    or a cell, nor a property, nor the mark of a place."""
    if sum(1 for _ in container.iterchildren(*_NO_OTHERS)) == len(container):
        return  # quicker than to ask each for its name, which it then keeps
    for each in container.iterchildren("*"):
        if each.tag in _AROUND:
            yield from _others_of(each)
        elif each.tag != ALTERNATE and each.tag not in _NO_OTHERS:
            yield each


def controls_around(element: Element) -> Iterator[Element]:
    """The content controls and custom XML right around a row or a cell, the innermost first."""
    for around in element.iterancestors():
        if around.tag not in _AROUND:
            return
        if around.tag != w("sdtContent"):
            yield around


@define(eq=False, repr=False)
class Outers:
    """The rows of two tables, or the cells of two rows, and the controls in which they stand."""

    old: Mapping[Element, Element]
    """Row or cell of the document that is brought over → the child of its table or row that it
    stands in: itself, or a control."""
    new: Mapping[Element, Element]
    pairs: dict[Element, Element] = field(factory=dict)
    """Row or cell of the one → that of the other which it became."""
    stay: set[Element] = field(factory=set)
    """The children of both tables or rows in which something stands that both have."""

    def keep(self, pairs: Iterable[tuple[Element, Element]]) -> None:
        """Take the pairs that can be kept: the controls of both are one, or only one document has
        a control there, around rows that in the other stand free."""
        self.pairs = dict(pairs)
        while bad := [*self._crossing()]:
            for each in bad:
                del self.pairs[each]
        self.stay = {self.old[each] for each in self.pairs}
        self.stay |= {self.new[each] for each in self.pairs.values()}

    def hold(
        self, old: Sequence[Element], new: Sequence[Element], found: Sequence[tuple[int, int]]
    ) -> bool:
        """Whether all pairs of cells can be kept, each control with all its cells or with none."""
        self.keep((old[a], new[b]) for a, b in found)
        alone = [self.old[each] for each in old if each not in self.pairs]
        alone += [self.new[each] for each in new if each not in self.pairs.values()]
        return len(self.pairs) == len(found) and self.stay.isdisjoint(alone)

    def _crossing(self) -> Iterator[Element]:
        met: dict[Element, set[Element | None]] = {}
        both = [(one, other, self.old[one], self.new[other]) for one, other in self.pairs.items()]
        for one, other, outer, own in both:
            met.setdefault(outer, set()).add(None if own is other else own)
            met.setdefault(own, set()).add(None if outer is one else outer)
        deep = {
            outer
            for outers in (self.old, self.new)
            for each, outer in outers.items()
            if outer is not each and len([*controls_around(each)]) > 1
        }
        taken = {*self.pairs.values()}
        # A control in a control stays where nothing in the outer one comes or goes.
        broken = {outer for each, outer in self.old.items() if each not in self.pairs} & deep
        broken |= {outer for each, outer in self.new.items() if each not in taken} & deep
        broken |= {outer for outer, others in met.items() if len(others) > 1}
        for one, other, outer, own in both:
            if {outer, own} & deep and _keys(one) != _keys(other):
                broken |= {outer, own}
        yield from (one for one, _, outer, own in both if outer in broken or own in broken)

    def track(self, merging: Merging) -> None:
        """Track the controls that come, go or change around what stays, once all is placed."""
        seen: set[Element] = set()
        for one, other in self.pairs.items():
            outer, own = self.old[one], self.new[other]
            if own in seen or (outer is one and own is other) or outer in seen:
                continue
            seen |= {outer, own}
            if outer is one:
                mark_control(own, merging.come, merging)
            elif own is not other:
                if len([*controls_around(other)]) == 1:
                    change_control(own, outer, merging)
            else:
                placed = self._placed(outer)
                _put_around(outer, placed[0], placed[-1], merging)

    def _placed(self, control: Element) -> Sequence[Element]:
        """The rows or cells of a control as they stand in the redline, in order."""
        return [self.pairs.get(one, one) for one, outer in self.old.items() if outer is control]


def _keys(element: Element) -> list[str]:
    return [around_key([each]) for each in controls_around(element)]
