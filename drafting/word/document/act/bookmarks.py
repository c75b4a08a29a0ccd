"""Bookmarks that name the provision of a paragraph (ECMA-376 part 1, 17.13.6).

Word moves a bookmark with its text. Its name has at most 40 letters, digits and underscores, and
ignores case.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from drafting.word.package.elements import Element, w

_PLAIN = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_LONGEST = 40
_MOST_OPEN = 8
"""Bookmarks that are followed at a time: bookmarks without an end must not add up."""
_PREFIX, _ODD = "p_", "q_"


def bookmark_name(address: str) -> str:
    """The name of the bookmark of an address: `p_2_5_2`, `p_5__1` of 5-1; of other addresses, `q_`
    and a digest. No two addresses share a name."""
    name = _PREFIX + address.replace("-", "__").replace(".", "_")
    if _PLAIN.fullmatch(address) and len(name) <= _LONGEST:
        return name
    return _ODD + hashlib.sha256(address.encode()).hexdigest()[:16]


def bookmarked(root: Element) -> Mapping[Element, tuple[str, ...]]:
    """`w:p` → the names of our bookmarks that reach into it.

    A bookmark that begins between paragraphs belongs to the next one; of two with one name the
    first counts (17.13.6.2).
    """
    found: dict[Element, list[str]] = {}
    open_: dict[str | None, str] = {}
    seen: set[str] = set()
    last: tuple[Element, int] | None = None
    for element in root.iter(w("p"), w("t"), w("delText"), w("bookmarkStart"), w("bookmarkEnd")):
        if element.tag == w("bookmarkStart"):
            name = element.get(w("name"), "").casefold()
            ours = name.startswith((_PREFIX, _ODD)) and name not in seen
            if ours and len(open_) < _MOST_OPEN:
                seen.add(name)
                open_[element.get(w("id"))] = name
        elif element.tag == w("bookmarkEnd"):
            open_.pop(element.get(w("id")), None)
        elif element.tag != w("p") and open_:
            paragraph = next(element.iterancestors(w("p")), None)
            if paragraph is not None and last != (paragraph, len(seen)):
                names = found.setdefault(paragraph, [])
                names += (name for name in open_.values() if name not in names)
                last = paragraph, len(seen)
    return {paragraph: tuple(names) for paragraph, names in found.items()}
