"""An `amendment` that `writing.py` made → a proposal as the plain data of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen
from lxml import etree

from drafting.formats.akn.amendment.fields import LANGUAGE, MOVED, PAIRED, STRUCTURES, read
from drafting.formats.akn.amendment.writing import structure_text
from drafting.formats.akn.elements import OWN, akn, own
from drafting.model.act import Numbering

_Element = etree._Element
_OWN = f"{{{OWN}}}"


@frozen
class ProposalData:
    """A proposal as the keys of a file."""

    head: dict[str, Any]
    operations: tuple[dict[str, Any], ...]
    lines: tuple[int, ...] = ()
    """Of the document, that of each operation where it is of others."""


def own_head(document: _Element) -> dict[str, Any] | None:
    """The head of a proposal that was written here; None where the document is of others. Raises
    `ValueError` where somebody has edited it so that no field has such a value."""
    element = document.find(f"{akn('meta')}/{akn('proprietary')}/{own('proposal')}")
    if element is None:
        return None
    head = {str(key): read(str(value)) for key, value in element.attrib.items()}
    for name in ("title", "initiator"):
        if texts := _texts(document.iterfind(f"{akn('preface')}/{akn('p')}"), name):
            head[name] = texts
    return head


def own_proposal(document: _Element, numbering: Numbering) -> ProposalData | None:
    """A proposal that was written here; None where the document is of others.

    `numbering` is that of the act, in whose syntax provisions are given. Raises `ValueError` where
    somebody has edited the document so that it is no longer one that is written here.
    """
    head = own_head(document)
    if head is None:
        return None
    named = {each.get("eId"): each for each in document.iter(akn("mod"))}
    moves = {
        each.get("eId")
        for each in document.iter(akn("textualMod"))
        if each.get(own("op")) == "move" and each.find(akn("previous")) is not None
    }
    reasons = {each.get("refersTo"): each for each in document.iter(akn("amendmentJustification"))}
    try:
        operations = tuple(
            _operation(
                each,
                [named[(source.get("href") or "")[1:]] for source in each.iter(akn("source"))],
                reasons,
                numbering,
            )
            for each in document.iter(akn("textualMod"))
            if each.get(own(MOVED)) not in moves
        )
    except (KeyError, IndexError, TypeError) as error:
        raise ValueError from error
    return ProposalData(head, operations)


def _operation(
    modification: _Element,
    mods: list[_Element],
    reasons: dict[str | None, _Element],
    numbering: Numbering,
) -> dict[str, Any]:
    data = {
        str(key).removeprefix(_OWN): read(str(value))
        for key, value in modification.attrib.items()
        if str(key).startswith(_OWN)
    }
    quoted = [each for mod in mods for each in mod.iter(akn("quotedText"))]
    for field in dict.fromkeys(each.attrib[own("field")] for each in quoted):
        mine = [each for each in quoted if each.get(own("field")) == field]
        if field in PAIRED["forms"] or own("place") in mine[0].attrib:
            continue
        data[str(field)] = _texts(mine, str(field))
    data |= _listed(quoted)
    if data["op"] in STRUCTURES:
        data["text"] = _structures(mods, numbering)
    name = (mods[0].get("eId") or "").partition("-")[0]
    if (given := reasons.get(f"#{name}")) is not None:
        data |= _reasons(given)
    return data


def _listed(quoted: list[_Element]) -> Iterator[tuple[str, Any]]:
    """Fields that hold several texts: new numbers, pairs, forms."""
    placed = sorted(
        (each for each in quoted if own("place") in each.attrib),
        key=lambda each: int(each.attrib[own("place")]),
    )
    for field in dict.fromkeys(each.attrib[own("field")] for each in placed):
        if field not in {"old", "new", *PAIRED["forms"]}:
            mine = (each for each in placed if each.get(own("field")) == field)
            yield str(field), [each.text or "" for each in mine]
    by_place: dict[str, list[_Element]] = {}
    for each in placed:
        if each.get(own("field")) in {"old", "new"}:
            by_place.setdefault(str(each.get(own("place"))), []).append(each)
    if by_place:
        yield (
            "pairs",
            [{name: _texts(mine, name) for name in ("old", "new")} for mine in by_place.values()],
        )
    old, new = ([e for e in placed if e.get(own("field")) == name] for name in PAIRED["forms"])
    if old:
        tables: dict[str, dict[str, str]] = {}
        for one, other in zip(old, new, strict=True):
            tables.setdefault(one.get(LANGUAGE) or "", {})[one.text or ""] = other.text or ""
        yield "forms", tables.get("", tables)


def _structures(mods: Iterable[_Element], numbering: Numbering) -> str | dict[str, str]:
    found = {
        element.get(LANGUAGE) or "": element.get(own("written"))
        or structure_text(element, numbering)
        for mod in mods
        for element in mod.iterfind(akn("quotedStructure"))
    }
    return found[""] if [*found] == [""] else found


def _reasons(element: _Element) -> dict[str, Any]:
    lines = element.findall(akn("p"))
    data: dict[str, Any] = {}
    if reason := _texts(lines, "reason"):
        data["reason"] = reason
    bases: dict[str, list[_Element]] = {}
    for line in lines:
        if place := line.get(own("place")):
            bases.setdefault(str(place), []).append(line)
    if bases:
        data["basis"] = [
            {"cite": _texts(mine, "cite")}
            | ({"quote": quote} if (quote := _texts(mine, "quote")) else {})
            for mine in bases.values()
        ]
    return data


def _texts(elements: Iterable[_Element], field: str) -> str | dict[str, str]:
    """The texts of one field: by language, or the one for all."""
    found = {
        each.get(LANGUAGE) or "": "".join(map(str, each.itertext()))
        for each in elements
        if each.get(own("field")) == field
    }
    return found.get("", "") if set(found) <= {""} else found
