"""What to do about a word or a key that is not known where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

import attrs

from drafting.files.field_rules import key_of
from drafting.language.fold import TO_LATIN
from drafting.messages import say
from drafting.model.operation import NAMES

_ODD = re.compile("[^\\S ]|[\xad\u200b-\u200f\u2060\ufeff]")
"""A space that is no plain one, or a sign that nobody sees."""


def choice(word: str, words: Sequence[str]) -> str:
    """What to do about a word that is not allowed."""
    if odd := _ODD.search(word):
        return say("write it without the sign U+{code}", code=f"{ord(odd[0]):04X}")
    latin = in_latin(word)
    like = get_close_matches(latin, words, 1)
    if not like:
        return say("write one of these: {words}", words=", ".join(words))
    if like[0] == latin and not word.isascii():
        return say("write `{like}` in Latin letters: some of these are Cyrillic", like=latin)
    return say("did you mean `{like}`?", like=like[0])


def in_latin(word: str) -> str:
    """A key as it is meant: in small letters, none of them Cyrillic where it looks like Latin."""
    return word.translate(TO_LATIN).lower()


def instead_of(key: str, cls: type, known: Sequence[str]) -> str:
    """What to do about a key that a class has not: of an operation, which others have it. `known`
    are the keys that stand there."""
    name = NAMES.get(cls)
    others = [other for each, other in NAMES.items() if name and _has(each, key)]
    if not others or _has(cls, key):
        return choice(key, known)
    nearest = sorted(others, key=lambda other: not other.startswith(name or other))
    return say(
        "it is a key of {operations}; here, write one of these: {words}",
        operations=", ".join(f"`{other}`" for other in nearest),
        words=", ".join(known),
    )


def _has(cls: type, key: str) -> bool:
    return any(key_of(field.name) == key for field in attrs.fields(cls))
