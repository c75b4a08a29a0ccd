"""Which of the old encodings a text is in, by the letters of its language."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from drafting.language import alphabet
from drafting.messages import say, to_say

_CYRILLIC = ("CP1251", "KOI8-R", "CP866", "ISO-8859-5")
"""As `iconv` and Python name them."""
_RU, _UK, _KK = (frozenset(alphabet(code)) for code in ("ru", "uk", "kk"))
_SLAVIC = (_RU, _UK, *(_RU | {*own} for own in ("іїєґ", "іў", "јљњћђџ", "јљњќѓѕџ")))
"""The letters of Russian and Ukrainian, apart and together, Belarusian, Serbian, Macedonian."""
_KIN = {
    "CP1251": ("RK1048", _KK, _SLAVIC),
    "KOI8-R": ("KOI8-U", _UK, (_RU, _UK)),
    "CP866": ("CP1125", _UK, (_RU, _UK)),
}
"""Encoding → another one that has the letters of Russian in the same places; those of the language
that has more letters there, and of those whose own letters it would make into others."""
_COMMON = re.compile(r"(?<=[а-я])[оеаинт]")
"""The small letters that are most of any text in Russian, Ukrainian and Kazakh, in a word."""
_LATIN = ("CP1252", "CP1250", "ISO-8859-2")
_ACCENTED = (
    *("äöüß", "éèàùâêîôûçëïœæ", "áéíóúüñªº", "áâãàçéêíóôõúªº", "àèéìòù", "åäöøæé"),
    *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű"),
)
"""The letters above ASCII of German, French, Spanish, Portuguese, Italian and the North; of Polish,
Czech and Hungarian."""
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]|[\x80-\x9f\ufffd]")
_SHARE = 0.2
"""The share of bytes above ASCII that are the commonest letters of Cyrillic, at least: in the right
encoding nearly half are, and in Latin letters with accents few."""
_LATIN_SHARE = 0.95
"""The share of letters above ASCII that are those of one language, at least."""
_MORE = 1.02
"""How many more letters show that a text is in another one, where a sign or two show nothing."""
_FEWEST = 12
"""Bytes above ASCII from which an encoding can be known."""
_MOST_OF_ZEROS, _FEWEST_ZEROS = 9, 4
_SHARE_OF_ZEROS = 0.025
"""How many times as many zeros stand in one half of the bytes of UTF-16 as in the other, how many
these are, and what share of all bytes, at least: a few signs of a text in UTF-8 may be broken."""


def encoding_of(data: bytes) -> str:
    """The old encoding in which a text is in words; empty: in none that is known."""
    if known := cyrillic_encoding(data):
        return known
    found = max(_LATIN, key=lambda each: _letters(data, each, _ACCENTED))
    letters = _letters(data, found, _ACCENTED)
    foreign = sum(1 for _ in _FOREIGN.finditer(data.decode(found, "replace")))
    return found if letters >= max(_FEWEST, _LATIN_SHARE * foreign) else ""


def cyrillic_encoding(data: bytes) -> str:
    """The encoding of Cyrillic in which most of a text makes words; empty: in none."""
    high = sum(byte > 0x7F for byte in data)
    found = max(_CYRILLIC, key=lambda each: _common(data, each))
    if high < _FEWEST or _common(data, found) <= _SHARE * high:
        return ""
    if found in _KIN:
        kin, own, others = _KIN[found]
        if _letters(data, kin, [own]) > _MORE * _letters(data, found, others):
            return kin
    return found


def sixteen_bits(data: bytes) -> str:
    """`UTF-16LE` or `UTF-16BE`, where a text is in it without its mark: of its spaces and line ends
    each second byte is zero, and of no text in UTF-8 any is. Empty: in neither."""
    first, second = data[::2].count(0), data[1::2].count(0)
    fewest = max(_FEWEST_ZEROS, _SHARE_OF_ZEROS * len(data))
    if max(first, second) < max(fewest, _MOST_OF_ZEROS * min(first, second)):
        return ""
    return "UTF-16LE" if second > first else "UTF-16BE"


def is_likelier(data: bytes, known: str, declared: str) -> bool:
    """Whether a text makes words in a known encoding of Cyrillic, and not in what it declares."""
    try:
        text = data.decode(declared, "replace")
    except LookupError:
        return True
    if any(known == kin and text == data.decode(of, "replace") for of, (kin, *_) in _KIN.items()):
        return True
    return 2 * _common(data, declared) < _common(data, known)


def _common(data: bytes, encoding: str) -> int:
    """How many of the commonest letters stand in words of a text in an encoding."""
    return sum(1 for _ in _COMMON.finditer(data.decode(encoding, "replace")))


def _letters(data: bytes, encoding: str, alphabets: Iterable[Iterable[str]]) -> int:
    """How many letters of a text in an encoding are those of one language."""
    found = Counter(data.decode(encoding, "replace").lower())
    return max(sum(found[letter] for letter in letters) for letters in alphabets)


def to_utf8(encoding: str, name: str) -> str:
    """What to do about a file in an old encoding; empty, where it is not known."""
    if not (encoding and PurePath(name).suffix):
        return say("save it in UTF-8 (in an editor: Save with encoding)")
    return _converted(
        to_say("save it in UTF-8; in its folder: `{command} > {made}`"), encoding, "UTF-8", name
    )


def turned_back(encoding: str, name: str) -> str:
    """What to do about a file whose text in UTF-8 was read in an encoding, and stored as that."""
    do = to_say(
        "take it anew from where it comes; or turn it back, in its folder: `{command} > {made}`"
    )
    return _converted(do, "UTF-8", encoding, name)


def _converted(do: str, encoding: str, other: str, name: str) -> str:
    """What to do, with the command that makes another file of a file: from one encoding, in the
    other."""
    path = PurePath(name)
    command = f"iconv -f {encoding} -t {other} {shlex.quote(path.name)}"
    return say(do, command=command, made=shlex.quote(f"{path.stem}-utf8{path.suffix}"))
