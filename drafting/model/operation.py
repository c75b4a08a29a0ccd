"""Operations: single structured changes, as data.

Each is carried out, checked and shown by one function in each room that needs it, matched
exhaustively over `Operation`. A text is written in the baseline's own syntax and may differ by
language; an address is any of those that `drafting.text.address` reads.
"""

from __future__ import annotations

from attrs import field, frozen

from drafting.errors import Where
from drafting.model.localized import Localized


@frozen
class Basis:
    """A legal basis: what is cited, and its very words where they are quoted."""

    cite: Localized
    quote: Localized = Localized()


@frozen(kw_only=True)
class Common:
    """What every operation has."""

    at: tuple[str, ...] = ()
    """Addresses of what is changed; a range is written `6–8`."""
    id: str = ""
    """Its name within the proposal; given by its place (`1`, `2` …) where the author gave none."""
    reason: Localized = Localized()
    basis: tuple[Basis, ...] = ()
    effect: str = ""
    """What the change does in law, in a word of the author's: `restricts-scope`."""
    digest: tuple[str, ...] = ()
    """Of each provision in `at`, as the author saw it: sha256, or its first 8 or more digits."""
    origin: Where = field(default=Where(), eq=False)
    """Where it is written."""


@frozen
class Pair:
    """Old words → new words."""

    old: Localized
    new: Localized


@frozen(kw_only=True)
class ReplaceWords(Common):
    """«A» сөздері «B» сөздерімен ауыстырылсын. Слова «A» заменить словами «B»."""

    old: Localized = Localized()
    new: Localized = Localized()
    pairs: tuple[Pair, ...] = ()
    """Several pairs, instead of `old` and `new`."""
    nth: int = 0
    """Only the nth place, from 1."""
    count: int = 0
    """Every place, and there must be so many."""
    all: bool = False
    """Every place, however many."""

    @property
    def every_pair(self) -> tuple[Pair, ...]:
        """The pairs, whichever way they were written."""
        return self.pairs or (Pair(self.old, self.new),)


@frozen(kw_only=True)
class InsertWords(Common):
    """«A» деген сөздерден кейін «B» деген сөздермен толықтырылсын. После слов … дополнить …"""

    words: Localized
    before: Localized = Localized()
    after: Localized = Localized()
    position: str = ""
    """`start` or `end` of the provision's text, instead of `before` or `after`."""
    nth: int = 0


@frozen(kw_only=True)
class DeleteWords(Common):
    """«A» деген сөздер алып тасталсын. Слова «A» исключить."""

    words: Localized
    nth: int = 0
    count: int = 0
    all: bool = False


@frozen(kw_only=True)
class Restate(Common):
    """… мынадай редакцияда жазылсын. … изложить в следующей редакции."""

    text: Localized


@frozen(kw_only=True)
class Insert(Common):
    """… мынадай мазмұндағы …-тармақпен толықтырылсын. Дополнить … следующего содержания."""

    text: Localized
    before: str = ""
    after: str = ""
    into: str = ""
    """The address of what it goes into, as the last; exactly one of the three is given."""


@frozen(kw_only=True)
class Delete(Common):
    """… алып тасталсын. … исключить."""


Operation = ReplaceWords | InsertWords | DeleteWords | Restate | Insert | Delete

NAMES: dict[type[Operation], str] = {
    ReplaceWords: "replace-words",
    InsertWords: "insert-words",
    DeleteWords: "delete-words",
    Restate: "restate",
    Insert: "insert",
    Delete: "delete",
}
"""Class → its name in files (`op:`) and in messages."""


def name_of(operation: Operation) -> str:
    """The operation's name in files and messages."""
    return NAMES[type(operation)]
