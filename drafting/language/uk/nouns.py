"""Ukrainian words of headings."""

from __future__ import annotations

from drafting.language.nouns import NounTable
from drafting.model.kind import Kind

TABLE = NounTable(
    headings={"розділ": Kind.SECTION, "стаття": Kind.ARTICLE, "додаток": Kind.ANNEX},
    deleted=lambda _: "виключено",
    repealed=lambda _: "втратило чинність",
)
