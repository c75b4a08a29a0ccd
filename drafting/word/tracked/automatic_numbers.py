"""Numbers: once the changes are accepted, every line is displayed with its number of the law.

Where the automatic count of the document would come to another number, the automatic number is
taken off as a tracked change and the right one typed; so no change renumbers a line that the law
keeps.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve

from drafting.model.change import as_line
from drafting.model.mark import Mark
from drafting.word.document.document import WordDocument
from drafting.word.document.numbering import is_unseen
from drafting.word.document.styles import val
from drafting.word.package.elements import Element
from drafting.word.tracked.edits import TextEdit, keeps_sign
from drafting.word.tracked.plan import Entry, ParagraphPlan, all_paragraphs


def settle_numbers(planned: list[Entry], document: WordDocument) -> None:
    """Decide which numbers are typed, and add them to the edits of their paragraphs."""
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
    """The change to which the typed number of an unchanged line is ascribed."""

    def list_it(self, item: ParagraphPlan) -> None:
        source = item if item.paragraph else item.like
        if not self.document.numbers or source is None or source.paragraph is None:
            return
        if item.paragraph is None and not self.document.numbers.get(source.paragraph.element):
            return
        if item.paragraph is None or not is_unseen(item.paragraph):
            item.listed = self.document.lists.listed(source.paragraph.element)

    def free_what_differs(self, seen: list[ParagraphPlan]) -> None:
        """Take numbers off until all others are right; first those of new paragraphs, as each of
        them shifts the numbers after it."""
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
        """The automatic number that is to be displayed."""
        own = self.document.numbers.get(item.paragraph.element, "") if item.paragraph else ""
        if item.place and item.place.typed:
            return own
        if item.line and item.place and item.place.sign:
            return own if keeps_sign(item.line, item.place) else ""
        if item.line and item.line.new:
            return as_line(item.line.new).label or self.sign(item)
        return own

    def sign(self, item: ParagraphPlan) -> str:
        """The sign of a list, no number of an act, with which the text of a new line begins, as
        that of the line does that it is like; empty: it does not."""
        like, line = item.like, item.line
        if item.paragraph or like is None or like.paragraph is None or line is None:
            return ""
        if like.place is None or not like.place.sign or line.new is None:
            return ""
        found = self.document.numbers.get(like.paragraph.element, "")
        text = as_line(line.new).line
        # Another white space behind the sign than that of the list is text.
        behind = len(found) + 1
        return found if text[:behind] == f"{found} " and text[behind : behind + 1].strip() else ""

    def type_it(self, item: ParagraphPlan) -> None:
        """Put a typed number before the text of a paragraph without an automatic one."""
        new = item.line.new if item.line else None
        if item.paragraph and item.freed:
            label = self.wanted(item)
            item.by = item.by or self.by
            item.level = self.level(item)
            if label:
                # A number that acts do not have is text of the act, with a space after it.
                is_text = item.place is not None and item.place.sign > 0
                gap = " " if is_text else self._gap(item)
                number = TextEdit(0, 0, label + gap, change=item.by)
                item.edits = [number, *item.edits]
            return
        if item.paragraph or new is None:
            return
        if item.listed and not item.freed:
            if sign := self.sign(item):
                item.edits = _without(len(sign) + 1, item.edits)
            return
        lead, gap = self._layout(item)
        item.level = self.level(item)
        provision = as_line(new)
        if provision.sep.strip() or (not provision.sep and provision.text):
            gap = ""  # a dash is no layout, nor is it that a text stands right behind its number
        typed = lead + provision.label + (gap or provision.sep if provision.label else "")
        if typed:
            item.edits, item.typed = _before(typed, item), len(typed)

    def _layout(self, item: ParagraphPlan) -> tuple[str, str]:
        """The white space before and after a typed number, as in the paragraph that is like it."""
        like = item.like
        if like is None or like.paragraph is None or like.place is None or like.line is None:
            return "", ""
        if item.freed:
            return "", self._gap(item)
        text = like.paragraph.text
        lead = text[: len(text) - len(text.lstrip())]
        old = like.line.old
        if not like.place.typed or old is None or not as_line(old).label:
            return lead, ""
        end = [len(lead) + len(as_line(old).label), *like.place.number_offsets][-1]
        return lead, text[end : like.place.start]

    def level(self, item: ParagraphPlan) -> Element | None:
        """The `w:lvl` that numbers an item (17.9.6): the look of its number and paragraph."""
        if item.listed is None:
            return None
        level = self.document.lists.by_num[item.listed.num].levels.get(item.listed.level)
        return level.element if level else None

    def _gap(self, item: ParagraphPlan) -> str:
        """The text between a number of the list and its line (17.9.28)."""
        return {"space": " ", "nothing": ""}.get(val(self.level(item), "suff"), "\t")


def _before(text: str, item: ParagraphPlan) -> list[TextEdit]:
    if not item.edits:
        return [TextEdit(0, 0, text, change=item.by)]
    first, *others = item.edits
    return [evolve(first, text=text + first.text), *others]


def _without(count: int, edits: Sequence[TextEdit]) -> list[TextEdit]:
    """Insertions without their first characters."""
    left: list[TextEdit] = []
    for each in edits:
        if text := each.text[count:]:
            left.append(evolve(each, text=text))
        count = max(0, count - len(each.text))
    return left
