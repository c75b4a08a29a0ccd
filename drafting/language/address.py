"""Addresses in the words of lawyers, and as eId: written, and read back to the canonical form.

2.5.2    §2.5.2    sec_2__para_5__point_2
kk       2-бөлімнің 5-тармағының 2) тармақшасы
ru       подпункт 2) пункта 5 раздела 2
en       section 2, item 5, subitem 2
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.errors import AddressError, Problem
from drafting.language import ordinals
from drafting.language.kk import nouns as kazakh
from drafting.language.patterns import any_of
from drafting.language.ru import nouns as russian
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import EID, Kind

_OWN_LINE = {
    "kk": {True: "тақырыбы", False: "бірінші абзацы"},
    "ru": {True: "заголовок", False: "абзац первый"},
    "en": {True: "heading", False: "paragraph 1"},
}


def words(target: Target, language: str) -> str:
    """An address in words; any language but kk and ru is answered in English."""
    chain = target.site.named()
    match language:
        case "kk":
            return _kazakh(chain, own=target.own)
        case "ru":
            return _russian(chain, own=target.own)
    names = [_english(site) for site in chain]
    if target.own:
        names.append(_OWN_LINE["en"][target.site.provision.headed])
    return ", ".join(names)


def read(written: str) -> str:
    """An address as anyone writes it → the canonical form, or one that means the same.

    What is in none of the forms above, or has a word more, is returned as it is: that nothing
    answers to it will be told.
    """
    text = written.strip()
    if _CANONICAL.fullmatch(text) and text not in EID.values():
        return text
    if _EID.fullmatch(text):
        return _read_eid(text)
    mentions = list(_MENTION.finditer(text))
    if not mentions or not _BETWEEN.fullmatch(_MENTION.sub("", text)):
        return text
    if _inwards_first(mentions):
        mentions.reverse()
    segments = [_segment(match) for match in mentions]
    if len(segments) > 1 and segments[-1] == Kind.TITLE:
        segments[-1] = "heading"
    return ".".join(segments)


def find(act: Act, written: str) -> Target:
    """What an address as anyone writes it names. Raises `AddressError`, as it is written."""
    try:
        return act.find(read(written))
    except AddressError as error:
        raise AddressError(told.at(address=written) for told in error.problems) from None


def find_all(act: Act, written: str) -> list[Target]:
    """What one address as anyone writes it names; of a range (`6–8`), every provision in it.

    Raises `AddressError`.
    """
    match = _RANGE.fullmatch(written)
    if match is None:
        return [find(act, written)]
    first = find(act, match["first"])
    last_address = match["last"]
    if "." not in last_address and "." in match["first"]:
        last_address = f"{match['first'].rpartition('.')[0]}.{last_address}"
    last = find(act, last_address)
    within = first.site.parent is last.site.parent and not (first.own or last.own)
    if not within or first.site.position >= last.site.position:
        told = Problem(
            code="not-found",
            problem="a range goes from one provision to a later one beside it",
            found=(f"{first.address} and {last.address}",),
        )
        raise AddressError(told.at(act=act.name, address=written))
    between = act.sites[first.site.order : last.site.order + 1]
    return [Target(site) for site in between if site.parent is first.site.parent]


def _kazakh(chain: Sequence[Site], *, own: bool) -> str:
    parts = []
    for place, site in enumerate(chain):
        noun = kazakh.NOUNS[site.provision.kind]
        last = place == len(chain) - 1 and not own
        form = kazakh.owned(noun) if place else noun
        case = kazakh.KazakhCase.NOMINATIVE if last else kazakh.KazakhCase.GENITIVE
        parts.append(_kazakh_number(site) + kazakh.inflected(form, case, possessive=bool(place)))
    if own:
        parts.append(_OWN_LINE["kk"][chain[-1].provision.headed])
    return " ".join(parts)


def _kazakh_number(site: Site) -> str:
    kind, number = site.provision.kind, _number(site)
    if not number:
        return ""
    if not site.provision.num and kind in {Kind.PART, Kind.PARAGRAPH}:
        return ordinals.kazakh(int(number)) + " "
    if number.startswith("u"):
        return f"нөмірсіз {number[1:]}-"
    return f"{number} " if number.endswith(")") else f"{number}-"


def _russian(chain: Sequence[Site], *, own: bool) -> str:
    parts = [_OWN_LINE["ru"][chain[-1].provision.headed]] if own else []
    for site in reversed(chain):
        case = russian.RussianCase.GENITIVE if parts else russian.RussianCase.NOMINATIVE
        noun = russian.NOUNS[site.provision.kind]
        parts.append(f"{noun.form(case)} {_russian_number(site, noun.gender, case)}".strip())
    return " ".join(parts)


def _russian_number(site: Site, gender: russian.Gender, case: russian.RussianCase) -> str:
    number = _number(site)
    if number and not site.provision.num and site.provision.kind in {Kind.PART, Kind.PARAGRAPH}:
        return ordinals.russian(int(number), case, gender)
    if number.startswith("u"):
        return f"без номера {number[1:]}"
    return number


def _english(site: Site) -> str:
    kind = site.provision.kind
    said = {Kind.PARAGRAPH: "paragraph", Kind.BOOK: "part"}.get(kind, kind.value)
    number = _number(site)
    if number.startswith("u"):
        return f"unnumbered {said} {number[1:]}"
    if site.provision.num[:1].isdecimal():
        number = site.provision.num
    return f"{said} {number}".strip()


def _number(site: Site) -> str:
    """The number as it is said: `2)` of a subitem, `5` of an item; the place of what has none."""
    provision = site.provision
    if provision.num and not provision.headed:
        return provision.label if provision.label.endswith(")") else provision.num
    return site.number


_KK_STEMS = {
    form.removesuffix("ы").removesuffix("і"): kind
    for kind, noun in kazakh.NOUNS.items()
    for form in (noun, kazakh.owned(noun))
}
_RU_STEMS = {noun.singular[0].rstrip("аяье"): kind for kind, noun in russian.NOUNS.items()}
_EN_STEMS = {
    **{kind.value: kind for kind in Kind},
    "paragraph": Kind.PARAGRAPH,
    "point": Kind.SUBITEM,
    "heading": Kind.TITLE,
    "schedule": Kind.ANNEX,
}
_STEMS = {**_EN_STEMS, **_RU_STEMS, "част": Kind.PART, **_KK_STEMS, "бөлі": Kind.PART}


_RANGE = re.compile(r"(?P<first>.+?)\s*[–—]\s*(?P<last>.+)")
_NAME = r"(?:[\da-zA-Z~-]+|[\d-]*[^\W\d_]{1,2}(?:-\d+)*(?:~\d+)?)"
"""A segment of a canonical address; letters beyond ASCII are numbers of a letter or two."""
_BETWEEN = re.compile(r"(?:[\s,]|\bof\b|\bthe\b|\bin\b|\bво?\b)*", re.IGNORECASE)
"""What may stand between the parts of an address: no word more, or it means something else."""
_ORDER = [*(kind for kind in Kind if kind is not Kind.TITLE), Kind.TITLE]
"""From the largest to the smallest; a heading is the last of its provision."""
_EID = re.compile(r"[a-zA-Z]+(?:_[^_\s]+)?(?:__[a-zA-Z]+(?:_[^_\s]+)?)+|[a-zA-Z]+(?:_[^_\s]+)?")
_CANONICAL = re.compile(rf"§?\s?{_NAME}(?:\.{_NAME})*")
_RUSSIAN = re.compile(any_of(_RU_STEMS), re.IGNORECASE)
_NUM = r"\(?\d+(?:-\d+)*[^\W\d_]?\)?|\(?[ivxlc]+\)|\(?[^\W\d_]\)|[IVXLC]+\b"
_MENTION = re.compile(
    rf"""
    (?P<kk_un>нөмірсіз\s)? (?P<ahead>{_NUM}) [-‑ ]? (?P<kk>{any_of(_KK_STEMS)}) \w*
  | (?P<place>{any_of(ordinals.KAZAKH)}) \s (?P<placed>{any_of(_KK_STEMS)}) \w*
  | (?P<en_un>\bunnumbered\s)? \b(?P<kind>{any_of({**_RU_STEMS, **_EN_STEMS})}) \w* \s
      (?P<ru_un>без\sномера\s)? (?:№\s?)?
      (?: (?P<num>{_NUM}) (?P<inner>(?:\(\w+\))*) | (?P<nth>{any_of(ordinals.RUSSIAN)}) )
  | \b(?P<alone>{any_of(_STEMS)}) \w*
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _inwards_first(mentions: list[re.Match[str]]) -> bool:
    """Whether a chain goes from the smallest to the largest: «подпункт 2) пункта 5»."""
    first, last = (_ORDER.index(_kind(mentions[at])) for at in (0, -1))
    if first == last:
        return bool(mentions[0]["kind"] and _RUSSIAN.match(mentions[0]["kind"]))
    return first > last


def _kind(match: re.Match[str]) -> Kind:
    word = match["kk"] or match["placed"] or match["kind"] or match["alone"]
    return _STEMS[word.casefold()]


def _segment(match: re.Match[str]) -> str:
    kind = _kind(match)
    if place := match["place"]:
        return f"{kind}-{ordinals.KAZAKH[place.casefold()]}"
    if nth := match["nth"]:
        return f"{kind}-{ordinals.RUSSIAN[nth.casefold()]}"
    inner = re.findall(r"\w+", match["inner"] or "")
    number = re.sub(r"[()]", "", match["ahead"] or match["num"] or "")
    if match["kk_un"] or match["en_un"] or match["ru_un"]:
        number = f"u{number}"
    return ".".join([f"{kind}-{number}" if number else kind.value, *inner])


def _read_eid(text: str) -> str:
    kinds = {prefix: kind for kind, prefix in EID.items()}
    segments = []
    for part in text.split("__"):
        prefix, _, number = part.partition("_")
        kind = kinds.get(prefix)
        if kind is None:
            return text
        segments.append(f"{kind}-{number}" if number else kind.value)
    return ".".join(segments)
