"""Finding a term in all its inflected forms, as whole words, the longest form first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from attrs import frozen

from drafting.language.fold import Folded, fold, splits_word

_LEAST_STEM = 4
"""Shorter common beginnings than this say nothing of other words that begin so."""


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
        folded = {fold(form).key: (form, new) for form, new in forms.items()}
        # A form with a capital of its own comes before the small one, which would take it over.
        self._longest_first = sorted(
            folded.items(), key=lambda each: (-len(each[0]), each[0][:1].islower())
        )
        self._any = re.compile("|".join(_either_case(form) for form, _ in self._longest_first))
        letters = zip(*(form.casefold() for form in folded), strict=False)
        stem = "".join(each[0] for each in takewhile(_all_same, letters)).strip()
        begun = f"{re.escape(stem)}[^\\W_]*" if len(stem) >= _LEAST_STEM else _endings(folded)
        self._alike = re.compile(rf"(?<!\w)(?:{begun})(?!\w)", re.IGNORECASE)

    def hits(self, text: str) -> Iterator[Hit]:
        """The places of all forms in a text, as whole words; they do not overlap and come in
        order, the longest form first where several begin."""
        folded = fold(text)
        position = 0
        while match := self._any.search(folded.key, position):
            hit = self._hit(text, folded, match.start())
            if hit is None:
                position = match.start() + 1
            else:
                yield hit[0]
                position = hit[1]

    def _hit(self, text: str, folded: Folded, start: int) -> tuple[Hit, int] | None:
        """The longest form that begins there, and where in the key it ends."""
        for key, (form, new) in self._longest_first:
            end = start + len(key)
            found = folded.key[start:end]
            first, last = folded.starts[start], folded.starts[min(end, len(folded.key))]
            alike = found == key or (found[1:] == key[1:] and found[:1] == key[:1].upper())
            if not alike or splits_word(text, first) or splits_word(text, last):
                continue
            capital = found[0].isupper() and key[0].islower()
            return Hit(first, last, form, _capitalised(new) if capital else new), end
        return None

    def leftovers(self, text: str, hits: Iterable[Hit]) -> Iterator[str]:
        """Words that begin as all the forms do, and are none of them."""
        folded = fold(text)
        covered = [(hit.start, hit.end) for hit in hits]
        for match in self._alike.finditer(folded.key):
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


def _capitalised(text: str) -> str:
    """With its first letter, whatever stands before it, as a capital."""
    at = next((place for place, char in enumerate(text) if char.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def _endings(forms: Iterable[str]) -> str:
    """Short words are known again by an ending of a few letters at most."""
    return "|".join(rf"{re.escape(form)}[^\W\d_]{{1,3}}" for form in forms)
