"""Words with quotation marks, one of which a reader may take for that of the quotation.

“omit “public.””” shows no more than the word “public.”, and the mark behind it stays in the law.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.language.fold import occurrences
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.localized import Localized
from drafting.model.operation import (
    DeleteWords,
    InsertWords,
    Operation,
    ReplaceEverywhere,
    ReplaceWords,
)
from drafting.phrase.marks import CLOSING, OPENING, STRAIGHT
from drafting.phrase.quotes import double_marks, taken_out
from drafting.phrase.writing.order import Order

_MARKS = frozenset((*OPENING, *CLOSING, STRAIGHT, *"‘’'"))


def words_misread(order: Order, amended: Amended, language: str) -> str:
    """The first words of an order that are read as others; empty where it has none."""
    pairs = [
        (old, new)
        for old, new in _pairs(order.operation, language, amended.changes.old)
        if _MARKS & {*old, *new}
    ]
    if not pairs:
        return ""
    (sentence,) = double_marks([order.alone])
    read = {each.strip() for each in taken_out(sentence).quotes}
    for old, new in pairs:
        wrong = [each for each in (old, new) if _MARKS & {*each} and each.strip() not in read]
        if wrong and not _is_same(old, new, read, order.operation, amended):
            return wrong[0]
    return ""


def _pairs(operation: Operation, language: str, act: Act) -> Iterator[tuple[str, str]]:
    """The words that an order quotes: old and new ones, or those that stay and that come."""

    def text(written: Localized) -> str:
        own = written.get(language) if language == act.language else ""
        return written.by_language.get(language) or own

    match operation:
        case ReplaceWords(every_pair=pairs):
            yield from ((text(each.old), text(each.new)) for each in pairs)
        case ReplaceEverywhere(forms=forms):
            tables = forms.by_language
            yield from (tables.get(language) or tables.get("") or {}).items()
        case InsertWords(words=words, before=before, after=after):
            yield text(before or after), text(words)
        case DeleteWords(words=words):
            yield text(words), ""
        case _:
            pass


def _is_same(old: str, new: str, read: set[str], operation: Operation, amended: Amended) -> bool:
    """Whether old and new words end with the same mark, and change the same without it."""
    if not isinstance(operation, ReplaceWords | ReplaceEverywhere) or old[-1:] != new[-1:]:
        return False
    shorter = old[:-1]
    if old[-1:] not in (*CLOSING, STRAIGHT) or not read >= {shorter.strip(), new[:-1].strip()}:
        return False
    act, places = amended.changes.old, amended.places.get(operation.id)
    named = places.at if places else ()
    sites = [site for each in named for site in act.wording(each)] if named else act.sites
    texts = [site.provision.text for site in sites]
    return all(len([*occurrences(shorter, t)]) == len([*occurrences(old, t)]) for t in texts)
