"""What a document holds, whatever program saved it: its tracked changes with their authors, its
comments, headers and footers, as texts.

Two programs write one document in other elements; these texts stay the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from drafting.messages import say
from drafting.word.package.elements import TEXTS, Element, w
from drafting.word.package.package import Package
from drafting.word.proof.looks import PartLooks

CHANGES, COMMENTS, MARGINS = "#changes", "#comments", "#headers"
"""Names that stand among those of parts; no part has such a name (ECMA-376 part 2, 6.2.2)."""
CONTENTS = (CHANGES, COMMENTS, MARGINS)
_TRACKED = {w("ins"): "inserted", w("moveTo"): "inserted", w("del"): "deleted"}
_TRACKED[w("moveFrom")] = "deleted"
_BLANKS = re.compile(r"\s+")


def contents_of(package: Package, text: Element) -> Iterator[PartLooks]:
    """The tracked changes, comments and margins of a document; `text` is the root of its main part.
    Raises `FormatError`."""
    yield _as_part(CHANGES, _changes(text))
    comments = package.part_of("comments")
    yield _as_part(COMMENTS, _comments(package, comments) if comments in package.names else ())
    related = package.related(package.main)
    margins = {each.target for each in related if each.type in ("header", "footer")}
    texts = (_text(package.tree(part)) for part in margins & {*package.names})
    yield _as_part(MARGINS, sorted({*filter(None, texts)}))


def _as_part(name: str, lines: Iterator[str] | list[str] | tuple[()]) -> PartLooks:
    return PartLooks(name, tuple(each.encode("utf-8", "surrogatepass") for each in ("", *lines)))


def _changes(root: Element) -> Iterator[str]:
    """For each author, day and kind, all text that was tracked, in order: programs cut it in
    pieces at other places."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for change in root.iter(*_TRACKED):
        key = (_TRACKED[str(change.tag)], change.get(w("author"), ""), change.get(w("date"), ""))
        if text := _text(change):
            found[key[0], key[1], key[2][:10]].append(text)
    for (kind, author, day), texts in sorted(found.items()):
        yield say(
            "{kind} by {author}, {day}: {joined}",
            kind=kind,
            author=author or say("nobody"),
            day=day or say("no day"),
            joined=_joined(texts),
        )


def _joined(texts: list[str]) -> str:
    return _BLANKS.sub("", "".join(texts))


def _comments(package: Package, part: str) -> Iterator[str]:
    for each in package.tree(part).iter(w("comment")):
        day = each.get(w("date"), "")[:10]
        yield say(
            "comment by {each}, {day}: {text}",
            each=each.get(w("author"), ""),
            day=day,
            text=_text(each),
        )


def _text(element: Element) -> str:
    """The text in an element, with single blanks, without those at its ends; results of fields are
    left out: they are computed anew (ECMA-376 part 1, 17.16.18, 17.16.19)."""
    texts: list[str] = []
    results: list[bool] = []
    for each in element.iter(*TEXTS, w("fldChar")):
        match each.get(w("fldCharType")):
            case "begin":
                results.append(False)
            case "separate" if results:
                results[-1] = True
            case "end" if results:
                results.pop()
            case None if not any(results) and not _in_simple_field(each):
                texts.append(each.text or "")
            case _:
                pass
    return _BLANKS.sub(" ", "".join(texts)).strip()


def _in_simple_field(element: Element) -> bool:
    return next(element.iterancestors(w("fldSimple")), None) is not None
