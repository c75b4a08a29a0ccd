"""The note that stands for a provision of which only the number is left.

Law on legal acts of 06.04.2016, art. 27(6): what is deleted goes, its number stays, with a
reference to the repealing act. The note is an editor's, in brackets, and no text of the law.
"""

from __future__ import annotations

from attrs import evolve

from drafting import language as languages
from drafting.language.legislation import legislation_of
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision


def vacated(provision: Provision, language: str) -> Provision:
    """The provision without its text and children: `6. [алып тасталды]`."""
    own = legislation_of(language).deleted
    return _left(provision, own or languages.of(language).nouns.deleted(provision.kind))


def repealed(provision: Provision, language: str, by: str) -> Provision:
    """The same after a repeal; `by` is the repealing act: `6. [күші жойылды – …]`."""
    return _left(provision, repeal_note(provision.kind, language, by))


def repealed_heading(provision: Provision, language: str, by: str) -> Provision:
    """A heading without a number after a repeal. Its words are its only name, so they stay, with
    the note after them: `General provisions [repealed – …]`; what stands below it goes."""
    note = repeal_note(provision.kind, language, by)
    return evolve(provision, text=f"{provision.text} [{note}]", children=())


def repeal_note(kind: Kind, language: str, by: str) -> str:
    """The note of a repealed provision: what became of it, and by which act."""
    own = legislation_of(language).repealed
    note = own or languages.of(language).nouns.repealed(kind)
    return " – ".join(filter(None, [note, by]))


def act_repeal_note(act: Act, by: str) -> str:
    """The same of a whole act, by its title."""
    titles = (site.provision.text for site in act.sites if site.provision.kind is Kind.TITLE)
    title = act.identity.titles.get(act.language) or next(titles, "")
    own = legislation_of(act.language).repealed
    note = own or languages.of(act.language).nouns.repealed_act(title)
    return " – ".join(filter(None, [note, by]))


def _left(provision: Provision, note: str) -> Provision:
    # `(a)—(1) Text` and `(a)—Text`: no dash leads to a note.
    kept = provision.headed or provision.sep.isspace()
    sep = (kept and provision.sep) or " "
    return evolve(provision, sep=sep, text=f"[{note}]", children=())
