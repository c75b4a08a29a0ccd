"""The fixed words of papers, in the languages that they are made in."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from drafting import language as languages
from drafting.model.operation import Operation
from drafting.model.proof.verified import How


@frozen
class NoteLabels:
    """Fixed words of an explanatory note."""

    title: str
    """With `{}` for the title of the proposal."""
    purpose: str
    changes: str
    reasons: str
    baseline: str
    consequences: str
    """The headings of its sections, which are numbered as they come."""
    called: Mapping[str, str]
    """Status → a sentence with `{}` for the title."""
    amended: str
    """With `{}` for the act and its version."""
    counted: str
    """With `{}` for the number of elements that are changed."""
    adopted_by: str
    """With `{}`: what made the version."""
    gap: str
    """With `{where}` and `{text}`: text near a change that the baseline does not hold."""
    evidence: Mapping[str, str]
    """Quality → how sure a text is."""
    source: str
    """With `{source}` and `{lines}`."""
    variant: str
    """With `{reads}` and `{instead_of}`."""
    groups: Mapping[str, str]
    """Code of a warning → what such warnings are, for a list below."""
    others: str
    """What other warnings are."""
    was: str
    now: str
    means: str
    """With `{text}`, a quotation: what a citation led to; what that is now; what the citation leads
    to now. The last two with `{place}`, which is empty or an address in brackets."""
    clear: Mapping[str, str]
    """What was looked for (`citations`, `terms`, `lists`) → that none was found."""
    unsearched: str
    """With `{}` for gaps: text that could not be looked through."""
    other_acts: str
    """That other acts were not looked through."""
    unread: str
    """Of a language whose citations, terms and lists are not read."""


@frozen
class VerificationLabels:
    """Fixed words of the report on a document."""

    exact: str
    alone: str
    edited: str
    doubtful: str
    doubts: str
    differences: str
    version: str
    accepted: str
    veiled: str
    other: str
    changes: str
    none: str
    old: str
    new: str
    untracked: str
    unknown: str
    wrong: str
    unchecked: str
    after: str
    beginning: str
    more: str
    """With `{}` for a number."""
    how: Mapping[How, str]


@frozen
class Labels:
    """Fixed words of one language."""

    proposed: str
    """What stands over a redline."""
    amended: str
    """What stands over a text with its amendments made."""
    version: str
    """With `{}` for the date of the version."""
    months: Sequence[str]
    """January to December, as they stand in a date."""
    date: str
    """Day, month in words and full year."""
    initiator: str
    basis: str
    baseline: str
    proposal: str
    result: str
    history: str
    """What the seal of a version covers: all versions up to it."""
    current: str
    new: str
    operations: Mapping[type[Operation], str]
    effects: Mapping[str, str]
    """What a change does in law, by the word that authors have for it in a file; other words are
    shown as they are."""
    statuses: Mapping[str, str]
    """Status of a proposal → what the paper calls itself: «Ұсыныс»."""
    of_status: Mapping[str, str]
    """The same → a sentence on what a paper of that status does, and does not."""
    not_adopted: Mapping[str, str]
    """The same → «not adopted», as agrees with its name."""
    absent: str
    """In a table, where nothing stands now."""
    gone: str
    """In a table, where nothing will stand."""
    repealed: str
    whole_act: str
    both: str
    """With two `{}`: one and the other."""
    sorts: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]
    """What quoted text is called (`words`, `figures`, `signs`) → that noun by case: of one, and
    of several."""
    essences: Mapping[type[Operation], str]
    """Operation → what it does, in a table, where that is not just its name: `{old[text]}` is a
    text in quotation marks, `{old[acc]}` the noun that goes with it, in that case."""
    insertions: Mapping[str, str]
    """Where words are inserted → what that does: `before`, `after`, `start`, `end`, `sentence`."""
    footnotes: Mapping[type[Operation], str]
    """Operation → an editor's note on what it changes: `{nom}`, `{dat}` … its address in cases."""
    footnote: str
    """With `{what}`, and `{tail}`: by whom it is proposed, where there are several proposals."""
    by: Mapping[str, str]
    """Status → with `{title}` and `{rest}`: a proposal, in such a note."""
    throughout: str
    """An editor's note on a term that is replaced in the whole text."""
    quoted: str
    """With `{}`: a quotation."""
    continued: str
    """In a table, of a further piece of a row."""
    editing: Sequence[str]
    """How a draft is edited, a line each."""
    elsewhere: str
    """With `{}` for languages: a text that is there, but not in this one."""
    languages: Mapping[str, str]
    """Language → in which it is, as a phrase."""
    papers: Mapping[str, str]
    """Paper → what it is, for the list of the dossier."""
    marshalled: str
    """What stands over a marshalled list."""
    dossier: str
    """What stands over that list."""
    act: str
    status: str
    addressee: str
    warnings: str
    """With `{}` for their number."""
    lacking: str
    """With `{}`: a paper that was not made."""
    note: NoteLabels
    verification: VerificationLabels
    months_of: Sequence[str] = ()
    """The months as they stand before what is of that date, where that is another form."""
    years: Sequence[str] = ()
    """Words beside a year or a day: «года», «жылғы»."""
    nouns_before: Sequence[str] = ()
    """Beginnings of nouns that stand before their numbers: «пункт», “article”."""
    nouns_after: Sequence[str] = ()
    """Beginnings of nouns that stand behind their numbers and a blank: «тармақша»."""
    quotes: str = "«»"
    """The quotation marks of a plain text."""
    cases: Callable[[str, bool], Mapping[str, str]] = lambda _, __: {}
    """An address in words, and whether it ends in a possessive → its cases for `footnotes`, where
    they need others than `nom`."""

    def day(self, date: datetime.date) -> str:
        """A date with the month in words (rules of 06.10.2016 No. 568, item 10)."""
        return self._date(date, self.months)

    def version_of(self, version: str) -> str:
        """A version by its date; by its name, where that is no date."""
        try:
            date = datetime.date.fromisoformat(version)
        except ValueError:
            return self.version.format(version)
        return self.version.format(self._date(date, self.months_of or self.months))

    def _date(self, date: datetime.date, months: Sequence[str]) -> str:
        return self.date.format(year=date.year, month=months[date.month - 1], day=date.day)


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return languages.of(language).labels
