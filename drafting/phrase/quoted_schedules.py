"""Quoted schedules of the United Kingdom and its like, whose paragraphs have bare numbers and begin
behind them: `SCHEDULE 2`, `Fees`, `1 (1) The fee is …` → with `##` before each of them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from drafting.model.act import Act
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.numbers.order import order_of
from drafting.phrase.places import read_places
from drafting.phrase.quoted_line import bare_number, may_be_title, unclear
from drafting.phrase.quoted_provisions import Announced, own_text
from drafting.phrase.quotes import Quoting, normalised
from drafting.text.labels import heading
from drafting.text.numbers.next_number import following


def with_paragraphs(
    lines: Sequence[str], block: Announced, act: Act
) -> tuple[Sequence[str], Announced]:
    """The lines of a schedule with signs before each paragraph and each part of it, and the block
    that knows them; as they are, where they are no schedule or show no paragraph.

    The line below its number that says which section it is about is text, as the act has it.

    Raises `PhraseError` for a line that may be a heading, or text.
    """
    numbering = act.identity.numbering
    first = heading(lines[0], numbering.cues) if lines else None
    if (
        first is None
        or first.kind is not Kind.ANNEX
        or any(line[:1] in {" ", "#"} for line in lines)
    ):
        return lines, block
    referring = _referring(lines, act)
    block = evolve(block, text=block.text | referring)
    if "1" not in map(bare_number, lines):
        return lines, block
    written, own = [lines[0]], list[str]()
    signs, last, untitled = "##", "", not first.rest
    for at, line in enumerate(lines[1:], start=1):
        label, num = heading(line, numbering.cues), bare_number(line)
        if label and num and num == (following(last) if last else "1"):
            text = own_text(label.rest, Kind.SECTION, numbering, lines[at + 1 :])
            if not text:
                raise unclear(line)
            own.append(f"{signs} {label.label}{label.sep}{text}")
            written.append(own[-1])
            last, untitled = num, False
        elif label and label.kind is Kind.BOOK and not label.rest:
            written.append(f"## {line}")
            signs, untitled = "###", True
        elif line.strip() in referring:
            written.append(line)
        elif num or (label and label.kind) or (may_be_title(line, numbering.cues) and not untitled):
            raise unclear(line)
        else:
            written.append(line)
            untitled = False
    return written, evolve(block, own=frozenset(own))


def with_sections(
    lines: Sequence[str], block: Announced, act: Act
) -> tuple[Sequence[str], Announced]:
    """The same for a Part or Chapter, be it of a schedule: its sections with signs before them, and
    the headings without a number that stand between these. What comes right below the number of the
    division is its title.

    Raises `PhraseError` for a line that may be a heading, or text.
    """
    words = act.identity.numbering.cues
    first = heading(lines[0], words) if lines else None
    divided = first and first.kind in _DIVIDED and any(map(bare_number, lines))
    if not (divided and block.headed) or any(line[:1] in {" ", "#"} for line in lines):
        return lines, block
    written, own = [lines[0]], list[str]()
    signs, last = "##", ""
    for at, line in enumerate(lines[1:], start=1):
        label, num = heading(line, words), bare_number(line)
        below = lines[at + 1 :]
        if label and num and order_of(num) > order_of(last):
            text = own_text(label.rest, Kind.SECTION, act.identity.numbering, below)
            if not (text or may_be_title(label.rest, words)):
                raise unclear(line)
            written.append(f"{signs} {label.label}{label.sep}{text}" if text else f"{signs} {line}")
            own += written[-1:] if text else ()
            last = num
        elif at > 1 and may_be_title(line, words) and below and bare_number(below[0]):
            written.append(f"## {line}")
            signs = "###"
        elif num or (label and label.kind):
            raise unclear(line)
        else:
            written.append(line)
    return written, evolve(block, own=frozenset(own))


_DIVIDED = DIVISIONS - {Kind.ANNEX, Kind.ARTICLE, Kind.SECTION, Kind.SUBSECTION}


def _referring(lines: Sequence[str], act: Act) -> frozenset[str]:
    """The line below the number of a schedule that only says which section it is about, as the act
    has it: text. None where sections of the act have such headings themselves."""
    line = lines[1].strip() if len(lines) > 2 else ""
    found = read_places(normalised(line), act.language, Quoting(line, ()))
    about = found and all(place[0].kind is Kind.SECTION for place in found.places)
    sections = [s.provision for s in act.sites if s.provision.kind is Kind.SECTION]
    worded = any(each.headed and each.label[:1].isalpha() for each in sections)
    return frozenset({line} if about and not worded else ())
