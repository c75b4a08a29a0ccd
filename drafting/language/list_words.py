"""The words of a list: those that its sentence orders by, and those between its last items."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property

from attrs import frozen

_CLOSING = (".", ";", ",", ":")


@frozen(slots=False)
class ListWords:
    """Of one language; all in small letters."""

    orders: Collection[str]
    """Words by which a sentence obliges, permits, forbids or counts among: without them a list
    says nothing: «тиіс», «обязан», “shall”."""
    between: Collection[str]
    """What stands after the mark of the last item but one: «және», «или», “and”."""
    final: bool = False
    """Whether the word that orders stands at the end of the last item, as in Kazakh, and not only
    before the list or after it."""

    @cached_property
    def ordering(self) -> re.Pattern[str]:
        """Finds a word that orders, in small letters."""
        words = "|".join(sorted(map(re.escape, self.orders), key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """Finds the mark that ends a line, with what stands after it: `;`, `.`, `; and`."""
        words = "|".join(sorted(map(re.escape, self.between), key=len, reverse=True))
        return re.compile(rf"\s*(?P<mark>[.;,:])(?:\s+(?:{words}))?\s*$", re.IGNORECASE)

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Finds a word between items that a line ends with, be a mark before it or not."""
        words = "|".join(sorted(map(re.escape, self.between), key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{words})\s*$", re.IGNORECASE)


_SENTENCE = re.compile(r"\W*(?:[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]|\d).*[.!?]", re.DOTALL)


def is_sentence(words: str) -> bool:
    """Whether words that come after others are a sentence of their own."""
    return _SENTENCE.fullmatch(words) is not None


def ends_itself(words: str) -> bool:
    """Whether words have a closing mark of their own, so that they come after that of a line."""
    return words.rstrip().endswith((*_CLOSING, "!", "?"))
