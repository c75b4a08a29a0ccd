"""Russian amending sentences.

в пункте 5:
подпункт 2) пункта 5 изложить в следующей редакции: «2) …»
заголовок раздела 2 изложить в следующей редакции: «…»
пункт 16 дополнить подпунктом 14-1) следующего содержания: «14-1) …»
после части второй пункта 5 дополнить частью следующего содержания: «…»
пункты 6 и 7 исключить
пункт 5 признать утратившим силу
в пункте 1 цифры «1-3» заменить цифрами «1-4»
в пункте 1 слово «А» во втором случае заменить словом «Б»
пункт 6 после слова «А» дополнить словами «Б»
по всему тексту, за исключением пункта 5, слова «А», «А1» заменить соответственно словами «Б», «Б1»
пункты 2 и 3 считать соответственно пунктами 3 и 4
пункт 5 переместить после пункта 7 и считать пунктом 7-1
текст пункта 5 со слова «А» считать пунктом 5-1
пункты 5 и 6 объединить в пункт 5
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from drafting.language.ru.addresses import NAMED_BY
from drafting.language.ru.names import (
    accusative_name,
    approved_name,
    ending_of,
    gender_of,
    genitive_name,
    name_in,
)
from drafting.language.ru.nouns import MONTHS, NOUNS, QUOTED, ordinal
from drafting.language.slavic import Gender, SlavicSpeech
from drafting.language.speech import Cited, Counted, Frames, HowMany, lettered_as, listed
from drafting.language.units import Units

FORMS = {
    "law": ("Настоящий", "Закон"),
    "decree": ("Настоящий", "Указ"),
    "resolution": ("Настоящее", "постановление"),
    "order": ("Настоящий", "приказ"),
    "decision": ("Настоящее", "решение"),
}
_TO_FORM = {
    "law": "Закону",
    "decree": "Указу",
    "resolution": "постановлению",
    "order": "приказу",
    "decision": "решению",
}
CITED = {
    "law": "Закон",
    "code": "Кодекс",
    "decree": "Указ",
    "resolution": "постановление",
    "order": "приказ",
    "decision": "решение",
    "rules": "Правила",
    "instruction": "Инструкция",
    "regulation": "Положение",
    "memo": "Памятка",
}
STARTS = {
    "signing": "со дня подписания",
    "publication": "со дня его первого официального опубликования",
    "ten-days": "по истечении десяти календарных дней после дня его первого официального "
    "опубликования",
}
FRAMES = Frames(
    locator="{place:в loc}:",
    restate="{place:acc} изложить в следующей редакции:",
    insert="{place:acc} дополнить {new:ins} следующего содержания{taken:, включив в {it} acc}:",
    insert_beside="{beside} дополнить {new:ins} следующего содержания{taken:, включив в {it} acc}:",
    delete="{place:acc} исключить",
    repeal="{place:acc} признать утративш{ending} силу",
    replace_words="{place:в loc }{old:acc}{how} заменить {each:соответственно }{new:ins}",
    insert_words={
        "start": "{place:acc }в начале дополнить {new:ins}",
        "end": "{place:acc }дополнить {new:ins}",
        "sentence": "{place:acc }дополнить предложением следующего содержания: {sentence}",
        "before": "{place:acc }перед {old:ins}{how} дополнить {new:ins}",
        "after": "{place:acc }после {old:gen}{how} дополнить {new:ins}",
    },
    delete_words="{place:в loc }{old:acc}{how} исключить",
    everywhere="по всему тексту{place: gen}{spared:, за исключением gen,} {old:acc} заменить "
    "{each:соответственно }{new:ins}",
    renumber="{place:acc} считать {each:соответственно }{to:ins}",
    move="{place:acc} переместить {beside}",
    move_and_renumber="{place:acc} переместить {beside} и считать {to:ins}",
    split="текст {place:gen} со {old:gen} считать {to:ins}",
    join="{place:acc} объединить в {to:acc}",
    designate="имеющийся текст {place:gen} считать {to:ins}",
    beside={
        "before": "перед {place:ins}",
        "after": "после {place:gen}",
        "into": "в конец {place:gen}",
    },
)
_REPEALED = {Gender.MASCULINE: "им", Gender.FEMININE: "ей", Gender.NEUTER: "им", None: "ими"}


class Russian(SlavicSpeech):
    """The sentences of Russian."""

    frames = FRAMES
    conjunction = "и"
    subitems_by_sign = True
    nouns = NOUNS
    quoted = QUOTED
    belongs = ("к", "dat")
    repealed = _REPEALED

    def ordinal(self, number: int, case: str, gender: Gender) -> str:
        """второй"""
        return ordinal(number, case, gender)

    def which(self, how: HowMany) -> str:
        """во втором случае"""
        if how.nth == "last":
            return " в последнем по счету случае"
        if how.nth:
            place = ordinal(how.nth, "loc")
            return f" {'во' if how.nth == 2 else 'в'} {place} случае"
        if how.count == 2:
            return " в обоих случаях"
        if how.count > 2:
            return f" в {how.count} случаях"
        return " во всех случаях" if how.every else ""

    def name_in(self, name: str, case: str) -> str:
        """Правилах полива, утвержденных указанным приказом"""
        return name_in(name, case)

    def gender_of(self, name: str) -> Gender | None:
        """None of «Правила»"""
        return gender_of(name)

    def approved(self, name: str, form: str) -> str:
        """Правила полива, утвержденные указанным приказом"""
        return approved_name(name, CITED[form]) if form in FORMS else ""

    def pronoun(self, units: Units) -> str:
        """него, нее"""
        return "нее" if NOUNS[units[0].kind].gender is Gender.FEMININE else "него"

    def citation(self, cited: Cited) -> str:
        """Указ от 3 мая 2005 года № 1567 «О …»"""
        form = lettered_as(CITED.get(cited.form, "акт"), cited.name)
        date = f" от {_dated(cited.date)}" if cited.date else ""
        when = date + (f" № {cited.number}" if cited.number else "")
        says = cited.own and NAMED_BY.match(cited.title)
        if says and (not when or form.casefold() in says[0].casefold()):
            return cited.title + when
        return f"{form}{when} «{cited.title}»"

    def chapeau(self, act: str, counted: Counted) -> str:
        """Внести в … следующие изменения и дополнение:"""
        what = _what(counted, "acc")
        several = counted.changes > 1 or counted.additions > 1
        mixed = bool(counted.changes and counted.additions)
        which = "следующие" if several or mixed else "следующее"
        # «…, утвержденные Указом …, следующие»: what is set apart ends with a comma.
        apart = "," if ", утвержд" in act else ""
        return f"Внести в {accusative_name(act)}{apart} {which} {what}:"

    def title(self, act: str, counted: Counted) -> str:
        """О внесении изменений и дополнения в …"""
        return f"О внесении {_what(counted, 'gen')} в {accusative_name(act)}"

    def article(self, number: int) -> str:
        """Статья 1."""
        return f"Статья {number}. "

    def undated(self, act: str) -> str:
        """Закон «О …»: without its date and number"""
        return re.sub(r"\sот\s\d{1,2}\s\w+\s\d{4}\sгода(?:\s№\s?[\w-]+)?(?=\s«)", "", act)

    def repeal_act(self, act: str) -> str:
        """Признать утратившим силу …"""
        return f"Признать утративш{ending_of(act)} силу {accusative_name(act)}"

    def repeal_title(self, act: str) -> str:
        """О признании утратившим силу …"""
        name = genitive_name(act)
        return f"О признании утратившим{'и' * _several_acts(act)} силу {name}" if name else ""

    def restate_act(self, act: str) -> str:
        """Указ … изложить в следующей редакции:"""
        name = accusative_name(act)
        apart = "," if ", утвержд" in act else ""
        return f"{name[:1].upper()}{name[1:]}{apart} изложить в следующей редакции:"

    def annexed(self, sentence: str, form: str, numbers: Sequence[str]) -> str:
        """… согласно приложениям 1 и 2 к настоящему приказу"""
        annexes = "приложениям" if len(numbers) > 1 else "приложению"
        named = f"{annexes} {listed(numbers, self.conjunction)}".strip()
        where = f"согласно {named} к настоящему {_TO_FORM[form]}"
        if sentence.endswith(" изложить в следующей редакции:"):
            return f"{sentence.removesuffix(' следующей редакции:')} новой редакции {where}"
        inserted = sentence.removesuffix(" следующего содержания:")
        return f"{inserted} {where}" if inserted != sentence else ""

    def annex_head(self, form: str, number: str) -> str:
        """Приложение 2 к приказу"""
        return " ".join(filter(None, ("Приложение", number, "к", _TO_FORM[form])))

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Настоящий Указ вводится в действие со дня подписания"""
        this, noun = FORMS[form]
        since = f"с {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"{this} {noun} вводится в действие {since}"


def _several_acts(act: str) -> bool:
    return ending_of(act) == "ими"


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year} года"


def _what(counted: Counted, case: str) -> str:
    forms = {
        "acc": (("изменение", "изменения"), ("дополнение", "дополнения")),
        "gen": (("изменения", "изменений"), ("дополнения", "дополнений")),
    }[case]
    counts = (counted.changes, counted.additions)
    nouns = [noun[count > 1] for noun, count in zip(forms, counts, strict=True) if count]
    return " и ".join(nouns)


SPEECH = Russian()
