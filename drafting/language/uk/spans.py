"""Ukrainian for words that are named by their ends.

слова від «А» до «Б»    слова «А» до кінця речення    після слів «А» і до кінця речення слова
"""

from __future__ import annotations

from drafting.language.clauses.patterns import QUOTE

_THE_WORD = r"(?:сл(?:ова|ів)\s)?"
_WORDS = r"(?<!після\s)(?<!перед\s)(?:(?P<sort>слова)|текст)"
_END = (
    r"(?:[іi]\s|та\s|й\s)?до\sкінця(?:\s(?:(?P<sentence>речення)|(?P<ending>абзацу?|частини|підпункту"
    r"|пункту|статті|тексту)))?(?=\s(?:слов|текст|виключ|замін)|,|$)"
)
SPANS = (
    rf"{_WORDS}\s(?:від|з|із|зі)\s{_THE_WORD}(?P<first>{QUOTE}),?\s(?:по|до)\s{_THE_WORD}(?P<last>{QUOTE})",
    rf"{_WORDS}\s(?:(?:від|з|із|зі|починаючи\sзі?)\s{_THE_WORD})?(?P<first>{QUOTE}),?\s{_END}",
    rf"{_WORDS}\sпісля\s{_THE_WORD}(?P<after>{QUOTE}),?\s{_END}",
    rf"після\sсл(?:ова|ів)\s(?P<after>{QUOTE}),?\s{_END}\s(?:(?P<sort>слова)|текст)",
)
"""As `Grammar.spans` has them."""
