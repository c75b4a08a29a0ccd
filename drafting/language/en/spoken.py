"""Other ways to say in English what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.en.addresses import NARROWING, WORDS
from drafting.language.en.nouns import places
from drafting.language.en.which_places import WHICH_PLACES
from drafting.language.nouns import any_of
from drafting.language.speech import Spoken

_COUNTED = zip(
    "one two three four five six seven eight nine ten".split(),
    "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
    strict=True,
)
_FIRST = (
    r"(?:(?:sub-?)*(?:paragraph|point|clause|item)\s\((?-i:a|A|1)\)"
    r"|(?:sub-?)+(?:paragraph|clause)\s\((?-i:i|I)\))(?!\()"
)
"""The first of a list, which has nothing before it but the words that lead to it."""
_BEFORE = rf"(?:before|preceding)\s{_FIRST}"
_PLACE_NOUN = (
    r"(?:(?:sub)?(?:section|paragraph|clause|regulation|rule|article)s?|parts?|chapters?"
    r"|(?:sub)?divisions?|schedules?)"
)
"""With what the place begins that an item of a Schedule changes, on a line of its own."""
_NUMBERS = r"(?:[^:;“⟦()]|(?<!\s)\(\w+(?:\.\d+)*\)|\s\((?:[a-z]{1,3}|\d+[A-Z]{0,2})\))+"
_NARROWER = (
    r"heading|penalty|note(?:\s\d+)?|(?:item|clause)\s[\w()]+"
    r"|(?:paragraph\s\([a-z]+\)\sof\s)?(?:the\s)?definition\s(?:of\s)?⟦\d+⟧"
)
"""What of that place alone changes, in brackets after it."""
_BEHIND_NUMBER = r"(?:(?<=[\d)])|(?<=\d[a-z])|(?<=\d[a-z]{2}))"
_GIVEN = r"(?:re)?(?:designated|numbered)"
RENUMBERED = rf"\b(?:as\sso|newly)\s{_GIVEN}\b"
"""What says that a number is one that was given just before."""
EXISTING = rf"\b(?:existing|previous|former)\s{_PLACE_NOUN}\s(?P<num>\(?[\w-]+)"
"""A number that a provision has before any order gives it to another one."""
_RENUMBER = r"\b(?:renumber|redesignate|(?:renumber|redesignat)ing)"
_RENUMBERING = r"(?:redesignating|renumbering)"
_OUT = r"(?:omit|leave\sout|delete|strike\sout|striking(?:\sout)?|omitting|repeal)"
_ENUMERATED = r"(?:\(\w{1,4}\)\s|\d+[A-Z]{0,2}\s)?"
_NTH = any_of({**places(), "last": "last"})
_LISTED = r"(?:sub-?)*(?:paragraph|clause)\s\(\w+\)"
_WORD = r"(?:the\s)?(?:word\s)?(⟦\d+⟧)"
_ACT = r"\b(?:act|code|ordinance)\b"
_APART = WORDS.acts.apart.pattern
SPOKEN: Mapping[str, Spoken] = {
    # The side note of a section of India, which orders nothing: “2. Amendment of section 5.—In …”;
    # one that names an act is left out where the order names one.
    rf"^((?:\d+[A-Z]{{0,2}}\.\s)?)(?:amendment|substitution|insertion|omission|repeal)\sof\s"
    rf"(?:(?:(?!{_ACT})[^.:;⟦])+\.\s?-\s?|[^.:;⟦]+\.\s?-\s?(?=[^:;⟦]*{_ACT}))(?=\S)": r"\1",
    r"\bsub-(?=(?:section|clause)s?\b)": "sub",
    # “Renumber (3) as (4) and before it insert”: (4) is of the kind that (3) is, and “it” is that.
    rf"({_RENUMBER}\s)(?=\(\w+\)\sas\s)": r"\1subsection ",
    rf"({_RENUMBER}\s({_PLACE_NOUN})\s\(\w+\)\sas\s)(?=\(\w+\))": r"\1\2 ",
    rf"({_RENUMBER}\s({_PLACE_NOUN}\s[\w()]+)\sas\s[^:;⟦]{{1,200}}?,?\sand\s(?:by\sinserting,?\s)?"
    r"(?:immediately\s)?(?:before|after))\sit\b": r"\1 \2",
    rf"^((?:\(\w+\)\s)?({_PLACE_NOUN}\s[^:;⟦,]+?)\sis\s{_GIVEN}\sas\s[^:;⟦]+?),?\sand\s(?:is\s)?"
    r"(?:further\s)?amended(?=\s(?:by|in|as\sfollows)\b)": r"\1 and \2 is amended",
    rf"\bby\s(inserting|adding)\s((?:immediately\s)?(?:before|after)\s[^⟦,:;]+?)\sthe\sfollowing\s"
    rf"(?:new\s)?({_PLACE_NOUN}\s[(\d][^⟦:;]*?)(?=:|\s⟦|$)": r"by \1, \2, \3 as follows",
    rf"\b(insert(?:ing)?|add(?:ing)?)\sthe\sfollowing\s(?:new\s)?(?={_PLACE_NOUN}\s[(\d])"
    r"(?![^:;⟦]*\s(?:after|before)\s)": r"\1 ",
    # What an item of an Australian Schedule amends stands above it: `2 Subsection 14(2)`.
    rf"^(\d+[A-Z]{{0,2}}\s)({_PLACE_NOUN}\s{_NUMBERS})$": r"\1in \2:",
    rf"^(\d+[A-Z]{{0,2}}\s)({_PLACE_NOUN}\s{_NUMBERS})\s\(({_NARROWER})\)$": r"\1in \3 of \2:",
    rf"^(\d+[A-Z]{{0,2}}\s)({_PLACE_NOUN}\s{_NUMBERS})\s\(at\sthe\send\sof\s(?:the\s)?"
    rf"({_NARROWER})\)$": r"\1in \3 of \2:",
    # Where in the Official Journal a corrigendum finds it.
    r"^on\spage\s\d+,\s(?:in\s)?": "in ",
    # The dash that Acts have for a colon.
    r"\s?-\s?(?=⟦|$)": ": ",
    r"(\bsection\s\d[\w.-]*)\s(?=\([a-z]\)(?:,|\sand)\s(?:and\s)?\()": r"\1",
    # What a section is about: “section 5 (offences)”.
    rf"{_BEHIND_NUMBER}\s\((?=[^()]*[a-z]{{4}})(?!(?:{NARROWING})\b)(?![^()]*(?:{_APART}))[^()]*\)"
    r"(?=[\s,:-]|$)": "",
    rf"{_BEHIND_NUMBER}\s\((?:D\.C\.|\d+\s(?:[A-Z]|Stat)\.)[^()]*(?:\([^()]*\))*[^()]*\)"
    r"(?=[\s,:-]|$)": "",
    rf",\s{RENUMBERED},?": "",
    rf"\s{RENUMBERED}(?=,\sthe\sfollowing\s)": "",
    # Its text becomes the first of several.
    rf"^((?:\(\w+\)\s)?section\s\w+(?:\sof\s[^⟦:;,]+?)?)\sshall\sbe\s{_GIVEN}\sas\s(subsection\s\(1\))"
    r"\sthereof": r"\1 becomes \2 of that section",
    # As laws of Georgia and of Germany are translated.
    r"\bshall\sbe\s(?:formulated|set\s(?:out|forth)|drafted)\s(?=(?:as\sfollows|in\s(?:the\sfollowing"
    r"|a\snew)\s(?:wording|version|edition))\b)": "shall be worded ",
    r"\bshall\sbe\s(?:declared\sinvalid|invalidated)\b": "shall be repealed",
    rf"\bthe\s(?:previous|former)\s(?={_PLACE_NOUN}\s\(?\w+\)?\sbecomes?\b)": "",
    # Where the alphabet has it.
    r"\b(?:in|at)\s(?:the|its|their)\s(?:appropriate\s(?:alphabetical\s)?|(?:proper|alphabetical)\s)"
    r"(?:place|position)(s?)(?:,?\sin\salphabetical\sorder)?\b": r"at the appropriate place\1",
    r"\binsert,?\s(?:the\sfollowing\s(?:definitions?\s)?)?(at\sthe\sappropriate\splaces?)"
    r"(?:,?\sthe\sfollowing(?:\snew)?(?:\sdefinitions?)?)?\b": r"\1 insert",
    r"(\bat\sthe\sappropriate\splaces?,?\sinsert)\sthe\sfollowing\s(?:new\s)?definitions?\b": r"\1",
    # What goes, and the word of its list at the end of another line, or before the first of it.
    rf"((?:\bby\s)?\b{_OUT}|\bby\sthe\s(?:deletion|omission)\sof)(\s[^⟦:;]{{1,200}}?),?\s\(?(?:and|together\swith)\s{_WORD}\s(?:at\sthe\send\sof"
    rf"|following|after)\s({_LISTED})\)?(?=$|[,;.])": r"\1\2, and \1 \3 at the end of \4",
    rf"^({_ENUMERATED}(?:in\s[^⟦:;]{{1,99}}?,\s)?)([^⟦:;]{{1,200}}?),?\sand\s{_WORD}\s(?:at\sthe\send\sof|following|after)"
    rf"\s({_LISTED})\sare\s(repealed|omitted|deleted|revoked)": (
        r"\1the word \3 at the end of \4 is omitted and \2 is \5"
    ),
    rf"((?:sub-?)*(?:paragraph|clause)s?\s(\(\w+\))[^⟦:;]{{0,200}}?),?\s\(?(?:and|together\swith)\s{_WORD}\s"
    r"(?:immediately\s)?(?:before|preceding)\s(?:sub-?)*(?:paragraph|clause)\s\2"
    r"(?=\)?(?:$|[,;.]|\s(?:is|are)\s))": r"\1 and the \3 before it",
    # “For paragraph (c) and the “or” before it substitute”.
    rf"\bfor\s({_LISTED})(?:,?\sand|\s\(and)\s{_WORD}\s(?:immediately\s)?(?:before|preceding)\s"
    r"(?:it|that\s(?:sub-?)*(?:paragraph|clause))\)?,?\s(?=substitute\b)": (
        r"omit the word \2 before \1, and for \1 "
    ),
    # The “and” of a list stands at the end of a line of it.
    r"(⟦\d+⟧)\s(?:after|following)\sthe\s(?:semi-?colon|comma)\sat\sthe\send\b": r"\1 at the end",
    rf"\b((?:immediately\s)?after\s({_LISTED})),?\s({_OUT}\s){_WORD}\sand\sinsert\b": (
        r"\3\4 at the end of \2, and \1 insert"
    ),
    rf"\b(?:immediately\s)?after\s({_LISTED}),?\s({_OUT}\s){_WORD}(?=$|[,;.])": (
        r"\2\3 at the end of \1"
    ),
    rf"((?:\b{_OUT}|^(?:in\s[^⟦:;]+?,\s)?the)\s(?:the\s)?(?:word\s)?⟦\d+⟧)\s(?:immediately\s)?"
    r"(?:after|following)\s(?=(?:sub)?paragraph\s\(\w+\)(?:$|[,;.]|\sis\s))": r"\1 at the end of ",
    rf"\s\({RENUMBERED}\)": "",
    rf"\b(?:the\s)?(?:existing|newly\s{_GIVEN})\s(?={_PLACE_NOUN}\s[(\d])": "",
    # What brought it there: “Subsection (c), as added by section 3 of the Fees Act, is amended”.
    r",\sas\sadded\sby\s(?![^:;⟦]*\bthis\s)[^:;⟦]+?,\s(?=(?:is|are)\s)": " ",
    r"^((?:\(\w+\)\s)?)designate\s(the\sexisting\stext)\sas\s": r"\1\2 is designated as ",
    rf"^((?:\(\w+\)\s)?)(?:re)?designate\s({_PLACE_NOUN}\s[(\d][^:;⟦]*?)\sas\s": (
        r"\1\2 is redesignated as "
    ),
    r"\beach\sof\s(?:the\s)?(?=(?:sub-)*(?!following)[a-z]+s\b)": "",
    # “In the Ports Act 1990, section 5 is repealed.”
    rf"^({_ENUMERATED})in\s(the\s[^⟦:;,]{{1,200}}?\s(?:act|order|rules|regulations)\s\d{{4}}), "
    rf"({_PLACE_NOUN}\s[^⟦:;]{{1,200}}?)\s(?=(?:is|are)\s(?:repealed|revoked|omitted)[.;]?$)": (
        r"\1\3 of \2 "
    ),
    r",?\sand,\s(?=in\s[^⟦:;,]+,\sby\s)": ", and ",
    r"\bare\seach\samended": "are amended",
    r"\b(?:sub)?(?:section|article|chapter|regulation)\sheading\b": "heading",
    rf"\bheading\sfor\s(?={_PLACE_NOUN}\s\w+\s(?:is|shall\sbe)\samended\b)": "heading of ",
    r"[;,]?\s(?:and|or)$": "",
    r"\bthereof\b\s?": "",
    r"\bdefinitions\sof\s(?:the\s(?:term|expression|word)s\s)?(⟦\d+⟧)\sand\s(?=⟦)": (
        r"definition \1 and definition "
    ),
    r"\bdefinitions?\sof\s(?:the\s(?:term|expression|word)\s)?(?=⟦)": "definition ",
    r"(\bdefinition\s⟦\d+⟧),\s(?=⟦)": r"\1 ",
    r"^((?:\(\w+\)\s)?)a\snew\ssentence\sis\sadded\sat\sthe\send\sto\sread\sas\sfollows\b": (
        r"\1by adding at the end the following sentence"
    ),
    r"(\bsentences?\s(?:is|are))\srepealed\b": r"\1 deleted",
    r"\bby\sadding\sa\s(new\s)?sentence\sat\sthe\send\sto\sread\sas\sfollows\b": (
        "by adding at the end the following sentence"
    ),
    r"(⟦\d+⟧,?)\s(?:shall\srespectively\sbe|respectively\sshall\sbe)\ssubstituted\b": (
        r"\1 shall be substituted respectively"
    ),
    # Which of several words are meant, behind them.
    **WHICH_PLACES,
    rf",?\swhere\s(?:it|they)\s({_NTH})\s(?:occurs?|appears?),?\s((?:for|after|before)\s"
    r"⟦\d+⟧)": r", \2 (\1 occurring)",
    rf",?\swhere\s(?:it|they)\s({_NTH})\s(?:occurs?|appears?)\b": r" (\1 occurring)",
    # “In section 1(2)— (a) omit “A”; (b) …”, on one line.
    r"^((?:\(\w{1,4}\)\s|\d+[A-Z]{0,2}\s)?in\s[^⟦:;]{1,99}?)\s?-\s?(?=\((?-i:a|i|A|1)\)\s)": (
        r"\1: "
    ),
    # What goes with the heading before it.
    rf"(\b{_PLACE_NOUN}\s[\w()]+)(?:,?\sand|\s\(and|\stogether\swith)\sthe\s(?:italic\s|cross-)?"
    r"heading\s(?:immediately\s)?(?:before|preceding|above)\sit\b\)?": (
        r"\1 and cross-heading of \1"
    ),
    r"\bthe\s(?:concluding|closing)\swords\b": "the closing words",
    r"\bthe\swords\s(?:after|following)\sparagraph\s(?=\([a-z]+\))": "the closing words ",
    # The heading of no number before a section.
    r"(\badding\sthe\sfollowing)\s(?:new\s)?(?:italic\s|cross-)?heading(?=\sbefore\s)": r"\1",
    r"\b(?:(?:italic|cross)[\s-])?heading\s(⟦\d+⟧)\s(?:immediately\s)?(?:before|preceding|above)\s"
    rf"(?={_PLACE_NOUN}\s)": r"cross-heading \1 of ",
    r"\b(?:(?:italic|cross)[\s-])?heading\s(?:immediately\s)?(?:before|preceding|above)\s"
    rf"(?={_PLACE_NOUN}\s)": "cross-heading of ",
    r"\binsert\s(?:the\sfollowing|the|a)\s(?:new\s)?(?:italic\s|cross-)?heading\b": (
        "insert cross-heading"
    ),
    # A row by its first cell.
    r"\b(?:row|entry)\s(?:for|relating\sto|(?:that\s)?begin(?:s|ning)(?:\swith)?|headed)\s"
    r"(?:the\s(?:word|expression|entry)s?\s)?(?=⟦)": "row ",
    r"\bentry\s(?=\d)": "item ",
    r"\bentries\s(?=\d)": "items ",
    r"\bthe\sfollowing\s(?:new\s)?entry(?=\s(?:is|shall\sbe)\s(?:inserted|added))": (
        "the following row"
    ),
    # “(a) IN GENERAL.—Section 5 is amended”: a heading on the line of what it heads.
    r"^(\(\w{1,4}\)\s)[A-Z][^:;⟦.()]{2,80}\.\s?-\s?(?=[A-Z])": r"\1",
    r"\band\s(?=(?:redesignating|renumbering)\b(?!\s(?:it|them)\b))": "and by ",
    r"^and\s(?=by\s)": "",
    r"\band\s(?=(?:adding\s(?:at\sthe\send|a\snew)|inserting\safter|striking)\b)": "and by ",
    r",\s(?=(?:striking|redesignating|renumbering|inserting|adding\sat\sthe\send)\b)": ", by ",
    r"\band\s(?=inserting\s⟦\d+⟧\s(?:after|before)\b)": "and by ",
    # “By the substitution, for “A”, of “B””.
    r"\bby\sthe\s(substitution|insertion),\s(?=(?:for|after|before|in)\s)": r"by the \1 ",
    r"(\bby\sthe\s(?:substitution|insertion)\s(?:for|after|before|in)\s[^:;]{1,200}?),\sof\s": (
        r"\1 of "
    ),
    # “The existing text becomes subsection (1) and after that insert—”.
    rf"(\sbecomes\s({_PLACE_NOUN}\s\(\w+\))),?\sand\safter\s(?:it|that)(?:\s{_PLACE_NOUN})?,?\s"
    r"(?=insert\b)": r"\1, and after \2 ",
    # “By redesignating paragraph (3) as paragraph (4) and paragraph (2) as paragraph (3)”.
    rf"(\sas\s{_PLACE_NOUN}\s\(\w+\))(?:,?\sand|,)\s(?={_PLACE_NOUN}\s\(\w+\)\sas\s"
    rf"{_PLACE_NOUN}\s\()": r"\1 and by redesignating ",
    # What moves: “by transferring subsection (d) so as to appear after subsection (a)”.
    r"\bby\stransferring\s": "by moving ",
    r"\bso\s(?:as|that\sit)\s(?:to\sappear|appears)\s(?:immediately\s)?(?=(?:before|after)\s)": "",
    r"(\bby\smoving\s[^⟦:;]{1,200}?\s)(?:so\sas\s)?(?:to\s(?:appear|be)\s)?at\sthe\send\b": (
        r"\1to the end"
    ),
    r"\bto\sthe\send\sthereof\b": "to the end",
    rf"\bto\sthe\send\sof\s(?:such|that)\s(?={_PLACE_NOUN}\b)": "to the end of the ",
    rf"(\bby\smoving\s[^⟦:;]{{1,200}}?)(?:,?\sand|,)\s(?:by\s)?{_RENUMBERING}\s"
    rf"(?:it|(?:such|that|the)\s{_PLACE_NOUN})\s(?=as\s)": r"\1 and redesignating it ",
    rf"\bby\s{_RENUMBERING}\s(?P<it>{_PLACE_NOUN}\s[\w()]+)\s(?P<to>as\s[^⟦:;,]{{1,99}}?),?\sand\s"
    rf"(?:by\s)?(?:moving|transferring)\s(?:it|(?:such|that|the)\s{_PLACE_NOUN})\s(?:so\sas\s)?"
    r"(?:to\s(?:appear|follow)\s)?(?P<beside>(?:immediately\s)?(?:before|after)\s[^⟦:;,]{1,99}?)"
    r"(?=$|[;.]|,?\sand\s)": r"by moving \g<it> \g<beside> and redesignating it \g<to>",
    # “Omit paragraph (c) and the preceding “and””.
    r"\band\sthe\s(?:immediately\s)?preceding\s(?:word\s)?(⟦\d+⟧)": r"and the \1 before it",
    # The new numbers that follow of what is inserted, between it and its quotation.
    r"\bby\s(?=(?:inserting|adding)\s)([^⟦:;]{1,200}?),?\sand\s(?:by\s)?"
    r"((?:redesignating|renumbering)\s(?:the\s)?[a-z]+\s[a-z]+\saccordingly)(?=:|$)": (
        r"by \2 and by \1"
    ),
    r"\bto\sappear\s(?=(?:before|after)\s)": "",
    # The sections of a title go through its act.
    r"^((?:sec\.\s\w+\.\s|\(\w+\)\s)?)title\s[ivxlc]+\sof\s"
    r"(?=the\s[^:⟦]+\sis\samended(?:\sas\sfollows)?:?$)": r"\1",
    r"\btitle\s(\d+)\sof\sthe\s(?:district\sof\scolumbia|d\.c\.)\s(?:official\s)?code\b": (
        r"title \1, D.C. Official Code"
    ),
    # The number that it gets in a code.
    r"\s\(to\sbe\scodified\sat\s(?:[^()⟦]|\([^()]*\))+\)": "",
    r"\brevived(?:\sand\samended)?\s(?=to\sread\b)": "amended ",
    r"\band\s(?:is|are)\s(?:further\s)?amended\sby\b": "and by",
    r"\bby\sadding,\s((?:immediately\s)?(?:after|before)\s[^,⟦]+),\sthe\sfollowing\b": (
        r"by adding the following \1"
    ),
    **{rf"\b(?-i:(part|(?:sub)?paragraph))\s{one}\b": rf"{nth} \1" for one, nth in _COUNTED},
    r"^to\sbe\ssupplemented\b": "shall be supplemented",
    r"(?:^|(?<=⟧)\s)to\s(?=(?:add|delete|exclude|supplement|recogni[sz]e)\b)": " ",
    r"^in\s(\(\d+[A-Z]{0,2}\))(?=[\s,:])": r"in subsection \1",
    # What stands before the first of a list.
    rf"\bthe\s(?:words|matter|portion|text)\s{_BEFORE}": "the opening words",
    r"\bthe\slead-in\s(?:language|text)\sfor\b": "the opening words of",
    r"\bthe\slead-in\s(?:language|text)\b": "the opening words",
    rf"\bthe\sportion\s(of\s[^⟦:;]+?)\s{_BEFORE}": r"the opening words \1",
    # What is amended, and no other act: that would have its name here.
    r"^throughout\s(?=the\s(?:principal\s)?(?:act|regulations?|rules|order|code),?\s[^:;]*"
    r"\b(?:wherever\s(?:it|they)\s|(?:each|every)\splace))": "in ",
    r"\bthroughout\sthe\s(?:act|regulations?|directive|decision|code|law|rules|order)(?=,?\s(?:for|omit"
    r"|the\s(?:words?|terms?|expressions?)|⟦))": "throughout the text",
}
"""As `Grammar.spoken` has them."""
