"""The operations once more, on a list of lines, as simply as can be: a check on `patch`.

It splits texts at single spaces and joins them again, knows nothing of look-alikes or addresses,
and does the operations one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)
from tests.laws.proposals import resolved

_REPEALED = {"kk": "күші жойылды", "en": "repealed"}
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
    block = lines
    if operation.at:
        block = _lines_at(law, resolved(law, operation.at[0])[0], lines)
    match operation:
        case ReplaceWords():
            for line in block:
                _change(line, _get(operation.old), _get(operation.new).split(" "), 0)
        case DeleteWords():
            for line in block:
                _change(line, _get(operation.words), [], 0)
        case InsertWords():
            _insert_words(operation, block)
        case ReplaceEverywhere():
            for line in block:
                _change_all(line, operation.forms.get(""))
        case RestateHeading():
            block[0].text = _get(operation.text)
        case Restate():
            _restate(operation, block)
        case Insert():
            _insert(law, operation, lines)
        case _:
            _carry_out_whole(law, operation, lines)


def _carry_out_whole(law: Act, operation: Operation, lines: list[Line]) -> None:
    first = _lines_at(law, resolved(law, operation.at[0])[0], lines)[0]
    match operation:
        case Delete():
            for address in resolved(law, operation.at[0]):
                _take_out(law, address, lines, _NOTES if _kept(law) else {})
        case Repeal():
            _take_out(law, operation.at[0], lines, _REPEALED)
        case Renumber():
            first.head = _renumbered(law, operation.at[0], operation.to[0])
        case Move():
            _move(law, operation, lines)
        case Split():
            start = first.text.index(_get(operation.before))
            head = _renumbered(law, operation.at[0], operation.number)
            first.after = [head + first.text[start:]]
            first.text = first.text[:start].rstrip(" ")
        case Join():
            _join(law, operation, lines)


def _insert_words(operation: InsertWords, block: list[Line]) -> None:
    words = _get(operation.words).split(" ")
    if operation.position:
        text = block[0].text
        both = [*words, text] if operation.position == "start" else [text, *words]
        block[0].text = " ".join(filter(None, both))
        return
    beside = _get(operation.before or operation.after)
    for line in block:
        _change(line, beside, words, -1 if operation.before else 1)


def _restate(operation: Restate, block: list[Line]) -> None:
    new_lines = [one.lstrip() for one in _get(operation.text).split("\n")]
    block[0].before = [new_lines[0].removeprefix("# "), *new_lines[1:]]
    for line in block:
        line.gone = True


def _insert(law: Act, operation: Insert, lines: list[Line]) -> None:
    block = _lines_at(law, _beside(operation), lines)
    brought = [one.removeprefix("# ") for one in _get(operation.text).split("\n")]
    if operation.before:
        block[0].before = brought
    else:
        block[-1].after = brought


def _take_out(law: Act, address: str, lines: list[Line], notes: Mapping[str, str]) -> None:
    first, *others = _lines_at(law, address, lines)
    provision = law.find(address).site.provision
    if notes and provision.num and provision.kind is not Kind.FOOTNOTE:
        first.head = provision.label + (provision.sep or " ")
        first.text = f"[{notes[law.language]}]"
    else:
        first.gone = True
    for line in others:
        line.gone = True


def _renumbered(law: Act, address: str, number: str) -> str:
    provision = law.find(address).site.provision
    return provision.label.replace(provision.num, number, 1) + provision.sep


def _move(law: Act, operation: Move, lines: list[Line]) -> None:
    address = operation.at[0]
    block = _lines_at(law, address, lines)
    if operation.number:
        block[0].head = _renumbered(law, address, operation.number)
    anchor = _lines_at(law, _beside(operation), lines)
    moved = [line.head + line.text for line in block]
    for line in block:
        line.gone = True
    if operation.before:
        anchor[0].before = moved
    else:
        anchor[-1].after = moved


def _join(law: Act, operation: Join, lines: list[Line]) -> None:
    first, *children = _lines_at(law, operation.at[0], lines)
    other, *others = _lines_at(law, operation.at[1], lines)
    first.text = " ".join(filter(None, [first.text, other.text]))
    (children or [first])[-1].after = [line.head + line.text for line in others]
    _take_out(law, operation.at[1], lines, _NOTES if _kept(law) else {})


def _beside(operation: Insert | Move) -> str:
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


def _change_all(line: Line, forms: Mapping[str, str]) -> None:
    """Replace every form that stands between spaces, the longest where several begin."""
    words, told = line.text.split(" "), list[str]()
    while words:
        found = next((form for form in sorted(forms, key=len, reverse=True)
                      if line.law and _begins(words, form)), None)  # fmt: skip
        if found is None:
            told.append(words.pop(0))
            continue
        capital = words[0][0] != found[0]
        told.append(forms[found].capitalize() if capital else forms[found])
        del words[: len(found.split(" "))]
    line.text = " ".join(told)


def _begins(words: list[str], form: str) -> bool:
    begun = " ".join(words[: len(form.split(" "))])
    return begun in (form, form[0].upper() + form[1:])


def _get(text: Localized) -> str:
    return text.get("")
