"""English."""

LOCALE = "en-GB"
"""The language with the country whose customs it follows."""
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
