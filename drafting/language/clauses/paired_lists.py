"""Lists of one order that go by pairs: old numbers with new ones, words with what comes beside
them; taken apart, or brought into the order that the patterns have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafting.language.speech import Spoken


def by_turns(member: str, whole: str) -> Spoken:
    """What brings the members of a list that names old numbers and new ones by turns, «пункт 2
    считать пунктом 3, пункт 3 – пунктом 4», into one order: `whole` with all `units`, then all
    `numbers`. A member is a unit with its new `number`; its `noun` may stand in the first alone."""
    pattern = re.compile(member, re.IGNORECASE)

    def ordered(match: re.Match[str]) -> str:
        if match["members"] is None:
            return match[0]
        found = [each.groupdict() for each in pattern.finditer(match["members"])]
        noun = found[0].get("noun", "")
        numbers = (f"{each.get('noun') or noun} {each['number']}".strip() for each in found)
        units = ", ".join(each["unit"] for each in found)
        return whole.format(units=units, numbers=", ".join(numbers))

    return ordered


def each_beside(order: str) -> Spoken:
    """What brings several words, each beside its own, «после слов «А», «Б» дополнить соответственно
    словами «В», «Г»», into an order on each: `order`, with the `old` quotation and the `new` one,
    and what else the match has. One whose quotations do not pair stays as it is."""

    def ordered(match: re.Match[str]) -> str:
        olds, news = (re.findall(r"⟦\d+⟧", match[name]) for name in ("old", "new"))
        if len(olds) != len(news):
            return match[0]
        found = match.groupdict(default="")
        pairs = zip(olds, news, strict=True)
        return ", ".join(order.format_map({**found, "old": a, "new": b}) for a, b in pairs)

    return ordered


def turns_behind(verb: str) -> Mapping[str, Spoken]:
    """Such lists where the new number stands behind the `verb`, and behind a dash from the second
    member on: as `Grammar.spoken` has them."""
    beginning, number = r", (?:а |(?!а ))", r"[^\s⟦,;:.]+"
    member = (
        rf"(?:{beginning})?(?P<unit>[^⟦,;:.]+?) (?:{verb}|‥|-) (?:(?P<noun>[^\W\d_]+) )?"
        rf"(?P<number>{number})(?=,|$)"
    )
    members = (
        rf"(?:^|(?<=[,;:]\s)(?!а )|(?<=[,;]\sа\s))(?P<members>[^⟦,;:.]+? {verb} [^\W\d_]+ {number}"
        rf"(?:{beginning}[^⟦,;:.]+?\s(?:‥|-)\s(?:[^\W\d_]+ )?{number})+)(?=[.;]?$)"
    )
    return {members: by_turns(member, f"{{units}} {verb} {{numbers}}")}
