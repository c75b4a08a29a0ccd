"""Names of documents, such as rules, that acts approve: «Правила посадки деревьев»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from drafting import language as languages
from drafting.language.address_words import ActWords, AddressWords
from drafting.language.fold import fold
from drafting.model.act import Act
from drafting.phrase.whole_act import title_in_text

QUOTED = re.compile('[«“"](.+)[»”"]')
"""The title in the name of an act."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Letters of a word by which names differ."""
ADOPTED = frozenset(
    {"law", "code", "constitution", "decree", "resolution", "order", "decision", "direction"}
)
"""Forms of acts; the other ones are of documents that such an act approves."""


def names_document(named: str, language: str) -> bool:
    """Whether a name is that of a document, such as rules, which an act approves, and not of that
    act: «Приказ Об утверждении Правил»."""
    if is_approving(named, language):
        return False
    words = languages.of(language).addresses
    name = QUOTED.sub(" ", before_approval(fold(named).key.casefold(), words.acts))
    return _form_of(words.acts.pointing.sub(" ", name), words) not in {"", *ADOPTED}


def _form_of(name: str, words: AddressWords) -> str:
    """What a name in small letters says first that its act is, or last where the noun ends the
    name: «Закон о стандартах» is a law."""
    found = [
        (match.start(), form)
        for stem, form in words.acts.forms.items()
        for match in re.finditer(rf"\b{stem}", name)
    ]
    return sorted(found)[-1 if words.numbers_first else 0][1] if found else ""


def approves(act: Act, language: str) -> bool:
    """Whether an act is one that approves documents, and no such document itself."""
    title = act.identity.titles.get(language) or title_in_text(act, language)
    return act.identity.kind in ADOPTED or is_approving(title, language)


def is_approving(title: str, language: str) -> bool:
    """Whether a title is that of an act that approves a document: «Об утверждении Правил», be it
    with what the act is on the same line: «ПРИКАЗ Об утверждении Правил»."""
    words = languages.of(language).addresses
    acts = words.acts
    if acts.approving.search(title):
        return True
    parts = [] if acts.changing.search(title) else QUOTED.sub(" ", title).split()
    halves = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
    return any(
        acts.approving.search(about) and _form_of(fold(form).key.casefold(), words) in ADOPTED
        for one, other in halves
        for form, about in ((one, other), (other, one))
    )


def document_of(annex: Sequence[str], language: str) -> str:
    """The document to which an annex belongs, as its first lines have it: «Приложение 1 / к
    Правилам посадки деревьев»; empty where they name none, or the act that approved it."""
    words = languages.of(language).addresses
    label, first, *rest = [*annex, ""]
    owner = re.match(rf"(?:{words.belongs})\s(?P<name>(?P<form>\S+).*)", first, re.IGNORECASE)
    if words.numbers_first:
        attached = languages.of(language).grammar.attached
        found = (attached.fullmatch(fold(each).key) for each in (label, f"{first} {label}"))
        owner = next(filter(None, found), None)
    if (
        owner is None
        or not forms_in(fold(owner["form"]).key.casefold(), words.acts.forms) - ADOPTED
    ):
        return ""
    return " ".join([owner[0], *rest]) if unlike(owner[0], language) else owner["form"]


def is_called(caption: str, named: str, language: str) -> bool:
    """Whether the caption of an annex has all the words of the name of a document, be they only for
    what it is: «Правила»."""
    forms, words = _wanted(named, language)
    own, stemmed = _shown(caption, language)
    return forms <= own and all_in(words, stemmed)


@lru_cache(maxsize=4096)
def _wanted(named: str, language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What the name of a document says that it is, and the words that only some have."""
    words = languages.of(language).addresses.acts
    forms = forms_in(before_approval(fold(named).key.casefold(), words), words.forms) - ADOPTED
    return frozenset(forms), tuple(unlike(named, language))


@lru_cache(maxsize=4096)
def _shown(caption: str, language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What a caption says that an annex is, and how its words begin."""
    forms = forms_in(fold(caption).key.casefold(), languages.of(language).addresses.acts.forms)
    return frozenset(forms), tuple(stems(caption))


def before_approval(key: str, acts: ActWords) -> str:
    """The name of a document without the act that approved it."""
    approved = acts.approved.search(key)
    if approved is None:
        return key
    return key[approved.end() :] if approved.start() == 0 else key[: approved.start()]


def forms_in(text: str, forms: Mapping[str, str]) -> set[str]:
    """What a name in small letters says that its act is."""
    return {form for stem, form in forms.items() if re.search(rf"\b{stem}", text)}


def unlike(name: str, language: str) -> list[str]:
    """The beginnings of the words that only some acts have in their names, without the words for
    the act that approved it."""
    acts = languages.of(language).addresses.acts
    key = fold(name).key.casefold()
    rest = before_approval(key, acts)
    return [*_of(rest if any(_of(rest, acts)) else key, acts)]


def _of(text: str, acts: ActWords) -> Iterator[str]:
    for word in _WORD.findall(text):
        common = acts.named.match(word) or acts.common.match(word)
        if len(word) >= _SHORTEST and not common:
            yield _stem(word)


def stems(name: str) -> list[str]:
    """The beginnings of all words of a name: a state has one constitution, whose name is known by
    the words that acts have in common."""
    words = _WORD.findall(fold(name).key.casefold())
    return [_stem(word) for word in words if len(word) >= _SHORTEST]


def _stem(word: str) -> str:
    return word[: max(_SHORTEST, len(word) * 2 // 3)]


def all_in(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether each of some words begins as one of the others does."""
    return all(any(a.startswith(b) or b.startswith(a) for b in others) for a in some)
