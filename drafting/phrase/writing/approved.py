"""What annexes are called that hold the documents which their act approves.

«в Правилах полива садов, утвержденных указанным приказом:» has item 5 of the rules, which is not
item 5 of the order (article 25 of the law of Kazakhstan on legal acts).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from attrs import evolve

from drafting import language as languages
from drafting.language.speech import Speech
from drafting.language.units import Unit
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.phrase.documents import approves, is_approving, is_called, names_document
from drafting.phrase.places import may_be_name, orders
from drafting.phrase.resolving.places.annexes import Annexes, annex_unit
from drafting.phrase.whole_act import title_in_text


def annexes_in_words(act: Act, speech: Speech, *, bare: bool = False) -> Mapping[int, Unit]:
    """The annexes that are such documents, and those of these, as sentences in the language of the
    act name them; by their order. A document without a title that shows which annex it is, or that
    is only attached to the act, is an annex like any other. `bare`: without the act that approves
    them."""
    if not approves(act, act.language):
        return {}
    annexes = Annexes(act, act.language)
    found = {
        site.order: annex_unit(site)
        for site in annexes.all
        if annexes.own(site.provision.num) is site
    }
    documents = [*_documents(annexes, speech)] if annexes.all else []
    if bare:
        documents = [(site, title, title) for site, title, _ in documents]
    for site, _, name in documents:
        found[site.order] = evolve(annex_unit(site), document=name)
    owners: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for _, title, name in documents:
        inner = annexes.belonging_to(title)
        counts = Counter(site.provision.num for site in inner)
        for site in inner:
            owners[site.order].append((name, counts[site.provision.num] == 1))
    for site in annexes.all:
        match owners[site.order]:
            case [(name, True)]:
                found[site.order] = evolve(annex_unit(site), owner=name)
    return found


def _documents(annexes: Annexes, speech: Speech) -> Iterator[tuple[Site, str, str]]:
    """The annexes that are documents, with their titles, and with their names."""
    act, language = annexes.act, annexes.language
    approving = [*_approving(act)]
    for site in annexes.all:
        title = annexes.title(site)
        named = names_document(title, language) and may_be_name(title, language)
        if not named or orders(title, language):
            continue
        approved = languages.approvals().fullmatch(site.provision.label) or any(
            is_called(line, title, language) for line in approving
        )
        name = speech.approved(title, act.identity.kind) if approved else ""
        if name and annexes.holding(title) == [site]:
            yield site, title, name


def _approving(act: Act) -> Iterator[str]:
    """The lines by which an act approves documents: its title, and items such as «1) Правила
    полива» of «Утвердить:»."""
    title = act.identity.titles.get(act.language) or title_in_text(act, act.language)
    if is_approving(title, act.language):
        yield title
    approve = languages.of(act.language).addresses.acts.approve
    for site in act.sites:
        inside = site.around(Kind.ANNEX) is None
        if inside and any(approve.search(each.provision.text) for each in site.chain()):
            yield site.provision.text
