"""The names of acts and documents in Ukrainian sentences, in the case that each wants.

Внести до Правил …, затверджених постановою …      у Правилах …, затверджених зазначеною постановою
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from drafting.language.nouns import written_like
from drafting.language.slavic import Gender, NounForms, by_case, nouns, one_document

_M, _F, _N = Gender
_CASES = ("nom", "gen", "acc", "ins", "loc")
_nouns = partial(nouns, _CASES)

_NOUNS: Mapping[str, NounForms] = {
    **_nouns(_M, "- у - ом і", "закон указ декрет наказ кодекс статут регламент стандарт план"),
    **_nouns(_M, "- а - ом і", "акт документ"),
    **_nouns(_M, "ок ку ок ком ку", "поряд"),
    **_nouns(_M, "ік іку ік іком іку", "перел"),
    **_nouns(_F, "а и у ою і", "постанов програм номенклатур"),
    **_nouns(_F, "ія ії ію ією ії", "інструкц конституц"),
    **_nouns(_F, "ка ки ку кою ці", "методи"),
    **_nouns(_N, "я я я ям і", "рішенн положенн розпорядженн"),
    **_nouns(None, "а - а ами ах", "правил"),
    **_nouns(None, "и - и ами ах", "вимог умов"),
    **_nouns(None, "и - и ами ах", "змін"),
}
"""Nouns of acts."""
_HARD: Mapping[Gender | None, Mapping[str, str]] = {
    _M: by_case(_CASES, "ий ого ий им ому"),
    _F: by_case(_CASES, "а ої у ою ій"),
    _N: by_case(_CASES, "е ого е им ому"),
    None: by_case(_CASES, "і их і ими их"),
}
"""The endings of what agrees with such a noun."""
_SOFT = by_case(_CASES, "ій ього ій ім ьому")
_APPROVED = re.compile(r"(?<=, затверджен)(?:ий|а|е|і)\b")
"""The ending of «затверджені» after the noun."""
_BEFORE = 4
"""How many words are looked at for the noun."""


def name_in(name: str, case: str) -> str:
    """A name in a case: «Кримінальний кодекс України» → «до Кримінального кодексу України». What
    has no noun that is known here is a «документ»."""
    at = _head(name)
    if at is None:
        return f"{_NOUNS['документ'][1][case]} {name}"
    words = name.split(" ")
    bare = words[at].rstrip(",")
    gender, forms = _NOUNS[bare.lower()]
    for place, word in enumerate(words[:at]):
        small = word.lower()
        soft = small.endswith("ій")
        ending = (_SOFT if soft else _HARD[gender])[case]
        stem = small[: -2 if small.endswith(("ий", "ій")) else -1]
        words[place] = written_like(word, stem + ending)
    words[at] = written_like(bare, forms[case]) + words[at][len(bare) :]
    return _APPROVED.sub(_HARD[gender][case], " ".join(words), count=1)


def gender_of(name: str) -> Gender | None:
    """The gender of the noun of a name; None of a plural."""
    at = _head(name)
    return _M if at is None else _NOUNS[name.split(" ")[at].rstrip(",").lower()][0]


def approved_name(name: str, act: str) -> str:
    """«Порядок поливу», «наказ» → «Порядок поливу, затверджений зазначеним наказом»; empty where
    their forms are not known here, or where the name may be that of several documents."""
    at = _head(name)
    shown = "" if at is None else one_document(name, at, _NOUNS, {"і", "та", "й", "або"})
    if not shown:
        return ""
    by = f"зазначен{_HARD[gender_of(act)]['ins']} {name_in(act, 'ins')}"
    return name_in(f"{shown}, затверджені {by}", "nom")


def _head(name: str) -> int | None:
    """The place of the noun among the words of a name."""
    for place, word in enumerate(name.split(" ")[:_BEFORE]):
        bare = word.rstrip(",").lower()
        if bare in _NOUNS:
            return place
        if not re.search(r"(?:ий|ій|а|е|і)$", bare):
            break
    return None
