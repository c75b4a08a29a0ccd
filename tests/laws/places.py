"""Which provisions can take an operation: the rules of design, once more, from the act alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision

_NO_LAW = (Kind.NOTE, Kind.GAP)
_FRAMES = (Kind.PREAMBLE, Kind.CLOSING)
_TABLES = (Kind.TABLE, Kind.ROW, Kind.CELL)
_UNJOINABLE = (*_TABLES, *_NO_LAW, Kind.FOOTNOTE)
_UNNUMBERED = (Kind.PART, Kind.PARAGRAPH)


def places(act: Act, name: str) -> list[Site]:
    """The provisions of the act for which an operation of that name can be drawn."""
    fits = _FITS[name]
    return [site for site in act.sites if fits(act, site)]


def siblings(act: Act, site: Site) -> list[Site]:
    """All that stands right below what the provision stands in, with itself."""
    return [one for one in act.sites if one.parent is site.parent]


def worded(site: Site) -> bool:
    """Whether it is a line of the law with words that an operation may change."""
    one = site.provision
    lawful = not one.is_frame and one.kind not in _NO_LAW and not one.vacated
    return lawful and bool(_plain_words(one.text))


def later(act: Act, site: Site) -> Site | None:
    """The provision right after it that could be joined to it, if there is one."""
    one = site.provision
    after = siblings(act, site)[site.position + 1 :][:1]
    for other in (each.provision for each in after):
        alike = (one.kind, one.headed) == (other.kind, other.headed) == (one.kind, False)
        text_after_list = bool(one.children and other.text)
        twice = {each.num for each in one.children if each.num} & {
            each.num for each in other.children
        }
        unseen = not (_legible(one) and _legible(other))
        apart = (
            unseen
            or one.leads_in
            or other.leads_in
            or one.vacated
            or other.vacated
            or one.kind in _UNJOINABLE
        )
        if alike and not (text_after_list or twice or apart):
            return after[0]
    return None


def removable(_: Act, site: Site) -> bool:
    one = site.provision
    return one.kind not in (Kind.CELL, Kind.GAP) and not one.vacated and _legible(one)


def anchors(act: Act, site: Site) -> list[tuple[str, Site]]:
    """Where else in the act it can stand: `before` or `after` one of its like, or `into` another
    of what it stands in. A table goes `into` only, as beside another it would be one with it."""
    return [*_beside(act, site), *_into(act, site)]


def _beside(act: Act, site: Site) -> Iterator[tuple[str, Site]]:
    one = site.provision
    # An unnumbered line belongs to the number that it stands after, which another place changes.
    bound = one.kind in _UNNUMBERED and not one.num
    for other in act.sites:
        like = other.provision
        alike = (like.kind, like.headed, bool(like.num)) == (one.kind, one.headed, bool(one.num))
        apart = other.within(site) or _width(other) != _width(site) or one.kind is Kind.TABLE
        if not alike or apart or (bound and other.parent is not site.parent):
            continue
        for side in ("before", "after"):
            position = other.position + (side == "after")
            if other.parent is not site.parent or position - site.position not in (0, 1):
                yield side, other


def _into(act: Act, site: Site) -> Iterator[tuple[str, Site]]:
    around = site.parent
    if around is None or around.provision.kind in _TABLES:
        return
    one = site.provision
    for other in act.sites:
        like = other.provision
        alike = (like.kind, like.headed) == (around.provision.kind, around.provision.headed)
        open_ = other is not around and not other.within(site) and roomy(other)
        if alike and open_ and (one.num or one.kind is Kind.TABLE) and not _last_is(other, one):
            yield "into", other


def roomy(site: Site) -> bool:
    """Whether more can stand last in it: after a division what comes would be part of that."""
    children = site.provision.children
    return not site.provision.vacated and not (children and children[-1].headed)


def _last_is(site: Site, one: Provision) -> bool:
    """Whether it ends in a table, to which the rows of another would be added."""
    children = site.provision.children
    return bool(children) and children[-1].kind is one.kind is Kind.TABLE


def _legible(one: Provision) -> bool:
    """Whether a reader sees anything of it: not of an empty paragraph, or a row of empty cells."""
    return any(each.text or each.num for each in one.walk())


def _plain_words(text: str) -> list[str]:
    return [word for word in text.split(" ") if any(sign.isalnum() for sign in word)]


def _width(site: Site) -> int:
    return len(site.provision.children) if site.provision.kind is Kind.ROW else 0


def _headed(_: Act, site: Site) -> bool:
    one = site.provision
    return (one.headed and not one.leads_in) or one.kind is Kind.TITLE


def _numbered(_: Act, site: Site) -> bool:
    return bool(site.provision.num) and not site.provision.vacated


def _movable(act: Act, site: Site) -> bool:
    """Whether something like it stands elsewhere, beside which it can go."""
    one = site.provision
    fixed = (Kind.TITLE, *_FRAMES, Kind.CELL, Kind.GAP)
    return one.kind not in fixed and _legible(one) and bool(anchors(act, site))


def _in_two(act: Act, site: Site) -> bool:
    """Whether it has a number, and words before and after some word."""
    one = site.provision
    return (
        _numbered(act, site)
        and one.kind is not Kind.FOOTNOTE
        and worded(site)
        and len(_plain_words(one.text)) > 1
    )


def designated(act: Act, site: Site) -> Site | None:
    """The line of the provision that a number can be given to, if there is one."""
    one = site.provision
    if one.headed:
        below = [each for each in siblings_below(act, site) if each.provision.kind not in _ASIDE]
        text = below[0] if below else None
        divisions = any(each.provision.headed for each in below)
        return text if text and not divisions and _unnumbered_line(text) else None
    if one.num:
        own = bool(one.text) and not one.vacated and one.kind is not Kind.FOOTNOTE
        return site if own else None
    around = {each.provision.kind for each in site.chain()}
    return site if _unnumbered_line(site) and not around & {*_FRAMES, *_TABLES} else None


def siblings_below(act: Act, site: Site) -> list[Site]:
    """What stands right in a provision."""
    return [one for one in act.sites if one.parent is site]


def _unnumbered_line(site: Site) -> bool:
    return site.provision.kind in _UNNUMBERED and not site.provision.num


_ASIDE = (*_NO_LAW, Kind.FOOTNOTE)
_FITS: dict[str, Callable[[Act, Site], bool]] = {
    "replace-words": lambda _, site: worded(site),
    "insert-words": lambda _, site: worded(site),
    "delete-words": lambda _, site: worded(site),
    "replace-everywhere": lambda _, site: worded(site),
    "restate": lambda _, site: not site.provision.vacated,
    "restate-heading": _headed,
    "insert": lambda _, site: site.provision.kind not in (Kind.TITLE, Kind.CELL),
    "delete": removable,
    "repeal": removable,
    "renumber": _numbered,
    "move": _movable,
    "split": _in_two,
    "join": lambda act, site: later(act, site) is not None,
    "designate": lambda act, site: designated(act, site) is not None,
}
