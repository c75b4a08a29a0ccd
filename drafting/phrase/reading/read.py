"""An amending text → instructions, and what could not be understood, each with its place.

A sentence is understood whole, or not at all: every word of it belongs to a pattern of its
language or to an address, and every quoted text is closed. What a sentence leaves out is
in the chapeau and the locators above it.
"""

from __future__ import annotations

import re
from itertools import islice

from attrs import Factory, define, evolve, field

from drafting import language as languages
from drafting.errors import PhraseError, Problem
from drafting.language.clauses.grammar import Grammar
from drafting.messages import say
from drafting.phrase.attachments import Attachments
from drafting.phrase.instruction import Framed, InCode, Instruction, NotUnderstood, Reading
from drafting.phrase.marks import FOOTNOTE, GLUED, OPENING, STRAIGHT
from drafting.phrase.quoted_block import closed_within, opens_block, quoted_block
from drafting.phrase.quotes import (
    double_marks,
    normalised,
    printed_marks,
    taken_out,
    with_signs,
    with_spans,
)
from drafting.phrase.reading.brought import with_brought
from drafting.phrase.reading.corrected import corrected
from drafting.phrase.reading.lines import LONGEST, AmendingLines
from drafting.phrase.reading.listed import MOST_LISTED, with_places
from drafting.phrase.reading.one_sentence import SentenceReader
from drafting.phrase.reading.run_in import sentences_of
from drafting.phrase.reading.surroundings import NO_CONTEXT, Surroundings
from drafting.phrase.reading.understand import Understanding, Understood
from drafting.phrase.reading.unfollowed import unfollowed
from drafting.phrase.reading.unquoted import ListNumbers, begins_with_term, first_number, unquoted
from drafting.text.closing import closes
from drafting.text.layout import LEADS

_KNOWN = 4096
"""How many lines are remembered with what they come to."""
_BEGINNINGS = 8
"""How many colons of a line are tried for the one that quoted provisions begin after."""
_INLINE = re.compile(rf"[:—–]\s*(?=[{OPENING}{STRAIGHT}])")


def read(text: str, language: str) -> Reading:
    """Read an amending text. Raises `PhraseError` where `language` has no amending sentences."""
    if language not in languages.CODES:
        problem = say("no amending sentences are known in `{language}`", language=language)
        do = say("they are read in {codes}", codes=", ".join(languages.CODES))
        raise PhraseError(Problem("no-language", problem, do=do))
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    grammar = languages.of(language).grammar
    if grammar.single_marks:
        lines = corrected(double_marks(printed_marks(lines) if "``" in text else lines))
    reader = _InstructionReader(language, grammar, lines)
    reader.read()
    section = languages.of(language).addresses.acts.in_code
    in_code = (
        InCode(match["num"] or "", match["code"], number)
        for number, line in enumerate(lines, start=1)
        for match in section.finditer(line)
    )
    return Reading(
        language,
        tuple(reader.instructions),
        tuple(reader.frame),
        (*reader.remainder, *unfollowed(reader.frame, reader.instructions, reader.remainder)),
        tuple(in_code),
    )


@define
class _InstructionReader:
    language: str
    grammar: Grammar
    lines: list[str]
    at: int = 0
    context: Surroundings = NO_CONTEXT
    instructions: list[Instruction] = field(factory=list)
    frame: list[Framed] = field(factory=list)
    in_force: int = 0
    """The line of the first sentence about the entry into force; 0 above it."""
    remainder: list[NotUnderstood] = field(factory=list)
    attachments: Attachments = field(
        default=Factory(lambda self: Attachments(self.language, self.lines), takes_self=True)
    )
    known: dict[tuple[str, Surroundings], list[Understood] | None] = field(factory=dict)
    counted: ListNumbers = field(factory=ListNumbers)
    page: AmendingLines = field(
        default=Factory(
            lambda self: AmendingLines(self.language, self.grammar, self.lines), takes_self=True
        )
    )

    def read(self) -> None:
        """Read every line."""
        while self.at < len(self.lines):
            if self._attached():
                continue
            line = self.lines[self.at]
            self.at += 1
            for each in sentences_of(line.strip(), self.grammar, self._is_order):
                self._line(each, self.at)

    def _attached(self) -> bool:
        """Take an annex that stands below the orders, for the one that calls for it."""
        found = self.attachments.begun(self.at)
        first = self._understood(self.lines[self.at].strip()) if found else None
        if found is None or (first and first[0].sort == "signature"):
            return False
        header = " ".join(line.strip() for line in self.lines[self.at : found.start])
        self.frame.append(Framed("annex", header.strip(), self.at + 1))
        if found.lists:
            self.instructions.remove(found.lists)
            self.context = evolve(NO_CONTEXT, listing="begun")
        else:
            self.instructions = [*map(self.attachments.filled, self.instructions)]
        self.at = found.end
        return True

    def _line(self, line: str, number: int) -> None:
        if self.instructions and self.grammar.between.fullmatch(line):
            self.frame.append(Framed("furniture", line, number))
            return
        self.counted.take(line)
        understood = self._understood(line)
        if understood and any(each.context.lost and _depends(each, line) for each in understood):
            why = say(
                "it stands below a line that is not understood, and may order something else there"
            )
            self._not_understood(line, number, why)
            return
        if understood:
            self._ordered(understood, line, number)
            return
        if self._quoting(line, number) or self._listed(line, number) or self._broken(line, number):
            return
        if self.page.names_act(line, self.at):
            self.frame.append(Framed("chapeau", line, number, act=line))
            self.context = evolve(NO_CONTEXT, act=line)
            return
        if self._is_furniture(line):
            self.frame.append(Framed("furniture", line, number))
            return
        self._not_understood(line, number, say("no sentence that orders a change is written so"))
        around = line.endswith(LEADS) or self.page.may_name_place(line, self.at)
        if (listed := self.page.number(line)) and (around or self.grammar.verb.search(line)):
            self.context = self.context.numbered(listed)
        if around:
            self.context = evolve(self.context, lost=True)

    def _is_furniture(self, line: str) -> bool:
        """Whether a line stands around the sentences of an act: above them the form of it, in
        capitals, and where it is published; below its entry into force a name, a place, a day."""
        if self.in_force:
            return closes(line)
        if self.instructions or self.remainder or self.context.lists:
            return False
        above = all(each.sort == "furniture" for each in self.frame)
        form = above and line.isupper() and not line.endswith(LEADS)
        return form or (line.startswith("(") and line.endswith(")"))

    def _ordered(self, understood: list[Understood], sentence: str, number: int) -> None:
        """Take a sentence that is understood, with the quoted text below it, if it wants any."""
        last = understood[-1].instructions[-1:]
        wants = bool(last) and last[0].wants_text and not last[0].text
        start = self.page.next_line(self.at) if wants else None
        quoted = start is not None and opens_block(self.lines[start]) and not self._has_term(start)
        if start is not None and quoted and self._went_on(sentence, self.lines[start:], start):
            return
        self._take(understood, sentence, number)
        if last and last[0].wants_text:
            self._text(number)

    def _went_on(self, head: str, lines: list[str], start: int) -> bool:
        """Take a sentence that goes on behind its quotation, on the line on which that closes."""
        found = closed_within(lines, self._is_order)
        if found is None:
            return False
        number, (block, rest) = self.at, found
        self.at = start + block.size
        whole = "{}\n«{}»{}".format(head, "\n".join(block.lines), rest)
        understood = self._understood(whole) or []
        ordered = [one for each in understood for one in each.instructions]
        if any(one.text == tuple(block.lines) for one in ordered):
            self._ordered(understood, whole, number)
            return True
        why = say("behind its quotation the line goes on: {rest}", rest=rest.strip(" ;.,"))
        self._not_understood(head, number, why)
        self.context = evolve(self.context, lost=True)
        return True

    def _has_term(self, at: int) -> bool:
        """Whether a line begins with a term that is defined, and quotes no provision."""
        return self.grammar.unquoted and begins_with_term(self.lines[at])

    def _quoting(self, line: str, number: int) -> bool:
        """Take a sentence whose quoted text begins on its line, if it has any."""
        for match in islice(_INLINE.finditer(line), _BEGINNINGS):
            head, rest = line[: match.start() + 1], line[match.end() :]
            understood = self._understood(head)
            last = understood[-1].instructions if understood else ()
            if understood and last and last[-1].wants_text and not last[-1].text:
                self._begun(understood, rest, head, number)
                return True
        return False

    def _begun(self, understood: list[Understood], rest: str, head: str, number: int) -> None:
        """Take a sentence whose quoted text begins on its own line, and ends on a later one."""
        lines, start, is_order = self.lines, self.at - 1, self._is_order
        if self._went_on(head, [rest, *lines[self.at :]], start):
            return
        block = quoted_block(lines, is_order, start, begun=rest, goes_on=self._goes_on)
        if block is None:
            self._not_closed(number)
            return
        self.at += block.size - 1
        self._take(understood, head, number)
        self._quote(block.lines, number, inline=block.size == 1, shared=block.shares_mark)

    def _text(self, number: int) -> None:
        """Take the quoted text below a sentence, if it is there."""
        text: list[str] = list(self.instructions[-1].text)
        inline, shared = len(text), False
        while (start := self.page.next_line(self.at)) is not None and opens_block(
            self.lines[start]
        ):
            if self._has_term(start):
                break
            if text and self._is_order(self.lines[start]):
                break
            block = quoted_block(self.lines, self._is_order, start, goes_on=self._goes_on)
            if block is None:
                if text or self._is_order(self.lines[start]):
                    break
                self._undo(number)
                self._not_closed(number)
                return
            text, shared = [*text, *block.lines], block.shares_mark
            self.at = start + block.size
        if text:
            self._quote(text, number, inline=len(text) == inline, shared=shared)
        elif self.grammar.unquoted:
            self._unquoted(number)

    def _unquoted(self, number: int) -> None:
        """Take new wording without quotation marks below a sentence, if it shows where it ends."""
        start, last = self.page.next_line(self.at), self.instructions[-1]
        if start is None or not self.lines[self.at - 1].rstrip().endswith(LEADS):
            return
        end = unquoted(
            self.lines,
            start,
            self.counted,
            lambda at: self._is_order(self.lines[at]),
            self.page.begins_item,
        )
        named = last.brings if last.op == "insert" else last.places
        wanted = named[0][-1] if named else None
        num = first_number(self.lines[start].strip())
        if not end or (wanted and wanted.num and wanted.num != num):
            self._undo(number)
            why = say("its new wording has no quotation marks, and where that ends is in doubt")
            self._not_understood(last.sentence, number, why)
            self.context = evolve(self.context, lost=True)
            return
        text = [line.strip() for line in self.lines[start:end] if line.strip()]
        self.at = end
        self._quote(text, number)

    def _quote(
        self, text: list[str], number: int, *, inline: bool = False, shared: bool = False
    ) -> None:
        """The text of all that the last sentence orders: one, or one in each of several places."""
        last = self.instructions[-1]
        for place in self._of_line(last.line):
            each = self.instructions[place]
            alike = (each.op, each.brings, each.text) == (last.op, last.brings, last.text)
            if alike:
                filled = evolve(each, text=tuple(text), shared_mark=shared)
                quoted = with_brought(filled, inline=inline)
                if quoted is None:
                    self._undo(number)
                    why = say(
                        "the sentence does not name what is new, and the quotation has no number"
                    )
                    self._not_understood(last.sentence, number, why)
                    return
                self.instructions[place] = quoted

    def _of_line(self, number: int) -> range:
        """Where the instructions of the line that was read last stand."""
        start = len(self.instructions)
        while start and self.instructions[start - 1].line == number:
            start -= 1
        return range(start, len(self.instructions))

    def _take(self, understood: list[Understood], sentence: str, number: int) -> None:
        for each in understood:
            ordered = [evolve(one, line=number) for one in each.instructions]
            self.instructions += ordered
            for one in ordered:
                self.attachments.call(one)
            if not each.instructions:
                places = tuple(filter(None, each.context.around))
                located = places if each.sort in {"chapeau", "locator"} else ()
                framed = Framed(each.sort, sentence, number, each.act, located, each.spared)
                self.frame.append(framed)
                if each.sort == "in-force":
                    self.in_force = self.in_force or number
        self.context = evolve(understood[-1].context, before=(), beside=())

    def _listed(self, line: str, number: int) -> bool:
        """Take an order on places that are listed below it."""
        below = self.lines[self.at : self.at + MOST_LISTED]
        for size, whole in with_places(line, below, self.grammar, self.language):
            understood = self._understood(whole)
            if understood and any(each.instructions for each in understood):
                self.at += size
                self._take(understood, whole, number)
                return True
        return False

    def _broken(self, line: str, number: int) -> bool:
        """Take a sentence that goes on in the next lines, if it does; bytes that are no text make
        none."""
        for end, whole in self.page.longer(line, self.at):
            if "\ufffd" in whole or self._names_its_act(self.lines[end - 1].strip()):
                return False
            understood = self._understood(whole)
            if understood and not any(each.context.lost for each in understood):
                self.at = end
                self._ordered(understood, whole, number)
                return True
        return False

    def _names_its_act(self, line: str) -> bool:
        """Whether a line says by itself which act is amended: what stands above it is a heading."""
        understood = self._understood(line)
        return bool(understood and understood[0].sort == "chapeau" and understood[0].act)

    def _goes_on(self, line: str) -> bool:
        """Whether the orders go on with the number of a line, whatever it says."""
        return self.context.goes_on_with(self.page.number(line))

    def _undo(self, number: int) -> None:
        del self.instructions[self._of_line(number).start :]
        while self.frame and self.frame[-1].line == number:
            del self.frame[-1]
        if self.in_force == number:
            self.in_force = 0

    def _not_understood(self, text: str, number: int, why: str) -> None:
        self.remainder.append(NotUnderstood(text.replace("\n", " "), number, why))

    def _not_closed(self, number: int) -> None:
        """Where a quotation does not end, all after it may be a part of it."""
        for at in range(number - 1, len(self.lines)):
            if self.lines[at].strip():
                why = say("the quotation that begins here, or above, is not closed")
                self._not_understood(self.lines[at].strip(), at + 1, why)
        self.at = len(self.lines)

    def _is_order(self, line: str) -> bool:
        """Whether a line is a sentence of the amending text, not of what it quotes."""
        return self._understood(line.strip()) is not None

    def _understood(self, line: str) -> list[Understood] | None:
        """What a line comes to; most lines after a quotation are looked at twice, and many lines of
        a long text are alike."""
        key = line, self.context
        if key not in self.known:
            if len(self.known) >= _KNOWN:
                self.known.clear()
            self.known[key] = self._taken_apart(line)
        return self.known[key]

    def _taken_apart(self, line: str) -> list[Understood] | None:
        quoting = taken_out(FOOTNOTE.sub("", GLUED.sub(r"\1 ", line)))
        if quoting.skeleton.count("⟦") != len(quoting.quotes):
            return None  # The sign that stands for a quote here stands in the text itself.
        quoting = with_signs(quoting, self.grammar.signs)
        quoting = with_spans(quoting, self.grammar.spans)
        sentence = self.grammar.as_patterned(normalised(quoting.skeleton))
        if len(sentence) > LONGEST:
            return None
        understanding = Understanding(self.language, quoting, line)
        return SentenceReader(self.grammar, understanding, sentence).understood(0, self.context)


def _depends(understood: Understood, line: str) -> bool:
    """Whether an order is about a place above it: one that names its act is whole by itself."""
    return any(not each.act or each.act not in line for each in understood.instructions)
