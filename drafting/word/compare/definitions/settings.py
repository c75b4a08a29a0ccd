"""Defaults and settings by which documents look otherwise, and which cannot be tracked."""

from __future__ import annotations

from drafting.word.compare.content import shape
from drafting.word.package.elements import local_name, w
from drafting.word.package.package import Package

_SEEN = (
    *("evenAndOddHeaders", "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "defaultTabStop"),
    *("autoHyphenation", "footnotePr", "endnotePr", "noColumnBalance", "documentProtection"),
)
"""Settings by which a document looks otherwise, or may be edited otherwise."""


def same_defaults(old: Package, new: Package) -> bool:
    """Whether both documents have the same fonts and spacing where nothing else is set."""
    found = []
    for package in (old, new):
        part = package.part_of("styles")
        defaults = package.tree(part).find(w("docDefaults")) if part else None
        found.append(None if defaults is None else shape(defaults))
    return found[0] == found[1]


def differing_settings(old: Package, new: Package) -> list[str]:
    """The settings that are seen and differ, and `theme` if its fonts or colours do."""
    one, other = map(_settings, (old, new))
    differing = [name for name in _SEEN if one.get(name) != other.get(name)]
    parts = old.part_of("theme"), new.part_of("theme")
    apart = all(parts) and old.read(parts[0]) != new.read(parts[1])
    return [*differing, *["theme"] * apart]


def _settings(package: Package) -> dict[str, object]:
    part = package.part_of("settings")
    settings = package.tree(part).iterchildren("*") if part else ()
    return {local_name(each): shape(each) for each in settings}
