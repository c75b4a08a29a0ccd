"""The paragraphs of one stretch: their words, signs and looks, and the new paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from drafting.model.mark import Mark
from drafting.word.document.frames import is_dropped_letter
from drafting.word.package.elements import (
    TEXTS,
    Element,
    child_made,
    child_of,
    drop,
    local_name,
    new,
    w,
)
from drafting.word.tracked.markup.paragraph_marks import kept_apart, looks, sharing, signs
from drafting.word.tracked.markup.properties import (
    change_look,
    paragraph_look,
    put_property,
    run_look,
    same_look,
    section_of,
    set_look,
    sign_look,
    sign_properties,
    without_number,
)
from drafting.word.tracked.markup.writer import PLAIN, Pen, Stroke
from drafting.word.tracked.plan import ParagraphPlan
from drafting.word.tracked.words import edit_words

_GOES = (w("del"), w("moveFrom"))


def write_stretch(stretch: Sequence[ParagraphPlan], pen: Pen) -> list[ParagraphPlan]:
    """Write the changes of the paragraphs of a stretch, whose last one has no paragraph to join.
    Returns them in their new order; new ones have no parent yet."""
    ordered = _with_a_kept_end(stretch)
    for window, is_end in _windows(ordered):
        _write(window, pen, is_end=is_end)
    _keep_section(ordered)
    return ordered


def write_whole(item: ParagraphPlan, pen: Pen) -> None:
    """Write a paragraph of a row that is deleted or inserted as a whole."""
    pen.address = item.address
    if item.paragraph is None:
        item.made = _made(item, _new_look(item), pen)
    else:
        edit_words(item.paragraph, item.edits, pen, everything=True)
    for element in item.paragraph.elements if item.paragraph else (item.element,):
        pen.sign(sign_properties(element), item.mark, item.by)


def _with_a_kept_end(stretch: Sequence[ParagraphPlan]) -> list[ParagraphPlan]:
    """If nothing is kept, let the last new and the last old paragraph share the end."""
    ends = sharing([item.mark for item in stretch])
    if ends is None:
        return list(stretch)
    comes, goes = (stretch[index] for index in ends)
    goes.joined, goes.mark = comes, Mark.KEPT
    goes.moved = comes.moved = False
    return [*(item for item in stretch if item not in (comes, goes)), goes]


def _windows(stretch: Sequence[ParagraphPlan]) -> Iterator[tuple[list[ParagraphPlan], bool]]:
    """The changes, each window from the kept text before them to the kept text after them; and
    whether the window is the end of the stretch.

    A kept paragraph without text parts nothing: LibreOffice joins the insertions around it.
    """
    start, changed = 0, False
    for index, item in enumerate(stretch):
        if item.changes:
            changed = True
        elif item.paragraph and item.paragraph.text:
            if changed:
                yield [*stretch[start : index + 1]], False
            start, changed = index, False
    if changed:
        yield [*stretch[start:]], True


def _write(window: Sequence[ParagraphPlan], pen: Pen, *, is_end: bool) -> None:
    marks = [item.mark for item in window]
    edges = [item.edges for item in window]
    placed = signs(marks, edges)
    shifted = placed != marks
    others = _others_signs(window, marks, placed)
    # The kept paragraph at the end stays as it is, or begins the next window.
    written = window if is_end else window[:-1]
    old, own = map(list, zip(*map(_old_and_new_look, written), strict=True))
    if set(marks) == {Mark.DELETED} and window[-1].listed:
        # The sign that stays behind, with nothing before it, is to show no number.
        own[-1] = without_number(own[-1], None)
    both = [*looks(marks[: len(written)], own, old)]
    if set(marks) == {Mark.INSERTED} and window[-1].listed:
        # Likewise the sign that stays where all of that is rejected.
        both[-1] = without_number(both[-1][1], None), both[-1][1]
    for index, (item, sign, (before, after), later) in enumerate(
        zip(written, placed, both, kept_apart(edges, placed), strict=False)
    ):
        item.moved = item.moved and not shifted
        stroke = Stroke(later, item.moved)
        _write_words(item, after, pen, stroke)
        element = item.element
        now = old[index] if item.paragraph else after
        if item.paragraph and item.look is None:
            item.look = now
        if sign is Mark.KEPT:
            if not (same_look(before, after) and same_look(now, after)):
                by = item.by or window[max(0, index - 1)].by
                change_look(element, before, after, by, pen)
        else:
            # A sign that is in one text alone has the look that it has there.
            look = before if sign is Mark.DELETED else after
            if not same_look(now, look):
                set_look(element, look)
            by = item.by or window[index + 1].by
            pen.sign(sign_properties(element), sign, by, stroke)
        if index in others:
            sign_properties(element).insert(0, others[index])


def _others_signs(
    window: Sequence[ParagraphPlan], marks: Sequence[Mark], placed: Sequence[Mark]
) -> dict[int, Element]:
    """Take out another's insertion of a sign that moves to a later paragraph; index → mark."""
    found: dict[int, Element] = {}
    for index, item in enumerate(window):
        if item.paragraph and marks[index] is Mark.KEPT and placed[index] is not Mark.KEPT:
            sign = child_of(item.element, "pPr", "rPr", "ins")
            if sign is not None:
                drop(sign)
                found[placed.index(Mark.KEPT, index)] = sign
    return found


def _write_words(item: ParagraphPlan, look: Element, pen: Pen, stroke: Stroke) -> None:
    pen.address = item.address
    if item.paragraph is None:
        item.made = _made(item, look, pen, stroke)
        return
    goes = item.mark is Mark.DELETED or item.joined is not None
    if item.edits or goes:
        edit_words(item.paragraph, item.edits, pen, stroke, everything=goes)
        _sign_dropped_letters(item, pen, stroke)
    if item.joined:
        whole = (each for each in item.paragraph.elements if not is_dropped_letter(each))
        first = next(whole, item.paragraph.elements[-1])
        item.joined.made = item.element
        at = child_of(first, "pPr")
        for place, element in enumerate(_content(item.joined, pen, stroke), start=1):
            first.insert(place if at is not None else place - 1, element)


def _sign_dropped_letters(item: ParagraphPlan, pen: Pen, stroke: Stroke) -> None:
    """Let the sign of a dropped letter go with that letter: an empty one would hang there."""
    assert item.paragraph is not None, "it has words that go"
    for element in item.paragraph.elements[:-1]:
        texts = [next(each.iterancestors(*_GOES), None) for each in element.iter(*TEXTS)]
        goes = texts and None not in texts and is_dropped_letter(element)
        if goes and child_of(element, "pPr", "rPr", "del") is None:
            by = item.by or next((each.change for each in item.edits), "")
            pen.sign(sign_properties(element), Mark.DELETED, by, stroke)


def _old_and_new_look(item: ParagraphPlan) -> tuple[Element, Element]:
    """The looks of a paragraph in the old text and in the new one; of a new one, the same."""
    new_look = _new_look(item)
    if item.paragraph and (item.joined or item.freed):
        return _own_look(item), new_look
    return new_look, new_look


def _new_look(item: ParagraphPlan) -> Element:
    if item.joined:
        return _new_look(item.joined)
    if item.paragraph is None and item.look is not None:
        return item.look
    source = item if item.paragraph else item.like
    look = _own_look(source) if source and source.paragraph else new("pPr")
    if item.freed:
        level = None if item.level is None else child_of(item.level, "pPr")
        return without_number(look, level)
    return look


def _own_look(item: ParagraphPlan) -> Element:
    """The look of a paragraph of the document, which new ones take, as it was before any change."""
    return paragraph_look(item.element) if item.look is None else deepcopy(item.look)


def _made(item: ParagraphPlan, look: Element, pen: Pen, stroke: Stroke = PLAIN) -> Element:
    """A new `w:p`, without its sign's change."""
    element = new("p")
    if len(look):
        set_look(element, look)
    like = item.like
    if like and like.paragraph and (mark := sign_look(like.paragraph.element)) is not None:
        put_property(child_made(element, "pPr"), mark)
    for each in _content(item, pen, stroke):
        element.append(each)
    return element


def _content(item: ParagraphPlan, pen: Pen, stroke: Stroke) -> Iterator[Element]:
    """The text of a new paragraph: its number and its text look like those of its model."""
    number, text = _run_looks(item.like)
    typed = item.typed
    for change, edits in groupby(item.edits, lambda edit: edit.change):
        wrapper = pen.wrapper(Mark.INSERTED, change, stroke)
        for edit in edits:
            for piece, look in ((edit.text[:typed], number), (edit.text[typed:], text)):
                if piece:
                    own = look if edit.look is None else edit.look
                    wrapper.extend(pen.runs(piece, own, change))
            typed = max(0, typed - len(edit.text))
        yield wrapper


def _run_looks(like: ParagraphPlan | None) -> tuple[Element | None, Element | None]:
    """The looks of the number and of the text of a paragraph."""
    paragraph = like.paragraph if like else None
    if like is None or paragraph is None:
        return None, None
    start = like.place.start if like.place else 0
    texts = [leaf for leaf in paragraph.leaves if local_name(leaf.element) in {"t", "delText"}]
    own = [leaf for leaf in texts if leaf.end > start]
    longest = max(own or texts, key=lambda leaf: len(leaf.text), default=None)
    text = sign_look(paragraph.element) if longest is None else run_look(longest.run)
    first = next((leaf for leaf in texts if leaf.end <= start and leaf.text.strip()), None)
    return (run_look(first.run) if first else text), text


def _keep_section(ordered: Sequence[ParagraphPlan]) -> None:
    """Let the section end with its last sign, whichever paragraph that now is."""
    last = next((item for item in reversed(ordered) if item.paragraph), None)
    if last and last is not ordered[-1] and (section := section_of(last.element)) is not None:
        put_property(child_made(ordered[-1].element, "pPr"), section)
