"""Lines of a document as their author means them, where their looks alone say something else."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.word.settling.text_line import TextLine

_STOPS = (".", ";", ":")


def as_meant(
    baseline: Sequence[TextLine], lines: Sequence[TextLine], known: Sequence[TextLine]
) -> tuple[TextLine, ...]:
    """The lines of an import, read as the baseline shows that they are to be read.

    Where its footnotes are typed as lines, `[^2] Text` is one. A sentence that was typed below a
    heading, or in the look of one, is text, in an act of which every heading has a word with its
    number; `known` are the lines that the document had before.
    """
    if any(line.is_footnote for line in baseline):
        lines = [_as_footnote(line) for line in lines]
    headings = [line for line in baseline if line.is_heading]
    if headings and all(map(_has_word, headings)):
        before = {line.key for line in known}
        lines = [line if line.key in before else _as_sentence(line) for line in lines]
    return tuple(lines)


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
