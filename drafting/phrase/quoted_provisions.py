"""Quoted provisions, as an amending act writes them → the syntax of a baseline.

Quoted text has no signs for headings, and often no indent: a heading is known by its word
(«Статья 5.», «5-бап.»), and what stands inside what as on a page of an act that has the lines.
Where the lines are indented, as in the texts that are written here, the indent is kept; so is a
heading with `##`, which has no noun to be known by, and what a backslash keeps from being one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve, frozen

from drafting.errors import FormatError, PhraseError, Problem
from drafting.messages import say
from drafting.model.act import Act, Numbering
from drafting.model.kind import NO_LAW, TABULAR, Kind
from drafting.model.numbers.order import order_of
from drafting.model.papers.amending import quoted_lines, quoted_text
from drafting.model.provision import Provision
from drafting.structure.depths import depths
from drafting.text.labels import Label, heading, numbered
from drafting.text.layout import INDENT, LEADS, FragmentPlace
from drafting.text.lines import HASHES, LineForm, plain, plain_heading, scan
from drafting.text.notes import in_notes
from drafting.text.numbers.next_number import following
from drafting.text.numbers.sorts import is_footnote, sort_of
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
_PROTECTED = re.compile(r"\\(?=[#\\])")
_SENTENCE_ENDS = (".", ";", ":", ",")
_LONGEST_TITLE = 200


def as_written(lines: Sequence[str], block: Announced, words: Mapping[str, Kind]) -> str:
    """The text in the syntax of a baseline; `words` are the act's own words of headings.

    Raises `PhraseError` where an item and a heading of the act would be written alike.
    """
    kept = [*_joined(_without_layout(lines))]
    literal = {n for n, line in enumerate(kept) if n and _number(line.lstrip(" ")) in block.text}
    kept = [_literal(line) if n in literal else line for n, line in enumerate(kept)]
    shown = any(map(HASHES.match, kept))
    outermost = _outermost(kept, () if block.headed else block.numbers)
    as_text = [line.strip() in block.text for line in kept]
    heads = [
        None if text else heading(line.lstrip(" "), words)
        for line, text in zip(kept, as_text, strict=True)
    ]
    own = {n for n, line in enumerate(kept) if line in block.own}
    known = {n: line.strip() for n, line in enumerate(kept) if n and line.strip() in block.heads}
    headed = own | known.keys() | _headings(kept, heads, block)
    if any(line.startswith(" ") for line in kept):
        deep = [*map(_indent, kept)]
    else:
        deep = [*depths(kept, outermost, headed, own, beside=block.beside)]
    sizes = block.ranks(label.kind for label in heads if label and label.kind)
    written: list[str] = []
    ranks: list[int] = []
    for number, (line, level) in enumerate(zip(kept, deep, strict=True)):
        text = line.lstrip(" ")
        label = heads[number]
        first = number == 0 and block.headed
        beside = block.headed and level == 0 and has_next_number(kept[0], text)
        if beside and number not in own and (own or text.endswith(_SENTENCE_ENDS)):
            raise unclear(text)
        if not text:
            written.append("")
        elif block.headed and number and (hashes := HASHES.match(line)):
            head = line[hashes.end() :]
            if head.startswith("\\"):
                head = plain_heading(head[1:], words)
            written.append(hashes[0] + head)
        elif number in known:
            signs = "#" * (block.heads[known[number]] + 1)
            written.append(f"{signs} {plain_heading(text, words)}")
        elif first or beside or (level == 0 and label and label.kind):
            rank = sizes[label.kind] if label and label.kind else 0
            ranks = [each for each in ranks if each < rank] if number else []
            ranks.append(rank)
            head = text if label else plain_heading(text, words)
            written.append(f"{'#' * len(ranks)} {head}")
        else:
            above_next = block.headed and has_next_number(kept[0], _following(kept, number))
            sort = None if as_text[number] else bare_sort(text)
            is_bare = level == 0 and not shown and sort in block.bare
            if is_bare or (above_next and may_be_title(text, words)):
                raise unclear(text)
            indent = " " * (INDENT * level)
            text = text if number in literal else _line(text)
            written.append(indent + text.replace("\n", f"\n{indent}"))
    return "\n".join(written)


def _headings(lines: Sequence[str], heads: Sequence[Label | None], block: Announced) -> set[int]:
    """The lines that their number, their noun or their signs show to be headings."""
    found = {n for n, label in enumerate(heads) if label and label.kind and not numbered(lines[n])}
    if block.headed:
        found |= {n for n, line in enumerate(lines) if n == 0 or HASHES.match(line)}
        found |= {n for n, line in enumerate(lines) if has_next_number(lines[0], line)}
    return found


def _following(lines: Sequence[str], number: int) -> str:
    return lines[number + 1].lstrip(" ") if number + 1 < len(lines) else ""


def has_next_number(first: str, line: str) -> bool:
    """Whether a line has the number of a section without a noun, which comes after that in the
    first line: `4A Charges` of the United Kingdom, and `5B. Bees` of India behind `5A. Moles`."""
    for number in (bare_number, _lettered):
        one, other = number(first), number(line)
        if one and other:
            return order_of(one) < order_of(other)
    return False


def _lettered(line: str) -> str:
    match = re.match(r"(\d+[A-Z]{1,3})\.\s+(?=[A-Z(“])", line)
    return match[1] if match else ""


def bare_number(line: str) -> str:
    """The number of a section that has no dot behind it: `8A Refunds`, `20.1 An inspector`."""
    match = re.match(r"(\d+(?:\.\d+)?[A-Z]{0,3}|[A-Z]\d+)\s+(?=[A-Z(“¶])", line)
    return match[1] if match else ""


def _without_layout(lines: Sequence[str]) -> list[str]:
    """The lines without the empty ones, but for those that part two tables."""
    shown = [at for at, line in enumerate(lines) if line.strip()]
    kept = [lines[at] for at in shown[:1]]
    for before, at in pairwise(shown):
        parted = at - before > 1 and _is_row(lines[before]) and _is_row(lines[at])
        kept += ["", lines[at]] if parted else [lines[at]]
    return kept


def _is_row(line: str) -> bool:
    return _form(line.lstrip(" ")) is LineForm.ROW


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
    shown = _number(text) or text.endswith((*_SENTENCE_ENDS, *LEADS))
    return written_after_heading_number(text, kind, numbering, below, own=True) if shown else ""


def may_be_title(line: str, words: Mapping[str, Kind]) -> bool:
    """Whether a line may be the title of what the line above it numbers."""
    counted = heading(line, words) or numbered(line)
    shown = line[:1].isupper() and len(line) <= _LONGEST_TITLE
    return shown and not (counted or line.endswith((*_SENTENCE_ENDS, *LEADS)))


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
        literal = each is not provisions[0] and _number(each.first_line) in text
        heads = has_next_number(first, each.first_line)
        if heads or (literal if each.num else not (literal or _stays_text(each.text))):
            return each.first_line
    return ""


def _stays_text(text: str) -> bool:
    return _line(quoted_text(text)) == plain(text)


def _own_lines(provision: Provision) -> Iterator[Provision]:
    """Numbers and texts outside headings and tables, each of which begins a line."""
    if provision.kind in _OTHER_LINES:
        return
    if (provision.num or provision.text) and not (provision.headed or provision.run_in):
        yield provision
    for child in provision.children:
        yield from _own_lines(child)


def bare_sort(line: str) -> str | None:
    """What sort of number a line has that may be a heading without a noun; empty where it has none,
    and None where it is a sentence, a footnote or a row."""
    if is_footnote(line) or _is_row(line):
        return None
    return sort_of(line) or (None if line.endswith(_SENTENCE_ENDS) else "")


def unclear(line: str) -> PhraseError:
    """What refuses a line that may be a heading, or text."""
    problem = say("whether this line is a heading or not is not clear: {line}", line=line[:80])
    do = say("write `## ` before each heading inside the quotation, `### ` before one inside that")
    return PhraseError(Problem("ambiguous", problem, do=do))


def unprotected(line: str) -> str:
    """A line without the backslash that keeps it from being a heading."""
    return _PROTECTED.sub("", line, count=1) if line.startswith("\\") else line


def numbers_in_text(old: Provision) -> frozenset[str]:
    """What looks like a number and begins unnumbered text in a provision, and numbers nothing in
    it: its lines are written as numbered ones, and no sentence shows what they are."""
    inside = [each for each in old.walk() if each is not old]
    text = {_number(each.text) for each in inside if not each.num and not each.headed}
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


def _number(text: str) -> str:
    label = numbered(text)
    return label.label if label else ""


def _literal(line: str) -> str:
    text = line.lstrip(" ")
    return line.removesuffix(text) + plain(text)


def _line(text: str) -> str:
    if (literal := unprotected(text)) != text:
        return plain(literal)
    kept = {LineForm.NUMBERED, LineForm.GAP, LineForm.NOTE, LineForm.ROW}
    return text if _form(text) in kept else plain(text)


def _form(text: str) -> LineForm | None:
    """What a line is; None where it begins like markup and is not written as that wants."""
    try:
        return scan(text).form
    except FormatError:
        return None


def _indent(line: str) -> int:
    return (len(line) - len(line.lstrip(" "))) // INDENT


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
