"""`drafting schema`: JSON Schema of the files that people write."""

from __future__ import annotations

import argparse

from drafting.cli.output import print_text
from drafting.files.schema import write_schema


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or write it to a file."""
    print_text(write_schema(arguments.file), arguments.output)
    return 0
