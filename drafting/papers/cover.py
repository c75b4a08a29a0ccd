"""The list of a dossier: its files, and the digests of the files and of their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.model.paper import Paper, Paragraph, Role
from drafting.papers.title_block import Matter, line
from drafting.text.writer import text_digest


def cover(matter: Matter, files: Mapping[str, str], lacking: Sequence[str], warnings: int) -> Paper:
    """`files` is name of a file → its sha256 (hex); `lacking` are papers that were not made."""
    blocks = [*_head(matter, warnings), *_files(matter, files)]
    blocks += (line(matter.labels.lacking.format(matter.labels.papers[name])) for name in lacking)
    return Paper(
        title=f"{matter.labels.dossier}: {matter.heading}",
        language=matter.language,
        blocks=tuple(blocks),
    )


def _head(matter: Matter, warnings: int) -> Iterator[Paragraph]:
    labels, proposal = matter.labels, matter.proposal
    yield line(labels.dossier, Role.TITLE)
    yield line(matter.draft_title)
    facts = {
        labels.addressee: matter.addressee,
        labels.status: labels.statuses[proposal.status],
        labels.initiator: ", ".join(filter(None, [matter.author, matter.day])),
        labels.act: f"{matter.version} ({matter.changes.old.name})",
    }
    yield from (line(f"{name}: {text}") for name, text in facts.items() if text)
    yield line(labels.warnings.format(warnings))
    yield line("")
    digests = {
        labels.baseline: text_digest(matter.changes.old),
        labels.proposal: proposal.sha256,
        labels.result: text_digest(matter.changes.new),
    }
    yield line("sha256")
    yield from (line(f"{digest}  {name}") for name, digest in digests.items() if digest)


def _files(matter: Matter, files: Mapping[str, str]) -> Iterator[Paragraph]:
    """Each paper with its files, as `sha256sum` writes them."""
    for name, what in matter.labels.papers.items():
        own = {file: digest for file, digest in files.items() if file.partition(".")[0] == name}
        if own:
            yield line("")
            yield line(f"{what[:1].upper()}{what[1:]}")
            yield from (line(f"{digest}  {file}") for file, digest in own.items())
