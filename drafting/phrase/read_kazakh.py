"""Kazakh sentences taken apart.

3-тармақ мынадай (жаңа, келесі) редакцияда жазылсын
мынадай мазмұндағы 14-1) тармақшамен толықтырылсын
111), 112) және 113) тармақшалар алып (алынып) тасталсын
1-тармақта «1-3» деген цифрлар «1-4» деген цифрлармен ауыстырылсын
«А» деген сөзден кейін «Б» деген сөздермен толықтырылсын
мыналардың: 1) … қаулысының; 2) … 4-тармағының күші жойылды деп танылсын
"""

from __future__ import annotations

import re

from attrs import evolve

from drafting.phrase.clause import QUOTE, Clause, Groups, Maker, matched, pattern, plain
from drafting.phrase.speech import HowMany
from drafting.text import ordinals
from drafting.text.labels import any_of

_PARTS = {
    "such": r"(?:мынадай|мына|келесідей|келесі|төмендегідей|төмендегі|жаңа)",
    "sort": r"(?:деген\s)?(?:сөз|цифр|белгі|таңба|әріп|сан|аббревиатура)[^\W\d_]*"
    r"(?:\sтіркес[^\W\d_]*|\sмен\sцифр[^\W\d_]*)?",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sжәне\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:(?P<nth>{any_of(ordinals.KAZAKH)})\sрет\sкездесетін\s"
    r"|(?P<count>\d+)\sжерде\sкездесетін\s|(?P<every>барлық\sжерде\sкездесетін)\s)?",
    "change": r"(?:өзгеріс|өзгерту|толықтыру)[^\W\d_]*",
    "gone": r"(?:алып|алынып)\s(?:тасталсын|тасталынсын)",
    "repealed": r"(?:өз\s)?күш(?:і|тері)н?\s(?:жойылды|жойылған|жойды|жойған)\sдеп\sтанылсын",
}
_ANNEXED = re.compile(
    r"осы\s[^\W\d_]+\s(?:\d+(?:\sжәне\s\d+)?[-\s]?)?қосымша(?:сына|ларына|ға)\sсәйкес\s?"
)
_EVERYWHERE = re.compile(
    r"(?:(?P<spared>.+?)\sқоспағанда,?\s)?(?P<where>.*?)\s?"
    r"(?:бүкіл\sмәтін[^\W\d_]*|барлық\sмәтін[^\W\d_]*|мәтін[^\W\d_]*)\sбойынша"
)
_SPLIT = re.compile(r"(?<=сын)[,;]\s(?:ал\s)?(?=\S)")


def _how(groups: Groups) -> HowMany:
    nth = ordinals.KAZAKH.get(groups.get("nth", ""), 0)
    return HowMany(nth, int(groups.get("count") or 0), bool(groups.get("every")))


def _words(op: str) -> Maker:
    def make(groups: Groups) -> Clause:
        clause = evolve(plain(op)(groups) or Clause(op), how=_how(groups))
        match = _EVERYWHERE.fullmatch(groups["where"])
        if match is None:
            return clause
        scope, spared = match["where"], match["spared"] or ""
        if op == "replace-words":
            return evolve(clause, op="replace-everywhere", where=scope, spared=spared)
        return evolve(clause, where=scope, how=HowMany(every=True))

    return make


_SIDES = {
    "кейін": "after",
    "соң": "after",
    "алдынан": "before",
    "алдына": "before",
    "бұрын": "before",
    "соңынан": "into",
    "соңына": "into",
}


def _inserted_words(groups: Groups) -> Clause:
    side = _SIDES.get(groups.get("near", ""), "")
    side = side or ("start" if groups.get("start") else "end")
    clause = plain("insert-words")(groups)
    assert clause
    return evolve(clause, side=side, how=_how(groups))


def _inserted(groups: Groups) -> Clause:
    clause = plain("insert")(groups)
    assert clause
    anchor, _, word = clause.where.rpartition(" ")
    if side := _SIDES.get(word):
        return evolve(clause, where="", side=side, anchor=anchor)
    return clause


def _moved(groups: Groups) -> Clause:
    clause = plain("move")(groups)
    assert clause
    return evolve(clause, side=_SIDES[groups["near"]])


_PATTERNS = [
    pattern(
        r"(?P<where>.*?)\s?<such>\sредакция(?:да|сында)\s(?:жазылсын|баяндалсын|берілсін)",
        plain("restate"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<which>(?P<old><quote>)\s<sort>\s(?P<near>кейін|соң|алдынан|алдына|бұрын)"
        r"\s(?P<new><quote>)\s<sort>\sтолықтырылсын",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?(?:(?P<start>басы|басынан|басында)|соңы|соңынан|соңында)?\s?"
        r"(?P<new><quote>)\s<sort>\sтолықтырылсын",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<which>(?P<old><quotes>)\s<sort>,?\s(?:тиісінше\s)?(?P<new><quotes>)\s"
        r"<sort>\s(?:ауыстырылсын|алмастырылсын)",
        _words("replace-words"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<which>(?P<old><quotes>)\s<sort>\s<gone>",
        _words("delete-words"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<such>\sмазмұн(?:дағы|ды|да)\s(?P<what>.+?)\sтолықтырылсын",
        _inserted,
        **_PARTS,
    ),
    pattern(
        r"(?P<what>.+?)\s<such>\sмазмұнда\sтолықтырылсын",
        _inserted,
        **_PARTS,
    ),
    pattern(r"(?P<what>.+?)\sтолықтырылсын", _inserted),
    pattern(r"(?P<where>.+?)\s<gone>", plain("delete"), **_PARTS),
    pattern(r"мыналардың", plain("repeal-list")),
    pattern(r"(?:мыналардың\s)?<repealed>", plain("repeal-list"), **_PARTS),
    pattern(r"(?P<where>.+?)\s<repealed>", plain("repeal"), **_PARTS),
    pattern(
        r"(?P<where>.+?)\s(?P<near>кейін|алдынан|алдына|соңынан|соңына)\sорналастырылып,\s"
        r"(?P<what>.+?)\sдеп\sесептелсін",
        _moved,
    ),
    pattern(
        r"(?P<where>.+?)\s(?P<near>кейін|алдынан|алдына|соңынан|соңына)\sорналастырылсын", _moved
    ),
    pattern(
        r"(?P<where>.+?)\sтиісінше\s(?P<what>.+?)\sдеп\s(?:есептелсін|саналсын)", plain("renumber")
    ),
    pattern(r"(?P<where>.+?)\sдеп\s(?:есептелсін|саналсын)", plain("renumber")),
    pattern(
        r"(?P<where>.+?)\s(?P<old><quote>)\s<sort>\sбастап\s(?P<what>.+?)\sболып\sбөлінсін",
        plain("split"),
        **_PARTS,
    ),
    pattern(r"(?P<where>.+?)\sболып\sбіріктірілсін", plain("join")),
    pattern(
        r"(?P<where>.+?)\s(?:<such>\s)?<change>(?:\s(?:мен|пен|және)\s<change>)?\sенгізілсін",
        plain("chapeau"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.+?)\s<change>(?:\s(?:мен|пен|және)\s<change>)?\sенгізу\sтуралы",
        plain("title"),
        **_PARTS,
    ),
]
_IN_FORCE = re.compile(r"қолданысқа\sенгізіл|қолданысқа\sенеді|күшіне\sенеді|күшіне\sенгізіл")
_EXCEPT = re.compile(r"(?:енгізілетін\s)?(?P<where>\S.*?)\sқоспағанда")
_LOCATIVE = re.compile(r".*[^\W\d_](?:да|де|та|те)\)?")
ORDER = re.compile(
    r"\b(?:жазылсын|баяндалсын|толықтырылсын|тасталсын|ауыстырылсын|танылсын|енгізілсін"
    r"|есептелсін|орналастырылсын|бөлінсін|біріктірілсін)\b|^[^«\"]*(?:да|де|та|те)\s?:\s*$"
)
"""What a line has that is an order itself."""


def clauses(sentence: str, *, colon: bool) -> list[list[Clause]]:
    """What a normalised sentence may order: readings, each a list of clauses."""
    if _IN_FORCE.search(sentence):
        start = sentence.find("енгізілетін ")
        match = _EXCEPT.search(sentence, max(0, start))
        return [[Clause("in-force", spared=match["where"] if match else "")]]
    annexed = bool(_ANNEXED.search(sentence))
    sentence = _ANNEXED.sub("", sentence).strip()
    readings = [[evolve(each, annexed=annexed)] for each in matched(sentence, _PATTERNS)]
    for place in _SPLIT.finditer(sentence):
        first = list(matched(sentence[: place.start()], _PATTERNS))
        for rest in clauses(sentence[place.end() :], colon=False) if first else ():
            readings += [[one, *_below(one, rest)] for one in first]
    if colon and _LOCATIVE.fullmatch(re.sub(r"\s?\([^()]*\)$", "", sentence)):
        readings.append([Clause("locator", sentence)])
    return readings


def _below(first: Clause, rest: list[Clause]) -> list[Clause]:
    """The clauses after the first stand where it does, unless they say where."""
    return [each if each.where else evolve(each, where=first.where) for each in rest]
