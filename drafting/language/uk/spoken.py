"""Other ways to say in Ukrainian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.clauses.paired_lists import each_beside, turns_behind
from drafting.language.speech import Spoken

SPOKEN: Mapping[str, Spoken] = {
    r"(?<=[^\W_]\s)(?-i:i)(?=\s[^\W_])|(?<=⟧\s)(?-i:i)(?=\s⟦)": "і",
    # What gets another number by that.
    r"[.;]\sу\sзв['’ʼ]язку\sз\sцим,?\s": ", ",
    "виклавши": "викласти",
    r"доповни(?:вши|ти)(?:\s(?:його|її|їх))?(?=\s)": "доповнити",
    # «частину четверту вважати частиною п'ятою і в ній слово "А" виключити»
    r"(?<=\sі\s)[ув]\s(?:ньому|ній|них)\s(?=слов|цифр)": "",
    r"(?<=\sта\s)[ув]\s(?:ньому|ній|них)\s(?=слов|цифр)": "",
    "виключивши": "виключити",
    r"\bвилучити\b": "виключити",
    # What a row of a list is called.
    r"\bпозицію\b": "рядок",
    r"\bпозицією\b": "рядком",
    r"\bпозиціями\b": "рядками",
    r"\b([ув])\sпозиції\b": r"\1 рядку",
    r"\b([ув])\sпозиціях\b": r"\1 рядках",
    r"\bпозиції\s(?=\d[\d,\s‥і-]*\s(?:виключити|викласти|замінити))": "рядки ",
    "замінивши": "замінити",
    r"(?P<near>після|перед)\s(?:слів|словами|слова|цифр)\s(?P<old>⟦\d+⟧(?:(?:,\s|,?\s(?:і|та|й)\s)⟦\d+⟧)+),?\s"
    r"доповнити\sвідповідно\s(?:слов|цифр)ами\s(?P<new>⟦\d+⟧(?:(?:,\s|,?\s(?:і|та|й)\s)⟦\d+⟧)+)": (
        each_beside("{near} слів {old} доповнити словами {new}")
    ),
    # «слово "А" замінити словом "Б" в усіх випадках»
    r"(⟦\d+⟧),?\s((?:замінити(?:\sвідповідно)?(?:\sна)?\s[^\W\d_]+\s⟦\d+⟧|виключити)),?\s"
    r"([ув]\s(?:усіх|всіх|обох)\sвипадках)(?=$|[;.])": r"\1 \3 \2",
    # «частину другу вважати частиною третьою, частину третю – четвертою»
    **turns_behind("вважати"),
}
"""As `Grammar.spoken` has them."""
