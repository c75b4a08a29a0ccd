"""Arguments, files, progress, exit codes: the only room that prints."""

from drafting.cli.main import main

__all__ = ["main"]
