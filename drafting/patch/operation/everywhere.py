"""The operation that replaces a term throughout a text, in all its inflected forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.errors import Problem
from drafting.language.fold import fold
from drafting.messages import say, say_count
from drafting.model.address import Site, lawful
from drafting.model.edit import WordEdit
from drafting.model.operation import ReplaceEverywhere
from drafting.patch.context import Context
from drafting.patch.operation.inflected import FormTable


def replace_everywhere(context: Context, operation: ReplaceEverywhere) -> Iterator[WordEdit]:
    """Each form gives way to its own, the longest first; capital first letters follow."""
    forms = _forms(context, operation)
    table = FormTable(forms)
    used: set[str] = set()
    left: list[str] = []
    for site in _scope(context, operation):
        text = site.provision.text
        hits = list(table.hits(text))
        used.update(hit.form for hit in hits)
        left += (f"{site.address}: {word}" for word in table.leftovers(text, hits))
        for hit in hits:
            if text[hit.start : hit.end] != hit.new:
                yield WordEdit(site, hit.start, hit.end, hit.new, operation)
    _warn_of_forms(context, operation, [form for form in forms if form not in used], left)


def _forms(context: Context, operation: ReplaceEverywhere) -> Mapping[str, str]:
    forms = operation.forms.get(context.act.language)
    language = context.act.language
    if not forms:
        raise context.refused(
            "",
            Problem(
                "no-language", say("there is no table of forms in `{language}`", language=language)
            ),
        )
    if not all(form.strip() and new.strip() for form, new in forms.items()):
        raise context.refused(
            "",
            Problem(
                "syntax", say("a form in the table of `{language}` is empty", language=language)
            ),
        )
    if same := tuple(form for form, new in forms.items() if form == new):
        problem = Problem(
            code="no-op",
            problem=say_count(
                "the table replaces a form by itself",
                "the table replaces forms by themselves",
                len(same),
            ),
            found=same,
            do=say_count(
                "take it out of `forms`; `except` names provisions that keep the old term",
                "take them out of `forms`; `except` names provisions that keep the old term",
                len(same),
            ),
        )
        raise context.refused(", ".join(operation.at), problem)
    folded: dict[str, str] = {}
    for form, new in forms.items():
        if folded.setdefault(fold(form).key, new) != new:
            twice = Problem(
                "ambiguous", say("the table has two replacements for one form"), found=(form,)
            )
            raise context.refused("", twice)
    return forms


def _scope(context: Context, operation: ReplaceEverywhere) -> Iterator[Site]:
    excepted = {site.order for aim in context.places.excepted for site in context.act.wording(aim)}
    if operation.at:
        sites = [site for aim in context.places.at for site in context.act.wording(aim)]
        changing = {site.order for site in sites}
        for aim in context.places.excepted:
            if changing.isdisjoint(site.order for site in context.act.wording(aim)):
                at = ", ".join(operation.at)
                problem = Problem(
                    "no-op",
                    say("{address} does not stand in {at}", address=aim.address, at=at),
                    do=say("name in `except` what stands there, or leave it out"),
                )
                raise context.refused(at, problem)
    else:
        sites = lawful(context.act.sites)
    return (site for site in sites if site.order not in excepted)


def _warn_of_forms(
    context: Context, operation: ReplaceEverywhere, unused: list[str], left: list[str]
) -> None:
    address = ", ".join(operation.at)
    throughout = not (operation.at or operation.except_)
    if len(unused) == len(operation.forms.get(context.act.language)):
        nowhere = (
            say("none of the forms stands in the text")
            if throughout
            else say("none of the forms stands where they are to be replaced")
        )
        problem = Problem("not-found", nowhere, found=tuple(unused))
        raise context.refused(address, problem)
    if unused:
        nowhere = (
            say("some forms stand nowhere in the text")
            if throughout
            else say("some forms do not stand where they are to be replaced")
        )
        problem = Problem("unused", nowhere, found=tuple(unused))
        context.warn(address, problem)
    if left:
        problem = Problem(
            code="leftover",
            problem=say("words that look like further forms of the term stay as they are"),
            found=tuple(left[:20]),
            do=say("add them to `forms`, or their provisions to `except`"),
        )
        context.warn(address, problem)
