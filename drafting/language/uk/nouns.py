"""Ukrainian words of headings."""

from __future__ import annotations

from drafting.language.nouns import NounTable
from drafting.model.kind import Kind

_MASCULINE = (
    "перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий одинадцятий "
    "дванадцятий тринадцятий чотирнадцятий п'ятнадцятий шістнадцятий сімнадцятий вісімнадцятий "
    "дев'ятнадцятий двадцятий"
).split()


def _in_gender(ending: str, soft: str) -> list[str]:
    return [f"{word[:-2]}{soft if word == 'третій' else ending}" for word in _MASCULINE]


TABLE = NounTable(
    headings={
        "книга": Kind.BOOK,
        "частина": Kind.BOOK,
        "розділ": Kind.SECTION,
        "підрозділ": Kind.SUBSECTION,
        "глава": Kind.CHAPTER,
        "параграф": Kind.SUBCHAPTER,
        "стаття": Kind.ARTICLE,
        "додаток": Kind.ANNEX,
    },
    deleted=lambda _: "виключено",
    repealed=lambda _: "втратило чинність",
    ordinals=lambda: (_MASCULINE, _in_gender("а", "я"), _in_gender("е", "є")),
)
