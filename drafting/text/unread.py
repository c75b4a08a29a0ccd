"""Lines that look like a number, a heading, a note or a table, and are read as plain text.

`labels.py` and `lines.py` read; this file only warns. Its patterns are wider than theirs on
purpose: a number in a form that nobody thought of is named, and does not pass for text of the
provision before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from attrs import frozen

from drafting import language as languages
from drafting.language.legislation import further_words
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.model.numbers.number import FROM_RAISED, RAISED, REPEATED, is_roman
from drafting.text import gone, labels
from drafting.text.labels import eastern
from drafting.text.lines import plain
from drafting.text.notes import REFERENCE

Look = Literal["number", "heading", "note", "table"]


@frozen
class UnreadLine:
    """The look of a line that is read as plain text."""

    look: Look
    sign: str
    """The beginning of the line that looks so: `(A-i)`, `Стаття 5.`"""


def unread_line(text: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    """The look of a line that is read as plain text; None where it looks like nothing else.

    `text` is without indent, and without the backslash that it may have in the text file: a line
    that would be read as something else without it was meant to be text. `words` as in `Numbering`.
    """
    if not text or plain(text) != text:
        return None
    shown = _shown(text)
    return _look(shown, words) or (_marked(shown, words) if shown[:1] in _MARKS else None)


def _marked(shown: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    """The look of a line behind the mark that begins it."""
    if shown.startswith(_CHANGED):
        return _look(shown.removeprefix(_CHANGED), words)
    mark = _BULLET.match(shown)
    if mark is None:
        return None
    behind = shown[mark.end() :]
    if mark[0] == _STAR and (starred := labels.unsigned(behind)):
        return UnreadLine("number", f"{_STAR}{starred.label}")
    heading = _heading(behind, words)
    return UnreadLine("heading", f"{mark[0]}{heading}") if heading else None


def _look(shown: str, words: Mapping[str, Kind]) -> UnreadLine | None:
    looks: tuple[tuple[Look, str], ...] = (
        ("table", _table(shown)),
        ("note", _note(shown)),
        ("heading", _heading(shown, words)),
        ("number", number_sign(shown)),
    )
    return next((UnreadLine(look, sign) for look, sign in looks if sign), None)


def unread_heading(text: str, words: Mapping[str, Kind]) -> str:
    """The beginning of a heading without a number that looks like one; empty where none does.

    `text` is the whole line without its `#`: of `# Annex A. List` it begins with the word.
    """
    read = labels.heading(text, words)
    if read and (read.num or read.kind is Kind.ARTICLE):
        return ""
    if read and read.kind and languages.names_its_act(read.kind, read.rest):
        return ""
    shown = _shown(text)
    found = _numbered_word(shown, words) or _any_word(shown) or number_sign(shown)
    others = None if found else heading_of_others(text, words)
    return others.label if others else found or "".join(_BARE.findall(shown))


def heading_of_others(text: str, words: Mapping[str, Kind]) -> labels.Label | None:
    """The number of a heading, read by the words of the laws of all languages: `Titre II`; None
    where it begins with none of them."""
    read = labels.heading(text, {**further_words(), **words})
    return read if read and read.num and read.word not in words else None


def number_sign(text: str) -> str:
    """The beginning of a text that looks like a number; empty where none does."""
    if repeated := _LETTER_REPEATED.match(text):
        return repeated[0]
    shortened = labels.SHORTENED.match(text)
    if labels.begins_with_word(text) or (shortened and text[0].islower()):
        return ""
    read = labels.numbered(text)
    if read:
        return read.label
    for pattern, is_number in _SHAPES:
        match = pattern.match(text)
        if match and is_number(match["num"], text[match.end() :]):
            return match[0].strip()
    return ""


_LETTER_REPEATED = re.compile(
    r"\(?[^\W\d_](?:bis|ter)\)(?=\s|$)"
    r"|[a-z]\.(?:bis|ter|quater|quinquies|sexies|septies|octies)(?=\s)"
)
"""«abis) …»; «b.bis …», as Switzerland has it."""


def number_goes_on(text: str, label: str = "") -> str:
    """The beginning of a text after a number that looks like more of it: `–8.` of `§ 300aa–8.`

    Behind a `label` with its closing sign a dash and a word begin the text: “(a)—A thing”.
    """
    match = _MORE.match(text)
    if match is None or (label.endswith((")", "]", ".")) and _AFTER_DASH.match(text)):
        return ""
    return match[0].strip()


_MORE = re.compile(
    r"(?![–—][^\W\d_]{2,})"  # “Part 2—Fees”
    r"[-‐‑–—−.:/][^\W_]{1,5}(?:[-‐‑–—−.:/][^\W_]{1,5})*(?=[.):\s]|$)"
)
_AFTER_DASH = re.compile(r"[–—][^\W\d_]+(?=\s)")
_CAPITAL = languages.capital()
_BARE = re.compile(rf"^\d{{1,3}}[A-ZА-Я]{{0,3}}(?=\s+{_CAPITAL}|\s*$)")
"""A bare number, which only at the head of a heading is more than a sum, a day or a house."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_HEAD = 60
"""Characters within which the number of a heading ends."""
_CHANGED = "(("
"""How Italy's official site marks the beginning of words that were changed."""
_STAR = "*"
"""How Canada's marks a section that a note below says the day of."""
_MARKS = "(*•·"
_BULLET = re.compile(r"[*•·]{1,3}\)?\s*")
"""A star before a whole heading, as of a list, refers to a note below."""
_WIDE = str.maketrans("（）．：［］", "().:[]")
"""Signs as wide as a Chinese letter."""


_NOTED = re.compile(
    rf"^(?P<bare>[^\[]{{1,40}}?){REFERENCE.pattern}(?=\s?[.:)–—-])"
    rf"|^(?P<stopped>[^\[]{{0,39}}[.)]){REFERENCE.pattern}(?=\s|$)"
)
"""A number with a reference to a footnote before its stop: `9[^1].`, `Chapter 2[^3].`; or behind
it: «Статья 5.[^1] Сад»."""


def _shown(text: str) -> str:
    if _ODD.search(text, 0, _HEAD):
        text = _NOTED.sub(r"\g<bare>\g<stopped>", text)
        head = _RAISED_PIECE.sub(_lowered, _UNSEEN.sub("", text[:_HEAD]))
        text = f"{head}{text[_HEAD:]}"
    return text.lstrip().translate(_WIDE)


_ODD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff^⁻<]")
_RAISED_PIECE = re.compile(
    rf"(?<=\d)(?:⁻(?P<figures>[{RAISED}]+)"
    r"|(?:\^|<sup>)[-–]?(?P<plain>\d{1,2})(?:\^|</sup>)?)"
)
"""How texts without raised figures write those of an inserted number: `5⁻¹ )`, `5^1^`,
`5<sup>1</sup>`."""


def _lowered(match: re.Match[str]) -> str:
    return f"-{match['plain'] or match['figures'].translate(FROM_RAISED)}"


_SEPARATOR = re.compile(r"\s?[-‐‑–—−]\s?(?=\d|[^\W\d_]{1,3}(?!\w))|[.:/·*^]")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
_ROMAN = re.compile(
    r"[IVXLCІХ]{1,7}(?:bis|ter|quater)?$|[IVX]{1,6}[A-HZ]{1,2}$|[ivxlіх]{1,7}[a-z]?$"
)
_DIGITS = re.compile(rf"\d{{1,4}}[^\W\d_]{{0,3}}[{RAISED}]*$")
_LETTERS = re.compile(r"[^\W\d_]{1,3}$|[^\W\d_]{1,2}\d{1,3}$")
_TOKEN = rf"[^\W_]+(?:(?:{_SEPARATOR.pattern})[^\W_]+)*"
"""Raised figures are among its signs."""
_TOWNS = frozenset("гжмпрс")
"""Letters that stand for a town, a street or a page before a name, in Cyrillic."""
_TITLE = re.compile(rf"(?=\s{_CAPITAL})(?:\s[^\W\d_][^\s\d.]*){{1,6}}\.")
"""A few words with a stop."""
_INITIAL = re.compile(r"\s*[^\W\d_]\.")


def _is_number(piece: str) -> bool:
    return not (piece[:1] >= "①" and eastern.is_word(piece)) and any(
        each.match(piece) for each in (_DIGITS, _LETTERS, _ROMAN)
    )


def _in_brackets(num: str, _: str) -> bool:
    """`(A-i)`, `[(8)]`, `(or)`, `3 - 1 )`: pieces of digits, or of a few letters."""
    pieces = _SEPARATOR.split(num)
    if len(pieces) > 1 and all(len(each) > 1 and each.isalpha() for each in pieces):
        return all(map(is_roman, pieces))  # «(укр/рос)» names languages
    return len(pieces) <= 5 and not _DATE.match(num) and all(map(_is_number, pieces))


def _before_a_dot(num: str, rest: str) -> bool:
    """`43 - 1 .`, `1-301.202.`, `XII-A.`, `B.`; not `г. Алматы`, `Н. А. Иванов`, `01.02.2003.`"""
    first, *others = _SEPARATOR.split(num)
    if len(others) > 4 or _DATE.match(num) or not all(map(_is_number, others)):
        return False
    if len(first) == 1 and first.isalpha() and not others:
        town = first in _TOWNS and rest.strip()[:1].isupper()
        return len(rest.split()) > 1 and not town and not _INITIAL.match(rest)
    if len(first) == 1 and others:
        return others[0][:1].isdecimal() or others[0].isupper()
    return bool(_DIGITS.match(first) or (first.isupper() and _ROMAN.match(first)))


def _alone(num: str, rest: str) -> bool:
    """`1.2.3 General`, `12ZA Interpretation`, `12 Roses.`; not `2.5 million`, `01.02.2003`, `15 May
    2020`, `12 roses`."""
    if num.isdecimal():
        return _TITLE.fullmatch(rest) is not None
    short = all(len(piece) <= 3 or not piece.isdecimal() for piece in _SEPARATOR.split(num))
    begins = rest.lstrip(' \u00a0«“"')[:1]
    counts = re.fullmatch(r"\d+(?:st|nd|rd|th)", num)
    return short and not (counts or _DATE.match(num)) and (begins.isupper() or begins == "(")


def _always(num: str, _: str) -> bool:
    return bool(num)


_SHAPES = tuple(
    (re.compile(pattern), is_number)
    for pattern, is_number in (
        (rf"[(\[]{{1,2}}\s?(?P<num>{_TOKEN})\s?[)\]]{{1,2}}(?=[\s.]|$|[^\W\d_])", _in_brackets),
        (rf"(?:[-–—−•*]\s?)?(?P<num>{_TOKEN})\s?\)(?=[\s.;]|$|[^\W\d_])", _in_brackets),
        (rf"(?P<num>{_TOKEN})\s?\.(?=\s|$|{_CAPITAL})", _before_a_dot),
        (rf"(?P<num>{_TOKEN})\s?\.\s?\)", _in_brackets),
        (r"(?P<num>\d{1,3}(?!\d)|\d+(?:[^\W\d_]|[-–.:/]\d+)+)(?=\s)", _alone),
        (r"(?P<num>(?:№|N°|No\.|Nr\.|§+)[\s\u00a0]?\d[\w.:–-]*|\d{1,4}\s[a-z]\s?§)", _always),
        # “2[19A. Inserted …”: the note of an editor before a number, as India has them.
        (rf"\d{{1,3}}\[(?P<num>{_TOKEN})\s?\.(?=\s|$)", _before_a_dot),
        (rf"\d{{1,3}}\[\((?P<num>{_TOKEN})\)(?=\s|$)", _in_brackets),
        # «¹ Der Kanton …»: a subsection of Switzerland, or a note.
        (rf"(?P<num>[{RAISED}]{{1,3}}(?:{REPEATED}|bis|ter)?)(?=\s{_CAPITAL})", _always),
        # «4 2 )»: a raised figure that has lost its place.
        (r"(?P<num>\d{1,3}(?:[.-]\d{1,3})*\s\d{1,2})\s?[.)](?=\s)", _always),
        # «5(1).», «а(1))»: what the Government of Russia inserts.
        (r"(?P<num>[①-⓿❶-➓㈠-㉃]|(?:\d{1,3}|[^\W\d_])\(\d{1,2}\)[.)](?=\s))", _always),
    )
)
"""The shapes of numbers, the most telling first, each with what its number must be like."""


def _heading(text: str, words: Mapping[str, Kind]) -> str:
    """`Стаття 5. Предмет`, `КНИГА ПЕРША`, `2-бөлім. …`, `Sec. 12. …`, `Schedule` without `#`."""
    read = labels.heading(text, words)
    if read and read.kind is Kind.ANNEX and read.label == text and text.isalpha():
        return text
    if _OF_YEAR.fullmatch(text):
        return ""
    if len(text) <= _HEAD and not text[:1].islower() and gone.several(f"{text.rstrip('.')}. ["):
        return text  # «Статті 15-17», and what became of them below
    if read and read.kind and read.num:
        named = read.label.endswith((".", ":")) or _is_caption(read.rest)
        # «Стаття 9 1. Кріт риє.»: a figure that may have been raised, or be that of a part;
        # «Стаття 9 — 1. Кроти», «Стаття 9 .Кроти»; not “Artikel 67 bis 75.”
        return read.label if named or _LOST.match(read.rest) else ""
    found = _numbered_word(text, words)
    noted = found.endswith(")") and "(" not in found  # «Art. 4.1) Ogród …»
    if found and (found.endswith((".", ":")) or noted or _is_caption(text[len(found) :])):
        return found
    return _any_word(text) or _strangely_signed(text)


_OF_YEAR = re.compile(r"\d{4} (?:CHAPTER|Chapter) \d{1,3}")
"""“2015 CHAPTER 12”: which act of its year this is."""
_LOST = re.compile(r"(?!\d+\s?\.$)(?:[–—]\s?)?(?:\d{1,2}\s?|[а-яіїєґ])\.(?=\s|$)|\.\w")


def _is_caption(rest: str) -> bool:
    """Whether what follows the number is a caption, and does not go on as a sentence."""
    rest = rest.strip()
    begins = not rest[:1].islower() or languages.may_begin_title(rest)
    return begins and not rest.endswith((".", ";", ",", ":"))


def _numbered_word(text: str, words: Mapping[str, Kind]) -> str:
    """A word of headings with what looks like its number, set off from the text after it."""
    by_number, by_ordinal = _word_patterns(tuple(words))
    match = by_number.match(text)
    if match:
        num = re.sub(REPEATED, "", match["num"] or match["first"])
        first = _SEPARATOR.split(num)[0]
        plain = not first.islower() or len(first) == 1 or _ROMAN.match(first)
        if plain and _in_brackets(num, ""):
            return match[0].strip()
    match = by_ordinal.match(text)
    if match is None:
        return ""
    capitals = match[0].isupper() and not text.isupper()
    return match[0].strip() if capitals or len(text.split()) == len(match[0].split()) else ""


@lru_cache(maxsize=64)
def _word_patterns(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    word = any_of([*languages.heading_words(), *words])
    ordinal = r"[^\W\d_]{3,}"  # without a list of them, which is for the reader to have
    by_number = rf"""
          (?P<word>(?i:{word})) \.? [\s\u00a0]?
            (?: (?<=[\s\u00a0§.]) [(\[]? | (?=\d|[IVXІХ]+[.\s]) )
            (?P<num>{_TOKEN}{REPEATED}?) [)\]]?
            (?:\(\d{{1,2}}\))?
            (?: \s?[.:] (?=\s|$|{_CAPITAL}) | \s?[–—-]\s | [–—](?=\S) | $ | (?=\s{_CAPITAL}) )
        | (?P<first>{_TOKEN}) (?:[\s\u00a0-]|\s?[-–—−]\s?) (?i:{word})
            (?: [.:] | $ | (?=\s{_CAPITAL}) )
        """
    by_ordinal = rf"(?i:{word})[\s\u00a0]{ordinal}[.:]?(?=\s|$)"
    return re.compile(by_number, re.VERBOSE), re.compile(by_ordinal)


_ANY_WORD = re.compile(
    r"\d{1,4}(?:-\d{1,3})?-(?:[^\W\d_]{1,4}[ \u00a0])?(?P<last>[^\W\d_]{3,14})"
    rf"\s?\.(?=\s[(\[]?{_CAPITAL}|$)"
    r"|(?P<word>[^\W\d_]{2,14})\.?[ \u00a0]?(?<=[ \u00a0.])"
    r"(?:\d{1,3}[^\W\d_]{0,3}|[IVXLCІХ]+|[A-ZА-Я])(?:[-–.:/^][^\W_]{1,3})*"
    rf"(?:\s?[.:—]|[ºª])(?=\s[(\[]?{_CAPITAL}|\s\(\d|$)"
)


def _any_word(text: str) -> str:
    """A capitalised word of any language, a number, a dot, and a new sentence or the end; or a
    number, a hyphen and the word: «1-nji madda. Maksat»."""
    match = _ANY_WORD.match(text)
    if match is None:
        return ""
    word = match["word"]
    begins = match["last"] or (languages.may_begin_title(word) and not _is_note(word))
    return match[0] if begins else ""


def _strangely_signed(text: str) -> str:
    """«Стаття 5<1>. Нора», «Стаття 5, Нора»: a word in Cyrillic, and signs at its number that none
    has in a heading."""
    match = _STRANGE.match(text)
    known = match and match["word"].casefold() in languages.heading_words()
    return match[0] if match and known and _is_caption(text[match.end() :]) else ""


_STRANGE = re.compile(
    r"(?P<word>[А-ЯІЇЄҐ][^\W\d_a-z]{3,10})[.:,]?[ \u00a0]\d{1,4}[^\s\w.-]\S{0,5}(?=\s)"
)


def _is_note(word: str) -> bool:
    """Whether a word calls what follows a note of the law itself: «Примітка. 1. У цій …»."""
    forms = (each.nouns.forms().get(word.casefold()) for each in languages.every())
    return any(form.kind is Kind.NOTE for form in forms if form)


_NOTE_WORDS = ("Ескерту.", "Сноска.")
"""As the official bank of Kazakhstan's laws begins its notes."""
_PARTS = re.compile(r"(?:[*=~–—-]\s?){3,}")
"""Signs alone, `* * *`, by which an editor parts a text."""


def _note(text: str) -> str:
    """A footnote without the end of its number, a note without its beginning, a line of signs."""
    if text.startswith("[^") or _PARTS.fullmatch(text):
        return text[:20]
    if text.endswith("}") and "{" not in text:
        return text[-20:]
    return next((word for word in _NOTE_WORDS if text.startswith(word)), "")


_RULE = re.compile(r"[\s+|¦─-╿=_-]+")
_CROSSED = re.compile(r"[+|¦─-╿]|[-=_]{3}\s+[-=_]{3}")
_MAY_HAVE_COLUMNS = re.compile(r"[│┃║|¦\t]| {3}")
_COLUMNS = re.compile(r"[│┃║|¦]|\S\t+\S.*\t+\S|^(?=.{1,120}$).*\S {3,}\S.* {3,}\S")


def _table(text: str) -> str:
    """A rule of a table drawn with signs, or cells set apart by bars, tabs or wide spaces."""
    if len(text) > 2 and _RULE.fullmatch(text) and _CROSSED.search(text):
        return text[:20]
    match = _COLUMNS.search(text) if _MAY_HAVE_COLUMNS.search(text) else None
    if match is None:
        return ""
    bars = len(re.findall(r"[│┃║|¦]", text))
    return text[:20] if bars != 1 or text.endswith(("|", "│", "┃", "║")) else ""
