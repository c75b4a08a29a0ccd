"""Other ways to say in English in which of several places words change → those of the patterns.

in each of the three places where it occurs     in both places, for “A” substitute “B”
in the second and third places it appears       wherever it occurs (except in subsection (2))
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafting.language.en.nouns import places
from drafting.language.nouns import any_of
from drafting.language.speech import Spoken

_NUMBERS = dict(
    zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)
)
_COUNT = rf"(?P<count>{any_of(_NUMBERS)}|\d+)"
_IT = (
    r"(?:it|they|(?:that|the|such)\s(?:word|term|expression|phrase)|(?:those|the|such)\s"
    r"(?:words|expressions))"
)
_OCCURS = rf"(?:\s(?:(?:where|in\swhich|that)\s)?{_IT}\s(?:appears?|occurs?))"
_OCCASION = rf"(?:{_OCCURS}|\son\swhich\s{_IT}\s(?:appears?|occurs?))?"
_NUM = r"(?:\(\w{1,4}\)\s|\d+[A-Z]{0,2}\s)?"
_NTH = any_of(places())
_TWO = (
    rf",?\s\(?(?:in\s)?the\s(?P<one>{_NTH})\sand\s(?:the\s)?(?P<two>{_NTH})\splaces?{_OCCURS}?"
    r"\)?,?"
)
_SORT = r"(?:the\s(?:words?|figures?|expressions?|references?\sto)\s)?"
_ORDER = rf"(?:for|omit|leave\sout|after|before)\s{_SORT}⟦\d+⟧"
_EACH = rf"(?:(?:in\s)?(?:each|every)\splace{_OCCURS}?|wherever\sit\soccurs)"
_HOW_MANY = rf"\(?(?P<how>in\s\d+\splaces|in\sboth\splaces|{_EACH})\)?"
_BUT = r"(?:except|other\sthan)\s(?:where\sit\soccurs\s)?(?:in\s)?"
_PLACE = r"(?:[^⟦:;()]|\(\w+\))+"
_EXCEPT = (
    rf",?\s(?:\({_EACH},?\s{_BUT}(?P<spared>{_PLACE})\)|\(?{_EACH}\)?,?\s"
    rf"(?:\({_BUT}(?P<spared_>{_PLACE})\)|{_BUT}(?P<spared__>{_PLACE})))"
)
"""Everywhere but in some provisions."""


def _counted(found: re.Match[str]) -> str:
    count = found["count"].lower()
    return f"in {_NUMBERS.get(count, count)} places"


def _each_of_two(found: re.Match[str]) -> str:
    """One order for each of the places that it names."""
    order, new = found["order"], found["new"] or ""
    each = (f"{order} the {nth} place it occurs{new}" for nth in (found["one"], found["two"]))
    return " and ".join(each)


def _throughout(found: re.Match[str]) -> str:
    where = f" of {found['where']}" if found["where"] else ""
    spared = found["spared"] or found["spared_"] or found["spared__"]
    order = f"{found['order']} {found['new']}"
    return f"{found['num']}throughout the text{where}, except {spared.strip(' ,')}, {order}"


WHICH_PLACES: Mapping[str, Spoken] = {
    rf"\bon\s(each|every)\soccasion{_OCCASION}": "in each place it occurs",
    rf"\bon\sboth\soccasions{_OCCASION}": "in both places",
    rf"\b(?:in\s)?both\s(?:of\sthe\s)?places{_OCCURS}": "in both places",
    r"\b(?:at\s)?each\soccurrence(?:\sthereof)?\b": "in each place it occurs",
    rf"\bin\s(?:(?:each|all)\s(?:of\s)?)?(?:the\s)?{_COUNT}\splaces{_OCCURS}?": _counted,
    rf"\bon\s(?:(?:each|all)\s(?:of\s)?)?(?:the\s)?{_COUNT}\soccasions{_OCCASION}": _counted,
    rf"\bin\s(?:each|all)\sof\sthe\splaces{_OCCURS}": "in each place it occurs",
    rf"\bwherever\s{_IT}\s(?:appears?|occurs?)": "wherever it occurs",
    rf"^(?P<num>{_NUM})(?:in\s(?P<where>[^⟦:;]+?),\s)?(?P<order>for\s{_SORT}⟦\d+⟧){_EXCEPT},?\s"
    r"(?P<new>substitute\s⟦\d+⟧)": _throughout,
    rf"^(?P<num>{_NUM})(?:(?P<where>[^⟦:;]+?)\s(?:is|are)\samended,?\s)?"
    rf"(?P<order>by\sstriking\s{_SORT}⟦\d+⟧)"
    rf"{_EXCEPT},?\s(?P<new>and\sinserting\s⟦\d+⟧)": _throughout,
    rf"(?P<before>,|^in\s[^⟦:;,]+)\s{_HOW_MANY},?\s(?P<order>{_ORDER})": (
        r"\g<before>, \g<order> (\g<how>)"
    ),
    rf",?\s\(?where\s{_IT}\s(?:occurs?|appears?)\sfor\sthe\s(?P<nth>{_NTH})\stime\)?": (
        r" (\g<nth> occurring)"
    ),
    r"\(where\s(?P<nth>first|last)\soccurring\)": r"(\g<nth> occurring)",
    rf"(?P<order>(?:for|omit|leave\sout)\s{_SORT}⟦\d+⟧){_TWO}(?P<new>\ssubstitute\s⟦\d+⟧)?": (
        _each_of_two
    ),
    rf"(?P<order>by\sstriking\s{_SORT}⟦\d+⟧){_TWO}(?P<new>\sand\sinserting\s⟦\d+⟧)?": _each_of_two,
}
"""As `Grammar.spoken` has them."""
