"""Provisions that begin on the line of what they stand in: `(a)(1) Text`, `1. 1) Text`, an article
without a heading whose text begins behind its number.

What stands behind a number is read by the rules below. Where the law is otherwise, a mark says so:
`¶ ` before a provision of its own, `# ` before the heading of a division, a backslash before text
that begins like a number or a mark. None of them is written where the rules read the line so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from drafting.errors import FormatError, Problem
from drafting.messages import say, to_say
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.text.labels import Label, heading, numbered
from drafting.text.labels.eastern import counts_two
from drafting.text.lines import LineForm, try_scan

OWN = "¶ "
"""Before a provision of its own on the line of another."""
HEADING = "# "
"""Before a heading that reads as text."""
_MARKED = re.compile(r"\\*[¶#] ")
_MOST = 64
"""Numbers at the beginning of a line; no text has as many levels, and none that has is read."""
_LONGEST = 3
"""Digits of a number with a dot; a longer one is a year."""
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-z]")
_ENDS = re.compile(r"[.;:]$")
FULL_STOPS = ("。", "；", "：", "？", "！")
"""Chinese signs, with which no heading ends."""
_SHORTENED = re.compile(r"(?<!\w)(?:г|гг|др|пр|ж|жж|р|рр|ін|т\. ?д|т\. ?п|т\. ?б|т\. ?с|т\. ?і)\.$")
"""A word cut short, with whose stop a heading may end too."""
_SENTENCE = re.compile(
    r"(?<!\w)(?:shall|may be cited as|takes? effect"
    r"|(?:come|enter)s? into (?:force|operation))(?!\w)"
)
"""Words of English law that stand in sentences, and in no heading that ends with a stop."""

HEADED = re.compile(
    r"[^\W\d_a-z][^.;:()]{1,120}\.[ \u00a0]?[–—]?[ \u00a0]?(?=\((?P<first>[1aA])\)[ \u00a0]\S)"
)
"""A heading, and the first number of the text that begins behind it."""
RUN_IN = re.compile(r"[^\W\d_a-z][^.;:()]{1,120}\.[ \u00a0]?[–—][ \u00a0]?(?=\S)")
"""A heading with the text behind it, as the side notes of India: “Appeals.—An appeal lies …”."""
_NEXT = {"1": "(2)", "a": "(b)", "A": "(B)"}


def after_number(text: str, sep: str) -> tuple[bool, str]:
    """What stands behind the number of a line and `sep`: whether it is a provision of its own, and
    its text without a mark. Raises `FormatError` where a mark is needless."""
    if text.startswith(OWN) and (label := _number(text[len(OWN) :])):
        if _is_own(label, sep):
            raise _needless(
                text, say("the number after it is read as a provision of its own anyway")
            )
        return True, text[len(OWN) :]
    if text.startswith("\\") and _is_special(text.lstrip("\\"), sep):
        return False, text[1:]
    label = _number(text)
    return label is not None and _is_own(label, sep), text


def written_after_number(text: str, sep: str, *, own: bool) -> str:
    """The inverse: a provision's own text, or the line of the provision that it leads to."""
    if not own:
        return f"\\{text}" if _is_special(text.lstrip("\\"), sep) else text
    label = _number(text)
    return text if label and _is_own(label, sep) else OWN + text


def as_it_stands(text: str, sep: str) -> str:
    """A text behind a number as another document has it, none of whose signs are marks: written so
    that it is read by the rules alone, and to the letter."""
    written = ""
    for _ in range(_MOST):
        label = _number(text)
        if label is None or not _is_own(label, sep):
            break
        written += label.label + label.sep
        text, sep = label.rest, label.sep
    marked = text.startswith(("\\", OWN)) and _is_special(text.lstrip("\\"), sep)
    return f"{written}\\{text}" if marked else written + text


def heading_as_it_stands(text: str) -> str:
    """The same behind the number of a division."""
    label = _number(text)
    if label:
        return label.label + label.sep + as_it_stands(label.rest, label.sep)
    return f"\\{text}" if _MARKED.match(text) else text


def own_as_it_stands(text: str, kind: Kind, numbering: Numbering, below: Iterable[str]) -> str:
    """The same where the text of the division begins there; as a heading where no text could."""
    own = _could_be_own(text)
    if own and (label := numbered(text)) and counts_two(label):
        # «第二条　一、二年级的学生 …»
        return f"{OWN}\\{text}"
    written = heading_as_it_stands(text)
    if not own or written.startswith("\\") or _is_text(written, kind, numbering, below):
        return written
    return OWN + written


def inner_numbers(text: str, sep: str) -> Iterator[Label]:
    """The numbers of provisions that begin behind the number of a line, from the outermost."""
    for _ in range(_MOST):
        label = _number(text)
        if label is None or not _is_own(label, sep):
            return
        yield label
        text, sep = label.rest, label.sep


def heading_inner_numbers(text: str) -> Iterator[Label]:
    """The same behind the number of a division, where its text begins there."""
    if label := _number(text):
        yield label
        yield from inner_numbers(label.rest, label.sep)


def _number(text: str) -> Label | None:
    label = numbered(text)
    if label is None or label.kind or (label.label[-1] == "、" and counts_two(label)):
        return None
    return label


def _is_own(label: Label, sep: str) -> bool:
    """Whether a number behind another is one of the law by its look: in brackets, and not alone
    behind a space; with a dot, a first one (`A. 1. …`) that has a text."""
    if label.label.endswith("."):
        return label.num in {"1", "I"} and bool(label.rest)
    return bool(label.rest) or not sep


def _is_special(text: str, sep: str) -> bool:
    label = _number(text.removeprefix(OWN))
    return label is not None and (text.startswith(OWN) or _is_own(label, sep))


def after_heading_number(
    text: str, kind: Kind, numbering: Numbering, below: Iterable[str]
) -> tuple[bool, str]:
    """What stands behind the number of a division: whether it is text of its own and no heading,
    and without a mark. `below` are the lines after it. Raises `FormatError`, as above."""
    mark = next((each for each in (OWN, HEADING) if text.startswith(each)), "")
    body = text[len(mark) :]
    body = body[1:] if re.match(r"\\+[¶#] ", body) else body
    own = _is_text(body, kind, numbering, below)
    if not mark:
        return own, body
    if own is (mark == OWN):
        text_of_its_own = to_say("the line is read as text of its own anyway")
        heading = to_say("the line is read as a heading anyway")
        raise _needless(text, say(text_of_its_own if own else heading))
    if mark == OWN and not _could_be_own(body):
        raise _needless(text, say("no provision can begin so on the line of another"))
    return mark == OWN, body


def written_after_heading_number(
    text: str, kind: Kind, numbering: Numbering, below: Iterable[str], *, own: bool
) -> str:
    """The inverse: a heading, or the line of the provision that stands in its place."""
    mark = ""
    if _is_text(text, kind, numbering, below) is not own:
        mark = OWN if own else HEADING
    return mark + (f"\\{text}" if _MARKED.match(text) else text)


def _is_text(text: str, kind: Kind, numbering: Numbering, below: Iterable[str]) -> bool:
    if text.startswith("\\") or (text.startswith("[") and text.endswith("]")):
        return False
    if numbering.unheaded is not None:
        own = kind in numbering.unheaded
    elif kind is not Kind.ARTICLE:
        own = False
    elif label := _number(text):
        digits = label.num.isdecimal() and len(label.num) > _LONGEST
        own = bool(label.rest) and not digits
    else:
        own = _reads_as_text(text, below)
    return own and _could_be_own(text)


def _reads_as_text(text: str, below: Iterable[str]) -> bool:
    """Whether a line behind the number of an article is text and no heading, by its words.

    In Cyrillic scripts a heading has no stop, semicolon or colon at its end. Where a numbered line
    follows, a line that ends with a stop is a heading with a stray stop: the text that it would be
    has no number among others that have. In Latin script headings may end so, and only a line that
    is certainly a sentence is text.
    """
    if text.endswith(FULL_STOPS):
        return True
    if not _ENDS.search(text) or (text.endswith(".") and _begins_with_number(below)):
        return False
    if len(_CYRILLIC.findall(text)) >= len(_LATIN.findall(text)):
        return bool(_CYRILLIC.search(text)) and not _SHORTENED.search(text)
    return _SENTENCE.search(text) is not None


def _could_be_own(text: str) -> bool:
    """Whether a line of the law could begin so, numbered or not."""
    scanned = try_scan(text) if text else None
    if scanned is None or scanned.mark:
        return False
    return scanned.form in {LineForm.PLAIN, LineForm.NUMBERED}


def _begins_with_number(below: Iterable[str]) -> bool:
    """Whether the next line of the law, before another heading, has a number."""
    for line in below:
        text = line.lstrip(" ")
        if not text or text.startswith(("{", "[^", "[…")):
            continue
        return _number(text) is not None
    return False


def _needless(text: str, why: str) -> FormatError:
    return FormatError(
        Problem(
            code="syntax",
            problem=say(
                "the mark `{text}` behind the number changes nothing: {why}", text=text[0], why=why
            ),
            found=(text[:80],),
            do=say("leave the mark out, or write a backslash before it where it is text"),
        )
    )


def behind_heading(text: str, words: Mapping[str, Kind], below: Iterable[str]) -> int:
    """Where the first number in a section begins behind its heading, if the second one begins a
    line below; 0: nowhere. `words` as in `Numbering`."""
    if ". (" not in text and ".—(" not in text:
        return 0
    label = heading(text, words)
    match = HEADED.match(label.rest) if label and _is_of_section(label) else None
    if label is None or match is None:
        return 0
    for line in below:
        other = heading(line, words)
        if other and _is_of_section(other):
            return 0
        if other and other.label == _NEXT[match["first"]]:
            return len(text) - len(label.rest) + match.end()
    return 0


def _is_of_section(label: Label) -> bool:
    counted = re.fullmatch(r"\d+[A-Z]{0,3}\.", label.label) is not None
    return label.num != "" and (label.kind is not None or counted or "-" in label.num)
