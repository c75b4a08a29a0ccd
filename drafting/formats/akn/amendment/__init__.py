"""A proposal as an `amendment` of Akoma Ntoso (Part 1, 5.7 and 3.2.4), out and in.

Each operation is a heading, a content with its `mod`, and a justification; `analysis` has the same
as an active modification. Fields for which Akoma Ntoso has no place (`count`, digests) are
attributes in the namespace of the written form, so that a proposal comes back as it was.
"""
