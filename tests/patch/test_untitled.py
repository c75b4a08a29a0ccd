"""Provisions that come with the title of their heading on the line below it."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import warnings

_TITLED = """
# Article 1 Scope

1. Gardens are open.

# Article 2 Penalties

Fines are due.
"""
_PLAIN = "\n# Article 1\n\nGardens are open\n1. They close.\n\n# Article 2\n\nFines are due.\n"
_NO_TITLE = "the heading has no title"


@pytest.mark.parametrize(
    ("law", "place", "text", "warned"),
    [
        (_TITLED, "op: insert, after: 1", "# Article 1a\\nFees\\n1. None.", True),
        (_TITLED, "op: restate, at: 2", "# Article 2\\nFines\\n1. None.", True),
        (_TITLED, "op: restate, at: 2", "# Article 2 Fines\\n1. None.", False),
        (_TITLED, "op: restate, at: 2", "# Article 2\\nNone are due.\\n1. None.", False),
        (_PLAIN, "op: insert, after: 1", "# Article 1a\\nFees\\n1. None.", False),
    ],
)
def test_a_title_below_its_heading_is_named(
    law: str, place: str, text: str, *, warned: bool
) -> None:
    found = warnings(act(law), f'- {{{place}, text: "{text}"}}')
    assert any(_NO_TITLE in each for each in found) is warned
