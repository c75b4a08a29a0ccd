"""The note that stands for a provision of which only the number is left.

Law on legal acts of 06.04.2016, art. 27(6): what is deleted goes, its number stays, with a
reference to the repealing act. The note is an editor's, in brackets, and no text of the law.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from drafting.model.kind import Kind
from drafting.model.provision import Provision

_FEMININE = frozenset({Kind.ARTICLE, Kind.CHAPTER, Kind.BOOK, Kind.PART, Kind.TABLE, Kind.ROW})
_NEUTER = frozenset({Kind.ANNEX})
_DELETED = {
    "kk": ("алып тасталды",),
    "ru": ("исключен", "исключена", "исключено"),
    "uk": ("виключено",),
    "en": ("deleted",),
}
_REPEALED = {
    "kk": ("күші жойылды",),
    "ru": ("утратил силу", "утратила силу", "утратило силу"),
    "uk": ("втратило чинність",),
    "en": ("repealed",),
}
"""By language: masculine, and feminine and neuter where they differ."""


def vacated(provision: Provision, language: str) -> Provision:
    """The provision without its text and children: `6. [алып тасталды]`."""
    return _left(provision, _form(_DELETED, provision.kind, language))


def repealed(provision: Provision, language: str, by: str) -> Provision:
    """The same after a repeal; `by` is the repealing act: `6. [күші жойылды – …]`."""
    return _left(provision, repeal_note(provision.kind, language, by))


def repeal_note(kind: Kind, language: str, by: str) -> str:
    """What is said of something repealed, and by which act."""
    return " – ".join(filter(None, [_form(_REPEALED, kind, language), by]))


def _form(forms: Mapping[str, tuple[str, ...]], kind: Kind, language: str) -> str:
    found = forms.get(language, forms["en"])
    gender = 1 if kind in _FEMININE else 2 if kind in _NEUTER else 0
    return found[min(gender, len(found) - 1)]


def _left(provision: Provision, note: str) -> Provision:
    return evolve(provision, sep=provision.sep or " ", text=f"[{note}]", children=())
