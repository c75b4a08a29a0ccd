"""Words at the end of a line, and the “or” of a list that comes there or goes."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

KEEPERS = imported(
    """Keepers Act 2001
1 Duties
(1) A keeper must—
(a) keep cats or dogs,
(b) plant trees or bushes, or
(c) rest or sleep.
(2) A keeper or a board may—
(a) dig;
(b) rest; or
(c) sleep.
""",
    "en",
)
RUSSIAN = imported(
    """Закон о садах
Статья 1. Орган
1. Орган:
1) проверяет сады или парки;
2) ведет реестр.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (
            KEEPERS,
            "In section 1(1)(b), omit the final “or”.",
            ["- (b) plant trees or bushes, or", "+ (b) plant trees or bushes,"],
        ),
        (
            KEEPERS,
            "In section 1(2)(b), for the final “or” substitute “and”.",
            ["- (b) rest; or", "+ (b) rest; and"],
        ),
        (
            KEEPERS,
            "In section 1(2), for the “or” at the end of paragraph (b) substitute “and”.",
            ["- (b) rest; or", "+ (b) rest; and"],
        ),
        (
            KEEPERS,
            "In section 1(2), the “or” at the end of paragraph (b) is repealed.",
            ["- (b) rest; or", "+ (b) rest;"],
        ),
        (
            KEEPERS,
            (
                "Subsection 1(2) is amended by striking out “or” at the end of paragraph (b), by "
                "adding “or” at the end of paragraph (c) and by adding the following after "
                "paragraph (c):\n(d) eat."
            ),
            ["- (b) rest; or", "- (c) sleep.", "+ (b) rest;", "+ (c) sleep; or", "+ (d) eat."],
        ),
        (
            KEEPERS,
            "In section 1(1)(c), at the end insert “or”.",
            ["- (c) rest or sleep.", "+ (c) rest or sleep, or"],
        ),
        (
            KEEPERS,
            "In section 1(2)(a), at the end insert “; and”.",
            ["- (a) dig;", "+ (a) dig; and"],
        ),
        (
            RUSSIAN,
            "подпункт 2) пункта 1 статьи 1 дополнить словом «или».",
            ["- 2) ведет реестр.", "+ 2) ведет реестр; или"],
        ),
    ],
)
def test_the_word_of_a_list_at_the_end(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("In section 1(1)(a), omit “or” at the end.", "does not stand at the end"),
        ("In section 1(1)(a), omit the final “or”.", "does not stand at the end"),
        ("In section 1(1), at the end of paragraph (a) omit “or”.", "does not stand at the end"),
        (
            "Section 1(1)(a) is amended by striking “or” at the end and inserting “and”.",
            "does not stand at the end",
        ),
        ("Section 1(2) is amended by striking “or” at the end.", "does not stand at the end"),
        ("In section 1(1)(a), at the end insert “; and”.", "does not fit"),
        ("Section 1(1)(b) is amended by adding “or” at the end.", "joined to the next one"),
    ],
)
def test_what_does_not_stand_at_the_end(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(KEEPERS, sentence)
