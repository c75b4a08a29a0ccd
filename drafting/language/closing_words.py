"""The words of the lines that close an act: who signed it, where and when, under which number."""

from __future__ import annotations

from attrs import frozen


@frozen
class ClosingWords:
    """Of one language; each is a pattern."""

    offices: str
    """An office that signs acts, with its capital letter: «Президент», “Chairman”."""
    towns: str
    """What stands before the name of a town: «г.», «м.», “Done at”."""
    dates: str
    """A day of a year, its month in words: «5 мая 2020 года»."""
    agreed: str
    """What stands above the offices that agreed to the act: «СОГЛАСОВАН»."""
    approved: str = ""
    """What stands, on a line of its own, above an act that the one before it approves:
    «ЗАТВЕРДЖЕНО»."""
    annexed: str = ""
    """What stands so above an annex, its number, `num`, and its word last: «Қағидаларға
    1-қосымша»."""
    signed: str = ""
    """What stands above the names of those who signed: “Signed by authority of …”."""
    office_last: bool = False
    """Whether the office ends the words for it, as in «Қазақстан Республикасының Президенті»."""
    final: str = ""
    """The name of a last division, as it stands without a number: «Прикінцеві положення»."""
    general: str = ""
    """That of a first one: «Загальні положення»."""
    form_mark: str = ""
    """What stands above the title of an annex that is a form to fill in: «Форма»."""
