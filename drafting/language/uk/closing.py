"""The words of the lines that close an act in Ukrainian.

Президент України      Л.ІВАНЧУК      м. Київ 25 березня 1992 року № 2232-XII
"""

from __future__ import annotations

from drafting.language.closing_words import ClosingWords

_MONTHS = "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
CLOSING = ClosingWords(
    offices="Президент|Прем['’]єр-міністр|Голова|Секретар|Міністр|Спікер|Заступник|Перший|В\\.\\s?о\\.",
    agreed="ПОГОДЖЕНО|Погоджено",
    approved="ЗАТВЕРДЖЕНО|Затверджено",
    towns=r"м\.|місто|с\.",
    dates=rf"[«\"]?\d{{1,2}}[»\"]?\s(?:{_MONTHS})\s\d{{4}}(?:\s?року|\s?р\.)?",
)
