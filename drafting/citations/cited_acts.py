"""Whose provisions a citation names: words for acts that stand before it, or after it."""

from __future__ import annotations

import re
from enum import Enum

from drafting.citations.mentions import KK_CASE, KK_OWNED, KK_PLURAL


class Owner(Enum):
    """The act that a citation belongs to."""

    THIS = "this"
    OTHER = "other"


KK_ACTS = (
    "заң|кодекс|конституция|жарлық|жарлығ|қаулы|ереже|қағида|нұсқаулық|нұсқаулығ|бұйрық|бұйрығ"
    "|келісім|шарт|конвенция|хартия|регламент|жарғы|жадынама|декларация|пакт|хаттама|шешім|өкім"
    "|стандарт|тәртіп|тәртіб|әдістеме|жоспар|бағдарлама"
)
RU_ACTS = (
    "закон|кодекс|конституци|указ|постановлени|правил|положени|регламент|приказ|договор|соглашени"
    "|конвенци|устав|инструкци|стандарт|протокол|харти|пакт|декларац|решени|распоряжени|методик"
    "|порядк|перечн|памятк|план|программ|требовани"
)
EN_ACTS = (
    "Act|Code|Constitution|Law|Regulations?|Rules?|Convention|Treaty|Directive|Decree|Charter"
    "|Covenant|Agreement|Order|Ordinance|Statute|Protocol|Resolution|Declaration|Memo(?:randum)?"
    "|Instructions?|Policy|Standards?|Decision|Bill"
)
_REACH = 100
"""How many characters before a citation are looked at."""

_KK_BEFORE = re.compile(
    rf"(?:\b(?P<this>осы)\s(?:\w+[лтд][ыі][қк]\s)?)?\b(?:{KK_ACTS}){KK_PLURAL}{KK_OWNED}{KK_CASE}"
    r"(?:\s\([^()]*\))?,?\s$",
    re.IGNORECASE,
)
_KK_GENITIVE = re.compile(r"[^\W\d_]+[ндт][ыі]ң\s$")
_RU_AFTER = re.compile(
    r"\s(?:(?:к|из|в)\s)?(?:(?P<this>настоящ\w+)\s)?(?:[\w-]+(?:ого|его|ой|ей|ых|их|ому|ему|ым|им)\s)"
    rf"{{0,4}}(?:{RU_ACTS})(?:ов|ам|ами|ах|ом|ем|ями|ям|ях|ей|ии|ия|ию|ией|ий|ие|а|у|е|ы|и|я|ю|й)?\b",
    re.IGNORECASE,
)
_RU_NAMED = re.compile(r"\s(?:[А-ЯӘ-ӿ]{2,}\b|[А-Я]\w*(?:ого|его|[оеы]й|ых|их|ы|и|[^и]я|а)\b)")
"""«статьи 5 ГК», «пункта 5 Плана»: a name in the genitive, or an abbreviation."""
_EN_BEFORE = re.compile(rf"(?:\b(?P<this>[Tt]h(?:is|ese))\s)?\b(?:{EN_ACTS})(?:\s\d{{4}})?,?\s$")
_EN_AFTER = re.compile(
    r"\s(?:of|in|to|under)\s"
    r"(?:(?P<this>th(?:is|ese)\s(?-i:[A-Za-z]*[ ]?)??)(?i:" + EN_ACTS + r")\b"
    r"|(?:the\s|that\s|said\s|an?\s)*(?:[A-Z0-9][\w’'.&/-]*\s|(?:of|on|and|for|the|in)\s"
    r"|\([^()]*\)\s){0,12}?"
    rf"(?:{EN_ACTS})\b|(?:that|another|any other)\s(?i:{EN_ACTS})\b)"
)


def owner_before(key: str, start: int, language: str, *, owned: bool) -> Owner | None:
    """The act that is named right before a place; None where none is.

    `owned` says that the noun there is in the Kazakh possessive, so that a genitive before it
    names what it belongs to.
    """
    near = key[max(0, start - _REACH) : start]
    match language:
        case "kk":
            if match := _KK_BEFORE.search(near):
                return Owner.THIS if match["this"] else Owner.OTHER
            return Owner.OTHER if owned and _KK_GENITIVE.search(near) else None
        case "en":
            if match := _EN_BEFORE.search(near):
                return Owner.THIS if match["this"] else Owner.OTHER
    return None


def owner_after(key: str, end: int, language: str) -> Owner | None:
    """The act that is named right after a place; None where none is."""
    pattern = {"ru": _RU_AFTER, "en": _EN_AFTER}.get(language)
    if pattern is None:
        return None
    if match := pattern.match(key, end):
        return Owner.THIS if match["this"] else Owner.OTHER
    return Owner.OTHER if language == "ru" and _RU_NAMED.match(key, end) else None
