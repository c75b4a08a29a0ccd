"""All that the papers of a proposal are made from, and how it names act and proposal."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from drafting.errors import Problem
from drafting.language import FALLBACK
from drafting.language.addresses.address import words
from drafting.language.labels import Labels, labels
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.change import ChangeSet
from drafting.model.edit import Edit
from drafting.model.history import History
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.mark import Attribution
from drafting.model.papers.amending import AmendingText, SentencePart
from drafting.model.papers.chamber import Chamber
from drafting.model.proposal import Proposal
from drafting.papers.changed_elements import ChangedElement, InWords, changed_elements
from drafting.text.notes import without_references
from drafting.text.writer import text_digest

_DIGITS = 16
"""Of a digest among the properties: enough to tell texts apart, short enough for their length."""
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
    in_style: InWords | None = None
    """Addresses in words, where a drafting style has its own; None: the plain ones."""

    @cached_property
    def elements(self) -> tuple[ChangedElement, ...]:
        """The structural elements that change."""
        return tuple(changed_elements(self.changes, self.edits))

    def in_words(self, target: Target) -> str:
        """The address of a provision in either text, in words."""
        return self.in_style(target) if self.in_style else words(target, self.language)

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
        """The proposal by its title, kind, initiator and date, and that it is not adopted."""
        fixed, status = self.labels, self.proposal.status
        rest = (
            f"{fixed.initiator.lower()}: {self.author}" if self.author else "",
            self.day,
            fixed.not_adopted[status],
        )
        return fixed.by[status].format(title=self.heading, rest="; ".join(filter(None, rest)))

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
    return act.identity.titles.best(act.language) or own_title(act) or act.identity.act


def own_title(act: Act) -> str:
    """The title that stands in the text of an act; empty where the text has no title."""
    titles = (each for each in act.body if each.kind is Kind.TITLE)
    return without_references(" ".join(each.text for title in titles for each in title.walk()))


def named(act: Act) -> str:
    """An act by its title and version, in words."""
    version = labels(act.language).version_of(act.version) if act.version else ""
    return ", ".join(filter(None, [title_of(act), version]))


def short_title(title: str) -> str:
    """A title, cut between two words where it is longer than a line."""
    if len(title) <= _SHORT:
        return title
    return title[:_SHORT].rpartition(" ")[0].rstrip(" ,–-") + " …"
