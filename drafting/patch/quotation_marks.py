"""Quotation marks of new words that an act has nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.model.act import Act, once_for_each_act
from drafting.model.edit import Edit, WordEdit, new_texts

_QUOTATION = re.compile(
    r"""[«»“”„]
    | (?<!\w) " (?= [^\W\d¼-¾⅐-⅞] | [«“„…] | \d [\w.-]* ")  # opens a word, or is around a number
    | (?<=[^\W\d¼-¾⅐-⅞]) " (?!\w)  # closes a word; beside a figure alone it is a sign of inches""",
    re.VERBOSE,
)
"""A sign that opens or closes a quotation."""
_SIGN = re.compile(r"[«»“”„\"]")
_CLOSED_BY = {"«": "»", "“": "”", "„": "“”", '"': '"'}


@once_for_each_act
def quotation_marks(act: Act) -> tuple[str, ...]:
    """The quotation marks that an act has, in the order of its text."""
    found = (sign for site in act.sites for sign in _QUOTATION.findall(site.provision.text))
    return tuple(dict.fromkeys(found))


def other_marks(edit: Edit, own: Sequence[str]) -> Iterator[str]:
    """The quotation marks of new words that the act has not, but for those that stand within a
    pair that it has: «Компания „Роза“»."""
    if isinstance(edit, WordEdit) and not edit.restated:
        old, end = edit.site.provision.text, edit.start + len(edit.new)
        text = f"{old[: edit.start]}{edit.new}{old[edit.end :]}"
        yield from (sign for at, sign in _outside(text, own) if edit.start <= at < end)
    else:
        yield from (sign for text in new_texts(edit) for _, sign in _outside(text, own))


def _outside(text: str, own: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The marks of a text that are not among `own`, nor within a pair of those, and where."""
    last = {sign: text.rfind(sign) for sign in own}
    closing: list[str] = []
    for found in _SIGN.finditer(text):
        sign, at = found[0], found.start()
        if closing:
            if sign in closing:
                closing = []
        elif not _QUOTATION.match(text, at):
            continue
        elif sign not in own:
            yield at, sign
        else:
            closing = [each for each in _CLOSED_BY.get(sign, "") if last.get(each, -1) > at]
