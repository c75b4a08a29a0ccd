"""Plain data → YAML that `read_yaml` reads back to the letter.

Only what is new is written here: a skeleton, a proposal made of a sentence, an entry of act.yaml.
What somebody wrote is edited in place (see `editor`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

_WIDTH = 96
"""Characters of a line of remarks."""
_UNWRITABLE = re.compile(
    r"[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow as it is, or takes for the end of a line: controls, U+2028, a BOM."""
_WORD = re.compile(r"…|\w[\w.~-]*")
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML do not take for texts."""


def mapping(data: Mapping[str, Any]) -> Iterator[str]:
    """A mapping as lines: texts by language and tables in block style, lists of words in brackets;
    a list of one word is that word."""
    for key, value in data.items():
        yield from _entry(scalar(key), value)


def items(data: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A list of mappings as lines."""
    for each in data:
        first, *others = mapping(each)
        yield f"- {first}"
        yield from indented(others)


def _entry(key: str, value: Any) -> Iterator[str]:
    match value:
        case bool():
            yield f"{key}: {str(value).lower()}"
        case dict() if all(isinstance(each, list) for each in value.values()):
            pairs = (f"{name}: {listed(each)}" for name, each in value.items())
            yield f"{key}: {{{', '.join(pairs)}}}"
        case dict():
            yield f"{key}:"
            yield from indented(mapping(value))
        case [dict(), *_]:
            yield f"{key}:"
            yield from indented(items(value))
        case list():
            yield f"{key}: {listed(value)}"
        case _:
            text = str(value)
            one_line = "\n" not in text
            first, *others = [scalar(text)] if one_line else block(text.removesuffix("\n"))
            yield f"{key}: {first}"
            yield from others


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Lines two columns deeper; empty ones stay empty."""
    return (f"  {line}" if line else "" for line in lines)


def listed(words: Iterable[str]) -> str:
    """Words in brackets; one alone without them."""
    scalars = [scalar(word) for word in words]
    return scalars[0] if len(scalars) == 1 else f"[{', '.join(scalars)}]"


def scalar(text: str) -> str:
    """A text on one line: bare where it is one plain word, otherwise in double quotes."""
    if _WORD.fullmatch(text) and text.casefold() not in _NO_TEXT:
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{_UNWRITABLE.sub(_code, quoted)}"'


def block(text: str) -> list[str]:
    """A text as lines of a literal block, two columns deeper than its key, which `|` follows.

    In double quotes, and so in one line, where a block cannot hold it.
    """
    lines = text.split("\n")
    if not lines[0].strip() or lines[0][0] in " \t" or any(map(_UNWRITABLE.search, lines)):
        return [scalar(text)]
    return ["|", *indented(lines)]


def comment(text: str) -> list[str]:
    """The lines of a text as comments."""
    return [f"#   {_UNWRITABLE.sub(_code, line)}".rstrip() for line in text.split("\n")]


def remarks(paragraphs: Iterable[str]) -> Iterator[str]:
    """Paragraphs as comments, wrapped."""
    for paragraph in paragraphs:
        written = _UNWRITABLE.sub(_code, " ".join(paragraph.split()))
        yield from (f"# {line}" for line in wrap(written, _WIDTH, break_long_words=False))


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"
