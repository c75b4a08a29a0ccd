"""Words in the other forms that they have in a text: «акима», «акиму» beside «аким»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafting.language.fold import fold
from drafting.messages import in_quotes, say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.phrase.instruction import refused

_ENDING = 2
"""Letters at the end of a word that its other forms may not have."""
_SHORTEST = 3
"""Letters of a word that all its forms have."""


def other_forms(words: str, texts: Iterable[str]) -> list[str]:
    """What begins as some words do, and may be another form of them, each once, in order."""
    own = fold(words).key.casefold()
    stems = (re.escape(word[: max(_SHORTEST, len(word) - _ENDING)]) for word in own.split())
    pattern = re.compile(r"(?<!\w)" + r"\w{0,6}\s+".join(stems) + r"\w{0,6}(?!\w)")
    found: dict[str, None] = {}
    for text in texts:
        folded = fold(text).key.casefold()
        found |= dict.fromkeys(match[0] for match in pattern.finditer(folded) if match[0] != own)
    return list(found)


def has_capitals(act: Act, words: Iterable[str], at: Iterable[str]) -> bool:
    """Whether some words stand at some addresses, or in the act, with other capitals, too."""
    keys = [fold(each).key for each in words]
    return any(
        match[0] != key
        for site in _within(act, at)
        for key in keys
        for match in re.finditer(
            rf"(?<!\w){re.escape(key)}(?!\w)", fold(site.provision.text).key, re.IGNORECASE
        )
    )


def _within(act: Act, at: Iterable[str]) -> Sequence[Site]:
    sites = [act.find(each).site for each in at]
    return [one for site in sites for one in act.within(site)] or act.sites


def check_forms(act: Act, words: Iterable[str], at: Iterable[str]) -> None:
    """That words stand in no other form at some addresses, or, where there are none, in the act.
    Raises `PhraseError` where they do: the order gives only one."""
    within = _within(act, at)
    for old in words:
        forms = other_forms(old, [site.provision.text for site in within])
        if forms:
            raise refused(
                say(
                    "{old} is to change in every form, and only one is given; the act has also: ",
                    old=in_quotes(old),
                )
                + ", ".join(map(in_quotes, forms))
            )
