"""Lines that a document writes in its own signs: other white space, letters that look the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from attrs import evolve, frozen

from drafting.errors import Problem, Where
from drafting.language.alike import differing
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import as_line
from drafting.model.kind import Kind
from drafting.model.proof.held import Fingerprint
from drafting.model.proof.of_act import digest_of_line, fingerprints
from drafting.word.document.act.line_places import LinePlace, orphans, renumbered
from drafting.word.document.act.match import Matched
from drafting.word.document.document import WordDocument

_SHOWN = 40
"""Lines whose signs are shown; the others are named by their addresses."""


@frozen(eq=False)
class _OwnLine:
    """A line of an act, and the paragraph that writes it in its own signs."""

    site: Site
    place: LinePlace
    number: str
    """As the document has it, typed or automatic."""
    notes: Mapping[str, str]
    """The number of a note in the act → in the document."""

    @property
    def text(self) -> str:
        """As the document has it, without an automatic sign."""
        return self.place.paragraph.text[self.place.start + self.place.sign :]

    def shown(self) -> str:
        """The line as the act has it and as the document has it, around the first difference;
        empty: only notes have other numbers."""
        line = as_line(self.site)
        ours = renumbered(f"{line.label} {line.text}".strip(), self.notes)[0]
        one, other, places = differing(ours, f"{self.number} {self.text}".strip())
        if not places:
            return ""
        more = say("; places on the line: {places}", places=places) if places > 1 else ""
        return say(
            "{address}: act «{one}», document «{other}»{more}",
            address=self.site.address,
            one=one,
            other=other,
            more=more,
        )


def own_fingerprints(act: Act, matched: Matched, document: WordDocument) -> tuple[Fingerprint, ...]:
    """The lines of an act as the document writes them; see `Fingerprint.in_own_signs`."""
    own = {each.site.address: each for each in _own_lines(act, matched, document)}
    lacking = {
        site.address
        for note in orphans(act)
        for site in (note, *act.index.below(note))
        if site.order not in matched.places
    }
    return tuple(_as_there(line, own.get(line.address), lacking) for line in fingerprints(act))


def _as_there(line: Fingerprint, own: _OwnLine | None, lacking: Set[str]) -> Fingerprint:
    """A line as the document has it; a note to which nothing refers may be missing."""
    if line.address in lacking:
        return evolve(line, kind=Kind.NOTE.value, in_own_signs=True)
    if own is None:
        return line
    return evolve(line, label=own.number, digest=digest_of_line(own.text), in_own_signs=True)


def own_signs_warning(act: Act, matched: Matched, document: WordDocument) -> Problem | None:
    """Warn about lines that only look the same in a document; None: all are there to the letter."""
    own = [(each, each.shown()) for each in _own_lines(act, matched, document)]
    found = [(each, shown) for each, shown in own if shown]
    if not found:
        return None
    rest = [each.site.address for each, _ in found[_SHOWN:]]
    return Problem(
        "look-alike",
        say(
            "the document writes lines of the act with other white space or look-alike letters, "
            "and "
            "keeps its own signs outside the change: {count}",
            count=len(found),
        ),
        Where(document.package.name, act=act.name),
        (*(shown for _, shown in found[:_SHOWN]), *([", ".join(rest)] if rest else [])),
        say("refuse such a document with --exact, or correct it"),
    )


def _own_lines(act: Act, matched: Matched, document: WordDocument) -> Iterator[_OwnLine]:
    notes = matched.reader.note_numbers
    for site in act.lines():
        place = matched.places.get(site.order)
        number = _number(site, place, document, notes) if place else ""
        if place and (place.in_own_signs or number != as_line(site).label):
            yield _OwnLine(site, place, number, notes)


def _number(site: Site, place: LinePlace, document: WordDocument, notes: Mapping[str, str]) -> str:
    if site.provision.kind is Kind.FOOTNOTE:
        return renumbered(site.provision.label, notes)[0]
    if place.number_offsets:
        return place.paragraph.text[place.number_offsets[0] : place.number_offsets[-1]]
    if place.sign and place.in_own_signs:
        return document.numbers.get(place.paragraph.element, "")
    return as_line(site).label
