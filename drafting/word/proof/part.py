"""The proof of a document, as a custom XML part of it (ECMA-376 part 1, 15.2.5, 15.2.6).

Word and LibreOffice keep such parts when they save a document, but may rename them.
"""

from __future__ import annotations

import itertools
import json
import posixpath
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve
from lxml import etree

from drafting.model.proof import Proof, Recipe
from drafting.word.package.elements import Element
from drafting.word.package.package import Package
from drafting.word.package.relationships import add_relationship, new_relationships, rels_of
from drafting.word.package.xml import part_bytes
from drafting.word.proof.contents import contents_of
from drafting.word.proof.looks import State, digest_of, looks_of

if TYPE_CHECKING:
    from drafting.model.proof.held import Fingerprint

NAMESPACE = "urn:drafting:proof:1"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = "{A52005F4-EC98-5FC8-A8AB-2764A4352AC7}"
"""The id of the part (22.5.2.1): every proof is known by the same one."""


def attach(
    data: bytes, proof: Proof, *, packed: bool = False, text: Element | None = None
) -> bytes:
    """Put a proof into a DOCX, in place of an earlier one, with the digests of all its other parts;
    nothing else is changed.

    The same bytes and proof give the same bytes; `packed` as in `Package.with_parts`; `text` is the
    tree of which the main part was written, if it is at hand, and is edited. Raises `FormatError`
    if it is no DOCX.
    """
    package = Package.open(data, "document")
    item = _proof_part(package)
    if not item:
        item = package.free_name("customXml/item", itertools.count(1))
        parts = {**_linked(package, item), item: part_bytes(_element(proof))}
        package = package.replaced(parts, packed=packed)
    parts_now = state_of(package, text, brief=True).parts.values()
    whole = evolve(proof, parts=tuple(digest_of(each) for each in parts_now))
    return package.with_parts({item: part_bytes(_element(whole))}, packed=packed)


def _proof_part(package: Package) -> str:
    """The name of the part with the proof; empty: none. Raises `FormatError`."""
    return next(proof_parts(package), "")


def state_of(package: Package, text: Element | None = None, *, brief: bool = False) -> State:
    """All of a document but its proof, as it is; `text` as in `attach`, `brief` as in `looks_of`.
    Raises `FormatError`."""
    # A long text is read once for both.
    text = package.tree(package.main) if text is None else text
    contents = [*contents_of(package, text)]
    without = tuple(filter(None, (_proof_part(package),)))
    return State.of([*looks_of(package, text, without, brief=brief), *contents])


def seal_of(package: Package) -> str:
    """The seal in the proof of a document; it differs from `Proof.seal` if the proof was edited.
    Raises `FormatError`."""
    return next((package.tree(item).get("seal", "") for item in proof_parts(package)), "")


def proof_parts(package: Package) -> Iterator[str]:
    """The parts that hold a proof."""
    related = (each for each in package.related(package.main) if each.type == "customXml")
    # A part may be linked a thousand times; it is read once.
    for part in dict.fromkeys(each.target for each in related if not each.external):
        if part not in package.names:
            continue
        # A part of somebody else need not even be XML.
        ours = NAMESPACE.encode() in package.read(part).replace(b"\0", b"")
        if ours and package.tree(part).tag == name_of("proof"):
            yield part


def _linked(package: Package, item: str) -> dict[str, bytes]:
    """The parts that a new part of custom XML needs."""
    properties = item.replace("item", "itemProps", 1)
    own = new_relationships()
    kind = f"{package.office}/relationships/customXmlProps"
    add_relationship(own, kind, posixpath.basename(properties))
    kinds = {properties: _PROPERTIES_TYPE, item: "application/xml"}
    return {
        **package.linked("customXml", item, kinds),
        rels_of(item): part_bytes(own),
        properties: part_bytes(_properties(package.office)),
    }


def _properties(office: str) -> Element:
    """`ds:datastoreItem` (22.5.2.1)."""
    namespace = f"{office}/customXml"
    root = etree.Element(f"{{{namespace}}}datastoreItem", nsmap={"ds": namespace})
    root.set(f"{{{namespace}}}itemID", _ITEM)
    listed = etree.SubElement(root, f"{{{namespace}}}schemaRefs")
    etree.SubElement(listed, f"{{{namespace}}}schemaRef").set(f"{{{namespace}}}uri", NAMESPACE)
    return root


def _element(proof: Proof) -> Element:
    root = etree.Element(name_of("proof"), nsmap={None: NAMESPACE})
    for name in ("act", "version", "language", "seal"):
        root.set(name, getattr(proof, name))
    root.set("exact", "true" if proof.exact else "false")
    if proof.recipe:
        _add_recipe(root, proof.recipe)
    for each in proof.signatures:
        _add(root, "signed", author=each.author, date=each.date)
    for enclosed in proof.proposals:
        proposal = _add(root, "proposal", name=enclosed.name, sha256=enclosed.sha256)
        proposal.text = enclosed.text
    for name, sha256, lines in (
        ("baseline", proof.baseline, proof.old),
        ("result", proof.result, proof.new),
    ):
        _add_lines(_add(root, name, sha256=sha256), lines)
    for part in proof.parts:
        element = _add(root, "part", name=part.name, sha256=part.sha256)
        element.text = " ".join(part.pieces) or None
    return root


def _add_recipe(root: Element, recipe: Recipe) -> None:
    made = _add(root, "recipe", program=recipe.program)
    if recipe.options:
        made.set("options", recipe.options)
    for sha256 in recipe.files:
        _add(made, "file", sha256=sha256)
    for name, text in (("identity", recipe.identity), ("text", recipe.text)):
        if text:
            _add(made, name).text = _escaped(text)


def _escaped(text: str) -> str:
    """A text as XML keeps it: a carriage return does not survive in an element (XML 1.0, 2.11),
    and a text as a whole could begin or end with white space."""
    return json.dumps(text, ensure_ascii=False)


def _add_lines(parent: Element, lines: Iterable[Fingerprint]) -> None:
    for line in lines:
        known = {"at": line.address, "label": line.label, "kind": line.kind, "sha256": line.digest}
        known["own"] = "true" if line.in_own_signs else ""
        _add(parent, "line", **{name: value for name, value in known.items() if value})


def _add(parent: Element, name: str, /, **attributes: str) -> Element:
    return etree.SubElement(parent, name_of(name), attributes)


def name_of(name: str) -> str:
    """The whole name of an element of a proof."""
    return f"{{{NAMESPACE}}}{name}"
