"""Whether a new text is read as what it is: the proof of every amendment, near to its change.

An act as long as a code is not read anew for each change of a word in it. The reader goes from
line to line, and what it knows at a heading, or behind two numbers of one list, does not depend on
the lines before those. So the lines around each change are proved, under the headings in which they
stand, with two such anchors on either side; and the end of the text, where a closing block is known
by its look. Where that proof fails, the whole text is read, and has the last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from attrs import evolve

from drafting.errors import FormatError
from drafting.model.act import Act, once_for_each_act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.reader import read_act
from drafting.text.writer import write_act

_ANCHORS = 2
"""Unchanged headings or numbers that part a change from what is not read again."""
_BEHIND = frozenset({Kind.CLOSING, Kind.ANNEX})
_WORTH = 64
"""Provisions of a text that is read as a whole."""


def misread(old: Act, new: Act) -> str:
    """The first line of the new text that is read as something else; empty if none is. The old one
    is proved too, once."""
    if len(old.sites) > _WORTH and not _misread_itself(old) and not _misread(near(old, new)):
        return ""
    return _misread(new)


def near(old: Act, new: Act) -> Act:
    """The new text without what is far from every change."""
    (before, behind), (now, rest) = _parts(old), _parts(new)
    body = (*_near(before, now, ends=True), *_near(behind, rest))
    return new.with_body(body, new.version)


def _parts(act: Act) -> tuple[Sequence[Provision], Sequence[Provision]]:
    """The body of an act; its closing block and annexes."""
    ends = (at for at, each in enumerate(act.body) if each.kind in _BEHIND)
    at = next(ends, len(act.body))
    return act.body[:at], act.body[at:]


def _misread(new: Act) -> str:
    try:
        again = read_act(write_act(new), new.identity, new.version, new.language)
    except FormatError as error:
        return "; ".join(error.problems[0].found)
    return _first_difference(new.body, again.body)


@once_for_each_act
def _misread_itself(act: Act) -> str:
    return _misread(act)


def _first_difference(one: tuple[Provision, ...], other: tuple[Provision, ...]) -> str:
    for mine, read in zip(one, other, strict=False):
        if mine == read:
            continue
        inner = _first_difference(mine.children, read.children)
        return inner or mine.line or mine.kind
    if len(one) == len(other):
        return ""
    more = max(one, other, key=len)[min(len(one), len(other))]
    return more.line or more.kind


def _near(
    old: Sequence[Provision], new: Sequence[Provision], *, ends: bool = False
) -> tuple[Provision, ...]:
    """Those of some siblings that are near a change; with `ends`, the last of them too."""
    changed = _changed(old, new)
    marked = changed | ({len(new) - 1} if ends and new else set())
    kept = {at for at in marked if at < len(new)}
    kept.update(_until_anchored(new, range(len(new)), marked))
    for at in marked:
        kept.update(_until_anchored(new, range(at - 1, -1, -1), marked))
        kept.update(_until_anchored(new, range(at + 1, len(new)), marked))
    return tuple(
        _with_near(old, new, at, at in changed, ends=ends and at == len(new) - 1)
        for at in sorted(kept)
    )


def _with_near(
    old: Sequence[Provision],
    new: Sequence[Provision],
    at: int,
    is_changed: bool,
    *,
    ends: bool,
) -> Provision:
    """A provision; of a division, the heading and what is near a change in it."""
    one = new[at]
    if not one.headed or one.leads_in:
        return one
    if not is_changed:
        return evolve(one, children=_near(one.children, one.children, ends=ends))
    same = len(old) == len(new) and old[at].headed and not old[at].leads_in
    return evolve(one, children=_near(old[at].children, one.children, ends=ends)) if same else one


def _changed(old: Sequence[Provision], new: Sequence[Provision]) -> set[int]:
    """The places of what is not the very same as before; where something goes, that of the next."""
    if len(old) == len(new):
        return {at for at, (a, b) in enumerate(zip(old, new, strict=True)) if a is not b}
    shorter = min(len(old), len(new))
    first = _alike(zip(old, new, strict=False))
    after = min(_alike(zip(reversed(old), reversed(new), strict=False)), shorter - first)
    return {*range(first, max(len(new) - after, first + 1))}


def _alike(pairs: Iterable[tuple[Provision, Provision]]) -> int:
    """How many pairs from the first on are one and the same."""
    count = 0
    for one, other in pairs:
        if one is not other:
            break
        count += 1
    return count


def _until_anchored(
    siblings: Sequence[Provision], places: Iterable[int], marked: Set[int]
) -> Iterator[int]:
    """Places of neighbours, from one on, up to the last of the anchors among them, or to one that
    is marked, from which the rest is found."""
    anchors = 0
    for at in places:
        if at in marked:
            return
        yield at
        anchors += _is_anchor(siblings[at])
        if anchors == _ANCHORS:
            return


def _is_anchor(one: Provision) -> bool:
    """Whether no line after it is read by what stands before it, but by one more of its kind."""
    return one.headed or (one.num[:1].isdecimal() and one.kind is not Kind.FOOTNOTE)
