"""Kazakh ordinal numbers in words, as parts and paragraphs are counted (law on legal
acts, art. 25(3)).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_UNITS = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы".split()
_ROUND = (
    "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы "
    "жүзінші"
).split()
LATE = r"\d+-ш[іы]"
"""An ordinal in digits."""


def ordinal(number: int) -> str:
    """`1` → «бірінші», `39` → «отыз тоғызыншы»; from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-ші"
    tens, units = divmod(number, 10)
    if units == 0:
        return _ROUND[tens - 1]
    return f"{_TENS[tens]} {_UNITS[units - 1]}".strip()


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth → their numbers."""
    return {ordinal(number): number for number in range(1, 101)}
