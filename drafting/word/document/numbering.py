"""Automatic numbers as displayed (ECMA-376 part 1, 17.9), counted as a word processor does.

Counts belong to an abstract numbering, so that all its instances continue one another; an
instance with a start of its own starts there where it is first used (17.9.27).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import define, field, frozen

from drafting.word.document.number_formats import SILENT, in_digits, is_known, shown
from drafting.word.document.story import WordParagraph
from drafting.word.document.styles import Styles, children, is_on, properties_in, val, val_of
from drafting.word.document.view import View
from drafting.word.package.elements import Element, child_of, w
from drafting.word.package.package import Package

_DEEPEST = 8
_LONGEST = 255
"""Characters of the text of a number."""
_PLACE = re.compile(r"%([1-9])")
_DASHES = frozenset("-–—\uf02d\uf0be")
"""Dashes of symbol fonts; all their other signs are displayed as a round bullet."""
_SYMBOLS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"})
PRIVATE = re.compile("[\ue000-\uf8ff]")
"""A sign of a symbol font, which other fonts do not show."""
_ANY = re.compile(r"\S")
_LETTER = re.compile(r"[^\W_]")
"""A letter by itself is no word: Word's bullet of the second level is an «o»."""
_NO_NUMBER = "0"
_STYLE, _NUM_PR, _NUM_ID, _ILVL, _INS = map(w, ("pStyle", "numPr", "numId", "ilvl", "ins"))
_SECTION, _MARK = w("sectPr"), w("rPr")


@frozen
class ListLevel:
    """One level of a list (17.9.6)."""

    format: str = "decimal"
    text: str = ""
    """The text of its number, with `%1` for the count of the first level."""
    start: int = 0
    restart: int | None = None
    """After how many levels from the first it begins anew; 0: never; None: after any above."""
    legal: bool = False
    """Whether letters and Roman numerals in it are shown in digits (17.9.4)."""
    hidden: bool = False
    symbols: bool = False
    """Whether it is in a symbol font, in which a letter is no letter."""
    style: str = ""
    """The id of the style whose paragraphs are of this level (17.9.23)."""
    element: Element | None = None
    """Its `w:lvl`."""


_PLAIN = ListLevel()


@frozen
class List:
    """One instance of a numbering (17.9.15)."""

    abstract: str
    """The id of the abstract numbering whose counts it shares."""
    levels: Mapping[int, ListLevel]
    starts: Mapping[int, int] = MappingProxyType({})
    """Level from 0 → the count with which this instance begins."""


@frozen
class Listed:
    """A paragraph of a list."""

    num: str
    """The id of the instance."""
    level: int
    """From 0."""


@frozen
class Lists:
    """The lists of a document, and which style is of which."""

    styles: Styles
    by_num: Mapping[str, List]

    @staticmethod
    def of(package: Package) -> Lists:
        """The lists of a document. Raises `FormatError`."""
        styles = Styles.of(package)
        part = package.part_of("numbering")
        return Lists(styles, _lists(package.tree(part), styles) if part else {})

    def listed(self, paragraph: Element, view: View = View.ACCEPTED) -> Listed | None:
        """The list of a `w:p`, by its own properties or its style; None: no list."""
        own = children(properties_in(paragraph, view))
        number = children(own.get(_NUM_PR))
        if view is View.REJECTED and _INS in number:
            number = {}
        num, level = val_of(number.get(_NUM_ID)), val_of(number.get(_ILVL))
        if not (num and level):
            style = val_of(own.get(_STYLE))
            if not num:
                num = self.styles.value(style, "pPr", "numPr", "numId")
                level = level or self._styled_level(num, style)
            level = level or self.styles.value(style, "pPr", "numPr", "ilvl")
        if num == _NO_NUMBER or num not in self.by_num:
            return None
        return Listed(num, min(_number(level), _DEEPEST))

    def numbers(
        self, paragraphs: Iterable[WordParagraph], view: View = View.ACCEPTED
    ) -> dict[Element, str]:
        """`w:p` → its number, for the numbered paragraphs of one story, in their order.

        Trees may have been edited since the lists were read; the lists themselves may not.
        """
        counting = _Counting(self)
        found: dict[Element, str] = {}
        if not self.by_num:
            return found
        for paragraph in paragraphs:
            listed = self.listed(paragraph.element, view)
            if listed and not is_unseen(paragraph):
                label = counting.next(listed)
                if label:
                    found[paragraph.element] = label
        return found

    def labels(self, listed: Iterable[Listed | None]) -> Iterator[str]:
        """The numbers of successive paragraphs; None stands for a paragraph without a list."""
        counting = _Counting(self)
        for each in listed:
            yield counting.next(each) if each else ""

    def unknown_formats(self) -> list[str]:
        """Unknown formats: they are shown in digits, and otherwise by a word processor."""
        used = {level.format for each in self.by_num.values() for level in each.levels.values()}
        return sorted(name for name in used if not is_known(name))

    def _styled_level(self, num: str, style: str) -> str:
        """The level that names the style, or a style that it is based on; empty: none."""
        levels = self.by_num[num].levels if num in self.by_num else {}
        linked = {level.style: number for number, level in levels.items() if level.style}
        for each in self.styles.chain(style):
            if (number := linked.get(each.get(w("styleId"), ""))) is not None:
                return str(number)
        return ""


@define
class _Counting:
    lists: Lists
    _counts: dict[str, dict[int, int]] = field(factory=dict)
    """Abstract numbering → level → count."""
    _begun: set[tuple[str, int]] = field(factory=set)
    """Instances, by level, whose own start has been used."""

    def next(self, listed: Listed) -> str:
        """Count a paragraph; its number, which may be empty."""
        here, level = self.lists.by_num[listed.num], listed.level
        counts = self._counts.setdefault(here.abstract, {})
        self._begin_above(listed, counts)
        own = (listed.num, level)
        if level in here.starts and own not in self._begun:
            counts[level] = here.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = self._first(here, level)
        self._begun.add(own)
        for deeper in [each for each in counts if each > level]:
            restart = here.levels.get(deeper, _PLAIN).restart
            if restart is None or level < restart:
                del counts[deeper]
        return self._label(here, level, counts)

    def _begin_above(self, listed: Listed, counts: dict[int, int]) -> None:
        """Begin the levels above that have no paragraph yet: a level that is skipped counts, so
        that its first paragraph is its second (`1.`, `1.1.1.`, `1.2.`)."""
        here = self.lists.by_num[listed.num]
        for above in range(listed.level):
            if above not in counts:
                counts[above] = self._first(here, above)
                self._begun.add((listed.num, above))

    def _first(self, here: List, level: int) -> int:
        return here.starts.get(level, here.levels.get(level, _PLAIN).start)

    def _label(self, here: List, level: int, counts: Mapping[int, int]) -> str:
        shape = here.levels.get(level)
        if shape is None or shape.hidden:
            return ""
        if shape.format == "bullet":
            is_sign = shape.symbols or _LETTER.fullmatch(shape.text.strip())
            pattern = _ANY if is_sign else PRIVATE
            return pattern.sub(_bullet, shape.text).strip()

        def count(at: int) -> str:
            name = here.levels.get(at, shape).format
            if name in SILENT:
                return ""
            value = counts[at] if at in counts else self._first(here, at)
            return shown(value, "decimal" if shape.legal and not in_digits(name) else name)

        parts = (count(each) if isinstance(each, int) else each for each in _parts(shape.text))
        return "".join(parts).strip()


@lru_cache(256)
def _parts(text: str) -> tuple[str | int, ...]:
    """The text of a number: literal pieces, and the levels from 0 whose counts stand in it."""
    pieces = _PLACE.split(text)
    return tuple(int(each) - 1 if n % 2 else each for n, each in enumerate(pieces))


def _bullet(match: re.Match[str]) -> str:
    return "–" if match[0] in _DASHES else "•"


def is_unseen(paragraph: WordParagraph) -> bool:
    """Whether the paragraph is invisible: its mark and all its runs are hidden (17.3.2.41), or it
    is empty and ends a section."""
    own = children(child_of(paragraph.element, "pPr"))
    if _SECTION in own and not paragraph.text:
        return True
    hidden = _MARK in own and is_on(own[_MARK], "vanish")
    return hidden and all(is_on(leaf.run, "rPr", "vanish") for leaf in paragraph.leaves)


def _lists(root: Element, styles: Styles) -> dict[str, List]:
    abstracts, nums = _by(root, "abstractNum", "abstractNumId"), _by(root, "num", "numId")
    levels: dict[str, dict[int, ListLevel]] = {}
    found: dict[str, List] = {}
    for name, num in nums.items():
        abstract = _resolved(val(num, "abstractNumId"), abstracts, nums, styles)
        if abstract not in abstracts:
            continue
        if abstract not in levels:
            levels[abstract] = _levels(abstracts[abstract])
        own = dict(levels[abstract])
        starts: dict[int, int] = {}
        for at, override in _by(num, "lvlOverride", "ilvl").items():
            if (level := child_of(override, "lvl")) is not None:
                own[_number(at)] = _level(level)
            if start := val(override, "startOverride"):
                starts[_number(at)] = _number(start)
        found[name] = List(abstract, own, starts)
    return found


def _by(parent: Element, name: str, key: str) -> dict[str, Element]:
    return {each.get(w(key), ""): each for each in parent.iterchildren(w(name))}


def _resolved(
    abstract: str, abstracts: Mapping[str, Element], nums: Mapping[str, Element], styles: Styles
) -> str:
    """The abstract numbering that has the levels: that of a style, where one is named (17.9.21)."""
    seen: set[str] = set()
    while abstract in abstracts and abstract not in seen:
        seen.add(abstract)
        style = val(abstracts[abstract], "numStyleLink")
        if not style:
            break
        num = nums.get(styles.value(style, "pPr", "numPr", "numId"))
        abstract = val(num, "abstractNumId")
    return abstract


def _levels(abstract: Element) -> dict[int, ListLevel]:
    return {_number(at): _level(each) for at, each in _by(abstract, "lvl", "ilvl").items()}


def _level(element: Element) -> ListLevel:
    restart = val(element, "lvlRestart")
    return ListLevel(
        format=_format(element),
        text=val(element, "lvlText")[:_LONGEST],
        start=_number(val(element, "start")),
        restart=_number(restart) if restart else None,
        legal=is_on(element, "isLgl"),
        hidden=is_on(element, "rPr", "vanish"),
        symbols=_font(element) in _SYMBOLS,
        style=val(element, "pStyle"),
        element=element,
    )


def _font(level: Element) -> str:
    found = child_of(level, "rPr", "rFonts")
    return "" if found is None else found.get(w("ascii"), "")


def _format(element: Element) -> str:
    """The name of its format; of a custom one, the substitute for older word processors."""
    name = "decimal"
    for each in element.iter(w("numFmt")):
        name = each.get(w("val"), "decimal")
        sample = each.get(w("format"), "").partition(",")[0]
        if sample.isdecimal():
            return sample
        if name != "custom":
            break
    return name


def _number(text: str | None) -> int:
    """A decimal number; any other text counts as 0."""
    return int(text) if text and re.fullmatch(r"\d{1,9}", text) else 0
