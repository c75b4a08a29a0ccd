"""Whether the act that a sentence names is another than the one that it is held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafting import language as languages
from drafting.language.fold import fold
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.number import look_alike

_NUMBER = re.compile(r"(?:№|\bN\b|\bNo\.?)\s*(\w+(?:[-–‑/]\w+)*)")
_YEAR = re.compile(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])")
_QUOTED = re.compile('[«“"](.+)[»”"]')
_SHORTEST = 4
"""Letters of a word by which names differ."""


def is_other(act: Act, named: str, language: str) -> bool:
    """Whether a name, as a sentence in that language has it, contradicts what is known of an act.

    Its number, its year, or the words of its title may do so. A name that has none of them, such as
    «указанный Закон», contradicts nothing.
    """
    if not named:
        return False
    identity = act.identity
    titles = [text for text in (identity.titles.get(language), _heading(act, language)) if text]
    cited = [text for text in (identity.citations.get(language),) if text]
    numbers = {*_numbers(cited), *filter(None, [_plain(identity.number)])}
    years = {year for text in (*titles, *cited) for year in _YEAR.findall(text)}
    years |= {str(identity.date.year)} if identity.date else set()
    if _apart(numbers, set(_numbers([named]))) or _apart(years, set(_YEAR.findall(named))):
        return True
    elsewhere = (*identity.titles.by_language.values(), identity.act)
    known = bool(titles or cited)
    return known and not _may_be_called(named, titles, cited, elsewhere, language)


def _may_be_called(
    named: str, titles: list[str], cited: list[str], elsewhere: Iterable[str], language: str
) -> bool:
    """Whether a name has a title of the act in quotes, or its words; or none at all.

    `elsewhere` it is called so: in another language, or in the workspace.
    """
    acts = languages.of(language).addresses.acts
    quoted = _QUOTED.search(named)
    inner = (match[1] for text in (*titles, *cited) if (match := _QUOTED.search(text)))
    own = [*titles, *inner]
    if quoted and _key(quoted[1]) in map(_key, (*own, *elsewhere)):
        return True
    if quoted and own and not acts.approving.search(quoted[1]):
        return False
    words = set(_words(named, language))
    for text in (*titles, *cited):
        title = set(_words(text, language))
        if _all_in(title, words) or _all_in(words, title):
            return True
    return not words


def _heading(act: Act, language: str) -> str:
    """The title that the text itself has, in its own language."""
    first = next((site.provision for site in act.sites[:1]), None)
    titled = first is not None and first.kind is Kind.TITLE and language == act.language
    return first.text if first and titled else ""


def _words(text: str, language: str) -> Iterator[str]:
    """The beginnings of the words that only some acts have in their names."""
    acts = languages.of(language).addresses.acts
    for word in re.findall(r"[^\W\d_]+", fold(text).key.casefold()):
        common = acts.named.match(word) or acts.common.match(word)
        if len(word) >= _SHORTEST and not common:
            yield word[: max(_SHORTEST, len(word) * 2 // 3)]


def _all_in(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether each of some beginnings is that of another, whatever their endings."""
    return all(any(a.startswith(b) or b.startswith(a) for b in others) for a in some)


def _apart(own: set[str], named: set[str]) -> bool:
    return bool(own and named) and not own & named


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from map(_plain, _NUMBER.findall(text))


def _plain(number: str) -> str:
    return look_alike(fold(number).key).upper()


def _key(title: str) -> str:
    return re.sub(r"\W+", " ", fold(title).key.casefold()).strip()
