"""Other ways to say in Russian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.speech import Spoken, turns_behind

SPOKEN: Mapping[str, Spoken] = {
    "изложив": "изложить",
    r"дополн(?:ив|ить)(?:\s(?:его|ее|её|их))?(?=\s)": "дополнить",
    # «пункт 4 считать пунктом 5 и в нем слово «А» исключить»
    r"(?<=\sи\s)в\s(?:нем|нём|ней|них)\s(?=слов|цифр)": "",
    "исключив": "исключить",
    "заменив": "заменить",
    "признав": "признать",
    r"\bопределени([еия]|ем)\s(?:поняти|термин)(?:я|а|)\s(?=⟦)": r"определени\1 ",
    # «часть вторую считать частью третьей, часть третью – четвертой»
    **turns_behind("считать"),
}
"""As `Grammar.spoken` has them."""
