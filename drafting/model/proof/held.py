"""What the proof of an act holds: its lines, the proposals, and who signed their changes."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Revision:
    """A tracked change of a document: by whom, and when, as it stands there."""

    author: str
    date: str = ""

    @property
    def signature(self) -> tuple[str, str]:
        """By whom and on what day: word processors write the time of day each in its own way."""
        return self.author, self.date[:10]


@frozen
class Fingerprint:
    """A line of an act: enough to know it again, without its text."""

    address: str
    label: str
    """Its number as the text writes it; the first, where several stand on the line."""
    digest: str
    """Of the text after the number; see `of_act.digest_of_line`."""
    kind: str = ""
    """`gap` where anything may stand, `note` where it may be missing, `footnote`; else empty."""
    in_own_signs: bool = False
    """Whether number and digest are those of the document, which writes the line with other white
    space, look-alike letters or numbers of notes than the act."""

    @property
    def fields(self) -> tuple[str, ...]:
        """What the seal of a proof covers."""
        own = ("own",) if self.in_own_signs else ()
        return (self.address, self.label, self.digest, self.kind, *own)


@frozen
class Enclosed:
    """A proposal as its author wrote it."""

    name: str
    sha256: str
    """Of its file."""
    text: str = field(repr=False)
    """The whole file."""
