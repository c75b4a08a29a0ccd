"""Amending sentences in Kazakh, Russian and English: written, and read back."""
