"""What is printed around a text: line numbers, running heads and feet, numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.formats.pdf.lines import without_first_word
from drafting.formats.pdf.printed import PrintedLine, PrintedPage
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.structure.doubts.oddities import shortened

_EDGE = 3
"""Lines at the top and the bottom of a page that may be no text."""
_NUMBER = re.compile(r"\d+")
_LINE_NUMBER = re.compile(r"(\d{1,4})(?:\s+(?=\S)|$)")
_PAGE_NUMBER = re.compile(
    r"[^\w]*(?:(?:page|p|страница|стр|с|бет|сторінка|стор)\.?\s?)?(\d{1,4})"
    r"(?:\s?(?:/|of|из|з|-|–|–)\s?\d{1,4})?[^\w]*",
    re.IGNORECASE,
)
_FEWEST = 5
"""Lines of a page that are numbered, at the least."""


def without_furniture(pages: Sequence[PrintedPage], remarks: Remarks) -> list[list[PrintedLine]]:
    """The lines of each page without what is printed around the text, which is named."""
    lines = _without_line_numbers([[*page.lines] for page in pages], remarks)
    repeated = _repeated(lines)
    offset = _page_offset(lines)
    return [
        [
            line
            for at, line in enumerate(page)
            if not _is_furniture(line, _edge(at, page), repeated, offset, remarks)
        ]
        for page in lines
    ]


def _without_line_numbers(
    pages: Sequence[list[PrintedLine]], remarks: Remarks
) -> list[list[PrintedLine]]:
    kept = []
    for page in pages:
        found = _line_numbers(page)
        count = 0
        lines = []
        for at, line in enumerate(page):
            if at not in found:
                lines.append(line)
                continue
            count += 1
            if (bare := without_first_word(line)).text:
                lines.append(bare)
        if count:
            remarks.add(
                say("line numbers are left out"),
                say("page {page}: {count}", page=page[0].page, count=count),
            )
        kept.append(lines)
    return kept


def _line_numbers(page: Sequence[PrintedLine]) -> set[int]:
    """The lines that begin with a line number: most of a page's lines, or every fifth, have one
    that counts on."""
    begun = [(at, match[1]) for at, line in enumerate(page) if (match := _begins(line))]
    for step in (1, 5):
        runs = [
            two
            for two in pairwise(begun)
            if int(two[1][1]) - int(two[0][1]) == step and two[1][0] - two[0][0] <= step + 1
        ]
        counted = {at for two in runs for at, _ in two}
        enough = len(counted) >= _FEWEST if step == 1 else len(counted) >= _FEWEST - 2
        if enough and len(counted) * step >= 0.6 * len(page):
            return counted
    return set()


def _begins(line: PrintedLine) -> re.Match[str] | None:
    match = _LINE_NUMBER.match(line.text)
    rest = line.text[match.end() :] if match else ""
    # “5 items” of a broken line goes on in small letters far less often than it is numbered.
    return match if match and not rest.startswith((".", ")")) else None


def _repeated(pages: Sequence[Sequence[PrintedLine]]) -> set[str]:
    """Lines that stand at the edge of at least three pages and of half of all, but for numbers."""
    counts: Counter[str] = Counter()
    for page in pages:
        edge = {_NUMBER.sub("#", line.text) for at, line in enumerate(page) if _edge(at, page)}
        counts.update(edge)
    least = max(3, len(pages) // 2)
    return {text for text, count in counts.items() if count >= least}


def _edge(at: int, page: Sequence[PrintedLine]) -> bool:
    return at < _EDGE or at >= len(page) - _EDGE


def _page_offset(pages: Sequence[Sequence[PrintedLine]]) -> int | None:
    """By how much the printed numbers of pages differ from their places; None: none are printed."""
    counts: Counter[int] = Counter()
    for page in pages:
        counts.update({number - line.page for line, number in _numbers_at_edge(page)})
    offset, count = counts.most_common(1)[0] if counts else (0, 0)
    return offset if count >= max(2, (len(pages) + 1) // 2) or _is_alone(pages) else None


def _is_alone(pages: Sequence[Sequence[PrintedLine]]) -> bool:
    """Whether there is one page, which ends in its number."""
    return len(pages) == 1 and [number for _, number in _numbers_at_edge(pages[0])] == [1]


def _numbers_at_edge(page: Sequence[PrintedLine]) -> Iterator[tuple[PrintedLine, int]]:
    for line in {id(each): each for each in (*page[:1], *page[-1:])}.values():
        if match := _PAGE_NUMBER.fullmatch(line.text):
            yield line, int(match[1])


def _is_furniture(
    line: PrintedLine, edge: bool, repeated: set[str], offset: int | None, remarks: Remarks
) -> bool:
    if not edge:
        return False
    match = _PAGE_NUMBER.fullmatch(line.text)
    if match and offset is not None and int(match[1]) == line.page + offset:
        remarks.add(say("numbers of pages are left out"), f"{line.place}: {line.text}")
        return True
    if _NUMBER.sub("#", line.text) in repeated:
        remarks.add(
            say("running heads and feet are left out"), f"{line.place}: {shortened(line.text)}"
        )
        return True
    return False
