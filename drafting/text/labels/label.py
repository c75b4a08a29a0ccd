"""The number at the head of a line."""

from __future__ import annotations

from attrs import frozen

from drafting.model.kind import Kind


@frozen
class Label:
    """The number at the head of a line, as written and as addresses use it."""

    label: str
    num: str
    sep: str
    rest: str
    kind: Kind | None = None
    """The kind that the label itself names: by its word in a heading, or a footnote."""
    word: str = ""
    """The word of a heading by which it names its kind, in small letters."""
