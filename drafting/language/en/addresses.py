"""The words of English addresses and citations."""

from __future__ import annotations

import re

from drafting.language.address_words import ActWords, AddressWords
from drafting.language.en.nouns import LATE, TABLE, places

_ACTS = (
    "Act|Code|Constitution|Law|Regulations?|Rules?|Convention|Treaty|Directive|Decree|Charter"
    "|Covenant|Agreement|Order|Ordinance|Statute|Protocol|Resolution|Declaration|Memo(?:randum)?"
    "|Instructions?|Policy|Standards?|Decision|Bill"
)
WORDS = AddressWords(
    nouns=TABLE,
    places=places,
    late=LATE,
    numbers_first=False,
    conjunction="and",
    either="or",
    through="through|to",
    unnumbered="unnumbered",
    filler="the|an?|in|new",
    this="this",
    that="that|those|said",
    measure=re.compile(r"\s?(?:%|percent|day|month|year|hour)", re.I),
    likely="section|article|chapter|part|item|point|clause|para|annex|schedul|appendi|table|row|cell"
    "|preamb|note",
    chained=re.compile(r"\sof\s(?:the\s)?"),
    coordinated=re.compile(
        r"(?:,\s|,?\s(?:and|or|and/or)\s)(?:(?:of|in|to|under|by|with)\s)?(?:the\s)?"
    ),
    acts=ActWords(
        named=re.compile(rf"\b(?:{_ACTS})\b", re.IGNORECASE),
        amending=re.compile(r"(?:is|are) amended"),
        before=re.compile(rf"(?:\b(?P<this>[Tt]h(?:is|ese))\s)?\b(?:{_ACTS})(?:\s\d{{4}})?,?\s$"),
        after=re.compile(
            r"\s(?:of|in|to|under)\s"
            r"(?:(?P<this>th(?:is|ese)\s(?-i:[A-Za-z]*[ ]?)??)(?i:" + _ACTS + r")\b"
            r"|(?:the\s|that\s|said\s|an?\s)*(?:[A-Z0-9][\w’'.&/-]*\s|(?:of|on|and|for|the|in)\s"
            r"|\([^()]*\)\s){0,12}?"
            rf"(?:{_ACTS})\b|(?:that|another|any other)\s(?i:{_ACTS})\b)"
        ),
    ),
    belongs="to",
    of="of",
)
