"""Numbers as the law writes them: the one reader for labels, gaps, addresses and citations.

A number is made of figures and letters, with signs that join them: `5`, `5-1`, `1.1`, `12ZA`, `5¹`,
`1-301.201`, `47–1801.04a`, `28:9-109`, `14.1.60 - 1`, `30-А`, `I-A`, `A-i`, `aaa`, `XXXX`. The case
of its letters is part of it. As addresses use it (`bare`), a number has no brackets and spaces, one
sort of hyphen, and Roman figures in Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast, get_args

from drafting.model.numbers.roman import CYRILLIC, ROMAN_SIGNS
from drafting.model.numbers.similar import SERIES

HYPHEN = "[-‐‑]"
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Figures of inserted numbers, `5¹`, by their values."""
TO_RAISED = str.maketrans("0123456789", RAISED)
FROM_RAISED = str.maketrans(RAISED, "0123456789")
_RAISED = f"[{RAISED}]"
_RAISED_TAIL = f"(?:⁻?{_RAISED}+)?"
"""What is raised behind figures: of `5¹`, or of `5⁻¹`, which is 5-1."""
_LETTER = r"[^\W\d_]"
COUNTS = (
    "bis ter quater quinquies sexies septies octies nonies novies decies undecies duodecies "
    "terdecies quaterdecies quinquiesdecies sexiesdecies septiesdecies octiesdecies noviesdecies "
    "vicies"
).split()
REPEATS = "|".join(COUNTS)
"""Latin suffixes of inserted numbers, in their order: `5bis`, `5 ter`, `17-quater`, `i-bis)`."""
SHORT_COUNTS = {"quat": "quater", "quin": "quinquies", "sex": "sexies", "sept": "septies"}
"""What South Africa has of them, without a space before it: `9quat`, `24quin`."""
_SHORT = "|".join(SHORT_COUNTS)
_FIGURES = (
    rf"\d+{_RAISED_TAIL}"
    rf"(?:[ ]?(?:{REPEATS})(?!\w)|(?:{_SHORT})(?!\w)|{_LETTER}{{1,3}}(?!{_LETTER}))?"
)
_FIGURES_BEHIND = rf"(?:\d+{_LETTER}?|⁻?{_RAISED}+)?"
_LETTERS_APART = rf"(?:[IVXLC]{{1,6}}[ ](?:{REPEATS})(?=[.)])|{_LETTER}[ ](?:{REPEATS})(?=\)))"
"""«I bis.», «a bis)»."""
_PIECE = (
    rf"(?:{_FIGURES}|{_LETTERS_APART}|(?:{REPEATS})(?!\w)"
    rf"|{_LETTER}{{1,9}}{_FIGURES_BEHIND}(?!{_LETTER}))"
)
_FIGURED = r"(?:(?<=\d)|(?<=\d[a-z])|(?<=\d[a-z]{2}))"
_APART = rf"[ ]{HYPHEN}[ ](?=(?-i:[АБГДЕЖЛМН])(?![\w)])(?!\.(?![ ][^\W\d_]{{2}}|$)))"
"""«Глава III - А»: a letter set apart, which is no word that could begin a heading: «О», «В»."""
_AFTER_RAISED = r"(?:(?<=-[ ]\d)|(?<=-[ ]\d\d))[ ]\.(?=\d)"
"""«39 - 1 .1.»: the point after a raised figure that a page sets apart."""
_JOINT = (
    rf"(?:[ ]?{HYPHEN}[ ]?(?=\d)|{_APART}|{HYPHEN}(?!\d)|[.:](?=[^\W_])|{_AFTER_RAISED}"
    rf"|{_FIGURED}(?:–(?=\d)|[ ]–[ ](?=\d{{1,2}}[ ]\.)))"
)
LOOSE = rf"{_PIECE}(?:{_JOINT}{_PIECE})*"
"""Whatever may be a number at the head of a line: `is_number` settles whether it is one."""
SHORTEST = f"{LOOSE}?"
"""The same, before a noun that a hyphen may join to it: «5-1-бап»."""
INSERTED = r"(?:[/^](?:\d{1,3}|[A-ZÇĞİÖŞÜ])(?![\w/]))"
"""«Art. 3/1.», «Madde 18/A», «Art. 3^1»: the end of the number of an inserted article."""
LETTER_APART = r"(?:[ \u00a0](?-i:[A-Za-z])(?![^\W_]))"
"""«2 a §», «§ 2 a»: the letter of an inserted section, in the laws of northern countries."""
LETTER_END = re.compile(r"(?<=\d)(?=[A-Za-z]$)")
_NO_RANGE = r"(?!\w|[ ](?:\d|[IVXLC]+\b))"
REPEATED = rf"(?:[ ](?:{REPEATS}){_NO_RANGE})"
"""«bis» set apart from a number, «1er bis», «II bis»; not «II bis IV», as German has ranges."""
IN_GAP = rf"\(?(?:{_PIECE}(?:[-.:]{_PIECE})*)?[.)]?"

_SMALL_ROMAN = r"(?=[ivxlcіх])c{0,3}(?:[xх]c|[xх]l|l?[xх]{0,4})(?:[iі][xх]|[iі]v|v?[iі]{0,4})"
_ROMAN = rf"(?i:{_SMALL_ROMAN})(?!{_LETTER})"
_ORDINAL_END = "[йяеїхмю]"
_TAIL = (
    rf"(?:{HYPHEN}(?!{_ORDINAL_END})(?:\d+{_LETTER}?|{_ROMAN}"
    rf"|{REPEATS}|[A-Za-z]{{1,2}}|{_LETTER})(?!{_LETTER})){{0,9}}"
)
"""No number has ten pieces; a bound keeps `1-1-1-…` from being tried in every way."""
_DOTTED = re.compile(r"\d+(?:-\d+)?(?:\.\d+(?:-\d+)?){1,9}")
_MOST_PIECES = 10
_RAISABLE = rf"\d+{_RAISED_TAIL}(?:[.:]\d+{_RAISED_TAIL}){{0,9}}"
_DECIMALS = rf"{_RAISABLE}(?:{HYPHEN}{_RAISABLE}){{0,9}}"
_WITH_LETTERS = (
    rf"(?:[ ]?(?:{REPEATS})(?!\w|[ ]\d)|(?:{_SHORT})(?!\w)"
    rf"|(?:[A-Za-z]{{3}}|{_LETTER}{{1,2}})(?!{_LETTER}))?"
)
"""«Artikel 5 bis 7» is a range."""
FIGURED = rf"{_DECIMALS}{_WITH_LETTERS}"
"""A number that begins with figures, wherever it stands: `5`, `5-1`, `5¹`, `12ZA`, `5 bis`."""
_LETTERS = (
    rf"(?:{_ROMAN}|(?i:{_SMALL_ROMAN}(?:[a-h]|{REPEATS}))(?!{_LETTER})"
    rf"|{_LETTER}{{1,2}}|[A-Za-z]{{3}})\d*"
)
_CAPITALS = "|".join(
    f"{letter}{{1,3}}" for letter in map(chr, (*range(65, 91), *range(1040, 1072)))
)
"""`A`, `AA`: no abbreviation, whose letters are not alike."""
_INSERTED_ROMAN = r"(?-i:(?=[IVX])(?!I[DEF])X{0,4}(?:IX|IV|V?I{0,3})[A-H])(?!\w)"
"""`IIA`, `IXB`: what Parts and Chapters are called that come after `II`, `IX`."""
IN_WORDS = (
    rf"(?-i:{SERIES})\d+{_TAIL}(?!\w)"
    rf"|\[?\(?{FIGURED}{_TAIL}(?:\)\]?|(?!\w))"
    rf"|\(?{_LETTER}[ ](?:{REPEATS})\)|(?-i:[IVXLC]{{1,6}})[ ]?(?:{REPEATS}){_NO_RANGE}"
    rf"|\[?\({_LETTERS}{_TAIL}\)\]?"
    rf"|{_LETTERS}{_TAIL}\)"
    rf"|(?:{_ROMAN}|(?-i:[A-Z]{{1,2}})\d+{_LETTER}?){_TAIL}(?!\w)"
    rf"|(?-i:(?=[A-ZА-Я])(?:{_CAPITALS})){_TAIL}(?!\w)"
    rf"|{_INSERTED_ROMAN}"
)
"""In an address, a citation or a sentence: `5`, `5-1`, `1-301.201`, `12ZA`, `2)`, `[(2)]`, `(a)`,
`(A-i)`, `аб)`, `iv)`, `iv`, `I-A`, `A`, `AA`, `A1`, but not the word in `a part`; Roman figures may
be of Cyrillic look-alikes."""
_INNER = rf"\((?:\d+{_LETTER}{{0,2}}|{_LETTERS}){_TAIL}\)"
INNER = rf"(?:{_INNER})*"
"""Numbers in brackets right after another: `(3)(a)` of `section 12(3)(a)`."""

_LARGE_AT_LINE = re.compile(
    r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3})", re.DOTALL
)
SMALL_AT_LINE = re.compile(r"(?=.)x{0,4}(?:ix|iv|v?i{0,3})", re.DOTALL)
"""Well-formed ones, small ones up to xxxxiv, since «civil)» and “(dim)” are words."""
_WORDS = frozenset(
    "am an as at be by do go he if in is it me my no of ok on or so to up us vs we "
    "AC AD AI BC CV DC EC EN EU GB ID IP IT OK PR TV UK UN US".split()
)
"""Two letters in brackets that begin a line and are a word or an abbreviation."""
Look = Literal["I", "I.", "A", "A.", "1", "1."]
"""How a number without a word looks, by the first of its sort: Roman figures, large letters, other
figures, with a full stop after them or without one."""
_ROMAN_LOOK = re.compile(rf"(?:{_LARGE_AT_LINE.pattern})[A-H]?")
_LETTER_LOOK = re.compile(r"([A-Z])\1?")
_COUNTING = re.compile(rf"\d+(?:st|nd|rd|th)|.*\d{HYPHEN}{_ORDINAL_END}")
"""«1-й», `5th`: what counts, and numbers nothing."""

_SMALL_LETTERS = frozenset("іх")
"""In «х-1)» a letter of its list, as it is alone: in «Глава Х-1» it is a Roman figure."""

_RAISED_HYPHEN = re.compile(f"⁻({_RAISED}+)")


@lru_cache(maxsize=4096)
def bare(written: str) -> str:
    """A number as addresses use it: `(5‑1)` → `5-1`, `[(8)]` → `8`, `3 - 1` → `3-1`,
    `3⁻¹` → `3-1`."""
    num = re.sub(f"{HYPHEN}|[–/^]", "-", written.strip("()[]").replace(" ", ""))
    num = _RAISED_HYPHEN.sub(lambda match: f"-{match[1].translate(FROM_RAISED)}", num)
    letter = len(num) == 1 and num != written
    if letter or not num.translate(ROMAN_SIGNS).isascii():
        return num
    head, dash, tail = num.partition("-")
    if head in _SMALL_LETTERS:
        return num
    return head.translate(ROMAN_SIGNS) + dash + tail if is_roman(head) else num


def is_roman(written: str) -> bool:
    """Whether a number, of letters of either case, is a Roman one without brackets."""
    return re.fullmatch(_SMALL_ROMAN, written.partition("-")[0].lower()) is not None


def is_word(written: str) -> bool:
    """Whether a number is two unlike letters, as it is in «(см. статью ГК)» and of no item."""
    num = written.strip("()[]").lower()
    return len(num) == 2 and num.isalpha() and num[0] != num[1] and not is_roman(num)


@lru_cache(maxsize=4096)
def is_number(written: str, signs: str = ".") -> bool:
    """Whether what may be a number (`LOOSE`) is one, at the head of a line.

    `signs` are those around it: a bracket makes numbers of small letters too, `a)`, and two of them
    of two unlike ones, `(za)`.
    """
    if _COUNTING.fullmatch(written):
        return False
    first, *others = re.split(r"[-‐‑–.:/^]", _REPEATS_LETTERS.sub("", written).replace(" ", ""))
    if not first[:1].isdecimal() and not _is_lettered(first, signs):
        return False
    few = len(others) < _MOST_PIECES
    return few and all(_is_inner(each) for each in others) and _is_suffixed(first)


_REPEATS_LETTERS = re.compile(
    rf"(?:(?<=[IVXLC])|(?<=^[^\W\d_]))[ ](?:{REPEATS})$|(?<=[IVXLC]{{2}})(?:{REPEATS})$"
)
"""What makes a letter or Roman figures an inserted number: “II bis”, «a bis», “IIbis”."""


def is_inserted_roman(written: str) -> bool:
    """Whether Roman figures go on with a letter, as those of an inserted Part or Chapter do: `IIA`.
    At the head of a line without a noun they number nothing."""
    return re.fullmatch(_INSERTED_ROMAN, written) is not None


def _is_lettered(letters: str, signs: str) -> bool:
    """Whether letters alone number a line: `a`, `AA`, `iv`, `XL`, `za`, `xiva`, `A1`."""
    if letters[-1:] in RAISED:  # «Глава I¹»
        return _roman_at_line(letters.rstrip(RAISED).removesuffix("⁻"))
    head = letters.rstrip("0123456789")
    if len(head) < len(letters):
        return len(head) <= 2 and head.isupper()
    if len(letters) == 1:
        return signs != "." or letters.isupper() or letters.isascii()
    if letters in _WORDS:
        return False
    if (len(set(letters)) == 1 and len(letters) <= 3) or _roman_at_line(letters):
        return True
    if not letters.isascii() or "(" not in signs:
        return False
    if _INSERTED_SMALL.fullmatch(letters):
        return True
    return len(letters) == 2 or (len(letters) == 3 and "z" in letters)


_INSERTED_SMALL = re.compile(
    rf"(?:{SMALL_AT_LINE.pattern})[a-hA-H]|(?:[a-z]|{SMALL_AT_LINE.pattern})(?:{REPEATS})"
    r"|([a-z])\1[A-H]"
)
"""Letters behind letters: `iia`, `iiiA`, `iibis`, `bbA`."""


def _is_inner(piece: str) -> bool:
    """Whether a piece after a joint is one of a number: `1`, `201`, `04a`, `A`, `ii`."""
    if piece[:1].isdecimal():
        return _is_suffixed(piece)
    alike = len(set(piece)) == 1 or piece in COUNTS
    return alike or _roman_at_line(piece)


def _is_suffixed(piece: str) -> bool:
    """Whether the letters after figures are those of a number: `5a`, `300aa`, `12ZZA`, `5bis`."""
    letters = re.sub(rf"^\d+{_RAISED_TAIL}", "", piece)
    if not piece[:1].isdecimal() or len(letters) < 2 or letters in {*COUNTS, *SHORT_COUNTS}:
        return True
    alike = len(set(letters)) == 1 or letters.isupper() or letters[0] == "z"
    return letters.isascii() and alike


def _roman_at_line(letters: str) -> bool:
    latin = letters.translate(ROMAN_SIGNS)
    either = _LARGE_AT_LINE if latin.isupper() else SMALL_AT_LINE
    return either.fullmatch(latin) is not None


@lru_cache(maxsize=4096)
def looks_of(label: str) -> tuple[Look, ...]:
    """How a number may look, the likelier first: `C` is a letter rather than Roman figures, `V` the
    other way round. Empty for a number that looks otherwise, and for no number."""
    stop = "." if label.endswith(".") else ""
    number = label.removesuffix(stop)
    if number[:1].isdecimal():
        return (cast(Look, f"1{stop}"),)
    roman = "I" if number and _ROMAN_LOOK.fullmatch(number) else ""
    letter = "A" if _LETTER_LOOK.fullmatch(number) else ""
    found = (roman, letter) if number in {"I", "V", "X"} or len(number) > 1 else (letter, roman)
    return tuple(cast(Look, f"{each}{stop}") for each in found if each)


def is_look(word: str) -> bool:
    """Whether a word is the sample of how numbers look, and none of the act."""
    return word in get_args(Look)


def inner(written: str) -> list[str]:
    """The numbers of `(3)(a)`, from the outermost one inwards."""
    return [bare(each) for each in re.findall(r"\([^()]+\)", written)]


def written_as(num: str) -> re.Pattern[str]:
    """A pattern of a number, given as addresses use it, as a label may write it."""
    suffix = _SUFFIX.search(num)
    head, last = (num[: suffix.start()], f"°? ?{num[suffix.start() :]}") if suffix else (num, "")
    written = "".join(map(_as_written, re.findall(r"-\d+|.", LETTER_END.sub(" ", head))))
    return re.compile(rf"(?<!\w){written}{last}(?!\w)")


def _as_written(piece: str) -> str:
    """A pattern of one sign of a number, or of a hyphen and the figures behind it."""
    if len(piece) > 1:
        raised = piece[1:].translate(TO_RAISED)
        return rf"(?:(?:{_AS_WRITTEN['-']}|[ \u00a0]){piece[1:]}|⁻{raised}|\({piece[1:]}\))"
    return _AS_WRITTEN.get(piece, re.escape(piece))


_AS_WRITTEN = {
    " ": "[ \u00a0]?",
    "-": f" ?(?:{HYPHEN}|[–/^]) ?",
    ".": r" ?\.",
    **{latin: f"[{latin}{cyrillic}]" for latin, cyrillic in CYRILLIC.items()},
}


def dotted_before(num: str) -> str:
    """The number that one in figures with dots stands in: `1.2` for `1.2.3`; empty for others."""
    return num.rpartition(".")[0] if _DOTTED.fullmatch(num) else ""


def spelled(num: str, label: str) -> str:
    """A number with the space before its Latin suffix or its letter, where its label has one:
    “Article 5 bis”, «2 a §»."""
    apart = LETTER_END.sub(" ", set_apart(num))
    return apart if apart in label else num


def closed_up(num: str) -> str:
    """A number as addresses use it, where a space stands before its Latin suffix or its letter:
    `5bis`, `2a`."""
    apart = rf"(?<=\w){REPEATED}$|(?<=\d){LETTER_APART}$"
    return re.sub(apart, lambda match: match[0].lstrip(), num)


def set_apart(num: str) -> str:
    """A number with a space before its Latin suffix: `5 bis` for `5bis`."""
    return _SUFFIX.sub(" ", num)


_SUFFIX = re.compile(rf"(?:(?<=[\dIVXLC])|(?<=^[^\W\d_]))(?=(?:{REPEATS})$)")
