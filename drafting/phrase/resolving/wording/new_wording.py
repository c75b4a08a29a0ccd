"""New wording as an amending act quotes it → the syntax of the act that it goes into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from drafting import language as languages
from drafting.language.units import Unit, is_counted
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, not_as_announced
from drafting.phrase.quoted_line import bare_sort, has_next_number, may_be_title
from drafting.phrase.quoted_provisions import Announced, as_written, with_own_text
from drafting.phrase.quoted_schedules import with_paragraphs, with_sections
from drafting.phrase.reading.several import check_parted
from drafting.structure.depths import lists_stand_beside
from drafting.text.labels import heading
from drafting.text.run_in import HEADED, RUN_IN, behind_heading

_NUMBERED_NOTE = re.compile(rf"\d+[A-Z]{{0,3}}\.[ \u00a0]{RUN_IN.pattern}")


def block_in(act: Act, kind: Kind, headed: bool, numbers: tuple[str, ...] = ()) -> Announced:
    """What is known of quoted provisions; of divisions, which headings inside others of that
    kind could be taken for items."""
    words = act.identity.numbering.cues
    headings = [site for site in act.sites if site.provision.headed] if headed else []
    kinds = {kind, Kind.BOOK} if kind is Kind.PART else {kind}
    inner = [s.provision.line for s in headings if s.parent and any(map(s.parent.around, kinds))]
    bare = (line for line in inner if (label := heading(line, words)) is None or not label.kind)
    sorts = (sort for line in bare if (sort := bare_sort(line)) is not None)
    depths: dict[Kind, int] = {}
    for site in headings:
        depth = len(site.chain())
        depths[site.provision.kind] = max(depth, depths.get(site.provision.kind, 0))
    beside = headed and lists_stand_beside(act)
    return Announced(headed, numbers, frozenset(sorts), depths, beside=beside)


def _title_of_annex(lines: Sequence[str], act: Act) -> str:
    """The line below the number of an annex that is its title, where each annex of the act has a
    heading there; empty where they have not, or no line may be it."""
    words = act.identity.numbering.cues
    first = heading(lines[0].strip(), words) if lines else None
    annexes = [each for each in act.body if each.kind is Kind.ANNEX and each.children]
    if first is None or first.kind is not Kind.ANNEX or not annexes:
        return ""
    for annex in annexes:
        below = (each for each in annex.children if not languages.is_form_mark(each.text))
        titled = next(below, None)
        if titled is None or not titled.headed or titled.label:
            return ""
    below_first = (each.strip() for each in lines[1:] if each.strip())
    line = next((each for each in below_first if not languages.is_form_mark(each)), "")
    return line if may_be_title(line, words) else ""


def written_in(act: Act, lines: Sequence[str], block: Announced, own: Kind | None = None) -> str:
    """The new wording; `own`: the kind of a division whose text begins behind its number, which
    the words of an article show by themselves."""
    numbering = act.identity.numbering
    lines = [*_each_on_its_line(act, lines, block)]
    lines, block = with_sections(*with_paragraphs(lines, block, act), act)
    lines = with_titles(act, lines, block.text)
    if (title := _title_of_annex(lines, act)) and title not in block.heads:
        block = evolve(block, heads={**block.heads, title: 1})
    if own and own is not Kind.ARTICLE:
        lines, block = with_own_text(lines, block, own, numbering)
    return as_written(lines, block, numbering.cues)


def _each_on_its_line(act: Act, lines: Sequence[str], block: Announced) -> Iterator[str]:
    """Lines with what begins behind the heading of a section, `3A. Appeals.—(1) …`, on a line of
    its own, as those below it are; as they are, where the act has such lines itself."""
    words, texts = act.identity.numbering.cues, [site.provision.text for site in act.sites]
    own = any(map(HEADED.match, texts))
    noted = not block.headed or any(map(RUN_IN.match, texts))
    for at, line in enumerate(lines):
        begins = 0 if own else behind_heading(line, words, lines[at + 1 :])
        numbered = at == 0 or has_next_number(lines[0], line)
        if not (begins or noted) and numbered and (note := _NUMBERED_NOTE.match(line)):
            begins = note.end()
            check_parted([line[begins:]])
        yield from (line[:begins].rstrip(), line[begins:]) if begins else (line,)


def with_titles(act: Act, lines: Sequence[str], text: frozenset[str]) -> list[str]:
    """Lines with the title of a division behind its number, «Article 5» and «Penalties» below it,
    where divisions of that kind have titles in the act, and the line is no `text`."""
    words = act.identity.numbering.cues
    headed = (site.provision for site in act.sites if site.provision.headed)
    titled = {each.kind for each in headed if each.label and each.text}
    joined: list[str] = []
    for line, following in pairwise([*lines, ""]):
        above = joined[-1].strip() if joined else ""
        label = None if above in text else heading(above, words)
        bare = label and label.num and not label.rest and label.kind in titled
        # What is all the text of an article is no title of it.
        last = not following and label and label.kind is Kind.ARTICLE
        if bare and not last and may_be_title(line.strip(), words):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def check_announced(ordered: Instruction, new: Sequence[Provision]) -> None:
    """Refuse a quotation with other provisions than its sentence says that it brings: by their
    numbers, or by how many lines without one there are."""
    brings = [units[-1] for units in ordered.brings]
    numbered = [unit for unit in brings if unit.num and not (unit.unnumbered or unit.bare)]
    wanted = [unit.numbers for unit in numbered if unit.kind is not Kind.ROW]
    found = [each.num for each in new if each.num]
    ranged = any(unit.last for unit in brings)
    table = any(each.kind is Kind.TABLE for each in new)
    if wanted and found != wanted and not (ranged or table):
        raise not_as_announced(_listed(wanted), _listed(found))
    alone = ordered.alone and len(brings) == 1
    if alone and len(new) != 1:
        raise not_as_announced(1, len(new))
    several = len(brings) > 1 and all(is_counted(one) or one == Unit(one.kind) for one in brings)
    counted = several or (alone and brings[0].kind is Kind.PARAGRAPH)
    lines = [each for one in new for each in one.walk()]
    if counted and (found or len(brings) not in {len(new), len(lines)}):
        raise not_as_announced(len(brings), _listed(found) if found else len(lines))


def _listed(numbers: Sequence[str]) -> str:
    return ", ".join(numbers) or say("none")
