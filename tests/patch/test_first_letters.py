"""Lines that lose the capital letter of their beginning, or keep it behind new words."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import FREED, warnings

_PONDS = """
# Section 1. Frogs
1. The frog sings. A toad waits.
2. Frogs sing:
  1) at night;
  2) Board days.
3. Minister of frogs. The Minister sings.
4. NATO sings.
5. Moths.—All moths rest. Some moths, cf. Wasps, sting.
""".strip("\n")
_SMALL = "what began with a capital letter begins with a small one"
_KEPT = "keeps its capital letter behind new words"


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("replace-words, at: 1.1, old: The frog, new: a frog", _SMALL),
        ("delete-words, at: 1.1, words: The", _SMALL),
        ("delete-words, at: 1.2.2, words: Board", ""),
        ("insert-words, at: 1.2.2, position: start, words: on", ""),
        ("insert-words, at: 1.3, position: start, words: any", ""),
        ("insert-words, at: 1.1, position: start, words: in spring", _SMALL),
        (
            "insert-words, at: 1.1, position: start, words: 'In spring,'",
            "“The” stood at the beginning",
        ),
        ("insert-words, at: 1.1, before: The frog, words: 'In spring,'", _KEPT),
        ("replace-everywhere, forms: {The: this}", _SMALL),
        ("replace-words, at: 1.1, old: The frog, new: A frog", ""),
        ("replace-words, at: 1.1, old: frog, new: newt", ""),
        ("insert-words, at: 1.1, position: start, words: It is spring.", ""),
        ("insert-words, at: 1.2.1, position: start, words: only", ""),
        ("insert-words, at: 1.3, position: start, words: The", ""),
        ("insert-words, at: 1.4, position: start, words: Today", ""),
        ("insert-words, at: 1.5, before: All, words: 'In spring,'", "“All” stood"),
        ("delete-words, at: 1.5, words: All", _SMALL),
        ("delete-words, at: 1.5, words: Some", _SMALL),
        ("replace-words, at: 1.5, old: Wasps, new: wasps", ""),
        ("replace-words, at: 1.5, old: All, new: Some", ""),
        ("restate, at: 1.4, text: 4. nobody sings.", ""),
    ],
)
def test_first_letters(operation: str, named: str) -> None:
    found = warnings(act(_PONDS, FREED, "en"), f"- {{op: {operation}}}")
    about = [each for each in found if _SMALL in each or _KEPT in each]
    assert bool(about) is bool(named)
    assert not about or named in about[0]


def test_an_operation_on_many_lines_is_named_once() -> None:
    text = "\n".join(f"{number}. Frogs sing." for number in range(1, 21))
    found = warnings(act(text, FREED, "en"), "- {op: replace-everywhere, forms: {Frogs: newts}}")
    assert len([each for each in found if _SMALL in each]) == 1
