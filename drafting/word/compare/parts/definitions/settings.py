"""Defaults and settings by which documents look otherwise, and which cannot be tracked."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.word.compare.keys import shape
from drafting.word.compare.paragraph.content import text_of
from drafting.word.compare.parts.carrier import tree_in_class
from drafting.word.package.elements import Element, local_name, w
from drafting.word.package.package import Package

_SEEN = (
    *("evenAndOddHeaders", "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "defaultTabStop"),
    *("autoHyphenation", "footnotePr", "endnotePr", "noColumnBalance", "documentProtection"),
    *("compat", "clrSchemeMapping", "themeFontLang", "displayBackgroundShape", "mathPr"),
    *("hyphenationZone", "consecutiveHyphenLimit", "doNotHyphenateCaps", "decimalSymbol"),
    *("characterSpacingControl", "noLineBreaksAfter", "noLineBreaksBefore"),
    *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "alignBordersAndEdges"),
)
"""Settings by which a document looks otherwise, or may be edited otherwise."""


def same_defaults(old: Package, new: Package) -> bool:
    """Whether both documents have the same fonts and spacing where nothing else is set."""
    parts = old.part_of("styles"), new.part_of("styles")
    if all(parts) and old.read(parts[0]) == new.read(parts[1]):
        return True
    found = []
    for package, part in zip((old, new), parts, strict=True):
        defaults = package.tree(part).find(w("docDefaults")) if part else None
        found.append(None if defaults is None else shape(defaults))
    return found[0] == found[1]


def differing_settings(old: Package, new: Package) -> list[str]:
    """The settings that are seen and differ, and `theme` if its fonts or colours do."""
    one, other = map(_settings, (old, new))
    differing = [name for name in _SEEN if one.get(name) != other.get(name)]
    themes = [
        package.read(part) if (part := _part(package, "theme")) else b"" for package in (old, new)
    ]
    apart = themes[0] != themes[1] and _theme(old) != _theme(new)
    differing += ["theme"] * apart
    return [*differing, *_differing_separators(old, new)]


def _theme(package: Package) -> list[object]:
    """The fonts, colours and fills of a theme (20.1.6.10); empty: there is none."""
    part = _part(package, "theme")
    elements = _tree(package, part).iterchildren("{*}themeElements") if part else ()
    return [
        [*map(shape, scheme.iterchildren("*"))]
        for each in elements
        for scheme in each.iterchildren("*")
    ]


def _differing_separators(old: Package, new: Package) -> Iterator[str]:
    """The lines between text and notes (17.11.23) that differ, where both documents have some."""
    for kind in ("footnotes", "endnotes"):
        parts = old.part_of(kind), new.part_of(kind)
        if all(parts) and old.read(parts[0]) != new.read(parts[1]):
            one, other = map(_separators, (old, new), parts)
            yield from (
                f"{kind}: {each}"
                for each in sorted({*one, *other})
                if one.get(each) != other.get(each)
            )


def _separators(package: Package, part: str) -> dict[str, str]:
    return {
        kind: text
        for each in package.tree(part).iterchildren("*")
        if (kind := each.get(w("type"), "normal")) != "normal" and (text := text_of(each).strip())
    }


def _settings(package: Package) -> dict[str, object]:
    part = _part(package, "settings")
    settings = _tree(package, part).iterchildren("*") if part else ()
    return {local_name(each): shape(each) for each in settings}


def _part(package: Package, kind: str) -> str:
    """A part that holds nothing of the text; empty where the document refers to one that is not
    there, which word processors open."""
    part = package.part_of(kind)
    return part if part in package.names else ""


def _tree(package: Package, part: str) -> Element:
    return tree_in_class(package, part, strict=False)
