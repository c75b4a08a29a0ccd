"""Which lines with a number or a word of divisions are headings, by themselves."""

from __future__ import annotations

import re

from drafting.language import may_begin_title
from drafting.language.legislation.legislation import Legislation
from drafting.model.kind import Kind
from drafting.structure.headings.bracketed_titles import OF_ANNEX, is_title_in_brackets
from drafting.structure.headings.sections import REFERENCE
from drafting.structure.headings.shortened_words import SHORTENED, WORD
from drafting.structure.page import PageLine
from drafting.text.closing import signs_off
from drafting.text.gone import says_gone
from drafting.text.labels import Label
from drafting.text.notes import is_note

SIGN = "§"
RUNS_ON = (";", ",", ":", "；", "，", "：", "、")
STOPS = (".", ":", "!", "?", "。", "：", "！", "？")
LONG = 200
"""Characters that few titles have."""
_GOES_ON = (";", ",")
_LONGEST_NUMBER = 3
"""Digits of a number of the law: longer numbers are years or sums."""
_NOTED = re.compile(r"\s\([^()]{1,200}\)$")
"""«… (Incluído pela Lei nº 6.000, de 2016)», behind the text of an article."""
_TO_AN_ACT = ("до ", "к ", "to ")
"""«Додаток 1 до Порядку …»."""
_OPENING = frozenset("(（【")
_GONE = frozenset({Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE})
_SIGNED = frozenset({Kind.SECTION, Kind.ARTICLE})


def is_heading(look: PageLine, label: Label | None, customs: Legislation) -> bool:
    """Whether a line is a heading, by its number and word (`label`), its look, and the customs of
    the laws of its language."""
    if label and label.word == WORD and not SHORTENED.match(look.text):
        return False
    rest = label.rest if label else look.text
    stopped = label is not None and customs.unheaded and label.label.endswith((".", "-"))
    if label and label.kind is Kind.ARTICLE and (stopped or not rest.endswith(_GOES_ON)):
        # Behind the number of an article may stand its text, however long.
        return _names_itself(look, label, customs)
    if rest.endswith(_GOES_ON) or len(rest) > 2 * LONG:
        return False
    if label and label.kind:
        return _names_itself(look, label, customs)
    sentence = rest.endswith(":") or (bool(label) and len(rest) > LONG)
    # A Roman figure alone is settled by what stands around it.
    numbered_alone = bool(label and not label.rest and label.label.isalpha())
    shown = look.heading > 0 or (bool(label) and look.stands_out and not numbered_alone)
    return shown and not sentence and not (label and signs_off(look.text))


def is_text(text: str) -> bool:
    """Whether what stands behind the number of an article ends as a text does, and no heading."""
    ends = STOPS + RUNS_ON
    noted = _NOTED.search(text[-LONG:])
    return text.endswith(ends) or (noted is not None and text[: -len(noted[0])].endswith(ends))


def is_year(num: str) -> bool:
    """Whether a number is a year or a sum rather than one of the law."""
    return num.isdecimal() and len(num) > _LONGEST_NUMBER


def _names_itself(look: PageLine, label: Label, customs: Legislation) -> bool:
    """Whether a line that begins with «Статья 5» is a heading and no sentence."""
    if is_year(label.label.split()[0]):
        # “2020 CHAPTER 5” is the number of an act.
        return False
    set_apart = look.heading > 0 or look.centred or look.bold
    if label.kind is Kind.ANNEX:
        return set_apart or _heads_annex(look, label, customs)
    if not label.num:
        return label.kind is not None
    if set_apart or label.label == look.number:
        return True
    if label.kind is Kind.BOOK and not (customs.titled or look.joined or _is_in_words(look, label)):
        return False
    dotted = label.label.rstrip("-").endswith((".", ":")) or not label.rest
    return dotted or _is_title(label, customs) or _is_gone(label) or _is_unheaded(label, customs)


def _heads_annex(look: PageLine, label: Label, customs: Legislation) -> bool:
    """Whether a line with the word for an annex, of no look of its own, heads one."""
    if OF_ANNEX.match(label.rest) or look.align in {"right", "end"}:
        return True
    rest, _ = _behind(label)
    belongs = label.rest.startswith(_TO_AN_ACT) and not label.rest.endswith(STOPS)
    named = customs.titled and bool(label.num) and _is_titled(label)
    bare = not label.rest or is_note(label.rest)
    named = named or (bool(label.num) and _is_in_capitals(label.rest, look))
    shown = bare or belongs or named or REFERENCE.match(rest.strip("[]")) is not None
    return shown and not look.text[:1].islower()


def _is_title(label: Label, customs: Legislation) -> bool:
    """Whether a title stands behind a number; behind “§ 1910.1” it may end with a stop."""
    signed = customs.bare and label.word == SIGN and _begins_title(label)
    return _is_titled(label) or (signed and ". " not in label.rest)


def _is_titled(label: Label) -> bool:
    return _begins_title(label) and not label.rest.endswith(STOPS)


def _begins_title(label: Label) -> bool:
    """Whether what stands behind a number may begin a title."""
    rest, text = _behind(label)
    return may_begin_title(text) or rest.startswith("{")


def _behind(label: Label) -> tuple[str, str]:
    """What stands behind a number, without the bracket that encloses all of it; and behind the
    dash with which it begins."""
    enclosed = label.rest[:1] == "(" and label.rest.endswith(")")
    rest = label.rest[1:] if enclosed else label.rest
    return rest, rest.removeprefix("- ").lstrip("—– ")


def _is_unheaded(label: Label, customs: Legislation) -> bool:
    """Whether the text of an article that has no heading stands behind its number."""
    rest, text = _behind(label)
    # «EK MADDE 1- (Ek: 1/1/2000-4500/1 md.) …»
    noted = text.startswith("(") and (text != rest or label.label.endswith("-"))
    begins = _begins_title(label) or noted or label.rest.startswith(("(1)", "①"))
    in_brackets = label.rest[:1] in _OPENING and is_title_in_brackets(label, customs)
    return bool(customs.unheaded and begins) or in_brackets


def _is_in_words(look: PageLine, label: Label) -> bool:
    """«Книга перша» or «Частина I» on a line of its own, or with a title where either is in
    capitals: no sentence about one, as «Часть 1. …» and «Часть I Кодекса» may be."""
    if _is_in_capitals(label.rest, look):
        return True
    if not label.label.removesuffix(".").replace(" ", "").isalpha():
        return False
    titled = label.label.isupper() and _is_titled(label)
    return not label.rest or is_note(label.rest) or titled


def _is_in_capitals(rest: str, look: PageLine) -> bool:
    """Whether a title in capitals stands behind a number, or stood below it, and no short name:
    «Часть 2. ГПК РК», «Додаток 1 ПДВ»."""
    return rest.isupper() and (look.joined or _WORD.search(rest) is not None)


_WORD = re.compile(r"[^\W\d_]{5}")
"""A word longer than most names of letters are, «АППК», «ЕАЭС»."""


def _is_gone(label: Label) -> bool:
    """Whether a division is gone: «§ 3a (weggefallen)», “§ 1910.3 [Reserved]”, «Стаття 5 -
    виключена.»"""
    noted = label.kind in _SIGNED and _is_in_brackets(label.rest.removesuffix("."))
    return noted or (label.kind in _GONE and says_gone(label.rest))


def _is_in_brackets(text: str) -> bool:
    """Whether a text stands in one pair of brackets."""
    inner = text[1:-1]
    return text[:1] + text[-1:] in {"()", "[]"} and not any(sign in inner for sign in "()[]")
