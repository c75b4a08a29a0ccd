"""What marks each text of a document: tracked changes with their authors, and comments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import define, field

from drafting.errors import Problem, Where
from drafting.messages import say, to_say
from drafting.model.address import Site
from drafting.model.change import as_line
from drafting.model.proof.held import Revision
from drafting.word.document.act.line_places import LinePlace
from drafting.word.document.act.match import Matched
from drafting.word.document.document import WordDocument
from drafting.word.document.raised import raised_by_change
from drafting.word.document.story import Leaf
from drafting.word.document.view import CHANGES, changes_around
from drafting.word.package.elements import Element, child_of, parent_of, w, words_in
from drafting.word.settling.comments import DocumentComment, commented, comments_of
from drafting.word.tracked.markup.revisions import NOBODY

_LOOKS = tuple(
    map(w, ("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"))
) + tuple(map(w, ("tblPrExChange", "tblGridChange", "numberingChange")))
"""Elements that track a change of looks (17.13.5)."""
_RUN, _NUMBER = w("r"), w("numPr")
_COMES, _GOES = (w("ins"), w("moveTo")), (w("del"), w("moveFrom"))
_NO_LOOK = frozenset(map(w, ("rPr", "sectPr", "pPrChange")))
"""What a record of the former look of a paragraph does not hold (17.13.5.29)."""
_NAMELESS = frozenset({NOBODY, "Unknown Author", "Неизвестный автор", "Невідомий автор"})
"""The author of our own redline of nobody's proposal, and of what LibreOffice tracks for a user who
gave it no name."""
_SHOWN = 5


@define(eq=False)
class Marks:
    """The marks of a document, by the elements that hold its text."""

    comments: Mapping[str, DocumentComment]
    covered: Mapping[Element, frozenset[str]] = field(factory=dict)
    """An element of text, or a paragraph → the ids of the comments on it."""
    author: str | None = None
    """The one author whose changes are meant, those of all others being settled; `None`: all."""

    def revisions(self, site: Site, matched: Matched, start: int, end: int) -> set[Revision]:
        """The tracked changes of the characters `start` to `end` of a line; of the whole line where
        it has no characters there."""
        place = matched.places.get(site.order)
        if place is None:
            return set()
        leaves = self.leaves(place, site, start, end)
        found = self._signed(each for leaf in leaves for each in changes_around(leaf.element))
        found |= self._signed(_cut_from(leaves))
        # A digit that stays may be raised, by a change of its look alone.
        return found or self._signed(each for leaf in leaves for each in _looks_of(leaf))

    def of_line(self, site: Site, matched: Matched) -> set[Revision]:
        """The tracked changes by which a whole line comes or goes."""
        place = matched.places.get(site.order)
        if place is None:
            return set()
        elements = (*place.paragraph.elements, *(leaf.element for leaf in place.paragraph.leaves))
        found = self._signed(each for element in elements for each in changes_around(element))
        found |= self._signed(_cut_from(place.paragraph.leaves))
        return found | self.of_signs(site, matched)

    def of_numbers(self, site: Site, matched: Matched) -> set[Revision]:
        """The tracked changes of looks that give the paragraphs of a line another number."""
        place = matched.places.get(site.order)
        changes = (
            child_of(each, "pPr", "pPrChange")
            for each in (place.paragraph.elements if place else ())
        )
        return self._signed(each for each in changes if each is not None and _renumbers(each))

    def of_signs(self, site: Site, matched: Matched) -> set[Revision]:
        """The tracked changes of the signs that end the paragraphs of a line, or the one before
        them: by these one line becomes two, or two one, and no word changes."""
        place = matched.places.get(site.order)
        elements = place.paragraph.elements if place else ()
        signs = self._signed(each for element in elements for each in _of_sign(element))
        before = elements[0].getprevious() if elements and not signs else None
        return signs if before is None else self._signed(_of_sign(before))

    def on(self, site: Site, matched: Matched, start: int, end: int) -> list[DocumentComment]:
        """The comments on characters of a line."""
        place = matched.places.get(site.order)
        if place is None:
            return []
        leaves = self.leaves(place, site, start, end)
        ids = [id_ for leaf in leaves for id_ in sorted(self.covered.get(leaf.element, ()))]
        return [self.comments[each] for each in dict.fromkeys(ids) if each in self.comments]

    def at_line(self, site: Site, matched: Matched) -> list[DocumentComment]:
        """The comments anywhere in the paragraph of a line."""
        place = matched.places.get(site.order)
        elements = place.paragraph.elements if place else ()
        ids = [id_ for each in elements for id_ in sorted(self.covered.get(each, ()))]
        return [self.comments[each] for each in dict.fromkeys(ids) if each in self.comments]

    def leaves(self, place: LinePlace, site: Site, start: int, end: int) -> Sequence[Leaf]:
        """The elements that hold characters of a line, counted with its number."""
        line = as_line(site)
        lead = len(line.label + line.sep)
        low, high = (place.start + each - lead for each in (start, end))
        if place.typed and start < lead:
            low = 0
        return [
            leaf for leaf in place.paragraph.leaves if leaf.start < high and leaf.end > max(0, low)
        ]

    def _signed(self, changes: Iterable[Element]) -> set[Revision]:
        """By whom and when changes are: those that are meant."""
        return {
            _signed(each)
            for each in changes
            if self.author is None or each.get(w("author"), "") == self.author
        }


def marks_of(document: WordDocument, author: str | None = None) -> Marks:
    """Read the comments of a document, and what they are on; tracked changes of one author alone
    where those of all others are settled in it."""
    return Marks(comments_of(document), commented(document), author)


def looks_changed(document: WordDocument) -> Iterator[Problem]:
    """A warning for the tracked changes of looks, which no text can hold."""
    counts: dict[str, int] = defaultdict(int)
    places: list[str] = []
    numbers = {p: n for n, p in enumerate(document.root.iter(w("p")), start=1)}
    for root in (document.root, *document.trees.values()):
        for each in root.iter(*_LOOKS):
            run = parent_of(parent_of(each))
            if run.tag == _RUN and raised_by_change(run, document.lists.styles):
                continue  # 5 and a raised 1 is another number than 51
            if each.tag == w("pPrChange") and _renumbers(each, alone=True):
                continue  # the number is text
            counts[each.get(w("author"), "") or say("unknown")] += 1
            paragraph = next(each.iterancestors(w("p")), None)
            if paragraph is not None and paragraph in numbers:
                places.append(
                    say(
                        "paragraph {numbers}: {short}",
                        numbers=numbers[paragraph],
                        short=_short(paragraph),
                    )
                )
    if counts:
        listed = [*dict.fromkeys(places)]
        more = [say("and {count} more", count=len(listed) - _SHOWN)] if len(listed) > _SHOWN else []
        by = [f"{author}: {count}" for author, count in counts.items()]
        yield Problem(
            "tracked",
            say("changes of formatting are tracked, which no operation of a proposal makes"),
            Where(document.package.name),
            (*by, *listed[:_SHOWN], *more),
        )


def changed_elsewhere(document: WordDocument) -> Iterator[Problem]:
    """A warning for tracked changes in headers and footers, which are no part of an act."""
    package = document.package
    for link in package.related(package.main):
        if link.type in {"header", "footer"} and link.target in package.names:
            tree = package.tree(link.target)
            if any(True for _ in tree.iter(*CHANGES)):
                text = words_in(tree)
                header = to_say("a header has tracked changes, and is no part of the act")
                footer = to_say("a footer has tracked changes, and is no part of the act")
                yield Problem(
                    "tracked",
                    say(header if link.type == "header" else footer),
                    Where(document.package.name),
                    (" ".join(text.split())[:100],),
                )


def _of_sign(paragraph: Element) -> Iterator[Element]:
    """The tracked changes of the sign of a paragraph."""
    for sign in paragraph.iterfind(f"{w('pPr')}/{w('rPr')}/*"):
        if sign.tag in CHANGES:
            yield sign


def _cut_from(leaves: Iterable[Leaf]) -> Iterator[Element]:
    """The tracked changes that took words out of the insertions in which texts stand: words that
    neither text of the document shows."""
    around = (next(leaf.element.iterancestors(*_COMES), None) for leaf in leaves)
    for insertion in {each for each in around if each is not None}:
        yield from insertion.iter(*_GOES)
        for beside in (insertion.itersiblings(), insertion.itersiblings(preceding=True)):
            for each in takewhile(_shows_nothing, beside):
                yield from each.iter(*_GOES)


def _shows_nothing(element: Element) -> bool:
    """Whether an element is an insertion of which every word was taken out again."""
    return element.tag in _COMES and all(
        next(run.iterancestors(*_GOES), None) is not None for run in element.iter(_RUN)
    )


def _looks_of(leaf: Leaf) -> Iterator[Element]:
    """The tracked change of the look of a text."""
    change = child_of(leaf.run, "rPr", "rPrChange")
    if change is not None:
        yield change


def _renumbers(change: Element, *, alone: bool = False) -> bool:
    """Whether the look of a paragraph was of another list, of another level of it, or of another
    style before a change; `alone`: of another list or level, and else the same."""
    now, was = parent_of(change), child_of(change, "pPr")
    sides = [
        {
            each.tag: [(inner.tag, dict(inner.attrib)) for inner in each.iter()]
            for each in ([] if side is None else side)
            if each.tag not in _NO_LOOK
        }
        for side in (now, was)
    ]
    differing = {tag for tag in {*sides[0], *sides[1]} if sides[0].get(tag) != sides[1].get(tag)}
    return differing == {_NUMBER} if alone else not differing.isdisjoint((_NUMBER, w("pStyle")))


def _signed(element: Element) -> Revision:
    """By whom and when; nobody is named where the writer of the change knew no name."""
    author = element.get(w("author"), "")
    return Revision("" if author in _NAMELESS else author, element.get(w("date"), ""))


def _short(paragraph: Element) -> str:
    return " ".join(words_in(paragraph).split())[:60]


def written_by(revisions: Iterable[Revision]) -> str:
    """Authors and dates in a line, each once."""
    dates: dict[str, list[str]] = defaultdict(list)
    for each in sorted(revisions, key=lambda each: (each.date, each.author)):
        dates[each.author or say("unknown")].append(each.date)
    return "; ".join(
        f"{author}, {', '.join(dict.fromkeys(filter(None, own)))}".removesuffix(", ")
        for author, own in dates.items()
    )
