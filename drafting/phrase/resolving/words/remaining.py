"""What is left of a line from which words go throughout the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.language.fold import occurrences
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import refused


def check_remaining(words: Sequence[str], act: Act, targets: Iterable[Target]) -> None:
    """Refuse to take words from every place of an act, where nothing but marks would be left of a
    line: `1. .`; in a cell of a table these may stand alone. Raises `PhraseError`."""
    for site in (site for target in targets for site in act.wording(target)):
        text = site.provision.text
        found = [spot for each in words for spot in occurrences(each, text)]
        if not found or site.around(Kind.CELL):
            continue
        gone = {at for start, end in found for at in range(start, end)}
        left = "".join(sign for at, sign in enumerate(text) if at not in gone).strip()
        if left and not any(map(str.isalnum, left)):
            raise refused(
                say(
                    "nothing but “{mark}” would be left of that line: {line}",
                    mark=left,
                    line=site.line[:60],
                ),
                say("order that the line goes, and how what stands before it ends then"),
            )
