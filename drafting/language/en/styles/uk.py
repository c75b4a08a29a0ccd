"""Amendments as the Parliament of the United Kingdom drafts them.

in section 5—
for subsection (2) substitute—
after subsection (2) insert subsection (2A)—
in subsection (3), for “A” substitute “B”
in subsection (3), after “A” insert “B”
omit subsection (4)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from drafting.language.clauses.patterns import Patterns, from_groups, of_sentences, sided
from drafting.language.en import units_by_number
from drafting.language.en.parts import (
    NEAR,
    PARTS,
    SIDES,
    beside,
    everywhere,
    nested,
    staying,
    swapped,
    words,
)
from drafting.language.en.styles.common import StyledEnglish
from drafting.language.en.units_by_number import Ladder
from drafting.language.speech import Frames
from drafting.language.units import Unit
from drafting.model.kind import Kind

_FRAMES = Frames(
    locator="in {place}—",
    restate="for {place} substitute—",
    insert="{place:in nom, }insert {new}{taken:, taking in nom,}—",
    insert_beside="{beside:nom }insert {new}{taken:, taking in nom,}—",
    delete="omit {place}",
    repeal="{place} {be} repealed",
    replace_words="{place:in nom, }for {old}{how} substitute {each:respectively }{new}",
    insert_words={
        "start": "{place:in nom, }at the beginning insert {new}",
        "end": "{place:in nom, }at the end insert {new}",
        "sentence": "{place:in nom, }at the end insert the sentence {sentence}",
        "before": "{place:in nom, }before {old}{how} insert {new}",
        "after": "{place:in nom, }after {old}{how} insert {new}",
    },
    delete_words="{place:in nom, }omit {old}{how}",
    everywhere="throughout the text{place: of nom}{spared:, except nom}, for {old} substitute "
    "{each:respectively }{new}",
    renumber="renumber {place} {each:respectively }as {to}",
    move="move {place} {beside}",
    move_and_renumber="move {place} {beside} and renumber it as {to}",
    split="the text of {place} from {old} on becomes {to}",
    join="join {place} into {to}",
    designate="the existing text of {place} becomes {to}",
    beside={"before": "before {place}", "after": "after {place}", "into": "to the end of {place}"},
)
_STARTS = {
    "signing": "on the day on which it is passed",
    "publication": "on the day of its first official publication",
    "ten-days": "at the end of the period of ten days beginning with the day of its publication",
}


class British(StyledEnglish):
    """The sentences of the United Kingdom."""

    frames: ClassVar[Frames] = _FRAMES
    restate_act_of: ClassVar[str] = "for {act} substitute—"
    lines: ClassVar[Mapping[Kind, Ladder]] = units_by_number.UK
    title_of: ClassVar[str] = "A Bill to amend {act}"
    in_force_from: ClassVar[str] = "This {form} comes into force {since}"
    starts: ClassVar[Mapping[str, str]] = _STARTS
    which_of: ClassVar[tuple[str, str]] = (" in {} place it occurs", " in each place it occurs")

    def cross_heading(self) -> str:
        """italic heading, before a section"""
        return "italic heading"

    def opening(self, first: Unit) -> str:
        """words before paragraph (a)"""
        return f"words before {first.noun} {first.written}" if first.noun else "opening words"


SPEECH = British()
_pattern = Patterns(PARTS)
_INSERT = r"(?:there\s(?:is|are|shall\sbe)\s)?(?:inserted|insert|added|add)"
_SUBSTITUTE = r"(?:there\s(?:is|are|shall\sbe)\s)?(?:substituted|substitute)"
_NOT_THE = r"\(but\snot\s(?:including\s)?the\s(?P<joining><quote>)\s(?:immediately\s)?"
_STAYING = rf"{_NOT_THE}(?:before|preceding)\sit\)"
_STAYING_BESIDE = (
    rf"{_NOT_THE}(?:(?:before|preceding)\sit|(?P<own>(?:following|after)\sit"
    r"|at\sthe\send(?:\sof\s(?:that\s(?:sub-?)*paragraph|it))?))\)"
)
PATTERNS = [
    _pattern(
        rf"(?P<where>throughout\sthe\stext.*?),\sfor\s<sort?>(?P<old><quotes>)\s{_SUBSTITUTE}\s"
        r"<each><sort?>(?P<new><quotes>)",
        everywhere,
    ),
    _pattern(
        rf"<around>for\s<first?><sort?>(?P<old><quotes>)<which><within?>,?\s{_SUBSTITUTE}:?\s<each>"
        r"<sort?>(?P<new><quotes>)<late><everywhere>",
        words("replace-words"),
    ),
    _pattern(
        r"<in><omit>\s<first?><sort?>(?P<old><quotes>)<which>,?\s(?:and\s)?(?:insert|substitute):?\s<each>"
        r"<sort?>(?P<new><quotes>)<late>",
        words("replace-words"),
    ),
    _pattern(
        rf"<around>{NEAR}\s<first?><sort?>(?P<old><quote>)<which><within?>,?\s{_INSERT}:?\s<sort?>"
        r"(?P<new><quote>)",
        beside,
    ),
    _pattern(
        rf"<around>(?P<near>at\sthe\sbeginning|at\sthe\send|at\send)(?:\sof\s(?P<where><plain>+?))?,?\s"
        rf"{_INSERT}\s(?!the\sfollowing)<sort?>(?P<new><quote>)",
        beside,
    ),
    _pattern(
        r"<around><omit>\s<first?><sort?>(?:the\s)?(?P<old><quotes>)<which><within?>",
        words("delete-words"),
    ),
    _pattern(
        r"<around>(?P<ending>at\s(?:the\s)?end)(?:\sof\s(?P<where><plain>+?))?,?\s<omit>\s(?:the\s)?"
        r"(?P<old><quote>)",
        words("delete-words"),
    ),
    _pattern(
        r"<around>(?:<sort>:?|the(?:\s(?P<nth_>final))?)\s(?P<old><quotes>)<which><within?>,?\s(?:are|is)\s"
        r"(?:hereby\s)?(?:repealed|revoked|omitted)",
        words("delete-words"),
    ),
    _pattern(
        r"<around><omit>\s(?P<where><free>+?)\sand\s(?:insert|substitute)(?:\sthe\sfollowing)?<text>",
        swapped,
    ),
    _pattern(
        rf"<around>(?:instead\sof|for|in\splace\sof)\s(?P<where><free>+?),?\s{_SUBSTITUTE}"
        r"(?:\sthe\sfollowing(?:\s[a-z-]+)?)?<text>",
        swapped,
    ),
    _pattern(
        rf"<around>{NEAR}\s(?P<anchor><free>+?\ssentence),?\s{_INSERT}<text>",
        nested(of_sentences(SIDES)),
    ),
    _pattern(
        rf"<around>(?:{_INSERT},?\s)?(?P<near>at\sthe\sappropriate\splaces?),?\s(?:{_INSERT})?<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<around>(?P<near>(?:immediately\s)?after)\s(?P<anchor><free>+?)\s\(but\sbefore\sthe\s(?P<joining><quote>)"
        rf"(?:\sat\sthe\send(?:\sof\s(?:that\s(?:sub-?)*paragraph|it))?|\sfollowing\sit)\),?\s{_INSERT}<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<around>for\s(?P<where><free>+?)\s\(but\snot\s(?:including\s)?the\s(?P<joining><quote>)"
        rf"(?:\sat\sthe\send(?:\sof\s(?:that\s(?:sub-?)*paragraph|it))?|\sfollowing\sit)\),?\s{_SUBSTITUTE}"
        r"<text>",
        swapped,
    ),
    _pattern(
        rf"<around>for\s(?P<where><free>+?)\s{_STAYING},?\s{_SUBSTITUTE}<text>", staying(swapped)
    ),
    _pattern(
        rf"<around><omit>\s(?P<where><free>+?)\s{_STAYING_BESIDE}",
        staying(nested(from_groups("delete"))),
    ),
    _pattern(
        rf"<around>{NEAR}\s(?P<anchor><free>+?),?\s{_INSERT}(?:\sthe\sfollowing(?:\snew)?(?:\s[a-z-]+)?)?"
        r"<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<around>{NEAR}\s(?P<anchor><free>+?),?\s{_INSERT}\s(?P<what>[^⟦:]+?)<taking><text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<around>(?P<near>at\sthe\send|at\send)(?:\sof\s(?P<where><plain>+?))?,?\s{_INSERT}"
        r"(?:\sthe\sfollowing(?:\snew)?(?:\s[a-z-]+)?)?<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<around>insert\sthe\sfollowing(?:\s[a-z-]+)?\s{NEAR}\s(?P<anchor><plain>+?)<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<in>insert\s(?!the\sfollowing)(?P<what>[^⟦:]+?)<taking><text>",
        nested(from_groups("insert")),
    ),
    _pattern(r"<around><omit>\s(?P<where><free>+?)", nested(from_groups("delete"))),
    _pattern(
        r"(?P<where><free>+?)\s(?:(?:is|are|shall\sbe)\s(?:hereby\s)?(?:repealed|revoked)"
        r"|ceases?\sto\shave\seffect|shall\scease\sto\shave\seffect)",
        "repeal",
    ),
    _pattern(
        r"<around>renumber\s(?P<where>.+?)\s(?:respectively\s)?as\s(?P<what>.+?)<late>",
        nested(from_groups("renumber")),
    ),
    _pattern(
        r"(?P<where>section\s\w+(?:\sof\s[^⟦:;,]+?)?)\s(?:becomes|shall\sbecome|is\sre-?numbered\sas)\s(?P<what>subsection\s\(1\))"
        r"\sof\sthat\ssection",
        "designate",
    ),
    _pattern(
        r"(?P<where>(?:in\s[^⟦]+?,\s)?the\s(?:cross-)?(?:heading|title)\s[^⟦]+?)\sbecomes?:?\s"
        r"(?P<new><quote>)",
        "restate",
    ),
    _pattern(
        r"(?P<where>(?!the\s(?:existing\s)?text\s|the\sexisting\s)[^⟦]+?)\sbecomes?\s(?:respectively\s)?"
        r"(?P<what>.+?)<late>",
        "renumber",
    ),
    _pattern(
        r"move\s(?P<where>.+?)\s(?P<near>before|after|to\sthe\send\sof)\s(?P<anchor>.+?)"
        r"(?:\sand\srenumber\sit\sas\s(?P<what>.+))?",
        sided("move", {"before": "before", "after": "after", "to the end of": "into"}),
    ),
    _pattern(r"join\s(?P<where>.+?)\sinto\s(?P<what>.+)", "join"),
    _pattern(
        r"the\stext\sof\s(?P<where>.+?)\sfrom\s<sort?>(?P<old><quote>)\son\sbecomes\s(?P<what>.+)",
        "split",
    ),
    _pattern(
        r"(?:in\s(?P<where><free>+?),?\s)?the\sexisting\s(?:text|provision)\sbecomes\s(?P<what>.+)",
        "designate",
    ),
    _pattern(
        r"the\s(?:existing\stext|existing\sprovision|text)\sof\s(?P<where><free>+?)\sbecomes\s(?P<what>.+)",
        "designate",
    ),
]
