"""English sentences taken apart: those that are written here, and their near variants.

item 3 shall be stated (worded) as follows     item 3 shall be amended to read as follows
item 5 shall be supplemented with subitem 7 as follows
items 6 and 7 shall be deleted (excluded, omitted)
in item 1 the words “A” shall be replaced by the words “B”
"""

from __future__ import annotations

import re

from drafting.language.clause import QUOTE, Grammar, counting, from_groups, sided, throughout
from drafting.language.en.addresses import WORDS
from drafting.language.en.parts import NTH, SCOPE, pattern, words
from drafting.language.en.spans import SPANS
from drafting.language.en.styles import au, ca, eu, uk, us

_SIDES = {"before": "before", "after": "after", "at the beginning": "start", "at the end": "end"}
_MOVED = {"before": "before", "after": "after", "to the end of": "into"}


_PATTERNS = [
    pattern(
        r"(?P<where>.+?)\sshall\sbe\s(?:(?:re)?stated|worded|amended\sto\sread)\sas\sfollows<text>",
        "restate",
    ),
    pattern(
        r"<in>(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        counting(sided("insert-words", _SIDES), NTH),
    ),
    pattern(
        r"<in>(?P<near>at\sthe\sbeginning|at\sthe\send)\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        sided("insert-words", _SIDES),
    ),
    pattern(
        r"(?P<where>throughout\sthe\stext.*?)\s<sort>\s(?P<old><quotes>)\sshall\sbe\sreplaced\s"
        r"(?:respectively\s)?(?:by|with)\s<sort>\s(?P<new><quotes>)",
        throughout(from_groups("replace-words"), SCOPE),
    ),
    pattern(
        r"<in><sort>\s(?P<old><quotes>)<which>\sshall\sbe\sreplaced\s(?:respectively\s)?"
        r"(?:by|with)\s<sort>\s(?P<new><quotes>)",
        words("replace-words"),
    ),
    pattern(r"<in><sort>\s(?P<old><quotes>)<which>\s<gone>", words("delete-words")),
    pattern(
        r"(?P<near>before|after)\s(?P<anchor>.+?)\sthere\sshall\sbe\s(?:added|inserted)\s"
        r"(?P<what>.+?)<taking>\s<follows><text>",
        sided("insert", _SIDES),
    ),
    pattern(
        r"there\sshall\sbe\s(?:added|inserted)\s(?P<what>.+?)<taking>\s<follows><text>", "insert"
    ),
    pattern(
        r"(?P<where>.*?)\s?shall\sbe\ssupplemented\s(?:with|by)\s(?:a\s|the\s)?sentences?\s<follows>"
        r"<text>",
        sided("insert-words", {"": "end"}),
    ),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\ssupplemented\s(?:with|by)\s(?P<what>.+?)<taking>\s<follows><text>",
        "insert",
    ),
    pattern(r"(?P<where>.+?)\s<gone>", "delete"),
    pattern(r"(?P<where>.+?)\sshall\sbe\s(?:repealed|recogni[sz]ed\sas\sinvalid)", "repeal"),
    pattern(
        r"the\stext\sof\s(?P<where>.+?)\sfrom\s<sort>\s(?P<old><quote>)\son\sshall\sbe\sconsidered\s"
        r"(?P<what>.+)",
        "split",
    ),
    pattern(
        r"(?:the\s)?existing\stext\sof\s(?P<where>.+?)\s(?:shall\sbe|is)\sdesignated\s(?:as\s)?(?P<what>.+)",
        "designate",
    ),
    pattern(r"(?P<where>.+?)\sshall\sbe\sconsidered\s(?:respectively\s)?(?P<what>.+)", "renumber"),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\smoved\s(?P<near>before|after|to\sthe\send\sof)\s"
        r"(?P<anchor>.+?)(?:\sand\sconsidered\s(?P<what>.+))?",
        sided("move", _MOVED),
    ),
    pattern(r"(?P<where>.+?)\sshall\sbe\sjoined\sinto\s(?P<what>.+)", "join"),
    pattern(
        r"the\sfollowing\s<change>(?:\sand\s<change>)?\sshall\sbe\smade\s(?:to|in)\s(?P<where>.+)",
        "chapeau",
    ),
]
_CHAPEAUX = [
    pattern(
        r"(?P<where>.+?)\s(?:is|are|shall\sbe)\s(?:hereby\s)?(?:further\s)?amended"
        r"(?:\sas\sfollows|\sby|\sin\saccordance\swith\s(?:subsections?|paragraphs?)\s.+)?",
        "chapeau",
    ),
]
# «Decree of 3 May 2005, “On …”»: an act that is restated as a whole.
_CITED = rf"(?P<where>[^⟦]+,\s{QUOTE})"
_OF_ACTS = [
    pattern(
        rf"{_CITED}\s(?:is|are)\s(?:amended\sto\sread\sas\sfollows|replaced\sby\sthe\sfollowing)<text>",
        "restate",
    ),
    pattern(rf"for\s{_CITED},?\ssubstitute<text>", "restate"),
    pattern(rf"repeal\s{_CITED},\ssubstitute<text>", "restate"),
]
_VERBLESS = [
    pattern(r"to\samend\s(?P<where>.+?)\sas\sfollows", "chapeau"),
    pattern(
        r"on\smaking\s(?:an\s)?<change>(?:\sand\s(?:an\s)?<change>)?\sto\s(?P<where>.+)", "title"
    ),
    pattern(r"(?:an?\s(?:bill|act)\s(?:for\san\sact\s)?)?to\samend\s(?P<where>.+)", "title"),
    pattern(r"amending\s(?P<where>.+)", "title"),
]
_FIRST = r"(?:sub-?)*(?:paragraph|point|clause|section|item)\s\((?:a|A|i|I|1)\)(?!\()"
_PLACE_NOUN = (
    r"(?:(?:sub)?(?:section|paragraph|clause|regulation|rule|article)s?|parts?|chapters?|(?:sub)?divisions?"
    r"|schedules?)"
)
"""With what the place begins that an item of a Schedule changes, on a line of its own."""
_NARROWING = (
    r"as|after|apart|at|before|both|but|definitions?|each|end|except|first|for|from|headings?|if|in|inserted"
    r"|item|last|not|notes?|only|other|penalty|row|save|second|so|table|third|titles?|to|until|when|where|with"
    r"|with(?:in|out)"
)
"""With what begins what narrows a place, and is no name of it: “(as it applies to ships)”."""
_APART = WORDS.acts.apart.pattern
GRAMMAR = Grammar(
    # What Australia omits and substitutes is not omitted; «amended by replacing» is no chapeau.
    patterns=[
        *(each for style in (au, ca, us, uk, eu) for each in style.PATTERNS),
        *_PATTERNS,
        *_OF_ACTS,
        *_CHAPEAUX,
    ],
    verbless=_VERBLESS,
    locator=re.compile(r"in\s(?P<where>.+)"),
    in_force=re.compile(
        r"^(?:this|the\samendments?)\s.*\b(?:(?:shall\s)?enters?\sinto\sforce|(?:shall\s)?(?:takes?|have)\s"
        r"effect|comes?\sinto\s(?:force|operation)|commences)"
    ),
    spared=re.compile(r"except\sfor\s(?P<where>.+?),?\swhich\s"),
    order=re.compile(
        r"\bshall\sbe\b|\b(?:is|are)\s(?:hereby\s)?(?:further\s)?(?:amended|replaced|substituted|inserted"
        r"|added|deleted|omitted|repealed|revoked|struck|stricken|left\sout|removed|designated"
        r"|redesignated|renumbered|moved|joined)\b|\bby\s(?:striking|inserting|adding|amending"
        r"|repealing|redesignating|renumbering|replacing|deleting|omitting|moving|combining"
        r"|designating|substituting)\b|\b(?:substitute|insert|omit|leave\sout|strike|strike\sout)\b"
        r"|\badd(?=:|$|\sthe\sfollowing)|\bbecomes?\b|\bcease?s?\sto\shave\seffect\b|^(?:in\s.+,\s)?(?:delete|repeal|renumber|move|join|replace)\s"
    ),
    enacting=re.compile(r"(?:.*\s)?hereby\s(?:resolves?|decrees?|orders?)"),
    signature=re.compile(
        r"(?:president|prime\sminister|minister|chair\w*)[^\d:;]*\s[^\W\d_]\.\s?\w+"
    ),
    annex=re.compile(
        r",?\s?(?:according\sto|(?<=\sby\s)(?:the\stext\s(?:set\sout\s)?in)?)\s?(?:the\s)?annex(?:\s[\divx]+)?"
        r"\sto\sthis\s[^\W\d_]+"
    ),
    enumerator=re.compile(
        r"(?:(?:article|section|sec\.)\s\d+(?:-\d+)*\s?\.|\d+(?:[-.]\d+)*\.|\(?(?:\d+(?:-\d+)*|[^\W\d_]"
        r"|[ivxlc]{1,6}|[a-z]{2})\)|[-•]"
        r"|\d+[A-Z]{0,2}(?=\s(?:in|for|after|before|omit|leave|(?:sub)?(?:section|paragraph)s?|schedule|the|at|\()))\s+"
    ),
    separator=re.compile(r"(?P<mark>[;:.])\s|,\s(?:and\s)?|\sand\s"),
    single_marks=True,
    spans=SPANS,
    signs={
        r"(?P<before>\b(?:through|striking|strike|omit|leave out|omitting|inserting|substituting"
        rf"|insert|substitute|before|after) )(?:the|a|an) {name}\b(?! [“\"⟦])": sign
        for name, sign in (("semicolon", ";"), ("comma", ","), ("period", "."), ("colon", ":"))
    },
    spoken={
        # What an item of an Australian Schedule amends stands above it: `2 Subsection 14(2)`.
        rf"^(\d+[A-Z]{{0,2}}\s)({_PLACE_NOUN}\s[^:;“⟦()]*(?:\([\w.]+\)[^:;“⟦()]*)*)$": r"\1in \2:",
        rf"^(\d+[A-Z]{{0,2}}\s)({_PLACE_NOUN}\s[^:;“]*?)\s\(((?:sub-?)*(?:heading|item|(?:paragraph\s\([a-z]+\)"
        r"\sof\s)?(?:the\s)?definition\sof\s⟦\d+⟧)(?:\s[\w()]+)?)\)$": r"\1in \3 of \2:",
        # The dash that Acts have for a colon.
        r"\s?-\s?(?=⟦|$)": ": ",
        # What a section is about: “section 5 (offences)”.
        rf"(?<=[\d)])\s\((?=[^()]*[a-z]{{4}})(?!(?:{_NARROWING})\b)(?![^()]*(?:{_APART}))[^()]*\)"
        r"(?=[\s,:-]|$)": "",
        r"(?<=[\d)])\s\((?:D\.C\.|\d+\s[A-Z]\.)[^()]*(?:\([^()]*\))*[^()]*\)(?=[\s,:-]|$)": "",
        r"\beach\sof\s(?=[a-z]+s\b)": "",
        r"\bare\seach\samended": "are amended",
        r"\b(?:sub)?(?:section|article|chapter|regulation)\sheading\b": "heading",
        r"[;,]?\s(?:and|or)$": "",
        r"\bthereof\b\s?": "",
        # What stands before the first of a list.
        rf"\bthe\s(?:words|matter|portion|text)\s(?:before|preceding)\s{_FIRST}": "the opening words",
        rf"\bthe\sportion\s(of\s[^⟦:;]+?)\s(?:before|preceding)\s{_FIRST}": r"the opening words \1",
        # What is amended, and no other act: that would have its name here.
        r"\bthroughout\sthe\s(?:act|regulations?|directive|decision|code|law|rules|order)(?=,?\s(?:for|omit"
        r"|the\s(?:words?|terms?|expressions?)|⟦))": "throughout the text",
    },
)
