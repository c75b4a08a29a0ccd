"""What the sentence patterns of English have in common, in whatever style they are drafted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from drafting.language.clauses.clause import Clause, ClauseName, Sides
from drafting.language.clauses.patterns import (
    QUOTE,
    Groups,
    Patterns,
    SureMaker,
    counting,
    from_groups,
    sided,
    throughout,
)
from drafting.language.en.nouns import ordinal, places
from drafting.language.nouns import any_of
from drafting.model.operation import Nth

NTH: dict[str, Nth] = {
    **{ordinal(number): number for number in range(1, 101)},
    **places(),
    "last": "last",
}
_SORT = (
    r"(?:(?:the|an?)\s)?(?:words?|figures?|signs?|letters?|numbers?|expressions?|phrases?|terms?"
    r"|sentences?|dates?(?:\sof)?|amounts?|references?(?:\sto)?|that\sof)"
    r"(?:\sand\sfigures?)?"
)
_OCCURS = r"(?:\s(?:where\s)?(?:it|they|that\sterm|such\sterm|those\swords)\s(?:appears?|occurs?))"
_EACH = (
    rf"(?:in\s)?(?:each|every)\splace{_OCCURS}?|wherever\s(?:it|they)\s(?:appears?|occurs?)"
    r"|wherever\soccurring|each\stime\sit\s(?:appears|occurs)"
)
_FREE = r"(?:[^⟦]|(?<=\bdefinition\s)⟦|(?<=\brow\s)⟦|(?<=\bcross-heading\s)⟦)"
PARTS = {
    "sort": _SORT,
    "sort?": rf"(?:{_SORT}:?\s)?(?:the\sfollowing(?:\swords?)?:?\s)?(?:the\s(?={QUOTE}\sat\s))?",
    "first?": rf"(?:the\s(?P<nth_>final|{any_of(NTH)})\s)?",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sand\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:,?\s\(?(?:in\s)?(?:the\s)?(?P<nth>{any_of(NTH)})"
    rf"(?:\splace{_OCCURS}?|\soccurring)\)?,?|,?\s\(?(?:(?P<every>{_EACH})"
    rf"|in\s(?P<count>\d+)\splaces|(?P<both>(?:in\s)?both\s(?:places|times){_OCCURS}?)"
    r"|(?P<ending>at\sthe\send))\)?,?)?",
    "everywhere": rf"(?P<every_>,?\s\(?(?:{_EACH})\)?)?",
    "gone": r"(?:shall\sbe|is|are)\s(?:deleted|excluded|omitted|struck\sout|stricken|left\sout"
    r"|removed)",
    "omit": r"(?:omit|leave\sout|delete|strike\sout|strike)",
    "deletion": r"by\sthe\s(?:deletion|omission|repeal)\sof",
    "be": r"(?:shall\sbe|is|are)",
    "follows": r"(?:(?:(?:to\s)?read(?:ing)?\s)?as\sfollows|(?:of|with)\sthe\sfollowing\scontent"
    r"|in\sthe\sfollowing\swording)",
    "worded": r"(?:as\sfollows|in\s(?:the\sfollowing|a\snew)\s(?:wording|version|edition))",
    "void": r"recogni[sz]e\sas\s(?:invalid|void|having\slost\s(?:its\s)?force)",
    "change": r"(?:amendments?|additions?|changes?)",
    "in": r"(?:in\s(?P<where>.+?),?\s)?",
    "around": r"(?:in\s(?P<outer>.+?),?\s)?",
    "amended": r"(?:(?P<outer>.+?)\s(?:is|are)\s(?:hereby\s)?(?:further\s)?amended,?\s)?"
    r"(?:in\s(?P<mid>.+?),?\s)?",
    "taking": r"(?:,?\staking\sin\s(?P<takes>(?:[^:⟦]|(?<=\d):(?=\d))+?),?)?",
    # The term of a definition, and the first cell of a row, are no text.
    "text": rf"(?:(?::|(?<!\bdefinition)(?<!\brow))\s(?P<new>{QUOTE}))?",
    "free": _FREE,
    "plain": r"(?:[^⟦:]|(?<=\bdefinition\s)⟦|(?<=\brow\s)⟦|(?<=\bcross-heading\s)⟦)",
    "within?": rf"(?:,?\s(?:in|of)\s(?P<where>{_FREE}+?))?",
    "each": r"(?:respectively\s|respectively,\s)?",
    "late": r"(?:,?\srespectively)?(?:,?\sin\s(?:its|their)\splace)?",
}
SIDES: Sides = {
    "before": "before",
    "immediately before": "before",
    "after": "after",
    "immediately after": "after",
    "at the beginning": "start",
    "at the end": "end",
    "at end": "end",
    "at the appropriate place": "sorted",
    "at the appropriate places": "sorted",
    "in alphabetical order": "sorted",
    "": "end",
}
SCOPE = re.compile(
    r"throughout\sthe\stext(?:\sof\s(?P<where>[^,]+?(?:(?:,\s[^,\s]{1,24}(?=,|\s(?:and|to)\s))+[^,]*?)?))?"
    r"(?:,\sexcept\s(?P<spared>.+?),?)?"
)
_IN_AN_ACT = re.compile(
    r"^(?P<act>the\s[^⟦,]+\s(?:act|order|rules|regulations)\s\d{4}),\sin\s(?P<place>[^⟦,]+)$",
    re.IGNORECASE,
)
"""“In the Ports Act 1990, in section 5(2), …”"""
NEAR = r"(?P<near>(?:immediately\s)?(?:before|after))"
pattern = Patterns(PARTS)


def everywhere(groups: Groups) -> Clause | None:
    """Words that change throughout a text."""
    return throughout(from_groups("replace-words"), SCOPE)(groups)


def words(op: ClauseName) -> SureMaker:
    """A clause on words, which may stand in several places."""
    counted = counting(nested(from_groups(op)), NTH)

    def make(groups: Groups) -> Clause:
        clause = counted(groups)
        if groups.get("every_"):
            return evolve(clause, how=evolve(clause.how, every=True))
        if (first := groups.get("nth_", "").lower()) == "final":
            return evolve(clause, how=evolve(clause.how, nth="last", ends="line"))
        if first:
            return evolve(clause, how=evolve(clause.how, nth=NTH[first]))
        if groups.get("ending") or groups.get("ending_"):
            return _at_the_end(clause)
        return clause

    return make


def beside(groups: Groups) -> Clause:
    """A clause on words that come before something, or after it."""
    clause = counting(nested(sided("insert-words", SIDES)), NTH)(groups)
    return _at_the_end(clause) if groups.get("ending") else clause


def _at_the_end(clause: Clause) -> Clause:
    return evolve(clause, how=evolve(clause.how, nth="last", ends="text"))


def swapped(groups: Groups) -> Clause:
    """A clause on what something else comes for."""
    return evolve(nested(from_groups("restate"))(groups), swapped=True)


def staying(maker: SureMaker) -> SureMaker:
    """A clause on what goes, while the word of `joining` stays before it, or, with a group `own`,
    at its end."""

    def make(groups: Groups) -> Clause:
        return evolve(maker(groups), side="after" if groups.get("own") else "before")

    return make


def nested(maker: SureMaker) -> SureMaker:
    """The same, with a place in another: `where` in `mid` in `outer`."""

    def make(groups: Groups) -> Clause:
        own = groups.get("where", "")
        leading = _joined(_outwards(groups.get(name, "")) for name in ("mid", "outer"))
        # “Section 5 is amended by striking “A” in subsection (b), and by …”: on goes section 5.
        trails = bool(own) and not groups.keys().isdisjoint({"mid", "outer"})
        return evolve(
            maker(groups), where=_joined((own, leading)), leading=leading if trails else None
        )

    return make


def _joined(places: Iterable[str]) -> str:
    """One place in words, of places from the innermost one outwards."""
    return _IN_AN_ACT.sub(r"\g<place> of \g<act>", " of ".join(filter(None, places)))


def _outwards(phrase: str) -> str:
    """“section 5, in subsection (1)” → “subsection (1) of section 5”."""
    outermost, *inner = re.split(r",\sin\s", phrase)
    return phrase if any("," in each for each in inner) else " of ".join([*inner[::-1], outermost])
