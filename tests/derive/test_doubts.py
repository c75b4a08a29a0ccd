"""What a person may have left in a text by oversight is named where a proposal is derived."""

from __future__ import annotations

import pytest

from drafting.model.act import Identity
from drafting.tasks.derive.doubts import new_doubts
from drafting.text.reader import read_act

LAW = """# Article 1. Gates
1. A gate is a door.[^1]
2. A wall is a fence.
[^1] Of wood.
# Article 2. Trees
Trees grow.
"""
TWICE = "numbers stand twice in the new text"
ORDER = "numbers are out of order in the new text"
LEFT = "nothing refers to a footnote in the new text"
BARE = "a reference leads to no footnote in the new text"


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("# Article 2. Trees\n", "# Article 1. Trees\n", [TWICE]),
        ("2. A wall is a fence.\n", "2. A wall is a fence.\n2. A wall is high.\n", [TWICE]),
        ("1. A gate is a door.[^1]\n2. A", "2. A gate is a door.[^1]\n1. A", [ORDER]),
        ("a door.[^1]", "a door.", [LEFT]),
        ("Trees grow.", "Trees grow.[^2]", [BARE]),
        ("Trees grow.", "Trees grow.[^2]\n[^2] Slowly.", []),
        ("2. A wall is a fence.\n", "", []),
    ],
)
def test_what_may_be_an_oversight(old: str, new: str, named: list[str]) -> None:
    before, after = (
        read_act(text, Identity("gates"), "", "en") for text in (LAW, LAW.replace(old, new))
    )
    assert [each.problem for each in new_doubts(before, after)] == named
    assert not [*new_doubts(after, after)]
