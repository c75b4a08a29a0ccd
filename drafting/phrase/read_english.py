"""English sentences taken apart: those that are written here, and their near variants.

item 3 shall be stated (worded) as follows     item 3 shall be amended to read as follows
item 5 shall be supplemented with subitem 7 as follows
items 6 and 7 shall be deleted (excluded, omitted)
in item 1 the words “A” shall be replaced by the words “B”
"""

from __future__ import annotations

import re

from attrs import evolve

from drafting.phrase.clause import QUOTE, Clause, Groups, Maker, matched, pattern, plain
from drafting.phrase.english import ordinal
from drafting.phrase.speech import HowMany
from drafting.text.labels import any_of

_PLACES = {ordinal(number): number for number in range(1, 101)}
_PARTS = {
    "sort": r"(?:the\s)?(?:words?|figures?|signs?|letters?|numbers?)",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sand\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:,\sin\sthe\s(?P<nth>{any_of(_PLACES)})\splace,|,\sin\s(?P<count>\d+)\splaces,"
    r"|,\s(?P<every>in\severy\splace),)?",
    "gone": r"shall\sbe\s(?:deleted|excluded|omitted|struck\sout)",
    "follows": r"(?:as\sfollows|of\sthe\sfollowing\scontent)",
    "change": r"(?:amendments?|additions?|changes?)",
    "in": r"(?:(?:in\s(?P<where>.*?))\s)?",
}
_EVERYWHERE = re.compile(
    r"throughout\sthe\stext(?:\sof\s(?P<where>[^,]+?))?(?:,\sexcept\s(?P<spared>.+?),?)?"
)


def _how(groups: Groups) -> HowMany:
    nth = _PLACES.get(groups.get("nth", ""), 0)
    return HowMany(nth, int(groups.get("count") or 0), bool(groups.get("every")))


def _words(op: str) -> Maker:
    def make(groups: Groups) -> Clause:
        return evolve(plain(op)(groups) or Clause(op), how=_how(groups))

    return make


def _everywhere(groups: Groups) -> Clause | None:
    match = _EVERYWHERE.fullmatch(groups["scope"])
    if match is None:
        return None
    clause = plain("replace-everywhere")(groups)
    assert clause
    return evolve(clause, where=match["where"] or "", spared=match["spared"] or "")


def _inserted_words(groups: Groups) -> Clause:
    side = groups.get("near") or ("start" if groups.get("start") else "end")
    clause = plain("insert-words")(groups)
    assert clause
    return evolve(clause, side=side, how=_how(groups))


def _inserted(groups: Groups) -> Clause:
    clause = plain("insert")(groups)
    assert clause
    return evolve(clause, side=groups.get("near", ""))


def _moved(groups: Groups) -> Clause:
    clause = plain("move")(groups)
    assert clause
    near = groups["near"]
    return evolve(clause, side=near if near in {"before", "after"} else "into")


_PATTERNS = [
    pattern(
        r"(?P<where>.+?)\sshall\sbe\s(?:(?:re)?stated|worded|amended\sto\sread)\sas\sfollows",
        plain("restate"),
    ),
    pattern(
        r"<in>(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"<in>(?:(?P<start>at\sthe\sbeginning)|at\sthe\send)\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"(?P<scope>throughout\sthe\stext.*?)\s<sort>\s(?P<old><quotes>)\sshall\sbe\sreplaced\s"
        r"(?:respectively\s)?(?:by|with)\s<sort>\s(?P<new><quotes>)",
        _everywhere,
        **_PARTS,
    ),
    pattern(
        r"<in><sort>\s(?P<old><quotes>)<which>\sshall\sbe\sreplaced\s(?:respectively\s)?"
        r"(?:by|with)\s<sort>\s(?P<new><quotes>)",
        _words("replace-words"),
        **_PARTS,
    ),
    pattern(r"<in><sort>\s(?P<old><quotes>)<which>\s<gone>", _words("delete-words"), **_PARTS),
    pattern(
        r"(?P<near>before|after)\s(?P<anchor>.+?)\sthere\sshall\sbe\s(?:added|inserted)\s"
        r"(?P<what>.+?)\s<follows>",
        _inserted,
        **_PARTS,
    ),
    pattern(r"there\sshall\sbe\s(?:added|inserted)\s(?P<what>.+?)\s<follows>", _inserted, **_PARTS),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\ssupplemented\s(?:with|by)\s(?P<what>.+?)\s<follows>",
        _inserted,
        **_PARTS,
    ),
    pattern(r"(?P<where>.+?)\s<gone>", plain("delete"), **_PARTS),
    pattern(r"(?P<where>.+?)\sshall\sbe\s(?:repealed|recogni[sz]ed\sas\sinvalid)", plain("repeal")),
    pattern(
        r"the\stext\sof\s(?P<where>.+?)\sfrom\s<sort>\s(?P<old><quote>)\son\sshall\sbe\sconsidered\s"
        r"(?P<what>.+)",
        plain("split"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\sconsidered\s(?:respectively\s)?(?P<what>.+)",
        plain("renumber"),
    ),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\smoved\s(?P<near>before|after|to\sthe\send\sof)\s"
        r"(?P<anchor>.+?)\sand\sconsidered\s(?P<what>.+)",
        _moved,
    ),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\smoved\s(?P<near>before|after|to\sthe\send\sof)\s"
        r"(?P<anchor>.+)",
        _moved,
    ),
    pattern(r"(?P<where>.+?)\sshall\sbe\sjoined\sinto\s(?P<what>.+)", plain("join")),
    pattern(
        r"the\sfollowing\s<change>(?:\sand\s<change>)?\sshall\sbe\smade\s(?:to|in)\s(?P<where>.+)",
        plain("chapeau"),
        **_PARTS,
    ),
    pattern(
        r"on\smaking\s(?:an\s)?<change>(?:\sand\s<change>)?\sto\s(?P<where>.+)",
        plain("title"),
        **_PARTS,
    ),
]
_IN_FORCE = re.compile(r"\benters?\sinto\sforce")
ORDER = re.compile(r"\bshall\sbe\b|^in\s[^«\"“]*:\s*$", re.IGNORECASE)
"""What a line has that is an order itself."""


def clauses(sentence: str, *, colon: bool) -> list[list[Clause]]:
    """What a normalised sentence may order: readings, each a list of clauses."""
    if _IN_FORCE.search(sentence):
        return [[Clause("in-force")]]
    readings = [[each] for each in matched(sentence, _PATTERNS)]
    if colon and (match := re.match(r"in\s(?P<where>.+)$", sentence)):
        readings.append([Clause("locator", match["where"])])
    return readings
