"""Whether a text is in the language that it is read as."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from collections.abc import Set as AbstractSet

from attrs import frozen

from drafting import language as languages
from drafting.language import alphabet, script
from drafting.language.legislation import legislation_of

_ENOUGH = 60
"""Letters among which a language with letters of its own would have shown one."""
_SHOWN = 4
"""Letters and words that are named of each sort, the most frequent first."""
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class LanguageDoubt:
    """A text that looks like another language than the one that it is read as."""

    given: str
    likely: str
    letters: tuple[str, ...] = ()
    """Letters of the likely language that the given one has not."""
    words: tuple[str, ...] = ()
    """Its words for divisions and its frequent words, which the given one has not."""
    missing: tuple[str, ...] = ()
    """Letters of the given language of which none stands there, where nothing but that speaks for
    the likely one."""


def language_doubt(text: str, given: str) -> LanguageDoubt | None:
    """What speaks for another language than the given one, if anything does."""
    by_words = script.language_by_words(text)
    likely = by_words or script.language_of(text, [given])[0]
    if likely == given or (not by_words and _is_kin(likely, given)):
        return None
    text = text.casefold()
    signs, words = Counter(text), Counter(_WORD.findall(text))
    letters = _frequent(signs, alphabet(likely) - alphabet(given))
    telling = _frequent(words, _telling(likely) - _telling(given))
    if letters or telling:
        return LanguageDoubt(given, likely, letters, telling)
    missing = alphabet(given) - alphabet(likely) - signs.keys()
    enough = sum(signs[sign] for sign in alphabet(likely)) >= _ENOUGH
    return LanguageDoubt(given, likely, missing=(*sorted(missing),)) if enough and missing else None


def _is_kin(likely: str, given: str) -> bool:
    """Whether letters alone cannot part two languages: one has an alphabet that nothing here
    knows, and both are written in Cyrillic."""
    return not alphabet(given) and {likely, given} <= {*script.IN_CYRILLIC}


def _telling(code: str) -> AbstractSet[str]:
    """The words of divisions of a language, and its frequent words, in small letters."""
    legislation = legislation_of(code)
    own = languages.of(code).nouns.headings if code in languages.CODES else {}
    return own.keys() | legislation.words.keys() | legislation.telling


def _frequent(counted: Counter[str], wanted: Collection[str]) -> tuple[str, ...]:
    found = sorted(
        (each for each in wanted if counted[each]), key=lambda each: (-counted[each], each)
    )
    return (*found[:_SHOWN],)
