"""Words found in a line, and why words are not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from drafting.diff.words import pieces
from drafting.errors import Problem
from drafting.language.fold import TO_LATIN, alike_in, inside_words, occurrences
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.text.excerpt import in_surroundings

_SHOWN = 12


@frozen
class Occurrence:
    """Words found: offsets in a provision's own text."""

    site: Site
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words as the baseline writes them."""
        return self.site.provision.text[self.start : self.end]

    def shown(self) -> str:
        """The words in their surroundings, in brackets."""
        shown = in_surroundings(self.site.provision.text, self.start, self.end)
        return f"{self.site.address}: {shown}"


def words_not_there(act: Act, aim: Target, sites: Sequence[Site], words: str) -> Problem:
    """Why words are not found in the lines of `aim` that an operation on words may change."""
    inside = [aim.site] if aim.own else act.within(aim.site)
    if noted := [site for site in inside if site.provision.vacated and _has(site, words)]:
        only = to_say('"{words}" stands only in the note of a vacated number, which is no law')
        return _only_there(words, noted, only, to_say("`restate` gives {address} a text again"))
    if aim.site.provision.vacated:
        return Problem(
            code="not-found",
            problem=say(
                "{address} is vacated: only its number is left, and a note", address=aim.address
            ),
            found=(aim.site.line[:100],),
            do=say("`restate` gives {address} a text again", address=aim.site.address),
        )
    if numbered := [site for site in inside if _reaches_number(site, words)]:
        alone = all(_reads_as_number(site, words) for site in numbered)
        is_number = to_say('"{words}" is the number of a provision, which is no part of its words')
        reaches = to_say(
            '"{words}" reaches into the number of a provision, which is no part of its words'
        )
        return Problem(
            code="not-found",
            problem=say(is_number if alone else reaches, words=words),
            found=_lines(numbered),
            do=say("`renumber` changes a number")
            if alone
            else say("quote the words after the number; `renumber` changes a number"),
        )
    if noted := [site for site in inside if site.provision.kind is Kind.NOTE and _has(site, words)]:
        only = to_say('"{words}" stands only in an editor\'s note, which is no text of the law')
        return _only_there(words, noted, only, to_say("`restate` gives {address} another text"))
    pieces_only = [
        Occurrence(site, start, end)
        for site in sites
        for start, end in inside_words(words, site.provision.text)
    ]
    if pieces_only:
        return Problem(
            code="not-found",
            problem=say('"{words}" stands only inside longer words', words=words),
            found=tuple(spot.shown() for spot in pieces_only[:_SHOWN]),
            do=say("quote whole words"),
        )
    return Problem(
        code="not-found",
        problem=say('the words "{words}" are not there', words=words),
        found=tuple(_nearest(sites, words)),
        do=say("quote the words as `drafting show` prints them"),
    )


def _only_there(words: str, sites: Sequence[Site], problem: str, do: str) -> Problem:
    """Words that stand in lines alone that are no law."""
    do = say(do, address=sites[0].address)
    return Problem("not-found", say(problem, words=words), found=_lines(sites), do=do)


def _has(site: Site, words: str) -> bool:
    return any(True for _ in occurrences(words, site.provision.text))


def _reaches_number(site: Site, words: str) -> bool:
    """Whether words stand in the line of a numbered provision, and begin in its number."""
    own = site.provision
    found = occurrences(words, own.line) if own.num and own.kind.bears_text else ()
    return any(start < len(own.label) for start, _ in found)


def _reads_as_number(site: Site, words: str) -> bool:
    """Whether words that begin in a number end in it too."""
    own = site.provision
    return any(end <= len(own.label) for _, end in occurrences(words, own.line))


def _lines(sites: Sequence[Site]) -> tuple[str, ...]:
    return tuple(f"{site.address}: {site.line[:100]}" for site in sites[:_SHOWN])


def _nearest(sites: Sequence[Site], words: str) -> Iterator[str]:
    """The passage that has the most in common with the words, and where it differs."""
    best: tuple[int, Site, int, int] | None = None
    latin = words.translate(TO_LATIN)
    for site in sites:
        text = site.provision.text.translate(TO_LATIN)
        match = SequenceMatcher(None, latin, text, autojunk=False).find_longest_match()
        if match.size > (best[0] if best else 3):
            best = match.size, site, match.a, match.b
    if best is None:
        yield from (f"{site.address}: {site.line[:100]}" for site in sites[:3])
        return
    _, site, in_words, in_text = best
    text = site.provision.text
    start = max(0, in_text - in_words)
    end = min(len(text), start + len(words))
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    passage = text[start:end].strip()
    yield say("nearest, {address}: {passage}", address=site.address, passage=passage)
    differing = [piece for piece in pieces(words, passage) if not piece.kept]
    if len(differing) <= 3:
        for piece in differing:
            yield say('where you have "{old}", it has "{new}"', old=piece.old, new=piece.new)
        for sort in dict.fromkeys(filter(None, (alike_in(p.old, p.new) for p in differing))):
            yield say("they differ in {sort}, which a reader may not see", sort=say(sort))
