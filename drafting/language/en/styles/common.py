"""What the styles of English share beside their frames: how an act is named, titled and started."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from attrs import evolve

from drafting.language.en.nouns import NOUNS, SYNONYMS
from drafting.language.en.sentences import English
from drafting.language.en.units_by_number import Ladder, name_of_line
from drafting.language.speech import Counted, HowMany, Words
from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.kind import Kind

_APART = frozenset({Kind.BOOK, Kind.CHAPTER, Kind.ANNEX})
"""Divisions whose numbers are not joined with those of their lines: “(2) of Schedule 1”."""


class StyledEnglish(English):
    """English of a parliament that puts words in marks alone: “A”, not the word “A”."""

    says_beside: ClassVar[bool] = True
    names_lines: ClassVar[bool] = True
    chapeau_of: ClassVar[str] = "{act} is amended as follows:"
    restate_act_of: ClassVar[str] = "{act} is replaced by the following:"
    title_of: ClassVar[str]
    in_force_from: ClassVar[str]
    starts: ClassVar[Mapping[str, str]]
    """`signing`, `publication`, `ten-days` → from when that is."""
    which_of: ClassVar[tuple[str, str]]
    """In which of several places, with `{}` for its ordinal; in all of them."""
    article_of_ordinal: ClassVar[str] = "the "
    article_of_new: ClassVar[bool] = True
    """Whether what is new and has no number takes an article: a part."""
    lines: ClassVar[Mapping[Kind, Ladder]]
    """What numbered lines are called, by the kind of the division that they stand in."""
    lines_below_figures: ClassVar[Mapping[Kind, Ladder] | None] = None
    """The same, where it is another, of acts in which lines (a) stand in lines (1)."""
    capitals: ClassVar[frozenset[Kind]] = frozenset({Kind.PART, Kind.CHAPTER, Kind.ANNEX})
    """Divisions whose noun has a capital letter: `Part 2`, `Schedule 1`."""

    joined: ClassVar[Literal["outer", "inner"]] = "outer"
    """How numbers in brackets that stand in each other are joined: to the outermost unit, `section
    5(1)(a)`, or to its number, `paragraph 5(1)(a)`."""

    def in_words(self, place: PlaceInWords, _case: str) -> str:
        """With numbers in brackets joined."""
        if len(place.last) != 1:
            around = self.in_words(PlaceInWords.of(place.around), _case) if place.around else ""
            last = super().in_words(PlaceInWords(last=place.last), _case) if place.last else ""
            return " of ".join(filter(None, (last, around)))
        if place.last[0].sort:
            joined = PlaceInWords(self.join_numbers(place.around), place.last)
        else:
            joined = PlaceInWords.of(self.join_numbers((*place.around, *place.last)))
        return super().in_words(joined, _case)

    def join_numbers(self, units: Units) -> Units:
        """Units that stand in each other, with numbers in brackets joined into one."""
        first = next((at for at, unit in enumerate(units) if is_bracketed(unit)), len(units))
        held = first and units[first - 1].kind not in _APART
        base = first - 1 if held and _is_numbered(units[first - 1]) else first
        inner = units[base + 1 :]
        if not (inner and all(map(is_bracketed, inner))):
            return units
        noun = units[base if self.joined == "outer" else -1].noun
        number = "".join((_written(units[base]), *map(_written, inner)))
        return (*units[:base], evolve(units[base], noun=noun, num=number, written=number))

    def noun(
        self, kind: Kind, inside: Kind | None, labels: Sequence[str], figures_first: bool
    ) -> str:
        """paragraph, Schedule"""
        if inside:
            lines = self.lines_below_figures if figures_first else None
            return name_of_line((lines or self.lines).get(inside, ()), labels)
        label = labels[0].casefold() if labels else ""
        word = label.removeprefix("the ").partition(" ")[0]
        noun = word if SYNONYMS.get(word) is kind else NOUNS[kind]
        return noun.capitalize() if kind in self.capitals else noun if noun != NOUNS[kind] else ""

    def item(self, number: int) -> str:
        """`(1) `"""
        return f"({number}) "

    def cross_heading(self) -> str:
        """heading, before a section"""
        return "heading"

    def opening(self, _first: Unit) -> str:
        """opening words"""
        return "opening words"

    def called(self, words: Words, _case: str) -> str:
        """“A”, “B”"""
        return self.in_marks(words)

    def which(self, how: HowMany) -> str:
        """in the second place it occurs"""
        return self.counted(how, *self.which_of, article=self.article_of_ordinal)

    def brought(self, units: Units, case: str) -> str:
        """`subsection (2A)`; of what has no number, `a part` or `part`."""
        new = super().brought(units, case)
        return new if self.article_of_new else new.removeprefix("an ").removeprefix("a ")

    def chapeau(self, act: str, _counted: Counted) -> str:
        """… is amended as follows:"""
        return self.chapeau_of.format(act=_capital(act))

    def title(self, act: str, _counted: Counted) -> str:
        """A Bill to amend …"""
        return self.title_of.format(act=act)

    def repeal_act(self, act: str) -> str:
        """… is repealed"""
        return f"{_capital(act)} is repealed"

    def restate_act(self, act: str) -> str:
        """… is replaced by the following:"""
        return _capital(self.restate_act_of.format(act=act))

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """This Act comes into force on the day on which it is passed"""
        since = self.since(start, self.starts)
        return self.in_force_from.format(form=self.form(form), since=since)


def is_bracketed(unit: Unit) -> bool:
    """Whether a line is called by a number in brackets: paragraph (a)."""
    return bool(unit.noun) and unit.written.startswith("(")


def _is_numbered(unit: Unit) -> bool:
    return bool(unit.num) and not unit.unnumbered


def _written(unit: Unit) -> str:
    return unit.written if is_bracketed(unit) else unit.num


def _capital(act: str) -> str:
    return f"{act[:1].upper()}{act[1:]}"
