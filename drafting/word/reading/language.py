"""The language of a document: by its letters, or else by its proofing language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from drafting.language import script
from drafting.messages import say
from drafting.word.document.document import WordDocument
from drafting.word.document.story import Story
from drafting.word.package.elements import Element, child_of, w

_CODE = re.compile(r"[a-z]{2,3}")
_ENOUGH = 1000
"""Paragraphs whose letters are counted."""


def language_of(document: WordDocument) -> tuple[str, str]:
    """The code of the language, and the evidence for it in words."""
    stories = (Story(document.units), *document.notes.values())
    texts = (paragraph.text for story in stories for paragraph in story.paragraphs())
    text = "\n".join(islice(texts, _ENOUGH))
    # A run names its language once for Latin and Cyrillic letters, and once for others.
    attributes = ("val",) if script.has_letters(text) else ("eastAsia", "bidi", "val")
    code, named = script.language_of(text, _named(document, attributes))
    if by_words := script.language_by_words(text):
        return by_words, say("its words")
    if named:
        return code, say("its proofing language")
    shown = script.has_letters(text) or script.eastern(text)
    return code, say("its letters") if shown else say("nothing: it has no known letters")


def _named(document: WordDocument, attributes: Sequence[str]) -> Iterator[str]:
    """Proofing languages of the document (17.3.2.20, 17.15.1.88), the most likely first."""
    for name in attributes:
        runs = Counter(each.get(w(name), "") for each in document.root.iter(w("lang")))
        yield from (code for lang, _ in runs.most_common() if (code := _code(lang)))
    package = document.package
    for kind, path in (
        ("styles", ("docDefaults", "rPrDefault", "rPr", "lang")),
        ("settings", ("themeFontLang",)),
    ):
        part = package.part_of(kind)
        found: Element | None = child_of(package.tree(part), *path) if part else None
        for name in attributes if found is not None else ():
            if found is not None and (code := _code(found.get(w(name), ""))):
                yield code


def _code(lang: str) -> str:
    match = _CODE.match(lang)
    return match[0] if match else ""
