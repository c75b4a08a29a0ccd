"""The words, spaces and signs of a text."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+|[-‐‑'’ʼ](?=[^\W_])|[^\W_]+)*|\s+|.", re.DOTALL)


def tokens(text: str) -> list[str]:
    """Cut a text into words (compounds such as «іс-әрекет» and `5-1` whole), spaces and signs.

    Joined, they are the text.
    """
    return _TOKEN.findall(text)
