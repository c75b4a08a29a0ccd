"""The consolidated text: the act as it would read, with an editor's note on what changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from drafting.language.addresses.address import words
from drafting.model import operation as op
from drafting.model.address import Site, Target
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.papers.paper import Block, Paper, Role
from drafting.model.proposal import Proposal
from drafting.papers.body import blocks_with_lines
from drafting.papers.changed_elements import (
    BEFORE_ALL,
    ChangedElement,
    addresses_in_words,
    capital,
    orders_before,
)
from drafting.papers.matter import Matter, short_title
from drafting.papers.paragraphs import line
from drafting.papers.reasons import essences
from drafting.papers.title_block import title_block

_OF_WORDS = {op.ReplaceWords, op.InsertWords, op.DeleteWords}
"""Several of these on one element are one change in a note."""


def consolidated(matter: Matter) -> Paper:
    """The amended text as a clean document. Its notes are no law: the text of the act, which
    `apply` prints, has none of them. The proposal is named once, in the title block; where there
    are several, a note has the initiator of its own."""
    return Paper(
        title=matter.title,
        language=matter.language,
        blocks=tuple(_blocks(matter)),
        front=tuple(title_block(matter, matter.labels.amended)),
        header=short_title(matter.title),
        identifier=matter.identifier,
        author=matter.author,
        date=matter.proposal.date,
    )


def _blocks(matter: Matter) -> Iterator[Block]:
    notes = sorted(_notes(matter).items(), reverse=True)

    def due(order: int) -> Iterator[Block]:
        while notes and notes[-1][0] <= order:
            yield from (line(text, Role.NOTE) for text in notes.pop()[1])

    yield from due(BEFORE_ALL)
    for block, last in blocks_with_lines(ChangeSet.unchanged(matter.changes.new)):
        yield block
        yield from due(last.site.order)


def _notes(matter: Matter) -> Mapping[int, Sequence[str]]:
    """Order of a provision in the new text → the notes that stand after it.

    A term that is replaced throughout the text has one note, between the title and the text.
    """
    found: dict[int, list[str]] = defaultdict(list)
    before = orders_before(matter.changes, in_new=True)
    titles = takewhile(_is_title, matter.changes.new.sites)
    title = max((each.order for each in titles), default=BEFORE_ALL)
    for changed in matter.elements:
        others: list[op.Operation] = []
        for operation in changed.operations:
            if not isinstance(operation, op.ReplaceEverywhere):
                others.append(operation)
            elif (note := _throughout(matter, operation)) not in found[title]:
                found[title].append(note)
        if others:
            place = _end(changed.new[-1]) if changed.new else before[id(changed.lines[0])]
            if (note := _footnote(matter, changed, others)) not in found[place]:
                found[place].append(note)
    return found


def _is_title(site: Site) -> bool:
    """Whether a provision is a line of the title of the act."""
    return site.chain()[0].provision.kind is Kind.TITLE


def _end(target: Target) -> int:
    """The order of the last provision in a target; a note on a heading stands right below it."""
    site = target.site
    if target.own and site.provision.headed:
        return site.order
    return site.orders[-1]


def _footnote(matter: Matter, changed: ChangedElement, operations: Sequence[op.Operation]) -> str:
    labels = matter.labels
    kinds = [*dict.fromkeys(map(type, operations))]
    if len(kinds) > 1 and set(kinds) <= _OF_WORDS:
        kinds = [op.ReplaceWords]
    cases = _address(matter, changed)
    what = "; ".join(labels.footnotes[kind].format(**cases) for kind in kinds)
    return _noted(matter, capital(what), operations)


def _throughout(matter: Matter, operation: op.ReplaceEverywhere) -> str:
    labels = matter.labels
    essence = essences([operation], labels, matter.language)
    what = labels.throughout.format(essence=essence)
    return _noted(matter, what, [operation])


def _address(matter: Matter, changed: ChangedElement) -> Mapping[str, str]:
    """The address of an element in words, in each case that a note may want; the last word of a
    chain has a possessive ending (in Kazakh)."""
    renamed = any(isinstance(each, op.Renumber | op.Move) for each in changed.operations)
    targets = changed.new if renamed and changed.new else changed.named
    if changed.whole_act:
        place, possessive = matter.labels.whole_act, True
    else:
        place = addresses_in_words(targets, matter.labels, matter.in_words)
        last = targets[-1]
        named = matter.in_words(last) != words(last, matter.language)
        possessive = named or last.own or len(last.site.named()) > 1
    return {"nom": place, **matter.labels.cases(place, possessive)}


def _noted(matter: Matter, what: str, operations: Sequence[op.Operation]) -> str:
    """A note; with the initiators of the operations, where the proposal is one of several."""
    owners = (matter.owners[each.id] for each in operations if each.id in matter.owners)
    by = dict.fromkeys(_by(matter, each) for each in owners)
    tail = f" ({'; '.join(by)})" if by else ""
    return matter.labels.footnote.format(what=what, tail=tail)


def _by(matter: Matter, proposal: Proposal) -> str:
    """The initiator and the date of a proposal; its title, where it has no initiator."""
    author = proposal.initiator.best(matter.language)
    day = matter.labels.day(proposal.date) if proposal.date else ""
    return ", ".join(filter(None, [author or proposal.title.best(matter.language), day]))
