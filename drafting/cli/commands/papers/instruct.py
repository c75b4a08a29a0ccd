"""`drafting instruct`: the amending text of a proposal; and the way back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CallError, MergeArguments, argument, output, proposals
from drafting.cli.output import (
    left_out,
    print_data,
    print_errors,
    print_line,
    print_or_write,
    print_warnings,
    print_written,
    quoted,
)
from drafting.messages import in_quotes, say, to_say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.errors import Problem
    from drafting.language.clauses.clause import WordSpan
    from drafting.model.papers.amending import AmendingText
    from drafting.phrase import Instruction, Reading

_STDIN = "-"


EXAMPLES = (
    (
        "drafting instruct --read amending.html -o proposals",
        to_say("a proposal for each act that an amending act changes"),
    ),
    ("drafting instruct restrict-policy-support", to_say("the sentences that order the change")),
    ("drafting instruct --read amending.txt --lang ru", to_say("what such sentences order")),
    (
        "drafting instruct --read amending.txt --lang ru --target my-law -o proposals/mine.yaml",
        to_say("a proposal of them"),
    ),
)


class InstructArguments(MergeArguments):
    """Which proposals to write sentences of; or which text to read."""

    proposals: list[str] = proposals("*", to_say("names or files of proposals; several are merged"))
    read: str = argument(
        "--read",
        metavar=to_say("FILE"),
        help=to_say(
            "read an amending text instead (- is standard input), in any format that `import` "
            "reads: print what it orders, and what of it is not understood; with -o FOLDER, write "
            "a proposal for each act of the workspace that it amends, and name the rest; the "
            "status is 1 where anything is left"
        ),
    )
    target: str = argument(
        "--target",
        metavar=to_say("ACT[@VERSION]"),
        help=to_say(
            "with --read: write a proposal to this version; whatever is not understood is an error"
        ),
    )
    style: str = argument(
        "--style",
        choices=("kz", "uk", "us", "eu", "ca", "au"),
        help=to_say(
            "how amendments are drafted in English; without it, as the chamber or the act has it"
        ),
    )
    output: Path | None = output()


def run(arguments: InstructArguments) -> int:
    """Print the text, or what was read of one; 1 where a proposal was left out, or something was
    not understood."""
    if bool(arguments.proposals) == bool(arguments.read):
        raise CallError(say("give a PROPOSAL, or --read FILE"))
    if arguments.target and not arguments.read:
        raise CallError(say("--target only works with --read"))
    if arguments.target:
        return _propose(arguments)
    if arguments.read:
        return _split(arguments) if arguments.output else _read(arguments)
    return _write(arguments)


def _write(arguments: InstructArguments) -> int:
    from drafting.tasks.instruct import instruct

    instructed = instruct(
        workspace_of(arguments),
        arguments.proposals,
        arguments.lang,
        style=arguments.style or "",
        as_given=arguments.as_given,
    )
    print_warnings(instructed.warnings)
    problems, text = left_out(instructed.merged), instructed.text
    do = say(
        "`drafting instruct --read {quoted} --lang {language}` reads it",
        quoted=quoted(arguments.output),
        language=text.language,
    )
    found = {"warnings": instructed.warnings, "problems": problems}
    print_or_write(arguments, text.text, _written(text) | found, do)
    print_errors(problems)
    return 1 if problems else 0


def _written(text: AmendingText) -> dict[str, Any]:
    from drafting.model.papers.amending import quoted_lines

    return {
        "language": text.language,
        "sentences": [
            {"part": each.part.value, "text": each.text, "mark": each.mark, "level": each.level}
            | ({"quoted": [*map(list, map(quoted_lines, each.quoted))]} if each.quoted else {})
            | ({"annexes": [*each.attached]} if each.attached else {})
            for each in text.sentences
        ],
        "text": text.text,
    }


def _propose(arguments: InstructArguments) -> int:
    from drafting.files.names import NAME
    from drafting.files.proposal import operation_data
    from drafting.tasks.instruct import AmendingSource, proposal_from

    output = arguments.output
    stem = (output or Path(arguments.read)).stem
    name = stem if NAME.fullmatch(stem) else f"amend-{arguments.target.partition('@')[0]}"
    text, shown = _text(arguments)
    source = AmendingSource(text, arguments.target, arguments.lang, shown)
    read = proposal_from(workspace_of(arguments), source, name)
    print_warnings(read.warnings)
    operations = [operation_data(each) for each in read.proposal.operations]
    data = {
        "operations": operations,
        "remainder": [],
        "warnings": read.warnings,
        "text": read.text,
    }
    print_or_write(
        arguments, read.text, data, say("`drafting review {quoted}`", quoted=quoted(output))
    )
    return 0


def _split(arguments: InstructArguments) -> int:
    """Write a proposal for each act that the text amends, into a folder."""
    from drafting.files.disk import refuse_stored, write_together
    from drafting.files.proposal import operation_data
    from drafting.tasks.exchange.amending_act import split

    folder = arguments.output or Path()
    if folder.suffix.casefold() in {".yaml", ".yml"} or folder.is_file():
        raise CallError(
            say("without --target, -o is the folder for a proposal to each act that is amended")
        )
    text, shown = _text(arguments)
    made = split(workspace_of(arguments), text, shown, arguments.lang)
    files = {
        folder / f"{each.proposal.proposal}.yaml": each.text.encode() for each in made.proposals
    }
    refuse_stored(files)
    if files:
        folder.mkdir(parents=True, exist_ok=True)
        write_together(files)
    problems = [*made.others, *(left for each in made.proposals for left in each.left)]
    if arguments.json:
        proposals = [
            {
                "proposal": each.proposal.proposal,
                "target": each.proposal.target,
                "baseline": each.proposal.baseline,
                "operations": [operation_data(one) for one in each.proposal.operations],
                "left": [*each.left],
            }
            for each in made.proposals
        ]
        written = [*map(str, files)]
        data = {"proposals": proposals, "beside": [*made.beside], "written": written}
        print_data(data | {"problems": problems})
        return 0 if made.whole else 1
    print_errors(problems)
    if made.beside:
        print_line(
            say("lines that order no change: {lines}", lines=_shown(made.beside)), sys.stderr
        )
    if files:
        names = " ".join(map(quoted, files))
        print_written([*files], say("`drafting review {names}`", names=names))
    return 0 if made.whole else 1


_WORDS = 40
"""Characters of a line that are shown."""


def _shown(lines: Sequence[str]) -> str:
    """The beginnings of lines, on one."""
    return "; ".join(
        in_quotes(f"{each[:_WORDS]}{'…' if len(each) > _WORDS else ''}") for each in lines
    )


def _read(arguments: InstructArguments) -> int:
    from drafting.language import script
    from drafting.phrase import read_instructions

    text, shown = _text(arguments)
    reading = read_instructions(text, arguments.lang or script.language_of(text, ())[0])
    if arguments.json:
        print_data(as_json(reading) | {"problems": _not_understood(reading, shown)})
        return 1 if reading.remainder else 0
    for instruction in reading.instructions:
        data = _instruction(instruction, reading.language)
        line = data.pop("line")
        print_line(f"{shown}:{line}  {say(data.pop('op'))}  {', '.join(data.pop('at'))}")
        for key, value in data.items():
            print_line(f"  {key}: {_listed(value)}")
    for left in reading.remainder:
        print_line(
            say(
                "{shown}:{line}  not understood: {why}\n    {text}",
                shown=shown,
                line=left.line,
                why=left.why,
                text=left.text,
            ),
            sys.stderr,
        )
    if not reading.instructions and not reading.remainder:
        print_line(say("this text orders no change"), sys.stderr)
    return 1 if reading.remainder else 0


def _listed(value: Any) -> Any:
    """What stands under a key, on one line: words by their ends or forms, pairs, a list."""
    if isinstance(value, dict):
        return ", ".join(f"{end} “{words}”" for end, words in value.items())
    if isinstance(value, list):
        pairs = (each if isinstance(each, dict) else {} for each in value)
        shown = [f"“{pair['old']}” → “{pair['new']}”" for pair in pairs if pair]
        return ", ".join(shown or value)
    return value


def _not_understood(reading: Reading, shown: str) -> list[Problem]:
    from drafting.errors import Problem, Where

    return [
        Problem("not-understood", left.why, Where(shown, left.line), (left.text,))
        for left in reading.remainder
    ]


def _text(arguments: InstructArguments) -> tuple[str, str]:
    """The amending text, and its name in messages. Raises `FormatError` where there is none."""
    from drafting.errors import FormatError, Problem, Where
    from drafting.formats.source import text_in
    from drafting.tasks.exchange.amending_act import amending_lines

    shown = arguments.read
    if shown == _STDIN:
        shown = say("standard input")
        text = text_in(sys.stdin.buffer.read(), shown)
    else:
        text = amending_lines(shown, arguments.lang)
    if not text.strip():
        raise FormatError(Problem("empty", say("the file has no text"), Where(shown)))
    return text, shown


def as_json(reading: Reading) -> dict[str, Any]:
    """What a text orders, in its own addresses; and what of it was not understood."""
    from drafting.language.units import address

    return {
        "operations": [_instruction(each, reading.language) for each in reading.instructions],
        "remainder": [
            {"text": each.text, "line": each.line, "why": each.why} for each in reading.remainder
        ],
        "frame": [
            {"part": each.sort, "text": each.text, "line": each.line}
            | ({"at": [*map(address, each.places)]} if each.places else {})
            | ({"act": each.act} if each.act else {})
            | ({"except": [*map(address, each.spared)]} if each.spared else {})
            for each in reading.frame
        ],
    }


def _instruction(order: Instruction, language: str) -> dict[str, Any]:
    """An operation with the keys of a file; `at` of an insertion is what is new. Beside them,
    `kinds`: the addresses with the kind of each element, as the sentence calls it."""
    from drafting.files.proposal import operation_data
    from drafting.language.units import address
    from drafting.model.operation import Insert
    from drafting.phrase import addresses_as_written, operation

    ordered = operation(order, language, "\n".join(order.text), addresses_as_written(order))
    data = {"op": order.op, "at": list(ordered.at), **operation_data(ordered)}
    places = order.brings if isinstance(ordered, Insert) else order.places
    if isinstance(ordered, Insert):
        data["at"] = [*map(address, order.brings)]
    if order.accordingly:
        # Which of them get a number, and which, only an act shows.
        around = order.places[0] if order.places else ()
        data = {"op": order.op, "at": [], "accordingly": address((*around, *order.brings[0]))}
    elif places:
        data["kinds"] = [address(place, bare=False) for place in places]
    more: dict[str, Any] = {"act": order.act, "annex": order.annex}
    more |= {"in-every-form": order.inflected, "sentences": [*map(str, order.sentences)]}
    beside = order.side if order.sentences and not order.old else ""
    more |= {"new-sentences": [*map(str, order.new_sentences)], "side": beside}
    more["joining"] = order.joining
    more["in-alphabetical-order"] = order.side == "sorted"
    more["all"] = order.op == "insert-words" and order.how.every
    if order.spans:
        data["span"] = _ends(order.spans[0])
    return data | {key: value for key, value in more.items() if value} | {"line": order.line}


def _ends(span: WordSpan) -> dict[str, str]:
    """Words by their ends: those that go (`from`, `to`) or stay (`after`, `before`); without one,
    the text begins or ends there."""
    first, last = "after" if span.after else "from", "before" if span.before else "to"
    ends = {first: span.first, last: span.last, "to-the-end-of": span.ending}
    if span.sentence:
        ends["to-the-end-of"] = "sentence"
    return {key: words for key, words in ends.items() if words}
