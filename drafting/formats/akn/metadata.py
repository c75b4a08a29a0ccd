"""What an act is, for machines: identification by FRBR, lifecycle, references (Part 1, 5)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from types import MappingProxyType

from attrs import evolve, frozen
from lxml import etree

from drafting.formats.akn.elements import THREE_LETTERS, akn
from drafting.model.act import Act, Identity
from drafting.model.history import Version
from drafting.model.localized import Localized

_Element = etree._Element
_UNKNOWN = "und"
_UNNAMED = "unknown"
"""Who adopted an act, where it does not say so."""
_ACT = "act"
"""The name of a document whose kind is not known."""
_NUMBER = re.compile(r"\d[\w./-]*|[^\W\d_]{1,4}[-./]?\d[\w./-]*")
"""A number of an act; what else systems write there is a name."""
SOURCE = "#drafting"
"""Who marked the document up, in `references`."""


def metadata(
    act: Act,
    versions: Sequence[Version],
    country: str,
    modifications: Sequence[PassiveModification] = (),
) -> _Element:
    """The `meta` of a document."""
    meta = etree.Element(akn("meta"))
    made = _first_date(act, versions)
    number = act.identity.number or act.identity.act
    titles = tuple(act.identity.titles.by_language.values())
    work, expression = addresses_of(act, versions, country)
    held = _day(act.version) or made
    event = "adoption" if act.identity.date else _VERSION
    Identification(
        work, expression, made, held, country, number, titles, act.language, event=event
    ).write(meta)
    if versions:
        lifecycle = etree.SubElement(meta, akn("lifecycle"), source=SOURCE)
        for number_, version in enumerate(versions, start=1):
            if day := _day(version.version):
                sort = "generation" if number_ == 1 else "amendment"
                etree.SubElement(
                    lifecycle, akn("eventRef"), eId=f"eventRef_{number_}", date=day, type=sort,
                    source=f"#version_{number_}",
                )  # fmt: skip
        if not len(lifecycle):
            meta.remove(lifecycle)
    _passive(meta, modifications)
    references = etree.SubElement(meta, akn("references"), source=SOURCE)
    for place, version in enumerate(versions, start=1):
        if _day(version.version):
            element = etree.SubElement(references, akn("original" if place == 1 else "passiveRef"))
            element.set("eId", f"version_{place}")
            element.set("href", f"{work}/{_three(act.language)}@{version.version}")
            element.set("showAs", version.version)
    amendments = dict.fromkeys(each.amendment.partition("#")[0] for each in modifications)
    for place, amendment in enumerate(amendments, start=1):
        element = etree.SubElement(references, akn("passiveRef"), eId=f"amendment_{place}")
        element.set("href", amendment)
        element.set("showAs", amendment.rpartition("/")[2])
    body = act.identity.adopting_body.best(act.language) or _UNNAMED
    organization(references, "adopting-body", body)
    organization(references, "drafting", "drafting")
    return meta


def _passive(meta: _Element, modifications: Sequence[PassiveModification]) -> None:
    if not modifications:
        return
    analysis = etree.SubElement(meta, akn("analysis"), source=SOURCE)
    passive = etree.SubElement(analysis, akn("passiveModifications"))
    for number, each in enumerate(modifications, start=1):
        element = etree.SubElement(passive, akn("textualMod"), type=each.type)
        element.set("eId", f"textualMod_{number}")
        etree.SubElement(element, akn("source"), href=each.amendment)
        for address in each.at:
            etree.SubElement(element, akn("destination"), href=address)


def identity_stated(document: _Element, identity: Identity) -> Identity:
    """The identity of an act with the number and the day that a document states of it as a work,
    where they are empty."""
    work = document.find("{*}meta/{*}identification/{*}FRBRWork")
    if work is None:
        return identity
    numbers = (each.get("value") or "" for each in work.iterfind("{*}FRBRnumber"))
    days = (
        _stated_day(each.get("date") or "")
        for each in work.iterfind("{*}FRBRdate")
        if each.get("name") != _VERSION
    )
    return evolve(
        identity,
        number=identity.number or next((each for each in numbers if _NUMBER.fullmatch(each)), ""),
        date=identity.date or next(filter(None, days), None),
    )


def own_identity(document: _Element, identity: Identity, language: str) -> Identity:
    """The identity with what else `metadata` wrote into a document: the kind of the act, and the
    body that adopted it."""
    kind = document.get("name") or _ACT
    bodies = document.iterfind("{*}meta/{*}references/{*}TLCOrganization[@eId='adopting-body']")
    body = next((each.get("showAs") or "" for each in bodies), "")
    return evolve(
        identity,
        kind=identity.kind or ("" if kind == _ACT else kind),
        adopting_body=identity.adopting_body
        or Localized({language: body} if body not in {"", _UNNAMED} else {}),
    )


_NO_YEAR = 2900
"""The years from which on, like the first one, a day is a placeholder: 2999-01-01, 9999-12-31."""


def _stated_day(written: str) -> datetime.date | None:
    try:
        day = datetime.date.fromisoformat(written)
    except ValueError:
        return None
    return day if 1 < day.year < _NO_YEAR else None


def amendment_address(country: str, day: str, name: str) -> str:
    """The IRI of an amendment as a work."""
    return f"/akn/{country}/amendment/{day or datetime.date.min.isoformat()}/{name}"


def addresses_of(act: Act, versions: Sequence[Version], country: str) -> tuple[str, str]:
    """The IRI of an act as a work, and that of the version and language at hand (Naming
    Convention 1.0, 4)."""
    number = act.identity.number or act.identity.act
    work = f"/akn/{country}/act/{_first_date(act, versions)}/{_in_address(number)}"
    language = _three(act.language)
    return work, f"{work}/{language}@{act.version}" if act.version else f"{work}/{language}"


@frozen
class PassiveModification:
    """What an amendment did to the text at hand."""

    type: str
    """As a `textualMod` has it."""
    amendment: str
    """The IRI of the amendment's work, with the eId of the modification in it."""
    at: tuple[str, ...]
    """The IRIs of what it changed: in the text at hand, or in the one before where that is gone."""


@frozen
class Identification:
    """What a document is: a work, and an expression of it."""

    work: str
    expression: str
    made: str
    """The day of the work."""
    held: str
    """The day of the expression."""
    country: str
    number: str
    names: tuple[str, ...]
    language: str
    author: str = "adopting-body"
    """The eId of its author in `references`."""
    event: str = "adoption"
    """What the day of the work is that of."""

    def write(self, meta: _Element) -> None:
        """Write it, first in the metadata."""
        identification = etree.SubElement(meta, akn("identification"), source=SOURCE)
        frbr = self._group(identification, "FRBRWork", self.work, self.made)
        _value(frbr, "FRBRcountry", self.country)
        _value(frbr, "FRBRnumber", self.number)
        for name in self.names:
            _value(frbr, "FRBRname", name)
        frbr = self._group(identification, "FRBRExpression", self.expression, self.held)
        etree.SubElement(frbr, akn("FRBRlanguage"), language=_three(self.language))
        file = f"{self.expression}.xml"
        frbr = self._group(identification, "FRBRManifestation", file, self.held)
        _value(frbr, "FRBRformat", "application/akn+xml")

    def _group(self, around: _Element, name: str, address: str, day: str) -> _Element:
        element = etree.SubElement(around, akn(name))
        _value(element, "FRBRthis", f"{address}/!main")
        _value(element, "FRBRuri", address)
        event = _EVENTS.get(name, self.event)
        etree.SubElement(element, akn("FRBRdate"), date=day, name=event)
        author = SOURCE if name == "FRBRManifestation" else f"#{self.author}"
        etree.SubElement(element, akn("FRBRauthor"), href=author)
        return element


def organization(references: _Element, name: str, shown: str) -> None:
    """Write who is meant by `#name`."""
    element = etree.SubElement(references, akn("TLCOrganization"), eId=name, showAs=shown)
    element.set("href", f"/akn/ontology/organization/{name}")


_VERSION = "version"
"""The event of an act whose own day nobody knows: that of its first version stands for it."""
_EVENTS = MappingProxyType({"FRBRExpression": _VERSION, "FRBRManifestation": "markup"})
"""What a date is that of; that of a work varies."""


def _value(around: _Element, name: str, value: str) -> None:
    etree.SubElement(around, akn(name), value=value)


def _first_date(act: Act, versions: Sequence[Version]) -> str:
    if act.identity.date:
        return act.identity.date.isoformat()
    days = (_day(each.version) for each in versions)
    return next(filter(None, days), "") or _day(act.version) or datetime.date.min.isoformat()


def _three(language: str) -> str:
    return THREE_LETTERS.get(language, _UNKNOWN)


def _day(version: str) -> str:
    """The date of a version; empty where its name is no date."""
    try:
        return datetime.date.fromisoformat(version[:10]).isoformat()
    except ValueError:
        return ""


def _in_address(number: str) -> str:
    """A number as a segment of an IRI: without white space and slashes."""
    return "-".join(number.replace("/", "-").split())
