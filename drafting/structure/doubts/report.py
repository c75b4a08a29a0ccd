"""What an import made of a file, on one screen: counts, numbers, letters and spaces to look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from drafting.language.fold import mixed_words
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import FRAMES, Kind
from drafting.structure.doubts.language_doubt import LanguageDoubt, language_doubt
from drafting.structure.doubts.number_doubts import NumberDoubt, number_doubts
from drafting.structure.doubts.readings import Question

Confidence = Literal["high", "medium", "low"]
_UNCOUNTED = FRAMES - {Kind.TABLE} | {Kind.CELL, Kind.GAP}
_MANY = 20
"""Lines; more than one doubt in so many makes the confidence low."""
_FEW = 2
"""Doubts that do not, however short the text."""
_AROUND = 15
"""Characters around a change of white space that are shown."""


@frozen
class SpaceChange:
    """A line of an act whose white space is not that of the file."""

    address: str
    before: str
    after: str


@frozen
class ImportReport:
    """What was recognised, and what to look at."""

    counts: Mapping[Kind, int]
    """Kind → how many, in the order of their rank."""
    unnumbered: tuple[Site, ...]
    """Lines that are kept as text without a number."""
    numbered: bool
    """Whether any provision has a number, footnotes aside."""
    numbers: tuple[NumberDoubt, ...]
    look_alikes: tuple[tuple[str, str], ...]
    """Address and word: words that mix letters of two alphabets."""
    spaces: tuple[SpaceChange, ...]
    doubtful: tuple[Question, ...]
    """Where another reading is as good."""
    unread: tuple[str, ...]
    """Other lines that are kept as text, and look like more."""
    lines: int
    language: LanguageDoubt | None = None

    @property
    def doubts(self) -> int:
        """How many places there are to look at."""
        lines = len(self.doubtful) + len(self.unread)
        return len(self.numbers) + lines + bool(self.language)

    @property
    def confidence(self) -> Confidence:
        """High: nothing to look at. Low: more than one line in twenty is to be looked at, the text
        looks like another language, or nothing but a title was recognised in a text of some
        length."""
        many = self.doubts > _FEW and self.doubts * _MANY > self.lines
        if many or self.language or (self.counts.keys() <= {Kind.TITLE} and self.lines > _MANY):
            return "low"
        return "medium" if self.doubts else "high"


def report_of(
    act: Act,
    source: Iterable[str] = (),
    doubtful: Sequence[Question] = (),
    unread: Sequence[str] = (),
) -> ImportReport:
    """The report on an act; `source` are the lines of its file, `doubtful` those that can be read
    in another way, and `unread` others that look like more than text."""
    kinds = Counter(site.provision.kind for site in act.sites if not _is_unnumbered(site))
    lines = [*act.lines()]
    return ImportReport(
        {kind: kinds[kind] for kind in Kind if kinds[kind] and kind not in _UNCOUNTED},
        tuple(filter(_is_unnumbered, lines)),
        any(site.provision.num and site.provision.kind is not Kind.FOOTNOTE for site in act.sites),
        tuple(number_doubts(act)),
        tuple((site.address, each) for site in lines for each in mixed_words(site.provision.line)),
        tuple(_space_changes(lines, source)),
        tuple(doubtful),
        tuple(unread),
        len(lines),
        language_doubt("\n".join(site.line for site in lines), act.language),
    )


def _is_unnumbered(site: Site) -> bool:
    provision = site.provision
    return provision.kind in {Kind.PARAGRAPH, Kind.PART} and not provision.num


def _space_changes(lines: Sequence[Site], source: Iterable[str]) -> Iterator[SpaceChange]:
    """Lines that have the letters of a line of the file, and other white space between them."""
    texts = [text.strip() for text in source]
    kept = {*texts}
    changed = [site for site in lines if site.line.strip() not in kept]
    written: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts if changed else ():
        written["".join(text.split())].append(text)
    for site in changed:
        line = site.line
        same = written.get("".join(line.split()))
        if same:
            before, after = same[0], line.strip()
            at = next(n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
            place = slice(max(0, at - _AROUND), at + _AROUND)
            yield SpaceChange(site.address, before[place], after[place])
