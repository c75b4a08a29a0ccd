"""New wording as an amending act quotes it → the syntax of the act that it goes into."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from drafting.errors import FormatError, PhraseError
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.quoted_provisions import Block, as_written, bare_sort, with_own_text
from drafting.text.labels import heading
from drafting.text.layout import FragmentPlace
from drafting.text.reader import read_fragment


def block_in(act: Act, kind: Kind, headed: bool, numbers: tuple[str, ...] = ()) -> Block:
    """What is known of quoted provisions; of divisions, which headings inside others of that
    kind could be taken for items."""
    words = act.identity.numbering.words
    headings = [site for site in act.sites if site.provision.headed] if headed else []
    inner = [s.provision.line for s in headings if s.parent and s.parent.around(kind)]
    bare = (line for line in inner if (label := heading(line, words)) is None or not label.kind)
    sorts = (sort for line in bare if (sort := bare_sort(line)) is not None)
    depths: dict[Kind, int] = {}
    for site in headings:
        depth = len(site.chain())
        depths[site.provision.kind] = max(depth, depths.get(site.provision.kind, 0))
    return Block(headed, numbers, frozenset(sorts), depths)


def written_in(act: Act, lines: Sequence[str], block: Block, own: Kind | None = None) -> str:
    """The new wording; `own`: the kind of a division whose text begins behind its number, which
    the words of an article show by themselves."""
    numbering = act.identity.numbering
    if own and own is not Kind.ARTICLE:
        lines, block = with_own_text(lines, own, numbering), evolve(block, own=True)
    return as_written(lines, block, numbering.words)


def brought(act: Act, text: str) -> tuple[Provision, ...]:
    """The provisions of new wording. Raises `PhraseError` where it is none of an act."""
    try:
        return read_fragment(text, act.identity.numbering, FragmentPlace(plain=Kind.PARAGRAPH))
    except FormatError as error:
        raise PhraseError(error.problems) from None
