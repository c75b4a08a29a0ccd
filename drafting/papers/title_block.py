"""What stands around the text of a paper: title block, addressee, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafting.model.papers.chamber import Chamber
from drafting.model.papers.paper import Block, Paper, Paragraph, Role
from drafting.papers.changed_elements import capital
from drafting.papers.matter import Matter, own_title
from drafting.papers.paragraphs import as_it_stands, line, titled

_LINE = "\t____________\t"
"""The place for a signature, between the post and the name."""


def title_block(matter: Matter, kind: str) -> Iterator[Paragraph]:
    """Above the text: the kind of paper, the title of the act where its text has none, the
    version, the proposal, and a note on missing text."""
    act = matter.changes.old
    yield line(kind, Role.CAPTION)
    if not own_title(act) and (title := act.identity.titles.best(act.language)):
        yield as_it_stands(title, Role.TITLE)
    yield line(capital(matter.labels.version_of(act.version)), Role.CAPTION)
    yield titled(capital(matter.byline), Role.CAPTION)
    if excerpt := act.identity.excerpt.best(matter.language):
        yield line(excerpt, Role.NOTE)


def addressed(matter: Matter) -> Iterator[Paragraph]:
    """The addressee and the status of the proposal."""
    if to := matter.addressee:
        yield line(to, Role.ADDRESSEE)
    yield status(matter)


def status(matter: Matter) -> Paragraph:
    """What a paper is, by the status of the proposal: «Жоба»."""
    return line(matter.labels.statuses[matter.proposal.status], Role.ADDRESSEE)


def signed(matter: Matter) -> Iterator[Paragraph]:
    """A place for the signature of whoever signs the amending act, or proposes it."""
    proposal, chamber = matter.proposal, matter.chamber
    form = proposal.form_for(matter.changes.old.identity.kind)
    signer = form if proposal.status == "draft" else ""
    if not signer:
        yield from signed_by_initiators(matter)
        return
    # An office of a state has no name in the language of another one.
    named = chamber.signatures.get(signer) if chamber else None
    if chamber is None or named is None or not (post := named.get(matter.language)):
        return
    yield _signature(post, "")
    if (frame := chamber.acts.get(signer)) and (dated := matter.form(frame.dated)):
        yield titled(dated, Role.DATED)


def signed_by_initiators(matter: Matter) -> Iterator[Paragraph]:
    """A place for the signature of each who proposes it, and the date of the proposal."""
    chamber = matter.chamber
    if chamber is None or not (post := chamber.signatures.get("initiator")):
        return
    for name in _signing(matter.author, chamber):
        yield _signature(matter.form(post), name)
    dated = matter.form(chamber.dated)
    if dated and (matter.day or "{day}" not in dated):
        yield titled(dated.replace("{day}", matter.day), Role.DATED)


def _signature(post: str, name: str) -> Paragraph:
    return titled(f"{post}{_LINE}{name}".rstrip("\t"), Role.SIGNATURE)


def _signing(author: str, chamber: Chamber) -> list[str]:
    if chamber.signs == "together":
        return [author]
    return [name for name in re.split(r"\s*[,;\n]\s*", author) if name] or [""]


def paper(matter: Matter, title: str, blocks: Iterable[Block], *, landscape: bool = False) -> Paper:
    """A clean document about the proposal."""
    return Paper(
        title=title,
        language=matter.language,
        blocks=tuple(blocks),
        header=matter.header,
        identifier=matter.identifier,
        author=matter.author,
        date=matter.proposal.date,
        landscape=landscape,
        letterhead=matter.chamber.letterhead if matter.chamber else b"",
    )
