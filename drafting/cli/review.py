"""`drafting review`: what proposals change, and why."""

from __future__ import annotations

import argparse

from drafting.api import amend_named
from drafting.cli.data import change_set
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


def run(arguments: argparse.Namespace) -> int:
    """Show the changes provision by provision, with address, operation and reason."""
    names, as_given = arguments.proposals, arguments.as_given
    amendment = amend_named(workspace_of(arguments), names, arguments.lang, as_given=as_given)
    if arguments.json:
        print_data(change_set(amendment.amended.changes))
    else:
        paper = review(amendment.matter, side_by_side=arguments.side_by_side)
        if arguments.html:
            write_atomic(arguments.html, render_html(paper).encode())
        else:
            print_paper(paper, arguments.width)
    print_warnings(amendment.amended.warnings)
    return print_left_out(amendment.merged)
