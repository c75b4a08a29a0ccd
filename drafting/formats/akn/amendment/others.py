"""The active modifications in a bill or an amendment of others → operations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen
from lxml import etree

from drafting.errors import Problem, Where
from drafting.formats.akn.amendment.fields import LEAVES
from drafting.formats.akn.kinds import HeadingWords
from drafting.formats.akn.parts import all_text, local_name
from drafting.formats.akn.written_by_others import OthersReader
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.act import Numbering
from drafting.structure.doubts.oddities import shortened
from drafting.text.writer import write_provisions

_Element = etree._Element
_FRAGMENT = re.compile(r"[#~]([^#~/]+)$")
_SIDES: Mapping[str, str] = MappingProxyType(
    {"before": "before", "after": "after", "inside": "in", "end": "in"}
)


@frozen
class _Modification:
    """A `textualMod`, with what its document quotes for it."""

    element: _Element
    old: tuple[_Element, ...]
    new: tuple[_Element, ...]

    @property
    def destinations(self) -> list[str]:
        """The eIds of what it changes; an empty one is the whole document."""
        found = (each.get("href") or "" for each in self.element.iterfind("{*}destination"))
        return [match[1] if (match := _FRAGMENT.search(each)) else "" for each in found]

    @property
    def structures(self) -> list[_Element]:
        """The provisions that it brings."""
        return [each for each in self.new if local_name(each) == "quotedStructure"]

    @property
    def position(self) -> str:
        """Where something comes, seen from the destination."""
        found = (each.get("pos") or "" for each in self.element.iterfind("{*}destination"))
        return next(found, "")

    @property
    def previous(self) -> str:
        """The eId that what comes had before; empty: it is new."""
        found = (each.get("href") or "" for each in self.element.iterfind("{*}previous"))
        return next((match[1] for each in found if (match := _FRAGMENT.search(each))), "")

    @property
    def sources(self) -> list[str]:
        """The eIds of the words that order it."""
        return [each.get("href") or "" for each in self.element.iterfind("{*}source")]

    @property
    def upto(self) -> bool:
        """Whether its destination is a range."""
        return any(each.get("upTo") for each in self.element.iterfind("{*}destination"))


def others_operations(
    document: _Element, numbering: Numbering, remarks: Remarks, left: list[Problem]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The operations, as the keys of a file, each with its line; what is not understood is left."""
    by_eid = {
        each.get("eId"): each for each in document.iter("{*}quotedText", "{*}quotedStructure")
    }
    modifications: list[_Modification] = []
    for element in document.iterfind("{*}meta/{*}analysis/{*}activeModifications/*"):
        old, new = (
            tuple(
                by_eid[name]
                for each in element.iterfind(f"{{*}}{role}")
                if (name := (each.get("href") or "").removeprefix("#")) in by_eid
            )
            for role in ("old", "new")
        )
        modifications.append(_Modification(element, old, new))
    moves = [each for each in modifications if each.previous and not each.structures]
    for modification in modifications:
        element = modification.element
        if any(_empties(modification, move) for move in moves):
            continue
        name, sort = local_name(element), element.get("type") or ""
        if name == "scopeMod":
            continue  # the textual modification beside it changes the words
        data = _operation(modification, numbering, remarks) if name == "textualMod" else None
        if data is None:
            shown = ", ".join(filter(None, [element.get("eId"), *modification.destinations]))
            why = say("a modification is not understood: {name} {type}", name=name, type=sort)
            left.append(_left(element, why, shown))
            continue
        yield element.sourceline or 0, data


def _empties(modification: _Modification, move: _Modification) -> bool:
    """Whether a modification is what a move does to the old place."""
    same = modification.sources == move.sources and modification.destinations == [move.previous]
    return same and modification.element.get("type") == LEAVES and not modification.old


def unlisted(document: _Element) -> Iterator[Problem]:
    """Each `mod` that is the source of no active modification."""
    listed = {
        (source.get("href") or "").removeprefix("#")
        for source in document.iterfind("{*}meta/{*}analysis/{*}activeModifications/*/{*}source")
    }
    for each in document.iter("{*}mod", "{*}mmod", "{*}rmod"):
        if each.get("eId") not in listed:
            why = say("a change in the text is no active modification, and is left")
            yield _left(each, why, shortened(all_text(each)))


def _left(element: _Element, why: str, shown: str) -> Problem:
    return Problem("not-understood", why, Where(line=element.sourceline or 0), (shown,))


def _operation(
    modification: _Modification, numbering: Numbering, remarks: Remarks
) -> dict[str, Any] | None:
    at = modification.destinations
    if not at or "" in at or modification.upto:
        return None
    words = {
        role: [all_text(each) for each in quoted if local_name(each) == "quotedText"]
        for role, quoted in (("old", modification.old), ("new", modification.new))
    }
    text = "\n".join(_text(each, numbering, remarks) for each in modification.structures)
    side = _SIDES.get(modification.position, "")
    if modification.previous and not text:
        return _move(modification, side, words["new"])
    match modification.element.get("type"), words["old"], words["new"], text:
        case (("substitution" | "replacement"), [old], [new], ""):
            return {"op": "replace-words", "at": at, "old": old, "new": new}
        case (("substitution" | "replacement"), [], [], str()) if text:
            return {"op": "restate", "at": at, "text": text}
        case "insertion", [], [], str() if text and side:
            return {"op": "insert", side: at[0], "text": text}
        case "insertion", [], [new], "" if modification.position in {"start", "end"}:
            return {"op": "insert-words", "at": at, "position": modification.position, "words": new}
        case "insertion", [old], [new], "" if modification.position in {"before", "after"}:
            return {"op": "insert-words", "at": at, modification.position: old, "words": new}
        case "repeal", [old], [], "":
            return {"op": "delete-words", "at": at, "words": old}
        case "repeal", [], [], "":
            return {"op": "repeal", "at": at}
        case "renumbering", _, [*numbers], "" if len(numbers) == len(at):
            return {"op": "renumber", "at": at, "to": numbers}
        case "join", [], [], "" if len(at) > 1:
            return {"op": "join", "at": at}
    return None


def _move(modification: _Modification, side: str, numbers: list[str]) -> dict[str, Any] | None:
    place = modification.destinations
    if modification.element.get("type") != "insertion" or not side or len(numbers) > 1:
        return None
    where = {"into" if side == "in" else side: place[0]}
    number = {"number": numbers[0]} if numbers else {}
    return {"op": "move", "at": [modification.previous], **where, **number}


def _text(element: _Element, numbering: Numbering, remarks: Remarks) -> str:
    """The provisions in a `quotedStructure`, in the syntax of a baseline."""
    words = HeadingWords(dict(numbering.cues), fixed=True)
    provisions = [*OthersReader(words, remarks).quoted(element)]
    return write_provisions(provisions, numbering)
