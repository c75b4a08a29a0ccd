"""Orders of Ireland: titles on the line above a number, “and” alone on a line, commas."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

GARDENS = imported(
    """Gardens Act 2001
Definitions
1. In this Act—
“garden” means a plot of land;
“mole” means an animal.
Keepers
2. (1) A garden shall have a keeper.
(2) The keeper shall—
(a) dig, and
(b) plant.
Offences
3. A person who harms a mole is liable to a fine of €500.
""",
    "en",
)


@pytest.mark.parametrize(
    ("orders", "lines"),
    [
        pytest.param(
            "The Act of 2001 is amended by the insertion of the following section after section "
            "2:\n“Helpers\n2A. (1) A keeper may have helpers.\n(2) Helpers are paid.”.",
            [
                "+ # Helpers",
                "+ 2A. (1) A keeper may have helpers.",
                "+   (2) Helpers are paid.",
            ],
            id="a-section-with-its-title",
        ),
        pytest.param(
            "The following section is substituted for section 3:\n"
            "“Offences\n3. It is an offence to harm a mole.”.",
            [
                "- 3. A person who harms a mole is liable to a fine of €500.",
                "+ 3. It is an offence to harm a mole.",
            ],
            id="under-the-same-title",
        ),
        pytest.param(
            "The following section is substituted for section 3:\n"
            "“Harm\n3. It is an offence to harm a mole.”.",
            [
                "- # Offences",
                "+ # Harm",
                "- 3. A person who harms a mole is liable to a fine of €500.",
                "+ 3. It is an offence to harm a mole.",
            ],
            id="under-another-title",
        ),
        pytest.param(
            "Section 2 is amended—\n(a) in subsection (1), by the substitution of “may” for "
            "“shall”,\nand\n(b) by the deletion of subsection (2).",
            [
                "- 2. (1) A garden shall have a keeper.",
                "-   (2) The keeper shall—",
                "-     (a) dig, and",
                "-     (b) plant.",
                "+ 2. (1) A garden may have a keeper.",
            ],
            id="and-alone-on-a-line",
        ),
        pytest.param(
            "Section 3 is amended by the substitution, for “€500”, of “€700”.",
            [
                "- 3. A person who harms a mole is liable to a fine of €500.",
                "+ 3. A person who harms a mole is liable to a fine of €700.",
            ],
            id="between-commas",
        ),
        pytest.param(
            "Section 2 is amended by the insertion, in subsection (1), after “keeper”, of “or "
            "two”.",
            [
                "- 2. (1) A garden shall have a keeper.",
                "+ 2. (1) A garden shall have a keeper or two.",
            ],
            id="a-place-between-commas",
        ),
        pytest.param(
            "Section 1 is amended by the insertion of the following definition:\n"
            "“ “tree” means a plant.”.",
            ["+   “tree” means a plant."],
            id="a-definition",
        ),
        pytest.param(
            "In section 3 the existing text becomes subsection (1) and after that subsection "
            "insert—\n“(2) A fine is paid in cash.”",
            [
                "- 3. A person who harms a mole is liable to a fine of €500.",
                "+ 3. (1) A person who harms a mole is liable to a fine of €500.",
                "+   (2) A fine is paid in cash.",
            ],
            id="the-existing-text",
        ),
        pytest.param(
            "In section 2(2), omit paragraph (b) and the preceding “and”.",
            ["-     (a) dig, and", "-     (b) plant.", "+     (a) dig,"],
            id="the-preceding-and",
        ),
    ],
)
def test_it_is_carried_out(orders: str, lines: list[str]) -> None:
    assert changed(GARDENS, orders, indented=True) == lines


def test_a_definition_does_not_come_outside_the_alphabet() -> None:
    order = "Section 1 is amended by the insertion of the following definition:\n“ “bee” means X.”."
    with pytest.raises(DraftingError, match="in alphabetical order"):
        changed(GARDENS, order)
