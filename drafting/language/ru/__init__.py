"""Russian."""

LOCALE = "ru-RU"
"""The language with the country whose customs it follows."""
LETTERS = ""
"""Letters that no other language here has."""
