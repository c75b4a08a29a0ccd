"""Both views of a document held against the lines that they should have."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import AddressError, Problem
from drafting.language.addresses.address import words
from drafting.model.act import Act
from drafting.model.proof.held import Fingerprint, Revision
from drafting.model.proof.of_act import fingerprints
from drafting.model.proof.verified import Edited
from drafting.word.document.act.match import match
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.view import View
from drafting.word.proof.others import Signature, accept_others
from drafting.word.proof.seen import Seen
from drafting.word.proof.verify import Held, edits, held


@frozen
class Expected:
    """The lines that one view of a document should hold, and the act if it is known."""

    wanted: tuple[Fingerprint, ...]
    act: Act | None = None

    @property
    def own(self) -> list[str]:
        """The addresses of the lines that the document writes in its own signs."""
        return [each.address for each in self.wanted if each.in_own_signs]

    @property
    def lines(self) -> dict[str, str]:
        """Address → line; not of those in the document's own signs, which only it holds."""
        own = {*self.own}
        lines = self.act.lines() if self.act else ()
        return {site.address: site.line for site in lines if site.address not in own}

    def proved(self, act: Act) -> Expected:
        """The same with the act. What is in the document's own signs stands in the proof alone;
        `match` then compares it with the act."""
        own = {each.address: each for each in self.wanted if each.in_own_signs}
        wanted = (own.get(each.address, each) for each in fingerprints(act))
        return Expected(tuple(wanted), act)


@frozen(eq=False)
class HeldViews:
    """Both views of a document, compared."""

    old: Held
    new: Held
    edits: tuple[Edited, ...]

    def addresses(self) -> dict[int, str]:
        """The index of a `w:p` of the text → the address of its provision."""
        found: dict[int, str] = {}
        for view in (self.new, self.old):
            for place, seen in view.paragraphs.items():
                if place[1] < 0:
                    found.update({each.place: place[0] for each in seen if not each.note})
        return found

    def edited(self) -> frozenset[int]:
        """The indexes of the `w:p` of the text that belong to an edit."""
        return frozenset(self._edited())

    def gone(self) -> frozenset[str]:
        """Lines, without white space, that are known to be gone, or to stand elsewhere."""
        views = (edit for each in self.edits for edit in (each.old, each.new) if edit)
        lines = (each.should or " ".join(each.reads) for each in views)
        return frozenset("".join(line.split()) for line in lines)

    def _edited(self) -> Iterator[int]:
        for view in (self.old, self.new):
            for place in {**self.old.differences, **self.new.differences}:
                yield from (each.place for each in view.paragraphs.get(place, ()))


def both_views(
    data: bytes, name: str, others: Collection[Signature] = ()
) -> tuple[WordDocument, WordDocument]:
    """A document with every change rejected, and accepted; changes signed by `others` are in both.
    Raises `FormatError`."""
    rejected = accept_others(read_document(data, name, View.REJECTED), others)
    return rejected, rejected.again(View.ACCEPTED, keep_notes=True)


def hold(
    views: Sequence[Sequence[Seen]],
    texts: Sequence[Expected],
    own: Iterable[Revision],
    *,
    exact: bool,
) -> HeldViews:
    """Compare the lines of both views with what they should be; `own` are the changes that belong
    to the document."""
    old, new = (
        held(text.wanted, text.lines, seen, exact=exact)
        for seen, text in zip(views, texts, strict=True)
    )
    acts = [text.act for text in reversed(texts) if text.act]
    found = edits(old, new, own)
    return HeldViews(
        old, new, tuple(evolve(each, place=_place(each.address, acts)) for each in found)
    )


def otherwise(document: WordDocument, text: Expected) -> list[Problem]:
    """What is wrong though every line is there: tables divided otherwise, lines that the proof
    only claims to look like those of the act."""
    found = match(text.act, document, exact=not text.own) if text.act else None
    return found if isinstance(found, list) else []


def _place(address: str, acts: Sequence[Act]) -> str:
    for act in acts:
        try:
            return words(act.find(address), act.language)
        except AddressError:
            continue
    return ""
