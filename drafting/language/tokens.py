"""The one tokenizer of addresses in words: nouns, numbers, ordinals, and the words around them."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from drafting import language as languages
from drafting.language.nouns import any_of
from drafting.model.numbers.number import HYPHEN, IN_WORDS, INNER

NAME = r"⟦\d+⟧"
"""What stands for a text in quotation marks, which was taken out of a sentence."""
RANGE = "‥"
"""What stands for a dash between two numbers, where other dashes are folded to hyphens."""


@frozen
class Token:
    """A piece of an address. `sort` is the name of a field of `AddressWords`, or `name`, `ordinal`,
    `noun`, `number`, `range`."""

    sort: str
    text: str
    """In small letters, as words are looked up."""
    start: int
    end: int
    written: str = ""
    """Of a number, as it stands in the text, without what is in brackets after it; the case of
    its letters is a part of it."""
    inner: str = ""
    """The numbers in brackets after it."""


@cache
def _pattern(code: str, *, abbreviated: bool) -> re.Pattern[str]:
    words = languages.of(code).addresses
    nouns = f"(?i:{words.nouns.pattern})"
    follows = rf"(?=\s?[№§]?\s?[\d(⟦]|\s(?i:{any_of(words.places())})(?!\w))"
    short = rf"|(?<!\w)(?i:{words.nouns.short}){follows}" if abbreviated else ""
    # «5-тармақ», «2тармақ»: only before its noun a number may end so.
    end = (
        rf"(?:\s?{HYPHEN}\s?(?=[^\W\d_]))?|(?P<glued>\d+(?:{HYPHEN}\d+)*)(?={nouns})"
        if words.numbers_first
        else rf"(?!{HYPHEN}\w)"
    )
    before = r"[^\W\d]" if words.numbers_first else r"\w"
    sorts = ("this", "that", "belongs", "through", "inside", "of", "unnumbered", "late", "last")
    # «и», and not the number «и)» or «и-1)».
    word = rf"(?![\w)]|{HYPHEN}\d)"
    alone = "".join(rf"| (?P<{sort}>(?i:{getattr(words, sort)}){word})" for sort in sorts)
    regex = rf"""
        (?P<name>{NAME})
      | (?P<noun>(?<!{before}){nouns}(?!\w|{HYPHEN}\w)|§§?{short})
      | (?<!\w) (?:
            (?P<ordinal>(?i:{any_of(words.places())})(?!\w))
          {alone}
          | (?P<lettered>["«“„](?P<letter>[^\W\d_]{{1,2}}(?:\s?{HYPHEN}\s?\d+)*)["»”])
          | (?P<sign>№|(?i:no)\b\.?|NN?(?=\s\d))
          | (?P<number>(?P<written>{IN_WORDS})(?P<inner>{INNER}){end})
        )
      | (?P<filler>(?:(?<!\w)|(?=[,\s]))(?i:{words.filler})(?!\w))
      | (?P<either>,?\s?(?<!\w)(?i:{words.either}){word})
      | (?P<conjunction>,?\s?(?<!\w)(?i:{words.conjunction}){word}|,)
      | (?P<range>\s?[–—−{RANGE}]\s?|(?<=[\w)])\s-\s(?=[\w(]))
      | [^\W\d_]+
    """
    return re.compile(regex, re.VERBOSE)


def tokens(text: str, code: str, *, abbreviated: bool = False) -> list[Token]:
    """Every token of a text, in order, without what is between them. `abbreviated`: «п. 5», too."""
    found: list[Token] = []
    for match in _pattern(code, abbreviated=abbreviated).finditer(text):
        sort = match.lastgroup
        if sort is None:
            # Any other word is passed by at once, which is quicker than letter by letter.
            continue
        start, end = match.span()
        if sort == "lettered":
            # «подпункт "а" пункта 2», «пункт "е - 1" статті 10»
            found.append(Token("number", match[0].lower(), start, end, f"{match['letter']})"))
            continue
        number, inner = match.span("written"), match.span("inner")
        if sort == "number" and number[0] < 0:
            number, inner = match.span("glued"), (0, 0)
        written, bracketed = text[slice(*number)], text[slice(*inner)]
        found.append(Token(sort, match[0].lower(), start, end, written, bracketed))
    return found
