"""Numbers as the law writes them: the one reader for labels, gaps, addresses and citations."""

from __future__ import annotations

import re
from functools import lru_cache

HYPHEN = "[-‐‑]"
_RAISED = "[⁰¹²³⁴-⁹]"
_LETTER = r"[^\W\d_]"
_DIGITS = r"\d+(?:\.\d+)*"
_ROMAN_SIGNS = str.maketrans("іхІХ", "ixIX")
"""Cyrillic letters that stand for Roman numerals."""

ROMAN = (
    r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"
)
"""At the head of a line: well-formed ones only, small ones up to xxxix, since «civil)» and “(dim)”
are words."""
_ROMAN_IN_WORDS = (
    r"(?=[ivxlcіх])c{0,3}(?:[xх]c|[xх]l|l?[xх]{0,3})(?:[iі][xх]|[iі]v|v?[iі]{0,3})(?![^\W\d_])"
)
AT_LINE = rf"{_DIGITS}(?:-\d+)*{_RAISED}*{_LETTER}?"
"""The digits that begin a line: 5, 5-1, 1.1, 5a, 5¹."""
IN_HEADING = rf"{_DIGITS}(?:[ ]?-[ ]?\d+)*{_RAISED}*{_LETTER}?|(?:{ROMAN})(?:[ ]?-[ ]?\d+)*"
IN_GAP = rf"\(?(?:\d[\w.-]*|{_LETTER}{{1,2}}|[ivxlc]+|[IVXLC]+)?[.)]?"
IN_WORDS = (
    rf"\(?{_DIGITS}(?:{HYPHEN}\d+)*{_RAISED}*(?:{_LETTER}{{1,2}}(?!{_LETTER}))?(?:\)|(?!\w))"
    rf"|\(?(?:{_ROMAN_IN_WORDS}|{_LETTER}{{1,2}})(?:{HYPHEN}\d+)*\)"
    rf"|(?:{_ROMAN_IN_WORDS})(?:{HYPHEN}\d+)*(?!\w)"
)
"""In an address, a citation or a sentence, of small letters: `5`, `5-1`, `1.1`, `5a`, `2)`, `(2)`,
`(a)`, `аб)`, `iv)`, `iv`; Roman numerals may be of Cyrillic look-alikes."""
_INNER = rf"\((?:\d+{_LETTER}{{0,2}}|{_ROMAN_IN_WORDS}|{_LETTER}{{1,2}})(?:{HYPHEN}\d+)*\)"
INNER = rf"(?:{_INNER})*"
"""Numbers in brackets right after another: `(3)(a)` of `section 12(3)(a)`."""


@lru_cache(maxsize=4096)
def bare(written: str) -> str:
    """A number without its brackets, as addresses use it: `(5‑1)` → `5-1`, `хі` → `xi`."""
    num = re.sub(HYPHEN, "-", written.strip("()"))
    letter = len(num) == 1 and num != written
    return num.translate(_ROMAN_SIGNS) if is_roman(num) and not letter else num


def is_roman(written: str) -> bool:
    """Whether a number, of letters of either case, is a Roman one without brackets."""
    return re.fullmatch(_ROMAN_IN_WORDS, written.partition("-")[0].lower()) is not None


def is_word(written: str) -> bool:
    """Whether a number is two unlike letters, as it is in «(см. статью ГК)» and of no item."""
    num = written.strip("()").lower()
    return len(num) == 2 and num.isalpha() and num[0] != num[1] and not is_roman(num)


def inner(written: str) -> list[str]:
    """The numbers of `(3)(a)`, from the outermost one inwards."""
    return [bare(each) for each in re.findall(r"\([^()]+\)", written)]


def order_of(num: str) -> tuple[tuple[bool, int, str], ...]:
    """A key by which numbers sort as in law: 5, 5-1, 5-2, 6, 10; letters after digits; z before aa,
    but 2AA between 2A and 2B."""
    return tuple(_rank(num, match) for match in re.finditer(r"\d+|[^\W\d_]+", num))


def _rank(num: str, match: re.Match[str]) -> tuple[bool, int, str]:
    part, before = match[0].lstrip("0"), num[: match.start()][-1:]
    suffix = part.isupper() and before.isdecimal()
    return not part.isdecimal(), 0 if suffix else len(part), part
