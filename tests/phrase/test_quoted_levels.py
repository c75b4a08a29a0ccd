"""What stands in what, in quoted provisions without indents."""

from __future__ import annotations

import pytest

from drafting.structure.depths import depths
from tests.phrase.carried_out import changed, imported

QUOTED = """
(d) A boat—
    (1) is:
        (A) long;
        (B) new, that is:
            (i) red;
    (2) has a flag.

(2) A keeper—
    (a) may—
        (i) keep, or
        (ii) sell, and
    (b) must pay.

(ba) A keeper must—
    (i) keep,
    (ii) list, and
    (iii) pay.

(g) a boat;
(h) a ship;
(i) a raft;
(j) a canoe.

(1) A boat:
    (h) has:
        (i) a name;
        (ii) a flag;
    (i) is new.

(1) A boat—
    (i) has—
        (aa) a name;
        (bb) a flag;
    (ii) is new.

(a) a boat—
    (i) old;
(aa) a ship;
(b) a raft.

(iv) a boat:
    (A) old;
(v) a ship.

(d)(1) A boat is:
        (A)(i) old; or
            (ii) big; or
        (B) new.
    (2) It has a flag.

(b) One who—
    (i) keeps, or
    (ii) sells,
must pay.
(c) A seller.

boat means:
    (a) a ship; or
    (b) a raft that:
        (i) floats; or
        (ii) sinks.
ship means a boat.

Совет:
    1) собирает;
    2) решает.

1. Есеп:
    1) жыл сайын;
    2) тоқсан сайын:
    ай сайын.

1. Есеп:
    1) жыл сайын;
    2) тоқсан сайын:
        ай сайын;
        күн сайын.

1. Совет:
    а) собирает;
    б) решает.
Решение публикуется.

I-A. A boat.
I-B. A ship:
    A-1. old;
    B. new.
II. A raft.

(A1) A boat—
    (a) has:
        (i) a name;
        (ii-a) a port;
        (iii) a flag;
    (aza) is new.
(1) A ship.
"""


@pytest.mark.parametrize("quoted", QUOTED.strip().split("\n\n"))
def test_a_line_stands_in_the_number_that_leads_to_it(quoted: str) -> None:
    indented = quoted.split("\n")
    lines = [line.lstrip(" ") for line in indented]
    found = [*depths(lines)]
    assert [" " * (4 * level) + line for level, line in zip(found, lines, strict=True)] == indented


def test_a_definition_is_restated_with_its_list() -> None:
    text = "3 Terms\nIn this Act:\nboat means a ship.\n\n4 Fees\n(1) A fee is paid.\n"
    law = imported(f"Boats Act 2010\n\n{text}", "en")
    order = (
        "Boats Act 2010\n1 Section 3 (definition of boat)\nRepeal the definition, substitute:\n"
        "boat means:\n(a) a ship; or\n(b) a raft."
    )
    assert changed(law, order, indented=True) == [
        "- boat means a ship.",
        "+ boat means:",
        "+   (a) a ship; or",
        "+   (b) a raft.",
    ]


def test_quoted_provisions_come_as_deep_as_the_act_has_them() -> None:
    law = imported("Boats Act 2010\n\nSec. 5. Boats.\n(1) A boat has a name.\n", "en")
    new = "(2) A keeper—\n(a) may—\n(i) keep, or\n(ii) sell, and\n(b) must pay."
    order = f"In section 5, after subsection (1) insert—\n“{new}”"
    assert changed(law, order, indented=True) == [
        "+ (2) A keeper—",
        "+   (a) may—",
        "+     (i) keep, or",
        "+     (ii) sell, and",
        "+   (b) must pay.",
    ]


def test_a_heading_without_its_marks_ends_the_list_above_it() -> None:
    law = imported(
        "Закон\n\nГлава 1. Лодки\nСтатья 1. Лодка\n1. Лодка плывёт.\n\nГлава 2. Суда\n", "ru"
    )
    new = "Глава 1. Корабли\nСтатья 1. Корабль\n1. Корабль:\n1) плывёт.\nСтатья 2. Плот\n1) тонет."
    assert changed(law, f"главу 1 изложить в следующей редакции:\n«{new}»", indented=True) == [
        "- # Глава 1. Лодки",
        "- ## Статья 1. Лодка",
        "- 1. Лодка плывёт.",
        "+ # Глава 1. Корабли",
        "+ ## Статья 1. Корабль",
        "+ 1. Корабль:",
        "+   1) плывёт.",
        "+ ## Статья 2. Плот",
        "+ 1) тонет.",
    ]


def test_a_table_stands_where_a_page_has_it_and_a_footnote_closes_no_list() -> None:
    lines = ["1. Rates:", "| a | b |", "| c | d |", "", "| e |", "1) x;", "[^1] note", "2) y."]
    assert [*depths(lines)] == [0, 1, 1, 0, 0, 0, 0, 0]
