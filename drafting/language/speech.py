"""The sentences that each language has, so that texts are put together free of any language."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from drafting.language.units import PlaceInWords, Units


@frozen
class HowMany:
    """Which of the places where words stand: the only one, the nth, so many, or every one."""

    nth: int = 0
    count: int = 0
    every: bool = False


@frozen
class Beside:
    """Beside what something comes: `side` is `before`, `after`, or `into` (as the last of it)."""

    side: str
    place: PlaceInWords


@frozen
class Counted:
    """How many changes and how many additions a text orders."""

    changes: int
    additions: int


@frozen
class Cited:
    """What an act is cited by (law on legal acts, art. 25(5))."""

    form: str
    """`law`, `decree` … as in act.yaml."""
    date: datetime.date | None
    number: str
    title: str
    own: bool
    """Whether the title is in the language of the sentence."""


ONCE = HowMany()
Words = Sequence[str]


class Speech(Protocol):
    """The sentences of one language, without the mark at their end but for a colon."""

    def citation(self, cited: Cited) -> str:
        """«Указ от 3 мая 2005 года № 1567 «О …»», in the nominative"""

    def address(self, units: Units) -> str:
        """«пункт 5 раздела 2», as a reader types it"""

    def chapeau(self, act: str, counted: Counted) -> str:
        """«Внести в … следующее изменение:»"""

    def title(self, act: str, counted: Counted) -> str:
        """«О внесении изменения в …»"""

    def locator(self, units: Units) -> str:
        """«в пункте 5:»"""

    def restate(self, place: PlaceInWords) -> str:
        """«пункт 5 изложить в следующей редакции:»"""

    def insert(self, place: PlaceInWords, beside: Beside | None, brought: Sequence[Units]) -> str:
        """«пункт 5 дополнить подпунктом 2-1) следующего содержания:»; `brought` by kinds."""

    def delete(self, place: PlaceInWords) -> str:
        """«пункт 5 исключить»"""

    def repeal(self, place: PlaceInWords) -> str:
        """«пункт 5 признать утратившим силу»"""

    def repeal_act(self, act: str) -> str:
        """«Признать утратившим силу …»"""

    def replace_words(self, place: PlaceInWords, old: Words, new: Words, how: HowMany) -> str:
        """«в пункте 5 слова «А» заменить словами «Б»»"""

    def insert_words(
        self, place: PlaceInWords, words: str, side: str, beside: str, nth: int
    ) -> str:
        """«пункт 5 после слов «А» дополнить словами «Б»»; `side`: before, after, start, end."""

    def delete_words(self, place: PlaceInWords, words: str, how: HowMany) -> str:
        """«в пункте 5 слова «А» исключить»"""

    def everywhere(
        self, place: PlaceInWords, old: Words, new: Words, spared: Sequence[PlaceInWords]
    ) -> str:
        """«по всему тексту слова «А», «А1» заменить соответственно словами «Б», «Б1»»"""

    def renumber(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """«пункты 2 и 3 считать пунктами 3 и 4»"""

    def move(self, place: PlaceInWords, beside: Beside, number: PlaceInWords | None) -> str:
        """«пункт 5 переместить после пункта 7 и считать пунктом 7-1»"""

    def split(self, place: PlaceInWords, words: str, second: PlaceInWords) -> str:
        """«текст пункта 5 со слов «А» считать пунктом 5-1»"""

    def join(self, place: PlaceInWords, first: PlaceInWords) -> str:
        """«пункты 5 и 6 объединить в пункт 5»"""

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """«Настоящий Указ вводится в действие со дня подписания»"""


def quoted(words: Words) -> str:
    """«А», «Б»"""
    return ", ".join(f"«{text}»" for text in words)


def listed(items: Sequence[str], conjunction: str) -> str:
    """1, 2 және 3"""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"
