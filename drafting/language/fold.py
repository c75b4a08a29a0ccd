"""Folded keys: how words are found that look the same but are not written the same.

Official texts mix Latin i, o, ə into Cyrillic words, no-break and thin spaces, several dashes and
quotation marks. Two texts with one folded key look alike to a reader. Keys serve to find only:
every place found is given in the characters of the text itself, which are never touched.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from drafting.language.legislation.eastern_numbers import HAN
from drafting.messages import to_say

_LATIN = "aceijopsxyhABCEHIKMOPTXYəƏɵ"
_CYRILLIC = "асеіјорѕхуһАВСЕНІКМОРТХУәӘө"
TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
"""Latin letter → the Cyrillic one that looks like it."""
TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
"""Cyrillic letter → the Latin one that looks like it."""
_LOOKALIKE_WORD = re.compile(r"[^\W\d_]+")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_HAS_LATIN = re.compile(f"[{_LATIN}]")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("«»“”„‟″", '"'),
        **dict.fromkeys("‘’‚‛ʼ", "'"),
    }
)
_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_UNSEEN_END = re.compile(_UNSEEN.pattern + "$")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_NEVER_PLAIN = r"\s\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f‐‑‒–—―−«»“”„‟″‘’‚‛ʼ"
_PLAIN = re.compile(f"[^{_NEVER_PLAIN}]+")
_PLAIN_AMONG_MIXED = re.compile(f"[^{_NEVER_PLAIN}{_LATIN}]+")
"""A stretch that is folded to itself; beside words that mix alphabets, without look-alikes."""

_ODD = re.compile(
    "[^\\S ]|  |[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]"
    "|[\u0400-\u052f][A-Za-zƏəɵ]|[A-Za-zƏəɵ][\u0400-\u052f]"
)


@frozen
class Folded:
    """A text's folded key, and where each character of the key comes from."""

    key: str
    starts: tuple[int, ...]
    """Offset in the text of each character of the key, and the text's length at the end."""


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """Fold a text: look-alikes, spaces, dashes, quotes, composed letters; never the case."""
    cyrillic = _cyrillic_words(text)
    plain = _PLAIN_AMONG_MIXED if cyrillic[0] else _PLAIN
    key: list[str] = []
    starts: list[int] = []
    position = 0
    while position < len(text):
        end, folded = _unit(text, cyrillic, plain, position)
        key.append(folded)
        starts += (
            range(position, end) if len(folded) == end - position else [position] * len(folded)
        )
        position = end
    return Folded("".join(key), (*starts, len(text)))


def words_key(text: str) -> str:
    """The folded key of the words of a name alone, in small letters: signs between them and the
    case of letters do not count."""
    return re.sub(r"\W+", " ", fold(text).key.casefold()).strip()


def readable(text: str) -> tuple[str, Sequence[int]]:
    """The text without look-alikes and odd spaces, its dashes as written; and their offsets."""
    if _ODD.search(text) is None:
        return text, range(len(text) + 1)
    folded = fold(text)
    signs = zip(folded.key, folded.starts, strict=False)
    return "".join(text[at] if sign == "-" else sign for sign, at in signs), folded.starts


def occurrences(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text as whole words: offsets of start and end in the text.

    They come in order, and overlap where words overlap themselves: «м м» in «м м м».
    """
    for start, end in _every_place(words, text):
        if not (splits_word(text, start) or splits_word(text, end)):
            yield start, end


def inside_words(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand only as pieces of longer words."""
    whole = set(occurrences(words, text))
    return [place for place in _every_place(words, text) if place not in whole]


def mixed_words(text: str) -> list[str]:
    """Words that mix Cyrillic letters with Latin ones that look like them."""
    if not (_HAS_LATIN.search(text) and _HAS_CYRILLIC.search(text)):
        return []
    return [text[start:end] for start, end in zip(*_cyrillic_words(text), strict=True)]


def unmixed(text: str) -> str:
    """A text, letter for letter, with its first word in Cyrillic where that word mixes alphabets:
    «Cтаття» with a Latin C."""
    first = _LOOKALIKE_WORD.match(text)
    if first is None or not (_HAS_CYRILLIC.search(first[0]) and _HAS_LATIN.search(first[0])):
        return text
    return first[0].translate(TO_CYRILLIC) + text[first.end() :]


def alike_in(one: str, other: str) -> str:
    """What two texts differ in that a reader may not see, in words; empty: in more than that."""
    for name, rules in _ALIKE.items():
        if _alike(one, rules) == _alike(other, rules):
            return name
    return ""


def _alike(text: str, rules: Sequence[Callable[[str], str]]) -> str:
    for rule in rules:
        text = rule(text)
    return text


def _without_alphabets(text: str) -> str:
    return text.translate(TO_CYRILLIC)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def without_yo(text: str) -> str:
    """A text with е for ё, which many texts write for it."""
    return text.translate(_YO)


def _without_spaces(text: str) -> str:
    return _SPACES.sub(" ", _UNSEEN.sub("", text))


def _without_signs(text: str) -> str:
    return text.translate(_SIGNS)


_YO = str.maketrans("ёЁ", "еЕ")
_ALIKE: Mapping[str, Sequence[Callable[[str], str]]] = MappingProxyType(
    {
        to_say("ё and е"): (without_yo,),
        to_say("letters of two alphabets"): (_without_alphabets,),
        to_say("white space"): (_without_spaces,),
        to_say("dashes or quotation marks"): (_without_signs,),
        to_say("signs of several sorts"): (
            *(_composed, without_yo, _without_alphabets, _without_spaces, _without_signs),
        ),
    }
)
"""What texts may differ in, and the rules that take it out of both."""


def _every_place(words: str, text: str) -> Iterator[tuple[int, int]]:
    needle = fold(words).key
    hay = fold(text)
    at = hay.key.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        yield hay.starts[at], hay.starts[end]
        at = hay.key.find(needle, at + 1)


def splits_word(text: str, offset: int) -> bool:
    """Whether an edge at that offset would cut a word, a compound such as «іс-әрекет», or a
    number such as 5-1, 1.2, 3/4 or 10 000."""
    before = _UNSEEN_END.sub("", text[max(0, offset - 4) : offset])
    after = _UNSEEN.sub("", text[offset : offset + 8])
    if not before or not after:
        return False
    if _in_word(before[-1]) and _in_word(after[0]):
        unspaced = _UNSPACED.match(before[-1] + after[0])
        return not unspaced and not _PARTICLES.match(before[-1] + text[offset : offset + 8])
    return _bridged(before[-1], after[0], after[1:]) or _bridged(before[-2:-1], before[-1], after)


_IDEOGRAPH = "[\u3041-\u309f\u3400-\u9fff]"
_UNSPACED = re.compile(rf"(?![{HAN}][{HAN}]|.[々〻ー])(?:{_IDEOGRAPH}.|.{_IDEOGRAPH})", re.DOTALL)
"""Two letters between which a word may end though no space stands there, in Chinese and Japanese;
not two signs of one number, «二十»."""
_PARTICLES = re.compile(
    "[가-힣](?:은|는|이|가|을|를|의|에|에게|에게서|에서|에는|으로|로|와|과|도|만|이나|나|부터|까지|이란|란)"
    r"(?![^\W\d_])"
)
"""The end of a Korean word, and one of the particles that are written behind words."""


def _bridged(left: str, sign: str, right: str) -> bool:
    """Whether a sign makes one word or number of what stands on either side of it."""
    if not (left and right and _in_word(right[0])):
        return False
    if sign in "-‐‑":
        return left.isalpha() or (left.isdecimal() and right[0].isdecimal())
    if sign in ".,/":
        return left.isdecimal() and right[0].isdecimal()
    return sign.isspace() and left.isdecimal() and _THOUSANDS.match(right) is not None


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.combining(char) > 0


def _cyrillic_words(text: str) -> tuple[list[int], list[int]]:
    """Starts and ends of words that mix Cyrillic letters with Latin look-alikes."""
    found = [
        match.span()
        for match in _LOOKALIKE_WORD.finditer(text)
        if _HAS_LATIN.search(match[0]) and _HAS_CYRILLIC.search(match[0])
    ]
    return [start for start, _ in found], [end for _, end in found]


def _unit(
    text: str, cyrillic: tuple[list[int], list[int]], plain: re.Pattern[str], position: int
) -> tuple[int, str]:
    """The end of the stretch that is folded as one, and what it is folded to."""
    if match := _SPACES.match(text, position):
        return match.end(), " "
    if match := _UNSEEN.match(text, position):
        return match.end(), ""
    if match := plain.match(text, position):
        marks = _MARKS.match(text, match.end())
        if not marks:
            return match.end(), match[0]
        if match.end() - position > 1:
            return match.end() - 1, match[0][:-1]
        return marks.end(), unicodedata.normalize("NFC", match[0] + marks[0])
    marks = _MARKS.match(text, position + 1)
    end = marks.end() if marks else position + 1
    letter = unicodedata.normalize("NFC", text[position:end])
    starts, ends = cyrillic
    word = bisect_right(starts, position) - 1
    if word >= 0 and position < ends[word]:
        letter = letter.translate(TO_CYRILLIC)
    return end, letter.translate(_SIGNS)
