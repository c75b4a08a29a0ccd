"""Marks and spaces that the quotation of an amending act leaves out.

«викласти в такій редакції: "5) сад";» has the mark of the sentence after the quotation, and none in
it: the text of the act ends as what it replaces, or as the lines beside it.
No quotation begins with the space that stands before its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from drafting import language as languages
from drafting.language.fold import occurrences
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import COUNTED, NO_LAW, Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.natural_place import site_at

_MARKS = (".", ";", ",")
_MARK_ALONE = re.compile(r"[,;.:](?:\s|$)")
_ENDED = (*_MARKS, ":", "!", "?", "…", "-", "–", "—", "|")
_NOTE = re.compile(r"(?:\([^\s()]+\)|[^\s()\[\]]+[.)])?\s?\[[^\[\]]+\]")
"""What stands for a provision that is gone, a note and no sentence: “(3) [Repealed]”."""
_GLOSS = re.compile(r"(?<=[;.,:])\s\([^()]{1,200}\)$")
"""A term of the other language, behind the mark of a definition: “bee means …; (abeille)”."""


def ended_like(text: str, models: Iterable[Provision], language: str) -> str:
    """New wording with the mark of the first of some provisions that has one, if it has neither a
    mark nor the word that joins it to the next of its list. A heading has none, unless the text of
    theirs begins on its line; the note on what is gone has none either."""
    models, joint = [*models], languages.of(language).lists.joint
    if not text or _GLOSS.sub("", text).rstrip('"»”').endswith(_ENDED) or joint.search(text):
        return text
    if _NOTE.fullmatch(text.strip()):
        return text
    if text.rpartition("\n")[2].startswith("#") and not any(each.leads_in for each in models):
        return text
    ends = (_end(each) for each in models)
    return text + next((each for each in ends if each in _MARKS), "")


def as_sentence(ordered: Instruction) -> Instruction:
    """An order that brings sentences, with the full stop that their quotation leaves out: without
    it they are none."""
    if not ordered.as_sentence:
        return ordered
    new, text = map(_stopped, (ordered.new, ordered.text))
    return evolve(ordered, new=new, text=text)


def _stopped(lines: tuple[str, ...]) -> tuple[str, ...]:
    if not lines or lines[-1].rstrip('"»”').endswith(_ENDED):
        return lines
    return (*lines[:-1], f"{lines[-1]}.")


def ended_as(text: str, old: Provision, language: str, *, own: bool) -> str:
    """New wording with the mark of what it replaces: a provision, or its `own` line. Of a title,
    whose last line ends it, and of a heading a full stop alone is such a mark."""
    *_, last = old.walk()
    line = last if old.kind is Kind.TITLE else old
    headed = old.kind is Kind.TITLE or (own and old.headed)
    if headed and not line.text.endswith("."):
        return text
    return ended_like(text, [evolve(line, children=()) if own else line], language)


def beside(act: Act, parent: Site | None, position: int) -> Iterator[Provision]:
    """The provisions beside a position: before it, then after it, without notes; before the first
    in a provision, its own line."""
    if parent and not position and not parent.provision.headed:
        yield evolve(parent.provision, children=())
    for places in (range(position - 1, -1, -1), range(position, len(act.children(parent)))):
        for place in places:
            site = site_at(act, parent, place)
            if site and site.provision.kind not in NO_LAW:
                yield site.provision
                break


def _end(provision: Provision) -> str:
    """The last character of the law in a provision."""
    lines = [each for each in provision.walk() if each.kind is not Kind.NOTE and each.line]
    return lines[-1].line[-1:] if lines else ""


def line_at_end(act: Act, target: Target, side: str) -> Target:
    """The line of a provision that words come to, at the beginning or the end of it: its own, or
    the words with which it closes below a list of numbers. Raises `PhraseError` where any may be
    meant."""
    lines = [each for each in act.wording(target) if each.provision.kind not in NO_LAW]
    texts = [each for each in lines if not each.provision.headed]
    if target.own or len(lines) < 2 or len(texts) < 2:
        return target
    if side == "start":
        return Target(texts[0], own=bool(texts[0].provision.children))
    *_, listed, last = texts
    closes = listed.provision.num and last.provision.kind in COUNTED and not last.provision.num
    if closes and last.parent is target.site and last.provision.text[:1].islower():
        return Target(last)
    raise refused(
        say(
            "words at the end of {address} may come to any of its {count} lines",
            address=target.address,
            count=len(texts),
        ),
        say("name the line that they come to"),
    )


def without_double_mark(ordered: Instruction, act: Act, targets: Iterable[Target]) -> Instruction:
    """An instruction to replace words without the mark at the end of its quotation that stands
    behind the old words, too: «слово «сад» заменить словом «парк;»» where the act has «сад;»."""
    if ordered.op != "replace-words" or len(ordered.old) != 1:
        return ordered
    (old,), (new,) = ordered.old, ordered.new
    mark = new[-1:]
    if mark not in (*_MARKS, ":") or old.endswith(mark):
        return ordered
    texts = [site.provision.text for target in targets for site in act.wording(target)]
    behind = {text[end : end + 1] for text in texts for _, end in occurrences(old, text)}
    return evolve(ordered, new=(new[:-1],)) if behind == {mark} else ordered


def with_space(ordered: Instruction, act: Act, targets: Iterable[Target]) -> Instruction:
    """An instruction to replace words, with the space that comes where a word does for a mark:
    “; or” → “or a map; or”."""
    if ordered.op != "replace-words" or len(ordered.old) != 1:
        return ordered
    (old,), (new,) = ordered.old, ordered.new
    lines = [site.provision.text for target in targets for site in act.wording(target)]
    # What a line begins with, be it behind a blank, closes up to nothing.
    after_space = sum(len(re.findall(rf"(?<=\S) {re.escape(old)}", line)) for line in lines)
    if _MARK_ALONE.match(old) and new[:1].isalnum() and not after_space:
        return evolve(ordered, new=(f" {new}",))
    return ordered
