"""Quoted words inside a sentence, and quoted provisions below one, as real acts write them.

« » and “ ” nest; straight quotes do not show where they open. Inner quotes are often never closed,
so an end is also known by what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from drafting.language.addresses.named_units import NamedUnit, in_whole
from drafting.language.clauses.clause import WordSpan
from drafting.language.fold import fold
from drafting.language.tokens import RANGE
from drafting.language.units import Unit
from drafting.model.kind import Kind
from drafting.phrase.marks import (
    CLOSED_TWICE,
    CLOSING,
    OWN_MARKS,
    STRAIGHT,
    QuotationMarks,
    left_open,
)
from drafting.text.labels import heading, numbered

_FOLLOWS = re.compile(
    r"\s*(?:$|[;.,:)(–-]|и\s|және\s|and\s|деген|сөз|цифр|белгі|таңба|сан|әр[іп]п|заменить|исключить"
    r"|дополнить|изложить|соответственно|тиісінше|туралы|алып|во?\s|со?\s|от\s|мынадай|жаңа|shall"
    r"|respectively|бөлі|тара|тарма|бап|баб|қосымша|кесте|считать|слов|знак|(?:под)?(?:раздел|пункт)"
    r"|глав|стат|част|абзац|строк|таблиц|приложени|по\s(?:вс|ус|текст)|за\sтекст|(?:барлық|екі)\sжа?[ғе]|the\s|on\s|is\s|are\s|by\s|with\s|substitute|insert|at\s|after\s|before\s|each\s"
    r"|for\s|of\s|to\s|from\s|onwards?"
    r"|замінити|виключити|вилучити|доповнити|викласти|відповідно|визнати|вважати|[та]а?\s|[іiй]\s|від\s|крім\s|у\s"
    r"|підпункт|розділ|стат|додат|рядк"
    r"|every|wherever|where\s|in\s|both\s|\(|п\.|пп\.|подп\.|ст\.|ч\.|абз\.)|\s[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]"
)
_CLOSES_SINGLE = re.compile(
    r"[’']\s*(?:$|[;.,:)’']|(?:is|are|shall|and|or|in|by|at|after|before|wherever|throughout|with|respectively|of|from|on|to|the"
    r"|substitute|insert|omit)\b)"
)
_OPENS_INNER = re.compile(r"(?<![^\s(])'(?=[^\s'])")
_OPENS_STRAIGHT = re.compile(
    r"(?:^|\b(?:words?|figures?|letters?|expressions?|brackets|symbols?|marks?|numbers?|and|or|for"
    r"|substitute|insert|omit|after|before)[,:]?)[\s(]*'(?=[^\s'])",
    re.IGNORECASE,
)
_OTHER_MARKS = re.compile('["“”‘«„]')
_AHEAD = 24
"""Characters in which that is seen."""
_LISTED = re.compile(r"\s*(?:,|и|или|және|немесе|мен|пен|бен|and|or|та|і|й)?\s*", re.IGNORECASE)
"""What stands between two quotes of one list."""
_LETTERED = re.compile("[а-яґєіїa-z]{1,2}")
_PLACEHOLDER = re.compile(r"⟦(\d+)⟧")


@frozen
class Quoting:
    """A sentence with its quotes taken out: `skeleton` has `⟦0⟧` where `quotes[0]` stood."""

    skeleton: str
    quotes: tuple[str, ...]
    spans: Mapping[str, WordSpan] = MappingProxyType({})
    """The quotes that are words by their ends, which a quote here only shows: “A … B”."""

    def spanned(self, written: str) -> tuple[WordSpan, ...]:
        """The words by their ends in a part of the skeleton."""
        return tuple(span for placed, span in self.spans.items() if placed in written)

    def words(self, written: str) -> tuple[str, ...]:
        """The quotes that stand in a part of the skeleton, in order."""
        return tuple(self.quotes[int(number)] for number in _PLACEHOLDER.findall(written))

    def restored(self, written: str) -> str:
        """A part of the skeleton with its quotes, «so marked»."""
        return _PLACEHOLDER.sub(lambda match: f"«{self.quotes[int(match[1])]}»", written)


def taken_out(text: str) -> Quoting:
    """Find the quotes of a sentence. What opens and never closes stays where it is; so does all of
    it where two neighbours may as well be one: «О «Садах» и «Парках». A mark that opens or closes
    an inner quote, too, is a part of the quoted words: «слова «ТОО «Ромашка» исключить»."""
    marks = QuotationMarks(text, _goes_on)
    quotes: list[str] = []
    skeleton: list[str] = []
    at = open_until = 0
    for start in marks.places:
        if start < at or not marks.opens(start) or (end := marks.end(start)) < 0:
            continue
        if open_until and _LISTED.fullmatch(text[open_until:start]):
            return Quoting(text, ())
        words = text[start + 1 : end]
        inner = left_open(words)
        open_until = end + 1 if inner > 0 else 0
        if inner < 0 and words.endswith(CLOSED_TWICE) and not left_open(words[:-1]):
            words = words[:-1]
        elif inner < 0 and not words.endswith((*CLOSING, STRAIGHT)):
            words = text[start] + words
        skeleton += text[at:start], f"⟦{len(quotes)}⟧"
        shared = inner == 1 and not words.endswith(OWN_MARKS)
        quotes.append(words + text[end] if shared else words)
        at = end + 1
    return Quoting("".join((*skeleton, text[at:])), tuple(quotes))


def with_signs(quoting: Quoting, signs: Mapping[str, str]) -> Quoting:
    """With the marks that a sentence calls by their names as quotes: «точку» → знак «.»; `signs`
    are patterns, with the mark of each, and what stands before it."""
    skeleton, quotes = normalised(quoting.skeleton), list(quoting.quotes)
    if not any(re.search(pattern, skeleton, re.IGNORECASE) for pattern in signs):
        return quoting
    for pattern, sign in signs.items():
        mark = "".join(re.findall(r"[^\w\s]", sign))

        def placed(match: re.Match[str], sign: str = sign, mark: str = mark) -> str:
            quotes.append(mark)
            before = match.groupdict().get("before") or ""
            return before + sign.replace(mark, f"⟦{len(quotes) - 1}⟧")

        skeleton = re.sub(pattern, placed, skeleton, flags=re.IGNORECASE)
    return Quoting(skeleton, tuple(quotes))


def with_spans(quoting: Quoting, patterns: Sequence[str]) -> Quoting:
    """With words that a sentence names by their ends as one quote: “the words from “A” to “B””."""
    skeleton, quotes = normalised(quoting.skeleton), list(quoting.quotes)
    spans: dict[str, WordSpan] = {}

    def placed(match: re.Match[str]) -> str:
        found = match.groupdict(default="")
        place = f"⟦{len(quotes)}⟧"
        if term := found.get("term"):
            quotes.append(term)
            return f"{found.get('sort', '')}{place}"
        if behind := found.get("behind"):
            (one,), (more,) = map(quoting.words, (found["words"], behind))
            if numbered(more):
                return match[0]
            quotes.append(one + " " * (more[:1].isalnum() or more[:1] == "(") + more)
            return place
        ends = [quoting.words(found.get(name, "")) for name in ("first", "after", "last", "before")]
        first, after, last, before = ("".join(each) for each in ends)
        span = WordSpan(
            first or after,
            last or before,
            after=bool(after),
            before=bool(before),
            ending=found.get("ending", ""),
            sentence=bool(found.get("sentence")),
            marks=bool(found.get("marks") or found.get("marks_")),
        )
        spans[place] = span
        quotes.append(span.shown)
        return f"{found.get('sort', '')} {place}".lstrip()

    for pattern in patterns:
        skeleton = re.sub(pattern, placed, skeleton, flags=re.IGNORECASE)
    return Quoting(skeleton, tuple(quotes), spans) if len(quotes) > len(quoting.quotes) else quoting


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence goes on from there as it does after a quote, look-alike letters or not."""
    return _FOLLOWS.match(fold(text[at : at + _AHEAD]).key) is not None


def printed_marks(lines: Sequence[str]) -> list[str]:
    """Lines with “ ” for `` and '', as the plain texts of the Congress of the United States have
    them."""
    return [line.replace("``", "“").replace("''", "”") for line in lines]


def double_marks(lines: Sequence[str]) -> list[str]:
    """Lines with “ ” for the outermost of single marks ‘ ’, as the European Union has them, or of
    ' ', as India has them, where no others stand; a mark that is an apostrophe, or closes an inner
    quotation, stays, and so do single marks inside “ ”, as the United States have them."""
    straight = not any(map(_OTHER_MARKS.search, lines))
    closing = "’'" if straight else "’"
    depth = 0
    inside = False
    result: list[str] = []
    for line in lines:
        inside = inside or (not depth and line.lstrip().startswith("“"))
        opening, within = (
            {found.end() - 1 for found in marks.finditer(line)} if straight else set[int]()
            for marks in (_OPENS_STRAIGHT, _OPENS_INNER)
        )
        written: list[str] = []
        for at, mark in enumerate(line):
            if mark in "“”" and not depth:
                inside = mark == "“"
                written.append(mark)
            elif (mark == "‘" and not inside) or at in (within if depth else opening):
                depth += 1
                written.append("“" if depth == 1 else mark)
            elif mark in closing and depth and _closes_single(line, at, depth):
                depth -= 1
                written.append(mark if depth else "”")
            else:
                written.append(mark)
        result.append("".join(written))
    return result


def _closes_single(line: str, at: int, depth: int) -> bool:
    """Whether a ’ or ' is no apostrophe: of an inner quotation wherever a word ends, though no
    sentence of an order goes on there: ‘(2) ‘port’ means …’."""
    inner = depth > 1 and not line[at + 1 : at + 2].isalnum()
    return inner or _CLOSES_SINGLE.match(line, at) is not None


def normalised(text: str) -> str:
    """A skeleton as it is matched: look-alikes folded, ranges kept apart. Its letters stay as they
    are, since their case is a part of numbers: words are matched in either."""
    kept = re.sub(r"(?<=[\d)])\s*[–—]\s*(?=\(?\d)|(?<=\w)\s+[–—]\s+(?=\w)", f" {RANGE} ", text)
    return re.sub(r"\s+", " ", fold(kept).key).strip()


def named_units(phrase: str, language: str, quoting: Quoting) -> list[NamedUnit] | None:
    """The nouns of a normalised phrase with their numbers; None where it has anything else."""
    return in_whole(phrase, language, lambda written: _called(quoting.words(written)[0].strip()))


def _called(title: str) -> Unit:
    """A heading in quotes: its number, where it begins with one, and its words; or a letter that is
    a number, as in «подпункт "а" пункта 2»."""
    if _LETTERED.fullmatch(title):
        return Unit(Kind.ITEM, title, written=f"{title})")
    label = heading(title, {}) or numbered(title)
    if label and label.num:
        return Unit(Kind.ITEM, label.num, name=label.rest.strip())
    return Unit(Kind.ITEM, name=title)
