"""What stands on one line of the law, where several numbers do."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from drafting.model.address import Site
from drafting.model.provision import Provision


def line_head(site: Site) -> Site:
    """The outermost provision on the line that one ends."""
    return line_head(site.parent) if site.provision.run_in and site.parent else site


def as_line(site: Site) -> Provision:
    """The line that a provision ends, as that of one provision: the first number, and behind it
    all else as its text. A document knows no more of a line, and only its first number may be an
    automatic one."""
    head = line_head(site).provision
    if head is site.provision:
        return head
    return evolve(head, text=site.line[len(head.line) :], children=())


def on_line(site: Site | None) -> Mapping[int, Site]:
    """The provisions on the line that one ends, each by its depth in the act."""
    if site is None:
        return {}
    chain = site.chain()
    first = chain.index(line_head(site))
    return dict(enumerate(chain[first:], start=first))
