"""Whether what stands behind the number of an article is its heading, or the law itself."""

from __future__ import annotations

import re
from collections.abc import Callable

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-z]")
_ENDS = re.compile(r"[.;:]$")
_SHORTENED = re.compile(r"(?<!\w)(?:г|гг|др|пр|ж|жж|р|рр|ін|т\. ?д|т\. ?п|т\. ?б|т\. ?с|т\. ?і)\.$")
"""A word cut short, with whose stop a heading may end too."""
_SENTENCE = re.compile(
    r"(?<!\w)(?:shall|may be cited as|takes? effect"
    r"|(?:come|enter)s? into (?:force|operation))(?!\w)"
)
"""Words of English law that stand in sentences, and in no heading that ends with a stop."""


def reads_as_text(text: str, followed_by_number: Callable[[], bool]) -> bool:
    """Whether a line behind the number of an article is text, judging by its words.

    In Cyrillic scripts a heading has no stop, semicolon or colon at its end. Where a numbered line
    follows, a line that ends with a stop is a heading with a stray stop: the text that it would be
    has no number among others that have. In Latin script headings may end so, and only a line that
    is certainly a sentence is text.
    """
    if not _ENDS.search(text) or (text.endswith(".") and followed_by_number()):
        return False
    if len(_CYRILLIC.findall(text)) >= len(_LATIN.findall(text)):
        return bool(_CYRILLIC.search(text)) and not _SHORTENED.search(text)
    return _SENTENCE.search(text) is not None
