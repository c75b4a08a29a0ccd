"""The words of the lines that close an act in Russian.

Президент Республики Казахстан Н. Иванов      г. Астана, 5 мая 2020 года      № 480-V ЗРК
"""

from __future__ import annotations

from drafting.language.closing_words import ClosingWords

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_OFFICES = (
    "Президент|Премьер-Министр|Премьер-министр|Председатель|Министр|Спикер|Глава|Аким|Губернатор"
    "|Мэр|Директор|Руководитель|Секретарь|Судья|Генеральный|Заместитель|Первый|Исполняющий|И\\.о\\."
)
CLOSING = ClosingWords(
    offices=_OFFICES,
    towns=r"г\.|гор\.|город|с\.",
    dates=rf"[«\"]?\d{{1,2}}[»\"]?\s(?:{_MONTHS})\s\d{{4}}(?:\s?года|\s?г\.)?",
)
