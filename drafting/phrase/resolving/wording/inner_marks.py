"""Quotation marks inside a quotation, which the law has as its own outer ones.

In the United States, a quotation in “ ” has ‘ ’ for the “ ” that its words have in the law:
“(2) The term ‘mole’ means an animal.” is read, and printed, with “mole”. The European Union has
“ ” in ‘ ’ for what its acts have in ‘ ’.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from drafting import language as languages
from drafting.model.act import Act
from drafting.phrase.instruction import Instruction

_SINGLE = re.compile("‘|(?<!\\w)'(?=\\w)")
"""Single marks that open a quotation, and are no apostrophe."""
_WORDS = r"([^‘’“”]*(?:’\w[^‘’“”]*)*)"
_IN_SINGLE = (
    (re.compile(rf"‘{_WORDS}’(?!\w)"), re.compile(r"’(?!\w)")),
    (
        re.compile(r"(?<!\w)'(\w[^'\"]{0,99}(?:'\w[^'\"]{0,99}){0,3})'(?!\w)"),
        re.compile(r"'(?!\w)"),
    ),
)
"""What stands in single marks; then a mark that may be an apostrophe where one is left over."""
_IN_DOUBLE = ((re.compile(rf"“{_WORDS}”"), re.compile("[“”]")),)

_Inner = Sequence[tuple[re.Pattern[str], re.Pattern[str]]]


def as_outer_marks(act: Act) -> Callable[[Instruction], Instruction]:
    """Instructions with the marks of an act in what they quote, where they are written as those of
    the United States or of the Union, and its text has double marks alone, or single ones; as they
    are, where a mark may be an apostrophe."""
    written_so = languages.of(act.language).grammar.inner_marks
    texts = [site.provision.text for site in act.sites]
    double = next((pair for pair in ("“”", '""') if any(pair[0] in text for text in texts)), "")
    single = "‘’" if any(map(_SINGLE.search, texts)) else ""
    if bool(double) is bool(single):
        return lambda ordered: ordered
    inner: _Inner = _IN_SINGLE if double else _IN_DOUBLE

    def with_marks(ordered: Instruction) -> Instruction:
        if not written_so.search(ordered.sentence):
            return ordered
        old, new, text = (
            tuple(_outer(each, inner, double or single) for each in words)
            for words in (ordered.old, ordered.new, ordered.text)
        )
        return evolve(ordered, old=old, new=new, text=text)

    return with_marks


def _outer(words: str, inner: _Inner, marks: str) -> str:
    for pattern, left in inner:
        changed = pattern.sub(rf"{marks[0]}\1{marks[1]}", words)
        if changed != words and not left.search(changed):
            words = changed
    return words
