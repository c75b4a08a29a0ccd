"""The words of English addresses and citations."""

from __future__ import annotations

import re

from drafting.language.address_words import ActWords, AddressWords
from drafting.language.en.nouns import LATE, MONTHS, TABLE, places

_ACTS = (
    "Act|Code|Constitution|Law|Regulations?|Rules?|Convention|Treaty|Directive|Decree|Charter"
    "|Covenant|Agreement|Order|Ordinance|Statute|Protocol|Resolution|Declaration|Memo(?:randum)?"
    "|Instructions?|Policy|Standards?|Decision|Bill"
)
_NAME = r"(?:[A-Z0-9][\w’'.&/-]*\s|(?:of|on|and|for|the|in)\s|\([^()]*\)\s)"
"""A word of the name of an act."""
_REPORTS = r"U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|USC[AS]?|CFR|DCMR|DCR|Stat|Fed"
"""Abbreviations of collections, after the number of a volume or title: `42 U.S.C.`, `5 CFR`."""
_TITLE = r"(?i:title)\s(?P<title>\d+[A-Z]?|[IVXLC]+)\b"
_BY_NUMBER = (
    rf"\d+[A-Z]?\s(?:{_REPORTS})\b"
    r"|(?:Public\sLaw|Pub\.\s?L\.|P\.\s?L\.|D\.C\.\s(?:Law|Act))\s(?:No\.\s)?\d+[-–]\d+"
)
"""An act that is called by its number: `Public Law 91–508`, `D.C. Law 24-9`, `42 U.S.C.`"""
_UNION = "EU|EC|EEC|Euratom|CFSP|JHA|ECSC"
_PARTS = (
    "titles?|headings?|schedules?|annex(?:es)?|appendi[a-z]+|preamble|definitions?|portions?|items?"
    "|provisions?|entry|entries|tables?|notes?|sections?|subsections?|paragraphs?|articles?|versions?"
)
"""What stands in an act, and begins no name of one: “Schedule 1 to the Act”."""
ABOUT = re.compile(r"(?:on|concerning)\s", re.IGNORECASE)
"""How a title begins that does not say what the act is: “On the Council”."""
NARROWING = (
    r"as|after|apart|at|before|both|but|definition|each|end|except|first|for|from|headings?|if|in"
    r"|inserted|item|last|not|notes?|only|other|penalty|row|save|second|so|table|third|titles?|to"
    r"|until|when|where|with|with(?:in|out)"
)
"""With what begins what narrows a place, and is no name of it: “(as it applies to ships)”."""
WORDS = AddressWords(
    nouns=TABLE,
    places=places,
    late=LATE,
    last=r"last|final",
    begins={"penalty": "Penalty: ", "proviso": "Provided "},
    numbers_first=False,
    conjunction="and",
    either="or",
    through="through|to",
    gone=r"repealed|(?:omitted|deleted)(?!\sfrom\s\D)|revoked",
    unnumbered="unnumbered",
    filler="the|an?|in|new",
    this="this",
    that="that|those|said|such",
    measure=re.compile(rf"\s?(?:%|(?i:percent|day|week|month|year|hour)|(?:{_REPORTS})\b)"),
    likely="§|section|article|chapter|part|item|point|clause|para|annex|schedul|appendi|table|row|column|cell"
    "|preamb|note",
    chained=re.compile(r"\sof\s(?:the\s)?"),
    coordinated=re.compile(
        r"(?:,\s|,?\s(?:and|or|and/or)\s)(?:(?:of|in|to|under|by|with)\s)?(?:the\s)?"
    ),
    acts=ActWords(
        named=re.compile(rf"\b(?:{_ACTS})\b"),
        amending=re.compile(r"(?:is|are) amended"),
        before=re.compile(
            rf"(?:(?:\b(?P<this>[Tt]h(?:is|ese))\s)?\b(?:{_ACTS})(?:(?:\sof)?\s\d{{4}})?"
            rf"|(?:{_BY_NUMBER})\.?(?:\s?A\.)?|\bch\.\s\d+|\b{_TITLE}(?=,)),?\s$"
        ),
        after=re.compile(
            rf"(?:\s(?:of|in|to|under)\s(?:the\s)?|,\s){_TITLE}"
            r"|(?:\s(?:and|or)\s(?:related|similar|other)\s[a-z]+)?\s(?:of|in|to|under)\s"
            rf"(?:(?P<this>th(?:is|ese)\s[A-Za-z]*[ ]?)(?i:{_ACTS})\b"
            rf"|(?P<own_title>this\s(?i:title)\b)"
            r"|(?:that|such|said|the\ssame|another|any\sother)\s"
            rf"(?:[A-Za-z]+\s)?(?i:{_ACTS}|title)\b"
            rf"|(?:the\s|that\s|said\s|an?\s)*{_NAME}{{0,12}}?(?:{_ACTS})\b"
            r"|(?i:division|subtitle|subpart|rule|regulation|order|form|exhibit)\s(?:[A-Z]\b|\d)"
            rf"|(?:{_BY_NUMBER})|the\s[A-Z])"
            rf"|,\s(?:(?:[A-Z][\w’'.&/-]*\s){{1,5}}Code\b|(?:{_BY_NUMBER}))"
            r"|\s(?:thereof|therein|thereto)\b"
        ),
        leading=re.compile(r"(?:to|of|in)\s"),
        approving=re.compile(r"^on\s(?:the\s)?approv"),
        changing=re.compile(
            r".*\(amendments?\b[^()]*\)|.*\bamendments?(?=\s(?:act|bill|law|order|regulation|rules)\b)"
            r"|(?:\bto\samend|\bon\s(?:making\s)?(?:an\s)?amend(?:ing|ments?)|(?<!and\s)\bamending)\b.*"
        ),
        common=re.compile(
            "republic|kazakhstan|government|president|minist|approv|said|such|this|these|that|those|january|februar"
            "|march|april|june|july|august|september|october|november|december|certain|annex"
            "|hereinafter|principal"
        ),
        apart=re.compile(
            rf"^(?:the\s)?(?:[a-z]+\s)?(?:{_PARTS})\b[^⟦“]*\s(?:of|to|in)\s|\band\s(?:the\s)?(?:{_PARTS})\b|"
            r"^(?:title|subtitle|part|division)\s[\w-]+\sof\b|\bexcept\b|\bexcepting\b|\bexcluding\b|\bother\sthan\b|\bapart\sfrom\b|\bsave\s(?:for\s)?"
            r"|\bwith\sthe\sexception\sof\b|\bbut\snot\b|\bif\sit\b|\bunless\b|\b(?:in)?\s?so\s?far\sas\b"
            r"|\bto\sthe\sextent\b|\bas\sit\s(?:ha[sd]|applie[sd])\b|\bwith\seffect\s(?:from|on)\b"
            rf"|\son\s\d{{1,2}}\s[A-Z][a-z]+\s\d{{4}}$|\((?:{NARROWING})\b"
            rf"|(?:after|before)\s(?:the\s)?(?:{TABLE.pattern})\b"
        ),
        forms={
            "law": "law",
            "act": "law",
            "statute": "law",
            "code": "code",
            "constitution": "constitution",
            "decree": "decree",
            "resolution": "resolution",
            "order": "order",
            "decision": "decision",
            "directive": "directive",
            "rules": "rules",
            "instruction": "instruction",
            "regulation": "regulation",
            "memo": "memo",
            "charter": "charter",
        },
        by_number=re.compile(
            r"(?:(?:european|parliament|and|of|the|council|commission|no)\s)*"
            r"(?P<name>(?:delegated\s|implementing\s)?(?:regulation|directive|decision))\s"
            rf"(?P<number>\((?:{_UNION}|,\s?)+\)\s(?:no\s)?\d+/\d+|\d+/\d+/(?:{_UNION})\b)"
        ),
        short_title=re.compile(
            r"(?:(?:[A-Z][\w’'.-]*|and|etc\.?|for|of|the|\([^()]*\)),?\s)+"
            r"(?P<form>Act|Measure|Order|Regulations|Rules)\s(?:\([^()]*\)\s)?\d{4}"
        ),
        titled_below=re.compile(r"A BILL|A[Nn] A(?:CT|ct)|(?:A )?(?:JOINT|CONCURRENT) RESOLUTION"),
        about=re.compile(rf"^{ABOUT.pattern}"),
        states=re.compile(r"(?:of\s)?the\srepublic\sof\skazakhstan|of\sukraine"),
        dated=re.compile(
            r"\b(?P<day>\d{1,2})\s(?P<month>[a-z]+)\s(?P<year>\d{4})"
            r"|\b(?P<month_>[a-z]+)\s(?P<day_>\d{1,2}),\s(?P<year_>\d{4})"
        ),
        months=[month.lower() for month in MONTHS],
        # “the Ports Act of 1975, effective May 3, 1975”
        approved=re.compile(
            r",?\sapproved\sby\s|,\s(?:approved|effective)\s(?=[a-z]+\s\d{1,2},\s\d{4})"
        ),
        pointing=re.compile(
            r"\b(?:that|said|such|those)\s|\bthe\s(?:same\s|principal\s(?=act|reg|rul|ord))"
        ),
        several=re.compile(r"\b(?:certain|some|following)\s"),
        listed=re.compile(r"(?:the\s)?following\s[^⟦:;]+"),
        # “Section 4(a) (D.C. Official Code § 3-104(a))”; or of an act, with its number before it.
        in_code=re.compile(
            r"(?:\b[Ss]ection\s(?P<num>\d\w*)(?:\(\w+\))*(?:\sof\sthe\s[A-Z][^();:“”\"]{1,200})?"
            r"\s\((?:[^();]{1,100};\s)?)?D\.C\.\s(?:Official\s)?Code\s§\s?"
            r"(?P<code>\w+(?:[-:.]\w+)*)(?!\w|[-:.]\w)(?(num)(?!\set\sseq))"
        ),
        title_goes_on=re.compile(
            r"of\s\d{1,2}\s[A-Z][a-z]+\s\d{4}$|(?:amending|concerning|establishing|fixing|implementing"
            r"|laying\sdown|on|repealing|setting\sup|supplementing)\s"
        ),
        titled=re.compile(rf"\b{_TITLE}"),
        # “section 4 (42 U.S.C. 1396)”, “§ 5-101 [now § 5-201]”: the number that it has elsewhere;
        # “Article 6 ECHR”: an abbreviation, unless all is in capitals.
        called=re.compile(
            r"\s(?!AND\b|OR\b|SHALL\b)[A-Z]{3,}\b(?!\s[A-Z]{2})"
            rf"|\s?[(\[]\s?(?:{_BY_NUMBER}|D\.C\.\s(?:Official\s)?Code|§|now\b|see\b|(?i:repeal|expire))"
        ),
    ),
    kinds_vary=True,
    called_freely=True,
    itself="the",
    inwards=True,
    links=r"(?:\b(?:of|to|in)|,)$",
    belongs="to",
    of="of",
)
