"""Finding a term in all its inflected forms, as whole words, the longest form first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from attrs import frozen

from drafting.text.fold import fold

_LEAST_STEM = 4
"""Shorter common beginnings than this say nothing of other words that begin so."""
_WORD_BEFORE = r"(?<![^\W_])(?<![^\W\d_]-)"
_WORD_AFTER = r"(?![^\W_])(?!-[^\W\d_])"


@frozen
class Hit:
    """A form found: offsets in the text, the form, and what takes its place."""

    start: int
    end: int
    form: str
    new: str


class FormTable:
    """A table of forms, made ready to be looked for in many texts."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = {fold(form).key: (form, new) for form, new in forms.items()}
        longest_first = sorted(self._forms, key=len, reverse=True)
        alternatives = "|".join(_either_case(form) for form in longest_first)
        self._pattern = re.compile(f"{_WORD_BEFORE}(?:{alternatives}){_WORD_AFTER}")
        letters = zip(*(form.casefold() for form in self._forms), strict=False)
        stem = "".join(each[0] for each in takewhile(_all_same, letters)).strip()
        self._stem = (
            re.compile(rf"{_WORD_BEFORE}{re.escape(stem)}[^\W_]*", re.IGNORECASE)
            if len(stem) >= _LEAST_STEM
            else None
        )

    def hits(self, text: str) -> Iterator[Hit]:
        """The places of all forms in a text; they do not overlap and come in order."""
        folded = fold(text)
        for match in self._pattern.finditer(folded.key):
            found = match[0]
            form, new = self._forms.get(found) or self._forms[_lowered(found, self._forms)]
            if found[0].isupper() and form[0].islower():
                new = new[0].upper() + new[1:]
            yield Hit(folded.starts[match.start()], folded.starts[match.end()], form, new)

    def leftovers(self, text: str, hits: Iterable[Hit]) -> Iterator[str]:
        """Words that begin as all the forms do, and are none of them."""
        if self._stem is None:
            return
        folded = fold(text)
        covered = [(hit.start, hit.end) for hit in hits]
        for match in self._stem.finditer(folded.key):
            start = folded.starts[match.start()]
            if not any(first <= start < last for first, last in covered):
                yield text[start : folded.starts[match.end()]]


def _all_same(letters: tuple[str, ...]) -> bool:
    return len(set(letters)) == 1


def _either_case(form: str) -> str:
    """The form, with its first letter small as given, or capital."""
    first, rest = form[0], form[1:]
    either = f"[{re.escape(first)}{re.escape(first.upper())}]" if first.islower() else None
    return (either or re.escape(first)) + re.escape(rest)


def _lowered(found: str, forms: Iterable[str]) -> str:
    return next(form for form in forms if form[1:] == found[1:] and form[0].upper() == found[0])
