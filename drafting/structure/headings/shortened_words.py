"""Articles whose word is shortened: «Ст. 1. Кроти…», as in decrees of old."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from drafting.model.kind import Kind
from drafting.structure.headings.bare_articles import follows

_SHORTENED = re.compile(r"(?:#{1,9} )?Ст\. (\d{1,3}(?:-\d{1,2})?)\.(?= )")
_IN_FULL = re.compile(r"(?:#{1,9} )?(?:Статт?я|СТАТТ?Я) \d")
_FEWEST = 2


def shortened_words(texts: Iterable[str]) -> Mapping[str, Kind]:
    """The word «ст.» as one of headings, where lines begin with it and a run of numbers from 1 on,
    and none with the whole word; `texts` are the lines of an act. A line that cites an article,
    «Ст. 15. Кодексу», goes on from no other."""
    nums: list[str] = []
    for text in texts:
        if text.startswith("#") or text[:2].casefold() == "ст":
            if _IN_FULL.match(text):
                return {}
            if match := _SHORTENED.match(text):
                nums.append(match[1])
    run = all(follows(before, num) for before, num in pairwise(["", *nums]))
    return {"ст.": Kind.ARTICLE} if len(nums) >= _FEWEST and run else {}
