"""Russian."""

LOCALE = "ru-RU"
"""The language with the country whose customs it follows."""
ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
