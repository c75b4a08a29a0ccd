"""English sentences taken apart: those that are written here, and their near variants.

item 3 shall be stated (worded) as follows     item 3 shall be amended to read as follows
item 5 shall be supplemented with subitem 7 as follows
items 6 and 7 shall be deleted (excluded, omitted)
in item 1 the words “A” shall be replaced by the words “B”
"""

from __future__ import annotations

import re

from drafting.language.clause import (
    QUOTE,
    ClauseName,
    Grammar,
    Maker,
    Patterns,
    counting,
    from_groups,
    sided,
    throughout,
)
from drafting.language.en.nouns import ordinal
from drafting.language.nouns import any_of
from drafting.model.operation import Nth

_PLACES: dict[str, Nth] = {
    **{ordinal(number): number for number in range(1, 101)},
    "last": "last",
}
_PARTS = {
    "sort": r"(?:the\s)?(?:words?|figures?|signs?|letters?|numbers?)",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sand\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:,\sin\sthe\s(?P<nth>{any_of(_PLACES)})\splace,|,\sin\s(?P<count>\d+)\splaces,"
    r"|,\s(?P<every>in\severy\splace),)?",
    "gone": r"shall\sbe\s(?:deleted|excluded|omitted|struck\sout)",
    "follows": r"(?:as\sfollows|of\sthe\sfollowing\scontent)",
    "change": r"(?:amendments?|additions?|changes?)",
    "in": r"(?:in\s(?P<where>.+?),?\s)?",
    "taking": r"(?:,?\staking\sin\s(?P<takes>[^:⟦]+?),?)?",
    "text": rf"(?::?\s(?P<new>{QUOTE}))?",
}
_SCOPE = re.compile(
    r"throughout\sthe\stext(?:\sof\s(?P<where>[^,]+?))?(?:,\sexcept\s(?P<spared>.+?),?)?"
)
_SIDES = {"before": "before", "after": "after", "at the beginning": "start", "at the end": "end"}
_MOVED = {"before": "before", "after": "after", "to the end of": "into"}


def _words(op: ClauseName) -> Maker:
    return counting(from_groups(op), _PLACES)


_pattern = Patterns(_PARTS)
_PATTERNS = [
    _pattern(
        r"(?P<where>.+?)\sshall\sbe\s(?:(?:re)?stated|worded|amended\sto\sread)\sas\sfollows<text>",
        "restate",
    ),
    _pattern(
        r"<in>(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        counting(sided("insert-words", _SIDES), _PLACES),
    ),
    _pattern(
        r"<in>(?P<near>at\sthe\sbeginning|at\sthe\send)\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        sided("insert-words", _SIDES),
    ),
    _pattern(
        r"(?P<where>throughout\sthe\stext.*?)\s<sort>\s(?P<old><quotes>)\sshall\sbe\sreplaced\s"
        r"(?:respectively\s)?(?:by|with)\s<sort>\s(?P<new><quotes>)",
        throughout(from_groups("replace-words"), _SCOPE),
    ),
    _pattern(
        r"<in><sort>\s(?P<old><quotes>)<which>\sshall\sbe\sreplaced\s(?:respectively\s)?"
        r"(?:by|with)\s<sort>\s(?P<new><quotes>)",
        _words("replace-words"),
    ),
    _pattern(r"<in><sort>\s(?P<old><quotes>)<which>\s<gone>", _words("delete-words")),
    _pattern(
        r"(?P<near>before|after)\s(?P<anchor>.+?)\sthere\sshall\sbe\s(?:added|inserted)\s"
        r"(?P<what>.+?)<taking>\s<follows><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"there\sshall\sbe\s(?:added|inserted)\s(?P<what>.+?)<taking>\s<follows><text>", "insert"
    ),
    _pattern(
        r"(?P<where>.*?)\s?shall\sbe\ssupplemented\s(?:with|by)\s(?:a\s|the\s)?sentences?\s<follows>"
        r"<text>",
        sided("insert-words", {"": "end"}),
    ),
    _pattern(
        r"(?P<where>.+?)\sshall\sbe\ssupplemented\s(?:with|by)\s(?P<what>.+?)<taking>\s<follows><text>",
        "insert",
    ),
    _pattern(r"(?P<where>.+?)\s<gone>", "delete"),
    _pattern(r"(?P<where>.+?)\sshall\sbe\s(?:repealed|recogni[sz]ed\sas\sinvalid)", "repeal"),
    _pattern(
        r"the\stext\sof\s(?P<where>.+?)\sfrom\s<sort>\s(?P<old><quote>)\son\sshall\sbe\sconsidered\s"
        r"(?P<what>.+)",
        "split",
    ),
    _pattern(
        r"(?:the\s)?existing\stext\sof\s(?P<where>.+?)\s(?:shall\sbe|is)\sdesignated\s(?:as\s)?(?P<what>.+)",
        "designate",
    ),
    _pattern(r"(?P<where>.+?)\sshall\sbe\sconsidered\s(?:respectively\s)?(?P<what>.+)", "renumber"),
    _pattern(
        r"(?P<where>.+?)\sshall\sbe\smoved\s(?P<near>before|after|to\sthe\send\sof)\s"
        r"(?P<anchor>.+?)(?:\sand\sconsidered\s(?P<what>.+))?",
        sided("move", _MOVED),
    ),
    _pattern(r"(?P<where>.+?)\sshall\sbe\sjoined\sinto\s(?P<what>.+)", "join"),
    _pattern(
        r"the\sfollowing\s<change>(?:\sand\s<change>)?\sshall\sbe\smade\s(?:to|in)\s(?P<where>.+)",
        "chapeau",
    ),
]
_VERBLESS = [
    _pattern(
        r"on\smaking\s(?:an\s)?<change>(?:\sand\s(?:an\s)?<change>)?\sto\s(?P<where>.+)", "title"
    ),
]
GRAMMAR = Grammar(
    patterns=_PATTERNS,
    verbless=_VERBLESS,
    locator=re.compile(r"in\s(?P<where>.+)"),
    in_force=re.compile(r"^this\s.*\b(?:shall\senter|enters)\sinto\sforce"),
    spared=re.compile(r"except\sfor\s(?P<where>.+?),?\swhich\s"),
    order=re.compile(r"\bshall\sbe\b|\bis\sdesignated\b"),
    enacting=re.compile(r"(?:.*\s)?hereby\s(?:resolves?|decrees?|orders?)"),
    signature=re.compile(
        r"(?:president|prime\sminister|minister|chair\w*)[^\d:;]*\s[^\W\d_]\.\s?\w+"
    ),
    annex=re.compile(r",?\s?according\sto\s(?:the\s)?annex(?:\s\d+)?\sto\sthis\s[^\W\d_]+"),
    enumerator=re.compile(
        r"(?:article\s\d+(?:-\d+)*\s?\.|\d+(?:[-.]\d+)*\.|\(?(?:\d+(?:-\d+)*|[^\W\d_])\)|[-•])\s+"
    ),
    separator=re.compile(r"(?P<mark>[;:.])\s|,\s(?:and\s)?|\sand\s"),
    spoken={},
)
