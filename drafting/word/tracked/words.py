"""Delete and insert words of one paragraph: cut runs, wrap them, and put new ones between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby, takewhile

from attrs import define, field
from lxml.etree import tostring

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.mark import Mark
from drafting.word.document.story import Leaf, WordParagraph, own_text
from drafting.word.package.elements import SPACE, Element, child_of, local_name, parent_of, w
from drafting.word.tracked.edits import TextEdit
from drafting.word.tracked.indivisible import widened
from drafting.word.tracked.markup.paragraph_parts import (
    RunUnit,
    keeps_text,
    made_complex,
    run_of,
    runs_of,
    unclosed,
    units,
)
from drafting.word.tracked.markup.properties import run_look, sign_look
from drafting.word.tracked.markup.writer import PLAIN, Pen, Stroke

_OTHERS_INSERTIONS = frozenset({"ins", "moveTo"})


def edit_words(
    paragraph: WordParagraph,
    edits: Sequence[TextEdit],
    pen: Pen,
    stroke: Stroke = PLAIN,
    *,
    everything: bool,
) -> None:
    """Carry out edits, in the order of the text, in a paragraph of a document.

    `everything`: the whole paragraph is deleted, also content that is no text; text boxes stay.
    """
    if unclosed(paragraph):
        why = say("a field begins or ends in the paragraph, and has its other end elsewhere")
        pen.refuse(Problem("clash", why, do=say("turn the field into text: Ctrl+Shift+F9")))
        return
    words = _WordEditor(paragraph, pen, stroke, list(paragraph.leaves))
    words.carry_out(edits)
    if everything:
        change = next((edit.change for edit in edits), "")
        words.strike(runs_of(paragraph), change)


@define
class _WordEditor:
    paragraph: WordParagraph
    pen: Pen
    stroke: Stroke
    leaves: list[Leaf]
    _units: list[RunUnit] = field(factory=list)
    _inserted: dict[int, tuple[str, Element]] = field(factory=dict)
    """Offset → the change and the wrapper of the last insertion there."""

    def carry_out(self, edits: Sequence[TextEdit]) -> None:
        known = units(self.paragraph, self.leaves)
        atoms = ((unit.start, unit.end) for unit in known if unit.start >= 0)
        edits = widened(edits, self.paragraph.text, atoms)
        gone = [edit for edit in edits if not edit.text]
        for unit in known:
            if unit.simple is not None and any(
                edit.start <= unit.start and unit.end <= edit.end for edit in gone
            ):
                made_complex(unit.simple)
        for offset in {offset for edit in edits for offset in (edit.start, edit.end)}:
            self.cut(offset)
        self._units = units(self.paragraph, self.leaves)
        replaced = -1
        for edit in edits:
            if edit.text:
                self.insert(edit, replaces=edit.start == replaced)
            else:
                self.delete(edit)
                replaced = edit.end

    def cut(self, offset: int) -> None:
        """Split so that a run begins at an offset."""
        for index, leaf in enumerate(self.leaves):
            if leaf.start < offset < leaf.end:
                second = _split_text(leaf.element, offset - leaf.start)
                self.leaves[index : index + 1] = [
                    Leaf(leaf.element, leaf.text[: offset - leaf.start], leaf.start),
                    Leaf(second, leaf.text[offset - leaf.start :], offset),
                ]
                return _split_run(second)
            if leaf.start == offset and index and self.leaves[index - 1].run is leaf.run:
                return _split_run(leaf.part)
            if leaf.start >= offset:
                return None
        return None

    def delete(self, edit: TextEdit) -> None:
        """Strike all runs of a stretch, and the content between them that is no text."""
        inside = [each for each in self.leaves if edit.start <= each.start and each.end <= edit.end]
        if not inside:
            return
        chosen = {run_of(leaf) for leaf in inside}
        for unit in self._units:
            if edit.start <= unit.start and unit.end <= edit.end:
                chosen.update(unit.runs)
        runs = runs_of(self.paragraph)
        places = [index for index, run in enumerate(runs) if run in chosen]
        self.strike(runs[places[0] : places[-1] + 1], edit.change)

    def strike(self, runs: Iterable[Element], change: str) -> None:
        """Wrap runs as deleted, except empty ones, others' comments, and text boxes."""
        for run in runs:
            if self.pen.is_own(run.getparent()):
                continue
            for part in _without_keepers(run):
                self.pen.strike(part, change, self.stroke)

    def insert(self, edit: TextEdit, *, replaces: bool) -> None:
        """Insert text at an offset; a replacement stands in the same link or control."""
        change, before = self._inserted.get(edit.start, ("", None))
        if before is None:
            wrapper = self._placed(edit, replaces=replaces)
        elif change == edit.change:
            wrapper = before
        else:
            wrapper = self.pen.wrapper(Mark.INSERTED, edit.change, self.stroke)
            before.addnext(wrapper)
        self._inserted[edit.start] = edit.change, wrapper
        for text, look in self._looks(edit, replaces=replaces):
            for run in self.pen.runs(text, look, edit.change):
                wrapper.append(run)
                self.pen.check(run)

    def _placed(self, edit: TextEdit, *, replaces: bool) -> Element:
        left = [leaf for leaf in self.leaves if leaf.end <= edit.start]
        right = next((leaf for leaf in self.leaves if leaf.start >= edit.start), None)
        wrapper = self.pen.wrapper(Mark.INSERTED, edit.change, self.stroke)
        if left:
            at = self._climbed(self._whole(left[-1])[-1], right, keep=replaces)
            at.addnext(wrapper)
        elif right is not None:
            at = self._whole(right)[0]
            while local_name(parent := parent_of(at)) != "p":
                at = parent
            at.addprevious(wrapper)
        else:
            self.paragraph.element.append(wrapper)
        return wrapper

    def _whole(self, leaf: Leaf) -> Sequence[Element]:
        """The runs, or the simple field, of the unit that a leaf is in; else its own run."""
        inside = (u for u in self._units if u.start <= leaf.start and leaf.end <= u.end)
        unit = next(inside, None)
        if unit is None or not unit.runs:
            return (run_of(leaf),)
        return unit.runs if unit.simple is None else (unit.simple,)

    def _climbed(self, at: Element, right: Leaf | None, *, keep: bool) -> Element:
        """Climb out of elements that end there: a link, a content control, another's insertion."""
        while local_name(parent := parent_of(at)) != "p":
            if self.pen.is_own(parent):
                at = parent
            elif local_name(parent) in _OTHERS_INSERTIONS:
                _split_insertion(at, self.pen)
                at = parent
            elif keep or (right is not None and parent in right.element.iterancestors()):
                break
            else:
                at = parent
        return at

    def _looks(self, edit: TextEdit, *, replaces: bool) -> Iterator[tuple[str, Element | None]]:
        """The text in stretches of one look: that of the text that is replaced, where it stays as
        it was at both ends of that, and where it first differs; or else of the text on its left."""
        texts = [
            leaf for leaf in self.leaves if local_name(leaf.element) in {"t", "delText", "tab"}
        ]
        left = [leaf for leaf in texts if leaf.end <= edit.start]
        gone = [leaf for leaf in left if self.pen.is_own(parent_of(leaf.run))] if replaces else []
        if edit.look is not None:
            yield edit.text, edit.look
        elif gone:
            for text, leaf in _looked_like(_last_stretch(gone), edit.text):
                yield text, run_look(self._unraised(text, leaf, texts).run)
        elif plain := [leaf for leaf in left if self._is_plain(leaf)] or left or texts:
            yield edit.text, run_look((plain[-1] if left else plain[0]).run)
        else:
            yield edit.text, sign_look(self.paragraph.element)

    def _is_plain(self, leaf: Leaf) -> bool:
        """Whether text behind it may look like it."""
        return not _in_link(leaf) and not self._is_raised(leaf)

    def _unraised(self, text: str, leaf: Leaf, others: Sequence[Leaf]) -> Leaf:
        """Text to look like: of plain digits, which no look may raise, the nearest not raised."""
        if not any(map(str.isdecimal, text)) or not self._is_raised(leaf):
            return leaf
        plain = (each for each in others if not self._is_raised(each))
        return min(plain, key=lambda each: abs(each.start - leaf.start), default=leaf)

    def _is_raised(self, leaf: Leaf) -> bool:
        return self.pen.is_raised(leaf.run, self.paragraph.element)


def _looked_like(gone: Sequence[Leaf], text: str) -> Iterator[tuple[str, Leaf]]:
    """A text in stretches, each with the text that it replaces, whose looks differ."""
    old = "".join(leaf.text for leaf in gone)
    head = _same_at_start(old, text)
    tail = _same_at_start(old[head:][::-1], text[head:][::-1])
    owners = [leaf for leaf in gone for _ in leaf.text]
    changed = owners[min(head, len(old) - 1)]
    looks = [*owners[:head], *[changed] * (len(text) - head - tail), *owners[len(old) - tail :]]
    kinds = {leaf.run: _look_key(leaf.run) for leaf in gone}
    start = 0
    for _, same in groupby(looks, key=lambda leaf: kinds[leaf.run]):
        stretch = [*same]
        yield text[start : start + len(stretch)], stretch[0]
        start += len(stretch)


def _same_at_start(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _look_key(run: Element) -> bytes:
    look = run_look(run)
    return b"" if look is None else tostring(look)


def _last_stretch(leaves: Sequence[Leaf]) -> Sequence[Leaf]:
    """The last unbroken stretch."""
    first = len(leaves) - 1
    while first and leaves[first - 1].end == leaves[first].start:
        first -= 1
    return leaves[first:]


def _in_link(leaf: Leaf) -> bool:
    return next(leaf.element.iterancestors(w("hyperlink")), None) is not None


def _split_text(element: Element, at: int) -> Element:
    """Cut the text of an element in two; returns the second element. What does not show at its
    ends stands in texts of its own then, and still does not."""
    raw, shown = element.text or "", own_text(element)
    before, _, behind = raw.partition(shown)
    second = deepcopy(element)
    element.text, second.text = shown[:at], shown[at:]
    for each in (element, second):
        each.set(SPACE, "preserve")
    second.tail, element.tail = element.tail, None
    element.addnext(second)
    if before:
        element.addprevious(_bare(element, before))
    if behind:
        space = _bare(element, behind)
        space.tail, second.tail = second.tail, None
        second.addnext(space)
    return second


def _bare(like: Element, text: str) -> Element:
    """A text without `xml:space`."""
    bare = like.makeelement(like.tag)
    bare.text = text
    return bare


def _split_run(first: Element) -> None:
    """Split a run so that the second one begins with an element."""
    run = parent_of(first)
    second = run.makeelement(run.tag, dict(run.attrib))
    properties = child_of(run, "rPr")
    if properties is not None:
        second.append(deepcopy(properties))
        second[0].tail = None
    for each in [first, *first.itersiblings()]:
        second.append(each)
    run.addnext(second)


def _split_insertion(after: Element, pen: Pen) -> None:
    """Split another's insertion after an element of it, unless that is its last."""
    following = [*after.itersiblings()]
    if not following:
        return
    insertion = parent_of(after)
    second = insertion.makeelement(insertion.tag, dict(insertion.attrib))
    second.set(w("id"), pen.revisions.number())
    second.extend(following)
    insertion.addnext(second)


def _without_keepers(run: Element) -> Iterator[Element]:
    """The run, or its parts, without comments and text boxes."""
    if child_of(run, "commentReference") is not None:
        return
    keeper = next((each for each in run if keeps_text(each)), None)
    if keeper is not None:
        following = next(keeper.itersiblings(), None)
        if following is not None:
            _split_run(following)
            yield from _without_keepers(parent_of(following))
        before = keeper.getprevious()
        if before is None or local_name(before) == "rPr":
            return
        _split_run(keeper)
    if any(local_name(child) != "rPr" for child in run):
        yield run
