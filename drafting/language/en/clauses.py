"""English sentences taken apart: those that are written here, and their near variants.

item 3 shall be stated (worded) as follows     item 3 shall be amended to read as follows
item 5 shall be supplemented with subitem 7 as follows
items 6 and 7 shall be deleted (excluded, omitted)
in item 1 the words “A” shall be replaced by the words “B”
"""

from __future__ import annotations

import re

from drafting.language.clauses.clause import Sides
from drafting.language.clauses.grammar import Grammar
from drafting.language.clauses.patterns import (
    QUOTE,
    counting,
    from_groups,
    of_sentences,
    sided,
    throughout,
)
from drafting.language.en.frames import ABOUT, ENACTING
from drafting.language.en.in_sentences import SENTENCES
from drafting.language.en.parts import NTH, SCOPE, pattern, words
from drafting.language.en.spans import SPANS
from drafting.language.en.spoken import EXISTING, RENUMBERED, SPOKEN
from drafting.language.en.styles import au, ca, commonwealth, eu, joined, nz, uk, us

_SIDES: Sides = {
    "before": "before",
    "after": "after",
    "at the beginning": "start",
    "at the end": "end",
}
_MOVED: Sides = {"before": "before", "after": "after", "to the end of": "into"}


_PATTERNS = [
    pattern(
        r"(?P<where>.+?)\sshall\sbe\s(?:(?:re)?stated|worded|amended\sto\sread)\s<worded><text>",
        "restate",
    ),
    pattern(r"(?P<where>.+?)\sshall\sbe\s(?:re)?(?:stated|worded)", "restate", annexed=True),
    pattern(
        r"<in>(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>\s<sort>\s(?P<new><quote>)"
        r"\sshall\sbe\s(?:added|inserted)",
        counting(sided("insert-words", _SIDES), NTH),
    ),
    pattern(
        r"<in>(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>,?\s(?:shall\sbe\s(?:added|inserted)|add)\s"
        r"<sort>\s(?P<new><quote>)",
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
        r"(?P<where>.*?)\s?shall\sbe\ssupplemented\s(?:with|by)\s(?:a\s|the\s(?:following\s)?)?sentences?"
        r"(?:\s<follows>)?<text>",
        of_sentences({"": "end"}),
    ),
    pattern(
        r"(?P<where>.+?)\s(?P<near>before|after)\s<sort>\s(?P<old><quote>)<which>\sshall\sbe\s"
        r"supplemented\s(?:with|by)\s<sort>\s(?P<new><quote>)",
        counting(sided("insert-words", _SIDES), NTH),
    ),
    pattern(
        r"supplement\s(?P<where>.+?)\s(?:with|by)\s<sort>\s(?P<new><quote>)",
        sided("insert-words", {"": "end"}),
    ),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\ssupplemented\s(?:with|by)\s<sort>\s(?P<new><quote>)",
        sided("insert-words", {"": "end"}),
    ),
    pattern(
        r"(?:(?P<where>.+?)\s)?shall\sbe\ssupplemented\s(?:with|by)\s(?P<what>.+?)<taking>\s<follows>"
        r"<text>",
        "insert",
    ),
    pattern(
        r"supplement\s(?:(?P<where>.+?)\s)?with\s(?P<what>.+?)<taking>\s<follows><text>", "insert"
    ),
    pattern(r"add\s(?P<what>[^⟦:]+?)\s<follows><text>", "insert"),
    pattern(
        r"exclude\s<sort>\s(?P<old><quotes>)<which>\sfrom\s(?P<where>.+)", words("delete-words")
    ),
    pattern(r"exclude\s(?P<where>.+)", "delete"),
    pattern(r"(?P<where>.+?)\s<gone>", "delete"),
    pattern(
        r"(?P<where>.+?)\sshall\sbe\s(?:repealed|(?:recogni[sz]ed\sas|considered)\sinvalid)",
        "repeal",
    ),
    pattern(r"<void>", "list"),
    pattern(r"<void>\s(?P<where>.+)", "repeal"),
    pattern(
        r"the\stext\sof\s(?P<where>.+?)\sfrom\s<sort>\s(?P<old><quote>)\son\sshall\sbe\sconsidered\s"
        r"(?P<what>.+)",
        "split",
    ),
    pattern(
        r"(?:the\s)?existing\stext(?:\sof\s(?P<where>.+?))?\s(?:shall\sbe|is)\sdesignated\s(?:as\s)?"
        r"(?P<what>.+)",
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
        r"(?:\sas\sfollows|\sby|\s(?:in\saccordance\swith|as\s(?:set\sout|provided|specified)\s(?:in|by))\s"
        r"(?:(?:(?:sub-?)*(?:sections?|paragraphs?)|articles?|regulations?)\s[(\d](?:(?!\sof\s(?!this\s)).)*"
        r"|(?:the\sfollowing\sprovisions\sof\s)?this\s(?:sub-?)?(?:section|paragraph|article"
        r"|regulation|schedule|part)))?",
        "chapeau",
    ),
]
# «Decree of 3 May 2005, “On …”»: an act that is restated or repealed as a whole.
_CITED = rf"(?P<where>[^⟦]+,\s{QUOTE})"
_OF_ACTS = [
    pattern(
        rf"{_CITED}\s(?:is|are)\s(?:amended\sto\sread\sas\sfollows|replaced\sby\sthe\sfollowing)<text>",
        "restate",
    ),
    pattern(rf"for\s{_CITED},?\ssubstitute<text>", "restate"),
    pattern(rf"repeal\s{_CITED},\ssubstitute<text>", "restate"),
    pattern(rf"{_CITED}\s(?:is|are)\s(?:hereby\s)?(?:repealed|revoked)", "repeal"),
]
_VERBLESS = [
    pattern(r"to\samend\s(?P<where>.+?)\sas\sfollows", "chapeau"),
    pattern(
        r"to\smake\sthe\sfollowing\s<change>(?:\sand\s<change>)?\s(?:to|in)\s(?P<where>.+)",
        "chapeau",
    ),
    pattern(
        r"on\s(?:making\s)?(?:an\s)?<change>(?:\sand\s(?:an\s)?<change>)?\sto\s(?P<where>.+)",
        "title",
    ),
    pattern(r"(?:an?\s(?:bill|act)\s(?:for\san\sact\s)?)?to\samend\s(?P<where>.+)", "title"),
    pattern(r"amending\s(?P<where>.+)", "title"),
    pattern(
        r"th(?:is|ese)\s(?:act|bill|part|subpart|section|regulations?|order)\samends?\s(?P<where>.+?)"
        r"(?:\s\(the\sprincipal\s[a-z]+\))?",
        "chapeau",
    ),
]
_STYLES = (au, ca, us, uk, eu, nz, commonwealth, joined)
GRAMMAR = Grammar(
    # What Australia omits and substitutes is not omitted; «amended by replacing» is no chapeau.
    patterns=[
        *(each for style in _STYLES for each in style.PATTERNS),
        *_PATTERNS,
        *_OF_ACTS,
        *_CHAPEAUX,
    ],
    verbless=[*_VERBLESS, *eu.VERBLESS],
    locator=re.compile(r"in\s(?P<where>.+)"),
    suspends=re.compile(r"\bsuspend(?:ed|s|ing)?\b"),
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
        r"|designating|substituting|the\s(?:substitution|insertion|addition|deletion|omission|repeal))\b"
        r"|\b(?:substitute|insert|omit|leave\sout|strike|strike\sout)\b"
        r"|\badd(?=:|$|\s⟦|\s(?:the\s)?(?:following|word|(?:sub)?(?:item|paragraph|section)|article|part)"
        r"s?\b)|\brecogni[sz]e\sas\b|\bsupplement\b|\bexclude\b|\bbecomes?\b|\bcease?s?\sto\shave\seffect\b|^(?:in\s.+,\s)?(?:delete|repeal|renumber|move|join|replace)\s"
    ),
    following=re.compile(
        r"(?P<in>\bin\s+)?(?:each\s+of\s+)?\bthe\s+following(?:\s+(?:places|provisions|(?:sub-?)*(?:section|"
        r"paragraph|regulation|rule|article)s))?(?=\s*[,—–:]|\s+(?:(?:is|are)\s|after\s|for\s+))"
    ),
    enacting=ENACTING,
    about=ABOUT,
    signature=re.compile(
        r"(?:president|prime\sminister|minister|chair\w*)[^\d:;]*\s[^\W\d_]\.\s?\w+"
    ),
    annex=re.compile(
        r",?\s?(?:according\sto|(?<=(?:stated|worded)\s)in\saccordance\swith|(?<=\sby\s)(?:the\stext\s(?:set\sout\s)?in)?)\s?(?:the\s)?annex(?:\s[\divx]+)?"
        r"\sto\sthis\s[^\W\d_]+"
    ),
    enumerator=re.compile(
        r"(?:(?:article|section|sec\.)\s\d+(?:-\d+)*\s?\.|\d+(?:[-.]\d+)*\.|\(?(?:\d+(?:-\d+)*|[^\W\d_]"
        r"|[ivxlc]{1,6}|[a-z]{2})\)|[-•]"
        r"|\d+[A-Z]{0,2}(?=\s(?:in|for|after|before|omit|leave|(?:sub)?(?:section|paragraph)s?|schedule|the|at|this|\()))\s+"
    ),
    separator=re.compile(r"(?P<mark>[;:.])\s(?:and\s)?|,\s(?:and\s)?|\sand\s"),
    between=re.compile(r"and[,;:]?"),
    single_marks=True,
    inner_marks=re.compile(
        r"\bby\s(?:further\s)?(?:striking|inserting|adding)\b|\bamended\sto\sread\b"
        r"|\b(?:is|are)\s(?:replaced|added|inserted)\b"
    ),
    unquoted=True,
    spans=SPANS,
    sentences=SENTENCES,
    signs={
        # The one at the end, where there are more.
        r"(?P<before>\bstrik(?:e|ing) )the period(?= and (?:insert|add|substitut))": ". at the end",
        **{
            r"(?P<before>\b(?:through|striking|strike|omit|leave out|omitting|inserting|adding|"
            rf"substituting|insert|substitute|before|after) )(?:the|an?) {name}\b(?! [“\"⟦])"
            # “Striking “and” after the semicolon at the end”: where the word stands, and no mark.
            rf"(?!(?<=⟧ after the {name}) at the end)": sign
            for name, sign in (("semicolon", ";"), ("comma", ","), ("period", "."), ("colon", ":"))
        },
    },
    spoken=SPOKEN,
    renumbered=re.compile(RENUMBERED),
    existing=re.compile(EXISTING),
    names_act=re.compile(
        r"(?:the\s)?[^:;,.]+\s(?:act|regulations?|rules)\s\d{4}(?:\s\(no\.?\s\d+\))?"
    ),
    items=re.compile(
        r"\d+[A-Z]{0,2}\s+[A-Z][^.;:]{0,80}\n(?:omit|repeal|insert|add|after|before|substitute|renumber)"
        r"\b(?!\s(?:sub|section|paragraph|part|schedule|\()).*"
    ),
)
