"""The operations once more, on a list of lines, as simply as can be: a check on `patch`.

It splits texts at single spaces and joins them again, knows nothing of look-alikes or addresses,
and does the operations one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field

from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Designate,
    Insert,
    InsertWords,
    Join,
    Move,
    Nth,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)
from tests.laws.places import designated
from tests.laws.proposals import resolved

_REPEALED = {"kk": "күші жойылды", "en": "repealed"}
_AND = {"kk": "және", "en": "and"}
_MARKS = (".", ";", ",", ":")
_NOTES = {"kk": "алып тасталды", "en": "deleted"}


@define
class Line:
    """A line of the law, and what has become of it."""

    head: str
    text: str
    depth: int
    """How many provisions are around it."""
    law: bool = True
    """Neither an editor's note nor a gap."""
    gone: bool = False
    before: list[str] = field(factory=list)
    after: list[str] = field(factory=list)


def amended_lines(law: Act, operation: Operation) -> list[str]:
    """The lines of the law after one operation, each as a reader sees it."""
    lines = []
    for site in law.lines():
        one = site.provision
        is_law = one.kind not in (Kind.NOTE, Kind.GAP) and not one.vacated
        head = _lead(site) + one.label + one.sep
        lines.append(Line(head, one.text, len(site.chain()), is_law))
    _carry_out(law, operation, lines)
    found: list[str] = []
    for line in lines:
        found += line.before
        found += [] if line.gone else [line.head + line.text]
        found += line.after
    return found


def written_lines(text: str) -> list[str]:
    """The lines of a text in the baseline's syntax, as a reader sees them: without its marks."""
    found: list[str] = []
    for line in (each.lstrip(" ") for each in text.split("\n") if each.strip()):
        if line.startswith("|"):
            cells = re.split(r"(?:^| )\|=?(?: |$)", line)[1:-1]
            for parts in (cell.split(" ¶ ") for cell in cells if cell not in ("<", "^")):
                found += [_unescaped(part, alone=len(parts) == 1) for part in parts]
        else:
            found.append(re.sub(r"^(#+ |= |\\)", "", line))
    return found


def _unescaped(part: str, *, alone: bool) -> str:
    sign = "." if alone and re.fullmatch(r"\\*[<^]", part) else r"[\\|¶]"
    return re.sub(rf"\\({sign})", r"\1", part)


def _carry_out(law: Act, operation: Operation, lines: list[Line]) -> None:
    blocks = [_lines_at(law, each, lines) for each in _addresses(law, operation)]
    match operation:
        case ReplaceWords():
            pairs = [(_get(each.old), _get(each.new)) for each in operation.every_pair]
            everywhere = bool(operation.all or operation.count)
            _replace(blocks[0], pairs, operation.nth, everywhere)
        case DeleteWords():
            everywhere = bool(operation.all or operation.count)
            _replace(blocks[0], [(_get(operation.words), "")], operation.nth, everywhere)
        case InsertWords():
            _insert_words(operation, blocks[0], law.language)
        case ReplaceEverywhere():
            kept = [line for each in operation.except_ for line in _lines_at(law, each, lines)]
            for line in blocks[0] if blocks else lines:
                if not any(line is each for each in kept):
                    _change_all(line, operation.forms.get(""))
        case RestateHeading():
            blocks[0][0].text = _get(operation.text)
            for line in blocks[0][1:] if operation.at == ("title",) else ():
                line.gone = True
        case Restate():
            _restate(law, operation, blocks[0])
        case Insert():
            _insert(law, operation, lines)
        case _:
            _carry_out_whole(law, operation, lines)


def _carry_out_whole(law: Act, operation: Operation, lines: list[Line]) -> None:
    first = _lines_at(law, _addresses(law, operation)[0], lines)[0]
    match operation:
        case Delete():
            for address in _addresses(law, operation):
                kept = (operation.number or law.identity.numbering.deleted) == "kept"
                _take_out(law, address, lines, _NOTES[law.language] if kept else "")
        case Repeal():
            note = " – ".join(filter(None, [_REPEALED[law.language], _get(operation.by)]))
            provision = law.find(operation.at[0]).site.provision
            heading = provision.headed and not provision.label
            if heading and first.text:
                first.after = [f"{first.text} [{note}]"]
            _take_out(law, operation.at[0], lines, note)
        case Renumber():
            for address, number in zip(operation.at, operation.to, strict=True):
                site = law.find(address).site
                old = _lead(site) + site.provision.label + site.provision.sep
                new = _lead(site) + _renumbered(law, address, number)
                first = _lines_at(law, address, lines)[0]
                first.head = new + first.head[len(old) :]
        case Move():
            _move(law, operation, lines)
        case Split():
            start = f" {first.text} ".index(f" {_get(operation.before)} ")
            head = _renumbered(law, operation.at[0], operation.number)
            first.after = [head + first.text[start:]]
            first.text = first.text[:start].rstrip(" ")
        case Join():
            _join(law, operation, lines)
        case Designate():
            _designate(law, operation, lines)


def _addresses(law: Act, operation: Operation) -> list[str]:
    return [address for written in operation.at for address in resolved(law, written)]


def _replace(block: list[Line], pairs: list[tuple[str, str]], nth: Nth, everywhere: bool) -> None:
    """Replace words that stand between spaces, all at once, so that no pair meets another's."""
    edits = []
    for old, new in pairs:
        hits = _hits(block, old)
        chosen = len(hits) if nth == "last" else max(nth, 1)
        wanted = hits if everywhere else [hits[chosen - 1]]
        edits += [
            (line, start, end, list(filter(None, new.split(" ")))) for line, start, end in wanted
        ]
    for line in block:
        own = [each for each in edits if each[0] is line]
        words = line.text.split(" ")
        for _, start, end, instead in sorted(own, key=lambda each: -each[1]):
            closes = start and re.match(r"[,;:]|\.(?!\w)", " ".join(instead))
            closes_up = closes and not re.match(r"[,;:.]", words[start])
            words[start:end] = ["\0" + instead[0], *instead[1:]] if closes_up else instead
        line.text = " ".join(words).replace(" \0", "")
        if own and not line.text:  # a heading that is left with its number
            line.head = line.head.rstrip()


def _hits(block: list[Line], old: str) -> list[tuple[Line, int, int]]:
    """Where words stand between spaces: the line, and the places of the first and the next word."""
    found, wanted = [], old.split(" ")
    for line in block:
        words, start = line.text.split(" "), 0
        while line.law and start + len(wanted) <= len(words):
            end = start + len(wanted)
            hit = words[start:end] == wanted
            found += [(line, start, end)] if hit else []
            start += 1
    return found


def _insert_words(operation: InsertWords, block: list[Line], language: str) -> None:
    new = _get(operation.words)
    if operation.position:
        text = block[0].text
        body, mark = _without_end(text, language)
        if operation.position == "start":
            words = [new, text]
        elif new.endswith(_MARKS) or (new == _AND[language] and text.endswith((";", ","))):
            words = [text, new]
        else:
            words = [body, new + mark]
        block[0].text = " ".join(filter(None, words))
        return
    beside = _get(operation.before or operation.after)
    both = [new, beside] if operation.before else [beside, new]
    _replace(block, [(beside, " ".join(both))], operation.nth, everywhere=False)


def _without_end(text: str, language: str) -> tuple[str, str]:
    """A text, and the mark at its end, with the «және» that may follow the mark."""
    body = text.removesuffix(f" {_AND[language]}")
    if not body.endswith(_MARKS):
        body = text
    cut = len(body) - body.endswith(_MARKS)
    return body[:cut], text[cut:]


def _restate(law: Act, operation: Restate, block: list[Line]) -> None:
    if law.find(operation.at[0]).own:
        block[0].text = _get(operation.text)
        return
    first, *others = written_lines(_get(operation.text))
    block[0].before = [_lead(law.find(operation.at[0]).site) + first, *others]
    for line in block:
        line.gone = True


def _insert(law: Act, operation: Insert, lines: list[Line]) -> None:
    block = _anchor(law, operation, lines)
    brought = written_lines(_get(operation.text))
    if operation.number == "next":
        number = _next(law, operation.after)
        label = _renumbered(law, operation.after, number)
        brought = [label + " " * label.endswith(")") + brought[0]]
    if operation.takes:
        # They stay where they stand, and the new line comes before the first of them.
        block = _lines_at(law, resolved(law, operation.takes[0])[0], lines)
        block[0].before = brought
        return
    _put(law, operation, block, brought)


def _anchor(law: Act, operation: Insert | Move, lines: list[Line]) -> list[Line]:
    """The lines beside which others come: those that come after also pass the notes on it."""
    block = _lines_at(law, _beside(operation), lines)
    site = law.find(_beside(operation)).site
    *around, num = (each.provision.num for each in site.chain())
    for other in law.below(site.parent)[site.position + 1 :]:
        words = re.findall(r"\d[\w⁰¹²³⁴-⁹‐‑.:-]*", other.provision.text)
        numbers = [re.sub(r"[-‐‑](?=[^\W\d_])\w+|[.:]$", "", word) for word in words]
        named = [number.replace("‑", "-").replace("‐", "-") for number in numbers[:1]]
        note_on_it = other.provision.kind is Kind.NOTE and named == [num]
        if not operation.after or num in around or not note_on_it:
            break
        block += _lines_at(law, other.address, lines)
    return block


def _put(law: Act, operation: Insert | Move, block: list[Line], brought: list[str]) -> None:
    """Bring lines before or after others; a number on whose line the others begin stays above."""
    lead = _lead(law.find(_beside(operation)).site)
    if operation.before and lead:
        block[0].before = [lead.rstrip(" "), *brought]
        block[0].head = block[0].head[len(lead) :]
    elif operation.before:
        block[0].before = brought
    else:
        block[-1].after = brought


def _next(law: Act, address: str) -> str:
    """After 5, which is the last, 6; otherwise 5-1. Of what is numbered through, the act's last."""
    site = law.find(address).site
    beside = law.children(site.parent)[site.position + 1 :]
    later = [each.provision for each in law.sites[site.order + 1 :] if _in_divisions(each)]
    through = site.provision.kind in law.identity.numbering.through and _in_divisions(site)
    kind = site.provision.kind
    row = [
        each for each in (*beside, *(later if through else ())) if each.kind is kind and each.num
    ]
    last = not row and not any(each.kind is Kind.GAP for each in beside)
    return f"{int(site.provision.num) + 1}" if last else f"{site.provision.num}-1"


def _in_divisions(site: Site) -> bool:
    around = (each.provision for each in site.chain()[:-1])
    return all(each.headed and each.kind is not Kind.ANNEX for each in around)


def _take_out(law: Act, address: str, lines: list[Line], note: str) -> None:
    first, *others = _lines_at(law, address, lines)
    site = law.find(address).site
    provision, lead = site.provision, _lead(site)
    named = provision.num or (provision.headed and provision.label)
    if note and named and provision.kind is not Kind.FOOTNOTE:
        first.head = lead + provision.label + (provision.sep or " ")
        first.text = f"[{note}]"
    elif lead:
        first.head, first.text = lead.rstrip(" "), ""
    else:
        first.gone = True
    for line in others:
        line.gone = True


def _renumbered(law: Act, address: str, number: str) -> str:
    provision = law.find(address).site.provision
    label = provision.label.replace(provision.num, number, 1)
    # A space before the stop stands only behind a number with a hyphen: «Стаття 5 - 1 .»
    return (label if "-" in number else label.replace(" .", ".")) + provision.sep


def _move(law: Act, operation: Move, lines: list[Line]) -> None:
    address = operation.at[0]
    block = _lines_at(law, address, lines)
    if operation.number:
        site = law.find(address).site
        old = _lead(site) + site.provision.label + site.provision.sep
        new = _lead(site) + _renumbered(law, address, operation.number)
        block[0].head = new + block[0].head[len(old) :]
    anchor = _anchor(law, operation, lines)
    lead = _lead(law.find(address).site)
    moved = [line.head + line.text for line in block]
    moved[0] = moved[0][len(lead) :]
    for line in block:
        line.gone = True
    if lead:
        block[0].head, block[0].text, block[0].gone = lead.rstrip(" "), "", False
    _put(law, operation, anchor, moved)


def _join(law: Act, operation: Join, lines: list[Line]) -> None:
    first, *children = _lines_at(law, operation.at[0], lines)
    other, *others = _lines_at(law, operation.at[1], lines)
    first.text = " ".join(filter(None, [first.text, other.text]))
    (children or [first])[-1].after = [line.head + line.text for line in others]
    _take_out(law, operation.at[1], lines, _NOTES[law.language] if _kept(law) else "")


def _lead(site: Site) -> str:
    """The numbers of what is around it that stand before it on its line."""
    around = site.parent
    if around is None or not site.provision.run_in:
        return ""
    return _lead(around) + around.provision.label + around.provision.sep


def _designate(law: Act, operation: Designate, lines: list[Line]) -> None:
    """The number comes before the text, behind the number that is there."""
    site = designated(law, law.find(operation.at[0]).site)
    assert site is not None, "a place for it has a line that takes a number"
    (line,) = [each for each, one in zip(lines, law.lines(), strict=True) if one is site]
    number, head = operation.label, line.head.rstrip(" \u00a0")
    if head.endswith(")") and number.startswith("(") and site.provision.num:
        line.head = f"{head}{number} "
    else:
        line.head += f"{number} "


def _beside(operation: Insert | Move) -> str:
    return operation.before or operation.after or operation.into


def _kept(law: Act) -> bool:
    return law.identity.numbering.deleted == "kept"


def _lines_at(law: Act, address: str, lines: list[Line]) -> list[Line]:
    """The lines of what stands at an address, with all in it; or its own line, if that is meant."""
    aim: Target = law.find(address)
    return [
        line
        for line, site in zip(lines, law.lines(), strict=True)
        if (site is aim.site if aim.own else site.within(aim.site))
    ]


def _change_all(line: Line, forms: Mapping[str, str]) -> None:
    """Replace every form that stands between no letters, the longest where several begin."""
    text, done, at = line.text, "", 0
    while at < len(text):
        found = next((form for form in sorted(forms, key=len, reverse=True)
                      if line.law and _stands(text, at, form)), None)  # fmt: skip
        if found is None:
            done += text[at]
            at += 1
            continue
        done += _with_capital(forms[found]) if text[at] != found[0] else forms[found]
        at += len(found)
    line.text = done


def _with_capital(new: str) -> str:
    """With its first letter large, whatever mark stands before it."""
    first = next((sign for sign in new if sign.isalpha()), "")
    return new.replace(first, first.upper(), 1)


def _stands(text: str, at: int, form: str) -> bool:
    end = at + len(form)
    inside = text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()
    return not inside and text[at:end] in (form, form[0].upper() + form[1:])


def _get(text: Localized) -> str:
    return text.get("")
