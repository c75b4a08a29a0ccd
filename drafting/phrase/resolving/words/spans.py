"""Words that a sentence names by their ends → the words of the act: “from “A” to the end”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.clauses.clause import WordSpan
from drafting.language.fold import occurrences
from drafting.language.list_words import ends_itself
from drafting.language.speech import HowMany
from drafting.messages import in_quotes, say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.words.sentence_ends import sentence_spans

_MARKS = ".;,:"
_STEPS = (Kind.SECTION, Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBITEM)


def exact(ordered: Instruction, act: Act, target: Target, language: str) -> Instruction:
    """An instruction whose old words are quoted whole, as they stand in one provision.

    Raises `PhraseError` where they may be several, or are no part of one line.
    """
    lines = act.wording(target)
    words = _Words(ordered, lines, language)
    found = list(words.places())
    if len(found) != 1:
        raise refused(
            say(
                "{address} has {count} places that may be the words {words}",
                address=target.address,
                count=len(found),
                words=in_quotes(ordered.spans[0].shown),
            )
        )
    site, start, end = found[0]
    old = site.provision.text[start:end]
    left = site.provision.text[:start] + site.provision.text[end:]
    if ordered.op == "delete-words" and left and not any(map(str.isalnum, left)):
        raise refused(
            say(
                "nothing but “{mark}” would be left of that line: {line}",
                mark=left.strip(),
                line=old[:60],
            ),
            say("order that the line goes, and how what stands before it ends then"),
        )
    every = [(each, *at) for each in lines for at in occurrences(old, each.provision.text)]
    spots = [n for n, spot in enumerate(every, start=1) if spot == found[0]]
    if not spots:
        raise refused(say("the words {words} are no whole words of the act", words=in_quotes(old)))
    how = HowMany(nth=spots[0] if len(every) > 1 else 0)
    return evolve(ordered, old=(old,), spans=(), how=how)


@frozen
class _Words:
    ordered: Instruction
    lines: Sequence[Site]
    language: str

    @property
    def _span(self) -> WordSpan:
        return self.ordered.spans[0]

    def places(self) -> Iterator[tuple[Site, int, int]]:
        """Every place that the words may have: its line, and where they begin and end there."""
        for site in self.lines:
            text = site.provision.text
            for start, end in sorted(self._ends(site)):
                first = start + len(text[start:end]) - len(text[start:end].lstrip())
                last = start + len(text[start:end].rstrip())
                if first < last:
                    self._check_edges(text, first, last)
                    yield site, first, last

    def _ends(self, site: Site) -> set[tuple[int, int]]:
        span, text = self._span, site.provision.text
        if span.first:
            begun = [(start, end) for start, end in occurrences(span.first, text)]
        else:
            begun = [(0, 0)] if site is self._first else []
        found = set()
        for start, after in begun:
            since = after if span.after else start
            if span.last:
                for before, end in occurrences(span.last, text):
                    final = site is self.lines[-1] and not text[end:].strip()
                    if before >= after and (final or not span.ending):
                        found.add((since, before if span.before else end))
            elif span.sentence or (site is self.lines[-1] and self._ends_there()):
                found.add((since, self._closed(text, after)))
            else:
                raise refused(
                    say(
                        "the words {words} may go on in other lines than this: {line}",
                        words=in_quotes(span.shown),
                        line=site.line[:80],
                    )
                )
        return found

    def _ends_there(self) -> bool:
        """Whether what the words go to the end of is the provision that the sentence names, or in
        it: a subsection is the first step below a section, and a paragraph the second."""
        if not self._span.ending:
            return True
        nouns = languages.of(self.language).addresses.nouns
        kind = nouns.form(self._span.ending.lower()).kind
        bare = [unit for unit in self.ordered.places[0] if unit.bare]
        if not self.ordered.places[0][-1].bare:
            return kind.rank >= self.ordered.places[0][-1].kind.rank
        return kind in _STEPS[len(bare) : len(bare) + 1] or len(bare) >= len(_STEPS)

    @property
    def _first(self) -> Site:
        """The line with which the text begins, below a heading."""
        unheaded = (site for site in self.lines if not site.provision.headed)
        return next(unheaded, self.lines[0])

    def _closed(self, text: str, after: int) -> int:
        """Where words end that go to the end of a text: before its closing mark, if the new ones
        have none of their own."""
        if self._span.sentence:
            text = self._sentence(text, after)
        new = self.ordered.new[0] if self.ordered.new else ""
        if ends_itself(new):
            return len(text)
        closing = languages.of(self.language).lists.ending.search(text)
        if closing is None or closing.start() < after:
            return len(text)
        if self._span.marks or closing.end("mark") < len(text.rstrip()):
            raise refused(
                say(
                    "whether the mark at the end goes too is not known: {line}",
                    line=f"…{text[-40:]}",
                )
            )
        return closing.start()

    def _sentence(self, text: str, after: int) -> str:
        """A line up to the end of the sentence in which a place stands."""
        spans = sentence_spans(text, self.language)
        around = next((each for each in spans if after <= each.end), spans[-1])
        if around.doubtful:
            where = text[around.start : around.end][:100]
            raise refused(
                say("where the sentence begins or ends is in doubt: {where}", where=where)
            )
        return text[: around.end]

    def _check_edges(self, text: str, first: int, last: int) -> None:
        """That no mark stands between the words and the quotation that stays beside them."""
        span = self._span
        marked = (span.after and text[first] in _MARKS) or (
            span.before and text[last - 1] in _MARKS
        )
        if marked and not span.marks and not _begins_alike(self.ordered, text[first]):
            raise refused(
                say(
                    "whether the mark beside the words goes too is not known: {line}",
                    line=f"…{text[max(0, first - 20) : last][:60]}…",
                )
            )


def _begins_alike(ordered: Instruction, mark: str) -> bool:
    """Whether the new words bring the mark with which the old ones begin."""
    return bool(ordered.new) and ordered.new[0].startswith(mark)
