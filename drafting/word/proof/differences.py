"""Two states of a document, part by part and piece by piece: what differs, and where."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from html import unescape

from attrs import evolve

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.proof import PartDigest
from drafting.word.proof.looks import PartLooks, State, digest_of
from drafting.word.proof.places import PiecePlaces

_SHOWN = 4
"""Tags and texts of a piece that are shown on each side."""
_WIDTH = 160
_MOST = 1_000_000
"""Comparisons of pieces, beyond which all that is not equal at both ends is one difference."""
_LISTED = 40
"""Differences of a part that are named one by one."""
_TOKENS = re.compile(rb"<(?:[^>\"]|\"[^\"]*\")*>|[^<]+")
_DECLARED = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')


def differences(
    made: State, now: State, places: PiecePlaces, among: Collection[str] = ()
) -> list[Problem]:
    """A problem for each piece of each part that is not as it was made, in the order of the parts;
    `places` are those of the document as it is, `among` the only parts that are compared (empty:
    all, without the contents of `contents_of`)."""
    names = sorted({*made.parts, *now.parts})
    wanted = [each for each in names if (each in among if among else not each.startswith("#"))]
    found: list[Problem] = []
    for part in wanted:
        where = Where(places.file if part.startswith("#") else f"{places.file}/{part}")
        was, current = made.parts.get(part), now.parts.get(part)
        if was is None or current is None:
            wrong = say("the part was not there when the document was made")
            if current is None:
                wrong = say("the part is gone")
            found.append(Problem("changed", wrong, where))
        elif digest_of(was).sha256 != digest_of(current).sha256:
            found += _in_part(was, current, where, places)
    return found


def differing(made: State, now: State) -> set[str]:
    """The names of the parts that are not as they were made."""
    names = {*made.parts, *now.parts}
    return {
        each
        for each in names
        if each not in made.parts
        or each not in now.parts
        or digest_of(made.parts[each]).sha256 != digest_of(now.parts[each]).sha256
    }


def _in_part(
    was: PartLooks | PartDigest, now: PartLooks | PartDigest, where: Where, places: PiecePlaces
) -> Iterator[Problem]:
    one, other = digest_of(was).pieces, digest_of(now).pieces
    if not one or not other:
        yield Problem("changed", say("the part is not as it was made"), where, _whole(was, now))
        return
    named: list[Problem] = []
    known = False
    for i, j in _unlike(one, other):
        place = places.piece(now.name, j if j is not None else min(i or 0, len(other)))
        before = was.pieces[i] if isinstance(was, PartLooks) and i is not None else None
        after = now.pieces[j] if isinstance(now, PartLooks) and j is not None else None
        named_already = place.known if j is not None else _text(before) in places.gone
        known = known or named_already
        if not named_already:
            if j is None:
                wrong = say("{place}: something before it is gone", place=place.words)
            elif i is None:
                wrong = say("{place}: not there when it was made", place=place.words)
            else:
                wrong = say("{place}: not as it was made", place=place.words)
            at = evolve(where, act=places.act if place.address else "", address=place.address)
            named.append(Problem("changed", wrong, at, _shown(before, after)))
    yield from named[:_LISTED]
    if len(named) > _LISTED:
        more = say("{count} more places are not as they were made", count=len(named) - _LISTED)
        yield Problem("changed", more, where)
    if not named and not known:
        # Short digests agree by chance, or by design.
        yield Problem("changed", say("the part is not as it was made"), where)


def _whole(was: PartLooks | PartDigest, now: PartLooks | PartDigest) -> tuple[str, ...]:
    """What differs in a part of one piece, where it is text."""
    if isinstance(was, PartLooks) and isinstance(now, PartLooks) and now.pieces[0][:1] == b"<":
        return _shown(was.pieces[0], now.pieces[0])
    return ()


def _unlike(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of indexes of pieces that differ; None where one side has none."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    m, n = len(one), len(other)
    while m > start and n > start and one[m - 1] == other[n - 1]:
        m, n = m - 1, n - 1
    ours, theirs = one[start:m], other[start:n]
    if len(ours) * len(theirs) > _MOST:
        codes = [("replace", 0, len(ours), 0, len(theirs))]
    else:
        codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()  # type: ignore[assignment]  # the stub names the operations
    for code, a, b, c, d in codes:
        if code == "equal":
            continue
        for step in range(max(b - a, d - c)):
            yield (
                start + a + step if a + step < b else None,
                start + c + step if c + step < d else None,
            )


def _shown(before: bytes | None, after: bytes | None) -> tuple[str, ...]:
    """The tags and texts that one of two pieces lacks."""
    one, other = (_TOKENS.findall(each or b"") for each in (before, after))
    if len(one) * len(other) > _MOST:
        return ()
    gone: list[str] = []
    come: list[str] = []
    for code, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if code != "equal":
            gone += filter(None, map(_token, one[a:b]))
            come += filter(None, map(_token, other[c:d]))
    lines = [say("there: {signs}", signs=" ".join(come[:_SHOWN]))] if come else []
    lines += [say("made:  {signs}", signs=" ".join(gone[:_SHOWN]))] if gone else []
    return tuple(lines)


def _text(piece: bytes | None) -> str:
    """The text of a piece without white space."""
    texts = (each for each in _TOKENS.findall(piece or b"") if not each.startswith(b"<"))
    return "".join(unescape(b"".join(texts).decode("utf-8", "replace")).split())


def _token(token: bytes) -> str:
    text = _DECLARED.sub("", token.decode("utf-8", "replace"))
    if text.startswith("</"):
        return ""
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
