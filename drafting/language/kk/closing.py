"""The words of the lines that close an act in Kazakh.

Қазақстан Республикасының Президенті Н. Иванов      Астана, Ақорда      2020 жылғы 5 мамыр
"""

from __future__ import annotations

from drafting.language.closing_words import ClosingWords

_MONTHS = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
CLOSING = ClosingWords(
    offices=(
        "Елбасы|[Пп]резидент[іi]|Премьер-[Мм]инистр[іi]|[Тт]өраға(?:сы)?|[Мм]инистр[іi]|[Сс]пикер[іi]"
        "|[Әә]к[іi]м[іi]?|[Бб]асшы(?:сы)?|[Дд]иректор(?:ы)?|[Хх]атшы(?:сы)?|[Оо]рынбасар(?:ы)?"
    ),
    towns="қ\\.|қала",
    dates=rf"\d{{4}}\s(?:жыл(?:ғы|дың)|ж\.)\s[«\"]?\d{{1,2}}[»\"]?\s(?:{_MONTHS})",
    office_last=True,
)
