"""Words counted through several lines, where another proposal changes how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from attrs import frozen

from drafting.language.fold import occurrences
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.conflict import Clash
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
    edited,
    new_texts,
    place_of,
)
from drafting.model.operation import DeleteWords, InsertWords, ReplaceWords
from drafting.patch.located import Located
from drafting.patch.together.commuting import is_found_after
from drafting.patch.together.displaced_words import sought_words
from drafting.patch.together.overlap import Overlap


def recounted(act: Act, located: Sequence[Located]) -> Iterator[Overlap]:
    """Pairs of edits of different proposals: the first at the nth, or the last, of its words in
    several lines; the second, in another of these lines, makes that place another one, or takes
    the words out of its line, so that the place is in another."""
    for each in located:
        others = [other for other in located if other is not each]
        for count in _counts(act, each):
            for other in others:
                yield from count.disturbed(other.edits)


def _counts(act: Act, located: Located) -> Iterator[_Count]:
    for edit in located.edits:
        operation = edit.operation
        named = isinstance(operation, ReplaceWords | InsertWords | DeleteWords) and operation.nth
        if isinstance(edit, WordEdit) and named:
            scope = tuple(aim.site for aim in located.places[operation.id].at if not aim.own)
            words = tuple(text.get(act.language) for text in sought_words(operation))
            yield _Count(act, edit, scope, words, named == "last")


@frozen
class _Count:
    """How an operation finds its place: by counting words through the lines of its scope."""

    act: Act
    edit: WordEdit
    scope: tuple[Site, ...]
    words: tuple[str, ...]
    backwards: bool
    """Whether the last place is meant, and so what comes behind it counts."""

    def disturbed(self, others: Sequence[Edit]) -> Iterator[Overlap]:
        """What of the edits of another proposal puts another place in that of this edit."""
        for other in others:
            around = place_of(other)
            if not any(around and around.within(site) for site in self.scope):
                continue
            if self._is_counted(other) and self._changes_number(other, others):
                assert around is not None, "a scope is a provision"
                yield Overlap(Clash.ORDER, self.edit, other, around.address, around.line[:100])

    def _is_counted(self, other: Edit) -> bool:
        own = self.edit.site
        if isinstance(other, WordEdit) and other.site is own:
            return self._stands_elsewhere() and not is_found_after(self.act, other, self.edit)
        if not isinstance(other, Insertion):
            whole = isinstance(other, Rewriting | Removal) and own.within(other.site)
            after = other.site.order > own.order
            return other.site is not own and not whole and after is self.backwards
        around = other.parent
        behind = self.act.below(around)[other.position :]
        if behind:
            after = behind[0].order > own.order
        else:
            after = around is None or around.order > own.order or own.within(around)
        return after is self.backwards

    def _stands_elsewhere(self) -> bool:
        """Whether other lines of its scope have the words, too."""
        lines = (line for site in self.scope for line in self.act.within(site))
        texts = [line.provision.text for line in lines if line is not self.edit.site]
        return any(_number(words, texts) for words in self.words)

    def _changes_number(self, other: Edit, others: Sequence[Edit]) -> bool:
        match other:
            case WordEdit(site=site):
                same_line = (e for e in others if isinstance(e, WordEdit) and e.site is site)
                old, new = [site.provision.text], [edited(site.provision.text, same_line)]
            case Rewriting() | Removal():
                old = [each.provision.text for each in self.act.within(other.site)]
                new = [*new_texts(other)]
            case Insertion():
                old, new = [], [*new_texts(other)]
            case Relabelling() | Designation():
                return False
            case _:
                assert_never(other)
        return any(_number(words, old) != _number(words, new) for words in self.words)


def _number(words: str, texts: Sequence[str]) -> int:
    return sum(1 for text in texts for _ in occurrences(words, text))
