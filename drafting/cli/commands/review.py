"""`drafting review`: what proposals change, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.cli.options import MergeArguments, path, side_by_side, width
from drafting.cli.output import (
    amendment_of,
    print_data,
    print_left_out,
    print_paper,
    print_warnings,
    write_output,
)


@dataclass(frozen=True, kw_only=True)
class ReviewArguments(MergeArguments):
    """Which proposals, and how they are shown."""

    html: Path | None = path("--html", help="write the review as a page instead of showing it")
    side_by_side: bool = side_by_side()
    width: int | None = width()


def run(arguments: ReviewArguments) -> int:
    """Show the changes provision by provision, with address, operation and reason."""
    from drafting.cli.data import change_set
    from drafting.papers import review
    from drafting.render.html import render_html
    from drafting.tasks.dossier import matter_of

    amendment = amendment_of(arguments)
    if arguments.json:
        print_data(change_set(amendment.changes))
    else:
        paper = review(matter_of(amendment), side_by_side=arguments.side_by_side)
        if arguments.html:
            write_output(arguments.html, render_html(paper).encode())
        else:
            print_paper(paper, arguments.width)
    print_warnings(amendment.warnings)
    return print_left_out(amendment.merged)
