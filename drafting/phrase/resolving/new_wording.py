"""New wording as an amending act quotes it → the syntax of the act that it goes into."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafting.errors import FormatError, PhraseError
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.quoted_provisions import (
    Block,
    as_written,
    bare_sort,
    may_be_title,
    with_own_text,
)
from drafting.phrase.quoted_schedules import with_paragraphs
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
    lines, block = with_paragraphs(lines, block, act)
    lines = with_titles(act, lines)
    if own and own is not Kind.ARTICLE:
        lines, block = with_own_text(lines, block, own, numbering)
    return as_written(lines, block, numbering.words)


def with_titles(act: Act, lines: Sequence[str]) -> list[str]:
    """Lines with the title of a division behind its number, «Article 5» and «Penalties» below it,
    where divisions of that kind have titles in the act."""
    words = act.identity.numbering.words
    headed = (site.provision for site in act.sites if site.provision.headed)
    titled = {each.kind for each in headed if each.label and each.text}
    joined: list[str] = []
    for line, following in pairwise([*lines, ""]):
        label = heading(joined[-1].strip(), words) if joined else None
        bare = label and label.num and not label.rest and label.kind in titled
        # What is all the text of an article is no title of it.
        last = not following and label and label.kind is Kind.ARTICLE
        if bare and not last and may_be_title(line.strip(), words):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def brought(act: Act, text: str) -> tuple[Provision, ...]:
    """The provisions of new wording. Raises `PhraseError` where no act could hold them."""
    try:
        return read_fragment(text, act.identity.numbering, FragmentPlace(plain=Kind.PARAGRAPH))
    except FormatError as error:
        raise PhraseError(error.problems) from None
