"""Quoted provisions, as an amending act writes them → the syntax of a baseline.

Quoted text has no signs for headings, and often no indent: a heading is known by its word
(«Статья 5.», «5-бап.»), and what stands inside what as on a page of an act that has the lines.
Where the lines are indented, as in the texts that are written here, the indent is kept; so is a
heading with `##`, which has no noun to be known by, and what a backslash keeps from being one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve, frozen

from drafting.errors import FormatError, PhraseError
from drafting.model.act import Act, Numbering
from drafting.model.kind import NO_LAW, TABULAR, Kind
from drafting.model.papers.amending import quoted_lines, quoted_text
from drafting.model.provision import Provision
from drafting.phrase.quoted_line import (
    SENTENCE_ENDS,
    as_numbered,
    as_plain,
    bare_number,
    bare_sort,
    has_next_number,
    is_row,
    may_be_title,
    number_of,
    unclear,
)
from drafting.structure.depths import depths
from drafting.text.labels import Label, heading, numbered
from drafting.text.layout import INDENT, LEADS, FragmentPlace, indent_of
from drafting.text.lines import HASHES, plain, plain_heading
from drafting.text.notes import in_notes
from drafting.text.numbers.next_number import following
from drafting.text.numbers.sorts import sort_of
from drafting.text.reader import read_fragment
from drafting.text.run_in import written_after_heading_number


@frozen
class Announced:
    """What a sentence and its act announce of the provisions that are quoted."""

    headed: bool
    """Whether the first line is a heading, be there a word for it or not."""
    numbers: tuple[str, ...] = ()
    """Of the outermost provisions, as the sentence announces them."""
    bare: frozenset[str] = frozenset()
    """The sorts of numbers that the act's own headings without a noun have there."""
    depths: Mapping[Kind, int] = MappingProxyType({})
    """How deep the act sets each kind of division."""
    own: frozenset[str] = frozenset()
    """Lines whose text begins behind their number, as in the act, where a heading would stand."""
    text: frozenset[str] = frozenset()
    """What looks like a number and begins text in the provision that is restated; and lines that
    look like a heading, and are text."""
    heads: Mapping[str, int] = MappingProxyType({})
    """The headings without a number in the provision that is restated → how deep each stands."""
    beside: bool = False
    """Whether lists of the act stand beside the line below a heading that leads to them."""

    def replacing(self, old: Provision) -> Announced:
        """With what is known where the provisions are the new wording of another."""
        return evolve(self, text=numbers_in_text(old), heads=_headings_without_number(old))

    def ranks(self, kinds: Iterable[Kind]) -> Mapping[Kind, int]:
        """How small a division of each kind is: as the act sets them, if it has them all."""
        found = set(kinds)
        own = found <= self.depths.keys()
        return {kind: self.depths[kind] if own else kind.rank for kind in found}


_OTHER_LINES = NO_LAW | TABULAR | {Kind.TITLE}


def as_written(lines: Sequence[str], block: Announced, words: Mapping[str, Kind]) -> str:
    """The text in the syntax of a baseline; `words` are the act's own words of headings.

    Raises `PhraseError` where an item and a heading of the act would be written alike.
    """
    kept = [*_joined(_without_layout(lines))]
    literal = {n for n, line in enumerate(kept) if n and number_of(line.lstrip(" ")) in block.text}
    kept = [as_plain(line) if n in literal else line for n, line in enumerate(kept)]
    heads = [
        None if line.strip() in block.text else heading(line.lstrip(" "), words) for line in kept
    ]
    quoted = _Quoted(kept, block, words, heads, literal, shown=any(map(HASHES.match, kept)))
    return "\n".join(quoted.written())


@frozen
class _Quoted:
    """The lines of a quotation, and what each is by itself."""

    lines: Sequence[str]
    block: Announced
    words: Mapping[str, Kind]
    heads: Sequence[Label | None]
    literal: Set[int]
    """The lines whose number begins text, as in the provision that is restated."""
    shown: bool
    """Whether `##` shows what is a heading."""

    def written(self) -> Iterator[str]:
        """Each line in the syntax of a baseline."""
        known = {n: line.strip() for n, line in enumerate(self.lines) if n}
        known = {n: line for n, line in known.items() if line in self.block.heads}
        own = {n for n, line in enumerate(self.lines) if line in self.block.own}
        sizes = self.block.ranks(label.kind for label in self.heads if label and label.kind)
        ranks: list[int] = []
        for number, level in enumerate(self._levels(own, own | known.keys())):
            line, label = self.lines[number], self.heads[number]
            text = line.lstrip(" ")
            hashes = HASHES.match(line) if self.block.headed and number else None
            heads = self._is_beside(number, level, own) or (number == 0 and self.block.headed)
            heads = heads or bool(level == 0 and label and label.kind)
            if not text:
                yield ""
            elif hashes:
                head = line[hashes.end() :]
                head = plain_heading(head[1:], self.words) if head.startswith("\\") else head
                yield hashes[0] + head
            elif number in known:
                signs = "#" * (self.block.heads[known[number]] + 1)
                yield f"{signs} {plain_heading(text, self.words)}"
            elif heads:
                rank = sizes[label.kind] if label and label.kind else 0
                ranks = [each for each in ranks if each < rank] if number else []
                ranks.append(rank)
                yield f"{'#' * len(ranks)} {text if label else plain_heading(text, self.words)}"
            else:
                yield self._as_line(number, level)

    def _levels(self, own: Set[int], headed: Set[int]) -> Sequence[int]:
        """How deep each line stands: as it is indented, or else by its number."""
        if any(line.startswith(" ") for line in self.lines):
            return [*map(indent_of, self.lines)]
        outermost = _outermost(self.lines, () if self.block.headed else self.block.numbers)
        every = headed | _headings(self.lines, self.heads, self.block)
        return [*depths(self.lines, outermost, every, own, beside=self.block.beside)]

    def _is_beside(self, number: int, level: int, own: Set[int]) -> bool:
        """Whether a line is the heading of a section beside the first one, without a noun."""
        text = self.lines[number].lstrip(" ")
        beside = self.block.headed and level == 0 and has_next_number(self.lines[0], text)
        if beside and number not in own and (own or text.endswith(SENTENCE_ENDS)):
            raise unclear(text)
        return beside

    def _as_line(self, number: int, level: int) -> str:
        """A line that is no heading."""
        text = self.lines[number].lstrip(" ")
        following_line = _following(self.lines, number)
        above_next = self.block.headed and has_next_number(self.lines[0], following_line)
        sort = None if self.lines[number].strip() in self.block.text else bare_sort(text)
        is_bare = level == 0 and not self.shown and sort in self.block.bare
        if is_bare or (above_next and may_be_title(text, self.words)):
            raise unclear(text)
        indent = " " * (INDENT * level)
        text = text if number in self.literal else as_numbered(text)
        return indent + text.replace("\n", f"\n{indent}")


def _headings(lines: Sequence[str], heads: Sequence[Label | None], block: Announced) -> set[int]:
    """The lines that their number, their noun or their signs show to be headings."""
    found = {n for n, label in enumerate(heads) if label and label.kind and not numbered(lines[n])}
    if block.headed:
        found |= {n for n, line in enumerate(lines) if n == 0 or HASHES.match(line)}
        found |= {n for n, line in enumerate(lines) if has_next_number(lines[0], line)}
    return found


def _following(lines: Sequence[str], number: int) -> str:
    return lines[number + 1].lstrip(" ") if number + 1 < len(lines) else ""


def _without_layout(lines: Sequence[str]) -> list[str]:
    """The lines without the empty ones, but for those that part two tables."""
    shown = [at for at, line in enumerate(lines) if line.strip()]
    kept = [lines[at] for at in shown[:1]]
    for before, at in pairwise(shown):
        parted = at - before > 1 and is_row(lines[before]) and is_row(lines[at])
        kept += ["", lines[at]] if parted else [lines[at]]
    return kept


def with_own_text(
    lines: Sequence[str], block: Announced, kind: Kind, numbering: Numbering
) -> tuple[list[str], Announced]:
    """Lines of which the first, and each with the next number or an announced one, is the number of
    a division and the beginning of its text, written so, where a number or the end of a sentence
    shows that it is no heading; and the block that knows them."""
    written: list[str] = []
    own: list[str] = []
    last = ""
    for at, line in enumerate(lines):
        num = bare_number(line)
        label = heading(line.lstrip(" "), numbering.cues)
        begins = at == 0 or (num and num in {following(last), *block.numbers})
        text = own_text(label.rest, kind, numbering, lines[at + 1 :]) if begins and label else ""
        if label and text:
            own.append(label.label + label.sep + text)
            written.append(own[-1])
            last = num
        else:
            written.append(line)
    return written, evolve(block, own=frozenset(own))


def own_text(text: str, kind: Kind, numbering: Numbering, below: Sequence[str]) -> str:
    """What stands behind the number of a division as the beginning of its text, where a number or
    the end of a sentence shows that; empty where it may be a heading."""
    shown = number_of(text) or text.endswith((*SENTENCE_ENDS, *LEADS))
    return written_after_heading_number(text, kind, numbering, below, own=True) if shown else ""


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """The lines, an editor's note of several as one that has line breaks."""
    notes = in_notes(lines)
    note = ""
    for at, line in enumerate(lines):
        note = f"{note}\n{line.lstrip(' ')}" if at in notes else line
        if at + 1 not in notes:
            yield note


def misread(provisions: Sequence[Provision], *, beside: bool) -> str:
    """The first line of quoted provisions that stands beside a number, or the line that leads to
    it, and that the sentence would let stand in it; empty where it lets none. `beside` is as
    `Announced` has it."""
    lines = [*_joined([line for each in provisions for line in quoted_lines(each)])]
    outermost = _outermost(lines, [each.num for each in provisions if not each.headed])
    inside = (one for each in provisions for one in each.walk())
    heads = {one.first_line for one in inside if one.headed}
    headed = {at for at, line in enumerate(lines) if line in heads}
    if any(line.startswith(" ") for line in lines):
        return ""
    deep = depths(lines, outermost, headed, beside=beside)
    return next((line for line, level in zip(lines, deep, strict=True) if level), "")


def in_its_like(provisions: Sequence[Provision], around: frozenset[Kind] = frozenset()) -> str:
    """The first heading that stands in one that its noun names too, and that the sentence would put
    beside it; empty where no heading does."""
    for each in provisions:
        if each.headed and each.kind in around and each.label[:1].isalpha():
            return each.first_line
        outer = around | {each.kind} if each.headed else around
        if line := in_its_like(each.children, outer):
            return line
    return ""


def unclear_number(provisions: Sequence[Provision], text: frozenset[str]) -> str:
    """The first line of quoted provisions that would be read as numbered and is text, or the other
    way round, or as a heading; empty where each is clear. `text` is what looks like a number in the
    old ones, and numbers nothing."""
    first = provisions[0].first_line if provisions[0].headed else ""
    for each in (line for provision in provisions for line in _own_lines(provision)):
        literal = each is not provisions[0] and number_of(each.first_line) in text
        heads = has_next_number(first, each.first_line)
        if heads or (literal if each.num else not (literal or _stays_text(each.text))):
            return each.first_line
    return ""


def _stays_text(text: str) -> bool:
    return as_numbered(quoted_text(text)) == plain(text)


def _own_lines(provision: Provision) -> Iterator[Provision]:
    """Numbers and texts outside headings and tables, each of which begins a line."""
    if provision.kind in _OTHER_LINES:
        return
    if (provision.num or provision.text) and not (provision.headed or provision.run_in):
        yield provision
    for child in provision.children:
        yield from _own_lines(child)


def numbers_in_text(old: Provision) -> frozenset[str]:
    """What looks like a number and begins unnumbered text in a provision, and numbers nothing in
    it: its lines are written as numbered ones, and no sentence shows what they are."""
    inside = [each for each in old.walk() if each is not old]
    text = {number_of(each.text) for each in inside if not each.num and not each.headed}
    return frozenset(text - {each.label for each in inside} - {""})


def _headings_without_number(old: Provision) -> Mapping[str, int]:
    """The headings without a number in a division, but those that are lines of text there too → how
    deep each stands in it."""
    found: dict[str, int] = {}
    inside = [(each, 1) for each in old.children]
    for each, depth in inside:
        inside += ((child, depth + 1) for child in each.children)
        if each.headed and not each.label:
            found.setdefault(each.text, depth)
    text = {each.text for each, _ in inside if not each.headed}
    return {line: depth for line, depth in found.items() if line not in text}


def _outermost(lines: Sequence[str], numbers: Sequence[str]) -> set[int]:
    """Which lines begin the provisions that are announced, and are no headings: of those with such
    a number, the ones that write it as the first line does, if there are any."""
    found: set[int] = set()
    for number in numbers:
        like = [at for at, line in enumerate(lines) if (n := numbered(line)) and n.num == number]
        alike = [at for at in like if sort_of(lines[at]) == sort_of(lines[0])]
        found.update(alike[:1] or like[:1])
    return found


def brought(act: Act, text: str) -> tuple[Provision, ...]:
    """The provisions of new wording. Raises `PhraseError` where no act could hold them."""
    try:
        return read_fragment(text, act.identity.numbering, FragmentPlace(plain=Kind.PARAGRAPH))
    except FormatError as error:
        raise PhraseError(error.problems) from None
