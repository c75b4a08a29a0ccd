"""Other ways to say in Kazakh what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.clauses.paired_lists import by_turns, each_beside
from drafting.language.speech import Spoken

_NUMBERED = r"(?:\d+(?:-\d+)*(?:-|\)\s)|[^\W\d_]+(?:ші|шы)\s)[^\W\d_]+"
_MEMBER = rf"(?:, (?:ал )?)?(?P<unit>[^⟦,;:]+?)(?: (?:‥|-))? (?P<number>{_NUMBERED}) (?:деп|болып)"
_LISTED = (
    rf"[^⟦,;:]+? {_NUMBERED} (?:деп|болып)(?:, (?:ал |(?!ал ))[^⟦,;:]+? {_NUMBERED} (?:деп|болып))+"
)
# A list that ends otherwise is passed over as a whole, not begun anew at each of its members.
_MEMBERS = (
    r"(?:^|(?<=[,;:]\s)(?!ал )|(?<=[,;]\sал\s))"
    rf"(?:(?P<members>{_LISTED}) (?:есептелсін|саналсын)(?=[.;]?$)|{_LISTED})"
)
_FIRST = r"(?<!⟧,\s)(?<!⟧\sжәне\s)(?<!⟧,\sжәне\s)"
"""Before the first quotation of a list."""
_QUOTED = (
    rf"{_FIRST}⟦\d+⟧(?:(?:,\s|,?\sжәне\s)⟦\d+⟧)*\s"
    r"(?:деген\s)?(?:сөз|цифр|белгі|аббревиатура)[^\W\d_]*"
)
_EACH = r"(?:жағдай|жер)(?:лар|лер)?д[ае](?:\sд[ае])?(?:\sкездесетін)?"
SPOKEN: Mapping[str, Spoken] = {
    "ауыстырылып,": "ауыстырылсын,",
    "толықтырылып,": "толықтырылсын,",
    "тасталып,": "тасталсын,",
    "жазылып,": "жазылсын,",
    "есептеліп,": "есептелсін,",
    rf"{_FIRST}(?P<old>⟦\d+⟧(?:(?:,\s|,?\sжәне\s)⟦\d+⟧)+)\sдеген\s(?:сөз|цифр)[^\W\d_]*\s(?P<near>кейін|соң|бұрын),?\s"
    r"тиісінше\s(?P<new>⟦\d+⟧(?:(?:,\s|,?\sжәне\s)⟦\d+⟧)+)\sдеген\s(?:сөз|цифр)[^\W\d_]*\s"
    r"толықтырылсын": each_beside("{old} деген сөзден {near} {new} деген сөзбен толықтырылсын"),
    _MEMBERS: by_turns(_MEMBER, "{units} тиісінше {numbers} деп есептелсін"),
    # «барлық жағдайда «А» деген сөз», «А» деген сөз екі жағдайда да»
    rf"\bбарлық\s{_EACH}\s(?=⟦)": "барлық жерде кездесетін ",
    rf"\bекі\s{_EACH}\s(?=⟦)": "екі жерде де кездесетін ",
    rf"({_QUOTED}),?\s(барлық жерде|екі жерде де) кездесетін\s(?=⟦)": r"\2 кездесетін \1 ",
    rf"({_QUOTED}),?\sбарлық\s{_EACH}\s(?=алып|алынып|шығарып)": r"барлық жерде кездесетін \1 ",
    rf"({_QUOTED}),?\sекі\s{_EACH}\s(?=алып|алынып|шығарып)": r"екі жерде де кездесетін \1 ",
}
"""As `Grammar.spoken` has them."""
