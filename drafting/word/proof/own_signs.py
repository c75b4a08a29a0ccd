"""Lines that a document writes in its own signs: other white space, letters that look the same."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from drafting.errors import Problem, Where
from drafting.language.alike import differing
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import as_line
from drafting.model.proof import Fingerprint, digest_of_line, fingerprints
from drafting.word.document.document import WordDocument
from drafting.word.document.match import LinePlace, Matched

_SHOWN = 40
"""Lines whose signs are shown; the others are named by their addresses."""


@frozen(eq=False)
class _OwnLine:
    """A line of an act, and the paragraph that writes it in its own signs."""

    site: Site
    place: LinePlace
    number: str
    """As the document has it, typed or automatic."""

    @property
    def text(self) -> str:
        """As the document has it, without an automatic sign."""
        return self.place.paragraph.text[self.place.start + self.place.sign :]

    def shown(self) -> str:
        """The line as the act has it and as the document has it, around the first difference."""
        line = as_line(self.site)
        ours = f"{line.label} {line.text}".strip()
        one, other, places = differing(ours, f"{self.number} {self.text}".strip())
        more = f"; places on the line: {places}" if places > 1 else ""
        return f"{self.site.address}: act «{one}», document «{other}»{more}"


def own_fingerprints(act: Act, matched: Matched, document: WordDocument) -> tuple[Fingerprint, ...]:
    """The lines of an act as the document writes them; see `Fingerprint.in_own_signs`."""
    own = {each.site.address: each for each in _own_lines(act, matched, document)}
    return tuple(
        evolve(line, label=there.number, digest=digest_of_line(there.text), in_own_signs=True)
        if (there := own.get(line.address))
        else line
        for line in fingerprints(act)
    )


def own_signs_warning(act: Act, matched: Matched, document: WordDocument) -> Problem | None:
    """Warn about lines that only look the same in a document; None: all are there to the letter."""
    found = [*_own_lines(act, matched, document)]
    if not found:
        return None
    rest = [each.site.address for each in found[_SHOWN:]]
    return Problem(
        "look-alike",
        "the document writes lines of the act with other white space or look-alike letters, and "
        f"keeps its own signs outside the change: {len(found)}",
        Where(document.package.name, act=act.name),
        (*(each.shown() for each in found[:_SHOWN]), *([", ".join(rest)] if rest else [])),
        "refuse such a document with --exact, or correct it",
    )


def _own_lines(act: Act, matched: Matched, document: WordDocument) -> Iterator[_OwnLine]:
    for site in act.lines():
        place = matched.places.get(site.order)
        if place and place.in_own_signs:
            yield _OwnLine(site, place, _number(site, place, document))


def _number(site: Site, place: LinePlace, document: WordDocument) -> str:
    if place.number_offsets:
        return place.paragraph.text[place.number_offsets[0] : place.number_offsets[-1]]
    automatic = document.numbers.get(place.paragraph.element, "")
    return automatic if place.sign else as_line(site).label
