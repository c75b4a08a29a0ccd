"""What an insertion brings, where only its text shows that: «after subsection (2) insert—»."""

from __future__ import annotations

import re

from attrs import evolve

from drafting.language.list_words import is_sentence
from drafting.language.units import Unit
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction
from drafting.phrase.quoted_line import bare_number, may_be_title
from drafting.phrase.reading.several import counted, parted
from drafting.text.labels import heading, numbered
from drafting.text.numbers.next_number import following

_MARKS = (";", ",", ".", ":")
_NUMBERED = frozenset(
    {Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.ARTICLE, Kind.ANNEX, Kind.ITEM, Kind.SUBITEM}
    | {Kind.PARAGRAPH}
)
"""Kinds that may have numbers of their own."""
_CONJUNCTION = re.compile(r"(?:and|or|but)\b")
"""How no provision of its own begins."""
_JOINTS = frozenset({"and", "or"})
_JOINING = re.compile(r"[;,]\s(?:and|or)")
_RUN_ON = re.compile(rf"(?P<joining>{_JOINING.pattern}|;)\s(?P<text>\(\w+\)\s.+)", re.DOTALL)
"""“; and (d) the master.”: what joins it to the line before, and a provision of its own."""


def with_brought(instruction: Instruction, *, inline: bool) -> Instruction | None:
    """An instruction with what its text brings, if the sentence does not name it: the number of its
    first line, which is of the kind that the line names, or else of that beside which it comes. A
    sentence that is quoted `inline`, at an end, is one more there: it begins no new paragraph.
    None where it has none, and stands beside what has one."""
    instruction = parted(instruction)
    brings = instruction.op == "insert" or instruction.swapped
    if brings and instruction.text and len(instruction.brings) > 1:
        return counted(instruction)  # Several that are only counted, or that it names.
    if instruction.op != "insert" or not instruction.text or not _unknown(instruction):
        return instruction
    instruction = _with_joint(instruction)
    first = " ".join(instruction.text[0].split())
    if first.startswith(_MARKS):
        return None
    alone = inline and len(instruction.text) == 1 and first in _JOINTS
    if alone and instruction.anchor and instruction.side == "after":
        # “after paragraph (b) insert “and”” is at the end of that.
        places = (instruction.anchor,)
        new = evolve(instruction, op="insert-words", places=places, anchor=(), brings=())
        return evolve(new, side="end", text=(), new=(first,))
    unit = _first_unit(instruction, first)
    if unit.num:
        instruction = _behind_moved(instruction, unit)
        side = "" if instruction.side == "sorted" else instruction.side
        return evolve(instruction, brings=((*_within(instruction), unit),), side=side)
    if instruction.brings:
        return instruction
    if inline and instruction.side == "end" and is_sentence(first):
        # “at the end insert: “This is subject to section 5.””
        return evolve(instruction, op="insert-words")
    if not unit.sort:
        numbered_beside = instruction.anchor and instruction.anchor[-1].num
        if numbered_beside or _CONJUNCTION.match(first):
            return None
    return evolve(instruction, brings=((*_within(instruction), unit),))


def _with_joint(instruction: Instruction) -> Instruction:
    """The instruction with its text parted from what joins it to the line before, which changes
    too: “; and (d) the master.”"""
    first, *below = instruction.text
    first = " ".join(first.split())
    if below and _JOINING.fullmatch(first):
        first, below = f"{first} {below[0].strip()}", below[1:]
        instruction = evolve(instruction, text=(first, *below))
    run_on = _RUN_ON.fullmatch(first)
    if run_on is None or instruction.side not in {"end", "after"}:
        return instruction
    return evolve(instruction, text=(run_on["text"], *below), joining=run_on["joining"])


def _first_unit(instruction: Instruction, first: str) -> Unit:
    """What the first line begins: its number, of the kind that the line names, or else of that
    beside which it comes; without one, a heading or a part."""
    label = heading(first, {}) or numbered(first)
    if num := label.num if label else bare_number(first):
        named = instruction.brings[0][-1].kind if instruction.brings else None
        beside = named or (instruction.anchor[-1].kind if instruction.anchor else Kind.ITEM)
        kind = (label.kind if label else None) or beside
        return Unit(kind, num, written=label.label if label else num, bare=True)
    if instruction.anchor and _is_cross_heading(instruction):
        return Unit(Kind.SECTION, name=first, sort="cross-heading")
    return Unit(Kind.PART)


def _behind_moved(instruction: Instruction, unit: Unit) -> Instruction:
    """“Paragraph 3 becomes paragraph 4, and the following paragraph is inserted: ‘3. …’”: what
    comes stands in what the moved one stands in."""
    if not (instruction.as_it_is and instruction.places):
        return instruction
    *around, moved = instruction.places[0]
    if around and not instruction.anchor and (moved.kind, bool(moved.num)) == (unit.kind, True):
        return evolve(instruction, places=(tuple(around),), as_it_is=False)
    return instruction


def _is_cross_heading(ordered: Instruction) -> bool:
    """Whether a heading without a number comes with the first of what stands below it, or before a
    section, which is that."""
    lines, kind = ordered.text, ordered.anchor[-1].kind
    below = lines[1].strip() if len(lines) > 1 else ""
    if not below and (kind, ordered.side) != (Kind.SECTION, "before"):
        return False
    label = heading(below, {})
    numbered_below = bool(label and label.kind is kind)
    if kind is Kind.SECTION:
        numbered_below = bool(bare_number(below) or numbered(below))
    return (numbered_below or not below) and may_be_title(lines[0].strip(), {})


def with_run_on(instruction: Instruction) -> Instruction | None:
    """An instruction whose words bring a provision of their own as one that inserts it: “at the end
    of paragraph (b) insert “, or (c) a fee””. None where other words have several lines, so that
    what stands in these is no text of one provision."""
    words = (*instruction.old, *instruction.new)
    run_on = _RUN_ON.fullmatch(words[0]) if words and instruction.op == "insert-words" else None
    label = numbered(run_on["text"]) if run_on and not instruction.old else None
    if run_on is None or label is None or not label.num:
        return None if any("\n" in each for each in words) else instruction
    if instruction.side != "end" or instruction.sentences or len(instruction.places) != 1:
        return None
    place = instruction.places[0]
    beside = bool(place) and following(place[-1].num) == label.num
    around = place[:-1] if beside else place
    unit = Unit(Kind.ITEM, label.num, written=label.label, bare=True)
    return evolve(
        instruction,
        op="insert",
        places=(around,) if around else (),
        anchor=place if beside else (),
        side="after" if beside else "end",
        brings=((*around, unit),),
        new=(),
        text=tuple(run_on["text"].split("\n")),
        joining=run_on["joining"],
    )


def _unknown(instruction: Instruction) -> bool:
    """Whether the sentence does not name what it brings, or gives no number to what has one."""
    brings = instruction.brings
    new = brings[0][-1] if brings else None
    return new is None or (
        len(brings) == 1
        and not (new.num or new.nth or new.unnumbered or new.name)
        and new.kind in _NUMBERED
    )


def _within(instruction: Instruction) -> tuple[Unit, ...]:
    if instruction.anchor:
        return instruction.anchor[:-1]
    return instruction.places[0] if instruction.places else ()
