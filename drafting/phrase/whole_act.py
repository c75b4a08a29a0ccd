"""An act as a whole in a sentence: how it is cited, and the sentence that gives it another text.

Памятку «О чае» изложить в следующей редакции: «= Памятка …»
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from drafting import language as languages
from drafting.errors import Problem, Where
from drafting.language.speech import Cited, Speech
from drafting.language.units import PlaceInWords
from drafting.messages import say
from drafting.model.act import Act, TextForm
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.operation import Operation
from drafting.model.papers.amending import AmendingText, Sentence
from drafting.phrase.attachments import SIGNS
from drafting.phrase.instruction import Instruction
from drafting.phrase.places import may_be_name, orders
from drafting.phrase.quoted_block import block_end
from drafting.phrase.quotes import double_marks
from drafting.phrase.writing.order import Order
from drafting.text.notes import without_references
from drafting.text.writer import write_act


def title_in_text(act: Act, language: str) -> str:
    """The title that the text itself has, in its own language; empty where it has none."""
    first = next(iter(act.children(None)), None)
    titled = first is not None and first.kind is Kind.TITLE and language == act.language
    return without_references(first.text) if first and titled else ""


def _name_in_text(act: Act, language: str) -> str:
    """The title in the text, where it says what the act is and is read as nothing else. One that
    ends with a mark of a sentence would end the sentence that cites it; what a dash has before a
    quotation would be an order."""
    title = title_in_text(act, language)
    ends = title.endswith((".", ",", ";", ":", "!", "?", "…"))
    if ends or re.search(r"[–—-]\s*[«“„\"]", title):
        return ""
    named = languages.of(language).addresses.acts.named.search(title.casefold())
    return title if named and "\n" not in title and may_be_name(title, language) else ""


def citation_of(act: Act, language: str, speech: Speech) -> str:
    """How the act is cited: as act.yaml has it, or made of what is known of the act, in the order
    of its language (law on legal acts, art. 25(5))."""
    identity = act.identity
    if cited := identity.citations.get(language):
        return cited
    title = identity.titles.get(language) or _name_in_text(act, language)
    best = title or identity.titles.best(act.language) or identity.act
    own = bool(title) and not orders(title, language)
    known = Cited(identity.kind, identity.date, identity.number, best, own=own)
    return speech.citation(known)


def title_warnings(act: Act) -> Iterator[Problem]:
    """The warning about an act that sentences can only call by its name in the workspace."""
    identity = act.identity
    cited = identity.citations.get(act.language) or identity.titles.best(act.language)
    if not (cited or _name_in_text(act, act.language)):
        yield Problem(
            "no-title",
            say("act.yaml has no title, and papers call the act `{name}`", name=identity.act),
            Where(f"baselines/{identity.act}/act.yaml", act=act.name),
            do=say("write its title there: `titles: {example}`", example=f"{{{act.language}: …}}"),
        )


def _named(act: Act, language: str, speech: Speech) -> str:
    """Its citation; with a noun before a title that has none: «Закон «О чае»», never «О чае»."""
    cited = citation_of(act, language, speech)
    if languages.of(language).addresses.acts.named.search(cited):
        return cited
    identity = act.identity
    return speech.citation(Cited(identity.kind, identity.date, identity.number, cited, own=False))


def restated_act(operation: Operation, changes: ChangeSet, language: str, speech: Speech) -> Order:
    """The order to give the act another text, which is quoted with the signs of its file."""
    name = _named(changes.old, language, speech)
    new = evolve(changes.new, form=TextForm(ending=""))
    return Order(
        operation,
        PlaceInWords(),
        lambda _: speech.restate_act(name),
        -1,
        new.body,
        tuple(write_act(new).split("\n")),
    )


def ends_early(sentence: Sentence, text: AmendingText) -> str:
    """The line at which a reader would take a quotation of several lines for closed; empty where
    that is its last."""
    _, *lines = sentence.lines(text.quotes)
    if languages.of(text.language).grammar.single_marks:
        lines = double_marks(lines)
    end = block_end(lines, lambda _: False)
    return "" if end == len(lines) else lines[end - 1]


def is_text_of_act(ordered: Instruction, act: Act, language: str) -> bool:
    """Whether a sentence that names an act alone restates all of it: «определение в Законе» names
    no part either. Its quotation begins as the file of an act does, or it is the sentence above."""
    first = next((line for line in ordered.text if line.strip()), "")
    this = languages.of(language)
    styled = (this.styled(style) for style in ("", *languages.STYLES))
    own = (speech.restate_act(_named(act, language, speech)) for speech in styled)
    return first.startswith(SIGNS) or any(map(ordered.sentence.endswith, own))
