"""Spans of a line of the law → edits of the paragraph that holds this line in a document.

An automatic number is no text of the document, and the white space between a number and its text
is layout: a change of either edits no text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import field, frozen

from drafting.model.change import Line, as_line
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.provision import GAP_SIGN, Provision
from drafting.word.document.act.line_places import LinePlace
from drafting.word.package.elements import Element
from drafting.word.tracked.markup.paragraph_marks import Edges


@frozen
class TextEdit:
    """An edit of a text: a deletion from `start` to `end`, or an insertion at `start`."""

    start: int
    end: int
    text: str = ""
    """Inserted; then `start` is `end`."""
    change: str = field(default="", kw_only=True)
    look: Element | None = field(default=None, kw_only=True, eq=False, repr=False)
    """`w:rPr` of an insertion; None: like the text that it replaces or follows."""


def line_edits(line: Line, place: LinePlace) -> list[TextEdit]:
    """The edits of a line that both texts have, from left to right."""
    assert line.old is not None, "it stands in both"
    assert line.new is not None, "likewise"
    old, new = as_line(line.old), as_line(line.new)
    zone = _Zone.of(old, place)
    kept = place.sign if keeps_sign(line, place) else 0
    old_lead, new_lead = zone.lead + place.sign, kept if place.sign else _lead(new)
    pieces = [*_pieces(line, old_lead, new_lead)]
    numbered = _keeps_layout(old, new, zone, pieces, new_lead)
    # The text typed in place of the sign stands at the text, without white space between.
    typed = place.start + place.sign if place.sign and not kept else 0
    editor = _LineEditor(new, place, zone, old_lead, new_lead, numbered, typed)
    found = [TextEdit(0, typed, change=next(iter(line.changes), ""))] if typed else []
    return [*found, *chain.from_iterable(map(editor.edits, pieces))]


@frozen
class _LineEditor:
    """Edits a line of both texts piece by piece."""

    new: Provision
    place: LinePlace
    zone: _Zone
    old_lead: int
    """Where the text begins in the old line, behind its number or an automatic sign."""
    new_lead: int
    """Likewise in the new line."""
    keeps_layout: bool
    """Whether the white space between number and text is layout."""
    begin: int
    """Where edits begin: behind a sign that goes."""

    def edits(self, piece: _ZonePiece) -> Iterator[TextEdit]:
        """The edit of a piece, if it comes to the text of the paragraph or goes from it."""
        typed, zone = self.place.typed, self.zone
        if typed and self.keeps_layout and self._is_layout(piece):
            return
        stood = piece.mark is not Mark.INSERTED and (typed or piece.old >= self.old_lead)
        stands = piece.mark is not Mark.DELETED and (typed or piece.new >= self.new_lead)
        start, end = (max(self.begin, zone.at(piece.old + n)) for n in (0, len(piece.text)))
        if stood and not stands and end > start:
            yield TextEdit(start, end, change=piece.change)
        elif stands and not stood:
            is_number = self.keeps_layout and piece.new < self.new_lead
            if is_number and (self.new.sep or not self.new.text):
                # The new number stands before the white space, which stays.
                start = min(start, zone.at(zone.label))
            yield TextEdit(start, start, piece.text, change=piece.change)

    def _is_layout(self, piece: _ZonePiece) -> bool:
        """Whether a piece is the white space between number and text."""
        # Behind a number that another follows at once, the white space goes.
        goes = piece.mark is Mark.DELETED and self.new.text and not self.new.sep
        was = self.zone.label <= piece.old < self.zone.lead and not goes
        is_now = len(self.new.label) <= piece.new < self.new_lead
        return (was and piece.mark is not Mark.INSERTED) or (
            is_now and piece.mark is not Mark.DELETED
        )


def _keeps_layout(
    old: Provision, new: Provision, zone: _Zone, pieces: Sequence[_ZonePiece], new_lead: int
) -> bool:
    """Whether the white space between number and text is layout: not if both are inserted as one
    behind the old ones, if nothing follows the old number, if a dash stands in it, or if the number
    of one text is text in the other."""
    return (
        bool(old.label and new.label and (old.sep or old.text))
        and not (old.sep + new.sep).strip()
        and all(each.old <= zone.lead for each in pieces if each.new < new_lead)
        and all(
            (each.old < zone.label) is (each.new < len(new.label))
            for each in pieces
            if each.mark is Mark.KEPT
        )
    )


def keeps_sign(line: Line, place: LinePlace) -> bool:
    """Whether the new text begins with the automatic sign that the old one begins with."""
    assert line.old is not None, "the document holds it"
    sign = as_line(line.old).text[: place.sign]
    return line.new is not None and line.new.line.startswith(sign)


def whole_deletion(line: Line, place: LinePlace) -> list[TextEdit]:
    """The edits that delete the whole paragraph of a line, each with its own change."""
    assert line.old, "it stands in the old text"
    zone = _Zone.of(as_line(line.old), place)
    starts: list[int] = []
    old = 0
    for span in line.spans:
        starts.append(zone.at(old) if starts else 0)
        old += len(span.text)
    length = len(place.paragraph.text)
    if not starts:
        return [TextEdit(0, length)] if length else []
    return [
        TextEdit(start, end, change=span.change)
        for span, start, end in zip(line.spans, starts, [*starts[1:], length], strict=True)
        if end > start
    ]


def edges(edits: Sequence[TextEdit], length: int) -> Edges:
    """The marks at both ends of a text of that length."""
    if not edits:
        return Edges(Mark.KEPT, Mark.KEPT) if length else Edges(None, None)
    first = _mark(edits[0]) if edits[0].start == 0 else Mark.KEPT
    last = _mark(edits[-1]) if edits[-1].end == length else Mark.KEPT
    return Edges(first, last)


def _mark(edit: TextEdit) -> Mark:
    return Mark.INSERTED if edit.text else Mark.DELETED


@frozen
class _ZonePiece:
    """A stretch of a line that lies in one zone of both texts."""

    mark: Mark
    text: str
    change: str
    old: int
    """Offset in the old line; of an insertion, that of the text after it."""
    new: int


def _pieces(line: Line, old_cut: int, new_cut: int) -> Iterator[_ZonePiece]:
    """The spans, cut where the number ends, where the separator does, and at a further offset."""
    assert line.old is not None, "it stands in both"
    assert line.new is not None, "likewise"
    before, after = as_line(line.old), as_line(line.new)
    old_ends = {len(before.label), _lead(before), old_cut}
    new_ends = {len(after.label), _lead(after), new_cut}
    old = new = 0
    for span in line.spans:
        in_old, in_new = span.mark is not Mark.INSERTED, span.mark is not Mark.DELETED
        cuts = {end - old for end in old_ends if in_old} | {end - new for end in new_ends if in_new}
        inner = sorted(cut for cut in cuts if 0 < cut < len(span.text))
        for start, end in zip([0, *inner], [*inner, len(span.text)], strict=True):
            text = span.text[start:end]
            yield _ZonePiece(span.mark, text, span.change, old, new)
            old += len(text) * in_old
            new += len(text) * in_new


def _lead(provision: Provision) -> int:
    """Length of the number and of the separator after it."""
    return len(provision.label + provision.sep)


@frozen
class _Zone:
    """Maps offsets in the line of a provision to offsets in its paragraph."""

    label: int
    lead: int
    typed_at: int
    """Where the number begins, if it is typed."""
    start: int
    """Where the own text begins."""
    skipped: int
    """Length of the text of the provision that the document does not have at its start."""
    length: int
    is_gap: bool
    """Whether the document has a text in place of a gap of the act."""
    place: LinePlace

    @staticmethod
    def of(provision: Provision, place: LinePlace) -> _Zone:
        text = place.paragraph.text
        typed_at = len(text) - len(text.lstrip()) if place.typed else place.start
        own = text[place.start :].rstrip()
        skipped = len(provision.text) - len(provision.text.lstrip())
        start = place.start
        if text[:start].endswith(provision.text[:skipped]):
            # A line break that begins the text, with the white space around it, is of the text.
            start, skipped = start - skipped, 0
        if provision.kind is Kind.NOTE and provision.text.startswith("{") > own.startswith("{"):
            skipped += 1
        return _Zone(
            len(provision.label),
            _lead(provision),
            typed_at,
            start,
            skipped,
            len(text) - start,
            provision.text.startswith(GAP_SIGN) and own != provision.text.strip(),
            place,
        )

    def at(self, offset: int) -> int:
        """The offset in the paragraph."""
        if offset < self.lead and self.place.number_offsets:
            return self.place.number_offsets[min(offset, self.label)]
        if offset < self.lead:
            return max(0, min(self.typed_at + min(offset, self.label), self.start))
        if self.place.offsets and not self.is_gap:
            return max(0, self.place.offsets[: offset - self.lead + 1][-1])
        own = offset - self.lead - self.skipped
        if self.is_gap:
            return self.start + (self.length if own > 0 else 0)
        return max(0, self.start + max(0, min(own, self.length)))
