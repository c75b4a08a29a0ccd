"""What is ordered of the sentences of a provision → operations on the words of its line."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from drafting.errors import PhraseError
from drafting.language.clauses.clause import ClauseSide
from drafting.language.fold import occurrences
from drafting.language.speech import HowMany
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.operation import Operation
from drafting.phrase.instruction import Addresses, Instruction, not_as_announced, operation, refused
from drafting.phrase.resolving.words.sentence_ends import SentenceSpan, sentence_spans

_ENDED = (".", "!", "?")


@frozen
class InSentences:
    """Carries an order on sentences over to the words of one provision. Raises `PhraseError` where
    it is in doubt which words these are."""

    language: str
    target: Target
    lines: tuple[Site, ...]
    """The lines of the law in it, and its gaps."""

    def operations(self, ordered: Instruction) -> Iterator[Operation]:
        """One operation for each change."""
        if ordered.inflected:
            raise refused(say("words of one sentence cannot be ordered to change in every form"))
        if ordered.new_sentences or (ordered.op == "insert-words" and not ordered.old):
            yield self._added(ordered)
        elif ordered.old:
            for span in self._named(ordered):
                yield from self._words(ordered, span)
        elif ordered.op == "delete-words":
            for run in self._runs(self._named(ordered)):
                yield self._whole(ordered, self._joined(run))
        else:
            yield self._whole(ordered, self._joined(self._named(ordered)))

    @classmethod
    def of(cls, language: str, target: Target, act: Act) -> InSentences:
        """Of what an address names; the heading of a provision is no sentence of it."""
        lines = act.wording(target)
        own = [each for each in lines if target.own or not each.provision.headed]
        within = [] if target.own else act.within(target.site)
        gaps = [each for each in within if each.provision.kind is Kind.GAP]
        return cls(language, target, tuple(sorted([*own, *gaps], key=lambda each: each.order)))

    @property
    def _line(self) -> Site:
        if not self.lines or self.lines[0].provision.kind is Kind.GAP:
            raise refused(say("{address} has no text of its own", address=self.target.address))
        return self.lines[0]

    @property
    def _text(self) -> str:
        return self._line.provision.text

    @property
    def _spans(self) -> list[SentenceSpan]:
        return sentence_spans(self._text, self.language)

    def _named(self, ordered: Instruction) -> list[SentenceSpan]:
        return [self._one(nth) for nth in ordered.sentences]

    def _one(self, nth: int | str) -> SentenceSpan:
        """A sentence by its place. In a provision of several lines, only the first shows where the
        sentences of all of it are counted from."""
        spans = self._spans
        if nth == "last":
            if len(self.lines) > 1:
                raise self._in_doubt(say("the provision has several lines"))
            span = spans[-1]
        else:
            place = int(nth)
            if any(each.doubtful for each in spans[:place]):
                raise self._in_doubt(self._text[:100])
            if place > len(spans):
                problem = say(
                    "{address} has {count} sentences in its first line, and {nth} is named",
                    address=self._line.address,
                    count=len(spans),
                    nth=place,
                )
                raise refused(problem)
            span = spans[place - 1]
        if span.doubtful:
            raise self._in_doubt(self._text[span.start : span.end][:100])
        return span

    def _runs(self, spans: list[SentenceSpan]) -> list[list[SentenceSpan]]:
        """Sentences in their order, those that follow each other together."""
        every = self._spans
        runs: list[list[SentenceSpan]] = []
        for span in sorted(spans, key=every.index):
            if runs and every.index(span) == every.index(runs[-1][-1]) + 1:
                runs[-1].append(span)
            else:
                runs.append([span])
        return runs

    def _joined(self, spans: list[SentenceSpan]) -> SentenceSpan:
        """Sentences that follow each other, as one."""
        every = self._spans
        first = every.index(spans[0])
        if spans != every[first : first + len(spans)]:
            raise refused(say("the sentences that are restated do not follow each other"))
        return SentenceSpan(spans[0].start, spans[-1].end, doubtful=False)

    def _in_doubt(self, where: str) -> PhraseError:
        return refused(say("where the sentence begins or ends is in doubt: {where}", where=where))

    def _whole(self, ordered: Instruction, span: SentenceSpan) -> Operation:
        """The sentence itself goes, or reads otherwise."""
        old = self._text[span.start : span.end]
        new = "" if ordered.op == "delete-words" else self._new(ordered)
        ended = old.endswith(_ENDED)
        if new and ended and new[-1].isalnum():
            new += old[-1]
        if (len(self.lines) > 1 and not ended) or (not ended and new[-1:] != old[-1:]):
            # A list goes on below it, or the mark of the list stands behind it.
            raise refused(
                say("the sentence has no mark of its own at its end: {text}", text=old[-60:])
            )
        how = self._nth(old, span.start)
        changed = evolve(ordered, old=(old,), new=(new,) if new else (), how=how, text=())
        return self._operation(changed)

    def _words(self, ordered: Instruction, span: SentenceSpan) -> Iterator[Operation]:
        """Words that stand in the sentence, each pair by itself."""
        if span.end == len(self._text) and len(self.lines) > 1 and not self._ends(span):
            raise refused(
                say("the sentence goes on in the lines below: {text}", text=self._text[-60:])
            )
        new = ordered.new if ordered.op == "replace-words" else ordered.new * len(ordered.old)
        for place, old in enumerate(ordered.old):
            inside = [
                number
                for number, (start, end) in enumerate(occurrences(old, self._text), start=1)
                if span.start <= start and end <= span.end
            ]
            for number in self._wanted(ordered, old, inside):
                total = sum(1 for _ in occurrences(old, self._text))
                how = HowMany(nth=number) if total > 1 else HowMany()
                pair = evolve(ordered, old=(old,), new=new[place : place + 1], how=how)
                yield self._operation(pair)

    def _wanted(self, ordered: Instruction, old: str, inside: list[int]) -> list[int]:
        how = ordered.how
        if how.nth == "last":
            wanted = inside[-1:]
        elif how.nth:
            wanted = inside[how.nth - 1 : how.nth]
        else:
            expected = len(inside) if how.every else how.count or 1
            wanted = inside if len(inside) == expected else []
        if not wanted:
            problem = say(
                "«{old}» stands {count} times in the sentence that is named",
                old=old,
                count=len(inside),
            )
            raise refused(problem)
        return wanted

    def _ends(self, span: SentenceSpan) -> bool:
        return self._text[span.start : span.end].endswith(_ENDED)

    def _new(self, ordered: Instruction) -> str:
        texts = ordered.new or ordered.text
        if len(texts) != 1 or not texts[0].strip():
            raise refused(
                say("the quotation has {count} lines, where one line is restated", count=len(texts))
            )
        return texts[0].strip()

    def _added(self, ordered: Instruction) -> Operation:
        """New sentences, or words at an end of a sentence."""
        new = self._new(ordered)
        if ordered.sentences and ordered.side in {"start", "end"}:
            return self._at_end(ordered, self._named(ordered), new)
        announced, brought = ordered.new_sentences, sentence_spans(new, self.language)
        if announced and len(brought) != len(announced):
            raise not_as_announced(len(announced), len(brought))
        placed = evolve(ordered, new=(new,), text=())
        before = self._before(ordered)
        if before == 0:
            return self._beside(placed, self._spans[0], "before")
        span = self._spans[before - 1]
        if not self._ends(span) or not new.endswith(_ENDED):
            raise refused(
                say("the sentence has no mark of its own at its end: {text}", text=self._text[-60:])
            )
        if before == len(self._spans) and len(self.lines) == 1:
            return self._operation(evolve(placed, side="end", old=()))
        return self._beside(placed, span, "after")

    def _before(self, ordered: Instruction) -> int:
        """How many sentences stand before new ones, by the places that these have, or by the
        sentence that they come beside."""
        announced = ordered.new_sentences
        before = announced[0] - 1 if announced else 0
        if list(announced) != [*range(before + 1, before + 1 + len(announced))]:
            raise refused(say("new sentences do not follow each other"))
        if ordered.sentences:
            if len(ordered.sentences) > 1:
                raise refused(say("a new sentence comes beside one, and several are named"))
            span = self._one(ordered.sentences[0])
            beside = self._spans.index(span) + (ordered.side == "after")
            if announced and before != beside:
                raise refused(say("the place of the new sentence is given in two ways"))
            return beside
        if any(each.doubtful for each in self._spans[:before]) or before > len(self._spans):
            raise self._in_doubt(self._text[:100])
        if before == len(self._spans) and len(self.lines) > 1:
            raise self._in_doubt(say("the provision has several lines"))
        return before

    def _beside(self, ordered: Instruction, span: SentenceSpan, side: ClauseSide) -> Operation:
        """New words before a sentence, or after it."""
        old = self._text[span.start : span.end]
        how = self._nth(old, span.start)
        return self._operation(evolve(ordered, side=side, old=(old,), how=how))

    def _at_end(self, ordered: Instruction, spans: list[SentenceSpan], new: str) -> Operation:
        """Words at the start of a sentence, or before the mark at its end."""
        if len(spans) != 1 or not self._ends(spans[0]) or new.endswith(_ENDED):
            raise refused(say("where the words come in the sentence is in doubt"))
        old = self._text[spans[0].start : spans[0].end]
        old = old.rstrip(".!?") if ordered.side == "end" else old
        side: ClauseSide = "after" if ordered.side == "end" else "before"
        how = self._nth(old, spans[0].start)
        return self._operation(evolve(ordered, side=side, old=(old,), new=(new,), how=how, text=()))

    def _nth(self, old: str, at: int) -> HowMany:
        """Which of the places of some words in the line is meant, if there are several."""
        starts = [start for start, _ in occurrences(old, self._text)]
        if at not in starts:
            raise refused(
                say("the words of the sentence are part of longer ones: {text}", text=old)
            )
        return HowMany(nth=starts.index(at) + 1) if len(starts) > 1 else HowMany()

    def _operation(self, ordered: Instruction) -> Operation:
        own = Target(
            self._line, own=bool(self._line.provision.children) or self._line.provision.headed
        )
        plain = evolve(ordered, sentences=(), new_sentences=())
        return operation(plain, self.language, "", Addresses((own.address,)))
