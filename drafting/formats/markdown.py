"""A Markdown file → a page. CommonMark 0.31, with tables, and without its lists: a list would be
numbered anew, and the numbers of a law are its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve
from markdown_it import MarkdownIt

from drafting.formats.plain_text import begins
from drafting.formats.source import SourcePage
from drafting.formats.web_page import page_of_html
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.oddities import Oddity, shortened

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\n(?=[\w-]+[ \t]*:\s)"
    r"(?P<fields>(?:(?:[\w-]+[ \t]*:(?=\s)|[ \t#]|-[ \t])[^\n]*\n|\n)+)"
    r"(?:---|\.{3})[ \t]*(?:\n|\Z)"
)
"""Fields in YAML between lines of dashes, by which a program that publishes the file knows it."""
_EMPTY_HEAD = re.compile(r"<thead>\s*<tr>(?:\s*<th[^<>]*></th>)+\s*</tr>\s*</thead>")
"""The head that a table without one has, since it may not be without."""


def page_of_markdown(text: str, name: str, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a Markdown file; `name` is the file in errors, `words` as in `Numbering`.

    Raises `FormatError` where it has no text.
    """
    odd: list[Oddity] = []
    if front := _FRONT_MATTER.match(text):
        odd.append((say("fields above the text are left out"), shortened(front["fields"])))
        text = text[front.end() :]
    markdown = MarkdownIt("commonmark").enable("table").disable(["list", "code", "hr"])
    body = _EMPTY_HEAD.sub("", markdown.render("\n".join(_parted(text, words))))
    page = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    found = page_of_html(page.encode(), name, words)
    return evolve(found, odd=(*odd, *found.odd))


def _parted(text: str, words: Mapping[str, Kind]) -> list[str]:
    """The lines, with an empty one before each that begins a provision."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and lines[-1].strip() and begins(line.strip(), words) and line[:1] != "|":
            lines.append("")
        lines.append(line)
    return lines
