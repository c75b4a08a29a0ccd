"""Numbers that go through the divisions of an act stay in order from one division to the next."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import FREED, warnings

_LAW = """
# Chapter 1. A
## Article 1. One
a
## Article 2. Two
b
# Chapter 2. B
## Article 3. Three
c
## Article 4. Four
d
""".strip("\n")
_ANEW = _LAW.replace("Article 3", "Article 1").replace("Article 4", "Article 2")


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("insert, after: chapter-1.2, text: '# Article 2-1. X'", ""),
        ("insert, before: chapter-2.3, text: '# Article 2-1. X'", ""),
        ("insert, after: chapter-1.2, text: '# Article 3-1. X'", "Article 3. comes after"),
        ("insert, before: chapter-2.3, text: '# Article 1-1. X'", "Article 1-1. comes after"),
        ("insert, after: chapter-1, text: '# Chapter 1-1. X\\n## Article 2-1. Y'", ""),
        (
            "insert, after: chapter-1, text: '# Chapter 1-1. X\\n## Article 5. Y'",
            "Article 3. comes after Article 5.",
        ),
        ("renumber, at: chapter-1.2, to: '5'", "Article 3. comes after Article 5."),
        ("replace-words, at: chapter-2.3, old: c, new: e", ""),
        ("insert, in: chapter-2, text: '# Article 5. X'", ""),
    ],
)
def test_an_article_out_of_order_with_those_of_the_next_chapter(operation: str, named: str) -> None:
    operation = operation.replace("'# ", '"# ').replace("X'", 'X"').replace("Y'", 'Y"')
    found = warnings(act(_LAW, FREED, "en"), f"- {{op: {operation}, reason: r}}")
    found = [each for each in found if "out of order" in each]
    assert [named in each for each in found] == ([True] if named else [])


def test_numbers_that_begin_anew_in_each_chapter_are_in_no_order() -> None:
    law = act(_ANEW, FREED, "en")
    operation = '- {op: insert, after: chapter-1.2, text: "# Article 3. X", reason: r}'
    assert not [each for each in warnings(law, operation) if "out of order" in each]
