"""Operations tried in memory: what each comes to in the old text, by itself."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

from attrs import define, evolve, field, frozen

from drafting.errors import DraftingError
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import Edit
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import Common, Digests, Operation
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.operation.carry_out import carry_out
from drafting.text.writer import given_digest, write_provisions

T = TypeVar("T", bound=Common)


@frozen
class Wording:
    """How operations give their texts: in every language alike, or in one of several."""

    language: str
    alone: bool = True
    paired: bool = True
    """Whether replacements on one line are pairs of one operation, and not operations each."""

    def text(self, text: str) -> Localized:
        """A text of an operation."""
        return Localized({"" if self.alone else self.language: text})

    def digests(self, digests: Sequence[str]) -> Digests:
        """Digests of what an operation changes."""
        return Digests({"" if self.alone else self.language: tuple(digests)})


@define(eq=False)
class Trial:
    """The old text, on which operations are tried one by one."""

    act: Act
    wording: Wording
    _keys: dict[int, tuple[Provision, Hashable]] = field(factory=dict)

    def edits(self, operation: Operation) -> tuple[Edit, ...] | None:
        """What an operation comes to; None where it cannot be carried out."""
        try:
            return carry_out(Context(self.act, operation)).edits
        except DraftingError:
            return None

    def confirmed(self, operation: T, site: Site) -> list[T]:
        """An operation that takes a line out; and the same with words of the line, where its number
        is not read."""
        words = next((each.text for each in site.provision.walk() if each.text), "")
        expecting = evolve(operation, expect=self.wording.text(words)) if words else operation
        return [operation, expecting]

    def key(self, provision: Provision) -> Hashable:
        """What makes two provisions the same to the letter, whatever empty lines stand in them. The
        kind of a numbered line is that of its level, and no part of it."""
        known = self._keys.get(id(provision))
        if known is None:
            children = tuple(self.key(child) for child in provision.children)
            kind = Kind.ITEM if is_listed(provision) else provision.kind
            bare = evolve(provision, kind=kind, blank=0, children=())
            known = self._keys[id(provision)] = (provision, hash((bare, children)))
        return known[1]

    def content(self, provision: Provision) -> Hashable:
        """The same, whatever its number and its kind are."""
        children = tuple(self.content(child) for child in provision.children)
        return hash((provision.headed, provision.run_in, provision.text, children))

    def same(self, one: Provision, other: Provision) -> bool:
        """Whether two provisions are the same to the letter."""
        return self.key(one) == self.key(other)

    def written(self, *provisions: Provision) -> str:
        """Provisions as the text of an operation gives them, with empty lines inside them."""
        first, *others = provisions
        if first.kind is Kind.ROW:
            table = Provision(Kind.TABLE, children=(evolve(first, blank=0), *others))
            return write_provisions((table,), self.act.identity.numbering)
        alone = (evolve(first, blank=0, run_in=False), *others)
        return write_provisions(alone, self.act.identity.numbering).strip("\n")

    def digested(self, operation: T, sites: Sequence[Site]) -> T:
        """An operation with the digests of the provisions that it changes."""
        numbering = self.act.identity.numbering
        digests = [given_digest(site.provision, numbering) for site in sites]
        return evolve(operation, digest=self.wording.digests(digests))


def is_listed(provision: Provision) -> bool:
    """Whether a provision is a numbered line, whose kind is that of its level."""
    return bool(provision.num) and not provision.headed and provision.kind is not Kind.FOOTNOTE
