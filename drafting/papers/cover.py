"""The list of a dossier: its files, and the digests of the files and of their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.model.papers.paper import Contents, ListedFile, Paper, Paragraph, Role
from drafting.papers.changed_elements import capital
from drafting.papers.matter import Matter
from drafting.papers.paragraphs import line
from drafting.text.writer import text_digest


def contents(
    matter: Matter, files: Mapping[str, str], lacking: Sequence[str], warnings: int
) -> Contents:
    """`files` is name of a file → its sha256 (hex); `lacking` are papers that were not made."""
    labels, proposal = matter.labels, matter.proposal
    facts = {
        labels.addressee: matter.addressee,
        labels.status: labels.statuses[proposal.status],
        labels.initiator: ", ".join(filter(None, [matter.author, matter.day])),
        labels.act: f"{matter.version} ({matter.changes.old.name})",
    }
    texts = {
        labels.history: matter.history.seal_of(matter.changes.old.version)
        if matter.history
        else "",
        labels.baseline: text_digest(matter.changes.old),
        labels.proposal: proposal.sha256,
        labels.result: text_digest(matter.changes.new),
    }
    return Contents(
        language=matter.language,
        title=labels.dossier,
        heading=matter.draft_title,
        facts=tuple((name, text) for name, text in facts.items() if text),
        warnings=labels.warnings.format(warnings),
        texts=tuple((name, digest) for name, digest in texts.items() if digest),
        papers=tuple(_papers(matter, files)),
        lacking=tuple(labels.lacking.format(labels.papers[name]) for name in lacking),
    )


def cover(listed: Contents) -> Paper:
    """The list as a paper; digests stand as `sha256sum` writes them."""
    return Paper(
        title=f"{listed.title}: {listed.heading}",
        language=listed.language,
        blocks=tuple(_blocks(listed)),
    )


def _papers(
    matter: Matter, files: Mapping[str, str]
) -> Iterator[tuple[str, tuple[ListedFile, ...]]]:
    for name, what in matter.labels.papers.items():
        own = [
            ListedFile(file, digest)
            for file, digest in files.items()
            if file.partition(".")[0] == name
        ]
        if own:
            yield capital(what), tuple(own)


def _blocks(listed: Contents) -> Iterator[Paragraph]:
    yield line(listed.title, Role.TITLE)
    yield line(listed.heading)
    yield from (line(f"{name}: {text}") for name, text in listed.facts)
    yield line(listed.warnings)
    yield line("")
    yield line("sha256")
    yield from (line(f"{digest}  {name}") for name, digest in listed.texts)
    for what, files in listed.papers:
        yield line("")
        yield line(what)
        yield from (line(f"{file.sha256}  {file.name}") for file in files)
    yield from map(line, listed.lacking)
