"""The explanatory note: purpose, changes, reasons, gaps of the baseline, consequences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import count

from drafting.citations.consequences import MEANS, NOW, NOW_AT, WAS
from drafting.citations.terms import terms
from drafting.errors import AddressError, Problem
from drafting.language import CODES
from drafting.messages import ENGLISH, LANGUAGES, Message, in_language
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.history import Evidence, Variant, Version
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import Operation
from drafting.model.papers.paper import Paper, Paragraph, Role
from drafting.papers.changed_elements import addresses_in_words, capital
from drafting.papers.matter import Matter
from drafting.papers.paragraphs import as_it_stands, line, titled
from drafting.papers.reasons import arguments, essences, references, with_language_named
from drafting.papers.title_block import addressed, paper, signed_by_initiators

_CODES = {
    "citations": {"dangling", "changed-target"},
    "terms": {"unused-term"},
    "lists": {"predicate", "mark"},
}
"""What an amendment is looked through for → the codes of its warnings."""
_GAPS_SHOWN = 12


def note(matter: Matter) -> Paper:
    """The note, made of the proposal, the act and the change set alone."""
    title = matter.labels.note.title.format(matter.draft_title)
    blocks = [
        *addressed(matter),
        titled(title),
        *_sections(matter),
        *signed_by_initiators(matter),
    ]
    return paper(matter, title, blocks)


def _sections(matter: Matter) -> Iterator[Paragraph]:
    """The sections that have something in them, numbered as they come."""
    labels, number = matter.labels.note, count(1)
    for heading, section in (
        (labels.purpose, _purpose),
        (labels.changes, _changes),
        (labels.reasons, _reasons),
        (labels.baseline, _baseline),
        (labels.consequences, _consequences),
    ):
        if paragraphs := [*section(matter)]:
            yield line(f"{next(number)}. {heading}", Role.HEADING_1)
            yield from paragraphs


def _purpose(matter: Matter) -> Iterator[Paragraph]:
    labels, status = matter.labels.note, matter.proposal.status
    yield titled(labels.called[status].format(matter.draft_title), Role.TEXT)
    yield line(labels.amended.format(matter.version))
    yield line(matter.labels.of_status[status])
    if matter.author or matter.day:
        who = f"{matter.labels.initiator}: {matter.author}" if matter.author else ""
        yield line(f"{', '.join(filter(None, [who, matter.day]))}.")


def _changes(matter: Matter) -> Iterator[Paragraph]:
    labels, language = matter.labels, matter.language
    yield line(labels.note.counted.format(len(matter.elements)))
    points = _points(matter)
    for number, (place, operations) in enumerate(points, start=1):
        end = "." if number == len(points) else ";"
        yield line(f"{number}) {place} – {essences(operations, labels, language)}{end}")


def _reasons(matter: Matter) -> Iterator[Paragraph]:
    labels, language = matter.labels, matter.language
    for number, (place, operations) in enumerate(_points(matter), start=1):
        why = arguments(operations, labels, language)
        basis = references(operations, labels, language)
        if why or basis:
            yield line(f"{number}) {place}.", strong=True)
            yield from map(line, why)
            yield from (line(f"{labels.basis}: {each}") for each in basis)


def _points(matter: Matter) -> list[tuple[str, tuple[Operation, ...]]]:
    """The places of all elements that the same operations change, and these operations."""
    places: dict[tuple[str, ...], list[str]] = {}
    operations: dict[tuple[str, ...], tuple[Operation, ...]] = {}
    for changed in matter.elements:
        names = tuple(each.id for each in changed.operations)
        key = names or (str(len(places)),)
        operations[key] = changed.operations
        places.setdefault(key, []).append(" ".join(changed.place(matter.labels, matter.in_words)))
    return [("; ".join(each), operations[key]) for key, each in places.items()]


def _baseline(matter: Matter) -> Iterator[Paragraph]:
    """Sources, gaps and variants of the text that is changed."""
    labels, language, act = matter.labels.note, matter.language, matter.changes.old
    version = matter.history.version(matter.proposal.baseline) if matter.history else None
    if excerpt := act.identity.excerpt.best(language):
        yield line(excerpt)
    if version and version.adopted_by:
        yield line(labels.adopted_by.format(version.adopted_by.best(language).rstrip(".")))
    for gap in _gaps(matter):
        where = _words_of(gap.parent, matter) if gap.parent else matter.title
        yield line(labels.gap.format(where=where, text=gap.provision.text))
    if version:
        yield from map(line, _of_version(matter, version))


def _gaps(matter: Matter) -> Iterator[Site]:
    """Gaps in an element that changes, beside it, or beside what it stands in."""
    near: set[int | None] = {None}
    for target in (target for each in matter.elements for target in each.old):
        near |= {each.parent.order if each.parent else None for each in target.site.chain()}
    for site in matter.changes.old.sites:
        if site.provision.kind is not Kind.GAP:
            continue
        if (site.parent.order if site.parent else None) in near or _is_changed(site, matter):
            yield site


def _of_version(matter: Matter, version: Version) -> Iterator[str]:
    act = matter.changes.old
    for evidence in version.evidence:
        if (site := _found(act, evidence.at)) and _is_changed(site, matter):
            yield f"{_words_of(site, matter)}: {_evidence(matter, evidence)}"
    for variant in version.variants:
        if (site := _found(act, variant.at)) and _is_changed(site, matter):
            yield f"{_words_of(site, matter)}: {_variant(matter, variant)}"
    for text in version.notes:
        yield _with_language_named(matter, text)


def _is_changed(site: Site, matter: Matter) -> bool:
    """Whether a provision is changed, or stands in one that is changed as a whole."""
    targets = [target for each in matter.elements for target in each.old]
    return any(
        site is target.site or (not target.own and site.within(target.site)) for target in targets
    )


def _evidence(matter: Matter, evidence: Evidence) -> str:
    quality = matter.labels.note.evidence[evidence.quality]
    source = _source(matter, evidence.source, evidence.lines)
    return _sentences(matter, "; ".join(filter(None, [quality, source])), evidence.note)


def _variant(matter: Matter, variant: Variant) -> str:
    labels = matter.labels.note.variant
    variation = labels.format(reads=variant.reads, instead_of=variant.instead_of)
    source = _source(matter, variant.source, variant.lines)
    return _sentences(matter, "; ".join(filter(None, [variation, source])), variant.note)


def _source(matter: Matter, name: str, lines: str) -> str:
    sources = matter.history.sources if matter.history else ()
    titles = [each.title.best(matter.language) for each in sources if each.id == name]
    if not name:
        return ""
    labels = matter.labels.note.source if lines else "{source}"
    return labels.format(source=titles[0] if titles else name, lines=lines.replace("-", "–"))


def _sentences(matter: Matter, clause: str, remark: Localized) -> str:
    return " ".join(filter(None, [f"{clause}.", _with_language_named(matter, remark)]))


def _with_language_named(matter: Matter, text: Localized) -> str:
    return with_language_named(text, matter.labels, matter.language)


def _consequences(matter: Matter) -> Iterator[Paragraph]:
    """Warnings, those of one kind together."""
    labels = matter.labels.note
    groups: dict[str, list[Problem]] = {}
    for warning in matter.warnings:
        group = warning.code if warning.code in labels.groups else ""
        groups.setdefault(group, []).append(warning)
    for code in (*labels.groups, ""):
        if listed := groups.get(code):
            match code:
                case "no-reason":
                    found = _unreasoned(matter, lambda each: not each.is_reasoned)
                case "no-language":  # also that of an amending text, which the note leaves out
                    found = _unreasoned(matter, partial(_is_reasoned_elsewhere, matter))
                case _:
                    found = _warned(matter, listed, in_words=not code)
            if lines := dict.fromkeys(found):
                yield line(labels.groups.get(code, labels.others))
                yield from map(as_it_stands, lines)
    yield from map(line, _searched(matter, set(groups)))


def _searched(matter: Matter, found: set[str]) -> Iterator[str]:
    """What was looked for and not found, and what could not be looked through: nothing is claimed
    of anything else."""
    labels, act = matter.labels.note, matter.changes.old
    if act.language not in CODES:
        yield labels.unread
        return
    looked = {"citations": True, "terms": any(terms(act)), "lists": _lists_are_known(matter)}
    for sort, codes in _CODES.items():
        if looked[sort] and not codes & found:
            yield labels.clear[sort]
    gaps = [site.provision.text for site in act.sites if site.provision.kind is Kind.GAP]
    if gaps:
        yield labels.unsearched.format(", ".join(gaps[:_GAPS_SHOWN]))
    yield labels.other_acts


def _lists_are_known(matter: Matter) -> bool:
    """Whether a list changes, and no list that does has a gap, in which anything may stand."""
    changed = {
        site.order: site.provision
        for each in matter.changes.lines
        if each.changed and each.old
        for site in each.old.chain()
        if _is_list(site)
    }
    in_gap = (each.kind is Kind.GAP for one in changed.values() for each in one.walk())
    return bool(changed) and not any(in_gap)


def _is_list(site: Site) -> bool:
    children = site.provision.children
    return not site.provision.headed and any(child.num for child in children)


def _unreasoned(matter: Matter, lacks: Callable[[Operation], bool]) -> Iterator[str]:
    """The places of changes that lack a reason; those that come, or go, are in one text alone."""
    for place, operations in _points(matter):
        if any(map(lacks, operations)):
            yield capital(place)


def _is_reasoned_elsewhere(matter: Matter, operation: Operation) -> bool:
    """Whether the reason is there, but not in the language of the paper."""
    return bool(operation.reason) and not operation.reason.get(matter.language)


def _warned(matter: Matter, warnings: Iterable[Problem], *, in_words: bool) -> Iterator[str]:
    """Each warning with its place and findings; in the tool's words if no heading covers it."""
    for warning in warnings:
        address = warning.where.address
        site = _found(matter.changes.new, address) or _found(matter.changes.old, address)
        place = _words_of(site, matter) if site else address
        if warning.code in _CODES["citations"]:
            yield f"{place}: {' '.join(_of_citation(matter, warning.found))}"
            continue
        texts = (*([warning.problem] if in_words else []), *warning.found)
        found = (_in_its_language(matter, each) for each in texts)
        yield ": ".join(filter(None, [place, "; ".join(found)]))


def _of_citation(matter: Matter, found: Sequence[str]) -> Iterator[str]:
    """Sentences: a citation in its surroundings, what it led to, and what it leads to now; with the
    place of the latter, where that is another."""
    labels = matter.labels.note
    fields = [each.fields for each in found if isinstance(each, Message) and each.forms == (WAS,)]
    before = {each["address"] for each in fields}
    for text in found:
        form = text.forms[0] if isinstance(text, Message) else ""
        template = {WAS: labels.was, NOW: labels.now, NOW_AT: labels.now, MEANS: labels.means}
        if not isinstance(text, Message):
            yield f"{_quotation(matter, text)}."
        elif form not in template:
            yield f"{capital(_in_its_language(matter, text))}."
        else:
            address = str(text.fields.get("address", ""))
            site = _found(matter.changes.new, address) if form in (NOW_AT, MEANS) else None
            elsewhere = site is not None and address not in before
            words = (matter.labels, matter.in_words)
            place = f" ({addresses_in_words([Target(site)], *words)})" if site and elsewhere else ""
            shown = _quotation(matter, str(text.fields["shown"]))
            yield template[form].format(place=place, text=shown)


def _quotation(matter: Matter, text: str) -> str:
    """A text in quotation marks, without the mark that ends it."""
    return matter.labels.quoted.format(text.rstrip(".;,: "))


def _in_its_language(matter: Matter, text: str) -> str:
    """A message in the language of the note, whoever builds it; else in English, which is named."""
    if matter.language in LANGUAGES:
        return in_language(text, matter.language)
    if not isinstance(text, Message):
        return text
    return _with_language_named(matter, Localized({ENGLISH: in_language(text, ENGLISH)}))


def _words_of(site: Site, matter: Matter) -> str:
    """The address of a provision in words, with a capital."""
    return capital(addresses_in_words([Target(site)], matter.labels, matter.in_words))


def _found(act: Act, address: str) -> Site | None:
    try:
        return act.find(address).site
    except AddressError:
        return None
