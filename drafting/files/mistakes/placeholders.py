"""Texts that an author has still to fill in: they stand as `…` in what `drafting new` begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from drafting.errors import Problem, in_order
from drafting.files.yaml.reader import KeyPath, YamlFile
from drafting.messages import say

TO_FILL_IN = "…"
"""Stands where the author has to fill in a text."""
_LINE = re.compile(r"#+ (?:\S+ ){,2}…|(?:\S+ )?\S*(?:\d\S*|[.)]) …|\|(?: … \|)+")
"""`2-1) …`, `# 5-бап. …`, `| … | … |`: a number, and no text. A line of a law may be `…`."""


def _unfilled(document: YamlFile) -> list[Problem]:
    """A problem for each text of a file that is still to be filled in."""
    return [
        Problem(
            "empty",
            say(
                "{subject} is still to be filled in: it holds `{to_fill_in}`",
                subject=_subject(path),
                to_fill_in=TO_FILL_IN,
            ),
            document.where(path),
            found=found,
            do=say("write the text in its place, or take the key out where it may be left out"),
        )
        for path, found in _places(document.data, ())
    ]


def with_unfilled(document: YamlFile, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a file in its order; of a text that is still to be filled in, that alone."""
    missing = _unfilled(document)
    places = {(each.where.line, each.where.column) for each in missing}
    others = [each for each in problems if (each.where.line, each.where.column) not in places]
    return in_order((*missing, *others))


def _places(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    match value:
        case dict():
            for key, each in value.items():
                yield from _places(each, (*path, key))
        case list():
            for index, each in enumerate(value):
                yield from _places(each, (*path, index))
        case str() if value.strip() == TO_FILL_IN:
            yield path, ()
        case str() if "text" in path:
            for number, line in enumerate(value.splitlines(), start=1):
                if _LINE.fullmatch(line.strip()):
                    yield (
                        path,
                        (
                            say(
                                "line {number} of the text: {line}",
                                number=number,
                                line=line.strip(),
                            ),
                        ),
                    )


def _subject(path: KeyPath) -> str:
    keys = [step for step in path if isinstance(step, str) and step != "operations"]
    return f"`{'.'.join(keys)}`"
