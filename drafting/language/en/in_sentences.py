"""English for the sentences of a provision: “the second sentence of paragraph 2”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafting.language.clauses.clause import SentenceWords
from drafting.language.en.nouns import places
from drafting.language.nouns import any_of
from drafting.model.operation import Nth

_PLACES: Mapping[str, Nth] = {**places(), "last": "last", "final": "last"}
_LIST = rf"{any_of(_PLACES)}(?:(?:,\s|,?\sand\s)(?:the\s)?{any_of(_PLACES)})*"
_ANY = frozenset({"nom"})
SENTENCES = SentenceWords(
    re.compile(
        rf"(?:(?:in\s)?(?P<outer>\S.*?),?\s)??(?:in\s|of\s)?(?:the\s)?(?P<nth>{_LIST})\s"
        r"(?P<noun>sentences?)(?:\s(?:of|in)\s(?P<inner>.+))?"
    ),
    "sentence",
    _PLACES,
    {"sentence": _ANY, "sentences": _ANY},
    frozenset(
        "no nos art arts sec secs sch sched para paras par pars cl ch pt reg regs vs cf eg ie etc "
        "mr mrs ms dr st inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec approx "
        "fig figs vol pp stat ed eds dept gov gen sen rep prof ref subs viz al".split()
    ),
    nested="{inner} of {outer}",
)
