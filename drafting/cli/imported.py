"""What an import made of a file, on one screen: its report, the tree of the act, the questions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafting.cli.options import CallError
from drafting.cli.output import print_line
from drafting.cli.progress import printing
from drafting.messages import in_quotes, say, say_count, to_say
from drafting.structure.doubts.oddities import shortened

if TYPE_CHECKING:
    from drafting.model.act import Act
    from drafting.model.address import Site
    from drafting.model.change import ChangeSet
    from drafting.structure.act import Imported
    from drafting.structure.doubts.language_doubt import LanguageDoubt
    from drafting.structure.doubts.number_doubts import NumberDoubt
    from drafting.structure.doubts.readings import Answers, LineReading, NumberReading, Question
    from drafting.structure.doubts.report import ImportReport
    from drafting.tasks.exchange.editions import StoredEdition

_SHOWN = 4
"""Places of a sort that are shown; `--json` has all."""
_COUNTED: Mapping[str, str] = {
    "title": to_say("titles"),
    "book": to_say("books"),
    "section": to_say("sections"),
    "subsection": to_say("subsections"),
    "chapter": to_say("chapters"),
    "subchapter": to_say("subchapters"),
    "article": to_say("articles"),
    "annex": to_say("annexes"),
    "part": to_say("parts"),
    "para": to_say("paragraphs"),
    "item": to_say("items"),
    "subitem": to_say("subitems"),
    "table": to_say("tables"),
    "note": to_say("editor's notes"),
    "footnote": to_say("footnotes"),
}
_NUMBERS: Mapping[str, str] = {
    "missing": to_say("numbers missing"),
    "twice": to_say("numbers that stand twice"),
    "out of order": to_say("numbers out of order"),
}
_CONFIDENCE: Mapping[str, str] = {
    "high": to_say("high"),
    "medium": to_say("medium"),
    "low": to_say("low"),
}
_READINGS: Mapping[str, str] = {
    "heading": to_say("a heading"),
    "text": to_say("text"),
    "number": to_say("a numbered line"),
    "note": to_say("an editor's note"),
    "several": to_say("several numbered lines"),
    "through": to_say("numbers that go through all divisions"),
    "anew": to_say("numbers that begin anew in each division"),
}


def print_report(imported: Imported, file: str) -> None:
    """Print the report on standard error."""
    lines = [*_lines(imported.report, file)]
    if imported.named and (named := _named(imported.act)):
        lines.insert(1, named)
    print_line("\n".join(lines), sys.stderr)


def _named(act: Act) -> str:
    """What the act is by its text; empty where that says no more than its title."""
    identity = act.identity
    parts = [
        identity.kind,
        identity.date.isoformat() if identity.date else "",
        f"№ {identity.number}" if identity.number else "",
        identity.titles.get(act.language) or "",
    ]
    named = ", ".join(filter(None, parts))
    known = identity.kind or identity.number
    return say("the act, by its text: {named}; act.yaml has it", named=named) if known else ""


def _lines(report: ImportReport, file: str) -> Iterator[str]:
    counts = [f"{say(_COUNTED[kind])} {number}" for kind, number in report.counts.items()]
    if report.unnumbered:
        counts.append(say("lines without a number {count}", count=len(report.unnumbered)))
    yield f"{file}: {', '.join(counts)}"
    level = say(_CONFIDENCE[report.confidence])
    if not report.doubts:
        in_order = to_say("confidence: {level}, all numbers in order")
        none = to_say("confidence: {level}, no line has a number")
        yield say(in_order if report.numbered else none, level=level)
    else:
        yield say_count(
            "confidence: {level}, {count} place to look at",
            "confidence: {level}, {count} places to look at",
            report.doubts,
            level=level,
        )
    if report.language:
        yield f"  {_language(report.language)}"
    for sort, words in _NUMBERS.items():
        doubts = [each for each in report.numbers if each.sort == sort]
        yield from _places(say(words), [_place(each) for each in doubts])
    yield from _places(
        say("lines that can be read in another way (--interactive asks)"),
        [in_quotes(shortened(each.line)) for each in report.doubtful],
    )
    yield from _places(
        say("words that mix look-alike letters"),
        [f"{address} {in_quotes(word)}" for address, word in report.look_alikes],
    )
    yield from _places(
        say("white space changed"),
        [f"{x.address} {in_quotes(x.before)} → {in_quotes(x.after)}" for x in report.spaces],
    )


def _language(doubt: LanguageDoubt) -> str:
    """What speaks for which language, and the option to use."""
    names = {"given": doubt.given, "likely": doubt.likely}
    if doubt.missing:
        return say(
            "read as `{given}`, and without any of its letters {missing}: if it is `{likely}`, "
            "give `--lang {likely}`",
            missing=" ".join(doubt.missing),
            **names,
        )
    return say(
        "read as `{given}`, but {signs} are of `{likely}`: if it is that, give `--lang {likely}`",
        signs=", ".join(map(in_quotes, (*doubt.letters, *doubt.words))),
        **names,
    )


def _place(doubt: NumberDoubt) -> str:
    before = to_say("{number} before {address}")
    template = before if doubt.sort == "missing" else to_say("{number} at {address}")
    return say(template, number=doubt.numbers, address=doubt.address)


def _places(what: str, places: Sequence[str]) -> Iterator[str]:
    if places:
        more = len(places) - _SHOWN
        shown = [*places[:_SHOWN], *([say("and {count} more", count=more)] if more > 0 else [])]
        yield f"  {what}: {'; '.join(shown)}"


def report_data(imported: Imported) -> dict[str, Any]:
    """The whole report as data."""
    report, identity = imported.report, imported.act.identity
    return {
        "act": {
            "kind": identity.kind,
            "number": identity.number,
            "date": identity.date.isoformat() if identity.date else "",
            "title": imported.title,
        },
        "confidence": report.confidence,
        "language": {
            "given": doubt.given,
            "likely": doubt.likely,
            "letters": [*doubt.letters],
            "words": [*doubt.words],
            "missing": [*doubt.missing],
        }
        if (doubt := report.language)
        else {},
        "recognised": dict(report.counts),
        "unnumbered": [site.address for site in report.unnumbered],
        "numbers": [
            {"sort": each.sort, "address": each.address, "numbers": each.numbers}
            for each in report.numbers
        ],
        "doubtful": [
            {"line": each.line, "taken": each.taken, "other": each.other}
            for each in report.doubtful
        ],
        "look-alikes": [{"address": at, "word": word} for at, word in report.look_alikes],
        "spaces": [
            {"address": each.address, "before": each.before, "after": each.after}
            for each in report.spaces
        ],
    }


def print_changes(stored: StoredEdition) -> str:
    """Print what an edition changes, where there is one before it; returns what to do next."""
    if stored.changes is None:
        return say("compare the text with the document, then `drafting check`")
    counts = _changed(stored.changes)
    act = stored.edition.imported.act
    if not any(counts.values()):
        print_line(say("{act}: nothing differs from {parent}", act=act.name, parent=stored.parent))
        return say("`drafting check`")
    first = [each.site.address for each in stored.changes.altered[:_SHOWN]]
    line = say(
        "{act}: since {parent}, lines changed {changed}, new {new}, gone {gone}: {first}",
        act=act.name,
        parent=stored.parent,
        first=", ".join(first),
        **counts,
    )
    print_line(line, sys.stderr)
    if stored.made:
        return say("`drafting review {name}`", name=stored.made.proposal.proposal)
    name = f"{act.identity.act}-{act.version}"
    return say(
        "`drafting derive {parent} {act} -o proposals/{name}.yaml` writes the proposal that leads "
        "there",
        parent=stored.parent,
        act=act.name,
        name=name,
    )


def changes_data(stored: StoredEdition | None) -> dict[str, Any]:
    """The same as data."""
    if stored is None or stored.changes is None:
        return {}
    addresses = [each.site.address for each in stored.changes.altered]
    made = {"proposal": stored.made.proposal.proposal} if stored.made else {}
    return {"parent": stored.parent, **_changed(stored.changes), "altered": addresses, **made}


def _changed(changes: ChangeSet) -> dict[str, int]:
    new = sum(1 for each in changes.altered if each.old is None)
    gone = sum(1 for each in changes.altered if each.new is None)
    return {"changed": len(changes.altered) - new - gone, "new": new, "gone": gone}


def answers_of(options: Sequence[str]) -> Answers:
    """The answers in the options of a call. Raises `CallError`."""
    from drafting.model.kind import Kind
    from drafting.structure.doubts.readings import Answers

    lines: dict[str, LineReading] = {}
    numbers: dict[Kind, NumberReading] = {}
    for option in options:
        what, _, value = option.partition("=")
        match what, " ".join(value.split()):
            case "heading" | "text" | "number" | "note" | "several", "":
                raise CallError(say("--read {option}: give the words of a line", option=option))
            case ("heading" | "text" | "number" | "note" | "several") as reading, line:
                lines[line] = reading
            case "chapter" | "article" | "item", ("through" | "anew") as counting:
                numbers[Kind(what)] = counting
            case _:
                raise CallError(
                    say(
                        "--read {option}: `heading=LINE`, `text=LINE`, `number=LINE`, `note=LINE` "
                        "and `several=LINE` are known, and `through` or `anew` of `item`, "
                        "`article` and `chapter`",
                        option=option,
                    )
                )
    return Answers(lines, numbers)


def tree(sites: Sequence[Site]) -> str:
    """Provisions in the order of the text: each with its address, indented as it stands."""
    lines = []
    depths: dict[int, int] = {}
    for site in sites:
        depths[site.order] = depths.get(site.parent.order, -1) + 1 if site.parent else 0
        if not site.provision.is_frame or site.provision.children:
            indent = "  " * depths[site.order]
            lines.append(f"{indent}{site.address}  {shortened(site.provision.line)}".rstrip())
    return "\n".join(lines) + "\n"


def ask(
    questions: Sequence[Question], answers: Answers, read: Callable[[str], str]
) -> tuple[Answers, bool]:
    """The answers with those that a person gives at a terminal; `read` prompts and reads a line.
    The second is whether the rest is to be read as it is taken."""
    from attrs import evolve

    from drafting.model.kind import noun

    for number, question in enumerate(questions, start=1):
        if answers.knows(question):
            continue
        what = f" ({noun(question.kind)})" if question.kind else ""
        around = [f"    {shortened(question.before)}"] if question.before else []
        around += [f"  > {shortened(question.line)}{what}"]
        around += [f"    {shortened(question.after)}"] if question.after else []
        print_line("\n".join([f"{number}/{len(questions)}", *around]), sys.stderr)
        taken, other = say(_READINGS[question.taken]), say(_READINGS[question.other])
        prompt = say(
            "`Enter`: {taken}; `o`: {other}; `r`: all the rest as taken > ",
            taken=taken,
            other=other,
        )
        answer = read(prompt).strip().casefold()
        if answer == "r":
            return answers, True
        chosen = question.other if answer == "o" else question.taken
        if question.kind:
            counting: NumberReading = chosen  # type: ignore[assignment]  # numbers have no other
            answers = evolve(answers, numbers={**answers.numbers, question.kind: counting})
        else:
            reading: LineReading = chosen  # type: ignore[assignment]  # a line has no other
            answers = evolve(answers, lines={**answers.lines, question.line: reading})
    return answers, False


def typed(prompt: str) -> str:
    """What a person types. Raises `CallError` where the terminal is closed."""
    try:
        with printing():
            return input(prompt)
    except EOFError:
        raise CallError(say("the answers ended; nothing is stored")) from None
