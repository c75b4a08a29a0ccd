"""The written form of an act: its syntax, its words, its addresses. See README.md."""
