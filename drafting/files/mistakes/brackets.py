"""Mistakes in lists and tables that stand in brackets: `{op: delete, at: 2, }}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import field, fields, frozen

from drafting.files.field_rules import key_of
from drafting.messages import say
from drafting.model.operation import BY_NAME

_OPENED = {"{": "}", "[": "]"}
_KEYS = frozenset(
    {"op", *(key_of(each.name) for kind in BY_NAME.values() for each in fields(kind))}
)
_MOST = 20_000
"""Characters after an opening bracket that are looked at."""
_STRING = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_KEY = re.compile(r"(?<![\w-])(?P<key>[a-z][a-z-]*):(?=\s)")
_COLON = re.compile(r":(?=\s)")


@frozen
class BracketMistake:
    """What is wrong, the character of the text at which it is, and what to do."""

    problem: str
    at: int
    do: str


@frozen
class _Bracket:
    """A bracket that is open: the sign that closes it, the place behind it, and its commas."""

    sign: str
    begun: int
    commas: list[int] = field(factory=list)


def in_brackets(text: str, start: int, *, in_text: bool) -> Iterator[BracketMistake]:
    """What is wrong with what is in the bracket that opens at `start`, or goes on behind it. None
    where that bracket is not closed, or nothing is found.

    `in_text` is whether a key stands before it: with words behind the bracket, its value may be a
    text that begins with one, `text: [… 3)–] and so on`.
    """
    text = text[: start + _MOST]
    awaited: list[_Bracket] = []
    found: list[BracketMistake] = []
    for at, sign in _signs(text, start):
        if sign == ",":
            awaited[-1].commas.append(at)
        elif sign in _OPENED:
            awaited.append(_Bracket(_OPENED[sign], at + 1))
        else:
            closed = awaited.pop()
            if sign != closed.sign:
                problem = say(
                    "`{sign}` stands where `{wanted}` is due", sign=sign, wanted=closed.sign
                )
                outer = [each.sign for each in awaited]
                do = _right_sign(sign, closed.sign, outer, text[at + 1 :].lstrip()[:1])
                yield BracketMistake(problem, at, do)
                return
            found += _parts(text, closed, at)
            if not awaited:
                rest = text[at + 1 :].split("\n", 1)[0]
                if not (in_text and re.search(r"[^\W\d_]", rest)):
                    yield from found
                    yield from _behind(rest, at + 1)
                return


def _right_sign(sign: str, wanted: str, outer: Sequence[str], following: str) -> str:
    """What to write for a bracket that closes none of its sort."""
    if sign in outer:
        return say("write `{signs}` here", signs=wanted + sign)
    if following == wanted:
        return say("take it out")
    return say("write `{signs}` here", signs=wanted)


def _signs(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The brackets from a place on, and commas, but those in quotes. Quotes are a text's own where
    they do not begin a value."""
    at = start
    before = ""
    while at < len(text):
        sign = text[at]
        quoted = _STRING.match(text, at) if sign in "'\"" and before in ":,{[" else None
        if quoted:
            at = quoted.end()
            before = sign
            continue
        if sign in "{}[],":
            yield at, sign
        if not sign.isspace():
            before = sign
        at += 1


def _parts(text: str, bracket: _Bracket, end: int) -> Iterator[BracketMistake]:
    """What is wrong with a key and its value, between a bracket and the place where it closes."""
    cuts = bracket.commas
    for first, last in zip([bracket.begun, *(at + 1 for at in cuts)], [*cuts, end], strict=True):
        part = text[first:last]
        if last != end and not part.strip():
            yield BracketMistake(say("nothing stands before this comma"), last, say("take it out"))
        elif not re.search(r"[{\[]", part):
            yield from _values(part, first)


def _values(part: str, first: int) -> Iterator[BracketMistake]:
    bare = _STRING.sub(lambda match: "x" * len(match[0]), part)
    keys = [match for match in _KEY.finditer(bare) if match["key"] in _KEYS]
    colons = [*_COLON.finditer(bare)]
    own = colons[0] if colons else None
    if len(keys) > 1:
        problem = say("a comma is missing before `{key}`", key=keys[1]["key"])
        do = say("write a comma before each key; a text with a colon goes in quotes")
        yield BracketMistake(problem, first + keys[1].start(), do)
    elif own and len(colons) > 1:
        problem = say("the text holds a colon, and is not in quotes")
        value = part[own.end() :].strip().replace("'", "''")
        do = say(
            "put the text in quotes: {key}: '{text}'", key=part[: own.start()].strip(), text=value
        )
        yield BracketMistake(problem, first + own.end() + 1, do)
    elif own and (closed := _STRING.match(part[own.end() :].lstrip())):
        value = part[own.end() :].lstrip()
        if value[closed.end() :].strip():
            problem = say("the text goes on after its closing quotes")
            quoted = value.rstrip().replace("'", "''")
            do = say(
                "put the whole text in quotes: {key}: '{value}'",
                key=part[: own.start()].strip(),
                value=quoted,
            )
            yield BracketMistake(problem, first + len(part) - len(value) + closed.end(), do)


def _behind(rest: str, at: int) -> Iterator[BracketMistake]:
    """What stands on the line behind the last bracket."""
    if (more := rest.strip()) and not re.match(r"\s+#", rest):
        problem = say("the line goes on after its last bracket: {text}", text=more[:40])
        do = say("take that out; what stands in brackets ends with the bracket that closes it")
        yield BracketMistake(problem, at + len(rest) - len(rest.lstrip()), do)
