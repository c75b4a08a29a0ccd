"""A new proposal to fill in, with comments in the language of its reader."""
