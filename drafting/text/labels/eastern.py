"""The numbers of the law in China, Korea and Japan: «第十七条之一», «（一）», `①`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from drafting.language.legislation.eastern_numbers import (
    CIRCLED,
    HAN,
    HAN_NUMBER,
    HANGUL,
    KANA,
    figures_of,
    written_like,
)
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.text.labels.label import Label

_LETTER = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
"""A letter of one of the three scripts."""
_FIGURES = r"[0-9]{1,4}|[０-９]{1,4}"
_ANY = f"{HAN_NUMBER}|{_FIGURES}"
_FURTHER = rf"(?:[之의の](?:{_ANY}))"
"""What an inserted number has more: «第十七条之一», «제2조의2», «第二条の二»."""
_MORE = f"{_FURTHER}{{0,4}}"
NUMBERS = frozenset(f"（({HAN}{HANGUL}{KANA}0123456789０１２３４５６７８９") | {
    chr(each) for each in (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
}
"""With which such a number begins."""
DIVISIONS = frozenset("第제附부별別様[［")
_BARE = rf"(?:{HAN_NUMBER}|[０-９]{{1,3}}|[{KANA}])(?:の(?:{_ANY})){{0,4}}"
_LABEL = rf"""
    （(?P<bracketed>(?:{_ANY}|[{HANGUL}{KANA}]){_MORE})）
  | \((?P<han>(?:{HAN_NUMBER}|[０-９]{{1,3}}|[{HANGUL}{KANA}]){_MORE})\)
  | (?P<listed>{HAN_NUMBER}{_MORE})、
  | (?P<figures>[0-9]{{1,3}}(?:[．、]|{_FURTHER}{{1,4}}[.)])|[０-９]{{1,3}}[．、.])
  | (?P<lettered>[{HANGUL}]{_MORE})[.)]
  | (?P<circled>{CIRCLED}){_MORE}
"""
_NUMBER = re.compile(
    rf"""
    (?P<label>{_LABEL} | (?P<close>[0-9]{{1,3}}\.(?={_LETTER})) | (?P<bare>{_BARE})(?=\u3000))
    (?P<sep>[ \u00a0\u3000]*)
    (?=\S|$)
    """,
    re.VERBOSE,
)
_ALONE = re.compile(rf"{_LABEL} | (?P<bare>{_BARE})", re.VERBOSE)


def number(text: str) -> Label | None:
    """Read such a number at the head of a line of text; None where none begins it."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    num, rest = _num(match["label"]), text[match.end() :]
    spaced = match["lettered"] or "의" in match["label"]
    if not num or (spaced and rest and not match["sep"]):
        return None
    return Label(match["label"], num, match["sep"], rest)


def is_listed(label: Label) -> bool:
    """Whether a number is that of an item as «一、» is."""
    return label.label.endswith("、") and label.label[0] in HAN


def counts_two(label: Label) -> bool:
    """Whether another number stands right behind it, so that two may be counted: «一、二年级»."""
    return is_listed(label) and label.rest[:1] in {*HAN}


def _num(label: str) -> str:
    """The number of a label as addresses use it; empty for another label."""
    pieces = re.split("[之의の]", _SIGNS.sub("", label))
    figures = [each if each in _LETTERS else figures_of(each) for each in pieces]
    return "-".join(figures) if all(figures) else ""


_LETTERS = frozenset(HANGUL + KANA)
_SIGNS = re.compile("[（）().．、]")


def shape(label: str) -> str:
    """What the numbers of one list have in common, «（一）», by one of them; empty where it is no
    such number."""
    match = _ALONE.fullmatch(label) if label[:1] in NUMBERS else None
    if match is None:
        return ""
    pieces = re.match(
        rf"[（(]?(?P<first>{_ANY}|{CIRCLED}|[{HANGUL}{KANA}])(?P<more>{_MORE})", label
    )
    assert pieces is not None, "every such label begins with a number"
    sign = next(each for each, like in _SAMPLES.items() if pieces["first"][0] in like)
    return label.replace(pieces["first"] + pieces["more"], sign)


_SAMPLES = {
    "一": HAN,
    "가": HANGUL,
    "イ": KANA,
    "1": "0123456789",
    "１": "０１２３４５６７８９",
    "①": "".join(sorted(NUMBERS - {*HAN, *HANGUL, *KANA})),
}


def several(label: str) -> str:
    """The numbers of a label that stands for several divisions, in figures: `5–7`; empty where
    it stands for one alone."""
    numbers = [figures_of(each) for each in re.findall(rf"[第제]({_ANY})", label)]
    if not numbers[1:] or not all(numbers):
        return ""
    return ("–" if re.search("から|부터|내지|至|―", label) else ", ").join(numbers)


def begins_with_two(label: str) -> bool:
    """Whether the first number behind another is the second, as in Japan and Korea, «第二条の二»
    right after «第二条»."""
    return re.search(rf"[의の](?:{_ANY})", label) is not None


def is_word(written: str) -> bool:
    """Whether something is letters of these scripts, and no number of theirs: «目的»."""
    return re.fullmatch(f"{_LETTER}+", written) is not None and not _num(written)


def stands_close(label: str, text: str) -> bool:
    """Whether a text stands right behind such a number, with no space between."""
    own = shape(label) or _DIVISION.fullmatch(label) or re.match(_LETTER, text)
    return bool(text and own)


def relabelled(label: str, new: str, language: str) -> str:
    """A label of one of these forms with another number; empty where it is of none."""
    if match := _DIVISION.fullmatch(label):
        base, further = match["num"], re.findall(_ANY, match["further"])
        if "-" in base:
            return f"{match['sign']}{new}{match['word']}{match['stop']}"
        head, *tails = new.split("-")
        first = base if figures_of(base) == head else written_like(base, head)
        joint = match["further"][:1] or _JOINTS.get(language) or _JOINT_OF[match["sign"][0]]
        like = further[0] if further else base if len(base) == 1 or base.isdecimal() else "一"
        added = "".join(f"{joint}{_tail(each, like)}" for each in tails)
        return f"{match['sign']}{first}{match['word']}{added}{match['stop']}"
    plain = re.fullmatch(r"[0-9]{1,3}[.)]", label) if "-" in new and language in _JOINTS else None
    if shape(label) or plain:
        written = _SIGNS.sub("", label)
        head, *tails = new.split("-")
        base = re.split("[之의の]", written)[0]
        first = base if _num(base) == head else written_like(base, head)
        joint = next((sign for sign in "之의の" if sign in written), _JOINTS.get(language, "之"))
        added = "".join(f"{joint}{_tail(each, base)}" for each in tails)
        return label.replace(written, first + added)
    return ""


def _tail(num: str, like: str) -> str:
    """The further number of an inserted provision, in the figures of another."""
    plain = like[:1] in HANGUL or re.match(CIRCLED, like)
    return written_like("1" if plain else "一" if like[:1] in HAN + KANA else like, num)


_JOINTS = {"ja": "の", "zh": "之", "ko": "의"}
_JOINT_OF = {"第": "之", "제": "의"}
_DIVISION = re.compile(
    rf"(?P<sign>[第제][ ]?)(?P<num>(?:{_ANY})(?:-[0-9]{{1,3}}){{0,3}})"
    rf"(?P<word>[ ]?{_LETTER}{{1,3}}?)"
    rf"(?P<further>{_FURTHER}{{0,4}})(?P<stop>[:：]?)"
)


def division(text: str, words: Mapping[str, Kind]) -> Label | None:
    """Read the number that begins a heading; None where it has none. `words` as in `Numbering`."""
    own = {re.sub(r"\s", "", word): word for word in words if re.match(_LETTER, word)}
    if not own:
        return None
    counted, annexed, several_gone = _headings(
        (*own,), tuple(each for each, word in own.items() if words[word] is Kind.ANNEX)
    )
    if several := several_gone.match(text):
        word = own[several["word"]]
        rest = text[several.end() :]
        return Label(several["label"], "", several["sep"], rest, words[word], word)
    match = counted.match(text) or annexed.match(text)
    if match is None:
        return None
    further = re.findall(_ANY, match["further"])
    figures = [_figures(each) for each in ((match["num"] or "").split("-") + further)]
    word = own[re.sub(r"\s", "", match["word"])]
    if not all(figures) and (match["num"] or words[word] is not Kind.ANNEX):
        return None
    num = "-".join(figures)
    return Label(match["label"], num, match["sep"] or "", text[match.end() :], words[word], word)


def _figures(written: str) -> str:
    """A number in figures; a letter, «附录A», as it is, in a plain form."""
    letter = written.isalpha() and written.translate(_NARROW)
    return letter if letter and letter.isascii() else figures_of(written)


_NARROW = {ord("Ａ") + n: ord("A") + n for n in range(26)}

_REFERENCE = (
    r"\((?:[^()]|\([^()]{0,80}\)){1,160}\)(?:[ ]?(?:및|또는|내지)\s|[ ]?[,ㆍ·]"
    r"|(?:을|를|에|의|와|과|은|는|가|로|으로|에서|에게|에도|에는|부터|까지)[\s,])"
)
"""A title behind which a sentence about the article goes on: «제1조(목적)를 위반한 자는 …»."""


@lru_cache(maxsize=64)
def _headings(words: Iterable[str], annexes: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns of headings with their number between a sign and a word, and of annexes."""
    behind = (
        rf"(?!{_REFERENCE})(?:(?P<sep>[ \u00a0\u3000]+)(?=\S|$)|(?<=[:：])"
        r"|(?=\\*[¶#] |[(（【\[<〈]|$))"
    )
    counted = (
        rf"(?P<label>[第제][ ]?(?P<num>(?:{_ANY})(?:-[0-9]{{1,3}}){{0,3}})[ ]?"
        rf"(?P<word>{any_of(words)})(?P<further>{_FURTHER}{{0,4}})[:：]?){behind}"
    )
    apart = "|".join(r"[ \u3000]?".join(word) for word in annexes) or "(?!)"
    annexed = (
        rf"(?P<label>[\[［]?(?P<word>{apart})[ \u3000]?[第제]?"
        rf"(?:(?P<num>{_ANY}|[A-ZＡ-Ｚ])[号號호]?)?"
        rf"(?P<further>{_MORE})(?:[ ]?서식|様式)?[\]］]?[:：]?){behind}"
    )
    one = rf"[第제](?:{_ANY})(?:{any_of(words)}){_MORE}"
    several = (
        rf"(?P<label>[第제](?:{_ANY})(?P<word>{any_of(words)}){_MORE}"
        rf"(?:から|及び|・|―|、|부터 ?| ?내지 | 및 |ㆍ|·|至){one}(?:まで|까지)?)"
        r"(?P<sep>[ \u00a0\u3000]+)(?=削除|삭제|删除)"
    )
    return re.compile(counted), re.compile(annexed), re.compile(several)
