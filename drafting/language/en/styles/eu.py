"""Amendments as the institutions of the European Union draft them.

in Article 5:
paragraph 2 is replaced by the following:
the following paragraph 2a is inserted after paragraph 2:
in paragraph 3, the word ‘A’ is replaced by the word ‘B’
point (c) is deleted
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import evolve

from drafting.language.clauses.patterns import Patterns, from_groups, of_sentences, sided
from drafting.language.en import units_by_number
from drafting.language.en.parts import (
    NEAR,
    PARTS,
    SIDES,
    beside,
    everywhere,
    nested,
    swapped,
    words,
)
from drafting.language.en.sentences import English
from drafting.language.en.styles.common import StyledEnglish, is_bracketed
from drafting.language.en.units_by_number import Ladder
from drafting.language.speech import Frames
from drafting.language.units import Unit, Units
from drafting.model.kind import Kind

_FRAMES = Frames(
    locator="in {place}:",
    restate="{place} {be} replaced by the following:",
    insert="{place:in nom, }the following {new} {new_be} {added}{taken:, taking in nom,}:",
    insert_beside="the following {new} {new_be} {added}{beside: nom}{taken:, taking in nom,}:",
    delete="{place} {be} deleted",
    repeal="{place} {be} repealed",
    replace_words="{place:in nom, }{old}{how} {old_be} replaced {each:respectively }by {new}",
    insert_words={
        "start": "{place:in nom, }{new} {new_be} inserted at the beginning",
        "end": "{place:in nom, }{new} {new_be} added at the end",
        "sentence": "{place:in nom, }the following sentence is added: {sentence}",
        "before": "{place:in nom, }{new} {new_be} inserted before {old}{how}",
        "after": "{place:in nom, }{new} {new_be} inserted after {old}{how}",
    },
    delete_words="{place:in nom, }{old}{how} {old_be} deleted",
    everywhere="throughout the text{place: of nom}{spared:, except nom}, {old} {old_be} replaced "
    "{each:respectively }by {new}",
    renumber="{place} {be} renumbered {each:respectively }as {to}",
    move="{place} {be} moved {beside}",
    move_and_renumber="{place} {be} moved {beside} and renumbered as {to}",
    split="the text of {place} from {old} on becomes {to}",
    join="{place} {be} joined into {to}",
    designate="the existing text of {place} becomes {to}",
    beside={"before": "before {place}", "after": "after {place}", "into": "to the end of {place}"},
)
_STARTS = {
    "signing": "on the day of its signature",
    "publication": "on the day of its publication",
    "ten-days": "on the tenth day following that of its publication",
}


class European(StyledEnglish):
    """The sentences of the European Union, which say what stands in marks: the word ‘A’."""

    frames: ClassVar[Frames] = _FRAMES
    marks: ClassVar[str] = "‘’"
    says_beside: ClassVar[bool] = False
    capitals: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX}
    )
    lines: ClassVar[Mapping[Kind, Ladder]] = units_by_number.EU
    title_of: ClassVar[str] = "amending {act}"
    in_force_from: ClassVar[str] = "This {form} shall enter into force {since}"
    starts: ClassVar[Mapping[str, str]] = _STARTS
    which_of: ClassVar[tuple[str, str]] = (", in {} place,", ", in each place,")
    article_of_new: ClassVar[bool] = False
    called = English.called

    def counted_noun(self, kind: Kind) -> str:
        """second paragraph of Article 4"""
        return {Kind.TITLE: "title", Kind.PART: "paragraph"}.get(kind, "")

    def counted_in_line(self, kind: Kind) -> str:
        """second subparagraph of Article 3(1)"""
        return "subparagraph" if kind is Kind.PART else self.counted_noun(kind)

    def opening(self, _first: Unit) -> str:
        """introductory wording"""
        return "introductory wording"

    def join_numbers(self, units: Units) -> Units:
        """`Article 2(1)`, and `point (a)(i)` of it."""
        found: list[Unit] = []
        for unit in units:
            outer = found[-1] if found else None
            if outer and unit.num and (unit.noun, outer.kind) == ("paragraph", Kind.ARTICLE):
                number = f"{outer.num}({unit.num})"
            elif outer and outer.noun == "point" and is_bracketed(unit):
                number = f"{outer.written}{unit.written}"
            else:
                found.append(unit)
                continue
            found[-1:] = [evolve(outer, num=number, written=number)]
        return tuple(found)


SPEECH = European()
_pattern = Patterns(PARTS)
_NEW = r"the\sfollowing\s(?:new\s)?"
PATTERNS = [
    _pattern(
        r"(?P<where>throughout\sthe\stext.*?),?\s<sort?>(?P<old><quotes>)\s<be>\sreplaced\s<each>"
        r"(?:by|with)\s<each><sort?>(?P<new><quotes>)",
        everywhere,
    ),
    _pattern(
        r"<in><sort?>(?P<old><quotes>)<which>\s<be>\s(?:replaced|substituted)\s<each>(?:by|with)\s<each>"
        r"<sort?>(?P<new><quotes>)<late><everywhere>",
        words("replace-words"),
    ),
    _pattern(r"<in><sort?>(?P<old><quotes>)<which>\s<gone>", words("delete-words")),
    _pattern(
        rf"<in><sort?>(?P<new><quote>)\s<be>\s(?:inserted|added)\s{NEAR}\s<sort?>(?P<old><quote>)<which>",
        beside,
    ),
    _pattern(
        rf"<in>{NEAR}\s<sort?>(?P<old><quote>)<which>,?\s<sort?>(?P<new><quote>)\s<be>\s"
        r"(?:inserted|added)",
        beside,
    ),
    _pattern(
        r"<in><sort?>(?P<new><quote>)\s<be>\s(?:inserted|added)\s(?P<near>at\sthe\s(?:beginning|end))",
        beside,
    ),
    _pattern(
        rf"<in>{_NEW}sentences?\s<be>\s(?:added|inserted)(?:\sat\sthe\send)?<text>",
        nested(of_sentences(SIDES)),
    ),
    _pattern(
        rf"<around>{_NEW}sentences?\s<be>\s(?:added|inserted)\s(?:at\sthe\send\sof|to)\s"
        r"(?P<where><plain>+?)<text>",
        nested(of_sentences(SIDES)),
    ),
    _pattern(
        rf"<around>the\sfollowing\s<be>\s(?:inserted|added)\s{NEAR}\s(?P<anchor><plain>+?)<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"{_NEW}(?P<what>[^⟦:]+?)\s<be>\s(?:inserted|added)\s(?:to|in)\s(?P<where><plain>+?)<text>",
        from_groups("insert"),
    ),
    _pattern(
        rf"<around>{_NEW}(?P<what>[^⟦:]+?)\s<be>\s(?:inserted|added)\s{NEAR}\s(?P<anchor><plain>+?)<taking>"
        r"<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<around>{NEAR}\s(?P<anchor><plain>+?),\s{_NEW}(?P<what>[^⟦:]+?)\s<be>\s(?:inserted|added)<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<in>{_NEW}(?P<what>[^⟦:]+?)\s<be>\s(?:inserted|added)<taking><text>",
        nested(from_groups("insert")),
    ),
    _pattern(
        r"(?P<where><free>+?)\s<be>\sreplaced\s(?:by|with)\s(?:the\sfollowing|the\stext)<text>",
        swapped,
    ),
    _pattern(r"(?P<where><free>+?)\s<be>\sreplaced\sby", "restate", annexed=True),
    _pattern(r"(?P<where><free>+?)\s<gone>", "delete"),
    _pattern(
        r"(?P<where><free>+?)\s<be>\smoved\s(?P<near>before|after|to\sthe\send\sof)\s(?P<anchor>.+?)"
        r"(?:\sand\srenumbered\sas\s(?P<what>.+))?",
        sided("move", {"before": "before", "after": "after", "to the end of": "into"}),
    ),
    _pattern(
        r"(?P<where><free>+?)\s<be>\srenumbered\s<each>(?:as\s)?(?P<what>.+?)<late>", "renumber"
    ),
    _pattern(r"(?P<where><free>+?)\s<be>\sjoined\sinto\s(?P<what>.+)", "join"),
]
VERBLESS = [
    # A corrigendum.
    _pattern(
        r"(?:(?P<where><free>+?)[,:]?\s)?for:?\s<sort?>(?P<old><quote>)<which>,?\sread:?\s<sort?>"
        r"(?P<new><quote>)<everywhere>",
        words("replace-words"),
    )
]
