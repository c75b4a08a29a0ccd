"""Orders, in whatever style, on an element of a list and on the word that joins it to another.

omit paragraph (c) and the “or” before it
paragraph (b) and the word “and” at the end of it are repealed
the word “or” immediately preceding paragraph (c) is repealed
"""

from __future__ import annotations

from attrs import evolve

from drafting.language.clauses.clause import Clause, ClauseName
from drafting.language.clauses.patterns import QUOTE, Groups, Patterns, SureMaker, from_groups
from drafting.language.en.parts import PARTS, nested

_IT = r"(?:it|them|(?:that|those)\s(?:sub-?)*(?:paragraph|clause|item|point)s?)"
_BEFORE = r"(?:immediately\s)?(?:before|preceding)"
_WORD = rf"(?:the\s)?(?:word\s)?(?P<joining>{QUOTE})"
_pattern = Patterns(
    {
        **PARTS,
        "joined": rf",?\s\(?(?:and|together\swith)\s{_WORD}"
        rf"(?:\s{_BEFORE}\s{_IT}|(?P<own>\s(?:at\sthe\send\sof|(?:immediately\s)?(?:following|after))\s{_IT}))\)?,?",
        "in_": r"(?:in\s(?P<outer>.+?),\s)?",
        "word": rf"{_WORD}\s{_BEFORE}",
    }
)
_STRIKING = r"by\s(?:striking|deleting|omitting|removing)(?:\sout)?"
_REPEALED = (
    r"(?:(?:is|are|shall\sbe)\s(?:hereby\s)?(?:repealed|revoked)|ceases?\sto\shave\seffect"
    r"|shall\scease\sto\shave\seffect)"
)


def _going(op: ClauseName) -> SureMaker:
    """A clause on what goes, with a word before it, or with its `own` at its end."""
    gone = nested(from_groups(op))

    def make(groups: Groups) -> Clause:
        clause = gone(groups)
        return evolve(clause, side="end") if groups.get("own") else clause

    return make


PATTERNS = [
    _pattern(r"<around><omit>\s(?P<where><free>+?)<joined>", _going("delete")),
    _pattern(r"<around>repeal\s(?P<where><free>+?)<joined>", _going("repeal")),
    _pattern(rf"<amended>{_STRIKING}\s(?P<where><free>+?)<joined>", _going("delete")),
    _pattern(r"<amended>by\srepealing\s(?P<where><free>+?)<joined>", _going("repeal")),
    _pattern(r"<amended><deletion>\s(?P<where><free>+?)<joined>", _going("delete")),
    _pattern(r"<in_>(?P<where><free>+?)<joined>\s<gone>", _going("delete")),
    _pattern(rf"<in_>(?P<where><free>+?)<joined>\s{_REPEALED}", _going("repeal")),
    _pattern(r"<around><omit>\s<word>\s(?P<where><free>+)", nested(from_groups("delete-words"))),
    _pattern(
        r"<amended>by\s(?:striking|deleting|omitting)(?:\sout)?\s<word>\s(?P<where><free>+)",
        nested(from_groups("delete-words")),
    ),
    _pattern(
        r"<around><word>\s(?P<where><free>+?)\s(?:<gone>|(?:is|are)\s(?:repealed|revoked))",
        nested(from_groups("delete-words")),
    ),
]
