"""Kazakh."""

LOCALE = "kk-KZ"
"""The language with the country whose customs it follows."""
LETTERS = "әғқңөұүһ"
"""Letters that no other language here has."""
