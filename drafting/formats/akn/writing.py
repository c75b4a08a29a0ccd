"""An act → a document of Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import frozen
from lxml import etree

from drafting.formats.akn.elements import AKN, CRLF, EMPTY, OWN, TAGS, akn, own
from drafting.formats.akn.metadata import PassiveModification, metadata
from drafting.model.act import Act, TextForm
from drafting.model.address import Site
from drafting.model.cells import Merge
from drafting.model.history import Version
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.notes import REFERENCE

_Element = etree._Element
_INLINE = {Kind.GAP: "omissis", Kind.NOTE: "remark", Kind.TITLE: "docTitle"}


def write_akn(
    act: Act,
    versions: Sequence[Version] = (),
    country: str = "",
    modifications: Sequence[PassiveModification] = (),
) -> bytes:
    """A whole act; `versions` are those of its history, for its lifecycle, and `modifications`
    what made this version of the one before.

    `country` is its code in ISO 3166-1; without one, `xx`, which no country has.
    """
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "d": OWN})
    document = etree.SubElement(root, akn("act"), name=act.identity.kind or "act")
    document.append(metadata(act, versions, country or "xx", modifications))
    body = [site for site in act.sites if site.parent is None]
    kinds = [site.provision.kind for site in body]
    titles = kinds.index(Kind.PREAMBLE) if Kind.PREAMBLE in kinds else kinds.count(Kind.TITLE)
    first = titles + kinds.count(Kind.PREAMBLE)
    # Conclusions are the last part; a signature before annexes stands in the body.
    last = len(body) - (kinds[-1:] == [Kind.CLOSING])
    writer = AkomaWriter(act)
    writer.blocks(document, "preface", body[:titles])
    writer.blocks(document, "preamble", body[titles:first])
    main = etree.SubElement(document, akn("body"), eId="body")
    writer.hierarchy(main, body[first:last])
    if not len(main):
        etree.SubElement(main, akn("hcontainer"), name=EMPTY, eId="body__hcontainer_1")
    writer.blocks(document, "conclusions", body[last:])
    form = act.form
    if form != TextForm():
        lines = len(form.ending) // len(form.newline)
        main.set(own("form"), f"{form.bom:d} {form.newline == CRLF:d} {lines}")
    return serialized(root)


def serialized(root: _Element) -> bytes:
    """A document as bytes, each element on a line of its own."""
    _indent(root, "\n")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


_TEXTS = frozenset({akn("p"), akn("num"), akn("heading")})


def _indent(element: _Element, margin: str) -> None:
    """Put each element on a line of its own, but for those within a text."""
    if element.tag in _TEXTS or not len(element):
        return
    element.text = margin + "  "
    for child in element:
        _indent(child, margin + "  ")
        child.tail = margin + "  "
    element[-1].tail = margin


@frozen
class AkomaWriter:
    """Writes the provisions of an act; `prefix` stands before each eId, where they are quoted."""

    act: Act
    prefix: str = ""

    def blocks(self, document: _Element, name: str, sites: Sequence[Site]) -> None:
        """Write what stands around the body."""
        if not sites:
            return
        around = etree.SubElement(document, akn(name))
        for site in sites:
            if site.provision.kind in {Kind.PREAMBLE, Kind.CLOSING}:
                around.set("eId", self._eid(site))
                self._layout(around, site.provision)
                for child in self._below(site):
                    self._block(around, child)
            else:
                self._block(around, site)

    def _block(self, around: _Element, site: Site) -> None:
        provision = site.provision
        if provision.kind is Kind.TABLE:
            self._table(around, site)
            return
        children = self._below(site)
        element = etree.SubElement(
            around, akn("blockContainer" if children or provision.label else "p")
        )
        element.set("eId", self._eid(site))
        element.set(own("kind"), provision.kind.value)
        self._layout(element, provision)
        if element.tag == akn("p"):
            self._words(element, provision)
            return
        if provision.label:
            etree.SubElement(element, akn("num")).text = provision.label
        self._words(etree.SubElement(element, akn("p")), provision)
        for child in children:
            self._block(element, child)

    def hierarchy(self, around: _Element, sites: Iterable[Site]) -> None:
        """Write provisions as elements of the hierarchy."""
        for site in sites:
            self._provision(around, site)

    def _provision(self, around: _Element, site: Site) -> None:
        provision = site.provision
        tag = TAGS.get(provision.kind, "hcontainer")
        element = etree.SubElement(around, akn(tag), eId=self._eid(site))
        if tag == "hcontainer":
            element.set("name", provision.kind.value)
        self._layout(element, provision)
        if provision.kind is Kind.TABLE:
            self._table(etree.SubElement(element, akn("content")), site)
            return
        if provision.label:
            etree.SubElement(element, akn("num")).text = provision.label
        if provision.headed and provision.text:
            self._text(etree.SubElement(element, akn("heading")), provision.text)
        children = self._below(site)
        text = "" if provision.headed else provision.text
        if children:
            if text:
                self._words(self._paragraph(element, "intro"), provision)
            self.hierarchy(element, children)
        else:
            self._words(self._paragraph(element, "content"), provision, text)

    def _paragraph(self, element: _Element, name: str) -> _Element:
        return etree.SubElement(etree.SubElement(element, akn(name)), akn("p"))

    def _words(self, paragraph: _Element, provision: Provision, text: str | None = None) -> None:
        text = provision.text if text is None else text
        if provision.kind is Kind.FOOTNOTE:
            marker = provision.num or provision.label
            note = etree.SubElement(
                paragraph, akn("authorialNote"), marker=marker, placement="bottom"
            )
            paragraph = etree.SubElement(note, akn("p"))
        elif name := _INLINE.get(provision.kind):
            paragraph = etree.SubElement(paragraph, akn(name))
        self._text(paragraph, text)

    def _text(self, element: _Element, text: str) -> None:
        """Write a text, with its references to notes as references."""
        first, *parts = REFERENCE.split(text)
        element.text = first
        for name, after in zip(parts[::2], parts[1::2], strict=True):
            sign = f"[^{name}]"
            reference = etree.SubElement(element, akn("ref"), href=f"#{self._notes.get(sign, '')}")
            reference.text, reference.tail = sign, after

    @cached_property
    def _notes(self) -> dict[str, str]:
        """The label of each note → the eId of the first one that has it."""
        notes = (each for each in self.act.sites if each.provision.kind is Kind.FOOTNOTE)
        return {site.provision.label: self._eid(site) for site in reversed([*notes])}

    def _table(self, around: _Element, site: Site) -> None:
        table = etree.SubElement(around, akn("table"), eId=f"{self._eid(site)}__table")
        for row in self._below(site):
            line = etree.SubElement(table, akn("tr"), eId=self._eid(row))
            self._layout(line, row.provision)
            for cell in self._below(row):
                name = "th" if row.provision.is_header_row else "td"
                element = etree.SubElement(line, akn(name), eId=self._eid(cell))
                self._layout(element, cell.provision)
                if cell.provision.merged:
                    element.set(own("merged"), Merge(cell.provision.label).name.lower())
                for part in (cell, *self._below(cell)):
                    self._text(etree.SubElement(element, akn("p")), part.provision.text)

    def _eid(self, site: Site) -> str:
        return self.prefix + site.eid

    def _below(self, site: Site) -> list[Site]:
        return self.act.below(site)

    def _layout(self, element: _Element, provision: Provision) -> None:
        """Note what only the written form has, where it is not what it mostly is."""
        usual = " " if provision.label and provision.text else ""
        if provision.sep != usual and provision.kind not in {Kind.ROW, Kind.CELL}:
            element.set(own("sep"), provision.sep)
        for name in ("blank", "outdent"):
            if value := getattr(provision, name):
                element.set(own(name), str(value))
        if provision.run_in:
            element.set(own("run-in"), "true")
        if provision.headed and not provision.text:
            element.set(own("headed"), "true")
