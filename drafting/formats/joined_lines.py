"""Lines that were broken at one width → paragraphs; what begins a provision begins one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import frozen

from drafting import language as languages
from drafting.formats.parted_words import PartedWords
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.headings.section_runs import GLUED
from drafting.structure.page import is_in_capitals
from drafting.text import labels
from drafting.text.closing import closes
from drafting.text.labels import numbered

_QUOTES = '`“„"‘'
DASHES = ("- ", "– ", "— ")
LAST = (".", ";", ":")
"""What ends a paragraph, as a rule; of lines that are broken, few end so."""
_CENTRED = 8
"""Spaces before a line in the middle, at least."""
_ENDED = re.compile(r"(?:[^\W\d_]{4}|[)»”\"])\.$")
"""The end of a sentence, and not of «р.», «ст.» or «грн.»."""
SHOWN = 30
"""Characters of the end of a line that are shown."""


@frozen
class TypedLine:
    """A line of a text, without the white space around it."""

    number: int
    text: str
    indent: int


@frozen
class Broken:
    """How the lines of a text are broken."""

    width: int
    margins: Set[int]
    """The indents at which lines go on; empty: nobody knows."""


def begins(text: str, words: Mapping[str, Kind]) -> bool:
    """Whether a line begins a provision."""
    number = numbered(text.lstrip(_QUOTES)) is not None or _heads(text, words)
    return number or GLUED.match(text) is not None or text[:1] in "{[|«–—-•"


def _heads(text: str, words: Mapping[str, Kind]) -> bool:
    """Whether a line begins with the number of a division: of one in small letters, «додаток до
    № 5», a sentence speaks; and figures in quotation marks, “404 Not found”, number nothing."""
    inside = text.lstrip(_QUOTES)
    label = labels.heading(inside, words)
    if label is None or not label.kind:
        return label is not None and inside == text
    return not inside[:1].islower()


def joined(
    block: Sequence[TypedLine],
    broken: Broken,
    words: Mapping[str, Kind],
    parted: PartedWords,
    remarks: Remarks,
) -> Iterator[TypedLine]:
    """The paragraphs of a block of broken lines."""
    paragraph: TypedLine | None = None
    last = ""
    for line, below in zip(block, [*block[1:], None], strict=True):
        full = (
            paragraph is not None
            and (has_no_room(len(last), line, broken.width) or parted.is_parted(last, line.text))
            and _may_go_on(paragraph, last, line, broken, words)
            and not _stands_alone(paragraph, line, below, broken, words)
        )
        if paragraph and full and (not begins(line.text, words) or _amid(paragraph, last, line)):
            place = say("line {number}", number=line.number)
            text, _ = parted.joined(paragraph.text, line.text, place, remarks)
            remarks.add(say("lines that were broken at one width are joined"), place)
            paragraph = TypedLine(line.number, text, paragraph.indent)
        else:
            if paragraph:
                if full and _leads(last) and _is_text(paragraph, words):
                    odd = say("a line may go on in the next one, which is kept apart from it")
                    remarks.add(odd, shortened(f"{last[-SHOWN:]} / {line.text}"))
                yield paragraph
            paragraph = line
        last = " " * line.indent + line.text
    if paragraph:
        yield paragraph


def _may_go_on(
    paragraph: TypedLine, last: str, line: TypedLine, broken: Broken, words: Mapping[str, Kind]
) -> bool:
    """Whether a paragraph, or the editor's note that it is, may go on where a line stands."""
    if _is_whole_note(paragraph, last):
        return False
    if not broken.margins or line.indent in broken.margins or line.indent < paragraph.indent:
        return True
    return _hangs(paragraph, line, words) or not _ends(paragraph, last, line)


def has_no_room(end: int, line: TypedLine, width: int) -> bool:
    """Whether the first word of a line had no room on the one above, which ends behind so many
    characters."""
    return end + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _stands_alone(
    paragraph: TypedLine,
    line: TypedLine,
    below: TypedLine | None,
    broken: Broken,
    words: Mapping[str, Kind],
) -> bool:
    """Whether a line at the margin, below the end of a clause, goes on no paragraph: it is a
    heading, or closes the act, or no sign ends it, which the last line of a paragraph has."""
    if paragraph.text.startswith("{") or not broken.margins:
        return False
    if line.indent >= paragraph.indent or not paragraph.text.endswith(LAST):
        return False
    capitals = is_in_capitals(line.text)
    goes_on = (
        below is not None
        and below.indent in broken.margins
        and has_no_room(line.indent + len(line.text), below, broken.width)
    )
    if below and goes_on and (not capitals or below.text[0].islower()):
        return False
    label = labels.heading(paragraph.text, words)
    if capitals and (label.rest if label else paragraph.text).isupper():
        return False
    signs = closes(line.text)
    named = capitals and (goes_on or (" " in line.text and not signs))
    if named or languages.final_divisions().fullmatch(line.text):
        return True
    unended = line.text[0].isupper() and line.text[-1].isalpha() and not (label and label.kind)
    return (unended or signs) and _ENDED.search(paragraph.text[-SHOWN:]) is not None


def _leads(text: str) -> bool:
    """Whether a line ends with a word in small letters, or with the sign before a number."""
    return text[-1:].islower() or text.endswith("№")


def _is_text(paragraph: TypedLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(paragraph.text, words)
    return (label is None or label.kind is None) and not paragraph.text.isupper()


def _is_whole_note(paragraph: TypedLine, last: str) -> bool:
    return paragraph.text.startswith("{") and last.endswith("}")


def _hangs(paragraph: TypedLine, line: TypedLine, words: Mapping[str, Kind]) -> bool:
    """Whether a line stands right below the words behind the number of a heading."""
    label = labels.heading(paragraph.text, words)
    if label is None or label.kind is None:
        return False
    inner = paragraph.indent + len(label.label) + len(label.sep)
    return inner <= line.indent <= inner + 1


def _ends(paragraph: TypedLine, last: str, line: TypedLine) -> bool:
    """Whether a paragraph, or the editor's note that it is, may end with its `last` line, before a
    line that stands where none goes on."""
    if paragraph.text.startswith("{"):
        return last.endswith("}")
    # A line in the middle belongs to no paragraph at the left.
    if paragraph.indent < _CENTRED <= line.indent - paragraph.indent and line.text[0].isupper():
        return True
    # What is set in the middle goes on elsewhere, as a rule, or in capitals.
    beside = line.indent == paragraph.indent and not line.text.isupper()
    return last.endswith(LAST) or (beside and line.text[0].isupper())


def _amid(paragraph: TypedLine, last: str, line: TypedLine) -> bool:
    """Whether a number or a dash at the margin stands in a sentence that an indented line began:
    “not less than”, “10. litres”."""
    if paragraph.text.startswith("{"):
        # Nothing begins within a note.
        return not paragraph.text.endswith("}") and line.text[0] not in "{|"
    dashed = line.text.startswith(DASHES) and not paragraph.text.startswith(DASHES)
    if dashed and last.rfind("(") > last.rfind(")"):
        return True  # «(далі / - Сад).»
    label = numbered(line.text)
    if label and not label.rest and label.num[:1].isdecimal() and _leads(last):
        return True  # «статті / 2-1.»
    if line.indent >= paragraph.indent:
        return False
    if dashed:
        return last[-1:].isalnum() or last.endswith((")", ","))
    if not last[-1:].isalnum():
        return False
    label = label or labels.heading(line.text, {})
    # A number without a sign is one of the sentence: “of section / 26 Act on Gardens”.
    return label is not None and (label.rest[:1].islower() or label.label.isdigit())
