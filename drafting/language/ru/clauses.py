"""Russian sentences taken apart.

пункт 3 изложить в следующей редакции       изложить пункт 3 в новой редакции
дополнить подпунктом 14-1) следующего …     после пункта 5 дополнить пунктом 5-1 следующего …
подпункты 111), 112) и 113) исключить       признать утратившими силу: 1) …
в пункте 1 цифры «1-3» заменить цифрами …   слова «А» во втором случае исключить
по всему тексту слова «А», «А1» заменить соответственно словами «Б», «Б1»
внести в … изменение, изложив пункт 5 в следующей редакции
"""

from __future__ import annotations

import re

from drafting.language.clauses.clause import ClauseName, Sides
from drafting.language.clauses.grammar import Grammar
from drafting.language.clauses.patterns import (
    QUOTE,
    Maker,
    Patterns,
    counting,
    from_groups,
    of_counted_sentences,
    sided,
    spaced,
    throughout,
)
from drafting.language.nouns import any_of
from drafting.language.ru.in_sentences import ORDINALS, SENTENCES
from drafting.language.ru.nouns import COUNTS, DEFINITIONS, NOUNS, ordinal
from drafting.language.ru.signs import SIGNS
from drafting.language.ru.spoken import SPOKEN
from drafting.language.slavic import WANTED, Gender
from drafting.model.operation import Nth

_PLACES: dict[str, Nth] = {
    **{ordinal(number, "loc"): number for number in range(1, 101)},
    "последнем": "last",
    "последнем по счету": "last",
}
_NEW = any_of(
    {
        noun.form("ins", several=several)
        for noun in (*NOUNS.values(), *DEFINITIONS)
        for several in (False, True)
    }
)
_NEW_ORDINALS = any_of(
    {
        ordinal(number, "ins", gender, several=several)
        for number in range(1, 101)
        for gender in Gender
        for several in (False, True)
    }
)
_INTO = any_of({noun.form("acc", several=False) for noun in NOUNS.values()})
_INFLECTED = (
    r",?\s(?:в|во|с)\s(?:соответствующ\w+|всех|различн\w+|разных|нужн\w+)"
    r"(?:\sчисл\w+\sи)?\sпадеж\w+(?:\sи\sчисл\w+)?,?"
    r"|,?\sс\sсохранением\s(?:числ\w+\sи\s)?падеж\w+(?:\sи\sчисл\w+)?,?"
)
_PARTS = {
    "sort": r"(?:слов(?:а|о|ом|ами|)(?:\sи\s(?:цифр|знак)(?:ами|ы|и|у|ой))?"
    r"|цифр(?:ами|ой|у|ы|)(?:\sи\sслов(?:ами|а))?|знак(?:ами|ом|ов|и|а|)(?:\sпрепинания)?"
    r"|букв(?:ами|ой|у|ы|)|числ(?:ами|ом|о|а|)|символ(?:ами|ом|ы|ов|а|)|аббревиатур(?:ами|ой|у|ы)"
    r"|словосочетани(?:ями|ем|е|я|й)|обозначени(?:ями|ем|е|я|й))",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sи\s){QUOTE})*",
    "quote": QUOTE,
    "titled": r"[^⟦]+?(?:\s⟦\d+⟧(?:\s(?:раздела|главы|параграфа|части|приложения)\s[^⟦]+?)?)?",
    "which": rf"(?:,?\sво?\s(?P<nth>{any_of(_PLACES)})\sслучае|\sв\s(?P<count>\d+)\sслучаях"
    r"|,?\s(?P<both>в\sобоих\sслучаях)|\s(?P<every>во\sвсех\sслучаях|везде))?",
    "each": r"(?:соответственно\s)?",
    "forms": rf"(?P<inflected>{_INFLECTED})?",
    "forms_": rf"(?P<inflected_>{_INFLECTED})?",
    "restated": r"в\s(?:следующей|новой|нижеследующей)\sредакции",
    "change": r"(?:изменени|дополнени|поправк)[^\W\d_]+",
    "following": r"(?:следующ|нижеследующ)[^\W\d_]+",
    "content": r"(?:следующего|нижеследующего)\sсодержания",
    "taking": r"(?:,?\sвключив\sв\s(?:него|нее|неё|них)\s(?P<takes>(?:[^:⟦]|(?<=\d):(?=\d))+?))?",
    "text": rf"(?::?\s(?P<new>{QUOTE}))?",
    "invalid": r"(?:признать|считать)\sутративш(?:ими|им|ей|ую|их|ие|ий|ее)\sсилу",
    "sentences": rf"(?:нов\w+\s)?(?:(?P<which>{ORDINALS})\s)?предложени(?:ем|ями)"
    rf"(?:\s(?P<which_>{ORDINALS}))?",
    "brought": rf"<many>(?:(?:нов[^\W\d_]+|{_NEW_ORDINALS})\s)*(?:{_NEW})(?:,?\s.+?)??",
    "many": rf"(?:{any_of(COUNTS)}\s)?",
}
_SCOPE = re.compile(
    r"(?:(?P<before>.+?),?\s)??(?:во?\s(?:заголовке|наименовании|названии)\sи\s(?:далее\s)?)?(?:по\s(?:всему\s)?тексту|во?\s(?:всем\s)?тексте|тексте)"
    r"(?:\s(?P<where>[^,]+?(?:(?:,\s[^,\s]{1,24}(?=,|\s(?:и|–)\s))+[^,]*?)?(?:,\sутвержд[^,]+?)?),?)?"
    r"(?:,\sза\sисключением\s(?P<spared>.+?),?)?"
)
_SIDES: Sides = {
    "после": "after",
    "перед": "before",
    "в начале": "start",
    "в конце": "end",
    "": "end",
}
_MOVED: Sides = {"после": "after", "перед": "before", "в конец": "into"}


def _words(op: ClauseName) -> Maker:
    return throughout(counting(from_groups(op), _PLACES), _SCOPE)


_BESIDE = counting(sided("insert-words", _SIDES), _PLACES)
_pattern = Patterns(_PARTS)
_PATTERNS = [
    _pattern(r"текст\s(?P<where>[^⟦]+?)\sизложить\s<restated><text>", "restate-text"),
    _pattern(r"(?P<where>(?:во?\s[^⟦]+?\s)?)текст\sизложить\s<restated><text>", "restate-text"),
    _pattern(r"изложить\sтекст\s(?P<where>[^⟦]+?)\s<restated><text>", "restate-text"),
    _pattern(r"(?P<where>.*?)\s?изложить\s(?:(?:его|ее|её|их)\s)?<restated><text>", "restate"),
    _pattern(r"изложить\s(?P<where>.+?)\s<restated><text>", "restate"),
    _pattern(r"(?P<where>[^⟦]+?)\sзаменить\s(?P<what><brought>),?\s<content><text>", "restate"),
    _pattern(
        r"(?P<where>.*?)\s?изложить\s(?:(?:его|ее|её|их)\s)?в\sредакции:?\s(?P<new><quote>)",
        "restate",
    ),
    _pattern(r"(?P<where>.+?)\sизложить(?:\sв\sредакции)?", "restate", annexed=True),
    _pattern(r"изложить\s(?P<where>.+?)(?:\sв\sредакции)?", "restate", annexed=True),
    _pattern(
        r"(?P<where>.*?)\s?(?P<near>после|перед)\s<sort>\s(?P<old><quote>)<which>,?\sдополнить\s"
        r"<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"дополнить\s(?P<where>.*?)\s?(?P<near>после|перед)\s<sort>\s(?P<old><quote>)<which>,?\s"
        r"<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s(?P<near>после|перед)\s<sort>\s(?P<old><quote>)<which>,?\s"
        r"<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?(?P<near>в\sначале|в\sконце)?,?\s?дополнить\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s(?P<near>в\sначале|в\sконце)\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<near>в\sначале|в\sконце)\s(?P<where>.+?)\sдополнить\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"дополнить\s(?P<where>.*?)\s?(?P<near>в\sначале|в\sконце)?\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?<sort>:?\s(?P<old><quotes>)<which><forms>,?\sзаменить,?\s<each>"
        r"(?:на\s)?(?:<sort>:?\s)?(?P<new><quotes>)(?:,?\sсоответственно)?<forms_>",
        _words("replace-words"),
    ),
    _pattern(
        r"<sort>:?\s(?P<old><quotes>)\sзаменить\s<each>(?:на\s)?(?:<sort>:?\s)?(?P<new><quotes>)"
        r"(?:,?\sсоответственно)?\s(?P<where>во?\s.+)",
        from_groups("replace-words"),
    ),
    _pattern(
        r"<sort>:?\s(?P<old><quotes>)\s(?P<where>во?\s[^⟦]+?)\sзаменить\s<each>(?:на\s)?(?:<sort>:?\s)?"
        r"(?P<new><quotes>)",
        from_groups("replace-words"),
    ),
    _pattern(
        r"заменить\s(?P<where>во?\s.+?)\s<sort>:?\s(?P<old><quotes>)<which>\s<each>(?:на\s)?"
        r"(?:<sort>\s)?(?P<new><quotes>)(?:,?\sсоответственно)?",
        _words("replace-words"),
    ),
    _pattern(
        r"(?P<where>.*?)\s?заменить\s<sort>\s(?P<old><quotes>)<which>\s<each>(?:на\s)?"
        r"(?:<sort>\s)?(?P<new><quotes>)(?:,?\sсоответственно)?",
        _words("replace-words"),
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s<sort>:?\s(?P<new><quote>)\s(?P<near>после|перед)\s<sort>\s"
        r"(?P<old><quote>)<which>",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?<sort>:?\s(?P<old><quotes>)<which>,?\sисключить", _words("delete-words")
    ),
    _pattern(
        r"(?P<where>.*?)\s?исключить\s<sort>:?\s(?P<old><quotes>)<which>", _words("delete-words")
    ),
    _pattern(
        r"исключить\s(?:из\s)?(?P<where>.+?)\s<sort>:?\s(?P<old><quotes>)<which>",
        _words("delete-words"),
    ),
    _pattern(
        r"<sort>:?\s(?P<old><quotes>)<which>\sиз\s(?P<where>[^⟦]+?)\sисключить",
        _words("delete-words"),
    ),
    _pattern(
        r"из\s(?P<where>.+?)\s<sort>:?\s(?P<old><quotes>)<which>,?\sисключить",
        _words("delete-words"),
    ),
    _pattern(
        r"из\s(?P<where>.+?)\sисключить\s<sort>:?\s(?P<old><quotes>)<which>",
        _words("delete-words"),
    ),
    _pattern(
        r"(?P<near>после|перед)\s(?P<anchor><titled>),?\sдополнить\s(?P<what><brought>)"
        r"(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.+?)\s(?P<near>после|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?),?\sдополнить\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<near>после|перед)\s(?P<anchor>[^⟦]+?),?\sдополнить\s(?P<where>[^⟦]+?)\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        rf"(?P<near>после|перед)\s(?P<anchor>[^⟦]+?)\s(?P<where>(?:{_INTO})\s[^⟦]+?)\sдополнить\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"дополнить\s(?P<where>.*?)\s?(?P<near>после|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?)\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s(?P<near>после|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?)\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s(?P<what><brought>)(?:,?\s<content>)?<taking><text>", "insert"
    ),
    _pattern(
        r"дополнить\s(?P<where>.+?)\s(?P<what><brought>)(?:,?\s<content>)?<taking><text>", "insert"
    ),
    _pattern(
        r"(?:(?P<where>.*?)\s)??(?P<near>после|перед)\s(?P<anchor>[^⟦]+?),?\sдополнить\s"
        r"<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"(?:(?P<where>.*?)\s)??дополнить\s(?P<near>после|перед)\s(?P<anchor>[^⟦]+?),?\s"
        r"<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?дополнить\s<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"дополнить\s(?P<where>[^⟦]+?)\s<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(r"(?P<where>.+?)\sисключить", "delete"),
    _pattern(r"исключить\s(?P<where>.+)", "delete"),
    _pattern(r"<invalid>", "list"),
    _pattern(r"(?P<where>.+?)\s<invalid>", "repeal"),
    _pattern(r"<invalid>\s(?P<where>.+)", "repeal"),
    _pattern(
        r"текст\s(?P<where>.+?)\sсо?\s<sort>\s(?P<old><quote>)\sсчитать\s(?P<what>.+)", "split"
    ),
    _pattern(
        r"(?P<where>.+?)\s(?:переместить|перенести)\s(?P<near>после|перед|в\sконец)\s"
        r"(?P<anchor>.+?)(?:\sи\sсчитать\s(?P<what>.+))?",
        sided("move", _MOVED),
    ),
    _pattern(
        r"(?:имеющийся|существующий|действующий)\sтекст(?:\s(?P<where>.+?))?\sсчитать\s(?P<what>.+)",
        "designate",
    ),
    _pattern(r"текст\s(?P<where>[^⟦]+?)\sсчитать\s(?P<what>.+)", "designate"),
    _pattern(
        r"(?P<where>.+?),?\s<each>считать\s<each>(?P<what>.+?)(?:,?\sсоответственно)?", "renumber"
    ),
    _pattern(r"(?P<where>.+?)\sпоменять\sместами", "swap"),
    _pattern(r"поменять\sместами\s(?P<where>.+)", "swap"),
    _pattern(r"(?P<where>.+?)\sобъединить\sв\s(?P<what>.+)", "join"),
    _pattern(
        r"внести\sво?\s(?P<where>.+?),?\s(?:<following>\s)?<change>(?:\sи\s(?:<following>\s)?"
        r"<change>)?",
        "chapeau",
    ),
    _pattern(
        r"внести\s(?:<following>\s)?<change>(?:\sи\s<change>)?\sво?\s(?:<following>\s)?"
        r"(?P<where>.+)",
        "chapeau",
    ),
    _pattern(
        r"во?\s(?P<where>.+?),?\sвнести\s(?:<following>\s)?<change>(?:\sи\s<change>)?", "chapeau"
    ),
]
_VERBLESS = [
    _pattern(r"<sort>\s(?P<old><quotes>)\s-\s<sort>\s(?P<new><quotes>)", "likewise"),
    _pattern(
        r"утвердить\sприлагаем[^\W\d_]+\s<change>(?:\sи\s<change>)?,\sкотор[^\W\d_]+\sвнос[^\W\d_]+\s"
        r"во?\s(?P<where>.+)",
        "chapeau",
    ),
    _pattern(
        r"<change>(?:\sи\s<change>)?,\sкотор[^\W\d_]+\sвнос[^\W\d_]+\sво?\s(?P<where>.+)", "title"
    ),
    _pattern(r"о\sвнесении\s<change>(?:\sи\s<change>)?\sво?\s(?P<where>.+)", "title"),
    _pattern(r"о\sпризнании\sутративш[^\W\d_]+\sсилу\s(?P<where>.+)", "title"),
]
GRAMMAR = Grammar(
    patterns=_PATTERNS,
    verbless=_VERBLESS,
    locator=re.compile(r"(?P<where>во?\s.+)"),
    consequence=re.compile(r"в\sсвязи\sс\sэтим,?\s"),
    suspends=re.compile(r"\bприостан[ао]в"),
    in_force=re.compile(
        r"^(?:настоящ|данн(?:ый|ое)\s|за\sисключением|.{1,99}\sнастоящ(?:его|ей)\s).*\b(?:(?:ввод[^\W\d_]+|ввести|введ[её]н[^\W\d_]*)\sв\sдействие"
        r"|вступа[ею]т\sв\sсилу)"
    ),
    tasks=re.compile(
        r"^контроль\sза\s(?:ис|вы)полнением\sнастоящ|\bобеспечить$|\b(?:обеспечить|размещение"
        r"|государственную\sрегистрацию|направление|представление|опубликование)"
        r"\s(?:.{0,300}\s)?настоящ(?:его|ей)\s"
    ),
    spared=re.compile(r"за\sисключением\s(?P<where>.+?),?\sкотор\w+\s"),
    order=re.compile(
        r"\b(?:изложить|дополнить|исключить|заменить|признать\sутратив\w+|считать|внести|переместить"
        r"|перенести|объединить|поменять\sместами)\b"
    ),
    enacting=re.compile(
        rf"(?:.*\s)?(?:постановля(?:ет|ю)|постановил[аи]?|приказыва(?:ю|ет)|решил[аи]?|решает"
        rf"|{spaced('постановляю')}|{spaced('постановляет')}|{spaced('приказываю')})"
        r"|(?:указ|закон|постановление|приказ|распоряжение|решение)"
        r"(?:\s(?:республики\sказахстан|президента|правительства|министра|министерства)"
        r"(?:\s[^\W\d_]+){0,6})?|президента?\sреспублики\sказахстан"
    ),
    signature=re.compile(
        r"(?:президент|премьер-министр|(?:вице-)?министр|председатель|аким|секретарь|руководитель"
        r"|исполняющий|заместитель)[^\d:;]*\s[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]+"
    ),
    annex=re.compile(
        r",?\s?(?:согласно\sприложени(?:ю|ям)|в\sсоответствии\sс\sприложени(?:ем|ями))"
        r"(?:\s(?:№\s)?\d+(?:(?:,|\sи)\s\d+)*)?\sк\sнастоящ\w+\s[^\W\d_]+,?"
    ),
    enumerator=re.compile(
        r"(?:статья\s\d+(?:-\d+)*\s?\.|\d+(?:[-.]\d+)*\.|\(?(?:\d+(?:-\d+)*|[^\W\d_])\)|[-•])\s+"
    ),
    separator=re.compile(
        r"(?P<mark>[;:.])\s(?:а\sтакже\s)?|,\s(?:а\s(?:также\s)?)?|\s(?:и|а\sтакже)\s"
    ),
    signs=SIGNS,
    spoken=SPOKEN,
    cases=WANTED,
    defines=re.compile(r"(?P<term>[^–—:;.()]{1,200}?)(?:\s\([^()]{1,200}\))?\s[–—-]\s"),
    attached=re.compile(
        r"приложение(?:\s(?:№\s?)?(?P<num>\d+(?:-\d+)*))?\sк\s(?P<form>[^\W\d_]+)(?:\s.+)?"
    ),
    sentences=SENTENCES,
    purpose=re.compile(
        r"во?\s(?:соответствии|цел(?:ях|ью)|связи|част[иь]|случа|рамках|течение|отношении|силу|срок"
        r"|порядке,|установленн)"
    ),
    named_parts=re.compile(
        r"во?\s(?:функциях|задачах|правах|обязанностях|полномочиях|структуре|составе|схеме)(?:\s.+)?"
    ),
)
