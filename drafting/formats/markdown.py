"""A Markdown file → a page. CommonMark 0.31, with tables, and without its lists: a list would be
numbered anew, and the numbers of a law are its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from drafting.formats.joined_lines import begins
from drafting.formats.markdown_notes import as_targets, notes_among, refer, without_notes
from drafting.formats.source import SourcePage
from drafting.formats.web_page import page_of_html
from drafting.formats.web_page.looks import INDENT
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import Oddity, shortened

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\n(?=[\w-]+[ \t]*:\s)"
    r"(?P<fields>(?:(?:[\w-]+[ \t]*:(?=\s)|[ \t#]|-[ \t])[^\n]*\n|\n)+)"
    r"(?:---|\.{3})[ \t]*(?:\n|\Z)"
)
"""Fields in YAML between lines of dashes, by which a program that publishes the file knows it."""
_EMPTY_HEAD = re.compile(r"<thead>\s*<tr>(?:\s*<th[^<>]*></th>)+\s*</tr>\s*</thead>")
"""The head that a table without one has, since it may not be without."""
_QUOTED = re.compile(r"(?: {0,3}>)*")
_BULLET = re.compile(r"[*+][ \t]|\\\[\^")
"""A bullet that is no dash, or a note that is text."""
_UNDERLINE = re.compile(r"[-:| \t]+")
"""What makes a heading, or the head of a table, of the line above it."""
_BROKEN = re.compile(r"(?<!\\)(?P<pairs>(?:\\\\)*)\\$")
"""The mark at the end of a line by which the next one stands below it."""
_ITEM = re.compile(r"(?:\d{1,9}[.)]|[-+*])[ \t]")
_LINE = re.compile(r"(?:-+|=+)[ \t]*")
"""A line that makes a heading of the paragraph above it, where that is no item of a list."""


def page_of_markdown(text: str, name: str, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a Markdown file; `name` is the file in errors, `words` as in `Numbering`.

    Raises `FormatError` where it has no text.
    """
    odd: list[Oddity] = []
    if front := _FRONT_MATTER.match(text):
        odd.append((say("fields above the text are left out"), shortened(front["fields"])))
        text = text[front.end() :]
    lines = text.split("\n")
    notes = notes_among(lines)
    lines = _parted(without_notes(lines, notes), words, odd)
    markdown = MarkdownIt("commonmark").enable("table").disable(["list", "code"])
    markdown.core.ruler.push("breaks", partial(_name_breaks, odd))
    bodies = {each: markdown.render("\n".join(note.lines)) for each, note in notes.items()}
    referred = refer(markdown, notes)
    markdown.core.ruler.push("indent", partial(_keep_indents, lines))
    defined: dict[str, dict[str, dict[str, str]]] = {}
    body = _EMPTY_HEAD.sub("", markdown.render("\n".join(lines), defined))
    for label, link in defined.get("references", {}).items():
        address = shortened(f"[{label.lower()}]: {link['href']}")
        odd.append((say("the address of a link is left out"), address))
    html = f"<body>{body}{as_targets(bodies, referred)}</body>"
    page = f'<html><head><meta charset="utf-8"></head>{html}</html>'
    found = page_of_html(page.encode(), name, words)
    return evolve(found, odd=(*odd, *found.odd))


def _keep_indents(lines: Sequence[str], state: StateCore) -> None:
    """Let each paragraph say how far in it begins, as a list of a law that stands in another."""
    for token in state.tokens:
        if token.type == "paragraph_open" and token.map:
            line = lines[token.map[0]].expandtabs(4)
            token.attrSet(INDENT, str(len(line) - len(line.lstrip(" "))))


def _name_breaks(odd: list[Oddity], state: StateCore) -> None:
    """Name the lines of signs that part a text, as `***`: marks of Markdown, and no text."""
    lines = state.src.split("\n")
    for token in state.tokens:
        if token.type == "hr" and token.map:
            at = token.map[0]
            below = next(filter(str.strip, lines[at + 1 :]), "")
            place = shortened(f"{lines[at]} / {below}")
            odd.append((say("a line of signs that parts the text is left out"), place))


def _parted(typed: Iterable[str], words: Mapping[str, Kind], odd: list[Oddity]) -> list[str]:
    """The lines, with an empty one before each that begins a provision, or is no part of an item
    of a list; marks of line ends that go are `odd`."""
    lines: list[str] = []
    item = False
    for line in typed:
        quoted = _QUOTED.match(line)
        around = quoted[0] if quoted else ""
        bare = line[len(around) :].strip()
        begun = begins(bare, words) or _BULLET.match(bare) is not None
        goes_on = bool(lines) and bool(lines[-1].strip("> \t"))
        begun = item if _LINE.fullmatch(bare) else begun and not _UNDERLINE.fullmatch(line)
        if goes_on and begun and line[:1] != "|":
            if (unbroken := _BROKEN.sub(r"\g<pairs>", lines[-1])) != lines[-1]:
                place = shortened(f"{lines[-1]} / {bare}")
                odd.append((say("a backslash that ends a line is left out"), place))
            lines[-1:] = unbroken, around if around in unbroken else ""
        if begun or not goes_on:
            item = _ITEM.match(bare) is not None
        lines.append(line)
    return lines
