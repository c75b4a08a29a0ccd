"""Amendments as the Congress of the United States drafts them, and most of the States.

in section 5—
by amending subsection (a) to read as follows:
by striking subsection (b)
in subsection (c), by striking “A” and inserting “B”
in subsection (c), by inserting “B” after “A”
by redesignating subsections (d) and (e) as subsections (e) and (f), respectively
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
    restate="by amending {place} to read as follows:",
    insert="{place:in nom, }by adding {new}{taken:, taking in nom,} as follows:",
    insert_beside="by inserting{beside:, nom,} {new}{taken:, taking in nom,} as follows:",
    delete="by striking {place}",
    repeal="by repealing {place}",
    replace_words="{place:in nom, }by striking {old}{how} and inserting {each:respectively }{new}",
    insert_words={
        "start": "{place:in nom, }by inserting {new} at the beginning",
        "end": "{place:in nom, }by adding {new} at the end",
        "sentence": "{place:in nom, }by adding at the end the sentence {sentence}",
        "before": "{place:in nom, }by inserting {new} before {old}{how}",
        "after": "{place:in nom, }by inserting {new} after {old}{how}",
    },
    delete_words="{place:in nom, }by striking {old}{how}",
    everywhere="throughout the text{place: of nom}{spared:, except nom}, by striking {old} and "
    "inserting {each:respectively }{new}",
    renumber="by redesignating {place} as {to}{each:, respectively}",
    move="by moving {place} {beside}",
    move_and_renumber="by moving {place} {beside} and redesignating it as {to}",
    split="by designating the text of {place} from {old} on as {to}",
    join="by combining {place} into {to}",
    designate="by designating the existing text of {place} as {to}",
    beside={"before": "before {place}", "after": "after {place}", "into": "to the end of {place}"},
)
_STARTS = {
    "signing": "on the date of the enactment of this Act",
    "publication": "on the date of its first official publication",
    "ten-days": "10 days after the date of its first official publication",
}


class American(StyledEnglish):
    """The sentences of the United States."""

    frames: ClassVar[Frames] = _FRAMES
    chapeau_of: ClassVar[str] = "{act} is amended—"
    restate_act_of: ClassVar[str] = "{act} is amended to read as follows:"
    capitals: ClassVar[frozenset[Kind]] = frozenset()
    lines_below_figures: ClassVar[Mapping[Kind, Ladder] | None] = units_by_number.AU
    lines: ClassVar[Mapping[Kind, Ladder]] = units_by_number.US
    names_new_numbers: ClassVar[bool] = True
    title_of: ClassVar[str] = "To amend {act}"
    in_force_from: ClassVar[str] = "This {form} takes effect {since}"
    starts: ClassVar[Mapping[str, str]] = _STARTS
    which_of: ClassVar[tuple[str, str]] = (" {} place it appears", " each place it appears")

    def opening(self, first: Unit) -> str:
        """matter preceding subparagraph (A)"""
        return f"matter preceding {first.noun} {first.written}" if first.noun else "opening words"


SPEECH = American()
_pattern = Patterns(PARTS)
_NEW = r"(?:\sthe\s(?:following(?:\snew)?(?:\s[a-z-]+)?|(?:new\s)?(?:section\s)?heading))"
_STRIKE = r"(?:striking|deleting|omitting)(?:\sout)?"
_PUT = r"(?:inserting|substituting|adding)(?:\sin\s(?:its|their)\splace|\sin\slieu(?:\sthereof)?)?"
_REST = (
    r"(?:the\s)?(?:subsequent|succeeding|remaining|following|later)\s(?P<what>[^\W\d_]+)"
    r"(?:\s(?:is|are|shall\sbe)\s(?:redesignated|renumbered))?\saccordingly"
)
_THE_REST = from_groups("renumber-rest")
_AMENDED = r"<amended>(?:(?P<ending_>at\sthe\send),\s)?"
PATTERNS = [
    _pattern(
        rf"(?P<where>throughout\sthe\stext.*?),\sby\s{_STRIKE}\s<sort?>(?P<old><quotes>)\sand\s{_PUT}\s"
        r"<each><sort?>(?P<new><quotes>)",
        everywhere,
    ),
    _pattern(
        rf"{_AMENDED}by\s{_STRIKE}\s<first?><sort?>(?P<old><quotes>)<which><within?>,?\sand\s(?:by\s)?{_PUT}\s<each>"
        r"<sort?>(?P<new><quotes>)<late><everywhere>",
        words("replace-words"),
    ),
    _pattern(
        rf"<amended>by\s{_STRIKE}\s<sort?>(?P<old><quotes>)<which>,?\sand\s(?:by\s)?{_PUT}\s<sort?>"
        r"(?P<new><quotes>)\sin\s(?P<where><free>+)",
        words("replace-words"),
    ),
    _pattern(
        rf"<amended>by\s(?:inserting|adding)\s{NEAR}\s(?P<anchor><free>+?\ssentence)"
        r"(?:\sthe\sfollowing(?:\snew)?(?:\ssentence)?)?<text>",
        nested(of_sentences(SIDES)),
    ),
    _pattern(
        rf"{_AMENDED}by\s{_STRIKE}\s<first?><sort?>(?P<old><quotes>)<which><within?>",
        words("delete-words"),
    ),
    _pattern(
        rf"<amended>by\s(?:inserting|adding)\s<sort?>(?P<new><quote>),?\s{NEAR}\s<sort?>"
        rf"(?P<old><quote>)<which><within?>",
        beside,
    ),
    _pattern(
        rf"<amended>by\s(?:inserting|adding),?\s{NEAR}\s<sort?>(?P<old><quote>)<which>,?\s<sort?>"
        r"(?P<new><quote>)",
        beside,
    ),
    _pattern(
        r"<amended>by\s(?:inserting|adding)\s<sort?>(?P<new><quote>)\s"
        r"(?P<near>at\sthe\s(?:beginning|end))(?:\sof\s(?P<where><plain>+?))?",
        beside,
    ),
    _pattern(
        r"<amended>by\s(?:inserting|adding)\s(?P<near>at\sthe\s(?:beginning|end))\s(?!the\sfollowing:)"
        r"(?:<sort>\s)?(?P<new><quote>)",
        beside,
    ),
    _pattern(
        r"<amended>by\s(?:adding|inserting)\s(?P<near>at\sthe\send)(?:\sof\s(?P<where><plain>+?))?"
        r"\sthe\sfollowing(?:\snew)?\ssentences?<text>",
        nested(of_sentences(SIDES)),
    ),
    _pattern(
        r"<amended>by\s(?:adding|inserting)\s(?P<near>at\sthe\send)(?:\sof\s(?P<where><plain>+?))?"
        rf"(?:\s(?:thereof))?{_NEW}<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<amended>by\s(?:adding|inserting)\s{NEAR}\s(?P<anchor><free>+?){_NEW}<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<amended>by\s(?:adding|inserting){_NEW}?\s{NEAR}\s(?P<anchor><plain>+?)<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        rf"<amended>by\s(?:adding|inserting),\s{NEAR}\s(?P<anchor>[^⟦,]+?),\s(?P<what>[^⟦:]+?)<taking>\s"
        r"as\sfollows<text>",
        nested(sided("insert", SIDES)),
    ),
    _pattern(
        r"<amended>by\s(?:adding|inserting)\s(?!after|before|at\sthe)(?P<what>[^⟦:]+?)<taking>"
        r"(?:\sas\sfollows|(?<=[\d)]))<text>",
        nested(from_groups("insert")),
    ),
    _pattern(
        r"<amended>by\s(?:adding|inserting)\s(?P<what>(?:an?\s)?new\s[^⟦:]+?)\sto\sread(?:\sas\sfollows)?<text>",
        nested(from_groups("insert")),
    ),
    _pattern(
        r"(?:an?\s)?(?P<what>new\s[^⟦:]+?)\s(?:is|are)\s(?:added|inserted)(?:\sto\s(?P<where><plain>+?))?"
        r"\sto\sread(?:\sas\sfollows)?<text>",
        "insert",
    ),
    _pattern(
        rf"<amended>by\s{_STRIKE}\s(?P<where><free>+?)\sand\s{_PUT}(?:{_NEW}|(?=\s<quote>))<text><late>",
        swapped,
    ),
    _pattern(
        r"<amended>by\samending\s(?P<where><free>+?)\sto\sread(?:\sas\sfollows)?<text>",
        nested(from_groups("restate")),
    ),
    # What stands below under another number, in other words.
    _pattern(
        r"(?:in\s(?P<outer>.+?),\s)?(?P<where><free>+?)\s(?:is|are)\s(?:redesignated|renumbered)\sas\s"
        r"(?P<what>[^⟦:]+?),?\sand\s(?:(?:is|are)\s)?(?:further\s)?amended\sto\sread(?:\sas\sfollows)?<text>",
        nested(from_groups("restate")),
    ),
    _pattern(
        r"(?:in\s(?P<outer>.+?),\s)?(?P<where><free>+?)\s(?:is|are)\s(?:hereby\s)?(?:further\s)?amended\sto\s"
        r"read(?:\sas\sfollows)?<text>",
        nested(from_groups("restate")),
    ),
    _pattern(rf"<amended>by\s{_STRIKE}\s(?P<where><free>+)", nested(from_groups("delete"))),
    _pattern(r"<amended>by\srepealing\s(?P<where><free>+)", nested(from_groups("repeal"))),
    _pattern(rf"<amended>by\s(?:redesignating|renumbering)\s{_REST}", nested(_THE_REST)),
    _pattern(rf"<around>(?:redesignate|renumber)\s{_REST}", nested(_THE_REST)),
    _pattern(rf"<around>{_REST}", nested(_THE_REST)),
    _pattern(
        r"<amended>by\s(?:redesignating|renumbering)\s(?P<where>.+?)\sas\s(?P<what>.+?)<late>",
        nested(from_groups("renumber")),
    ),
    _pattern(
        r"(?P<where>.+?)\s(?:is|are)\s(?:redesignated|renumbered)\s(?:as\s)?(?P<what>.+?)<late>",
        "renumber",
    ),
    _pattern(
        r"<amended>by\smoving\s(?P<where>.+?)\s(?P<near>before|after|to\sthe\send\sof)\s"
        r"(?P<anchor>.+?)(?:\sand\sredesignating\sit\sas\s(?P<what>.+))?",
        nested(sided("move", {"before": "before", "after": "after", "to the end of": "into"})),
    ),
    _pattern(
        r"<amended>by\smoving\s(?P<where>.+?)\s(?P<near>to\sthe\send)"
        r"(?:\sand\sredesignating\sit\sas\s(?P<what>.+))?",
        nested(sided("move", {"to the end": "end"})),
    ),
    _pattern(
        r"<amended>by\scombining\s(?P<where>.+?)\sinto\s(?P<what>.+)", nested(from_groups("join"))
    ),
    _pattern(
        r"by\sdesignating\sthe\stext\sof\s(?P<where>.+?)\sfrom\s<sort?>(?P<old><quote>)\son\sas\s"
        r"(?P<what>.+)",
        "split",
    ),
    _pattern(
        r"by\sdesignating\sthe\sexisting\stext\sof\s(?P<where><free>+?)\sas\s(?P<what>.+)",
        "designate",
    ),
    _pattern(
        r"(?P<outer>[^⟦]+?)\sis\s(?:hereby\s)?amended,?\sby\sdesignating\sthe\s(?:existing\s)?(?:text|language)"
        r"\sas\s(?P<what>.+)",
        nested(from_groups("designate")),
    ),
]
