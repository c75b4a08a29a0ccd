"""Texts of the law: stored, shown, compared, handed out."""
