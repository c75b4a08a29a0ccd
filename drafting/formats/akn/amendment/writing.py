"""A proposal → an `amendment` of Akoma Ntoso."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen
from lxml import etree

from drafting import language as languages
from drafting.formats.akn.amendment.fields import (
    LANGUAGE,
    LEAVES,
    MOD,
    MOVED,
    SCOPES,
    STRUCTURES,
    TYPES,
    WORDS,
    QuotedWords,
    QuoteRole,
    StatedOperation,
    quoted_words,
    written,
)
from drafting.formats.akn.elements import AKN, OWN, THREE_LETTERS, akn, own
from drafting.formats.akn.metadata import SOURCE, Identification, amendment_address, organization
from drafting.formats.akn.writing import AkomaWriter, serialized
from drafting.formats.akn.written_here import quoted_provisions
from drafting.model.act import Act, Numbering
from drafting.model.provision import Provision
from drafting.text.writer import write_provisions

_Element = etree._Element
_HEAD = ("title", "initiator")
_POSITIONS = MappingProxyType(
    {"before": "before", "after": "after", "in": "inside", "into": "inside"}
)


@frozen
class StatedProposal:
    """A proposal with what a document shows of it."""

    head: Mapping[str, Any]
    """The keys of a file, without its operations."""
    act: Act
    """The text that it amends, in the language of the document."""
    target: str
    """The IRI of that text."""
    country: str
    operations: tuple[StatedOperation, ...]


def write_amendment(proposal: StatedProposal) -> bytes:
    """A proposal as a document of Akoma Ntoso; `reading.py` is the inverse."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "d": OWN})
    document = etree.SubElement(root, akn("amendment"), name="amendment")
    meta = etree.SubElement(document, akn("meta"))
    head = proposal.head
    _identify(proposal, meta)
    preface = etree.SubElement(document, akn("preface"))
    for name, element in zip(_HEAD, ("docTitle", "docProponent"), strict=True):
        for language, text in _by_language(head.get(name, {})):
            line = _paragraph(preface, language, name)
            etree.SubElement(line, akn(element)).text = text
    if not len(preface):
        etree.SubElement(_paragraph(preface), akn("docTitle")).text = head["proposal"]
    body = etree.SubElement(document, akn("amendmentBody"))
    analysis = etree.SubElement(meta, akn("analysis"), source=SOURCE)
    active = etree.SubElement(analysis, akn("activeModifications"))
    for number, operation in enumerate(proposal.operations, start=1):
        _OperationWriter(proposal, operation, number).write(body, active)
    references = etree.SubElement(meta, akn("references"), source=SOURCE)
    act = etree.SubElement(references, akn("activeRef"), eId="target", href=proposal.target)
    act.set("showAs", proposal.act.name)
    initiator = next((text for _, text in _by_language(head.get("initiator", {}))), "unknown")
    organization(references, "initiator", initiator)
    organization(references, "drafting", "drafting")
    proprietary = etree.SubElement(meta, akn("proprietary"), source=SOURCE)
    own_head = etree.SubElement(proprietary, own("proposal"))
    for key, value in head.items():
        if key not in _HEAD:
            own_head.set(key, written(value))
    return serialized(root)


def _identify(proposal: StatedProposal, meta: _Element) -> None:
    head, language = proposal.head, proposal.act.language
    day = head.get("date") or datetime.date.min.isoformat()
    work = amendment_address(proposal.country, day, head["proposal"])
    titles = tuple(text for _, text in _by_language(head.get("title", {})))
    Identification(
        work,
        f"{work}/{THREE_LETTERS.get(language, 'und')}@{day}",
        day,
        day,
        proposal.country,
        head["proposal"],
        titles,
        language,
        "initiator",
    ).write(meta)


@frozen
class _OperationWriter:
    proposal: StatedProposal
    operation: StatedOperation
    number: int

    def write(self, body: _Element, active: _Element) -> None:
        operation, data = self.operation, self.operation.data
        name = MOD.format(number=self.number)
        if operation.place:
            _paragraph(etree.SubElement(body, akn("amendmentHeading"))).text = operation.place
        content = etree.SubElement(body, akn("amendmentContent"))
        words = quoted_words(data)
        texts = dict(_by_language(data["text"])) if data["op"] in STRUCTURES else {}
        codes = {each.language: None for each in words} | dict.fromkeys(texts)
        own_language = self.proposal.act.language
        quoted: dict[QuoteRole, list[str]] = {"old": [], "new": [], "place": []}
        sources: list[str] = []
        for code in codes or {"": None}:
            mod = etree.SubElement(_paragraph(content, code), akn("mod"))
            mod.set("eId", f"{name}-{code}" if code and len(codes) > 1 else name)
            sources.append(mod.get("eId", ""))
            sentence = operation.sentences.get(code or own_language, "")
            mine = [each for each in words if each.language == code]
            self._words(mod, sentence, mine, quoted)
            if code in texts:
                structure = self._structure(mod, code, texts[code])
                quoted["new"].append(structure)
        self._reasons(body, name)
        modification = self._analysed(active, "textualMod", TYPES[data["op"]], sources)
        if data["op"] == "move":
            self._moved(active, modification, sources)
        for role in ("old", "new"):
            for each in quoted[role]:
                etree.SubElement(modification, akn(role), href=f"#{each}")
        known = {*WORDS.get(data["op"], {}), "pairs", "forms", "reason", "basis"}
        known |= {"text"} if texts else set()
        for key, value in data.items():
            if key not in known:
                modification.set(own(key), written(value))
        if scope := SCOPES.get(data.get("effect", "")):
            self._analysed(active, "scopeMod", scope, sources)

    def _marks(self, language: str) -> tuple[str, str]:
        """The quotation marks of sentences in a language; empty: in that of the document."""
        opening, closing = list(languages.of(language or self.proposal.act.language).labels.quotes)
        return opening, closing

    def _moved(self, active: _Element, arrives: _Element, sources: Iterable[str]) -> None:
        """Let what a move brings name where it stood, and a modification empty that place."""
        name = f"textualMod_{self.number}-{LEAVES}"
        leaves = etree.SubElement(active, akn("textualMod"), type=LEAVES, eId=name)
        leaves.set(own(MOVED), arrives.get("eId", ""))
        for each in sources:
            etree.SubElement(leaves, akn("source"), href=f"#{each}")
        for address in self.operation.at:
            old = f"{self.proposal.target}#{address}"
            etree.SubElement(leaves, akn("destination"), href=old)
            if arrives.find(akn("previous")) is None:
                etree.SubElement(arrives, akn("previous"), href=old)

    def _analysed(self, active: _Element, tag: str, sort: str, sources: Iterable[str]) -> _Element:
        element = etree.SubElement(active, akn(tag), type=sort, eId=f"{tag}_{self.number}")
        for each in sources:
            etree.SubElement(element, akn("source"), href=f"#{each}")
        for address, position in self._destinations():
            target = self.proposal.target + (f"#{address}" if address else "")
            destination = etree.SubElement(element, akn("destination"), href=target)
            if position:
                destination.set("pos", position)
        return element

    def _destinations(self) -> Iterator[tuple[str, str]]:
        data = self.operation.data
        own_position = ""
        if data["op"] == "insert-words":
            sides = (side for side in ("before", "after") if data.get(side))
            own_position = data.get("position", "") or next(sides, "")
        for each in self.operation.at if data["op"] != "move" else ():
            yield each, own_position
        if data["op"] in {"insert", "move"}:
            side = next((key for key in _POSITIONS if data.get(key)), "")
            yield self.operation.beside, _POSITIONS.get(side, "")
        elif not self.operation.at:
            yield "", own_position

    def _words(
        self,
        mod: _Element,
        sentence: str,
        words: Iterable[QuotedWords],
        quoted: Mapping[QuoteRole, list[str]],
    ) -> None:
        """Write the sentence, with the words that it quotes as such; further ones go behind it."""
        found: list[tuple[int, int, QuotedWords]] = []
        further: list[QuotedWords] = []
        for each in words:
            opening, closing = self._marks(each.language)
            mark = f"{opening}{each.text.strip()}{closing}"
            at = sentence.find(mark)
            if at < 0 or any(at < end and start < at + len(mark) for start, end, _ in found):
                further.append(each)
            else:
                found.append((at, at + len(mark), each))
        last, place = None, 0
        for start, end, each in [
            *sorted(found, key=lambda one: one[0]),
            *((len(sentence), len(sentence), each) for each in further),
        ]:
            _append(mod, last, sentence[place:start])
            last, place = self._quoted(mod, each), end
            quoted[each.role].append(last.get("eId", ""))
        _append(mod, last, sentence[place:])

    def _quoted(self, mod: _Element, words: QuotedWords) -> _Element:
        opening, closing = self._marks(words.language)
        number = len(mod.findall(akn("quotedText"))) + 1
        element = etree.SubElement(mod, akn("quotedText"), eId=f"{mod.get('eId')}__qtext_{number}")
        element.set("startQuote", opening)
        element.set("endQuote", closing)
        element.set(own("field"), words.field)
        if words.place:
            element.set(own("place"), str(words.place))
        if words.language:
            element.set(LANGUAGE, words.language)
        element.text = words.text
        return element

    def _structure(self, mod: _Element, language: str, text: str) -> str:
        name = f"{mod.get('eId')}__qstr_1"
        element = etree.SubElement(mod, akn("quotedStructure"), eId=name)
        opening, closing = self._marks(language)
        element.set("startQuote", opening)
        element.set("endQuote", closing)
        if language:
            element.set(LANGUAGE, language)
        provisions = self.operation.structures.get(language, ())
        quoting = Act(self.proposal.act.identity, "", language, provisions)
        sites = [site for site in quoting.sites if site.parent is None]
        AkomaWriter(quoting, f"{name}__").hierarchy(element, sites)
        if structure_text(element, self.proposal.act.identity.numbering) != text:
            element.set(own("written"), text)
        return name

    def _reasons(self, body: _Element, name: str) -> None:
        data = self.operation.data
        if not (data.get("reason") or data.get("basis")):
            return
        element = etree.SubElement(body, akn("amendmentJustification"), refersTo=f"#{name}")
        for language, text in _by_language(data.get("reason", {})):
            _paragraph(element, language, "reason").text = text
        for place, basis in enumerate(data.get("basis", ()), start=1):
            for key in ("cite", "quote"):
                for language, text in _by_language(basis.get(key, {})):
                    line = _paragraph(element, language, key)
                    line.set(own("place"), str(place))
                    line.text = text


def structure_text(element: _Element, numbering: Numbering) -> str:
    """The text of the provisions in a `quotedStructure` that was written here, in the syntax of a
    baseline; empty where somebody has edited it otherwise."""
    try:
        provisions: tuple[Provision, ...] = quoted_provisions(element)
    except ValueError:
        return ""
    return write_provisions(provisions, numbering) + "\n"


def _by_language(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, Mapping):
        return [*value.items()]
    return [("", value)] if value else []


def _paragraph(around: _Element, language: str = "", field: str = "") -> _Element:
    line = etree.SubElement(around, akn("p"))
    if language:
        line.set(LANGUAGE, language)
    if field:
        line.set(own("field"), field)
    return line


def _append(mod: _Element, last: _Element | None, text: str) -> None:
    if last is None:
        mod.text = text
    else:
        last.tail = text
