"""`drafting schema`: JSON Schema of the files that people write."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from drafting.cli.options import CommonArguments, argument, output
from drafting.cli.output import print_text
from drafting.files.schema import write_schema


@frozen(kw_only=True)
class SchemaArguments(CommonArguments):
    """Of which file."""

    file: str = argument(
        default="proposal",
        nargs="?",
        choices=("proposal", "act", "chamber"),
        help="schema of proposals/*.yaml (default), act.yaml, or chambers/*.yaml",
    )
    output: Path | None = output()


def run(arguments: SchemaArguments) -> int:
    """Print the schema, or write it to a file."""
    print_text(write_schema(arguments.file), arguments.output)
    return 0
