"""Hypothesis strategies: proposals that fit a given act, most of which can be carried out."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Forms,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)
from drafting.model.proposal import Proposal
from drafting.text.writer import write_provision
from tests.acts import PLAIN, Draw, acts, upto, words

NEW_WORDS = words(PLAIN, 1)


def propose(*operations: Operation) -> Proposal:
    """A proposal against the act of `tests.acts`."""
    return Proposal(proposal="p", target="law", baseline="2020-01-01", operations=operations)


def resolved(law: Act, written: str) -> list[str]:
    """The addresses of what one address, or a range, names."""
    first, dash, last = written.partition("–")
    if not dash:
        return [written]
    one, other = law.find(first).site, law.find(last).site
    return [
        site.address for site in law.sites[one.order : other.order + 1] if site.parent is one.parent
    ]


@st.composite
def proposals(draw: Draw, act: Act) -> Proposal:
    """One to three operations at real addresses, with words taken from the act itself."""
    count = (1, 1, 2, 3)[draw(upto(3))]
    return propose(*(draw(operations(act, id=str(n + 1))) for n in range(count)))


def drawn(data: st.DataObject) -> tuple[Act, Proposal]:
    """An act, and a proposal to it."""
    law = data.draw(acts().filter(lambda law: law.sites))
    return law, data.draw(proposals(law))


@st.composite
def operations(draw: Draw, act: Act, **fields: Any) -> Operation:
    """One operation. Now and then it asks for what is not there, or is there twice."""
    site = act.sites[draw(upto(len(act.sites) - 1))]
    fields |= {"at": (site.address,), "reason": same("себебі")}
    return _MAKERS[draw(upto(len(_MAKERS) - 1))](draw, act, site, fields)


def _some_words(draw: Draw, site: Site) -> str:
    """Neighbouring words of the provision's own text."""
    tokens = site.provision.text.strip().split(" ")
    start = draw(upto(len(tokens) - 1))
    return " ".join(tokens[start : start + 1 + draw(upto(2))]) or "жоқ сөз"


def _how_many(draw: Draw) -> dict[str, Any]:
    choices: list[dict[str, Any]] = [*[{}] * 5, {"nth": 1}, {"nth": 2}, {"count": 2}, {"all": True}]
    return choices[draw(upto(len(choices) - 1))]


def _replace(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    old, new = same(_some_words(draw, site)), same(draw(NEW_WORDS))
    return ReplaceWords(old=old, new=new, **_how_many(draw), **fields)


def _insert_words(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    beside = same(_some_words(draw, site))
    where = [{"after": beside}, {"before": beside}, {"position": "start"}, {"position": "end"}]
    return InsertWords(words=same(draw(NEW_WORDS)), **where[draw(upto(3))], **fields)


def _delete_words(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    return DeleteWords(words=same(_some_words(draw, site)), **_how_many(draw), **fields)


def _restate(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    old = site.provision
    first, *others = write_provision(old, act.identity.numbering.words).split("\n")
    kept = others[: draw(upto(len(others)))]
    mark = "# " if old.headed else ""
    new = f"{mark}{old.label}{old.sep}{draw(NEW_WORDS)}" if draw(upto(3)) else first
    return Restate(text=same("\n".join([new, *kept])), **fields)


def _insert(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    old = site.provision
    label = f"{old.num}-9{old.label[-1]} " if old.num and old.label[-1] in ".)" else ""
    first = "# " if old.headed else ""
    text = {
        Kind.ROW: "| 1 " * len(old.children) + "|",
        Kind.GAP: "[… 77.]",
        Kind.NOTE: "{Ескерту.}",
    }.get(old.kind, f"{first}{label}{draw(NEW_WORDS)}")
    if draw(upto(3)) == 0:
        text = f"{text}\n9) {draw(NEW_WORDS)}"
    where = [{"after": site.address}, {"before": site.address}, {"into": site.address}]
    del fields["at"]
    return Insert(text=same(text), **where[draw(upto(2))], **fields)


def _delete(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    siblings = [one for one in act.sites if one.parent is site.parent]
    last = siblings[min(site.position + draw(upto(2)), len(siblings) - 1)]
    if last is not site:
        fields["at"] = (f"{site.address}–{last.address}",)
    return Delete(**fields)


def _everywhere(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    forms = {_some_words(draw, site): draw(NEW_WORDS) for _ in range(1 + draw(upto(1)))}
    if draw(upto(1)):
        del fields["at"]
    return ReplaceEverywhere(forms=Forms({"": forms}), **fields)


def _restate_heading(draw: Draw, _: Act, __: Site, fields: dict[str, Any]) -> Operation:
    return RestateHeading(text=same(draw(NEW_WORDS)), **fields)


def _repeal(_: Draw, __: Act, ___: Site, fields: dict[str, Any]) -> Operation:
    return Repeal(**fields)


def _renumber(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    return Renumber(to=(f"{site.provision.num or 7}{('', '-7')[draw(upto(1))]}",), **fields)


def _move(draw: Draw, act: Act, _: Site, fields: dict[str, Any]) -> Operation:
    to = act.sites[draw(upto(len(act.sites) - 1))].address
    where = [{"after": to}, {"before": to}, {"into": to}][draw(upto(2))]
    return Move(**where, number=("", "77")[draw(upto(1))], **fields)


def _split(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    return Split(before=same(_some_words(draw, site)), number="77", **fields)


def _join(_: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    beside = [one for one in act.sites if one.parent is site.parent][site.position :][:2]
    fields["at"] = tuple(one.address for one in beside)
    return Join(**fields)


_MAKERS = [
    _replace,
    _insert_words,
    _delete_words,
    _restate,
    _insert,
    _delete,
    _everywhere,
    _restate_heading,
    _repeal,
    _renumber,
    _move,
    _split,
    _join,
]
