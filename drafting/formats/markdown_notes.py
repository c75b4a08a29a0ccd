"""Footnotes of Markdown: `[^1]` with `[^1]: text`, as GitHub and Pandoc have them, and CommonMark
does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from html import escape

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_DEFINED = re.compile(r" {0,3}\[\^(?P<name>[^\]\[\s^]+)\]:(?:[ \t]+|$)")
_REFERENCE = re.compile(r"\[\^(?P<name>[^\]\[\s^]+)\]")
_FURTHER = re.compile(r" {4}| {0,3}\t")
"""The indent of the further paragraphs of a note."""


@frozen
class TypedNote:
    """A footnote as it stands in the file."""

    lines: tuple[str, ...]
    """The lines of the note, without their indent."""
    at: range
    """Where they stand among the lines of the file."""


def notes_among(lines: Sequence[str]) -> dict[str, TypedNote]:
    """The notes that stand among the lines of a file, and to which one of its other lines refers,
    by their names in the file; of two with one name the first."""
    found: dict[str, TypedNote] = {}
    place = 0
    while place < len(lines):
        defined = _DEFINED.match(lines[place])
        if defined is None:
            place += 1
            continue
        end = _end(lines, place)
        first = lines[place][defined.end() :]
        rest = (_FURTHER.sub("", each, count=1) for each in lines[place + 1 : end])
        found.setdefault(defined["name"], TypedNote((first, *rest), range(place, end)))
        place = end
    own = {at for each in found.values() for at in each.at}
    text = "\n".join(each for at, each in enumerate(lines) if at not in own)
    named = {each["name"] for each in _REFERENCE.finditer(text)}
    return {name: each for name, each in found.items() if name in named}


def _end(lines: Sequence[str], begin: int) -> int:
    """The line after a note: an empty one, with no paragraph of the note behind it, another note,
    or a line at the margin, for a law goes on right below a note."""
    end = begin + 1
    for place in range(begin + 1, len(lines)):
        if lines[place].strip() and not _FURTHER.match(lines[place]):
            break
        if lines[place].strip():
            end = place + 1
    return end


def without_notes(lines: Sequence[str], notes: Mapping[str, TypedNote]) -> list[str]:
    """The lines with empty ones in place of the notes. A line that defines any other note is text,
    and not the address of a link."""
    own = {at for each in notes.values() for at in each.at}
    return [
        "" if at in own else f"\\{each.lstrip(' ')}" if _DEFINED.match(each) else each
        for at, each in enumerate(lines)
    ]


def refer(markdown: MarkdownIt, notes: Mapping[str, TypedNote]) -> set[str]:
    """Let references to the notes be links to them; the names of those to which one refers, once
    the text is rendered."""
    numbers = {name: number for number, name in enumerate(notes, start=1)}
    referred: set[str] = set()

    def reference(state: StateInline, silent: bool) -> bool:
        found = _REFERENCE.match(state.src, state.pos)
        if found is None or (number := numbers.get(found["name"])) is None:
            return False
        if not silent:
            state.push("html_inline", "", 0).content = f'<a href="#ftnt{number}">{number}</a>'
            referred.add(found["name"])
        state.pos = found.end()
        return True

    markdown.inline.ruler.before("link", "note", reference)
    return referred


def as_targets(bodies: Mapping[str, str], referred: Set[str]) -> str:
    """The notes, each rendered, as elements to which those links lead; one to which none leads is
    text as it was typed."""
    made = ""
    for number, (name, body) in enumerate(bodies.items(), start=1):
        sign = number if name in referred else escape(f"[^{name}]:")
        made += f'<div><p id="ftnt{number}">{sign} {body.removeprefix("<p>")}</div>'
    return made
