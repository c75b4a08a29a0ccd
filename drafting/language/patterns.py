"""Patterns put together from words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; what words have in common is tried once."""
    tree = _Tree()
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, _Tree())
        branch[""] = _Tree()
    return _pattern(tree) if tree else "(?!)"


class _Tree(dict[str, "_Tree"]):
    """Letter → what may follow it; the empty one where a word may end."""


def _pattern(tree: _Tree) -> str:
    ends = "" in tree
    branches = [re.escape(letter) + _pattern(tree[letter]) for letter in sorted(tree) if letter]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
