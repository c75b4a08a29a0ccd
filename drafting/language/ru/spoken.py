"""Other ways to say in Russian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.speech import Spoken, turns_behind

SPOKEN: Mapping[str, Spoken] = {
    "изложив": "изложить",
    "дополнив": "дополнить",
    "исключив": "исключить",
    "заменив": "заменить",
    "признав": "признать",
    r"\bопределени([еия]|ем)\s(?:поняти|термин)(?:я|а|)\s(?=⟦)": r"определени\1 ",
    # «часть вторую считать частью третьей, часть третью – четвертой»
    **turns_behind("считать"),
}
"""As `Grammar.spoken` has them."""
