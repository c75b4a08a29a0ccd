"""The numbers of the law in China, Korea and Japan: «第十七条之一», «（一）», `①`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from drafting.language.legislation.eastern_numbers import (
    CIRCLED,
    HAN,
    HAN_NUMBER,
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
_AMONG = rf"(?:[之の](?:{_ANY})){{0,4}}"
NUMBERS = frozenset(f"（({HAN}0123456789０１２３４５６７８９") | {
    chr(each) for each in (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
}
"""With which such a number begins."""
DIVISIONS = frozenset("第제附")
_NUMBER = re.compile(
    rf"""
    (?P<label>
        （(?P<bracketed>(?:{_ANY}){_AMONG})）
      | \((?P<han>{HAN_NUMBER}{_AMONG})\)
      | (?P<listed>{HAN_NUMBER}{_AMONG})、
      | (?P<figures>[0-9]{{1,3}}(?:[．、]|\.(?={_LETTER}))|[０-９]{{1,3}}[．、.])
      | (?P<circled>{CIRCLED})
    )
    (?P<sep>[ \u00a0\u3000]*)(?=\S|$)
    """,
    re.VERBOSE,
)


def number(text: str) -> Label | None:
    """Read such a number at the head of a line of text; None where none begins it."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    groups = match.groupdict()
    written = next(groups[name] for name in _WRITTEN if groups[name])
    figures = [figures_of(each) for each in re.split("[之の]", written.rstrip("．、."))]
    if not all(figures):
        return None
    num = "-".join(figures)
    rest = text[match.end() :]
    listed = match["listed"] and rest[:1] in {*HAN}
    return None if listed else Label(match["label"], num, match["sep"], rest)


def shape(label: str) -> str:
    """What the numbers of one list have in common, «（一）», by one of them; empty where it is no
    such number."""
    if label[:1] not in NUMBERS or (match := _NUMBER.fullmatch(label)) is None:
        return ""
    sign = "①" if match["circled"] else "一" if match["han"] or match["listed"] else ""
    inner = match["bracketed"] or ""
    sign = sign or ("一" if inner[:1] in HAN and inner else "1" if inner.isascii() else "１")
    return "①" if sign == "①" else re.sub(rf"(?:{_ANY}){_AMONG}", sign, label)


def stands_close(label: str, text: str) -> bool:
    """Whether a text stands right behind such a number, with no space between."""
    return bool(text) and (bool(shape(label)) or re.match(_LETTER, text) is not None)


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
    if (match := _NUMBER.fullmatch(label)) and shape(label):
        written = next(match[name] for name in _WRITTEN if match[name]).rstrip("．、.")
        head, *tails = new.split("-")
        base = re.split("[之の]", written)[0]
        first = base if figures_of(base) == head else written_like(base, head)
        joint = "の" if "の" in written else _JOINTS.get(language, "之")
        added = "".join(f"{joint}{_tail(each, base)}" for each in tails)
        return label.replace(written, first + added)
    return ""


def _tail(num: str, like: str) -> str:
    """The further number of an inserted provision, in the figures of another."""
    return written_like("一" if like[:1] in HAN else like, num)


_JOINTS = {"ja": "の", "zh": "之", "ko": "의"}
_JOINT_OF = {"第": "之", "제": "의"}
_DIVISION = re.compile(
    rf"(?P<sign>[第제][ ]?)(?P<num>(?:{_ANY})(?:-[0-9]{{1,3}}){{0,3}})"
    rf"(?P<word>[ ]?{_LETTER}{{1,3}}?)"
    rf"(?P<further>{_FURTHER}{{0,4}})(?P<stop>[:：]?)"
)


_WRITTEN = ("bracketed", "han", "listed", "figures", "circled")


def division(text: str, words: Mapping[str, Kind]) -> Label | None:
    """Read the number that begins a heading; None where it has none. `words` as in `Numbering`."""
    own = tuple(word for word in words if re.match(_LETTER, word))
    if not own:
        return None
    counted, annexed = _headings(own, tuple(word for word in own if words[word] is Kind.ANNEX))
    if match := counted.match(text):
        further = re.findall(_ANY, match["further"])
        figures = [figures_of(each) for each in (*match["num"].split("-"), *further)]
        if not all(figures):
            return None
        num, word = "-".join(figures), match["word"]
    elif match := annexed.match(text):
        num, word = figures_of(match["num"] or ""), _closed_up(match["word"])
    else:
        return None
    return Label(match["label"], num, match["sep"] or "", text[match.end() :], words[word], word)


@lru_cache(maxsize=64)
def _headings(words: Iterable[str], annexes: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns of headings with their number between a sign and a word, and of annexes."""
    behind = r"(?:(?P<sep>[ \u00a0\u3000]+)(?=\S|$)|(?<=[:：])|(?=[(（【\[<〈]|$))"
    counted = (
        rf"(?P<label>[第제][ ]?(?P<num>(?:{_ANY})(?:-[0-9]{{1,3}}){{0,3}})[ ]?"
        rf"(?P<word>{any_of(words)})(?P<further>{_FURTHER}{{0,4}})[:：]?){behind}"
    )
    apart = "|".join(r"[ \u3000]?".join(word) for word in annexes) or "(?!)"
    annexed = rf"(?P<label>(?P<word>{apart})[ \u3000]?(?P<num>{_ANY})?[:：]?){behind}"
    return re.compile(counted), re.compile(annexed)


def _closed_up(word: str) -> str:
    return re.sub(r"\s", "", word)
