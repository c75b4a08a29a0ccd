"""Names of documents, such as rules, that acts approve, and the annexes that hold them.

«Правила посадки деревьев» are an annex of the order that approves them; «Приложение 1 к Правилам»
is an annex of them, and one of the order only as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice, takewhile

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.address_words import ActWords
from drafting.language.fold import fold
from drafting.language.units import Unit, unit_of
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
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
_CAPTION = 8
"""Lines and headings at the beginning of an annex that may name it."""


@frozen
class Annexes:
    """The annexes of an act, by the names of documents in one language."""

    act: Act
    language: str

    @cached_property
    def _each(self) -> list[tuple[Site, str, str]]:
        """Each with its first lines, and the document to which it belongs."""
        sites = [site for site in self.act.index.below(None) if site.provision.kind is Kind.ANNEX]
        heads = [_first_lines(site.provision) for site in sites]
        owners = [document_of(each, self.language) for each in heads]
        return [*zip(sites, map(" ".join, heads), owners, strict=True)]

    @property
    def all(self) -> list[Site]:
        """All of them, in their order."""
        return [site for site, _, _ in self._each]

    def own(self, num: str) -> Site | None:
        """The only one with a number that belongs to no document, where others have it too."""
        like = [(site, owner) for site, _, owner in self._each if site.provision.num == num]
        own = [site for site, owner in like if not owner]
        return own[0] if num and len(own) == 1 < len(like) else None

    def holding(self, named: str) -> list[Site]:
        """Those that may be the document with that name."""
        return [
            site
            for site, caption, owner in self._each
            if not owner and is_called(caption, named, self.language)
        ]

    def belonging_to(self, named: str) -> list[Site]:
        """Those that belong to the document with that name, or to a bare «Правилам»."""
        return [
            site
            for site, _, owner in self._each
            if owner
            and (is_called(owner, named, self.language) or is_called(named, owner, self.language))
        ]


def annex_unit(site: Site) -> Unit:
    """An annex as a step of an address that leads to it alone, be there others with its number:
    those of rules have numbers of their own."""
    unit = unit_of(site)
    *_, own = site.address.rpartition(f"{Kind.ANNEX}-")
    return evolve(unit, num=own) if unit.num else unit


def _first_lines(annex: Provision) -> list[str]:
    """What an annex is called, its heading, and the lines and headings below it before its first
    number."""
    inside = takewhile(lambda each: not each.num, islice(annex.walk(), 1, None))
    lines = islice((each.text for each in inside if each.text), _CAPTION)
    return [annex.label, *filter(None, [annex.text]), *lines]


def names_document(named: str, language: str) -> bool:
    """Whether a name is that of a document, such as rules, which an act approves, and not of that
    act: «Приказ Об утверждении Правил»."""
    if is_approving(named, language):
        return False
    words = languages.of(language).addresses.acts
    name = QUOTED.sub(" ", before_approval(fold(named).key.casefold(), words))
    return bool(forms_in(name, words.forms) - ADOPTED)


def approves(act: Act, language: str) -> bool:
    """Whether an act is one that approves documents, and no such document itself."""
    title = act.identity.titles.get(language) or title_in_text(act, language)
    return act.identity.kind in ADOPTED or is_approving(title, language)


def is_approving(title: str, language: str) -> bool:
    """Whether a title is that of an act that approves a document: «Об утверждении Правил», be it
    with what the act is on the same line: «ПРИКАЗ Об утверждении Правил»."""
    acts = languages.of(language).addresses.acts
    if acts.approving.search(title):
        return True
    words = [] if acts.changing.search(title) else QUOTED.sub(" ", title).split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return any(
        acts.approving.search(about) and _is_adopted(form, acts)
        for one, other in halves
        for form, about in ((one, other), (other, one))
    )


def _is_adopted(words: str, acts: ActWords) -> bool:
    """Whether words say what an act is, and that it is no document which such an act approves."""
    forms = forms_in(fold(words).key.casefold(), acts.forms)
    return bool(forms) and forms <= ADOPTED


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
