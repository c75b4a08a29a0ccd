"""English for words that are named by their ends.

the words from “A” to “B”        the words “A” to the end        the words after “A”
“A” and all that follows through “B”        all that precedes “A”        everything after “A”
"""

from __future__ import annotations

from drafting.language.clauses.patterns import QUOTE

_THE_WORD = r"(?:the\s(?:words?|figures?|phrase|term)\s)?"
_WORDS = r"(?:all\s(?:of\s)?)?(?:(?P<sort>the\swords)|(?:the\s)?(?:words|text))(?:\sand\sfigures)?"
_ALL = r"(?P<marks>all\sthat\sfollows|everything\sthat\sfollows)"
_END = (
    r"the\send(?:\sof\s(?:the|that)\s(?:(?P<sentence>sentence)|(?P<ending>(?:sub-?)?section"
    r"|(?:sub-?)*paragraph|(?:sub-?)?clause|article|point|item)))?(?!\sof\s)"
)
_AND = r"(?:and\sincluding\s)?"
_THROUGH = r"(?:to|until|through|up\sto|down\sto)"
_FROM = rf"{_WORDS},?\sfrom\s"
_FIRST = rf"{_THE_WORD}(?P<first>{QUOTE})"
_LAST = r"(?P<ending>the\send)(?!\sof\s)"
_REST = rf"(?:{_ALL}|(?P<marks_>all|everything)\s(?:after|following))"
_TERM = r"(?!of\s|the\s)(?:[\w'’-]+\s){0,6}?[\w'’-]+"
_IN = r"(?:the\s)?(?:sub)?(?:section|paragraph|clause|regulation|article)\s\(?\d"
_UNNAMED = rf"(?:from\s)?(?P<first>{QUOTE}),?\sto\s(?:(?P<last>{QUOTE})|{_END})"
"""“for “A” to “B” substitute”: no noun says that these are the ends of words."""
_ADDED = "".join(rf"(?<!\b{verb}\s)" for verb in ("add", "adding", "insert", "inserting"))
"""“Adding the words “A” to the end”: they come there, and are no ends of others."""
_BEHIND = r",?\sand,?\s(?:immediately\s)?after\s(?:it|(?:that|those)\swords?)"
_ORDERED = (
    r",\s(?:replace|delete|omit|repeal|insert|after|before|at\sthe\send|for|paragraph\s\()\b"
    r"|\swith:?$|[.;]?$"
)
"""What stands behind a term that has no marks, in New Zealand."""
SPANS = (
    rf"{_FROM}{_AND}{_FIRST},?\s{_THROUGH}\s{_AND}{_THE_WORD}(?P<last>{QUOTE})",
    rf"{_FROM}{_AND}{_FIRST},?\s{_THROUGH}\s{_END}",
    rf"{_ADDED}{_WORDS}\s(?P<first>{QUOTE}),?\sto\s(?:(?P<last>{QUOTE})|{_END})",
    rf"{_FROM}{_AND}{_FIRST}\sonwards?",
    rf"{_FROM}and\sincluding\s{_FIRST}(?!,?\s(?:to|until|through|up|down)\b)",
    rf"{_FROM}the\sbeginning,?\s{_THROUGH}\s{_AND}{_THE_WORD}(?P<last>{QUOTE})",
    rf"{_WORDS}\s(?:after|following)\s{_THE_WORD}(?P<after>{QUOTE})(?:,?\sto\s{_END})?",
    rf"{_WORDS}\s(?:before|preceding)\s{_THE_WORD}(?P<before>{QUOTE})",
    rf"(?P<first>{QUOTE}),?\sand\s{_ALL},?\sthrough\s{_AND}(?P<last>{QUOTE})\sat\s{_LAST}",
    rf"(?P<first>{QUOTE}),?\sand\s{_ALL},?\sthrough\s{_AND}(?P<last>{QUOTE})(?!\sat\sthe\send)",
    rf"(?P<first>{QUOTE}),?\sand\s{_ALL},?\s(?:through|to)\s{_END}",
    rf"(?P<first>{QUOTE}),?\sand\s{_ALL}(?!,?\s(?:through|to|up|in|before)\b)",
    rf"{_REST}\s{_THE_WORD}(?P<after>{QUOTE})(?!,?\s(?:through|to|up|in|and\sbefore|before)\b)",
    rf"(?P<sort>\bdefinition\s)of\s(?P<term>{_TERM})(?=\)|\sin\s{_IN}|{_ORDERED})",
    rf"(?P<sort>\bdefinition\s)(?P<term>{_TERM})(?=\sin\s{_IN})",
    rf"(?<=\bfor\s){_UNNAMED}(?=,?\ssubstitute)",
    rf"(?<=\bomit\s){_UNNAMED}(?=[.;,]?$)",
    rf"(?<=\bsubstitute\s)(?P<words>{QUOTE}){_BEHIND},?\sinsert\s(?P<behind>{QUOTE})",
    rf"(?P<marks>all|everything)\s(?:that\sprecedes|before|preceding)\s{_THE_WORD}(?P<before>{QUOTE})",
)
"""As `Grammar.spans` has them; beside words by their ends, terms without quotation marks,
and words that come behind new ones: “for “A” substitute “B” and after it insert “C””."""
