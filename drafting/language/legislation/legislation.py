"""How the laws of one language name and number their divisions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from drafting.model.kind import Kind


@frozen
class Legislation:
    """How the laws of one language name and number their divisions."""

    words: Mapping[str, Kind]
    """The word in a heading, in small letters → the kind that it names."""
    ordinals: tuple[str, ...] = ()
    """Numbers in words from one on, in small letters: a series for each gender; `_` joins two words
    that are one number."""
    telling: frozenset[str] = frozenset()
    """Frequent words that no other language here has."""
    bare: bool = False
    """Whether sections have numbers without a sign, `1 Interpretation`, and headings of their own
    line above the number."""
    titled: bool = True
    """Whether “Part 1 General” heads a part, and begins no sentence about one."""
    unheaded: bool = False
    """Whether articles have no headings, and their text begins behind the number."""
    inner: frozenset[str] = frozenset()
    """Words of units below articles, whose text begins behind their number: `§ 1º`."""
    opens: frozenset[str] = frozenset()
    """What is written as headings above and in the preamble, in small letters: «Eingangsformel»."""
    concludes: str = ""
    """How the sentences begin that stand below the last article and are no part of it, or what is
    written above them; a pattern: «Der Bundesrat hat …»."""
    elsewhere: str = ""
    """How a line ends below which provisions of other acts are named; a pattern."""
    in_articles: tuple[Kind, ...] = ()
    """The kinds of numbered lines in articles, by their level, where laws of the language always
    have the same."""
    parts: str | None = None
    """The first number of a part of an article, which stands above items: `①`; empty where parts
    have no numbers; None where numbered lines may be of any kind."""
    titled_in_brackets: bool = False
    """Whether the heading of an article is in brackets behind its number, and its text follows on
    the same line: «제1조(목적) 이 법은 …»."""
    captioned: bool = False
    """Whether the heading of an article stands in brackets above its number: «（目的）»."""
    inserted_from: int = 1
    """The first number behind another one: `2-1`, or in Japan and Korea `2-2`."""
    lines_in_words: bool = False
    """Whether provisions are numbered by ordinals in words: «PRIMERA.- …»."""
    deleted: str = ""
    """The note of a deleted provision whose number stays; empty: that of the language in which
    papers are written."""
    repealed: str = ""
    """The same of a provision or an act that another act repeals."""


def divisions(**kinds: str) -> Mapping[str, Kind]:
    """The words of a language, by the kinds that they name: `chapter="kapitel, kap."`."""
    found = {word: Kind(kind) for kind, each in kinds.items() for word in each.split(", ")}
    return MappingProxyType(found)
