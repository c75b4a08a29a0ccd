"""The note that stands for a provision of which only the number is left.

Law on legal acts of 06.04.2016, art. 27(6): what is deleted goes, its number stays. The note is
an editor's, in brackets, and no text of the law.
"""

from __future__ import annotations

from attrs import evolve

from drafting.model.kind import Kind
from drafting.model.provision import Provision

_FEMININE = frozenset({Kind.ARTICLE, Kind.CHAPTER, Kind.BOOK, Kind.PART, Kind.TABLE, Kind.ROW})
_NEUTER = frozenset({Kind.ANNEX})


def vacated(provision: Provision, language: str) -> Provision:
    """The provision without its text and children: `6. [алып тасталды]`."""
    return evolve(
        provision,
        sep=provision.sep or " ",
        text=f"[{_note(provision.kind, language)}]",
        children=(),
    )


def _note(kind: Kind, language: str) -> str:
    match language:
        case "kk":
            return "алып тасталды"
        case "ru" if kind in _FEMININE:
            return "исключена"
        case "ru" if kind in _NEUTER:
            return "исключено"
        case "ru":
            return "исключен"
        case "uk":
            return "виключено"
    return "deleted"
