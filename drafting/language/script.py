"""Which language a text is in, by its letters, its words, or what its file names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from attrs import evolve

from drafting.language import CODES, FALLBACK, alphabet, heading_words
from drafting.language.legislation.table import LANGUAGES
from drafting.language.nouns import any_of
from drafting.model.papers.paper import Paper, Paragraph

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
IN_CYRILLIC = ("ru", "be", "bg", "ky", "mk", "mn", "sr", "tg", "kk", "uk")
"""Languages that are written in Cyrillic; the first stands for those that a file does not name."""
_FROM_THE_RIGHT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_ENOUGH = 60
"""Letters of a paragraph that show its language."""
_RARE = 100
"""A letter that stands once among so many is a name, a quotation or a slip."""


def language_of(text: str, named: Iterable[str]) -> tuple[str, bool]:
    """The code of the language of a text, and whether it was chosen among the `named` ones, which
    its file names: the likeliest first."""
    signs = Counter(text)
    if code := eastern(text):
        return code, code in named

    def count(letters: re.Pattern[str]) -> int:
        return sum(signs[sign] for sign in signs if letters.match(sign))

    cyrillic, latin = count(_CYRILLIC), count(_LATIN)
    own = _own_letters()
    for code, letters in own.items():
        if count(letters) * _RARE > cyrillic:
            return code, False
    if not cyrillic and not latin:
        code = next(iter(named), "")
        return code or FALLBACK, bool(code)
    in_cyrillic = cyrillic >= latin
    fitting = (code for code in named if code not in own and (code in IN_CYRILLIC) is in_cyrillic)
    if code := next(fitting, ""):
        return code, True
    if not in_cyrillic:
        return FALLBACK, False
    # «і» is of two languages, and alone it shows that a text is not in the third.
    common = alphabet(IN_CYRILLIC[0])
    foreign = [sign for sign in signs if _LETTER.match(sign) and sign.casefold() not in common]
    if sum(signs[sign] for sign in foreign) * _RARE <= cyrillic:
        return IN_CYRILLIC[0], False
    fits = {code: sum(signs[s] for s in signs if _strange(s, code)) for code in own}
    best = min(fits, key=lambda code: (fits[code] * _RARE > cyrillic, len(alphabet(code))))
    return (best if fits[best] * _RARE <= cyrillic else IN_CYRILLIC[0]), False


_EASTERN = {
    "ko": re.compile("[\uac00-\ud7a3]"),
    "ja": re.compile("[\u3041-\u30fe]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
"""The letters of Korea, Japan and China; Chinese ones stand in texts of all three."""
_KANA = 20
"""Letters among which a Japanese text has one of its own at the least."""


def eastern(text: str) -> str:
    """The language of a text whose letters are mostly those of China, Korea or Japan, or empty."""
    found = {code: len(letters.findall(text)) for code, letters in _EASTERN.items()}
    total = sum(found.values())
    if 2 * total <= len(_OF_A_WORD.findall(text)) or not total:
        return ""
    if found["ko"] * 2 > total:
        return "ko"
    return "ja" if found["ja"] * _KANA > total else "zh"


_OF_A_WORD = re.compile(r"[^\W\d_]")
_LETTER = re.compile("[\u0400-\u052f]")


def _strange(sign: str, code: str) -> bool:
    """Whether a sign is a Cyrillic letter that a language does not have."""
    return bool(_LETTER.match(sign)) and sign.casefold() not in alphabet(code)


def language_by_words(text: str) -> str:
    """The language of a text, of those whose laws are only read, by its most telling words, or by
    the words of its headings; empty where they leave it open."""
    parts = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    found = {
        code: sum(parts[word] for word in telling)
        for code, each in LANGUAGES.items()
        if (telling := each.telling)
    }
    best = max(found, key=lambda code: found[code], default="")
    enough = best and found[best] >= max(_TELLING, parts.total() / _SHARE)
    return best if enough else _by_headings(text[:_SAMPLE], found)


_TELLING, _SHARE = 5, 60
"""Telling words that show a language, and among how many words one stands at the least."""
_HEADINGS = 2
"""Headings that show it in a short text."""
_SAMPLE = 100_000
"""Characters among which headings are sought."""


def _by_headings(text: str, telling: Mapping[str, int]) -> str:
    """The language of most headings with a word that only one language has for them; empty where
    they are too few, or none of its `telling` words stands anywhere."""
    pattern, codes = _heading_words()
    words = (match["before"] or match["after"] for match in pattern.finditer(text))
    small = (word.translate(_TURKISH).casefold() for word in words)
    found = Counter(codes[word] for word in small).most_common(1)
    code = found[0][0] if found and found[0][1] >= _HEADINGS else ""
    return code if telling.get(code) else ""


_TURKISH = str.maketrans("İı", "ii")
"""Letters that a pattern takes for an i in any case, and small letters do not."""


@cache
def _heading_words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Lines that are headings by their look, «1-modda. …», «ČÁST PRVNÍ», and the word in small
    letters → the language that alone has it."""
    held = Counter(word for each in LANGUAGES.values() for word in each.words)
    codes = {
        word: code
        for code, each in LANGUAGES.items()
        for word in each.words
        if held[word] == 1 and word not in heading_words() and each.telling
    }
    pattern = rf"""
        ^ (?: (?: \d[\d-]*-[ ]? | \w+[ ] ) (?P<after>{any_of(codes)}) (?: [.:] | $ )
            | (?P<before>{any_of(codes)}) [ \u00a0] (?: \d | [IVXLC]+ \b | \w+ $ ) )
        """
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE | re.MULTILINE), codes


def right_to_left(code: str) -> bool:
    """Whether a language is written from right to left."""
    return code in _FROM_THE_RIGHT


def has_letters(text: str) -> bool:
    """Whether a text has a Cyrillic or a Latin letter, and is in no language of the far East."""
    return bool(_CYRILLIC.search(text) or _LATIN.search(text)) and not eastern(text)


def with_languages(paper: Paper) -> Paper:
    """The paper with the language of each paragraph that is long enough to show another one than
    the paper's: a reason that is given in Russian alone, say. What is hyphenated or spelled out
    goes by it."""

    def marked(paragraph: Paragraph) -> Paragraph:
        text = paragraph.text
        if sum(map(str.isalpha, text)) < _ENOUGH:
            return paragraph
        language, _ = language_of(text, [paper.language])
        if language == paper.language:
            return paragraph
        return evolve(
            paragraph, runs=tuple(evolve(run, language=language) for run in paragraph.runs)
        )

    return paper.mapped(marked)


@cache
def _own_letters() -> Mapping[str, re.Pattern[str]]:
    """The languages in Cyrillic with letters that no other language here has, and these letters."""
    own = {
        code: alphabet(code) - {*chain(*(alphabet(other) for other in CODES if other != code))}
        for code in CODES
        if code in IN_CYRILLIC
    }
    return {
        code: re.compile(f"[{''.join(sorted(letters))}]", re.IGNORECASE)
        for code, letters in own.items()
        if letters
    }
