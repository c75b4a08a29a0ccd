"""Operations → the amending text: chapeau, locators, and one sentence for each order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import define, evolve, field

from drafting import language as languages
from drafting.errors import DraftingError, PhraseError, Problem, Where
from drafting.language.speech import Counted, Speech
from drafting.language.units import Units, below
from drafting.messages import say
from drafting.model.address import Target
from drafting.model.change import Amended
from drafting.model.edit import Removal, Rewriting, law_in
from drafting.model.kind import Kind
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Operation,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    is_of_whole_act,
)
from drafting.model.papers.amending import AmendingText, Sentence, SentencePart
from drafting.model.proposal import LAWS, Proposal
from drafting.phrase.attachments import SIGNS, header_in, is_attachable
from drafting.phrase.quoted_provisions import in_its_like, misread, numbers_in_text, unclear_number
from drafting.phrase.resolving.places.by_text import preamble_itself
from drafting.phrase.whole_act import citation_of, ends_early
from drafting.phrase.writing.from_operations import Scribe
from drafting.phrase.writing.marked_words import words_misread
from drafting.phrase.writing.order import Order, merged
from drafting.phrase.writing.turns import in_turn
from drafting.structure.depths import lists_stand_beside
from drafting.text.lines import plain_heading

_WORD_LEVEL = (ReplaceWords, InsertWords, DeleteWords, ReplaceEverywhere)


def write(
    amended: Amended, proposal: Proposal, language: str = "", style: str = ""
) -> AmendingText:
    """Write the amending text of a proposal that was carried out, in the language of the act or in
    another, if no operation needs words that it lacks there; in a drafting `style` of the language,
    or else in that of the act.

    Editor's notes are no text of the law: no sentence orders what becomes of them, and where
    nothing else changes there is none. Raises `PhraseError` with every operation that cannot be
    written.
    """
    act = amended.changes.old
    language = language or act.language
    if language not in languages.CODES:
        written = ", ".join(languages.CODES)
        problem = say(
            "amending sentences are written in {written}, not in `{language}`",
            written=written,
            language=language,
        )
        raise PhraseError(Problem("no-language", problem))
    if style and style not in languages.STYLES:
        problem = say("there is no drafting style `{style}`", style=style)
        raise PhraseError(Problem("no-language", problem, found=(", ".join(languages.STYLES),)))
    speech = languages.of(language).styled(style or act.identity.style or "")
    scribe = Scribe(amended, language, speech)
    found = in_turn(_orders(scribe, proposal))
    orders = list(merged(sorted(found, key=lambda order: order.at)))
    marks = speech.marks or languages.of(language).labels.quotes
    if not orders:
        return AmendingText(language, (), marks)
    body = _SentenceWriter(speech, act.identity.numbering.cues).compose(orders)
    form = proposal.form_for(act.identity.kind)
    sentences = tuple(_framed(scribe, proposal, orders, _annexed(body, form, scribe)))
    text = AmendingText(language, sentences, marks)
    for sentence in sentences:
        if sentence.written and not sentence.attached and (line := ends_early(sentence, text)):
            problem = say("a mark in this line would be read as the end of the quotation")
            do = say("restate its provisions one by one")
            where = Where(act=act.name)
            raise PhraseError(Problem("ambiguous", problem, where, (line[:100],), do))
    return text


def word_change_warnings(amended: Amended, proposal: Proposal) -> Iterator[Problem]:
    """Warn about each operation that changes words where elements are restated as a whole."""
    act = amended.changes.old
    if act.identity.amended != "whole":
        return
    for operation in proposal.operations:
        if isinstance(operation, _WORD_LEVEL):
            yield Problem(
                code="form",
                problem=say(
                    "an element of this act is restated as a whole where it is amended, and "
                    "the proposal changes words"
                ),
                where=evolve(operation.origin, act=act.name, address=", ".join(operation.at)),
                do=say(
                    "the amending text restates the element; write `restate` to see that here too"
                ),
            )


def _orders(scribe: Scribe, proposal: Proposal) -> Iterator[Order]:
    problems: list[Problem] = []
    whole = scribe.act.identity.amended == "whole"
    beside = lists_stand_beside(scribe.amended.changes.old)
    for operation in proposal.operations:
        if whole and isinstance(operation, _WORD_LEVEL):
            continue
        try:
            orders = [_clear(order, scribe, beside=beside) for order in scribe.orders(operation)]
            if not orders:
                _check_no_law(operation, scribe.amended)
            yield from orders
        except DraftingError as error:
            problems += error.problems
    if problems:
        raise PhraseError(problems)
    if whole:
        yield from _restated(scribe, proposal)


def _check_no_law(operation: Operation, amended: Amended) -> None:
    """Raise `PhraseError` where an operation on editor's notes alone, of which no sentence speaks,
    brings law: a line that moves out of a note is one of the act."""
    if any(each.operation is operation and law_in(each) for each in amended.edits):
        wrong = say("no sentence can order that a line of an editor's note becomes law")
        do = say("insert the line, and delete it in the note")
        raise _ambiguous(operation, wrong, operation.at, do)


def _clear(order: Order, scribe: Scribe, *, beside: bool) -> Order:
    """The order, alone in its sentence where the old text shows what is no number in the new one;
    `beside` is as `Announced` has it.

    Raises `PhraseError` where the sentence would be read as another order.
    """
    amended = scribe.amended
    _refuse_unsayable_taken(order, amended)
    _refuse_preamble_with_form(order, amended)
    if not order.quoted and (words := words_misread(order, amended, scribe.language)):
        wrong = say("a mark of these words would be read as that of the quotation")
        do = say("quote the words up to the mark that closes or opens them, or restate the line")
        raise _ambiguous(order.operation, wrong, (words[:100],), do)
    if not order.quoted or order.written:
        return order
    if line := misread(order.quoted, beside=beside):
        wrong = say(
            "a sentence cannot show that this line stands beside the number above it, not in it"
        )
        do = say("indent it by two spaces, if it belongs to that number")
        raise _ambiguous(order.operation, wrong, (line[:100],), do)
    if line := in_its_like(order.quoted):
        wrong = say(
            "a sentence cannot show that this heading stands in one of its kind, not beside it"
        )
        raise _ambiguous(order.operation, wrong, (line[:100],))
    own = (law_in(each) for each in amended.edits if each.operation is order.operation)
    olds = (each for each in own if isinstance(each, Rewriting))
    old = next((each.site.provision for each in olds if each.new == order.quoted[0]), None)
    text = numbers_in_text(old) if old else frozenset[str]()
    if line := unclear_number(order.quoted, text):
        wrong = say("a sentence cannot show whether this line is numbered, or text")
        do = say("let it begin otherwise, or restate the whole act")
        raise _ambiguous(order.operation, wrong, (line[:100],), do)
    return evolve(order, joins="") if text else order


def _refuse_preamble_with_form(order: Order, amended: Amended) -> None:
    """Raise `PhraseError` where a whole preamble goes or is restated, and some of its lines only
    say what the act is: to a reader, these are no part of the preamble."""
    if not isinstance(order.operation, Delete | Restate):
        return
    own = (each for each in amended.edits if each.operation is order.operation)
    sites = [each.site for each in own if isinstance(each, Removal | Rewriting)]
    whole = any(site.provision.kind is Kind.PREAMBLE for site in sites)
    if whole and (lines := preamble_itself(amended.changes.old)):
        wrong = say("a sentence about the preamble is read as one about these lines alone")
        do = say("name the paragraphs of the preamble that change")
        found = tuple(each.address for each in lines)
        raise _ambiguous(order.operation, wrong, found, do)


def _refuse_unsayable_taken(order: Order, amended: Amended) -> None:
    """Raise `PhraseError` where a new element takes in what a sentence cannot name."""
    takes = order.operation.takes if isinstance(order.operation, Insert) else ()
    if gaps := tuple(each for each in takes if each.rpartition(".")[2].startswith(Kind.GAP)):
        wrong = say("a sentence cannot order that a gap of the baseline is taken in")
        raise _ambiguous(order.operation, wrong, gaps)
    taken = [each.site for each in amended.places[order.operation.id].taken]
    unplaced = tuple(
        site.address
        for site in taken
        if site.counted_in is not site.parent and site.parent and not site.parent.provision.num
    )
    if 0 < len(unplaced) < len(taken):
        wrong = say(
            "a sentence cannot name a number that counts through the act beside lines of a "
            "division without a number, all of which are taken in"
        )
        raise _ambiguous(order.operation, wrong, unplaced)


def _ambiguous(
    operation: Operation, wrong: str, found: tuple[str, ...], do: str = ""
) -> PhraseError:
    return PhraseError(Problem("ambiguous", wrong, operation.origin, found, do))


def _restated(scribe: Scribe, proposal: Proposal) -> Iterator[Order]:
    """Each element whose words are changed, restated as a whole (art. 26(6))."""
    by_id = {each.id: each for each in proposal.operations if isinstance(each, _WORD_LEVEL)}
    for line in scribe.amended.changes.lines:
        changed = next((by_id[change] for change in line.changes if change in by_id), None)
        if changed and line.old and line.new and line.old.provision.kind is not Kind.NOTE:
            provision = line.new.provision
            own = bool(line.old.provision.children) or provision.headed
            alone = evolve(provision, children=())
            yield scribe.restated(Target(line.old, own=own), alone, changed)


@define
class _SentenceWriter:
    """Puts orders into sentences, one below the other, so that each is read as it is meant.

    `around` is the place that the last locator named, which a reader takes for granted: it is not
    repeated; a place that would be misread below it is written in full.
    """

    speech: Speech
    words: Mapping[str, Kind]
    """With which headings of the act begin."""
    around: Units = ()
    sentences: list[Sentence] = field(factory=list)

    def compose(self, orders: Sequence[Order]) -> list[Sentence]:
        """Sentences; several are numbered, and with each number a reader begins anew."""
        groups = [list(run) for _, run in groupby(orders, key=lambda order: order.way[:1])]
        runs = [run for group in groups for run in self._runs(group, 0)]
        for number, run in enumerate(runs, start=1):
            self.around = ()
            before = len(self.sentences)
            self._write_group(run, (), 0)
            if len(runs) > 1:
                first = self.sentences[before]
                self.sentences[before] = evolve(first, text=self.speech.item(number) + first.text)
        self.sentences[-1] = evolve(self.sentences[-1], mark=".")
        return self.sentences

    def _group(self, orders: Sequence[Order], steps: int, level: int) -> None:
        for _, run in groupby(orders, key=lambda order: order.way[steps : steps + 1]):
            for group in self._runs(list(run), steps):
                self._write_group(group, self.around[:steps], level)

    def _runs(self, group: list[Order], steps: int) -> Iterator[list[Order]]:
        """Orders below one locator; or each by itself, where they share no place."""
        if len(group) > 1 and _shared(group, steps):
            yield group
        else:
            yield from ([order] for order in group)

    def _write_group(self, group: list[Order], named: Units, level: int) -> None:
        steps = len(named)
        document = _document(group, steps)
        if len(group) == 1 and not document:
            self._order(group[0], steps, level)
            return
        whole = document or (*named, *_shared(group, steps))
        short = whole[steps:] if below(self.around, whole[steps:]) == whole else whole
        if below(self.around, short) != whole:
            for order in group:
                self._order(order, steps, level)
            return
        self.sentences.append(
            Sentence(SentencePart.LOCATOR, self.speech.locator(short), level=level)
        )
        self.around = whole
        self._group(group, len(whole), level + 1)

    def _order(self, order: Order, steps: int, level: int) -> None:
        short = order.within(steps)
        text = order.sentence(short) if order.means(self.around, short) else order.alone
        instruction = SentencePart.INSTRUCTION
        seeming = frozenset(
            each.first_line
            for provision in order.quoted
            for each in provision.walk()
            if each.headed and not each.label
            if plain_heading(each.first_line, self.words) != each.first_line
        )
        sentence = Sentence(
            instruction, text, ";", level, order.quoted, order.written, seeming=seeming
        )
        self.sentences.append(sentence)


def _document(orders: Sequence[Order], steps: int) -> Units:
    """The document that the act approves, of whose parts orders are: a locator of its own has its
    long name, «в Правилах полива, утвержденных указанным приказом:», be it for one order."""
    return () if steps else tuple(unit for unit in orders[0].way[:1] if unit.document or unit.owner)


def _shared(orders: Sequence[Order], steps: int) -> Units:
    """What a locator can name for all of the orders, beyond the steps named above."""
    ways = [order.way[steps:] for order in orders]
    depth = min(map(len, ways))
    while depth and len({way[:depth] for way in ways}) > 1:
        depth -= 1
    return ways[0][:depth]


def _framed(
    scribe: Scribe, proposal: Proposal, orders: Sequence[Order], body: Sequence[Sentence]
) -> Iterator[Sentence]:
    """With the title and the chapeau before it, and when it enters into force after it."""
    speech, citation = scribe.speech, citation_of(scribe.act, scribe.language, scribe.speech)
    kind = scribe.act.identity.kind
    law = proposal.form_for(kind) == "law"
    numbered = tuple(map(speech.article, (1, 2))) if law else ("1. ", "2. ")
    counted = _counted(orders)
    named = speech.undated(citation) if law or kind in LAWS else citation
    title = Sentence(SentencePart.TITLE, speech.title(named, counted))
    numbers = iter(numbered if law or proposal.in_force else ("", ""))
    first, *rest = body
    if any(is_of_whole_act(order.operation) for order in orders):  # which no chapeau names then
        if not isinstance(orders[0].operation, Repeal):
            yield title
        elif repeal := speech.repeal_title(named):
            yield Sentence(SentencePart.TITLE, repeal)
        yield evolve(first, text=next(numbers) + first.text)
        yield from rest
    else:
        yield title
        yield Sentence(SentencePart.CHAPEAU, next(numbers) + speech.chapeau(citation, counted))
        yield from body
    if proposal.in_force:
        text = speech.in_force(proposal.enacted_as, proposal.in_force)
        yield Sentence(SentencePart.IN_FORCE, next(numbers) + text, ".")


def _annexed(body: Sequence[Sentence], form: str, scribe: Scribe) -> list[Sentence]:
    """Sentences that bring or restate annexes, or the whole act, with that as an annex of the
    amending act, where its form is known and the language has a sentence for it."""
    speech = scribe.speech
    whole = [each for each in body if _is_apart(each, form, scribe)]
    total = sum(1 if each.written else len(each.quoted) for each in whole)
    numbers = iter(map(str, range(1, total + 1)) if total > 1 else [""])
    result = []
    for each in body:
        if each in whole:
            own = [next(numbers) for _ in (each.quoted[:1] if each.written else each.quoted)]
            heads = tuple(speech.annex_head(form, number) for number in own)
            text = speech.annexed(each.text, form, own)
            result.append(evolve(each, text=text, attached=heads))
        else:
            result.append(each)
    return result


def _is_apart(sentence: Sentence, form: str, scribe: Scribe) -> bool:
    """Whether what a sentence quotes may stand in an annex, and is read there as it is meant."""
    annexed = form and sentence.quoted and scribe.speech.annexed(sentence.text, form, [""])
    if not annexed or (sentence.written and form == "law"):
        return False
    lines = [*evolve(sentence, attached=("",)).attached_lines()][2:]
    if not sentence.written and not all(map(is_attachable, sentence.quoted)):
        return False
    begun = lines[0].startswith(SIGNS) if sentence.written else True
    return begun and not header_in(lines[1:], scribe.language, form)


def _counted(orders: Iterable[Order]) -> Counted:
    changes = additions = 0
    for order in orders:
        if isinstance(order.operation, Insert):
            additions += len(order.quoted)
        elif isinstance(order.operation, InsertWords) and not order.quoted:
            additions += 1
        else:
            changes += max(1, len(order.place.last))
    return Counted(changes, additions)
