"""Whether the act that a sentence names is another than the one that it is held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile

from attrs import frozen

from drafting import language as languages
from drafting.language.address_words import ActWords
from drafting.language.fold import fold, words_key
from drafting.model.act import Act
from drafting.model.numbers.similar import look_alike
from drafting.phrase.documents import ADOPTED, QUOTED, all_in, forms_in, stems, unlike
from drafting.phrase.whole_act import title_in_text

_NUMBER = re.compile(r"(?:№|\bN\b|\bNo\.?)\s*(\w+(?:[-–‑/]\w+)*)")
_YEAR = re.compile(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])")
_ENCLOSED = re.compile(r"\([^()]*\)")
_SORT_OF_NUMBER = re.compile(r"^\([^()]*\)\s*(?:no\s)?", re.IGNORECASE)
"""What stands before a number of the European Union: `(EU) 2019/100`, `(EU) No 10/2012`."""
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
        adopted, documents = self.forms & ADOPTED, self.forms - ADOPTED
        forms = _apart(adopted, other.forms & ADOPTED)
        forms |= _apart(documents, other.forms - ADOPTED)
        return forms or dates or _apart(self.numbers, other.numbers)

    def is_beside(self, other: _Named) -> bool:
        """Whether this is a document, such as rules, and nothing shows that the other is one:
        «Правила, утвержденные указанным законом» are not that law."""
        return bool(self.forms - ADOPTED) and not other.forms - ADOPTED

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
    outside = QUOTED.sub(" ", named)
    if words.several.search(outside):
        return True
    identity = act.identity
    titles = _titles(act, language)
    cited = [text for text in (identity.citations.get(language),) if text]
    elsewhere = (*identity.titles.by_language.values(), identity.act)
    quoted = QUOTED.search(named)
    titled = quoted and words_key(quoted[1]) in map(words_key, (*_own(titles, cited), *elsewhere))
    own = _joined(_known(titles, words), _identified(act))
    # What a title speaks of may be other acts.
    other = _known([outside if titled else named], words)
    if own.contradicts(other) or (titles and other.is_beside(own)):
        return True
    if _changes(titles, words) != _changes([named], words) and not own.confirms(other):
        return not _says_only_what_it_is(named, language)
    if "constitution" in own.forms & other.forms and any(
        all_in(stems(title), stems(outside)) for title in titles
    ):
        return False
    if titled:
        return False
    approving = quoted and words.approving.search(quoted[1])
    if quoted and (titles or cited) and not approving:
        return True
    if own.confirms(other) or not (titles or cited):
        return False
    own_words = unlike(named, language)
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
    quoted = QUOTED.search(approving)
    retitled = quoted and words_key(quoted[1]) not in map(words_key, _own(titles, []))
    return own.contradicts(other) or bool(retitled and not own.confirms(other))


def _titles(act: Act, language: str) -> list[str]:
    named = (act.identity.titles.get(language), *_in_text(act, language))
    return [text for text in named if text]


def is_pointer(named: str, before: str, language: str) -> bool:
    """Whether a name only points to the act that was named before: “the Act”, «указанный Закон»."""
    words = languages.of(language).addresses.acts
    own, other = _known([named], words), _known([before], words)
    return _says_only_what_it_is(named, language) and own.forms <= (other.forms or own.forms)


def _says_only_what_it_is(named: str, language: str) -> bool:
    known = _known([named], languages.of(language).addresses.acts)
    bare = not (known.numbers or known.dates or known.years or QUOTED.search(named))
    return bare and not unlike(named, language)


def _own(titles: list[str], cited: list[str]) -> Iterator[str]:
    """Its titles, with what is in brackets and without."""
    yield from titles
    yield from (_ENCLOSED.sub(" ", title) for title in titles)
    yield from filter(None, map(_below_its_form, titles))
    yield from (match[1] for text in (*titles, *cited) if (match := QUOTED.search(text)))


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
        quoted = QUOTED.search(bare)
        outside = QUOTED.sub(" ", bare)
        folded = fold(outside).key.casefold()
        titled = fold(quoted[1]).key.casefold() if quoted and not _numbers([outside]) else ""
        found = _joined(
            found,
            _Named(
                numbers=frozenset(_numbers([outside]) or _called_by_number(name, words)),
                dates=frozenset(_dates(folded, words)),
                years=frozenset(_YEAR.findall(outside)),
                forms=frozenset(forms_in(folded, words.forms) or forms_in(titled, words.forms)),
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


def _ways(name: str, language: str) -> Iterator[list[str]]:
    """The words of a name of the act: all of them; those in quotes or in brackets, and without
    what is in brackets; without the act that approved it."""
    parts = [name, _ENCLOSED.sub(" ", name), *re.findall(r"\(([^()]*)\)", name)]
    parts += [match[1] for match in [QUOTED.search(name)] if match]
    for part in parts:
        if words := unlike(part, language):
            yield words


def _alike(some: list[str], others: list[str]) -> bool:
    """Whether two names have the same words, whatever their endings."""
    return all_in(some, others) and all_in(others, some)


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
