"""Instructions to codify → operations on an act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen
from lxml import etree

from drafting.errors import AddressError
from drafting.formats.codify.elements import NAMESPACES, attribute, number_in, segments
from drafting.formats.codify.provisions import payloads, read_payload
from drafting.formats.source import Remarks, collapsed
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.text.writer import write_provision

_Element = etree._Element
_PARTS = frozenset({"heading", "text", "num"})


def codified_document(root: _Element) -> str:
    """The name of the text that a document amends: that of the outermost element with one."""
    return next(filter(None, (attribute(each, "doc") for each in root.iter())), "")


@frozen
class CodifyReader:
    """Reads the instructions of a document, as the keys of a file; what is not understood, or not
    found in the act, is a remark."""

    act: Act
    document: str
    """The name of the text that is amended, in the document; what amends another one is left."""
    remarks: Remarks
    brought: dict[tuple[str, ...], dict[str, Any]] = field(factory=dict)
    """Insertions by the path of the last provision that each brings."""

    def operations(self, root: _Element) -> Iterator[dict[str, Any]]:
        """The operations, in the order of the document."""
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            name = etree.QName(element)
            if name.namespace not in NAMESPACES:
                continue
            path = _path(element)
            shown = f"<codify:{name.localname}> {'|'.join(path)}"
            named = element.get("doc") or next(
                filter(None, (attribute(each, "doc") for each in element.iterancestors())), ""
            )
            if named and named != self.document:
                self.remarks.add(say("an instruction amends {document}", document=named), shown)
                continue
            try:
                yield from self._operation(element, name.localname, path)
            except AddressError:
                self.remarks.add(say("the act has no such provision"), shown)
            except ValueError:
                self.remarks.add(say("an instruction is not understood"), shown)

    def _operation(self, element: _Element, name: str, path: list[str]) -> Iterator[dict[str, Any]]:
        match name:
            case "find-replace":
                yield self._words(element, self._text_at(path))
            case "repeal":
                yield {"op": "repeal", "at": [self._site(path).address]}
            case "redesignate-para":
                yield self._redesignated(self._site(path), element.get("num-value") or "")
            case "replace":
                site = self._site(path)
                for payload in _payload(element):
                    text = write_provision(read_payload(payload, site.provision))
                    yield {"op": "restate", "at": [site.address], "text": text + "\n"}
            case "insert":
                for payload in _payload(element):
                    yield from self._insert(element, payload, path)
            case _:
                raise ValueError(name)

    def _redesignated(self, site: Site, label: str) -> dict[str, Any]:
        """A new number; one in brackets for a section is that of all its text: “the existing text
        is designated as subsection (a)”."""
        if site.provision.headed and label.startswith("("):
            return {"op": "designate", "at": [site.address], "label": label}
        return {"op": "renumber", "at": [site.address], "to": [number_in(label)]}

    def _words(self, element: _Element, at: str) -> dict[str, Any]:
        find, replace = (
            _words_in(each) if each is not None else ""
            for each in (element.find("{*}find"), element.find("{*}replace"))
        )
        if not find:
            raise ValueError(find)
        where: dict[str, Any] = {"at": [at]} if at else {}
        count = element.get("count") or "1"
        times = {"all": True} if count == "all" else {"count": int(count)} if count != "1" else {}
        if not replace:
            return {"op": "delete-words", **where, "words": find, **times}
        return {"op": "replace-words", **where, "old": find, "new": replace, **times}

    def _insert(
        self, element: _Element, payload: _Element, path: list[str]
    ) -> Iterator[dict[str, Any]]:
        """An insertion; what comes right after a new provision is brought together with it."""
        parent = self._site(path) if path else None
        siblings = self.act.below(parent)
        like = next((each.provision for each in siblings if each.provision.headed), None)
        text = write_provision(read_payload(payload, like)) + "\n"
        here = tuple(filter(None, map(number_in, path)))
        key = (*here, number_in(element.get("num-value") or ""))
        after = element.get("after")
        before = self.brought.get((*here, number_in(after or "")))
        if before is not None:
            before["text"] += text
            self.brought[key] = before
            return
        if after:
            place = {"after": self._site([*path, after]).address}
        elif element.get("position") == "first" and siblings:
            place = {"before": siblings[0].address}
        elif parent is not None:
            place = {"in": parent.address}
        else:
            raise ValueError(path)
        self.brought[key] = {"op": "insert", **place, "text": text}
        yield self.brought[key]

    def _text_at(self, path: list[str]) -> str:
        """The address of words: of one line, where the path names it; empty for the whole act."""
        part = path[-1] if path and path[-1] in _PARTS else ""
        inner = path[:-1] if part else path
        if not inner:
            return ""
        site = self._site(inner)
        below = self.act.below(site)
        if part == "heading":
            return f"{site.address}.heading"
        if part == "text" and below:
            if site.provision.headed:
                return below[0].address
            return site.address if site.provision.leads_in else f"{site.address}.para-1"
        if part == "num":
            raise ValueError(part)
        return site.address

    def _site(self, path: list[str]) -> Site:
        """The provision of a path: by all of it, or from its section on. Raises `AddressError`."""
        sections = [place for place, each in enumerate(path) if each.startswith("§")]
        for start in (0, *sections[-1:]):
            address = ".".join(filter(None, map(number_in, path[start:])))
            try:
                return self.act.find(address).site
            except AddressError:
                if start == (0, *sections[-1:])[-1]:
                    raise
        raise AssertionError("a path is tried once at least")


def _words_in(element: _Element) -> str:
    """The words in an element, which may stand on lines of their own around a citation."""
    text = "".join(map(str, element.itertext()))
    return collapsed(text) if "\n" in text else text


def _path(element: _Element) -> list[str]:
    """The path of an instruction: those of the elements around it, and its own."""
    around = [attribute(each, "path") for each in element.iterancestors()]
    found = [part for each in reversed(around) for part in segments(each)]
    return [*found, *segments(element.get("path") or "")]


def _payload(element: _Element) -> list[_Element]:
    """What an instruction brings: the paragraph that it stands in, or those in it."""
    if inside := payloads(element):
        return [*inside]
    around = element.getparent()
    if around is None or etree.QName(around).localname not in {"para", "section"}:
        raise ValueError(element.tag)
    return [around]


def title_of(root: _Element) -> str:
    """The short title of a law, or else the first one."""
    headings = root.findall("{*}heading")
    short = [each for each in headings if each.get("type") == "short"] or headings
    return collapsed("".join(map(str, short[0].itertext()))) if short else ""
