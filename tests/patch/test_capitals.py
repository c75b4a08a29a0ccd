"""Words that change wherever they stand, beside those with the capital letter of a sentence."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import FREED, warnings

_GARDEN = """
# Section 1. Gardens
1. The mole digs; a mole eats. Mole paths stay. The Mole Club pays.
2. A mole sleeps. The toad waits.
3. Toads sing, and “a toad” is one that sings.
4. A mole and a mole, cf. Mole paths.
""".strip("\n")
_MOLE = "“Mole” stands there, too, with a capital letter, and stays"


@pytest.mark.parametrize(
    ("operations", "named"),
    [
        (["replace-words, at: 1.1, old: mole, new: toad, all: true"], ["[Mole] paths"]),
        (["delete-words, at: 1.1, words: mole, all: true"], ["[Mole] paths"]),
        (
            [
                "insert-words, at: 1.1, after: mole, words: king, nth: 1",
                "insert-words, at: 1.1, after: mole, words: king, nth: 2",
            ],
            ["[Mole] paths"],
        ),
        (["replace-words, at: 1.4, old: mole, new: toad, count: 2"], ["[Mole] paths"]),
        (["delete-words, at: 1.4, words: mole, count: 2"], ["[Mole] paths"]),
        (["insert-words, at: 1.1, after: mole, words: king, nth: 2"], []),
        (["replace-words, at: 1.1, old: mole, new: toad, nth: 1"], []),
        (["replace-words, at: 1.2, old: mole, new: newt, all: true"], []),
        (["replace-words, at: 1.3, old: toad, new: newt, all: true"], []),
        (
            [
                "replace-words, at: 1.1, old: mole, new: toad, all: true",
                "replace-words, at: 1.1, old: Mole paths, new: Toad paths",
            ],
            [],
        ),
    ],
)
def test_words_that_begin_a_sentence_and_stay_are_named(
    operations: list[str], named: list[str]
) -> None:
    proposed = "\n".join(f"- {{op: {each}}}" for each in operations)
    found = [each for each in warnings(act(_GARDEN, FREED, "en"), proposed) if _MOLE in each]
    assert len(found) == len(named)
    for each, shown in zip(found, named, strict=True):
        assert shown in each
        assert "[Mole] Club" not in each
