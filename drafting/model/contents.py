"""The contents of a dossier: its papers, their files, and the digests of files and texts."""

from __future__ import annotations

from attrs import frozen


@frozen
class ListedFile:
    """A file of a dossier, by the name that it has in its folder."""

    name: str
    sha256: str


@frozen
class Contents:
    """The list of a dossier, from which its cover and its page are made."""

    language: str
    title: str
    """What the dossier is: «Құжаттар топтамасының тізбесі»."""
    heading: str
    """The title of the proposal."""
    facts: tuple[tuple[str, str], ...]
    """Name → text: addressee, status, initiator, act."""
    warnings: str
    """How many warnings there are, as a sentence."""
    texts: tuple[tuple[str, str], ...]
    """What a text is → its digest: baseline, proposal, result."""
    papers: tuple[tuple[str, tuple[ListedFile, ...]], ...]
    """What a paper is → its files."""
    lacking: tuple[str, ...] = ()
    """A sentence for each paper that was not made."""
