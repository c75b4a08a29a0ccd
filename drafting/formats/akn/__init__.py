"""Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), out and in.

`writing.py` makes a document of an act, `reading.py` an act of a document: of one that was made
here by `written_here.py`, of any other by `written_by_others.py`. Signs of the written form for
which Akoma Ntoso has no place (white space behind a number that is not one space, empty lines) are
attributes in a namespace of their own, so that an act comes back as it was.
"""
