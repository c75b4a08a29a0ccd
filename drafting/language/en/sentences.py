"""English amending sentences, after those of the official translations.

in item 5:
subitem 2 of item 5 shall be stated as follows: “2) …”
the heading of section 2 shall be stated as follows: “…”
item 16 shall be supplemented with subitem 14-1 as follows: “14-1) …”
after the second part of item 5 there shall be added a part as follows: “…”
items 6 and 7 shall be deleted
item 5 shall be repealed
in item 1 the figures “1-3” shall be replaced by the figures “1-4”
in item 1 the word “A”, in the second place, shall be replaced by the word “B”
in item 6 after the word “A” the words “B” shall be added
throughout the text, except item 5, the words “A”, “A1” shall be replaced respectively by …
items 2 and 3 shall be considered respectively items 3 and 4
item 5 shall be moved after item 7 and considered item 7-1
the text of item 5 from the word “A” on shall be considered item 5-1
items 5 and 6 shall be joined into item 5
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from drafting.language.en.months import MONTHS
from drafting.language.en.nouns import NOUNS, plural
from drafting.language.en.ordinals import ordinal
from drafting.language.quoted_kind import quoted_kind
from drafting.language.speech import Beside, Cited, Counted, HowMany, Words, listed
from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.kind import Kind

AND = "and"
SORTS = {
    "words": ("word", "words"),
    "figures": ("figure", "figures"),
    "signs": ("sign", "signs"),
}
FORMS = {
    "law": "Law",
    "decree": "Decree",
    "resolution": "Resolution",
    "order": "Order",
    "decision": "Decision",
}
STARTS = {
    "signing": "from the day of signing",
    "publication": "from the day of its first official publication",
    "ten-days": "upon the expiry of ten calendar days after the day of its first official "
    "publication",
}
SIDES = {"start": "at the beginning", "end": "at the end"}


class English:
    """The sentences of English; see `speech.Speech`."""

    def citation(self, cited: Cited) -> str:
        """Decree of 3 May 2005, No. 1567, “On …”"""
        form = cited.form.capitalize() or "Act"
        date = f" of {_dated(cited.date)}" if cited.date else ""
        when = date + (f", No. {cited.number}" if cited.number else "")
        if cited.own and (not when or cited.title.casefold().startswith(form.casefold())):
            return cited.title + when
        return f"{form}{when}, “{cited.title}”"

    def address(self, units: Units) -> str:
        """section 2, item 5"""
        if [unit.kind for unit in units] == [Kind.TITLE]:
            return "title"
        return ", ".join(map(_typed, units))

    def chapeau(self, act: str, counted: Counted) -> str:
        """The following amendment shall be made to …:"""
        return f"The following {_what(counted)} shall be made to {act}:"

    def title(self, act: str, counted: Counted) -> str:
        """On making amendments and an addition to …"""
        several = (counted.changes or counted.additions) > 1
        what = _what(counted)
        article = "" if several else "an "
        return f"On making {article}{what} to {act}"

    def locator(self, units: Units) -> str:
        """in subitem 2 of item 5:"""
        return f"in {in_words(PlaceInWords.of(units))}:"

    def restate(self, place: PlaceInWords) -> str:
        """item 5 shall be stated as follows:"""
        return f"{in_words(place)} shall be stated as follows:"

    def insert(self, place: PlaceInWords, beside: Beside | None, brought: Sequence[Units]) -> str:
        """item 5 shall be supplemented with subitem 2-1 as follows:"""
        new = listed([_new(units) for units in brought], AND)
        if beside or not (place.around or place.last):
            where = f"{_beside(beside)} " if beside else ""
            return f"{where}there shall be added {new} as follows:"
        return f"{in_words(place)} shall be supplemented with {new} as follows:"

    def delete(self, place: PlaceInWords) -> str:
        """item 5 shall be deleted"""
        return f"{in_words(place)} shall be deleted"

    def repeal(self, place: PlaceInWords) -> str:
        """item 5 shall be repealed"""
        return f"{in_words(place)} shall be repealed"

    def repeal_act(self, act: str) -> str:
        """… shall be repealed"""
        return f"{act[:1].upper()}{act[1:]} shall be repealed"

    def replace_words(self, place: PlaceInWords, old: Words, new: Words, how: HowMany) -> str:
        """in item 5 the word “A” shall be replaced by the word “B”"""
        each = "respectively " if len(old) > 1 else ""
        return f"{_in(place)}{_called(old, how)} shall be replaced {each}by {_called(new)}"

    def insert_words(
        self, place: PlaceInWords, words: str, side: str, beside: str, nth: int
    ) -> str:
        """in item 5 after the word “A” the word “B” shall be added"""
        how = HowMany(nth=nth)
        near = SIDES.get(side) or f"{side} {_called([beside], how)}"
        return f"{_in(place)}{near} {_called([words])} shall be added"

    def delete_words(self, place: PlaceInWords, words: str, how: HowMany) -> str:
        """in item 5 the word “A” shall be deleted"""
        return f"{_in(place)}{_called([words], how)} shall be deleted"

    def everywhere(
        self, place: PlaceInWords, old: Words, new: Words, spared: Sequence[PlaceInWords]
    ) -> str:
        """throughout the text the words “A”, “A1” shall be replaced respectively by …"""
        but = f", except {listed([in_words(each) for each in spared], AND)}," if spared else ""
        of = f" of {in_words(place)}" if place.last or place.around else ""
        each = "respectively " if len(old) > 1 else ""
        change = f"{_called(old)} shall be replaced {each}by {_called(new)}"
        return f"throughout the text{of}{but} {change}"

    def renumber(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """items 2 and 3 shall be considered respectively items 3 and 4"""
        each = "respectively " if len(place.last) > 1 else ""
        return f"{in_words(place)} shall be considered {each}{in_words(to)}"

    def move(self, place: PlaceInWords, beside: Beside, number: PlaceInWords | None) -> str:
        """item 5 shall be moved after item 7 and considered item 7-1"""
        becomes = f" and considered {in_words(number)}" if number else ""
        return f"{in_words(place)} shall be moved {_beside(beside)}{becomes}"

    def split(self, place: PlaceInWords, words: str, second: PlaceInWords) -> str:
        """the text of item 5 from the word “A” on shall be considered item 5-1"""
        start = f"from {_called([words])} on"
        return f"the text of {in_words(place)} {start} shall be considered {in_words(second)}"

    def join(self, place: PlaceInWords, first: PlaceInWords) -> str:
        """items 5 and 6 shall be joined into item 5"""
        return f"{in_words(place)} shall be joined into {in_words(first)}"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """This Decree shall enter into force from the day of signing"""
        since = f"from {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"This {FORMS[form]} shall enter into force {since}"


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def in_words(place: PlaceInWords) -> str:
    """A place in words, from the smallest to the largest."""
    parts = [_one(place.last)] if place.last else []
    parts += [_one((unit,)) for unit in reversed(place.around)]
    return " of ".join(parts)


def _one(units: Units) -> str:
    first = units[0]
    noun = plural(NOUNS[first.kind]) if len(units) > 1 else NOUNS[first.kind]
    if first.nth:
        return f"the {listed([ordinal(unit.nth) for unit in units], AND)} {noun}"
    numbers = [_number(unit) for unit in units if unit.num]
    if not numbers:
        return f"the {noun}"
    unnumbered = "unnumbered " if first.unnumbered else ""
    return f"{unnumbered}{noun} {listed(numbers, AND)}"


def _new(units: Units) -> str:
    """What is new: `subitem 2-1`; of what has no number, `a part`, `parts`."""
    if units[0].num:
        return _one(units)
    noun = NOUNS[units[0].kind]
    if len(units) > 1:
        return plural(noun)
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _typed(unit: Unit) -> str:
    """`part 2`, also of what is counted."""
    number = str(unit.nth or "") or _number(unit)
    return f"{'unnumbered ' if unit.unnumbered else ''}{NOUNS[unit.kind]} {number}".strip()


def _number(unit: Unit) -> str:
    return unit.num if unit.num[:1].isdecimal() else unit.written


def _in(place: PlaceInWords) -> str:
    return f"in {in_words(place)} " if place.last or place.around else ""


def _beside(beside: Beside) -> str:
    where = {"after": "after", "before": "before"}.get(beside.side, "to the end of")
    return f"{where} {in_words(beside.place)}"


def _called(words: Words, how: HowMany | None = None) -> str:
    sort, several = quoted_kind(words)
    listed_words = ", ".join(f"“{text}”" for text in words)
    return f"the {SORTS[sort][several]} {listed_words}{_which(how)}"


def _which(how: HowMany | None) -> str:
    if how and how.nth:
        return f", in the {ordinal(how.nth)} place,"
    if how and how.count > 1:
        return f", in {how.count} places,"
    return ", in every place," if how and how.every else ""


def _what(counted: Counted) -> str:
    changes = f"amendment{'s' if counted.changes > 1 else ''}" if counted.changes else ""
    additions = f"addition{'s' if counted.additions > 1 else ''}" if counted.additions else ""
    return " and ".join(filter(None, [changes, additions]))


SPEECH = English()
