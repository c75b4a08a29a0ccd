"""Headers and footers: paired by the sections of the redline, and by pages.

A section without a header of its own shows that of the section before it (17.10.5). Where one
document has it so, and the other has a header there, the redline has a header of its own that is
both. Those of a section that comes or goes do so with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import define, field

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.letters import merge_story
from drafting.word.compare.parts.documents import Documents
from drafting.word.package.elements import Element, child_of, local_name, parent_of, w
from drafting.word.package.package import CONTENT_TYPES, Package, content_type
from drafting.word.tracked.markup.revisions import ELEMENTS

REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LONE = {
    ("header", Mark.DELETED): to_say("a header is deleted: only its text is tracked"),
    ("header", Mark.INSERTED): to_say("a header is inserted: only its text is tracked"),
    ("footer", Mark.DELETED): to_say("a footer is deleted: only its text is tracked"),
    ("footer", Mark.INSERTED): to_say("a footer is inserted: only its text is tracked"),
}
_HEADERS = (w("headerReference"), w("footerReference"))


class HeaderPlace(NamedTuple):
    """Where a header or a footer stands."""

    section: int
    """Counted from the end: 0 is the last section."""
    kind: str
    """`headerReference` or `footerReference`."""
    pages: str
    """`default`, `first` or `even`."""


class Headers(NamedTuple):
    """The headers and footers of a document."""

    sections: int
    """How many sections it has."""
    own: dict[HeaderPlace, str]
    """Where a section refers to a part of its own."""
    shown: dict[HeaderPlace, str]
    """The same, and what a section without one has from the section before it (17.10.5)."""

    def placed(self, sections: Sequence[int]) -> Headers:
        """The same, by the sections of the redline, which are given from the last one."""
        if len(sections) != self.sections:
            return self
        own, shown = (
            {each._replace(section=sections[each.section]): part for each, part in found.items()}
            for found in (self.own, self.shown)
        )
        return Headers(self.sections, own, shown)


def headers_of(root: Element, package: Package, targets: Mapping[str, str]) -> Headers:
    """The headers and footers of a document; `targets` are the parts that the numbers in the tree
    stand for."""
    sections = _sections(root)
    own: dict[HeaderPlace, str] = {}
    shown: dict[HeaderPlace, str] = {}
    before: dict[HeaderPlace, str] = {}
    for number in reversed(range(len(sections))):
        before = {place._replace(section=number): part for place, part in before.items()}
        for each in sections[number].iterchildren(*_HEADERS):
            part = targets.get(each.get(REFERENCE, ""), "")
            place = HeaderPlace(number, local_name(each), each.get(w("type"), "default"))
            if part in package.names:
                own[place] = before[place] = part
        shown |= before
    return Headers(len(sections), own, shown)


def _sections(root: Element) -> list[Element]:
    """The sections of a document from the last one, without what they were before a change."""
    of_old = w("sectPrChange")
    return [each for each in root.iter(w("sectPr")) if parent_of(each).tag != of_old][::-1]


def merge_headers(old: Headers, new: Headers, documents: Documents, merger: BodyMerger) -> None:
    """Compare the headers and footers of both documents, section by section."""
    sections = _sections(documents.new_tree(documents.carrier.own.main))
    _HeaderMerger(documents, merger, sections).merge(old, new)


@define(eq=False, repr=False)
class _HeaderMerger:
    documents: Documents
    merger: BodyMerger
    sections: Sequence[Element]
    """Those of the redline, from the last one."""
    written: dict[tuple[str, str], str] = field(factory=dict)
    """Part of the kept package, and of the other one → the part of the redline that is both."""

    def merge(self, old: Headers, new: Headers) -> None:
        gone, come = (
            [self._has_sign(each, mark) for each in self.sections]
            for mark in (self.merger.merging.gone, self.merger.merging.come)
        )
        new = new.placed([n for n, is_gone in enumerate(gone) if not is_gone])
        old = old.placed([n for n, comes in enumerate(come) if not comes])
        alone = {n for n, pair in enumerate(zip(gone, come, strict=True)) if any(pair)}
        # Those of sections of one document go with these, and need no part of their own.
        for place in sorted(
            {*new.own, *old.own},
            key=lambda each: (each.section in alone, -each.section, each.kind, each.pages),
        ):
            own, was = new.shown.get(place, ""), old.shown.get(place, "")
            if place.section >= len(self.sections):
                text = "".join(self.documents.carrier.other.tree(was).itertext(w("t")))
                problem = say("a header of a section that is gone is left out")
                self.merger.merging.warn("tracked", problem, text)
                continue
            part = self._part(place, own, was, alone=place.section in alone)
            if part != own or place not in new.own:
                self._refer(place, part)

    def _has_sign(self, section: Element, mark: Mark) -> bool:
        sign = child_of(parent_of(section), "rPr")
        return sign is not None and child_of(sign, ELEMENTS[mark]) is not None

    def _part(self, place: HeaderPlace, own: str, was: str, *, alone: bool) -> str:
        """The part of the redline that stands for two parts, of which one may be missing."""
        carrier = self.documents.carrier
        for (one, other), part in self.written.items():
            same = carrier.are_one(carrier.other, other, was)
            if (one == own and same) or (alone and ((own and one == own) or (was and same))):
                return part
        what = place.kind.removesuffix("Reference")
        if not own:
            part = self._brought(was, what, alone=alone)
        else:
            taken = own in self.written.values()
            part = self.documents.copy(own, what) if taken else own
            self._compare(part, was, what, alone=alone)
        self.written[own, was] = part
        self.documents.edited.add(part)
        return part

    def _compare(self, part: str, was: str, what: str, *, alone: bool) -> None:
        merging = self.merger.merging
        merging.place = part
        root = self.documents.new_tree(part)
        if was:
            merge_story(self.documents.old_tree(was, part), root, self.merger)
            return
        text = "".join(root.itertext(w("t")))
        self.merger.all_but_last_sign(root, merging.come)
        if not alone and next(root.iter(w("r")), None) is not None:
            merging.warn("tracked", say(_LONE[what, merging.come]), text)

    def _brought(self, was: str, what: str, *, alone: bool) -> str:
        """A header that only the old document has comes with all its text deleted."""
        documents, merging = self.documents, self.merger.merging
        merging.place = was
        name = documents.free_name(what)
        # Its relationships are numbered in a part that does not exist yet.
        root = documents.old_tree(was, name)
        text = "".join(root.itertext(w("t")))
        self.merger.all_but_last_sign(root, merging.gone)
        documents.written[name] = root
        types = documents.carrier.other.tree(CONTENT_TYPES)
        documents.carrier.set_type(name, content_type(types, was))
        if not alone:
            merging.warn("tracked", say(_LONE[what, merging.gone]), text)
        return name

    def _refer(self, place: HeaderPlace, part: str) -> None:
        """Let a section of the redline refer to a part."""
        section = self.sections[place.section]
        number = self.documents.carrier.link_to(place.kind.removesuffix("Reference"), part)
        for reference in section.iterchildren(w(place.kind)):
            if reference.get(w("type"), "default") == place.pages:
                reference.set(REFERENCE, number)
                return
        reference = section.makeelement(w(place.kind), {w("type"): place.pages})
        reference.set(REFERENCE, number)
        section.insert(0, reference)
