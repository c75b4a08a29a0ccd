"""The ways in which parliaments draft amendments in English, each a file: what it writes, and what
is read of it. Sentences in any of them are read, whichever is chosen for writing.

kz    Kazakhstan, the default     in item 5 the word “A” shall be replaced by the word “B”
uk    United Kingdom              in item 5, for “A” substitute “B”
us    United States               in item 5, by striking “A” and inserting “B”
eu    European Union              in item 5, the word ‘A’ is replaced by the word ‘B’
ca    Canada                      item 5 is amended by replacing “A” with “B”
au    Australia                   in item 5, omit “A”, substitute “B”
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.en.sentences import SPEECH
from drafting.language.en.styles import au, ca, eu, uk, us
from drafting.language.speech import Speech

STYLES: Mapping[str, Speech] = MappingProxyType(
    {
        "kz": SPEECH,
        "uk": uk.SPEECH,
        "us": us.SPEECH,
        "eu": eu.SPEECH,
        "ca": ca.SPEECH,
        "au": au.SPEECH,
    }
)
