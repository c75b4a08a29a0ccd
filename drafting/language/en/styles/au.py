"""Amendments as the Parliament of Australia drafts them.

repeal subsection (2), substitute:
after subsection (2), insert subsection (2A):
in subsection (3), omit “A”, substitute “B”
in subsection (3), after “A”, insert “B”
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from attrs import evolve

from drafting.language.clauses.clause import Clause
from drafting.language.clauses.patterns import Groups, Patterns, from_groups, sided
from drafting.language.en import units_by_number
from drafting.language.en.parts import PARTS, everywhere, nested, swapped
from drafting.language.en.styles.common import StyledEnglish
from drafting.language.en.styles.uk import SPEECH as BRITISH
from drafting.language.en.units_by_number import Ladder
from drafting.language.speech import Frames
from drafting.model.kind import Kind

_FRAMES = Frames(
    locator="in {place}:",
    restate="repeal {place}, substitute:",
    insert="{place:in nom, }insert {new}{taken:, taking in nom,}:",
    insert_beside="{beside:nom, }insert {new}{taken:, taking in nom,}:",
    delete="omit {place}",
    repeal="repeal {place}",
    replace_words="{place:in nom, }omit {old}{how}, substitute {each:respectively }{new}",
    insert_words={
        "start": "{place:in nom, }at the beginning, insert {new}",
        "end": "{place:in nom, }at the end, insert {new}",
        "sentence": "{place:in nom, }at the end, insert the sentence {sentence}",
        "before": "{place:in nom, }before {old}{how}, insert {new}",
        "after": "{place:in nom, }after {old}{how}, insert {new}",
    },
    delete_words="{place:in nom, }omit {old}{how}",
    everywhere="throughout the text{place: of nom}{spared:, except nom}, omit {old}, substitute "
    "{each:respectively }{new}",
    renumber="renumber {place} {each:respectively }as {to}",
    move="move {place} {beside}",
    move_and_renumber="move {place} {beside} and renumber it as {to}",
    split=BRITISH.frames.split,
    join=BRITISH.frames.join,
    designate=BRITISH.frames.designate,
    beside=BRITISH.frames.beside,
)
_STARTS = {
    "signing": "on the day this Act receives the Royal Assent",
    "publication": "on the day of its first official publication",
    "ten-days": "on the tenth day after its first official publication",
}


class Australian(StyledEnglish):
    """The sentences of Australia."""

    frames: ClassVar[Frames] = _FRAMES
    restate_act_of: ClassVar[str] = "repeal {act}, substitute:"
    joined: ClassVar[Literal["outer", "inner"]] = "inner"
    lines: ClassVar[Mapping[Kind, Ladder]] = units_by_number.AU
    title_of: ClassVar[str] = "A Bill for an Act to amend {act}"
    in_force_from: ClassVar[str] = "This {form} commences {since}"
    starts: ClassVar[Mapping[str, str]] = _STARTS
    which_of: ClassVar[tuple[str, str]] = (" ({} occurring)", " (wherever occurring)")
    article_of_ordinal: ClassVar[str] = ""


def _alphabetical(groups: Groups) -> Clause:
    """What is inserted without a place comes where its number belongs, or in the alphabet."""
    return evolve(nested(from_groups("insert"))(groups), side="sorted")


SPEECH = Australian()
_pattern = Patterns(PARTS)
PATTERNS = [
    _pattern(
        r"(?P<where>throughout\sthe\stext.*?),\somit\s<sort?>(?P<old><quotes>),\ssubstitute\s<each>"
        r"<sort?>(?P<new><quotes>)",
        everywhere,
    ),
    _pattern(r"<around>repeal\s(?P<where><free>+?),\s(?:and\s)?substitute<text>", swapped),
    _pattern(r"<around>insert(?P<near>)<text>", _alphabetical),
    _pattern(r"add\s<sort?>(?P<new><quote>)", sided("insert-words", {"": "end"})),
    _pattern(r"<around>repeal\s(?P<where><free>+)", nested(from_groups("repeal"))),
]
