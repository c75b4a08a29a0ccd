"""Whether a redline has every letter of both documents, whatever stands in them.

A document may hold what nobody has foreseen. The rules of `README.md` say how a change is written;
this says, of each story, that none of its text was lost on the way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.blocks import BlockPair
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.filling import names_of_drawings
from drafting.word.package.elements import TEXTS, Element, shown_text, w
from drafting.word.tracked.markup.settling import GHOST

_TRACKED = {
    w("ins"): Mark.INSERTED,
    w("moveTo"): Mark.INSERTED,
    w("del"): Mark.DELETED,
    w("moveFrom"): Mark.DELETED,
    GHOST: Mark.INSERTED,
}
_BEFORE, _SHOWN = 20, 60
_OTHER_FORMAT = w("altChunk")
"""A text that is a part of its own (17.17.2): of it only the place is compared here."""
_READ = (*TEXTS, _OTHER_FORMAT)
_SAME = b"\0"
"""Stands for a block in a digest; no text holds it (XML 1.0, 2.2)."""
_LOST = (
    to_say("with all changes rejected, the redline has not the text of the old document"),
    to_say("with all changes accepted, the redline has not the text of the new document"),
)


def merge_story(
    old: Element,
    new: Element,
    merger: BodyMerger,
    again: Callable[[], Sequence[str]] | None = None,
) -> None:
    """Turn a body, a header or a note into the redline of both, and warn where it is not that.

    Meanwhile the texts of both are kept, unless `again` reads them anew: of a long text, only their
    digests are.
    """
    merging = merger.merging
    merging.drawings |= names_of_drawings(new)
    letters = merging.eyes.letters
    ordered = merger.ordered(old, new)
    untouched = _untouched(ordered, merger)
    marked = [(each, marked_texts(each)) for each in (old, new)]
    digests = [_digests(*each, letters, (Mark.INSERTED,), untouched)[0] for each in marked]
    texts = ["".join(texts_of(each)) for each in (old, new)] if again is None else []
    merger.write(ordered, new)
    if merging.kept is not None:
        merging.kept.settle(new)
    marks = marked_texts(new)
    sides = (0, 1) if merger.old_first else (1, 0)
    absent = (Mark.INSERTED, Mark.DELETED)
    found = _digests(new, marks, letters, absent, untouched)
    for side, digest, left_out, problem in zip(sides, found, absent, _LOST, strict=True):
        if digest == digests[side]:
            continue
        was = letters((again() if again is not None else texts)[side])
        is_now = letters("".join(_texts(new, marks, left_out)))
        at = max(0, _first_difference(is_now, was) - _BEFORE)
        merging.warn(
            "tracked",
            say(problem),
            was[at : at + _SHOWN],
            is_now[at : at + _SHOWN],
            do=say("compare this place by eye: the redline does not show it rightly"),
        )


def marked_texts(root: Element) -> dict[Element, Mark]:
    """The texts of the redline that come or go, each with the mark of the innermost change."""
    return {
        text: _TRACKED[str(change.tag)]
        for change in root.iter(*_TRACKED)
        for text in change.iter(*TEXTS)
    }


def _untouched(ordered: Sequence[BlockPair], merger: BodyMerger) -> set[Element]:
    """The paragraphs of both documents that are the same and are not written."""
    if merger.merging.kept is not None:
        return set()
    return {
        each
        for one, other in ordered
        if one is not None and other is not None and other.tag == w("p")
        if merger.same.equal(one, other)
        for each in (one, other)
    }


def texts_of(story: Element) -> Iterator[str]:
    """The texts of a story that is not compared yet."""
    return _texts(story, marked_texts(story), Mark.INSERTED)


def _texts(story: Element, marks: Mapping[Element, Mark], left_out: Mark) -> Iterator[str]:
    """The texts of a story but for those of a mark."""
    return (_shown(each) for each in story.iter(*_READ) if marks.get(each) is not left_out)


def _shown(element: Element) -> str:
    return "[altChunk]" if element.tag == _OTHER_FORMAT else shown_text(element)


def _digests(
    story: Element,
    marks: Mapping[Element, Mark],
    letters: Callable[[str], str],
    absent: Sequence[Mark],
    untouched: Collection[Element],
) -> list[bytes]:
    """Digests of the text of a story: for each of some marks, of all but the texts of that mark.

    Of blocks that are the same in both documents, and are not written, only the place counts.
    """
    views = [(left_out, hashlib.blake2b()) for left_out in absent]
    for block in story:
        if block in untouched:
            for _, view in views:
                view.update(_SAME)
            continue
        for each in block.iter(*_READ):
            data = letters(_shown(each)).encode("utf-8", "surrogatepass")
            mark = marks.get(each)
            for left_out, view in views:
                if mark is not left_out:
                    view.update(data)
    return [view.digest() for _, view in views]


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
