"""Addresses in words, free of any language: typed, cited or in a sentence, read by one reader."""
