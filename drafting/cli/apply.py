"""`drafting apply`: the text of an act with proposals carried out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from attrs import frozen

from drafting.cli.data import change_set
from drafting.cli.options import CommonArguments, as_given, language, output, proposals
from drafting.cli.output import print_data, print_left_out, print_text, print_warnings, workspace_of
from drafting.tasks.amend import Amendment, amend_stored


@frozen(kw_only=True)
class ApplyArguments(CommonArguments):
    """Which proposals, in which language and order."""

    proposals: list[str] = proposals("+", "names or files of proposals; several are merged")
    as_given: bool = as_given()
    lang: str = language()
    output: Path | None = output()


def run(arguments: ApplyArguments) -> int:
    """Print the amended text in the syntax of a baseline; 1 where a proposal was left out."""
    amendment = amend_stored(
        workspace_of(arguments),
        arguments.proposals,
        arguments.lang,
        as_given=arguments.as_given,
    ).first
    print_warnings(amendment.warnings)
    if arguments.json:
        print_data(_data(amendment))
    else:
        print_text(amendment.text, arguments.output)
    return print_left_out(amendment.merged)


def _data(amendment: Amendment) -> dict[str, Any]:
    digest = hashlib.sha256(amendment.text.encode()).hexdigest()
    merged = amendment.merged
    more = {
        "merged": [part.proposal for part in merged.parts],
        "left-out": [left.proposal.proposal for left in merged.left_out],
    } if merged else {}  # fmt: skip
    return {**change_set(amendment.changes), **more, "text": amendment.text, "digest": digest}
