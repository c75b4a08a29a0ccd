"""Amendments as the Parliament of Canada drafts them.

section 5 is replaced by the following:
subsection (2) is amended by replacing “A” with “B”
subsection (2) is amended by adding “B” after “A”
subsection (3) is struck out
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from drafting.language.clauses.clause import Clause
from drafting.language.clauses.patterns import Groups, Patterns, from_groups, sided
from drafting.language.en import units_by_number
from drafting.language.en.parts import NEAR, PARTS, SIDES, everywhere, nested, swapped, words
from drafting.language.en.styles.common import StyledEnglish
from drafting.language.en.units_by_number import Ladder
from drafting.language.speech import Frames
from drafting.model.kind import Kind

_FRAMES = Frames(
    locator="in {place}:",
    restate="{place} {be} replaced by the following:",
    insert="{place:in nom, }by adding the following {new}{taken:, taking in nom,}:",
    insert_beside="by adding the following {new}{beside: nom}{taken:, taking in nom,}:",
    delete="{place} {be} struck out",
    repeal="{place} {be} repealed",
    replace_words="{place:nom {be} amended }by replacing {old}{how} with {each:respectively }{new}",
    insert_words={
        "start": "{place:nom {be} amended }by adding {new} at the beginning",
        "end": "{place:nom {be} amended }by adding {new} at the end",
        "sentence": "{place:nom {be} amended }by adding at the end the sentence {sentence}",
        "before": "{place:nom {be} amended }by adding {new} before {old}{how}",
        "after": "{place:nom {be} amended }by adding {new} after {old}{how}",
    },
    delete_words="{place:nom {be} amended }by striking out {old}{how}",
    everywhere="throughout the text{place: of nom}{spared:, except nom}, by replacing {old} with "
    "{each:respectively }{new}",
    renumber="{place} {be} renumbered {each:respectively }as {to}",
    move="{place} {be} moved {beside}",
    move_and_renumber="{place} {be} moved {beside} and renumbered as {to}",
    split="the text of {place} from {old} on becomes {to}",
    join="{place} {be} joined into {to}",
    designate="the existing text of {place} becomes {to}",
    beside={"before": "before {place}", "after": "after {place}", "into": "to the end of {place}"},
)
_STARTS = {
    "signing": "on the day on which it receives royal assent",
    "publication": "on the day of its first official publication",
    "ten-days": "10 days after the day of its first official publication",
}


class Canadian(StyledEnglish):
    """The sentences of Canada."""

    frames: ClassVar[Frames] = _FRAMES
    joined: ClassVar[Literal["outer", "inner"]] = "inner"
    lines: ClassVar[Mapping[Kind, Ladder]] = units_by_number.CA
    title_of: ClassVar[str] = "An Act to amend {act}"
    in_force_from: ClassVar[str] = "This {form} comes into force {since}"
    starts: ClassVar[Mapping[str, str]] = _STARTS
    which_of: ClassVar[tuple[str, str]] = (" in {} place it occurs", " wherever it occurs")
    article_of_new: ClassVar[bool] = False


def _designated(groups: Groups) -> Clause:
    return Clause("designate", groups["where"], what=f"{groups['kind']} {groups['num']}")


SPEECH = Canadian()
_pattern = Patterns(PARTS)
PATTERNS = [
    _pattern(
        r"(?P<where>section\s(?P<own>[\w.]+)(?:\sof\s[^⟦:]+?)?)\sis\s(?:re-?numbered|redesignated)\sas\s"
        r"(?P<kind>subsection)\s(?P=own)(?P<num>\(1\))",
        _designated,
    ),
    _pattern(
        r"(?P<where><free>+?)\s(?:is|are)\s(?:struck\sout|deleted|repealed)\sand\s(?:the\sfollowing\s(?:is\s)?"
        r"substituted|replaced\sby\sthe\sfollowing)(?:\stherefor)?<text>",
        swapped,
    ),
    _pattern(
        r"<amended>by\sadding(?:\sthe\sfollowing)?(?:\sdefinitions?)?,?\s(?P<near>in\salphabetical\sorder),?"
        r"(?:\sthe\sfollowing(?:\sdefinitions?)?)?(?:\sto\s(?P<where><plain>+?))?<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"(?P<where>throughout\sthe\stext.*?),\sby\sreplacing\s<sort?>(?P<old><quotes>)\swith\s<each>"
        r"<sort?>(?P<new><quotes>)",
        everywhere,
    ),
    _pattern(
        r"<amended>by\sreplacing\s<sort?>(?P<old><quotes>)<which>,?\s(?:with|by)\s<each><sort?>"
        r"(?P<new><quotes>)<late><everywhere>",
        words("replace-words"),
    ),
    _pattern(
        r"(?:(?P<outer>.+?)\s(?:is|are)\samended\s)?by\sreplacing\s<sort?>(?P<old><quotes>)\s(?:with|by)\s"
        r"<each><sort?>(?P<new><quotes>)\sin\s(?P<where><free>+)",
        nested(from_groups("replace-words")),
    ),
    _pattern(
        r"(?:(?P<outer>.+?)\s(?:is|are)\samended\s)?by\sstriking\sout\s<sort?>(?P<old><quote>)\s"
        r"(?P<ending>at\sthe\send)\sof\s(?P<where><free>+)",
        words("delete-words"),
    ),
    _pattern(
        r"(?:(?P<outer>.+?)\s(?:is|are)\samended\s)?by\sadding\s<sort?>(?P<new><quote>)\s"
        r"(?P<near>at\sthe\send)\sof\s(?P<where><free>+)",
        nested(sided("insert-words", SIDES)),
    ),
    _pattern(
        r"<in>replace\s<sort?>(?P<old><quotes>)<which>,?\s(?:with|by)\s<each><sort?>(?P<new><quotes>)<late>",
        words("replace-words"),
    ),
    _pattern(
        r"<amended>by\sadding\sthe\sfollowing\s(?P<what>[^⟦:]+?)\s"
        rf"{NEAR}\s(?P<anchor><plain>+?)<taking><text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<amended>by\sadding\s(?P<near>)the\sfollowing(?:\s[a-z-]+)?<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<amended>by\sadding\sthe\sfollowing\s(?P<what>[^⟦:]+?)<taking><text>",
        nested(from_groups("insert")),
    ),
    _pattern(
        r"<amended>by\sreplacing\s(?P<where><free>+?)\s(?:with|by)\sthe\sfollowing<text>",
        swapped,
    ),
]
