"""The report on a document: whether it is what its proof records; if not, who edited what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.diff.words import spans, whole
from drafting.errors import Problem
from drafting.language.labels import VerificationLabels, labels
from drafting.model.mark import Mark, Span
from drafting.model.papers.paper import Block, Paper, Paragraph, Role, Run
from drafting.model.proof.verified import Deviation, DocumentVerdict, Edited, How, Verified
from drafting.papers.paragraphs import as_it_stands

_LONGEST = 20_000
"""Characters of a line that are shown, and compared word by word."""
_MOST = 200
"""Edits that are shown one by one."""
_SIGNS = {
    How.REWORDED: "~",
    How.SPLIT: "~",
    How.MOVED: "↔",
    How.GONE: "−",
    How.NEW: "+",
    How.ACCEPTED: "✓",
    How.REJECTED: "✗",
}


def verification(verified: Verified) -> Paper:
    """The report, in the language of the text."""
    blocks = _blocks(verified, labels(verified.language).verification)
    return Paper(title=verified.file, language=verified.language, blocks=tuple(blocks))


def _blocks(verified: Verified, words: VerificationLabels) -> Iterator[Block]:
    yield as_it_stands(_result(verified, words), Role.TITLE)
    about = [verified.file, verified.act, *verified.proposals]
    yield as_it_stands(" · ".join(filter(None, about)), Role.CAPTION)
    yield from _problems(words.doubts, verified.doubts)
    yield from _problems(words.wrong, verified.problems)
    yield from _each_edit(verified.edits, words, made=not verified.against)
    yield from _problems(words.differences, verified.differences)
    if verified.changes:
        yield as_it_stands(words.changes, Role.HEADING_3, strong=True)
    yield from _each_edit(verified.changes, words, made=True)
    yield from _problems(words.unchecked, verified.unchecked)


def _result(verified: Verified, words: VerificationLabels) -> str:
    if verified.against:
        if verified.verdict is DocumentVerdict.UNKNOWN:
            return words.veiled
        if verified.accepted:
            return words.accepted
        return words.version if verified.exact else words.other
    match verified.verdict:
        case DocumentVerdict.EXACT:
            return words.alone if verified.alone else words.exact
        case DocumentVerdict.UNKNOWN:
            return words.doubtful
        case DocumentVerdict.CHANGED:
            return words.wrong if verified.problems and not verified.edits else words.edited


def _problems(heading: str, problems: Sequence[Problem]) -> Iterator[Block]:
    if problems:
        yield as_it_stands(heading, Role.HEADING_3, strong=True)
    for problem in problems:
        for line in str(problem).split("\n"):
            yield as_it_stands(line.strip())


def _each_edit(
    edits: Sequence[Edited], words: VerificationLabels, *, made: bool
) -> Iterator[Block]:
    """`made`: whether somebody made them in the document, and it does not only differ."""
    for edited in edits[:_MOST]:
        yield from _edited(edited, words, made=made)
    if len(edits) > _MOST:
        yield as_it_stands(words.more.format(len(edits) - _MOST), Role.REASON)


def _edited(edited: Edited, words: VerificationLabels, *, made: bool) -> Iterator[Block]:
    address = f"§{edited.address}" if edited.address else ""
    if edited.how is How.NEW:
        address = f"{words.after} {address}" if address else words.beginning
    place = f"  {edited.place}" if edited.place else ""
    head = Run(f"{_SIGNS[edited.how]} {address}", strong=True)
    yield Paragraph((head, Run(f"{place}  {words.how[edited.how]}")), Role.HEADING_3)
    old, new = edited.old, edited.new
    if old and new and old != new:
        for each, view in ((old, words.old), (new, words.new)):
            yield as_it_stands(view, Role.CAPTION)
            yield from _difference(each, words)
    elif one := new or old:
        yield from _difference(one, words)
    by = [" ".join(filter(None, [each.author, each.date])) for each in edited.revisions]
    if made and not edited.tracked:
        by.insert(0, words.untracked)
    if by:
        yield as_it_stands("; ".join(by), Role.REASON)


def _difference(difference: Deviation, words: VerificationLabels) -> Iterator[Block]:
    reads = "\n".join(difference.reads)[:_LONGEST]
    should = None if difference.should is None else difference.should[:_LONGEST]
    if difference.how is How.MOVED:
        yield _line([Span(reads)])
    elif should is None:
        yield _line([Span(reads)]) if reads else as_it_stands(words.none, Role.NOTE)
        yield as_it_stands(words.unknown, Role.NOTE)
    elif max(len(reads), len(should)) < _LONGEST:
        yield _line(spans(should, reads, ""))
    else:
        cut = "" if len(reads) < _LONGEST else "…"
        yield _line([*whole(should, Mark.DELETED, ""), *whole(reads + cut, Mark.INSERTED, "")])


def _line(marked: Sequence[Span]) -> Paragraph:
    return Paragraph(tuple(Run(span.text, span.mark) for span in marked))
