"""What is odd about one stored text by itself: warnings, each with its line in the text file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from drafting.citations.consequences import unresolved
from drafting.errors import AddressError, Problem, Where
from drafting.language.legislation import legislation_of
from drafting.messages import say, to_say
from drafting.model.act import Act, once_for_each_act
from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.history import History, Version
from drafting.model.kind import COUNTED, NO_LAW, Kind
from drafting.model.numbers.number import is_roman
from drafting.structure.quotations import quotations
from drafting.text.drawn.table import drawn_tables
from drafting.text.numbers.several_numbers import several_numbers
from drafting.text.unread import unread_heading, unread_line
from drafting.text.unread.headings import heading_of_others
from drafting.text.unread.numbers import number_goes_on, number_sign
from drafting.text.writer import line_numbers, write_act

_SHOWN = 3
"""Lines of a drawing that are shown."""
_SIGN = "§"
_END = 30
"""Characters of a line that are shown where it ends amid a sentence."""
_WANTED = {
    "heading": (to_say("a heading"), to_say("if it is one, write `# ` before it")),
    "note": (to_say("an editor's note"), to_say("write a note between { and }")),
    "table": (
        to_say("a row of a table"),
        to_say("write each row in one line, as `| cell | cell |`"),
    ),
}


def odd_lines(act: Act, history: History, version: Version, file: str) -> Iterator[Problem]:
    """All that is odd about one text by itself; `file` is its text file."""
    if not act.body:
        yield Problem("empty", say("the text is empty"), Where(file=file, act=act.name))
    unproved = _unproved(act, history, version)
    found = (*unproved, *unresolved(act), *_twice(act), *unread_lines(act), *_sign(act))
    yield from sorted(_placed(act, found, file), key=lambda problem: problem.where.line)


def new_unread_lines(changes: ChangeSet, file: str, named: Iterable[Problem]) -> Iterator[Problem]:
    """Warn about such lines that a proposal brings; `file` is that of the proposal, and `named`
    are the warnings that it has already."""
    known = {each.found for each in (*_unread_before(changes.old), *named)}
    brought = (each.new for each in changes.lines if each.new and _is_other(each))
    drawn = _has_row_of_drawing(changes.old)
    if drawn or any(each.found not in known for each in _unread(changes.new, brought).values()):
        for problem in unread_lines(changes.new):
            if problem.found not in known:
                yield problem.at(file=file)


def newly_parted(changes: ChangeSet, file: str) -> Iterator[Problem]:
    """Warn about lines that a proposal brings, `file`, and with which the sentence of the line
    before them goes on: a wording that was copied from a narrow column."""
    brought = [line for line in changes.lines if line.new]
    for before, line in pairwise(brought):
        one, other = before.new, line.new
        if one is None or other is None or line.old or before.as_it_was:
            continue
        goes_on = other.provision.kind in COUNTED and other.provision.text[:1].islower()
        if not (goes_on and one.line[-1:].isalpha()) or other.around(Kind.CLOSING):
            continue
        problem = say("a line ends amid a sentence, and the next one is kept apart from it")
        shown = f"{one.line[-_END:]} / {other.line[:_END]}"
        do = say("write both in one line, or end the first one with its mark")
        where = evolve(_where(changes.new, other), file=file)
        yield Problem("unread", problem, where, (shown,), do)


@once_for_each_act
def _unread_before(act: Act) -> Sequence[Problem]:
    return [*unread_lines(act)]


@once_for_each_act
def _has_row_of_drawing(act: Act) -> bool:
    return any(map(_is_in_table, _unread(act, act.lines()).values()))


def _is_other(line: Line) -> bool:
    """Whether a line of the new text may look otherwise than before."""
    old, new = line.old and line.old.provision, line.new and line.new.provision
    return old is not new and not (old and new and old.kind is new.kind and line.as_it_was)


def _placed(act: Act, problems: Iterable[Problem], file: str) -> Iterator[Problem]:
    """The problems with the lines of the text file on which their provisions stand."""
    lines = line_numbers(act)
    for problem in problems:
        try:
            line = lines[act.find(problem.where.address).site.order]
        except AddressError:
            yield problem.at(file=file)
        else:
            yield problem.at(file=file, line=line)


def _unproved(act: Act, history: History, version: Version) -> Iterator[Problem]:
    """Warn about lines without a source, where the version gives sources of its lines."""
    if not history.sources or not version.evidence:
        return
    proved = set()
    for evidence in version.evidence:
        try:
            proved.add(act.find(evidence.at).site.order)
        except AddressError:
            continue
    for site in act.lines():
        if site.order not in proved and site.provision.kind not in NO_LAW:
            problem = say("no evidence in act.yaml covers this line")
            yield Problem("no-evidence", problem, _where(act, site))


def _sign(act: Act) -> Iterator[Problem]:
    """Warn once where the act calls its articles or sections by «§», as laws in its language do,
    and they are read as something else: they are called so in each paper and message."""
    usual = legislation_of(act.language).words.get(_SIGN)
    if usual is None or _SIGN in act.identity.numbering.words:
        return
    for site in act.sites:
        one = site.provision
        if one.headed and one.label.startswith(_SIGN) and one.kind is not usual:
            problem = say(
                "`{label}` is read as `{kind}`; in laws of this language it stands for `{usual}`",
                label=one.label,
                kind=one.kind.value,
                usual=usual.value,
            )
            do = say(
                "name its word in act.yaml: `numbering: {{words: {{{word}: {kind}}}}}`",
                word=_SIGN,
                kind=usual.value,
            )
            yield Problem("unread", problem, _where(act, site), (one.line[:80],), do)
            return


def _twice(act: Act) -> Iterator[Problem]:
    """Warn about numbers that stand twice."""
    for site in act.lines():
        provision = site.provision
        if provision.num and "~" in site.address.rpartition(".")[2]:
            problem = say("the number {label} stands twice", label=provision.label)
            do = _list_begun_anew(act, site)
            yield Problem("twice", problem, _where(act, site), (provision.line[:80],), do)


def _list_begun_anew(act: Act, site: Site) -> str:
    """What to do where the line that leads to a second list is read as part of the last item of the
    first, and would go with it; empty elsewhere."""
    before = act.below(site.parent)[site.position - 1].provision if site.position else None
    last = before.children[-1] if before and before.children else None
    if before is None or last is None or last.num or last.kind not in COUNTED:
        return ""
    if not last.text.endswith((":", "—", "–")):
        return ""
    return say(
        "`{line}` is read as part of {label}: if a new list begins there, write `< ` before it, "
        "and indent its numbers by two spaces more",
        line=last.text[:80],
        label=before.label or before.line[:40],
    )


def unread_lines(act: Act) -> Iterator[Problem]:
    """Warn about lines that may not be read as they were meant; once of a table drawn with signs
    whose rows are certain."""
    found = _unread(act, act.lines())
    if any(_is_in_table(problem) for problem in found.values()):
        found = _once_per_drawing(act, found)
    yield from found.values()


def _unread(act: Act, sites: Iterable[Site]) -> dict[int, Problem]:
    found: dict[int, Problem] = {}
    quoted = _quoted(act)
    for site in sites:
        if site.order in quoted:
            continue
        problem = _several_gone(site) or _unread_number(site) or _unread_look(act, site)
        if problem and not site.around(Kind.CLOSING):
            found[site.order] = problem.at(act=act.name, address=site.address)
    return found


@once_for_each_act
def _quoted(act: Act) -> frozenset[int]:
    """The orders of plain lines within new wording that the act quotes for another one, but for
    the first one: «Стаття 5-2. Груші» is no heading of the act."""
    lines = [*act.lines()]
    quoted = quotations([each.line for each in lines], act.identity.numbering.cues)
    inner = (each for start, end in quoted for each in lines[start + 1 : end])
    return frozenset(each.order for each in inner if not each.provision.label)


def _is_in_table(problem: Problem) -> bool:
    return problem.do == _WANTED["table"][1]


def _once_per_drawing(act: Act, problems: Mapping[int, Problem]) -> dict[int, Problem]:
    """The problems, by the order of their sites, with one for all those in a drawing."""
    lines = write_act(act).removeprefix("\ufeff").split(act.form.newline)
    line_of = line_numbers(act)
    rest = dict(problems)
    for drawn in drawn_tables(lines):
        inside = [order for order in rest if line_of[order] - 1 in drawn.lines]
        if not drawn.rows or not any(_is_in_table(rest[order]) for order in inside):
            continue
        for order in inside:
            del rest[order]
        # Where no provision has its text on the line, what begins there has its place.
        sites = (*act.lines(), *act.sites)
        first = next(site for site in sites if line_of[site.order] == drawn.lines.start + 1)
        shown = lines[drawn.lines.start : drawn.lines.stop][:_SHOWN]
        what = say(
            "{count} lines draw a table with signs, and are read as text", count=len(drawn.lines)
        )
        found = tuple(line.strip()[:80] for line in shown)
        rest[first.order] = Problem("unread", what, _where(act, first), found, drawn.do)
    return dict(sorted(rest.items()))


def _unread_look(act: Act, site: Site) -> Problem | None:
    """A line of plain text, or a heading without a number, that looks like something else."""
    provision, words = site.provision, act.identity.numbering.cues
    line = (provision.line[:80],)
    if provision.headed:
        sign = unread_heading(provision.line, words) if not provision.num else ""
        problem = say(
            "`{sign}` looks like the number of the heading, and is read as text", sign=sign
        )
        do = say("until it is read, address the heading as it is named above")
        if sign and (read := heading_of_others(provision.line, words)) and read.kind:
            do = say(
                "name its word in act.yaml: `numbering: {{words: {{{word}: {kind}}}}}`",
                word=read.word,
                kind=read.kind.value,
            )
        return Problem("unread", problem, found=line, do=do) if sign else None
    seen = unread_line(provision.text, words) if provision.kind in COUNTED else None
    if provision.label or seen is None:
        return None
    if seen.look == "number":
        return _number_in_text(seen.sign, line)
    what, do = _WANTED[seen.look]
    problem = say("the line looks like {what}, and is read as text", what=say(what))
    return Problem(
        "heading" if seen.look == "heading" else "unread", problem, found=line, do=say(do)
    )


def _several_gone(site: Site) -> Problem | None:
    """A line that stands for several numbers, `2. – 4. [Repealed.]`: it is one provision here, and
    the other numbers seem free."""
    sign = several_numbers(site.line)
    first = site.parent if site.parent and site.lead else site
    if not sign or (first.provision.headed and not first.provision.num):
        return None
    problem = say("`{sign}` looks like several numbers, and is not read as such", sign=sign)
    do = say(
        "write a line for each, such as `3. [repealed]`: a number without a line may be given anew"
    )
    return Problem("unread", problem, found=(site.line[:80],), do=do)


def _unread_number(site: Site) -> Problem | None:
    """A numbered line whose text begins with what looks like another number: `1. 1) text`."""
    provision = site.provision
    if not provision.num or not provision.kind.bears_text:
        return None
    if rest := number_goes_on(provision.sep + provision.text, provision.label):
        problem = say(
            "`{label}` is read as the number, and `{rest}` after it as text",
            label=provision.label,
            rest=rest,
        )
        return Problem("unread", problem, found=(provision.line[:80],))
    if provision.headed:
        return None
    sign = number_sign(provision.text)
    if not sign.endswith((")", "]")) or _is_word_set_right(sign):
        return None
    return _number_in_text(sign, (provision.line[:80],))


def _is_word_set_right(sign: str) -> bool:
    """Whether a sign in square brackets is a word that an editor has put in: “(a) [The] Mayor”."""
    word = sign.strip("[]")
    unlike = len({*word.casefold()}) > 1
    return sign == f"[{word}]" and word.isalpha() and unlike and not is_roman(word)


def _number_in_text(sign: str, line: tuple[str, ...]) -> Problem:
    problem = say("`{sign}` looks like a number, and is read as text", sign=sign)
    do = say("what is done to the provision around this line is done to the line: look at both")
    return Problem("unread", problem, found=line, do=do)


def _where(act: Act, site: Site) -> Where:
    return Where(act=act.name, address=site.address)
