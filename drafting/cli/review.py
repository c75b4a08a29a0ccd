"""`drafting review`: what proposals change, and why."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from drafting.cli.data import change_set
from drafting.cli.options import (
    CommonArguments,
    as_given,
    language,
    path,
    proposals,
    side_by_side,
    width,
)
from drafting.cli.output import (
    print_data,
    print_left_out,
    print_paper,
    print_warnings,
    workspace_of,
)
from drafting.files.disk import write_atomic
from drafting.papers import review
from drafting.render.html import render_html
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import matter_of


@frozen(kw_only=True)
class ReviewArguments(CommonArguments):
    """Which proposals, in which language, and how they are shown."""

    proposals: list[str] = proposals("+", "names or files of proposals; several are merged")
    html: Path | None = path("--html", help="write the review as a page instead of showing it")
    as_given: bool = as_given()
    lang: str = language()
    side_by_side: bool = side_by_side()
    width: int | None = width()


def run(arguments: ReviewArguments) -> int:
    """Show the changes provision by provision, with address, operation and reason."""
    amendment = amend_stored(
        workspace_of(arguments),
        arguments.proposals,
        arguments.lang,
        as_given=arguments.as_given,
    ).first
    if arguments.json:
        print_data(change_set(amendment.changes))
    else:
        paper = review(matter_of(amendment), side_by_side=arguments.side_by_side)
        if arguments.html:
            write_atomic(arguments.html, render_html(paper).encode())
        else:
            print_paper(paper, arguments.width)
    print_warnings(amendment.warnings)
    return print_left_out(amendment.merged)
