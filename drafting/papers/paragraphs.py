"""Paragraphs of a paper by whose words they are: its own, titles, or the law."""

from __future__ import annotations

from drafting.language.unbroken import words_of_its_own
from drafting.model.papers.paper import Paragraph, Role, Run


def line(text: str, role: Role = Role.TEXT, *, strong: bool = False) -> Paragraph:
    """A paragraph of the paper's own words; what it quotes may be text of the law."""
    runs = (Run(part, strong=strong, own=own) for part, own in words_of_its_own(text))
    return Paragraph(tuple(runs), role)


def titled(text: str, role: Role = Role.TITLE) -> Paragraph:
    """A paragraph in which only titles are quoted, and no text of the law."""
    return Paragraph((Run(text, own=True),), role)


def as_it_stands(text: str, role: Role = Role.TEXT, *, strong: bool = False) -> Paragraph:
    """A paragraph of the law, or of what stands beside it on a screen."""
    return Paragraph((Run(text, strong=strong),), role)
