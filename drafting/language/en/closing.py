"""The words of the lines that close an act in English.

President of the Republic  A. Smith      Done at Exton, 5 May 2020      No. 5
"""

from __future__ import annotations

from drafting.language.closing_words import ClosingWords

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
CLOSING = ClosingWords(
    offices=(
        "(?:The\\s)?(?:President|Prime Minister|Chairman|Chairwoman|Chairperson|Chair|Speaker"
        "|Minister|Ministry|Department|Parliamentary|Governor|Mayor|Secretary|Director|Clerk"
        "|Acting|Deputy|Vice[- ]President)"
        "|For\\sthe(?=\\s[A-Z])"
    ),
    agreed="AGREED|Agreed",
    towns="(?:Done|Given)\\s(?:at|in)|City\\sof",
    signed=(
        "(?:Signed|Sealed|Given)\\s(?:by(?:\\sthe)?\\sauthority\\sof|on\\sbehalf\\sof"
        "|with\\sthe\\s(?:[\\w ]{1,30}\\s)?[Ss]eal\\sof|under\\smy\\shand).{0,100}"
    ),
    dates=(
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTHS}),?\s\d{{4}}"
        rf"|(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    ),
    general="General provisions",
    final=(
        r"(?:Final|Transitional|Concluding)"
        r"(?:\sand\s(?:final|transitional|concluding))?\s(?:provisions|Provisions)"
    ),
)
