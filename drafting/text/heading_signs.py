"""What stands in the number of a heading, and between it and its word: pieces of patterns."""

from __future__ import annotations

import re

from drafting.model.numbers.number import LETTER_APART

LETTERED = r"(?:(?-i:[A-Z])(?:\.[ \u00a0]|\.?[ \u00a0]?\*[ \u00a0]?)(?=\d))"
"""«Article L. 123-4», «Article R*123-4»."""
COUNTED = re.compile(
    r"(?<=\d)\.?[ºª](?=-|$)|(?<=[1Ii])(?i:er|ère|re)(?=[ ]|$)|(?<=^\d)o(?=-[A-Z]|$)"
)
"""What makes a number an ordinal one: «1er», «Ier», «5º», «1.º», «1o», «1o-A»."""
JOINED = r"(?:[ ][-–][ ]|[-‑–− \u00a0])"
"""What stands between a number and its word: «5-бап», «5 - бап», «5–бап»."""
STOPPED = r"(?:[ \u00a0]?(?:\.(?:\.(?!\.))?|:)-?|-(?=\ )|[ \u00a0][–—-](?=[ \u00a0]\(1\)[ \u00a0]))"
"""What stands behind a number: a stop, or a dash before the first paragraph, «MADDE 2 – (1) …»."""
PARTED = r"(?:[ \u00a0](?:(?:№|N|No\.?)[ \u00a0]?(?=\d))?|(?<=§))"
"""What stands between a word and its number: a space, «№»."""
LETTER_BEFORE_SIGN = rf"(?:\d{{1,3}}{LETTER_APART}(?=[ \u00a0]§))"
_NUMBERS = (r"\d", r"\d\d", r"\d-\d", r"\d\d-\d", r"\d-\d\d", r"\d\d-\d\d")
LETTER_BEHIND_SIGN = (
    rf"(?:(?:{'|'.join(rf'(?<=§[ {chr(0xA0)}]{n})' for n in _NUMBERS)}){LETTER_APART}"
    r"(?:(?<=(?-i:[A-Z]))(?=\.)|(?<=(?-i:[a-z]))(?=\.|$|[ \u00a0](?-i:[A-ZÀ-Þ¶(\[{«“„]))))"
)
"""«2 a §», «§ 2 a. Title», «§ 1-2 a. Title», «§ 16 A. Text»."""
PRIME = "(?:(?<=(?-i:[Α-Ω]))[΄´’'ʹ])"
"""«ΚΕΦΑΛΑΙΟ Α΄»: the sign that makes a Greek letter a number."""
BRACKETED = r"(?:\d{1,4}\(\d{1,2}\))"
"""«5(1) straipsnis», «Стаття 2(1).»: an inserted number, whose second one other texts raise."""
_RAISED = r"\d{1,3}[ \u00a0]\d{1,2}(?=[ \u00a0]?\.$|[ \u00a0]\.[ \u00a0]|\.[ \u00a0](?!.*[.;:,]$))"
"""«Стаття 12 1 .», «Стаття 12 1. Сади»: a second number that was raised; not «Стаття 4 1. Сад є.»,
where the stop may be missing behind the first one."""
AFTER_WORD = rf"(?<![A-Za-z][ \u00a0])(?:{BRACKETED}(?=\.)|{_RAISED})"
"""Both behind their word; not “Section 2(1).”, which is a subsection."""
BEHIND_WORD = r"[.:]? (?!\ \d) (?:(?<=\.)\ (?P<letter>(?-i:[a-z]))\.)?"
"""What stands behind «gr» of «1. gr.» and «1. gr. a.»."""
OF_ACT = re.compile(
    r"(?P<label>[A-Z][A-Z\d(),.’'& -]{3,150} - (?:SECT|REG|RULE)"
    r" (?P<num>\d+[A-Z]{0,3}(?:[-.]\d+)*))(?:(?P<sep>[ ])|$)"
    r"|(?P<code>\d+ U\.S\. Code § (?P<section>\d[\w-]*))(?P<after>[ ])(?=- )"
)
"""The act and the section of it that a page of AustLII, or of Cornell's institute, holds: “GARDENS
ACT 1995 - SECT 5”, “42 U.S. Code § 501 - Gardens”."""
SLASHED = r"\d+(?:/[A-Z])?"
"""«2/A. §»."""
_DAY = r"\d{1,2}\.\d\d\.(?:19|20)\d\d|\d{1,2}\.0\d\.\d\d|0\d\.1[0-2]\.\d\d"
_OF_ACT_NUMBER = r"[ \u00a0]N[ \u00a0]?\d"
UNNUMBERED = re.compile(
    r"[ИВ]\.[ \u00a0]?о\.[ \u00a0]"
    rf"|(?:{_DAY}){_OF_ACT_NUMBER}"
    rf"|[1-3]\d\.1[0-2]\.[5-9]\d{_OF_ACT_NUMBER}[\w/-]*(?:$|[ \u00a0](?:[мг]\.|\w+$))"
)
"""How lines begin that look numbered: «И.о. Министра», who acts in an office; «03.04.92 N 15» and
«13.10.92 N 15 Київ», the day and the number of an act, and a place. «1.1 N 5 отменить», and
«13.10.92 N 5 скасувати зовсім» may be provisions: no part of their numbers begins with a nought."""
