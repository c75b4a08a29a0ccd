"""Kazakh."""

LOCALE = "kk-KZ"
"""The language with the country whose customs it follows."""
ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
