"""A paragraph of the redline, and the stretches in which signs of paragraphs are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import chain, groupby, takewhile

from attrs import define

from drafting.diff.tokens import tokens
from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.blocks import BLOCKS
from drafting.word.compare.keys import around_key
from drafting.word.compare.merging import CHANGE, Merging
from drafting.word.compare.paragraph.content import ANCHORS, HOLDING, Form, shows_but_anchors
from drafting.word.compare.paragraph.reel import Strip
from drafting.word.compare.paragraph_looks import look_of_paragraph, put_look, signs_of
from drafting.word.package.elements import (
    Element,
    child_made,
    child_of,
    local_name,
    new,
    w,
    words_in,
)
from drafting.word.tracked.markup.paragraph_marks import Edges, Meeting, signs
from drafting.word.tracked.markup.properties import put_property, section_of

_PARAGRAPH, _PROPERTIES, _RUN, _TEXT = w("p"), w("pPr"), w("r"), w("t")
_UNSHOWN = frozenset({w("rPr"), w("lastRenderedPageBreak")})
_ENDING = frozenset(
    map(w, ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"))
)
"""What ends with a paragraph, whatever goes."""
_SIGNS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_STAYS = (
    to_say("with all changes accepted, an empty paragraph may stay at the end"),
    to_say("with all changes rejected, an empty paragraph may stay at the end"),
)


@define(eq=False, repr=False)
class ParagraphPair:
    """A paragraph of the redline: of both documents, or of one."""

    old: Element | None
    """Of the document that is brought over."""
    new: Element | None
    """Of the document whose package is kept."""
    mark: Mark
    sign: Mark | None = None
    """The mark of its sign, where that is settled: it ends a section in one document alone."""
    parted: bool = False
    """Whether its sign is two, of which the other one follows."""
    by: str = ""
    """The change of somebody else by which it comes or goes; empty: none."""
    moved: bool = False
    """Whether it is written as moved."""
    same: bool = False
    """Whether both are the same to the letter and in looks."""
    strips: Sequence[Strip] = ()

    @property
    def element(self) -> Element:
        """The `w:p` in the redline."""
        found = self.new if self.new is not None else self.old
        assert found is not None, "it stands in one of them"
        return found

    @property
    def edges(self) -> Edges:
        """The marks of its first and last characters."""
        if self.same:
            mark = Mark.KEPT if _has_content(self.element) else None
            held = next(self.element.iter(*HOLDING), None) is not None
            return Edges(mark, mark, held, anchors=shows_but_anchors(self.element))
        shown = [each for each in self.strips if each.bit.text]
        section = section_of(self.element) is not None
        if not shown:
            return Edges(None, None, section=section)
        held = any(each.bit.has(*HOLDING) for each in shown)
        bare = all(each.bit.is_object for each in shown)
        anchors = all(each.bit.has(*ANCHORS) for each in shown)
        return Edges(shown[0].mark, shown[-1].mark, held, bare, anchors, section)

    @property
    def changes(self) -> bool:
        """Whether its text, its sign or its looks change."""
        return not self.same


def with_shared_end(
    old: Sequence[Element], new: Sequence[Element], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pairs of blocks, with the last paragraphs of both texts where behind the last pair both have
    tables, or other blocks, too: the last sign can neither go nor come, and the one before these
    can only go, or only come, in its stead. So with the last tables, which no paragraph follows,
    where one of them stands behind a paragraph."""
    own, other = pairs[-1] if pairs else (-1, -1)
    ends = old[own + 1 :], new[other + 1 :]
    if not all(any(each.tag != _PARAGRAPH for each in end) for end in ends):
        return pairs
    last = {end[-1].tag for end in ends}
    if last == {w("tbl")}:
        if all(each.tag != _PARAGRAPH for end in ends for each in end):
            return pairs
    elif last != {_PARAGRAPH} or any(section_of(end[-1]) is not None for end in ends):
        return pairs
    return [*pairs, (len(old) - 1, len(new) - 1)]


def with_parted_insertions(
    window: Sequence[ParagraphPair], merging: Merging, *, alone: bool
) -> list[Edges]:
    """Keep what comes before a sign that stays apart from what comes behind it: LibreOffice takes
    both for one insertion. Returns the edges of all.

    Where words were replaced at the end of a paragraph, what comes is put before what goes. Where
    words only come, a date keeps them apart (`kept_apart`); without one, the word beside them goes
    and comes again.
    """
    dated = "date" in merging.pen.revisions.signature(CHANGE)
    edges = [each.edges for each in window]
    placed = [each.mark for each in window] if alone else placed_signs(window, edges)
    before = Meeting()
    for index, sign in enumerate(placed):
        if before.meets(edges[index], sign):
            one, other = window[index - 1 : index + 1]
            if not (_turned(one) or dated or _word_again(one, merging, at_end=True)):
                _word_again(other, merging, at_end=False)
            # The word that comes again may be all of its paragraph, and so meet the next one too.
            edges[index - 1 : index + 1] = one.edges, other.edges
        before.go_on(edges[index], sign)
    return edges


def _turned(pair: ParagraphPair) -> bool:
    """Let what comes at the end of a paragraph stand before what goes there; whether it can, and
    does not stand at its beginning then."""
    groups = [[*group] for _, group in groupby(pair.strips, _place)]
    if len(groups) < 3 or _place(groups[-2][0]) != (Mark.DELETED, _place(groups[-1][0])[1]):
        return False
    pair.strips = [*chain(*groups[:-2], groups[-1], groups[-2])]
    return True


def _word_again(pair: ParagraphPair, merging: Merging, *, at_end: bool) -> bool:
    """Let the kept word beside the words that come at an edge of a paragraph go and come again, so
    that it goes at that edge; whether it can."""
    strips = [*pair.strips]
    shown = [n for n, each in enumerate(strips) if each.bit.text]
    if not shown:
        return False
    begun = shown[0]
    places = range(len(strips) - 1, -1, -1) if at_end else range(begun, len(strips))
    first = next((n for n in places if strips[n].mark is not Mark.INSERTED), -1)
    edge = strips[-1 if at_end else begun]
    strip = strips[first] if first >= 0 else None
    if strip is None or strip.mark is not Mark.KEPT or strip.twin is None or not strip.text:
        return False
    was = strip.twin.text[strip.twin_start :][: len(strip.text)]
    if strip.bit.form is not Form.TEXT or was != strip.text or _place(strip)[1] != _place(edge)[1]:
        return False
    size = len(tokens(was)[-1 if at_end else 0])
    start = len(was) - size if at_end else 0
    came = Strip(merging.come, strip.bit, strip.start + start, strip.start + start + size)
    gone = Strip(
        merging.gone, strip.twin, strip.twin_start + start, strip.twin_start + start + size
    )
    comes, goes = (came, gone) if merging.come is Mark.INSERTED else (gone, came)
    if at_end:
        left = [strip._replace(end=strip.end - size)] if start else []
        pair.strips = [*strips[:first], *left, comes, *strips[first + 1 :], goes]
        return True
    begin, since = strip.start + size, strip.twin_start + size
    left = [strip._replace(start=begin, twin_start=since)] if begin < strip.end else []
    pair.strips = [*strips[:begun], goes, *strips[begun:first], comes, *left, *strips[first + 1 :]]
    return True


def _place(strip: Strip) -> tuple[Mark, str]:
    return strip.mark, around_key(strip.bit.around)


def windows(stretch: Sequence[ParagraphPair]) -> Iterator[tuple[Sequence[ParagraphPair], bool]]:
    """The changes, each from the kept text before them to the kept text after them; and whether
    the window is the end of the stretch."""
    end = 0
    for index, item in enumerate(stretch):
        if index < end or not item.changes:
            continue
        start = next((n for n in range(index - 1, end, -1) if _bounds(stretch[n])), end)
        end = next((n for n in range(index + 1, len(stretch)) if _bounds(stretch[n])), -1)
        if end < 0:
            yield stretch[start:], True
            return
        yield stretch[start : end + 1], False


def _bounds(item: ParagraphPair) -> bool:
    return not item.changes and _has_content(item.element)


def _has_content(paragraph: Element) -> bool:
    """Whether a paragraph shows anything."""
    return any(each.tag != _PROPERTIES and _shows(each) for each in paragraph)


def _shows(element: Element) -> bool:
    if element.tag == _RUN:
        return any(
            each.tag not in _UNSHOWN and not (each.tag == _TEXT and not each.text)
            for each in element
        )
    return local_name(element) in {"hyperlink", "sdt", "smartTag", "fldSimple", "oMath"}


def placed_signs(window: Sequence[ParagraphPair], edges: Sequence[Edges]) -> list[Mark]:
    """The mark of each sign; those that end a section in one document alone have theirs."""
    placed: list[Mark] = []
    start = 0
    for index, item in enumerate([*window, None]):
        if item is not None and item.sign is None:
            continue
        end = index + (item is not None and item.parted)
        if item is not None and not item.parted:
            # What goes with the end of a section goes with its own signs.
            while end > start and window[end - 1].mark is not Mark.KEPT:
                end -= 1
        placed += signs([each.mark for each in window[start:end]], edges[start:end])
        start = end if item is None else index + 1
        placed += [each.mark for each in window[end:start]]
    return [
        own if each.sign is None else each.sign for each, own in zip(window, placed, strict=True)
    ]


def with_parted_sign(pair: ParagraphPair, merging: Merging) -> ParagraphPair:
    """Give a paragraph that ends a section in one document alone two signs: one with the
    section, and after it an empty paragraph with the other; the one comes, the other goes."""
    old, own = pair.old, pair.element
    assert old is not None, "both have it"
    mine = section_of(own)
    second = new("p")
    look = look_of_paragraph(own if mine is None else old)
    put_look(second, look)
    pair.sign = merging.come if mine is not None else merging.gone
    pair.parted = True
    section = section_of(old)
    if mine is None and section is not None:
        put_property(child_made(own, "pPr"), deepcopy(section))
    own.addnext(second)
    other = merging.gone if pair.sign is merging.come else merging.come
    return ParagraphPair(second, None, other, other)


def with_joined_ends(stretch: list[ParagraphPair], merging: Merging) -> list[ParagraphPair]:
    """Take the second sign of a section's end away where no paragraph that stays follows: the
    last sign of the stretch does its work, if what follows comes or goes with the section."""
    gone: list[ParagraphPair] = []
    is_end = next(stretch[-1].element.itersiblings(*BLOCKS), None) is None
    for index, item in enumerate(stretch):
        if not item.parted:
            continue
        second, *rest = stretch[index + 1 :]
        if any(each.mark is Mark.KEPT for each in rest):
            continue
        own_signs = all(each.mark is second.mark for each in rest)
        if own_signs and (is_end or (not rest and joins_nothing(second))):
            for each in (second, *rest):
                each.sign = each.mark
            continue
        gone.append(second)
        parent = second.element.getparent()
        assert parent is not None, "it stands in the redline"
        parent.remove(second.element)
        if any(each.mark is not item.sign for each in rest):
            item.sign, item.parted = None, False
            warn_of_section(item.element, merging)
    last = stretch[-1]
    alone = takewhile(lambda each: each.mark is not Mark.KEPT, reversed(stretch))
    if (
        not gone
        and joins_nothing(last)
        and any(section_of(each.element) is not None for each in alone)
    ):
        last.sign = last.mark
    return [each for each in stretch if each not in gone]


def warn_of_section(paragraph: Element, merging: Merging) -> None:
    """Name a paragraph that ends a section in one document alone, where no sign can show that."""
    problem = say(
        "the end of a section changes where no paragraph that stays follows, "
        "which cannot be tracked"
    )
    merging.warn("tracked", problem, "".join(paragraph.itertext(w("t"))))


def warn_of_last_sign(container: Element, merging: Merging) -> None:
    """Name the last paragraph of a body, a cell or a note whose sign is marked, also one that only
    tables which come or go with it follow: it cannot go, and beside a content control or a table
    nothing before it has a sign that could go instead."""
    if container.tag not in _ENDING:
        return
    last: Element | None = container
    marks = _SIGNS  # of all that follows
    while last is not None and last.tag != _PARAGRAPH:
        if last.tag == w("tbl"):
            for row in last.iter(w("tr")):
                marks &= {local_name(each) for each in signs_of(child_of(row, "trPr"))}
            last = next(last.itersiblings(*BLOCKS, preceding=True), None) if marks else None
            continue
        inside = child_of(last, "sdtContent") if last.tag == w("sdt") else last
        blocks = () if inside is None else reversed(inside)
        last = next((each for each in blocks if each.tag in BLOCKS), None)
    if last is None:
        return
    for each in signs_of(child_of(last, "pPr", "rPr")):
        if local_name(each) in marks:
            problem = say(_STAYS[local_name(each) in {"ins", "moveTo"}])
            merging.warn("tracked", problem, words_in(last))


def with_parted_end(stretch: list[ParagraphPair], merging: Merging) -> list[ParagraphPair]:
    """Where the last paragraph of a body comes or goes and ends a section, give its sign to that,
    and put an empty paragraph after it, whose sign is the last one of the other document."""
    last = stretch[-1]
    before = next((each for each in reversed(stretch) if each.mark is not last.mark), None)
    alone = last.mark is not Mark.KEPT and last.sign is None
    if not alone or before is None or section_of(last.element) is None:
        return stretch
    kept = before.mark is Mark.KEPT and not before.same
    its = (before.old if last.old is None else before.new) if kept else None
    second = new("p")
    put_look(second, look_of_paragraph(before.element if its is None else its))
    last.element.addnext(second)
    last.sign, last.parted = last.mark, True
    other = merging.gone if last.mark is merging.come else merging.come
    return [*stretch, ParagraphPair(second, None, other, other)]


def joins_nothing(item: ParagraphPair) -> bool:
    """Whether a paragraph of one document alone stands before a table or a control: it goes with
    its sign, which joins it with nothing."""
    after = next(item.element.itersiblings(*BLOCKS), None)
    return item.mark is not Mark.KEPT and after is not None and after.tag != w("p")
