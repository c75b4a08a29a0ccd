"""The line of an act in a paragraph: to the letter, or only looking the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from drafting.language.alike import alike
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import as_line
from drafting.model.kind import Kind
from drafting.model.provision import GAP_SIGN
from drafting.text.notes import REFERENCE
from drafting.word.document.story import WordParagraph


@frozen(eq=False)
class LinePlace:
    """The place of a line of an act in a document."""

    paragraph: WordParagraph
    start: int
    """Offset in the paragraph's text at which the provision's own text begins; negative if that
    text begins with an automatic number that is no number of an act (a bullet)."""
    typed: bool = True
    """Whether its number is typed; otherwise it is automatic, and no text."""
    sign: int = 0
    """Length of an automatic number, with a space, with which the own text begins."""
    offsets: tuple[int, ...] = ()
    """Where the paragraph writes the own text in other signs: for each offset in that text, the
    offset in the paragraph."""
    number_offsets: tuple[int, ...] = ()
    """The same of a typed number."""

    @property
    def in_own_signs(self) -> bool:
        """Whether the line only looks the same: white space or letters are others."""
        return bool(self.offsets or self.number_offsets)


@frozen
class LineReader:
    """Finds lines in paragraphs."""

    exact: bool = True
    """Whether they must be there to the letter; else they may look the same only."""
    note_numbers: Mapping[str, str] = field(factory=dict)
    """The number of a note in the act → in the document, where a word processor numbers notes by
    their places; empty: they are the same."""

    def line_place(self, site: Site, paragraph: WordParagraph, number: str) -> LinePlace | None:
        """The place of a line in a paragraph with an automatic number; None: it is another line."""
        provision, text = as_line(site), paragraph.text
        start = _lead(text)
        if provision.kind is Kind.NOTE:
            read = self._read_note(text, provision.text)
            return None if read is None else LinePlace(paragraph, start, offsets=read)
        if number and number != provision.label:
            # A number that acts do not have is the beginning of the text.
            shown = number + " " + text[start:] if text.strip() else number
            read = None if provision.label else self.read(shown, provision.text)
            if read is None:
                return None
            begin, sign = start - len(number) - 1, len(number) + 1
            return LinePlace(paragraph, begin, False, sign, tuple(begin + each for each in read))
        number_offsets: tuple[int, ...] = ()
        if provision.label and not number:
            if text.startswith(provision.label, start):
                start += len(provision.label)
                dash = provision.sep.strip()
                start += len(dash) if text.startswith(dash, start) else 0
            else:
                lead = None if self.exact else alike(provision.label, text[start:], whole=False)
                if lead is None:
                    return None
                number_offsets = tuple(start + each for each in lead.offsets)
                start += lead.end
            start += _lead(text[start:])
        if provision.text.startswith(GAP_SIGN) and provision.kind is not Kind.GAP:
            return LinePlace(paragraph, start, typed=not number, number_offsets=number_offsets)
        read = self.read(text[start:], provision.text)
        if read is None:
            return None
        offsets = tuple(start + each for each in read)
        return LinePlace(paragraph, start, not number, 0, offsets, number_offsets)

    def read(self, text: str, wanted: str) -> tuple[int, ...] | None:
        """Whether a text is the wanted one: empty, if it is to the letter; where each place of the
        wanted one is in the text, if it only looks the same; None: it is another one."""
        shown, origin = renumbered(wanted, self.note_numbers)
        if text.strip() == shown.strip():
            shift = _lead(text) - _lead(shown)
            return () if shown == wanted else tuple(max(0, each + shift) for each in origin)
        found = None if self.exact else alike(shown, text)
        return tuple(found.offsets[each] for each in origin) if found else None

    def _read_note(self, text: str, wanted: str) -> tuple[int, ...] | None:
        """The same of an editor's note, which a document may have without its brackets."""
        bare = wanted.removeprefix("{").removesuffix("}")
        for each in (wanted, bare):
            read = self.read(text, each)
            if read is not None:
                return (read[0], *read, read[-1]) if read and each != wanted else read
        return None


def note_numbers(act: Act, shown: Sequence[str]) -> dict[str, str]:
    """The number of each note in an act → the number that a document shows in its place.

    `shown` are the numbers of the references of a document, in the order of reading. Empty: the
    numbers are the same, or the references are not those of the act.
    """
    ours = [number for site in act.lines() for number in references(site)]
    if ours == [*shown] or len(ours) != len(shown) or len({*ours}) < len(ours):
        return {}
    return dict(zip(ours, shown, strict=True))


def references(site: Site) -> list[str]:
    """The numbers of the notes that a line refers to, in its order."""
    line = as_line(site)
    return REFERENCE.findall(line.text if line.kind is Kind.FOOTNOTE else line.line)


def referred(act: Act) -> frozenset[str]:
    """The numbers of the notes to which any line refers."""
    return frozenset(number for site in act.lines() for number in references(site))


def notes_of(act: Act) -> dict[str, Site]:
    """The notes of an act by number."""
    return {site.provision.num: site for site in act.sites if site.provision.kind is Kind.FOOTNOTE}


def orphans(act: Act) -> list[Site]:
    """The notes of an act to which no line refers: a word processor cannot show them."""
    known = referred(act)
    notes = (site for site in act.sites if site.provision.kind is Kind.FOOTNOTE)
    return [site for site in notes if site.provision.num not in known]


def renumbered(text: str, numbers: Mapping[str, str]) -> tuple[str, list[int]]:
    """A text with the numbers of notes as a document shows them; and for each offset in the text,
    the offset in it."""
    if not numbers or "[^" not in text:
        return text, [*range(len(text) + 1)]
    pieces: list[str] = []
    offsets: list[int] = []
    at = length = 0
    for match in REFERENCE.finditer(text):
        number = f"[^{numbers.get(match[1], match[1])}]"
        offsets += range(length, length + match.start() - at)
        length += match.start() - at
        offsets += [length, *[length + len(number)] * (len(match[0]) - 1)]
        pieces += [text[at : match.start()], number]
        at, length = match.end(), length + len(number)
    rest = text[at:]
    return "".join([*pieces, rest]), [*offsets, *range(length, length + len(rest) + 1)]


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())
