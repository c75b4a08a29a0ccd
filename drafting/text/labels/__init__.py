"""The numbers of the law, as lines begin with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from attrs import evolve

from drafting import language as languages
from drafting.language.fold import unmixed
from drafting.language.legislation import line_ordinals
from drafting.language.nouns import any_of
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.numbers.number import (
    HYPHEN,
    INSERTED,
    LOOSE,
    REPEATED,
    SHORTEST,
    bare,
    closed_up,
    is_inserted_roman,
    is_look,
    is_number,
    looks_of,
)
from drafting.text import gone
from drafting.text.heading_signs import (
    AFTER_WORD,
    BEHIND_WORD,
    BRACKETED,
    COUNTED,
    JOINED,
    LETTER_BEFORE_SIGN,
    LETTER_BEHIND_SIGN,
    LETTERED,
    OF_ACT,
    PARTED,
    PRIME,
    SLASHED,
    STOPPED,
    UNNUMBERED,
)
from drafting.text.labels import eastern
from drafting.text.labels.label import Label as Label

_AFTER_DASH = r"(?:[A-ZÀ-ÞŒ«(]|\d{1,4}(?:°|[ \u00a0](?=[^\W\d_])))"
"""How a text begins right behind a number and a dash: «I.-Le …», «I.-1° …»."""
_AFTER_BRACKET = r"[^\W\d_]|[“\"‘«£€$]|\d{1,4}[ \u00a0][^\W\d_]|\([A-Z][a-z]+[ ,]"
"""How a text begins right behind a number in brackets: “(4)12 months”, “(5)(Where …)”."""
_NUMBERED = re.compile(
    rf"""
    (?P<label>
        (?P<dashed>[IVXLC]+(?=...[A-Za-zÀ-ɏ(])|\d{{1,3}}(?:-[A-Z])?(?=...\(?[A-ZÀ-Þ]))
            [ ][–—-] (?=[ ])
      | (?P<ordinal>\d{{1,3}}) \.?[ºª][.)]? (?![ ]d[eo][ ])
      | (?P<opened>\[?\(?) (?P<num>{LOOSE})
        (?P<closed>\.[–—-](?=[ ]|(?<=[IVXLC]\.[–—-]){_AFTER_DASH})|[ ]?\.?\)?\]?
          |°[.)]?(?![ ]?[CСF]\b)) (?P<count>(?<=°)(?:{REPEATED}|(?:bis|ter|quater)(?!\w))\.?)?
      | \[\^ (?P<footnote>\w+) \]
    )
    (?: (?P<sep>[ \u00a0]|[—–](?=\(\w|[A-Z“])) | (?=$) | (?<=\))(?={_AFTER_BRACKET})
      | (?<=[IVXLC]\.[–—-])(?={_AFTER_DASH}) )
    """,
    re.VERBOSE,
)
_BEGIN_ORDINALS = frozenset(word[:2] for word in line_ordinals())
_ORDINAL = re.compile(
    rf"(?P<label>(?P<ordinal>{any_of(line_ordinals())})\.[–—-]?)(?P<sep>[ \u00a0])"
    r"(?=(?-i:[«“\"(¿]?[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""«PRIMERA.- …», «Segunda. …»."""
_GOES_ON = rf"(?:,|(?!{REPEATED}[.)])[ \u00a0](?![-‐‑–—−.)]))"
"""What stands behind a word that is no number, as the first of «a bis)» is one."""
_WORD = re.compile(rf"[^\W\d_]+{_GOES_ON}")
_SIGNS = frozenset({".", ")", "()", "[()]", "[]", "[.]", "[)]", ".)", "°", "°.", "°)"})
"""What stands around a number: `5.` `5-1.` `1)` `(a)` `[(8)]` `[8]` `1.)` `1°` `1°.`."""
_DECIMAL = re.compile(r"\d+(?:\.\d+)+")
_CAPITAL = re.compile(rf"[«“\"(]?{languages.capital()}")
_DOTS = r"(?:\[\^\w{1,3}\][ ]?)?\.(?:[ \u00a0]?\.){3}"
"""What is left of a provision that was repealed: “4 . . . . . .”"""
_BEGINNING = re.compile(rf"{_CAPITAL.pattern}|\[(?!\^)|¶[ ]|\(1[A-Z]?\)[ \u00a0A-Z“]|{_DOTS}")
_BARE = re.compile(
    r"(?P<alone>X{0,3}(?:IX|IV|V?I{0,3})(?<=.)$)"
    r"|(?P<label>[1-9]\d?|(?:[1-9]\d{0,2}|1[0-8]\d\d)[A-Z]{0,3}"
    rf"(?=[ \u00a0](?:[«“\"(]?[A-Z]|\[(?!\^)|¶|\(1[A-Z]?\)[ \u00a0A-Z“]|{_DOTS}))"
    rf"|[1-9]\d{{0,2}}(?:{HYPHEN}\d{{1,3}}){{1,3}}(?:\.\d{{1,3}}){{0,2}}[A-Z]{{0,2}})"
    r"(?P<sep>[ \u00a0])"
    rf"(?={_BEGINNING.pattern})"
)
"""The number of a heading without a sign after it: «1 Общие положения», `12ZA Interpretation`,
`6-5 Scope`; also before the mark of a text of its own. From 1900 on it would be a year. Or a Roman
figure alone, as it heads a final provision in Italy."""
_FIGURE = re.compile(
    rf"(?P<label>[IVXLC]{{1,7}}[A-H]?|[A-Z]{{1,2}})(?:(?P<sep>[ \u00a0])(?={_BEGINNING.pattern})|$)"
)
"""A number that only the looks of an act's headings make one."""
_NAME = re.compile(r"(?:[^\W\d_]\.[ \u00a0]?)*[^\W\d_][\w’'-]+")
SHORTENED = re.compile(r"(?![IVX]\.)(?:[^\W\d_]\.){2,}\)?(?=\s|$)")
"""«т.б.», “D.C.”, «Н.А.»: letters with a full stop each, unless the first may be a Roman figure."""
_INITIALS = re.compile(r"[^\W\d_]\.[ \u00a0]?[^\W\d_]")


def numbered(text: str) -> Label | None:
    """Read the number that begins a line of text; another one may follow without a space, as in
    `(a)(1) …`. None where no number begins it."""
    if (label := _one(text)) or not _OUTER.match(text):
        return label
    found: Label | None = None
    rest = text
    for _ in range(_MOST_NUMBERS):
        outer = _OUTER.match(rest)
        label = _one(outer[0]) if outer else None
        if outer is None or label is None or label.rest or label.kind:
            break
        rest = rest[outer.end() :]
        found = found or evolve(label, rest=rest)
        if _one(rest):
            return found
    return None


_OUTER = re.compile(r"[\[(]{0,2}[\w.-]{1,12}[.)\]]{1,2}(?=[(\[](?!\^))")
"""A number right behind which another one in brackets stands."""
_MOST_NUMBERS = 12
"""Numbers on one line without a space between them."""


_FEW, _EASTERN = 6, "①"
"""Among how many characters a number of the far East shows a sign of these, and the first one."""


@lru_cache(maxsize=1 << 16)
def _one(text: str) -> Label | None:
    """Read the number that begins a line, with all else behind it; None where none does. A line is
    asked for its number once as a line of a page, as a heading, as it is written, and as it is
    read: the cache holds those of a long text."""
    if max(text[:_FEW], default="") >= _EASTERN and (label := eastern.number(text)):
        return label
    lettered = text[:1].isalpha()
    if lettered and text[:2].casefold() in _BEGIN_ORDINALS and (match := _ORDINAL.match(text)):
        number = str(line_ordinals()[match["ordinal"].casefold()])
        return Label(match["label"], number, match["sep"], text[match.end() :])
    match = None if lettered and _WORD.match(text) else _NUMBERED.match(text)
    if match is None or UNNUMBERED.match(text) or SHORTENED.fullmatch(match["label"]):
        return None
    rest, sep = text[match.end() :], match["sep"] or ""
    if footnote := match["footnote"]:
        return Label(match["label"], footnote, sep, rest, Kind.FOOTNOTE)
    if known := match["dashed"] or match["ordinal"]:
        return Label(match["label"], known, sep, rest) if is_number(known) else None
    written, closed = match["num"], match["closed"].strip().rstrip("–—-")
    signs = match["opened"] + closed
    written += (match["count"] or "").strip(" .")
    bracketed = not signs.endswith(".") and signs != ""
    if not (signs in _SIGNS or (signs == "" and _DECIMAL.fullmatch(written) and _begins(rest))):
        return None
    if not is_number(written, signs) or (signs == "." and _named(written, rest)):
        return None
    if match["closed"].startswith(" ") and {"-", "–", "⁻"}.isdisjoint(written):
        return None
    return Label(match["label"], bare(f"({written})" if bracketed else written), sep, rest)


def begins_with_word(text: str) -> bool:
    """Whether a word and a space or a comma begin a text, as they begin most lines of text, and no
    number."""
    return text[:1].isalpha() and _WORD.match(text) is not None


def _begins(rest: str) -> bool:
    """Whether text begins a sentence, so that figures before it do not measure what follows; what
    is left of a provision, «[исключен]», does too, and so does the mark of a text of its own."""
    return _BEGINNING.match(rest) is not None


def _named(letter: str, rest: str) -> bool:
    """Whether a letter with a full stop is the initial of a name, «Н. Иванов», or of a town's
    «г. Астана», and no number."""
    if len(letter) != 1 or letter.isdecimal():
        return False
    if not letter.isascii():
        return letter.islower() or _NAME.fullmatch(rest) is not None
    return _INITIALS.match(rest) is not None


def heading(text: str, words: Mapping[str, Kind]) -> Label | None:
    """Read the number that begins a heading (without its `#`); None where it has none.

    `words` are the act's own words of headings, beside those of every language.
    """
    if text[:1] in eastern.DIVISIONS and (eastern_one := eastern.division(text, words)):
        return eastern_one
    if above := annexed(text):
        return above
    if " - " in text and (of_act := OF_ACT.match(text)):
        label, num = of_act["label"] or of_act["code"], of_act["num"] or of_act["section"]
        sep = of_act["sep"] or of_act["after"] or ""
        return Label(label, num, sep, text[of_act.end() :], Kind.SECTION)
    if head := gone.together(text, words):
        return _of_several(head, text)
    if text[1:2] in _SPACES and text[3:4] in _SPACES and (label := _spaced(text, words)):
        return label
    if (plain := _plain_word().match(text)) and not _begins_one(plain["word"], words):
        counted = text[plain.end() : plain.end() + 1].isdecimal()
        return _of_several(gone.several(text) if counted else None, text)
    # «Cтаття 5» with a Latin C is an article all the same.
    shown = unmixed(text)
    for pattern in _patterns_for(shown, words):
        if (match := pattern.match(shown)) and (label := _headed(match, text, words)):
            return label
    if label := _of_several(gone.several(text) if text[:1].isdecimal() else None, text) or unsigned(
        text
    ):
        return label
    label = _one(text) or (_apart(text, words) if words or text.startswith("[§") else None)
    if label is None and _WIDE.search(text[:_HEAD]):
        return _spread(text, words)
    return None if label and label.kind is Kind.FOOTNOTE else label


def _spread(text: str, words: Mapping[str, Kind]) -> Label | None:
    """«Стаття  5 .  Сади»: the label of a heading in which more white space stands than one space;
    it is kept as it is written."""
    label = heading(_WHITE.sub(" ", text[:_HEAD]), words)
    if label is None or label.kind is None:
        return None
    inner = r"\s+".join(map(re.escape, label.label.split(" ")))
    written = re.match(rf"{inner}(?P<sep>\s|$)", text)
    if written is None:
        return None
    sep = written["sep"]
    return evolve(label, label=written[0].removesuffix(sep), sep=sep, rest=text[written.end() :])


_WHITE = re.compile(r"\s+")
_WIDE = re.compile(r"[^\S\xa0 ]|\s{2}")
"""White space that is more or other than one space."""


_SPACES = frozenset(" \u00a0")


def _spaced(text: str, words: Mapping[str, Kind]) -> Label | None:
    """«Р о з д і л I»: a word of a heading that is set in letters apart."""
    match = _spaced_pattern(tuple(words)).match(text.replace("\u00a0", " "))
    if match is None:
        return None
    written, word = text[: match.end()], match[0].replace(" ", "")
    label = heading(f"{word}{text[match.end() :]}", words)
    return evolve(label, label=f"{written}{label.label[len(word) :]}") if label else None


@lru_cache(maxsize=64)
def _spaced_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    known = (" ".join(word) for word in (*languages.heading_words(), *words) if len(word) > 3)
    return re.compile(rf"{any_of(known)}(?= )", re.IGNORECASE)


def _of_several(head: gone.Head | None, text: str) -> Label | None:
    """A heading for several numbers is one without a number."""
    if head is None:
        return None
    label, sep, kind = head
    return Label(label, "", sep, text[len(label) + len(sep) :], kind)


def _apart(text: str, words: Mapping[str, Kind]) -> Label | None:
    """“[§552. Repealed.]”; where the act has headings of this look, “II The taxes”."""
    if text.startswith("[§"):
        inner = heading(text[1:], words)
        return evolve(inner, label=f"[{inner.label}") if inner else None
    match = _FIGURE.match(text)
    if match is None or not any(look in words for look in looks_of(match["label"])):
        return None
    return Label(match["label"], match["label"], match["sep"] or "", text[match.end() :])


@lru_cache(maxsize=1)
def _plain_word() -> re.Pattern[str]:
    """The word with which most lines of text begin: of one alphabet, no Roman figure, and none
    that may begin a heading."""
    every = ("the", *languages.heading_words(), *languages.heading_ordinals(), *line_ordinals())
    known = any_of({re.split(r"[ -]", each)[0] for each in every})
    figure = "[IVXLCDMІХМС]+"
    word = r"[A-Za-z]{4,}|[^\W\d_A-Za-z]{4,}"
    return re.compile(rf"(?!(?:(?i:{known})|(?i:{figure}))(?!\w))(?P<word>{word}){_GOES_ON}")


def _begins_one(word: str, words: Mapping[str, Kind]) -> bool:
    """Whether a word may be the first of those of a heading."""
    return bool(words) and any(map(str.startswith, words, repeat(_small(word))))


def _patterns_for(text: str, words: Mapping[str, Kind]) -> Sequence[re.Pattern[str]]:
    """The patterns of headings that a text may begin like."""
    if text[:1] in {"(", "["}:
        return ()
    hyphened, counted, *worded, dotted = _heading_patterns(tuple(words.items()))
    if text[:1].isdecimal():
        return (counted, dotted) if words else (counted,)
    return (hyphened, counted, *worded) if "-" in text[:_HEAD] else (counted, *worded)


def kind_of_heading(label: Label | None, depth: int, numbering: Numbering) -> Kind:
    """The kind that a heading has by its word, or else by its depth, from 1."""
    return (label and label.kind) or numbering.heading(depth, label.label if label else "")


def unsigned(text: str) -> Label | None:
    """Read a number without a sign, as headings have it, `1 Interpretation`; None where none is."""
    match = _BARE.match(text)
    if match is None:
        return None
    label = match["label"] or match["alone"]
    return Label(label, bare(label), match["sep"] or "", text[match.end() :])


def approves(text: str) -> bool:
    """Whether a line says of what follows that the act before it approves it: «ЗАТВЕРДЖЕНО»."""
    return languages.approvals().fullmatch(text) is not None


@lru_cache(maxsize=4096)
def annexed(text: str) -> Label | None:
    """Read a whole line that stands above an annex, «Қағидаларға 1-қосымша», or that approves
    what follows, with what stands for the text that is gone; None where it is neither."""
    label, sign, rest = text.partition(" [") if text.endswith("]") else (text, "", "")
    above = languages.above_annexes().fullmatch(label)
    if (above is None and not approves(label)) or numbered(text):
        return None
    num = (above and above["num"]) or ""
    return Label(label, num, sign[:1], sign[1:] + rest, Kind.ANNEX)


def _headed(match: re.Match[str], text: str, words: Mapping[str, Kind]) -> Label | None:
    found = match.groupdict()
    word = _small(found["word"])
    kind = words.get(word) or languages.heading_words()[word]
    num, ordinal = found.get("num") or "", found.get("ordinal")
    if ordinal:
        num = str(languages.heading_ordinals()[_small(ordinal)])
    elif num:
        num = _BESIDE.sub("-", num)
        num = closed_up(COUNTED.sub("", num).translate(_ASIDE)) + (found.get("letter") or "")
        small_letter = len(num) == 1 and num.islower()
        if small_letter or not (is_number(num) or is_inserted_roman(num)):
            return None
        num = bare(num)
    written = text[: len(match["label"])]
    return Label(written, num, match["sep"] or "", text[match.end() :], kind, word)


_BESIDE = re.compile(r"(?<=\d)[ \u00a0](?=\d)")
"""What parts a number from one behind it that was raised: «Стаття 12 1.»."""
_ASIDE = str.maketrans({"*": "", "(": "-", ")": ""})


def _small(text: str) -> str:
    """A word in small letters, its i with a dot and without one alike, as Turkish has both."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


@lru_cache(maxsize=64)
def _heading_patterns(words: tuple[tuple[str, Kind], ...]) -> tuple[re.Pattern[str], ...]:
    """A number after its word and a hyphen before the title; a number before its word, after it,
    the word of an annex that has none; a number with a dot before its word."""
    own = {word: kind for word, kind in words if not is_look(word)}
    known = {**languages.heading_words(), **own}
    word = any_of(known)
    annexes = any_of(word for word, kind in known.items() if kind is Kind.ANNEX)
    ordinal = rf"(?P<ordinal>{any_of(languages.heading_ordinals())})(?!\w)"
    first = f"{BRACKETED}|{LETTER_BEFORE_SIGN}|{SHORTEST}"
    number = f"{AFTER_WORD}|{LETTERED}?{LOOSE}(?:{REPEATED}|{INSERTED}|{LETTER_BEHIND_SIGN})?"
    sep = r"(?: (?P<sep>[—–](?=\S)|--(?=[^\s-])|[ \u00a0]) | (?=$) )"
    # “Part 2-Keepers”, with a hyphen for a dash.
    hyphen = r"(?P<sep>-) (?=(?-i:[A-ZА-Я][a-zа-яё]{2}))"
    hyphened = rf"(?P<label>(?P<word>{word}) {PARTED} (?P<num>\d+|[IVXLC]+)) {hyphen}"
    labels = tuple(
        rf"(?P<label>{label}){sep}"
        for label in (
            rf"(?:(?:the\ )?{ordinal}|(?P<num>{first})) {JOINED} (?P<word>{word}) \ ?[.:]?",
            rf"(?P<word>{word}) {PARTED} (?:{ordinal}|(?P<num>{number}){PRIME}?) °? {STOPPED}?",
            rf"(?P<word>{annexes}) [.:]?",
            rf"the\ (?P<word>{annexes}) (?=$)",
            rf"(?P<num>{SLASHED})\.\ ?(?P<word>{any_of(own) if own else '(?!)'}) {BEHIND_WORD}",
        )
    )
    patterns = (hyphened, *labels)
    return tuple(re.compile(each, re.VERBOSE | re.IGNORECASE) for each in patterns)


_HEAD = 40
"""Characters within which the number of a heading ends."""
