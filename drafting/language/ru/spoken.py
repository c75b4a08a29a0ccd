"""Other ways to say in Russian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.clauses.paired_lists import each_beside, turns_behind
from drafting.language.speech import Spoken

_UNITS = r"\b((?:(?:под)?пункт|стать|част|строк)[^\W\d_]*)"
_QUOTES = r"⟦\d+⟧(?:(?:,\s|,?\sи\s)⟦\d+⟧)+"
SPOKEN: Mapping[str, Spoken] = {
    "изложив": "изложить",
    r"дополн(?:ив|ить)(?:\s(?:его|ее|её|их))?(?=\s)": "дополнить",
    # «пункт 4 считать пунктом 5 и в нем слово «А» исключить»
    r"(?<=\sи\s)в\s(?:нем|нём|ней|них)\s(?=слов|цифр)": "",
    "исключив": "исключить",
    # What a row of a list is called.
    r"\bпозицию\b": "строку",
    r"\bпозицией\b": "строкой",
    r"\bпозициями\b": "строками",
    r"\bв\sпозиции\b": "в строке",
    r"\bв\sпозициях\b": "в строках",
    r"\bпозиции\s(?=\d[\d,\s‥и-]*\s(?:исключить|изложить|заменить))": "строки ",
    "заменив": "заменить",
    "признав": "признать",
    r"\bопределени([еия]|ем)\s(?:поняти|термин)(?:я|а|)\s(?=⟦)": r"определени\1 ",
    # «пункты с 3 по 5»
    rf"{_UNITS}\sс\s(\d[\d.-]*\)?)\sпо\s(\d[\d.-]*\)?)(?=[\s,;.]|$)": r"\1 \2 ‥ \3",
    rf"(?P<near>после|перед)\s(?:слов(?:а|ами|ом)?|цифр(?:ы|ами)?)\s(?P<old>{_QUOTES}),?\sдополнить\s"
    rf"соответственно\s(?:слов|цифр)(?:ами|ом|ой)\s(?P<new>{_QUOTES})": (
        each_beside("{near} слов {old} дополнить словами {new}")
    ),
    # «часть вторую считать частью третьей, часть третью – четвертой»
    **turns_behind("считать"),
}
"""As `Grammar.spoken` has them."""
