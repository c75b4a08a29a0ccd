"""Kazakh for punctuation marks that orders name: «нүкте нүктелі үтірмен ауыстырылсын»."""

from __future__ import annotations

from collections.abc import Mapping

_A = r"(?<!\w)"
_REPLACED = r"(?=\s(?:ауыстырыл|алмастырыл|өзгертіл))"
_BY = r"(?=\s⟦\d+⟧\sдеген\s(?:белгі|сөз|сөздер)мен\s(?:ауыстырыл|алмастырыл|өзгертіл))"
SIGNS: Mapping[str, str] = {
    rf"{_A}нүктелі\sүтірмен{_REPLACED}": "; деген белгімен",
    rf"{_A}қос\sнүктемен{_REPLACED}": ": деген белгімен",
    rf"{_A}нүктемен{_REPLACED}": ". деген белгімен",
    rf"{_A}үтірмен{_REPLACED}": ", деген белгімен",
    rf"{_A}нүктелі\sүтір{_BY}": "; деген белгі",
    rf"{_A}қос\sнүкте{_BY}": ": деген белгі",
    rf"{_A}нүкте{_BY}": ". деген белгі",
    rf"{_A}үтір{_BY}": ", деген белгі",
}
"""As `Grammar.signs` has them; the marks that come first, and the longer names."""
