"""What an act is, for machines: identification by FRBR, lifecycle, references (Part 1, 5)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from types import MappingProxyType

from lxml import etree

from drafting.formats.akn.elements import THREE_LETTERS, akn
from drafting.model.act import Act, Version

_Element = etree._Element
_UNKNOWN = "und"
_SOURCE = "#drafting"


def metadata(act: Act, versions: Sequence[Version], country: str) -> _Element:
    """The `meta` of a document."""
    meta = etree.Element(akn("meta"))
    made = _first_date(act, versions)
    held = _day(act.version) or made
    number = act.identity.number or act.identity.act
    work = f"/akn/{country}/act/{made}/{_in_address(number)}"
    language = THREE_LETTERS.get(act.language, _UNKNOWN)
    expression = f"{work}/{language}@{act.version}" if act.version else f"{work}/{language}"
    identification = etree.SubElement(meta, akn("identification"), source=_SOURCE)
    frbr = _group(identification, "FRBRWork", work, made)
    _value(frbr, "FRBRcountry", country)
    _value(frbr, "FRBRnumber", number)
    for title in act.identity.titles.by_language.values():
        _value(frbr, "FRBRname", title)
    frbr = _group(identification, "FRBRExpression", expression, held)
    etree.SubElement(frbr, akn("FRBRlanguage"), language=language)
    frbr = _group(identification, "FRBRManifestation", f"{expression}.xml", held)
    _value(frbr, "FRBRformat", "application/akn+xml")
    if versions:
        lifecycle = etree.SubElement(meta, akn("lifecycle"), source=_SOURCE)
        for number_, version in enumerate(versions, start=1):
            if day := _day(version.version):
                sort = "generation" if number_ == 1 else "amendment"
                etree.SubElement(
                    lifecycle, akn("eventRef"), eId=f"eventRef_{number_}", date=day, type=sort,
                    source=f"#version_{number_}",
                )  # fmt: skip
        if not len(lifecycle):
            meta.remove(lifecycle)
    references = etree.SubElement(meta, akn("references"), source=_SOURCE)
    for place, version in enumerate(versions, start=1):
        if _day(version.version):
            element = etree.SubElement(references, akn("original" if place == 1 else "passiveRef"))
            element.set("eId", f"version_{place}")
            element.set("href", f"{work}/{language}@{version.version}")
            element.set("showAs", version.version)
    body = act.identity.adopting_body.best(act.language) or "unknown"
    for name, shown in (("adopting-body", body), ("drafting", "drafting")):
        element = etree.SubElement(references, akn("TLCOrganization"), eId=name, showAs=shown)
        element.set("href", f"/akn/ontology/organization/{name}")
    return meta


_MADE = MappingProxyType(
    {
        "FRBRWork": ("adoption", "#adopting-body"),
        "FRBRExpression": ("version", "#adopting-body"),
        "FRBRManifestation": ("markup", _SOURCE),
    }
)
"""What a date is that of, and who made it."""


def _group(around: _Element, name: str, address: str, day: str) -> _Element:
    event, author = _MADE[name]
    element = etree.SubElement(around, akn(name))
    _value(element, "FRBRthis", f"{address}/!main")
    _value(element, "FRBRuri", address)
    etree.SubElement(element, akn("FRBRdate"), date=day, name=event)
    etree.SubElement(element, akn("FRBRauthor"), href=author)
    return element


def _value(around: _Element, name: str, value: str) -> None:
    etree.SubElement(around, akn(name), value=value)


def _first_date(act: Act, versions: Sequence[Version]) -> str:
    if act.identity.date:
        return act.identity.date.isoformat()
    days = (_day(each.version) for each in versions)
    return next(filter(None, days), "") or _day(act.version) or datetime.date.min.isoformat()


def _day(version: str) -> str:
    """The date of a version; empty where its name is no date."""
    try:
        return datetime.date.fromisoformat(version[:10]).isoformat()
    except ValueError:
        return ""


def _in_address(number: str) -> str:
    """A number as a segment of an IRI: without white space and slashes."""
    return "-".join(number.replace("/", "-").split())
