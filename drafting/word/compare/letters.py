"""Whether a redline has every letter of both documents, whatever stands in them.

A document may hold what nobody has foreseen. The rules of `README.md` say how a change is written;
this says, of each story, that none of its text was lost on the way.
"""

from __future__ import annotations

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.content import TEXTS, mark_around, shown_text
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
    documents = [_letters(each)[0] for each in (old, new)]
    if not merger.old_first:
        documents.reverse()
    merger.merge(old, new)
    if merging.kept is not None:
        merging.kept.settle(new)
    for problem, *texts in zip(_LOST, documents, _letters(new), strict=True):
        was, is_now = map(merging.eyes.letters, texts)
        if is_now == was:
            continue
        at = max(0, _first_difference(is_now, was) - _BEFORE)
        merging.warn(
            "tracked",
            say(problem),
            was[at : at + _SHOWN],
            is_now[at : at + _SHOWN],
            do=say("compare this place by eye: the redline does not show it rightly"),
        )


def _letters(story: Element) -> tuple[str, str]:
    """The text of a story, all changes rejected and accepted, without the ends of paragraphs."""
    old, new = [], []
    for each in story.iter(*TEXTS):
        mark = mark_around(each)
        if mark is not Mark.INSERTED:
            old.append(shown_text(each))
        if mark is not Mark.DELETED:
            new.append(shown_text(each))
    return "".join(old), "".join(new)


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
