"""Footnotes to which nothing refers any more, and references that lead to none."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.text.notes import REFERENCE

_SHOWN = 12


def footnote_warnings(old: Act, new: Act, where: Where) -> Iterator[Problem]:
    """Warn of what the new text has of them, and the old one had not."""
    (had, did_refer), (has, refer) = _footnotes(old), _footnotes(new)
    if left := sorted(has - refer - (had - did_refer)):
        problem = say("nothing refers to a footnote in the new text")
        do = say("delete the footnote too, or put its reference where it belongs")
        yield Problem("note", problem, where, tuple(f"[^{each}]" for each in left[:_SHOWN]), do)
    if bare := sorted(refer - has - (did_refer - had)):
        problem = say("a reference leads to no footnote in the new text")
        do = say("write the footnote, or delete the reference too")
        yield Problem("note", problem, where, tuple(f"[^{each}]" for each in bare[:_SHOWN]), do)


def _footnotes(act: Act) -> tuple[set[str], set[str]]:
    """The numbers of footnotes, and those that are referred to."""
    own: set[str] = set()
    referred: set[str] = set()
    for site in act.sites:
        if site.provision.kind is Kind.FOOTNOTE:
            own.add(site.provision.num)
        referred.update(REFERENCE.findall(site.provision.text))
    return own, referred
