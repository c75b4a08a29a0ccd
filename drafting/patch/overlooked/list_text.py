"""One list of a text: a line, and the numbered provisions that it leads to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import dropwhile, takewhile

from attrs import frozen

from drafting.language.list_words import ListWords
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import COUNTED, FRAMES, NOTES, Kind
from drafting.model.numbers.order import order_of
from drafting.model.provision import Provision

_TAIL = 6
"""How many words at the end of a last item may hold a predicate."""
_CLOSERS = '»”")]’'


@frozen(slots=False)
class ListText:
    """A list as it reads in one text."""

    act: Act
    site: Site | None
    """What it stands in: the line that leads to it, or a division with other text; None is the act
    itself."""
    items: Sequence[Site]
    """Its numbered items that have a text."""
    words: ListWords

    @cached_property
    def is_whole(self) -> bool:
        """Whether no part of it is not known, and none of its items is parted from the next one by
        a text."""
        inside = [each.provision for each in self.items]
        if self.site and not self._is_loose:
            return not any(each.kind is Kind.GAP for each in self.site.provision.walk())
        known = not any(each.kind is Kind.GAP for one in inside for each in one.walk())
        beside = any(each.kind is Kind.GAP for each in self._children)
        return known and not beside and not any(map(_parts, inside[:-1]))

    @cached_property
    def line(self) -> Provision | None:
        """The line that leads to the items."""
        if self.site and not self._is_loose:
            return self.site.provision
        before = self.items[0].position - 1
        one = self._children[before] if before >= 0 else None
        if one and one.children and (_is_item(one) or one.kind is Kind.PREAMBLE):
            one = one.children[-1]
        return one if one and one.kind in COUNTED and not one.num else None

    @property
    def _is_loose(self) -> bool:
        """Whether it stands below a heading, or in the act itself."""
        return self.site is None or self.site.provision.headed

    @cached_property
    def _children(self) -> Sequence[Provision]:
        return self.site.provision.children if self.site else self.act.body

    @cached_property
    def lead(self) -> str:
        """The last sentence before the items."""
        text = self.line.text if self.line else ""
        return re.split(r"[.!?]\s+(?=[^\W\d_]*[A-ZА-ЯӘҒҚҢӨҰҮҺІ])", text)[-1]

    @cached_property
    def closing(self) -> list[str]:
        """The lines after the last item that conclude the sentence, and begin no other."""
        after = self._children[self.items[-1].position + 1 :]
        behind = dropwhile(lambda each: each.vacated, after)
        lines = [each.text for each in takewhile(_is_text, behind)]
        return [] if lines and lines[0][:1].isupper() else lines

    @cached_property
    def end(self) -> str:
        """The last line of the last item, or what concludes the list."""
        return last_line(self.items[-1].provision)

    @property
    def ordered(self) -> bool:
        """Whether a word of order stands where the sentence has its predicate."""
        tail = " ".join(self.end.split()[-_TAIL:]) if self.words.final else ""
        return self.orders(self.lead, *self.closing[:1], tail)

    def orders(self, *texts: str) -> bool:
        """Whether one of the texts has a word of order."""
        return any(self.words.ordering.search(text.casefold()) for text in texts)

    @cached_property
    def leads_on(self) -> bool:
        """Whether its last item has what stands before the next item of a list around it."""
        around = self.site.parent if self.site else None
        if self.site is None or around is None or not _is_item(self.site.provision):
            return False
        return any(
            _is_item(each.provision) for each in self.act.below(around)[self.site.position + 1 :]
        )

    def mark(self, item: Site) -> str:
        """The mark at the end of an item: `;`, `.`; empty where it has none, or ends in a table."""
        return self.ending(item)[:1]

    def ending(self, item: Site) -> str:
        """The mark, and the word that joins the item to the next one: `; and`."""
        match = self.words.ending.search(last_line(item.provision).rstrip(_CLOSERS))
        return match[0].strip() if match else ""

    def joint(self, item: Site) -> str:
        """The word at the end of an item that joins it to the next one: “or”."""
        match = self.words.joint.search(last_line(item.provision))
        return match[0].strip() if match else ""


def runs(act: Act, site: Site | None) -> list[list[Site]]:
    """The lists in a provision: below a heading, or in the act itself, there may be several, with
    text between them, or numbers that begin anew."""
    if site and not site.provision.headed:
        items = _items(act.below(site), site.provision)
        return [items] if items else []
    found: list[list[Site]] = []
    parted = True
    for each in act.below(site):
        one = each.provision
        if not _is_item(one):
            parted = parted or one.headed or one.kind in COUNTED
            continue
        if parted or _begins_anew(found[-1][-1].provision, one):
            found.append([])
        found[-1].append(each)
        parted = False
    return found


def _items(below: Sequence[Site], line: Provision) -> list[Site]:
    """The numbered items below a line that have a text; where none is numbered, the paragraphs
    below a colon."""
    counted = line.text.endswith((":", "—")) and not any(each.provision.num for each in below)
    return [each for each in below if (_is_text if counted else _is_item)(each.provision)]


def _begins_anew(before: Provision, one: Provision) -> bool:
    """Whether an item is the first of another list than the one before it."""
    return before.kind is not one.kind or order_of(before.num) >= order_of(one.num)


def last_line(provision: Provision) -> str:
    """The text of the last line of the law in a provision; empty where that is a row. A number that
    is vacated is no line of the law, and one that leads to the next list stands behind it."""
    lines = [each for each in provision.walk() if each.kind not in NOTES and not each.vacated]
    if len(lines) > 1 and _is_text(lines[-1]) and lines[-1].text.endswith(":"):
        lines.pop()
    lines = lines or [provision]
    last = lines[-1]
    in_table = last.kind is Kind.CELL or any(each.kind in FRAMES for each in lines[-2:])
    return "" if in_table else last.text


def _parts(one: Provision) -> bool:
    """Whether text that is no item stands behind one of the items of a list."""
    return bool(one.children) and _is_text(one.children[-1])


def _is_text(one: Provision) -> bool:
    return one.kind in COUNTED and not one.num and bool(one.text)


def _is_item(one: Provision) -> bool:
    """Whether it is a numbered line with a text, as the items of a list are."""
    return bool(one.num) and one.kind not in NOTES and not (one.headed or one.vacated)
