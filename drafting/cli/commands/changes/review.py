"""`drafting review`: what proposals change, and why."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.inputs import amendment_of
from drafting.cli.options import MergeArguments, path, side_by_side, width
from drafting.cli.output import (
    left_out,
    print_data,
    print_errors,
    print_paper,
    print_warnings,
    print_written,
    write_output,
)
from drafting.messages import say, to_say

EXAMPLES = (
    ("drafting review restrict-policy-support", to_say("what changes, and why")),
    ("drafting review delete-memo-items-6-7 --side-by-side", to_say("in two columns")),
    ("drafting review restrict-policy-support --html review.html", to_say("as a page")),
)


class ReviewArguments(MergeArguments):
    """Which proposals, and how they are shown."""

    html: Path | None = path(
        "--html", help=to_say("write the review as a page instead of showing it")
    )
    side_by_side: bool = side_by_side()
    width: int | None = width()


def run(arguments: ReviewArguments) -> int:
    """Show the changes provision by provision, with address, operation and reason."""
    from drafting.cli.data import change_set
    from drafting.papers import review
    from drafting.render.html import render_html
    from drafting.tasks.dossier import matter_of

    amendment = amendment_of(arguments)
    problems = left_out(amendment.merged)
    paper = review(matter_of(amendment), side_by_side=arguments.side_by_side)
    if arguments.html:
        write_output(arguments.html, render_html(paper).encode())
    if arguments.json:
        written = {"written": [str(arguments.html)]} if arguments.html else {}
        found = {"problems": problems, "warnings": amendment.warnings}
        print_data(change_set(amendment.changes) | written | found)
    elif arguments.html:
        print_written([arguments.html], say("open it in a browser"))
    else:
        print_paper(paper, arguments.width)
    print_warnings(amendment.warnings)
    print_errors(problems)
    return 1 if problems else 0
