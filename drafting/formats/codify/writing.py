"""A proposal that was carried out → instructions to codify."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from attrs import define, frozen
from lxml import etree

from drafting.errors import FormatError, Problem
from drafting.formats.codify.elements import CODIFY, LIBRARY, codify, library, path_of, segment_of
from drafting.formats.codify.provisions import numbers_apart, read_payload, write_payload
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import Amended
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
    edited,
)
from drafting.model.kind import NO_LAW
from drafting.model.operation import Delete, Move, Operation, called
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.text.writer import write_provision

_Element = etree._Element
_WORD_BEFORE = re.compile(r" ?[^ ]+ *\Z")
_WORD_AFTER = re.compile(r" *[^ ]+")


class _NoPlaceError(Exception):
    """The format has no instruction for an edit; the message says why."""


@frozen
class CodifiedProposal:
    """A document, and what of the proposal is only nearly the same in it."""

    data: bytes
    warnings: tuple[Problem, ...]


def write_codify(
    proposal: Proposal, amended: Amended, sentences: Mapping[str, str], language: str
) -> CodifiedProposal:
    """The instructions of a proposal, each below the sentence that orders it (by the operation's
    id). Raises `FormatError` with every operation that the format cannot hold."""
    root = etree.Element(library("document"), nsmap={None: LIBRARY, "codify": CODIFY})
    root.set("id", proposal.proposal)
    root.set(codify("doc"), proposal.target)
    title = proposal.title.best(language)
    etree.SubElement(root, library("heading"), type="short").text = title or proposal.proposal
    if proposal.date:
        meta = etree.SubElement(root, library("meta"))
        etree.SubElement(meta, library("introduced")).text = proposal.date.isoformat()
    problems: list[Problem] = []
    warnings: list[Problem] = []
    writer = _Writer(amended.changes.old)
    for number, operation in enumerate(proposal.operations, start=1):
        section = etree.SubElement(root, library("section"))
        etree.SubElement(section, library("num")).text = str(number)
        etree.SubElement(section, library("text")).text = sentences.get(operation.id, "")
        edits = [each for each in amended.edits if each.operation.id == operation.id]
        try:
            writer.write(section, operation, edits)
        except _NoPlaceError as error:
            problems.append(unwritable(operation, str(error)))
        if isinstance(operation, Delete):
            warnings.append(_only_nearly(operation))
    if problems:
        raise FormatError(problems)
    etree.indent(root)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
    return CodifiedProposal(data, tuple(warnings))


def unwritable(operation: Operation, why: str) -> Problem:
    """The format cannot hold an operation."""
    what = say(
        "instructions to codify cannot hold {operation}: {why}",
        operation=called(operation),
        why=why,
    )
    do = say("export it as akn, or write another operation")
    return Problem("unwritable", what, operation.origin, operation.at, do)


def _only_nearly(operation: Operation) -> Problem:
    what = say("{operation} is written as a repeal", operation=called(operation))
    return Problem("form", what, operation.origin, operation.at)


@define
class _Writer:
    act: Act

    def write(self, section: _Element, operation: Operation, edits: Sequence[Edit]) -> None:
        """Write the instructions of one operation. Raises `_NoPlaceError`."""
        if isinstance(operation, Move):
            raise _NoPlaceError(say("nothing moves a provision"))
        by_line: dict[int, list[WordEdit]] = {}
        for edit in edits:
            match edit:
                case WordEdit(site=site):
                    by_line.setdefault(site.order, []).append(edit)
                case Relabelling(site=site, label=label):
                    element = self._at(section, "redesignate-para", site)
                    element.set("num-value", label)
                case Removal(site=site, left=left):
                    if left is None:
                        raise _NoPlaceError(say("a repealed number is never given again"))
                    self._at(section, "repeal", site)
                case Rewriting(site=site, new=new):
                    self._quoted(section, "replace", new, site.provision, self._path(site))
                case Insertion():
                    self._inserted(section, edit)
                case Designation(label=label):
                    element = self._at(section, "redesignate-para", self._designated(edit))
                    element.set("num-value", label)
                case _:
                    assert_never(edit)
        for words in by_line.values():
            self._find_replace(section, words)

    def _designated(self, edit: Designation) -> Site:
        """The section all of whose text gets a number. Raises `_NoPlaceError`."""
        parent = edit.site.parent
        if parent and parent.provision.headed and not edit.inside:
            law = [each for each in self.act.below(parent) if each.provision.kind not in NO_LAW]
            if law == [edit.site, *edit.taken]:
                return parent
        raise _NoPlaceError(say("nothing gives a number to a part of a text"))

    def _at(self, section: _Element, name: str, site: Site) -> _Element:
        return etree.SubElement(section, codify(name), path=self._path(site))

    def _path(self, site: Site) -> str:
        if path := path_of(site):
            return path
        raise _NoPlaceError(say("{address} has no number of its own", address=site.address))

    def _words_path(self, site: Site) -> str:
        """The path of the text of one line."""
        if site.provision.num:
            path = self._path(site)
            return f"{path}|heading" if site.provision.headed else f"{path}|text"
        parent = site.parent
        first = parent is not None and self.act.below(parent)[0] is site
        if parent is not None and first and parent.provision.headed:
            return f"{self._path(parent)}|text"
        raise _NoPlaceError(say("{address} has no number of its own", address=site.address))

    def _find_replace(self, section: _Element, edits: Sequence[WordEdit]) -> None:
        site = edits[0].site
        path, text = self._words_path(site), site.provision.text
        for find, replace, count in _replacements(text, edits):
            element = etree.SubElement(section, codify("find-replace"), path=path)
            element.set("count", str(count))
            etree.SubElement(element, library("find")).text = find
            etree.SubElement(element, library("replace")).text = replace

    def _inserted(self, section: _Element, edit: Insertion) -> None:
        if edit.taken:
            raise _NoPlaceError(say("a new provision takes in others"))
        siblings = self.act.below(edit.parent)
        before = siblings[edit.position - 1].provision if edit.position else None
        if before is not None and not segment_of(before):
            raise _NoPlaceError(say("the provision before it has no number of its own"))
        path = self._path(edit.parent) if edit.parent else ""
        for new in edit.provisions:
            if not new.num:
                raise _NoPlaceError(say("the new provision has no number"))
            like = next((each.provision for each in siblings if each.provision.headed), None)
            element = self._quoted(section, "insert", new, like, path)
            if before is None:
                element.set("position", "first")
            else:
                element.set("after", segment_of(before))
            element.set("num-value", new.num if new.headed else new.label)
            before = new

    def _quoted(
        self, section: _Element, name: str, new: Provision, like: Provision | None, path: str
    ) -> _Element:
        """Write a provision with the instruction as its first child. Raises `_NoPlaceError` where
        it would come back as another text."""
        include = etree.SubElement(section, library("include"))
        payload = write_payload(include, new)
        again = read_payload(payload, like, apart=numbers_apart(self.act))
        if write_provision(again) != write_provision(new):
            raise _NoPlaceError(say("parts of the new text have no place in it"))
        instruction = etree.Element(codify(name))
        if path:
            instruction.set("path", path)
        payload.insert(0, instruction)
        return instruction


def _replacements(text: str, edits: Sequence[WordEdit]) -> Iterator[tuple[str, str, int]]:
    """What is to be found and replaced in a text, one after another, so that the edits are made
    and nothing else. Raises `_NoPlaceError`."""
    groups: dict[tuple[str, str], int] = {}
    for edit in edits:
        pair = _pair(text, edit)
        groups[pair] = groups.get(pair, 0) + 1
    now = text
    found: list[tuple[str, str, int]] = []
    for (find, replace), count in groups.items():
        if now.count(find) != count:
            break
        now = now.replace(find, replace)
        found.append((find, replace, count))
    else:
        if now == edited(text, edits):
            yield from found
            return
    raise _NoPlaceError(say("the words stand at more places than are changed"))


def _pair(text: str, edit: WordEdit) -> tuple[str, str]:
    """What an edit replaces, and by what; where it only inserts, with the word beside it."""
    start, end = edit.start, edit.end
    if start == end:
        if before := _WORD_BEFORE.search(text, 0, start):
            start = before.start()
        elif after := _WORD_AFTER.match(text, end):
            end = after.end()
    return text[start:end], text[start : edit.start] + edit.new + text[edit.end : end]
