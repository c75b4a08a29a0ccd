"""What printed pages leave in a plain text: numbers of pages, and lines broken amid a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.messages import say
from drafting.structure.doubts.oddities import Oddity, shortened

_WORDS = r"page|pg\.|p\.|стр\.|страница|сторінка|стор\.|seite|pagina|página"
PAGE_NUMBER = re.compile(
    r"^[ \t\f]*(?:\S[^\n]{0,100}?[ \t]{3,})?"
    rf"(?:[-–—] ?\d{{1,4}} ?[-–—]|(?:{_WORDS}) ?\d{{1,4}}(?: ?(?:of|из|з|von|/) ?\d{{1,4}})?"
    r"|\d{1,4}(?: of \d{1,4}|-бет))[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A line that is the number of a page, or a running head with it."""
_BROKEN = re.compile(
    r"[^\W\d_](?P<hyphen>-?)\n(?=[ \t]*"
    r"(?P<begin>(?:\d[\d.,]*[ ])?(?P<word>[^\W\d_][ ]?[^\W\d_])[^\n]{0,30}))"
)
"""The end of a line without a mark, and the beginning of the next, which may be a sum."""
_LONG = 40
"""Characters of a line that is not the last of a list of names."""
_SENTENCE = re.compile(r"\(?[^\W_]{1,4}[.)](?: \S+){3}")
"""A number, and enough words for a sentence: such a line is no name, however short."""
_SHOWN = 30


def page_numbers(text: str) -> Iterator[Oddity]:
    """Lines that look like numbers of pages, whose text stays in the law."""
    for match in PAGE_NUMBER.finditer(text):
        warning = say("a line that looks like the number of a page is kept as text")
        yield warning, shortened(match[0])


def broken_lines(text: str) -> Iterator[Oddity]:
    """Lines that go on in small letters on the next, in a text whose lines are paragraphs."""
    for match in _BROKEN.finditer(text):
        end = match.start() + 1
        line = text[text.rfind("\n", 0, end) + 1 : end].strip()
        sure = len(line) >= _LONG or match["hyphen"] or _SENTENCE.match(line)
        if match["word"].islower() and sure:
            warning = say("a line ends amid a sentence, and the next one is kept apart from it")
            yield warning, shortened(f"{line[-_SHOWN:]}{match['hyphen']} / {match['begin']}")
