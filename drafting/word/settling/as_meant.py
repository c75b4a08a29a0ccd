"""Lines of a document as their author means them, where their looks alone say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.word.settling.text_line import TextLine

_STOPS = (".", ";", ":")
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")


def as_meant(
    baseline: Sequence[TextLine], lines: Sequence[TextLine], known: Sequence[TextLine]
) -> tuple[TextLine, ...]:
    """The lines of an import, read as the baseline shows that they are to be read.

    Where its footnotes are typed as lines, `[^2] Text` is one. A sentence that was typed below a
    heading, or in the look of one, is text, in an act of which every heading has a word with its
    number; `known` are the lines that the document had before. A line of the baseline that takes
    on the look of a heading stays the line that it is, with its footnotes right behind it.
    """
    if any(line.is_footnote for line in baseline):
        lines = [_as_footnote(line) for line in lines]
    headings = [line for line in baseline if line.is_heading]
    if headings and all(map(_has_word, headings)):
        before = {line.key for line in known}
        lines = [line if line.key in before else _as_sentence(line) for line in lines]
    plain = {line.loose for line in baseline} - {line.loose for line in headings}
    return tuple(_as_they_were(lines, plain))


def _as_they_were(lines: Sequence[TextLine], plain: set[str]) -> Iterator[TextLine]:
    """Lines of which those that have only taken on the look of a heading have none.

    The footnotes of a heading stand behind all that it heads, and a document does not show where
    they stand.
    """
    notes = _notes(lines) if any(line.is_heading and line.loose in plain for line in lines) else {}
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if at in taken:
            continue
        if not (line.is_heading and line.loose in plain):
            yield line
            continue
        yield TextLine(line.key, line.blank)
        for reference in _REFERENCE.findall(line.body):
            block = [each for each in notes.get(reference, ()) if each > at and each not in taken]
            taken.update(block)
            for each in block:
                level = 1 + lines[each].level - lines[block[0]].level
                yield TextLine(lines[each].at(level, 0))


def _notes(lines: Sequence[TextLine]) -> dict[str, range]:
    """Where each footnote stands, with its further paragraphs: its number → lines."""
    found: dict[str, range] = {}
    for start, line in enumerate(lines):
        if line.is_footnote and (reference := _REFERENCE.match(line.body)):
            end = start + 1
            while end < len(lines) and lines[end].level > line.level and not lines[end].is_heading:
                end += 1
            found.setdefault(reference[0], range(start, end))
    return found


def _as_footnote(line: TextLine) -> TextLine:
    text = line.text.replace("\\[^", "[^", 1)
    bare = TextLine(text, line.blank)
    return bare if line.body.startswith("\\[^") and bare.is_footnote else line


def _as_sentence(line: TextLine) -> TextLine:
    if line.is_heading and not _has_word(line) and line.key.endswith(_STOPS):
        return TextLine(line.key, line.blank)
    return line


def _has_word(heading: TextLine) -> bool:
    return heading.label is not None and heading.label.kind is not None
