"""Pairs of documents, made by rule: every element × every way in which it changes × its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from tests.compare_docx.borders import BORDERS
from tests.compare_docx.elements import ANCHORED, BLOCKS, INLINE, NOT_LAST, UNNOTED, Element
from tests.compare_docx.packages import Pages, written
from tests.compare_docx.special import BEGIN, END, SPECIAL, made
from tests.import_docx.packages import p
from tests.inplace.specimens import SECTION, par, r, table

Text = Callable[[Pages], str]
PAGE = '<w:r><w:br w:type="page"/></w:r>'
_REFERRED = par(
    '<w:bookmarkStart w:id="60" w:name="закон"/>', r(BEGIN), '<w:bookmarkEnd w:id="60"/>'
)


@frozen
class Pair:
    """Two documents; `same` are words of both that no change touches."""

    old: bytes
    new: bytes
    same: tuple[str, ...] = (BEGIN, END, "Слова")


def _nothing(_: Pages) -> str:
    return ""


def _both(element: Element) -> dict[str, tuple[Text, Text]]:
    """The ways in which an element of one place changes there."""
    one, other = (lambda pages: element(pages, 0)), (lambda pages: element(pages, 1))
    return {"changed": (one, other), "added": (_nothing, one), "gone": (one, _nothing)}


def _pair(old: Text, new: Text, frame: Callable[[Pages, str], str]) -> Pair:
    def body(text: Text) -> Text:
        return lambda pages: _REFERRED + frame(pages, text(pages)) + p(END) + SECTION

    return Pair(written(body(old)), written(body(new), first=20))


def _noted(pages: Pages, content: str) -> str:
    number = pages.note("footnote", content)
    return par(r("Со сноской"), f'<w:r><w:footnoteReference w:id="{number}"/></w:r>', r(" далее."))


IN_LINE: dict[str, Callable[[Pages, str], str]] = {
    "": lambda _, x: par(r("Слова до "), x, r(" и после.")),
    "first": lambda _, x: par(x, r(" Слова после.")),
    "last": lambda _, x: par(r("Слова до "), x),
    "only": lambda _, x: par(x),
    "in a table": lambda _, x: table([par(r("Слова до "), x, r(" и после.")), p("б")]),
    "in a note": lambda pages, x: _noted(pages, par(r("Слова до "), x, r(" и после."))),
    "beside a break": lambda _, x: par(r("Слова до "), PAGE, x, r(" и после.")),
}
AS_BLOCK: dict[str, Callable[[Pages, str], str]] = {
    "": lambda _, x: p("Слова до.") + x + p("Слова после."),
    "in a table": lambda _, x: table([p("Слова до.") + x + p("Слова после."), p("б")]),
    "in a note": lambda pages, x: _noted(pages, p("Слова до.") + x + p("Слова после.")),
    "beside a break": lambda _, x: p("До.", SECTION) + x + p("Слова после."),
    "beside a table": lambda _, x: table([p("а"), p("б")]) + x + table([p("в"), p("г")]) + p(""),
}


def _inline() -> Iterator[tuple[str, Pair]]:
    for index, (name, element) in enumerate(INLINE.items()):
        ways = _both(element)
        for way, (old, new) in ways.items():
            yield f"{name}: {way}", _pair(old, new, IN_LINE[""])
        for turn, place in enumerate(list(IN_LINE)[1:]):
            if place == "in a note" and name in ANCHORED:
                continue
            way = list(ways)[(index + turn) % 3]
            yield f"{name}: {way}, {place}", _pair(*ways[way], IN_LINE[place])
        yield f"{name}: moved", _moved(element)


def _moved(element: Element) -> Pair:
    def at(place: int) -> Text:
        def body(pages: Pages) -> str:
            lines = [(r("Слова одни "), r(".")), (r("Слова другие "), r("."))]
            made = element(pages, 0)
            return "".join(
                par(before, made if number == place else "", after)
                for number, (before, after) in enumerate(lines)
            )

        return body

    return _pair(at(0), at(1), lambda _, x: x)


def _blocks() -> Iterator[tuple[str, Pair]]:
    for index, (name, element) in enumerate(BLOCKS.items()):
        ways = _both(element)
        for way, (old, new) in ways.items():
            yield f"{name}: {way}", _pair(old, new, AS_BLOCK[""])
        for turn, place in enumerate(list(AS_BLOCK)[1:]):
            if name in UNNOTED and place in ("in a note", "in a table"):
                continue
            way = list(ways)[(index + turn) % 3]
            yield f"{name}: {way}, {place}", _pair(*ways[way], AS_BLOCK[place])
        yield from _at_the_ends(name, element)


def _at_the_ends(name: str, element: Element) -> Iterator[tuple[str, Pair]]:
    def document(*content: str) -> Text:
        return lambda pages: "".join(
            element(pages, int(each)) if each in ("0", "1") else p(each) for each in content
        )

    def pair(old: Text, new: Text, *same: str) -> Pair:
        return Pair(
            written(lambda pages: old(pages) + SECTION),
            written(lambda pages: new(pages) + SECTION, first=20),
            same,
        )

    middle, other = "В середине.", "И далее."
    yield (
        f"{name}: moved",
        pair(
            document(BEGIN, "0", middle, other, END),
            document(BEGIN, middle, other, "0", END),
            BEGIN,
        ),
    )
    yield f"{name}: added, first", pair(document(END), document("0", END), END)
    yield f"{name}: gone, first", pair(document("0", END), document(END), END)
    if name not in NOT_LAST:
        yield f"{name}: added, last", pair(document(BEGIN), document(BEGIN, "0"), BEGIN)
        yield f"{name}: gone, last", pair(document(BEGIN, "0"), document(BEGIN), BEGIN)
        yield f"{name}: changed, only", pair(document("0"), document("1"))


PAIRS: dict[str, Pair] = {
    **dict(_inline()),
    **dict(_blocks()),
    **{name: Pair(*made(sides)) for name, sides in (SPECIAL | BORDERS).items()},
}
