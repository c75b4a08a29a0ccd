"""Numbers: what the law wants people to see is what they see, once the changes are accepted.

Where the document counts by itself and would come to another number, the automatic number is
taken off as a tracked change and the wanted one typed; so nothing that the law keeps is renumbered
by what comes or goes before it.
"""

from __future__ import annotations

from attrs import define, evolve, field

from drafting.model.mark import Mark
from drafting.word.document.document import WordDocument
from drafting.word.document.numbering import is_unseen
from drafting.word.document.story import child_of
from drafting.word.package.elements import Element, w
from drafting.word.tracked.edits import Edit, keeps_sign
from drafting.word.tracked.plan import Entry, ParagraphPlan, all_paragraphs


def settle_numbers(planned: list[Entry], document: WordDocument) -> None:
    """Decide which numbers are typed, and put those into the edits of their paragraphs."""
    every = [*all_paragraphs(planned)]
    settler = _Settler(document, next((item.by for item in every if item.by), ""))
    for item in every:
        settler.list_it(item)
    settler.free_what_differs([item for item in every if item.mark is not Mark.DELETED])
    for item in every:
        settler.type_it(item)


@define
class _Settler:
    document: WordDocument
    by: str
    """The change that what the law keeps is renumbered by."""
    _numbering: dict[tuple[str, str], Element] = field(factory=dict)
    """`w:num` and `w:abstractNum` by their tag and id."""

    def list_it(self, item: ParagraphPlan) -> None:
        source = item if item.paragraph else item.like
        if not self.document.numbers or source is None or source.paragraph is None:
            return
        if item.paragraph is None and not self.document.numbers.get(source.paragraph.element):
            return
        if item.paragraph is None or not is_unseen(item.paragraph):
            item.listed = self.document.lists.listed(source.paragraph)

    def free_what_differs(self, seen: list[ParagraphPlan]) -> None:
        """Take numbers off until all that stay are right; those of new paragraphs first, for
        each of them moves the others on."""
        while True:
            listed = [None if item.freed else item.listed for item in seen]
            wrong = [
                item
                for item, label in zip(seen, self.document.lists.labels(listed), strict=True)
                if not item.freed and item.listed and label != self.wanted(item)
            ]
            if not wrong:
                return
            for item in [each for each in wrong if each.paragraph is None] or wrong:
                item.freed = True

    def wanted(self, item: ParagraphPlan) -> str:
        """The automatic number that people are to see."""
        own = self.document.numbers.get(item.paragraph.element, "") if item.paragraph else ""
        if item.place and item.place.typed:
            return own
        if item.line and item.place and item.place.sign:
            return own if keeps_sign(item.line, item.place) else ""
        if item.line and item.line.new:
            return item.line.new.provision.label
        return own

    def type_it(self, item: ParagraphPlan) -> None:
        """Put a typed number before the text of what has no automatic one."""
        new = item.line.new if item.line else None
        if item.paragraph and item.freed:
            label = self.wanted(item)
            item.by = item.by or self.by
            item.level = self.level(item)
            if label:
                number = Edit(0, 0, label + self._gap(item), change=item.by)
                item.edits = [number, *item.edits]
            return
        if item.paragraph or new is None or (item.listed and not item.freed):
            return
        lead, gap = self._layout(item)
        item.level = self.level(item)
        provision = new.provision
        typed = lead + provision.label + (gap or provision.sep if provision.label else "")
        if typed:
            item.edits, item.typed = _before(typed, item), len(typed)

    def _layout(self, item: ParagraphPlan) -> tuple[str, str]:
        """The white space before a typed number and after it, as the like paragraph has it."""
        like = item.like
        if like is None or like.paragraph is None or like.place is None or like.line is None:
            return "", ""
        if item.freed:
            return "", self._gap(item)
        text = like.paragraph.text
        lead = text[: len(text) - len(text.lstrip())]
        old = like.line.old
        if not like.place.typed or old is None or not old.provision.label:
            return lead, ""
        return lead, text[len(lead) + len(old.provision.label) : like.place.start]

    def level(self, item: ParagraphPlan) -> Element | None:
        """`w:lvl` that an item is numbered by (17.9.6): what its number and paragraph look like."""
        listed = item.listed
        if listed is None:
            return None
        if not self._numbering:
            root = self.document.package.tree(self.document.package.part_of("numbering"))
            for name, key in (("num", "numId"), ("abstractNum", "abstractNumId")):
                for each in root.iterchildren(w(name)):
                    self._numbering[name, each.get(w(key), "")] = each
        num = self._numbering["num", listed.num]
        abstract = self._numbering["abstractNum", self.document.lists.by_num[listed.num].abstract]
        for around in (*num.iterchildren(w("lvlOverride")), abstract):
            for level in around.iterchildren(w("lvl")):
                if level.get(w("ilvl")) == str(listed.level):
                    return level
        return None

    def _gap(self, item: ParagraphPlan) -> str:
        """What the list puts after its numbers (17.9.28)."""
        level = self.level(item)
        suffix = None if level is None else child_of(level, "suff")
        kind = "tab" if suffix is None else suffix.get(w("val"), "tab")
        return {"space": " ", "nothing": ""}.get(kind, "\t")


def _before(text: str, item: ParagraphPlan) -> list[Edit]:
    if not item.edits:
        return [Edit(0, 0, text, change=item.by)]
    first, *others = item.edits
    return [evolve(first, text=text + first.text), *others]
