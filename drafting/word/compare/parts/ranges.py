"""Where the bookmarks, comments and permissions of a part stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from attrs import frozen

from drafting.model.mark import Mark
from drafting.word.compare.letters import marked_texts
from drafting.word.package.elements import TEXTS, Element, shown_text, w


@frozen
class Range:
    """Where a bookmark or a comment stands."""

    words: str
    """What it covers; empty: it stands between two letters."""
    at: int
    """How many letters of the part stand before it."""
    part: bytes
    """The digest of all letters of the part."""

    def is_elsewhere(self, other: Range) -> bool:
        """Whether it surely is another place: the letters before it count in one text alone."""
        return self.words != other.words or (self.part == other.part and self.at != other.at)


def covered(root: Element, left_out: Mark | None = None) -> Iterator[tuple[str, Range]]:
    """The bookmarks of a part with where they stand, without the words under a mark."""
    return (each for each in _covered(root, "bookmark", "name", left_out) if each[0] != "_GoBack")


def commented(root: Element, left_out: Mark | None = None) -> Iterator[tuple[str, Range]]:
    """The numbers of the comments on a part with where they stand, likewise; one without a range
    stands where its sign does."""
    return _covered(root, "commentRange", "id", left_out, w("commentReference"))


def _covered(
    root: Element, kind: str, named: str, left_out: Mark | None, sign: str = ""
) -> Iterator[tuple[str, Range]]:
    begins, ends = w(f"{kind}Start"), w(f"{kind}End")
    if next(root.iter(begins, sign or begins), None) is None:
        return
    text: list[str] = []
    at = 0
    begun: dict[str, tuple[str, int]] = {}
    spans: list[tuple[str, int, int]] = []
    signs: dict[str, int] = {}
    marks = {} if left_out is None else marked_texts(root)
    for each in root.iter(begins, ends, sign or begins, *TEXTS):
        number = each.get(w("id"), "")
        if each.tag == begins:
            begun[number] = each.get(w(named), ""), at
        elif each.tag == ends:
            if found := begun.pop(number, None):
                spans.append((*found, at))
        elif each.tag == sign:
            signs[number] = at
        elif left_out is None or marks.get(each) is not left_out:
            text.append(shown_text(each))
            at += len(text[-1])
    whole = "".join(text)
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest()
    ranged = {name for name, _, _ in spans}
    spans += [(name, at, at) for name, at in signs.items() if name not in ranged]
    for name, start, end in spans:
        yield name, Range(whole[start:end], start, digest)


def permissions(root: Element) -> Iterator[tuple[str, ...]]:
    """Who may edit something in a part, range by range (17.13.7)."""
    for each in root.iter(w("permStart")):
        yield tuple(each.get(w(name), "") for name in ("edGrp", "ed"))
