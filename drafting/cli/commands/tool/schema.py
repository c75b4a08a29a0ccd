"""`drafting schema`: JSON Schema of the files that people write."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.options import CommonArguments, argument, output
from drafting.cli.output import print_or_write, print_text, quoted
from drafting.messages import say, to_say

EXAMPLES = (
    (
        "drafting schema -o proposals/proposal.schema.json",
        to_say("editors complete and check proposals by it"),
    ),
    ("drafting schema act", to_say("of act.yaml")),
)


class SchemaArguments(CommonArguments):
    """Of which file."""

    file: str = argument(
        default="proposal",
        nargs="?",
        choices=("proposal", "act", "chamber"),
        help=to_say("schema of proposals/*.yaml (default), act.yaml, or chambers/*.yaml"),
    )
    output: Path | None = output()


def run(arguments: SchemaArguments) -> int:
    """Print the schema, or write it to a file."""
    from drafting.files.schema import write_schema

    schema, output = write_schema(arguments.file), arguments.output
    if output is None:  # it is data itself
        print_text(schema)
        return 0
    do = say("begin a file with `# yaml-language-server: $schema={quoted}`", quoted=quoted(output))
    print_or_write(arguments, schema, {}, do)
    return 0
