"""Where the sentences of a line begin and end, and where that is in doubt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from attrs import frozen

from drafting import language as languages

_END = re.compile(r"(?P<mark>[.!?…]+)(?P<after>[»”\"’)\]]*)(?=(?P<gap>\s*)(?P<next>\S?))")
_BEFORE = re.compile(r"[^\W\d_]+$")
_VOWEL = re.compile("[аеёиоуыэюяәөұүіaeiouyєї]", re.IGNORECASE)
_OPENING, _CLOSING = "«“„([", "»”)]"


@frozen
class SentenceSpan:
    """A sentence in a line: offsets of its start and end, with its mark."""

    start: int
    end: int
    doubtful: bool
    """Whether it may end earlier or go on, as after «ст.»."""


def sentence_spans(text: str, language: str) -> list[SentenceSpan]:
    """The sentences of a line. A dot that may be that of an abbreviation (a short word of the
    language, a letter alone, or letters without a vowel) parts none, and makes the one around it
    doubtful; so does a mark inside brackets or quotation marks that are not closed."""
    this = languages.of(language)
    short = this.grammar.sentences.short
    units = this.addresses.nouns.abbreviated
    spans: list[SentenceSpan] = []
    start, doubtful = len(text) - len(text.lstrip()), False
    for end, certain in _ends(text, short, units):
        if not certain:
            doubtful = True
            continue
        spans.append(SentenceSpan(start, end, doubtful))
        rest = text[end:]
        start, doubtful = end + len(rest) - len(rest.lstrip()), False
    if text[start:].strip():
        spans.append(SentenceSpan(start, len(text.rstrip()), doubtful))
    return spans


def _ends(text: str, short: Collection[str], units: Collection[str]) -> Iterator[tuple[int, bool]]:
    """Where a sentence ends before the end of the line; and whether that is certain."""
    unclosed = any(text.count(one) != text.count(other) for one, other in ("()", "[]", "«»", "“”"))
    for match in _END.finditer(text):
        following = match["next"]
        begun = following.isupper() or following.isdigit() or following in _OPENING + '"'
        if not following or not begun:
            continue
        glued = not match["gap"]
        before = text[: match.start()]
        if glued and (before[-1:].isdigit() or following.isdigit()):
            continue
        if _is_inside(before + match["after"]):
            if unclosed:
                yield match.end(), False
            continue
        word = _BEFORE.search(before)
        letters = word[0] if word else ""
        acronym = len(letters) > 1 and letters.isupper()
        known = not letters or acronym or (len(letters) > 1 and _VOWEL.search(letters) is not None)
        if following.isdigit() and f"{letters.lower()}." in units:
            continue
        plain = match["mark"] == "." and letters.lower() in short and not match["after"]
        lower = following in _OPENING + '"' and not _begins_in_capital(text[match.end() :])
        certain = known and not (plain or glued or unclosed or lower or "…" in match["mark"])
        yield match.end(), certain and bool(before.strip())


def _begins_in_capital(rest: str) -> bool:
    first = next((char for char in rest if char.isalnum()), "")
    return first.isupper() or first.isdigit()


def _is_inside(before: str) -> bool:
    """Whether a bracket or a quotation mark is open there."""
    depth = sum(before.count(mark) for mark in _OPENING) - sum(map(before.count, _CLOSING))
    return depth > 0 or before.count('"') % 2 == 1
