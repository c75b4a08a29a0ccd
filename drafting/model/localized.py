"""A text that may stand in several languages."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class Localized:
    """A text by language (`kk`, `ru`, `en`), or one text for all under the empty key."""

    by_language: Mapping[str, str] = field(factory=dict)

    def __bool__(self) -> bool:
        return any(self.by_language.values())

    def get(self, language: str) -> str:
        """The text in exactly that language (or the one for all); empty where there is none."""
        return self.by_language.get(language, self.by_language.get("", ""))

    def best(self, language: str) -> str:
        """The text in that language, or else the first one."""
        return self.get(language) or next(iter(self.by_language.values()), "")

    def in_language(self, language: str) -> Localized:
        """The text in that language alone; or else the first one."""
        has = [each for each in (language, "") if each in self.by_language]
        kept = (has or [*self.by_language])[:1]
        return Localized({each: self.by_language[each] for each in kept})


def same(text: str) -> Localized:
    """One text for every language."""
    return Localized({"": text}) if text else Localized()
