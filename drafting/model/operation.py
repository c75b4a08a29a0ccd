"""Operations: single structured changes, as data.

Each room that carries out, checks or shows operations matches them exhaustively. A text is written
in the baseline's own syntax and may differ by language; an address may have any form that
`drafting.language.addresses.address` reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Self

from attrs import evolve, field, frozen

from drafting.errors import Where
from drafting.messages import say, to_say
from drafting.model.localized import Localized


@frozen
class Basis:
    """A legal basis: a citation, and the cited words where they are quoted."""

    cite: Localized
    """The law that is cited: its title, article and item."""
    quote: Localized = Localized()
    """The cited words."""


@frozen
class Digests:
    """Digests of the provisions in `at` as the author saw them: sha256 or its first 8+ digits.

    By language, as each text has its own; or one list, under the empty key, where one text is
    amended.
    """

    by_language: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def key(self, language: str) -> str:
        """The key under which the digests of a language stand."""
        return language if language in self.by_language else ""

    def get(self, language: str) -> tuple[str, ...]:
        """The digests of a language; empty where it has none."""
        return self.by_language.get(self.key(language), ())

    def only(self, indexes: Sequence[int]) -> Digests:
        """The digests of some of the provisions."""
        return Digests(
            {key: tuple(each[n] for n in indexes) for key, each in self.by_language.items()}
        )


PLACEHOLDERS = ("…", "...")
"""What a skeleton has where its author is to write something."""


@frozen(kw_only=True)
class Common:
    """Fields of every operation."""

    at: tuple[str, ...] = ()
    """Addresses of the provisions that are changed; a range is written `6–8`."""
    id: str = ""
    """Its name within the proposal; without one, it is named by its place: `1`, `2` …"""
    reason: Localized = Localized()
    """The author's reason, for the table, the note and a comment in the redline."""
    basis: tuple[Basis, ...] = ()
    """The legal bases: citations, and the cited words."""
    effect: str = ""
    """The effect of the change in law, in a word of the author's: `restricts-scope`."""
    digest: Digests = Digests()
    """Digests of the provisions in `at` as the author saw them: sha256 or its first 8+ digits."""
    expect: Localized = Localized()
    """Words that must stand in each provision in `at`."""
    origin: Where = field(default=Where(), eq=False)
    """The place of the operation in its file."""

    @property
    def is_reasoned(self) -> bool:
        """Whether it has a reason that its author has written."""
        return any(each.strip() not in PLACEHOLDERS for each in self.reason.by_language.values())

    def only(self, indexes: Sequence[int]) -> Self:
        """The operation at some of its addresses, by their places in `at`, with their digests."""
        at = tuple(self.at[n] for n in indexes)
        return evolve(self, at=at, digest=self.digest.only(indexes))


Nth = int | Literal["last"]
"""Which of several places of words: the nth, from 1, or the last; 0 is no choice."""


@frozen
class Replacement:
    """Old words → new words."""

    old: Localized
    new: Localized


@frozen
class Forms:
    """A term's forms → the forms that take their place, by language; or one table for all."""

    by_language: Mapping[str, Mapping[str, str]]

    def get(self, language: str) -> Mapping[str, str]:
        """The table of that language (or the one for all); empty where there is none."""
        return self.by_language.get(language, self.by_language.get("", {}))


@frozen(kw_only=True)
class ReplaceWords(Common):
    """«A» сөздері «B» сөздерімен ауыстырылсын. Слова «A» заменить словами «B»."""

    old: Localized = Localized()
    """The words that go."""
    new: Localized = Localized()
    """The words that come in their place."""
    pairs: tuple[Replacement, ...] = ()
    """Several pairs, instead of `old` and `new`."""
    nth: Nth = 0
    """Only the nth place, from 1, or the `last`."""
    count: int = 0
    """Every place, and there must be so many."""
    all: bool = False
    """Every place, however many."""

    @property
    def every_pair(self) -> tuple[Replacement, ...]:
        """The pairs, whether written as `old` and `new` or as `pairs`."""
        return self.pairs or (Replacement(self.old, self.new),)


@frozen(kw_only=True)
class InsertWords(Common):
    """«A» деген сөздерден кейін «B» деген сөздермен толықтырылсын. После слов … дополнить …"""

    words: Localized
    """The words that come; the space that parts them from the others is added."""
    before: Localized = Localized()
    """The words right before which they come."""
    after: Localized = Localized()
    """The words right after which they come."""
    position: Literal["", "start", "end"] = ""
    """`start` or `end` of the provision's text, instead of `before` or `after`. At the end, words
    come before the closing mark (`.` `;` `,` `:` or `; and`); words with a closing mark of their
    own, such as a sentence, come after it."""
    nth: Nth = 0
    """Only the nth place, from 1, or the `last`."""


@frozen(kw_only=True)
class DeleteWords(Common):
    """«A» деген сөздер алып тасталсын. Слова «A» исключить."""

    words: Localized
    """The words that go."""
    nth: Nth = 0
    """Only the nth place, from 1, or the `last`."""
    count: int = 0
    """Every place, and there must be so many."""
    all: bool = False
    """Every place, however many."""


@frozen(kw_only=True)
class ReplaceEverywhere(Common):
    """Бүкіл мәтін бойынша … тиісінше … По всему тексту слова … заменить соответственно …

    `at` is the scope; without it, the whole act.
    """

    forms: Forms
    """Each form of the old term, and the form that takes its place."""
    except_: tuple[str, ...] = ()
    """Addresses that keep the old term."""


@frozen(kw_only=True)
class Restate(Common):
    """… мынадай редакцияда жазылсын. … изложить в следующей редакции.

    `at: act` is the whole act.
    """

    text: Localized
    """The whole provision as it shall read, with its number."""
    show: Literal["words", "whole"] = "words"
    """In a redline: `words`, only what differs; `whole`, all of the old and all of the new."""


@frozen(kw_only=True)
class RestateHeading(Common):
    """… тақырыбы мынадай редакцияда жазылсын. Заголовок … изложить в следующей редакции."""

    text: Localized
    """The heading as it shall read."""


@frozen(kw_only=True)
class Insert(Common):
    """… мынадай мазмұндағы …-тармақпен толықтырылсын. Дополнить … следующего содержания."""

    text: Localized
    """The new provisions, as a baseline is written."""
    before: str = ""
    """The address of the provision right before which they come."""
    after: str = ""
    """The address of the provision right after which they come."""
    into: str = ""
    """The address of the provision whose last it becomes; exactly one of the three is given."""
    number: Literal["given", "next"] = "given"
    """`given`: the text has its numbers; `next`: it has none, and is given the next free ones
    (art. 26(7): 5-1 after 5 where 6 is taken, 7 after the last, which is 6); between 5-1 and 5-2
    it is 5-1-1."""
    takes: tuple[str, ...] = ()
    """Addresses, or a range, of provisions right after the place that come to stand in the last of
    the new ones, without a change of their own words: articles below a new heading, or the last
    parts of the item before the new one."""


@frozen(kw_only=True)
class Delete(Common):
    """… алып тасталсын. … исключить."""

    number: Literal["", "kept", "freed"] = ""
    """Whether the number stays, with a note; empty: as the act has it (`numbering.deleted`)."""


@frozen(kw_only=True)
class Repeal(Common):
    """… күші жойылды деп танылсын. … признать утратившим силу. `at: act` is the whole act."""

    by: Localized = Localized()
    """The repealing act, for the note that stands with the number."""


@frozen(kw_only=True)
class Renumber(Common):
    """…-тармақтар тиісінше …-тармақтар деп есептелсін. Пункты … считать пунктами …"""

    to: tuple[str, ...]
    """The new numbers, one for each provision in `at`."""

    def only(self, indexes: Sequence[int]) -> Self:
        """The same with the new numbers of these."""
        return evolve(super().only(indexes), to=tuple(self.to[n] for n in indexes))


@frozen(kw_only=True)
class Move(Common):
    """A provision moves, with all in it, to another place."""

    before: str = ""
    """The address of the provision right before which it comes."""
    after: str = ""
    """The address of the provision right after which it comes."""
    into: str = ""
    """The address of the provision whose last it becomes."""
    number: str = ""
    """Its number at the new place, if that is another."""


@frozen(kw_only=True)
class Split(Common):
    """One provision becomes two: from `before` on, words and children go to a second one."""

    before: Localized
    """The words with which the second begins."""
    number: str
    """The number of the second."""


@frozen(kw_only=True)
class Join(Common):
    """Neighbouring provisions in `at` become one, under the number of the first."""


@frozen(kw_only=True)
class Designate(Common):
    """… қолданыстағы мәтіні … деп есептелсін. Имеющийся текст … считать …

    The text of a numbered provision becomes its first numbered paragraph, on the same line:
    `(a) Text` → `(a)(1) Text`. Of a division it is the unnumbered text with which that begins; of
    an unnumbered line, the line. What stands in it goes along.
    """

    label: str
    """The number as the text writes it: `(1)`, `1)`, `a)`."""


WordOperation = ReplaceWords | InsertWords | DeleteWords | ReplaceEverywhere
ProvisionOperation = (
    Restate | RestateHeading | Insert | Delete | Repeal | Renumber | Move | Split | Join | Designate
)
Operation = WordOperation | ProvisionOperation

OperationName = Literal[
    "replace-words",
    "insert-words",
    "delete-words",
    "replace-everywhere",
    "restate",
    "restate-heading",
    "insert",
    "delete",
    "repeal",
    "renumber",
    "move",
    "split",
    "join",
    "designate",
]
NAMES: Mapping[type[Operation], OperationName] = {
    ReplaceWords: to_say("replace-words"),
    InsertWords: to_say("insert-words"),
    DeleteWords: to_say("delete-words"),
    ReplaceEverywhere: to_say("replace-everywhere"),
    Restate: to_say("restate"),
    RestateHeading: to_say("restate-heading"),
    Insert: to_say("insert"),
    Delete: to_say("delete"),
    Repeal: to_say("repeal"),
    Renumber: to_say("renumber"),
    Move: to_say("move"),
    Split: to_say("split"),
    Join: to_say("join"),
    Designate: to_say("designate"),
}
"""Class → its name in files (`op:`), and in English messages."""
BY_NAME: Mapping[str, type[Operation]] = {name: cls for cls, name in NAMES.items()}
"""Name of an operation in files → its class."""


WHOLE_ACT = ("act",)
"""`at: act` is the whole act."""


def name_of(operation: Operation) -> OperationName:
    """The operation's name in files."""
    return NAMES[type(operation)]


def called(operation: Operation) -> str:
    """The operation's name in messages."""
    return say(name_of(operation))


def is_of_whole_act(operation: Operation) -> bool:
    """Whether the act as a whole is repealed or restated."""
    return isinstance(operation, Repeal | Restate) and operation.at == WHOLE_ACT
