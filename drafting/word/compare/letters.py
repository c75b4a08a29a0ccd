"""Whether a redline has every letter of both documents, whatever stands in them.

A document may hold what nobody has foreseen. The rules of `README.md` say how a change is written;
this says, of each story, that none of its text was lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.content import TEXTS, marked_texts, shown_text
from drafting.word.compare.filling import names_of_drawings
from drafting.word.package.elements import Element

_BEFORE, _SHOWN = 20, 60
_LOST = (
    to_say("with all changes rejected, the redline has not the text of the old document"),
    to_say("with all changes accepted, the redline has not the text of the new document"),
)


def merge_story(old: Element, new: Element, merger: BodyMerger) -> None:
    """Turn a body, a header or a note into the redline of both, and warn where it is not that."""
    merging = merger.merging
    merging.drawings |= names_of_drawings(new)
    letters = merging.eyes.letters
    documents = [
        letters("".join(_texts(each, marked_texts(each), Mark.INSERTED))) for each in (old, new)
    ]
    if not merger.old_first:
        documents.reverse()
    merger.merge(old, new)
    if merging.kept is not None:
        merging.kept.settle(new)
    marks = marked_texts(new)
    absent = (Mark.INSERTED, Mark.DELETED)
    for was, left_out, problem in zip(documents, absent, _LOST, strict=True):
        if _is_made_of(was, map(letters, _texts(new, marks, left_out))):
            continue
        is_now = letters("".join(_texts(new, marks, left_out)))
        at = max(0, _first_difference(is_now, was) - _BEFORE)
        merging.warn(
            "tracked",
            say(problem),
            was[at : at + _SHOWN],
            is_now[at : at + _SHOWN],
            do=say("compare this place by eye: the redline does not show it rightly"),
        )


def _texts(story: Element, marks: Mapping[Element, Mark], left_out: Mark) -> Iterator[str]:
    """The texts of a story but for those of a mark."""
    return (shown_text(each) for each in story.iter(*TEXTS) if marks.get(each) is not left_out)


def _is_made_of(text: str, pieces: Iterable[str]) -> bool:
    """Whether a text is pieces joined, which are not all held at once."""
    at = 0
    for piece in pieces:
        if not text.startswith(piece, at):
            return False
        at += len(piece)
    return at == len(text)


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
