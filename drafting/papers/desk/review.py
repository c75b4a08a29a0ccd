"""The review: only what changes, provision by provision, with address, operation and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from drafting.language.labels import labels
from drafting.messages import ENGLISH
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.mark import Attribution, Mark
from drafting.model.operation import Operation, name_of
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Row, Run, Table
from drafting.papers.body import lines_around, paragraph
from drafting.papers.changed_elements import InWords
from drafting.papers.line_groups import LineGroup, line_groups
from drafting.papers.matter import Matter
from drafting.papers.paragraphs import as_it_stands
from drafting.papers.reasons import grounds

_SIGNS = {Mark.KEPT: "~", Mark.DELETED: "−", Mark.INSERTED: "+"}
"""Before an address: changed within, gone, new."""


def review(matter: Matter, *, side_by_side: bool = False) -> Paper:
    """A review of a proposal: inline, or current beside proposed wording."""
    changes = _changes(
        matter.changes, matter.attributions, matter.in_words, side_by_side=side_by_side
    )
    blocks = [*_heading(matter), *changes]
    return Paper(
        title=matter.heading,
        language=matter.language,
        blocks=tuple(blocks),
        identifier=matter.identifier,
    )


def comparison(changes: ChangeSet, in_words: InWords, *, side_by_side: bool = False) -> Paper:
    """A review of what differs between two texts, without a proposal."""
    title = f"{changes.old.name} → {changes.new.name}"
    blocks: list[Block] = [as_it_stands(title, Role.TITLE)]
    return Paper(
        title=title,
        language=changes.old.language,
        blocks=(*blocks, *_changes(changes, {}, in_words, side_by_side=side_by_side)),
    )


def _heading(matter: Matter) -> Iterator[Block]:
    yield as_it_stands(matter.heading, Role.TITLE)
    yield as_it_stands(matter.version, Role.CAPTION)
    byline = [matter.proposal.proposal, matter.author, matter.day]
    yield as_it_stands(" · ".join(filter(None, byline)), Role.CAPTION)


def _changes(
    changes: ChangeSet,
    attributions: Mapping[str, Attribution],
    in_words: InWords,
    *,
    side_by_side: bool,
) -> Iterator[Block]:
    language = changes.old.language
    operations = {change.id: change.operation for change in changes.changes if change.operation}
    for group in line_groups(changes.lines):
        carried_out = [operations[change] for change in group.changes if change in operations]
        yield _address(group, carried_out, in_words, language)
        yield from _surroundings(group.target.site)
        lines = [paragraph(line) for line in group.lines]
        if side_by_side:
            yield _both_sides(language, lines)
        else:
            yield from lines
        for operation in carried_out:
            if by := attributions.get(operation.id):
                yield as_it_stands(f"{by.author} ({operation.id})", Role.REASON)
            for ground in grounds(operation, labels(language), language):
                yield as_it_stands(ground, Role.REASON)


def _address(
    group: LineGroup, carried_out: list[Operation], in_words: InWords, language: str
) -> Paragraph:
    described = "; ".join(dict.fromkeys(_described(each, language) for each in carried_out))
    place = in_words(group.target)
    runs = [
        Run(f"{_SIGNS[group.mark]} §{group.target.address}", strong=True),
        Run(f"  {place}" + (f"  {described}" if described else "")),
    ]
    return Paragraph(tuple(runs), Role.HEADING_3)


def _described(operation: Operation, language: str) -> str:
    """The operation and its effect, in the words of the language; in English with the name that
    it has in a file."""
    fixed = labels(language)
    name = fixed.operations[type(operation)]
    if language == ENGLISH:
        name += f" ({name_of(operation)})"
    effect = operation.effect and fixed.effects.get(operation.effect, operation.effect)
    return f"{name} → {effect}" if effect else name


def _surroundings(site: Site) -> Iterator[Paragraph]:
    """The lines of the provisions around, so that a reader knows where it stands."""
    for around in lines_around(site):
        yield as_it_stands(around.line.rstrip(), Role.CONTEXT)


def _both_sides(language: str, lines: list[Paragraph]) -> Table:
    fixed = labels(language)
    head = Row(
        tuple(Cell((as_it_stands(text, strong=True),)) for text in (fixed.current, fixed.new)),
        header=True,
    )
    sides = (_side(lines, without=Mark.INSERTED), _side(lines, without=Mark.DELETED))
    return Table((head, Row(sides)))


def _side(lines: list[Paragraph], *, without: Mark) -> Cell:
    kept = [
        evolve(line, runs=tuple(run for run in line.runs if run.mark is not without))
        for line in lines
        if line.mark is not without
    ]
    return Cell(tuple(kept) or (Paragraph(()),))
