"""A text in the markup of Bluebell → Akoma Ntoso, by Bluebell's own parser (an extra)."""

from __future__ import annotations

import re
from importlib import import_module

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say

_BODY = re.compile(rb"^BODY[ \t]*\r?$", re.MULTILINE)
_MARKED = re.compile(
    rb"^[ ]*(?:ARTICLE|ART|BOOK|CHAPTER|CHAP|DIVISION|PARAGRAPH|PARA|PART|RULE|SECTION|SEC|SUBPART"
    rb"|SUBCHAPTER|SUBCHAP|SUBSECTION|SUBSEC|TITLE|ITEMS|TABLE|CROSSHEADING)\b",
    re.MULTILINE,
)
_LONGEST = 200_000
"""Characters; the parser takes ten seconds for these, and longer for each of more."""
_WORK = "/akn/xx/act/0001-01-01/law"


def is_bluebell(data: bytes) -> bool:
    """Whether a text is marked up so: `BODY` stands alone on a line, and keywords begin others."""
    return _BODY.search(data) is not None and _MARKED.search(data) is not None


def akn_of_bluebell(text: str, name: str) -> bytes:
    """The act as a document of Akoma Ntoso, which says nothing of its language.

    Raises `FormatError` where the parser is missing, or cannot read the text.
    """
    from lxml import etree  # noqa: PLC0415  (slow to load)

    where = Where(name)
    try:
        parsing = import_module("bluebell.parser")
        works = import_module("cobalt")
    except ImportError:
        what = say("the markup of Bluebell is read by `bluebell-akn`, which is not installed")
        do = say("`pip install 'law-drafting[bluebell]'` installs it")
        raise FormatError(Problem("unreadable", what, where, do=do)) from None
    if len(text) > _LONGEST:
        what = say("the text is longer than Bluebell's parser reads in good time")
        do = say("let `bluebell` write Akoma Ntoso of it, and import that")
        raise FormatError(Problem("unreadable", what, where, do=do))
    try:
        parser = parsing.AkomaNtosoParser(works.FrbrUri.parse(_WORK))
        root = parser.parse_to_xml(text, "act")
    except (parsing.ParseError, RecursionError, ValueError) as error:
        found = tuple(str(error).splitlines()[:3])
        what = say("Bluebell's parser cannot read the text")
        raise FormatError(Problem("unreadable", what, where, found)) from None
    for each in [*root.iter("{*}FRBRlanguage")]:
        each.getparent().remove(each)
    return etree.tostring(root, encoding="UTF-8")
