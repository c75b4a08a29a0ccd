"""Russian sentences taken apart.

пункт 3 изложить в следующей редакции       изложить пункт 3 в новой редакции
дополнить подпунктом 14-1) следующего …     после пункта 5 дополнить пунктом 5-1 следующего …
подпункты 111), 112) и 113) исключить       признать утратившими силу: 1) …
в пункте 1 цифры «1-3» заменить цифрами …   слова «А» во втором случае исключить
по всему тексту слова «А», «А1» заменить соответственно словами «Б», «Б1»
"""

from __future__ import annotations

import re

from attrs import evolve

from drafting.phrase.clause import QUOTE, Clause, Groups, Maker, matched, pattern, plain
from drafting.phrase.speech import HowMany
from drafting.text import ordinals
from drafting.text.labels import any_of
from drafting.text.russian import Case

_PLACES = {ordinals.russian(number, Case.PREPOSITIONAL): number for number in range(1, 101)}
_PARTS = {
    "sort": r"(?:слов(?:ами\sи\sцифрами|а\sи\sцифры|о|а|ом|ами|)|цифр(?:ами|ой|у|ы|)"
    r"|знак(?:ами|ом|ов|и|а|)|букв(?:ами|ой|у|ы|)|числ(?:ами|ом|о|а|)|аббревиатур(?:ой|у))",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sи\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:\sво?\s(?P<nth>{any_of(_PLACES)})\sслучае|\sв\s(?P<count>\d+)\sслучаях"
    r"|\s(?P<every>во\sвсех\sслучаях))?",
    "restated": r"в\s(?:следующей|новой|нижеследующей)\sредакции",
    "change": r"(?:изменени|дополнени)[^\W\d_]+",
    "following": r"(?:следующ|нижеследующ)[^\W\d_]+",
}
_ANNEXED = re.compile(
    r",?\s?согласно\sприложени(?:ю|ям)(?:\s\d+(?:\sи\s\d+)*)?\sк\sнастоящ\w+\s\w+"
)
_EVERYWHERE = re.compile(
    r"(?:(?P<before>.+?),?\s)?(?:по\sвсему\sтексту|по\sтексту|в\sтексте)(?:\s(?P<where>[^,]+?))?"
    r"(?:,\sза\sисключением\s(?P<spared>.+?),?)?"
)
_SPLIT = re.compile(
    rf"(?:,\sа\sтакже\s|,\s|\sи\s)(?=(?:{_PARTS['sort']})\s⟦|после\s(?:{_PARTS['sort']})\s"
    rf"|перед\s(?:{_PARTS['sort']})\s|дополнить\s|исключить\s)"
)


def _how(groups: Groups) -> HowMany:
    nth = _PLACES.get(groups.get("nth", ""), 0)
    return HowMany(nth, int(groups.get("count") or 0), bool(groups.get("every")))


def _words(op: str) -> Maker:
    def make(groups: Groups) -> Clause:
        clause = evolve(plain(op)(groups) or Clause(op), how=_how(groups))
        match = _EVERYWHERE.fullmatch(groups["where"])
        if match is None:
            return clause
        scope = match["where"] or match["before"] or ""
        if op == "replace-words":
            return evolve(
                clause, op="replace-everywhere", where=scope, spared=match["spared"] or ""
            )
        return evolve(clause, where=scope, how=HowMany(every=True))

    return make


def _beside(groups: Groups) -> Clause:
    clause = plain("insert")(groups)
    assert clause
    for word, side in (("после ", "after"), ("перед ", "before")):
        if clause.where.startswith(word):
            return evolve(clause, where="", side=side, anchor=clause.where.removeprefix(word))
        if match := re.search(rf"\s{word}", clause.where):
            where, anchor = clause.where[: match.start()], clause.where[match.end() :]
            return evolve(clause, where=where, side=side, anchor=anchor)
    return clause


def _inserted_words(groups: Groups) -> Clause:
    side = {"после": "after", "перед": "before"}.get(groups.get("near", ""), "")
    side = side or ("start" if groups.get("start") else "end")
    clause = plain("insert-words")(groups)
    assert clause
    return evolve(clause, side=side, how=_how(groups))


def _moved(groups: Groups) -> Clause:
    sides = {"после": "after", "перед": "before"}
    clause = plain("move")(groups)
    assert clause
    return evolve(clause, side=sides.get(groups["near"], "into"))


_PATTERNS = [
    pattern(
        r"(?P<where>.*?)\s?изложить\s(?:(?:его|ее|её|их)\s)?<restated>", plain("restate"), **_PARTS
    ),
    pattern(r"изложить\s(?P<where>.+?)\s<restated>", plain("restate"), **_PARTS),
    pattern(
        r"(?P<where>.*?)\s?(?P<near>после|перед)\s<sort>\s(?P<old><quote>)<which>,?\sдополнить\s"
        r"<sort>\s(?P<new><quote>)",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"дополнить\s(?P<where>.*?)\s?(?P<near>после|перед)\s<sort>\s(?P<old><quote>)<which>\s"
        r"<sort>\s(?P<new><quote>)",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?(?:(?P<start>в\sначале)|в\sконце)?\s?дополнить\s<sort>\s"
        r"(?P<new><quote>)",
        _inserted_words,
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<sort>\s(?P<old><quotes>)<which>\sзаменить\s(?:соответственно\s)?"
        r"(?:на\s)?<sort>\s(?P<new><quotes>)(?:\sсоответственно)?",
        _words("replace-words"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?<sort>\s(?P<old><quotes>)<which>\sисключить",
        _words("delete-words"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?исключить\s<sort>\s(?P<old><quotes>)<which>",
        _words("delete-words"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.*?)\s?дополнить\s(?P<what>.+?),?\sследующего\sсодержания", _beside, **_PARTS
    ),
    pattern(r"(?P<where>.*?)\s?дополнить\s(?P<what>[^⟦]+(?:⟦\d+⟧)?)", _beside, **_PARTS),
    pattern(r"(?P<where>.+?)\sисключить", plain("delete")),
    pattern(r"исключить\s(?P<where>.+)", plain("delete")),
    pattern(r"признать\sутративш(?:ими|им|ей)\sсилу", plain("repeal-list")),
    pattern(r"(?P<where>.+?)\sпризнать\sутративш(?:ими|им|ей)\sсилу", plain("repeal")),
    pattern(r"признать\sутративш(?:ими|им|ей)\sсилу\s(?P<where>.+)", plain("repeal")),
    pattern(
        r"текст\s(?P<where>.+?)\sсо?\s<sort>\s(?P<old><quote>)\sсчитать\s(?P<what>.+)",
        plain("split"),
        **_PARTS,
    ),
    pattern(
        r"(?P<where>.+?)\s(?:переместить|перенести)\s(?P<near>после|перед|в\sконец)\s"
        r"(?P<anchor>.+?)\sи\sсчитать\s(?P<what>.+)",
        _moved,
    ),
    pattern(
        r"(?P<where>.+?)\s(?:переместить|перенести)\s(?P<near>после|перед|в\sконец)\s"
        r"(?P<anchor>.+)",
        _moved,
    ),
    pattern(r"(?P<where>.+?)\sсчитать\s(?:соответственно\s)?(?P<what>.+)", plain("renumber")),
    pattern(r"(?P<where>.+?)\sобъединить\sв\s(?P<what>.+)", plain("join")),
    pattern(
        r"внести\sв\s(?P<where>.+?),?\s(?:<following>\s)?<change>(?:\sи\s<change>)?",
        plain("chapeau"),
        **_PARTS,
    ),
    pattern(
        r"внести\s(?:<following>\s)?<change>(?:\sи\s<change>)?\sв\s(?:<following>\s)?"
        r"(?P<where>.+)",
        plain("chapeau"),
        **_PARTS,
    ),
    pattern(r"о\sвнесении\s<change>(?:\sи\s<change>)?\sв\s(?P<where>.+)", plain("title"), **_PARTS),
]
_IN_FORCE = re.compile(
    r"\b(?:ввод[^\W\d_]+|ввести|введ[её]н[^\W\d_]*)\sв\sдействие|вступает\sв\sсилу"
)
_EXCEPT = re.compile(r"за\sисключением\s(?P<where>.+?),?\sкотор\w+\s")
ORDER = re.compile(
    r"\b(?:изложить|дополнить|исключить|заменить|признать\sутратив|считать|внести|переместить"
    r"|объединить)\b|^во?\s[^«\"]*:\s*$"
)
"""What a line has that is an order itself."""


def clauses(sentence: str, *, colon: bool) -> list[list[Clause]]:
    """What a normalised sentence may order: readings, each a list of clauses."""
    if _IN_FORCE.search(sentence):
        match = _EXCEPT.search(sentence)
        return [[Clause("in-force", spared=match["where"] if match else "")]]
    annexed = bool(_ANNEXED.search(sentence))
    sentence = _ANNEXED.sub("", sentence).strip()
    readings = [[evolve(each, annexed=annexed)] for each in matched(sentence, _PATTERNS)]
    for place in _SPLIT.finditer(sentence):
        first = list(matched(sentence[: place.start()], _PATTERNS))
        for rest in clauses(sentence[place.end() :], colon=False) if first else ():
            readings += [[one, *_below(one, rest)] for one in first]
    if colon and (match := re.match(r"во?\s(?P<where>.+)$", sentence)):
        readings.append([Clause("locator", match["where"])])
    return readings


def _below(first: Clause, rest: list[Clause]) -> list[Clause]:
    """The clauses after the first stand where it does, unless they say where."""
    return [each if each.where else evolve(each, where=first.where) for each in rest]
