"""The language of a document: by its letters, or else by its proofing language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from drafting.language import script
from drafting.word.document.document import WordDocument
from drafting.word.document.story import child_of
from drafting.word.package.elements import Element, w

_CODE = re.compile(r"[a-z]{2,3}")
_ENOUGH = 1000
"""Paragraphs whose letters are counted."""


def language_of(document: WordDocument) -> tuple[str, str]:
    """The code of the language, and the evidence for it in words."""
    texts = (paragraph.text for paragraph in document.story.paragraphs())
    code, named = script.language_of("".join(islice(texts, _ENOUGH)), _named(document))
    return code, "its proofing language" if named else "its letters"


def _named(document: WordDocument) -> Iterator[str]:
    """Proofing languages of the document (17.3.2.20, 17.15.1.88), the most likely first."""
    runs = Counter(each.get(w("val"), "") for each in document.root.iter(w("lang")))
    yield from (code for lang, _ in runs.most_common() if (code := _code(lang)))
    package = document.package
    for kind, path in (
        ("styles", ("docDefaults", "rPrDefault", "rPr", "lang")),
        ("settings", ("themeFontLang",)),
    ):
        part = package.part_of(kind)
        found: Element | None = child_of(package.tree(part), *path) if part else None
        if found is not None and (code := _code(found.get(w("val"), ""))):
            yield code


def _code(lang: str) -> str:
    match = _CODE.match(lang)
    return match[0] if match else ""
