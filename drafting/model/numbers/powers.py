"""Raised figures: those of an inserted number, «11⁻¹», or of a power, «10⁻³»."""

from __future__ import annotations

import re

INSERTED = re.compile(r"[-‐‑]\d{1,3}\.?")
"""What is raised in «11⁻¹», which is the number 11-1: no sign is a raised hyphen."""
_NUMBER = re.compile(r"(?:(?<![\d×·∙*])(?<![×·∙*] )(?!10$)\d+|[^\W\d_]\.?[ \u00a0]10)$")
"""The end of a number that is no base of a power, as 10 is where no word stands before it."""
_LONGEST = 40
"""Characters at the end of a text that are looked at."""


def ends_with_number(text: str) -> bool:
    """Whether a text ends with a number of the law, behind which another may be inserted."""
    return _NUMBER.search(text[-_LONGEST:]) is not None
