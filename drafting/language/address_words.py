"""The words around the nouns of an address, as one language has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from attrs import field, frozen

from drafting.language.nouns import NounTable, in_either_case


@frozen(eq=False)
class ActWords:
    """How a language names acts."""

    named: re.Pattern[str] = field(converter=in_either_case)
    """A word for an act, anywhere."""
    amending: re.Pattern[str]
    """Words below which amendments of another act stand, so that what they cite is in that one."""
    before: re.Pattern[str] | None = None
    """An act right before a citation of it; its `this`, where it is the act itself; its `title`,
    where it is the title of a code that has that number, and its `own_title`, where it is that in
    which the citation stands."""
    after: re.Pattern[str] | None = None
    """An act right after a citation of it, with the same groups."""
    owner: re.Pattern[str] | None = None
    """Any name before a unit that belongs to it, in a language that shows that by its form."""
    called: re.Pattern[str] | None = None
    """A name or an abbreviation right after a citation."""
    apart: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """What stands in no name of an act: a place in it, or an exception from it: «после строки»."""
    approving: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """What the title of an act has that approves another: «Об утверждении Правил»."""
    approve: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """The order by which an act approves a document: «утвердить прилагаемые Правила»."""
    changing: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """What the title of an act that changes another has of that one: «О внесении изменений в …»,
    “Equality Act 2010 (Amendment)”."""
    common: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """How words begin that the names of many acts have: who adopted it, when, and of what state."""
    title_goes_on: re.Pattern[str] = re.compile("(?!)")
    """How the further lines of a title begin, below what an act is in capitals."""
    titled: re.Pattern[str] | None = None
    """The title of a code in the name of an act that is one; its `title` is the number."""
    leading: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """The word that leads to the name of an act: «в Законе»."""
    forms: Mapping[str, str] = MappingProxyType({})
    """Patterns of how words for forms of acts begin → the form as act.yaml has it (`law`)."""
    sorts: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """A word before the form of an act that says of what sort it is: «конституционный закон»."""
    by_number: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """An act that is called by its form and number alone: its `name` and its `number`."""
    short_title: re.Pattern[str] = re.compile("(?!)")
    """A title by which an act is called, and its `form`: “Gardens Act 2018”."""
    titled_below: re.Pattern[str] = re.compile("(?!)")
    """A line right below which the title of a law stands: “A BILL”."""
    about: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """How a title begins, or ends, that does not say what the act is: «О садах»."""
    states: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """A state, as the names of its acts have it: «Республики Казахстан»."""
    registered: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """What a line beside a title has that says who registered or approved the act, and when."""
    dated: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """A date in the name of an act: its `day`, `month` and `year`."""
    months: Sequence[str] = ()
    """How the names of the months begin."""
    approved: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """In the name of a document, the words for the act that approved it."""
    pointing: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """A word by which a name points to an act that was named before: «указанный приказ»."""
    several: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """What the name of several acts has that does not show which they are: «некоторые приказы»."""
    listed: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """The name of acts of which a list follows: «следующие указы»."""
    in_code: re.Pattern[str] = re.compile("(?!)")
    """A section by the number in the `code` that has it now; its `num` in the law, if given."""


@frozen(eq=False)
class AddressWords:
    """How addresses and citations are worded. Fields without a type of their own are patterns, in
    small letters, of words that end where the pattern ends; they match words in either case."""

    nouns: NounTable
    places: Callable[[], Mapping[str, int]]
    """Ordinals in words → their numbers."""
    late: str
    """An ordinal in digits: `5-ші`, `5th`."""
    last: str
    """The last of its kind: «последний абзац»."""
    numbers_first: bool
    """Whether numbers stand before their noun, and the larger unit before the smaller."""
    conjunction: str
    """«и»: a list that an order may have."""
    either: str
    """«или»: a list that only a citation may have."""
    through: str
    """`to` between the ends of a range."""
    unnumbered: str
    """«без номера»"""
    filler: str
    """What an address may have besides."""
    this: str
    """«настоящей» before the unit in which a citation stands."""
    that: str
    """«той же» before a unit of which the sentence before speaks."""
    measure: re.Pattern[str]
    """After a number that measures something: «10 рабочих дней»."""
    likely: str
    """A piece of a noun: a line without any mentions no unit, which is quick to see."""
    chained: re.Pattern[str]
    """What stands between two units of one chain."""
    coordinated: re.Pattern[str]
    """What stands between two chains that share what is around them."""
    acts: ActWords
    inside: str = "(?!)"
    """Before what something stands in: «в статье 5 пункт 2»."""
    kinds_vary: bool = False
    """Whether one line goes by several nouns, as acts have it, so that its number shows more than
    its noun which line is meant: `paragraph (1)` of a subsection, or of a section."""
    called_freely: bool = False
    """Whether a small unit may have a noun that the act has for none: `paragraph 2` is the item 2
    of an article where nothing else has that number."""
    in_parts: bool = False
    """Whether articles are divided into parts, and parts into items: «пункт 2 частини першої»."""
    parted: re.Pattern[str] = field(default=re.compile("(?!)"), converter=in_either_case)
    """How an act calls itself whose articles are so divided: «настоящий Федеральный закон»."""
    inwards: bool = False
    """Whether a smaller unit after a comma stands in that before it: `Article 5, paragraph 2`."""
    itself: str = "(?!)"
    """Before the noun alone of what the line above names: `Repeal the section.`"""
    links: str = ""
    """What stands between a place and the act in which it is, if something always does."""
    belongs: str = "(?!)"
    """Before what a note or an annex belongs to: «примечание к статье 5»."""
    of: str = "(?!)"
    """Between a smaller unit and the larger one."""
    begins: Mapping[str, str] = MappingProxyType({})
    """How a line begins that is the `penalty` or the `proviso` of a provision, where orders call it
    so."""
    grouping: str = ""
    """Between units of which the last alone bears the case: «2-тармағы мен 3-тармағында»."""
    counts: Mapping[str, int] = MappingProxyType({})
    """How many paragraphs an order brings, «двумя абзацами» → the number."""
    brought_many: str = "(?!)"
    """How the noun of several that an order brings ends: «пунктами»."""
    gone: str = "(?!)"
    """How a line says that several provisions are gone: «исключены», and not that they shall go."""
    surely_several: str = "(?!)"
    """The same in words that cannot speak of one alone, in a language that has such."""
    gone_one: str = "(?!)"
    """The same of one provision: «исключена»."""
    excluded: re.Pattern[str] | None = None
    """What a note says, after its address, of a paragraph that is gone and keeps its place."""
