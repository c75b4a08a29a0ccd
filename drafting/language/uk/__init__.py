"""Ukrainian: headings, addresses and citations are read; notes of what is gone are written."""

LOCALE = "uk-UA"
"""The language with the country whose customs it follows."""
ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
