"""What each language supplies to take its sentences apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from attrs import evolve, field, frozen

from drafting.language.clauses.clause import Clause, SentenceWords
from drafting.language.clauses.patterns import Pattern
from drafting.language.nouns import in_either_case
from drafting.language.speech import Spoken

NOTHING = re.compile("(?!)")


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
    suspends: re.Pattern[str] = field(converter=in_either_case)
    """What such a sentence has that orders more: «приостановив действие статьи 5»."""
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
    inner_marks: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What an order has whose quotations show the marks of the law as others, inside their own: “ ”
    as ‘ ’, or ‘ ’ as “ ”."""
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
    between: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What stands alone on a line between two orders, and orders nothing: “and”."""
    about: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """A sentence of an amending act about itself: its name, where it applies, its purpose."""
    tasks: re.Pattern[str] = field(default=NOTHING, converter=in_either_case)
    """What a sentence, or a part of one, has by which a body is to see to the amending act itself:
    «обеспечить государственную регистрацию настоящего приказа»."""
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
        if not ordered and self.in_force.search(sentence) and not self.suspends.search(sentence):
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
