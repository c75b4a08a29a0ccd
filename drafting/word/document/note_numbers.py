"""The numbers of notes: by the place of their references (ECMA-376 part 1, 17.11.14)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain, count

from attrs import define, field

from drafting.word.document.number_formats import roman
from drafting.word.document.styles import ON
from drafting.word.package.elements import REFERENCES, TEXTS, Element, w

_TYPED = re.compile(r"\[\^(\w+)\]")


def typed_numbers(container: Element) -> frozenset[str]:
    """The numbers of notes that are typed in a text, `[^1]`; none where no other notes are."""
    if next(container.iter(*REFERENCES), None) is None:
        return frozenset()
    texts = (element.text or "" for element in container.iter(*TEXTS))
    return frozenset(number for text in texts for number in _TYPED.findall(text))


@define
class NoteNumbers:
    """Numbers the notes of one story, in the order of their references."""

    kept: Mapping[Element, str]
    """The references whose notes keep their numbers, whatever their place now is."""
    typed: frozenset[str] = frozenset()
    """The numbers of notes that are typed as lines, as in a draft that was made here."""
    _counts: dict[str, int] = field(factory=dict)
    _given: set[str] = field(factory=set)

    def of(self, reference: Element, kind: str) -> str:
        """The number of the next note; `kind` is `footnote` or `endnote`.

        One that has a mark of its own, which follows it as text, is numbered x1, x2 … here. Where
        another note has the number, it is the first that none has.
        """
        marked = reference.get(w("customMarkFollows")) in ON
        kind = "marked" if marked else kind
        place = self._counts[kind] = self._counts.get(kind, 0) + 1
        numbers = {"footnote": str(place), "endnote": roman(place), "marked": f"x{place}"}
        number = self.kept.get(reference)
        if number is None:
            others = {*self.kept.values(), *self.typed}
            taken = others | self._given if others else others
            names = chain([numbers[kind]], map(str, count(1)))
            number = next(name for name in names if name not in taken)
        self._given.add(number)
        return number
