"""Amendments as the parliaments of India, South Africa and Ireland draft them.

In section 5, for the words “A”, the words “B” shall be substituted.
After section 5, the following section shall be inserted, namely:—
Section 5 is amended by the substitution of “B” for “A”.
Section 5 is amended by the insertion after subsection (2) of the following subsection:
"""

from __future__ import annotations

from attrs import evolve

from drafting.language.clauses.clause import Clause
from drafting.language.clauses.patterns import Groups, Patterns, from_groups, sided
from drafting.language.en.parts import NEAR, PARTS, SIDES, beside, nested, swapped, words

_pattern = Patterns(PARTS)
_NEW = r"(?:the\sfollowing(?:\snew)?(?:\s(?P<defined>definitions?)|\s[a-z-]+)?)"
_NAMELY = r"(?:,?\snamely)?"
_COMES = rf"shall\sbe\s(?:inserted|added)(?:\sat\sthe\send)?{_NAMELY}"
_INSERTION = r"by\sthe\s(?:insertion|addition)"


def _line(groups: Groups) -> Clause:
    """What comes as a line without a number, at the end of its provision."""
    return nested(from_groups("insert"))({**groups, "what": "a part"})


_INSERTED = nested(sided("insert", SIDES))


def _inserted(groups: Groups) -> Clause:
    """What is inserted: definitions have their place by their terms, where none is given."""
    clause = _INSERTED(groups)
    by_terms = groups.get("defined") and not (clause.anchor or groups.get("near"))
    return evolve(clause, what="definition", side="") if by_terms else clause


PATTERNS = [
    _pattern(
        r"<around>for\s<first?><sort?>(?P<old><quotes>)<which><within?>,?\s<sort?>(?P<new><quotes>)"
        r"\sshall\s(?:respectively\s)?be\s(?:respectively\s)?substituted<late>",
        words("replace-words"),
    ),
    _pattern(
        rf"<around>{NEAR}\s<first?><sort?>(?P<old><quote>)<which><within?>,?\s<sort?>(?P<new><quote>)"
        r"\sshall\sbe\s(?:inserted|added)",
        beside,
    ),
    _pattern(
        rf"<around>{NEAR}\s(?P<anchor><free>+?),?\s{_NEW}\sshall\sbe\s(?:inserted|added){_NAMELY}<text>",
        _inserted,
    ),
    _pattern(
        rf"<around>(?:to\s(?P<where><free>+?),?\s)?the\sfollowing\s(?:proviso|explanation)\s{_COMES}<text>",
        _line,
    ),
    _pattern(
        rf"<around>(?:to\s(?P<where><free>+?),?\s)?{_NEW}(?P<near>)\s{_COMES}<text>",
        _inserted,
    ),
    _pattern(
        rf"<around>{_NEW}\s<be>\ssubstituted\sfor\s(?P<where><free>+?){_NAMELY}<text>", swapped
    ),
    _pattern(
        rf"<around>for\s(?P<where><free>+?),?\s{_NEW}\sshall\sbe\ssubstituted{_NAMELY}<text>",
        swapped,
    ),
    _pattern(
        r"<amended>by\sthe\ssubstitution(?:,?\sin\s(?P<where><free>+?),?)?\sof\s<sort?>(?P<new><quotes>)\sfor\s<sort?>(?P<old><quotes>)"
        r"<which><late>",
        words("replace-words"),
    ),
    _pattern(
        r"<amended>by\sthe\ssubstitution(?:\sin\s(?P<where><free>+?),?)?\sfor\s<sort?>(?P<old><quotes>)"
        r"<which>\sof\s<sort?>(?P<new><quotes>)<late>",
        words("replace-words"),
    ),
    _pattern(
        rf"<amended>{_INSERTION}\sof\s<sort?>(?P<new><quote>)\s{NEAR}\s<sort?>(?P<old><quote>)<which>",
        beside,
    ),
    _pattern(
        rf"<amended>{_INSERTION}(?:\sin\s(?P<where><free>+?),?)?\s{NEAR}\s<sort?>(?P<old><quote>)<which>"
        r"\sof\s<sort?>(?P<new><quote>)",
        beside,
    ),
    _pattern(
        r"<amended><deletion>\s<sort?>(?P<old><quotes>)<which><within?>", words("delete-words")
    ),
    _pattern(
        rf"<amended>by\sthe\ssubstitution\sof\s{_NEW}\sfor\s(?P<where><free>+?)<text>", swapped
    ),
    _pattern(
        rf"<amended>by\sthe\ssubstitution\sfor\s(?P<where><free>+?)\sof\s{_NEW}<text>", swapped
    ),
    _pattern(rf"<amended>{_INSERTION}\sof\s{_NEW}\s{NEAR}\s(?P<anchor><plain>+?)<text>", _inserted),
    _pattern(rf"<amended>{_INSERTION}\s{NEAR}\s(?P<anchor><plain>+?)\sof\s{_NEW}<text>", _inserted),
    _pattern(rf"<amended>{_INSERTION}\sof\s{_NEW}(?P<near>)<text>", _inserted),
    _pattern(r"<amended><deletion>\s(?P<where><free>+)", nested(from_groups("delete"))),
]
