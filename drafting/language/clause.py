"""A sentence taken apart: its verb, and the phrases around it, not yet understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from attrs import evolve, field, fields_dict, frozen

from drafting.language.nouns import in_either_case
from drafting.language.speech import ONCE, HowMany, Spoken
from drafting.language.tokens import NAME
from drafting.model.operation import Nth, OperationName

FrameName = Literal[
    "chapeau", "title", "locator", "list", "enacting", "about", "signature", "in-force"
]
"""A clause that orders nothing itself; `list`: of what is repealed; `about`: the amending act."""
ClauseName = OperationName | Literal["likewise", "each-pair", "restate-text", "swap"] | FrameName
"""`likewise`: other words are replaced where those before were; `each-pair`: old words and new
ones by turns; `restate-text`: all of a provision but its heading, or its number; `swap`: two
provisions change places."""
ClauseSide = Literal["", "before", "after", "into", "start", "end", "sorted"]
"""Where something comes: beside or into what is named, at an end of its text, or `sorted`, where
the alphabet has it."""
Sides = Mapping[str, ClauseSide]
"""Words of a language → the side that each means."""
QUOTE = NAME
NOTHING = re.compile("(?!)")


@frozen
class Clause:
    """What one verb orders. Phrases are parts of a normalised skeleton."""

    op: ClauseName
    where: str = ""
    side: ClauseSide = ""
    anchor: str = ""
    """Beside what something comes."""
    what: str = ""
    """New elements, or new numbers."""
    old: str = ""
    new: str = ""
    """Quotes."""
    how: HowMany = ONCE
    spared: str = ""
    takes: str = ""
    """What a new element takes in."""
    joining: str = ""
    """The quoted word at the end of the element before, which goes to the new one, or goes too."""
    inflected: bool = False
    """Whether words change in every form that they have: «в соответствующем падеже»."""
    annex: str = ""
    """The words for the annex in which the new wording stands."""
    sentences: tuple[Nth, ...] = ()
    """In which sentences of `where` words change; where it has no `old`, these themselves do."""
    new_sentences: tuple[int, ...] = ()
    """The places of new sentences, as their provision then has them."""
    as_sentence: bool = False
    """Whether the words that come are sentences of their own, counted or not."""
    swapped: bool = False
    """Whether what comes for `where` need not have its numbers: “for section 4 substitute”."""
    leading: str | None = None
    """The part of `where` that holds for the rest of the sentence; None: as the verb has it."""

    @property
    def role(self) -> str:
        """What decides in which case `where` stands: the verb, or the sentences that are in it."""
        beside = not self.old and self.side in {"before", "after"}
        return "sentence" if self.sentences and not beside else self.op


@frozen
class WordSpan:
    """Words by their two ends, each a quotation or the end of a text: «слова від «А» до кінця»."""

    first: str = ""
    """The words with which they begin; without any, the text does."""
    last: str = ""
    """The words with which they end; without any, the text does, or the unit in `ending`."""
    after: bool = False
    """Whether `first` stays, and they come after it."""
    before: bool = False
    """Whether `last` stays, and they come before it."""
    ending: str = ""
    """The noun of the provision that they go to the end of; or, beside `last`, the words for its
    place at the end: “through the period at the end”."""
    sentence: bool = False
    """Whether they go to the end of a sentence."""
    marks: bool = False
    """Whether all goes with its punctuation: “all that follows”, not “the words after”."""

    @property
    def shown(self) -> str:
        """A … B"""
        return f"{self.first} … {self.last}".strip()


Groups = Mapping[str, str]
Maker = Callable[[Groups], Clause | None]


@frozen
class Pattern:
    """A sentence pattern, and the clause that it makes."""

    regex: re.Pattern[str]
    make: Maker
    annexed: bool = False
    """Whether it is one only where the new wording stands in an annex."""


@frozen
class SentenceWords:
    """How a language names the sentences of a provision: «второе предложение пункта 3»."""

    named: re.Pattern[str] = field(converter=in_either_case)
    """A phrase that names some: the place before it (`outer`) or after it (`inner`), the `noun`,
    and which they are (`nth`)."""
    stem: str
    """How each form of the noun begins; a phrase without it names no sentence, which is quick to
    see."""
    places: Mapping[str, Nth]
    """Ordinals in words → which sentence."""
    cases: Mapping[str, frozenset[str]]
    """The forms of the noun → the cases that they may stand in; those of ordinals, which agree with
    it, too, where they have cases."""
    short: frozenset[str] = frozenset()
    """Abbreviations, in small letters, without the dot that may end no sentence."""
    nested: str = ""
    """A place that stands after the noun (`inner`) in one before it (`outer`), as one phrase."""

    def narrowed(self, clause: Clause, wanted: Mapping[str, frozenset[str]]) -> Clause | None:
        """A clause with the sentences that its place names apart from the place; None where their
        noun stands in another case than the verb wants."""
        phrase, role = (clause.anchor, clause.side) if clause.anchor else (clause.where, clause.op)
        named = self.stem in phrase.lower()
        match = self.named.fullmatch(phrase) if named else None
        if match is None:
            # «после абзаца второго дополнить предложением»: beside what is no sentence.
            return None if clause.anchor and clause.op == "insert-words" else clause
        found = {name.rstrip("_"): text for name, text in match.groupdict().items() if text}
        outer, inner = found.get("outer", ""), found.get("inner", "")
        op, which = _ON_WORDS.get(clause.op), self.which(found["nth"])
        if outer and inner and self.nested:
            outer, inner = self.nested.format(outer=outer, inner=inner), ""
        if op is None or not which or (outer and inner) or not self._fits(found, wanted.get(role)):
            return None
        if _LISTED.search(f"{outer}|{inner}"):
            # «в первом предложении и абзаце втором»: several places, and a sentence in one of them.
            return None
        if clause.anchor and (outer or inner) and clause.where:
            return None
        where = outer or inner or (clause.where if clause.anchor else "")
        return evolve(clause, op=op, where=where, anchor="", sentences=which)

    def _fits(self, found: Mapping[str, str], wanted: frozenset[str] | None) -> bool:
        """Whether the noun and its ordinals have a case in common that is wanted."""
        words = [found["noun"].lower(), *_words(found["nth"])]
        cases = frozenset.intersection(*(self.cases[word] for word in words if word in self.cases))
        return wanted is None or bool(cases & wanted)

    def which(self, ordinals: str) -> tuple[Nth, ...]:
        """«первое и второе» → 1, 2; none where any word is no ordinal."""
        known = tuple(self.places.get(word) for word in _words(ordinals))
        return tuple(nth for nth in known if nth) if all(known) else ()


def _words(ordinals: str) -> list[str]:
    """The words of a list, in small letters, without those that join them."""
    return [word for word in re.findall(r"[^\W\d_]{2,}", ordinals.lower()) if word not in _JOINING]


_JOINING = frozenset({"және", "мен", "пен", "бен", "and", "the", "та"})
_LISTED = re.compile(
    r"(?:,|\b(?:и|или|та|і|й|або|және|мен|пен|бен|немесе|and|or))\s?\||\|\s?(?:,|(?:и|или|а\sтакже|та|і|й|або"
    r"|және|немесе|and|or)\s)",
    re.IGNORECASE,
)
"""A place before or after the sentences that is joined to them, and does not hold them."""
_ON_WORDS: Mapping[ClauseName, ClauseName] = {
    "delete": "delete-words",
    "restate": "replace-words",
    **{op: op for op in ("replace-words", "insert-words", "delete-words")},
}
"""What may be ordered of a sentence → the operation that does it."""


@frozen
class Grammar:
    """How the sentences of one language are taken apart. Words match in either case."""

    patterns: Sequence[Pattern]
    """Of sentences with a verb that orders."""
    verbless: Sequence[Pattern]
    """Of those without one: titles, and what goes on in the sense of the verb before."""
    locator: re.Pattern[str] = field(converter=in_either_case)
    """A line before a colon that names a place; its `where`."""
    in_force: re.Pattern[str] = field(converter=in_either_case)
    spared: re.Pattern[str] = field(converter=in_either_case)
    """What a sentence on the entry into force leaves out; its `where`."""
    order: re.Pattern[str] = field(converter=in_either_case)
    """A verb that orders a change."""
    enacting: re.Pattern[str] = field(converter=in_either_case)
    """A preamble that ends in «ПОСТАНОВЛЯЮ:»."""
    signature: re.Pattern[str] = field(converter=in_either_case)
    """An office and a name."""
    annex: re.Pattern[str] = field(converter=in_either_case)
    """«согласно приложению к настоящему Указу»."""
    enumerator: re.Pattern[str] = field(converter=in_either_case)
    """What may stand before a sentence: `1)`, `2.`, «Статья 1.»."""
    separator: re.Pattern[str] = field(converter=in_either_case)
    """What may stand between two orders in one sentence."""
    spoken: Mapping[str, Spoken]
    """Forms of verbs → the ones that the patterns have."""
    sentences: SentenceWords
    cases: Mapping[str, frozenset[str]] = MappingProxyType({})
    """In which cases a place stands beside each verb; in another it means something else. Besides
    the names of operations there are `brings`, and the sides `after`, `before`, `into`."""
    purpose: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What a phrase begins with, or is, that names an act, and no place in it."""
    signs: Mapping[str, str] = MappingProxyType({})
    """Patterns of the names of punctuation marks, where an order has them → the marks, with what
    sentences have around them, «знак ;»; what stands `before` the name is kept."""
    spans: Sequence[str] = ()
    """Patterns of words that are named by their ends: the quotation in `first` or `after` and that
    in `last` or `before`, `ending`, `sentence`, `marks`; or a `term` without marks, or `words` and
    those `behind` them; `sort` is kept."""
    unquoted: bool = False
    """Whether new wording may stand below its sentence without quotation marks."""
    single_marks: bool = False
    """Whether quotations may stand in single marks: ‘A’."""
    items: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """A line that names a place in whatever words, where the next one shows that: `33 Title`, above
    “Omit …”."""
    names_act: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """A line that is the name of an act, above the first of its items."""
    defines: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """The beginning of a paragraph that defines a `term`: «сбор – платеж»."""
    attached: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """The lines above an annex of the amending act: its `num`, and the `form` of that act."""
    named_parts: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """Parts of an item that have no number and no unit: «в функциях центрального аппарата:»."""
    following: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What says that the places of an order are listed below it; `in` is the word before one."""
    about: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """A sentence of an amending act about itself: its name, where it applies, its purpose."""
    consequence: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What begins an order that follows of the one before: «у зв'язку з цим»."""
    renumbered: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """Words for a number that an order of the same text has given: “as so redesignated”."""
    existing: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """Words for one that a provision has in the act as it is, whatever orders give; its `num`."""

    def as_patterned(self, sentence: str) -> str:
        """A normalised sentence with the forms of verbs that the patterns have."""
        for form, spoken in self.spoken.items():
            sentence = re.sub(form, spoken, sentence, flags=re.IGNORECASE)
        return sentence

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb that orders a change, wherever it stands in a sentence that has several orders."""
        return re.compile(re.sub(r"(?<!\[)\^", r"\\b", self.order.pattern), self.order.flags)

    def clauses(self, sentence: str, *, colon: bool, plain: bool = False) -> Iterator[Clause]:
        """Every clause that a normalised sentence may be, the likeliest first; `colon`:
        whether one follows it; `plain`: whether it is known to have no verb that orders."""
        if self.enacting.fullmatch(sentence):
            yield Clause("enacting")
        if self.signature.fullmatch(sentence):
            yield Clause("signature")
        ordered = not plain and self.order.search(sentence) is not None
        if not ordered and self.in_force.search(sentence):
            spared = self.spared.search(sentence)
            yield Clause("in-force", spared=spared["where"] if spared else "")
            return
        annex = self.annex.search(sentence)
        if annex:
            sentence = re.sub(r"\s+", " ", self.annex.sub(" ", sentence)).strip()
        for each in self.patterns if ordered else self.verbless:
            if each.annexed and not annex:
                continue
            if match := each.regex.fullmatch(sentence):
                groups = {name: (text or "").strip() for name, text in match.groupdict().items()}
                clause = each.make(groups)
                if clause:
                    clause = self.sentences.narrowed(clause, self.cases)
                # An order that another one swallows would be lost.
                if clause and not self.order.search(clause.where):
                    yield evolve(clause, annex=annex[0].strip(" ,") if annex else "")
        if colon and not ordered and (match := self.locator.fullmatch(sentence)):
            yield Clause("locator", match["where"].strip())
        if not colon and self.about.fullmatch(sentence):
            yield Clause("about")


@frozen
class Patterns:
    """Makes the patterns of a language."""

    parts: Mapping[str, str]
    """What stands for each `<part>` of a pattern."""

    def __call__(self, regex: str, make: Maker | ClauseName, *, annexed: bool = False) -> Pattern:
        """A pattern; the name of a clause makes one whose fields are the groups."""
        for name, part in self.parts.items():
            regex = regex.replace(f"<{name}>", part)
        maker = from_groups(make) if isinstance(make, str) else make
        return Pattern(re.compile(regex, re.IGNORECASE), maker, annexed=annexed)


def spaced(word: str) -> str:
    """A pattern of a word that stands in spaced letters: «П О С Т А Н О В Л Я Ю»."""
    return r"\s{1,3}".join(word)


def from_groups(op: ClauseName) -> Maker:
    """A clause whose fields are the groups of the same names."""
    known = fields_dict(Clause)

    def make(groups: Groups) -> Clause:
        # Its fields of other types are no groups of a pattern.
        return Clause(op, **{name: text for name, text in groups.items() if name in known})  # type: ignore[arg-type]

    return make


def sided(op: ClauseName, sides: Sides) -> Maker:
    """The same, with the side that the word in the group `near`, a key of `sides`, means."""

    def make(groups: Groups) -> Clause | None:
        clause = from_groups(op)(groups)
        return clause and evolve(clause, side=sides[groups.get("near", "").lower()])

    return make


def of_sentences(sides: Sides, words: SentenceWords) -> Maker:
    """A clause that brings new sentences: `which` of them, where the order counts them, and
    `anchor`, beside which other one."""

    def make(groups: Groups) -> Clause | None:
        clause = sided("insert-words", sides)(groups)
        ordinals = groups.get("which") or groups.get("which_") or ""
        places = tuple(nth for nth in words.which(ordinals) if nth != "last")
        counted = places or not ordinals
        if clause is None or not counted:
            return None
        return evolve(clause, new_sentences=places, as_sentence=True)

    return make


def counting(maker: Maker, places: Mapping[str, Nth]) -> Maker:
    """The same, with which places are meant: `nth` (of `places`), `count`, `both`, `every`."""

    def make(groups: Groups) -> Clause | None:
        nth = places.get(groups.get("nth", "").lower(), 0)
        count = 2 if groups.get("both") else int(groups.get("count") or 0)
        how = HowMany(nth, count, bool(groups.get("every")))
        clause = maker(groups)
        inflected = any(groups.get(name) for name in ("inflected", "inflected_"))
        return clause and evolve(clause, how=how, inflected=inflected)

    return make


def paired(op: ClauseName) -> Maker:
    """A clause with several pairs of quotes, old and new by turns, in the group `pairs`."""

    def make(groups: Groups) -> Clause:
        quotes = re.findall(QUOTE, groups["pairs"])
        old, new = ", ".join(quotes[::2]), ", ".join(quotes[1::2])
        return Clause(op, groups["where"], old=old, new=new)

    return make


def throughout(maker: Maker, scope: re.Pattern[str]) -> Maker:
    """The same; where the place is `scope` («по всему тексту»), the words change everywhere."""
    scope = in_either_case(scope)

    def make(groups: Groups) -> Clause | None:
        clause = maker(groups)
        match = scope.fullmatch(clause.where) if clause else None
        if clause is None or match is None:
            return clause
        found = match.groupdict()
        where = next((found[name] for name in ("where", "before") if found.get(name)), "")
        spared = found.get("spared") or ""
        if clause.op == "delete-words":  # No operation spares some places from that.
            return None if spared else evolve(clause, where=where, how=HowMany(every=True))
        return evolve(clause, op="replace-everywhere", where=where, spared=spared)

    return make
