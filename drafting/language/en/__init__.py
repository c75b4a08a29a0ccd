"""English."""

LOCALE = "en-GB"
"""The language with the country whose customs it follows."""
LETTERS = ""
"""Letters that no other language here has."""
