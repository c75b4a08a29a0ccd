"""A proposal → a file for other systems."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Literal, assert_never

from attrs import frozen

from drafting.errors import Problem
from drafting.files.proposal import operation_data, proposal_head, read_anywhere
from drafting.files.workspace import Workspace
from drafting.formats.akn.amendment.fields import StatedOperation
from drafting.formats.akn.amendment.writing import StatedProposal, write_amendment
from drafting.formats.akn.metadata import addresses_of
from drafting.language.addresses import address as written
from drafting.model.edit import Places, new_provisions
from drafting.model.history import Version
from drafting.model.kind import Kind
from drafting.model.operation import Insert, Operation, Restate
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.tasks.amend import EVERY, Amendment, amend_stored, root_of
from drafting.tasks.exchange.codified import as_codified
from drafting.tasks.instruct import sentence_of

ProposalFormat = Literal["akn", "codify", "json"]
"""The formats in which others take a proposal."""


@frozen
class ExportedProposal:
    """A file of a proposal, and what of it is only nearly the same there."""

    data: bytes
    warnings: tuple[Problem, ...] = ()


def export_proposal(
    workspace: Workspace, name: str, wanted: ProposalFormat, language: str, country: str
) -> ExportedProposal:
    """A proposal as a document for other systems, in a language or in the first of the text that
    it amends. In Akoma Ntoso texts in other languages stand in it too, each with its language.

    Raises `DraftingError`: only what can be carried out goes out, and only what the format holds.
    """
    every = amend_stored(workspace, name, EVERY).each
    made = sorted(every, key=lambda each: each.language != language)
    proposal = made[0].proposal
    match wanted:
        case "akn":
            history = workspace.history_for(root_of(workspace, proposal))
            return ExportedProposal(as_amendment(made, history.versions, country))
        case "codify":
            codified = as_codified(made[0])
            return ExportedProposal(codified.data, codified.warnings)
        case "json":
            return ExportedProposal(_data(proposal))
        case _:
            assert_never(wanted)


def as_amendment(
    made: Sequence[Amendment], versions: Sequence[Version] = (), country: str = ""
) -> bytes:
    """A proposal, carried out in one language or several, as an `amendment` of Akoma Ntoso in the
    first of them; `versions` are those of the act, `country` as in `write_akn`."""
    first = made[0]
    country = country or "xx"
    act = first.amended.changes.old
    return write_amendment(
        StatedProposal(
            proposal_head(first.proposal),
            act,
            addresses_of(act, versions, country)[1],
            country,
            tuple(
                _stated(made, each, number)
                for number, each in enumerate(first.proposal.operations, start=1)
            ),
        )
    )


def _data(proposal: Proposal) -> bytes:
    operations = [operation_data(each) for each in proposal.operations]
    data = {**proposal_head(proposal), "operations": operations}
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


def _stated(made: Sequence[Amendment], operation: Operation, number: int) -> StatedOperation:
    first = made[0]
    places = first.amended.places.get(operation.id, Places())
    beside = () if places.beside is None else (places.beside,)
    words = (written.words(each, first.language) for each in places.at or beside)
    named = {} if operation.id == str(number) else {"id": operation.id}
    return StatedOperation(
        operation_data(operation, bare=False) | named,
        tuple(each.site.eid for each in places.at),
        places.beside.site.eid if places.beside else "",
        "; ".join(words),
        {each.language: sentence_of(each, operation) for each in made},
        _structures(made, operation),
    )


def _structures(
    made: Sequence[Amendment], operation: Operation
) -> Mapping[str, tuple[Provision, ...]]:
    """The provisions that an operation brings, by the keys of its text: as they stand in the text
    of that language, or else as they can be read."""
    if not isinstance(operation, Restate | Insert):
        return {}
    by_language = {each.language: _brought(each, operation) for each in made}
    if "" in operation.text.by_language:
        by_language[""] = by_language[made[0].language]
    return {
        code: by_language.get(code) or read_anywhere(text)
        for code, text in operation.text.by_language.items()
    }


def _brought(amendment: Amendment, operation: Operation) -> tuple[Provision, ...]:
    own = (each for each in amendment.amended.edits if each.operation.id == operation.id)
    found = tuple(new for edit in own for new in new_provisions(edit))
    if any(each.kind in {Kind.ROW, Kind.CELL} for each in found):
        return (Provision(Kind.TABLE, children=tuple(map(_row, found))),)
    return found


def _row(brought: Provision) -> Provision:
    """A row, or a cell in one: no table has a cell outside a row."""
    if brought.kind is Kind.CELL:
        return Provision(Kind.ROW, label="|", children=(brought,))
    return brought
