"""The six operations once more, on a list of lines, as simply as can be: a check on `patch`.

It splits texts at single spaces and joins them again, knows nothing of look-alikes or addresses,
and does the operations one after the other.
"""

from __future__ import annotations

from attrs import define, field

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Operation,
    ReplaceWords,
    Restate,
)
from tests.laws.proposals import resolved

_NOTES = {"kk": "алып тасталды", "en": "deleted"}


@define
class Line:
    """A line of the law, and what has become of it."""

    head: str
    text: str
    depth: int
    """How many provisions are around it."""
    law: bool = True
    """Neither an editor's note nor a gap."""
    gone: bool = False
    before: list[str] = field(factory=list)
    after: list[str] = field(factory=list)


def amended_lines(law: Act, operation: Operation) -> list[str]:
    """The lines of the law after one operation, each as a reader sees it."""
    lines = []
    for site in law.lines():
        one = site.provision
        is_law = one.kind not in (Kind.NOTE, Kind.GAP)
        lines.append(Line(one.label + one.sep, one.text, len(site.chain()), is_law))
    _carry_out(law, operation, lines)
    told: list[str] = []
    for line in lines:
        told += line.before
        told += [] if line.gone else [line.head + line.text]
        told += line.after
    return told


def _carry_out(law: Act, operation: Operation, lines: list[Line]) -> None:
    match operation:
        case ReplaceWords():
            for line in _lines_at(law, operation.at[0], lines):
                _change(line, _get(operation.old), _get(operation.new).split(" "), 0)
        case DeleteWords():
            for line in _lines_at(law, operation.at[0], lines):
                _change(line, _get(operation.words), [], 0)
        case InsertWords():
            beside = operation.before or operation.after
            words = _get(operation.words).split(" ")
            first, *others = _lines_at(law, operation.at[0], lines)
            if operation.position:
                start = operation.position == "start"
                first.text = " ".join([*words, first.text] if start else [first.text, *words])
                return
            for line in (first, *others):
                _change(line, _get(beside), words, -1 if operation.before else 1)
        case Restate():
            first, *others = _lines_at(law, operation.at[0], lines)
            new_lines = [one.lstrip() for one in _get(operation.text).split("\n")]
            first.gone, first.before = True, [new_lines[0].removeprefix("# "), *new_lines[1:]]
            for line in others:
                line.gone = True
        case Insert():
            block = _lines_at(law, _beside(operation), lines)
            brought = [one.removeprefix("# ") for one in _get(operation.text).split("\n")]
            if operation.before:
                block[0].before = brought
            else:
                block[-1].after = brought
        case Delete():
            for address in resolved(law, operation.at[0]):
                _delete(law, address, lines)


def _delete(law: Act, address: str, lines: list[Line]) -> None:
    first, *others = _lines_at(law, address, lines)
    provision = law.find(address).site.provision
    if provision.num and provision.kind is not Kind.FOOTNOTE and _kept(law):
        first.head = provision.label + (provision.sep or " ")
        first.text = f"[{_NOTES[law.language]}]"
    else:
        first.gone = True
    for line in others:
        line.gone = True


def _beside(operation: Insert) -> str:
    return operation.before or operation.after or operation.into


def _kept(law: Act) -> bool:
    return law.identity.numbering.deleted == "kept"


def _lines_at(law: Act, address: str, lines: list[Line]) -> list[Line]:
    """The lines of what stands at an address, to the last that is deeper."""
    sites = list(law.lines())
    aim = law.find(address).site
    return [line for line, site in zip(lines, sites, strict=True) if site.within(aim)]


def _change(line: Line, old: str, new: list[str], beside: int) -> None:
    """Replace words that stand between spaces; or put others before (-1) or after (1) them."""
    words, wanted = line.text.split(" "), old.split(" ")
    for start in range(len(words) - len(wanted) + 1):
        if line.law and words[start : start + len(wanted)] == wanted:
            kept = {-1: [*new, *wanted], 1: [*wanted, *new], 0: new}[beside]
            line.text = " ".join([*words[:start], *kept, *words[start + len(wanted) :]])
            return


def _get(text: Localized) -> str:
    return text.get("")
