"""What a change does and why, in the words of a paper: essence, argument, legal basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.language.labels import Labels
from drafting.language.quoted_kind import quoted_kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    DeleteWords,
    InsertWords,
    Operation,
    ReplaceEverywhere,
    ReplaceWords,
)

Quoted = Mapping[str, str]


def essences(operations: Iterable[Operation], said: Labels, language: str) -> str:
    """What operations do to an element, as one clause: no capital, no full stop."""
    told = (each for operation in operations for each in _essences(operation, said, language))
    return "; ".join(dict.fromkeys(told))


def arguments(operations: Iterable[Operation], said: Labels, language: str) -> list[str]:
    """The reasons that were given, a paragraph each; or that there are none."""
    reasons = (told(operation.reason, said, language) for operation in operations)
    return [*dict.fromkeys(filter(None, reasons))] or [said.no_reason]


def references(operations: Iterable[Operation], said: Labels, language: str) -> list[str]:
    """The legal acts that were cited, each with its quotation; or that there are none."""
    found: list[str] = []
    for operation in operations:
        for basis in operation.basis:
            cite = foreign(basis.cite, said, language)
            quote = basis.quote.best(language)
            found.append(f"{cite}: {said.quoted.format(quote)}." if quote else f"{cite}.")
    return [*dict.fromkeys(found)] or [said.no_basis]


def told(text: Localized, said: Labels, language: str) -> str:
    """A text in the language of the paper; where it is there in others only, in which."""
    if not text or text.get(language):
        return text.get(language)
    others = (said.languages.get(other, other) for other in text.by_language)
    return said.elsewhere.format(", ".join(others))


def foreign(text: Localized, said: Labels, language: str) -> str:
    """A text; where it is not in the language of the paper, with the language that it is in."""
    if not text or text.get(language):
        return text.get(language)
    other = next(iter(text.by_language))
    return f"{text.best(language)} ({said.languages.get(other, other)})"


def _essences(operation: Operation, said: Labels, language: str) -> Iterator[str]:
    def quoted(*texts: str) -> Quoted:
        sort, several = quoted_kind(texts)
        listed = ", ".join(said.quoted.format(text) for text in texts)
        return {"quote": listed, **said.sorts[sort][several]}

    match operation:
        case ReplaceWords():
            for pair in operation.every_pair:
                old, new = quoted(pair.old.get(language)), quoted(pair.new.get(language))
                yield said.essences[ReplaceWords].format(old=old, new=new)
        case DeleteWords():
            words = quoted(operation.words.get(language))
            yield said.essences[DeleteWords].format(words=words)
        case InsertWords():
            place = operation.position or ("before" if operation.before else "after")
            anchor = operation.before.get(language) or operation.after.get(language)
            words = quoted(operation.words.get(language))
            yield said.insertions[place].format(words=words, anchor=quoted(anchor))
        case ReplaceEverywhere():
            forms = operation.forms.get(language)
            old, new = quoted(*forms), quoted(*forms.values())
            yield said.essences[ReplaceEverywhere].format(old=old, new=new)
        case _:
            yield said.essences[type(operation)]
