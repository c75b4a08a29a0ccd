"""What papers have of the act and the proposal: title block, header, identifier, comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from drafting.errors import Problem
from drafting.language import FALLBACK
from drafting.language.labels import Labels, labels
from drafting.language.unbroken import words_of_its_own
from drafting.model.act import Act, History
from drafting.model.amending import AmendingText, SentencePart
from drafting.model.chamber import Chamber
from drafting.model.change import ChangeSet
from drafting.model.edit import Edit
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.mark import Attribution
from drafting.model.operation import Operation
from drafting.model.paper import Block, Comment, Paper, Paragraph, Role, Run
from drafting.model.proposal import Proposal
from drafting.papers.changed_elements import ChangedElement, capital, changed_elements
from drafting.text.writer import text_digest

_DIGITS = 16
"""Of a digest among the properties: enough to tell texts apart, short enough for their length."""
_LINE = "\t____________\t"
"""The place for a signature, between the post and the name."""
_SHORT = 90
"""Characters of a short title: one line at the top of a page."""


@frozen
class Matter:
    """All that the papers of one proposal in one language are made from."""

    changes: ChangeSet
    proposal: Proposal
    owners: Mapping[str, Proposal] = field(factory=dict)
    """Change's id → the proposal that it comes from, where there are several."""
    edits: tuple[Edit, ...] = ()
    """The edits of each operation."""
    chamber: Chamber | None = None
    """Whose forms the papers take."""
    sentences: AmendingText | None = None
    """The amending sentences; None where they cannot be written in the language."""
    history: History | None = None
    """Sources and evidence of the text of the act."""
    warnings: tuple[Problem, ...] = ()
    """Warnings of the amendment."""

    @cached_property
    def elements(self) -> tuple[ChangedElement, ...]:
        """The structural elements that change."""
        return tuple(changed_elements(self.changes, self.edits))

    @property
    def language(self) -> str:
        """The language of the text, and so of the paper."""
        return self.changes.old.language

    @property
    def labels(self) -> Labels:
        """The fixed words of that language."""
        return labels(self.language)

    @property
    def title(self) -> str:
        """The act's title; see `title_of`."""
        return title_of(self.changes.old)

    @property
    def version(self) -> str:
        """The act's title and the version that is amended, in words."""
        return named(self.changes.old)

    @property
    def byline(self) -> str:
        """The proposal: its title and kind, the initiator, the date, and that it is not adopted."""
        return byline(self.proposal, self.language)

    @property
    def heading(self) -> str:
        """The proposal's title; where it has none, its name."""
        return self.proposal.title.best(self.language) or self.proposal.proposal

    @property
    def addressee(self) -> str:
        """To whom the papers go; empty, where the template names no one in their language: what it
        names in others are the bodies of other states."""
        if self.chamber is None:
            return ""
        return self.chamber.addressee(self.proposal.date).get(self.language)

    def form(self, text: Localized) -> str:
        """A text of the chamber's template, in the language of the fixed words."""
        return text.get(self.language) or text.get(FALLBACK) or text.best(self.language)

    @property
    def draft_title(self) -> str:
        """What the amending act would be called: the proposal's title, in the language of the
        paper; where it has none there, that of the amending text."""
        sentences = self.sentences.sentences if self.sentences else ()
        titles = (each.text for each in sentences if each.part is SentencePart.TITLE)
        return self.proposal.title.get(self.language) or next(titles, self.heading)

    @property
    def day(self) -> str:
        """The proposal's date, in words; empty, where it has none."""
        return self.labels.day(self.proposal.date) if self.proposal.date else ""

    @property
    def author(self) -> str:
        """Who proposes it."""
        return self.proposal.initiator.best(self.language)

    @property
    def attributions(self) -> dict[str, Attribution]:
        """By whom and when each change is proposed, where there are several proposals."""
        return {
            change: Attribution(owner.initiator.best(self.language), owner.date)
            for change, owner in self.owners.items()
        }

    @property
    def header(self) -> str:
        """The short title of the proposal, for the top of each page."""
        return short_title(self.heading)

    @cached_property
    def identifier(self) -> str:
        """The digests of the texts."""
        labels = self.labels
        digests = {
            labels.baseline: text_digest(self.changes.old),
            labels.proposal: self.proposal.sha256,
            labels.result: text_digest(self.changes.new),
        }
        listed = (f"{name} {digest[:_DIGITS]}" for name, digest in digests.items() if digest)
        return "sha256: " + " · ".join(listed)


def title_of(act: Act) -> str:
    """The title of an act, from its identity or else from its text; where it has none, its name."""
    return act.identity.titles.best(act.language) or _own_title(act) or act.identity.act


def _own_title(act: Act) -> str:
    """The title that stands in the text of an act; empty, where there is none."""
    titles = (each for each in act.body if each.kind is Kind.TITLE)
    return " ".join(each.text for title in titles for each in title.walk())


def named(act: Act) -> str:
    """An act by its title and version, in words."""
    version = labels(act.language).version_of(act.version) if act.version else ""
    return ", ".join(filter(None, [title_of(act), version]))


def short_title(title: str) -> str:
    """A title, cut between two words where it is longer than a line."""
    if len(title) <= _SHORT:
        return title
    return title[:_SHORT].rpartition(" ")[0].rstrip(" ,–-") + " …"


def byline(proposal: Proposal, language: str) -> str:
    """A proposal by its title, kind, initiator and date, and that it is not adopted."""
    fixed, author = labels(language), proposal.initiator.best(language)
    rest = (
        f"{fixed.initiator.lower()}: {author}" if author else "",
        fixed.day(proposal.date) if proposal.date else "",
        fixed.not_adopted[proposal.status],
    )
    return fixed.by[proposal.status].format(
        title=proposal.title.best(language) or proposal.proposal,
        rest="; ".join(filter(None, rest)),
    )


def title_block(matter: Matter, kind: str) -> Iterator[Paragraph]:
    """Above the text: the kind of paper, the title of the act where its text has none, the
    version, the proposal, and a note on missing text."""
    act = matter.changes.old
    yield line(kind, Role.CAPTION)
    if not _own_title(act) and (title := act.identity.titles.best(act.language)):
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


def comments(matter: Matter) -> Iterator[Comment]:
    """The reason and the legal basis of each change, for the margin."""
    places = _places(matter.changes)
    for change in matter.changes.changes:
        if change.operation is None:
            continue
        paragraphs = tuple(grounds(change.operation, matter.language))
        if paragraphs:
            yield Comment(change.id, paragraphs, places.get(change.id, ""))


def _places(changes: ChangeSet) -> dict[str, str]:
    """Change's id → the address of the first line that it touches."""
    places: dict[str, str] = {}
    for line in changes.lines:
        for change in line.changes:
            if change not in places:
                places[change] = f"§{line.element.address}"
    return places


def grounds(operation: Operation, language: str) -> Iterator[str]:
    """Why a change is made: its reason, then each legal basis, a paragraph each."""
    if reason := operation.reason.best(language):
        yield reason
    for basis in operation.basis:
        quote = basis.quote.best(language)
        cited = f"{labels(language).basis}: {basis.cite.best(language)}"
        yield f"{cited}: «{quote}»" if quote else cited


def line(text: str, role: Role = Role.TEXT, *, strong: bool = False) -> Paragraph:
    """A paragraph of the paper's own words; what it quotes may be text of the law."""
    runs = (Run(part, strong=strong, own=own) for part, own in words_of_its_own(text))
    return Paragraph(tuple(runs), role)


def titled(text: str, role: Role = Role.TITLE) -> Paragraph:
    """A paragraph in which only titles are quoted, and no text of the law."""
    return Paragraph((Run(text, own=True),), role)


def as_it_stands(text: str, role: Role = Role.TEXT) -> Paragraph:
    """A paragraph of the law."""
    return Paragraph((Run(text),), role)
