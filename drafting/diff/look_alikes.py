"""Differences that a reader may not see: ё and е, letters of two alphabets, spaces, dashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.errors import Problem
from drafting.language.fold import alike_in
from drafting.messages import in_quotes, say
from drafting.model.mark import Mark, Span

if TYPE_CHECKING:
    from drafting.model.change import ChangeSet

_SHOWN = 5
_AROUND = 30
"""Characters of each text that are shown."""


def look_alikes(changes: ChangeSet) -> Iterator[Problem]:
    """A warning for each sort of difference that is hard to see, with its first places.

    A place is a stretch that is deleted where one is inserted that looks like it, or one that
    shows nothing.
    """
    return alike_at(
        (str(line.site.address), one, other)
        for line in changes.lines
        if line.old is not None and line.new is not None
        for one, other in _stretches(line.spans)
    )


def alike_at(stretches: Iterable[tuple[str, str, str]]) -> Iterator[Problem]:
    """The same of stretches of two texts: the place, what stands there in the one and the other."""
    found: dict[str, list[str]] = {}
    for place, one, other in stretches:
        if sort := alike_in(one, other):
            found.setdefault(sort, []).append(f"{place}: {_pair(one, other)}")
    for sort, places in found.items():
        more = [say("and {count} more", count=len(places) - _SHOWN)] if len(places) > _SHOWN else []
        problem = say("the texts differ in {sort}, which a reader may not see", sort=say(sort))
        yield Problem("look-alike", problem, found=(*places[:_SHOWN], *more))


def _stretches(spans: Iterable[Span]) -> Iterator[tuple[str, str]]:
    """What is deleted, and what is inserted in its place."""
    gone = ""
    for span in spans:
        if span.mark is Mark.INSERTED:
            yield gone, span.text
            gone = ""
            continue
        if gone:
            yield gone, ""
        gone = span.text if span.mark is Mark.DELETED else ""
    if gone:
        yield gone, ""


def _pair(one: str, other: str) -> str:
    """Both texts around the first sign that differs, and its code points."""
    both = enumerate(zip(one, other, strict=False))
    at = next((n for n, (a, b) in both if a != b), min(len(one), len(other)))
    signs = (
        f"U+{ord(each[at]):04X}" if at < len(each) else say("nothing") for each in (one, other)
    )
    start = max(0, at - _AROUND // 2)
    shown = (in_quotes(each[start : start + _AROUND]) for each in (one, other))
    pairs = (say("{one} and {other}", one=one, other=other) for one, other in (shown, signs))
    return ": ".join(pairs)
