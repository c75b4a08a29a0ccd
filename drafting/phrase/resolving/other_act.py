"""Whether the act that a sentence names is another than the one that it is held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile

from attrs import frozen

from drafting import language as languages
from drafting.language.address_words import ActWords
from drafting.language.fold import fold, words_key
from drafting.model.act import Act
from drafting.model.numbers.similar import look_alike
from drafting.phrase.whole_act import title_in_text

_NUMBER = re.compile(r"(?:№|\bN\b|\bNo\.?)\s*(\w+(?:[-–‑/]\w+)*)")
_YEAR = re.compile(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])")
_QUOTED = re.compile('[«“"](.+)[»”"]')
_ENCLOSED = re.compile(r"\([^()]*\)")
_SORT_OF_NUMBER = re.compile(r"^\([^()]*\)\s*(?:no\s)?", re.IGNORECASE)
"""What stands before a number of the European Union: `(EU) 2019/100`, `(EU) No 10/2012`."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Letters of a word by which names differ."""
_ADOPTED = frozenset(
    {"law", "code", "constitution", "decree", "resolution", "order", "decision", "direction"}
)
"""Forms of acts; the other ones are of documents that such an act approves."""
_MADE_OF = {"act": "law"}
"""Forms that act.yaml may have → how they are called here."""


@frozen
class _Named:
    """What is known of an act by its names."""

    numbers: frozenset[str] = frozenset()
    dates: frozenset[tuple[int, int, int]] = frozenset()
    years: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()

    def contradicts(self, other: _Named) -> bool:
        """Whether what is known of two acts cannot be true of one."""
        dates = _apart(self.dates, other.dates) or _apart(self.years, other.years)
        adopted, documents = self.forms & _ADOPTED, self.forms - _ADOPTED
        forms = _apart(adopted, other.forms & _ADOPTED)
        forms |= _apart(documents, other.forms - _ADOPTED)
        return forms or dates or _apart(self.numbers, other.numbers)

    def is_beside(self, other: _Named) -> bool:
        """Whether this is a document, such as rules, and nothing shows that the other is one:
        «Правила, утвержденные указанным законом» are not that law."""
        return bool(self.forms - _ADOPTED) and not other.forms - _ADOPTED

    def confirms(self, other: _Named) -> bool:
        """Whether a number, or a whole date, is that of both."""
        return bool(self.numbers & other.numbers or self.dates & other.dates)


def is_other(act: Act, named: str, language: str) -> bool:
    """Whether a name, as a sentence in that language has it, is that of another act than this one,
    or may be so for all that is known of it.

    Its form, its number, its date and the words of its title are compared. A name that has none of
    them, such as «указанный Закон», contradicts nothing; one of several acts shows no single one.
    """
    if not named:
        return False
    words = languages.of(language).addresses.acts
    outside = _QUOTED.sub(" ", named)
    if words.several.search(outside):
        return True
    identity = act.identity
    titles = _titles(act, language)
    cited = [text for text in (identity.citations.get(language),) if text]
    elsewhere = (*identity.titles.by_language.values(), identity.act)
    quoted = _QUOTED.search(named)
    titled = quoted and words_key(quoted[1]) in map(words_key, (*_own(titles, cited), *elsewhere))
    own = _joined(_known(titles, words), _identified(act))
    # What a title speaks of may be other acts.
    other = _known([outside if titled else named], words)
    if own.contradicts(other) or (titles and other.is_beside(own)):
        return True
    if _changes(titles, words) != _changes([named], words) and not own.confirms(other):
        return not _says_only_what_it_is(named, language)
    if "constitution" in own.forms & other.forms and any(
        _all_in(_stems(title), _stems(outside)) for title in titles
    ):
        return False
    if titled:
        return False
    approving = quoted and words.approving.search(quoted[1])
    if quoted and (titles or cited) and not approving:
        return True
    if own.confirms(other) or not (titles or cited):
        return False
    own_words = _unlike(named, language)
    if not own_words:
        return bool(other.numbers or other.dates)
    ways = (each for text in (*titles, *cited) for each in _ways(text, language))
    return not any(_alike(own_words, each) for each in ways)


def is_approved_by_other(act: Act, named: str, language: str) -> bool:
    """Whether a document is named by the act that approved it, and that cannot be this one."""
    words = languages.of(language).addresses.acts
    key = fold(named).key
    approved = words.approved.search(key)
    if approved is None:
        return False
    approving = key[: approved.end()] if approved.start() == 0 else key[approved.end() :]
    titles = _titles(act, language)
    own, other = _joined(_known(titles, words), _identified(act)), _known([approving], words)
    quoted = _QUOTED.search(approving)
    retitled = quoted and words_key(quoted[1]) not in map(words_key, _own(titles, []))
    return own.contradicts(other) or bool(retitled and not own.confirms(other))


def _titles(act: Act, language: str) -> list[str]:
    named = (act.identity.titles.get(language), *_in_text(act, language))
    return [text for text in named if text]


def names_document(named: str, language: str) -> bool:
    """Whether a name is that of a document, such as rules, which an act approves."""
    words = languages.of(language).addresses.acts
    name = _QUOTED.sub(" ", _before_approval(fold(named).key.casefold(), words))
    return bool(_forms(name, words.forms) - _ADOPTED)


def approves(act: Act, language: str) -> bool:
    """Whether an act is one that approves documents, and is none itself."""
    title = act.identity.titles.get(language) or title_in_text(act, language)
    return act.identity.kind in _ADOPTED or is_approving(title, language)


def is_approving(title: str, language: str) -> bool:
    """Whether a title is that of an act that approves a document: «Об утверждении Правил», be it
    with what the act is on the same line: «ПРИКАЗ Об утверждении Правил»."""
    acts = languages.of(language).addresses.acts
    if acts.approving.search(title):
        return True
    words = [] if acts.changing.search(title) else _QUOTED.sub(" ", title).split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return any(
        acts.approving.search(about) and _is_adopted(form, acts)
        for one, other in halves
        for form, about in ((one, other), (other, one))
    )


def _is_adopted(words: str, acts: ActWords) -> bool:
    """Whether words say what an act is, and that it is no document which such an act approves."""
    forms = _forms(fold(words).key.casefold(), acts.forms)
    return bool(forms) and forms <= _ADOPTED


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
    if owner is None or not _forms(fold(owner["form"]).key.casefold(), words.acts.forms) - _ADOPTED:
        return ""
    return " ".join([owner[0], *rest]) if _unlike(owner[0], language) else owner["form"]


def is_called(caption: str, named: str, language: str) -> bool:
    """Whether the caption of an annex has all the words of the name of a document, be they only for
    what it is: «Правила»."""
    words = languages.of(language).addresses.acts
    forms = _forms(_before_approval(fold(named).key.casefold(), words), words.forms) - _ADOPTED
    own = _forms(fold(caption).key.casefold(), words.forms)
    return forms <= own and _all_in(_unlike(named, language), _stems(caption))


def _before_approval(key: str, acts: ActWords) -> str:
    """The name of a document without the act that approved it."""
    approved = acts.approved.search(key)
    if approved is None:
        return key
    return key[approved.end() :] if approved.start() == 0 else key[: approved.start()]


def is_pointer(named: str, before: str, language: str) -> bool:
    """Whether a name only points to the act that was named before: “the Act”, «указанный Закон»."""
    words = languages.of(language).addresses.acts
    own, other = _known([named], words), _known([before], words)
    return _says_only_what_it_is(named, language) and own.forms <= (other.forms or own.forms)


def _says_only_what_it_is(named: str, language: str) -> bool:
    known = _known([named], languages.of(language).addresses.acts)
    bare = not (known.numbers or known.dates or known.years or _QUOTED.search(named))
    return bare and not _unlike(named, language)


def _own(titles: list[str], cited: list[str]) -> Iterator[str]:
    """Its titles, with what is in brackets and without."""
    yield from titles
    yield from (_ENCLOSED.sub(" ", title) for title in titles)
    yield from filter(None, map(_below_its_form, titles))
    yield from (match[1] for text in (*titles, *cited) if (match := _QUOTED.search(text)))


def _in_text(act: Act, language: str) -> Iterator[str]:
    """The title in the text: its first line, by which papers call the act, unless that only says in
    capitals what it is; and that with the lines below it."""
    first = title_in_text(act, language)
    if not first.isupper():
        yield first
    more = [each.text for each in act.body[0].children] if first else []
    yield " ".join(filter(None, [first, *more]))


def _below_its_form(title: str) -> str:
    """A title without what the act is, in capitals above it: «ЗАКОН УКРАЇНИ / Про сади»."""
    words = title.split()
    rest = [*dropwhile(lambda word: len(word) > 1 and word.isupper(), words)]
    return " ".join(rest) if len(rest) < len(words) else ""


def _identified(act: Act) -> _Named:
    """What act.yaml has of it, in any language."""
    identity, date = act.identity, act.identity.date
    form = _MADE_OF.get(identity.kind, identity.kind)
    own = _Named(
        numbers=frozenset({_plain(identity.number)} - {""}),
        dates=frozenset({(date.year, date.month, date.day)} if date else ()),
        years=frozenset({str(date.year)} if date else ()),
        forms=frozenset({form} & set(_every_form())),
    )
    for names in (identity.titles, identity.citations):
        for code, name in names.by_language.items():
            if code in languages.CODES:
                own = _joined(own, _known([name], languages.of(code).addresses.acts))
    return own


def _every_form() -> Iterator[str]:
    for each in languages.every():
        yield from each.addresses.acts.forms.values()


def _joined(one: _Named, other: _Named) -> _Named:
    return _Named(
        one.numbers | other.numbers,
        one.dates | other.dates,
        one.years | other.years,
        one.forms | other.forms,
    )


def _changes(names: Iterable[str], words: ActWords) -> bool:
    """Whether names are of an act that changes another one."""
    return any(map(words.changing.search, names))


def _known(names: Iterable[str], words: ActWords) -> _Named:
    """What names show of an act itself, outside the quotation marks."""
    found = _Named()
    for name in (words.changing.sub(" ", each) for each in names):
        bare = _ENCLOSED.sub(" ", name)
        quoted = _QUOTED.search(bare)
        outside = _QUOTED.sub(" ", bare)
        folded = fold(outside).key.casefold()
        titled = fold(quoted[1]).key.casefold() if quoted and not _numbers([outside]) else ""
        found = _joined(
            found,
            _Named(
                numbers=frozenset(_numbers([outside]) or _called_by_number(name, words)),
                dates=frozenset(_dates(folded, words)),
                years=frozenset(_YEAR.findall(outside)),
                forms=frozenset(_forms(folded, words.forms) or _forms(titled, words.forms)),
            ),
        )
    return found


def _dates(text: str, words: ActWords) -> Iterator[tuple[int, int, int]]:
    for match in words.dated.finditer(text):
        found = {name.rstrip("_"): part for name, part in match.groupdict().items() if part}
        month = found["month"]
        like = [n for n, each in enumerate(words.months, start=1) if month.startswith(each)]
        number = int(month) if month.isdecimal() else next(iter(like), 0)
        if number:
            yield int(found["year"]), number, int(found["day"])


def _forms(text: str, forms: Mapping[str, str]) -> set[str]:
    return {form for stem, form in forms.items() if re.search(rf"\b{stem}", text)}


def _ways(name: str, language: str) -> Iterator[list[str]]:
    """The words of a name of the act: all of them; those in quotes or in brackets, and without
    what is in brackets; without the act that approved it."""
    parts = [name, _ENCLOSED.sub(" ", name), *re.findall(r"\(([^()]*)\)", name)]
    parts += [match[1] for match in [_QUOTED.search(name)] if match]
    for part in parts:
        if words := _unlike(part, language):
            yield words


def _unlike(name: str, language: str) -> list[str]:
    """The beginnings of the words that only some acts have in their names, without the words for
    the act that approved it."""
    acts = languages.of(language).addresses.acts
    key = fold(name).key.casefold()
    rest = _before_approval(key, acts)
    return [*_of(rest if any(_of(rest, acts)) else key, acts)]


def _of(text: str, acts: ActWords) -> Iterator[str]:
    for word in _WORD.findall(text):
        common = acts.named.match(word) or acts.common.match(word)
        if len(word) >= _SHORTEST and not common:
            yield _stem(word)


def _stems(name: str) -> list[str]:
    """The beginnings of all words of a name: a state has one constitution, whose name is known by
    the words that acts have in common."""
    words = _WORD.findall(fold(name).key.casefold())
    return [_stem(word) for word in words if len(word) >= _SHORTEST]


def _stem(word: str) -> str:
    return word[: max(_SHORTEST, len(word) * 2 // 3)]


def _alike(some: list[str], others: list[str]) -> bool:
    """Whether two names have the same words, whatever their endings."""
    return _all_in(some, others) and _all_in(others, some)


def _all_in(some: Iterable[str], others: Iterable[str]) -> bool:
    return all(any(a.startswith(b) or b.startswith(a) for b in others) for a in some)


def _apart(own: frozenset[object], named: frozenset[object]) -> bool:
    return bool(own and named) and not own & named


def _numbers(texts: Iterable[str]) -> list[str]:
    return [_plain(number) for text in texts for number in _NUMBER.findall(text)]


def _called_by_number(name: str, words: ActWords) -> list[str]:
    """The number that is the name of an act: “Regulation (EU) 2019/100”."""
    match = words.by_number.search(fold(name).key)
    return [_plain(match["number"])] if match else []


def _plain(number: str) -> str:
    return look_alike(_SORT_OF_NUMBER.sub("", fold(number).key)).upper()
