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
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import cast

from drafting.language.en.addresses import ABOUT
from drafting.language.en.nouns import MONTHS, NOUNS, ordinal, plural
from drafting.language.speech import (
    ONCE,
    Cited,
    Counted,
    Frames,
    HowMany,
    Part,
    Speech,
    Words,
    begins,
    listed,
    quoted_kind,
)
from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.kind import Kind

_SORTS = {
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
FRAMES = Frames(
    locator="in {place}:",
    restate="{place} shall be stated as follows:",
    insert="{place} shall be supplemented with {new}{taken:, taking in nom,} as follows:",
    insert_beside="{beside} there shall be added {new}{taken:, taking in nom,} as follows:",
    delete="{place} shall be deleted",
    repeal="{place} shall be repealed",
    replace_words="{place:in nom }{old}{how} shall be replaced {each:respectively }by {new}",
    insert_words={
        "start": "{place:in nom }at the beginning {new} shall be added",
        "end": "{place:in nom }at the end {new} shall be added",
        "sentence": "{place} shall be supplemented with a sentence as follows: {sentence}",
        "before": "{place:in nom }before {old}{how} {new} shall be added",
        "after": "{place:in nom }after {old}{how} {new} shall be added",
    },
    delete_words="{place:in nom }{old}{how} shall be deleted",
    everywhere="throughout the text{place: of nom}{spared:, except nom,} {old} shall be replaced "
    "{each:respectively }by {new}",
    renumber="{place} shall be considered {each:respectively }{to}",
    move="{place} shall be moved {beside}",
    move_and_renumber="{place} shall be moved {beside} and considered {to}",
    split="the text of {place} from {old} on shall be considered {to}",
    join="{place} shall be joined into {to}",
    designate="the existing text of {place} shall be designated as {to}",
    beside={
        "before": "before {place}",
        "after": "after {place}",
        "into": "to the end of {place}",
    },
)


class English(Speech):
    """The sentences of English, which has no cases."""

    frames = FRAMES
    conjunction = "and"
    counts_parts = False

    def in_words(self, place: PlaceInWords, _case: str) -> str:
        """From the smallest to the largest."""
        parts = [_one(place.last)] if place.last else []
        parts += [_one((unit,)) for unit in reversed(place.around)]
        before = place.last and place.last[0].sort == "cross-heading"
        return " of ".join([" before ".join(parts[:2]), *parts[2:]] if before else parts)

    def called(self, words: Words, _case: str) -> str:
        """the words “A”, “B”"""
        sort, several = quoted_kind(words)
        return f"the {_SORTS[sort][several]} {self.in_marks(words)}"

    def in_marks(self, words: Words) -> str:
        """“A”, “B”"""
        opening, closing = list(self.marks or "“”")
        return ", ".join(f"{opening}{text}{closing}" for text in words)

    def in_quotes(self, text: str) -> str:
        """“A”"""
        return self.in_marks([text])

    def counted(self, how: HowMany, nth: str, every: str, article: str = "the ") -> str:
        """Which of the places is meant: `nth` with its ordinal, `every`, or so many."""
        if how.nth:
            place = "last" if how.nth == "last" else ordinal(how.nth)
            return nth.format(f"{article}{place}")
        if how.count > 1:
            return _in_places(how.count)
        return every if how.every else ""

    def form(self, form: str) -> str:
        """Law, Decree …"""
        return FORMS[form]

    def since(self, start: str | datetime.date, starts: Mapping[str, str]) -> str:
        """From when an act is in force."""
        return f"on {_dated(start)}" if isinstance(start, datetime.date) else starts[start]

    def _filled(self, frame: str, how: HowMany = ONCE, **parts: Part) -> str:
        """With `{be}`, `{old_be}` and `{new_be}`, as the place, the old words and what is new want
        it: is, are; with `{added}` of what comes last, and is inserted elsewhere."""
        place, old, new = parts.get("place"), parts.get("old"), parts.get("new")
        several = isinstance(place, PlaceInWords) and len(place.last) > 1
        many = bool(parts.pop("many", "")) or _is_many(new)
        added = "added" if parts.pop("last", "") else "inserted"
        verbs = {"be": several, "old_be": _is_many(old), "new_be": many}
        return super()._filled(
            frame,
            how,
            added=added,
            **parts,
            **{name: "are" if are else "is" for name, are in verbs.items()},
        )

    def which(self, how: HowMany) -> str:
        """in the second place"""
        if how.nth == "last":
            return ", in the last place,"
        if how.nth:
            return f", in the {ordinal(how.nth)} place,"
        if how.count > 1:
            return _in_places(how.count)
        return ", in every place," if how.every else ""

    def brought(self, units: Units, _case: str) -> str:
        """`subitem 2-1`; of what has no number, `a part`, `parts`."""
        if units[0].num:
            return _one(units)
        noun = _noun(units[0])
        if len(units) > 1:
            return plural(noun)
        return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"

    def designate(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """the existing text of item 5 shall be designated as subitem (1)"""
        (new,) = to.last
        number = f"{_noun(new)} {new.written}"
        return self._filled(self.frames.designate, place=place, to=number)

    def citation(self, cited: Cited) -> str:
        """Decree of 3 May 2005, No. 1567, “On …”"""
        form = cited.name or cited.form.capitalize() or "Act"
        date = f" of {_dated(cited.date)}" if cited.date else ""
        when = date + (f", No. {cited.number}" if cited.number else "")
        if cited.own and not ABOUT.match(cited.title) and (not when or begins(cited.title, form)):
            return _definite(cited.title) + when
        return f"the {form}{when}, “{cited.title}”"

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
        return f"On making {_what(counted, 'an ')} to {act}"

    def repeal_act(self, act: str) -> str:
        """… shall be repealed"""
        return f"{act[:1].upper()}{act[1:]} shall be repealed"

    def restate_act(self, act: str) -> str:
        """… shall be stated as follows:"""
        return f"{act[:1].upper()}{act[1:]} shall be stated as follows:"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """This Decree shall enter into force from the day of signing"""
        since = f"from {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"This {FORMS[form]} shall enter into force {since}"


def _in_places(count: int) -> str:
    return ", in both places," if count == 2 else f", in {count} places,"


def _is_many(words: object) -> bool:
    quoted = isinstance(words, Sequence) and not isinstance(words, str) and len(words) > 0
    return quoted and quoted_kind(cast("Words", words))[1]


def _definite(name: str) -> str:
    """The name of an act with its article: the Data Sharing Act."""
    begun = name.casefold().startswith(("the ", "a ", "an ")) or not name[:1].isalpha()
    return name if begun else f"the {name}"


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _one(units: Units) -> str:
    """the second part and part A: what has a place, and what has a number, each with its noun"""
    alike = groupby(units, key=lambda unit: (bool(unit.nth), unit.noun))
    return " and ".join(_alike(tuple(each)) for _, each in alike)


def _alike(units: Units) -> str:
    first = units[0]
    noun = plural(_noun(first)) if len(units) > 1 else _noun(first)
    if first.sort:
        return f"the {noun}"
    if first.nth:
        return f"the {listed([ordinal(unit.nth) for unit in units], 'and')} {noun}"
    numbers = [_number(unit) for unit in units if unit.num]
    if not numbers:
        return f"the {noun}"
    unnumbered = "unnumbered " if first.unnumbered else ""
    return f"{unnumbered}{noun} {listed(numbers, 'and')}"


def _typed(unit: Unit) -> str:
    """`part 2`, also of what is counted; a row by its place, `second row`, as `row 2` is the one in
    which 2 is printed."""
    if unit.kind is Kind.ROW and unit.nth:
        return f"{ordinal(unit.nth)} {NOUNS[unit.kind]}"
    number = str(unit.nth or "") or _number(unit)
    return f"{'unnumbered ' if unit.unnumbered else ''}{NOUNS[unit.kind]} {number}".strip()


def _noun(unit: Unit) -> str:
    return unit.noun or NOUNS[unit.kind]


def _number(unit: Unit) -> str:
    apart = " " in unit.written or unit.noun  # “article 5 bis”, “paragraph (2)”
    return unit.num if unit.num[:1].isdecimal() and not apart else unit.written


def _what(counted: Counted, article: str = "") -> str:
    """“amendments and addition”, with an article before what is one."""
    counts = {"amendment": counted.changes, "addition": counted.additions}
    return " and ".join(
        f"{noun}s" if count > 1 else f"{article}{noun}" for noun, count in counts.items() if count
    )


SPEECH = English()
