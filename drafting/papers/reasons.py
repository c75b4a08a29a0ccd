"""What a change does and why, in the words of a paper: essence, argument, legal basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from drafting.language import CODES
from drafting.language.labels import Labels
from drafting.language.list_words import is_sentence
from drafting.language.speech import quoted_kind
from drafting.model import operation as op
from drafting.model.localized import Localized

Quoted = Mapping[str, str]


def essences(operations: Iterable[op.Operation], labels: Labels, language: str) -> str:
    """The essence of operations on one element, as a clause: no capital, no full stop."""
    clauses = (each for operation in operations for each in _essences(operation, labels, language))
    return "; ".join(dict.fromkeys(clauses))


def arguments(operations: Iterable[op.Operation], labels: Labels, language: str) -> list[str]:
    """The given reasons, a paragraph each."""
    reasons = (in_language(operation.reason, labels, language) for operation in operations)
    return [*dict.fromkeys(filter(None, reasons))]


def references(operations: Iterable[op.Operation], labels: Labels, language: str) -> list[str]:
    """The cited legal acts, each with its quotation."""
    found: list[str] = []
    for operation in operations:
        for basis in operation.basis:
            cite = with_language_named(basis.cite, labels, language)
            quote = basis.quote.best(language)
            found.append(f"{cite}: {labels.quoted.format(quote)}." if quote else f"{cite}.")
    return [*dict.fromkeys(found)]


def grounds(operation: op.Operation, labels: Labels, language: str) -> Iterator[str]:
    """Why a change is made: its reason, then each legal basis, a paragraph each."""
    if reason := operation.reason.best(language):
        yield reason
    for basis in operation.basis:
        quote = basis.quote.best(language)
        cited = f"{labels.basis}: {basis.cite.best(language)}"
        yield f"{cited}: {labels.quoted.format(quote)}" if quote else cited


def in_language(text: Localized, labels: Labels, language: str) -> str:
    """A text in the language of the paper; or, if it has none there, in which languages it is. A
    paper whose language has no labels is English but for the law, and has the text as it is."""
    if not text or text.get(language):
        return text.get(language)
    if language not in CODES:
        return with_language_named(text, labels, language)
    others = (labels.languages.get(other, other) for other in text.by_language)
    return labels.elsewhere.format(", ".join(others))


def with_language_named(text: Localized, labels: Labels, language: str) -> str:
    """A text; where it is not in the language of the paper, with the name of its language."""
    if not text or text.get(language):
        return text.get(language)
    other = next(iter(text.by_language))
    return f"{text.best(language)} ({labels.languages.get(other, other)})"


def _essences(operation: op.Operation, labels: Labels, language: str) -> Iterator[str]:
    def quoted(*texts: str) -> Quoted:
        sort, several = quoted_kind(texts)
        # A blank at the end of words is no part of what is quoted, unless there is nothing else.
        listed = ", ".join(labels.quoted.format(text.strip() or text) for text in texts)
        return {"text": listed, **labels.sorts[sort][several]}

    if isinstance(operation, op.ProvisionOperation):
        kind = type(operation)
        yield labels.essences.get(kind, labels.operations[kind])
        return
    match operation:
        case op.ReplaceWords():
            for pair in operation.every_pair:
                old, new = quoted(pair.old.get(language)), quoted(pair.new.get(language))
                yield labels.essences[op.ReplaceWords].format(old=old, new=new)
        case op.DeleteWords():
            words = quoted(operation.words.get(language))
            yield labels.essences[op.DeleteWords].format(words=words)
        case op.InsertWords():
            place: str = operation.position or ("before" if operation.before else "after")
            if place == "end" and is_sentence(operation.words.get(language)):
                place = "sentence"
            anchor = operation.before.get(language) or operation.after.get(language)
            words = quoted(operation.words.get(language))
            yield labels.insertions[place].format(words=words, anchor=quoted(anchor))
        case op.ReplaceEverywhere():
            forms = operation.forms.get(language)
            old, new = quoted(*forms), quoted(*forms.values())
            # One form has no other, to which it could go respectively.
            several = len(forms) > 1
            essence = labels.essences[op.ReplaceEverywhere if several else op.ReplaceWords]
            yield essence.format(old=old, new=new)
        case _:
            assert_never(operation)
