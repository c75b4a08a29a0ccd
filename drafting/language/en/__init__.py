"""English."""

import re

LOCALE = "en-GB"
"""The language with the country whose customs it follows."""
ALPHABET = "abcdefghijklmnopqrstuvwxyz"

_LABELLED = "".join(
    rf"(?<!\b{each} )"
    for each in "item part point letter clause paragraph section table annex form group".split()
)
"""What stands before the letter of an item, which is no article: “item a applies”."""
_AFTER_LETTER = "of|or|on|and|as|at|is|in|if|it|into|are|above|after|also|applies|apply|or"
MISFITS = re.compile(
    rf"(?:(?<![\w.–—-]){_LABELLED}a|(?:^|(?<=[.;:“] ))A)[ ](?P<vowel>"
    rf"(?!(?:{_AFTER_LETTER})\b|eu|ew|on(?:e|ce)\b)(?:[aeio]|un(?=[bcdflprstw]))[a-z]+)"
    r"|\b[Aa]n[ ](?:[bcdfgj-np-tv-z][a-z]{2,}|[BCDFGJ-NP-TV-Z][a-z]{2,}"
    r"|(?:uni(?:t|que|form|on|vers)|us[eu]|util|euro)[a-z]*|on(?:e|ce)\b)"
)
"""An article that does not fit the word behind it: “a allotment”, “an garden”."""
