"""Instructions to codify → operations on an act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from typing import Any

from attrs import field, frozen
from lxml import etree

from drafting.errors import AddressError, Problem, Where
from drafting.formats.codify.elements import (
    attribute,
    cited_section,
    codify,
    instructions,
    number_in,
    segment_of,
    segments,
    text_in,
)
from drafting.formats.codify.provisions import numbers_apart, payloads, read_payload
from drafting.formats.source import Remarks, collapsed
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.provision import Provision
from drafting.text.writer import write_provision

_Element = etree._Element
_PARTS = frozenset({"heading", "text", "num"})
_THIS = re.compile(r"this \w+")
_WORD = re.compile(r"[^\W\d_]+")
_NOTES = re.compile(r"annotation|applicability|temporary(?:-[\w-]+)?|[\w-]+-anno")
"""Instructions for the notes below a section: the history of a law, and what came of it."""


def codified_document(root: _Element) -> str:
    """The name of the text that a document amends: that of the outermost element with one, or of
    the first instruction that changes a text."""
    around = (attribute(each, "doc") for each in root.iter())
    own = (each.get("doc") or "" for each in instructions(root) if not _is_note(each))
    return next(filter(None, chain(around, own)), "")


@frozen
class CodifyReader:
    """Reads the instructions of a document, as the keys of a file."""

    act: Act
    document: str
    """The name of the text that is amended, in the document; what amends another one is left."""
    remarks: Remarks
    left: list[Problem] = field(factory=list)
    """What is not understood, or not found in the act, each with its line."""
    brought: dict[tuple[str, ...], dict[str, Any]] = field(factory=dict)
    """Insertions by the path of the last provision that each brings."""
    renumbered: dict[str, dict[str, str]] = field(factory=dict)
    """The new numbers so far by those in the act, by the address of what they stand in: later
    instructions have the new ones."""
    designated: dict[str, str] = field(factory=dict)
    """The labels that all the text of a section has got so far, by its address."""

    def operations(self, root: _Element) -> Iterator[tuple[int, dict[str, Any]]]:
        """The operations, in the order of the document, each with its line."""
        for element in instructions(root):
            path, day = _path(element), _day(element)
            if day:
                wrong = say("what the law orders applies from a day of its own: {day}", day=day)
                self.remarks.add(wrong, _shown(element))
            elif _is_note(element):
                self.remarks.add(say("an instruction changes no text"), _shown(element))
            if _is_note(element) or self._leaves_document(element):
                continue
            try:
                for data in self._operation(element, etree.QName(element).localname, path):
                    yield element.sourceline or 0, data
            except AddressError:
                self._leave(element, say("the act has no such provision"))
            except ValueError:
                self._leave(element, say("an instruction is not understood"))

    def _leaves_document(self, element: _Element) -> bool:
        """Whether an instruction amends another text; it is left, then."""
        around = (attribute(each, "doc") for each in element.iterancestors())
        named = element.get("doc") or next(filter(None, around), "")
        if not named or named == self.document:
            return False
        self._leave(element, say("an instruction amends {document}", document=named))
        return True

    def _leave(self, element: _Element, why: str) -> None:
        where = Where(line=element.sourceline or 0)
        self.left.append(Problem("not-understood", why, where, (_shown(element),)))

    def _operation(self, element: _Element, name: str, path: list[str]) -> Iterator[dict[str, Any]]:
        match name:
            case "find-replace" if path[-1:] == ["num"]:
                yield self._renumbered(element, self._site(path[:-1]))
            case "find-replace":
                yield self._words(element, self._text_at(path))
            case "repeal":
                yield {"op": "repeal", "at": [self._whole(path).address]}
            case "redesignate-para":
                yield self._redesignated(self._whole(path), element.get("num-value") or "")
            case "replace":
                site = self._whole(path)
                for payload in _payload(element):
                    self._cite(payload, site)
                    text = write_provision(self._read(payload, site.provision))
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
            self.designated[site.address] = label
            return {"op": "designate", "at": [site.address], "label": label}
        return self._renumber(site, number_in(label))

    def _renumber(self, site: Site, new: str) -> dict[str, Any]:
        around = site.address.removesuffix(site.provision.num).rstrip(".")
        inside = "§" if _is_section(site.provision) else around
        self.renumbered.setdefault(inside, {})[site.provision.num] = new
        return {"op": "renumber", "at": [site.address], "to": [new]}

    def _renumbered(self, element: _Element, site: Site) -> dict[str, Any]:
        """A new number, where the old one is what is found."""
        old, new = map(number_in, _found_and_new(element))
        if old != site.provision.num or not new:
            raise ValueError(new)
        return self._renumber(site, new)

    def _words(self, element: _Element, at: str) -> dict[str, Any]:
        self._cite(element.find("{*}replace"), self.act.find(at).site if at else None)
        find, replace = _found_and_new(element)
        if not find:
            raise ValueError(find)
        where: dict[str, Any] = {"at": [at]} if at else {}
        times = _how_often(element)
        if not replace:
            return {"op": "delete-words", **where, "words": find, **times}
        return {"op": "replace-words", **where, "old": find, "new": replace, **times}

    def _insert(
        self, element: _Element, payload: _Element, path: list[str]
    ) -> Iterator[dict[str, Any]]:
        """An insertion; what comes right after a new provision is brought together with it."""
        after, before = element.get("after") or "", element.get("before") or ""
        given = element.get("num-value") or ""
        here = tuple(filter(None, map(number_in, path)))
        anchor = (*here, "before", before) if before else (*here, number_in(after))
        last = self.brought.get(anchor)
        place = last or self._place(element, path)
        (address,) = (place[side] for side in ("after", "before", "in") if side in place)
        self._cite(payload, self.act.find(address).site)
        section = etree.QName(payload).localname == "section"
        like = next(filter(_is_section, (each.provision for each in self.act.sites)), None)
        new = self._read(payload, like, number_in(given) if section else given)
        text = write_provision(new) + "\n"
        made = last or {"op": "insert", **place, "text": ""}
        made["text"] += text
        for each in (number_in(given), number_in(new.label)):
            self.brought[(*here, each)] = made
        if before:
            self.brought[anchor] = made
        if last is None:
            yield made

    def _place(self, element: _Element, path: list[str]) -> dict[str, str]:
        """Where something comes; a section beside one that the act has, be the act but a part of
        the division that the path names."""
        for side in ("after", "before"):
            if beside := element.get(side):
                site = self._site([*path, beside])
                # What has that number may be all the text of a section.
                all_of_it = path and not beside.startswith("§")
                inside = all_of_it and self._site(path).address == site.address
                return {"in" if inside else side: site.address}
        parent = self._site(path) if path else None
        siblings = self.act.below(parent)
        if element.get("position") == "first" and siblings:
            return {"before": siblings[0].address}
        if parent is None:
            raise ValueError(path)
        return {"in": parent.address}

    def _read(self, payload: _Element, like: Provision | None, number: str = "") -> Provision:
        return read_payload(payload, like, number, apart=numbers_apart(self.act))

    def _cite(self, new: _Element | None, site: Site | None) -> None:
        """Write into new wording at a site how the code calls the divisions that the law cites:
        “this act”, whose text stands in its own subchapter, is “this subchapter”. One that is not
        known to stand around the site is named."""
        for each in new.iter("{*}code-cite") if new is not None else ():
            if attribute(each, "value") or cited_section(each):
                continue
            words = collapsed(text_in(each))
            word = self._around(site, (each.get("path") or "").split("|")) if site else ""
            if word and _THIS.fullmatch(words):
                each.set(codify("value"), f"this {word}")
            else:
                wrong = say("the code may word a citation otherwise than the law")
                self.remarks.add(wrong, words)

    def _around(self, site: Site, path: list[str]) -> str:
        """The word for a division around a site; empty, where the act does not show that one of its
        divisions has that path: its sections have the number of their title, `6-101`."""
        numbers: list[str] = []
        for each in site.chain():
            number, words = each.provision.num, _WORD.match(each.provision.label)
            if _is_section(each.provision) or not (each.provision.headed and words):
                continue
            numbers.append(number)
            inside = (one.provision for one in self.act.within(each))
            first = next(filter(_is_section, inside), None)
            if first and first.num.startswith(f"{path[0]}-") and path[-len(numbers) :] == numbers:
                return words[0].lower()
        return ""

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

    def _whole(self, path: list[str]) -> Site:
        """The same of a provision that changes as a whole, which has the last number itself."""
        site = self._site(path)
        if number_in(path[-1]) != site.provision.num:
            raise ValueError(path)
        return site

    def _site(self, path: list[str]) -> Site:
        """The provision of a path: by all of it, or from its section on. Raises `AddressError`."""
        *_, start = (0, *(at for at, each in enumerate(path) if each.startswith("§")))
        section, *inner = path[start:]
        for way in (path, [section, *inner]):
            with suppress(AddressError):
                return self._at(way)
        site = self._at([section])
        # Where no (a) stands before the text of a section, the format has one for it.
        numbers = (each.provision.num for each in self.act.below(site))
        if inner[:1] != ["(a)"] or any(map(str.isalpha, numbers)):
            raise _absent()
        return self._at([section, *inner[1:]])

    def _at(self, path: list[str]) -> Site:
        """The provision that has these numbers by now. Raises `AddressError`."""
        names: list[str] = []
        for each in filter(number_in, path):
            inside = self._address(names)
            if self.designated.get(inside) == each:
                continue
            name = number_in(each)
            numbers = self.renumbered.get("§" if each.startswith("§") else inside, {})
            if name in numbers or (numbers and not self._stands([*names, name])):
                olds = (old for old, new in numbers.items() if new == name)
                name = next(olds, "" if name in numbers else name)
            if not name:
                raise _absent()
            names.append(name)
        return self.act.find(".".join(names)).site

    def _address(self, names: list[str]) -> str:
        """Of the provision with these numbers in the act, once any has changed."""
        changed = self.renumbered or self.designated
        return self.act.find(".".join(names)).site.address if names and changed else ""

    def _stands(self, names: list[str]) -> bool:
        with suppress(AddressError):
            return bool(self.act.find(".".join(names)))
        return False


def _absent() -> AddressError:
    return AddressError(Problem("not-found", say("the act has no such provision")))


def _is_section(provision: Provision) -> bool:
    return segment_of(provision).startswith("§")


def _shown(element: _Element) -> str:
    return f"<codify:{etree.QName(element).localname}> {'|'.join(_path(element))}"


def _is_note(element: _Element) -> bool:
    """Whether an instruction is on what stands around the text of a section: its history, what
    came of it, or a line above its heading."""
    above = element.get("before") == "heading" and not payloads(element)
    return above or bool(_NOTES.fullmatch(etree.QName(element).localname))


def _day(element: _Element) -> str:
    """The day from which an instruction applies, or what it waits for, where the law says so."""
    within = (attribute(each, "applicability") for each in (element, *element.iterancestors()))
    return element.get("date") or next(filter(None, within), "")


def _how_often(element: _Element) -> dict[str, Any]:
    """Which of the places change where the words stand. Raises `ValueError`."""
    count, position = element.get("count") or "1", element.get("position") or ""
    if position:
        return {"nth": {"first": "1", "last": "last"}.get(position) or str(int(position))}
    return {"all": True} if count == "all" else {"count": int(count)} if count != "1" else {}


def _found_and_new(element: _Element) -> tuple[str, str]:
    find, replace = (element.find(f"{{*}}{name}") for name in ("find", "replace"))
    words = "" if find is None else _words_in(find)
    return words, "" if replace is None else _words_in(replace)


def _words_in(element: _Element) -> str:
    """The words in an element, which may stand on lines of their own around a citation."""
    text = text_in(element)
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
    if len(element):
        raise ValueError(element.tag)  # a container, a note: nothing that an act holds so
    around = element.getparent()
    if around is None or etree.QName(around).localname not in {"para", "section"}:
        raise ValueError(element.tag)
    return [around]


def title_of(root: _Element) -> str:
    """The short title of a law, or else the first one."""
    headings = root.findall("{*}heading")
    short = [each for each in headings if each.get("type") == "short"] or headings
    return collapsed("".join(map(str, short[0].itertext()))) if short else ""
