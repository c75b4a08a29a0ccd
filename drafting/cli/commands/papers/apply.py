"""`drafting apply`: the text of an act with proposals carried out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import amendment_of
from drafting.cli.options import MergeArguments, output
from drafting.cli.output import left_out, print_errors, print_or_write, print_warnings, quoted
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.tasks.amend import Amendment


EXAMPLES = (
    ("drafting apply restrict-policy-support", to_say("the text with the change carried out")),
    ("drafting apply one two -o amended.txt", to_say("with two, into a file")),
)


class ApplyArguments(MergeArguments):
    """Which proposals, and where the text goes."""

    output: Path | None = output()


def run(arguments: ApplyArguments) -> int:
    """Print the amended text in the syntax of a baseline; 1 where a proposal was left out."""
    amendment = amendment_of(arguments)
    print_warnings(amendment.warnings)
    problems = left_out(amendment.merged)
    data = _data(amendment) | {"problems": problems} if arguments.json else {}
    do = say(
        "`drafting compare {name} {quoted}` shows it",
        name=amendment.changes.old.name,
        quoted=quoted(arguments.output),
    )
    print_or_write(arguments, amendment.text, data, do)
    print_errors(problems)
    return 1 if problems else 0


def _data(amendment: Amendment) -> dict[str, Any]:
    import hashlib

    from drafting.cli.data import change_set

    digest = hashlib.sha256(amendment.text.encode()).hexdigest()
    merged = amendment.merged
    more = {
        "merged": [part.proposal for part in merged.parts],
        "left-out": [left.proposal.proposal for left in merged.left_out],
    } if merged else {}  # fmt: skip
    return {
        **change_set(amendment.changes),
        **more,
        "text": amendment.text,
        "digest": digest,
        "warnings": amendment.warnings,
    }
