"""What the styles of English share beside their frames: how an act is named, titled and started."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import ClassVar

from drafting.language.en.sentences import English
from drafting.language.speech import Counted, HowMany, Words
from drafting.language.units import Units


class StyledEnglish(English):
    """English of a parliament that puts words in marks alone: “A”, not the word “A”."""

    says_beside: ClassVar[bool] = True
    chapeau_of: ClassVar[str] = "{act} is amended as follows:"
    restate_act_of: ClassVar[str] = "{act} is replaced by the following:"
    title_of: ClassVar[str]
    in_force_from: ClassVar[str]
    starts: ClassVar[Mapping[str, str]]
    """`signing`, `publication`, `ten-days` → from when that is."""
    which_of: ClassVar[tuple[str, str]]
    """In which of several places, with `{}` for its ordinal; in all of them."""
    article_of_ordinal: ClassVar[str] = "the "
    article_of_new: ClassVar[bool] = True
    """Whether what is new and has no number takes an article: a part."""

    def called(self, words: Words, _case: str) -> str:
        """“A”, “B”"""
        return self.in_marks(words)

    def which(self, how: HowMany) -> str:
        """in the second place it occurs"""
        return self.counted(how, *self.which_of, article=self.article_of_ordinal)

    def brought(self, units: Units, case: str) -> str:
        """`subsection (2A)`; of what has no number, `a part` or `part`."""
        new = super().brought(units, case)
        return new if self.article_of_new else new.removeprefix("an ").removeprefix("a ")

    def chapeau(self, act: str, _counted: Counted) -> str:
        """… is amended as follows:"""
        return self.chapeau_of.format(act=_capital(act))

    def title(self, act: str, _counted: Counted) -> str:
        """A Bill to amend …"""
        return self.title_of.format(act=act)

    def repeal_act(self, act: str) -> str:
        """… is repealed"""
        return f"{_capital(act)} is repealed"

    def restate_act(self, act: str) -> str:
        """… is replaced by the following:"""
        return _capital(self.restate_act_of.format(act=act))

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """This Act comes into force on the day on which it is passed"""
        since = self.since(start, self.starts)
        return self.in_force_from.format(form=self.form(form), since=since)


def _capital(act: str) -> str:
    return f"{act[:1].upper()}{act[1:]}"
