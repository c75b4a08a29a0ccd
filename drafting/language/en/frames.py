"""English sentences around the orders of an amending act, which are about that act itself.

This Act may be cited as the Ports Act 2020.     The Parliament of Australia enacts:
This Act extends to England and Wales only.      An Act to make provision about ports.
"""

from __future__ import annotations

import re

from drafting.language.clauses.patterns import QUOTE

_ACT = r"(?:this|these)\s(?:act|law|regulations?|rules|order|directive|decision|(?:sub)?title)"
_HEADED = r"\d+[A-Z]?\s(?=this\s)"
"""The number of a section that has neither a dot nor a bracket."""
ABOUT = re.compile(
    rf"(?:{_HEADED})?{_ACT}\s(?:may\sbe\s(?:cited|referred\sto)\sas|(?:is|are)\sthe)\s[^:]+"
    rf"|{_ACT}\s(?:extends?|(?:shall\s)?appl(?:y|ies))\s(?:to|as\sof|on\sand\safter|beginning)\s[^:;⟦]+"
    # From when on it applies: on the budget, and who says so.
    rf"|(?:{_ACT}|sections?\s[^:;⟦]+)\sshall\sapply\supon\sthe\sdate\sof\sinclusion\sof\s[^:;⟦]+"
    r"|the\schief\sfinancial\sofficer\sshall\scertify\sthe\sdate\sof\sthe\sinclusion\sof\s[^:;⟦]+"
    r"|(?:\(\w\))*\s?the\sbudget\sdirector\sshall\scause\sthe\snotice\sof\sthe\scertification\sto\s[^:;⟦]+"
    rf"|the\sdate\sof\spublication\sof\sthe\snotice\s[^:;⟦]+\sapplicability\sof\s(?:{_ACT}|[^:;⟦]+)"
    r"|the\scouncil\sadopts\sthe\sfiscal\simpact\sstatement\s[^:⟦]+"
    r"|sec\.\s\d+[a-z]?\.\s(?:short\stitle|findings|applicability|repealers?|severability|sunset"
    r"|construction|fiscal\simpact\sstatement|effective\sdates?)"
    rf"|{_ACT}\sbinds?\sthe\scrown"
    rf"|{_ACT}\sshall\sbe\sbinding\sin\sits\sentirety[^:;⟦]*"
    r"|an\sact\s(?:to|for|respecting|relating\sto|concerning)\s[^:]+"
    # “To amend title 5, to designate a legal public holiday.”: the long title of a bill.
    r"|to\samend\s[^:;]+?,\s(?:to\s(?!read)[a-z]+\s|and\sfor\sother\spurposes)[^:;]*"
    r"|to\s[a-z]+\s[^:⟦]+\sand\sfor\sother\spurposes"
    r"|to\samend\s[^:⟦]+?\sto\s(?!read\b)[a-z]+\s[^:⟦]+"
    r"|(?:each\sact|legislation)\sthat\sis\sspecified\sin\sa\sschedule\sto\sthis\sact\sis\samended\sor\s"
    r"repealed\sas\sset\sout\sin\sthe\sapplicable\sitems\sin\sthe\sschedule\sconcerned[^:;]*"
    # What only moves the margins of a page.
    r"|(?:by\s)?(?:indenting|(?:re)?(?:adjusting|aligning)\s(?:the\s)?(?:left\s)?(?:margin|indent)\w*)"
    r"(?:\s[^:;⟦]+?)?\s(?:appropriately|accordingly)"
    r"|(?:by\s)?(?:indenting|moving)\s[^:;⟦]+?\s(?:\d+|two|four)\sems?\s(?:to\sthe\s)?(?:left|right)"
    r"|approved\s(?:on\s)?[a-z]+\s\d{1,2},\s\d{4}"
    # “5 Section 2 amended (Interpretation)”: the heading of a section in New Zealand.
    r"|\d+[A-Z]?\s(?:new\s)?(?:section|schedule|part|subpart|regulation|clause|rule|cross-heading)s?\s[^:;⟦]+?"
    r"\s(?:amended|replaced|inserted|repealed|revoked)(?:\s\([^:;⟦]+\))?"
)
ENACTING = re.compile(
    r"(?:.*\s)?hereby\s(?:resolves?|decrees?|orders?)"
    # The heading of a section of the amending act, with which its orders begin anew.
    r"|(?-i:SEC(?:TION|\.)\s\d+[A-Z]?\.\s[A-Z][A-Z\d ,;’'&()-]+)"
    rf"|be\sit\s(?:therefore\s)?enacted\sby\s(?:[^:;.⟦]|d\.c\.)+(?:,\sthat\sthis\sact\smay\sbe\scited\sas\sthe\s"
    rf"(?:[^:;.⟦]*{QUOTE})+[^:;.⟦]*)?"
    r"|the\sparliament\sof\s[^:;.⟦]+\senacts(?:\sas\sfollows)?"
    r"|(?:her|his)\smajesty,?\sby\sand\swith\s[^:;.⟦]+\senacts\sas\sfollows"
    r"|ha(?:s|ve)\sadopted\sthis\s(?:[a-z]+\s)?(?:regulation|directive|decision)"
)
