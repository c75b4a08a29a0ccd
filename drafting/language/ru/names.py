"""The names of acts and documents in Russian sentences, in the case that each wants.

Внести в Правила …, утвержденные приказом …      в Правилах …, утвержденных указанным приказом
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from drafting.language.nouns import written_like
from drafting.language.ru.nouns import CASES, PLURALS
from drafting.language.slavic import Gender, NounForms, by_case, nouns, one_document

_M, _F, _N = Gender
_CASES = (*CASES, "dat")
_nouns = partial(nouns, _CASES)

_NOUNS: Mapping[str, NounForms] = {
    **_nouns(
        _M,
        "- а - ом е у",
        "закон кодекс указ приказ регламент устав стандарт протокол план договор документ акт пакт",
    ),
    **_nouns(_N, "ие ия ие ием ии ию", "постановлен положен решен распоряжен соглашен"),
    **_nouns(_F, "ия ии ию ией ии ии", "инструкц конвенц декларац конституц харт"),
    **_nouns(None, "а - а ами ах ам", "правил"),
    **_nouns(None, "я й я ями ях ям", "требовани"),
    **_nouns(_F, "ка ки ку кой ке ке", "методи памят"),
    **_nouns(_F, "а ы у ой е е", "программ номенклатур"),
    **_nouns(_M, "ень ня ень нем не ню", "переч"),
    **_nouns(_M, "ок ка ок ком ке ку", "спис поряд"),
}
"""Nouns of acts."""
_ENDINGS: Mapping[Gender | None, Mapping[str, str]] = {
    _M: by_case(_CASES, "ый ого ый ым ом ому"),
    _F: by_case(_CASES, "ая ой ую ой ой ой"),
    _N: by_case(_CASES, "ое ого ое ым ом ому"),
    None: by_case(_CASES, "ые ых ые ыми ых ым"),
}
"""The endings of what agrees with such a noun."""
_SOFT: Mapping[Gender | None, Mapping[str, str]] = {
    _M: by_case(_CASES, "ий его ий им ем ему"),
    _F: by_case(_CASES, "яя ей юю ей ей ей"),
    _N: by_case(_CASES, "ее его ее им ем ему"),
    None: by_case(_CASES, "ие их ие ими их им"),
}
_AGREEING = {
    ending: forms
    for table in (_ENDINGS, _SOFT, {_M: by_case(_CASES, "ой ого ой ым ом ому")})
    for forms in table.values()
    for ending in [forms["nom"]]
}
"""The ending of such a word → those by case."""
_NO_ADJECTIVE = re.compile("(?:[ае]н|[тв])ие$")
"""The end of a noun that looks like what agrees with one: «описание»."""
_THIRD = "третий"
"""The one ordinal with a soft sign in its other forms: «третьего»."""
_APPROVED = re.compile(r"(?<=, утвержденн)(?:ый|ое|ая|ые)\b")
"""The ending of «утвержденные» after the noun."""


def accusative_name(name: str) -> str:
    """The name of an act as the object of a change: «Инструкция по …» → «Инструкцию по …».

    The words before and of the noun at its head change, where they are feminine; masculine and
    neuter ones, being inanimate, stay. So does «, утвержденная …» after it. An act whose name is in
    quotes alone is a «документ».
    """
    if not name or not name[0].isalpha():
        return f"документ {name}".strip()
    words = name.split(" ")
    for place, word in enumerate(words):
        bare = word.rstrip(",")
        small, mark = bare.lower(), word[len(bare) :]
        if small.endswith(("ая", "яя")):
            form = small[:-2] + ("ую" if small.endswith("ая") else "юю")
            words[place] = written_like(bare, form) + mark
            continue
        if small.endswith(("а", "я")) and small not in PLURALS:
            form = small[:-1] + ("у" if small.endswith("а") else "ю")
            words[place] = written_like(bare, form) + mark
        break
    return re.sub(r"(, \w+нн)ая\b", r"\1ую", " ".join(words), count=1)


def genitive_name(name: str) -> str:
    """The name of an act in the genitive: «Типовые правила …» → «Типовых правил …»; empty where it
    does not begin with words whose forms are known here."""
    if not name or not name[0].isalpha():
        return f"документа {name}".strip()
    return name_in(name, "gen")


def name_in(name: str, case: str) -> str:
    """A name that begins with a noun, or with what agrees with it, in any case: «Типовые правила …,
    утвержденные …» → «в Типовых правилах …, утвержденных …»; empty where their forms are not known
    here."""
    words = name.split(" ")
    for place, word in enumerate(words):
        bare = word.rstrip(",")
        small, mark = bare.lower(), word[len(bare) :]
        if small in _NOUNS:
            gender, forms = _NOUNS[small]
            words[place] = written_like(bare, forms[case]) + mark
            return _APPROVED.sub(_ENDINGS[gender][case], " ".join(words), count=1)
        if small[-2:] not in _AGREEING or _NO_ADJECTIVE.search(small) or small == _THIRD:
            return ""
        ending = _agreeing(small, case)
        words[place] = written_like(bare, small[:-2] + ending) + mark
    return ""


def _agreeing(word: str, case: str) -> str:
    """The ending of a word that agrees with the noun of a name. After к, г, х that of «-ий» is
    «-ого», and after ж, ш, ч, щ that of «-ая» is «-ей»."""
    ending, before = word[-2:], word[-3:-2]
    if ending == "ий" and before in "кгх" and case in {"gen", "loc", "dat"}:
        return _ENDINGS[_M][case]
    if ending == "ая" and before in "жшчщ" and case in {"gen", "ins", "loc", "dat"}:
        return _SOFT[_F][case]
    return _AGREEING[ending][case]


def approved_name(name: str, act: str) -> str:
    """«Правила полива», «приказ» → «Правила полива, утвержденные указанным приказом»; empty where
    their forms are not known here, or where the name may be that of several documents."""
    shown = one_document(name, _head(name), _NOUNS, {"и", "или"})
    approved = f"{shown}, утвержденные указанным {name_in(act, 'ins')}"
    return name_in(approved, "nom") if shown else ""


def gender_of(name: str) -> Gender | None:
    """The gender of the noun of a name that is known here; None of a plural."""
    noun = name.lower().split(" ")[_head(name)].rstrip(",")
    return _NOUNS[noun][0] if noun in _NOUNS else _M


def _head(name: str) -> int:
    """The place of the noun among the words of a name."""
    words = (word.rstrip(",") for word in name.lower().split(" "))
    return next((at for at, word in enumerate(words) if word in _NOUNS), 0)


def ending_of(name: str) -> str:
    """The ending of «утративш…» beside the name of an act: «Признать утратившими силу Правила»."""
    words = [word.rstrip(",").lower() for word in accusative_name(name).split(" ")]
    noun = next((word for word in words if not word.endswith(("ую", "юю", "ый", "ий", "ое"))), "")
    if noun in PLURALS:
        return "ими"
    return "ей" if noun.endswith(("у", "ю")) else "им"
